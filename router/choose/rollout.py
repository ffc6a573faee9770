"""How much of the traffic may learning have, while an operator gains trust in it?"""

from typing import Any

from router.choose.adaptive import Adaptive
from router.choose.choice import Choice, one_hot
from router.choose.situation import Situation
from router.values import FloatArray


class Rollout:
    """The adaptive choice for a share of the requests, the static model for the rest; one uniform draws from both."""

    def __init__(self) -> None:
        self._adaptive = Adaptive()

    def choose(self, situation: Situation) -> Choice:
        """The mixture: its propensities are exact."""
        learned = self._adaptive.choose(situation)
        numbers = {
            **situation.numbers("rollout"),
            "rollout": situation.rollout,
            "learned": learned.numbers,
        }
        return Choice(
            propensities=self.replay(numbers),
            p_clears=learned.p_clears,
            on_trial=learned.on_trial,
            fallback_mass=learned.fallback_mass,
            numbers=numbers,
        )

    def replay(self, numbers: dict[str, Any]) -> FloatArray:
        """The mixture, from its numbers."""
        share = float(numbers["rollout"])
        static = one_hot(len(numbers["models"]), numbers["static"])
        mixed: FloatArray = share * self._adaptive.replay(numbers["learned"]) + (1.0 - share) * static
        return mixed
