"""What did the caller write? JSON and query strings into values, with errors that name the field."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar
from urllib.parse import parse_qsl

import msgspec

from router.errors import BadInput, BadJson, MissingField, RouterError, TooManyItems, UnknownField, near
from router.observe.reports import Report

MAX_ITEMS = 1_000
MAX_QUERY_BYTES = 8_192

T = TypeVar("T", bound=msgspec.Struct)
D = TypeVar("D")

_report_decoder = msgspec.json.Decoder(Report)
_plain_decoder = msgspec.json.Decoder()
_array_decoder = msgspec.json.Decoder(list[msgspec.Raw])
_UNKNOWN = re.compile(r"unknown field `(.*)`")
_MISSING = re.compile(r"missing required field `(.*)`")
_EXPECTED = re.compile(r"Expected `(int|float|bool)\b")
_KINDS = {"int": "a whole number", "float": "a number", "bool": "true or false"}
_AT = re.compile(r" - at `(?:key in )?(.*)`$")


def read_query(query: bytes, shape: type[T]) -> T:
    """A struct from a query string; a field that holds a tuple may be repeated.

    Raises: UnknownField, MissingField, BadInput — naming the parameter.

    >>> from router.answers import Request
    >>> read_query(b"task_type=review/python&exclude=o1&exclude=gpt-4o", Request).exclude
    ('o1', 'gpt-4o')
    """
    if len(query) > MAX_QUERY_BYTES:
        raise BadInput(
            field="query", problem=f"it has {len(query)} bytes: at most {MAX_QUERY_BYTES} fit. Leave names out."
        )
    try:
        pairs = parse_qsl(query.decode("ascii"), keep_blank_values=True, strict_parsing=bool(query), errors="strict")
    except ValueError as problem:
        raise BadInput(
            field="query", problem="it is not `name=value` pairs in UTF-8. Percent-encode them."
        ) from problem
    many = {field.name for field in msgspec.structs.fields(shape) if "tuple" in str(field.type)}
    values: dict[str, Any] = {}
    for name, value in pairs:
        if name in many:
            values.setdefault(name, []).append(value)
        elif name in values:
            raise BadInput(field=name, problem="it is given twice. Give it once.")
        else:
            values[name] = value
    return read_values(values, shape, strict=False)


def read_values(values: Mapping[str, Any], shape: type[T], *, strict: bool) -> T:
    """A struct from plain values by name.

    Parameters:  strict — off: numbers may be spelled as text.
    Raises: UnknownField, MissingField, BadInput — naming the field.
    """
    try:
        return msgspec.convert(values, shape, strict=strict)
    except msgspec.ValidationError as problem:
        raise _complaint(problem, values, shape) from problem


def read_json(body: bytes, shape: type[T]) -> T:
    """A struct from a JSON body.

    Raises: BadJson — not JSON.   UnknownField, MissingField, BadInput — naming the field.
    """
    value: T = _decoded(body, _decoder(shape), shape)
    return value


def read_plain(body: bytes) -> Any:
    """Plain data from a JSON body.

    Raises: BadJson.
    """
    return _decoded(body, _plain_decoder, msgspec.Struct)


def read_report(body: bytes | msgspec.Raw) -> Report:
    """One report from a JSON body.

    Raises: as `read_json`.
    """
    return _decoded(body, _report_decoder, Report)


def read_reports(body: bytes) -> list[Report | RouterError]:
    """Reports from a JSON array or from NDJSON; a bad item is an error in its place.

    Raises: BadJson — neither an array nor an object a line.   TooManyItems.
    """
    if body.lstrip()[:1] == b"[":
        items: list[Any] = _decoded(body, _array_decoder, Report)
    else:
        items = [line for line in body.splitlines() if line.strip()]
    if not items:
        raise BadJson(problem="it holds no outcome.", hint="Send an array of outcomes, or one outcome a line.")
    if len(items) > MAX_ITEMS:
        raise TooManyItems(field="body", given=len(items), limit=MAX_ITEMS)
    return [_item(item) for item in items]


def _item(item: bytes | msgspec.Raw) -> Report | RouterError:
    """One report of a batch, or the error in its place."""
    try:
        return read_report(item)
    except RouterError as error:
        return error


@cache
def _decoder(shape: type[T]) -> msgspec.json.Decoder[T]:
    """The decoder of a struct, made once."""
    return msgspec.json.Decoder(shape)


def _decoded(body: bytes | msgspec.Raw, decoder: msgspec.json.Decoder[D], shape: type[msgspec.Struct]) -> D:
    """What a decoder makes of a body; msgspec's complaint becomes ours."""
    try:
        return decoder.decode(body)
    except msgspec.ValidationError as problem:
        raise _complaint(problem, {}, shape) from problem
    except RecursionError as problem:
        raise BadJson(problem="it is nested too deep.", hint="Flatten it.") from problem
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        hint = "JSON has no NaN and no Infinity: leave out what is unknown." if _has_nan(bytes(body)) else ""
        raise BadJson(problem=f"{problem}.", hint=hint) from problem


def _complaint(problem: msgspec.ValidationError, values: Mapping[str, Any], shape: type[msgspec.Struct]) -> RouterError:
    """The error that names the field, from msgspec's sentence: what is wrong, then ` - at ` the path."""
    if isinstance(problem.__cause__, RouterError):
        return problem.__cause__
    text = str(problem)
    at = _AT.search(text)
    path = at.group(1).removeprefix("$").removeprefix(".") if at else ""
    said = text[: at.start()] if at else text
    if unknown := _UNKNOWN.search(said):
        field = f"{path}.{unknown.group(1)[:128]}".lstrip(".")
        return UnknownField(field=field, of=path or shape.__name__.lower(), hint=near(field, shape.__struct_fields__))
    if missing := _MISSING.search(said):
        return MissingField(field=f"{path}.{missing.group(1)}".lstrip("."), hint="Give it.")
    shown = f"it is {str(values[path])[:80]!r}. " if path in values else ""
    return BadInput(field=path or "body", problem=f"{shown}{said}.{_allowed(shape, path) or _wanted(said)}")


def _allowed(shape: type[msgspec.Struct], path: str) -> str:
    """The words that a field takes, where it takes only a few."""
    words = _words(shape).get(path)
    return f" Give one of {', '.join(words)}." if words else ""


def _wanted(said: str) -> str:
    """What to give instead of another kind of value."""
    expected = _EXPECTED.match(said)
    return "" if expected is None else f" Give {_KINDS[expected[1]]}."


@cache
def _words(shape: type[msgspec.Struct]) -> dict[str, list[str]]:
    """The words that each field takes; found once, since reading annotations takes a quarter of a millisecond."""
    spelled = {field.encode_name: str(field.type) for field in msgspec.structs.fields(shape)}
    return {name: re.findall(r"'([a-z_]+)'", text) for name, text in spelled.items() if "Literal" in text}


def _has_nan(body: bytes) -> bool:
    """Whether a body seems to spell a number that JSON does not have."""
    return re.search(rb"\b(NaN|Infinity)\b", body) is not None
