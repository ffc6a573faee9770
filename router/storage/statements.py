"""How is a hot statement run, and what do its failures mean?"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any, cast
from weakref import WeakKeyDictionary

import psycopg
from psycopg import AsyncConnection, errors

from router.errors import HistoryAway

#: How often a statement that lost against another one is tried again.
_TRIES = 5
LOST = (errors.DeadlockDetected, errors.SerializationFailure)
#: Raised for what one row holds: its group is stored without it.
POISONED = (psycopg.DataError, psycopg.IntegrityError)
#: Read once: libpq spells all its parameters to answer for one.
_PATIENCE_S: WeakKeyDictionary[AsyncConnection, float] = WeakKeyDictionary()


async def stream(
    connection: AsyncConnection, statement: str, parameters: dict[str, Any], size: int
) -> AsyncGenerator[list[tuple[Any, ...]]]:
    """The rows of a statement that only reads, so many at a time, while Postgres still finds the rest.

    Raises: HistoryAway.
    """
    cursor = connection.cursor()
    # It is a generator, whatever its type says: left open, it would hold the connection.
    found = cast("AsyncGenerator[tuple[Any, ...]]", cursor.stream(statement.encode(), parameters, size=size))
    async with aclosing(found) as rows:
        while True:
            chunk: list[tuple[Any, ...]] = []
            try:
                async with asyncio.timeout(patience_s(connection)):
                    async for row in rows:
                        chunk.append(row)
                        if len(chunk) == size:
                            break
            except (psycopg.Error, TimeoutError, OSError) as problem:
                raise HistoryAway from problem
            raise_if_cancelled()
            if chunk:
                yield chunk
            if len(chunk) < size:
                return


async def run(connection: AsyncConnection, statement: str, parameters: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The rows of a statement that is a transaction of its own.

    Raises: HistoryAway — it may have been committed, or not.   Those of `POISONED` — it was not.
    """
    for _ in range(_TRIES):
        try:
            # A connection whose peer is frozen never answers: the server's own limit cannot be relied on.
            async with asyncio.timeout(patience_s(connection)), connection.cursor() as cursor:
                await cursor.execute(statement.encode(), parameters)
                rows = await cursor.fetchall()
        except LOST:
            continue
        except POISONED:
            raise
        except (psycopg.Error, TimeoutError, OSError) as problem:
            raise HistoryAway from problem
        raise_if_cancelled()
        return rows
    raise HistoryAway


def raise_if_cancelled() -> None:
    """Take a cancellation that came together with an answer for what it is.

    Python 3.11's `wait_for`, with which psycopg waits, swallows it then; 3.12 does not.
    """
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError


def patience_s(connection: AsyncConnection) -> float:
    """Longer than the server's own limit, which gives the better answer."""
    patience_s = _PATIENCE_S.get(connection)
    if patience_s is None:
        limit_ms = connection.info.get_parameters().get("tcp_user_timeout", "5000")
        patience_s = _PATIENCE_S[connection] = float(limit_ms) / 1000 + 2.0
    return patience_s
