"""A plan's node that runs a ladder: its decision carries the steps, and its reports climb them."""

import asyncio

import msgspec
import pytest

from router.observe.reports import Report
from router.observe.workflow_reports import NodeDecision, WorkflowReport
from router.plan.dag import Dag, Node
from router.storage import audit

CHEAP, GOOD = "claude-haiku-4-5", "claude-sonnet-4-5"


def past():
    """Of the cheap model's 400 answers 280 are right, its check errs in one of 20; the good one's are nearly all."""
    told: list[Report] = []
    for right, score, n in ((True, 1.0, 266), (True, 0.0, 14), (False, 0.0, 114), (False, 1.0, 6)):
        one = Report(
            task_type="extract",
            model=CHEAP,
            status="success" if right else "failure",
            source="human",
            check="schema",
            score=score,
            latency_ms=500.0,
        )
        told += [one] * n
    good = Report(task_type="extract", model=GOOD, status="success", latency_ms=1_500.0)
    return [*told, *[good] * 294, *[msgspec.structs.replace(good, status="failure")] * 6]


async def taught(service):
    """Reports the past; what checks found comes with the next reading."""
    assert {one.recorded for one in await service.observe(past())} == {True}
    await service.learn()


def dag(service, **limits):
    """One node whose answers are checked, of two models."""
    _, catalogue = service.catalogue
    others = tuple(name for name in catalogue.model_names if name not in {CHEAP, GOOD})
    return Dag(nodes=(Node(id="a", task_type="extract", exclude=others, ladder=True),), **limits)


@pytest.mark.parametrize("limits", [{}, {"deadline_ms": 600_000.0}], ids=["drawn", "certain"])
def test_a_node_climbs_its_ladder_and_its_decision_replays(started, limits):
    async def work():
        async with started(decision_log=1.0) as service:
            await taught(service)
            [node] = (await service.plan(dag(service, **limits))).nodes
            assert (node.model, node.then, node.strategy) == (CHEAP, (GOOD,), "cascade")
            assert node.propensity == (1.0 if limits else node.ladder.propensity)
            step = node.ladder.steps[0]
            failed = Report(decision=node.decision, status="failure", source="check", check="schema", score=0.0)
            [first] = await service.observe([failed])
            assert (first.next.model, first.next.step, step.check) == (GOOD, 1, "schema")
            [last] = await service.observe([Report(decision=first.next.decision, status="success")])
            assert last.next is None
            await asyncio.sleep(0.3)
            found = await service.decision(str(node.id))
            assert found["replayed"]
            assert found["propensities"][f"{CHEAP} → {GOOD}"] == node.propensity
            assert [(one["step"], one["model"]) for one in found["outcomes"]] == [(0, CHEAP), (1, GOOD)]

    asyncio.run(work())


def test_what_a_whole_says_of_a_ladders_node_is_kept_and_believed_by_nobody(started):
    async def work():
        async with started() as service:
            await taught(service)
            [node] = (await service.plan(dag(service, deadline_ms=600_000.0))).nodes
            before = service.snapshot.evidence("extract").judged()
            report = WorkflowReport(status="success", decisions=(NodeDecision(decision=node.decision),))
            [credited] = (await service.credit(report)).credited
            assert (await service.outcome(credited.outcome_id))["strategy"] == "cascade"
            assert service.snapshot.evidence("extract").judged() == before
            assert audit.mismatches(service.engine) == []

    asyncio.run(work())
