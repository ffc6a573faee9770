"""What does history hold under an identifier? Read from Postgres, for whoever asks to see."""

from typing import Any
from uuid import UUID

from router.decide.replayed import replayed
from router.errors import NotFound
from router.ids import stored_id
from router.storage import decisions, outcomes, workflows
from router.storage.connect import History
from router.storage.partitions import Ranges


def outcome(engine: History, ranges: Ranges, spelled: UUID, task_type: str | None) -> dict[str, Any]:
    """One outcome with its corrections and effective verdict.

    Raises: NotFound, AmbiguousId, HistoryAway.
    """
    id_ = stored_id(spelled)
    found = outcomes.find_outcome(engine, id_, task_type)
    if found is None:
        elsewhere = ", or lies in the archives" if ranges.is_archived(id_) else ""
        raise NotFound(what="Outcome", id=str(spelled), hint=f"It was never stored here{elsewhere}.")
    return found


def decision(engine: History, id_: UUID, log_share: float) -> dict[str, Any]:
    """A logged decision: the numbers that went in, the choice replayed from them, and its outcomes.

    Parameters:  log_share — of decisions that are logged, in [0, 1].
    Raises:      NotFound — unknown, or not logged.   HistoryAway.
    """
    found = decisions.find(engine, id_)
    if found is None:
        hint = "It was never made here, or is older than 40 days."
        if log_share < 1.0:
            hint = f"`ROUTER_DECISION_LOG` keeps {log_share:.0%} of the decisions; this one may not be among them."
        raise NotFound(what="Decision", id=str(id_), hint=hint)
    logged, choice, reported = found
    propensities, is_equal = replayed(logged, choice)
    return {
        "decision": logged,
        "choice": choice.numbers,
        "propensities": propensities,
        "replayed": is_equal,
        "ladder": choice.numbers.get("ladder"),
        "outcomes": reported,
    }


def workflow(engine: History, spelled: UUID) -> dict[str, Any]:
    """The report of a whole DAG, and what each of its nodes was credited for it.

    Raises: NotFound, HistoryAway.
    """
    found = workflows.find(engine, stored_id(spelled))
    if found is None:
        raise NotFound(what="Workflow", id=str(spelled), hint="It was never stored here.")
    return {"id": str(spelled), **found}
