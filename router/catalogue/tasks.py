"""What holds for one task type, once parents and lenders have had their say?"""

from typing import Protocol

import msgspec

from router.catalogue.document import Budget, Catalogue, Mode, Tier, Typical, ancestors, lenders
from router.values import Target

_TYPICAL = {
    1: Typical(input_tokens=500, output_tokens=100),
    2: Typical(),
    3: Typical(input_tokens=5_000, output_tokens=3_000),
}


class Seen(Protocol):
    """Task types that have outcomes."""

    def __contains__(self, task_type: str, /) -> bool:
        """Whether it has any."""

    def __len__(self) -> int:
        """How many there are."""


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """A task type with everything inherited filled in."""

    path: str
    tier: Tier
    target: Target
    mode: Mode
    #: Share of the requests that learning decides.
    rollout: float
    typical: Typical
    budget: Budget | None = None
    #: The path that names the budget: it and everything below it that names none share it.
    budget_path: str | None = None


def task_of(catalogue: Catalogue, path: str) -> Task:
    """The settings of a path, catalogued itself or a child of a catalogued root.

    Raises: UnknownTaskType — the root is not catalogued, or the path is malformed.
    """
    catalogue.root_of(path)
    by_path = catalogue.by_path
    tier: Tier = lenders(path, by_path, "tier")
    budget_path = next((one for one in ancestors(path) if one in by_path and by_path[one].budget is not None), None)
    return Task(
        path=path,
        tier=tier,
        target=lenders(path, by_path, "target") or catalogue.target,
        mode=lenders(path, by_path, "mode") or "adaptive",
        rollout=1.0 if (rollout := lenders(path, by_path, "rollout")) is None else rollout,
        typical=lenders(path, by_path, "typical") or _TYPICAL[tier],
        budget=None if budget_path is None else by_path[budget_path].budget,
        budget_path=budget_path,
    )


def keeper_of(catalogue: Catalogue, path: str, seen: Seen, most: int) -> str:
    """The path that keeps the outcomes of a path: itself, or, where there are too many, its nearest known parent.

    Parameters:  path — of a catalogued root.   seen — the task types so far.   most — how many of them fit.
    """
    if path in seen or path in catalogue.by_path or len(seen) < most:
        return path
    return next(place for place in ancestors(path) if place in seen or place in catalogue.by_path)
