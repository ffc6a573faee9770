"""What would the whole take if each node ran the strongest model, the static one, a cascade, or the plan's?"""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np

from router.plan.answer import StrategyShown
from router.plan.ask import Asked
from router.plan.assign import Assigned
from router.plan.dag import Dag
from router.plan.menu import Limits
from router.plan.option import Option, ladder
from router.plan.timetable import timetable

STRONGEST, BALANCED = 3, 2
#: A normal distribution has 90% within this many standard deviations of its mean.
_Z90 = 1.645


def strategies(dag: Dag, asked: Sequence[Asked], adaptive: Sequence[Option]) -> dict[str, StrategyShown]:
    """The table: every way to assign models, by name; all of them keep fixed models and constraints.

    Parameters:  adaptive — the plan's own option of each node.
    """
    chosen: dict[str, list[Option]] = {
        "all_strongest": [one.options[one.at_tier(STRONGEST)] for one in asked],
        "all_balanced": [one.options[one.at_tier(BALANCED)] for one in asked],
        "static": [one.options[one.static] for one in asked],
        "cascade": [cascade(one, dag.check_usd, dag.quantile) for one in asked],
        "adaptive": list(adaptive),
    }
    yardstick_usd = _cost_usd(chosen["all_strongest"])
    return {name: _shown(dag, options, yardstick_usd, is_cascade=name == "cascade") for name, options in chosen.items()}


def cascade(asked: Asked, check_usd: float, quantile: float) -> Option:
    """A ladder of the first model of each tier, up to the strongest; a fixed or running model stands alone."""
    tiers = [one.tier for one in asked.singles]
    rungs = [asked.singles[tiers.index(tier)] for tier in sorted(set(tiers))]
    if len(rungs) == 1:
        return rungs[0]
    wanted = asked.node.accepted_at
    passes = None
    if wanted is not None:
        passes = next((place for place, rung in enumerate(rungs) if rung.tier >= wanted), len(rungs) - 1)
    return ladder(rungs, passes, check_usd, quantile)


def success_interval(options: Sequence[Option]) -> tuple[float, float]:
    """90% interval of the probability that all succeed: nodes fail independently, beliefs they share move together."""
    drawn = np.exp(np.sum([np.log(np.maximum(one.draws, 1e-12)) for one in options], axis=0))
    low, high = np.quantile(drawn, [0.05, 0.95])
    return float(low), float(high)


def dollars(usd: float) -> float:
    """An amount to a billionth: sums of a thousand floats show no dust."""
    return round(usd, 9)


def _shown(dag: Dag, options: Sequence[Option], yardstick_usd: float, *, is_cascade: bool) -> StrategyShown:
    """One row."""
    cost_usd = _cost_usd(options)
    spread_usd = _Z90 * math.sqrt(math.fsum(one.cost_sd_usd**2 for one in options))
    low_usd, high_usd = dollars(max(0.0, cost_usd - spread_usd)), dollars(cost_usd + spread_usd)
    time_ms = timetable(dag.graph, np.array([one.latency_ms for one in options])).time_ms
    p_all = math.prod(one.success for one in options)
    p_low, p_high = success_interval(options)
    took = Assigned(options=np.zeros(0, np.int64), cost_usd=cost_usd, time_ms=time_ms, p_all_succeed=p_all, bound_usd=0)
    return StrategyShown(
        cost_usd=cost_usd,
        cost_low_usd=low_usd,
        cost_high_usd=high_usd,
        saved=saving(cost_usd, yardstick_usd),
        saved_low=saving(high_usd, yardstick_usd),
        saved_high=saving(low_usd, yardstick_usd),
        time_ms=round(time_ms, 1),
        p_all_succeed=p_all,
        p_all_succeed_low=p_low,
        p_all_succeed_high=p_high,
        misses=tuple(took.misses(limits_of(dag))),
        tiers=dict(sorted(Counter(one.tier for one in options).items())),
        final_models_cost_usd=dollars(math.fsum(one.final_usd for one in options)) if is_cascade else None,
    )


def saving(cost_usd: float, yardstick_usd: float) -> float:
    """Share of the yardstick's cost that is saved; 0 where that costs nothing."""
    return round(1.0 - cost_usd / yardstick_usd, 9) if yardstick_usd > 0.0 else 0.0


def limits_of(dag: Dag) -> Limits:
    """What the whole may take."""
    return Limits(deadline_ms=dag.deadline_ms, budget_usd=dag.budget_usd, min_success=dag.min_success)


def _cost_usd(options: Sequence[Option]) -> float:
    """Their sum."""
    return dollars(math.fsum(one.cost_usd for one in options))
