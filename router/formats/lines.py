"""What does a file of reports hold? JSON lines, CSV or Parquet, of ours or of other systems, line by line."""

import csv
import gzip
import io
import json
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Literal, cast

from router.archive.parquet import library
from router.errors import BadInput, BadJson, ImportFileInvalid, RouterError, near
from router.formats.foreign import LITELLM, OTLP, of_litellm, of_span, spans_of
from router.formats.mapping import FIELDS, NESTED, Wishes, flat, is_field
from router.inputs import read_plain, read_report, read_values
from router.observe.past import Line
from router.observe.reports import Report

Format = Literal["jsonl", "csv", "parquet", "litellm", "otlp"]

MAX_LINE_BYTES = 1_000_000
_GZIP = b"\x1f\x8b"
_ROWS_AT_ONCE = 5_000


class Source:
    """An open file of reports.

    Parameters:  path — as named by the user.   packed — what is read from the disk.
                 size — its bytes; None: nobody knows.   wishes — what the user says of its columns.
    """

    def __init__(
        self,
        path: str,
        packed: io.BufferedReader,
        size: int | None,
        format_: Format | None,
        wishes: Wishes,
    ) -> None:
        self._path = path
        self._packed = packed
        self.size = size
        self._is_stream = size is None
        is_gzip = packed.peek(2)[:2] == _GZIP
        self._plain = cast("BinaryIO", gzip.GzipFile(fileobj=packed)) if is_gzip else packed
        suffixes = Path(path).suffixes
        by_name: Format = "parquet" if ".parquet" in suffixes else "csv" if ".csv" in suffixes else "jsonl"
        self._laid_out = by_name if format_ in {None, "litellm"} else "jsonl" if format_ == "otlp" else format_
        self._dialect = format_ if format_ in {"litellm", "otlp"} else None
        self._wishes = wishes
        self._number = 0
        #: Spans that called no model.
        self.passed_over = 0
        #: Columns that no field came from.
        self.left_out: set[str] = set()

    @property
    def bytes_read(self) -> int:
        """Bytes taken from the disk so far."""
        return 0 if self._is_stream else self._packed.tell()

    def lines(self) -> Iterator[Line]:
        """Every line that is not empty, with its report or what is wrong with it.

        Raises: ImportFileInvalid — the file cannot be read on.
        """
        is_ours = self._dialect is None and not self._wishes
        try:
            if is_ours and self._laid_out == "jsonl":
                yield from self._json(lambda text: [_line(self._number, text, _of_json)])
            elif self._laid_out == "jsonl":
                yield from self._json(self._translated_text)
            else:
                yield from self._table(self._checked if is_ours else self._translated)
        except (EOFError, zlib.error, OSError) as problem:
            raise self._broken(f"it cannot be read ({problem}).") from problem
        except csv.Error as problem:
            raise self._broken(f"it is no CSV ({problem}). Is a quote left open?") from problem

    def origin(self, field: str) -> str:
        """Where a field comes from, in words."""
        for column, mapped in self._wishes.fields.items():
            if mapped == field:
                return column
        if field in self._wishes.constants:
            return "--set"
        known = {"litellm": LITELLM, "otlp": OTLP}.get(self._dialect or "", {})
        return known.get(field, field)

    def _translated_text(self, text: bytes) -> Iterator[Line]:
        """The lines that a line of JSON stands for: spans come by the dozen."""
        try:
            record = read_plain(text)
            if not isinstance(record, dict):
                raise BadInput(field="line", problem="it is no JSON object. Write one outcome a line.")
            records = list(spans_of(record)) if self._dialect == "otlp" else [record]
        except RouterError as problem:
            yield Line(number=self._number, given=_shown(text), problem=problem)
            return
        for one in records:
            yield from self._translated(one)

    def _translated(self, record: Mapping[str, Any]) -> Iterator[Line]:
        """The line that a record of any form stands for; none where it tells of no call."""
        shown = json.dumps(record, default=str)[:MAX_LINE_BYTES]
        try:
            columns = flat(record)
            if self._dialect == "litellm":
                derived: dict[str, Any] | None = of_litellm(record)
            elif self._dialect == "otlp":
                derived = of_span(record)
            else:
                derived = {name: value for name, value in columns.items() if is_field(name)}
                self.left_out |= columns.keys() - derived.keys() - self._wishes.fields.keys()
            if derived is None:
                self.passed_over += 1
                return
            fields = self._wishes.applied(columns, derived)
        except RouterError as problem:
            yield Line(number=self._number, given=shown, problem=problem)
            return
        line = _line(self._number, fields, _of_cells)
        yield Line(number=line.number, given=shown, report=line.report, name=line.name, problem=line.problem)

    def _checked(self, cells: Mapping[str, Any]) -> Iterator[Line]:
        """The line that a row under our own names stands for."""
        yield _line(self._number, cells, _of_cells)

    def _json(self, read: Callable[[bytes], Iterable[Line]]) -> Iterator[Line]:
        """JSON, an object a line."""
        while raw := self._plain.readline(MAX_LINE_BYTES + 1):
            self._number += 1
            if len(raw) > MAX_LINE_BYTES:
                self._skip(raw)
                problem = BadJson(
                    problem=f"the line has more than {MAX_LINE_BYTES:,} bytes.", hint="Leave the texts out."
                )
                yield Line(number=self._number, given=_shown(raw), problem=problem)
                continue
            text = raw.strip()
            if self._number == 1:
                text = text.removeprefix(b"\xef\xbb\xbf")
                if text[:1] == b"[":
                    raise self._broken("it is a JSON array. Write one object a line, as `jq -c '.[]'` does.")
            if text:
                yield from read(text)

    def _skip(self, raw: bytes) -> None:
        """Reads to the end of a line that is too long."""
        while raw and not raw.endswith(b"\n"):
            raw = self._plain.readline(MAX_LINE_BYTES)

    def _table(self, read: Callable[[Mapping[str, Any]], Iterator[Line]]) -> Iterator[Line]:
        """Rows with a header, of CSV or Parquet."""
        if self._laid_out == "parquet":
            yield from self._parquet(read)
            return
        # What is no UTF-8 becomes half surrogates, which the check of texts refuses with the field's name.
        text = io.TextIOWrapper(self._plain, encoding="utf-8-sig", errors="surrogateescape", newline="")
        try:
            yield from self._rows(csv.reader(text, strict=True), read)
        finally:
            # Who opened the file closes it.
            text.detach()

    def _rows(self, rows: Any, read: Callable[[Mapping[str, Any]], Iterator[Line]]) -> Iterator[Line]:
        """The rows below a header."""
        header = next(rows, None)
        if header is None:
            return
        self._number = rows.line_num
        self._check_header(header)
        for row in rows:
            self._number = rows.line_num
            if not any(row):
                continue
            if len(row) > len(header):
                problem = BadInput(field="line", problem=f"{len(row)} cells under {len(header)} columns. Quote commas.")
                yield Line(number=self._number, given=row, problem=problem)
                continue
            yield from read({name: cell for name, cell in zip(header, row, strict=False) if cell})

    def _parquet(self, read: Callable[[Mapping[str, Any]], Iterator[Line]]) -> Iterator[Line]:
        """The rows of a Parquet file, some thousands in memory."""
        if self._is_stream or self._plain is not self._packed:
            raise self._broken("Parquet cannot be read from a pipe, or packed by gzip. Give the file itself.")
        arrow = library()
        try:
            file = arrow.parquet.ParquetFile(self._packed)
            self._check_header(file.schema_arrow.names)
            for batch in file.iter_batches(batch_size=_ROWS_AT_ONCE):
                for row in batch.to_pylist():
                    self._number += 1
                    yield from read(flat(row))
        except arrow.ArrowException as problem:
            raise self._broken(f"it is no Parquet that can be read ({str(problem).splitlines()[0]}).") from problem

    def _check_header(self, header: list[str]) -> None:
        """Refuse a column that stands there twice, or, where all must be ours, one that no report has."""
        is_ours = self._dialect is None and not self._wishes
        for place, name in enumerate(header):
            if is_ours and not is_field(name) and name not in NESTED and name != "tags":
                hint = near(name, FIELDS) or "Say what it is by `--map`."
                raise self._broken(f"`{name[:128]}` is not a column. {hint}")
            if name in header[:place]:
                raise self._broken(f"column `{name[:128]}` stands there twice.")

    def _broken(self, problem: str) -> ImportFileInvalid:
        """The error of a file that cannot be read on."""
        return ImportFileInvalid(field="file", path=self._path, line=self._number or 1, problem=problem)


