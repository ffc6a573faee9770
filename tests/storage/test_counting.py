"""The tallies are the GROUP BY of the effective verdicts, at every commit."""

import asyncio
import random
from collections import Counter

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from router.errors import BadInput, NotFound, RouterError
from router.storage import audit
from router.storage.connect import hot_connection, transaction
from router.storage.outcomes import record
from router.storage.verdicts import correct
from router.values import SOURCES, Recorded
from tests.storage.rows import new_id, row
from tests.storage.test_verdicts import verdict

MODELS = ("gpt-4o", "o1", "gpt-4o-mini", "claude-haiku-4-5")
TASK_TYPES = ("classify", "extract", "review/python")


def drawn_row(draw, id_):
    """A row with any mixture of what a report can say."""
    status = draw.choice(["success", "success", "failure", "error"])
    fields = {"id": id_, "status": status, "model": draw.choice(MODELS), "task_type": draw.choice(TASK_TYPES)}
    if status == "error" and draw.random() < 0.5:
        fields["error_kind"] = draw.choice(["timeout", "caller"])
    if status != "error" and draw.random() < 0.5:
        fields["quality"] = draw.random()
    if draw.random() < 0.7:
        fields["cost_usd"] = draw.random() * 0.01
    if draw.random() < 0.7:
        fields["latency_ms"] = draw.random() * 20_000
    if draw.random() < 0.5:
        fields["usage"] = {"input_tokens": draw.randrange(5_000), "output_tokens": draw.randrange(2_000)}
    if status != "error" and draw.random() < 0.5:
        fields["check"] = draw.choice(["compiles", "json"])
        fields["score"] = draw.choice([0.0, 1.0, draw.random()])
        fields["check_cost_usd"] = draw.random() * 0.001
    drawn = row(reporter=draw.choice(["alice", "bob"]), source=draw.choice(SOURCES), **fields)
    if drawn.source == "workflow" and status != "error":
        # As a whole DAG's result credits it.
        drawn = msgspec.structs.replace(drawn, weight=draw.randrange(1, 10_001))
    return drawn


def drawn_correction(draw, outcome):
    """A verdict of anybody, or a retraction: the only one that what was credited takes."""
    if outcome.weight is not None:
        return verdict(outcome.id, source="workflow", status=None, quality=None, task_type=outcome.task_type)
    status = draw.choice(["success", "failure", "error", None])
    quality = None if status in {None, "error"} else draw.randrange(10_001)
    return verdict(
        outcome.id,
        source=draw.choice(SOURCES),
        status=status,
        quality=quality,
        task_type=outcome.task_type,
        reporter=draw.choice(["alice", "carol"]),
    )


async def write(url, rows, seed, told):
    """One writer: groups with repeats, corrections of what was acknowledged, and a new connection now and then."""
    draw = random.Random(seed)
    connection = await hot_connection(url, timeout_s=30.0)
    for _ in range(12):
        group = draw.choices(rows, k=draw.randrange(1, 30))
        results, _ = await record(connection, group)
        told.update(
            (outcome.id, outcome.task_type)
            for outcome, result in zip(group, results, strict=True)
            if isinstance(result, Recorded) and result.recorded
        )
        for outcome in draw.choices(group, k=5):
            await correct(connection, drawn_correction(draw, outcome))
        if draw.random() < 0.3:
            # A restart of the writer: what it knew is gone, what it was told is not.
            await connection.close()
            connection = await hot_connection(url, timeout_s=30.0)
    await connection.close()


async def watch(engine, done):
    """Audits at snapshots taken while others write; how often, and what was wrong."""
    looks, wrong = 0, []
    while not done.is_set():
        wrong += await asyncio.to_thread(audit.mismatches, engine)
        looks += 1
    return looks, wrong


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_concurrent_writers_with_repeats_corrections_retractions_and_restarts(engine, database_url, seed):
    draw = random.Random(seed)
    rows = [drawn_row(draw, new_id()) for _ in range(150)]
    told: Counter[tuple[object, str]] = Counter()

    async def everyone():
        done = asyncio.Event()
        watching = asyncio.create_task(watch(engine, done))
        await asyncio.gather(*(write(database_url, rows, 10 * seed + number, told) for number in range(5)))
        done.set()
        return await watching

    looks, wrong = asyncio.run(everyone())
    assert looks > 1
    assert wrong == []
    assert audit.mismatches(engine) == []
    assert set(told.values()) == {1}
    assert len(told) == audit.totals(engine)["outcomes"]


