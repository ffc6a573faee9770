"""What ladders really cost and bring where everything is known, and runs whose every step is counted once."""

import numpy as np
import pytest

from router.catalogue import Policy
from router.replay.checks import Graded, PassOrFail, named
from router.simulate.climb import climbed
from router.simulate.instances import Checked, checked, checked_instance
from router.simulate.play import catalogue_of
from router.simulate.truth import best, best_single, blind, climb, lowest_thresholds, single
from router.values import Target


def world(*, rates=(0.6, 0.9), sensitivity=0.9, specificity=0.8, coupled=0.0, check_usd=0.001):
    law = PassOrFail(sensitivity=sensitivity, specificity=specificity)
    laws = (law,) * len(rates)
    return Checked(rates=rates, laws=laws, coupled=coupled, check_usd=check_usd, audit_usd=0.01)


def two(**changes):
    return checked("by-hand", [0.001, 0.1], Target(min_success=0.8), world(**changes))


def test_a_ladder_costs_and_brings_what_its_formula_says():
    """a = .9 · .6 + .2 · .4 = .62; cost .001 + .001 + .38 · .1 = .04; success .54 + .38 · .9 = .882."""
    found = climb(two(), (0, 1), (10,))
    assert (found.cost_usd, found.success) == pytest.approx((0.04, 0.882))


def test_failures_that_coincide_bring_less():
    """All of difficulty shared: what the cheap model fails is the hardest .4, of which the dear one fails .1.

    Of the rejected .38, .06 are right answers of the cheap model, right for the dear one, too; of the .32 wrong ones
    .3 / .4 are right for the dear one: .54 + .06 + .24 = .84.
    """
    assert climb(two(coupled=1.0), (0, 1), (10,)).success == pytest.approx(0.84)


def test_a_single_model_costs_its_price_and_no_check():
    found = single(two(), 1)
    assert (found.path, found.thresholds) == ((1,), ())
    assert (found.cost_usd, found.success) == pytest.approx((0.1, 0.9))


def test_the_best_way_is_a_ladder_where_one_pays_and_a_single_model_elsewhere():
    assert best(two()).path == (0, 1)
    assert best_single(two()).path == (1,)
    assert best(two(specificity=0.1)).path == (1,), "what passes nearly everything does not reach the target"
    assert best(two(check_usd=0.2)).path == (1,)


def test_a_ladder_that_trusts_its_check_too_much_misses_the_target():
    """Taken for .95/.95 it would bring .57 + .41 · .9 = .939; at .8/.5 it brings .48 + .32 · .9 = .768."""
    trusting = blind(two(sensitivity=0.8, specificity=0.5), 0.95, 0.95)
    assert trusting.success == pytest.approx(0.768)


def test_the_lowest_threshold_that_reaches_the_target_is_found():
    graded = Graded(right=(4.0, 1.5), wrong=(1.5, 4.0))
    rates = (0.6, 0.9)
    instance = checked(
        "graded",
        [0.001, 0.1],
        Target(min_success=0.85),
        Checked(rates=rates, laws=(graded, graded), coupled=0.0, check_usd=0.001, audit_usd=0.01),
    )
    [lowest] = lowest_thresholds(instance, (0, 1), (10,))
    assert lowest is not None
    assert climb(instance, (0, 1), (lowest,)).success >= 0.85 > climb(instance, (0, 1), (lowest - 1,)).success


def test_the_formula_is_what_happens():
    """100,000 drawn prompts: five standard errors, crossed once in a million."""
    instance = two(coupled=0.5)
    stream = instance.stream(3, 100_000)
    assert stream.score is not None
    accepted = stream.score[:, 0] >= 0.5
    success = np.where(accepted, stream.success[:, 0], stream.success[:, 1]).mean()
    assert success == pytest.approx(climb(instance, (0, 1), (10,)).success, abs=5 * 0.5 / np.sqrt(100_000))


def played(strategy, number=7, calls=1_500, policy=None):
    instance = checked_instance(number)
    catalogue = catalogue_of(instance, policy or Policy(seed=0))
    return instance, climbed(instance, instance.stream(0, calls), catalogue, strategy=strategy, seed=0, scored=0.1)


@pytest.mark.slow
def test_a_run_is_the_same_each_time():
    (_, one), (_, other) = played("cascade"), played("cascade")
    assert one.ways == other.ways
    assert one.audit_usd.tolist() == other.audit_usd.tolist()


def test_a_cascade_begins_by_the_tiers_and_ends_that_after_a_hundred_scored_answers():
    _, found = played("cascade", calls=300)
    assert found.is_ladder[:100].all()
    assert not found.is_ladder[130:150].any()


def test_a_world_whose_only_good_model_is_dear_is_served_by_it():
    """No cheap one reaches .767; a ladder that kept the dear one unknown sent them 3,641 of 6,000 calls."""
    instance, found = played("cascade")
    late = [way.success for way in found.ways[500:]]
    assert np.mean(late) > 0.767
    assert [way.path[-1] for way in found.ways[500:]].count(instance.models.index("m3")) > 800


def test_audits_are_none_where_the_operator_wants_none():
    _, found = played("cascade", policy=Policy(seed=0, audit_rate=0.0))
    assert found.audit_usd.sum() == 0.0


@pytest.mark.parametrize("word", [".9/.8", "0.9/0.8"])
def test_a_check_is_named_by_what_it_does(word):
    assert named(word) == PassOrFail(sensitivity=0.9, specificity=0.8)
