"""How does every endpoint stand? One moment of it, as choices are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

#: A model and `Endpoint.label`.
Pair = tuple[str, str]


class State(IntEnum):
    """How an endpoint fares, from good to bad."""

    WELL = 0
    #: It fails now and then: others go first.
    POOR = 1
    #: Its rate limit leaves nothing.
    FULL = 2
    #: It fails as often as not, or more.
    FAILING = 3
    #: It asked not to be called for a while.
    COOLING = 4


#: What is said of a model that has no other endpoint.
WORDS = {
    State.POOR: "fails now and then",
    State.FULL: "is at its rate limit",
    State.FAILING: "fails",
    State.COOLING: "asked to be left alone for a while",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Of the endpoints that are not well, or that can be told apart: how they fare."""

    #: Standings with the same number say the same.
    number: int = 0
    states: Mapping[Pair, State] = field(default_factory=dict)
    #: Those that are poor or failing, and are to be tried once more.
    probed: frozenset[Pair] = frozenset()
    #: Latency lately, in powers of √2 of a millisecond.
    speed: Mapping[Pair, int] = field(default_factory=dict)
    #: Quarters of a rate limit that are in use.
    load: Mapping[Pair, int] = field(default_factory=dict)


#: Where nobody has heard anything.
ALL_WELL = Standing()
