"""Would the answer come in time? What is believed of each model's latency, independent of its quality."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr, ndtri

from router.choose.cost import TYPICAL_CALLS, Spending
from router.learn.beliefs import log_p_below
from router.values import FIRST_EDGE, BoolArray, FloatArray, IntArray

#: Share of the answers that must come within the limit.
MOST_IN_TIME = 0.9
_NEARLY_CERTAIN = 0.95
#: What a tier suggests counts as this many calls, and never as certain.
_LIKELY_CALLS, _LEAST_LIKELY = 2.0, 0.05
#: Median of a call of tier 1 before anything was observed, in milliseconds.
TYPICAL_MS = 1_000.0
#: How much longer the tiers take: the strongest models 5 to 10 times as long as the cheapest.
TIER_RATIO = {1: 1.0, 2: 3.0, 3: 7.0}
#: Spread of the logarithm of latencies before they were observed.
SPREAD = 0.5


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


def in_time(
    hist: IntArray,
    timeouts: IntArray,
    limit_ms: float,
    wanted: float = MOST_IN_TIME,
    likely: FloatArray | float = 0.5,
) -> InTime:
    """What the observed latencies say of a limit.

    Parameters:  hist — answers by latency, shape (n_models, bins), edges a factor √2 apart; the last bin is open.
                 timeouts — calls that were never answered, shape (n_models,): a miss, whatever the limit.
                 limit_ms — milliseconds, > 0.
                 likely — probability to answer in time before anything was observed, in (0, 1), per model.
    Returns:     Beta(2·likely + within, 2·(1 − likely) + not within); a bin that holds the limit counts by its share in
                 the logarithm, and the last bin never counts as within.
    """
    within = hist @ _shares(hist.shape[1], limit_ms)
    total = hist.sum(axis=1) + timeouts
    return InTime(
        alpha=_LIKELY_CALLS * likely + within,
        beta=_LIKELY_CALLS * (1.0 - likely) + np.maximum(total - within, 0.0),
        wanted=wanted,
    )


def expected_in_time(spent: Spending, tiers: Sequence[int], limit_ms: float) -> FloatArray:
    """Probability that each model answers within a limit, before its own calls say so; shape (n_models,).

    Of a lognormal latency whose median lies where `latencies` has it: calls of one model say how long the work is, and
    so what the others, by the ratio of their tiers, will take.
    """
    median_ms = latencies(spent.latency_hist, spent.timeouts, tiers, 0.5)
    share: FloatArray = ndtr(np.log(limit_ms / median_ms) / SPREAD)
    return np.clip(share, _LEAST_LIKELY, 1.0 - _LEAST_LIKELY)


def _shares(bins: int, limit_ms: float) -> FloatArray:
    """How much of each bin lies within a limit, shape (bins,)."""
    upper = FIRST_EDGE * 2.0 ** (np.arange(bins) / 2.0)
    lower = np.concatenate([[FIRST_EDGE / 2.0], upper[:-1]])
    shares = np.clip(np.log(limit_ms / lower) / np.log(upper / lower), 0.0, 1.0)
    shares[-1] = 0.0
    result: FloatArray = shares
    return result


def latencies(hist: IntArray, timeouts: IntArray, tiers: Sequence[int], quantile: float) -> FloatArray:
    """A quantile of each model's latency in milliseconds, shape (n_models,).

    What is typical counts as 20 observed calls. It lies at its tier's ratio above a base that all models of the task
    type share: calls of one of them say how long the work is, and so move those that nobody has called yet.
    Parameters:  hist — answers by latency, shape (n_models, bins), edges a factor √2 apart.
                 timeouts — calls never answered, shape (n_models,); they count as longer than any bin.
                 quantile — in (0, 1).
    """
    n = (hist.sum(axis=1) + timeouts).astype(np.float64)
    ratio = np.array([TIER_RATIO[tier] for tier in tiers])
    seen = np.array(
        [quantile_of(np.append(row, late), quantile) for row, late in zip(hist, timeouts.tolist(), strict=True)]
    )
    seen = np.where(n > 0, seen, 1.0)
    start = np.log(TYPICAL_MS) + SPREAD * ndtri(quantile)
    base = (TYPICAL_CALLS * start + float(n @ np.log(seen / ratio))) / (TYPICAL_CALLS + n.sum())
    typical = ratio * np.exp(base)
    result: FloatArray = (TYPICAL_CALLS * typical + n * seen) / (TYPICAL_CALLS + n)
    return result


def quantile_of(counts: IntArray, quantile: float) -> float:
    """A quantile of a histogram whose bins grow by √2, interpolated in the logarithm; nan where it is empty."""
    total = counts.sum()
    if not total:
        return float("nan")
    edges = np.concatenate([[FIRST_EDGE / 2], FIRST_EDGE * 2.0 ** (np.arange(len(counts)) / 2.0)])
    cumulative = np.concatenate([[0], np.cumsum(counts)])
    # Of an empty bin both ends have the same count: the quantile lies where the counted ones end.
    first = int(np.searchsorted(cumulative, quantile * total, side="left"))
    share = (quantile * total - cumulative[first - 1]) / counts[first - 1]
    return float(edges[first - 1] * (edges[first] / edges[first - 1]) ** share)
