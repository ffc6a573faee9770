"""Beta posteriors: by hand, against SciPy, against Monte Carlo, and whatever the order of history."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from router.learn.beliefs import History, beliefs, log_p_below, p_at_least
from router.learn.decay import Drift
from router.learn.priors import flat
from router.values import QUALITY_ONE

STANDING_STILL = Drift(follow=False)
FOLLOWING = Drift()


def history(n, successes):
    """Outcomes per model and bucket, successes as plain counts or graded sums."""
    quality = np.rint(np.array(successes, dtype=np.float64) * QUALITY_ONE).astype(np.int64)
    return History(models=tuple(f"m{row}" for row in range(len(n))), n=np.array(n, dtype=np.int64), quality=quality)


def believed(n, successes, drift=STANDING_STILL):
    return beliefs(history(n, successes), flat(len(n)), drift)


def arrays(alpha, beta):
    return np.array(alpha, dtype=np.float64), np.array(beta, dtype=np.float64)


def above(alpha, beta, rate):
    return float(p_at_least(np.array([alpha]), np.array([beta]), rate)[0])


def ln_below(alpha, beta, rate):
    return float(log_p_below(np.array([alpha]), np.array([beta]), rate)[0])


def test_one_success_on_a_flat_prior():
    """Beta(2, 1), so P(θ ≥ 0.9) = 1 − 0.9² = 0.19, and the mean is 2/3."""
    after = believed([[1]], [[1]])
    assert list(zip(after.alpha, after.beta, strict=True)) == [(2.0, 1.0)]
    assert pytest.approx(0.19) == p_at_least(after.alpha, after.beta, 0.9)[0]
    assert pytest.approx(2 / 3) == after.mean[0]


def test_three_successes_and_a_failure():
    """Beta(4, 2): P(θ ≥ ½) = P(at least 2 of 5 fair coins show tails) = 1 − (1 + 5)/32 = 26/32."""
    after = believed([[4]], [[3]])
    assert list(zip(after.alpha, after.beta, strict=True)) == [(4.0, 2.0)]
    assert pytest.approx(26 / 32) == p_at_least(after.alpha, after.beta, 0.5)[0]


def test_a_graded_outcome_counts_as_its_fraction():
    """Qualities 1 and 0.25: s = 1.25 of n = 2, so Beta(2.25, 1.75)."""
    after = believed([[2]], [[1.25]])
    assert pytest.approx(2.25) == after.alpha[0]
    assert pytest.approx(1.75) == after.beta[0]


def test_before_any_outcome_the_prior_is_believed_and_the_clock_shows_one():
    after = beliefs(history(np.zeros((2, 0)), np.zeros((2, 0))), np.array([[1.4, 0.6], [1.8, 0.2]]), FOLLOWING)
    assert pytest.approx([1.4, 1.8]) == after.alpha.tolist()
    assert pytest.approx([0.6, 0.2]) == after.beta.tolist()
    assert after.t == 1


def test_the_clock_counts_the_outcomes_of_all_models():
    """1 + 3 + 4 + 5 = 13."""
    assert believed([[3, 0], [4, 5]], [[3, 0], [4, 5]]).t == 13


def test_the_clock_counts_what_is_not_believed_too():
    """Of 250 outcomes 100 are the present weights', and trusted by 0.3: Beta(1 + 24, 1 + 6) at t = 251."""
    trusted = {"trusted_n": np.array([[30.0]]), "trusted_quality": np.array([[24.0 * QUALITY_ONE]])}
    known = replace(history([[100]], [[80]]), **trusted, played=np.array([250]))
    after = beliefs(known, flat(1), STANDING_STILL)
    assert [after.alpha[0], after.beta[0], after.n_raw[0], after.t] == [25.0, 7.0, 100, 251]


def test_raw_counts_see_past_the_evidence_cap():
    """Of 300 outcomes the newest 100 are believed: Beta(1 + 100, 1)."""
    after = beliefs(history([[200, 100]], [[0, 100]]), flat(1), Drift(follow=False, cap=100))
    assert [after.n_raw[0], after.n_since[0], after.t] == [300, 300, 301]
    assert list(zip(after.alpha, after.beta, strict=True)) == [(101.0, 1.0)]


