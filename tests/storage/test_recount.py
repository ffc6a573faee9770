"""Wrong, lost and invented tallies are made right while others write, and nothing is lost or counted twice."""

import asyncio
import random
import threading
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from sqlalchemy import text

from router.errors import HistoryAway
from router.storage import audit, partitions
from router.storage.connect import hot_connection, transaction
from router.storage.copying import copy, copying
from router.storage.counting import KEYS, MEASURES
from router.storage.outcomes import record
from router.storage.recount import recount, stretches
from router.storage.verdicts import correct
from router.values import Recorded
from tests.storage.readings import read
from tests.storage.rows import new_id, row
from tests.storage.test_counting import drawn_correction, drawn_row


def everything(engine, *, mend=True):
    """All stretches of time, recounted."""
    found = [recount(engine, *stretch, mend=mend) for stretch in stretches(engine, datetime.now(UTC))]
    return sum(one.differed for one in found), sum(one.mended for one in found)


def changed(engine, *statements):
    with transaction(engine) as connection:
        for statement in statements:
            connection.execute(text(statement))


def tallied(engine):
    """All tallies that say anything: their keys and measures."""
    query = f"SELECT {KEYS}, {', '.join(MEASURES)} FROM tallies ORDER BY {KEYS}"
    with transaction(engine) as connection:
        rows = connection.execute(text(query)).all()
    return [one for one in rows if one.n or one.errors or one.cost_n or one.latency_n or one.input_n or one.output_n]


def told(rows, with_connection):
    return asyncio.run(with_connection(record, rows))


DAMAGES = {
    "wrong": "UPDATE tallies SET n = n + 1, cost_nusd = 7",
    "lost": "DELETE FROM tallies WHERE model = 'o1'",
    "all lost": "TRUNCATE tallies",
    "a histogram alone": "UPDATE tallies SET latency_hist[3] = 5",
    "what a check found": "UPDATE check_tallies SET right_hist[3] = 5, check_cost_n = check_cost_n + 1",
    "all that checks found": "TRUNCATE check_tallies",
    "invented": """
        INSERT INTO tallies SELECT 'invented', model, endpoint, served_model, strategy, source, step, reporter,
            bucket + interval '%s', n, errors, timeouts, successes, quality, quality_sq, cost_n, cost_nusd, input_n,
            input_tokens, output_n, output_tokens, cache_read_tokens, cache_write_tokens, reasoning_tokens, latency_n,
            latency_ms, revision, xid, output_tokens_hist, latency_hist FROM tallies WHERE task_type = 'classify'
    """,
}
DAMAGES |= {f"invented {when}": DAMAGES["invented"] % when for when in ("0 days", "-4000 days", "500 days")}
del DAMAGES["invented"]


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_what_was_damaged_is_what_history_says_again(engine, with_connection, damage):
    draw = random.Random(3)
    rows = [drawn_row(draw, new_id()) for _ in range(60)]
    told(rows, with_connection)
    for outcome in draw.choices(rows, k=30):
        asyncio.run(with_connection(correct, drawn_correction(draw, outcome)))
    before = tallied(engine)
    changed(engine, damage)
    looked, _ = everything(engine, mend=False)
    differed, mended = everything(engine)
    assert looked == differed == mended > 0
    assert tallied(engine) == before
    assert audit.mismatches(engine) == []
    assert everything(engine) == (0, 0)


def test_a_sound_history_is_left_alone(engine, with_connection, database_url):
    told([row(id=new_id()), row(id=new_id(), model="o1")], with_connection)
    with transaction(engine) as connection:
        before = connection.execute(text("SELECT * FROM tallies ORDER BY model")).all()
    assert everything(engine) == (0, 0)
    with transaction(engine) as connection:
        assert before == connection.execute(text("SELECT * FROM tallies ORDER BY model")).all()


def test_an_undated_outcome_is_recounted_too(engine, with_connection):
    told([row(id="5f1c36d7-2b47-4f2c-9a39-61f0a9c4b7a1"), row(id=new_id())], with_connection)
    changed(engine, "TRUNCATE tallies")
    everything(engine)
    assert audit.mismatches(engine) == []
    with transaction(engine) as connection:
        assert connection.execute(text("SELECT sum(n) FROM tallies")).scalar_one() == 2


def test_replicas_take_in_what_was_mended_even_where_the_row_was_lost(engine, with_connection, database_url):
    """A row made anew would begin at revision 1, which whoever knew the old one passes over."""

    async def play():
        connection = await hot_connection(database_url, timeout_s=10.0)
        for _ in range(5):
            await record(connection, [row(id=new_id())])
        before = await read(connection, None)
        await asyncio.to_thread(changed, engine, "TRUNCATE tallies")
        await asyncio.to_thread(everything, engine)
        mended = await read(connection, before.cursor)
        await record(connection, [row(id=new_id())])
        after = await read(connection, before.cursor)
        await connection.close()
        return before, mended, after

    before, mended, after = asyncio.run(play())
    [old], [new], [newest] = before.rows, mended.rows, after.rows
    assert (old.n, new.n, newest.n) == (5, 5, 6)
    assert old.revision < new.revision < newest.revision


def test_below_the_archive_floor_tallies_stay_as_they_are(engine, with_connection):
    told([row(id=new_id())], with_connection)
    changed(
        engine,
        "UPDATE tallies SET n = 7, bucket = bucket - interval '100 days'",
        "INSERT INTO archives SELECT router_uuid_floor(now() - interval '200 days'),"
        " router_uuid_floor(now() - interval '50 days'), 0, ''",
    )
    assert everything(engine) == (1, 1)
    with transaction(engine) as connection:
        rows = connection.execute(text("SELECT n FROM tallies ORDER BY bucket")).scalars().all()
    assert rows == [7, 1]


