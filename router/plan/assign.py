"""Which option for each node makes the whole the cheapest that keeps deadline, budget and success?"""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from router.plan.dag import Graph
from router.plan.menu import Limits, Menu
from router.plan.rounding import rounded
from router.plan.timetable import timetable
from router.values import BoolArray, FloatArray, IntArray

#: What limits may be missed by, relatively: the solver's own tolerance.
TOLERANCE = 1e-6
#: Against a missed limit, cost only breaks ties.
_COST_SHARE = 1e-4
#: A limit on success so near 1 is measured in hundredths.
_LEAST_LOG = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """One option per node, and what the whole then takes."""

    #: Place in the menu, shape (n_nodes,).
    options: IntArray
    cost_usd: float
    time_ms: float
    p_all_succeed: float
    #: No plan that keeps the limits costs less than this.
    bound_usd: float

    @property
    def gap(self) -> float:
        """Share of the cost that a better plan might save, at most; 0: none does."""
        return max(0.0, 1.0 - self.bound_usd / self.cost_usd) if self.cost_usd > 0.0 else 0.0

    def misses(self, limits: Limits) -> dict[str, float]:
        """By how much each limit is missed, by name: milliseconds, USD, probability."""
        over = {
            "deadline_ms": _over(self.time_ms, limits.deadline_ms),
            "budget_usd": _over(self.cost_usd, limits.budget_usd),
            "min_success": -_over(-self.p_all_succeed, None if limits.min_success is None else -limits.min_success),
        }
        return {name: abs(amount) for name, amount in over.items() if amount}


def cheapest(graph: Graph, menu: Menu, limits: Limits, seconds: float) -> Assigned | None:
    """The cheapest plan that keeps the limits, or the best one found in time with its bound; None where none was.

    Cost, log-success and time are linear in which option runs: a mixed-integer program, solved by HiGHS. Its relaxation
    gives a bound; a plan rounded from it rules out every option whose reduced cost is above the distance between both
    (Dantzig, Fulkerson and Johnson 1954), which is most of them, and what is left is solved whole.
    Parameters:  seconds — to spend in the solver, about.
    """
    plain = menu.first_of_each(menu.latency_ms, -menu.success, menu.cost_usd)
    found = evaluated(graph, menu, plain, float(menu.cost_usd[plain].sum()))
    if not found.misses(limits):
        return found
    kept = np.flatnonzero(_worth_keeping(menu) & _in_window(graph, menu, limits.deadline_ms))
    if len(np.unique(menu.owner[kept])) < len(graph.ids):
        return None
    part = menu.of(kept)
    relaxed = _relaxed(graph, part, limits)
    if relaxed is None:
        return None
    near = rounded(graph, part, limits, relaxed.shares, relaxed.reduced_usd)
    near_usd = np.inf if near is None else float(part.cost_usd[near].sum())
    rest = relaxed.reduced_usd <= near_usd - relaxed.cost_usd + TOLERANCE * relaxed.cost_usd
    whole, bound = _solved(graph, part, limits, rest, seconds)
    plans = [evaluated(graph, part, one, bound) for one in (near, whole) if one is not None]
    good = [plan for plan in plans if not plan.misses(limits)]
    if not good:
        return None
    best = min(good, key=lambda plan: plan.cost_usd)
    return replace(
        best, options=kept[best.options], bound_usd=min(best.cost_usd, max(relaxed.cost_usd, best.bound_usd))
    )


def nearest(graph: Graph, menu: Menu, limits: Limits, seconds: float) -> Assigned:
    """The plan that misses the limits by the least, each counted as a share of itself; ties: the cheaper."""
    seen = _elastic(graph, menu, limits, seconds)
    options = menu.first_of_each(menu.cost_usd, menu.latency_ms) if seen is None else seen
    return evaluated(graph, menu, options, float(menu.cost_usd[options].sum()))


def evaluated(graph: Graph, menu: Menu, options: IntArray, bound_usd: float) -> Assigned:
    """What one option per node takes."""
    cost_usd = float(menu.cost_usd[options].sum())
    return Assigned(
        options=options,
        cost_usd=cost_usd,
        time_ms=timetable(graph, menu.latency_ms[options]).time_ms,
        p_all_succeed=float(np.prod(menu.success[options])),
        bound_usd=bound_usd,
    )


