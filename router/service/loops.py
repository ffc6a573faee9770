"""What goes on beside the answers? Work that runs until it is told to end, and starts again when it fails."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

#: Before work that failed starts again.
RETRY_S = 0.5

log = structlog.get_logger(__name__)


class Loops:
    """Background work of one replica, which none of its failures ends."""

    def __init__(self) -> None:
        self._closing = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    def start(self, *works: Callable[[], Awaitable[None]]) -> None:
        """Runs each until it returns."""
        self._tasks += [asyncio.create_task(self._supervised(work)) for work in works]

    async def end(self) -> None:
        """Lets all of them finish, and waits for that."""
        self._closing.set()
        await asyncio.gather(*self._tasks)

    async def pause(self, seconds: float, sooner: asyncio.Event | None = None) -> bool:
        """Waits, but not for the end, nor once something cannot wait; whether there is more to do."""
        waiting = [asyncio.create_task(event.wait()) for event in (self._closing, sooner) if event is not None]
        try:
            await asyncio.wait(waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waiting:
                one.cancel()
        return not self._closing.is_set()

    async def _supervised(self, work: Callable[[], Awaitable[None]]) -> None:
        """Runs work until it returns: what it did not expect is logged, and it starts again."""
        while True:
            try:
                await work()
            except Exception:
                log.exception("a background loop failed and starts again", loop=work.__name__)
                await self.pause(RETRY_S)
                continue
            return
