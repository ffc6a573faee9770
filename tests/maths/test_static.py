"""The static tier: who serves it, and that nothing is left to chance."""

import msgspec
import pytest

from router.choose.static import static_place
from router.choose.strategies import replay
from router.values import Target
from tests.maths.choosing import believed, static_choice

ALL = [True, True, True, True]


@pytest.mark.parametrize(("tier", "place"), [(1, 1), (2, 0), (3, 2)])
def test_the_first_usable_model_of_the_tier_serves(tier, place):
    assert place == static_place([2, 1, 3, 1], tier, ALL)


def test_an_unusable_model_is_passed_over_within_its_tier():
    assert static_place([2, 1, 3, 1], 1, [True, False, True, True]) == 3


def test_an_empty_tier_moves_up_before_it_moves_down():
    assert static_place([1, 3], 2, [True, True]) == 1
    assert static_place([1, 3], 2, [True, False]) == 0
    assert static_place([1, 2], 3, [True, True]) == 1
    assert static_place([3, 2], 1, [True, False]) == 0


def test_nothing_usable_is_nobody():
    assert static_place([1, 2, 3], 1, [False, False, False]) is None
    assert static_place([], 1, []) is None


def test_the_static_choice_explores_nothing_and_replays():
    choice = static_choice(believed([1, 1, 1], [1, 1, 1], [0, 0, 0]), 1, Target(min_success=0.9), 20)
    assert choice.propensities.tolist() == [0.0, 1.0, 0.0]
    assert replay(msgspec.json.decode(msgspec.json.encode(choice.numbers))).tolist() == [0.0, 1.0, 0.0]
    assert choice.fallback_mass == 0.0


def test_the_static_choice_says_how_likely_each_model_clears():
    """Beta(2, 1) reaches 0.9 with probability 1 − 0.81 = 0.19, Beta(1, 1) with 0.1: no yes or no."""
    choice = static_choice(believed([2, 1], [1, 1], [1, 0]), 0, Target(min_success=0.9), 20)
    assert pytest.approx([0.19, 0.1]) == choice.p_clears.tolist()


def test_the_static_choice_weighs_a_relative_bar_in_joint_draws():
    """Beta(91, 11) against Beta(51, 51): the better one always reaches 95% of the best, the other never."""
    choice = static_choice(believed([91, 51], [11, 51], [100, 100]), 1, Target(of_best=0.95), 20)
    assert choice.p_clears.tolist() == [1.0, 0.0]


def test_models_on_trial_are_named_while_static_serves():
    choice = static_choice(believed([20, 21], [1, 1], [19, 20]), 0, Target(min_success=0.9), 20)
    assert choice.on_trial.tolist() == [True, False]
