"""Do writers notice that months are made, archived and dropped?

Writers store one outcome after the other at a steady pace, beside somebody who reads reports of a second. Rounds
alternate between nothing else and `router archive` of a month with the making and dropping of partitions; what counts
is the ratio of the p99 of the two, the median of the rounds. At most a minute.
"""

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import numpy as np
from rich.console import Console
from rich.table import Table
from sqlalchemy import text

from benchmarks.reported import known
from benchmarks.server import scratch
from router.database import database
from router.ids import UuidClock
from router.observe.reports import Report
from router.observe.rows import outcome_of
from router.settings import settings
from router.storage import partitions
from router.storage.connect import History, engine, hot_connection, transaction
from router.storage.outcomes import record
from router.values import Outcome

#: The p99 of writers during maintenance may be this many times the one without.
MOST = 3.0
#: Nothing begins after this long.
LIMIT_S = 40.0
WRITERS, PACE_S, QUIET_S = 4, 0.02, 4.0


@dataclass(frozen=True)
class Round:
    """Milliseconds until an outcome was on the disk, without and with maintenance."""

    writes: int
    quiet_p50: float
    quiet_p99: float
    busy_p50: float
    busy_p99: float
    busy_worst: float
    archived_rows: int
    seconds: float

    @property
    def ratio(self) -> float:
        """How much longer the slowest hundredth took."""
        return self.busy_p99 / self.quiet_p99


# Rows of an old month: laid out as the router lays them out, counted by nobody.
_FILL = """
    INSERT INTO outcomes (id, bucket, body_hash, cost_nusd, latency_ms, catalogue_version, attempt, step, overridden,
                          task_type, model, endpoint, served_model, strategy, source, reporter, status, quality)
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || left(md5(i::text), 3) || '8'
            || substr(md5(i::text), 4, 15))::uuid,
           date_bin('5 minutes', at, 'epoch'), md5(i::text)::uuid, 1000 * (i % 97), i % 3000, 1, 0, 0, false,
           'classify', 'gpt-4o-mini', '', '', 'static', 'caller', 'local', 'success', 10000
    FROM generate_series(1, :rows) AS i, LATERAL (SELECT :start + i * interval '27 days' / :rows AS at) AS spread
"""


def drawn(clock: UuidClock) -> Outcome:
    """One report of this moment."""
    now = datetime.now(UTC)
    report = Report(task_type="classify", model="gpt-4o-mini", status="success")
    return outcome_of(report, known(now, lambda: clock.next(now, os.urandom(10))))[0]


async def writing(url: str, clock: UuidClock, is_over: Callable[[], bool]) -> list[float]:
    """Milliseconds that each write took, from when it was due."""
    model = drawn(clock)

    async def writer(place: int) -> list[float]:
        connection = await hot_connection(url, timeout_s=30.0)
        took: list[float] = []
        due = time.perf_counter() + PACE_S * place / WRITERS
        while not is_over():
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            row = msgspec.structs.replace(model, id=clock.next(datetime.now(UTC), os.urandom(10)))
            started = time.perf_counter()
            await record(connection, [row])
            took.append((time.perf_counter() - started) * 1000)
            due = max(due + PACE_S, time.perf_counter())
        await connection.close()
        return took

    return [one for took in await asyncio.gather(*map(writer, range(WRITERS))) for one in took]


def reading(opened: History, is_over: threading.Event) -> None:
    """Reports of a second, one after the other."""
    while not is_over.is_set():
        with transaction(opened) as connection:
            connection.execute(
                text("SELECT count(*), pg_sleep(1) FROM outcomes WHERE bucket > now() - interval '1 day'")
            )


def maintaining(url: str, opened: History, start: datetime, folder: Path) -> None:
    """Archives the month, and makes and drops partitions as a running router does."""
    following = (start + timedelta(days=31)).replace(day=1)
    words = ["archive", "--archives", str(folder), "--before", f"{following:%Y-%m}", "--json"]
    command = [sys.executable, "-m", "router", *words]
    with subprocess.Popen(command, env={**os.environ, "DATABASE_URL": url}, stdout=subprocess.PIPE) as process:
        process.communicate()
    if process.returncode:
        raise RuntimeError(f"router archive ended with {process.returncode}")
    partitions.maintain(opened, datetime.now(UTC))


def run(server_url: str, *, rounds: int, rows: int) -> list[Round]:
    """What writers saw, round by round; fewer rounds where time runs out."""
    found: list[Round] = []
    began = time.monotonic()
    with scratch(server_url, "maintenance") as url, tempfile.TemporaryDirectory() as folder:
        opened, clock = engine(url, timeout_s=30.0), UuidClock()
        partitions.maintain(opened, datetime.now(UTC))
        over = threading.Event()
        reports = threading.Thread(target=reading, args=(opened, over))
        reports.start()
        try:
            start = (datetime.now(UTC) - timedelta(days=31 * (rounds + 3))).replace(day=1, hour=0, minute=0, second=0)
            for _ in range(rounds):
                if time.monotonic() - began > LIMIT_S:
                    break
                found.append(_round(url, opened, clock, start, rows, Path(folder)))
                start = (start + timedelta(days=31)).replace(day=1)
        finally:
            over.set()
            reports.join()
            opened.dispose()
    return found


def _round(url: str, opened: History, clock: UuidClock, start: datetime, rows: int, folder: Path) -> Round:
    """A month that is filled, then a quiet stretch, then one in which it is archived."""
    with transaction(opened) as connection:
        connection.execute(text("SELECT router_add_month(:start), router_add_partitions(:start)"), {"start": start})
        connection.execute(text(_FILL), {"rows": rows, "start": start})
    until = time.monotonic() + QUIET_S
    quiet = asyncio.run(writing(url, clock, lambda: time.monotonic() > until))
    problems: list[Exception] = []

    def work() -> None:
        try:
            maintaining(url, opened, start, folder)
        except Exception as problem:  # noqa: BLE001  # told to whoever waits for this thread
            problems.append(problem)

    started = time.monotonic()
    thread = threading.Thread(target=work)
    thread.start()
    busy = asyncio.run(writing(url, clock, lambda: not thread.is_alive()))
    thread.join()
    if problems:
        raise problems[0]
    return Round(
        writes=len(quiet) + len(busy),
        quiet_p50=round(float(np.percentile(quiet, 50)), 2),
        quiet_p99=round(float(np.percentile(quiet, 99)), 2),
        busy_p50=round(float(np.percentile(busy, 50)), 2),
        busy_p99=round(float(np.percentile(busy, 99)), 2),
        busy_worst=round(max(busy), 2),
        archived_rows=rows,
        seconds=round(time.monotonic() - started, 1),
    )


def main() -> None:
    """Runs from the command line; exit code 1 where writers noticed too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rows", type=int, default=20_000, help="outcomes of a month that is archived")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args()
    with database(settings()) as url:
        found = run(url, rounds=chosen.rounds, rows=chosen.rows)
    table = Table(*(name.replace("_", " ") for name in asdict(found[0])), "ratio of p99", title="Maintenance, ms")
    for one in found:
        table.add_row(*(f"{value:,}" for value in asdict(one).values()), f"{one.ratio:.2f}")
    ratio = statistics.median(one.ratio for one in found)
    holds = ratio <= MOST
    Console().print(table, f"median {ratio:.2f} (most {MOST:g})", "[green]holds[/green]" if holds else "[red]NO[/red]")
    if chosen.json:
        chosen.json.write_text(json.dumps({"rounds": [asdict(one) for one in found], "ratio": ratio}, indent=2))
    sys.exit(0 if holds else 1)


if __name__ == "__main__":
    main()
