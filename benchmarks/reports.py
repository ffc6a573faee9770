"""How long does a report take? Each over a filled year, cold (computed) and warm (kept until the next five minutes)."""

import argparse
import asyncio
import os
import time
from collections.abc import Awaitable, Callable

import numpy as np
from rich.console import Console
from rich.table import Table

from benchmarks.filling import task_types
from benchmarks.history import prepared
from router.cli.database import database
from router.cli.environment import settings
from router.retrospect.opened import opened
from router.retrospect.reports import Retrospect

#: A task type of the middle, and the busiest.
TASK_TYPES = (task_types()[12], task_types()[0])

Asked = Callable[[Retrospect], Awaitable[object]]


async def _curves(past: Retrospect, task_type: str) -> object:
    """Curves, which wait for nobody."""
    return past.curves(task_type)


#: Name → what is asked. Choices of a filled year are no real ones: policy values and calibration are not asked of it.
REPORTS: dict[str, Asked] = {
    "learning curves, a task type of the middle": lambda past: _curves(past, TASK_TYPES[0]),
    "learning curves, the busiest task type": lambda past: _curves(past, TASK_TYPES[1]),
    "savings, 1 day": lambda past: past.savings(days=1.0),
    "savings, 7 days": lambda past: past.savings(days=7.0),
    "savings, 30 days": lambda past: past.savings(days=30.0),
    "audit, 7 days": lambda past: past.audit(days=7.0),
}


async def measured(past: Retrospect, rounds: int) -> dict[str, list[float]]:
    """Seconds of each report, computed anew each time."""
    found: dict[str, list[float]] = {name: [] for name in REPORTS}
    for _ in range(rounds):
        for name, ask in REPORTS.items():
            past.forget()
            began = time.perf_counter()
            await ask(past)
            found[name].append(time.perf_counter() - began)
    return found


async def warm(past: Retrospect, rounds: int) -> list[float]:
    """Seconds of a report that was computed already."""
    await past.savings(days=30.0)
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        await past.savings(days=30.0)
        took.append(time.perf_counter() - began)
    return took


def main() -> None:
    """Runs from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--outcomes", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=20)
    chosen = parser.parse_args()
    console = Console(stderr=True, highlight=False)
    with database(settings()) as server_url, prepared(server_url, chosen.outcomes, console.print) as url:
        began = time.perf_counter()
        with opened(url, timeout_s=60.0) as past:
            read_s = time.perf_counter() - began
            found = asyncio.run(measured(past, chosen.rounds))
            found["savings, 30 days, again"] = asyncio.run(warm(past, chosen.rounds))
    title = f"{chosen.outcomes:,} outcomes, load {os.getloadavg()[0]:.1f}, read in {read_s:.0f} s"
    table = Table("report", "p50 ms", "p95 ms", "most ms", title=title)
    for name, took in found.items():
        table.add_row(name, *(f"{1_000 * one:,.1f}" for one in (*np.quantile(took, [0.5, 0.95]), max(took))))
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
