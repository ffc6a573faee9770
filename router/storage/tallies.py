"""What was counted, and what changed since we last looked?"""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from uuid import UUID

import msgspec
from psycopg import AsyncConnection
from sqlalchemy import Engine, select

from router.storage.connect import transaction
from router.storage.counting import as_json
from router.storage.statements import stream
from router.storage.tables import tallies as table
from router.values import Tally

#: Rows that are read at a time: some milliseconds of the loop.
CHUNK = 500

_decode = msgspec.json.Decoder(Tally).decode


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """A part of one reading of the change feed."""

    #: Whether the parts are everything, rather than what changed.
    full: bool
    rows: Sequence[Tally]
    #: Where the next reading begins, once this one is complete.
    cursor: int
    #: The newest catalogue version.
    catalogue_version: int
    #: End of the newest archived range.
    archive_floor: UUID | None


# `xmin` and the rows are of one snapshot: what is not visible yet has an xid of at least xmin, and is read next time.
_POLL = f"""
    WITH seen AS MATERIALIZED (
        SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin,
               (SELECT coalesce(max(version), 0) FROM catalogues) AS catalogue_version,
               (SELECT high FROM archives ORDER BY high DESC LIMIT 1) AS archive_floor
    )
    SELECT seen.xmin, seen.catalogue_version, seen.archive_floor,
           CASE WHEN t.revision IS NOT NULL THEN {as_json("t")}::text END
    FROM seen LEFT JOIN tallies t ON t.xid >= %(cursor)s::text::xid8
"""


async def poll(connection: AsyncConnection, cursor: int | None, size: int = CHUNK) -> AsyncGenerator[Changes]:
    """The tallies that changed since `cursor`; all of them for None, or where the database restarted its counting.

    In parts of so many rows, at least one, so that memory holds a part and whoever else uses the loop gets a turn.
    Raises: HistoryAway.
    """
    async with aclosing(stream(connection, _POLL, {"cursor": str(cursor or 0)}, size)) as parts:
        async for rows in parts:
            xmin, version, floor, _ = rows[0]
            if cursor is not None and xmin < cursor:
                break
            changed = [_decode(text) for *_, text in rows if text is not None]
            yield Changes(
                full=cursor is None, rows=changed, cursor=xmin, catalogue_version=version, archive_floor=floor
            )
        else:
            return
    async with aclosing(poll(connection, None, size)) as everything:
        async for part in everything:
            yield part


def task_types(engine: Engine) -> list[str]:
    """Every task type that has outcomes.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        return list(connection.execute(select(table.c.task_type).distinct()).scalars())
