"""What became of a whole DAG, and what does that say of its nodes? Its report in, credited outcomes out.

A DAG that succeeded says that each node did. Of one that failed each node gets a share of one failure, in 1/10,000 of
an outcome: as its caller weighs them, else by a rule (`plan/credit.py`). No node of it is credited a success.
"""

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from uuid import UUID

import msgspec
import numpy as np

from router.catalogue import Catalogue
from router.errors import BadInput, RouterError, TooManyItems
from router.ids import check_time, derived_id, is_dated, ms_of, named_id, stored_id
from router.learn import reading
from router.learn.snapshot import Snapshot
from router.observe.rows import Known, check_owner
from router.observe.workflow_reports import CreditShown, NodeDecision, WorkflowRecorded, WorkflowReport
from router.plan.credit import WHOLE, Rule, credit, shared
from router.signing import Claims
from router.storage.workflows import Stored
from router.values import QUALITY_ONE, Note, Outcome, Workflow, WorkflowNode, bucket_at, quality_points

MAX_NODES = 500
#: Sums of fractions are rarely exactly 1.
_ROUNDING = 1e-6

_EXPLAINED = Note(
    code="explained", text="A node that was reported by itself, or credited before, failed: no other is blamed."
)
_NOTHING_LEFT = Note(code="all-reported", text="Every node was reported by itself, or credited before.")


class Ended(msgspec.Struct, frozen=True, kw_only=True):
    """A DAG that ended, every field checked."""

    workflow: Workflow
    #: Of its nodes, in the order of the report.
    claims: tuple[Claims, ...]
    #: The id as its caller spells it.
    spelled: UUID


def ended(report: WorkflowReport, known: Known) -> Ended:
    """The row that a report stands for, and its nodes.

    Raises: BadInput and others of `router.errors`, naming the field.
    """
    if not report.decisions:
        raise BadInput(field="decisions", problem="it names no node. Give the decision of each node that ran.")
    if len(report.decisions) > MAX_NODES:
        raise TooManyItems(field="decisions", given=len(report.decisions), limit=MAX_NODES)
    _check_quality(report)
    _check_weights(report)
    claims = tuple(_claims(place, node, known) for place, node in enumerate(report.decisions))
    _check_distinct(claims)
    first = min(claims, key=lambda one: one.id)
    spelled = _name(claims) if report.id is None else report.id
    if report.id is not None and is_dated(report.id):
        check_time(ms_of(report.id), known.now, field="id", back=known.back)
    is_weighed = any(node.weight is not None for node in report.decisions)
    workflow = Workflow(
        id=stored_id(spelled),
        task_type=first.task_type,
        body_hash=blake2b(msgspec.json.encode(report, order="deterministic"), digest_size=16).hexdigest(),
        reporter=known.principal,
        status=report.status,
        quality=None if report.quality is None else quality_points(report.quality),
        rule="weights" if is_weighed else report.rule or "odds",
        nodes=tuple(_node(one, node.weight) for one, node in zip(claims, report.decisions, strict=True)),
    )
    return Ended(workflow=workflow, claims=claims, spelled=spelled)


def credited(end: Ended, success: Sequence[float], known: Mapping[tuple[UUID, int], bool]) -> list[Outcome]:
    """The outcomes that the result of a whole stands for.

    Parameters:  success — what is believed of each node's model, in [0, 1].
                 known — whether nodes succeeded that were reported by themselves, or credited before, by decision and
                 step: these are not credited.
    """
    workflow, claims = end.workflow, end.claims
    weights = None
    if workflow.rule == "weights":
        points = shared(np.array([node.weight or 0.0 for node in workflow.nodes]))
        weights = dict(enumerate(points.tolist()))
    found = credit(
        succeeded=workflow.status == "success",
        success=np.array(success, dtype=np.float64),
        is_last=[place == len(claims) - 1 for place in range(len(claims))],
        known=[known.get((one.id, one.step)) for one in claims],
        rule=Rule.ODDS if workflow.rule == "weights" else Rule(workflow.rule),
        weights=weights,
    )
    counts = zip(claims, (found.successes + found.failures).tolist(), strict=True)
    return [_row(workflow, one, weight) for one, weight in counts if weight]


def believed(end: Ended, catalogue: Catalogue, snapshot: Snapshot) -> list[float]:
    """Success rate that each node's model is believed to have; a half where nothing is known of it."""
    means: dict[str, dict[str, float]] = {}
    for path in {one.task_type for one in end.claims}:
        found = reading.believed(catalogue, snapshot, path)
        means[path] = dict(zip(found.models, found.mean.tolist(), strict=True))
    return [means[one.task_type].get(one.model, 0.5) for one in end.claims]


