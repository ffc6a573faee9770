"""How do rows become a Parquet file that can be trusted, and rows again?"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec

from router.errors import ArchiveDamaged, ParquetMissing

Rows = Iterable[Sequence[Any]]
_ROWS_AT_ONCE = 5_000
_encode = msgspec.json.Encoder().encode


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """What a file holds, however it is laid out."""

    rows: int
    #: SHA-256 of its rows as JSON arrays, in order.
    digest: bytes


def write(path: Path, columns: Mapping[str, str], batches: Iterable[Rows]) -> Content:
    """Writes rows to a new file and on to the disk; what was written, by the rows alone.

    Parameters:  columns — name → `uuid`, `time`, `float`, `bool`, `text`, `json`, `int16`, `int32` or `int64`.
    Raises:      ParquetMissing, OSError.
    """
    arrow = _arrow()
    schema = arrow.schema([(name, _type(kind)) for name, kind in columns.items()])
    counting = _Counting()
    with path.open("xb") as file:
        with arrow.parquet.ParquetWriter(file, schema, compression="zstd") as writer:
            for batch in batches:
                rows = counting.add(batch)
                values = zip(*rows, strict=True)
                arrays = [arrow.array(each, field.type) for each, field in zip(values, schema, strict=True)]
                writer.write_batch(arrow.RecordBatch.from_arrays(arrays, schema=schema))
        file.flush()
        os.fsync(file.fileno())
    return counting.content


def read(path: Path) -> tuple[list[str], Iterator[Sequence[Any]]]:
    """The names of a file's columns, and its rows.

    Raises: ParquetMissing, ArchiveDamaged.
    """
    with _readable(path):
        names = list(_arrow().parquet.read_schema(path).names)
    return names, chain.from_iterable(_batches(path))


def content(path: Path) -> Content:
    """What a file holds.

    Raises: ParquetMissing, ArchiveDamaged.
    """
    counting = _Counting()
    for batch in _batches(path):
        counting.add(batch)
    return counting.content


class _Counting:
    """Counts and digests rows as they pass."""

    def __init__(self) -> None:
        self._rows = 0
        self._digest = sha256()

    def add(self, batch: Rows) -> list[Sequence[Any]]:
        """The rows, counted."""
        rows = list(batch)
        self._rows += len(rows)
        self._digest.update(b"".join(_encode(row) + b"\n" for row in rows))
        return rows

    @property
    def content(self) -> Content:
        """What passed."""
        return Content(rows=self._rows, digest=self._digest.digest())


def _batches(path: Path) -> Iterator[Rows]:
    """A file's rows, some at a time."""
    with _readable(path), _arrow().parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(_ROWS_AT_ONCE):
            yield list(zip(*(column.to_pylist() for column in batch.columns), strict=True))


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    """Says which file cannot be read, and why.

    Raises: ArchiveDamaged.
    """
    try:
        yield
    except (OSError, _arrow().ArrowException) as problem:
        raise ArchiveDamaged(path=str(path), problem=f"{str(problem).splitlines()[0].rstrip('.')}.") from problem


def library() -> Any:
    """What reads and writes Parquet, for files of other forms than archives'.

    Raises: ParquetMissing.
    """
    return _arrow()


@cache
def _arrow() -> Any:
    """The library, which is large and needed here alone.

    Raises: ParquetMissing.
    """
    try:
        import pyarrow  # noqa: ICN001, PLC0415  # an extra: imported by whoever archives
        import pyarrow.parquet  # noqa: PLC0415  # as above
    except ImportError as problem:
        raise ParquetMissing from problem
    return pyarrow


@cache
def _type(kind: str) -> Any:
    """Arrow's type for what a column holds."""
    arrow = _arrow()
    types = {
        "uuid": arrow.uuid(),
        "time": arrow.timestamp("us", "UTC"),
        "float": arrow.float64(),
        "bool": arrow.bool_(),
        "text": arrow.string(),
        "json": arrow.string(),
    }
    return types[kind] if kind in types else getattr(arrow, kind)()
