"""What might the success rates be? Posterior draws that any replica repeats to the last bit."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import shake_128

import numpy as np
from scipy.special import betaincinv

from router.choose.latency import InTime
from router.learn.beliefs import Beliefs
from router.values import FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """What the draws of a choice are seeded by, beside the model and the exploration clock."""

    policy: int
    task_type: str


def posterior_draws(beliefs: Beliefs, seed: Seed, n_draws: int) -> FloatArray:
    """Joint posterior draws, shape (n_models, n_draws).

    Each model has a stream of its own, so leaving one out moves no other; uniforms go through the inverse
    distribution function, since rejection samplers flip on the last bit.
    """
    uniforms = np.stack([_uniforms(seed.policy, seed.task_type, beliefs.t, model, n_draws) for model in beliefs.models])
    drawn = betaincinv(beliefs.alpha[:, None], beliefs.beta[:, None], uniforms)
    return np.asarray(drawn, dtype=np.float64)


def latency_draws(in_time: InTime, models: Sequence[str], t: int, seed: Seed, n_draws: int) -> FloatArray:
    """Draws of each model's probability to answer in time, shape (n_models, n_draws), from streams of their own."""
    uniforms = np.stack([_uniforms(seed.policy, seed.task_type, t, f"{model}\nlatency", n_draws) for model in models])
    return np.asarray(betaincinv(in_time.alpha[:, None], in_time.beta[:, None], uniforms), dtype=np.float64)


def check_uniforms(model: str, check: str, t: int, seed: Seed, shape: tuple[int, int]) -> FloatArray:
    """Uniforms for what a check of a model's answers is worth, and for a model on what others rejected."""
    stream = _uniforms(seed.policy, seed.task_type, t, f"{model}\ncheck\n{check}", shape[0] * shape[1])
    return stream.reshape(shape)


@lru_cache(maxsize=256)
def _uniforms(policy: int, task_type: str, t: int, model: str, n_draws: int) -> FloatArray:
    """One model's uniforms."""
    return _open_unit(shake_128(f"{policy}\n{task_type}\n{t}\n{model}".encode()).digest(8 * n_draws))


def _open_unit(stream: bytes) -> FloatArray:
    """Uniforms strictly between 0 and 1, 52 bits each: with 53, the half would round up to 1 at the top."""
    words = np.frombuffer(stream, dtype="<u8") >> np.uint64(12)
    return (words.astype(np.float64) + 0.5) * 2.0**-52