step = st.tuples(st.sampled_from(["record", "correct"]), st.integers(0, 11), st.integers(0, 2**32))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(step, max_size=12))
def test_any_sequence_of_reports_and_corrections_is_counted_right(engine, with_connection, steps):
    async def play():
        for kind, place, seed in steps:
            draw = random.Random(seed)
            if kind == "record":
                await with_connection(record, [drawn_row(draw, ids[place]) for _ in range(2)])
            else:
                target = row(id=ids[place], task_type=draw.choice(TASK_TYPES))
                try:
                    await with_connection(correct, drawn_correction(draw, target))
                except (BadInput, NotFound):
                    continue

    ids = [new_id() for _ in range(12)]
    asyncio.run(play())
    assert audit.mismatches(engine) == []


def test_the_audit_sees_a_tally_that_is_wrong_and_one_that_is_missing(engine, with_connection):
    rows = [row(id=new_id()), row(id=new_id(), model="o1"), row(id=new_id(), task_type="extract")]
    asyncio.run(with_connection(record, rows))
    with transaction(engine) as connection:
        connection.execute(text("UPDATE tallies SET n = n + 1 WHERE model = 'o1'"))
        connection.execute(text("DELETE FROM tallies WHERE task_type = 'extract'"))
    found = Counter((one["task_type"], one["model"], one["problem"]) for one in audit.mismatches(engine))
    assert found == {
        ("classify", "o1", "tallied, not stored"): 1,
        ("classify", "o1", "stored, not tallied"): 1,
        ("extract", "gpt-4o-mini", "stored, not tallied"): 1,
    }


def check_tallies(engine):
    with transaction(engine) as connection:
        return [dict(one) for one in connection.execute(text("SELECT * FROM check_tallies")).mappings()]


def test_scores_are_counted_by_the_verdict_that_stands(engine, with_connection):
    """0.049 rounds to 490 and stays in the first bin of 500 points; 1 has a bin of its own."""
    rows = [
        row(id=new_id(), check="json", score=0.049, status="failure", check_cost_usd=0.001),
        row(id=new_id(), check="json", score=0.96),
        row(id=new_id(), check="json", score=1.0, check_cost_usd=0.002),
    ]
    asyncio.run(with_connection(record, rows))
    asyncio.run(with_connection(record, rows))
    [own] = check_tallies(engine)
    assert {place: n for place, n in enumerate(own["scored_hist"]) if n} == {0: 1, 19: 1, 20: 1}
    assert {place: n for place, n in enumerate(own["right_hist"]) if n} == {19: 1, 20: 1}
    assert {place: n for place, n in enumerate(own["wrong_hist"]) if n} == {0: 1}
    assert (own["n"], own["check_cost_n"], own["check_cost_nusd"]) == (3, 2, 3_000_000)


def test_an_audit_moves_a_score_to_the_one_who_audited(engine, with_connection):
    passed = row(id=new_id(), check="json", score=1.0, source="check")
    asyncio.run(with_connection(record, [passed]))
    asyncio.run(with_connection(correct, verdict(passed.id, source="judge", status="failure", quality=0)))
    found = {one["source"]: one for one in check_tallies(engine)}
    assert (found["check"]["n"], sum(found["check"]["scored_hist"]), sum(found["check"]["right_hist"])) == (0, 0, 0)
    assert (found["judge"]["n"], found["judge"]["wrong_hist"][20]) == (1, 1)
    asyncio.run(with_connection(correct, verdict(passed.id, source="judge", status=None, quality=None)))
    found = {one["source"]: one for one in check_tallies(engine)}
    assert (found["check"]["n"], found["check"]["right_hist"][20], found["judge"]["n"]) == (1, 1, 0)
    assert audit.mismatches(engine) == []


def test_the_audit_sees_a_wrong_count_of_a_check(engine, with_connection):
    asyncio.run(with_connection(record, [row(id=new_id(), check="json", score=0.5)]))
    with transaction(engine) as connection:
        connection.execute(text("UPDATE check_tallies SET right_hist[11] = 7"))
    assert {("json", "tallied, not stored"), ("json", "stored, not tallied")} == {
        (one["check_name"], one["problem"]) for one in audit.mismatches(engine)
    }


def test_what_a_group_cannot_hold_is_the_only_thing_refused(engine, with_connection):
    results, _ = asyncio.run(with_connection(record, [row(id=new_id()) for _ in range(1_000)]))
    assert not [one for one in results if isinstance(one, RouterError)]
    assert audit.totals(engine) | {"choices": 0} == {
        "outcomes": 1_000,
        "corrections": 0,
        "workflows": 0,
        "tallies": 1,
        "check_tallies": 0,
        "decisions": 0,
        "choices": 0,
        "catalogues": 0,
    }
