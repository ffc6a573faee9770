"""What does a running router plan? The plan, and a signed decision for every node that is to run."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any
from uuid import UUID

import msgspec

from router.answers import Decision
from router.catalogue import Catalogue, Task
from router.decide.decider import Decider, check_budget
from router.learn.snapshot import Snapshot
from router.plan.answer import Plan, PlannedNode
from router.plan.ask import Asked, Asking
from router.plan.dag import Dag
from router.plan.planner import planned
from router.signing import Claims, Signer
from router.traffic import Traffic
from router.values import LoggedChoice, LoggedDecision

Logged = tuple[LoggedDecision, Callable[[], LoggedChoice]]
#: Nodes asked for before other requests get a turn.
_TURN = 20
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """What a running router plans with."""

    decider: Decider
    catalogue: Catalogue
    version: int
    snapshot: Snapshot
    traffic: Traffic
    signer: Signer
    principal: str
    stale_s: float
    uniform: Callable[[], float]
    mint: Callable[[], UUID]
    log: Callable[[LoggedDecision, Callable[[], LoggedChoice]], None]


async def plan(dag: Dag, serving: Serving) -> Plan:
    """A plan; the loop goes on while it is solved.

    Where nothing couples the nodes (no deadline, budget or success of the whole), each is decided as it would be alone:
    one uniform, its exact propensity, so that learning goes on. Else the plan is certain, and so is each decision.
    Raises: NodeRefused, PlanInfeasible, BudgetSpent.
    """
    asked: list[Asked] = []
    for one in Asking(serving.decider, serving.catalogue, serving.snapshot, serving.traffic).all_of(dag):
        asked.append(one)
        await _turn(len(asked))
    if not dag.dry_run:
        for one in asked:
            task = serving.decider.task(one.task_type, serving.snapshot)
            check_budget(task, serving.traffic.budget(task))
    drawn = {} if dag.dry_run or dag.is_coupled else await _drawn(asked, serving)
    found = await asyncio.to_thread(
        planned,
        dag,
        asked,
        drawn={name: (_steps(decision), decision.propensity) for name, (decision, _) in drawn.items()},
        catalogue_version=serving.version,
        stale_s=serving.stale_s,
    )
    if dag.dry_run:
        return found
    nodes = []
    for node, one in zip(found.nodes, asked, strict=True):
        nodes.append(_decided(node, one, dag, drawn, serving))
        await _turn(len(nodes))
    return msgspec.structs.replace(found, nodes=tuple(nodes))


async def _turn(count: int) -> None:
    """Lets other requests go first, now and then."""
    if count % _TURN == 0:
        await asyncio.sleep(0)


async def _drawn(asked: Sequence[Asked], serving: Serving) -> dict[str, tuple[Decision, Logged]]:
    """Nodes that are decided as they would be alone, by id."""
    found = {}
    for count, one in enumerate(asked, start=1):
        await _turn(count)
        if not _is_free(one):
            continue
        request = msgspec.structs.replace(one.node.request, explain=False, dry_run=False)
        decision, logged = serving.decider.decide(
            request,
            serving.snapshot,
            u=serving.uniform(),
            id_=serving.mint(),
            principal=serving.principal,
            stale_s=serving.stale_s,
            traffic=serving.traffic,
        )
        if logged is not None:
            found[one.node.id] = decision, logged
    return found


def _is_free(asked: Asked) -> bool:
    """Whether every model that may be drawn is an option, so that its propensity stays exact."""
    options = {one.steps for one in asked.options}
    candidates = asked.decision.candidates or ()
    possible = all((one.model,) in options for one in candidates if one.propensity > 0.0)
    if sum(one.propensity for one in candidates) < 1.0 - _ROUNDING:
        # The rest is a ladder's.
        possible = possible and len(asked.singles) < len(asked.options)
    return asked.decided_by != "none" and possible


def _steps(decision: Decision) -> tuple[str, ...]:
    """What a decision tries, in order."""
    return (decision.model,) if decision.ladder is None else tuple(step.model for step in decision.ladder.steps)


def _decided(
    node: PlannedNode, asked: Asked, dag: Dag, drawn: dict[str, tuple[Decision, Logged]], serving: Serving
) -> PlannedNode:
    """A node with its decision; one that runs already has had it."""
    if node.node in dag.running:
        return node
    if node.node in drawn:
        return _as_drawn(node, *drawn[node.node], serving)
    return _as_planned(node, asked, dag, serving)


def _as_drawn(node: PlannedNode, decision: Decision, logged: Logged, serving: Serving) -> PlannedNode:
    """A node that was decided as it would be alone."""
    serving.log(*logged)
    return msgspec.structs.replace(
        node,
        id=decision.id,
        decision=decision.decision,
        endpoint=decision.endpoint,
        strategy=decision.strategy,
        reason=node.reason if decision.strategy == "static" else f"drawn at {decision.propensity:.3f}",
        ladder=decision.ladder,
    )


def _as_planned(node: PlannedNode, asked: Asked, dag: Dag, serving: Serving) -> PlannedNode:
    """A node whose model is certain: logged, counted and signed as a decision is."""
    id_ = serving.mint()
    task = serving.decider.task(node.task_type, serving.snapshot)
    endpoint = "" if node.endpoint is None else node.endpoint.label
    place = asked.place_of((node.model, *node.then))
    rungs = () if place is None else asked.options[place].rungs
    choice = _certain(node, asked, dag, serving.version)
    serving.log(
        LoggedDecision(
            id=id_,
            task_type=node.task_type,
            u=0.0,
            model=node.model,
            endpoint=endpoint,
            propensity=1.0,
            principal=serving.principal,
            strategy=node.strategy,
            choice=choice.hash,
            catalogue_version=serving.version,
        ),
        lambda: choice,
    )
    serving.traffic.decided(
        task,
        node.model,
        endpoint,
        tokens=_tokens(asked, task),
        spent_usd=0.0 if place is None else asked.options[place].cost_usd,
        extra_usd=None,
    )
    claims = Claims(
        id=id_,
        task_type=node.task_type,
        model=node.model,
        endpoint=endpoint,
        propensity=1.0,
        strategy=node.strategy,
        step=0,
        catalogue_version=serving.version,
        owner=serving.principal,
        ladder=rungs,
    )
    return msgspec.structs.replace(node, id=id_, decision=serving.signer.sign(claims))


def _tokens(asked: Asked, task: Task) -> int:
    """Tokens that a node is expected to take, in and out."""
    given, taken = asked.node.input_tokens, asked.node.output_tokens
    return (task.typical.input_tokens if given is None else given) + (
        task.typical.output_tokens if taken is None else taken
    )


def _certain(node: PlannedNode, asked: Asked, dag: Dag, version: int) -> LoggedChoice:
    """The choice of a plan, in the form that a replay reads: all on one option."""
    singles = asked.singles
    place = asked.place_of((node.model, *node.then))
    taken = [float(one == place) for one in range(len(asked.options))]
    climbs: dict[str, Any] = {}
    if len(singles) < len(asked.options):
        # The plan takes it, or leaves it: no draw between it and the others.
        climbs = {"n_since": [one.outcomes for one in singles], "trial_outcomes": 0}
        if node.ladder is not None:
            climbs["ladder"] = {**msgspec.to_builtins(node.ladder), "rule": "planned", "propensity": 1.0}
    numbers = {
        "strategy": "static",
        "models": [one.model for one in singles],
        "static": asked.static if node.ladder is not None else place,
        "propensities": taken if node.ladder is not None else taken[: len(singles)],
        "cost_usd": [one.cost_usd for one in singles],
        "latency_ms": [one.latency_ms for one in singles],
        "success_rate": [one.success for one in singles],
        **climbs,
        "allowed": list(asked.allowed),
        "target": msgspec.to_builtins(asked.target),
        "catalogue_version": version,
        "plan": {
            "name": dag.name,
            "node": node.node,
            "reason": node.reason,
            "deadline_ms": dag.deadline_ms,
            "budget_usd": dag.budget_usd,
            "min_success": dag.min_success,
        },
    }
    digest = blake2b(msgspec.json.encode([node.task_type, numbers]), digest_size=16).hexdigest()
    return LoggedChoice(hash=digest, task_type=node.task_type, numbers=numbers)
