"""What is believed of a model before its first outcome?"""

from collections.abc import Sequence

import numpy as np

from router.values import FloatArray

#: Mean success rate that a tier suggests; a weak prior, since wrong tiers with a strong one cost dearly.
TIER_MEAN = {1: 0.7, 2: 0.8, 3: 0.9}
MOST_TIER_STRENGTH = 4.0


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
