"""How do several processes answer behind one socket? Started, watched, replaced and stopped here.

A worker is told to stop by the end of its input, so it also stops, in order, when this process is gone.
"""

import asyncio
import json
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from contextlib import suppress

import structlog

from router.errors import WorkersFail

#: A worker not ready by then is given up (it reads all tallies first); one told to stop is killed after so long.
_START_S, _STOP_S = 300.0, 60.0
#: A worker that ends sooner ended early; so many early ends in a row are no accident, and pauses between them grow.
_EARLY_S, _MOST_EARLY, _PAUSE_S = 10.0, 5, 0.1
#: Finds our modules where this process found them: the folder it happens to be started in may hold others.
_PROGRAM = "import sys; sys.path[:] = sys.argv[4:]; from router.cli.worker import work; work()"

log = structlog.get_logger(__name__)


async def keep(listener: socket.socket, n: int, ready: Callable[[list[str]], None]) -> None:
    """Keeps `n` workers answering until SIGTERM or SIGINT; SIGHUP replaces each by a new one.

    Parameters:  listener — bound; every worker accepts from it. Closed at the end.
                 ready — told the candidates, once all workers answer.
    Raises:      WorkersFail — one ended at once again and again.
    """
    stopped, renewal = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    for number, event in ((signal.SIGTERM, stopped), (signal.SIGINT, stopped), (signal.SIGHUP, renewal)):
        loop.add_signal_handler(number, event.set)
    alive: set[_Worker] = set()
    places = [_Place(listener, number, alive) for number in range(n)]
    kept = [asyncio.create_task(place.keep()) for place in places]
    others = [asyncio.create_task(_announce(places, ready)), asyncio.create_task(_renew(places, renewal))]
    stop = asyncio.create_task(stopped.wait())
    await asyncio.wait([stop, *kept], return_when=asyncio.FIRST_COMPLETED)
    failed = [task for task in kept if task.done()]
    for task in (stop, *kept, *others):
        task.cancel()
    await asyncio.gather(*kept, *others, return_exceptions=True)
    # Else callers would be let in where nobody answers any more.
    listener.close()
    await asyncio.gather(*(worker.stop() for worker in list(alive)))
    for task in failed:
        task.result()


async def _announce(places: "list[_Place]", ready: Callable[[list[str]], None]) -> None:
    """Says so once every place has a worker that answers."""
    said = [await place.candidates for place in places]
    ready(json.loads(said[0]))


async def _renew(places: "list[_Place]", asked: asyncio.Event) -> None:
    """Whenever it is asked for: a new worker at one place after another, so that one answers all the time."""
    while True:
        await asked.wait()
        asked.clear()
        for place in places:
            if not await place.renew():
                log.error("a new worker did not start: the old ones go on", place=place.number)
                break
        else:
            log.info("all workers were replaced", workers=len(places))


class _Place:
    """Where a worker answers, and another one after it."""

    def __init__(self, listener: socket.socket, number: int, alive: "set[_Worker]") -> None:
        self.number = number
        #: What its first worker can choose from, once that answers.
        self.candidates: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._listener = listener
        self._alive = alive
        self._restarts = 0
        self._wake = asyncio.Event()
        self._renewed: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    async def keep(self) -> None:
        """A worker, and another one whenever it ends unasked.

        Raises: WorkersFail.
        """
        early = 0
        while True:
            worker = await self._start()
            is_up = await self._comes_up(worker)
            while is_up and await self._is_asked(worker):
                worker = await self._replaced(worker)
            early = 1 if worker.is_settled else early + 1
            status = await worker.stop()
            if early == _MOST_EARLY:
                raise WorkersFail(place=self.number, ends=early, code=status)
            self._restarts += 1
            log.error("a worker ended and is replaced", place=self.number, status=status, restarts=self._restarts)
            await asyncio.sleep(_PAUSE_S * 2**early if early > 1 else 0.0)

    async def renew(self) -> bool:
        """Whether a new worker took over; it answers before the old one leaves."""
        self._renewed = asyncio.get_running_loop().create_future()
        self._wake.set()
        return await self._renewed

    async def _start(self) -> "_Worker":
        """A new process, which is not ready yet."""
        worker = await _Worker.start(self._listener, self.number, self._restarts)
        self._alive.add(worker)
        worker.ended.add_done_callback(lambda _: self._alive.discard(worker))
        return worker

    async def _comes_up(self, worker: "_Worker") -> bool:
        """Whether a new process has come to answer."""
        candidates = await worker.ready()
        if candidates and not self.candidates.done():
            self.candidates.set_result(candidates)
        if candidates:
            log.info("a worker answers", place=self.number, pid=worker.pid, restarts=self._restarts)
        return bool(candidates)

    async def _is_asked(self, worker: "_Worker") -> bool:
        """Waits until a worker is to be replaced, or has ended by itself: whether it is asked for."""
        wake = asyncio.create_task(self._wake.wait())
        await asyncio.wait([worker.ended, wake], return_when=asyncio.FIRST_COMPLETED)
        wake.cancel()
        return not worker.ended.done()

    async def _replaced(self, old: "_Worker") -> "_Worker":
        """The new worker, or the old one where no new one starts."""
        self._wake.clear()
        new = await self._start()
        is_up = await self._comes_up(new)
        await (old if is_up else new).stop()
        self._renewed.set_result(is_up)
        return new if is_up else old


class _Worker:
    """One process."""

    def __init__(self, process: Process) -> None:
        self.pid = process.pid
        self._process = process
        self._answers_since: float | None = None
        #: Its status, when it has ended.
        self.ended = asyncio.create_task(process.wait())

    @classmethod
    async def start(cls, listener: socket.socket, *numbers: int) -> "_Worker":
        """Starts it; in a session of its own, where what is typed at the terminal reaches this process alone."""
        fd = listener.fileno()
        words = [str(number) for number in (fd, *numbers)]
        command = [sys.executable, "-P", "-c", _PROGRAM, *words, *sys.path]
        process = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=PIPE, pass_fds=(fd,), start_new_session=True
        )
        return cls(process)

    @property
    def is_settled(self) -> bool:
        """Whether it has answered for a while."""
        now = asyncio.get_running_loop().time()
        return self._answers_since is not None and now - self._answers_since > _EARLY_S

    async def ready(self) -> str:
        """What it can choose from, a line of JSON once it answers; empty where it ends before, or takes too long."""
        line = b""
        if self._process.stdout is not None:
            with suppress(TimeoutError):
                line = await asyncio.wait_for(self._process.stdout.readline(), _START_S)
        self._answers_since = asyncio.get_running_loop().time() if line else None
        return line.decode().strip()

    async def stop(self) -> int:
        """Lets it finish what it has begun; its status. One that does not end is killed."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            return await asyncio.wait_for(asyncio.shield(self.ended), _STOP_S)
        except TimeoutError:
            log.exception("a worker did not stop and is killed", pid=self.pid)
            self._process.kill()
            return await asyncio.shield(self.ended)
