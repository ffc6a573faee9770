"""How are outcomes written into a file that an import takes? JSON lines, CSV or Parquet, each with its last verdict."""

import csv
import gzip
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Literal, cast

import msgspec

from router.archive.parquet import library
from router.errors import BadInput
from router.formats.mapping import TAG
from router.ids import ms_of, time_of
from router.values import NUSD_PER_USD, QUALITY_ONE, SCORE_ONE, VERIFIED_BY

Form = Literal["jsonl", "csv", "parquet"]
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
def writing(file: str, form: Form, tags: list[str]) -> Iterator[Write]:
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


def _plain(record: dict[str, Any]) -> dict[str, Any]:
    """A record with its time as text, to the millisecond that an id carries."""
    at: datetime = record["occurred_at"]
    return {**record, "occurred_at": at.isoformat(timespec="milliseconds").replace("+00:00", "Z")}


def _usd(nusd: int | None) -> float | None:
    """USD from 10⁻⁹ USD."""
    return None if nusd is None else nusd / NUSD_PER_USD
