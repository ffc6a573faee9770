"""Agreement beyond chance, by hand and against the literature."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from router.review.agreement import agreement, score_interval

YES, NO = "success", "failure"


def found(both, only_one, only_other, neither):
    return agreement({(YES, YES): both, (YES, NO): only_one, (NO, YES): only_other, (NO, NO): neither})


def test_a_table_by_hand():
    """20, 5, 10, 15 of 50: p_o = .7, p_e = .5 · .6 + .5 · .4 = .5, κ = .2 / .5 = .4."""
    one = found(20, 5, 10, 15)
    assert (one.outcomes, one.agreed, one.share) == (50, 35, 0.7)
    assert pytest.approx(0.4) == one.kappa.estimate
    assert pytest.approx((0.5, 0.6)) == (one.success, one.than_success)


def test_the_interval_of_kappa_by_hand():
    """Equation 13 for the table above: (1 − κ)² = .36, p_e = .5, and (κ − p_e (1 − κ))² = (.4 − .3)² = .01."""
    same = 0.4 * (1 - 1.1 * 0.6) ** 2 + 0.3 * (1 - 0.9 * 0.6) ** 2
    other = 0.36 * (0.1 * (0.6 + 0.5) ** 2 + 0.2 * (0.4 + 0.5) ** 2)
    half = 1.959963984540054 * ((same + other - 0.01) / (0.25 * 50)) ** 0.5
    kappa = found(20, 5, 10, 15).kappa
    assert pytest.approx((0.4 - half, 0.4 + half)) == (kappa.low, kappa.high)


def test_agreement_by_chance_alone_is_no_agreement():
    assert pytest.approx(0.0) == found(81, 9, 9, 1).kappa.estimate
    assert found(81, 9, 9, 1).share == 0.82


def test_perfect_agreement_and_its_opposite():
    assert pytest.approx(1.0) == found(30, 0, 0, 20).kappa.estimate
    assert pytest.approx(-1.0) == found(0, 25, 25, 0).kappa.estimate


@pytest.mark.parametrize("table", [(10, 0, 0, 0), (10, 5, 0, 0), (0, 0, 3, 4)])
def test_who_always_says_the_same_can_agree_with_nobody_beyond_chance(table):
    assert found(*table).kappa is None


def test_nothing_judged_by_both_is_nothing_to_say():
    assert agreement({}) is None
    assert found(0, 0, 0, 0) is None


def test_wilson_by_hand():
    """7 of 10, z = 1.96: centre (.7 + .19207) / 1.38415, half √(.021 + .0096) · 1.96 / 1.38415."""
    low, high = score_interval(7, 10)
    assert pytest.approx((0.3968, 0.8922), abs=1e-4) == (low, high)
    assert score_interval(0, 5)[0] == 0.0
    assert score_interval(5, 5)[1] == 1.0


@given(st.lists(st.integers(0, 1_000), min_size=4, max_size=4).filter(sum))
def test_whoever_is_named_first_the_agreement_is_the_same(table):
    both, one, other, neither = table
    here, there = found(both, one, other, neither), found(both, other, one, neither)
    assert (here.share, here.success) == (there.share, there.than_success)
    assert (here.kappa is None) == (there.kappa is None)
    if here.kappa is not None:
        assert pytest.approx(here.kappa.estimate, abs=1e-12) == there.kappa.estimate
        assert -1.0 <= here.kappa.low <= here.kappa.estimate <= here.kappa.high <= 1.0
        assert here.low <= here.share <= here.high


def test_the_interval_of_kappa_covers():
    """1,000 tables of 200 outcomes, seed fixed: the true κ = .5 lies inside at least 920 times (nominal 950 ± 6.9)."""
    shares = np.array([0.45, 0.10, 0.15, 0.30])
    chance = 0.55 * 0.6 + 0.45 * 0.4
    truth = (0.75 - chance) / (1 - chance)
    generator = np.random.default_rng(5)
    tables = generator.multinomial(200, shares, size=1_000)
    kappas = [found(*(int(count) for count in table)).kappa for table in tables]
    assert sum(kappa.low <= truth <= kappa.high for kappa in kappas) >= 920
