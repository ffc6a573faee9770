"""How are questions spelled for the router, and what do its answers mean? No I/O, no clock."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeVar
from urllib.parse import quote, urlencode

import msgspec

from router import errors
from router.client.answers import Corrected, Planned, Receipt, Recommendation
from router.errors import RouterError

T = TypeVar("T")

MOST_ITEMS = 500
MOST_BYTES = 2_000_000
_SHOWN = 400

_encode = msgspec.json.Encoder().encode
_recommendation = msgspec.json.Decoder(Recommendation)
_receipt = msgspec.json.Decoder(Receipt)
_corrected = msgspec.json.Decoder(Corrected)
_planned = msgspec.json.Decoder(Planned)
_items = msgspec.json.Decoder(list[dict[str, Any]])
_plain = msgspec.json.Decoder(dict[str, Any])


class Ask(NamedTuple):
    """A request."""

    method: str
    #: With the query.
    path: str
    body: bytes | None = None


class Answer(NamedTuple):
    """A response."""

    status: int
    content: bytes

    @property
    def is_away(self) -> bool:
        """Whether the router could not serve, or somebody else answered in its place."""
        return self.status == 429 or self.status >= 500

    @property
    def is_good(self) -> bool:
        """Whether it is what was asked for."""
        return 200 <= self.status < 300


class NotOurs(Exception):
    """Whoever answered is no router: a proxy's error page, or another service."""


def recommendation(task_type: str, wanted: Mapping[str, Any]) -> Ask:
    """Which model should run the call?"""
    given = {"task_type": task_type, **wanted}
    query = {name: _spelled(value) for name, value in given.items() if value is not None}
    return Ask("GET", f"/v1/recommendation?{urlencode(query, doseq=True)}")


def outcome(body: bytes) -> Ask:
    """How did it go?"""
    return Ask("POST", "/v1/outcomes", body)


def batch(bodies: Sequence[bytes]) -> Ask:
    """How did these go? At most `MOST_ITEMS`."""
    return Ask("POST", "/v1/outcomes/batch", b"[" + b",".join(bodies) + b"]")


def correction(outcome_id: str, judged: Mapping[str, Any]) -> Ask:
    """What turned out later?"""
    return Ask("POST", f"/v1/outcomes/{quote(outcome_id, safe='')}/correction", said(judged))


def explanation(id_or_decision: str) -> Ask:
    """What went into a decision?"""
    return Ask("GET", f"/v1/decisions/{quote(id_or_decision, safe='')}")


def plan(dag: Mapping[str, Any]) -> Ask:
    """Which model should run each node?"""
    return Ask("POST", "/v1/plan", said(dag))


def feedback_link(decision: str) -> Ask:
    """Where can a human say how the answer was?"""
    return Ask("POST", "/v1/feedback-links", said({"decision": decision}))


def said(fields: Mapping[str, Any]) -> bytes:
    """The JSON of what is known.

    Raises: BadInput — a value that JSON does not have.
    """
    try:
        return _encode({name: value for name, value in fields.items() if value is not None})
    except (TypeError, ValueError) as problem:
        raise errors.BadInput(
            field="report", problem=f"{problem}. Give numbers, texts, and our own types."
        ) from problem


def read_recommendation(answer: Answer) -> Recommendation:
    """The recommendation in an answer.

    Raises: what the router raised, NotOurs.
    """
    return _read(answer, _recommendation)


def read_receipt(answer: Answer) -> Receipt:
    """The receipt in an answer.

    Raises: what the router raised, NotOurs.
    """
    return _read(answer, _receipt)


def read_corrected(answer: Answer) -> Corrected:
    """What became of a correction.

    Raises: what the router raised, NotOurs.
    """
    return _read(answer, _corrected)


def read_planned(answer: Answer) -> Planned:
    """The plan in an answer.

    Raises: what the router raised, NotOurs.
    """
    return _read(answer, _planned)


def read_plain(answer: Answer) -> dict[str, Any]:
    """An answer as plain data.

    Raises: what the router raised, NotOurs.
    """
    return _read(answer, _plain)


def read_batch(answer: Answer) -> list[Receipt | RouterError | None]:
    """What became of each outcome of a batch, in order; None: to be sent again.

    Raises: what the router raised of the whole, NotOurs.
    """
    return [_item(item) for item in _read(answer, _items)]


def _item(item: dict[str, Any]) -> Receipt | RouterError | None:
    """One item's receipt, or its problem."""
    if "recorded" in item:
        return msgspec.convert(item, Receipt)
    status = item.get("status")
    return _refusal(item) if isinstance(status, int) and 400 <= status < 500 and status != 429 else None


def _read(answer: Answer, decoder: msgspec.json.Decoder[T]) -> T:
    """A good answer's value, or the router's refusal."""
    try:
        if answer.is_good:
            return decoder.decode(answer.content)
        problem = _plain.decode(answer.content)
    except msgspec.MsgspecError as failure:
        raise NotOurs from failure
    if not str(problem.get("type", "")).startswith("/problems/"):
        raise NotOurs
    raise _refusal(problem)


def _refusal(problem: Mapping[str, Any]) -> RouterError:
    """The error that the router raised, of the same class: who calls a router in process catches the same."""
    name = str(problem.get("type", "")).rpartition("/")[2].title().replace("-", "")
    kind = getattr(errors, name, None)
    known = kind if isinstance(kind, type) and issubclass(kind, RouterError) else errors.Refused
    facts = {name: fact for name, fact in problem.items() if name not in {"type", "title", "status", "detail"}}
    return known.told(str(problem.get("detail", ""))[:_SHOWN], facts)


def _spelled(value: Any) -> Any:
    """A value as a query spells it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return list(value) if isinstance(value, list | tuple | set | frozenset) else value
