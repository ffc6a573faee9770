"""Is it on disk? Queues outcomes, commits them in groups, and answers each after its commit."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar
from uuid import UUID

import msgspec
import structlog

from router.errors import HistoryAway, QueueFull, RouterError
from router.storage.connect import HotConnection
from router.storage.outcomes import record
from router.storage.verdicts import correct
from router.storage.workflows import Share, Stored, credit
from router.values import Correction, Outcome, Recorded, Tally, Workflow

#: Rows of one commit: enough to share its cost, few enough to answer the first soon.
GROUP_SIZE = 1_000

Connect = Callable[[], Awaitable[HotConnection]]
Learned = Callable[[Sequence[Tally]], None]
Result = Recorded | RouterError
T = TypeVar("T")

log = structlog.get_logger(__name__)


class _Submission(msgspec.Struct):
    """Outcomes that came together, and whoever waits for their commit."""

    outcomes: Sequence[Outcome]
    stored: asyncio.Future[list[Result]]


class Recorder:
    """The one writer of outcomes in a process.

    There is no timer: what arrives during one commit is the next group.
    Parameters:  connect — opens a connection for hot statements.
                 learned — takes in the tallies that a commit changed.
                 queue_size — outcomes that may wait.
    """

    def __init__(self, connect: Connect, learned: Learned, *, queue_size: int) -> None:
        self._connect = connect
        self._learned = learned
        self._queue_size = queue_size
        self._queue: deque[_Submission] = deque()
        self._waiting = 0
        self._wake = asyncio.Event()
        self._closing = False
        self._writing: HotConnection | None = None
        self._correcting: HotConnection | None = None
        self._one_correction = asyncio.Lock()

    @property
    def waiting(self) -> int:
        """Outcomes in the queue."""
        return self._waiting

    async def record(self, outcomes: Sequence[Outcome]) -> list[Result]:
        """What became of each outcome, in order, once its group is committed.

        Raises: QueueFull — nothing of it was queued.   HistoryAway — perhaps stored; safe to send again.
        """
        if not outcomes:
            return []
        if self._closing or self._waiting + len(outcomes) > self._queue_size:
            raise QueueFull
        submission = _Submission(outcomes, asyncio.get_running_loop().create_future())
        self._queue.append(submission)
        self._waiting += len(outcomes)
        self._wake.set()
        return await submission.stored

    async def correct(self, correction: Correction) -> tuple[bool, int | None]:
        """Whether a correction was new, and its revision, once it is committed.

        Raises: NotFound, AmbiguousId, ArchivedRange, HistoryAway.
        """
        recorded, revision, tallies = await self._beside(lambda connection: correct(connection, correction))
        self._learned(tallies)
        return recorded, revision

    async def credit(self, workflow: Workflow, decisions: Sequence[UUID], share: Share) -> Stored:
        """What became of the result of a whole DAG, once it is committed with what it credits.

        Raises: SameWorkflowOtherBody, BadInput, HistoryAway.
        """
        stored = await self._beside(lambda connection: credit(connection, workflow, decisions, share))
        self._learned(stored.tallies)
        return stored

    async def _beside(self, work: Callable[[HotConnection], Awaitable[T]]) -> T:
        """What comes of rare work, one after the other, over a connection beside the groups'."""
        async with self._one_correction:
            try:
                if self._correcting is None:
                    self._correcting = await self._connect()
                return await work(self._correcting)
            except (HistoryAway, asyncio.CancelledError):
                await _hang_up(self._correcting)
                self._correcting = None
                raise

    async def run(self) -> None:
        """Commits group after group until `close`; whatever happens to one group, the next is tried."""
        while True:
            group = self._next_group()
            if group:
                await self._commit(group)
            elif self._closing:
                break
            else:
                self._wake.clear()
                await self._wake.wait()
        await _hang_up(self._writing)
        await _hang_up(self._correcting)

    def close(self) -> None:
        """Refuses new outcomes; `run` returns when those in the queue are committed."""
        self._closing = True
        self._wake.set()

    def _next_group(self) -> list[_Submission]:
        """What waits, up to one commit's worth."""
        group: list[_Submission] = []
        rows = 0
        while self._queue and (not group or rows + len(self._queue[0].outcomes) <= GROUP_SIZE):
            group.append(self._queue.popleft())
            rows += len(group[-1].outcomes)
        self._waiting -= rows
        return group

    async def _commit(self, group: list[_Submission]) -> None:
        """Stores a group and tells everyone who waits."""
        rows = [outcome for submission in group for outcome in submission.outcomes]
        try:
            results, tallies = await self._stored(rows)
        except RouterError as problem:
            await self._let_go()
            log.warning("a group of outcomes was not stored", rows=len(rows), problem=type(problem.__cause__).__name__)
            _refuse(group, problem)
            return
        except Exception:
            await self._let_go()
            log.exception("a group of outcomes was not stored", rows=len(rows))
            _refuse(group, HistoryAway())
            return
        self._learned(tallies)
        _answer(group, results)

    async def _stored(self, rows: list[Outcome]) -> tuple[list[Result], list[Tally]]:
        """Stores rows; where the connection had died since the last group, over a new one: rows count once anyway."""
        if self._writing is None:
            self._writing = await self._connect()
        try:
            return await record(self._writing, rows)
        except HistoryAway:
            if not self._writing.closed:
                raise
            self._writing = await self._connect()
            return await record(self._writing, rows)

    async def _let_go(self) -> None:
        """Forgets a connection that may be broken."""
        connection, self._writing = self._writing, None
        await _hang_up(connection)


def _answer(group: list[_Submission], results: Sequence[Result]) -> None:
    """Gives each submission its own results; who no longer waits is passed over."""
    start = 0
    for submission in group:
        end = start + len(submission.outcomes)
        if not submission.stored.done():
            submission.stored.set_result(list(results[start:end]))
        start = end


def _refuse(group: list[_Submission], problem: RouterError) -> None:
    """Tells everyone in the group that it was not acknowledged."""
    for submission in group:
        if not submission.stored.done():
            submission.stored.set_exception(problem)


async def _hang_up(connection: HotConnection | None) -> None:
    """Closes a connection that may be broken."""
    if connection is not None:
        await connection.close()
