"""How old outcomes fade: the evidence cap, idle decay and the change scan, by hand and at their stated rates."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from router.learn import decay
from router.learn.beliefs import History, beliefs
from router.learn.decay import Drift, age
from router.learn.priors import flat
from router.values import QUALITY_ONE

#: Nothing but what a test is about.
NO_IDLE = Drift(half_life=1e12, half_life_share=0.0, cap=1_000_000)
NO_SCAN = Drift(change_threshold=1e12, cap=1_000_000)
IN_TENS = Drift(half_life=10.0, half_life_share=0.0, half_life_own=0.0, change_threshold=1e12)


def aged(n, successes, drift):
    return age(np.array(n, dtype=np.int64), np.array(successes, dtype=np.float64), drift)


def changes(n, successes, drift=NO_IDLE):
    return [(one.bucket, one.before, one.after) for one in aged([n], [successes], drift).changes]


@pytest.mark.parametrize("follow", [True, False])
def test_the_newest_outcomes_fill_the_cap_and_the_crossing_bucket_enters_in_part(follow):
    """Cap 40 over 10, 30, 20: all 20, then 20 of 30, then none: n = 40 and s = 12 + ⅔·18 + 0 = 24."""
    found = aged([[10, 30, 20]], [[9, 18, 12]], Drift(follow=follow, cap=40, half_life=1e12, half_life_share=0.0))
    assert pytest.approx(40.0) == found.n[0]
    assert pytest.approx(24.0) == found.successes[0]


def test_each_model_has_a_cap_of_its_own():
    """Cap 40: the first keeps 10 + 30, the second all of its 5."""
    found = aged([[30, 30], [5, 0]], [[0, 30], [5, 0]], Drift(follow=False, cap=40))
    assert pytest.approx([40.0, 5.0]) == found.n.tolist()
    assert pytest.approx([30.0, 5.0]) == found.successes.tolist()


def test_a_model_that_rests_is_halved_by_every_half_life_of_the_others():
    """Half-life 10; the first rests for two buckets of 10: 5 · 2⁻² = 1.25. The second is idle only before it plays."""
    found = aged([[5, 0, 0], [0, 10, 10]], [[4, 0, 0], [0, 10, 5]], IN_TENS)
    assert pytest.approx([1.25, 20.0]) == found.n.tolist()
    assert pytest.approx([1.0, 15.0]) == found.successes.tolist()


def test_a_shared_bucket_counts_by_half():
    """4 and 6 outcomes in one bucket, half-life 10: weights 2^−(6/10/2) and 2^−(4/10/2)."""
    found = aged([[4], [6]], [[4], [6]], Drift(half_life=10.0, half_life_share=0.0, change_threshold=1e12))
    assert pytest.approx([4 * 2**-0.3, 6 * 2**-0.2]) == found.n.tolist()


def test_retries_become_ever_rarer():
    """5,010 outcomes lie before the last bucket: half-life max(1400, 0.4·5010) = 2004, so 10 · 2^−(2000/2004)."""
    found = aged([[0, 10, 0], [5000, 0, 2000]], [[0, 10, 0], [5000, 0, 2000]], NO_SCAN)
    assert pytest.approx(10 * 2 ** -(2000 / 2004)) == found.n[0]
    found = aged([[10, 0], [0, 1400]], [[10, 0], [0, 1400]], NO_SCAN)
    assert pytest.approx(5.0) == found.n[0]


def test_a_model_that_took_many_outcomes_is_retried_more_rarely():
    """Half-life max(10, 8 · its own 10 before) = 80 while it rests for 100: 10 · 2^−(100/80)."""
    drift = Drift(half_life=10.0, half_life_share=0.0, half_life_own=8.0, change_threshold=1e12)
    assert pytest.approx(10 * 2**-1.25) == aged([[10, 0], [0, 100]], [[5, 0], [0, 50]], drift).n[0]


def test_only_outcomes_since_its_last_change_lengthen_the_half_life():
    """40 of 40, then 0 of 10: what came before weighs nothing, here neither: 8 · 10 = 80, not 8 · 50 = 400."""
    drift = Drift(half_life=10.0, half_life_share=0.0, half_life_own=8.0)
    found = aged([[40, 10, 0], [0, 0, 80]], [[40, 0, 0], [0, 0, 80]], drift)
    assert [one.bucket for one in found.changes] == [1]
    assert pytest.approx(5.0) == found.n[0]


def test_outcomes_after_a_rest_speak_for_or_against_a_change():
    """A success, a rest of one half-life (even odds), and another outcome.

    A success: m(1,1)² / m(2,2) = ¼ / ⅓ = ¾, so P(no change) = ½ / (½ + ½ · ¾) = 4/7.
    A failure: m(1,1) m(1,0) / m(2,1) = ¼ / ⅙ = 3/2, so ½ / (½ + ½ · 3/2) = 2/5.
    """
    for successes, unchanged in ((1, 4 / 7), (0, 2 / 5)):
        found = aged([[1, 0, 1], [0, 10, 0]], [[1, 0, successes], [0, 10, 0]], IN_TENS)
        assert pytest.approx(1 + unchanged) == found.n[0]
        assert pytest.approx(unchanged + successes) == found.successes[0]


def test_what_is_known_again_fades_again():
    """As above, then two half-lives without it: a quarter of 1 + 4/7."""
    found = aged([[1, 0, 1, 0], [0, 10, 0, 20]], [[1, 0, 1, 0], [0, 10, 0, 20]], IN_TENS)
    assert pytest.approx((1 + 4 / 7) / 4) == found.n[0]


def test_a_model_found_as_bad_as_ever_is_soon_left_alone():
    """60 of 100, a rest of a half-life, then 12 of 20: nearly all of the 100 count again, not half of them."""
    assert 1_400 > 8 * 100
    found = aged([[100, 0, 20], [0, 1_400, 0]], [[60, 0, 12], [0, 1_260, 0]], NO_SCAN)
    assert found.n[0] > 20 + 75


def test_a_model_found_better_is_believed_sooner():
    """60 of 100, a rest of a half-life, then 20 of 20: of the 100 hardly any count, and the belief is above 0.9."""
    n, s = np.array([[100, 0, 20], [0, 1_400, 0]]), np.array([[60, 0, 20], [0, 1_260, 0]])
    after = beliefs(History(models=("m", "other"), n=n, quality=s * QUALITY_ONE), flat(2), NO_SCAN)
    assert after.mean[0] > 0.9


def test_handling_off_weighs_every_outcome_the_same():
    n, s = [[50, 0, 0], [0, 3000, 50]], [[50, 0, 0], [0, 3000, 0]]
    found = aged(n, s, Drift(follow=False, cap=1_000_000))
    assert found.n.tolist() == [50.0, 3050.0]
    assert found.successes.tolist() == [50.0, 3000.0]
    assert found.n_since.tolist() == [50, 3050]
    assert found.changes == ()


def test_a_break_is_found_and_what_was_before_it_weighs_nothing():
    """20 of 20, then 0 of 20: v = L(20,20) + L(20,0) − L(40,20) = 40 ln 2 = 27.7 > 4 + ln 40 = 7.7."""
    found = aged([[20, 20]], [[20, 0]], NO_IDLE)
    assert [(one.bucket, one.before, one.after) for one in found.changes] == [(1, 1.0, 0.0)]
    assert [found.n[0], found.successes[0], found.n_since[0]] == [20.0, 0.0, 20.0]


def test_the_threshold_lies_between_two_and_three_successes():
    """10 of 10, then s of 10; the threshold is 4 + ln 20 = 6.996.

    s = 3: L(10,3) − L(20,13) = −6.109 + 12.949 = 6.840: no change.
    s = 2: L(10,2) − L(20,12) = −5.004 + 13.460 = 8.456: a change.
    """
    assert changes([10, 10], [10, 3]) == []
    assert changes([10, 10], [10, 2]) == [(1, 1.0, 0.2)]


def test_a_change_needs_ten_outcomes_on_both_sides():
    assert changes([9, 31], [0, 31]) == []
    assert changes([10, 30], [0, 30]) == [(1, 0.0, 1.0)]


def test_of_equally_good_splits_the_oldest_is_taken():
    """10, 5, 0 of 10 each: both splits give 0 − 11.247 + 20.794 = 9.547 > 4 + ln 30; then 4.316 < 4 + ln 20."""
    assert changes([10, 10, 10], [10, 5, 0]) == [(1, 1.0, 0.25)]


def test_a_rate_that_falls_and_recovers_is_two_changes():
    """First 30 of 30 against 30 of 60; then, from there, 0 of 30 against 30 of 30."""
    assert changes([30, 30, 30], [30, 0, 30]) == [(1, 1.0, 0.5), (2, 0.0, 1.0)]


def test_buckets_in_which_a_model_was_not_played_are_passed_over():
    assert changes([0, 20, 0, 20, 0], [0, 20, 0, 0, 0]) == [(3, 1.0, 0.0)]


def test_what_lies_outside_the_cap_is_not_scanned():
    inside = Drift(cap=2_000, half_life=1e12, half_life_share=0.0)
    assert changes([100, 2000], [0, 2000], inside) == []
    assert changes([100, 2000], [0, 2000]) == [(1, 0.0, 1.0)]


def test_no_outcomes_and_no_buckets_are_nothing():
    for shape in ((3, 0), (3, 4)):
        found = aged(np.zeros(shape), np.zeros(shape), Drift())
        assert found.n.tolist() == [0.0, 0.0, 0.0]
        assert found.n_since.tolist() == [0, 0, 0]


def test_the_gain_of_a_split_is_twice_less_than_scipys_g_statistic():
    """The log-likelihood ratio of one rate against two is half of G, here for 27 of 30 against 18 of 30."""
    table = [[27, 3], [18, 12]]
    half_g = stats.chi2_contingency(table, correction=False, lambda_="log-likelihood").statistic / 2
    assert 3.0 < half_g < 4.0
    for margin, expected in ((-1e-9, [(1, 0.9, 0.6)]), (1e-9, [])):
        drift = Drift(change_threshold=half_g - math.log(60) + margin, half_life=1e12, half_life_share=0.0)
        assert expected == changes([30, 30], [27, 18], drift)


def test_a_fall_from_90_to_70_percent_is_found_within_a_hundred_plays_or_so():
    """100 streams of 600 plays at 0.9, then 400 at 0.7, ten a bucket; the delay is known to be about 100 plays.

    A median of 100 delays above 150 or below 60 has a chance under 1e-6 if the middle delay is 100 and a
    quarter of delays at most lie outside those ends: P(Bin(100, ¼) ≥ 50) = 2e-8.
    """
    rng = np.random.default_rng(21)
    n = np.full(100, 10)
    delays = []
    for _ in range(100):
        s = np.concatenate([rng.binomial(10, 0.9, 60), rng.binomial(10, 0.7, 40)])
        found = (at for at in range(61, 101) if any(start > 50 for start, _, _ in changes(n[:at], s[:at])))
        delays.append(10 * (next(found) - 60))
    assert 60 <= np.median(delays) <= 150


@pytest.mark.slow
def test_a_rate_that_stands_still_rarely_looks_like_a_change():
    """At most 3% of streams of 6,000 plays ever alarm; 300 streams scanned after every hundred.

    More alarms than the limit have a chance of 1e-6 if 3% is the rate.
    """
    rng = np.random.default_rng(22)
    n = np.full(60, 100)
    alarms = 0
    for _ in range(300):
        s = rng.binomial(100, 0.9, 60)
        alarms += any(changes(n[:at], s[:at]) for at in range(2, 61))
    assert alarms <= stats.binom.isf(1e-6, 300, 0.03)


def test_following_costs_little_where_nothing_changes_and_saves_much_where_it_does():
    """After .90 → .70 the belief with the scan is within 5 points of 0.7; without it stays above 0.8."""
    rng = np.random.default_rng(23)
    s = np.concatenate([rng.binomial(10, 0.9, 100), rng.binomial(10, 0.7, 50)])
    history = History(models=("m",), n=np.full((1, 150), 10), quality=(s * QUALITY_ONE)[None, :])
    assert pytest.approx(0.7, abs=0.05) == beliefs(history, flat(1), Drift()).mean[0]
    assert beliefs(history, flat(1), Drift(follow=False)).mean[0] > 0.8


tables = st.lists(st.lists(st.integers(0, 400), min_size=6, max_size=6), min_size=1, max_size=4)


@settings(max_examples=80)
@given(tables, st.floats(0, 1), st.floats(1, 3000))
def test_decay_never_takes_more_than_was_counted_nor_less_than_the_prior(rows, share, half_life):
    n = np.array(rows)
    quality = np.floor(n * share * QUALITY_ONE).astype(np.int64)
    history = History(models=tuple(map(str, range(len(n)))), n=n, quality=quality)
    after = beliefs(history, flat(len(n)), Drift(half_life=half_life))
    assert (after.alpha >= 1.0).all()
    assert (after.beta >= 1.0).all()
    assert (after.alpha <= 1.0 + quality.sum(axis=1) / QUALITY_ONE + 1e-9).all()
    assert (after.alpha + after.beta <= 2.0 + n.sum(axis=1) + 1e-9).all()


def unchanged(n, successes, rest):
    """Probability that the rate of each bucket still holds at the last one, by SciPy, one possible change at a time.

    Evidence for a change: how likely the later outcomes are under any rate, against under what the earlier ones say.
    """
    weights = []
    for place in range(len(n)):
        before, later = slice(0, place), slice(place, None)
        n1, s1, n2, s2 = sum(n[before]), sum(successes[before]), sum(n[later]), sum(successes[later])
        anew, as_before = stats.betabinom(n2, 1, 1), stats.betabinom(n2, 1 + s1, 1 + n1 - s1)
        odds = 1.0 if place == 0 else anew.pmf(s2) / as_before.pmf(s2) * (1 - 0.5 ** rest[place])
        weights.append(odds * 0.5 ** sum(rest[place + 1 :]))
    return np.cumsum(weights) / sum(weights)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(1, 40), st.floats(0, 1), st.integers(0, 30)), min_size=1, max_size=8))
def test_weights_are_the_posterior_of_no_change_since(visits):
    """Between visits the other model has 0 to 30 outcomes, at a half-life of 10."""
    n = [n for n, _, _ in visits]
    s = [round(n * share) for n, share, _ in visits]
    rest = [others / 10 for _, _, others in visits]
    mine, others = np.zeros((2, 2 * len(n)), dtype=np.int64), [others for _, _, others in visits]
    mine[0, 1::2], mine[1, 1::2] = n, s
    rested = np.zeros(2 * len(n), dtype=np.int64)
    rested[::2] = others
    found = age(np.array([mine[0], rested]), np.array([mine[1], rested]).astype(float), IN_TENS)
    expected = unchanged(n, s, rest)
    assert pytest.approx(expected @ n) == found.n[0]
    assert pytest.approx(expected @ s) == found.successes[0]


@settings(max_examples=40)
@given(tables)
def test_one_model_alone_never_rests(rows):
    found = aged(rows[:1], [[0.5 * n for n in rows[0]]], NO_SCAN)
    assert pytest.approx(sum(rows[0])) == found.n[0]


@given(
    st.lists(st.lists(st.tuples(st.integers(0, 30), st.floats(0, 1)), min_size=3, max_size=3), min_size=1, max_size=12)
)
def test_what_is_remembered_of_other_histories_changes_no_bit(buckets):
    n = np.array([[played for played, _ in bucket] for bucket in buckets], dtype=np.int64).T
    successes = np.array([[played * rate for played, rate in bucket] for bucket in buckets]).T
    # The history so far, then with its last bucket: most of what is remembered serves again.
    age(n[:, :-1], successes[:, :-1], Drift())
    warm = age(n, successes, Drift())
    decay._splits.cache_clear()
    decay._unchanged.cache_clear()
    fresh = age(n, successes, Drift())
    assert warm.n.tobytes() == fresh.n.tobytes()
    assert warm.successes.tobytes() == fresh.successes.tobytes()
    assert warm.changes == fresh.changes
