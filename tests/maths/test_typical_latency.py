"""Latencies: what is typical of a tier, what was seen, and how one gives way to the other."""

import numpy as np
import pytest

from router.choose.latency import latencies, quantile_of
from router.values import LATENCY_BINS, bin_of


def hist(**counts):
    row = np.zeros(LATENCY_BINS, dtype=np.int64)
    for ms, n in counts.items():
        row[bin_of(float(ms[1:]), LATENCY_BINS)] += n
    return row


NONE = np.zeros(LATENCY_BINS, dtype=np.int64)


def test_before_anything_is_seen_the_tiers_say_how_long():
    found = latencies(np.stack([NONE] * 3), np.zeros(3, np.int64), [1, 2, 3], 0.5)
    assert found.tolist() == pytest.approx([1_000.0, 3_000.0, 7_000.0])


def test_a_higher_quantile_takes_longer():
    low, high = (latencies(NONE[None], np.zeros(1, np.int64), [1], q)[0] for q in (0.5, 0.9))
    assert high == pytest.approx(low * np.exp(0.5 * 1.2815515655446004))


def test_what_is_seen_of_one_model_says_how_long_the_work_is_for_another():
    rows = np.stack([hist(_100=10_000), NONE])
    small, large = latencies(rows, np.zeros(2, np.int64), [1, 3], 0.5)
    assert small == pytest.approx(100.0, rel=0.2)
    assert large == pytest.approx(7.0 * small, rel=0.05)


def test_a_quantile_interpolates_in_the_logarithm():
    """All in the bin from 64 to 90.5: its middle is 64 · 2^(1/4)."""
    assert quantile_of(hist(_64=10), 0.5) == pytest.approx(64.0 * 2.0**0.25)
    assert quantile_of(hist(_64=1, _1024=9), 0.05) == pytest.approx(64.0 * 2.0**0.25)
    assert quantile_of(hist(_64=5, _1024=5), 0.75) == pytest.approx(1_024.0 * 2.0**0.25)
    assert np.isnan(quantile_of(NONE, 0.5))


def test_calls_that_never_came_back_are_the_longest():
    late = latencies(hist(_100=80)[None], np.array([20]), [1], 0.9)[0]
    assert late > latencies(hist(_100=100)[None], np.zeros(1, np.int64), [1], 0.9)[0]
    assert late > 50_000.0
