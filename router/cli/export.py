"""`router export`: what history holds into a file that `router import` takes."""

import json as json_
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.progress import Progress, TextColumn

from router.database import history
from router.errors import BadInput
from router.formats.mapping import TAG
from router.formats.written import Form, recorded, writing
from router.settings import settings
from router.storage.extracts import Wanted, pieces, tag_names

#: How long one statement may take: it reads thousands of rows, perhaps of a month that nobody asked for in a while.
_TIMEOUT_S = 600.0


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(name="export")(export)


def export(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Where to; `-`: standard output.")] = "-",
    *,
    format_: Annotated[Form | None, typer.Option("--format", help="None: by the name, else JSON lines.")] = None,
    task_type: Annotated[list[str] | None, typer.Option(help="This one and all below it; repeatable.")] = None,
    model: Annotated[list[str] | None, typer.Option(help="Outcomes of this model; repeatable.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="TIME", help="Decided from then on: a day (UTC), or a time with its zone.")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="TIME", help="Decided before then.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON, on stderr beside `-`.")] = False,
) -> None:
    """Export outcomes, each with the verdict that counts, in the form that `router import` takes.

    JSON lines, CSV or Parquet (extra `archive`); a name that ends in `.gz` is packed. A file gets its name once it is
    whole. Left out, and counted, is what would mislead whoever reads it by itself: later steps of ladders, answers of
    ladders that neither a judge nor a human saw, and outcomes whose verdicts were all withdrawn.
    """
    wanted = Wanted(
        task_types=tuple(task_type or ()),
        models=tuple(model or ()),
        since=_moment("--since", since),
        until=_moment("--until", until),
    )
    form = format_ or _form(file)
    counts = {"written": 0, "left_out": 0}
    patient = msgspec.structs.replace(settings(), database_timeout_s=_TIMEOUT_S)
    with history(patient) as engine:
        tags = [] if form == "jsonl" else [f"{TAG}{name}" for name in tag_names(engine, wanted)]
        with writing(file, form, tags) as write, _counter() as advanced:
            for rows in pieces(engine, wanted):
                records = [record for row in rows if (record := recorded(row)) is not None]
                write(records)
                counts["written"] += len(records)
                counts["left_out"] += len(rows) - len(records)
                advanced(counts["written"])
    words = f"{counts['written']:,} written, {counts['left_out']:,} left out"
    typer.echo(json_.dumps(counts, indent=2) if json else words, err=file == "-")


@contextmanager
def _counter() -> Iterator[Callable[[int], None]]:
    """A count on stderr: how many there are in all nobody knows before they were read."""
    console = Console(stderr=True)
    columns = (TextColumn("export"), TextColumn("{task.completed:,} outcomes"))
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("export", total=None)
        yield lambda written: bar.update(task, completed=written)


def _form(file: str) -> Form:
    """The form that a name asks for."""
    suffixes = Path(file).suffixes
    return "parquet" if ".parquet" in suffixes else "csv" if ".csv" in suffixes else "jsonl"


def _moment(field: str, given: str | None) -> datetime | None:
    """A time as typed; a day begins at midnight UTC.

    Raises: BadInput — neither a day nor a time with its zone.
    """
    if given is None:
        return None
    with suppress(ValueError):
        return datetime.combine(date.fromisoformat(given), time(), UTC)
    with suppress(ValueError):
        at = datetime.fromisoformat(given)
        if at.tzinfo is not None:
            return at
    text = f"it is {given[:80]!r}. Give a day, such as 2026-01-31, or a time with its zone: 2026-01-31T12:00:00Z."
    raise BadInput(field=field, problem=text)
