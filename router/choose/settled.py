"""What is played where nothing may be tried out any more?"""

from typing import Any

import numpy as np

from router.choose.adaptive import p_clears, price_order
from router.choose.choice import Choice, one_hot, reaches
from router.choose.draws import posterior_draws
from router.choose.situation import Situation
from router.values import FloatArray


def settled_place(situation: Situation) -> int:
    """Place of the cheapest proven model whose posterior mean clears the target, else of the likely best proven one.

    Without a proven one it is the static tier's.
    """
    beliefs = situation.beliefs
    proven = beliefs.n_since >= situation.settings.trial_outcomes
    clears = reaches(beliefs.mean, situation.target) & proven
    order = price_order(beliefs, situation.cost_usd)
    if clears.any():
        return int(order[clears[order]][0])
    if proven.any():
        return int(np.argmax(np.where(proven, beliefs.mean, -1.0)))
    return situation.static


class Settled:
    """All on one model that is known: a budget that is used up buys no more knowledge. Its propensity is 1."""

    def choose(self, situation: Situation) -> Choice:
        """The known model, for certain."""
        beliefs, target = situation.beliefs, situation.target
        drawn = None
        if target.of_best is not None:
            drawn = posterior_draws(beliefs, situation.seed, situation.settings.n_draws)
        numbers = {**situation.numbers("settled"), "place": settled_place(situation)}
        return Choice(
            propensities=self.replay(numbers),
            p_clears=p_clears(beliefs, target, drawn),
            on_trial=beliefs.n_since < situation.settings.trial_outcomes,
            fallback_mass=0.0,
            numbers=numbers,
        )

    def replay(self, numbers: dict[str, Any]) -> FloatArray:
        """The known model, for certain."""
        return one_hot(len(numbers["models"]), numbers["place"])