def recorded(end: Ended, stored: Stored, notes: tuple[Note, ...]) -> WorkflowRecorded:
    """What the report of a whole DAG is answered once it is stored."""
    return WorkflowRecorded(
        id=str(end.spelled),
        recorded=stored.recorded,
        rule=end.workflow.rule,
        credited=tuple(
            CreditShown(
                decision_id=one.decision_id,
                outcome_id=one.outcome_id,
                task_type=one.task_type,
                status=end.workflow.status,
                weight=one.weight / QUALITY_ONE,
            )
            for one in stored.credited
        ),
        notes=notes,
    )


def notes_on(end: Ended, known: Mapping[tuple[UUID, int], bool]) -> tuple[Note, ...]:
    """What must be said of nodes that are known by themselves."""
    of_nodes = [known.get((one.id, one.step)) for one in end.claims]
    if end.workflow.status == "failure" and end.workflow.rule != "weights" and False in of_nodes:
        return (_EXPLAINED,)
    return () if None in of_nodes else (_NOTHING_LEFT,)


def _node(claims: Claims, weight: float | None) -> WorkflowNode:
    """A node as it is stored with the report."""
    return WorkflowNode(
        decision_id=claims.id, task_type=claims.task_type, model=claims.model, step=claims.step, weight=weight
    )


def _row(workflow: Workflow, claims: Claims, weight: int) -> Outcome:
    """A node's credited outcome, in the place of its own first report."""
    is_success = workflow.status == "success"
    quality = WHOLE if workflow.quality is None else workflow.quality
    return Outcome(
        id=derived_id(claims.id, claims.step, 0),
        task_type=claims.task_type,
        bucket=bucket_at(ms_of(claims.id) / 1000),
        caller_id=None,
        model=claims.model,
        endpoint=claims.endpoint,
        served_model="",
        strategy=claims.strategy,
        source="workflow",
        step=claims.step,
        reporter=workflow.reporter,
        status=workflow.status,
        error_kind=None,
        quality=quality if is_success else 0,
        cost_nusd=None,
        latency_ms=None,
        latency_bin=None,
        input_tokens=None,
        output_tokens=None,
        output_tokens_bin=None,
        cache_read_tokens=None,
        cache_write_tokens=None,
        reasoning_tokens=None,
        propensity=claims.propensity,
        decision_id=claims.id,
        attempt=0,
        catalogue_version=claims.catalogue_version,
        overridden=False,
        check_name=None,
        score=None,
        check_cost_nusd=None,
        audit_propensity=None,
        is_audit=None,
        weight=weight,
        tags={"workflow": str(workflow.id)},
        body_hash=workflow.body_hash,
    )


def _claims(place: int, node: NodeDecision, known: Known) -> Claims:
    """What a node's decision says; refused as for an outcome, with its place."""
    try:
        claims = known.verify(node.decision)
        check_owner(claims, known)
    except RouterError as problem:
        raise problem.at(f"decisions.{place}.decision") from None
    return claims


def _check_distinct(claims: Sequence[Claims]) -> None:
    """Refuse a node that is named twice."""
    places: dict[UUID, int] = {}
    for place, one in enumerate(claims):
        if one.id in places:
            problem = f"it is that of `decisions.{places[one.id]}`. Name each node once, by the step that answered."
            raise BadInput(field=f"decisions.{place}.decision", problem=problem)
        places[one.id] = place


def _check_quality(report: WorkflowReport) -> None:
    """Refuse a grade that is none, or that would make a success of a failure."""
    if report.quality is None:
        return
    if not 0.0 <= report.quality <= 1.0:
        raise BadInput(field="quality", problem=f"{report.quality:g} is not in [0, 1].")
    if report.status == "failure" and report.quality > 0.0:
        problem = "no node of a DAG that failed is credited a success, not even a part of one. Leave it out."
        raise BadInput(field="quality", problem=problem)


def _check_weights(report: WorkflowReport) -> None:
    """Refuse weights that share out more than one failure, or beside a rule."""
    weights = [node.weight for node in report.decisions]
    if all(weight is None for weight in weights):
        return
    if report.rule is not None:
        raise BadInput(field="rule", problem="weights are given, and come before any rule. Leave one of them out.")
    for place, weight in enumerate(weights):
        if weight is not None and not 0.0 <= weight <= 1.0:
            raise BadInput(field=f"decisions.{place}.weight", problem=f"{weight:g} is not in [0, 1].")
    if (total := sum(weight or 0.0 for weight in weights)) > 1.0 + _ROUNDING:
        raise BadInput(field="decisions", problem=f"the weights add up to {total:g}: at most 1, which is one failure.")


def _name(claims: Sequence[Claims]) -> UUID:
    """What a DAG without an id is known by: its decisions, in any order."""
    ids = sorted((one.id, one.step) for one in claims)
    digest = b"".join(id_.bytes + step.to_bytes(2, "big") for id_, step in ids)
    return named_id(ms_of(ids[-1][0]), b"workflow " + digest)
