"""What may a node run? One model, or a ladder of models, with what it is expected to cost, take and bring."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from router.answers import LadderShown
from router.signing import Rung
from router.values import Endpoint, FloatArray

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What runs one node, and what is expected of it."""

    #: Models in the order in which they are tried: one, or a ladder.
    steps: tuple[str, ...]
    #: Of the first step.
    endpoint: Endpoint | None
    #: Of the model that most likely gives the answer.
    tier: int
    cost_usd: float
    #: Of one run.
    cost_sd_usd: float
    #: What the model costs that finally answers: no rejected attempts and no checks.
    final_usd: float
    #: At the plan's quantile: of a ladder, up to the step that reaches it.
    latency_ms: float
    #: Posterior mean of the success rate, and draws of it; those of one model and task type are the same everywhere.
    success: float
    draws: FloatArray
    #: Judged outcomes that it rests on.
    outcomes: int
    #: Of one that was learned: as it is answered, and as a decision carries it.
    ladder: LadderShown | None = None
    rungs: tuple[Rung, ...] = ()

    @property
    def model(self) -> str:
        """What runs first."""
        return self.steps[0]

    @property
    def interval(self) -> tuple[float, float]:
        """90% interval of the success rate."""
        low, high = np.quantile(self.draws, [0.05, 0.95])
        return float(low), float(high)


def ladder(rungs: Sequence[Option], accepted_at: int | None, check_usd: float, quantile: float) -> Option:
    """Rungs tried in order until a check accepts; the last one is taken as it is.

    The check is taken to be right, and the rungs to fail on the same requests where they can, so that the ladder
    succeeds as often as its best rung: no success is counted that a single model does not show. Where the rung whose
    answer passes is known, cost and time follow it; success does not, since the ladder would have gone on.
    Parameters:  rungs — from cheap to dear, one model each, not empty.
                 accepted_at — place of the rung whose answer passes; None: each passes as often as it is right.
                 check_usd — cost of checking one answer.
                 quantile — share of the requests that the latency is to cover: it ends at the rung that reaches it.
    """
    reached = _reached(rungs, accepted_at)
    ends = [here - after for here, after in zip(reached, [*reached[1:], 0.0], strict=True)]
    paid = _paid(rungs, check_usd)
    mean = math.fsum(share * usd for share, usd in zip(ends, paid, strict=True))
    spread = math.fsum(share * (usd - mean) ** 2 for share, usd in zip(ends, paid, strict=True))
    own = math.fsum(share * rung.cost_sd_usd**2 for share, rung in zip(reached, rungs, strict=True))
    taken = [rung for rung, share in zip(rungs, reached, strict=True) if share > 0.0]
    best = max(rungs, key=lambda rung: rung.success)
    return Option(
        steps=tuple(rung.model for rung in taken),
        endpoint=rungs[0].endpoint,
        tier=rungs[max(range(len(rungs)), key=ends.__getitem__)].tier,
        cost_usd=mean,
        cost_sd_usd=math.sqrt(max(0.0, spread + own)),
        final_usd=math.fsum(share * rung.cost_usd for share, rung in zip(ends, rungs, strict=True)),
        latency_ms=covering([rung.latency_ms for rung in rungs], ends, quantile),
        success=best.success,
        draws=best.draws,
        outcomes=min(rung.outcomes for rung in taken),
    )


def covering(latency_ms: Sequence[float], ends: Sequence[float], quantile: float) -> float:
    """How long models one after the other take, up to the one that a share of the requests does not go beyond.

    Parameters:  ends — share of the requests that end at each.
    """
    taken_ms = list(accumulate(latency_ms))
    reached = zip(taken_ms, accumulate(ends), strict=True)
    return next((ms for ms, share in reached if share >= quantile - _ROUNDING), taken_ms[-1])


def _reached(rungs: Sequence[Option], accepted_at: int | None) -> list[float]:
    """Probability that each rung is tried: the ones before it were wrong, the failures of a better one among them."""
    if accepted_at is not None:
        return [1.0 if place <= accepted_at else 0.0 for place in range(len(rungs))]
    best = [max(rung.success for rung in rungs[:place]) if place else 0.0 for place in range(len(rungs))]
    return [1.0 - rate for rate in best]


def _paid(rungs: Sequence[Option], check_usd: float) -> list[float]:
    """What was paid where each rung's answer is taken: all before it, and the checks; the last one has none."""
    calls = np.cumsum([rung.cost_usd for rung in rungs]).tolist()
    last = len(rungs) - 1
    return [usd + min(place + 1, last) * check_usd for place, usd in enumerate(calls)]
