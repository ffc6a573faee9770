"""What do GET and POST cost, as ratios against a raw ASGI hello and against pgbench in the same run?

Every round measures each yardstick and each route once, one after the other, on the same machine, server and
Postgres; a ratio is taken within its round, and the median over rounds is shown with the smallest and the largest.
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
from pathlib import Path
from statistics import median

import httpx
import numpy as np
import psycopg
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from benchmarks.server import Server, scratch
from router.cli.database import database
from router.cli.environment import settings
from router.embedded.binaries import installed
from router.storage import databases

#: Name → (yardstick, floor): what the ratio must reach.
FLOORS = {
    "get, log off": ("hello", 0.60),
    "get, log on": ("hello", 0.50),
    "post, 32 connections": ("pgbench, 32 connections", 0.60),
    "post, 128 connections": ("pgbench, 128 connections", 0.90),
    "batch of 100, 8 connections": ("pgbench of 100, 8 connections", 0.50),
}
_TABLE = """
    CREATE TABLE yardstick (
        id uuid PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), task_type text NOT NULL, model text NOT NULL,
        status text NOT NULL, cost_nusd bigint, latency_ms integer
    )
"""
_ROW = "(uuidv7(), now(), 'classify', 'gpt-4o-mini', 'success', 1000000, 712)"
_ROW_BEFORE_18 = _ROW.replace("uuidv7()", "gen_random_uuid()")


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
                httpx.get(f"http://127.0.0.1:{port}/")
                break
            except httpx.HTTPError:
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
        httpx.post(f"{base}/v1/outcomes/batch", json=reports, timeout=30.0).raise_for_status()


def load(port: int, kind: str, connections: int, seconds: float) -> float:
    """Requests a second, by a process of its own."""
    command = [sys.executable, "-m", "benchmarks.load", str(port), kind, str(connections), str(seconds)]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(json.loads(answer.stdout)["per_s"])


def pgbench(url: str, connections: int, rows: int, seconds: float) -> float:
    """Transactions a second of plain inserts of so many rows each."""
    program = next(installed()).folder / "pgbench"
    with psycopg.connect(url) as connection:
        has_v7 = connection.info.server_version >= 180_000
    values = ", ".join([_ROW if has_v7 else _ROW_BEFORE_18] * rows)
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write(f"INSERT INTO yardstick VALUES {values};\n")
        script.flush()
        clients, duration = str(connections), str(max(1, round(seconds)))
        command = [str(program), "-n", "-M", "prepared", "-c", clients, "-j", "2", "-T", duration, "-f", script.name]
        answer = subprocess.run([*command, url], check=True, capture_output=True, text=True)
    found = re.search(r"tps = ([0-9.]+)", answer.stdout)
    assert found is not None, answer.stdout
    return float(found[1])


def run(server_url: str, rounds: int, seconds: float, tick: Callable[[], None]) -> dict[str, list[float]]:
    """Figures per second, by name, one per round."""
    figures: dict[str, list[float]] = {}
    plain = databases.create_scratch(server_url, "yardstick")
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(_TABLE)
    try:
        with hello() as hello_port, routed(server_url, "off") as quiet, routed(server_url, "all") as logging:
            measures: dict[str, Callable[[], float]] = {
                "hello": lambda: load(hello_port, "hello", 32, seconds),
                "get, log off": lambda: load(quiet, "get", 32, seconds),
                "get, log on": lambda: load(logging, "get", 32, seconds),
                "pgbench, 32 connections": lambda: pgbench(plain, 32, 1, seconds),
                "post, 32 connections": lambda: load(quiet, "post", 32, seconds),
                "pgbench, 128 connections": lambda: pgbench(plain, 128, 1, seconds),
                "post, 128 connections": lambda: load(quiet, "post", 128, seconds),
                "pgbench of 100, 8 connections": lambda: pgbench(plain, 8, 100, seconds),
                "batch of 100, 8 connections": lambda: load(quiet, "batch", 8, seconds),
            }
            for _ in range(rounds):
                for name, measure in measures.items():
                    figures.setdefault(name, []).append(measure())
                    tick()
    finally:
        databases.drop(plain)
    return figures


def main() -> None:
    """Runs from the command line; exit code 1 where a median ratio is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args()
    bar = Progress(console=Console(stderr=True))
    with database(settings()) as url, bar:
        task = bar.add_task("measuring", total=9 * chosen.rounds)
        figures = run(url, chosen.rounds, chosen.seconds, lambda: bar.advance(task))
    table = Table(
        *("what", "per second", "yardstick", "ratio (median)", "least … most", "floor"),
        title=f"Serving: {chosen.rounds} rounds of {chosen.seconds:g} s, paired within a round",
    )
    result = {}
    for name, (yardstick, floor) in FLOORS.items():
        ratios = list(np.array(figures[name]) / np.array(figures[yardstick]))
        ratio = median(ratios)
        result[name] = {
            "per_s": median(figures[name]),
            "yardstick": yardstick,
            "yardstick_per_s": median(figures[yardstick]),
            "ratio": ratio,
            "ratio_least": min(ratios),
            "ratio_most": max(ratios),
            "floor": floor,
            "rounds": chosen.rounds,
        }
        mark = "[green]" if ratio >= floor else "[red]"
        spread = f"{min(ratios):.2f} … {max(ratios):.2f}"
        table.add_row(
            name,
            f"{median(figures[name]):,.0f}",
            f"{yardstick} ({median(figures[yardstick]):,.0f})",
            f"{mark}{ratio:.2f}",
            spread,
            f"{floor:.2f}",
        )
    Console().print(table)
    if chosen.json:
        chosen.json.write_text(json.dumps(result, indent=2))
    sys.exit(0 if all(one["ratio"] >= FLOORS[name][1] for name, one in result.items()) else 1)


if __name__ == "__main__":
    main()
