"""Is a relative target kept so far, and what is played until it is?"""

from collections.abc import Callable
from typing import Any, Literal

import numpy as np

from router.choose.situation import Situation
from router.values import BoolArray, FloatArray, IntArray, Target

#: What a promise asks for: to look at dearer models, to make lost successes good, or nothing.
State = Literal["look", "debt", "kept"]
#: Of some candidates, by place: the share of the posterior draws in which each reaches the bar that they set together.
Reaching = Callable[[IntArray], FloatArray]


def promise(situation: Situation, order: IntArray, reaching: Reaching) -> dict[str, Any]:
    """The numbers of a promise: its state, the places that it plays (none: the choice is free), and the debt.

    The rule is ours: conservative exploration, but for a baseline that nobody knows beforehand.
    Parameters:  order — places from cheap to dear.
    Source:      conservative bandits (Wu, Shariff, Lattimore, Szepesvári 2016, arXiv 1602.04282) explore only on
                 what was gained before; their guarantees hold for a known baseline, and do not carry over.
    """
    owed = debt(situation)
    unseen = _unseen_dearer(situation, order, reaching)
    if len(unseen):
        return {"state": "look", "play": unseen.tolist(), "debt": owed}
    if owed > 0.0:
        return {"state": "debt", "play": [_accepted(situation, order, reaching)], "debt": owed}
    return {"state": "kept", "play": [], "debt": owed}


def debt(situation: Situation) -> float:
    """Successes that are missing so far to what was promised; negative: more were had than promised.

    N outcomes with X successes owe N · bar − X. The best rate that sets the bar is taken at its hopeful end: a best
    model that began unluckily would otherwise owe nothing, and never be tried again. What came before a model changed
    is neither owed nor credited.
    """
    beliefs = situation.beliefs
    best = float(_hopeful(situation).max())
    return float(beliefs.recent_n.sum()) * _promised(best, situation.target) - float(beliefs.recent_successes.sum())


def kept(numbers: dict[str, Any], free: FloatArray, thompson: FloatArray) -> FloatArray:
    """The propensities under a promise.

    Parameters:  numbers — of `promise`, and `share`, what Thompson sampling gets while successes are owed.
                 free — the propensities where nothing is asked for.   thompson — shares of the draws.
    """
    if numbers["state"] == "kept":
        return free
    played = np.zeros(len(free))
    played[numbers["play"]] = 1.0 / len(numbers["play"])
    if numbers["state"] == "look":
        return played
    result: FloatArray = (1.0 - numbers["share"]) * played + numbers["share"] * thompson
    return result


def _unseen_dearer(situation: Situation, order: IntArray, reaching: Reaching) -> IntArray:
    """The dearer models hardly tried, where no tried one from the static model upwards likely reaches their bar.

    Static leaves evidence on its own model alone, and a bar that nobody has seen is taken for reached too easily. All
    are looked at side by side: with feedback late, one after the other takes as long as there are models.
    """
    upwards = order[order.tolist().index(situation.static) :]
    is_seen = _is_seen(situation)[upwards]
    if (is_seen & (reaching(upwards) >= 0.5)).any():
        return upwards[:0]
    unseen: IntArray = upwards[1:][~is_seen[1:]]
    return unseen


def _accepted(situation: Situation, order: IntArray, reaching: Reaching) -> int:
    """The cheapest model that likely reaches the bar; none: the one with the most hope, of equals the cheapest."""
    good = order[reaching(order) >= 0.5]
    hopeful = order[np.argmax(_hopeful(situation)[order])]
    return int(good[0] if len(good) else hopeful)


def _hopeful(situation: Situation) -> FloatArray:
    """Success rates at the hopeful end of what is believed; 0 for models hardly tried, unless all are.

    Hope fades as 1/n, faster than doubt does: it is for models that began unluckily. As much hope of well-known ones
    would owe for ever where many are about equally good.
    """
    beliefs, settings = situation.beliefs, situation.settings
    n = beliefs.alpha + beliefs.beta
    spread = np.sqrt(beliefs.mean * (1.0 - beliefs.mean) / (n + 1.0))
    fading = np.sqrt(np.minimum(1.0, settings.look_outcomes / n))
    rate: FloatArray = np.minimum(1.0, beliefs.mean + settings.hope * fading * spread)
    is_seen = _is_seen(situation)
    return np.where(is_seen, rate, 0.0) if is_seen.any() else rate


def _is_seen(situation: Situation) -> BoolArray:
    """Whether each model was tried often enough to set a bar."""
    return situation.beliefs.n_since >= situation.settings.look_outcomes


def _promised(best: float, target: Target) -> float:
    """The success rate that is owed where the best model has `best`: no more than that model can give."""
    share = (target.of_best or 0.0) * best
    return share if target.min_success is None else max(share, min(target.min_success, best))
