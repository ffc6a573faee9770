"""Bands that hold at all times together: by hand, nested, and held under continuous peeking."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import betaincinv

from benchmarks.review import never_left
from router.errors import BadInput
from router.review.bands import band


def test_one_success_by_hand():
    """B(2, 1) = 1/2; 1/2 / p < 10 where p > 1/20; nothing speaks against 1."""
    low, high = band(np.array(1), np.array(1.0), 0.9)
    assert pytest.approx((0.05, 1.0)) == (float(low), float(high))


def test_one_failure_is_its_mirror():
    low, high = band(np.array(1), np.array(0.0), 0.9)
    assert pytest.approx((0.0, 0.95)) == (float(low), float(high))


def test_before_the_first_outcome_nothing_is_known():
    low, high = band(np.zeros(1, dtype=np.int64), np.zeros(1))
    assert (low.tolist(), high.tolist()) == ([0.0], [1.0])


@given(st.integers(1, 5_000), st.floats(0.0, 1.0), st.floats(0.5, 0.98))
def test_a_band_holds_the_mean_and_grows_with_its_mass(n, share, mass):
    low, high = band(np.array(n), np.array(n * share), mass)
    wider = band(np.array(n), np.array(n * share), mass + 0.01)
    assert wider[0] <= low + 1e-9
    assert low - 1e-9 <= share <= high + 1e-9
    assert high <= wider[1] + 1e-9


@pytest.mark.parametrize("rate", [0.5, 0.85, 0.97])
def test_a_rate_stays_in_its_band_at_all_of_3000_outcomes(rate):
    """At most 20 of 200 leave a valid band in the mean; 43 would in one of a million runs (binomial)."""
    assert sum(never_left(seed, rate) for seed in range(200)) > 200 - 43


def test_a_credible_interval_would_not_survive_the_same_peeking():
    """The central 90% interval of the flat posterior is left by most histories: this is what the band is for."""
    kept = 0
    for seed in range(100):
        outcomes = np.random.default_rng(seed).random(3_000) < 0.85
        n, s = np.arange(1, 3_001), np.cumsum(outcomes)
        low, high = (betaincinv(s + 1.0, n - s + 1.0, at) for at in (0.05, 0.95))
        kept += bool(((low <= 0.85) & (high >= 0.85)).all())
    assert kept < 60


def test_more_successes_than_outcomes_are_refused():
    with pytest.raises(BadInput) as refused:
        band(np.array(1), np.array(2.0))
    assert refused.value.field == "successes"
