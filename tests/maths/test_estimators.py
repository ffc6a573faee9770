"""Off-policy estimates: by hand, unbiased, covering, and silent where the log says too little."""

import numpy as np
import pytest

from router.errors import BadInput
from router.review.estimators import (
    Logged,
    doubly_robust,
    gain_over_shuffle,
    ips,
    shuffled,
    snips,
)


def logged(chosen, propensity, outcome, predicted):
    return Logged(
        chosen=np.array(chosen),
        propensity=np.array(propensity, dtype=float),
        outcome=np.array(outcome, dtype=float),
        predicted=np.array(predicted, dtype=float),
    )


TINY = logged([0, 1, 0], [0.5, 0.5, 0.8], [1, 0, 1], [[0.6, 0.9]] * 3)
SECOND = np.array([[0.2, 0.8]] * 3)


def test_inverse_propensity_by_hand():
    """w = .2/.5, .8/.5, .2/.8 = .4, 1.6, .25; mean of w x = (.4 + 0 + .25)/3."""
    assert pytest.approx(0.65 / 3) == ips(TINY, SECOND).estimate


def test_self_normalised_by_hand():
    """Σ w x / Σ w = .65 / 2.25; effective n = 2.25² / (.16 + 2.56 + .0625)."""
    found = snips(TINY, SECOND)
    assert pytest.approx(0.65 / 2.25) == found.estimate
    assert pytest.approx(2.25**2 / 2.7825) == found.effective_n
    error = 0.65 / 2.25
    by_hand = np.sqrt(0.16 * (1 - error) ** 2 + 2.56 * error**2 + 0.0625 * (1 - error) ** 2) / 2.25
    assert pytest.approx(by_hand) == found.se


def test_doubly_robust_by_hand():
    """Σ e q̂ = .2·.6 + .8·.9 = .84; corrections .4·(1 − .6), 1.6·(0 − .9), .25·(1 − .6)."""
    assert pytest.approx(0.84 + (0.16 - 1.44 + 0.1) / 3) == doubly_robust(TINY, SECOND).estimate


def test_the_logged_policy_itself_is_the_mean_outcome():
    generator = np.random.default_rng(1)
    pi = generator.dirichlet([1, 1, 1], size=500)
    chosen = np.array([generator.choice(3, p=row) for row in pi])
    log = logged(chosen, pi[np.arange(500), chosen], generator.random(500), generator.random((500, 3)))
    assert pytest.approx(log.outcome.mean()) == ips(log, pi).estimate
    assert pytest.approx(log.outcome.mean()) == snips(log, pi).estimate


def test_too_little_support_gives_no_interval():
    found = snips(TINY, SECOND)
    assert (found.is_supported, found.low, found.high) == (False, None, None)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"propensity": [0.5, 0.0, 1.0]}, "propensity"),
        ({"propensity": [0.5, 1.5, 1.0]}, "propensity"),
        ({"outcome": [1.0, float("nan"), 0.0]}, "outcome"),
        ({"outcome": [1.0]}, "outcome"),
        ({"chosen": [0, 2, 0]}, "chosen"),
    ],
)
def test_a_log_without_a_meaning_is_refused(fields, field):
    facts = {"chosen": [0, 1, 0], "propensity": [0.5, 0.5, 0.8], "outcome": [1, 0, 1], "predicted": [[0.6, 0.9]] * 3}
    with pytest.raises(BadInput) as told:
        logged(**{**facts, **fields})
    assert field == told.value.field


def simulated(seed, n=2_000, floor=0.01):
    """A log of a policy that changes as it learns, with a floor; two task types that want different models."""
    generator = np.random.default_rng(seed)
    rate = np.array([[0.9, 0.6, 0.8], [0.5, 0.85, 0.8]])
    kind = generator.integers(0, 2, size=n)
    counts, successes = np.ones((2, 3)) * 2, np.ones((2, 3))
    chosen, propensity, outcome = np.zeros(n, dtype=int), np.zeros(n), np.zeros(n)
    predicted = np.zeros((n, 3))
    for row in range(n):
        mean = successes[kind[row]] / counts[kind[row]]
        greedy = np.exp(8 * mean)
        pi = (1 - 3 * floor) * greedy / greedy.sum() + floor
        chosen[row] = np.searchsorted(np.cumsum(pi), generator.random())
        predicted[row] = mean
        propensity[row] = pi[chosen[row]]
        outcome[row] = generator.random() < rate[kind[row], chosen[row]]
        counts[kind[row], chosen[row]] += 1
        successes[kind[row], chosen[row]] += outcome[row]
    return logged(chosen, propensity, outcome, predicted), kind, rate


@pytest.mark.slow
@pytest.mark.parametrize("estimator", [ips, snips, doubly_robust], ids=lambda one: one.__name__)
def test_bias_is_small_and_intervals_cover(estimator):
    """60 logs of 2,000, seeds fixed: |bias| below 5 standard errors of the mean, and 95% intervals that cover at least
    48 of 60 (nominal 57 ± 1.7; below 48 has a probability of 1e-6 at a true coverage of .95).
    """
    errors, covered = [], 0
    for seed in range(60):
        log, kind, rate = simulated(seed)
        policy = np.where(kind[:, None] == 0, [0.7, 0.1, 0.2], [0.1, 0.7, 0.2])
        truth = float((policy * rate[kind]).sum(axis=1).mean())
        found = estimator(log, policy)
        assert found.is_supported
        assert found.low is not None
        assert found.high is not None
        errors.append(found.estimate - truth)
        covered += found.low <= truth <= found.high
    assert abs(np.mean(errors)) < 5 * np.std(errors) / np.sqrt(60) + 1e-3
    assert covered >= 48


def test_the_shuffle_keeps_the_mix_and_loses_the_match():
    log, _, _ = simulated(3)
    policy = shuffled(log)
    assert pytest.approx(np.bincount(log.chosen, minlength=3) / 2_000) == policy[0]
    found = gain_over_shuffle(log, np.random.default_rng(0), resamples=200)
    assert found.gain > 0.05
    assert found.is_certain


def test_no_match_is_no_gain():
    """Where all task types are alike, the shuffle does as well: the interval holds 0."""
    generator = np.random.default_rng(5)
    chosen = generator.integers(0, 2, size=3_000)
    outcome = generator.random(3_000) < np.array([0.6, 0.8])[chosen]
    log = logged(chosen, np.full(3_000, 0.5), outcome, np.full((3_000, 2), 0.7))
    found = gain_over_shuffle(log, np.random.default_rng(0), resamples=200)
    assert found.low is not None
    assert found.high is not None
    assert found.low <= 0.0 <= found.high
    assert not found.is_certain


def test_resampling_is_seeded():
    log, _, _ = simulated(3, n=600)
    first, second = (gain_over_shuffle(log, np.random.default_rng(9), resamples=50) for _ in range(2))
    assert (first.low, first.high) == (second.low, second.high)
