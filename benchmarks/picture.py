"""How do success and cost change as outcomes come in? Draws `docs/learning.svg` from the demo's workload."""

import argparse
import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from router.database import database
from router.replay import controls, workload
from router.replay.play import Run, play
from router.replay.scratch import scratch
from router.replay.table import OutcomeTable
from router.settings import settings
from router.values import FloatArray, Target

TARGET = Target(of_best=0.95)
#: Outcomes of a task type that are averaged into one point.
STEP = 25
WIDTH, HEIGHT, LEFT, TOP, GAP, RIGHT = 760, 250, 44, 34, 112, 72
PANEL = (WIDTH - LEFT - GAP - RIGHT) // 2
INK, GRID, ROUTER, DEAREST, STATIC, HINDSIGHT = "#1f2933", "#e4e7eb", "#0b7285", "#c2410c", "#8a6d1c", "#5f3dc4"


@dataclass(frozen=True)
class Line:
    """One policy in one panel."""

    name: str
    colour: str
    #: One value per step, or one for all.
    values: FloatArray


def smoothed(runs: Sequence[Run], values: Sequence[FloatArray], n_types: int) -> FloatArray:
    """Mean of a quantity over task types and seeds, per step of outcomes of a type."""
    rows = []
    for run, quantity in zip(runs, values, strict=True):
        for place in range(n_types):
            own = quantity[run.task_type == place]
            rows.append(own[: len(own) // STEP * STEP].reshape(-1, STEP).mean(axis=1))
    mean: FloatArray = np.mean(rows, axis=0)
    return mean


def panel(title: str, unit: str, lines: Sequence[Line], left: int, top_value: float, low_value: float) -> list[str]:
    """One panel: a grid, its lines, and their names at the right end."""
    n_steps = max(len(line.values) for line in lines)
    bottom = HEIGHT - 42

    def x(outcomes: float) -> float:
        return left + PANEL * outcomes / (n_steps * STEP)

    def y(value: float) -> float:
        return bottom - (bottom - TOP) * (value - low_value) / (top_value - low_value)

    drawn = [f'<text x="{left}" y="18" font-weight="600">{title}</text>']
    for value in np.linspace(low_value, top_value, 7 if unit == "USD" else 6):
        drawn.append(f'<path d="M{left} {y(value):.1f}H{left + PANEL}" stroke="{GRID}"/>')
        label = f"{value:.0%}" if unit == "%" else f"{value:g}"
        drawn.append(f'<text x="{left - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{label}</text>')
    drawn += [
        f'<text x="{x(outcomes):.1f}" y="{bottom + 18}" text-anchor="middle">{outcomes}</text>'
        for outcomes in range(0, n_steps * STEP + 1, 100)
    ]
    learning = x(100)
    drawn.append(f'<path d="M{learning:.1f} {TOP}V{bottom}" stroke="{INK}" stroke-dasharray="2 3"/>')
    for line in lines:
        values = line.values if len(line.values) > 1 else np.repeat(line.values, n_steps)
        places = (np.arange(n_steps) + 0.5) * STEP if len(line.values) > 1 else np.linspace(0, n_steps * STEP, n_steps)
        points = " ".join(f"{x(place):.1f},{y(value):.1f}" for place, value in zip(places, values, strict=True))
        width = 2.6 if line.name == "router" else 1.4
        drawn.append(f'<polyline points="{points}" fill="none" stroke="{line.colour}" stroke-width="{width}"/>')
    for line, place in zip(lines, apart([y(float(line.values[-1])) for line in lines]), strict=True):
        drawn.append(f'<text x="{left + PANEL + 6}" y="{place + 4:.1f}" fill="{line.colour}">{line.name}</text>')
    return drawn


def apart(places: Sequence[float], least: float = 13.0) -> list[float]:
    """Heights of labels, moved down until none overlaps the one above."""
    moved = list(places)
    for above, below in pairwise(sorted(range(len(places)), key=places.__getitem__)):
        moved[below] = max(moved[below], moved[above] + least)
    return moved


def picture(table: OutcomeTable, runs: Sequence[Run]) -> str:
    """The whole picture."""
    n_types = len(table.task_types)
    fixed = [
        ("dearest", DEAREST, controls.always_dearest(table)),
        ("static tier", STATIC, controls.static_tiers(table)),
        ("hindsight", HINDSIGHT, controls.hindsight(table, TARGET)),
    ]
    success = [Line("router", ROUTER, smoothed(runs, [run.success.astype(float) for run in runs], n_types))]
    cost = [Line("router", ROUTER, smoothed(runs, [run.cost_usd * 1000 for run in runs], n_types))]
    success += [Line(name, colour, np.array([one.success])) for name, colour, one in fixed]
    cost += [Line(name, colour, np.array([one.mean_cost_usd * 1000])) for name, colour, one in fixed]
    body = panel("success rate", "%", success, LEFT, 1.0, 0.75)
    body += panel("cost, USD per 1,000 calls", "USD", cost, LEFT + PANEL + GAP, 12.0, 0.0)
    body.append(
        f'<text x="{LEFT}" y="{HEIGHT - 6}">outcomes of a task type; learning begins at 100. Demo workload: '
        f"{n_types} task types, {len(table.models)} models, mean of {len(runs)} seeds</text>"
    )
    style = f'font-family="system-ui, sans-serif" font-size="11" fill="{INK}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" {style}>'
    return "\n".join([head, f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>', *body, "</svg>"]) + "\n"


def main() -> None:
    """Runs from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=8)
    parser.add_argument("--out", type=Path, default=Path("docs/learning.svg"))
    chosen = parser.parse_args()
    table = workload.simulated(0)
    runs = []
    with database(settings()) as server_url:
        for seed in range(chosen.seeds):
            drawn = workload.simulated(seed)
            with scratch(server_url) as url:
                runs.append(asyncio.run(play(drawn, seed=seed, target=TARGET, url=url)))
    chosen.out.write_text(picture(table, runs))


if __name__ == "__main__":
    main()
