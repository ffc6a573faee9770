"""What do GET and POST cost, against a raw ASGI hello on the same server and against pgbench on the same Postgres?

Every round measures each yardstick and each route once, one after the other; a ratio is taken within its round, and
the median over rounds is shown with the smallest and the largest. The load generator, the server and Postgres share
the machine's cores: `hello` says how much the generator itself can ask for.
"""

import argparse
import json
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

import httpx2
import msgspec
import psycopg
from psycopg import sql
from rich.console import Console
from rich.progress import Progress

from benchmarks.figures import Figure, finish
from benchmarks.reported import known
from benchmarks.server import Server, scratch
from router.database import database
from router.embedded.binaries import installed
from router.ids import UuidClock
from router.observe.reports import Report
from router.observe.rows import outcome_of
from router.settings import settings
from router.storage import partitions
from router.storage.connect import engine
from router.values import Outcome

ROUNDS = 5
SECONDS = 3.0
#: Share of what the server can answer, at which lateness is measured.
BUSY = 0.7


class Compared(msgspec.Struct, frozen=True):
    """A route against its yardstick."""

    figure: str
    measure: str
    yardstick: str
    floor: float
    stretch: float
    #: Requests or transactions, times this, are what is counted.
    unit: str = "/s"
    times: int = 1


COMPARED = (
    Compared("GET recommendation, 32 connections", "get, log off", "hello", 0.60, 0.80),
    Compared("the same with the decision log on", "get, log on", "hello", 0.50, 0.65),
    Compared("POST outcome, 32 connections", "post, 32", "pgbench, 32", 0.60, 0.95),
    Compared("POST outcome, 128 connections", "post, 128", "pgbench, 128", 0.90, 1.40),
    Compared("POST batch of 100, 8 connections", "batch", "pgbench of 100", 0.50, 0.80, " outcomes/s", 100),
)
YARDSTICKS = {
    "hello": "raw ASGI hello, same server",
    "pgbench, 32": "pgbench, inserts of the same row, 32 clients",
    "pgbench, 128": "pgbench, inserts of the same row, 128 clients",
    "pgbench of 100": "pgbench, inserts of 100 such rows, 8 clients",
}


@contextmanager
def hello() -> Iterator[int]:
    """The port of a server that says hello."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with subprocess.Popen([sys.executable, "-m", "benchmarks.hello", str(port)]) as process:
        deadline = time.monotonic() + 20.0
        while time.monotonic() < deadline:
            try:
                httpx2.get(f"http://127.0.0.1:{port}/")
                break
            except httpx2.HTTPError:
                time.sleep(0.05)
        try:
            yield port
        finally:
            process.terminate()


@contextmanager
def routed(server_url: str, log: str) -> Iterator[int]:
    """The port of a router on a database of its own, with enough evidence to be adaptive."""
    with scratch(server_url, "serving") as url:
        server = Server(url, ROUTER_DECISION_LOG=log)
        try:
            server.ready()
            learn(server.base)
            yield server.port
        finally:
            server.stop()


def learn(base: str) -> None:
    """Reports that let learning take over: two models known, the rest on trial."""
    for model, successes in (("claude-haiku-4-5", 88), ("gpt-4o", 96)):
        reports = [
            {"task_type": "classify", "model": model, "status": "success" if one < successes else "failure"}
            for one in range(100)
        ]
        httpx2.post(f"{base}/v1/outcomes/batch", json=reports, timeout=30.0).raise_for_status()


@contextmanager
def inserting(server_url: str) -> Iterator[Callable[[int, int, float], float]]:
    """Plain inserts of the row that a report becomes, into the same table of another database, nothing counted.

    What is yielded tells transactions a second, given connections, rows of a transaction, and seconds.
    """
    with scratch(server_url, "yardstick") as url:
        opened = engine(url, timeout_s=30.0)
        partitions.maintain(opened, datetime.now(UTC))
        opened.dispose()
        with psycopg.connect(url) as connection:
            row = _row().as_string(connection)
            has_v7 = connection.info.server_version >= 180_000
        new_id = "uuidv7()" if has_v7 else _ID_BEFORE_18
        yield lambda connections, rows, seconds: pgbench(url, row.replace("%ID%", new_id), connections, rows, seconds)


# A time in milliseconds, then randomness, as `uuidv7()` makes it.
_ID_BEFORE_18 = (
    "(lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0')"
    " || '7' || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid"
)


def _row() -> sql.Composed:
    """The values of the row that `benchmarks.load.post` becomes; `%ID%` stands for its id."""
    now = datetime.now(UTC)
    report = Report(task_type="classify", model="gpt-4o-mini", status="success", cost_usd=0.001, latency_ms=712.0)
    row, _ = outcome_of(report, known(now, lambda: UuidClock().next(now, bytes(10))))
    values = [sql.Literal(_plain(value)) for value in msgspec.structs.astuple(row)[1:]]
    assert Outcome.__struct_fields__[0] == "id"
    return sql.SQL("(") + sql.SQL(", ").join([sql.SQL("%ID%"), *values]) + sql.SQL(")")


def _plain(value: Any) -> Any:
    """A value as a literal of its own type or of text."""
    return str(value) if isinstance(value, UUID) else value


def pgbench(url: str, row: str, connections: int, rows: int, seconds: float) -> float:
    """Transactions a second of plain inserts of so many rows each."""
    program = next(installed()).folder / "pgbench"
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        names = ", ".join(Outcome.__struct_fields__)
        script.write(f"INSERT INTO outcomes ({names}) VALUES {', '.join([row] * rows)};\n")
        script.flush()
        clients, duration = str(connections), str(max(1, round(seconds)))
        command = [str(program), "-n", "-M", "prepared", "-c", clients, "-j", "2", "-T", duration, "-f", script.name]
        answer = subprocess.run([*command, url], check=True, capture_output=True, text=True)
    found = re.search(r"tps = ([0-9.]+)", answer.stdout)
    assert found is not None, answer.stdout
    return float(found[1])


def load(port: int, kind: str, connections: int, seconds: float, rate: float | None = None) -> dict[str, float]:
    """What the load generator found, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.load", str(port), kind, str(connections), str(seconds)]
    if rate is not None:
        command += ["--rate", str(rate)]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(answer.stdout)
    return found


