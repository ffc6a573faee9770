"""Which ways to choose are there? Adding one is its file and its line here."""

from typing import Any

from router.choose.adaptive import Adaptive
from router.choose.situation import Strategy
from router.choose.static import Static
from router.values import FloatArray

STRATEGIES: dict[str, Strategy] = {
    "static": Static(),
    "adaptive": Adaptive(),
}


def replay(numbers: dict[str, Any]) -> FloatArray:
    """The propensities of a logged choice, from its numbers alone."""
    return STRATEGIES[numbers["strategy"]].replay(numbers)