@pytest.mark.parametrize("order", ["the writer first", "the recount first"])
def test_a_writer_that_stored_its_row_but_not_its_count_is_counted_once(engine, with_connection, database_url, order):
    """The two moments at which a recount could count a writer's outcome twice, or not at all."""
    told([row(id=new_id())], with_connection)
    changed(engine, "UPDATE tallies SET n = 100")
    seen = threading.Event()

    async def writes():
        connection = await hot_connection(database_url, timeout_s=30.0)
        await connection.execute("BEGIN")
        await record(connection, [row(id=new_id())])
        seen.set()
        await asyncio.sleep(0.3)
        await connection.execute("COMMIT")
        await connection.close()

    writer = threading.Thread(target=lambda: asyncio.run(writes()))
    if order == "the writer first":
        writer.start()
        seen.wait(10)
        everything(engine)
    else:
        with psycopg.connect(database_url) as other:
            # Holds the row that both want, so that they queue for it.
            other.execute("SELECT FROM tallies FOR UPDATE")
            recounting = threading.Thread(target=everything, args=(engine,))
            recounting.start()
            writer.start()
            seen.wait(0.2)
        recounting.join()
    writer.join()
    everything(engine)
    assert audit.mismatches(engine) == []
    with transaction(engine) as connection:
        assert connection.execute(text("SELECT n FROM tallies")).scalar_one() == 2


async def vandal(engine, seed, done):
    """Damages what it finds, again and again."""
    draw = random.Random(seed)
    damages = (
        "UPDATE tallies SET n = n + 3, revision = revision + 1 WHERE random() < 0.3",
        "DELETE FROM tallies WHERE random() < 0.3",
        "UPDATE tallies SET successes = 0, cost_nusd = cost_nusd * 2 WHERE random() < 0.3",
    )
    while not done.is_set():
        # It takes its locks in no order, so it may lose against a writer.
        with suppress(HistoryAway):
            await asyncio.to_thread(changed, engine, draw.choice(damages))
        await asyncio.sleep(0.02)


async def writes(url, rows, seed, acknowledged, enough=lambda: True):
    """Reports with repeats, and corrections of what was acknowledged; on and on until it is `enough`."""
    draw = random.Random(seed)
    connection = await hot_connection(url, timeout_s=30.0)
    turns = 0
    while turns < 25 or not enough():
        turns += 1
        group = draw.choices(rows, k=draw.randrange(1, 20))
        results, _ = await record(connection, group)
        acknowledged.update(
            (outcome.id, outcome.task_type)
            for outcome, result in zip(group, results, strict=True)
            if isinstance(result, Recorded)
        )
        for outcome in draw.choices(group, k=3):
            await correct(connection, drawn_correction(draw, outcome))
    await connection.close()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_recounting_beside_writers_corrections_and_damage_ends_in_what_history_says(engine, database_url, seed):
    draw = random.Random(seed)
    rows = [drawn_row(draw, new_id()) for _ in range(300)]
    acknowledged: set[tuple[object, str]] = set()
    times = [0, 0]

    async def recounting(place, done):
        while not done.is_set():
            await asyncio.to_thread(everything, engine)
            times[place] += 1

    async def everyone():
        done = asyncio.Event()
        others = [recounting(place, done) for place in range(2)]
        beside = asyncio.gather(vandal(engine, seed, done), *others)
        writers = range(10 * seed, 10 * seed + 4)
        # However slow the machine: two whole recounts by each, beside writers.
        await asyncio.gather(
            *(writes(database_url, rows, one, acknowledged, lambda: min(times) > 1) for one in writers)
        )
        done.set()
        await beside

    asyncio.run(everyone())
    everything(engine)
    assert audit.mismatches(engine) == []
    assert audit.totals(engine)["outcomes"] == len(acknowledged)


def test_recounting_beside_writers_alone_never_makes_a_sound_tally_wrong(engine, database_url):
    """Without damage every snapshot agrees, and the recount finds nothing to do."""
    draw = random.Random(9)
    rows = [drawn_row(draw, new_id()) for _ in range(300)]

    async def everyone():
        writing = [asyncio.create_task(writes(database_url, rows, place, set())) for place in range(4)]
        found = []
        while not all(task.done() for task in writing):
            found.append(await asyncio.to_thread(everything, engine))
        await asyncio.gather(*writing)
        return found

    assert set(asyncio.run(everyone())) == {(0, 0)}


def test_a_lost_tally_that_an_import_writes_to_is_mended_beside_it(engine, with_connection, database_url):
    past = [row(id=new_id()) for _ in range(50)]
    told(past[:25], with_connection)
    changed(engine, "TRUNCATE tallies")
    with copying(database_url) as connection, connection.transaction():
        copy(connection, past)
        mending = threading.Thread(target=everything, args=(engine,))
        mending.start()
        mending.join(0.4)
    mending.join()
    everything(engine)
    assert audit.mismatches(engine) == []


def test_days_without_history_are_one_stretch(engine):
    partitions.maintain(engine, datetime.now(UTC) - timedelta(days=400))
    found = stretches(engine, datetime.now(UTC))
    assert found[0][0] is None
    assert found[-1][1] is None
    assert [end for _, end in found[:-1]] == [start for start, _ in found[1:]]
    assert len(found) < 250
