"""Does learning do worse than promised where the static tier does not? Then it steps back for a while."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from router.learn.evidence import ln_e_fails
from router.values import BoolArray, FloatArray, IntArray

#: Buckets that are looked at first.
_STRETCH = 64


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


class Fall(NamedTuple):
    """Learning stepped back."""

    #: The bucket at whose end it failed, and the one at whose end it tries again; None: it has not yet.
    fell: int
    back: int | None


def stepped_back(learned: Decided, static: Decided, played: IntArray, min_success: float, rule: GuardrailRule) -> bool:
    """Whether learning has stepped back now; parameters as for `falls`."""
    return any(one.back is None for one in falls(learned, static, played, min_success, rule))


def falls(
    learned: Decided, static: Decided, played: IntArray, min_success: float, rule: GuardrailRule
) -> Iterator[Fall]:
    """When learning stepped back, oldest first: a fold over history, without memory of its own.

    Learning fails when it is certain, at any time one looks, that its success rate lies below the target less the
    margin, and the same is not certain of the static tier. After the cool-down its record begins anew.

    Parameters:  learned, static — outcomes of what each decided.   played — of everything, shape (n_buckets,).
                 min_success — the absolute target.
    """
    rate = min_success - rule.margin
    if not 0.0 < rate < 1.0:
        return
    static_fails = _fails(static, slice(None), rate, rule)
    n_played = np.cumsum(played)
    start = 0
    while (fell := _first_fall(learned, static_fails, start, rate, rule)) is not None:
        cooled = int(np.searchsorted(n_played, n_played[fell] + rule.cool_down))
        if cooled == len(played):
            yield Fall(fell, None)
            return
        yield Fall(fell, cooled)
        start = cooled + 1


def _first_fall(learned: Decided, static_fails: BoolArray, start: int, rate: float, rule: GuardrailRule) -> int | None:
    """The first bucket from `start` at whose end learning fails and the static tier does not.

    Looked for in a stretch, then in one four times as long: who fails again and again does so soon, and history need
    not be read to its end each time.
    """
    end = start + _STRETCH
    while True:
        stretch = slice(start, end)
        failing = np.flatnonzero(_fails(learned, stretch, rate, rule) & ~static_fails[stretch])
        if len(failing):
            return start + int(failing[0])
        if end >= len(static_fails):
            return None
        end += 3 * (end - start)


def _fails(decided: Decided, stretch: slice, rate: float, rule: GuardrailRule) -> BoolArray:
    """At which bucket ends it is certain that the success rate since the first lies below `rate`."""
    n, successes = np.cumsum(decided.n[stretch]), np.cumsum(decided.successes[stretch])
    if not len(n) or n[-1] < rule.outcomes:
        return np.zeros(len(n), dtype=np.bool_)
    # Nothing speaks for a rate below where more succeed: there the e-value is at most 1, and is not computed.
    below = np.flatnonzero(successes < n * rate)
    down = np.full(len(n), -np.inf)
    down[below] = ln_e_fails(n[below], successes[below], rate)
    # Once certain, always certain: the largest e-value so far counts.
    certain: BoolArray = np.maximum.accumulate(down) >= -np.log(rule.delta)
    return certain & (n >= rule.outcomes)
