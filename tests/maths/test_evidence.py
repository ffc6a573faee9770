"""Certificates and the static phase: e-values by hand, by quadrature, and at their promised error rate."""

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, stats

from router.learn.evidence import StaticRule, ln_e_values, p_reaches_unseen, phase
from router.values import Target

EXITS = ("count", "both", "evidence")


def ln_e(n, successes, rate):
    up, down = ln_e_values(np.array([n], dtype=np.int64), np.array([successes], dtype=np.float64), rate)
    return float(up[0]), float(down[0])


def held(n_all, n=(), successes=(), min_success=0.85, of_best=None, n_dearer=0, **rule):
    counts = np.array(n, dtype=np.int64), np.array(successes, dtype=np.float64)
    return phase(n_all, *counts, Target(min_success=min_success, of_best=of_best), StaticRule(**rule), n_dearer)


def reaches_unseen(n, successes, of_best, n_unseen):
    totals = np.array([n], dtype=np.int64), np.array([successes], dtype=np.float64)
    return float(p_reaches_unseen(*totals, of_best, n_unseen)[0])


def test_one_success_against_a_half():
    """Uniform on (½, 1), the mean likelihood ratio p/½ is 2 · ¾ = 1.5; uniform on (0, ½) it is 2 · ¼ = 0.5."""
    up, down = ln_e(1, 1, 0.5)
    assert pytest.approx(math.log(1.5)) == up
    assert pytest.approx(math.log(0.5)) == down


def test_before_any_outcome_nothing_speaks_either_way():
    for rate in (0.01, 0.5, 0.85, 0.999):
        assert pytest.approx((0.0, 0.0), abs=1e-12) == ln_e(0, 0, rate)


@pytest.mark.parametrize(("n", "successes"), [(3, 2), (20, 17.5), (40, 40), (30, 0), (120, 100)])
@pytest.mark.parametrize("rate", [0.3, 0.85])
def test_an_e_value_is_the_mean_likelihood_ratio_over_its_side(n, successes, rate):
    def ratio(p):
        return (p / rate) ** successes * ((1.0 - p) / (1.0 - rate)) ** (n - successes)

    above = integrate.quad(ratio, rate, 1.0, epsabs=0.0, limit=200)[0] / (1.0 - rate)
    below = integrate.quad(ratio, 0.0, rate, epsabs=0.0, limit=200)[0] / rate
    up, down = ln_e(n, successes, rate)
    assert pytest.approx(above, rel=1e-7) == math.exp(up)
    assert pytest.approx(below, rel=1e-7) == math.exp(down)


@pytest.mark.parametrize("rate", [0.2, 0.5, 0.85, 0.99])
def test_an_e_value_has_mean_one_at_the_target(rate):
    """Summed over all results of 60 plays at p = τ: what makes Ville's inequality a bound at every look."""
    s = np.arange(61)
    chance = stats.binom.pmf(s, 60, rate)
    up, down = ln_e_values(np.full(61, 60), s.astype(np.float64), rate)
    assert pytest.approx(1.0, rel=1e-9) == (chance * np.exp(up)).sum()
    assert pytest.approx(1.0, rel=1e-9) == (chance * np.exp(down)).sum()


@pytest.mark.parametrize(("p", "needed"), [(0.98, 40), (0.95, 77), (0.90, 403), (0.80, 674), (0.70, 67)])
def test_outcomes_needed_at_expected_counts(p, needed):
    """τ = 0.85, δ = 0.05: the first n at which E ≥ 20."""
    n = np.arange(1, 1000)
    up, down = ln_e_values(n, n * p, 0.85)
    assert needed == n[np.argmax((up if p > 0.85 else down) >= math.log(20.0))]


