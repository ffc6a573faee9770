"""Are the probabilities what they say? Models drawn against their propensities, and beliefs against the truth."""

from collections import Counter

import numpy as np
import pytest
from scipy import stats

from router.answers import Request
from router.catalogue import Policy, TaskType
from router.decide.decider import Decider
from router.learn.beliefs import History, beliefs, p_at_least
from router.learn.decay import Drift
from router.learn.priors import flat
from router.learn.snapshot import Snapshot
from router.values import QUALITY_ONE
from tests.unit.decide.test_decider import ID, SIGNER, catalogue, counted
from tests.unit.learn.test_snapshot import tally

#: Chance that a test of this file fails although what it tests holds.
FALSE_ALARM = 1e-6
MODELS = ("small", "middle", "large")
#: What is asked, and outcomes and successes of each model, cheap to dear.
SITUATIONS = {
    "optimistic": ({"min_success": 0.85}, [(60, 48), (40, 35), (30, 28)]),
    "nobody clears": ({"min_success": 0.97}, [(40, 34), (60, 50), (50, 44)]),
    "information-directed": ({"of_best": 0.95}, [(40, 34), (60, 54), (50, 46)]),
    "both targets": ({"of_best": 0.95, "min_success": 0.9}, [(40, 36), (60, 54), (50, 46)]),
    "some on trial": ({"min_success": 0.85}, [(5, 4), (0, 0), (120, 110)]),
    "let in step by step": ({"min_success": 0.85, "task_type": "write"}, [(60, 48), (40, 35), (30, 28)]),
}


def answers(snapshot, uniforms, policy, **asked):
    """What the router answers, a uniform each."""
    task_types = (TaskType(path="classify", tier=1), TaskType(path="write", tier=2, rollout=0.3))
    decider = Decider(catalogue(policy=policy, task_types=task_types), 1, SIGNER)
    request = Request(**{"task_type": "classify", "explain": True, "dry_run": True, **asked})
    for u in uniforms:
        yield decider.decide(request, snapshot, u=u, id_=ID, principal="local", stale_s=0.0)[0]


@pytest.mark.parametrize(("asked", "counts"), SITUATIONS.values(), ids=SITUATIONS)
def test_models_are_answered_as_often_as_their_propensities_say(asked, counts):
    """Chi-square over 50,000 decisions; models expected fewer than five times are joined with the likeliest."""
    uniforms = np.random.default_rng(51).random(50_000).tolist()
    snapshot = counted(asked.get("task_type", "classify"), **dict(zip(MODELS, counts, strict=True)))
    given = list(answers(snapshot, uniforms, Policy(drift=False), **asked))
    assert given[0].strategy == "adaptive"
    propensities = {one.model: one.propensity for one in given[0].candidates}
    assert all(one.propensity == propensities[one.model] for one in given)
    often = Counter(one.model for one in given)
    seen = np.array([often[model] for model in propensities])
    expected = 50_000 * np.array(list(propensities.values()))
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


@pytest.mark.slow
def test_the_band_that_an_answer_shows_holds_the_truth_nine_times_in_ten():
    """2,000 seeds of uniform rates, each model with 8 outcomes in each of 4 buckets: 87% to 93% for each.

    That is 4.5 standard errors of 0.67%. Drift is followed, as by default.
    """
    held = np.zeros(len(MODELS))
    for seed in range(2_000):
        rng = np.random.default_rng([53, seed])
        truth = rng.random(len(MODELS))
        successes = rng.binomial(8, truth, (4, len(MODELS))).tolist()
        snapshot = Snapshot()
        snapshot.apply(
            tally(model=model, bucket_s=300 * bucket, n=8, successes=s, quality=s * QUALITY_ONE)
            for bucket, row in enumerate(successes)
            for model, s in zip(MODELS, row, strict=True)
        )
        [answer] = answers(snapshot, [0.5], Policy())
        shown = {one.model: one.belief for one in answer.candidates}
        held += [shown[model].low <= rate <= shown[model].high for model, rate in zip(MODELS, truth, strict=True)]
    assert ((held >= 0.87 * 2_000) & (held <= 0.93 * 2_000)).all()


@pytest.mark.parametrize("n", [100, 400])
@pytest.mark.parametrize("rate", [0.2, 0.5, 0.7, 0.85, 0.9, 0.95])
def test_the_band_holds_each_single_rate_about_as_often(n, rate):
    """Summed over all results of n outcomes, so exact: 87% to 93% at every rate, too, once there are a hundred."""
    successes = np.arange(n + 1)[:, None]
    history = History(
        models=tuple(map(str, range(n + 1))), n=np.full_like(successes, n), quality=successes * QUALITY_ONE
    )
    low, high = beliefs(history, flat(n + 1), Drift(follow=False)).interval()
    held = stats.binom.pmf(successes[:, 0], n, rate)[(low <= rate) & (rate <= high)].sum()
    assert 0.87 <= held <= 0.93


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
