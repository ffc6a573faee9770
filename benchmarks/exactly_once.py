"""Is every acknowledged outcome stored and counted exactly once, although the server is killed on the way?

Clients post single outcomes and batches, repeat one in ten, correct one in fifty, and send again what was not
acknowledged; meanwhile the server process is killed with SIGKILL and started again.
"""

import argparse
import os
import random
import threading
import time
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2
from rich.console import Console
from rich.progress import Progress

from benchmarks.held import counted, finish, history, tallied
from benchmarks.server import PATIENCE_S, Server, scratch
from router.database import database
from router.ids import UuidClock
from router.settings import settings

MODELS = ("gpt-4o-mini", "claude-haiku-4-5", "gpt-4o")
TASK_TYPES = ("classify", "extract", "review/python", "summarize/short")
REPEATED, CORRECTED = 0.10, 0.02


@dataclass
class Tally:
    """What clients were told, and how often they had to ask again."""

    sent: int = 0
    repeated: int = 0
    not_acknowledged: int = 0
    acknowledged: set[str] = field(default_factory=set)
    corrected: set[str] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)


@dataclass(frozen=True)
class Verdict:
    """The three numbers that must be equal, and what else was seen."""

    outcomes: int
    acknowledged: int
    stored: int
    tallied: int
    corrections_acknowledged: int
    corrections_stored: int
    repeats_sent: int
    sent_again_unanswered: int
    kills: int
    tallies_wrong: int
    seconds: float

    @property
    def holds(self) -> bool:
        """Nothing lost, nothing twice."""
        counts = {self.outcomes, self.acknowledged, self.stored, self.tallied}
        return len(counts) == 1 and not self.tallies_wrong and self.corrections_acknowledged == self.corrections_stored


def drawn(draw: random.Random, clock: UuidClock) -> dict[str, Any]:
    """One report with an id of its own."""
    report: dict[str, Any] = {
        "id": str(clock.next(datetime.now(UTC), os.urandom(10))),
        "task_type": draw.choice(TASK_TYPES),
        "model": draw.choice(MODELS),
        "status": draw.choice(["success", "success", "success", "failure", "error"]),
        "cost_usd": round(draw.random() * 0.01, 6),
        "latency_ms": draw.randrange(50, 20_000),
    }
    if report["status"] != "error" and draw.random() < 0.3:
        report["quality"] = round(draw.random(), 3)
    return report


def persist(client: httpx2.Client, tally: Tally, path: str, body: Any) -> Any:
    """An answer to a request, sent again until there is one."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        try:
            answer = client.post(path, json=body)
        except httpx2.HTTPError:
            answer = None
        if answer is not None and answer.status_code in {200, 201}:
            return answer.json()
        if answer is not None and answer.status_code != 503:
            raise AssertionError(f"{path}: {answer.status_code} {answer.text[:300]}")
        with tally.lock:
            tally.not_acknowledged += 1
        time.sleep(0.05)
    raise TimeoutError(f"{path} was not acknowledged within {PATIENCE_S:.0f} s")


def report_all(base: str, reports: list[dict[str, Any]], seed: int, tally: Tally, problems: list[Exception]) -> None:
    """One client: singles and batches, repeats and corrections."""
    draw = random.Random(seed)
    try:
        with httpx2.Client(base_url=base, timeout=10.0) as client:
            place = 0
            while place < len(reports):
                size = draw.choice([1, 1, 1, 10, 25])
                group = reports[place : place + size]
                place += size
                repeats = [draw.choice(reports[:place]) for _ in group if draw.random() < REPEATED]
                if size == 1:
                    results = [persist(client, tally, "/v1/outcomes", report) for report in [*group, *repeats]]
                else:
                    results = persist(client, tally, "/v1/outcomes/batch", [*group, *repeats])
                with tally.lock:
                    tally.sent += len(group)
                    tally.repeated += len(repeats)
                    tally.acknowledged.update(result["id"] for result in results)
                for report in group:
                    if draw.random() < CORRECTED:
                        verdict = {"source": "human", "status": "failure", "quality": 0.125, "reason": "audit"}
                        persist(client, tally, f"/v1/outcomes/{report['id']}/correction", verdict)
                        with tally.lock:
                            tally.corrected.add(report["id"])
    except Exception as problem:  # noqa: BLE001  # told to whoever waits for this thread
        problems.append(problem)


def run(server_url: str, *, outcomes: int, clients: int, kills: int, seed: int = 0, show: bool = False) -> Verdict:
    """What was acknowledged, stored and tallied, after everything was sent and the server was killed on the way."""
    draw, clock = random.Random(seed), UuidClock()
    reports = [drawn(draw, clock) for _ in range(outcomes)]
    tally, problems = Tally(), list[Exception]()
    with (
        scratch(server_url, "exactly_once") as url,
        Progress(console=Console(stderr=True), disable=not show) as progress,
    ):
        server = Server(url)
        server.ready()
        bar = progress.add_task("outcomes", total=outcomes)
        started = time.monotonic()
        threads = [
            threading.Thread(target=report_all, args=(server.base, reports[one::clients], one, tally, problems))
            for one in range(clients)
        ]
        for thread in threads:
            thread.start()
        for kill in range(1, kills + 1):
            while tally.sent < outcomes * kill / (kills + 1) and any(thread.is_alive() for thread in threads):
                progress.update(bar, completed=tally.sent)
                time.sleep(0.02)
            server.kill()
        for thread in threads:
            thread.join()
        progress.update(bar, completed=tally.sent)
        seconds = time.monotonic() - started
        server.stop()
        if problems:
            raise problems[0]
        return judged(url, outcomes, kills, tally, seconds)


def judged(url: str, outcomes: int, kills: int, tally: Tally, seconds: float) -> Verdict:
    """The counts of history beside what clients were told."""
    with history(url) as opened:
        [ids] = counted(opened, "SELECT coalesce(array_agg(id), '{}') FROM outcomes")
        stored = {str(id_) for id_ in ids}
        [corrections] = counted(opened, "SELECT count(*) FROM corrections")
        n_tallied, n_wrong = tallied(opened)
    return Verdict(
        outcomes=outcomes,
        acknowledged=len(tally.acknowledged & stored),
        stored=len(stored),
        tallied=n_tallied,
        corrections_acknowledged=len(tally.corrected),
        corrections_stored=corrections,
        repeats_sent=tally.repeated,
        sent_again_unanswered=tally.not_acknowledged,
        kills=kills,
        tallies_wrong=n_wrong,
        seconds=round(seconds, 1),
    )


def main() -> None:
    """Runs from the command line; exit code 1 where anything was lost or counted twice."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--outcomes", type=int, default=20_000)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args()
    with database(settings()) as url:
        verdict = run(url, outcomes=chosen.outcomes, clients=chosen.clients, kills=chosen.kills, show=True)
    finish(asdict(verdict), "Exactly once", chosen.json, holds=verdict.holds)


if __name__ == "__main__":
    main()