@contextmanager
def opened(path: str, format_: Format | None = None, wishes: Wishes = Wishes()) -> Iterator[Source]:  # noqa: B008  # frozen
    """A file of reports; `-` is standard input, and what is packed by gzip is unpacked.

    Parameters:  format_ — none: CSV or Parquet where the name says so, else JSON lines.
                 wishes — what its columns are.
    Raises:      ImportFileInvalid.
    """
    if path == "-":
        yield Source(path, cast("io.BufferedReader", sys.stdin.buffer), None, format_, wishes)
        return
    try:
        with Path(path).open("rb") as packed:
            yield Source(path, packed, Path(path).stat().st_size, format_, wishes)
    except (FileNotFoundError, IsADirectoryError, PermissionError) as problem:
        raise ImportFileInvalid(field="file", path=path, line=1, problem=f"{problem.strerror}.") from problem


def _line(number: int, given: Any, read: Callable[[Any], tuple[Report, str | None]]) -> Line:
    """A line, with its report or what is wrong with it."""
    try:
        report, name = read(given)
    except RouterError as problem:
        return Line(number=number, given=_shown(given), problem=problem)
    return Line(number=number, given=given, report=report, name=name)


def _of_json(raw: bytes) -> tuple[Report, str | None]:
    """A report from a JSON object, and its `id` where that is no UUID."""
    try:
        return read_report(raw), None
    except BadInput as problem:
        if problem.field != "id":
            raise
        return _named(read_plain(raw), strict=True, problem=problem)


def _of_cells(cells: Mapping[str, Any]) -> tuple[Report, str | None]:
    """A report from the cells of a row, and its `id` where that is no UUID."""
    values: dict[str, Any] = {}
    for column, cell in cells.items():
        name, dot, field = column.partition(".")
        if dot:
            values.setdefault(name, {})[field] = cell
        else:
            values[column] = cell
    try:
        return read_values(values, Report, strict=False), None
    except BadInput as problem:
        if problem.field != "id":
            raise
        return _named(values, strict=False, problem=problem)


def _named(values: dict[str, Any], *, strict: bool, problem: RouterError) -> tuple[Report, str]:
    """A report whose source knows it by another name than a UUID."""
    name = values.pop("id")
    if not isinstance(name, str) or not name:
        raise problem
    return read_values(values, Report, strict=strict), name


def _shown(given: Any) -> Any:
    """A line as it can be written down again."""
    return given.decode(errors="replace")[:MAX_LINE_BYTES] if isinstance(given, bytes) else given
