"""Whole readings of the change feed."""

import msgspec
from psycopg import AsyncConnection

from router.storage.tallies import CHUNK, Changes, Cursor, poll


async def read(connection: AsyncConnection, cursor: Cursor | None, size: int = CHUNK) -> Changes:
    """One whole reading, its parts joined."""
    parts = [part async for part in poll(connection, cursor, size)]
    return msgspec.structs.replace(parts[-1], rows=[row for part in parts for row in part.rows])
