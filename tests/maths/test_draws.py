"""Posterior draws: repeated to the last bit anywhere, one stream per model, distributed as the belief says."""

import hashlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from router.choose.draws import Seed, _open_unit, posterior_draws
from tests.maths.choosing import SEED, believed


def test_a_stream_is_the_hash_of_seed_task_type_clock_and_model():
    """Beta(1, 1): the draw is the uniform itself, 52 bits of SHAKE-128 and a half."""
    stream = hashlib.shake_128(b"7\nclassify\n50\nm0").digest(24)
    words = [int.from_bytes(stream[at : at + 8], "little") >> 12 for at in (0, 8, 16)]
    drawn = posterior_draws(believed([1], [1]), SEED, 3)[0]
    assert pytest.approx([(word + 0.5) / 2**52 for word in words], rel=1e-12) == drawn.tolist()


def test_uniforms_never_touch_the_ends():
    low, high = _open_unit(bytes(8) + b"\xff" * 8).tolist()
    assert low == 2.0**-53
    assert high == 1.0 - 2.0**-53


def test_the_same_seed_and_history_draw_the_same_bits():
    one, other = (posterior_draws(believed([3, 90], [2, 10]), SEED, 64) for _ in range(2))
    assert one.tobytes() == other.tobytes()


@pytest.mark.parametrize(
    ("seed", "t"), [(Seed(policy=8, task_type="classify"), 50), (Seed(policy=7, task_type="review"), 50), (SEED, 51)]
)
def test_policy_task_type_and_clock_each_draw_anew(seed, t):
    before = posterior_draws(believed([3], [2]), SEED, 64)
    assert not np.isclose(before, posterior_draws(believed([3], [2], t=t), seed, 64)).any()


names = st.lists(st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1), min_size=1, max_size=8)


@settings(max_examples=60)
@given(names.map(lambda drawn: sorted(set(drawn))), st.randoms(use_true_random=False))
def test_leaving_a_model_out_moves_no_other_models_draws(models, random):
    alpha = [random.uniform(0.1, 500.0) for _ in models]
    beta = [random.uniform(0.1, 500.0) for _ in models]
    whole = believed(alpha, beta, models=models)
    kept = random.sample(range(len(models)), random.randint(1, len(models)))
    everyone, some = posterior_draws(whole, SEED, 64), posterior_draws(whole.of(kept), SEED, 64)
    assert everyone[kept].tobytes() == some.tobytes()


@pytest.mark.parametrize(("alpha", "beta"), [(1.0, 1.0), (18.0, 4.0), (0.4, 2.0), (4801.0, 201.0)])
def test_draws_are_distributed_as_the_belief(alpha, beta):
    """Kolmogorov–Smirnov on 20,000 draws; a false alarm has a chance of 1e-6."""
    drawn = posterior_draws(believed([alpha], [beta]), SEED, 20_000)[0]
    assert stats.kstest(drawn, stats.beta(alpha, beta).cdf).pvalue > 1e-6


def test_models_are_drawn_independently():
    """Rank correlation over 20,000 joint draws; a false alarm has a chance of 1e-6 for each of three pairs."""
    drawn = posterior_draws(believed([3, 3, 30], [2, 2, 20]), SEED, 20_000)
    for one, other in ((0, 1), (0, 2), (1, 2)):
        assert stats.spearmanr(drawn[one], drawn[other]).pvalue > 1e-6


def test_clocks_are_drawn_independently():
    """The first draws at 5,000 clock readings are uniform; a false alarm has a chance of 1e-6."""
    first = [posterior_draws(believed([1], [1], t=t), SEED, 1)[0, 0] for t in range(1, 5001)]
    assert stats.kstest(first, "uniform").pvalue > 1e-6


def test_extreme_beliefs_draw_rates():
    """From nothing believed to ten million outcomes, all draws are rates, and the sharp ones stand at their mean."""
    drawn = posterior_draws(believed([1e-3, 1e-3, 1, 9e6, 1e7], [1e-3, 1, 1e-3, 1e6, 1]), SEED, 2000)
    assert np.isfinite(drawn).all()
    assert ((drawn >= 0.0) & (drawn <= 1.0)).all()
    assert pytest.approx(0.9, abs=1e-5) == drawn[3].mean()
    assert pytest.approx(9.49e-5, rel=0.1) == drawn[3].std()