@pytest.mark.slow
def test_false_certificates_stay_rare_at_every_look():
    """p = τ = 0.85, 3,000 looks, 600 streams: 4.5% false "clears", 3% false "fails"; Ville allows 5%.

    Outside the limits lies a chance of 1e-6 on each side.
    """
    rng = np.random.default_rng(31)
    looks = np.ones(3000, dtype=np.int64)
    let_go = Counter(
        held(3000, looks, rng.random(3000) < 0.85, exit="evidence", outcomes_most=10_000).let_go for _ in range(600)
    )
    assert stats.binom.ppf(1e-6, 600, 0.045) <= let_go["clears"] <= stats.binom.isf(1e-6, 600, 0.05)
    assert stats.binom.ppf(1e-6, 600, 0.03) <= let_go["fails"] <= stats.binom.isf(1e-6, 600, 0.05)


def test_graded_outcomes_keep_the_certificate_valid():
    """Quality Beta(4.25, 0.75), mean 0.85, 300 streams of 1,500: false alarms of either kind at most 5% each."""
    rng = np.random.default_rng(32)
    n = np.arange(1, 1501)
    quality = np.cumsum(rng.beta(4.25, 0.75, (300, 1500)), axis=1)
    ever = [ln_e_values(n, row, 0.85) for row in quality]
    for side in (0, 1):
        wrong = sum(both[side].max() >= math.log(20.0) for both in ever)
        assert wrong <= stats.binom.isf(1e-6, 300, 0.05)


def test_ten_million_outcomes_stay_finite_on_the_side_that_holds():
    up, down = ln_e(10_000_000, 9_000_000, 0.85)
    assert up > 1e4
    assert down < 0.0
    assert not math.isnan(down)


def test_the_count_alone_lets_go_by_default():
    assert held(99).held_by == "static tiers"
    assert held(100).let_go == "count"
    assert held(100).held_by is None
    assert (held(100).outcomes, held(100).needed) == (100, 100)


@pytest.mark.parametrize("exit_", EXITS)
def test_a_certified_failure_ends_the_static_phase_under_every_rule(exit_):
    """All six failed: E_down = ∫(1−p)⁶dp / (0.85·0.15⁶) = (1 − 0.15⁷)/7/0.85/1.14e-5 = 14,755 ≥ 20."""
    found = held(6, [6], [0], exit=exit_)
    assert found.let_go == "fails"
    assert pytest.approx(math.log(14_755), rel=1e-4) == found.ln_e_fails


def test_both_needs_the_count_and_a_certificate():
    """77 of 77 clears; 100 outcomes at 85% say nothing, until at 600 the wait is over."""
    assert held(77, [77], [77], exit="both").let_go is None
    assert held(100, [77], [77], exit="both").let_go == "clears"
    assert held(599, [100], [85], exit="both").let_go is None
    assert held(600, [100], [85], exit="both").let_go == "uncertified"


def test_evidence_does_not_wait_for_the_count():
    """25 of 25: (1/0.85²⁵)(1 − 0.85²⁶)/26/0.15 = 14.7 < 20; 30 of 30: 28.0."""
    assert held(25, [25], [25], exit="evidence").let_go is None
    assert held(30, [30], [30], exit="evidence").let_go == "clears"
    assert pytest.approx(math.log(14.7), abs=0.01) == held(25, [25], [25]).ln_e_clears
    assert pytest.approx(math.log(28.0), abs=0.01) == held(30, [30], [30]).ln_e_clears


@pytest.mark.parametrize("exit_", EXITS)
@pytest.mark.parametrize("min_success", [None, 0.0, 1.0])
def test_where_no_certificate_is_possible_the_count_decides(exit_, min_success):
    assert held(99, [99], [50], min_success, exit=exit_).let_go is None
    assert held(100, [100], [50], min_success, exit=exit_).let_go == "count"


def test_what_once_was_certified_stays_so():
    """60 of 60 cleared at the end of the first bucket; 13 more failures do not take it back."""
    alone = held(60, [60], [60], exit="evidence")
    later = held(73, [60, 13], [60, 0], exit="evidence")
    assert alone.let_go == "clears"
    assert later.let_go == "clears"
    assert alone.ln_e_clears == later.ln_e_clears
    assert ln_e(73, 60, 0.85)[0] < math.log(20.0)


