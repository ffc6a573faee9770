"""Replicas on one database agree, learn from each other, and forget nothing at a restart."""

import asyncio
import time
from uuid import UUID

import msgspec

from router.answers import Request
from router.reports import Report, Verdict
from router.values import Recorded

TASK_TYPES = ("classify", "extract", "review/python", "write")


def reports(task_type, n, failures=0, model="claude-haiku-4-5"):
    said = Report(task_type=task_type, model=model, status="success", latency_ms=100.0)
    failed = msgspec.structs.replace(said, status="failure")
    return [failed] * failures + [said] * (n - failures)


def explained(service, task_type):
    """Everything an answer shows, but what was drawn for the one answer."""
    shown = service.decide(Request(task_type=task_type, explain=True, dry_run=True))
    evidence = (shown.evidence.outcomes, shown.evidence.needed, shown.evidence.held_by)
    return (shown.candidates, shown.strategy, shown.target, evidence, shown.catalogue_version, shown.notes)


async def eventually(holds, within_s=10.0):
    deadline = time.monotonic() + within_s
    while not holds():
        assert time.monotonic() < deadline, f"it did not come true within {within_s} s"
        await asyncio.sleep(0.01)


def agreed(one, other):
    return all(explained(one, task_type) == explained(other, task_type) for task_type in TASK_TYPES)


def judged(service, task_type):
    return service.snapshot.evidence(task_type).judged()


def test_two_replicas_agree_on_every_task_type_once_nothing_is_under_way(started):
    async def work():
        async with started() as one, started() as other:
            writes = []
            for place, task_type in enumerate(TASK_TYPES):
                writer = (one, other)[place % 2]
                writes += [writer.observe(reports(task_type, 130, failures=5 * place)) for _ in range(2)]
            writes.append(other.observe(reports("classify", 40, failures=20, model="gpt-4o")))
            await asyncio.gather(*writes)
            assert judged(one, "classify") >= 260, "what a process wrote itself it reads at once"
            await eventually(lambda: agreed(one, other))
            assert judged(one, "classify") == judged(other, "classify") == 300

    asyncio.run(work())


def test_a_restart_forgets_nothing(started):
    async def work():
        async with started() as before:
            await before.observe(reports("classify", 150, failures=9))
            known = {task_type: explained(before, task_type) for task_type in TASK_TYPES}
        async with started() as after:
            assert known == {task_type: explained(after, task_type) for task_type in TASK_TYPES}

    asyncio.run(work())


def test_a_new_catalogue_reaches_the_other_replica(started):
    async def work():
        async with started() as one, started() as other:
            version, catalogue = one.catalogue
            document = msgspec.to_builtins(catalogue)
            document["models"] = [model for model in document["models"] if model["name"] != "claude-haiku-4-5"]
            assert await one.put_catalogue(document, version, "test") == 2
            await eventually(lambda: other.catalogue[0] == 2)
            assert other.decide(Request(task_type="classify", dry_run=True)).model == "gpt-4o-mini"

    asyncio.run(work())


def test_a_decision_of_one_replica_is_reported_to_the_other(started):
    async def work():
        async with started() as one, started() as other:
            made = one.decide(Request(task_type="classify"))
            report = Report(decision=made.decision, status="success")
            stored = [await replica.observe([report]) for replica in (other, one)]
            assert [isinstance(result, Recorded) and result.recorded for [result] in stored] == [True, False]

    asyncio.run(work())


def test_a_corrected_verdict_reaches_the_other_replica(started):
    async def work():
        async with started() as one, started() as other:
            [result] = await one.observe(reports("classify", 1))
            assert isinstance(result, Recorded)
            await eventually(lambda: judged(other, "classify") == 1)
            await one.correct(UUID(result.id), Verdict(source="human", status="failure"))
            await eventually(lambda: agreed(one, other))

    asyncio.run(work())
