"""What does history hold, piece by piece? Outcomes with the verdicts that count, for whoever takes them elsewhere."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Engine, Select, and_, func, or_, select, tuple_

from router.ids import unix_ms
from router.storage.connect import transaction
from router.storage.tables import corrections, outcomes
from router.storage.verdicts import effective

#: Outcomes in memory at once.
PIECE = 5_000
#: Ids below carry no time: outcomes whose callers' UUIDs have none.
_DATED = UUID(int=1 << 80)
_LAST = UUID(int=(1 << 128) - 1)


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Which outcomes."""

    #: Each with all below it; none: all.
    task_types: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    #: Decided, or made, from then on, and before then: to five minutes for those without a time in their id.
    since: datetime | None = None
    until: datetime | None = None


def pieces(engine: Engine, wanted: Wanted) -> Iterator[list[dict[str, Any]]]:
    """Rows of outcomes in the order of their ids, each with its effective `verdict`; none where all were withdrawn.

    Each piece is read by itself, so nothing is held for longer than a statement, and what comes meanwhile is in or out.
    Raises: HistoryAway.
    """
    for low, high, timed in _stretches(wanted):
        after = (low, "")
        while True:
            with transaction(engine) as connection:
                found = connection.execute(_piece(wanted, after, high, timed)).mappings().all()
                rows = [dict(row) for row in found]
                later = _later(connection, rows)
            for row in rows:
                row["verdict"] = effective(row, later.get((row["id"], row["task_type"]), ()))
            if rows:
                yield rows
                after = (rows[-1]["id"], rows[-1]["task_type"])
            if len(rows) < PIECE:
                break


def tag_names(engine: Engine, wanted: Wanted) -> list[str]:
    """Every label that these outcomes have, sorted.

    Raises: HistoryAway.
    """
    names: set[str] = set()
    for low, high, timed in _stretches(wanted):
        keys = select(func.jsonb_object_keys(outcomes.c.tags)).distinct()
        chosen = keys.where(outcomes.c.tags.is_not(None), *_conditions(wanted, (low, ""), high, timed))
        with transaction(engine) as connection:
            names |= set(connection.execute(chosen).scalars())
    return sorted(names)


def _stretches(wanted: Wanted) -> list[tuple[UUID, UUID, bool]]:
    """Ranges of ids, and whether those in them are chosen by their bucket: dated ids are chosen by themselves."""
    low = _DATED if wanted.since is None else UUID(int=unix_ms(wanted.since) << 80)
    high = _LAST if wanted.until is None else UUID(int=unix_ms(wanted.until) << 80)
    return [(UUID(int=0), _DATED, True), (low, high, False)]


def _piece(wanted: Wanted, after: tuple[UUID, str], high: UUID, timed: bool) -> Select[Any]:  # noqa: FBT001  # as told
    """The next rows of a stretch."""
    chosen = select(outcomes).where(*_conditions(wanted, after, high, timed))
    return chosen.order_by(outcomes.c.id, outcomes.c.task_type).limit(PIECE)


def _conditions(wanted: Wanted, after: tuple[UUID, str], high: UUID, timed: bool) -> list[Any]:  # noqa: FBT001  # as told
    """What a row must meet."""
    column = outcomes.c
    conditions: list[Any] = [
        # The first half finds the partitions, the second one goes on within an id.
        column.id >= after[0],
        tuple_(column.id, column.task_type) > tuple_(*after),
        column.id < high,
    ]
    if wanted.task_types:
        paths = wanted.task_types
        below = [column.task_type.startswith(f"{path}/", autoescape=True) for path in paths]
        conditions.append(or_(column.task_type.in_(paths), *below))
    if wanted.models:
        conditions.append(column.model.in_(wanted.models))
    if timed and wanted.since is not None:
        conditions.append(column.bucket >= wanted.since)
    if timed and wanted.until is not None:
        conditions.append(column.bucket < wanted.until)
    return conditions


def _later(connection: Any, rows: Sequence[dict[str, Any]]) -> dict[tuple[UUID, str], list[dict[str, Any]]]:
    """Corrections of these outcomes, oldest first."""
    if not rows:
        return {}
    column = corrections.c
    within = and_(column.outcome_id >= rows[0]["id"], column.outcome_id <= rows[-1]["id"])
    said = select(corrections).where(within).order_by(column.outcome_id, column.task_type, column.revision)
    found: dict[tuple[UUID, str], list[dict[str, Any]]] = {}
    for row in connection.execute(said).mappings():
        found.setdefault((row["outcome_id"], row["task_type"]), []).append(dict(row))
    return found
