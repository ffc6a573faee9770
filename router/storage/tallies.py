"""What was counted, and what changed since we last looked?"""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

import msgspec
from psycopg import AsyncConnection
from sqlalchemy import Engine, text

from router.storage.connect import transaction
from router.storage.counting import KEY, KEYS, as_json
from router.storage.statements import run
from router.values import Tally

_decode = msgspec.json.Decoder(Tally).decode


class Cursor(NamedTuple):
    """Up to where the change feed was read, and of which server."""

    xid: int
    #: When it started: behind a pooler, or an address that moved, another one may answer over the same connection.
    server: str


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """One reading of the change feed."""

    #: Whether this is everything, rather than what changed.
    full: bool
    rows: Sequence[Tally]
    #: Where the next reading begins.
    cursor: Cursor
    #: The newest catalogue version.
    catalogue_version: int
    #: End of the newest archived range.
    archive_floor: UUID | None


_SEEN = """
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin, pg_postmaster_start_time()::text AS server,
           (SELECT coalesce(max(version), 0) FROM catalogues) AS catalogue_version,
           (SELECT high FROM archives ORDER BY high DESC LIMIT 1) AS archive_floor
"""
# `xmin` and the rows are of one snapshot: what is not visible yet has an xid of at least xmin, and is read next time.
_POLL = f"""
    WITH seen AS MATERIALIZED ({_SEEN})
    SELECT seen.xmin, seen.server, seen.catalogue_version, seen.archive_floor,
           CASE WHEN t.revision IS NOT NULL THEN {as_json("t")}::text END
    FROM seen LEFT JOIN tallies t ON t.xid >= %(cursor)s::text::xid8
"""
#: Rows of one statement of a full reading: no statement takes long, however many rows there are.
PAGE = 10_000
_PAGE = f"""
    SELECT {as_json("t")}::text FROM tallies t
    {{after}} ORDER BY {KEYS} LIMIT %(page)s
"""
_FIRST = _PAGE.format(after="")
_NEXT = _PAGE.format(
    after=f"WHERE ({KEYS}) > ({', '.join(f'%({name})s' for name in KEY[:-1])}, to_timestamp(%(bucket_s)s))"
)


async def poll(connection: AsyncConnection, cursor: Cursor | None) -> Changes:
    """The tallies that changed since `cursor`; all of them for None, or where another server answers or counts anew.

    Raises: HistoryAway.
    """
    if cursor is None:
        return await _everything(connection)
    rows = await run(connection, _POLL, {"cursor": str(cursor.xid)})
    xmin, server, version, floor, _ = rows[0]
    if xmin < cursor.xid or server != cursor.server:
        return await _everything(connection)
    changed = [_decode(row) for *_, row in rows if row is not None]
    return Changes(
        full=False, rows=changed, cursor=Cursor(xmin, server), catalogue_version=version, archive_floor=floor
    )


async def _everything(connection: AsyncConnection) -> Changes:
    """All tallies, by time; what changes while they are read is read again from the cursor on."""
    [(xmin, server, version, floor)] = await run(connection, _SEEN, {})
    rows: list[Tally] = []
    page = await run(connection, _FIRST, {"page": PAGE})
    while page:
        rows += [_decode(row) for (row,) in page]
        page = await run(connection, _NEXT, {"page": PAGE, **rows[-1].key._asdict()}) if len(page) == PAGE else []
    rows.sort(key=lambda tally: tally.key.bucket_s)
    return Changes(full=True, rows=rows, cursor=Cursor(xmin, server), catalogue_version=version, archive_floor=floor)


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
