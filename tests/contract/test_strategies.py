"""What every way to choose keeps, whoever wrote it: each entry of the registry passes all of this."""

from dataclasses import fields, replace

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from router.choose.choice import ChooseSettings
from router.choose.draws import Seed
from router.choose.floor import with_floor
from router.choose.latency import InTime
from router.choose.situation import Situation
from router.choose.strategies import STRATEGIES, replay
from router.learn.beliefs import History, beliefs
from router.learn.decay import Drift
from router.learn.priors import flat
from router.values import QUALITY_ONE, Target

SHORT = settings(max_examples=40)
TARGETS = [
    *(Target(min_success=rate) for rate in (0.0, 0.5, 0.85, 1.0)),
    *(Target(of_best=share) for share in (0.0, 0.5, 0.95, 1.0)),
    Target(min_success=0.8, of_best=0.95),
]
EXTREME = {
    "untried": [(0, 0)] * 4,
    "ten million each": [(10**7, 0), (10**7, 5 * 10**6), (10**7, 10**7 - 1), (10**7, 10**7)],
    "ten million and none": [(10**7, 9 * 10**6), (0, 0), (1, 0), (1, 1)],
    "always and never": [(50, 0), (50, 50), (3_000, 0), (3_000, 3_000)],
}

each_strategy = pytest.mark.parametrize("name", STRATEGIES)
each_target = pytest.mark.parametrize("target", TARGETS, ids=str)


def believing(names, counts):
    """Beliefs from outcomes and successes of each model, without drift handling."""
    n, successes = (np.array(column)[:, None] for column in zip(*counts, strict=True))
    history = History(models=names, n=n, quality=successes * QUALITY_ONE)
    return beliefs(history, flat(len(names)), Drift(follow=False, cap=10**9))


def situation(counts, cost_usd, target, *, static=0, n_since=None, trial_share=0.25, rollout=1.0, in_time=None):
    """A situation whose arrays nobody may write to, from outcomes and successes of each model."""
    names = tuple(f"model-{'cabfed'[place]}" for place in range(len(counts)))
    believed = believing(names, counts)
    if n_since is not None:
        believed = replace(believed, n_since=np.array(n_since))
    costs = np.array(cost_usd, dtype=np.float64)
    arrays = (getattr(believed, field.name) for field in fields(believed))
    for array in (*arrays, costs):
        if isinstance(array, np.ndarray):
            array.setflags(write=False)
    return Situation(
        beliefs=believed,
        cost_usd=costs,
        target=target,
        seed=Seed(policy=7, task_type="classify"),
        static=static,
        in_time=in_time,
        rollout=rollout,
        settings=ChooseSettings(trial_share=trial_share),
    )


@st.composite
def situations(draw):
    """Up to six models with few, many or no outcomes, prices that tie or are unknown, perhaps a limit of latency."""
    n_models = draw(st.integers(1, 6))
    n = draw(st.lists(st.sampled_from([0, 1, 5, 19, 20, 150, 4_000, 10**7]), min_size=n_models, max_size=n_models))
    counts = [(total, draw(st.integers(0, total))) for total in n]
    prices = st.sampled_from([0.0, 0.001, 0.002, 0.5, 3.0, float("nan")])
    return situation(
        counts,
        draw(st.lists(prices, min_size=n_models, max_size=n_models)),
        draw(st.sampled_from(TARGETS)),
        static=draw(st.integers(0, n_models - 1)),
        n_since=[draw(st.integers(0, total)) for total in n],
        trial_share=draw(st.sampled_from([0.0, 0.25, 1.0])),
        rollout=draw(st.sampled_from([0.0, 0.3, 1.0])),
        in_time=draw(st.none() | limits(n_models)),
    )


def limits(n_models):
    """What is believed of answering in time: surely, surely not, unknown, or near the share that is wanted."""
    each = st.sampled_from([(1e6, 1.0), (1.0, 1e6), (1.0, 1.0), (90.0, 11.0)])
    pairs = st.lists(each, min_size=n_models, max_size=n_models).map(np.transpose)
    return pairs.map(lambda ends: InTime(alpha=ends[0], beta=ends[1]))


