"""What is believed of a model before its first outcome?"""

from collections.abc import Sequence

import numpy as np

from router.values import FloatArray, IntArray

#: Mean success rate that a tier suggests; a weak prior, since wrong tiers with a strong one cost dearly.
TIER_MEAN = {1: 0.7, 2: 0.8, 3: 0.9}
MOST_TIER_STRENGTH = 4.0
#: More would over-pay where relatives mislead: on 58 school subjects, strength 25 cost 6 to 13% more.
MOST_RELATIVES_STRENGTH = 10.0
#: Fewer own outcomes than this say nothing of a difference: the first failure is no news of a rate of 0.9.
FEWEST_TO_DIFFER = 5


def flat(n_models: int) -> FloatArray:
    """Beta(1, 1) for every model: any success rate is as likely as any other.

    Returns:  shape (n_models, 2): alpha and beta.
    """
    return np.ones((n_models, 2))


def from_tiers(tiers: Sequence[int], strength: float = 2.0) -> FloatArray:
    """A weak prior that only orders first tries: dearer tiers are believed better.

    Parameters:  tiers — 1, 2 or 3, one per model.   strength — pseudo-outcomes, at most 4.
    Returns:     shape (n_models, 2): alpha and beta, summing to `strength`.
    """
    strength = min(strength, MOST_TIER_STRENGTH)
    mean = np.array([TIER_MEAN[tier] for tier in tiers])
    return np.stack([strength * mean, strength * (1.0 - mean)], axis=1)


def from_relatives(
    n: IntArray, successes: FloatArray, own_n: IntArray, own_successes: FloatArray, strength: float = 10.0
) -> FloatArray:
    """A prior borrowed from related task types: weak, and off where the rates clearly differ.

    Parameters:  n, successes — outcomes of the relatives and their quality, shape (n_models,).
                 own_n, own_successes — of the task type itself.
                 strength — pseudo-outcomes at most; no more than the relatives have.
    Returns:     shape (n_models, 2): alpha and beta; flat where nothing is borrowed, and summing to `strength` where
                 all of it is.
    Source:      empirical Bayes with a bounded strength; two standard errors of the difference of two binomial rates
                 decide whether the relatives still speak for this task type.
    """
    strength = min(strength, MOST_RELATIVES_STRENGTH)
    if strength <= 0.0:
        return flat(len(n))
    rate = np.where(n > 0, successes / np.maximum(n, 1), 0.5)
    own_rate = np.where(own_n > 0, own_successes / np.maximum(own_n, 1), rate)
    # One success and one failure more on each side: a rate of 0 or 1 has an error, too.
    spread = _variance(n, successes) + _variance(own_n, own_successes)
    differs = (own_n >= FEWEST_TO_DIFFER) & (np.abs(rate - own_rate) > 2.0 * np.sqrt(spread))
    borrowed = np.where(differs, 0.0, np.minimum(strength, n))
    flat_share = 1.0 - borrowed / strength
    return np.stack([flat_share + borrowed * rate, flat_share + borrowed * (1.0 - rate)], axis=1)


def _variance(n: IntArray, successes: FloatArray) -> FloatArray:
    """Variance of an observed rate, with one success and one failure added (Agresti, Coull 1998)."""
    rate = (successes + 1.0) / (n + 2.0)
    variance: FloatArray = rate * (1.0 - rate) / (n + 2.0)
    return variance
