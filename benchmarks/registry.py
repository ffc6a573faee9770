"""Which benchmarks give figures? Adding one is a module with `figures(server_url)`, and a line here."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import msgspec

from benchmarks.figures import Figure, write
from router.database import database
from router.settings import settings

#: Figures, from the URL of a database server on which databases can be made.
Benchmark = Callable[[str], list[Figure]]


def of(module: str) -> Benchmark:
    """The figures of a module, which is imported when they are asked for: peers are large, and may be missing."""

    def figures(server_url: str) -> list[Figure]:
        found: list[Figure] = import_module(module).figures(server_url)
        return found

    return figures


#: In the order in which they run.
BENCHMARKS: dict[str, Benchmark] = {
    "choices": of("benchmarks.choices"),
    "client": of("benchmarks.client"),
    "growth": of("benchmarks.growth"),
    "history": of("benchmarks.history"),
    "importing": of("benchmarks.importing"),
    "peers": of("benchmarks.peers"),
    "planning": of("benchmarks.planning"),
    "serving": of("benchmarks.serving"),
}


class BenchmarkFailed(Exception):
    """A benchmark ended without figures; the text is the last that it said."""


def alone(name: str) -> list[Figure]:
    """A benchmark's figures from a process of its own: what one imports or starts slows no other down.

    Raises: BenchmarkFailed.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "figures.json"
        command = [sys.executable, "-m", "benchmarks.registry", name, str(path)]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode or not path.exists():
            said = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
            raise BenchmarkFailed(said[-1])
        return msgspec.json.decode(path.read_bytes(), type=list[Figure])


def main() -> None:
    """What `alone` starts: NAME, and the file that gets the figures."""
    name, path = sys.argv[1:]
    figures = BENCHMARKS[name]
    with database(settings()) as server_url:
        write(figures(server_url), Path(path))


if __name__ == "__main__":
    main()
