"""What may a climb say is to be done, and what is it told came of it?"""

from collections.abc import Generator, Mapping
from typing import Any, NamedTuple, TypeAlias, TypeVar

from router.client.cascade import Attempt

T = TypeVar("T")


class Recommend(NamedTuple):
    """Ask which model should run the call."""

    task_type: str
    wanted: Mapping[str, Any]


class Run(NamedTuple):
    """Call the model."""

    attempt: Attempt


class Check(NamedTuple):
    """Check a reply."""

    reply: Any


class Verify(NamedTuple):
    """Have a reply verified; the answer is None where nobody can."""

    reply: Any


class Report(NamedTuple):
    """Report a step."""

    status: str
    said: Mapping[str, Any]


class Correct(NamedTuple):
    """Say later what an answer was worth."""

    outcome_id: str
    judged: Mapping[str, Any]


class Pause(NamedTuple):
    """Wait."""

    seconds: float


class Came(NamedTuple):
    """What came of it: a value, or what was raised."""

    value: Any
    error: BaseException | None = None


Todo: TypeAlias = Recommend | Run | Check | Verify | Report | Correct | Pause
Climbing: TypeAlias = Generator[Todo, Came, T]
