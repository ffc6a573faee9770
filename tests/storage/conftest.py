"""A fresh database, and connections to it."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from router.storage import connect, partitions
from router.storage.connect import hot_connection


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """A pool on a fresh database, with room for today's rows."""
    opened = connect.engine(database_url, timeout_s=10.0)
    partitions.maintain(opened, datetime.now(UTC))
    yield opened
    opened.dispose()


@pytest.fixture
def with_connection(database_url: str) -> Callable[..., object]:
    """Runs a coroutine function with a hot connection of its own."""

    async def run(work: Callable[..., object], *rest: object) -> object:
        connection = await hot_connection(database_url, timeout_s=10.0)
        try:
            return await work(connection, *rest)  # type: ignore[misc]  # tests give coroutine functions
        finally:
            with suppress(Exception):
                await connection.close()

    return run
