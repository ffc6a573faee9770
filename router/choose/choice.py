"""With what probability is each candidate recommended, and from which numbers?"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from router.values import FloatArray, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseSettings:
    """What a choice weighs."""

    #: What one lost success is worth, in ranges between the cheapest and the dearest cost.
    success_worth: float = 2.0
    #: Share of plain Thompson sampling mixed into the information-directed rule: no belief stays stuck.
    thompson_share: float = 0.1
    #: Posterior draws.
    n_draws: int = 64
    #: Fewer outcomes than this since its last change: a model is on trial.
    trial_outcomes: int = 20
    #: Share of the choice that all models on trial get together.
    trial_share: float = 0.25
    #: Make good what a relative target is short of; off: each choice looks ahead only.
    keep_promise: bool = True
    #: Outcomes that a model dearer than the static one needs before it sets the bar of a relative target.
    look_outcomes: int = 20
    #: Standard deviations that the rate of a model hardly known is taken above its mean where it says what is owed.
    hope: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The exact probability of recommending each candidate; arrays in the order of the candidates given."""

    propensities: FloatArray
    #: Probability that each success rate reaches the bar.
    p_clears: FloatArray
    #: Models with too few outcomes to be trusted with more than the trial share.
    on_trial: np.ndarray[Any, np.dtype[np.bool_]]
    #: Probability that no candidate was accepted and the likely best one is played; 0 where not applicable.
    fallback_mass: float
    #: Everything the propensities are computed from, as plain JSON.
    numbers: dict[str, Any]


def reaches(mean: FloatArray, target: Target) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Whether each posterior mean reaches the bar."""
    bar = 0.0 if target.min_success is None else target.min_success
    if target.of_best is not None and len(mean):
        bar = max(bar, target.of_best * float(mean.max()))
    result: np.ndarray[Any, np.dtype[np.bool_]] = mean >= bar
    return result


def one_hot(n_models: int, place: int) -> FloatArray:
    """All probability on one candidate."""
    result = np.zeros(n_models)
    result[place] = 1.0
    return result