def figures(
    server_url: str, rounds: int = ROUNDS, seconds: float = SECONDS, tick: Callable[[], None] = lambda: None
) -> list[Figure]:
    """The figures of serving.

    Parameters:  server_url — of a Postgres that databases can be made on.   tick — told after each measurement.
    """
    per_s: dict[str, list[float]] = {}
    late: dict[str, list[float]] = {"mixed": [], "hello": []}
    cores: list[float] = []
    with (
        inserting(server_url) as insert,
        hello() as greeted,
        routed(server_url, "off") as quiet,
        routed(server_url, "all") as logging,
    ):

        def greeting() -> float:
            answered = load(greeted, "hello", 32, seconds)
            cores.append(answered["generator_cores"])
            return answered["per_s"]

        measures: dict[str, Callable[[], float]] = {
            "hello": greeting,
            "get, log off": lambda: load(quiet, "get", 32, seconds)["per_s"],
            "get, log on": lambda: load(logging, "get", 32, seconds)["per_s"],
            "pgbench, 32": lambda: insert(32, 1, seconds),
            "post, 32": lambda: load(quiet, "post", 32, seconds)["per_s"],
            "pgbench, 128": lambda: insert(128, 1, seconds),
            "post, 128": lambda: load(quiet, "post", 128, seconds)["per_s"],
            "pgbench of 100": lambda: insert(8, 100, seconds),
            "batch": lambda: load(quiet, "batch", 8, seconds)["per_s"],
        }
        for _ in range(rounds):
            for name, measure in measures.items():
                per_s.setdefault(name, []).append(measure())
                tick()
            rate = BUSY * load(logging, "mixed", 32, seconds)["per_s"]
            late["mixed"].append(load(logging, "mixed", 32, seconds, rate)["p99_ms"])
            late["hello"].append(load(greeted, "hello", 32, seconds, rate)["p99_ms"])
            tick()
    found = [_compared(one, per_s, seconds) for one in COMPARED]
    found.append(_lateness(late, rate, seconds))
    found.append(_generator(cores, per_s["hello"], seconds))
    return found


def _compared(one: Compared, per_s: dict[str, list[float]], seconds: float) -> Figure:
    """The figure of a route against its yardstick."""
    ours, theirs = per_s[one.measure], per_s[one.yardstick]
    return Figure.of(
        one.figure,
        YARDSTICKS[one.yardstick],
        [mine / bare for mine, bare in zip(ours, theirs, strict=True)],
        floor=one.floor,
        stretch=one.stretch,
        n=round(median(ours) * seconds),
        measured=f"{one.times * median(ours):,.0f}{one.unit}",
        against=f"{one.times * median(theirs):,.0f}{one.unit}",
    )


def _lateness(late: dict[str, list[float]], rate: float, seconds: float) -> Figure:
    """The figure of a mixed load that leaves room."""
    return Figure.of(
        f"mixed 50/50 GET/POST at {BUSY:.0%} of capacity, p99",
        "p99 of raw hello at the same rate",
        [mine / bare for mine, bare in zip(late["mixed"], late["hello"], strict=True)],
        floor=5.0,
        stretch=3.0,
        better="lower",
        n=round(rate * seconds),
        measured=f"{median(late['mixed']):.1f} ms",
        against=f"{median(late['hello']):.1f} ms",
    )


def _generator(cores: list[float], per_s: list[float], seconds: float) -> Figure:
    """How near the load generator is to its own limit where it is asked the most: well below 1, or it is measured."""
    return Figure.of(
        "load generator at raw hello",
        "one core",
        cores,
        better="lower",
        n=round(median(per_s) * seconds),
        measured=f"{median(cores):.2f} cores",
        against="1",
    )


def main() -> None:
    """Runs from the command line; exit code 1 where a median ratio is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seconds", type=float, default=SECONDS, help="of each measurement")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args()
    with database(settings()) as url, Progress(console=Console(stderr=True)) as bar:
        task = bar.add_task("measuring", total=10 * chosen.rounds)
        found = figures(url, chosen.rounds, chosen.seconds, lambda: bar.advance(task))
    finish(found, f"Serving: {chosen.rounds} rounds of {chosen.seconds:g} s, paired within a round", chosen.json)


if __name__ == "__main__":
    main()
