"""Does anybody notice when the router is killed in the middle of thousands of calls, and brought back?

Clients that block and tasks that await make calls, each of which takes as long as a very fast model, and report them;
in the middle the server is killed with SIGKILL, is away for a while, and is started again. No call may fail, and every
outcome must be in Postgres exactly once when nothing waits on disk any more. All clients share a folder of outcomes
that wait, as processes of one machine do.
"""

import argparse
import asyncio
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from benchmarks.held import counted, finish, history, tallied
from benchmarks.server import PATIENCE_S, Server, scratch
from router.client import AsyncClient, Call, Client
from router.database import database
from router.settings import settings

TASK_TYPES = ("classify", "extract", "review/python", "summarize/short")
#: What a call of a model takes here.
MODEL_S = 0.005
#: Share of the calls after which the server is killed.
KILLED_AFTER = 0.4


@dataclass
class Seen:
    """What callers saw, as they saw it."""

    calls: int = 0
    exceptions: list[str] = field(default_factory=list)
    fell_back: int = 0
    kept: int = 0
    refused: int = 0
    stale_s: float = 0.0
    slowest_ms: float = 0.0
    #: When a call was last answered without the router, by `time.monotonic`.
    last_without_s: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, call: Call, overhead_s: float) -> None:
        """Takes a call into account that has ended."""
        with self.lock:
            self.calls += 1
            self.fell_back += call.fell_back
            self.kept += sum(receipt.kept for receipt in call.receipts)
            self.refused += sum(receipt.problem is not None for receipt in call.receipts)
            self.slowest_ms = max(self.slowest_ms, overhead_s * 1_000)
            if call.fell_back:
                self.stale_s = max(self.stale_s, call.recommendation.stale_s or 0.0)
                self.last_without_s = time.monotonic()


@dataclass(frozen=True)
class Verdict:
    """The numbers that must be equal, and what else was seen."""

    calls: int
    exceptions: int
    stored: int
    distinct: int
    tallied: int
    tallies_wrong: int
    answered_without_the_router: int
    outcomes_that_waited: int
    refused: int
    #: How long the server could not answer.
    away_s: float
    #: From its first answer to the last call that was answered without it.
    unnoticed_s: float
    #: Age of the oldest belief that a call was answered from.
    stalest_s: float
    #: From its first answer until nothing waited on disk.
    delivered_s: float
    #: The longest that a call's question and report took together.
    slowest_ms: float
    seconds: float

    @property
    def holds(self) -> bool:
        """No call failed, nothing was lost, nothing counted twice."""
        counts = {self.calls, self.stored, self.distinct, self.tallied}
        return len(counts) == 1 and not self.exceptions + self.refused + self.tallies_wrong


def block(client: Client, name: str, calls: int, seen: Seen) -> None:
    """One caller that blocks."""
    for one in range(calls):
        try:
            began = time.monotonic()
            with client.call(TASK_TYPES[one % len(TASK_TYPES)], min_success=0.9) as call:
                time.sleep(MODEL_S)
                call.succeeded(usage={"input_tokens": 800, "output_tokens": 60}, tags={"call": f"{name}-{one}"})
            seen.add(call, time.monotonic() - began - MODEL_S)
        except Exception as failure:  # noqa: BLE001  # any of them is what must not happen
            seen.exceptions.append(repr(failure))


async def wait(client: AsyncClient, name: str, calls: int, seen: Seen) -> None:
    """One caller that awaits."""
    for one in range(calls):
        try:
            began = time.monotonic()
            async with client.call(TASK_TYPES[one % len(TASK_TYPES)], min_success=0.9) as call:
                await asyncio.sleep(MODEL_S)
                call.succeeded(usage={"input_tokens": 800, "output_tokens": 60}, tags={"call": f"{name}-{one}"})
            seen.add(call, time.monotonic() - began - MODEL_S)
        except Exception as failure:  # noqa: BLE001  # any of them is what must not happen
            seen.exceptions.append(repr(failure))


