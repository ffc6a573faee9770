"""How good is a plan, and how long does it take? Random DAGs against brute force, against their bound, and by size.

Small DAGs are planned by trying every assignment, too, and both must cost the same. Of large ones the plan's cost
stands against the bound that the solver proved: what a better plan could save. Deadline and success of the whole lie
between what the cheapest and the best plan reach, so both bind; seconds are of the wall, since the solver is given so
many of them.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import median

import numpy as np
from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks.figures import Figure, finish
from router.plan.assign import cheapest, evaluated
from router.plan.dag import Graph
from router.plan.menu import Limits, Menu
from router.plan.planner import SOLVER_S
from router.plan.timetable import timetable

#: Nodes and models of each.
SIZES = ((10, 3), (30, 6), (100, 10), (500, 3), (500, 10))
#: What the largest must end in, and how near to its bound.
MOST_S, MOST_GAP = 2.0, 1.02
SMALL, OF_EACH = 100, 20
#: Plans of a shorter run, for the table of all benchmarks.
QUICK_SMALL, QUICK_OF_EACH = 40, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One DAG, planned."""

    seconds: float
    #: Cost over the bound, ≥ 1.
    over: float


def some_dag(generator: np.random.Generator, n_nodes: int, n_options: int) -> tuple[Graph, Menu]:
    """A random DAG in layers, each node behind one to three of the layer before; prices span two magnitudes."""
    level = np.sort(generator.integers(0, max(2, n_nodes // 4), n_nodes))
    waits = []
    for place in range(n_nodes):
        before = np.flatnonzero(level == level[place] - 1)
        count = min(len(before), int(generator.integers(1, 4)))
        waits.append([str(one) for one in generator.choice(before, count, replace=False)] if count else [])
    size = (n_nodes, n_options)
    return Graph.of([(str(place), parents) for place, parents in enumerate(waits)]), Menu(
        owner=np.repeat(np.arange(n_nodes), n_options),
        cost_usd=np.round(10.0 ** generator.uniform(-3.0, -1.0, size), 5).ravel(),
        latency_ms=np.round(10.0 ** generator.uniform(2.5, 4.0, size)).ravel(),
        # Some of ten fail now and then, whatever the size.
        success=1.0 - generator.uniform(0.0, 0.2, size).ravel() * min(1.0, 10.0 / n_nodes),
    )


def some_limits(generator: np.random.Generator, graph: Graph, menu: Menu) -> Limits:
    """Limits between what the cheapest plan reaches and what the fastest and the likeliest do: both bind."""
    shape = len(graph.ids), -1
    cost, latency, logs = (one.reshape(shape) for one in (menu.cost_usd, menu.latency_ms, menu.log_success))
    cheap = np.arange(len(graph.ids)), cost.argmin(axis=1)
    fast_ms, slow_ms = (timetable(graph, one).time_ms for one in (latency.min(axis=1), latency[cheap]))
    best, worst = float(logs.max(axis=1).sum()), float(logs[cheap].sum())
    return Limits(
        deadline_ms=float(fast_ms + generator.uniform(0.3, 0.8) * (slow_ms - fast_ms)),
        min_success=float(np.exp(best + generator.uniform(0.3, 0.8) * (worst - best))),
    )


def brute_force(graph: Graph, menu: Menu, limits: Limits) -> float:
    """The cost of the cheapest plan that keeps the limits, by trying all; infinite where none does."""
    options = [np.flatnonzero(menu.owner == place) for place in range(len(graph.ids))]
    best = np.inf
    for chosen in product(*options):
        plan = evaluated(graph, menu, np.array(chosen), 0.0)
        if plan.cost_usd < best and not plan.misses(limits):
            best = plan.cost_usd
    return best


def against_brute_force(dags: int) -> list[float]:
    """Cost of a plan over that of brute force, for each small DAG that has one."""
    ratios = []
    for seed in track(range(dags), "small DAGs", console=Console(stderr=True), transient=True):
        generator = np.random.default_rng(seed)
        graph, menu = some_dag(generator, int(generator.integers(3, 8)), 3)
        limits = some_limits(generator, graph, menu)
        best = brute_force(graph, menu, limits)
        plan = cheapest(graph, menu, limits, SOLVER_S)
        if np.isfinite(best):
            ratios.append(np.inf if plan is None else plan.cost_usd / best)
        elif plan is not None:
            ratios.append(0.0)
    return ratios


def of_size(nodes: int, models: int, dags: int) -> list[Planned]:
    """Plans of random DAGs of one size; those whose limits nothing keeps are drawn anew."""
    found: list[Planned] = []
    seed = 0
    with_bar = Console(stderr=True)
    for _ in track(range(dags), f"{nodes} × {models}", console=with_bar, transient=True):
        plan = None
        while plan is None:
            generator = np.random.default_rng((nodes, models, seed))
            seed += 1
            graph, menu = some_dag(generator, nodes, models)
            limits = some_limits(generator, graph, menu)
            started = time.perf_counter()
            plan = cheapest(graph, menu, limits, SOLVER_S)
            seconds = time.perf_counter() - started
        found.append(Planned(seconds=seconds, over=plan.cost_usd / plan.bound_usd))
    return found


def figures(server_url: str) -> list[Figure]:  # noqa: ARG001  # plans need no database
    """Plans of a shorter run, as figures."""
    return _figures(against_brute_force(QUICK_SMALL), {SIZES[-1]: of_size(*SIZES[-1], QUICK_OF_EACH)})


def _figures(ratios: Sequence[float], by_size: dict[tuple[int, int], list[Planned]]) -> list[Figure]:
    """The dearest plan against brute force; the largest size against its bound and its time."""
    largest = by_size[SIZES[-1]]
    overs, seconds = [one.over for one in largest], [one.seconds for one in largest]
    name = f"{SIZES[-1][0]} nodes × {SIZES[-1][1]} models"
    return [
        Figure.of(
            "plan of 3 to 7 nodes, dearest of all",
            "the cheapest of all assignments",
            [max(ratios)],
            floor=1.0 + 1e-6,
            better="lower",
            n=len(ratios),
            measured=f"{max(ratios):.9f}",
            against="1",
        ),
        Figure.of(
            f"plan of {name}, cost",
            "the bound that was proved",
            overs,
            floor=MOST_GAP,
            better="lower",
            n=1,
            measured=f"{median(overs):.5f}",
            against="1",
        ),
        Figure.of(
            f"plan of {name}, time",
            f"{MOST_S:g} s",
            [one / MOST_S for one in seconds],
            floor=1.0,
            better="lower",
            n=1,
            measured=f"{median(seconds):.2f} s",
            against=f"{MOST_S:g} s",
        ),
    ]


def _table(by_size: dict[tuple[int, int], list[Planned]]) -> Table:
    """Seconds and gaps by size."""
    shown = Table("nodes × models", "DAGs", "seconds, median", "longest", "proved cheapest", "gap, median", "largest")
    for (nodes, models), plans in by_size.items():
        seconds = [one.seconds for one in plans]
        gaps = [1.0 - 1.0 / one.over for one in plans]
        shown.add_row(
            f"{nodes} × {models}",
            str(len(plans)),
            f"{median(seconds):.3f}",
            f"{max(seconds):.3f}",
            f"{sum(gap <= 1e-6 for gap in gaps)} of {len(plans)}",
            f"{median(gaps):.3%}",
            f"{max(gaps):.3%}",
        )
    return shown


def main(arguments: Sequence[str] = ()) -> None:
    """Plans of every size, and against brute force."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", type=int, default=SMALL, help="DAGs planned by brute force, too")
    parser.add_argument("--of-each", type=int, default=OF_EACH, help="DAGs of each size")
    parser.add_argument("--json", type=Path, help="write the figures here")
    given = parser.parse_args(arguments or sys.argv[1:])
    ratios = against_brute_force(given.small)
    by_size = {size: of_size(*size, given.of_each) for size in SIZES}
    Console().print(_table(by_size))
    finish(_figures(ratios, by_size), "Plans of whole DAGs", given.json)


if __name__ == "__main__":
    main()
