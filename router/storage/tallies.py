"""What was counted, and what changed since we last looked?"""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import NamedTuple
from uuid import UUID

import msgspec
from psycopg import AsyncConnection
from sqlalchemy import Engine, text

from router.storage.connect import transaction
from router.storage.counting import CHECKS, as_json
from router.storage.statements import stream
from router.values import CheckTally, Tally

#: Rows that are read at a time: some milliseconds of the loop.
CHUNK = 500

_decode = msgspec.json.Decoder(Tally).decode
_decode_check = msgspec.json.Decoder(CheckTally).decode


class Cursor(NamedTuple):
    """Up to where the change feed was read, and of which server."""

    xid: int
    #: When it started: behind a pooler, or an address that moved, another one may answer over the same connection.
    server: str


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """A part of one reading of the change feed."""

    #: Whether the parts are everything, rather than what changed.
    full: bool
    rows: Sequence[Tally]
    checks: Sequence[CheckTally]
    #: Where the next reading begins, once this one is complete.
    cursor: Cursor
    #: The newest catalogue version.
    catalogue_version: int
    #: End of the newest archived range.
    archive_floor: UUID | None


# `xmin` and the rows are of one snapshot: what is not visible yet has an xid of at least xmin, and is read next time.
_POLL = f"""
    WITH seen AS MATERIALIZED (
        SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin,
               pg_postmaster_start_time()::text AS server,
               (SELECT coalesce(max(version), 0) FROM catalogues) AS catalogue_version,
               (SELECT high FROM archives ORDER BY high DESC LIMIT 1) AS archive_floor
    )
    SELECT seen.xmin, seen.server, seen.catalogue_version, seen.archive_floor, changed.tally, changed.checked
    FROM seen LEFT JOIN (
        SELECT {as_json("t")}::text AS tally, NULL AS checked FROM tallies t WHERE t.xid >= %(cursor)s::text::xid8
        UNION ALL
        SELECT NULL, {as_json("c", CHECKS)}::text FROM check_tallies c WHERE c.xid >= %(cursor)s::text::xid8
    ) AS changed ON true
"""


async def poll(connection: AsyncConnection, cursor: Cursor | None, size: int = CHUNK) -> AsyncGenerator[Changes]:
    """The tallies that changed since `cursor`; all of them for None, or where another server answers or counts anew.

    In parts of so many rows, at least one, so that memory holds a part and whoever else uses the loop gets a turn.
    Raises: HistoryAway.
    """
    async with aclosing(stream(connection, _POLL, {"cursor": str(cursor.xid if cursor else 0)}, size)) as parts:
        async for rows in parts:
            xmin, server, version, floor, *_ = rows[0]
            if cursor is not None and (xmin < cursor.xid or server != cursor.server):
                break
            yield Changes(
                full=cursor is None,
                rows=[_decode(tally) for *_, tally, _ in rows if tally is not None],
                checks=[_decode_check(checked) for *_, checked in rows if checked is not None],
                cursor=Cursor(xmin, server),
                catalogue_version=version,
                archive_floor=floor,
            )
        else:
            return
    async with aclosing(poll(connection, None, size)) as everything:
        async for part in everything:
            yield part


# One look into the index for each task type, where DISTINCT reads every tally.
_TASK_TYPES = text("""
    WITH RECURSIVE found AS (
        SELECT min(task_type) AS task_type FROM tallies
        UNION ALL
        SELECT (SELECT min(task_type) FROM tallies t WHERE t.task_type > found.task_type) FROM found
        WHERE found.task_type IS NOT NULL
    )
    SELECT task_type FROM found WHERE task_type IS NOT NULL
""")


def task_types(engine: Engine) -> list[str]:
    """Every task type that has outcomes.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        return list(connection.execute(_TASK_TYPES).scalars())
