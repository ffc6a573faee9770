"""The walk for an absolute target: by hand, in closed form, against Monte Carlo, and where numbers run out."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from router.choose.adaptive import price_order, scaled_prices
from router.choose.draws import posterior_draws
from router.values import Target
from tests.maths.choosing import FREE, SEED, adaptive, believed, fallback_of


def choose(beliefs, cost_usd, min_success):
    return adaptive(beliefs, cost_usd, Target(min_success=min_success))


def numbers_of(choice):
    return choice.numbers["parts"]["all"]


def test_one_draw_each_before_the_clock_runs():
    """t = 1: r = 1. Uniform beliefs, τ = ½: the cheap one ½, the dear one ½·½; ¼ falls back by h."""
    choice = choose(believed([1, 1], [1, 1], t=1), [1.0, 2.0], 0.5)
    h = fallback_of(choice)
    assert numbers_of(choice)["draws"] == [1.0, 1.0]
    assert pytest.approx(0.25) == choice.fallback_mass
    assert pytest.approx([0.5 + 0.25 * h[0], 0.25 + 0.25 * h[1]]) == choice.propensities.tolist()


def test_a_model_that_clears_makes_savings_worth_more_draws():
    """t = 4, τ = 0.8; costs 1, 2, 3 scale to 0, ½, 1; only the dearest has mean ≥ τ, so w = 1, ½, 0.

    r = 1 + (½ + 2w)·2 = 6, 4, 2. Beta(2, 1): F = 0.64; Beta(3, 1): F = 0.512; Beta(9, 1): F = 0.8⁹ = 0.1342.
    F^r = 0.06872, 0.06872, 0.01801, so π = 0.93128, 0.06872·0.93128, 0.06872²·0.98199, and the rest falls back.
    """
    choice = choose(believed([2, 3, 9], [1, 1, 1], t=4), [1.0, 2.0, 3.0], 0.8)
    h = fallback_of(choice)
    assert pytest.approx([6.0, 4.0, 2.0]) == numbers_of(choice)["draws"]
    fallback_mass = 0.06872 * 0.06872 * 0.01801
    assert pytest.approx(fallback_mass, rel=1e-3) == choice.fallback_mass
    walked = np.array([0.93128, 0.06872 * 0.93128, 0.06872**2 * 0.98199])
    assert pytest.approx(walked + fallback_mass * h, abs=2e-6) == choice.propensities


def test_the_incumbent_is_the_cheapest_that_clears():
    """Both dear models clear; the middle one saves: w = ½ for the cheap one, 0 for the others: r = 4, 2, 2 at t = 4.

    A mean of exactly the target clears: 4/5.
    """
    for alpha in (9, 4):
        choice = choose(believed([2, alpha, 9], [1, 1, 1], t=4), [1.0, 2.0, 3.0], 0.8)
        assert pytest.approx([4.0, 2.0, 2.0]) == numbers_of(choice)["draws"]


def test_a_model_dearer_than_all_others_makes_their_savings_smaller():
    """Saving the whole range between 1 and 2 is worth r = 1 + 2.5 · 2 = 6; beside one at 101, a hundredth: 2.04."""
    beliefs = believed([2, 9, 1], [1, 1, 9], t=4)
    assert pytest.approx([6.0, 2.0]) == numbers_of(choose(beliefs.of([0, 1]), [1.0, 2.0], 0.8))["draws"]
    assert pytest.approx([2.04, 2.0, 2.0]) == numbers_of(choose(beliefs, [1.0, 2.0, 101.0], 0.8))["draws"]


def test_where_nothing_clears_the_best_mean_is_the_incumbent():
    """Means ½, 0.7, 0.6 against τ = 0.9: the middle one, at half the price range: r = 4, 2, 2 at t = 4."""
    choice = choose(believed([5, 7, 6], [5, 3, 4], t=4), [1.0, 2.0, 3.0], 0.9)
    assert pytest.approx([4.0, 2.0, 2.0]) == numbers_of(choice)["draws"]


def test_equal_means_below_the_target_make_the_cheapest_the_incumbent_in_any_order():
    """Untried models all have mean ½; none saves against the cheapest, so r = 1 + ½·6 = 4 at t = 64."""
    for order in ([0, 1, 2], [2, 1, 0], [1, 2, 0]):
        beliefs = believed([1, 1, 1], [1, 1, 1], t=64, models=[f"m{place}" for place in order])
        choice = choose(beliefs, np.array([0.1, 0.6, 5.0])[order], 0.85)
        assert pytest.approx([4.0, 4.0, 4.0]) == numbers_of(choice)["draws"]


def test_with_a_whole_exponent_the_walk_is_the_best_of_that_many_draws():
    """r = 6, 4, 2 as above: 400,000 walks by rejection; each share within 5 standard errors (chance 6e-7 each)."""
    rng = np.random.default_rng(41)
    choice = choose(believed([2, 3, 9], [1, 1, 1], t=4), [1.0, 2.0, 3.0], 0.8)
    h = fallback_of(choice)
    walks = 400_000
    best = [rng.beta(a, 1.0, (r, walks)).max(axis=0) for a, r in ((2, 6), (3, 4), (9, 2))]
    accepted = np.array(best) >= 0.8
    first = np.where(accepted.any(axis=0), accepted.argmax(axis=0), rng.choice(3, walks, p=h))
    shares = np.bincount(first, minlength=3) / walks
    error = np.sqrt(choice.propensities * (1.0 - choice.propensities) / walks)
    assert (np.abs(shares - choice.propensities) < 5.0 * error).all()


def test_where_nothing_can_be_accepted_the_best_model_is_the_target():
    """τ = 1: all falls back; the choice is that of a relative target of 1 that takes a success for twice as much."""
    beliefs = believed([8, 30, 3], [4, 20, 1], t=9)
    choice = choose(beliefs, [1.0, 2.0, 3.0], 1.0)
    assert choice.fallback_mass == 1.0
    relative = adaptive(beliefs, [1.0, 2.0, 3.0], Target(of_best=1.0), replace(FREE, success_worth=4.0))
    assert relative.propensities.tolist() == choice.propensities.tolist()


def test_in_the_fallback_what_reaches_the_target_is_good_enough():
    """Right is the cheapest draw above τ = 0.8, none there the largest; a success up to τ is worth 4."""
    beliefs = believed([8, 30, 30], [4, 8, 8], t=9)
    drawn = np.minimum(posterior_draws(beliefs, SEED, 64), 0.8)
    right = [int(np.argmax(theta == theta.max())) for theta in drawn.T]
    part = numbers_of(choose(beliefs, [1.0, 2.0, 3.0], 0.8))["fallback"]
    assert part["thompson"] == (np.bincount(right, minlength=3) / 64).tolist()
    price = np.array([0.0, 0.5, 1.0])
    for place in range(3):
        dearer = np.maximum(0.0, price[place] - price[right])
        assert pytest.approx(np.mean(dearer + 4.0 * (drawn.max(axis=0) - drawn[place]))) == part["loss"][place]


def test_between_equals_below_the_target_the_cheaper_is_played():
    """Both have 60 to 61%, one at ten times the price: what the dearer could gain is not worth finding out."""
    choice = choose(believed([600, 610], [400, 390], t=2_000), [1.0, 10.0], 0.9)
    assert choice.fallback_mass > 0.99
    assert choice.propensities[0] > 0.9


def test_a_rare_fallback_is_drawn_until_it_is_too_rare_to_compute():
    """Less than one in a million still falls back by draws; below 1e-9 all of it goes to the better mean."""
    beliefs = believed([60, 62], [10, 10], t=64)
    rare = choose(beliefs, [1.0, 2.0], 0.8)
    assert 1e-9 < rare.fallback_mass < 1e-6
    assert 0.0 < numbers_of(rare)["fallback"]["thompson"][0] < 1.0
    choice = choose(believed([990, 1990], [10, 10], t=1000), [1.0, 2.0], 0.85)
    assert choice.fallback_mass < 1e-9
    assert numbers_of(choice)["fallback"] == {"rule": "best mean", "place": 1}


def test_at_one_price_the_better_model_is_walked_first():
    """Equal prices: means 0.6 and 0.9, so the second comes first and is accepted with 1 − F(½)."""
    beliefs = believed([6, 9], [4, 1], t=1)
    choice = choose(beliefs, [2.0, 2.0], 0.5)
    assert numbers_of(choice)["order"] == [1, 0]
    assert choice.propensities[1] >= 1.0 - stats.beta.cdf(0.5, 9, 1)


def test_at_one_price_and_mean_the_name_decides():
    order = price_order(believed([1, 1, 1], [1, 1, 1], models=["b", "c", "a"]), np.array([2.0, 2.0, 2.0]))
    assert order.tolist() == [2, 0, 1]


def test_models_without_a_price_come_last_and_save_nothing():
    """Costs ?, 1, 3: scaled 1, 0, 1."""
    cost = np.array([np.nan, 1.0, 3.0])
    assert price_order(believed([50, 1, 1], [1, 1, 1]), cost).tolist() == [1, 2, 0]
    assert scaled_prices(cost).tolist() == [1.0, 0.0, 1.0]
    assert scaled_prices(np.array([np.nan, np.nan])).tolist() == [0.0, 0.0]
    assert scaled_prices(np.array([2.0, np.nan])).tolist() == [0.0, 1.0]
    assert scaled_prices(np.array([2.0, 2.0])).tolist() == [0.0, 0.0]
    assert scaled_prices(np.array([1.0, 2.0, 5.0])).tolist() == [0.0, 0.25, 1.0]


@pytest.mark.parametrize("cost_usd", [[np.nan, np.nan, np.nan], [np.nan, 1.0, np.nan], [0.0, 0.0, 0.0]])
def test_prices_that_say_nothing_still_give_a_choice(cost_usd):
    choice = choose(believed([5, 1, 9], [5, 1, 1], t=100), cost_usd, 0.85)
    assert pytest.approx(1.0, abs=1e-9) == choice.propensities.sum()


def test_a_single_model_gets_everything():
    for rate in (0.0, 0.85, 1.0):
        assert pytest.approx([1.0]) == choose(believed([2], [9], t=12), [1.0], rate).propensities


def test_a_target_of_zero_takes_the_cheapest():
    choice = choose(believed([1, 90, 50], [90, 1, 50], t=200), [2.0, 3.0, 1.0], 0.0)
    assert choice.propensities.tolist() == [0.0, 0.0, 1.0]
    assert choice.p_clears.tolist() == [1.0, 1.0, 1.0]


def test_a_target_of_one_compares_the_models_with_each_other():
    """Beta(991, 11) always draws above Beta(11, 991): no model clears, yet all goes to the better one."""
    choice = choose(believed([11, 991], [991, 11], t=2001), [1.0, 2.0], 1.0)
    assert choice.propensities.tolist() == [0.0, 1.0]
    assert choice.p_clears.tolist() == [0.0, 0.0]
    assert choice.fallback_mass == 1.0


def test_certainty_on_both_sides_does_not_run_out_of_numbers():
    """Beta(4801, 201) against 0.999 and 0.85: accepted with S·r ~ 1e-239, and refused with F^r ~ 1e-141·r."""
    far = choose(believed([4801, 9e6], [201, 1e3], t=10_000_000), [1.0, 2.0], 0.999)
    assert 0.0 < far.propensities[0] < 1e-238
    assert pytest.approx(1.0, abs=1e-9) == far.propensities.sum()
    near = choose(believed([4801, 9e6], [201, 1e3], t=10_000_000), [1.0, 2.0], 0.85)
    assert near.propensities[0] == 1.0
    assert 0.0 <= near.propensities[1] < 1e-141


def test_ten_million_outcomes_decide_without_doubt():
    """0.84, 0.86 and 0.95 after 10⁷ outcomes each, τ = 0.85: the middle one."""
    choice = choose(believed([8.4e6, 8.6e6, 9.5e6], [1.6e6, 1.4e6, 0.5e6], t=30_000_001), [1.0, 2.0, 3.0], 0.85)
    assert pytest.approx([0.0, 1.0, 0.0], abs=1e-12) == choice.propensities.tolist()


def test_p_clears_is_the_exact_survival():
    choice = choose(believed([18, 4801], [4, 201]), [1.0, 2.0], 0.9)
    assert pytest.approx(stats.beta.sf(0.9, [18, 4801], [4, 201])) == choice.p_clears
