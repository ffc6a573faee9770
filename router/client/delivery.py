"""Who sends what waits on disk, once the router is back? One thread, as long as something waits."""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol, TypeVar
from uuid import UUID

from router.client.protocol import Flow
from router.client.protocol import Protocol as Contract
from router.client.spool import Spool
from router.client.stand_in import FIRST_PAUSE_S, LONGEST_PAUSE_S
from router.client.wire import MOST_BYTES, MOST_ITEMS
from router.errors import RouterError, SpoolFull

log = logging.getLogger("router.client")

T = TypeVar("T")


class Line(Protocol):
    """What runs flows over HTTP."""

    def run(self, flow: Flow[T]) -> T:
        """What a flow returns."""


class Delivery:
    """Keeps outcomes on disk, and sends them until the router has them.

    Parameters:  spool — where they wait.   contract — spells them.   line — opens a way to the router of its own.
    """

    def __init__(self, spool: Spool, contract: Contract, line: Callable[[], AbstractContextManager[Line]]) -> None:
        self._spool = spool
        self._contract = contract
        self._line = line
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def waiting(self) -> int:
        """Outcomes that wait, of all processes that share the folder."""
        return len(self._spool.names())

    def keep(self, name: UUID, body: bytes) -> str | None:
        """Keeps an outcome; the answer is None, or why it could not be kept."""
        try:
            self._spool.add(name, body)
        except (SpoolFull, OSError) as problem:
            return str(problem)
        self.start()
        return None

    def start(self) -> None:
        """Begins to send where something waits and nobody of this process does yet."""
        with self._lock:
            # After a fork the thread of the parent is not alive here.
            if self._closing.is_set() or (self._thread is not None and self._thread.is_alive()) or not self._names():
                return
            self._thread = threading.Thread(target=self._work, name="router-client-delivery", daemon=True)
            self._thread.start()

    def close(self, timeout_s: float) -> None:
        """Tries once more, for at most this long; what still waits is sent by the next process that has the folder."""
        self._closing.set()
        if self._thread is not None:
            self._thread.join(timeout_s)

    def _work(self) -> None:
        """Sends until nothing waits."""
        pause_s = FIRST_PAUSE_S
        with self._line() as line:
            while True:
                if self._sent(line):
                    pause_s = FIRST_PAUSE_S
                    self._contract.back()
                elif self._closing.wait(pause_s):
                    return
                else:
                    pause_s = min(LONGEST_PAUSE_S, 2 * pause_s)
                with self._lock:
                    if not self._names():
                        self._thread = None
                        return

    def _sent(self, line: Line) -> bool:
        """Whether the router took a part of what waits."""
        try:
            with self._spool.alone() as is_alone:
                if not is_alone:
                    return False
                self._spool.tidy(time.time())
                batch = self._batch()
                results = line.run(self._contract.deliver([body for _, body in batch]))
                named = zip((name for name, _ in batch), results or (), strict=results is not None)
                # Every one of them is seen to, whatever became of the first.
                return sum(self._done(name, result) for name, result in named) > 0
        except OSError as problem:
            log.warning("outcomes wait on disk, and it cannot be read: %s", problem)
            return False

    def _batch(self) -> list[tuple[str, bytes]]:
        """The oldest that wait, as many as one request takes."""
        batch: list[tuple[str, bytes]] = []
        size = 0
        for name in self._names()[:MOST_ITEMS]:
            body = self._spool.read(name)
            size += len(body or b"")
            if size > MOST_BYTES and batch:
                break
            if body is not None:
                batch.append((name, body))
        return batch

    def _done(self, name: str, result: Any) -> bool:
        """Whether an outcome need not be sent again."""
        if result is None:
            return False
        if isinstance(result, RouterError):
            log.warning("an outcome that waited on disk was refused: %s", result)
            self._spool.refused(name)
        else:
            self._spool.sent(name)
        return True

    def _names(self) -> Sequence[str]:
        """What waits; nothing where the disk cannot be read."""
        try:
            return self._spool.names()
        except OSError:
            return ()
