"""Whole DAGs and their nodes reported at once, by several replicas: each node counts once, by its own report if any."""

import asyncio
import random
from uuid import uuid4

import pytest
from sqlalchemy import text

from router.answers import Request
from router.observe.reports import Report
from router.observe.workflow_reports import NodeDecision, WorkflowRecorded, WorkflowReport
from router.storage import audit
from router.storage.connect import transaction
from router.storage.recount import recount
from router.values import Recorded

TASK_TYPES = ("classify", "extract", "review/python", "write")

_STANDING = text("""
    SELECT o.decision_id, o.weight IS NOT NULL AS is_credited
    FROM outcomes o
    WHERE NOT EXISTS (SELECT FROM corrections c WHERE c.outcome_id = o.id AND c.task_type = o.task_type)
""")


def minted(service, n):
    """Decisions of so many nodes."""
    return [service.decide(Request(task_type=TASK_TYPES[place % len(TASK_TYPES)])) for place in range(n)]


def whole(decisions, status="failure", **fields):
    """The report of a DAG."""
    return WorkflowReport(
        status=status, decisions=tuple(NodeDecision(decision=one.decision) for one in decisions), **fields
    )


def standing(service):
    """What still counts of each decision: whether it was credited."""
    with transaction(service.engine) as connection:
        found: dict[object, list[bool]] = {}
        for decision_id, is_credited in connection.execute(_STANDING).all():
            found.setdefault(decision_id, []).append(is_credited)
    return found


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_reports_and_results_at_once_by_two_replicas_count_each_node_once(started, seed):
    """Later attempts lie under another identifier than the credit, so nothing but looking afterwards tells of both."""
    draw = random.Random(seed)

    async def reported(service, decision, attempt):
        await asyncio.sleep(draw.random() * 0.02)
        [result] = await service.observe([Report(decision=decision.decision, status="success", attempt=attempt)])
        assert isinstance(result, Recorded)

    async def ended(service, report):
        await asyncio.sleep(draw.random() * 0.02)
        await service.credit(report)

    async def work():
        async with started() as one, started() as other:
            dags = [minted(one, 5) for _ in range(25)]
            own = {decision.id: draw.choice([0, 0, 1, 2]) for dag in dags for decision in dag if draw.random() < 0.5}
            jobs = [
                reported(draw.choice([one, other]), decision, own[decision.id])
                for dag in dags
                for decision in dag
                if decision.id in own
            ]
            reports = [whole(dag, draw.choice(["success", "failure"])) for dag in dags]
            jobs += [ended(service, report) for report in reports for service in (one, other)]
            draw.shuffle(jobs)
            await asyncio.gather(*jobs)
            found = standing(one)
            assert [found[id_] for id_ in own] == [[False]] * len(own), "each by its own report, and by nothing else"
            credited = [kinds for id_, kinds in found.items() if id_ not in own]
            assert credited
            assert credited == [[True]] * len(credited)
            assert audit.totals(one.engine)["workflows"] == len(dags)
            assert audit.mismatches(one.engine) == []
            await one.learn()
            await other.learn()
            for path in TASK_TYPES:
                assert one.snapshot.evidence(path).judged() == other.snapshot.evidence(path).judged()

    asyncio.run(work())


def test_a_recount_finds_what_was_credited(started):
    async def work():
        async with started() as service:
            for _ in range(4):
                await service.credit(whole(minted(service, 4), rule="uniform"))
            with transaction(service.engine) as connection:
                connection.execute(text("UPDATE tallies SET discount = 0 WHERE task_type = 'classify'"))
            assert {one["task_type"] for one in audit.mismatches(service.engine)} == {"classify"}
            done = recount(service.engine, None, None)
            assert (done.differed, done.mended) == (1, 1)
            assert audit.mismatches(service.engine) == []
            with transaction(service.engine) as connection:
                [tally] = connection.execute(text("SELECT n, discount FROM tallies WHERE task_type = 'classify'")).all()
            assert tuple(tally) == (4, 4 * 7_500)

    asyncio.run(work())


def test_blame_follows_what_is_believed(started):
    """Of `classify` nine of ten failed, of `extract` none: Beta(1 + 1, 1 + 9) against Beta(1 + 40, 1)."""

    async def work():
        async with started() as service:
            model = service.decide(Request(task_type="classify")).model
            bad = [Report(task_type="classify", model=model, status="failure")] * 9
            good = [Report(task_type="extract", model=model, status="success")] * 40
            await service.observe([*bad, Report(task_type="classify", model=model, status="success"), *good])
            pair = [service.decide(Request(task_type=path, exclude=_but(service, model))) for path in TASK_TYPES[:2]]
            assert {one.model for one in pair} == {model}
            found = {one.task_type: one.weight for one in (await service.credit(whole(pair))).credited}
            # Alone: (1 − p) q / (1 − pq) with p = 2/12 and q = 41/42.
            p, q = 2 / 12, 41 / 42
            assert found["classify"] == pytest.approx((1 - p) * q / (1 - p * q), abs=1e-4)
            assert found["extract"] == pytest.approx(p * (1 - q) / (1 - p * q), abs=1e-4)

    asyncio.run(work())


def _but(service, model):
    _, catalogue = service.catalogue
    return tuple(name for name in catalogue.model_names if name != model)


def test_what_was_acknowledged_is_there_after_a_restart_and_a_repeat_counts_once(started):
    async def work():
        async with started() as service:
            report = whole(minted(service, 10), "success")
            first = await service.credit(report)
        async with started() as service:
            again = await service.credit(report)
            assert (again.recorded, again.credited) == (False, first.credited)
            assert sum(service.snapshot.evidence(path).judged() for path in TASK_TYPES) == 10

    asyncio.run(work())


def test_two_bodies_under_one_id_at_once_leave_one_and_a_conflict(started):
    async def work():
        async with started() as one, started() as other:
            for _ in range(10):
                dag, id_ = minted(one, 3), uuid4()
                said = await asyncio.gather(
                    one.credit(whole(dag, "success", id=id_)),
                    other.credit(whole(dag, "failure", id=id_)),
                    return_exceptions=True,
                )
                assert sorted(type(result).__name__ for result in said) == ["SameWorkflowOtherBody", "WorkflowRecorded"]
                [kept] = [result.credited for result in said if isinstance(result, WorkflowRecorded)]
                assert len({credit.status for credit in kept}) == 1
                shown = await one.workflow(id_)
                assert shown["status"] == kept[0].status
            assert audit.mismatches(one.engine) == []

    asyncio.run(work())
