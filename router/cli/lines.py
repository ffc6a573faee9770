"""What does a file of reports hold? JSON lines or CSV, packed or not, line by line."""

import csv
import gzip
import io
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Literal, cast

from api.bodies import read_plain, read_report, read_values
from router.errors import BadInput, BadJson, ImportFileInvalid, RouterError, near
from router.past import Line
from router.reports import Report
from router.values import Endpoint, Usage

Format = Literal["jsonl", "csv"]

MAX_LINE_BYTES = 1_000_000
_GZIP = b"\x1f\x8b"
_NESTED = {"usage": Usage, "endpoint": Endpoint}
_TAG = "tags."
_COLUMNS = (
    *(name for name in Report.__struct_fields__ if name not in {*_NESTED, "tags"}),
    *(f"{name}.{field}" for name, shape in _NESTED.items() for field in shape.__struct_fields__),
)


class Source:
    """An open file of reports.

    Parameters:  path — as named by the user.   packed — what is read from the disk.
                 size — its bytes; None: nobody knows.
    """

    def __init__(self, path: str, packed: io.BufferedReader, size: int | None, format_: Format | None) -> None:
        self._path = path
        self._packed = packed
        self.size = size
        self._is_stream = size is None
        is_gzip = packed.peek(2)[:2] == _GZIP
        self._plain = cast("BinaryIO", gzip.GzipFile(fileobj=packed)) if is_gzip else packed
        self._format = format_ or ("csv" if ".csv" in Path(path).suffixes else "jsonl")
        self._number = 0

    @property
    def bytes_read(self) -> int:
        """Bytes taken from the disk so far."""
        return 0 if self._is_stream else self._packed.tell()

    def lines(self) -> Iterator[Line]:
        """Every line that is not empty, with its report or what is wrong with it.

        Raises: ImportFileInvalid — the file cannot be read on.
        """
        read = self._csv if self._format == "csv" else self._json
        try:
            yield from read()
        except (EOFError, zlib.error, OSError) as problem:
            raise self._broken(f"it cannot be read ({problem}).") from problem
        except csv.Error as problem:
            raise self._broken(f"it is no CSV ({problem}). Is a quote left open?") from problem

    def _json(self) -> Iterator[Line]:
        """JSON, an object a line."""
        while raw := self._plain.readline(MAX_LINE_BYTES + 1):
            self._number += 1
            if len(raw) > MAX_LINE_BYTES:
                self._skip(raw)
                problem = BadJson(problem=f"the line has more than {MAX_LINE_BYTES:,} bytes.", hint="")
                yield Line(number=self._number, given=_shown(raw), problem=problem)
                continue
            text = raw.strip()
            if self._number == 1:
                text = text.removeprefix(b"\xef\xbb\xbf")
                if text[:1] == b"[":
                    raise self._broken("it is a JSON array. Write one object a line, as `jq -c '.[]'` does.")
            if text:
                yield _line(self._number, text, _of_json)

    def _skip(self, raw: bytes) -> None:
        """Reads to the end of a line that is too long."""
        while raw and not raw.endswith(b"\n"):
            raw = self._plain.readline(MAX_LINE_BYTES)

    def _csv(self) -> Iterator[Line]:
        """CSV with a header; an empty cell says nothing."""
        # What is no UTF-8 becomes half surrogates, which the check of texts refuses with the field's name.
        text = io.TextIOWrapper(self._plain, encoding="utf-8-sig", errors="surrogateescape", newline="")
        try:
            yield from self._rows(csv.reader(text, strict=True))
        finally:
            # Who opened the file closes it.
            text.detach()

    def _rows(self, rows: Any) -> Iterator[Line]:
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
            yield _line(self._number, {name: cell for name, cell in zip(header, row, strict=False) if cell}, _of_cells)

    def _check_header(self, header: list[str]) -> None:
        """Refuse a column that no report has."""
        for place, name in enumerate(header):
            if name not in _COLUMNS and not name.startswith(_TAG):
                raise self._broken(f"`{name[:128]}` is not a column. {near(name, _COLUMNS)}".rstrip())
            if name in header[:place]:
                raise self._broken(f"column `{name[:128]}` stands there twice.")

    def _broken(self, problem: str) -> ImportFileInvalid:
        """The error of a file that cannot be read on."""
        return ImportFileInvalid(field="file", path=self._path, line=self._number or 1, problem=problem)


@contextmanager
def opened(path: str, format_: Format | None = None) -> Iterator[Source]:
    """A file of reports; `-` is standard input, and what is packed by gzip is unpacked.

    Parameters:  format_ — none: CSV where the name says so, else JSON lines.
    Raises:      ImportFileInvalid.
    """
    if path == "-":
        yield Source(path, cast("io.BufferedReader", sys.stdin.buffer), None, format_)
        return
    try:
        with Path(path).open("rb") as packed:
            yield Source(path, packed, Path(path).stat().st_size, format_)
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


def _of_cells(cells: dict[str, str]) -> tuple[Report, str | None]:
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
