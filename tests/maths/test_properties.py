"""What holds of every choice, whatever is believed, asked and priced: both rules, on trial, under a limit."""

from dataclasses import dataclass, replace
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from router.choose.choice import ChooseSettings
from router.choose.latency import InTime
from router.choose.strategies import replay
from router.learn.beliefs import Beliefs, History, beliefs
from router.learn.decay import Drift
from router.learn.priors import flat
from router.values import QUALITY_ONE, FloatArray, Target
from tests.maths.choosing import adaptive, believed

EXAMPLES = settings(max_examples=150)


@dataclass(frozen=True)
class Situation:
    beliefs: Beliefs
    cost_usd: FloatArray
    target: Target
    weighed: ChooseSettings
    static: int
    in_time: InTime | None

    def choice(self, **changed: Any):
        one = replace(self, **changed)
        return adaptive(one.beliefs, one.cost_usd, one.target, one.weighed, one.static, one.in_time)


rates = st.one_of(st.sampled_from([0.0, 0.5, 0.85, 0.95, 1.0]), st.floats(0, 1))
targets = st.one_of(
    rates.map(lambda rate: Target(min_success=rate)),
    rates.map(lambda rate: Target(of_best=rate)),
    st.tuples(rates, rates).map(lambda both: Target(min_success=both[0], of_best=both[1])),
)
#: Few distinct prices, so that ties are common; some unknown, some free.
prices = st.sampled_from([0.0, 0.001, 0.002, 0.01, 0.02, 0.3, float("nan")])
counts = st.one_of(st.integers(0, 40), st.integers(0, 3000), st.just(10_000_000))
#: Surely in time, surely not, unknown, and near the share that is wanted.
latencies = st.sampled_from([(1e6, 1.0), (1.0, 1e6), (1.0, 1.0), (90.0, 11.0)])
models = st.lists(st.tuples(counts, rates, prices, st.integers(0, 60)), min_size=1, max_size=6)


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    drawn = draw(models)
    n = np.array([count for count, _, _, _ in drawn], dtype=np.int64)
    successes = np.floor(n * np.array([rate for _, rate, _, _ in drawn]))
    names = draw(st.permutations([f"model-{place}" for place in range(len(drawn))]))
    of_them = Beliefs(
        models=tuple(names),
        alpha=1.0 + successes,
        beta=1.0 + n - successes,
        n_raw=n,
        n_since=np.minimum(n, [since for _, _, _, since in drawn]),
        recent_n=n.astype(np.float64),
        recent_successes=successes,
        t=1 + int(n.sum()),
    )
    weighed = ChooseSettings(
        success_worth=draw(st.sampled_from([0.0, 1.0, 2.0, 50.0])),
        thompson_share=draw(st.sampled_from([0.0, 0.1, 1.0])),
        trial_share=draw(st.sampled_from([0.0, 0.25, 0.9, 1.0])),
        keep_promise=draw(st.booleans()),
    )
    static = draw(st.integers(0, len(drawn) - 1))
    in_time = None
    if draw(st.booleans()):
        alpha, beta = np.array([draw(latencies) for _ in drawn]).T
        in_time = InTime(alpha=alpha, beta=beta)
    return Situation(of_them, np.array([price for _, _, price, _ in drawn]), draw(targets), weighed, static, in_time)


@EXAMPLES
@given(situations())
def test_propensities_are_probabilities_that_sum_to_one(situation):
    propensities = situation.choice().propensities
    assert pytest.approx(1.0, abs=1e-9) == propensities.sum()
    assert ((propensities >= 0.0) & (propensities <= 1.0 + 1e-9)).all()


@EXAMPLES
@given(situations(), st.randoms(use_true_random=False))
def test_the_order_of_the_models_does_not_matter(situation, random):
    order = random.sample(range(len(situation.beliefs.models)), len(situation.beliefs.models))
    one = situation.choice()
    other = situation.choice(
        beliefs=situation.beliefs.of(order),
        cost_usd=situation.cost_usd[order],
        static=order.index(situation.static),
        in_time=situation.in_time and situation.in_time.of(np.array(order)),
    )
    assert pytest.approx(one.propensities[order], abs=1e-9) == other.propensities
    assert one.p_clears[order].tolist() == other.p_clears.tolist()


@EXAMPLES
@given(situations())
def test_another_currency_changes_nothing_beyond_rounding(situation):
    euros = situation.choice(cost_usd=situation.cost_usd * 0.87)
    assert pytest.approx(situation.choice().propensities, abs=1e-9) == euros.propensities


@EXAMPLES
@given(situations())
def test_the_numbers_replay_after_a_round_trip_through_json(situation):
    choice = situation.choice()
    stored = msgspec.json.decode(msgspec.json.encode(choice.numbers))
    assert pytest.approx(choice.propensities, abs=1e-9) == replay(stored)


