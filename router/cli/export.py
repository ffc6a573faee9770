"""`router export`: what history holds into a file that `router import` takes."""

import csv
import gzip
import io
import json as json_
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated, Any, BinaryIO, Literal, cast

import msgspec
import typer
from rich.console import Console
from rich.progress import Progress, TextColumn

from router.archive.parquet import library
from router.cli.database import history
from router.cli.environment import settings
from router.cli.mapping import TAG
from router.errors import BadInput
from router.ids import ms_of, time_of
from router.storage.extracts import Wanted, pieces, tag_names
from router.values import NUSD_PER_USD, QUALITY_ONE, SCORE_ONE, VERIFIED_BY

Form = Literal["jsonl", "csv", "parquet"]
#: How long one statement may take: it reads thousands of rows, perhaps of a month that nobody asked for in a while.
_TIMEOUT_S = 600.0

#: Column → its type in Parquet; tags come after them.
COLUMNS = {
    **dict.fromkeys(("id", "task_type", "model", "endpoint.provider", "endpoint.region", "served_model"), "string"),
    **dict.fromkeys(("status", "source", "error_kind", "check"), "string"),
    "occurred_at": "time",
    **dict.fromkeys(("quality", "cost_usd", "score", "check_cost_usd"), "float64"),
    "latency_ms": "int64",
    **dict.fromkeys(("usage.input_tokens", "usage.output_tokens", "usage.cache_read_tokens"), "int64"),
    **dict.fromkeys(("usage.cache_write_tokens", "usage.reasoning_tokens"), "int64"),
}
#: Takes records, some thousands at a time.
Write = Callable[[list[dict[str, Any]]], None]


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
        with _writing(file, form, tags) as write, _counter() as advanced:
            for rows in pieces(engine, wanted):
                records = [record for row in rows if (record := recorded(row)) is not None]
                write(records)
                counts["written"] += len(records)
                counts["left_out"] += len(rows) - len(records)
                advanced(counts["written"])
    words = f"{counts['written']:,} written, {counts['left_out']:,} left out"
    typer.echo(json_.dumps(counts, indent=2) if json else words, err=file == "-")


def recorded(row: dict[str, Any]) -> dict[str, Any] | None:
    """The report that an outcome amounts to by now, flat; None where by itself it would mislead."""
    verdict = row["verdict"]
    if verdict is None or row["step"] or (row["strategy"] == "cascade" and verdict["source"] not in VERIFIED_BY):
        return None
    is_error = verdict["status"] == "error"
    provider, _, region = row["endpoint"].partition("/")
    plain = {"success": QUALITY_ONE, "failure": 0}.get(verdict["status"])
    record = {
        "id": row["caller_id"] or str(row["id"]),
        "task_type": row["task_type"],
        "model": row["model"],
        "endpoint.provider": provider,
        "endpoint.region": region,
        "served_model": row["served_model"],
        "status": verdict["status"],
        "source": verdict["source"],
        "error_kind": row["error_kind"] if is_error else None,
        "occurred_at": time_of(row["id"]) if ms_of(row["id"]) else row["bucket"],
        "quality": None if verdict["quality"] in {None, plain} else verdict["quality"] / QUALITY_ONE,
        "cost_usd": _usd(row["cost_nusd"]),
        "latency_ms": row["latency_ms"],
        **{f"usage.{name}": row[name] for name in ("input_tokens", "output_tokens", "cache_read_tokens")},
        **{f"usage.{name}": row[name] for name in ("cache_write_tokens", "reasoning_tokens")},
        # An error leaves nothing to check, whoever found out that it was one.
        "check": None if is_error else row["check_name"],
        "score": None if is_error or row["score"] is None else row["score"] / SCORE_ONE,
        "check_cost_usd": None if is_error else _usd(row["check_cost_nusd"]),
        **{f"{TAG}{name}": text for name, text in (row["tags"] or {}).items()},
    }
    return {name: value for name, value in record.items() if value not in (None, "")}


@contextmanager
def _writing(file: str, form: Form, tags: list[str]) -> Iterator[Write]:
    """What takes records; the file is there once all of them are in it.

    Raises: BadInput — it cannot be written.   ParquetMissing.
    """
    if file == "-":
        if form == "parquet":
            raise BadInput(field="FILE", problem="Parquet is no stream. Name a file.")
        with _formed(cast("BinaryIO", sys.stdout.buffer), form, tags) as write:
            yield write
        sys.stdout.flush()
        return
    unfinished = Path(f"{file}.part")
    try:
        with unfinished.open("wb") as opened:
            packed = gzip.GzipFile(fileobj=opened, mode="wb") if file.endswith(".gz") else opened
            with _formed(cast("BinaryIO", packed), form, tags) as write:
                yield write
            if packed is not opened:
                packed.close()
            opened.flush()
            os.fsync(opened.fileno())
        unfinished.replace(file)
    except OSError as problem:
        raise BadInput(
            field="FILE", problem=f"{file} cannot be written: {problem.strerror}. Name another file."
        ) from problem
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def _formed(file: BinaryIO, form: Form, tags: list[str]) -> Iterator[Write]:
    """What writes records in a form."""
    if form == "jsonl":
        yield lambda records: file.writelines(msgspec.json.encode(_nested(_plain(one))) + b"\n" for one in records)
        return
    if form == "csv":
        text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
        table = csv.DictWriter(text, [*COLUMNS, *tags], lineterminator="\n")
        table.writeheader()
        yield lambda records: table.writerows([_plain(one) for one in records])
        text.detach()
        return
    arrow = library()
    kinds = {"string": arrow.string(), "time": arrow.timestamp("ms", "UTC")}
    fields = {**COLUMNS, **dict.fromkeys(tags, "string")}
    schema = arrow.schema([(name, kinds.get(kind) or getattr(arrow, kind)()) for name, kind in fields.items()])
    with arrow.parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        yield lambda records: writer.write_table(arrow.Table.from_pylist(records, schema=schema))


def _nested(record: dict[str, Any]) -> dict[str, Any]:
    """A record as JSON nests it."""
    found: dict[str, Any] = {}
    for name, value in record.items():
        above, dot, below = name.partition(".")
        if dot:
            found.setdefault(above, {})[below] = value
        else:
            found[above] = value
    return found


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


def _plain(record: dict[str, Any]) -> dict[str, Any]:
    """A record with its time as text, to the millisecond that an id carries."""
    at: datetime = record["occurred_at"]
    return {**record, "occurred_at": at.isoformat(timespec="milliseconds").replace("+00:00", "Z")}


def _usd(nusd: int | None) -> float | None:
    """USD from 10⁻⁹ USD."""
    return None if nusd is None else nusd / NUSD_PER_USD
