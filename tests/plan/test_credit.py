"""Blame for a DAG that failed: by hand, in integers, and without made-up successes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from router.errors import BadInput
from router.plan.credit import WHOLE, Rule, alone, credit, shared

THREE = np.array([0.5, 0.8, 0.9])
LAST = (False, False, True)


def failed(rule=Rule.ODDS, success=THREE, **facts):
    found = credit(succeeded=False, success=success, is_last=LAST[-len(success) :], rule=rule, **facts)
    assert found.successes.tolist() == [0] * len(success), "no success is made up"
    return found.failures.tolist()


def test_a_whole_that_succeeded_counts_for_every_node():
    found = credit(succeeded=True, success=THREE, is_last=LAST)
    assert (found.successes.tolist(), found.failures.tolist()) == ([WHOLE] * 3, [0] * 3)


def test_a_failure_is_blamed_by_the_odds_of_having_failed_alone():
    """P(fail) = 1 − 0.36 = 0.64; alone: 0.5 · 0.72, 0.2 · 0.45, 0.1 · 0.4, of 0.64: 0.5625, 0.140625, 0.0625."""
    assert alone(THREE).tolist() == pytest.approx([0.5625, 0.140625, 0.0625])
    assert failed() == [5_625, 1_406, 625]


def test_two_nodes_that_hardly_fail_share_nearly_all():
    assert failed(success=np.array([0.999, 0.997])) == [2_494, 7_498]


@pytest.mark.parametrize(
    ("rule", "known", "wanted"),
    [
        (Rule.UNIFORM, None, [3_334, 3_333, 3_333]),
        (Rule.LAST, None, [0, 0, WHOLE]),
        (Rule.UNIFORM, [True, None, None], [0, 5_000, 5_000]),
        (Rule.LAST, [None, None, True], [5_000, 5_000, 0]),
        (Rule.ODDS, [True, True, None], [0, 0, WHOLE]),
        (Rule.ODDS, [None, False, None], [0, 0, 0]),
        (Rule.ODDS, [True, True, True], [0, 0, 0]),
    ],
)
def test_nodes_that_were_reported_take_no_blame_and_one_that_failed_explains_it(rule, known, wanted):
    assert failed(rule, known=known) == wanted


def test_a_reported_node_is_not_counted_again():
    found = credit(succeeded=True, success=THREE, is_last=LAST, known=[True, None, None])
    assert found.successes.tolist() == [0, WHOLE, WHOLE]


def test_weights_of_the_caller_come_first():
    assert failed(weights={0: 2_500, 2: 7_500}) == [2_500, 0, 7_500]
    assert failed(weights={0: 2_500}) == [2_500, 0, 0], "what they leave blames nobody"


@pytest.mark.parametrize("weights", [{0: 5_000, 1: 5_001}, {3: WHOLE}, {0: 11_000, 1: -1_000}], ids=str)
def test_weights_that_do_not_hold_are_told(weights):
    with pytest.raises(BadInput) as refused:
        failed(weights=weights)
    assert refused.value.field == "weights"


@given(st.lists(st.floats(0.0, 1.0), min_size=1, max_size=40))
def test_blame_is_integers_of_at_most_one_failure(rates):
    success = np.array(rates)
    chances = alone(success)
    blame = shared(chances)
    assert (blame >= 0).all()
    assert blame.sum() <= WHOLE
    assert np.abs(blame - WHOLE * chances).max() <= 1.0
    assert chances.sum() <= 1.0 + 1e-6


def test_at_the_truth_credit_stays_at_the_truth():
    """Expected successes over expected successes and blame is each node's rate: 0.36 / (0.36 + 0.64 · w_i) = p_i."""
    weights = alone(THREE)
    assert (0.36 / (0.36 + 0.64 * weights)).tolist() == pytest.approx(THREE.tolist())
