"""What was saved: by hand where everything is known, and covering what it says it covers."""

import numpy as np
import pytest

from benchmarks.review import held, played
from router.errors import BadInput
from router.review.cells import Spent, without_ladders
from router.review.savings import savings


def spent(n, successes, usd, **more):
    n = np.array(n)
    given = {
        "task_types": tuple("ab"[: len(n)]),
        "models": ("cheap", "dear"),
        "n": n,
        "successes": np.array(successes, dtype=float),
        "cost_n": n,
        "cost_usd": np.array(usd, dtype=float),
        "cost_between": np.array(usd, dtype=float) ** 2 / np.maximum(n, 1),
        "groups": np.ones_like(n),
        "assumed_usd": np.array([[0.01, 0.10]] * len(n)),
        **without_ladders(n.shape),
    }
    return Spent(**{**given, **more})


def test_savings_against_the_dearest_model_by_hand():
    """90 calls at .01 and 10 at .10 cost 1.90; all 100 at .10 cost 10: 8.10 are saved, and no cost varies."""
    found = savings(spent([[90, 10]], [[81, 10]], [[0.9, 1.0]]), 1)
    dearest = found.against[0]
    assert dearest.policy == "always dear"
    assert pytest.approx((1.9, 8.1, 8.1, 8.1)) == (
        found.spent_usd,
        dearest.saved_usd.value,
        dearest.saved_usd.low,
        dearest.saved_usd.high,
    )
    assert pytest.approx(1.9 / 91) == found.cost_per_success_usd


def test_a_task_type_contributes_what_its_own_calls_would_have_cost():
    found = savings(spent([[90, 10], [0, 5]], [[81, 10], [0, 5]], [[0.9, 1.0], [0.0, 0.5]]), 1)
    assert [one.task_type for one in found.by_task_type] == ["a", "b"]
    assert pytest.approx([8.1, 0.0]) == [one.saved_usd.value for one in found.by_task_type]


def test_a_random_mix_ignores_the_task_type():
    """Half the calls each: at random both types have half of each model, so 5 calls of each were never made."""
    found = savings(spent([[10, 0], [0, 10]], [[10, 0], [0, 10]], [[0.1, 0.0], [0.0, 1.0]]), 1)
    mix = found.against[-1]
    assert mix.policy == "random mix at the same cost"
    assert mix.shares == {"cheap": 0.5, "dear": 0.5}
    assert pytest.approx((1.1, 0.55)) == (mix.cost_usd.value, mix.assumed_share * mix.cost_usd.value)


def test_a_random_mix_is_moved_until_it_costs_as_much():
    """At random, 10 calls of .3 on type b and .01 on a, and as many of .05 and .01, would cost less than was spent."""
    usd = [[0.1, 0.0], [0.0, 3.0]]
    prices = np.array([[0.01, 0.05], [0.01, 0.3]])
    found = savings(spent([[10, 0], [0, 10]], [[10, 0], [0, 10]], usd, assumed_usd=prices), 1)
    mix = found.against[-1]
    assert pytest.approx(found.spent_usd) == mix.cost_usd.value
    assert mix.shares["dear"] > 0.5


def test_calls_of_unknown_cost_are_priced_like_the_others_of_their_cell_and_counted():
    found = savings(spent([[100, 10]], [[90, 9]], [[0.5, 1.0]], cost_n=np.array([[50, 10]])), 1)
    assert pytest.approx((2.0, 50)) == (found.spent_usd, found.calls_without_cost)


def test_what_no_call_was_made_of_rests_on_the_catalogue_and_says_so():
    """100 calls of the cheap model at the .01 that the catalogue says; the dear one at its .10 is unsure by itself."""
    dearest = savings(spent([[100, 0]], [[90, 0]], [[1.0, 0.0]]), 1).against[0]
    assert pytest.approx((9.0, 1.0)) == (dearest.saved_usd.value, dearest.assumed_share)
    assert dearest.saved_usd.low < 7.0
    assert dearest.saved_usd.high > 12.0


def test_a_task_type_of_short_prompts_is_cheap_with_every_model():
    """The cheap model costs half of what the catalogue says, so the dear one is taken to, too."""
    dearest = savings(spent([[100, 0]], [[90, 0]], [[0.5, 0.0]]), 1).against[0]
    assert pytest.approx(5.0) == dearest.cost_usd.value


def test_nothing_spent_is_nothing_saved():
    found = savings(spent([[0, 0]], [[0, 0]], [[0, 0]]), 1)
    assert (found.calls, found.cost_per_success_usd, found.by_task_type) == (0, None, [])


def test_arrays_of_another_shape_are_refused():
    with pytest.raises(BadInput) as refused:
        spent([[1, 1]], [[1.0]], [[1.0, 1.0]])
    assert refused.value.field == "successes"


@pytest.mark.slow
def test_intervals_hold_what_they_say_in_200_histories_of_the_product_s_own_rule():
    """95% intervals: fewer than 172 of 200 would hold in one of a million runs (binomial)."""
    hold = np.array([held(played(seed, floor=0.01)) for seed in range(200)])
    assert hold[:, [0, 2], 0].sum(axis=0).min() >= 172, hold.sum(axis=0)
