"""What does a ladder really cost and bring, where rates, failures and checks are known? Exact, without luck."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations, product

import numpy as np

from router.replay.checks import PassOrFail, accepted
from router.simulate.instances import Checked, Instance
from router.simulate.regret import bars
from router.values import SCORE_BINS, FloatArray

#: Scores of 0 and 1 alone are told apart by any threshold: the one in the middle stands for all.
_MIDDLE = (SCORE_BINS - 1) // 2
_ROUNDING = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One model, or several to try in order, and what that really costs and brings."""

    #: Places of the models.
    path: tuple[int, ...]
    #: Of all but the last, accepted from k/20 on.
    thresholds: tuple[int, ...] = ()
    #: Of calls and checks.
    cost_usd: float
    success: float


def world_of(instance: Instance) -> Checked:
    """The checks of an instance that has some."""
    if not isinstance(instance.world, Checked):
        raise TypeError(f"{instance.name} has no check")
    return instance.world


def bar_of(instance: Instance) -> float:
    """The success rate that is good enough: never more than the best single model has."""
    return float(bars(np.array([world_of(instance).rates]), instance.target)[0])


def single(instance: Instance, place: int) -> Way:
    """One model by itself, unchecked."""
    return Way(path=(place,), cost_usd=float(instance.cost_usd[place]), success=world_of(instance).rates[place])


def best_single(instance: Instance) -> Way:
    """The cheapest model that reaches the bar."""
    return _cheapest([single(instance, place) for place in range(len(instance.models))], bar_of(instance))


def climb(instance: Instance, path: Sequence[int], thresholds: Sequence[int]) -> Way:
    """What a ladder of two or three models really costs and brings."""
    cost_usd, success = _under_all(instance, path)
    at = tuple(thresholds)
    return Way(path=tuple(path), thresholds=at, cost_usd=float(cost_usd[at]), success=float(success[at]))


def best(instance: Instance) -> Way:
    """The cheapest of all models and ladders that reaches the bar, were everything known."""
    return _cheapest([best_single(instance), *_ladders(instance, bar_of(instance))], bar_of(instance))


def blind(instance: Instance, sensitivity: float, specificity: float) -> Way:
    """What became of the ladder that would be best if every check were this good and failures independent.

    The rates of the models are known to who builds it; where no ladder would pay, it is the best single model.
    """
    world = world_of(instance)
    assumed = PassOrFail(sensitivity=sensitivity, specificity=specificity)
    believed = replace(instance, world=replace(world, laws=(assumed,) * len(world.rates), coupled=0.0))
    found = best(believed)
    if not found.thresholds:
        return found
    return climb(instance, found.path, (_MIDDLE,) * len(found.thresholds))


def lowest_thresholds(instance: Instance, path: Sequence[int], thresholds: Sequence[int]) -> list[int | None]:
    """For each threshold of a ladder, the others as they are, the lowest that reaches the bar; None where none does."""
    _, success = _under_all(instance, path)
    lowest: list[int | None] = []
    for step in range(len(thresholds)):
        # The others one by one, from the last axis, so that places stay what they are.
        line = success
        for other in reversed(range(len(thresholds))):
            line = line if other == step else np.take(line, thresholds[other], axis=other)
        keeps = line[1:SCORE_BINS] >= bar_of(instance) - _ROUNDING
        lowest.append(int(np.argmax(keeps)) + 1 if keeps.any() else None)
    return lowest


def _ladders(instance: Instance, bar: float) -> Iterator[Way]:
    """The cheapest thresholds of every order of two and three models, where some reach the bar."""
    for length in (2, 3):
        for path in permutations(range(len(instance.models)), length):
            cost_usd, success = _under_all(instance, path)
            inner = (slice(1, SCORE_BINS),) * (length - 1)
            cost = np.where(success[inner] >= bar - _ROUNDING, cost_usd[inner], np.inf)
            place = np.unravel_index(int(np.argmin(cost)), cost.shape)
            if np.isfinite(cost[place]):
                at = tuple(int(k) + 1 for k in place)
                yield Way(path=path, thresholds=at, cost_usd=float(cost_usd[at]), success=float(success[at]))


def _under_all(instance: Instance, path: Sequence[int]) -> tuple[FloatArray, FloatArray]:
    """Cost and success of a path under every threshold; each with an axis of SCORE_BINS + 1 for all but the last."""
    world = world_of(instance)
    checked = len(path) - 1
    shares = [_along(accepted(world.laws[place]), step, checked) for step, place in enumerate(path[:-1])]
    cost_usd = success = np.zeros((1,) * checked)
    for right in product((0, 1), repeat=len(path)):
        reached = np.full((1,) * checked, _together([world.rates[place] for place in path], right, world.coupled))
        for step, place in enumerate(path):
            is_last = step == checked
            cost_usd = cost_usd + reached * (float(instance.cost_usd[place]) + (0.0 if is_last else world.check_usd))
            passes = np.ones(1) if is_last else shares[step][right[step]]
            success = success + reached * passes * right[step]
            reached = reached * (1.0 - passes)
    return cost_usd, success


def _along(share: FloatArray, axis: int, axes: int) -> FloatArray:
    """Shares of shape (2, thresholds) with the thresholds on one of several axes."""
    return share.reshape(2, *(share.shape[1] if axis == at else 1 for at in range(axes)))


def _together(rates: Sequence[float], right: Sequence[int], coupled: float) -> float:
    """Probability that models are right and wrong in this way, whichever of them share the prompt's difficulty."""
    sharing = float(np.sqrt(coupled))
    total = 0.0
    for shares in product((False, True), repeat=len(rates)):
        least, most, chance = 0.0, 1.0, 1.0
        for rate, is_right, is_shared in zip(rates, right, shares, strict=True):
            chance *= sharing if is_shared else 1.0 - sharing
            if not is_shared:
                chance *= rate if is_right else 1.0 - rate
            elif is_right:
                most = min(most, rate)
            else:
                least = max(least, rate)
        total += chance * max(0.0, most - least)
    return total


def _cheapest(ways: Sequence[Way], bar: float) -> Way:
    """The cheapest that reaches the bar; there always is one among single models."""
    return min((way for way in ways if way.success >= bar - _ROUNDING), key=lambda way: way.cost_usd)
