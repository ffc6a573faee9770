"""Do the means, intervals and shares say what they claim? By hand, on runs that were never played."""

import msgspec
import numpy as np
import pytest
from scipy import stats

from router.replay.estimates import estimate
from router.replay.play import Run
from router.replay.summary import summary
from router.replay.table import outcome_table
from router.values import Target

TARGET = Target(of_best=0.95)


@pytest.fixture
def table():
    """Twenty prompts of `a`, where low always succeeds; ten of `b`, where only high does. 1 and 11 USD."""
    success = np.ones((30, 2), dtype=bool)
    success[20:, 0] = False
    return outcome_table(
        name="by hand",
        models=["low", "high"],
        task_types=["b", "a"],
        task_type=np.repeat([1, 0], [20, 10]),
        success=success,
        cost_usd=np.tile([1.0, 11.0], (30, 1)),
    )


def run_of(table, models, *, seed=0, adaptive_from=10):
    """A run that plays the prompts in order, with the model given for each."""
    model = np.array(models)
    rows = np.arange(table.n_prompts)
    position = np.concatenate([np.arange(20), np.arange(10)])
    return Run(
        seed=seed,
        task_type=table.task_type,
        prompt=rows,
        model=model,
        success=table.success[rows, model],
        cost_usd=table.cost_usd[rows, model],
        propensity=np.ones(30),
        is_adaptive=position >= adaptive_from,
        clears=np.ones(30, dtype=bool),
    )


def mean_of(found):
    """The mean of an estimate that must be there."""
    assert found is not None
    return found.mean


def test_the_interval_is_students():
    """Of 1, 2, 3: mean 2, sd 1, and t(2) = 4.303 times 1/√3 on either side."""
    found = estimate([1.0, 2.0, 3.0])
    assert (found.mean, found.sd) == (2.0, 1.0)
    low, high = stats.t.interval(0.95, 2, loc=2.0, scale=1.0 / np.sqrt(3.0))
    assert (found.low, found.high) == pytest.approx((low, high))


def test_a_single_seed_has_no_interval():
    found = estimate([0.5])
    assert (found.mean, found.low, found.high, found.sd) == (0.5, None, None, None)


def test_the_router_beside_its_controls(table):
    """High for the first ten of `a` and for all of `b`, low for the rest of `a`: 20 dear calls of 30."""
    found = summary(table, TARGET, [run_of(table, [1] * 10 + [0] * 10 + [1] * 10)], [1.5])
    router = found.router
    assert router.success.mean == 1.0
    assert router.mean_cost_usd.mean == pytest.approx((20 * 11 + 10) / 30)
    assert mean_of(router.kept_success_share) == 1.0
    # Dearest 11, hindsight 13/3, router 23/3: half of what hindsight saves.
    assert mean_of(router.captured_savings_share) == pytest.approx(0.5)
    assert mean_of(router.saved_cost_share) == pytest.approx(1 - (23 / 3) / 11)
    # The mix of the same cost calls high with 2/3: 2/3 + 1/3 · 2/3 succeed.
    assert router.success_above_best_mix.mean == pytest.approx(1 - 8 / 9)
    assert router.models == {"high": pytest.approx(2 / 3), "low": pytest.approx(1 / 3)}
    assert [run.duration_s for run in found.runs] == [1.5]


def test_a_promise_stands_beside_what_was_kept(table):
    """Both types' best have all 30 right. High throughout keeps all; low throughout keeps the 20 of `a`, below 0.95."""
    found = summary(table, TARGET, [run_of(table, [1] * 30), run_of(table, [0] * 30, seed=1)], [1.0, 1.0])
    promise = found.router.promise
    assert promise is not None
    assert (promise.promised, promise.runs_below) == (0.95, 0.5)
    assert promise.kept.mean == pytest.approx((1.0 + 20 / 30) / 2)
    absolute = summary(table, Target(min_success=0.9), [run_of(table, [1] * 30)], [1.0])
    assert absolute.router.promise is None


def test_controls_are_all_there(table):
    found = summary(table, TARGET, [run_of(table, [1] * 30)], [1.0])
    assert [control.policy for control in found.controls] == [
        "always_dearest",
        "always_cheapest",
        "static_tiers",
        "best_fixed",
        "hindsight_per_task_type",
        "oracle_per_prompt",
        "best_mix_of_two_at_same_cost",
        "cheapest_dearest_mix_at_same_cost",
    ]
    assert found.controls[4].captured_savings_share == 1.0
    assert found.controls[0].saved_cost_share == 0.0


def test_shares_of_the_hindsight_model_count_late_calls_apart(table):
    """`a` is right from its eleventh prompt on, `b` always: 20 of 30; no type has more than 100 prompts."""
    found = summary(table, TARGET, [run_of(table, [1] * 10 + [0] * 10 + [1] * 10)], [1.0])
    assert mean_of(found.router.hindsight_share.all) == pytest.approx(2 / 3)
    assert found.router.hindsight_share.after_100 is None
    assert found.router.hindsight_share.after_300 is None


def test_task_types_stand_from_the_largest_with_their_phase(table):
    runs = [run_of(table, [1] * 10 + [0] * 10 + [1] * 10, seed=seed, adaptive_from=12) for seed in (0, 1)]
    first, second = summary(table, TARGET, runs, [1.0, 1.0]).by_task_type
    assert (first.task_type, first.prompts, first.phase, first.static_prompts) == ("a", 20, "adaptive", 12.0)
    assert (second.task_type, second.prompts, second.phase, second.static_prompts) == ("b", 10, "static", 10.0)
    assert (first.hindsight_model, second.hindsight_model) == ("low", "high")
    assert mean_of(first.hindsight_share.all) == 0.5
    assert first.success.low == first.success.high == 1.0


def test_models_over_time_are_shown_by_tenths(table):
    [first, _] = summary(table, TARGET, [run_of(table, [1] * 10 + [0] * 10 + [1] * 10)], [1.0]).by_task_type
    assert [(part.first_prompt, part.last_prompt) for part in first.over_time[:2]] == [(1, 2), (3, 4)]
    assert [part.model for part in first.over_time] == ["high"] * 5 + ["low"] * 5
    assert first.over_time[-1].models == {"low": 1.0}


def test_fewer_prompts_than_tenths_are_shown_one_by_one():
    table = outcome_table(
        name="few",
        models=["only"],
        task_types=["a"],
        task_type=np.zeros(3, dtype=np.int64),
        success=np.zeros((3, 1), dtype=bool),
        cost_usd=np.zeros((3, 1)),
    )
    run = Run(
        seed=0,
        task_type=table.task_type,
        prompt=np.arange(3),
        model=np.zeros(3, dtype=np.int64),
        success=table.success[:, 0],
        cost_usd=table.cost_usd[:, 0],
        propensity=np.ones(3),
        is_adaptive=np.zeros(3, dtype=bool),
        clears=np.zeros(3, dtype=bool),
    )
    found = summary(table, TARGET, [run], [0.1])
    assert len(found.by_task_type[0].over_time) == 3
    # Nothing succeeds and nothing costs: there are no shares to speak of.
    assert found.router.kept_success_share is None
    assert found.router.saved_cost_share is None
    assert found.router.captured_savings_share is None


def test_the_document_has_units_in_its_names(table):
    document = msgspec.to_builtins(summary(table, TARGET, [run_of(table, [1] * 30)], [1.0]))
    assert {"name", "prompts", "target", "models", "router", "controls", "by_task_type", "runs"} == set(document)
    assert {"mean", "low", "high", "sd"} == set(document["router"]["mean_cost_usd"])
    assert document["target"] == {"of_best": 0.95}
