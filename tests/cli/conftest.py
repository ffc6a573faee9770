"""The command line as users run it: a process, its words, and its exit code."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from tests.serving import serving

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def forking() -> Iterator["subprocess.Popen[str]"]:
    """Where processes of commands come from."""
    command = [sys.executable, "-m", "tests.cli.forking"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.communicate()


@pytest.fixture
def run(database_url: str, forking: "subprocess.Popen[str]", tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs `router` on the test's database."""
    folder = tmp_path_factory.mktemp("run")

    def router(*words: str, stdin: str = "", **environ: str) -> "subprocess.CompletedProcess[str]":
        given = {"DATABASE_URL": database_url, "COLUMNS": "120", **environ}
        clean = {name: value for name, value in os.environ.items() if not name.startswith("ROUTER_")}
        given_in, out, err = (folder / name for name in ("in", "out", "err"))
        given_in.write_text(stdin)
        asked = {"words": words, "environ": {**clean, **given}, "files": [str(given_in), str(out), str(err)]}
        assert forking.stdin is not None
        assert forking.stdout is not None
        print(json.dumps(asked), file=forking.stdin, flush=True)
        code = int(forking.stdout.readline())
        return subprocess.CompletedProcess(list(words), code, out.read_text(), err.read_text())

    return router


@pytest.fixture
def url(database_url: str) -> Iterator[str]:
    """Where a server on the test's database answers."""
    with serving(database_url) as client:
        yield str(client.base_url)
