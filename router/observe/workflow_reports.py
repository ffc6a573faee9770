"""What does a caller say of a whole DAG, and what is he answered? The shapes of both."""

from typing import Annotated, Literal
from uuid import UUID

import msgspec

from router.values import Note


class NodeDecision(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One node of a DAG that ended."""

    #: The `decision` that it ran, unchanged; of a ladder, that of the step whose answer was used.
    decision: str
    #: Its share of a failure, in [0, 1]; none where no node has one: by `rule`.
    weight: float | None = None


class WorkflowReport(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The result of a whole DAG, as its caller tells it: `POST /v1/workflows/outcomes`."""

    status: Literal["success", "failure"]
    #: Of its nodes, at most 500, each once; the last one is the one whose answer was judged.
    decisions: tuple[NodeDecision, ...]
    #: How good the answer of a DAG that succeeded was, in [0, 1]; each node counts as good.
    quality: float | None = None
    #: Any UUID; reporting it twice counts once. None: its decisions are what it is known by.
    id: UUID | None = None
    #: How a failure is shared out where no weights are given; none: by `odds`.
    rule: Literal["odds", "uniform", "last"] | None = None


class CreditShown(msgspec.Struct, frozen=True, kw_only=True):
    """What one node was credited."""

    #: Of its decision.
    decision_id: UUID
    #: Under which history keeps it.
    outcome_id: UUID
    task_type: str
    status: Literal["success", "failure"]
    #: How much of one outcome it counts.
    weight: Annotated[float, msgspec.Meta(gt=0.0, le=1.0)]


class WorkflowRecorded(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What became of the report of a whole DAG."""

    id: str
    #: False: a repeat, already counted.
    recorded: bool
    #: How a failure was shared out.
    rule: Literal["weights", "odds", "uniform", "last"]
    #: Nodes that were credited; the others were reported by themselves, or take no blame.
    credited: tuple[CreditShown, ...]
    notes: tuple[Note, ...] = ()
