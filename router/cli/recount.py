"""`router recount`: what if the counts that learning reads are wrong?"""

import json as json_
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from router.database import history
from router.settings import settings
from router.storage.recount import Stretch, recount, stretches


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(name="recount")(recounted)


def recounted(
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Count what differs; change nothing.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Count all outcomes again, day by day, and write anew the tallies that differ, while the router goes on.

    Replicas take in what was mended within a second. What was archived stays as it was counted. Interrupted, it can be
    run again.
    """
    started = time.monotonic()
    found: list[Stretch] = []
    with history(settings()) as engine:
        days = stretches(engine, datetime.now(UTC))
        with _bar(len(days)) as bar:
            for since, until in days:
                found.append(recount(engine, since, until, mend=not dry_run))
                bar.advance(bar.task_ids[0])
    differed, mended = sum(one.differed for one in found), sum(one.mended for one in found)
    seconds = round(time.monotonic() - started, 3)
    if json:
        summary = {"differed": differed, "mended": mended, "dry_run": dry_run, "seconds": seconds}
        typer.echo(json_.dumps(summary, indent=2))
    else:
        said = "nothing was changed" if dry_run else f"{mended:,} written anew"
        typer.echo(f"{differed:,} tallies differed from history: {said}; {seconds:.1f} s")
    if dry_run and differed:
        raise typer.Exit(1)


@contextmanager
def _bar(days: int) -> Iterator[Progress]:
    """A progress bar on stderr."""
    console = Console(stderr=True)
    columns = (TextColumn("recount"), BarColumn(), TextColumn("{task.percentage:3.0f}%"), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        bar.add_task("recount", total=days)
        yield bar
