"""Ladders by hand, against playing them request by request, and whatever the check is worth."""

import itertools

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from router.choose.ladder import Rung, best_ladder, escalations
from router.learn.checks import CHECK_UNIFORMS, Scores, Worth, worth
from router.values import LATENCY_BINS, SCORE_BINS, bin_of


def rung(model, cost_usd, success, check=None, check_usd=0.001, **timing):
    """A model whose rates are known: one draw; `check` is (s, v) of a check that says 0 or 1."""
    told = None
    if check is not None:
        s, v = check
        accepted = s * success + (1 - v) * (1 - success)
        told = Worth(
            accepted=np.array([[1.0] + [accepted] * (SCORE_BINS - 1) + [0.0]]),
            accepted_right=np.array([[success] + [s * success] * (SCORE_BINS - 1) + [0.0]]),
        )
    return Rung(
        model=model, cost_usd=cost_usd, success=np.array([success]), check=told, check_cost_usd=check_usd, **timing
    )


def independent(rungs):
    """Failures that have nothing to do with each other: what a model does on rejects is what it always does."""
    own = np.stack([one.success for one in rungs])
    return np.broadcast_to(own[None], (len(rungs), *own.shape)).copy()


def best(rungs, bar, single_usd=1.0, **options):
    return best_ladder(rungs, independent(rungs), np.array([bar]), single_usd, **options)


def test_two_steps_by_hand():
    """a = .9·.7 + .2·.3 = .69; cost = .001 + .001 + .31·.1 = .033; success = .63 + .31·.95 = .9245."""
    found = best([rung("cheap", 0.001, 0.7, (0.9, 0.8)), rung("dear", 0.1, 0.95)], 0.9, single_usd=0.1)
    assert [("cheap", 1.0), ("dear", pytest.approx(0.31))] == [(step.model, step.reached) for step in found.steps]
    assert found.cost_usd == pytest.approx(0.033)
    assert found.success == pytest.approx(0.9245)
    assert found.escalation == pytest.approx(0.31)


def test_three_steps_by_hand():
    """a1 = .45 + .05 = .5; a2 = .72 + .02 = .74: cost = .002 + .5·.011 + .13·.1, success = .45 + .5·.72 + .13·.95."""
    rungs = [
        rung("cheap", 0.001, 0.5, (0.9, 0.9)),
        rung("middle", 0.01, 0.8, (0.9, 0.9)),
        rung("dear", 0.1, 0.95),
    ]
    found = best(rungs, 0.93, single_usd=0.1)
    assert [step.model for step in found.steps] == ["cheap", "middle", "dear"]
    assert found.cost_usd == pytest.approx(0.0205)
    assert found.success == pytest.approx(0.9335)


def test_wrong_accepts_that_bring_success_below_the_target_refuse_the_ladder():
    """v = .1: .63 + (1 - .63 - .27)·.95 = .725."""
    assert best([rung("cheap", 0.001, 0.7, (0.9, 0.1)), rung("dear", 0.1, 0.95)], 0.9, single_usd=0.1) is None


def test_a_ladder_that_costs_as_much_as_the_single_model_is_refused():
    rungs = [rung("cheap", 0.001, 0.7, (0.9, 0.8)), rung("dear", 0.1, 0.95)]
    assert best(rungs, 0.9, single_usd=0.033 - 1e-9) is None
    assert best(rungs, 0.9, single_usd=0.033 + 1e-9) is not None


def test_without_a_check_there_is_no_ladder():
    assert best([rung("cheap", 0.001, 0.7), rung("dear", 0.1, 0.95)], 0.9) is None


def latencies(latency_ms):
    share = np.zeros(LATENCY_BINS)
    share[bin_of(latency_ms, LATENCY_BINS)] = 1.0
    return {"latency_ms": latency_ms, "latency_share": share}


def test_a_limit_of_latency_holds_for_all_steps_together():
    """100 ms lie below 128, 1,000 below 1,024: within 1,024 come 69%, within 1,152 all."""
    rungs = [
        rung("cheap", 0.001, 0.7, (0.9, 0.8), **latencies(100.0)),
        rung("dear", 0.1, 0.95, **latencies(1_000.0)),
    ]
    assert best(rungs, 0.9, limit_ms=1_151.0) is None
    found = best(rungs, 0.9, limit_ms=1_152.0)
    assert found.latency_ms == pytest.approx(100 + 0.31 * 1_000)


def test_a_model_whose_latency_is_unknown_is_in_no_ladder_under_a_limit():
    assert best([rung("cheap", 0.001, 0.7, (0.9, 0.8)), rung("dear", 0.1, 0.95)], 0.9, limit_ms=1e6) is None


def test_success_on_rejects_begins_halfway_between_the_extremes():
    """(.8 + (.8 - .6)/(1 - .6)) / 2 = .65; with 96 failures, 2.6 of 100."""
    success = np.repeat([[0.6], [0.8]], 4_000, axis=1)
    uniforms = np.broadcast_to((np.arange(4_000) + 0.5) / 4_000, (2, 4_000))
    unseen, failed = (escalations(success, np.array([0, n]), np.zeros(2), uniforms)[0, 1] for n in (0, 96))
    assert unseen.mean() == pytest.approx(0.65, abs=1e-3)
    assert failed.mean() == pytest.approx(0.026, abs=1e-3)


