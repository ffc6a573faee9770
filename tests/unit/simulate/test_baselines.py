"""What would simpler ways to choose do? Each baseline by hand."""

import numpy as np
import pytest

from router.choose.baselines import kl_index
from router.choose.choice import ChooseSettings
from router.choose.draws import Seed, posterior_draws
from router.choose.situation import Situation
from router.choose.strategies import STRATEGIES
from router.values import Target
from tests.contract.test_strategies import believing

AT_80, OF_90 = Target(min_success=0.8), Target(of_best=0.9)


def situation(counts, target, cost_usd=(0.1, 0.5, 2.0)):
    """Three models from cheap to dear, from outcomes and successes of each."""
    return Situation(
        beliefs=believing(("a", "b", "c"), counts),
        cost_usd=np.array(cost_usd),
        target=target,
        seed=Seed(policy=3, task_type="t"),
        static=1,
        settings=ChooseSettings(),
    )


def chosen(name, counts, target, **facts):
    return STRATEGIES[name].choose(situation(counts, target, **facts)).propensities.tolist()


def test_a_kl_index_without_successes_has_a_closed_form():
    """At rate 0 the divergence is −ln(1 − q), so n · KL ≤ b up to q = 1 − e^(−b/n)."""
    found = kl_index(np.array([0.0, 0.0]), np.array([10.0, 500.0]), np.log(100.0))
    assert found == pytest.approx([1.0 - 100.0 ** (-1 / 10), 1.0 - 100.0 ** (-1 / 500)], abs=1e-10)


def test_a_kl_index_spends_its_budget():
    """0.5 ln(0.5/0.9) + 0.5 ln(0.5/0.1) = 0.5108: ten outcomes at one half reach 0.9 with a budget of 5.108."""
    assert kl_index(np.array([0.5]), np.array([10.0]), 5.1082562376599) == pytest.approx([0.9], abs=1e-9)


def test_a_kl_index_is_one_where_nothing_was_tried_or_all_succeeded():
    assert kl_index(np.array([0.0, 1.0]), np.array([0.0, 10.0]), 2.0).tolist() == [1.0, 1.0]
    assert kl_index(np.array([0.7]), np.array([0.0]), 0.0).tolist() == [1.0]


@pytest.mark.parametrize("name", ["kl-ucb", "ucb-cs"])
def test_an_index_gives_an_untried_cheap_model_its_chance_and_drops_a_bad_one(name):
    assert chosen(name, [(0, 0), (500, 450), (500, 480)], AT_80) == [1.0, 0.0, 0.0]
    assert chosen(name, [(500, 300), (500, 450), (500, 480)], AT_80) == [0.0, 1.0, 0.0]


def test_upper_bounds_add_the_radius_by_hand():
    """At t = 1,001 a mean of 0.72 over 500 outcomes has the bound 0.72 + √(2 · 6.909 / 500) = 0.886."""
    counts = [(500, 360), (250, 225), (250, 240)]
    assert chosen("ucb-cs", counts, Target(min_success=0.88)) == [1.0, 0.0, 0.0]
    assert chosen("ucb-cs", counts, Target(min_success=0.89)) == [0.0, 1.0, 0.0]


def test_an_index_that_reaches_nothing_takes_the_largest():
    assert chosen("kl-ucb", [(900, 450), (900, 540), (900, 500)], Target(min_success=0.99)) == [0.0, 1.0, 0.0]


def test_a_relative_bar_is_a_share_of_the_largest_index():
    """Indices near the means: 0.9 of about 0.96 is 0.86."""
    assert chosen("kl-ucb", [(90_000, 72_000), (90_000, 81_000), (90_000, 86_400)], OF_90) == [0.0, 1.0, 0.0]


def test_epsilon_greedy_gives_a_twentieth_to_all_alike():
    assert chosen("epsilon-greedy", [(100, 60), (100, 90), (100, 95)], AT_80) == pytest.approx(
        [0.05 / 3, 0.95 + 0.05 / 3, 0.05 / 3]
    )


def test_static_then_greedy_plays_the_least_tried_until_each_has_its_share_of_a_hundred():
    assert chosen("static-then-greedy", [(34, 34), (33, 33), (34, 34)], AT_80) == [0.0, 1.0, 0.0]
    assert chosen("static-then-greedy", [(5, 5), (5, 5), (5, 5)], AT_80) == [1.0, 0.0, 0.0]
    assert chosen("static-then-greedy", [(34, 10), (34, 33), (34, 34)], AT_80) == [0.0, 1.0, 0.0]


def test_the_cheapest_and_the_dearest_learn_nothing():
    counts = [(100, 0), (100, 100), (100, 50)]
    assert chosen("always-cheapest", counts, AT_80) == [1.0, 0.0, 0.0]
    assert chosen("always-dearest", counts, AT_80) == [0.0, 0.0, 1.0]
    assert chosen("always-dearest", counts, AT_80, cost_usd=(0.1, 0.5, float("nan"))) == [0.0, 1.0, 0.0]
    assert chosen("always-cheapest", counts, AT_80, cost_usd=(float("nan"), 0.5, 0.5)) == [0.0, 1.0, 0.0]


@pytest.mark.parametrize("target", [AT_80, OF_90], ids=["absolute", "relative"])
def test_thompson_sampling_shares_out_as_its_draws_do_one_by_one(target):
    one = situation([(12, 9), (15, 13), (3, 3)], target)
    drawn = posterior_draws(one.beliefs, one.seed, one.settings.n_draws)
    share = [0.0, 0.0, 0.0]
    for draw in drawn.T.tolist():
        bar = target.min_success or 0.9 * max(draw)
        reaching = [place for place, rate in enumerate(draw) if rate >= bar]
        share[reaching[0] if reaching else draw.index(max(draw))] += 1 / 64
    assert share == STRATEGIES["thompson"].choose(one).propensities.tolist()
