"""How long does a report take? Each over a filled year: the first one after a start, computed anew, and kept.

Filling is preparation and is not counted; `--filled URL` names a database that is there already (`benchmarks.history
--keep` leaves one).
"""

import argparse
import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime

import msgspec
import numpy as np
from rich.console import Console
from rich.table import Table

from benchmarks.filling import task_types
from benchmarks.history import prepared
from router.catalogue import Catalogue, parse_document
from router.database import database
from router.learn.snapshot import Snapshot
from router.retrospect.reports import Retrospect
from router.settings import settings
from router.storage import catalogues, reviews
from router.storage.connect import engine
from router.values import Target

#: A task type of the middle, and the busiest.
TASK_TYPES = (task_types()[12], task_types()[0])
#: What the models of a filled year reach: their rate is .845.
REACHED = 0.8

Asked = Callable[[Retrospect], Awaitable[object]]


#: Name → what is asked. Decisions of a filled year fall on 200 choices a task type.
REPORTS: dict[str, Asked] = {
    "learning curves, a task type of the middle": lambda past: past.curves(TASK_TYPES[0]),
    "learning curves, the busiest task type": lambda past: past.curves(TASK_TYPES[1]),
    "savings, 1 day": lambda past: past.savings(days=1.0),
    "savings, 7 days": lambda past: past.savings(days=7.0),
    "savings, 30 days": lambda past: past.savings(days=30.0),
    "another target, 7 days, the busiest task type": lambda past: past.policy_value(TASK_TYPES[1], min_success=0.8),
    "calibration, 7 days, the busiest task type": lambda past: past.calibration(TASK_TYPES[1]),
    "audit, 7 days": lambda past: past.audit(days=7.0),
    "audit, 30 days": lambda past: past.audit(days=30.0),
}


async def measured(past: Retrospect, rounds: int) -> dict[str, list[float]]:
    """Seconds of each report, computed anew each time."""
    found: dict[str, list[float]] = {name: [] for name in REPORTS}
    for _ in range(rounds):
        for name, ask in REPORTS.items():
            past.forget()
            found[name].append(await _took(past, ask))
    return found


async def first(past: Retrospect) -> dict[str, list[float]]:
    """Seconds of the longest window, asked for first after a start, and again within five minutes."""
    cold = await _took(past, REPORTS["savings, 30 days"])
    kept = [await _took(past, REPORTS["savings, 30 days"]) for _ in range(5)]
    return {"savings, 30 days, first after a start": [cold], "savings, 30 days, kept": kept}


async def _took(past: Retrospect, ask: Asked) -> float:
    """Seconds of one report."""
    began = time.perf_counter()
    await ask(past)
    return time.perf_counter() - began


async def unreached(past: Retrospect, rounds: int) -> dict[str, list[float]]:
    """Seconds of the curves under a target that nothing reaches."""
    found = []
    for _ in range(rounds):
        past.forget()
        found.append(await _took(past, REPORTS["learning curves, the busiest task type"]))
    learned = await past.curves(TASK_TYPES[1])
    falls = learned.events_before + len(learned.events)
    return {f"the same, {falls:,} events of the guardrail": found}


@contextmanager
def looking_back(url: str) -> Iterator[tuple[Retrospect, Retrospect]]:
    """Reports on a filled year, with the tallies of two task types in memory: under a target that its models reach, and
    under the built-in one, which they do not.
    """
    history = engine(url, timeout_s=60.0)
    snapshot = Snapshot()
    snapshot.apply(reviews.tallies_of(history, list(TASK_TYPES)))
    version, document = catalogues.latest(history)
    catalogue = parse_document(document)
    reached = msgspec.structs.replace(catalogue, target=Target(min_success=REACHED))

    def past(under: Catalogue) -> Retrospect:
        return Retrospect(history, snapshot, lambda: (version, under), clock=lambda: datetime.now(UTC))

    yield past(reached), past(catalogue)
    history.dispose()


def main() -> None:
    """Runs from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--outcomes", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--filled", metavar="URL", help="a database with so many outcomes that is there already")
    chosen = parser.parse_args()
    console = Console(stderr=True, highlight=False)
    with ExitStack() as stack:
        url = chosen.filled
        if url is None:
            server_url = stack.enter_context(database(settings()))
            url = stack.enter_context(prepared(server_url, chosen.outcomes, console.print))
        past, strict = stack.enter_context(looking_back(url))
        found = asyncio.run(first(past)) | asyncio.run(measured(past, chosen.rounds))
        found |= asyncio.run(unreached(strict, chosen.rounds))
    title = f"{chosen.outcomes:,} outcomes, load {os.getloadavg()[0]:.1f}"
    table = Table("report", "p50 ms", "p95 ms", "most ms", title=title)
    for name, took in found.items():
        table.add_row(name, *(f"{1_000 * one:,.1f}" for one in (*np.quantile(took, [0.5, 0.95]), max(took))))
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
