"""Strategies asked directly, without a service around them."""

import numpy as np

from router.choose.choice import Choice, ChooseSettings
from router.choose.draws import Seed
from router.choose.situation import Situation
from router.choose.strategies import STRATEGIES
from router.learn.beliefs import Beliefs
from router.values import FloatArray, Target


def adaptive(
    beliefs: Beliefs, cost_usd: FloatArray, target: Target, seed: Seed, settings: ChooseSettings, static: int = 0
) -> Choice:
    """The product's own choice."""
    situation = Situation(
        beliefs=beliefs, cost_usd=cost_usd, target=target, seed=seed, static=static, settings=settings
    )
    return STRATEGIES["adaptive"].choose(situation)


def static_choice(beliefs: Beliefs, place: int, target: Target, trial_outcomes: int) -> Choice:
    """The choice of the static tier."""
    situation = Situation(
        beliefs=beliefs,
        cost_usd=np.ones(len(beliefs.models)),
        target=target,
        seed=Seed(policy=0, task_type="t"),
        static=place,
        settings=ChooseSettings(trial_outcomes=trial_outcomes),
    )
    return STRATEGIES["static"].choose(situation)
