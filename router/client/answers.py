"""What does a caller get? The answers of the client, and of a router in process alike."""

from typing import Any, Literal, TypedDict
from uuid import UUID

import msgspec

from router.answers import Candidate, EvidenceShown, Expected, LadderShown
from router.values import DecidedBy, Endpoint, Next, Note, Source, Status, Target, Usage

Fallback = Literal["last_answer", "static_tiers"]


class Recommendation(msgspec.Struct, frozen=True, kw_only=True):
    """Which model should run the call; what a fallback does not know is None."""

    model: str
    task_type: str
    endpoint: Endpoint | None = None
    #: What stood in for a router that did not answer in time; None: it answered.
    fallback: Fallback | None = None
    id: UUID | None = None
    #: Send it back with the outcome. None for a dry run and for a fallback, whose outcome has an id of its own.
    decision: str | None = None
    tier: int | None = None
    strategy: DecidedBy | None = None
    #: Probability with which this model was chosen; None where no router chose.
    propensity: float | None = None
    target: Target | None = None
    expected: Expected | None = None
    evidence: EvidenceShown | None = None
    catalogue_version: int | None = None
    #: Seconds since the beliefs behind it were last known to be current.
    stale_s: float | None = None
    notes: tuple[Note, ...] = ()
    #: Models to try in order, this one first: see `cascade`.
    ladder: LadderShown | None = None
    candidates: tuple[Candidate, ...] | None = None


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a reported outcome."""

    #: Identifier of the outcome; None while a decision's outcome waits on disk, where the router derives it.
    id: str | None = None
    #: True: stored now. False: a repeat, stored before. None: not known yet, see `kept`.
    recorded: bool | None = None
    #: It waits on this machine's disk and is sent again until the router answers; it counts once.
    kept: bool = False
    task_type: str | None = None
    notes: tuple[Note, ...] = ()
    #: A ladder's answer was not accepted: the call to make next.
    next: Next | None = None
    #: Have the answer verified, and send the verdict as a correction.
    audit: bool = False
    #: Why it will not be recorded: what the router refused, or what kept it from being kept.
    problem: str | None = None


class Corrected(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a later verdict."""

    id: str
    #: False: this source had said so already.
    recorded: bool
    revision: int | None = None


class PlannedCall(msgspec.Struct, frozen=True, kw_only=True):
    """A node of a plan; what a fallback does not know is None."""

    node: str
    task_type: str
    model: str
    endpoint: Endpoint | None = None
    tier: int | None = None
    strategy: DecidedBy | None = None
    #: Probability with which this model was chosen: 1 where the plan is certain.
    propensity: float | None = None
    reason: str | None = None
    expected: Expected | None = None
    #: 90% interval of the success rate, and the outcomes behind it.
    success_low: float | None = None
    success_high: float | None = None
    outcomes: int | None = None
    start_ms: float | None = None
    finish_ms: float | None = None
    #: How much longer it may take without the whole ending later.
    slack_ms: float | None = None
    critical: bool | None = None
    #: Models tried after `model` while a check rejects.
    then: tuple[str, ...] = ()
    id: UUID | None = None
    #: Send it back with the node's outcome. None for a dry run and for a fallback.
    decision: str | None = None


class Planned(msgspec.Struct, frozen=True, kw_only=True):
    """A model for every node of a DAG that has not run, in the document's order."""

    nodes: tuple[PlannedCall, ...]
    name: str = ""
    #: The router did not answer: each node has what `recommend` would have fallen back on, and no limit of the whole
    #: was looked at. None: it answered.
    fallback: Literal["node_by_node"] | None = None
    cost_usd: float | None = None
    #: Share of what the strongest models for everything would cost.
    saved: float | None = None
    #: End of the last node, each at the plan's `quantile` of its latency.
    time_ms: float | None = None
    quantile: float | None = None
    critical_path: tuple[str, ...] = ()
    p_all_succeed: float | None = None
    p_all_succeed_low: float | None = None
    p_all_succeed_high: float | None = None
    #: No plan that keeps the limits costs less; share of the cost that a better one might save.
    cost_bound_usd: float | None = None
    gap: float | None = None
    #: What the whole would take under other ways to assign models, by name.
    strategies: dict[str, dict[str, Any]] = {}
    catalogue_version: int | None = None
    stale_s: float | None = None
    notes: tuple[Note, ...] = ()
    deadline_ms: float | None = None
    budget_usd: float | None = None
    min_success: float | None = None

    def __getitem__(self, node: str) -> PlannedCall:
        """The node of this id.

        Raises: KeyError — the plan has none: it is done, or was never asked for.
        """
        for one in self.nodes:
            if one.node == node:
                return one
        raise KeyError(node)


class Wanted(TypedDict, total=False):
    """What a call may ask for beside its task type; the README's table says what each does."""

    min_success: float
    of_best: float
    max_latency_ms: float
    max_cost_usd: float
    region: str
    compliance: tuple[str, ...] | list[str]
    exclude: tuple[str, ...] | list[str]
    session: str
    strategy: Literal["auto", "static", "adaptive", "cascade"]
    ladder: bool
    input_tokens: int
    output_tokens: int
    explain: bool
    dry_run: bool


class Said(TypedDict, total=False):
    """What a report may say beside its status; the README's table says what each means."""

    decision: str
    task_type: str
    model: str
    endpoint: Endpoint
    id: UUID
    attempt: int
    quality: float
    cost_usd: float
    latency_ms: float
    usage: Usage
    error_kind: str
    retry_after_s: float
    served_model: str
    check: str
    score: float
    check_cost_usd: float
    source: Source
    tags: dict[str, str]


class Judged(TypedDict, total=False):
    """What a later verdict may say."""

    status: Status
    quality: float
    source: Source
    retract: bool
    reason: str
    task_type: str
