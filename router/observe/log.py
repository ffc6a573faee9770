"""What was decided? Decisions on their way to the log, off the critical path and bounded."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from itertools import islice

import structlog

from router.errors import HistoryAway
from router.ids import ms_of, time_of
from router.storage.connect import HotConnection
from router.storage.decisions import log as store
from router.values import LoggedChoice, LoggedDecision

FLUSH_S = 0.1
MOST_WAITING = 50_000
MOST_REMEMBERED = 100_000
_BATCH = 2_000
_DAY_MS = 86_400_000

log = structlog.get_logger(__name__)


class DecisionLog:
    """Keeps decisions until the next flush; when too many wait, new ones are dropped and counted.

    Parameters:  connect — opens a connection for hot statements.
                 share — of decisions kept, 0 … 1, told from the identifier's own randomness.
    """

    def __init__(self, connect: Callable[[], Awaitable[HotConnection]], share: float) -> None:
        self._connect = connect
        self._share = share
        self._waiting: deque[tuple[LoggedDecision, Callable[[], LoggedChoice]]] = deque()
        # Days since 1970, UTC, and hashes of choices that are there.
        self._written: set[tuple[int, str]] = set()
        self._connection: HotConnection | None = None
        self._closing = asyncio.Event()
        #: Decisions that were to be logged and were not.
        self.dropped = 0

    def add(self, decision: LoggedDecision, choice: Callable[[], LoggedChoice]) -> None:
        """Takes a decision in; `choice` is asked for its numbers only when they were not written yet that day."""
        if self._share < 1.0 and (decision.id.int & 0xFFFFFFFF) >= self._share * 2**32:
            return
        if len(self._waiting) >= MOST_WAITING:
            self.dropped += 1
            return
        self._waiting.append((decision, choice))

    async def run(self) -> None:
        """Writes what waits, ten times a second, until `close`; an absent database is tried again."""
        while True:
            while self._waiting and await self.flush():
                pass
            if self._closing.is_set():
                break
            try:
                await asyncio.wait_for(self._closing.wait(), FLUSH_S if not self._waiting else 1.0)
            except TimeoutError:
                continue
        if self._connection is not None:
            await self._connection.close()

    def close(self) -> None:
        """`run` returns when what waits is written, or cannot be."""
        self._closing.set()

    async def flush(self) -> bool:
        """Writes one batch; whether it was written."""
        batch = list(islice(self._waiting, _BATCH))
        if not batch:
            return True
        new = {}
        for decision, choice in batch:
            key = (ms_of(decision.id) // _DAY_MS, decision.choice)
            if key not in self._written and key not in new:
                new[key] = (time_of(decision.id).date(), choice())
        try:
            if self._connection is None:
                self._connection = await self._connect()
            await store(self._connection, [decision for decision, _ in batch], list(new.values()))
        except HistoryAway:
            if self._connection is not None:
                await self._connection.close()
            self._connection = None
            return False
        except Exception:
            log.exception("decisions were not logged", decisions=len(batch))
            self.dropped += len(batch)
        for _ in batch:
            self._waiting.popleft()
        if len(self._written) > MOST_REMEMBERED:
            self._written.clear()
        self._written.update(new)
        return True
