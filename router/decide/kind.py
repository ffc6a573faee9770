"""What kind of request is it, and under what terms is it answered?"""

from dataclasses import dataclass

from router.answers import Request
from router.catalogue import Catalogue, Task
from router.choose.situation import Strategy
from router.traffic import Standing
from router.values import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What holds for every request until the catalogue changes."""

    catalogue: Catalogue
    version: int
    #: Providers that the operator can call; none: all.
    providers: tuple[str, ...]
    #: What decides once the static tier lets go.
    learning: Strategy


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Requests that share a choice: what it depends on beside terms and evidence."""

    request: Request
    task: Task
    target: Target
    #: As rounded for choices.
    input_tokens: int | None
    #: `static` where the request wants that, else the task type's own.
    mode: str
    #: How endpoints fare.
    standing: Standing
    #: A budget wants nothing tried out.
    settles: bool