def test_parameters_stay_large_enough_to_be_drawn():
    after = beliefs(history([[0]], [[0]]), np.array([[0.0, 1e-9]]), STANDING_STILL)
    assert list(zip(after.alpha, after.beta, strict=True)) == [(1e-3, 1e-3)]


def test_the_beliefs_of_some_models_keep_the_task_types_clock():
    after = believed([[1], [2], [3]], [[1], [0], [3]]).of([2, 0])
    assert after.models == ("m2", "m0")
    assert after.alpha.tolist() == [4.0, 2.0]
    assert after.beta.tolist() == [1.0, 1.0]
    assert after.t == 7


def test_changes_name_the_rows_of_the_models_that_are_left():
    """Model 2 falls from 30 of 30 to none; alone with model 1 it stands in row 0."""
    whole = believed([[0, 0], [30, 30], [30, 30]], [[0, 0], [30, 30], [30, 0]], FOLLOWING)
    assert [change.model for change in whole.changes] == [2]
    assert [change.model for change in whole.of([2, 1]).changes] == [0]
    assert list(whole.of([0, 1]).changes) == []


def test_survival_and_intervals_equal_scipys():
    rng = np.random.default_rng(11)
    alpha, beta = 10.0 ** rng.uniform(-2, 6, 2000), 10.0 ** rng.uniform(-2, 6, 2000)
    for rate in (0.001, 0.5, 0.85, 0.999):
        assert pytest.approx(stats.beta.sf(rate, alpha, beta), rel=1e-9, abs=0) == p_at_least(alpha, beta, rate)
    after = believed([[7], [400]], [[5], [380]])
    low, high = after.interval()
    assert pytest.approx(stats.beta.ppf(0.05, after.alpha, after.beta)) == low
    assert pytest.approx(stats.beta.ppf(0.95, after.alpha, after.beta)) == high


def test_survival_equals_the_share_of_drawn_rates():
    """A share of 10⁶ draws is off by at most 5 standard errors, but for a chance of 6e-7 each."""
    rng = np.random.default_rng(12)
    for alpha, beta, rate in ((1.0, 1.0, 0.3), (18.0, 4.0, 0.85), (0.5, 2.5, 0.01), (900.0, 100.0, 0.9)):
        share = (rng.beta(alpha, beta, 1_000_000) >= rate).mean()
        exact = above(alpha, beta, rate)
        assert abs(share - exact) < 5.0 * math.sqrt(exact * (1.0 - exact) / 1e6)


def test_both_tails_of_a_concentrated_belief_are_told_from_zero():
    """Beta(4801, 201): S(0.999) = 2.9e-241, where 1 − F rounds to 0, and F(0.85) = 4.3e-141."""
    assert pytest.approx(2.9e-241, rel=0.01, abs=0) == above(4801.0, 201.0, 0.999)
    assert pytest.approx(-2.9e-241, rel=0.01, abs=0) == ln_below(4801.0, 201.0, 0.999)
    assert pytest.approx(math.log(4.3461e-141), abs=1e-4) == ln_below(4801.0, 201.0, 0.85)


def test_the_logarithm_below_in_closed_form():
    """Beta(a, 1): ln F(x) = a ln x. Beta(1, b): F(x) = 1 − (1 − x)ᵇ."""
    for a in (1.0, 5.0, 300.0):
        assert pytest.approx(a * math.log(0.85), rel=1e-12) == ln_below(a, 1.0, 0.85)
    for b in (1.0, 5.0, 300.0):
        expected = math.log1p(-((1.0 - 0.05) ** b))
        assert pytest.approx(expected, rel=1e-12) == ln_below(1.0, b, 0.05)


def test_at_the_ends_of_the_scale_everything_or_nothing_clears():
    alpha, beta = arrays([1.0, 3.0, 1e7], [1.0, 0.001, 2.0])
    assert p_at_least(alpha, beta, 0.0).tolist() == [1.0, 1.0, 1.0]
    assert p_at_least(alpha, beta, 1.0).tolist() == [0.0, 0.0, 0.0]
    assert [-math.inf] * 3 == log_p_below(alpha, beta, 0.0).tolist()
    assert log_p_below(alpha, beta, 1.0).tolist() == [0.0, 0.0, 0.0]