def holds(name, given_situation):
    """A choice that keeps what every choice keeps."""
    choice = STRATEGIES[name].choose(given_situation)
    n_models = len(given_situation.beliefs.models)
    assert choice.propensities.shape == choice.p_clears.shape == choice.on_trial.shape == (n_models,)
    assert np.isfinite(choice.propensities).all()
    assert (choice.propensities >= 0.0).all()
    assert abs(choice.propensities.sum() - 1.0) <= 1e-9
    assert ((choice.p_clears >= 0.0) & (choice.p_clears <= 1.0)).all()
    assert 0.0 <= choice.fallback_mass <= 1.0 + 1e-9
    return choice


def reordered(one, order):
    """The same situation with its candidates in another order."""
    order = list(order)
    return replace(
        one,
        beliefs=one.beliefs.of(order),
        cost_usd=one.cost_usd[order],
        static=order.index(one.static),
        in_time=one.in_time and one.in_time.of(np.array(order)),
    )


@each_strategy
@SHORT
@given(one=situations())
def test_propensities_are_a_distribution(name, one):
    holds(name, one)


@each_strategy
@SHORT
@given(one=situations())
def test_a_choice_replays_from_its_numbers_after_a_journey_as_json(name, one):
    choice = STRATEGIES[name].choose(one)
    numbers = msgspec.json.decode(msgspec.json.encode(choice.numbers))
    assert numbers["strategy"] == name
    assert np.abs(replay(numbers) - choice.propensities).max() <= 1e-9


@each_strategy
@SHORT
@given(one=situations(), floor=st.sampled_from([0.01, 0.05]))
def test_a_choice_above_a_floor_replays_from_its_numbers_too(name, one, floor):
    choice = with_floor(STRATEGIES[name].choose(one), floor)
    numbers = msgspec.json.decode(msgspec.json.encode(choice.numbers))
    assert np.abs(replay(numbers) - choice.propensities).max() <= 1e-9
    assert choice.propensities.min() >= floor * (1.0 - 1e-12)


@each_strategy
@SHORT
@given(one=situations(), data=st.data())
def test_no_propensity_depends_on_the_order_of_the_candidates(name, one, data):
    order = data.draw(st.permutations(range(len(one.beliefs.models))))
    as_given = STRATEGIES[name].choose(one).propensities[order]
    assert np.abs(as_given - STRATEGIES[name].choose(reordered(one, order)).propensities).max() <= 1e-9


@each_strategy
@SHORT
@given(one=situations(), power=st.integers(-20, 20))
def test_prices_in_another_currency_change_nothing(name, one, power):
    """By a power of two, so that no rounding makes or breaks a tie."""
    exchanged = replace(one, cost_usd=one.cost_usd * 2.0**power)
    assert (
        STRATEGIES[name].choose(one).propensities.tolist() == STRATEGIES[name].choose(exchanged).propensities.tolist()
    )


@each_strategy
@SHORT
@given(one=situations())
def test_the_same_situation_gives_the_same_bits(name, one):
    first, second = (STRATEGIES[name].choose(one) for _ in range(2))
    assert first.propensities.tobytes() == second.propensities.tobytes()
    assert msgspec.json.encode(first.numbers) == msgspec.json.encode(second.numbers)


@each_strategy
@each_target
@pytest.mark.parametrize("counts", EXTREME.values(), ids=EXTREME)
def test_extreme_counts_and_targets_hold(name, target, counts):
    holds(name, situation(counts, [0.1, 0.2, 0.4, 0.8], target))


@each_strategy
@each_target
@pytest.mark.parametrize("count", [(0, 0), (30, 0), (10**7, 10**7)])
def test_a_single_model_gets_everything(name, target, count):
    assert holds(name, situation([count], [0.5], target)).propensities.tolist() == pytest.approx([1.0])


@each_strategy
@each_target
@pytest.mark.parametrize(
    "cost_usd",
    [
        [0.3, 0.3, 0.3, 0.3],
        [0.0, 0.0, 0.0, 0.0],
        [0.1, 0.1, 0.9, 0.9],
        [float("nan")] * 4,
        [0.2, float("nan"), 0.1, float("nan")],
    ],
    ids=["all tie", "all free", "pairs tie", "all unknown", "some unknown"],
)
def test_tied_and_unknown_prices_hold(name, target, cost_usd):
    holds(name, situation([(80, 60), (80, 60), (0, 0), (200, 190)], cost_usd, target))


def test_the_registry_names_each_strategy_as_its_choices_do():
    one = situation([(80, 60), (80, 70)], [0.1, 0.2], Target(min_success=0.85))
    assert list(STRATEGIES) == [STRATEGIES[name].choose(one).numbers["strategy"] for name in STRATEGIES]
