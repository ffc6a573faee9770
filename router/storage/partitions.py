"""Which months does history hold, and is there room for what comes next?"""

import time
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby
from operator import attrgetter
from uuid import UUID

import msgspec
import psycopg
from sqlalchemy import Engine, text

from router.errors import ArchivedRange, BadInput, HistoryAway
from router.ids import ms_of, time_of
from router.storage.connect import transaction

#: Longer than a decision can be reported.
DECISIONS_KEPT = timedelta(days=40)
#: Room that history must have from now on, or it is warned about; `maintain` makes three weeks and five days more.
AHEAD = {
    **dict.fromkeys(("outcomes", "corrections", "workflows"), timedelta(days=62)),
    **dict.fromkeys(("decisions", "choices"), timedelta(days=2)),
}
TABLES = tuple(AHEAD)
#: Whoever changes tables gives way after this long, so that nobody queues behind it for longer.
GIVE_WAY_MS = 50
_PAUSE_S = 0.1


class Ranges(msgspec.Struct, frozen=True, kw_only=True):
    """The ranges of identifiers that outcomes are stored in."""

    #: Ascending and disjoint, identifiers as integers; a range ends before its high end.
    lows: tuple[int, ...]
    highs: tuple[int, ...]
    #: End of the newest archived range: what lies before it is sealed.
    archive_floor: UUID | None
    #: Table → from when until when each of its partitions holds, ascending; no entry for a table without any.
    spans: dict[str, tuple[tuple[datetime, datetime], ...]] = {}

    def holds(self, id_: UUID) -> bool:
        """Whether there is a partition for an identifier."""
        place = bisect_right(self.lows, id_.int) - 1
        return place >= 0 and id_.int < self.highs[place]

    def check(self, id_: UUID) -> None:
        """Refuse an identifier that no partition holds, before it fails its whole group.

        Raises: ArchivedRange, BadInput.
        """
        self.check_open(id_)
        if not self.holds(id_):
            raise BadInput(field="id", problem=f"history has no room for {time_of(id_):%Y-%m-%d}. Check the clocks.")

    def check_open(self, id_: UUID) -> None:
        """Refuse an identifier of an archived range, even where a partition for it was made again.

        Raises: ArchivedRange.
        """
        if self.archive_floor is not None and self.is_archived(id_):
            raise sealed(time_of(self.archive_floor))

    def is_archived(self, id_: UUID) -> bool:
        """Whether an identifier lies in an archived range; undated ones, whose time is 0, never do."""
        return self.archive_floor is not None and id_ < self.archive_floor and ms_of(id_) > 0

    def short(self, now: datetime, *, tables: Sequence[str] = TABLES) -> list[str]:
        """Sentences on the tables that have too little room ahead; empty where all is well."""
        needed = {table: now + AHEAD[table] for table in tables}
        ends = {table: _end(self.spans.get(table, ()), now) for table in needed}
        return [
            f"`{table}` has room until {ends[table]:%Y-%m-%d} only: `router serve` makes more."
            for table, end in needed.items()
            if ends[table] < end
        ]


def sealed(floor: datetime) -> ArchivedRange:
    """The refusal of what lies before `floor`."""
    return ArchivedRange(field="id", floor=f"{floor:%Y-%m-%dT%H:%M:%SZ}")


def maintain(engine: Engine, now: datetime) -> None:
    """Adds the partitions that the next weeks need, and drops the days of decisions that are too old to report.

    Gives way to whoever uses the tables, and tries again. Raises: HistoryAway.
    """
    _change(engine, "SELECT router_add_partitions(:at)", [now])
    # Steps no longer than the shortest month leave none out.
    _change(engine, "SELECT router_add_month(:at)", [now + timedelta(days=days) for days in (28, 56, 84)])
    drop_decisions(engine, now)


