"""Do all figures hold? Every registered benchmark, one after the other, each measuring for at most a minute or so.

They run on databases of their own beside the one that `DATABASE_URL` names, else on the embedded Postgres. Exit code 1
where a median ratio is below its floor, or a benchmark ended without figures.
"""

import argparse
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from benchmarks import results
from benchmarks.figures import Figure, show, write
from benchmarks.machine import circumstances
from benchmarks.registry import BENCHMARKS, BenchmarkFailed, alone
from router.database import database
from router.settings import settings

LATEST = Path(__file__).parent / "latest.json"


def main() -> None:
    """Runs from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", type=names, default=list(BENCHMARKS), help=f"of {', '.join(BENCHMARKS)}; with commas")
    parser.add_argument("--json", type=Path, default=LATEST, help=f"gets the figures; else benchmarks/{LATEST.name}")
    parser.add_argument("--results", action="store_true", help=f"also write {results.PATH.name}, of these alone")
    chosen = parser.parse_args()
    with database(settings()) as server_url:
        around = circumstances(server_url)
        figures, failed = run(chosen.only)
    show(figures, f"Benchmarks, load at the start {around['load at the start']}")
    for name, reason in failed.items():
        print(f"{name} gave no figures: {reason}", file=sys.stderr)
    write(figures, chosen.json)
    if chosen.results:
        command = shlex.join(["python", "-m", "benchmarks", *sys.argv[1:]])
        results.PATH.write_text(results.page(figures, failed, around, command))
    sys.exit(1 if failed or not all(one.holds for one in figures) else 0)


def names(given: str) -> list[str]:
    """Registered names, as typed.

    Raises: argparse.ArgumentTypeError.
    """
    asked = given.split(",")
    if unknown := [name for name in asked if name not in BENCHMARKS]:
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: there are {', '.join(BENCHMARKS)}")
    return asked


def run(asked: Sequence[str]) -> tuple[list[Figure], dict[str, str]]:
    """Figures, and why some benchmarks gave none."""
    figures: list[Figure] = []
    failed: dict[str, str] = {}
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=len(asked))
        for name in asked:
            bar.update(task, description=name)
            try:
                figures += alone(name)
            except BenchmarkFailed as problem:
                failed[name] = str(problem)
            bar.advance(task)
    return figures, failed


if __name__ == "__main__":
    main()
