"""Do writers notice that tallies are counted again, and how fast is that?

Writers store one outcome after the other at a steady pace into a year of history. Rounds alternate between nothing else
and a recount of that day, over and over, of which every tenth tally was damaged before; what counts is the ratio of the
p99 of the two. Filling is not counted; measuring takes less than a minute.
"""

import argparse
import asyncio
import os
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from sqlalchemy import text

from benchmarks.figures import Figure, finish
from benchmarks.filling import filled
from benchmarks.maintenance import writing
from benchmarks.server import scratch
from router.database import database
from router.ids import UuidClock
from router.settings import settings
from router.storage.connect import History, engine, transaction
from router.storage.recount import recount

#: The p99 of writers during a recount may be this many times the one without.
MOST, STRETCH = 3.0, 1.5
ROUNDS, QUIET_S, BUSY_S = 5, 4.0, 5.0
OUTCOMES = 100_000

_DAMAGE = """
    UPDATE tallies SET n = n + 1 WHERE ctid IN (
        SELECT ctid FROM tallies WHERE bucket >= :since AND random() < 0.1 LIMIT 500 FOR UPDATE SKIP LOCKED)
"""


def figures(server_url: str, outcomes: int = OUTCOMES) -> list[Figure]:
    """What writers notice of a recount, as the ratio of their p99."""
    with scratch(server_url, "recounting") as url:
        opened = engine(url, timeout_s=30.0)
        try:
            filled(opened, outcomes, datetime.now(UTC) + timedelta(days=1))
            return [measured(url, opened, ROUNDS)]
        finally:
            opened.dispose()


def measured(url: str, opened: History, rounds: int) -> Figure:
    """The figure, on a filled database."""
    clock = UuidClock()
    quiet: list[float] = []
    busy: list[float] = []
    mended: list[int] = []
    for _ in range(rounds):
        quiet.append(_p99(asyncio.run(writing(url, clock, _after(QUIET_S)))))
        over = threading.Event()
        worker = threading.Thread(target=_recounting, args=(opened, over, mended))
        worker.start()
        busy.append(_p99(asyncio.run(writing(url, clock, _after(BUSY_S)))))
        over.set()
        worker.join()
    return Figure.of(
        "p99 of writers beside a recount",
        "the same writers alone",
        [slow / alone for slow, alone in zip(busy, quiet, strict=True)],
        floor=MOST,
        stretch=STRETCH,
        better="lower",
        n=sum(mended) // rounds,
        measured=f"{np.median(busy):.1f} ms",
        against=f"{np.median(quiet):.1f} ms",
    )


def _p99(took: list[float]) -> float:
    """The slowest hundredth."""
    return float(np.percentile(took, 99))


def _after(seconds: float) -> Callable[[], bool]:
    """Whether so much time has passed from now on."""
    until = time.monotonic() + seconds
    return lambda: time.monotonic() > until


def _recounting(opened: History, over: threading.Event, mended: list[int]) -> None:
    """Damages and recounts the day, over and over, and adds how many tallies were written anew."""
    day = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    while not over.is_set():
        with transaction(opened) as connection:
            connection.execute(text(_DAMAGE), {"since": day})
        mended.append(recount(opened, day, day + timedelta(days=1)).mended)


def main() -> None:
    """Runs from the command line; exit code 1 where writers noticed too much."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--outcomes", type=int, default=OUTCOMES)
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args()
    with database(settings()) as server_url:
        found = figures(server_url, chosen.outcomes)
    finish(
        found, f"Recounting beside writers, {chosen.outcomes:,} outcomes; load {os.getloadavg()[0]:.1f}", chosen.json
    )


if __name__ == "__main__":
    main()
