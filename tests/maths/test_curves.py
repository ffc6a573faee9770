"""Learning curves: points, bars, events and regret, by hand."""

from dataclasses import replace

import numpy as np
import pytest

from router.review.curves import bars, curves, sparkline
from router.values import QUALITY_ONE, Target
from tests.maths.learned import LEARNED, N, decided


def of(learned=LEARNED, **how):
    return curves(learned, np.random.default_rng(0), **how)


def test_a_curve_is_the_posterior_mean_of_all_outcomes_so_far():
    found = of()
    cheap, dear = found.models
    assert (found.outcomes, cheap.n) == ([50, 80, 120, 160], [0, 20, 60, 100])
    assert pytest.approx([0.5, 20 / 22, 58 / 62, 96 / 102]) == cheap.mean
    assert pytest.approx([46 / 52, 55 / 62, 55 / 62, 55 / 62]) == dear.mean


def test_events_stand_at_the_point_where_they_were_first_true():
    found = of()
    cheap, dear = found.models
    assert (found.let_go, cheap.accepted, dear.accepted) == (1, 1, 0)
    assert cheap.low[cheap.certified] >= 0.8 > cheap.low[cheap.certified - 1]


def test_shares_of_each_stretch_add_up_to_one():
    shares = np.array([one.share for one in of().models])
    assert pytest.approx([0, 2 / 3, 1, 1]) == shares[0].tolist()
    assert pytest.approx(np.ones(4)) == shares.sum(axis=0)


def test_what_nobody_decided_here_lets_go_by_count():
    imported = replace(LEARNED, adaptive=decided([0] * 4), static=decided([0] * 4))
    assert of(imported).let_go == 2
    static = replace(LEARNED, adaptive=decided([0] * 4))
    assert of(static).let_go is None


def test_few_points_end_with_the_last_bucket_and_are_evenly_many_outcomes_apart():
    assert of(points=2).outcomes == [80, 160]


def test_a_relative_bar_is_unknown_until_a_model_is():
    mean, known = np.array([[0.5, 0.9], [0.8, 0.8]]), np.array([[False, True], [False, True]])
    assert str([np.nan, 0.81]) == str(bars(mean, known, Target(of_best=0.9)).round(9).tolist()).replace(
        "np.float64", ""
    )


def test_regret_counts_what_the_dear_model_cost_beyond_the_cheap_one():
    """60 calls at 0.009 too much, if the cheap model is right: it is in nearly all draws."""
    regret = of().regret
    assert pytest.approx(60 * 0.009, abs=1e-9) == regret.usd[-1]
    assert regret.usd_low[-1] <= regret.usd[-1] <= regret.usd_high[-1]
    assert regret.usd == sorted(regret.usd)


def test_a_task_type_without_outcomes_has_no_points():
    empty = replace(LEARNED, n=N[:, :0], quality=N[:, :0], buckets_s=N[0, :0], adaptive=decided([]), static=decided([]))
    found = of(empty)
    assert (found.outcomes, found.let_go, found.regret.usd) == ([], None, [])


def test_a_sparkline_goes_from_low_to_high():
    assert sparkline([0.0, 0.5, 1.0], 0.0, 1.0) == "▁▅█"


def test_the_guardrail_s_demotions_are_events():
    """Learning succeeds at .5 where .8 is wanted: certain within 150 outcomes, so static decides the next 100."""
    n = np.full(40, 10)
    learned = replace(
        LEARNED,
        n=np.array([n, n * 0]),
        quality=np.array([n, n * 0]) * QUALITY_ONE // 2,
        buckets_s=np.arange(40) * 300,
        adaptive=decided(n, 0.5),
        static=decided(n * 0),
    )
    found = of(learned)
    codes = [one.code for one in found.events]
    assert codes == ["guardrail", "guardrail-over", "guardrail", "guardrail-over"]
    first, over = found.events[:2]
    assert (first.outcomes, over.outcomes) == (100, 200)
    assert first.at.timestamp() == 9 * 300
    assert "below 0.78" in first.text
    assert of(replace(learned, guardrail=False)).events == []
    assert of(replace(learned, target=Target(of_best=0.9))).events == []
    assert of(replace(learned, adaptive=decided(n, 0.8))).events == []
