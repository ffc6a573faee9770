"""What is the mean over seeds, and how sure is it?"""

import math
from collections.abc import Sequence

import msgspec
import numpy as np
from scipy.special import stdtrit

CONFIDENCE = 0.95


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    """A mean over seeds."""

    mean: float
    #: 95% Student-t interval of the mean; null for a single seed.
    low: float | None
    high: float | None
    #: Standard deviation of one seed; null for a single seed.
    sd: float | None


def estimate(values: Sequence[float]) -> Estimate:
    """The mean of one value per seed, with its 95% interval.

    Source:  Student's t with n − 1 degrees of freedom; it takes the seeds' means for normally distributed.
    """
    n = len(values)
    mean = float(np.mean(values))
    if n < 2:
        return Estimate(mean=mean, low=None, high=None, sd=None)
    sd = float(np.std(values, ddof=1))
    half = float(stdtrit(n - 1, (1.0 + CONFIDENCE) / 2.0)) * sd / math.sqrt(n)
    return Estimate(mean=mean, low=mean - half, high=mean + half, sd=sd)