def run(server_url: str, *, calls: int, callers: int, away_s: float, show: bool = False) -> Verdict:
    """What callers saw and what history holds, the server having been killed on the way.

    Parameters:  callers — half of them block, half of them await.   away_s — from the kill until it is started again.
    """
    seen, share = Seen(), calls // callers
    with (
        scratch(server_url, "outage") as url,
        tempfile.TemporaryDirectory() as folder,
        Progress(console=Console(stderr=True), disable=not show) as progress,
    ):
        server = Server(url)
        try:
            server.ready()
            bar = progress.add_task("calls", total=share * callers)
            blocking = [Client(server.base, spool=Path(folder)) for _ in range(callers // 2)]
            threads = [
                threading.Thread(target=block, args=(client, f"blocking-{place}", share, seen))
                for place, client in enumerate(blocking)
            ]
            threads.append(threading.Thread(target=_awaited, args=(server.base, folder, callers, share, seen)))
            started = time.monotonic()
            for thread in threads:
                thread.start()
            _until(lambda: seen.calls >= KILLED_AFTER * share * callers or bool(seen.exceptions))
            progress.update(bar, completed=seen.calls)
            server.end()
            killed_s = time.monotonic()
            time.sleep(away_s)
            server.begin()
            server.ready()
            back_s = time.monotonic()
            for thread in threads:
                thread.join()
            progress.update(bar, completed=seen.calls)
            with Client(server.base, spool=Path(folder)) as last:
                _until(lambda: not last.waiting)
            delivered_s = time.monotonic() - back_s
            for client in blocking:
                client.close()
            seconds = time.monotonic() - started
        finally:
            server.stop()
        return _judged(url, seen, killed_s, back_s, delivered_s, seconds)


def _awaited(base: str, folder: str, callers: int, share: int, seen: Seen) -> None:
    """All callers that await, on one client."""

    async def made() -> None:
        async with AsyncClient(base, spool=Path(folder)) as client:
            await asyncio.gather(
                *(wait(client, f"awaiting-{one}", share, seen) for one in range(callers // 2, callers))
            )

    asyncio.run(made())


def _until(holds: Callable[[], bool]) -> None:
    """Returns when it holds.

    Raises: TimeoutError.
    """
    deadline = time.monotonic() + 2 * PATIENCE_S
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError("what should have come about did not")
        time.sleep(0.01)


def _judged(url: str, seen: Seen, killed_s: float, back_s: float, delivered_s: float, seconds: float) -> Verdict:
    """The counts of history beside what callers saw."""
    with history(url) as opened:
        stored, distinct = counted(
            opened, "SELECT count(*), count(DISTINCT tags->>'call') FROM outcomes WHERE status = 'success'"
        )
        n_tallied, n_wrong = tallied(opened)
    return Verdict(
        calls=seen.calls,
        exceptions=len(seen.exceptions),
        stored=stored,
        distinct=distinct,
        tallied=n_tallied,
        tallies_wrong=n_wrong,
        answered_without_the_router=seen.fell_back,
        outcomes_that_waited=seen.kept,
        refused=seen.refused,
        away_s=round(back_s - killed_s, 2),
        unnoticed_s=round(max(0.0, seen.last_without_s - back_s), 2),
        stalest_s=round(seen.stale_s, 2),
        delivered_s=round(delivered_s, 2),
        slowest_ms=round(seen.slowest_ms, 1),
        seconds=round(seconds, 1),
    )


def main() -> None:
    """Runs from the command line; exit code 1 where a call failed, or an outcome was lost or counted twice."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=5_000)
    parser.add_argument("--callers", type=int, default=8)
    parser.add_argument("--away-s", type=float, default=1.0, help="from the kill until it is started again")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args()
    with database(settings()) as url:
        verdict = run(url, calls=chosen.calls, callers=chosen.callers, away_s=chosen.away_s, show=True)
    finish(asdict(verdict), "An outage", chosen.json, holds=verdict.holds)


if __name__ == "__main__":
    main()
