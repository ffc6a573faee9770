"""Which plan lies quickly near the cheapest? The relaxation rounded, repaired, and improved, one node at a time."""

import numpy as np

from router.plan.dag import Graph
from router.plan.menu import Limits, Menu
from router.plan.timetable import Timetable, timetable
from router.values import BoolArray, FloatArray, IntArray

#: Less than this is rounding.
_LEAST = 1e-12


def rounded(graph: Graph, menu: Menu, limits: Limits, shares: FloatArray, reduced_usd: FloatArray) -> IntArray | None:
    """One option per node that keeps deadline and success; None where moving one node at a time finds none.

    Parameters:  shares, reduced_usd — of each option in the relaxation, and what using it more would cost there.
    """
    options = menu.first_of_each(-shares)
    for _ in range(len(menu.owner)):
        move = _repair(graph, menu, limits, options, reduced_usd)
        if move is None:
            return _improved(graph, menu, limits, options)
        if move < 0:
            return None
        options = _moved(menu, options, move)
    return None


def _repair(graph: Graph, menu: Menu, limits: Limits, options: IntArray, reduced_usd: FloatArray) -> int | None:
    """The move that is cheapest, by the relaxation's prices, for what it gains of what is missing: time before success.

    Returns:  the place of an option; None: nothing is missing; −1: nothing gains.
    """
    times = timetable(graph, menu.latency_ms[options])
    now = options[menu.owner]
    late_ms = 0.0 if limits.deadline_ms is None else times.time_ms - limits.deadline_ms
    short = _short(menu, limits, options)
    if late_ms > _LEAST * times.time_ms:
        on_path = np.isin(menu.owner, times.critical)
        gain = np.minimum(menu.latency_ms[now] - menu.latency_ms, late_ms) * on_path
    elif short > _LEAST:
        gain = np.minimum(menu.log_success - menu.log_success[now], short) * _in_time(menu, limits, options, times)
    else:
        return None
    if not (gain > 0.0).any():
        return -1
    dearer = np.maximum(reduced_usd - reduced_usd[now], _LEAST)
    with np.errstate(divide="ignore"):
        return int(np.argmin(np.where(gain > 0.0, dearer / gain, np.inf)))


def _improved(graph: Graph, menu: Menu, limits: Limits, options: IntArray) -> IntArray:
    """Moves that save, the largest saving first, as long as slack and spare success allow any."""
    while True:
        times = timetable(graph, menu.latency_ms[options])
        now = options[menu.owner]
        saved_usd = menu.cost_usd[now] - menu.cost_usd
        keeps = menu.log_success[now] - menu.log_success <= -_short(menu, limits, options)
        saved_usd = np.where(keeps & _in_time(menu, limits, options, times), saved_usd, 0.0)
        best = int(np.argmax(saved_usd))
        if saved_usd[best] <= _LEAST:
            return options
        options = _moved(menu, options, best)


def _in_time(menu: Menu, limits: Limits, options: IntArray, times: Timetable) -> BoolArray:
    """Options that a node could move to without the whole missing the deadline."""
    if limits.deadline_ms is None:
        return np.ones(len(menu.owner), dtype=np.bool_)
    room_ms = times.slack_ms + (limits.deadline_ms - times.time_ms)
    later = menu.latency_ms - menu.latency_ms[options[menu.owner]]
    result: BoolArray = later <= room_ms[menu.owner]
    return result


def _short(menu: Menu, limits: Limits, options: IntArray) -> float:
    """Log-success that is missing; below 0: what could be spared."""
    wanted = limits.log_success
    return -np.inf if wanted is None else wanted - float(menu.log_success[options].sum())


def _moved(menu: Menu, options: IntArray, row: int) -> IntArray:
    """The options with another one for its node."""
    moved = options.copy()
    moved[menu.owner[row]] = row
    return moved
