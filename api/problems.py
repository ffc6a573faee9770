"""How does an error look over HTTP? RFC 9457 problem documents, from one table."""

import re
from typing import Any

import msgspec

from router import errors
from router.errors import RouterError

CONTENT_TYPE = "application/problem+json"

#: Looked up along the class's ancestors, so that a new error has its parent's status until it says otherwise.
STATUS: dict[type[RouterError], int] = {
    RouterError: 500,
    errors.BadInput: 422,
    errors.NoCandidate: 422,
    errors.PlanInfeasible: 422,
    errors.BadJson: 400,
    errors.BudgetSpent: 402,
    errors.AnotherOwnersDecision: 403,
    errors.ForeignHost: 403,
    errors.ForeignOrigin: 403,
    errors.SourceNotAllowed: 403,
    errors.NotFound: 404,
    errors.SameIdOtherBody: 409,
    errors.UsedLink: 409,
    errors.ExpiredDecision: 410,
    errors.ExpiredLink: 410,
    errors.ArchivedRange: 410,
    errors.CatalogueMoved: 412,
    errors.TooLarge: 413,
    errors.PreconditionMissing: 428,
    errors.QueueFull: 503,
    errors.HistoryAway: 503,
    errors.NotReady: 503,
}
RETRY_AFTER_S = 1


def status_of(error: RouterError) -> int:
    """The HTTP status of an error."""
    return next(STATUS[ancestor] for ancestor in type(error).__mro__ if ancestor in STATUS)


def type_of(error: RouterError) -> str:
    """The stable relative reference that names a kind of error.

    >>> type_of(errors.SameIdOtherBody(id="x")), status_of(errors.SameIdOtherBody(id="x"))
    ('/problems/same-id-other-body', 409)
    """
    return "/problems/" + re.sub(r"(?<!^)(?=[A-Z])", "-", type(error).__name__).lower()


def document(error: RouterError) -> dict[str, Any]:
    """The problem document of an error."""
    title = re.sub(r"(?<!^)(?=[A-Z])", " ", type(error).__name__).capitalize()
    problem: dict[str, Any] = {
        "type": type_of(error),
        "title": title,
        "status": status_of(error),
        "detail": str(error),
    }
    if error.field is not None:
        problem["field"] = error.field
    problem.update({name: fact for name, fact in error.facts.items() if name not in {"field", "hint", "problem"}})
    return problem


def rendered(error: RouterError) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
    """Status, headers and body of an error."""
    status = status_of(error)
    headers = [(b"content-type", CONTENT_TYPE.encode()), (b"cache-control", b"no-store")]
    if status == 503:
        headers.append((b"retry-after", str(RETRY_AFTER_S).encode()))
    return status, headers, msgspec.json.encode(document(error), enc_hook=str)
