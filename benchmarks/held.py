"""Did what was promised hold? Counts of history after a drill, and the verdict as a table and as JSON."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from rich.console import Console
from rich.table import Table
from sqlalchemy import text

from router.storage import audit
from router.storage.connect import History, engine, transaction


@contextmanager
def history(url: str) -> Iterator[History]:
    """The history of a database, for as long as it takes to count it."""
    opened = engine(url, timeout_s=60.0)
    try:
        yield opened
    finally:
        opened.dispose()


def counted(opened: History, statement: str) -> Sequence[Any]:
    """The one row that a statement gives."""
    with transaction(opened) as connection:
        return connection.execute(text(statement)).one()


def tallied(opened: History) -> tuple[int, int]:
    """Outcomes that the tallies count, and how many tallies are not what history says."""
    [n] = counted(opened, "SELECT coalesce(sum(n + errors), 0)::bigint FROM tallies")
    return n, len(audit.mismatches(opened))


def finish(numbers: Mapping[str, float], title: str, path: Path | None, *, holds: bool) -> NoReturn:
    """Ends a drill: prints what was seen, writes it where asked, exit code 1 where it does not hold."""
    table = Table("figure", "value", title=title)
    for name, value in numbers.items():
        table.add_row(name.replace("_", " "), f"{value:,}")
    Console().print(table, "[green]holds[/green]" if holds else "[red]DOES NOT HOLD[/red]")
    if path is not None:
        path.write_text(json.dumps(numbers, indent=2))
    sys.exit(0 if holds else 1)
