"""What does a plan say?"""

from uuid import UUID

import msgspec

from router.answers import Expected, LadderShown
from router.plan.dag import Dag, Node
from router.values import DecidedBy, Endpoint, Note


class PlannedNode(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What runs a node, when, and why."""

    node: str
    task_type: str
    model: str
    endpoint: Endpoint | None
    tier: int
    strategy: DecidedBy
    #: Probability with which this model was chosen: 1 where the plan is certain.
    propensity: float
    reason: str
    expected: Expected
    #: 90% interval of the success rate, and the outcomes behind it.
    success_low: float
    success_high: float
    outcomes: int
    start_ms: float
    finish_ms: float
    #: How much longer it may take without the whole ending later.
    slack_ms: float
    #: On the critical path.
    critical: bool
    #: Models tried after `model` while a check rejects, and the ladder that they make.
    then: tuple[str, ...] = ()
    ladder: LadderShown | None = None
    id: UUID | None = None
    #: Opaque and signed: send it back unchanged with the node's outcome. Null for a dry run.
    decision: str | None = None


class StrategyShown(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the whole would take under one way to assign models; intervals hold 90%."""

    cost_usd: float
    #: Of one run.
    cost_low_usd: float
    cost_high_usd: float
    #: Share of what all-strongest costs.
    saved: float
    saved_low: float
    saved_high: float
    #: End of the last node.
    time_ms: float
    p_all_succeed: float
    p_all_succeed_low: float
    p_all_succeed_high: float
    #: Limits that it does not keep: `deadline_ms`, `budget_usd`, `min_success`.
    misses: tuple[str, ...]
    #: Nodes by tier of the model that most likely gives the answer.
    tiers: dict[int, int]
    #: Of a cascade: the models alone that finally answer, without rejected attempts and checks.
    final_models_cost_usd: float | None = None


class Plan(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A model for every node, and what the whole then takes: answer of `POST /v1/plan`."""

    name: str
    #: In the document's order.
    nodes: tuple[PlannedNode, ...]
    cost_usd: float
    saved: float
    time_ms: float
    #: Nodes are planned with this quantile of their latency; the sum over a path is rarely exceeded.
    quantile: float
    #: Ids of one longest chain, first to last.
    critical_path: tuple[str, ...]
    p_all_succeed: float
    p_all_succeed_low: float
    p_all_succeed_high: float
    #: No plan that keeps the limits costs less.
    cost_bound_usd: float
    #: Share of the cost that a better plan might save; 0: this is the cheapest.
    gap: float
    strategies: dict[str, StrategyShown]
    catalogue_version: int
    #: Seconds since the beliefs were last known to be current.
    stale_s: float = 0.0
    notes: tuple[Note, ...] = ()
    deadline_ms: float | None = None
    budget_usd: float | None = None
    min_success: float | None = None


class NodeChange(msgspec.Struct, frozen=True, kw_only=True):
    """A node whose model is another one than the file says."""

    node: str
    #: None: the file names none.
    before: str | None
    after: str


def changes(dag: Dag, plan: Plan) -> list[NodeChange]:
    """Where a plan names another model than the DAG it was made for, in its order; a ladder is no model to name."""
    before: dict[str, Node] = {node.id: node for node in dag.nodes}
    return [
        NodeChange(node=one.node, before=before[one.node].model, after=one.model)
        for one in plan.nodes
        if one.model != before[one.node].model and not one.then
    ]
