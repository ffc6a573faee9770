"""Did the provider fail, or the program? Exceptions of SDKs, told apart by their shape alone."""

import math
from collections.abc import Iterator, Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

import msgspec

#: Status codes that a provider answers with when it cannot serve; other 4xx are mistakes of the caller.
_BY_STATUS = {408: "timeout", 409: "server", 429: "rate_limit", 504: "timeout", 524: "timeout", 529: "overloaded"}
#: Classes that say it where no status was answered, by lower-case name; subclasses are what their ancestors are.
_NAMES = {
    "timeout": (
        *("timeout", "timeouterror", "timeoutexception", "apitimeouterror", "readtimeout", "readtimeouterror"),
        *("connecttimeout", "connecttimeouterror", "deadlineexceeded"),
    ),
    "rate_limit": ("ratelimiterror", "toomanyrequests", "resourceexhausted", "throttlingexception"),
    "overloaded": ("overloadederror",),
    "connection": (
        *("connectionerror", "apiconnectionerror", "connecterror", "readerror", "remoteprotocolerror"),
        *("clientconnectionerror", "endpointconnectionerror", "connectionclosederror"),
    ),
    "server": ("internalservererror", "serviceunavailable", "serviceunavailableerror"),
}
_BY_NAME = {name: kind for kind, names in _NAMES.items() for name in names}
_MOST_CAUSES = 8
_MOST_RETRY_S = 86_400.0


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """What a provider's exception says."""

    #: `timeout`, `rate_limit`, `overloaded`, `connection` or `server`.
    kind: str
    #: When the provider wants to be asked again; None where it does not say.
    retry_after_s: float | None


def failure_of(error: BaseException, now: datetime) -> Failure | None:
    """What a provider failed with; None where the program is to blame, or somebody stopped it.

    Parameters:  error — what was raised; whatever it was raised `from` is looked at, too.   now — aware.
    """
    for one in _causes(error):
        kind = _kind(one)
        if kind is not None:
            return Failure(kind=kind, retry_after_s=_retry_after_s(one, now))
    return None


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error, then what it was raised from: SDKs and frameworks wrap."""
    one: BaseException | None = error
    for _ in range(_MOST_CAUSES):
        if not isinstance(one, Exception):
            return
        yield one
        one = one.__cause__


def _kind(error: BaseException) -> str | None:
    """The kind of failure; None where it is none of the provider's."""
    status = _status(error)
    if status is not None:
        return _BY_STATUS.get(status, "server" if 500 <= status < 600 else None)
    for ancestor in type(error).__mro__:
        if kind := _BY_NAME.get(ancestor.__name__.lower()):
            return kind
    return None


def _status(error: BaseException) -> int | None:
    """The HTTP status of an exception: its own, or its response's."""
    response = getattr(error, "response", None)
    for holder, name in ((error, "status_code"), (error, "status"), (response, "status_code"), (response, "status")):
        said = getattr(holder, name, None)
        if isinstance(said, int) and not isinstance(said, bool) and 100 <= said < 600:
            return said
    if isinstance(response, Mapping):  # botocore
        said = _inner(response, "ResponseMetadata", "HTTPStatusCode")
        return said if isinstance(said, int) else None
    return None


def _retry_after_s(error: BaseException, now: datetime) -> float | None:
    """Seconds until the provider wants to be asked again: RFC 9110 §10.2.3, or the finer header of two providers."""
    headers = _headers(error)
    if (ms := _number(headers.get("retry-after-ms"))) is not None:
        return _bounded(ms / 1000.0)
    said = headers.get("retry-after", getattr(error, "retry_after", None))
    if (seconds := _number(said)) is not None:
        return _bounded(seconds)
    try:
        at = parsedate_to_datetime(str(said)) if said else None
        return None if at is None else _bounded((at - now).total_seconds())
    except (ValueError, TypeError):
        return None


def _headers(error: BaseException) -> dict[str, Any]:
    """The headers of a response, by lower-case name."""
    response = getattr(error, "response", None)
    for found in (getattr(response, "headers", None), getattr(error, "headers", None)):
        if isinstance(found, Mapping):
            return {str(name).lower(): value for name, value in found.items()}
    if isinstance(response, Mapping):
        found = _inner(response, "ResponseMetadata", "HTTPHeaders")
        return {str(name).lower(): value for name, value in found.items()} if isinstance(found, Mapping) else {}
    return {}


def _inner(found: Any, *names: str) -> Any:
    """A value deep in nested mappings; None where one is missing."""
    for name in names:
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def _number(said: object) -> float | None:
    """A header's number."""
    try:
        number = float(str(said))
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _bounded(seconds: float) -> float:
    """Seconds as outcomes take them."""
    return min(max(seconds, 0.0), _MOST_RETRY_S)
