"""A limit of latency as a second constraint: the exact formula, and nothing without a limit."""

import math

import msgspec
import numpy as np
import pytest
from scipy.stats import beta as scipy_beta

from router.choose.choice import ChooseSettings
from router.choose.draws import Seed
from router.choose.latency import InTime
from router.choose.situation import Situation
from router.choose.strategies import STRATEGIES, replay
from router.values import Target
from tests.maths.test_absolute import believed

SEED = Seed(policy=7, task_type="t")
FREE = ChooseSettings(trial_share=1.0)


def chosen(alpha, beta, cost_usd, target, in_time=None):
    situation = Situation(
        beliefs=believed(alpha, beta),
        cost_usd=np.array(cost_usd, dtype=float),
        target=target,
        seed=SEED,
        static=0,
        in_time=in_time,
        settings=FREE,
    )
    choice = STRATEGIES["adaptive"].choose(situation)
    stored = msgspec.json.decode(msgspec.json.encode(choice.numbers))
    assert pytest.approx(choice.propensities, abs=1e-9) == replay(stored)
    assert pytest.approx(1.0, abs=1e-9) == choice.propensities.sum()
    return choice


def timely(*pairs):
    alpha, beta = zip(*pairs, strict=True)
    return InTime(alpha=np.array(alpha, dtype=float), beta=np.array(beta, dtype=float))


ABSOLUTE, RELATIVE = Target(min_success=0.8), Target(of_best=0.95)


def test_an_arm_is_accepted_for_its_quality_and_for_its_latency():
    """The cheap arm is accepted with (1 − F^r)(1 − Fl^r), r = 1 + 2.5·log2 t; the dear one, the incumbent, for sure."""
    in_time = timely((60, 6), (1e6, 1))
    choice = chosen([80, 9_500], [25, 500], [1.0, 2.0], ABSOLUTE, in_time)
    r = 1 + 2.5 * math.log2(choice.numbers["t"])
    quality = 1 - scipy_beta.cdf(0.8, 80, 25) ** r
    latency = 1 - scipy_beta.cdf(0.9, 60, 6) ** r
    assert pytest.approx(quality * latency, rel=1e-9) == choice.propensities[0]


@pytest.mark.parametrize("target", [ABSOLUTE, RELATIVE])
def test_a_model_that_is_surely_too_slow_gives_way(target):
    fast_enough = chosen([900, 905], [100, 95], [1.0, 2.0], target, timely((990, 10), (990, 10)))
    too_slow = chosen([900, 905], [100, 95], [1.0, 2.0], target, timely((100, 900), (990, 10)))
    assert fast_enough.propensities[0] > 0.9
    assert too_slow.propensities[0] < 0.1


@pytest.mark.parametrize("target", [ABSOLUTE, RELATIVE])
def test_a_limit_that_everybody_keeps_changes_next_to_nothing(target):
    free = chosen([80, 90], [25, 12], [1.0, 2.0], target)
    limited = chosen([80, 90], [25, 12], [1.0, 2.0], target, timely((1e6, 1), (1e6, 1)))
    assert pytest.approx(free.propensities, abs=1e-12) == limited.propensities


@pytest.mark.parametrize("target", [ABSOLUTE, RELATIVE])
def test_where_nobody_is_in_time_there_is_a_choice_all_the_same(target):
    choice = chosen([80, 90], [25, 12], [1.0, 2.0], target, timely((1, 1e5), (1, 1e5)))
    assert np.isfinite(choice.propensities).all()
