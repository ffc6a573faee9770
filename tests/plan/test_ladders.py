"""A ladder that was learned is one more option of a node whose answers are checked."""

import msgspec
import numpy as np
import pytest

from router.plan.dag import Dag
from router.values import LATENCY_BINS, bin_of
from tests.plan.asking import CATALOGUE, asked, models, node, plan, seen
from tests.unit.decide.test_cascade import checks
from tests.unit.learn.test_snapshot import tally

#: The small model is right in 280 of 400 at classify; its check errs in one of twenty.
CHECK = checks(right=(14, 266), wrong=(114, 6))


def learnt(**latency_ms):
    """At classify the small model is right in seven of ten, and its check knows which; the middle one in nearly all."""
    snapshot = seen(**latency_ms)
    hist = [0] * LATENCY_BINS
    hist[bin_of(latency_ms.get("small", 500), LATENCY_BINS)] = 400
    worse = tally(task_type="classify", model="small", n=400, successes=280, quality=280 * 10_000, revision=2)
    snapshot.apply([msgspec.structs.replace(worse, latency_hist=hist)], [CHECK])
    return snapshot


def test_it_runs_where_its_answers_are_checked_and_it_is_the_cheapest():
    found = plan(node("a", "classify", ladder=True), node("b", "classify"), snapshot=learnt())
    climbed, single = found.nodes
    assert (climbed.model, climbed.then) == ("small", ("middle",))
    assert (climbed.strategy, single.model, single.strategy) == ("cascade", "middle", "adaptive")
    assert climbed.ladder.rule == "learned"
    assert [step.model for step in climbed.ladder.steps] == ["small", "middle"]
    assert climbed.expected.cost_usd == climbed.ladder.cost_usd
    assert climbed.expected.cost_usd < single.expected.cost_usd
    assert climbed.expected.success_rate == climbed.ladder.success_rate
    assert climbed.success_low < climbed.ladder.success_rate < climbed.success_high
    assert single.ladder is None


def test_its_latency_is_that_of_the_step_that_covers_the_quantile():
    """A third of the answers go on: at the median the first model's time is enough, at nine of ten both are needed."""
    options = {
        quantile: asked(Dag(nodes=(node("a", "classify", ladder=True),), quantile=quantile), learnt())[0].options
        for quantile in (0.5, 0.9)
    }
    for quantile, steps in ((0.5, 1), (0.9, 2)):
        small, middle, _, climbed = options[quantile]
        assert climbed.latency_ms == pytest.approx(sum(one.latency_ms for one in (small, middle)[:steps]))


def test_under_a_deadline_the_single_model_runs_instead():
    nodes = (node("a", "classify", ladder=True), node("b", "write", "a"))
    free = plan(*nodes, snapshot=learnt())
    assert free.nodes[0].then == ("middle",)
    held = plan(*nodes, snapshot=learnt(), deadline_ms=free.time_ms - 1.0)
    assert (models(held)["a"], held.nodes[0].then) == ("middle", ())
    assert held.nodes[0].reason == "with small → middle the whole would miss deadline_ms"


def test_the_tiers_and_the_table_of_strategies_know_single_models_only():
    [one] = asked(Dag(nodes=(node("a", "classify", ladder=True),)), learnt())
    assert [option.steps for option in one.options] == [("small",), ("middle",), ("large",), ("small", "middle")]
    assert [one.at_tier(tier) for tier in (1, 2, 3)] == [0, 1, 2]
    assert one.place_of(("small", "middle")) == 3
    found = plan(node("a", "classify", ladder=True), snapshot=learnt())
    assert found.strategies["static"].cost_usd == 0.001
    assert found.strategies["adaptive"].cost_usd < found.strategies["all_balanced"].cost_usd


@pytest.mark.parametrize("fields", [{"model": "small", "fixed": True}, {"exclude": ("middle",), "min_success": 0.995}])
def test_a_fixed_model_and_one_without_a_ladder_that_pays_run_alone(fields):
    [found] = plan(node("a", "classify", ladder=True, **fields), snapshot=learnt()).nodes
    assert found.then == ()


def test_a_step_that_may_not_run_leaves_no_ladder():
    [one] = asked(Dag(nodes=(node("a", "classify", ladder=True, max_latency_ms=1_200.0),)), learnt())
    assert [option.steps for option in one.options] == [("small",)]


def test_its_draws_have_its_mean_and_move_with_its_last_model():
    [one] = asked(Dag(nodes=(node("a", "classify", ladder=True),)), learnt())
    climbed, last = one.options[3], one.options[1]
    assert climbed.draws.mean() == pytest.approx(climbed.success, abs=2e-3)
    assert np.array_equal(np.argsort(climbed.draws), np.argsort(last.draws))


def test_before_evidence_there_is_none():
    [found] = plan(node("a", "classify", ladder=True)).nodes
    assert (found.model, found.then, found.strategy) == ("small", (), "static")


def test_a_catalogue_without_the_last_model_leaves_the_ladder_out():
    bare = msgspec.structs.replace(CATALOGUE.models[1], price=None)
    catalogue = msgspec.structs.replace(CATALOGUE, models=(CATALOGUE.models[0], bare, CATALOGUE.models[2]))
    [one] = asked(Dag(nodes=(node("a", "classify", ladder=True),)), learnt(), catalogue)
    assert all("middle" not in option.steps for option in one.options)
