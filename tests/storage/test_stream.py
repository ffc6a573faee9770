"""A long reading may take its time, as long as rows keep coming."""

import asyncio

import pytest

from router.errors import HistoryAway
from router.storage.connect import hot_connection, streaming_connection
from router.storage.statements import stream

#: Four times the limit in all, a fraction of it per part.
SLOW = "SELECT n, pg_sleep(0.02)::text FROM generate_series(1, 40) AS n"


async def read(connect, database_url):
    connection = await connect(database_url, timeout_s=0.2)
    try:
        return [row[0] async for part in stream(connection, SLOW, {}, 3) for row in part]
    finally:
        await connection.close()


def test_a_reading_outlives_the_limit_of_a_statement(database_url):
    assert asyncio.run(read(streaming_connection, database_url)) == list(range(1, 41))


def test_where_statements_are_limited_so_is_a_reading(database_url):
    with pytest.raises(HistoryAway):
        asyncio.run(read(hot_connection, database_url))