def drop_decisions(engine: Engine, now: datetime) -> None:
    """Drops the days of the decision log that are too old to report.

    Raises: HistoryAway — or somebody reads the log all the time; the next time will do.
    """
    _change(engine, "SELECT router_drop_decision_days(:at)", [now - DECISIONS_KEPT])


def unhurried(change: Callable[[], None], *, patience_s: float = 15.0) -> bool:
    """Whether a change that gives way to others came about in the end.

    Parameters:  change — a transaction that ends by `lock_timeout` where it would wait.
    """
    deadline = time.monotonic() + patience_s
    while time.monotonic() < deadline:
        try:
            change()
        except (HistoryAway, psycopg.OperationalError) as problem:
            if not _gave_way(problem):
                raise
            time.sleep(_PAUSE_S)
        else:
            return True
    return False


def make_room(engine: Engine, ranges: Ranges, ids: Iterable[UUID]) -> None:
    """Adds the months that identifiers fall into.

    Parameters:  ranges — those attached.   ids — none of them archived.
    Raises: HistoryAway.
    """
    missing = (time_of(id_) for id_ in ids if not ranges.holds(id_))
    months = {at.replace(day=1, hour=0, minute=0, second=0, microsecond=0) for at in missing}
    if months:
        _change(engine, "SELECT router_add_month(:at)", sorted(months))


def attached_ranges(engine: Engine) -> Ranges:
    """The ranges that are attached now.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        rows = connection.execute(_BOUNDS).all()
        floor = connection.execute(text("SELECT high FROM archives ORDER BY high DESC LIMIT 1")).scalar_one_or_none()
    in_order = sorted(rows, key=attrgetter("parent", "low"))
    parts = {table: list(found) for table, found in groupby(in_order, key=attrgetter("parent"))}
    outcomes = parts.get("outcomes", [])
    return Ranges(
        lows=tuple(UUID(row.low).int for row in outcomes),
        highs=tuple(UUID(row.high).int for row in outcomes),
        archive_floor=floor,
        spans={table: tuple((_time(row.low), _time(row.high)) for row in found) for table, found in parts.items()},
    )


_BOUNDS = text(r"""
    SELECT parent.relname AS parent,
           (regexp_match(bound, 'FROM \(''([0-9a-f-]+)''\)'))[1] AS low,
           (regexp_match(bound, 'TO \(''([0-9a-f-]+)''\)'))[1] AS high
    FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid JOIN pg_class parent ON parent.oid = inhparent,
         LATERAL (SELECT pg_get_expr(child.relpartbound, child.oid) AS bound) AS bounds
    WHERE inhparent IN ('outcomes'::regclass, 'corrections'::regclass, 'workflows'::regclass, 'decisions'::regclass,
                        'choices'::regclass)
      AND NOT inhdetachpending
""")


def _change(engine: Engine, statement: str, times: Iterable[datetime]) -> None:
    """Runs a function that changes tables, once for each time, giving way."""

    def change() -> None:
        with transaction(engine) as connection:
            connection.execute(text(f"SET LOCAL lock_timeout = {GIVE_WAY_MS}"))
            for at in times:
                connection.execute(text(statement), {"at": at})

    if not unhurried(change):
        raise HistoryAway


def _gave_way(problem: Exception) -> bool:
    """Whether a statement ended because it would have waited for somebody."""
    cause = problem.__cause__ if isinstance(problem, HistoryAway) else problem
    origin = getattr(cause, "orig", cause)
    return isinstance(origin, psycopg.errors.LockNotAvailable | psycopg.errors.DeadlockDetected)


def _end(spans: Sequence[tuple[datetime, datetime]], now: datetime) -> datetime:
    """Until when spans follow each other without a gap from `now` on."""
    end = now
    for low, high in spans:
        if low <= end < high:
            end = high
    return end


def _time(bound: str) -> datetime:
    """The moment of a partition's bound: an identifier, or a day."""
    if len(bound) > len("2026-01-01"):
        return time_of(UUID(bound))
    return datetime.fromisoformat(bound).replace(tzinfo=UTC)
