"""What is believed of latencies, by hand and against counting them one by one."""

import numpy as np
import pytest
from scipy.stats import beta as scipy_beta

from router.choose.latency import in_time
from router.values import LATENCY_BINS, bin_of


def histogram(*latencies_ms):
    hist = np.zeros((1, LATENCY_BINS), dtype=np.int64)
    for latency_ms in latencies_ms:
        hist[0, bin_of(latency_ms, LATENCY_BINS)] += 1
    return hist


NONE = np.zeros(1, dtype=np.int64)


def test_without_latencies_nothing_is_known():
    found = in_time(np.zeros((1, LATENCY_BINS), dtype=np.int64), NONE, 1_000.0)
    assert (found.alpha.tolist(), found.beta.tolist()) == ([1.0], [1.0])


def test_whole_bins_below_and_above_by_hand():
    """Limit 128 = 8·√2⁸, an edge: three answers below it, one above."""
    found = in_time(histogram(10, 50, 127, 128), NONE, 128.0)
    assert (found.alpha.tolist(), found.beta.tolist()) == ([4.0], [2.0])


def test_a_bin_that_holds_the_limit_counts_by_its_share_in_the_logarithm():
    """128 … 181 ms, limit 128·2^(1/4): half of the bin in the logarithm."""
    found = in_time(histogram(150, 150, 150, 150), NONE, 128 * 2**0.25)
    assert pytest.approx([3.0]) == found.alpha.tolist()
    assert pytest.approx([3.0]) == found.beta.tolist()


def test_timeouts_are_misses_whatever_the_limit():
    found = in_time(histogram(10), np.array([3]), 1e9)
    assert (found.alpha.tolist(), found.beta.tolist()) == ([2.0], [4.0])


def test_the_open_bin_is_never_within():
    found = in_time(histogram(10_000_000), NONE, 1e12)
    assert (found.alpha.tolist(), found.beta.tolist()) == ([1.0], [2.0])


def test_more_time_is_never_worse():
    hist = histogram(*np.random.default_rng(1).lognormal(6, 1, size=300))
    means = [in_time(hist, NONE, limit).mean[0] for limit in (1, 5, 20, 100, 700, 3_000, 1e6)]
    assert means == sorted(means)


def test_the_probability_of_being_too_slow_is_scipys():
    hist = histogram(*[100] * 92, *[5_000] * 8)
    found = in_time(hist, NONE, 1_000.0)
    assert pytest.approx(scipy_beta.logcdf(0.9, 93, 9)) == found.log_p_below[0]


def test_too_slow_is_what_is_so_with_95_percent():
    """Beta(1, b) lies below 0.9 with 1 − 0.1ᵇ: 0.9 before any answer, 0.99 after one that never came."""
    found = in_time(np.zeros((2, LATENCY_BINS), dtype=np.int64), np.array([0, 1]), 1_000.0)
    assert (found.beta.tolist(), found.too_slow.tolist()) == ([1.0, 2.0], [False, True])
