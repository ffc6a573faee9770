"""Would the answer come in time? What is believed of each model's latency, independent of its quality."""

from dataclasses import dataclass

import numpy as np

from router.learn.beliefs import log_p_below
from router.values import FIRST_EDGE, BoolArray, FloatArray, IntArray

#: Share of the answers that must come within the limit.
MOST_IN_TIME = 0.9
_NEARLY_CERTAIN = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class InTime:
    """Beta posterior of each model's probability to answer within a limit; arrays of shape (n_models,)."""

    alpha: FloatArray
    beta: FloatArray
    #: Probability wanted, in (0, 1).
    wanted: float = MOST_IN_TIME

    @property
    def mean(self) -> FloatArray:
        """Posterior means."""
        mean: FloatArray = self.alpha / (self.alpha + self.beta)
        return mean

    @property
    def log_p_below(self) -> FloatArray:
        """Logarithm of the probability that a model answers in time less often than wanted."""
        return log_p_below(self.alpha, self.beta, self.wanted)

    @property
    def too_slow(self) -> BoolArray:
        """Models that are nearly certain to answer in time too rarely."""
        slow: BoolArray = self.log_p_below > np.log(_NEARLY_CERTAIN)
        return slow

    def of(self, rows: IntArray) -> "InTime":
        """Some of the models."""
        return InTime(alpha=self.alpha[rows], beta=self.beta[rows], wanted=self.wanted)


def in_time(hist: IntArray, timeouts: IntArray, limit_ms: float, wanted: float = MOST_IN_TIME) -> InTime:
    """What the observed latencies say of a limit.

    Parameters:  hist — answers by latency, shape (n_models, bins), edges a factor √2 apart; the last bin is open.
                 timeouts — calls that were never answered, shape (n_models,): a miss, whatever the limit.
                 limit_ms — milliseconds, > 0.
    Returns:     Beta(1 + within, 1 + not within); a bin that holds the limit counts by its share in the logarithm, and
                 the last bin never counts as within.
    """
    within = hist @ _shares(hist.shape[1], limit_ms)
    total = hist.sum(axis=1) + timeouts
    return InTime(alpha=1.0 + within, beta=1.0 + np.maximum(total - within, 0.0), wanted=wanted)


def _shares(bins: int, limit_ms: float) -> FloatArray:
    """How much of each bin lies within a limit, shape (bins,)."""
    upper = FIRST_EDGE * 2.0 ** (np.arange(bins) / 2.0)
    lower = np.concatenate([[FIRST_EDGE / 2.0], upper[:-1]])
    shares = np.clip(np.log(limit_ms / lower) / np.log(upper / lower), 0.0, 1.0)
    shares[-1] = 0.0
    result: FloatArray = shares
    return result
