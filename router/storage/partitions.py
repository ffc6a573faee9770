"""Which months does history hold, and is there room for what comes next?"""

from bisect import bisect_right
from datetime import datetime, timedelta
from uuid import UUID

import msgspec
from sqlalchemy import Engine, text

from router.errors import ArchivedRange, BadInput
from router.ids import time_of
from router.storage.connect import transaction

#: Longer than a decision can be reported.
DECISIONS_KEPT = timedelta(days=40)


class Ranges(msgspec.Struct, frozen=True, kw_only=True):
    """The ranges of identifiers that outcomes are stored in."""

    #: Ascending and disjoint; a range ends before its high end.
    lows: tuple[UUID, ...]
    highs: tuple[UUID, ...]
    #: End of the newest archived range: what lies before it is sealed.
    archive_floor: UUID | None

    def check(self, id_: UUID) -> None:
        """Refuse an identifier that no partition holds, before it fails its whole group.

        Raises: ArchivedRange, BadInput.
        """
        place = bisect_right(self.lows, id_) - 1
        if place >= 0 and id_ < self.highs[place]:
            return
        if self.archive_floor is not None and id_ < self.archive_floor:
            raise ArchivedRange(field="id", floor=f"{time_of(self.archive_floor):%Y-%m-%dT%H:%M:%SZ}")
        raise BadInput(field="id", problem=f"history has no room for {time_of(id_):%Y-%m-%d}. Check the clocks.")


def maintain(engine: Engine, now: datetime) -> None:
    """Adds the partitions that the next weeks need, and drops the days of decisions that are too old to report.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        connection.execute(text("SELECT router_add_partitions(:now)"), {"now": now})
        connection.execute(text("SELECT router_drop_decision_days(:before)"), {"before": now - DECISIONS_KEPT})


_BOUNDS = text(r"""
    SELECT (regexp_match(bound, 'FROM \(''([0-9a-f-]+)''\)'))[1]::uuid AS low,
           (regexp_match(bound, 'TO \(''([0-9a-f-]+)''\)'))[1]::uuid AS high
    FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid,
         LATERAL (SELECT pg_get_expr(child.relpartbound, child.oid) AS bound) AS bounds
    WHERE inhparent = 'outcomes'::regclass AND NOT inhdetachpending
    ORDER BY low
""")


def attached_ranges(engine: Engine) -> Ranges:
    """The ranges that are attached now.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        rows = connection.execute(_BOUNDS).all()
        floor = connection.execute(text("SELECT high FROM archives ORDER BY high DESC LIMIT 1")).scalar_one_or_none()
    return Ranges(
        lows=tuple(row.low for row in rows),
        highs=tuple(row.high for row in rows),
        archive_floor=floor,
    )
