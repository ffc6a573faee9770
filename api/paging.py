"""Which part of a list is answered? At most so many rows at a time, and where the next ones begin."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from typing import Annotated, Any, TypeVar

import msgspec

from router.errors import BadInput

MOST_ROWS = 1_000

Limit = Annotated[int, msgspec.Meta(ge=1, le=MOST_ROWS, description="Rows of one answer, at most.")]
After = Annotated[
    str, msgspec.Meta(max_length=1_024, description="`next` of the answer before: go on behind its last row.")
]

Row = TypeVar("Row")


class Page(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Query of a list: which part of it."""

    limit: Limit = 100
    after: After | None = None


def page(rows: Sequence[Row], name_of: Callable[[Row], str], asked: Page) -> tuple[Sequence[Row], str | None]:
    """The part of a list that is asked for, and `next`: what to give as `after` for the following part.

    Parameters:  rows — the whole list, in its order.   name_of — what tells a row from all others.
    Returns:     at most `asked.limit` rows; `next` is None where nothing follows.
    Raises:      BadInput — `after` names no row of this list.

    >>> page(["classify", "extract", "review"], str, Page(limit=2))
    (['classify', 'extract'], 'ZXh0cmFjdA==')
    >>> page(["classify", "extract", "review"], str, Page(limit=2, after="ZXh0cmFjdA=="))
    (['review'], None)
    """
    first = 0 if asked.after is None else 1 + _place(rows, name_of, asked.after)
    end = first + asked.limit
    shown = rows[first:end]
    return shown, _mark(name_of(shown[-1])) if end < len(rows) else None


def described(shape: type[msgspec.Struct]) -> dict[str, Any]:
    """The query parameters of a route, for OpenAPI."""
    _, parts = msgspec.json.schema_components([shape], ref_template="{name}")
    asked = parts[shape.__name__]
    needed = asked.get("required", ())
    return {
        "parameters": [
            {"name": name, "in": "query", "required": name in needed, "schema": one}
            for name, one in asked["properties"].items()
        ]
    }


def _mark(name: str) -> str:
    """A row's name, so spelled that it stands in a query as it is."""
    return urlsafe_b64encode(name.encode()).decode()


def _place(rows: Sequence[Row], name_of: Callable[[Row], str], after: str) -> int:
    """Where the row stands that the answer before ended with."""
    try:
        name = urlsafe_b64decode(after.encode()).decode()
        return next(place for place, row in enumerate(rows) if name_of(row) == name)
    except (ValueError, StopIteration) as problem:
        text = f"it is {after[:80]!r}: no row of this list. Give `next` of the answer before, or leave it out to start."
        raise BadInput(field="after", problem=text) from problem
