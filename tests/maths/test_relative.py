"""The choice for a relative target: by hand, against the specification in plain loops, and on a fine grid."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from router.choose.adaptive import _directed_numbers, bars, least_information_ratio
from router.choose.choice import ChooseSettings
from router.choose.draws import posterior_draws
from router.values import Target
from tests.maths.choosing import FREE, SEED, adaptive, believed


def choose(beliefs, cost_usd, **target):
    return adaptive(beliefs, cost_usd, Target(**target))


def ratio_of(pi, loss, gain):
    return (pi @ loss) ** 2 / (pi @ gain)


def divergence(x, y):
    x, y = (min(max(value, 1e-9), 1.0 - 1e-9) for value in (x, y))
    return x * math.log(x / y) + (1.0 - x) * math.log((1.0 - x) / (1.0 - y))


def directed_by_loops(drawn, price, target, worth, late=None):
    """The rule word for word: models already stand from cheap to dear.

    Parameters:  late — how far each draw falls short of answering in time; those that do set no bar and are no right
                 ones, unless all of them do.
    """
    n_models, n_draws = drawn.shape
    late = np.zeros_like(drawn) if late is None else late
    right, loss = [], np.zeros(n_models)
    for i in range(n_draws):
        compared = [k for k in range(n_models) if late[k, i] == 0.0] or list(range(n_models))
        bar = max(target.min_success or 0.0, target.of_best * max(drawn[k, i] for k in compared))
        reaching = [k for k in compared if drawn[k, i] >= bar]
        best = reaching[0] if reaching else max(compared, key=lambda k: drawn[k, i])
        right.append(best)
        for k in range(n_models):
            lost = max(0.0, price[k] - price[best]) + worth * max(0.0, bar - drawn[k, i]) + late[k, i]
            loss[k] += lost / n_draws
    q = [right.count(k) / n_draws for k in range(n_models)]
    gain = np.zeros(n_models)
    for k in range(n_models):
        for j in set(right):
            given_j = np.mean([drawn[k, i] for i in range(n_draws) if right[i] == j])
            gain[k] += q[j] * divergence(given_j, drawn[k].mean())
    return loss, gain, q


def test_loss_gain_and_thompson_share_by_hand():
    """Two models at scaled prices 0 and 1, of_best = 0.9, worth 2; four draws, the second always at 0.8.

    Bars are 0.9·max = 0.72, 0.72, 0.81, 0.72, so the first is right in draws 2 and 3 (0.8, 0.9) and the second
    in draws 1 and 4 (0.4, 0.5): q = ½, ½. Loss of the first 2·(0.32 + 0 + 0 + 0.22)/4 = 0.27, of the second
    (0 + 1 + (1 + 2·0.01) + 0)/4 = 0.505. Mean of the first 0.65, given right 0.85, given wrong 0.45:
    gain ½·KL(0.85, 0.65) + ½·KL(0.45, 0.65) = ½·0.10094 + ½·0.08313 = 0.09203. The second teaches nothing.
    """
    drawn = np.array([[0.4, 0.8, 0.9, 0.5], [0.8, 0.8, 0.8, 0.8]])
    found = _directed_numbers(drawn, np.array([0, 1]), np.array([0.0, 1.0]), Target(of_best=0.9), ChooseSettings())
    assert found["thompson"] == [0.5, 0.5]
    assert pytest.approx([0.27, 0.505]) == found["loss"]
    assert pytest.approx([0.09203, 0.0], abs=1e-5) == found["gain"]


def test_both_targets_raise_the_bar_and_the_best_draw_is_right_where_none_reaches_it():
    """min_success 0.85 above 0.9·max in both draws: 0.9 reaches it, in the other draw 0.7 is simply the best."""
    drawn = np.array([[0.6, 0.5], [0.9, 0.7]])
    target = Target(min_success=0.85, of_best=0.9)
    assert bars(drawn, target).tolist() == [0.85, 0.85]
    found = _directed_numbers(drawn, np.array([0, 1]), np.array([0.0, 1.0]), target, ChooseSettings())
    assert found["thompson"] == [0.0, 1.0]
    assert pytest.approx([2 * (0.25 + 0.35) / 2, 2 * 0.15 / 2]) == found["loss"]


@pytest.mark.parametrize("target", [Target(of_best=0.95), Target(of_best=0.9, min_success=0.8), Target(of_best=1.0)])
@pytest.mark.parametrize("worth", [1.0, 2.0, 5.0])
def test_the_numbers_equal_the_specification_in_plain_loops(target, worth):
    beliefs = believed([30, 42, 2, 90], [15, 9, 1, 8])
    price = np.array([0.0, 0.1, 0.4, 1.0])
    cost = 0.002 + 0.01 * price
    shuffled = [2, 0, 3, 1]
    choice = adaptive(beliefs.of(shuffled), cost[shuffled], target, replace(FREE, success_worth=worth))
    found = choice.numbers["parts"]["all"]
    loss, gain, q = directed_by_loops(posterior_draws(beliefs, SEED, 64), price, target, worth)
    back = np.argsort(shuffled)
    assert pytest.approx(loss) == np.array(found["loss"])[back]
    assert pytest.approx(gain, abs=1e-12) == np.array(found["gain"])[back]
    assert pytest.approx(q) == np.array(found["thompson"])[back]


def test_with_many_draws_the_numbers_are_those_of_the_belief():
    """20,000 seeded draws against 100,000 of NumPy's own generator: each within 5 standard errors, chance 6e-7 each.

    Over 40 other seeds the losses of a draw have standard deviations of at most 0.53, and the gains those given.
    """
    beliefs, price, target = believed([30, 42, 2, 90], [15, 9, 1, 8]), [0.0, 0.1, 0.4, 1.0], Target(of_best=0.95)
    found = adaptive(beliefs, price, target, replace(FREE, n_draws=20_000)).numbers["parts"]["all"]
    drawn = np.random.default_rng(22).beta(beliefs.alpha[:, None], beliefs.beta[:, None], (4, 100_000))
    loss, gain, q = (np.array(values) for values in directed_by_loops(drawn, price, target, FREE.success_worth))
    error = math.sqrt(1.0 / 20_000 + 1.0 / 100_000)
    assert (np.abs(q - found["thompson"]) < 5.0 * np.sqrt(q * (1.0 - q)) * error).all()
    assert (np.abs(loss - found["loss"]) < 5.0 * 0.53 * error).all()
    spread = np.array([1.7e-5, 6.9e-5, 7.6e-4, 2.3e-5]) * math.sqrt(1.0 + 20_000 / 100_000)
    assert (np.abs(gain - found["gain"]) < 5.0 * spread).all()


def test_the_choice_mixes_a_tenth_of_thompson_sampling_in():
    choice = choose(believed([30, 42, 2], [15, 9, 1]), [1.0, 2.0, 4.0], of_best=0.95)
    found = choice.numbers["parts"]["all"]
    directed = least_information_ratio(np.array(found["loss"]), np.array(found["gain"]))
    assert pytest.approx(0.9 * directed + 0.1 * np.array(found["thompson"])) == choice.propensities
    assert (directed > 0.0).sum() <= 2


def test_the_stationary_point_of_a_pair():
    """Losses 1 and 3, gains 1 and 17: v = 3/(1 − 3) − 2·17/(1 − 17) = −1.5 + 2.125 = 0.625.

    The ratio there is 1.75²/7 = 0.4375, against 1²/1 = 1 and 3²/17 = 0.529 at the ends.
    """
    pi = least_information_ratio(np.array([1.0, 3.0]), np.array([1.0, 17.0]))
    assert pytest.approx([0.625, 0.375]) == pi
    assert pytest.approx(0.4375) == ratio_of(pi, np.array([1.0, 3.0]), np.array([1.0, 17.0]))


def test_an_arm_without_loss_is_played_whatever_it_teaches():
    assert least_information_ratio(np.array([0.2, 0.0]), np.array([0.5, 0.0])).tolist() == [0.0, 1.0]


def test_where_nothing_is_to_be_learned_the_least_loss_is_played():
    assert least_information_ratio(np.array([0.5, 0.1, 0.1]), np.full(3, 1e-15)).tolist() == [0.0, 1.0, 0.0]


def test_equal_losses_go_to_the_cheaper_model_in_any_order():
    """Two models at one price, both surely good enough: nothing to learn, no loss; the better mean comes first."""
    for order in ([0, 1], [1, 0]):
        beliefs = believed([9e6, 9.1e6], [1e6, 0.9e6], models=["a", "b"]).of(order)
        choice = choose(beliefs, [1.0, 1.0], of_best=0.5)
        assert choice.propensities[order.index(1)] == 1.0


positive = st.floats(0.0, 1.0).map(lambda share: 10.0 ** (4.0 * share - 4.0))


@settings(max_examples=200)
@given(st.lists(st.tuples(positive, st.one_of(st.just(0.0), positive)), min_size=2, max_size=2))
def test_two_arms_beat_a_fine_grid(pairs):
    loss, gain = (np.array(column) for column in zip(*pairs, strict=True))
    if gain.max() == 0.0:
        return
    weight = np.linspace(0.0, 1.0, 20_001)
    informed = weight * gain[0] + (1.0 - weight) * gain[1]
    with np.errstate(divide="ignore"):
        grid = np.where(informed > 0.0, (weight * loss[0] + (1.0 - weight) * loss[1]) ** 2 / informed, np.inf)
    found = ratio_of(least_information_ratio(loss, gain), loss, gain)
    assert found <= grid.min() * (1.0 + 1e-12)
    assert pytest.approx(found, rel=1e-3) == grid.min()


@settings(max_examples=60)
@given(st.lists(st.tuples(positive, positive), min_size=3, max_size=6), st.integers(0, 2**32 - 1))
def test_no_mixture_of_more_arms_beats_the_best_pair(pairs, seed):
    loss, gain = (np.array(column) for column in zip(*pairs, strict=True))
    mixtures = np.random.default_rng(seed).dirichlet(np.full(len(pairs), 0.3), 20_000)
    best = ratio_of(least_information_ratio(loss, gain), loss, gain)
    assert best <= ((mixtures @ loss) ** 2 / (mixtures @ gain)).min() * (1.0 + 1e-9)


def test_half_of_the_best_is_reached_by_the_cheapest_and_all_of_the_best_by_the_best():
    """Rates about 0.6 and 0.9: the bar is 0.45 at of_best = 0.5, and 0.9 at of_best = 1."""
    beliefs = believed([6e5, 9e5], [4e5, 1e5])
    assert choose(beliefs, [1.0, 2.0], of_best=0.5).propensities.tolist() == [1.0, 0.0]
    assert choose(beliefs, [1.0, 2.0], of_best=1.0).propensities.tolist() == [0.0, 1.0]
    assert choose(beliefs, [1.0, 2.0], of_best=0.0).propensities.tolist() == [1.0, 0.0]


def test_of_best_one_wants_the_largest_draw():
    """The share of draws in which each is the largest is the Thompson share, and what `p_clears` says."""
    beliefs = believed([30, 33, 31], [10, 10, 10])
    choice = choose(beliefs, [1.0, 2.0, 3.0], of_best=1.0)
    largest = np.bincount(posterior_draws(beliefs, SEED, 64).argmax(axis=0), minlength=3) / 64
    assert largest.tolist() == choice.numbers["parts"]["all"]["thompson"]
    assert largest.tolist() == choice.p_clears.tolist()


def test_p_clears_is_the_share_of_draws_above_their_bar():
    """P(U ≥ ½·max(U, V)) = ¾ for two uniforms: 64 draws are within 5 standard errors, 0.27 (chance 6e-7)."""
    choice = choose(believed([1, 1], [1, 1]), [1.0, 2.0], of_best=0.5)
    assert pytest.approx(0.75, abs=5.0 * math.sqrt(0.75 * 0.25 / 64)) == choice.p_clears[0]


@pytest.mark.parametrize("of_best", [0.0, 0.95, 1.0])
def test_a_single_model_gets_everything(of_best):
    assert choose(believed([2], [9]), [1.0], of_best=of_best).propensities.tolist() == [1.0]


@pytest.mark.parametrize("cost_usd", [[np.nan, np.nan, np.nan], [np.nan, 1.0, np.nan], [0.0, 0.0, 0.0]])
def test_prices_that_say_nothing_still_give_a_choice(cost_usd):
    choice = choose(believed([5, 1, 9], [5, 1, 1]), cost_usd, of_best=0.95)
    assert pytest.approx(1.0, abs=1e-9) == choice.propensities.sum()


def test_extreme_beliefs_still_give_a_choice():
    beliefs = believed([1e-3, 1, 9e6, 1e7], [1e-3, 1, 1e6, 1], t=10_000_001)
    choice = choose(beliefs, [1.0, 2.0, 3.0, 4.0], of_best=0.95)
    assert pytest.approx(1.0, abs=1e-9) == choice.propensities.sum()
    assert (choice.propensities >= 0.0).all()
