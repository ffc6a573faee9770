"""Does learning do worse than promised where the static tier does not? Then it steps back for a while."""

from dataclasses import dataclass

import numpy as np

from router.learn.evidence import ln_e_values
from router.values import BoolArray, FloatArray, IntArray


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardrailRule:
    """When learning steps back."""

    #: Success rate below the target by this much is not good enough.
    margin: float = 0.02
    #: Judged outcomes that a verdict needs.
    outcomes: int = 100
    #: Judged outcomes of the task type before learning tries again.
    cool_down: int = 100
    #: Probability that a verdict is wrong, at most, at whatever moment one looks.
    delta: float = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """Judged outcomes per bucket, oldest first; each of shape (n_buckets,)."""

    n: IntArray
    #: Sum of quality, 1 for a success.
    successes: FloatArray


def stepped_back(learned: Decided, static: Decided, played: IntArray, min_success: float, rule: GuardrailRule) -> bool:
    """Whether learning has stepped back now: a fold over history, without memory of its own.

    Learning fails when it is certain, at any time one looks, that its success rate lies below the target less the
    margin, and the same is not certain of the static tier. After the cool-down its record begins anew.

    Parameters:  learned, static — outcomes of what each decided.   played — of everything, shape (n_buckets,).
                 min_success — the absolute target.
    """
    rate = min_success - rule.margin
    if not 0.0 < rate < 1.0:
        return False
    static_fails = _fails(static, 0, rate, rule)
    start = 0
    while True:
        failing = np.flatnonzero(_fails(learned, start, rate, rule) & ~static_fails[start:])
        if not len(failing):
            return False
        fell = start + int(failing[0])
        cooled = np.flatnonzero(np.cumsum(played[fell + 1 :]) >= rule.cool_down)
        if not len(cooled):
            return True
        start = fell + 1 + int(cooled[0]) + 1


def _fails(decided: Decided, start: int, rate: float, rule: GuardrailRule) -> BoolArray:
    """At which bucket ends it is certain that the success rate since `start` lies below `rate`."""
    n, successes = np.cumsum(decided.n[start:]), np.cumsum(decided.successes[start:])
    if not len(n) or n[-1] < rule.outcomes:
        return np.zeros(len(n), dtype=np.bool_)
    _, down = ln_e_values(n, successes, rate)
    # Once certain, always certain: the largest e-value so far counts.
    certain: BoolArray = np.maximum.accumulate(down) >= -np.log(rule.delta)
    return certain & (n >= rule.outcomes)
