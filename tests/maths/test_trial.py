"""Models on trial: together they get the trial share, the rest goes to the choice among the others."""

from dataclasses import replace

import numpy as np
import pytest

from router.learn.beliefs import History, beliefs
from router.learn.decay import Drift
from router.learn.priors import flat
from router.values import QUALITY_ONE, Target
from tests.maths.choosing import FREE, adaptive, believed

TARGETS = [Target(min_success=0.8), Target(of_best=0.75)]


def choose(beliefs_, target, trial_share=0.25, cost_usd=(1.0, 2.0, 3.0, 4.0)):
    return adaptive(beliefs_, cost_usd[: len(beliefs_.models)], target, replace(FREE, trial_share=trial_share))


#: After static: a hundred outcomes of the third, nothing known of two cheaper and a dearer one.
AFTER_STATIC = believed([1, 1, 91, 1], [1, 1, 11, 1], [0, 0, 100, 0], t=101)


@pytest.mark.parametrize("target", TARGETS)
def test_untried_models_get_a_quarter_together(target):
    """One model is left beside them: ¾ is all its own, and among those on trial the proportions stand."""
    free, held = choose(AFTER_STATIC, target, trial_share=1.0), choose(AFTER_STATIC, target)
    on_trial = np.array([True, True, False, True])
    assert on_trial.tolist() == held.on_trial.tolist()
    mass = free.propensities[on_trial].sum()
    assert mass > 0.25
    assert pytest.approx(0.75) == held.propensities[2]
    assert pytest.approx(0.25 * free.propensities[on_trial] / mass) == held.propensities[on_trial]


@pytest.mark.parametrize("target", TARGETS)
def test_the_rest_is_the_choice_among_the_others_alone(target):
    """Two tried models: their ¾ divides as if the untried were no candidates; prices scale among them, too."""
    both = believed([1, 18, 91], [1, 4, 11], [0, 20, 100], t=121)
    held = choose(both, target)
    alone = choose(both.of([1, 2]), target, trial_share=1.0, cost_usd=(2.0, 3.0))
    assert "trusted" in held.numbers["parts"]
    assert pytest.approx(0.75 * alone.propensities) == held.propensities[1:]
    assert pytest.approx(0.25) == held.propensities[0]


@pytest.mark.parametrize("target", TARGETS)
def test_below_the_trial_share_nothing_is_touched(target):
    """The untried one is the dearest: the walk seldom comes so far."""
    beliefs_ = believed([970, 1], [30, 1], [998, 0], t=999)
    free, held = choose(beliefs_, target, trial_share=1.0), choose(beliefs_, target)
    assert free.propensities.tolist() == held.propensities.tolist()
    assert list(held.numbers["parts"]) == ["all"]


@pytest.mark.parametrize("target", TARGETS)
def test_where_all_are_on_trial_none_is_held_back(target):
    beliefs_ = believed([1, 5, 15], [1, 5, 5], [0, 8, 19], t=28)
    free, held = choose(beliefs_, target, trial_share=1.0), choose(beliefs_, target)
    assert held.on_trial.all()
    assert free.propensities.tolist() == held.propensities.tolist()


@pytest.mark.parametrize(("n_since", "is_on_trial"), [(19, True), (20, False)])
def test_the_trial_ends_with_the_twentieth_outcome(n_since, is_on_trial):
    assert is_on_trial == choose(believed([10, 90], [10, 10], [n_since, 98]), TARGETS[0]).on_trial[0]


@pytest.mark.parametrize("target", TARGETS)
def test_a_trial_share_of_zero_tries_nothing(target):
    held = choose(AFTER_STATIC, target, trial_share=0.0)
    assert held.propensities.tolist() == [0.0, 0.0, 1.0, 0.0]


def test_a_model_that_changed_is_on_trial_again():
    """60 of 60, then 0 of 12: the change leaves 12 outcomes, fewer than 20."""
    n = np.array([[60, 12], [60, 12]])
    quality = np.array([[60, 0], [54, 11]]) * QUALITY_ONE
    after = beliefs(History(models=("fallen", "steady"), n=n, quality=quality), flat(2), Drift())
    assert after.n_since.tolist() == [12, 72]
    assert choose(after, TARGETS[0]).on_trial.tolist() == [True, False]
