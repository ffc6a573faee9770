"""A limit of latency as a second constraint: the exact formula, and nothing without a limit."""

from dataclasses import replace

import msgspec
import numpy as np
import pytest

from router.choose.draws import latency_draws, posterior_draws
from router.choose.latency import InTime
from router.choose.strategies import replay
from router.values import Target
from tests.maths.choosing import FREE, SEED, adaptive, believed, fallback_of
from tests.maths.test_relative import directed_by_loops


def chosen(beliefs, cost_usd, target, in_time=None, **weighed):
    choice = adaptive(beliefs, cost_usd, target, replace(FREE, **weighed), in_time=in_time)
    stored = msgspec.json.decode(msgspec.json.encode(choice.numbers))
    assert pytest.approx(choice.propensities, abs=1e-9) == replay(stored)
    assert pytest.approx(1.0, abs=1e-9) == choice.propensities.sum()
    return choice


def timely(*pairs):
    alpha, beta = zip(*pairs, strict=True)
    return InTime(alpha=np.array(alpha, dtype=float), beta=np.array(beta, dtype=float))


ABSOLUTE, RELATIVE = Target(min_success=0.8), Target(of_best=0.95)


def test_an_arm_is_accepted_for_its_quality_and_for_its_latency():
    """t = 4, τ = 0.8; the cheap one saves the whole range against the dear incumbent: r = 1 + 2.5 · 2 = 6.

    Beta(2, 1): F(0.8)⁶ = 0.64⁶ = 0.06872; in time Beta(5, 1): F(0.9)⁶ = 0.9³⁰ = 0.04239.
    Accepted with 0.93128 · 0.95761 = 0.89180; the dear one for sure.
    """
    choice = chosen(believed([2, 9_500], [1, 500], t=4), [1.0, 2.0], ABSOLUTE, timely((5, 1), (1e6, 1)))
    assert pytest.approx([0.89180, 0.10820], abs=1e-5) == choice.propensities.tolist()


def test_with_a_whole_exponent_both_bests_of_that_many_draws_must_reach_their_bars():
    """r = 6, 4, 2: 400,000 walks by rejection; each share within 5 standard errors (chance 6e-7 each)."""
    rng = np.random.default_rng(61)
    in_time = timely((4, 1), (6, 2), (3, 1))
    choice = chosen(believed([2, 3, 9], [1, 1, 1], t=4), [1.0, 2.0, 3.0], ABSOLUTE, in_time)
    walks = 400_000
    draws = tuple(zip((2, 3, 9), in_time.alpha, in_time.beta, (6, 4, 2), strict=True))
    is_good = np.array([rng.beta(a, 1.0, (r, walks)).max(axis=0) >= 0.8 for a, _, _, r in draws])
    is_fast = np.array([rng.beta(a, b, (r, walks)).max(axis=0) >= 0.9 for _, a, b, r in draws])
    accepted = is_good & is_fast
    fallback = rng.choice(3, walks, p=fallback_of(choice))
    first = np.where(accepted.any(axis=0), accepted.argmax(axis=0), fallback)
    shares = np.bincount(first, minlength=3) / walks
    error = np.sqrt(choice.propensities * (1.0 - choice.propensities) / walks)
    assert (np.abs(shares - choice.propensities) < 5.0 * error).all()


@pytest.mark.parametrize("target", [RELATIVE, Target(of_best=0.9, min_success=0.8)], ids=str)
def test_the_relative_numbers_equal_the_specification_in_plain_loops(target):
    """Late draws are no right ones and set no bar; what they lack to 0.9 is lost. In some draws all are late."""
    beliefs = believed([30, 42, 2, 90], [15, 9, 1, 8])
    in_time = timely((60, 6), (20, 4), (2, 1), (10, 3))
    names = beliefs.models
    late = np.maximum(0.0, 0.9 - latency_draws(in_time, names, beliefs.t, SEED, 64))
    assert 0 < (late > 0.0).all(axis=0).sum() < 64
    found = chosen(beliefs, [0.0, 0.1, 0.4, 1.0], target, in_time).numbers["parts"]["all"]
    drawn = posterior_draws(beliefs, SEED, 64)
    loss, gain, q = directed_by_loops(drawn, np.array([0.0, 0.1, 0.4, 1.0]), target, FREE.success_worth, late)
    assert pytest.approx(loss) == found["loss"]
    assert pytest.approx(gain, abs=1e-12) == found["gain"]
    assert pytest.approx(q) == found["thompson"]


@pytest.mark.parametrize("target", [ABSOLUTE, RELATIVE])
def test_models_on_trial_share_a_quarter_under_a_limit_too(target):
    """Untried for quality, known to be fast, and cheap: without the trial they would get more."""
    beliefs, in_time = believed([1, 1, 91], [1, 1, 11], [0, 0, 100]), timely((500, 2), (500, 2), (500, 2))
    free = chosen(beliefs, [1.0, 2.0, 3.0], target, in_time)
    held = chosen(beliefs, [1.0, 2.0, 3.0], target, in_time, trial_share=0.25)
    assert free.propensities[:2].sum() > 0.25
    assert pytest.approx(0.75) == held.propensities[2]


@pytest.mark.parametrize("target", [ABSOLUTE, RELATIVE])
def test_a_model_that_is_surely_too_slow_gives_way(target):
    fast_enough = chosen(believed([900, 905], [100, 95]), [1.0, 2.0], target, timely((990, 10), (990, 10)))
    too_slow = chosen(believed([900, 905], [100, 95]), [1.0, 2.0], target, timely((100, 900), (990, 10)))
    assert fast_enough.propensities[0] > 0.9
    assert too_slow.propensities[0] < 0.1


@pytest.mark.parametrize("target", [ABSOLUTE, RELATIVE])
def test_a_limit_that_everybody_keeps_changes_next_to_nothing(target):
    free = chosen(believed([80, 90], [25, 12]), [1.0, 2.0], target)
    limited = chosen(believed([80, 90], [25, 12]), [1.0, 2.0], target, timely((1e6, 1), (1e6, 1)))
    assert pytest.approx(free.propensities, abs=1e-12) == limited.propensities


@pytest.mark.parametrize("target", [ABSOLUTE, RELATIVE])
def test_where_nobody_is_in_time_there_is_a_choice_all_the_same(target):
    choice = chosen(believed([80, 90], [25, 12]), [1.0, 2.0], target, timely((1, 1e5), (1, 1e5)))
    assert np.isfinite(choice.propensities).all()
