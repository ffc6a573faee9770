"""How long would each model take? A quantile of what was observed, and what its tier suggests before that."""

from collections.abc import Sequence

import numpy as np
from scipy.special import ndtri

from router.choose.cost import TYPICAL_CALLS
from router.values import FIRST_EDGE, FloatArray, IntArray

#: Median of a call of tier 1 before anything was observed, in milliseconds.
TYPICAL_MS = 1_000.0
#: How much longer the tiers take: the strongest models 5 to 10 times as long as the cheapest.
TIER_RATIO = {1: 1.0, 2: 3.0, 3: 7.0}
#: Spread of the logarithm of latencies before they were observed.
SPREAD = 0.5


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
