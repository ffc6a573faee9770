"""`router archive`: which old months leave Postgres, and where do they go?"""

import json as json_
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from router.archive import months
from router.archive.months import Done, OnRows
from router.database import check_session, history
from router.errors import HistoryAway
from router.settings import settings
from router.storage import archives, partitions
from router.storage.archives import Archivist, Month


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(archive)


def archive(
    folder: Annotated[Path, typer.Option("--archives", metavar="DIR", help="Folder that keeps the Parquet files.")],
    before: Annotated[str, typer.Option(metavar="YYYY-MM", help="Archive the months before this one.")],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be archived; change nothing.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the months as JSON.")] = False,
) -> None:
    """Move old months of outcomes and corrections to Parquet files, and drop decisions too old to be reported.

    What was learned from them stays. Interrupted, it can be run again; a running router goes on meanwhile.
    """
    start, now = months.month_start(before), datetime.now(UTC)
    check_session(settings(), "router archive")
    with history(settings()) as engine, archives.archiving(engine) as connection:
        found = months.due(connection, start, now)
        if dry_run:
            done = [months.preview(connection, month) for month in found]
        else:
            with _bar(connection, found) as on_rows:
                done = [months.archive(connection, month, folder, on_rows) for month in found]
            with suppress(HistoryAway):
                # Somebody reads the log all the time: a running router drops them, too.
                partitions.drop_decisions(engine, now)
    if json:
        shown = {"dry_run": dry_run, "folder": str(folder), "months": msgspec.to_builtins(done)}
        typer.echo(json_.dumps(shown, indent=2))
    else:
        _print(done, dry_run=dry_run)


@contextmanager
def _bar(connection: Archivist, found: list[Month]) -> Iterator[OnRows]:
    """A progress bar on stderr: every row is written once and read back once."""
    console = Console(stderr=True)
    columns = (TextColumn("archive"), BarColumn(), TextColumn("{task.percentage:3.0f}%"), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        total = 0
        if console.is_terminal:
            total = sum(2 * sum(archives.count(connection, month).values()) for month in found)
        task = bar.add_task("archive", total=total)
        yield lambda rows: bar.advance(task, rows)


def _print(done: list[Done], *, dry_run: bool) -> None:
    """The months for people."""
    console = Console(highlight=False)
    if not done:
        console.print("No month to archive: only whole months are, that nobody can report into any more (35 days).")
        return
    table = Table("month", "outcomes", "corrections", "in Postgres", "in files", box=None)
    for one in done:
        size = "" if one.file_bytes is None else _mb(one.file_bytes)
        table.add_row(one.name, f"{one.outcomes:,}", f"{one.corrections:,}", _mb(one.size_bytes), size)
    console.print(table)
    if dry_run:
        console.print("Nothing was changed.")


def _mb(size: int) -> str:
    """Bytes for people."""
    return f"{size / 1e6:,.1f} MB"
