"""How much was lost? Arithmetic by hand."""

import numpy as np
import pytest

from router.simulate.instances import instance
from router.simulate.regret import POINTS, bars, losses, run_of
from router.values import Target

COST = np.array([1.0, 2.0, 5.0])
RATE = np.array([[0.70, 0.86, 0.95]])


def test_an_absolute_target_by_hand():
    """The middle model is right at 0.85; the dear one costs (5 − 2) / 4 too much, the cheap one loses 0.15."""
    lost = losses(COST, RATE, Target(min_success=0.85))
    assert lost.right.tolist() == [1]
    assert lost.cost[0].tolist() == [0.0, 0.0, 0.75]
    assert pytest.approx(lost.quality[0].tolist()) == [0.15, 0.0, 0.0]


def test_a_relative_target_by_hand():
    """0.92 of 0.95 is 0.874: only the dear model is right, the middle one loses 0.014."""
    lost = losses(COST, RATE, Target(of_best=0.92))
    assert lost.right.tolist() == [2]
    assert lost.cost[0].tolist() == [0.0, 0.0, 0.0]
    assert pytest.approx(lost.quality[0].tolist()) == [0.174, 0.014, 0.0]


def test_a_target_that_no_model_reaches_is_the_best_models_rate():
    assert bars(RATE, Target(min_success=0.99)).tolist() == [0.95]
    assert losses(COST, RATE, Target(min_success=0.99)).right.tolist() == [2]


def test_of_two_targets_the_higher_bar_holds():
    assert bars(RATE, Target(min_success=0.9, of_best=0.5)).tolist() == [0.9]
    assert bars(RATE, Target(min_success=0.9, of_best=1.0)).tolist() == [0.95]


def test_a_rate_that_equals_the_bar_reaches_it():
    """0.95 × 0.8 is 0.76 but for rounding."""
    assert losses(np.array([1.0, 2.0]), np.array([[0.76, 0.8]]), Target(of_best=0.95)).right.tolist() == [0]


def test_models_of_one_price_lose_no_cost():
    lost = losses(np.array([3.0, 3.0]), np.array([[0.5, 0.9]]), Target(min_success=0.85))
    assert lost.cost.tolist() == [[0.0, 0.0]]


def test_the_right_model_moves_with_the_rates():
    lost = losses(COST, np.array([[0.70, 0.86, 0.95], [0.90, 0.86, 0.95]]), Target(min_success=0.85))
    assert lost.right.tolist() == [1, 0]
    assert lost.cost[1].tolist() == [0.0, 0.25, 1.0]


def test_a_run_adds_up_what_was_played():
    """Cheap, middle, dear, dear: 2 × 0.75 price ranges and 0.15 successes; one call of four was right."""
    one = instance("by-hand", "absolute", COST.tolist(), RATE[0].tolist(), Target(min_success=0.85))
    rate = np.repeat(RATE, 4, axis=0)
    run = run_of(one, rate, np.array([0, 1, 2, 2]), strategy="adaptive", seed=1, seconds=2.0)
    assert len(run.cost) == len(run.quality) == POINTS + 1
    assert (run.cost[0], run.cost[-1]) == (0.0, 1.5)
    assert pytest.approx((run.quality[0], run.quality[-1])) == (0.0, 0.15)
    assert run.cost[POINTS * 3 // 4] == 0.75
    assert run.right_share == 0.25
