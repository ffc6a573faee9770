"""What a check is worth, by hand, against simulated truth, and whatever is counted."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from router.learn.checks import CHECK_UNIFORMS, CONSTANT_AFTER, Scores, _fit, worth
from router.values import SCORE_BINS

DRAWS = 64
UNIFORMS = np.random.default_rng(5).random((CHECK_UNIFORMS, DRAWS))


def counts(**bins):
    """Counts by bin: `counts(b0=3, b20=7)`."""
    result = np.zeros(SCORE_BINS, dtype=np.int64)
    for name, n in bins.items():
        result[int(name[1:])] = n
    return result


def scores(scored, right, wrong):
    return Scores(scored=scored, right=right, wrong=wrong)


def simulated(draw, n, n_audits, success):
    """Answers with scores that tell right from wrong in part, some of them audited; and what is true of them."""
    right = draw.random(n) < success
    score = np.where(right, draw.beta(6, 2, n), draw.beta(2, 4, n))
    bins = (np.round(score * 10_000) // 500).astype(np.int64)
    audited = np.arange(n) < n_audits

    def counted(which):
        return np.bincount(bins[which], minlength=SCORE_BINS).astype(np.int64)

    return scores(counted(right | ~right), counted(audited & right), counted(audited & ~right)), bins, right


def test_all_or_nothing_by_hand():
    """60 of 100 answers score 1, of which 396 of 400 audits are right; of 400 audits at 0, 40 are.

    So p = .6 · .99 + .4 · .1 = .634, s = .594 / .634 = .937, v = .36 / .366 = .984.
    """
    found = worth(scores(counts(b0=4000, b20=6000), counts(b0=40, b20=396), counts(b0=360, b20=4)), UNIFORMS)
    assert found.success.mean() == pytest.approx(0.634, abs=0.01)
    assert found.accepted[:, 20].mean() == pytest.approx(0.6, abs=0.005)
    assert found.sensitivity[:, 20].mean() == pytest.approx(0.937, abs=0.02)
    assert found.specificity[:, 20].mean() == pytest.approx(0.984, abs=0.01)


def test_accepting_all_is_the_model_alone_and_accepting_nothing_brings_nothing():
    found = worth(scores(counts(b3=10, b20=30), counts(b20=5), counts(b3=2)), UNIFORMS)
    np.testing.assert_allclose(found.accepted[:, 0], 1.0)
    np.testing.assert_allclose(found.sensitivity[:, 0], 1.0)
    np.testing.assert_allclose(found.specificity[:, 0], 0.0, atol=1e-12)
    assert (found.accepted[:, -1] == 0.0).all()


def test_audits_may_be_drawn_at_any_rate_from_each_score():
    """Auditing all rejects and few accepts leaves the success rate where auditing both alike has it."""
    scored = counts(b0=5000, b20=5000)
    alike = worth(scores(scored, counts(b0=100, b20=900), counts(b0=900, b20=100)), UNIFORMS)
    skewed = worth(scores(scored, counts(b0=500, b20=180), counts(b0=4500, b20=20)), UNIFORMS)
    assert skewed.success.mean() == pytest.approx(alike.success.mean(), abs=0.015)


def test_the_fit_is_at_the_mode():
    """There, a step in any direction lowers the posterior density."""
    features = np.column_stack([np.ones(SCORE_BINS), np.linspace(-2, 2, SCORE_BINS), np.arange(SCORE_BINS) == 20])
    told = scores(counts(b0=9), counts(b0=2, b10=4, b20=9), counts(b0=7, b10=3))

    def density(at):
        logits = features @ at
        likelihood = told.right @ -np.logaddexp(0, -logits) + told.wrong @ -np.logaddexp(0, logits)
        return likelihood - (at**2).sum() / (2 * 1.5**2)

    mode, _ = _fit(features, told)
    for step in np.vstack([np.eye(3), -np.eye(3)]) * 1e-3:
        assert density(mode) > density(mode + step)


@pytest.mark.parametrize("n_audits", [20, 100, 400])
def test_the_posterior_covers_the_truth(n_audits):
    """200 worlds; with honest 90% intervals, fewer than 160 covered has probability 4e-6."""
    draw = np.random.default_rng(n_audits)
    covered = 0
    for _ in range(200):
        told, bins, right = simulated(draw, 2_000, n_audits, 0.7)
        precision_true = right[bins >= 10].mean()
        found = worth(told, draw.random((CHECK_UNIFORMS, 200)))
        precision = np.sort(found.accepted_right[:, 10] / found.accepted[:, 10])
        covered += bool(precision[10] <= precision_true <= precision[189])
    assert covered >= 160


def test_few_audits_leave_more_doubt_than_many():
    draw = np.random.default_rng(3)
    few, many = (worth(simulated(draw, 2_000, n, 0.7)[0], UNIFORMS) for n in (10, 400))
    assert few.specificity[:, 10].std() > 3 * many.specificity[:, 10].std()


def test_a_check_that_always_passes_or_always_fails_is_told():
    nothing = counts()
    assert scores(counts(b20=CONSTANT_AFTER), nothing, nothing).is_constant
    assert scores(counts(b0=CONSTANT_AFTER), nothing, nothing).is_constant
    assert not scores(counts(b20=CONSTANT_AFTER - 1), nothing, nothing).is_constant
    assert not scores(counts(b0=1, b20=CONSTANT_AFTER), nothing, nothing).is_constant


counted = arrays(np.int64, SCORE_BINS, elements=st.integers(0, 10**6) | st.just(0))


@settings(max_examples=100)
@given(counted, counted, counted)
def test_whatever_was_counted_gives_shares(rest, right, wrong):
    found = worth(scores(rest + right + wrong, right, wrong), UNIFORMS)
    for shares in (found.accepted, found.accepted_right):
        assert ((shares >= 0) & (shares <= 1 + 1e-12)).all()
        assert (np.diff(shares, axis=1) <= 1e-15).all()
    assert (found.accepted_right <= found.accepted + 1e-12).all()
    again = worth(scores(rest + right + wrong, right, wrong), UNIFORMS)
    assert (found.accepted_right == again.accepted_right).all()
