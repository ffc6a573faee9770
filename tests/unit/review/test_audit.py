"""Habits and doubtful evidence: each found where it is, and not where it is not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from router.review.audit import Cell, Known, Position, Unreported, audit

NOW = datetime(2026, 6, 1, tzinfo=UTC)
CHEAP = Known(model="cheap", cost_usd=0.001, mean=0.95, outcomes=400, p_clears=0.99, latency_ms=300.0)
DEAR = Known(model="dear", cost_usd=0.1, mean=0.97, outcomes=400, p_clears=1.0, latency_ms=4_000.0)
CLASSIFY = Position(
    task_type="classify",
    target="min_success 0.90",
    bar=0.9,
    mode="adaptive",
    static_model="cheap",
    needed=100,
    models=(CHEAP, DEAR),
)


def cell(model="cheap", n=100, successes=95.0, usd=0.1, **more):
    given = {
        "task_type": "classify",
        "strategy": "adaptive",
        "source": "caller",
        "reporter": "agents",
        "cost_n": n,
        "latency_n": n,
        "latency_ms": 300.0 * n,
    }
    return Cell(model=model, n=n, successes=successes, cost_usd=usd, **{**given, **more})


def found(cells=(), positions=(CLASSIFY,), unreported=(), age_days=1):
    since = NOW - timedelta(days=age_days)
    return {one.code: one for one in audit(cells, positions, unreported, log_days=2.0, catalogue_since=since, now=NOW)}


def test_a_router_that_is_used_as_meant_has_nothing_to_see_to():
    assert (
        found([cell()], unreported=[Unreported(task_type="classify", reporter="a", decisions=100, reported=99)]) == {}
    )


def test_always_the_best_costs_what_the_right_model_would_have_saved():
    """100 calls at .1 instead of .001: 9.90; and 100 times 3.7 s of waiting."""
    said = found([cell("dear", usd=10.0, strategy="none")])
    assert {"always-best", "latency-blind"} == set(said)
    assert pytest.approx(9.9) == said["always-best"].usd
    assert "13 times as long" in said["latency-blind"].text


def test_always_the_cheapest_is_a_habit_only_where_it_misses_the_target():
    bad = replace(CHEAP, mean=0.6, p_clears=0.0)
    assert {"always-cheapest"} == set(
        found([cell(successes=60.0, strategy="none")], [replace(CLASSIFY, models=(bad, DEAR), static_model="dear")])
    )
    assert found([cell(strategy="none")]) == {}


def test_a_tier_that_nobody_revisited_is_told_once_it_is_old():
    tier = replace(CLASSIFY, static_model="dear")
    rows = [cell("dear", n=50, usd=5.0, strategy="static")]
    assert found(rows, [tier]) == {}
    assert pytest.approx(50 * 0.099) == found(rows, [tier], age_days=100)["stale-tier"].usd


def test_a_target_that_no_model_reaches():
    models = tuple(replace(one, p_clears=0.01, mean=0.7) for one in (CHEAP, DEAR))
    said = found([cell()], [replace(CLASSIFY, models=models)])
    assert "comes nearest at 70%" in said["unreachable-target"].text


def test_calls_without_feedback_cost_what_calls_cost():
    """60 of 100 decisions unreported, at .001 a call."""
    said = found([cell()], unreported=[Unreported(task_type="classify", reporter="cron", decisions=100, reported=40)])
    assert {"no-feedback", "selected-sample"} == set(said)
    assert pytest.approx(0.06) == said["no-feedback"].usd


def test_a_reporter_without_a_failure_is_suspected_only_beyond_chance():
    others = cell(n=400, successes=320.0, usd=0.4, reporter="others")
    assert "all-success" in found([cell(successes=100.0, reporter="rosy"), others])
    assert "all-success" not in found([cell(n=50, successes=50.0), replace(others, successes=396.0)])


def test_costs_in_another_unit():
    others = cell(n=400, successes=380.0, usd=0.4, reporter="others")
    said = found([cell(usd=100.0, reporter="cents"), others])
    assert said["impossible-cost"].reporter == "cents"
    assert "impossible-cost" not in found([cell(usd=0.2), others])


def test_a_model_beaten_everywhere():
    worse = replace(DEAR, mean=0.90)
    assert found([cell()], [replace(CLASSIFY, models=(CHEAP, worse))])["dominated-model"].model == "dear"
    elsewhere = replace(CLASSIFY, task_type="review")
    assert found([cell()], [replace(CLASSIFY, models=(CHEAP, worse)), elsewhere]) == {}