class _Relaxed(NamedTuple):
    """The program without whole numbers."""

    cost_usd: float
    #: Of each option, in [0, 1].
    shares: FloatArray
    #: What running an unused option would cost at least.
    reduced_usd: FloatArray


class _Program(NamedTuple):
    """low ≤ rows @ x ≤ high; x: options, ends of nodes as shares of the deadline, what each limit is missed by."""

    rows: Any
    low: FloatArray
    high: FloatArray
    n_options: int

    @property
    def n_others(self) -> int:
        """Columns that are no options."""
        return int(self.rows.shape[1]) - self.n_options

    def costs(self, option: FloatArray, miss: float = 0.0) -> FloatArray:
        """An objective: of each option, and of missing a limit by all of itself."""
        ends = np.zeros(self.n_others - len(Limits._fields))
        return np.concatenate([option, ends, np.full(len(Limits._fields), miss)])

    def most(self, miss: float) -> FloatArray:
        """Upper bounds."""
        ends = np.full(self.n_others - len(Limits._fields), np.inf)
        return np.concatenate([np.ones(self.n_options), ends, np.full(len(Limits._fields), miss)])


def _program(graph: Graph, menu: Menu, limits: Limits) -> _Program:
    """One option per node; each node ends after what it waits for; the limits, each divided by itself."""
    n_nodes, n_options = len(graph.ids), len(menu.owner)
    picks = sparse.csr_array((np.ones(n_options), (menu.owner, np.arange(n_options))), shape=(n_nodes, n_options))
    blocks = [[picks, None, sparse.csr_array((n_nodes, len(Limits._fields)))]]
    low, high = [np.ones(n_nodes)], [np.ones(n_nodes)]
    n_ends = 0
    if limits.deadline_ms is not None:
        n_ends = n_nodes
        waits = [(child, parent) for child, parents in enumerate(graph.parents) for parent in parents]
        first = [child for child, parents in enumerate(graph.parents) if not parents]
        children = np.array([child for child, _ in waits] + first)
        lasts = sparse.csr_array((menu.latency_ms / limits.deadline_ms, picks.nonzero()), shape=picks.shape)
        ends = sparse.eye_array(n_nodes, format="csr")
        after = sparse.csr_array(
            (np.ones(len(waits)), (np.arange(len(waits)), [parent for _, parent in waits])),
            shape=(len(children), n_nodes),
        )
        blocks.append([-lasts[children], ends[children] - after, None])
        low.append(np.zeros(len(children)))
        high.append(np.full(len(children), np.inf))
        blocks.append([None, ends, -_column(n_nodes, 0)])
        low.append(np.full(n_nodes, -np.inf))
        high.append(np.ones(n_nodes))
    if limits.budget_usd is not None:
        scale = limits.budget_usd or 1.0
        blocks.append([sparse.csr_array(menu.cost_usd[None] / scale), None, -_column(1, 1)])
        low.append(np.array([-np.inf]))
        high.append(np.array([limits.budget_usd / scale]))
    wanted = limits.log_success
    if wanted is not None:
        scale = max(_LEAST_LOG, -wanted)
        blocks.append([sparse.csr_array(menu.log_success[None] / scale), None, _column(1, 2)])
        low.append(np.array([wanted / scale]))
        high.append(np.array([np.inf]))
    if not n_ends:
        blocks = [[option, miss] for option, _, miss in blocks]
    return _Program(sparse.block_array(blocks, format="csr"), np.concatenate(low), np.concatenate(high), n_options)


def _relaxed(graph: Graph, menu: Menu, limits: Limits) -> _Relaxed | None:
    """The linear relaxation; None where not even that keeps the limits."""
    program = _program(graph, menu, limits)
    equal = program.low == program.high
    below, above = np.isfinite(program.high) & ~equal, np.isfinite(program.low) & ~equal
    at_most: Any = sparse.vstack([program.rows[below], -program.rows[above]])
    found = linprog(
        program.costs(menu.cost_usd),
        A_ub=at_most,
        b_ub=np.concatenate([program.high[below], -program.low[above]]),
        A_eq=program.rows[equal],
        b_eq=program.low[equal],
        bounds=[(0.0, most) for most in program.most(0.0).tolist()],
        method="highs",
    )
    if found.status != 0 or found.x is None or found.fun is None:
        return None
    n_options = program.n_options
    return _Relaxed(float(found.fun), found.x[:n_options], found.lower.marginals[:n_options])


