"""What is believed before the first outcome, by hand."""

import numpy as np
import pytest

from router.learn.priors import from_relatives


def prior(n, successes, own_n=0, own_successes=0.0, strength=10.0):
    columns = (np.array([value], dtype=float) for value in (n, successes, own_n, own_successes))
    relatives_n, relatives_s, mine_n, mine_s = columns
    return from_relatives(relatives_n.astype(np.int64), relatives_s, mine_n.astype(np.int64), mine_s, strength)[
        0
    ].tolist()


def test_without_relatives_it_is_flat():
    assert prior(0, 0) == [1.0, 1.0]


def test_many_relatives_lend_ten_pseudo_outcomes():
    """900 of 1,000: 10 · 0.9 and 10 · 0.1, nothing of the flat prior is left."""
    assert pytest.approx([9.0, 1.0]) == prior(1_000, 900)


def test_few_relatives_lend_no_more_than_they_have():
    """3 of 4: 4 pseudo-outcomes, and 1 − 4/10 of the flat prior: 0.6 + 3, 0.6 + 1."""
    assert pytest.approx([3.6, 1.6]) == prior(4, 3)


def test_the_strength_is_bounded_and_may_be_off():
    assert pytest.approx([9.0, 1.0]) == prior(1_000, 900, strength=25.0)
    assert pytest.approx([4.5, 0.5]) == prior(1_000, 900, strength=5.0)
    assert prior(1_000, 900, strength=0.0) == [1.0, 1.0]


def test_rates_that_clearly_differ_lend_nothing():
    """Relatives .90 of 1,000; own 60 of 100: differs by .30, two standard errors are about .10."""
    assert prior(1_000, 900, own_n=100, own_successes=60) == [1.0, 1.0]
    assert pytest.approx([9.0, 1.0]) == prior(1_000, 900, own_n=100, own_successes=88)


def test_two_standard_errors_either_way_are_a_clear_difference():
    """Beside .90 of 1,000, 82, 83, 95 and 96 of 100 lie 2.015, 1.798, 1.987 and 2.564 of them off."""
    for successes, lent in ((82, [1.0, 1.0]), (83, [9.0, 1.0]), (95, [9.0, 1.0]), (96, [1.0, 1.0])):
        assert pytest.approx(lent) == prior(1_000, 900, own_n=100, own_successes=successes)


def test_one_failure_is_no_clear_difference():
    assert pytest.approx([9.0, 1.0]) == prior(1_000, 900, own_n=1, own_successes=0)
