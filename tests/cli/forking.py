"""A process that has imported the command line once, and gives each command a process of its own by `fork`.

What a command does in it is what `router` does in a new process: its words, its environment, its input, its exit code.
What it saves is half a second of imports each time.
"""

import gc
import json
import os
import sys
from importlib import import_module
from typing import Any, NoReturn

from router.cli import COMMANDS, main

#: What commands import only when they run.
LATER = ("api.app", "router.notebook", "router.storage.audit", "rich.markdown", "typer.rich_utils")


def serve() -> None:
    """Answers each line, which says what to run, by a line with its exit code."""
    for module in (*(f"router.cli.{name}" for name in sorted(set(COMMANDS.values()))), *LATER):
        import_module(module)
    # What lives now lives for ever: without this, every process spends half a second at its end on taking it apart.
    gc.freeze()
    for line in sys.stdin:
        if not (pid := os.fork()):
            become(**json.loads(line))
        sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])}\n")
        sys.stdout.flush()


def become(words: list[str], environ: dict[str, str], files: list[str]) -> NoReturn:
    """Runs a command in this process, with these files as its input, output and errors."""
    for fd, path in enumerate(files):
        os.dup2(os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC * (fd > 0)), fd)
    streams: Any = [open(fd, mode, closefd=False) for fd, mode in enumerate("rww")]  # noqa: SIM115  # for ever
    sys.stdin, sys.stdout, sys.stderr = streams
    os.environ.clear()
    os.environ.update(environ)
    sys.argv = ["router", *words]
    main()
    sys.exit()


if __name__ == "__main__":
    serve()