def test_played_request_by_request():
    """400,000 requests: one sd of a share is at most .0008, so .005 is exceeded with probability below 1e-9."""
    draw = np.random.default_rng(2)
    n = 400_000
    rungs = [
        rung("cheap", 0.001, 0.6, (0.85, 0.9)),
        rung("middle", 0.01, 0.75, (0.8, 0.95)),
        rung("dear", 0.1, 0.9),
    ]
    found = best(rungs, 0.88, single_usd=0.1)
    by_name = {"cheap": (0.6, 0.85, 0.9), "middle": (0.75, 0.8, 0.95), "dear": (0.9, 1.0, 0.0)}
    open_, right, cost = np.ones(n, dtype=bool), np.zeros(n, dtype=bool), np.zeros(n)
    for step, one in zip(found.steps, sorted(rungs, key=lambda one: one.cost_usd), strict=True):
        p, s, v = by_name[step.model]
        assert step.model == one.model
        is_right = draw.random(n) < p
        accepts = draw.random(n) < np.where(is_right, s, 1 - v)
        cost[open_] += one.cost_usd + (0.001 if step.threshold is not None else 0.0)
        right |= open_ & accepts & is_right
        open_ &= ~accepts
    assert found.success == pytest.approx(right.mean(), abs=0.005)
    assert found.cost_usd == pytest.approx(cost.mean(), rel=0.02)


rate = st.floats(0.02, 0.98)
price = st.floats(0.001, 0.1)
known = st.tuples(rate, rate, rate, price)


def built(told):
    return [rung(str(place), usd, p, (s, v)) for place, (p, s, v, usd) in enumerate(told)]


@settings(max_examples=100)
@given(st.lists(known, min_size=3, max_size=5), rate, price)
def test_a_ladder_is_cheaper_than_the_single_model_and_keeps_the_target(told, bar, single_usd):
    found = best(built(told), bar, single_usd=single_usd)
    assume(found is not None)
    assert found.cost_usd < single_usd
    assert found.success >= bar
    assert 2 <= len({step.model for step in found.steps}) == len(found.steps) <= 3


@settings(max_examples=100)
@given(st.lists(known, min_size=3, max_size=5))
def test_of_two_checked_steps_the_cheaper_per_acceptance_comes_first(told):
    """Where any success will do; each ladder is tried in every order."""
    rungs = built(told)
    found = best(rungs, 0.0)
    checked = [rungs[int(step.model)] for step in found.steps[:-1]]
    per_acceptance = [(one.cost_usd + 0.001) / one.check.accepted[0, 1] for one in checked]
    assert sorted(per_acceptance) == pytest.approx(per_acceptance, rel=1e-9)


@settings(max_examples=60)
@given(st.lists(known, min_size=3, max_size=4), rate)
def test_the_best_of_all_chains_is_found(told, bar):
    """Against every order, by the formula of a chain of independent checks."""
    rungs = built(told)
    cheapest = np.inf
    for length in (2, 3):
        for path in itertools.permutations(rungs, length):
            open_, cost, success = 1.0, 0.0, 0.0
            for one in path[:-1]:
                cost += open_ * (one.cost_usd + 0.001)
                success += open_ * one.check.accepted_right[0, 1]
                open_ *= 1 - one.check.accepted[0, 1]
            cost += open_ * path[-1].cost_usd
            success += open_ * path[-1].success[0]
            if success >= bar + 1e-9:
                cheapest = min(cheapest, cost)
    found = best(rungs, bar)
    assert (np.inf if found is None else found.cost_usd) <= cheapest + 1e-12


def measured(n_audits, n_draws=256):
    """A cheap model of .7 whose check is nearly always right, as it looks after some audits."""
    audits = np.zeros((2, SCORE_BINS), dtype=np.int64)
    audits[0, 20], audits[1, 0] = round(0.7 * n_audits), round(0.3 * n_audits)
    scored = np.zeros(SCORE_BINS, dtype=np.int64)
    scored[20], scored[0] = 1_400, 600
    uniforms = np.random.default_rng(1).random((CHECK_UNIFORMS, n_draws))
    told = worth(Scores(scored=scored, right=audits[0], wrong=audits[1]), uniforms)
    dear = np.random.default_rng(2).beta(950, 50, n_draws)
    rungs = [
        Rung(model="cheap", cost_usd=0.001, success=told.success, check=told, check_cost_usd=0.001),
        Rung(model="dear", cost_usd=0.1, success=dear),
    ]
    return best_ladder(rungs, independent(rungs), np.full(n_draws, 0.9), 0.1)


def test_few_audits_make_no_ladder_and_many_do():
    assert measured(0) is None
    assert measured(5) is None
    found = measured(200)
    assert found.p_clears > 0.95
    assert 0.05 <= found.steps[0].threshold_low <= found.steps[0].threshold <= found.steps[0].threshold_high <= 1.0


@settings(max_examples=60)
@given(known, rate, st.floats(0.0, 0.5))
def test_a_check_that_passes_more_wrong_answers_never_brings_more_success(told, dear, worse):
    p, s, v, usd = told
    rungs = [rung("cheap", usd, p, (s, v)), rung("dear", 0.1, dear)]
    fooled = [rung("cheap", usd, p, (s, max(0.0, v - worse))), rung("dear", 0.1, dear)]
    found, other = best(rungs, 0.0), best(fooled, 0.0)
    assert other.success <= found.success + 1e-12
