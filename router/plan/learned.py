"""What would a ladder that was learned be as an option of a node?"""

import math
from collections.abc import Sequence
from itertools import accumulate

import numpy as np
from scipy.special import betaincinv

from router.answers import LadderShown
from router.plan.option import Option, covering
from router.signing import Rung
from router.values import FloatArray

#: A normal distribution's 90% interval is this many standard deviations wide.
_WIDTH_SD = 3.29
_EDGE = 1e-6


def learned(found: LadderShown, rungs: tuple[Rung, ...], singles: Sequence[Option], quantile: float) -> Option | None:
    """A ladder as one more option; None where one of its models is none.

    Parameters:  found, rungs — as the decider has it, and as a decision carries it.
                 singles — what the node may run, one model each.
                 quantile — share of the requests that the latency is to cover: it ends at the step that reaches it.
    """
    by_model = {one.model: one for one in singles}
    if found.cost_usd is None or any(step.model not in by_model or step.cost_usd is None for step in found.steps):
        return None
    steps = [by_model[step.model] for step in found.steps]
    reached = [step.reached for step in found.steps]
    ends = [here - after for here, after in zip(reached, [*reached[1:], 0.0], strict=True)]
    paid = list(accumulate(step.cost_usd or 0.0 for step in found.steps))
    spread = math.fsum(share * (usd - found.cost_usd) ** 2 for share, usd in zip(ends, paid, strict=True))
    own = math.fsum(share * one.cost_sd_usd**2 for share, one in zip(reached, steps, strict=True))
    return Option(
        steps=tuple(step.model for step in found.steps),
        endpoint=found.steps[0].endpoint,
        tier=steps[max(range(len(steps)), key=ends.__getitem__)].tier,
        cost_usd=found.cost_usd,
        cost_sd_usd=math.sqrt(spread + own),
        final_usd=math.fsum(share * one.cost_usd for share, one in zip(ends, steps, strict=True)),
        latency_ms=covering([one.latency_ms for one in steps], ends, quantile),
        success=found.success_rate,
        draws=_draws(found, steps[-1].draws),
        outcomes=min(one.outcomes for one in steps),
        ladder=found,
        rungs=rungs,
    )


def _draws(found: LadderShown, last: FloatArray) -> FloatArray:
    """Draws of its success rate: a Beta distribution of its mean and interval, in the order of its last model's draws.

    So it is believed in where that model is, in this node and in all others.
    """
    mean = min(max(found.success_rate, _EDGE), 1.0 - _EDGE)
    sd = max((found.success_high - found.success_low) / _WIDTH_SD, _EDGE)
    strength = max(mean * (1.0 - mean) / sd**2 - 1.0, 1.0)
    ranks = (np.argsort(np.argsort(last, kind="stable"), kind="stable") + 0.5) / len(last)
    return np.asarray(betaincinv(mean * strength, (1.0 - mean) * strength, ranks), dtype=np.float64)
