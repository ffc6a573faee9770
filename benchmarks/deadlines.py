"""What does a deadline cost? One DAG under deadlines from anything goes to nothing does, as a picture.

python -m benchmarks.deadlines examples/nightly-report.yaml docs/deadlines.svg
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import msgspec
import numpy as np
from rich.console import Console
from rich.table import Table

from router.catalogue import built_in
from router.decide.decider import Decider
from router.errors import PlanInfeasible
from router.plan.answer import Plan
from router.plan.ask import Asked, Asking
from router.plan.dag import Dag
from router.plan.file import DagFile
from router.plan.planner import planned
from router.plan.training import Simulated, trained
from router.signing import Signer
from router.simulate.picture import nice_top

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760, 360, 62, 20, 40, 44
INK, LINE = "#1f2933", "#0b7285"
#: Colour, and whether the name stands below the point.
OTHERS = {"all_balanced": ("#e67700", False), "static": ("#2b8a3e", True), "cascade": ("#5f3dc4", False)}
POINTS, OUTCOMES = 60, 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep:
    """Plans of one DAG by deadline."""

    name: str
    deadlines_ms: tuple[float, ...]
    #: None: no plan keeps that deadline.
    plans: tuple[Plan | None, ...]
    #: Without any deadline.
    free: Plan


def sweep(file: DagFile, points: int = POINTS) -> Sweep:
    """The DAG of a file after simulated training, from half of its fastest plan's time to beyond its cheapest's."""
    dag = msgspec.structs.replace(file.dag, deadline_ms=None)
    asked = _asked(file, dag)
    free = planned(dag, asked)
    fastest_ms = _fastest_ms(dag, asked)
    deadlines_ms = np.linspace(0.6 * fastest_ms, 1.12 * free.time_ms, points).tolist()
    return Sweep(
        name=dag.name,
        deadlines_ms=tuple(deadlines_ms),
        plans=tuple(_plan(msgspec.structs.replace(dag, deadline_ms=one), asked) for one in deadlines_ms),
        free=free,
    )


def _asked(file: DagFile, dag: Dag) -> list[Asked]:
    """The options of every node."""
    catalogue = file.catalogue or built_in()
    decider = Decider(catalogue, 1, Signer({0: b""}))
    snapshot = trained(file.simulated or Simulated(success_rates={}), OUTCOMES, None)
    return list(Asking(decider, catalogue, snapshot).all_of(dag))


def _fastest_ms(dag: Dag, asked: Sequence[Asked]) -> float:
    """When the fastest plan is done: the nearest to a deadline that nothing keeps."""
    try:
        planned(msgspec.structs.replace(dag, deadline_ms=1.0), asked)
    except PlanInfeasible as refused:
        return msgspec.convert(refused.facts["nearest"], Plan).time_ms
    return 1.0


def _plan(dag: Dag, asked: Sequence[Asked]) -> Plan | None:
    """The plan under a deadline, or none."""
    try:
        return planned(dag, asked)
    except PlanInfeasible:
        return None


def picture(found: Sweep) -> str:
    """Cost against deadline, as a step line; other strategies where they end; the deadlines that nothing keeps."""
    kept = [(ms, plan) for ms, plan in zip(found.deadlines_ms, found.plans, strict=True) if plan is not None]
    others = {name: found.free.strategies[name] for name in OTHERS}
    end_ms = 1000.0 * nice_top(max(found.deadlines_ms[-1], *(row.time_ms for row in others.values())) / 1000.0)
    top_usd = nice_top(1.1 * max(kept[0][1].cost_usd, *(row.cost_usd for row in others.values())))
    high, wide = HEIGHT - TOP - BOTTOM, WIDTH - LEFT - RIGHT

    def x(ms: float) -> float:
        return LEFT + wide * ms / end_ms

    def y(usd: float) -> float:
        return TOP + high - high * usd / top_usd

    first, last = x(kept[0][0]), y(kept[-1][1].cost_usd)
    drawn = [
        _text(LEFT, 20, f"{found.name}: cost of the cheapest plan against its deadline", size=13, weight=600),
        f'<rect x="{LEFT}" y="{TOP}" width="{first - LEFT:.1f}" height="{high}" fill="#fff0f0"/>',
        _text((LEFT + first) / 2, TOP + 18, "no plan keeps it", anchor="middle", fill="#c92a2a"),
        _text(LEFT + wide / 2, HEIGHT - 6, "deadline, seconds (other strategies: where they end)", anchor="middle"),
    ]
    for place in range(5):
        usd, ms = top_usd * place / 4, end_ms * place / 4
        drawn.append(f'<path d="M{LEFT} {y(usd):.1f}H{WIDTH - RIGHT}" stroke="#e4e7eb"/>')
        drawn.append(_text(LEFT - 8, y(usd) + 4, f"${usd:.3g}", anchor="end"))
        drawn.append(_text(x(ms), HEIGHT - 24, f"{ms / 1000:g}", anchor="middle"))
    steps = "".join(f"H{x(ms):.1f}V{y(plan.cost_usd):.1f}" for ms, plan in kept[1:])
    path = f"M{first:.1f} {y(kept[0][1].cost_usd):.1f}{steps}H{WIDTH - RIGHT}"
    drawn.append(f'<path d="{path}" stroke="{LINE}" stroke-width="2.4" fill="none"/>')
    drawn.append(_text(WIDTH - RIGHT, last - 7, "the plan", anchor="end", fill=LINE, weight=600))
    for name, (colour, below) in OTHERS.items():
        at_x, at_y = x(others[name].time_ms), y(others[name].cost_usd)
        drawn.append(f'<circle cx="{at_x:.1f}" cy="{at_y:.1f}" r="4.5" fill="{colour}"/>')
        drawn.append(_text(at_x, at_y + (17 if below else -9), name, anchor="middle", fill=colour))
    style = f'font-family="system-ui, sans-serif" font-size="11" fill="{INK}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" {style}>'
    return "\n".join([head, f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>', *drawn, "</svg>"]) + "\n"


def _text(
    x: float, y: float, said: str, *, anchor: str = "start", fill: str = INK, size: int = 11, weight: int = 400
) -> str:
    """A line of text."""
    look = f'text-anchor="{anchor}" fill="{fill}" font-size="{size}" font-weight="{weight}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {look}>{escape(said)}</text>'


def table(found: Sweep) -> Table:
    """Each cost once, from its shortest deadline on."""
    shown = Table("deadline from", "cost", "time", "nodes by tier 1/2/3", box=None)
    before = None
    for ms, plan in zip(found.deadlines_ms, found.plans, strict=True):
        if plan is not None and plan.cost_usd != before:
            before = plan.cost_usd
            tiers = plan.strategies["adaptive"].tiers
            by_tier = "/".join(str(tiers.get(tier, 0)) for tier in (1, 2, 3))
            shown.add_row(f"{ms / 1000:.1f} s", f"${plan.cost_usd:.5f}", f"{plan.time_ms / 1000:.1f} s", by_tier)
    return shown


def main() -> None:
    """Sweeps the deadlines of a file's DAG, prints the steps, and draws them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("picture", type=Path)
    parser.add_argument("--points", type=int, default=POINTS)
    given = parser.parse_args()
    found = sweep(DagFile(given.file), given.points)
    given.picture.write_text(picture(found), encoding="utf-8")
    Console().print(table(found))


if __name__ == "__main__":
    main()