def test_ten_million_outcomes_stay_finite():
    """Beta(9,000,001, 1,000,001): mean 0.9, standard deviation √(0.09/10⁷) = 9.49e-5, so ± 1.645 sd holds 90%."""
    after = beliefs(history([[10_000_000]], [[9_000_000]]), flat(1), Drift(follow=False, cap=10_000_000))
    low, high = after.interval()
    assert pytest.approx(0.9, abs=1e-6) == after.mean[0]
    assert pytest.approx([0.9 - 1.645 * 9.49e-5, 0.9 + 1.645 * 9.49e-5], abs=2e-7) == [low[0], high[0]]
    assert pytest.approx(0.5, abs=1e-3) == p_at_least(after.alpha, after.beta, 0.9)[0]
    assert np.isfinite(log_p_below(after.alpha, after.beta, np.nextafter(0.9, 1.0))).all()


def test_graded_outcomes_are_never_over_trusted():
    """Grades of mean 0.8 and sd 0.2: over 400 of them the true sd of the mean is 0.01, the believed one 0.02."""
    after = believed([[400]], [[320]])
    believed_sd = stats.beta.std(after.alpha[0], after.beta[0])
    assert pytest.approx(0.02, abs=5e-4) == believed_sd
    assert believed_sd > 0.2 / math.sqrt(400)


counts = st.lists(st.tuples(st.integers(0, 60), st.floats(0, 1)), min_size=1, max_size=12)


@settings(max_examples=60)
@given(counts, st.randoms(use_true_random=False))
def test_the_order_of_history_does_not_matter(buckets, random):
    rows = [(n, round(n * share)) for n, share in buckets]
    mixed = random.sample(rows, len(rows))
    one = believed([[n for n, _ in rows]], [[s for _, s in rows]])
    other = believed([[n for n, _ in mixed]], [[s for _, s in mixed]])
    assert pytest.approx([one.alpha[0], one.beta[0]], rel=1e-12) == [other.alpha[0], other.beta[0]]


@settings(max_examples=60)
@given(counts)
def test_tallies_add(buckets):
    """One bucket holding all is believed as many that hold parts, and the prior is counted once."""
    rows = [(n, round(n * share)) for n, share in buckets]
    parts = believed([[n for n, _ in rows]], [[s for _, s in rows]])
    whole = believed([[sum(n for n, _ in rows)]], [[sum(s for _, s in rows)]])
    assert pytest.approx([whole.alpha[0], whole.beta[0]], rel=1e-12) == [parts.alpha[0], parts.beta[0]]
    assert whole.t == parts.t


@settings(max_examples=60)
@given(st.lists(counts, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_models_does_not_matter_even_when_they_age(models, random):
    width = max(len(buckets) for buckets in models)
    n = np.array([[n for n, _ in buckets] + [0] * (width - len(buckets)) for buckets in models])
    s = np.array([[round(n * q) for n, q in buckets] + [0] * (width - len(buckets)) for buckets in models])
    order = random.sample(range(len(models)), len(models))
    one, other = believed(n, s, FOLLOWING), believed(n[order], s[order], FOLLOWING)
    assert one.alpha[order].tolist() == other.alpha.tolist()
    assert one.beta[order].tolist() == other.beta.tolist()
    assert one.n_since[order].tolist() == other.n_since.tolist()


@settings(max_examples=100)
@given(st.integers(0, 2000), st.floats(0, 1), st.floats(0, 1))
def test_one_more_success_never_lowers_and_one_more_failure_never_raises(n, share, rate):
    s = round(n * share)
    before = above(1.0 + s, 1.0 + n - s, rate)
    better = above(2.0 + s, 1.0 + n - s, rate)
    worse = above(1.0 + s, 2.0 + n - s, rate)
    assert worse - 1e-12 <= before <= better + 1e-12
