"""Which model runs each node, what does the whole take, and what if that cannot be had?"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

import msgspec
import numpy as np

from router.answers import Expected
from router.errors import PlanInfeasible
from router.plan.answer import Plan, PlannedNode
from router.plan.ask import Asked
from router.plan.assign import Assigned, cheapest, evaluated, nearest
from router.plan.dag import Dag
from router.plan.menu import Limits, Menu
from router.plan.option import Option
from router.plan.strategies import limits_of, strategies, success_interval
from router.plan.timetable import Timetable, timetable
from router.values import DecidedBy, IntArray, Note

#: To spend in the solver, about; what it has by then is the plan, with its gap.
SOLVER_S = 1.6
#: What was drawn for a node by itself: the steps, and their propensity.
Drawn = tuple[tuple[str, ...], float]
_UNIT = {"deadline_ms": " ms", "budget_usd": " USD", "min_success": ""}
#: Below this, a gap is rounding.
_NO_GAP = 1e-6


def planned(
    dag: Dag,
    asked: Sequence[Asked],
    *,
    drawn: Mapping[str, Drawn] | None = None,
    catalogue_version: int = 0,
    stale_s: float = 0.0,
    seconds: float = SOLVER_S,
) -> Plan:
    """The cheapest plan that keeps the DAG's limits and the nodes' targets.

    Parameters:  asked — of each node that is left, in order.
                 drawn — steps and propensity of nodes that were decided by themselves, by id; the others are planned.
    Raises:      PlanInfeasible — with what is missed, by how much, and the nearest plan.
    """
    limits = limits_of(dag)
    menu, places = _menu(asked, drawn or {})
    found = cheapest(dag.graph, menu, limits, seconds)
    if found is None:
        found = nearest(dag.graph, menu, limits, seconds / 2.0)
        if missed := found.misses(limits):
            near = _plan(dag, asked, menu, places, found, {}, catalogue_version, stale_s)
            raise PlanInfeasible(
                problems=" ".join(
                    [*_problems(found, limits, missed), *_without_targets(dag, asked, limits, seconds / 2)]
                ),
                violations=[
                    {"field": name, "asked": getattr(limits, name), "missed_by": by} for name, by in missed.items()
                ],
                nearest=msgspec.to_builtins(near),
            )
    return _plan(dag, asked, menu, places, found, drawn or {}, catalogue_version, stale_s)


def _menu(asked: Sequence[Asked], drawn: Mapping[str, Drawn]) -> tuple[Menu, list[tuple[int, int]]]:
    """What may be chosen, and where each row comes from: place of the node, place of its option."""
    places = [
        (node, option)
        for node, one in enumerate(asked)
        for option in (one.allowed if one.node.id not in drawn else _place_of(one, drawn[one.node.id][0]))
    ]
    options = [asked[node].options[option] for node, option in places]
    return Menu(
        owner=np.array([node for node, _ in places], dtype=np.int64),
        cost_usd=np.array([one.cost_usd for one in options]),
        latency_ms=np.array([one.latency_ms for one in options]),
        success=np.array([one.success for one in options]),
    ), places


def _place_of(asked: Asked, steps: tuple[str, ...]) -> tuple[int]:
    """The option that was drawn; the static one where its price is unknown."""
    place = asked.place_of(steps)
    return (asked.static if place is None else place,)


def _plan(
    dag: Dag,
    asked: Sequence[Asked],
    menu: Menu,
    places: Sequence[tuple[int, int]],
    found: Assigned,
    drawn: Mapping[str, Drawn],
    catalogue_version: int,
    stale_s: float,
) -> Plan:
    """An assignment with all that is to be said of it."""
    chosen = [asked[node].options[option] for node, option in (places[row] for row in found.options.tolist())]
    table = strategies(dag, asked, chosen)
    adaptive = table["adaptive"]
    times = timetable(dag.graph, np.array([one.latency_ms for one in chosen]))
    p_low, p_high = success_interval(chosen)
    critical = set(times.critical)
    nodes = tuple(
        _node(
            one,
            chosen[place],
            times,
            place,
            is_critical=place in critical,
            reason=_reason(dag, asked, menu, found, place),
            propensity=drawn.get(one.node.id, ((), 1.0))[1],
        )
        for place, one in enumerate(asked)
    )
    gap = found.gap if found.gap > _NO_GAP else 0.0
    return Plan(
        name=dag.name,
        nodes=nodes,
        cost_usd=adaptive.cost_usd,
        saved=adaptive.saved,
        time_ms=adaptive.time_ms,
        quantile=dag.quantile,
        critical_path=tuple(dag.graph.ids[place] for place in times.critical),
        p_all_succeed=adaptive.p_all_succeed,
        p_all_succeed_low=p_low,
        p_all_succeed_high=p_high,
        cost_bound_usd=adaptive.cost_usd if not gap else found.bound_usd,
        gap=gap,
        strategies=table,
        catalogue_version=catalogue_version,
        stale_s=stale_s,
        notes=tuple(_notes(asked, chosen, gap)),
        deadline_ms=dag.deadline_ms,
        budget_usd=dag.budget_usd,
        min_success=dag.min_success,
    )


def _node(
    asked: Asked,
    option: Option,
    times: Timetable,
    place: int,
    *,
    is_critical: bool,
    reason: str,
    propensity: float,
) -> PlannedNode:
    """One node."""
    low, high = option.interval
    return PlannedNode(
        node=asked.node.id,
        task_type=asked.task_type,
        model=option.model,
        then=option.steps[1:],
        ladder=option.ladder,
        endpoint=option.endpoint,
        tier=option.tier,
        strategy=cast("DecidedBy", asked.decided_by if option.ladder is None else "cascade"),
        propensity=propensity,
        reason=reason,
        expected=Expected(
            success_rate=option.success, cost_usd=option.cost_usd, latency_ms=round(option.latency_ms, 1)
        ),
        success_low=low,
        success_high=high,
        outcomes=option.outcomes,
        start_ms=round(float(times.start_ms[place]), 1),
        finish_ms=round(float(times.finish_ms[place]), 1),
        slack_ms=round(float(times.slack_ms[place]), 1),
        critical=is_critical,
    )


def _reason(dag: Dag, asked: Sequence[Asked], menu: Menu, found: Assigned, place: int) -> str:
    """Why a node runs what it runs: its cheapest option, or what a cheaper one would break."""
    rows = np.flatnonzero(menu.owner == place)
    cheaper = rows[menu.cost_usd[rows] < menu.cost_usd[found.options[place]]]
    if not len(cheaper):
        return asked[place].why
    row = cheaper[np.argmin(menu.cost_usd[cheaper])]
    swapped = _swapped(found.options, place, int(row))
    missed = evaluated(dag.graph, menu, swapped, 0.0).misses(limits_of(dag))
    allowed = asked[place].allowed[int(np.flatnonzero(rows == row)[0])]
    name = " → ".join(asked[place].options[allowed].steps)
    if missed:
        return f"with {name} the whole would miss {' and '.join(sorted(missed))}"
    return f"{name} would be cheaper; others need the room"


def _swapped(options: IntArray, place: int, row: int) -> IntArray:
    """The plan with another option for one node."""
    swapped = options.copy()
    swapped[place] = row
    return swapped


def _problems(found: Assigned, limits: Limits, missed: Mapping[str, float]) -> list[str]:
    """What is missed, in words."""
    reached = {"deadline_ms": found.time_ms, "budget_usd": found.cost_usd, "min_success": found.p_all_succeed}
    return [
        f"`{name}` is {getattr(limits, name):g}, and the nearest plan reaches {reached[name]:.6g}{_UNIT[name]}, "
        f"{by:.4g} off."
        for name, by in missed.items()
    ]


def _without_targets(dag: Dag, asked: Sequence[Asked], limits: Limits, seconds: float) -> list[str]:
    """Which nodes' targets stand in the way, where the limits could be kept without."""
    free = [replace(one, allowed=tuple(range(len(one.options)))) for one in asked]
    menu, places = _menu(free, {})
    if limits.budget_usd is None:
        # As few nodes as possible: each one below its target costs more than all others may.
        is_below = np.array([option not in asked[node].allowed for node, option in places])
        menu = replace(menu, cost_usd=menu.cost_usd + is_below * float(menu.cost_usd.sum()))
    found = cheapest(dag.graph, menu, limits, seconds)
    if found is None:
        return []
    chosen = [places[row] for row in found.options.tolist()]
    below = [asked[node].node.id for node, option in chosen if option not in asked[node].allowed]
    named = ", ".join(f"`{name}`" for name in below[:5]) + (f" and {len(below) - 5} more" if len(below) > 5 else "")
    usd = math.fsum(asked[node].options[option].cost_usd for node, option in chosen)
    return [f"With models at {named} that are not known to reach their targets it can be kept, for ${usd:.4g}."]


def _notes(asked: Sequence[Asked], chosen: Sequence[Option], gap: float) -> list[Note]:
    """What must be said beyond the numbers."""
    notes = []
    if unknown := [one.node.id for one, option in zip(asked, chosen, strict=True) if not option.outcomes]:
        text = (
            f"{len(unknown)} of {len(asked)} nodes run a model without outcomes there: its success rate is what its "
            "tier claims, its latency what is typical of the tier."
        )
        notes.append(Note(code="unproven", text=text))
    if gap:
        text = f"The time to solve ran out: a better plan might cost up to {gap:.1%} less."
        notes.append(Note(code="gap", text=text))
    if math.prod(option.success for option in chosen) < 0.5 <= min(option.success for option in chosen):
        text = "Each node likely succeeds, all of them together likely do not: give `min_success` to buy more."
        notes.append(Note(code="whole-likely-fails", text=text))
    return notes
