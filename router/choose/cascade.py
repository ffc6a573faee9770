"""With what probability is a ladder played? It is one more candidate, beside the single models."""

from typing import Any

import numpy as np

from router.choose.choice import one_hot
from router.values import BoolArray, FloatArray


def with_ladder(
    propensities: FloatArray, cost_usd: FloatArray, on_trial: BoolArray, ladder_usd: float | None
) -> FloatArray:
    """Propensities with the ladder's at the end: it takes the place of every proven model that costs at least as much.

    What explores cheaper models goes on, and so does what tries models that are hardly known: a dear one that only ever
    answers what others failed would never be known by itself.
    Parameters:  propensities — of the single models, shape (n_models,).   cost_usd — theirs; nan: unknown, so dearer.
                 on_trial — models with too few outcomes.
                 ladder_usd — expected cost of the ladder; None: it is played whatever the others cost.
    Returns:     shape (n_models + 1,).
    """
    if ladder_usd is None:
        return one_hot(len(propensities) + 1, len(propensities))
    stays = np.where((cost_usd < ladder_usd) | on_trial, propensities, 0.0)
    return np.append(stays, propensities.sum() - stays.sum())


def replayed_with_ladder(propensities: FloatArray, numbers: dict[str, Any]) -> FloatArray:
    """The same from the numbers of a logged choice."""
    cost_usd = np.array([np.nan if cost is None else cost for cost in numbers["cost_usd"]])
    ladder_usd = numbers["ladder"]["cost_usd"] if numbers["ladder"]["rule"] == "learned" else None
    on_trial = np.array(numbers["n_since"]) < numbers["trial_outcomes"]
    return with_ladder(propensities, cost_usd, on_trial, ladder_usd)
