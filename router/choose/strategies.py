"""Which ways to choose are there? Adding one is its file and its line here."""

from typing import Any

from router.choose.adaptive import Adaptive
from router.choose.baselines import (
    OfCounts,
    Thompson,
    always_cheapest,
    always_dearest,
    epsilon_greedy,
    kl_ucb,
    static_then_greedy,
    ucb_cs,
)
from router.choose.cascade import replayed_with_ladder
from router.choose.floor import raised
from router.choose.rollout import Rollout
from router.choose.settled import Settled
from router.choose.situation import Strategy
from router.choose.static import Static
from router.values import FloatArray

STRATEGIES: dict[str, Strategy] = {
    "static": Static(),
    "adaptive": Adaptive(),
    "rollout": Rollout(),
    "settled": Settled(),
    # What benchmarks compare with.
    "thompson": Thompson(),
    "kl-ucb": OfCounts("kl-ucb", kl_ucb),
    "ucb-cs": OfCounts("ucb-cs", ucb_cs),
    "epsilon-greedy": OfCounts("epsilon-greedy", epsilon_greedy),
    "static-then-greedy": OfCounts("static-then-greedy", static_then_greedy),
    "always-cheapest": OfCounts("always-cheapest", always_cheapest),
    "always-dearest": OfCounts("always-dearest", always_dearest),
}


def replay(numbers: dict[str, Any]) -> FloatArray:
    """The propensities of a logged choice, from its numbers alone; where it had a ladder, that one's at the end."""
    found = STRATEGIES[numbers["strategy"]].replay(numbers)
    if "exploration_floor" in numbers:
        found = raised(found, numbers["exploration_floor"])
    return replayed_with_ladder(found, numbers) if "ladder" in numbers else found