def test_without_outcomes_of_the_static_model_there_is_no_certificate():
    assert held(600, exit="evidence").let_go == "uncertified"
    assert held(599, exit="evidence").let_go is None


@settings(max_examples=100)
@given(st.integers(0, 5000), st.floats(0, 1), st.floats(0.01, 0.99))
def test_success_speaks_for_and_failure_against(n, share, rate):
    s = n * share
    (up, down), (better, _), (_, worse) = ln_e(n, s, rate), ln_e(n + 1, s + 1, rate), ln_e(n + 1, s, rate)
    slack = 1e-9 * (1.0 + n)
    assert better >= up - slack
    assert worse >= down - slack


def test_one_nobody_tried_reaches_another_nobody_tried():
    """Two uniform rates: θ ≥ ½ θ' with 3/4; θ ≥ θ' with 1/2; θ ≥ the larger of two with 1/3."""
    assert pytest.approx(0.75) == reaches_unseen(0, 0, 0.5, 1)
    assert pytest.approx(0.5) == reaches_unseen(0, 0, 1.0, 1)
    assert pytest.approx(1.0 / 3.0) == reaches_unseen(0, 0, 1.0, 2)


@pytest.mark.parametrize(("n", "successes"), [(20, 12), (45, 30.5), (100, 97), (10_000_000, 6_000_000)])
@pytest.mark.parametrize(("of_best", "n_unseen"), [(0.95, 1), (0.85, 3), (0.95, 30)])
def test_the_share_of_uniform_rates_that_are_reached(n, successes, of_best, n_unseen):
    """E[min(1, θ / of_best)^m] over the posterior: 200,000 draws, within 5 standard errors and rounding."""
    theta = np.random.default_rng(17).beta(successes + 1.0, n - successes + 1.0, 200_000)
    reached = np.minimum(1.0, theta / of_best) ** n_unseen
    error = 5.0 * reached.std() / math.sqrt(len(theta)) + 1e-6 * reached.mean()
    assert abs(reaches_unseen(n, successes, of_best, n_unseen) - reached.mean()) < error


def test_a_static_model_that_likely_misses_a_relative_target_is_let_go():
    """E[θ²] / 0.95²: 14 · 15 / (22 · 23) / 0.9025 = 0.4599 after 13 of 20; 16 · 17 / (22 · 23) / 0.9025 = 0.5956 after
    15; but for a rate above 0.95, which no other can exceed.
    """
    assert pytest.approx(0.4599, abs=1e-3) == reaches_unseen(20, 13, 0.95, 2)
    assert pytest.approx(0.5956, abs=1e-3) == reaches_unseen(20, 15, 0.95, 2)
    relative = {"min_success": None, "of_best": 0.95, "n_dearer": 2}
    assert held(20, [20], [13], **relative).let_go == "misses"
    assert held(20, [20], [15], **relative).held_by == "static tiers"
    assert held(19, [19], [0], **relative).held_by == "static tiers"
    assert held(20, [20], [13], **relative, look_outcomes=None).held_by == "static tiers"


def test_once_it_likely_missed_it_stays_let_go():
    """13 of 20, then 20 of 20 more: 33 of 40 would hold."""
    relative = {"min_success": None, "of_best": 0.95, "n_dearer": 2}
    assert held(40, [20, 20], [13, 20], **relative).let_go == "misses"
    assert held(40, [40], [33], **relative).held_by == "static tiers"


def test_the_dearest_model_misses_no_relative_target():
    assert held(99, [99], [0], min_success=None, of_best=0.95).held_by == "static tiers"
    assert held(99, [99], [0], min_success=None, of_best=0.0, n_dearer=3).held_by == "static tiers"
