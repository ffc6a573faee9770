"""Replicas on one database agree, learn from each other, and forget nothing at a restart."""

import asyncio
import random
import time
from datetime import UTC, datetime, timedelta
from uuid import UUID

import msgspec
from sqlalchemy import text

from router.answers import Request
from router.ids import UuidClock
from router.observe.reports import Report, Verdict
from router.storage import audit, tallies
from router.storage.connect import transaction
from router.storage.counting import OUTCOMES, added
from router.values import Recorded, Usage

TASK_TYPES = ("classify", "extract", "review/python", "write")
ASKED = (
    Request(task_type="classify", min_success=0.85),
    Request(task_type="classify", of_best=0.95),
    Request(task_type="classify", of_best=0.9, min_success=0.8),
    Request(task_type="classify", min_success=0.85, max_latency_ms=2_000),
)
ID = UUID("01a20df9-fa8f-7cb6-b8bd-f780e4807311")


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


def anything_said(draw, n):
    """Reports of every kind over the last ten hours, of three models of rates that drift apart."""
    clock, now = UuidClock(), datetime.now(UTC)
    for _ in range(n):
        place, hours = draw.randrange(3), draw.uniform(0.0, 10.0)
        is_good = draw.random() < 0.7 + 0.1 * place - 0.04 * hours * (place == 1)
        yield Report(
            id=clock.next(now - timedelta(hours=hours), draw.randbytes(10)),
            task_type=draw.choice(TASK_TYPES),
            model=("gpt-4o-mini", "claude-haiku-4-5", "gpt-4o")[place],
            status="success" if is_good else "failure",
            quality=round(draw.uniform(0.5, 1.0), 4) if is_good else None,
            source=draw.choice(["caller", "judge", "human"]),
            latency_ms=draw.uniform(100.0, 4_000.0),
            cost_usd=draw.random() / 100.0,
            usage=Usage(input_tokens=draw.randrange(3_000), output_tokens=draw.randrange(900)),
        )


async def trusting_in_fractions(service):
    """A catalogue under which every kind of evidence weighs differently."""
    version, catalogue = service.catalogue
    document = msgspec.to_builtins(catalogue)
    weights = {"source_trust": {"judge": 0.3, "human": 0.7}, "reporter_trust": {"bob": 0.37}, "reporter_share": 0.6}
    document["policy"] = {**document.get("policy", {}), **weights}
    await service.put_catalogue(document, version, "test")


def chosen(service):
    """Hashes of the choices, which cover every number that goes in and every bit that comes out."""
    requests = [msgspec.structs.replace(one, task_type=task_type) for task_type in TASK_TYPES for one in ASKED]
    made = [
        service._in_force.decider.decide(request, service.snapshot, u=0.5, id_=ID, principal="local", stale_s=0.0)
        for request in requests
    ]
    return [(row.strategy, row.choice) for _, (row, _) in made]


def recount(engine):
    """Throws the tallies away, and makes them again from history alone."""
    effective = audit._mismatches(OUTCOMES).partition(", counted AS (")[0]
    with transaction(engine) as connection:
        connection.execute(text("DELETE FROM tallies"))
        connection.execute(text(effective + added("effective")))


def test_two_replicas_a_restart_and_a_recount_choose_the_same_to_the_last_bit(started):
    draw = random.Random(91)
    said = list(anything_said(draw, 1_600))

    async def work():
        async with started() as one, started() as other:
            await trusting_in_fractions(one)
            await eventually(lambda: other.catalogue[0] == 2)
            halves = (one, said[:800], "alice"), (other, said[800:], "bob")
            results = await asyncio.gather(*(who.observe(reports, principal=name) for who, reports, name in halves))
            stored = [UUID(result.id) for half in results for result in half]
            for place, id_ in enumerate(draw.sample(stored, 60)):
                failed = Verdict(source="human", status="failure")
                verdict = Verdict(source="human", retract=True) if place % 3 == 0 else failed
                await (one, other)[place % 2].correct(id_, verdict, principal="carol")
            await eventually(lambda: chosen(one) == chosen(other))
            before = chosen(one)
        async with started() as again:
            assert before == chosen(again)
            recount(again.engine)
            assert audit.mismatches(again.engine) == []
        async with started() as recounted:
            assert before == chosen(recounted)

    asyncio.run(work())


def test_readings_of_everything_do_not_get_into_each_others_way(started, monkeypatch):
    """Rows come one by one, two readings are asked for at once, and reports are committed meanwhile."""
    monkeypatch.setattr(tallies.poll, "__defaults__", (1,))

    async def work():
        async with started(poll_s=60.0) as one:
            for task_type in TASK_TYPES:
                await one.observe(reports(task_type, 3))
            await one._following.let_go()
            await asyncio.gather(one.learn(), one.learn(), one.observe(reports("classify", 4)))
            assert [judged(one, task_type) for task_type in TASK_TYPES] == [7, 3, 3, 3]

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
