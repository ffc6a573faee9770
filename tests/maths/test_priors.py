"""What is believed before the first outcome, by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from router.learn.priors import combined, lent

n_outcomes = st.integers(0, 10**7)
rates = st.floats(0.0, 1.0)


def loan(lender, n, successes, own_n, own_successes, strength):
    columns = (np.array([value], dtype=float) for value in (n, successes, own_n, own_successes))
    lenders_n, lenders_s, mine_n, mine_s = columns
    return lent(lender, lenders_n.astype(np.int64), lenders_s, mine_n.astype(np.int64), mine_s, strength)


def prior(n, successes, own_n=0, own_successes=0.0, strength=10.0):
    return combined([loan("relatives", n, successes, own_n, own_successes, strength)], 1)[0].tolist()


def across(n, successes, own_n=0, own_successes=0.0, strength=25.0, relatives=(0, 0)):
    near = loan("relatives", relatives[0], relatives[1], own_n, own_successes, 10.0)
    far = loan("other_tasks", n, successes, own_n, own_successes, strength)
    return combined([near, far.behind(near)], 1)[0].tolist()


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
    for successes, expected in ((82, [1.0, 1.0]), (83, [9.0, 1.0]), (95, [9.0, 1.0]), (96, [1.0, 1.0])):
        assert pytest.approx(expected) == prior(1_000, 900, own_n=100, own_successes=successes)


def test_one_failure_is_no_clear_difference():
    assert pytest.approx([9.0, 1.0]) == prior(1_000, 900, own_n=1, own_successes=0)


def test_nobody_lends_is_flat():
    assert combined([], 2).tolist() == [[1.0, 1.0], [1.0, 1.0]]


def test_all_other_tasks_lend_kappa_at_their_pooled_rate():
    """750 of 1,000, kappa 20: 20 · 0.75 and 20 · 0.25, nothing of the flat prior is left."""
    assert pytest.approx([15.0, 5.0]) == across(1_000, 750, strength=20.0)


def test_other_tasks_lend_no_more_than_they_have_nor_more_than_25():
    """3 of 4 at kappa 20: 4 pseudo-outcomes, and 1 − 4/20 of the flat prior: 0.8 + 3, 0.8 + 1."""
    assert pytest.approx([3.8, 1.8]) == across(4, 3, strength=20.0)
    assert pytest.approx([20.0, 5.0]) == across(1_000, 800, strength=40.0)
    assert across(1_000, 800, strength=0.0) == across(0, 0) == [1.0, 1.0]


def test_other_tasks_fill_what_relatives_leave():
    """Relatives 4 of 4 take 4/10 of the prior; of kappa 20 at 0.75 the rest: 0.6 · 15 + 4, 0.6 · 5."""
    assert pytest.approx([13.0, 3.0]) == across(1_000, 750, strength=20.0, relatives=(4, 4))


def test_relatives_that_lend_in_full_leave_nothing_to_other_tasks():
    assert pytest.approx([9.0, 1.0]) == across(1_000, 500, relatives=(1_000, 900))


def test_other_tasks_whose_rates_clearly_differ_lend_nothing():
    assert across(1_000, 900, own_n=100, own_successes=60) == [1.0, 1.0]


def test_what_is_lent_to_some_models_is_what_was_lent_to_them():
    columns = (np.array([4, 1_000]), np.array([3.0, 900.0]), np.zeros(2, dtype=np.int64), np.zeros(2))
    both = lent("other_tasks", *columns, 20.0)
    assert combined([both], 2)[[1]].tolist() == combined([both.of([1])], 1).tolist()


@given(st.tuples(n_outcomes, rates), st.tuples(n_outcomes, rates), st.tuples(n_outcomes, rates), st.floats(0.0, 25.0))
def test_the_strength_of_a_prior_lies_between_those_of_flat_and_of_its_lenders(near, far, own, kappa):
    """Flat is 2 pseudo-outcomes, relatives lend 10, other tasks kappa: each has its share of the prior."""
    relatives, others, mine = ((n, n * rate) for n, rate in (near, far, own))
    alpha, beta = across(*others, *mine, strength=kappa, relatives=relatives)
    assert min(alpha, beta) >= 0.0
    assert min(2.0, kappa or 2.0) - 1e-9 <= alpha + beta <= max(10.0, kappa) + 1e-9