def _solved(graph: Graph, menu: Menu, limits: Limits, keep: BoolArray, seconds: float) -> tuple[IntArray | None, float]:
    """The best plan of some options, as places in the whole menu, and the bound proved for all plans of these."""
    part = menu.of(keep)
    program = _program(graph, part, limits)
    scale = float(part.cost_usd.max()) or 1.0
    found = milp(
        program.costs(part.cost_usd / scale),
        constraints=LinearConstraint(program.rows, program.low, program.high),
        bounds=Bounds(0.0, program.most(0.0)),
        integrality=_whole(program),
        options={"time_limit": seconds, "mip_rel_gap": 1e-9},
    )
    bound = -np.inf if found.mip_dual_bound is None else float(found.mip_dual_bound) * scale
    if found.x is None:
        return None, bound
    return np.flatnonzero(keep)[part.first_of_each(-found.x[: len(part.owner)])], bound


def _elastic(graph: Graph, menu: Menu, limits: Limits, seconds: float) -> IntArray | None:
    """The plan whose missed shares of the limits add up to the least; None where time did not suffice for any."""
    keep = _worth_keeping(menu)
    part = menu.of(keep)
    program = _program(graph, part, limits)
    share = _COST_SHARE / max(1e-12, float(part.cost_usd.sum()))
    found = milp(
        program.costs(part.cost_usd * share, miss=1.0),
        constraints=LinearConstraint(program.rows, program.low, program.high),
        bounds=Bounds(0.0, program.most(np.inf)),
        integrality=_whole(program),
        options={"time_limit": seconds, "mip_rel_gap": 1e-6},
    )
    return None if found.x is None else np.flatnonzero(keep)[part.first_of_each(-found.x[: len(part.owner)])]


def _whole(program: _Program) -> IntArray:
    """Options run or do not; all else may be anything."""
    return np.concatenate([np.ones(program.n_options, np.int64), np.zeros(program.n_others, np.int64)])


def _column(n_rows: int, place: int) -> Any:
    """Rows with a one in the column of a limit."""
    return sparse.csr_array(
        (np.ones(n_rows), (np.arange(n_rows), np.full(n_rows, place))), shape=(n_rows, len(Limits._fields))
    )


def _worth_keeping(menu: Menu) -> BoolArray:
    """Options that no other one of their node beats in cost, latency and success together; of equals the first."""
    keep = np.ones(len(menu.owner), dtype=np.bool_)
    starts = np.searchsorted(menu.owner, np.arange(menu.owner[-1] + 2))
    for begin, end in pairwise(starts.tolist()):
        facts = np.column_stack([menu.cost_usd[begin:end], menu.latency_ms[begin:end], -menu.success[begin:end]])
        no_worse = (facts[:, None] <= facts[None]).all(axis=2)
        equal = no_worse & no_worse.T
        earlier = np.triu(np.ones_like(equal), k=1)
        keep[begin:end] = ~((no_worse & ~equal) | (equal & earlier)).any(axis=0)
    return keep


def _in_window(graph: Graph, menu: Menu, deadline_ms: float | None) -> BoolArray:
    """Options that keep the deadline where all other nodes run their fastest."""
    if deadline_ms is None:
        return np.ones(len(menu.owner), dtype=np.bool_)
    fastest = np.full(len(graph.ids), np.inf)
    np.minimum.at(fastest, menu.owner, menu.latency_ms)
    found = timetable(graph, fastest)
    room = fastest + found.slack_ms + (deadline_ms * (1.0 + TOLERANCE) - found.time_ms)
    result: BoolArray = menu.latency_ms <= room[menu.owner]
    return result


def _over(amount: float, limit: float | None) -> float:
    """How far an amount is above a limit; 0 where it is not, or only by rounding."""
    if limit is None or amount <= limit + TOLERANCE * abs(limit):
        return 0.0
    return amount - limit
