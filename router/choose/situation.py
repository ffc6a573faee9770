"""What may a strategy look at?"""

from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np

from router.choose.choice import Choice, ChooseSettings
from router.choose.draws import Seed
from router.choose.latency import InTime
from router.learn.beliefs import Beliefs
from router.values import FloatArray, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The candidates of one request: what is believed of them, what they cost, and what is good enough."""

    beliefs: Beliefs
    #: Of this request, shape (n_models,); nan: unknown.
    cost_usd: FloatArray
    #: `min_success`, `of_best`, or both: then both must hold.
    target: Target
    seed: Seed
    #: Place of the model that the static tier names.
    static: int
    #: What is believed of answering within the limit asked; None: none was.
    in_time: InTime | None = None
    #: Share of the requests that learning decides, where an operator lets it in step by step.
    rollout: float = 1.0
    settings: ChooseSettings = field(default_factory=ChooseSettings)

    def numbers(self, strategy: str) -> dict[str, Any]:
        """What every choice is computed from, as plain JSON."""
        beliefs = self.beliefs
        return {
            "strategy": strategy,
            "models": list(beliefs.models),
            "t": beliefs.t,
            "target": {"min_success": self.target.min_success, "of_best": self.target.of_best},
            "static": self.static,
            "n": beliefs.n_raw.tolist(),
            "n_since": beliefs.n_since.tolist(),
            "alpha": beliefs.alpha.tolist(),
            "beta": beliefs.beta.tolist(),
            "cost_usd": [None if np.isnan(cost) else float(cost) for cost in self.cost_usd],
            "in_time": None
            if self.in_time is None
            else {
                "alpha": self.in_time.alpha.tolist(),
                "beta": self.in_time.beta.tolist(),
                "wanted": self.in_time.wanted,
            },
            "trial_outcomes": self.settings.trial_outcomes,
            "trial_share": self.settings.trial_share,
        }


class Strategy(Protocol):
    """A way to choose: pure, without state; its choice can be computed again from its numbers alone."""

    def choose(self, situation: Situation) -> Choice:
        """The exact probability of recommending each candidate."""

    def replay(self, numbers: dict[str, Any]) -> FloatArray:
        """The propensities, from the numbers of one of its choices."""
