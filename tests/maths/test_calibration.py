"""Are the probabilities what they say? One uniform against its propensities, and beliefs against the truth."""

import numpy as np
import pytest
from scipy import stats

from router.choose.choice import ChooseSettings
from router.choose.draws import Seed
from router.learn.beliefs import Beliefs, History, beliefs, p_at_least
from router.learn.decay import Drift
from router.learn.priors import flat
from router.values import QUALITY_ONE, Target
from tests.maths.choosing import adaptive

#: Chance that a test of this file fails although what it tests holds.
FALSE_ALARM = 1e-6
SEED = Seed(policy=7, task_type="classify")
SITUATIONS = [
    ("optimistic", Target(min_success=0.85), [0, 0, 0, 0]),
    ("nobody clears", Target(min_success=0.97), [40, 60, 50, 50]),
    ("information-directed", Target(of_best=0.95), [40, 60, 50, 50]),
    ("some on trial", Target(min_success=0.85), [40, 60, 5, 0]),
    ("some on trial, of best", Target(of_best=0.8), [0, 0, 50, 50]),
]


def believed(n):
    share = np.array([0.75, 0.86, 0.88, 0.92])
    counts = np.array(n, dtype=np.int64)
    successes = np.asarray(np.floor(share * counts), dtype=np.float64)
    names = ("cheap", "fair", "good", "dear")
    t = 1 + int(counts.sum())
    alpha, beta = 1.0 + successes, 1.0 + (counts - successes)
    return Beliefs(
        models=names,
        alpha=alpha,
        beta=beta,
        n_raw=counts,
        n_since=counts,
        recent_n=counts.astype(np.float64),
        recent_successes=successes,
        t=t,
    )


@pytest.mark.parametrize(("target", "n"), [case[1:] for case in SITUATIONS], ids=[case[0] for case in SITUATIONS])
def test_one_uniform_falls_as_often_as_the_propensities_say(target, n):
    """Chi-square over 200,000 uniforms; models expected fewer than five times are joined with the likeliest."""
    choice = adaptive(believed(n), np.array([0.1, 0.6, 2.5, 15.0]), target, ChooseSettings())
    u = np.random.default_rng(51).random(200_000)
    place = np.minimum(np.searchsorted(np.cumsum(choice.propensities), u, side="right"), 3)
    seen, expected = np.bincount(place, minlength=4), 200_000 * choice.propensities
    is_rare = expected < 5.0
    likeliest = int(np.argmax(expected))
    seen[likeliest] += seen[is_rare].sum()
    expected[likeliest] += expected[is_rare].sum()
    assert (~is_rare).sum() >= 2
    assert stats.chisquare(seen[~is_rare], expected[~is_rare]).pvalue > FALSE_ALARM


def test_beliefs_place_the_truth_uniformly():
    """Rates drawn from the prior, then n outcomes each: F(truth) is uniform (Kolmogorov–Smirnov, 20,000 models)."""
    rng = np.random.default_rng(52)
    truth = rng.random(20_000)
    n = rng.integers(0, 60, 20_000)
    history = History(
        models=tuple(map(str, range(20_000))), n=n[:, None], quality=(rng.binomial(n, truth) * QUALITY_ONE)[:, None]
    )
    after = beliefs(history, flat(20_000), Drift(follow=False))
    place = np.asarray(stats.beta.cdf(truth, after.alpha, after.beta))
    assert stats.kstest(place, "uniform").pvalue > FALSE_ALARM


def test_the_interval_holds_the_truth_as_often_as_it_says():
    """90% of 20,000 truths, within 4.9 standard errors of 0.21% each."""
    rng = np.random.default_rng(53)
    truth = rng.random(20_000)
    n = np.full(20_000, 30)
    history = History(
        models=tuple(map(str, range(20_000))), n=n[:, None], quality=(rng.binomial(n, truth) * QUALITY_ONE)[:, None]
    )
    low, high = beliefs(history, flat(20_000), Drift(follow=False)).interval(0.9)
    assert pytest.approx(0.9, abs=4.9 * 0.00212) == ((low <= truth) & (truth <= high)).mean()


def test_p_clears_is_right_as_often_as_it_says():
    """In each tenth of p, models clear 0.85 as often as p says: chi-square over nine or ten tenths, 50,000 models."""
    rng = np.random.default_rng(54)
    truth = rng.beta(1.0, 1.0, 50_000)
    n = rng.integers(1, 40, 50_000)
    s = rng.binomial(n, truth)
    p = p_at_least(np.asarray(1.0 + s, dtype=np.float64), np.asarray(1.0 + n - s, dtype=np.float64), 0.85)
    tenth = np.minimum((10.0 * p).astype(int), 9)
    expected = np.bincount(tenth, weights=p, minlength=10)
    variance = np.bincount(tenth, weights=p * (1.0 - p), minlength=10)
    cleared = np.bincount(tenth, weights=truth >= 0.85, minlength=10)
    assert (variance > 25.0).all()
    assert stats.chi2.sf(((cleared - expected) ** 2 / variance).sum(), 10) > FALSE_ALARM