@EXAMPLES
@given(situations())
def test_models_on_trial_never_get_more_than_their_share_together_unless_a_promise_asks_for_one(situation):
    choice = situation.choice()
    is_free = not choice.numbers.get("promise", {"play": []})["play"]
    if is_free and not choice.on_trial.all():
        assert choice.propensities[choice.on_trial].sum() <= situation.weighed.trial_share + 1e-9


@EXAMPLES
@given(situations())
def test_what_is_chosen_is_never_dearer_and_surely_worse(situation):
    """With no room for doubt, ten million outcomes each, a dearer model of a lower rate is not played."""
    n = np.full(len(situation.beliefs.models), 10_000_000, dtype=np.int64)
    mean = situation.beliefs.mean
    sure = replace(situation.beliefs, alpha=n * mean + 1.0, beta=n * (1.0 - mean) + 1.0, n_raw=n, n_since=n)
    choice = situation.choice(beliefs=sure, weighed=replace(situation.weighed, success_worth=2.0), in_time=None)
    cost = np.nan_to_num(situation.cost_usd, nan=1.0)
    for place, propensity in enumerate(choice.propensities):
        if ((cost < cost[place]) & (mean > mean[place] + 0.01)).any():
            assert propensity < 1e-9


@st.composite
def dominated(draw: st.DrawFn, n: int, sds: float) -> tuple[Beliefs, FloatArray]:
    """Two to five tried models and, last, one that is dearer and worse than one of them, but not the dearest.

    Parameters:  n — its outcomes, at most.   sds — standard deviations by which it is worse, at least.
    """
    tried = draw(st.lists(st.tuples(st.integers(20, 3_000), st.floats(0.5, 1.0)), min_size=2, max_size=5))
    counts = np.array([*(count for count, _ in tried), draw(st.integers(n // 2, n))])
    better = draw(st.integers(0, len(tried) - 2))
    mean = (counts[better] * tried[better][1] + 1.0) / (counts[better] + 2.0)
    most = mean - sds * np.sqrt((0.05 + mean * (1.0 - mean)) / counts[better])
    own = draw(st.floats(0, 1)) * max(0.0, most * (counts[-1] + 2.0) - 1.0)
    successes = np.array([*(count * rate for count, rate in tried), own])
    cost = np.cumsum(draw(st.lists(st.floats(0.1, 1.0), min_size=len(tried), max_size=len(tried))))
    between = cost[better] + draw(st.floats(0.01, 1.0)) * (cost[-1] - cost[better])
    beliefs = believed(1.0 + successes, 1.0 + counts - successes, counts, t=1 + int(counts.sum()))
    return beliefs, np.append(cost, between)


def with_and_without_the_last(beliefs: Beliefs, cost_usd: FloatArray, target: Target):
    """Propensities among all models, and among all but the last."""
    weighed = ChooseSettings(keep_promise=False)
    others = list(range(len(cost_usd) - 1))
    return (
        adaptive(beliefs, cost_usd, target, weighed).propensities,
        adaptive(beliefs.of(others), cost_usd[:-1], target, weighed).propensities,
    )


@EXAMPLES
@given(dominated(n=19, sds=0.0), st.floats(0, 1))
def test_trying_a_dominated_model_costs_at_most_the_trial_share(case, min_success):
    """Absolute target. A relative one has no such bound: what nobody knows to be worse may raise the bar for all."""
    beliefs, cost_usd = case
    whole, others = with_and_without_the_last(beliefs, cost_usd, Target(min_success=min_success))
    more = whole @ cost_usd - others @ cost_usd[:-1]
    assert more <= 0.25 * (cost_usd[-1] - cost_usd.min()) + 1e-9


@EXAMPLES
@given(dominated(n=10**6, sds=8.0), targets)
def test_a_model_known_to_be_dominated_changes_nothing(case, target):
    """Inside the price range of the others; outside it, it would scale all savings."""
    beliefs, cost_usd = case
    whole, others = with_and_without_the_last(beliefs, cost_usd, target)
    assert pytest.approx([*others, 0.0], abs=1e-9) == whole.tolist()


@EXAMPLES
@given(
    st.lists(st.tuples(st.integers(0, 500), st.floats(0, 1)), min_size=1, max_size=5),
    st.integers(0, 4),
    st.floats(0, 1),
)
def test_one_more_success_never_lowers_p_clears(rows, which, min_success):
    """Absolute target, drift off: outcomes of one model move no other model's probability either."""
    n = np.array([[count] for count, _ in rows])
    successes = np.array([[round(count * rate)] for count, rate in rows])
    more = np.zeros_like(n)
    more[which % len(rows)] = 1

    def p_clears(n, successes):
        history = History(models=tuple(map(str, range(len(n)))), n=n, quality=successes * QUALITY_ONE)
        after = beliefs(history, flat(len(n)), Drift(follow=False))
        cost = np.arange(1.0, len(n) + 1.0)
        target = Target(min_success=min_success)
        return adaptive(after, cost, target, ChooseSettings()).p_clears

    before, after = p_clears(n, successes), p_clears(n + more, successes + more)
    assert (after >= before - 1e-12).all()
    assert (after == before)[more[:, 0] == 0].all()
