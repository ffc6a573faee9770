"""Strategies asked directly, without a service around them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from router.choose.adaptive import least_information_ratio
from router.choose.choice import Choice, ChooseSettings
from router.choose.draws import Seed
from router.choose.latency import InTime
from router.choose.situation import Situation
from router.choose.strategies import STRATEGIES
from router.learn.beliefs import Beliefs
from router.values import FloatArray, Target

SEED = Seed(policy=7, task_type="classify")
#: The rules alone: nobody is held back for being new, and no promise is made good.
FREE = ChooseSettings(trial_share=1.0, keep_promise=False)


def believed(
    alpha: ArrayLike,
    beta: ArrayLike,
    n_since: ArrayLike = 100,
    *,
    t: int = 50,
    models: Sequence[str] | None = None,
) -> Beliefs:
    """Beta posteriors as given, of models m0, m1, … with so many outcomes each; the clock need not agree with these."""
    alphas, betas = np.array(alpha, dtype=np.float64), np.array(beta, dtype=np.float64)
    n = np.broadcast_to(np.array(n_since, dtype=np.int64), alphas.shape)
    return Beliefs(
        models=tuple(models or (f"m{place}" for place in range(len(alphas)))),
        alpha=alphas,
        beta=betas,
        n_raw=n,
        n_since=n,
        recent_n=n.astype(np.float64),
        recent_successes=n * (alphas / (alphas + betas)),
        t=t,
    )


def adaptive(
    beliefs: Beliefs,
    cost_usd: ArrayLike,
    target: Target,
    settings: ChooseSettings = FREE,
    static: int = 0,
    in_time: InTime | None = None,
    seed: Seed = SEED,
) -> Choice:
    """The product's own choice."""
    situation = Situation(
        beliefs=beliefs,
        cost_usd=np.array(cost_usd, dtype=np.float64),
        target=target,
        seed=seed,
        static=static,
        in_time=in_time,
        settings=settings,
    )
    return STRATEGIES["adaptive"].choose(situation)


def fallback_of(choice: Choice) -> FloatArray:
    """What an absolute target plays where nothing is accepted; models stand from cheap to dear."""
    part = choice.numbers["parts"]["all"]["fallback"]
    directed = least_information_ratio(np.array(part["loss"]), np.array(part["gain"]))
    played: FloatArray = 0.9 * directed + 0.1 * np.array(part["thompson"])
    return played


def static_choice(beliefs: Beliefs, place: int, target: Target, trial_outcomes: int) -> Choice:
    """The choice of the static tier."""
    situation = Situation(
        beliefs=beliefs,
        cost_usd=np.ones(len(beliefs.models)),
        target=target,
        seed=SEED,
        static=place,
        settings=ChooseSettings(trial_outcomes=trial_outcomes),
    )
    return STRATEGIES["static"].choose(situation)
