"""What goes into a cascade, and what comes out of it?"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypedDict, TypeVar

from router.errors import BadInput
from router.values import Endpoint

T = TypeVar("T")


class Score(NamedTuple):
    """What a check found, in [0, 1], and what it cost."""

    score: float
    cost_usd: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A model to call."""

    model: str
    #: Where; None where the router does not say.
    endpoint: Endpoint | None
    #: 0 for the first model of a ladder.
    step: int
    #: What is left of the time; None: there is no limit.
    timeout_s: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What became of one call."""

    model: str
    step: int
    status: str
    latency_ms: float
    #: None where no check looked at it, or the check failed.
    score: float | None = None
    #: Accepted from this score on; None: as it is.
    threshold: float | None = None
    #: Of the call and its check, as far as known.
    cost_usd: float | None = None
    #: Identifier of the outcome; None where the router could not be told.
    outcome_id: str | None = None
    #: What `verify` said, where the router asked for it.
    verified: bool | None = None
    #: What the check, or the call, failed with.
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cascaded(Generic[T]):
    """One answer, and how it came about."""

    reply: T
    model: str
    #: Its check accepted it, or it needed none.
    accepted: bool
    path: tuple[Tried, ...]
    #: Models and checks, as far as known.
    cost_usd: float
    latency_ms: float
    #: Outcomes that the router asks to have verified: send verdicts as corrections.
    audits_due: tuple[str, ...]
    #: `budget` or `timeout` where a next step was due and not begun.
    stopped_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a whole cascade may take."""

    budget_usd: float | None = None
    timeout_s: float | None = None
    #: Of each call.
    step_timeout_s: float | None = None
    #: Times that a model whose provider failed is replaced by a new recommendation without it.
    fallbacks: int = 1

    def __post_init__(self) -> None:
        """Refuse limits that are none."""
        for field in ("budget_usd", "timeout_s", "step_timeout_s"):
            given = getattr(self, field)
            if given is not None and not 0.0 < given < math.inf:
                raise BadInput(field=field, problem=f"{given!r} is no limit. Give a number above 0, or leave it out.")
        if self.fallbacks < 0:
            raise BadInput(field="fallbacks", problem=f"{self.fallbacks} is below 0.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """What replies tell; each may be None."""

    cost: Callable[[Any], float] | None = None
    usage: Callable[[Any], Any] | None = None


class CascadeOptions(TypedDict, Generic[T], total=False):
    """What a cascade may be given beside `run` and `check`; constraints of the request are those of `recommend`."""

    #: What a reply cost, in USD.
    cost: Callable[[T], float]
    #: Tokens of a reply, such as `usage_in`.
    usage: Callable[[T], Any]
    #: USD that models and checks together may cost.
    budget_usd: float
    #: Seconds that the whole, and each call, may take; a call that blocks is told, and one that awaits is cut off.
    timeout_s: float
    step_timeout_s: float
    #: Times that a model whose provider failed is replaced by a new recommendation without it; 1 where none is given.
    fallbacks: int
    min_success: float
    of_best: float
    max_latency_ms: float
    max_cost_usd: float
    region: str
    compliance: tuple[str, ...] | list[str]
    exclude: tuple[str, ...] | list[str]
    session: str
    input_tokens: int
    output_tokens: int
