"""What did every replica record since? The change feed taken in, and what this one did told to the others."""

import asyncio
import time
from collections.abc import Callable
from contextlib import aclosing, suppress
from datetime import datetime
from typing import Any

from router.errors import HistoryAway
from router.learn.snapshot import Snapshot
from router.service.in_force import InForce
from router.settings import Settings
from router.storage import connect, shared, tallies
from router.traffic import Traffic


class Following:
    """Keeps a snapshot, traffic and what is in force as new as the database; one connection polls for all three."""

    def __init__(
        self,
        settings: Settings,
        url: str,
        snapshot: Snapshot,
        traffic: Traffic,
        in_force: InForce,
        clock: Callable[[], datetime],
    ) -> None:
        self._settings = settings
        self._url = url
        self._snapshot = snapshot
        self._traffic = traffic
        self._in_force = in_force
        self._clock = clock
        self._polling: Any = None
        self._cursor: tallies.Cursor | None = None
        self._one_at_a_time = asyncio.Lock()
        self._read_at: float | None = None

    @property
    def stale_s(self) -> float:
        """Seconds since the beliefs were last known to be current."""
        return float("inf") if self._read_at is None else time.monotonic() - self._read_at

    async def learn(self) -> None:
        """Takes in what every replica recorded, and tells them what this one did.

        Raises: HistoryAway.
        """
        # Two full readings at once would take each other's half for the whole.
        async with self._one_at_a_time:
            if self._polling is None:
                self._polling = await connect.streaming_connection(
                    self._url, timeout_s=self._settings.database_timeout_s, is_pooled=self._settings.is_pooled
                )
                self._cursor = None
            started = time.monotonic()
            changes = await self._take_in()
            self._cursor = changes.cursor
            await self._share()
            self._read_at = started
        if changes.catalogue_version > self._in_force.version:
            await self._in_force.take(changes.catalogue_version)
        if changes.archive_floor != self._in_force.ranges.archive_floor:
            await self._in_force.look_at_ranges()

    async def let_go(self) -> None:
        """Forgets the connection: the next one reads everything."""
        polling, self._polling, self._cursor = self._polling, None, None
        if polling is not None:
            with suppress(Exception):
                await polling.close()

    async def _take_in(self) -> tallies.Changes:
        """Reads what changed into the snapshot, or everything; the last part of it."""
        if self._cursor is None:
            # Before the reading begins: what is committed from now on may be too late for it.
            self._snapshot.expect_full()
        changes = None
        async with aclosing(tallies.poll(self._polling, self._cursor)) as parts:
            async for part in parts:
                changes = part
                (self._snapshot.expected if part.full else self._snapshot.apply)(part.rows, part.checks)
                # Postgres may be faster than we are: whoever else has work gets a turn.
                await asyncio.sleep(0)
        if changes is None:
            raise HistoryAway
        if changes.full:
            self._snapshot.replace()
        return changes

    async def _share(self) -> None:
        """Tells other replicas what this one did since, and hears what they did."""
        told = self._traffic.untold()
        try:
            await shared.tell(self._polling, self._traffic.replica, told)
        except BaseException:
            self._traffic.give_back(told)
            raise
        self._traffic.learned(await shared.hear(self._polling, self._traffic.replica, told.day, self._clock()))
