"""The change feed misses nothing, whatever transactions are open."""

import asyncio

from sqlalchemy import text

from router.storage import statements, tallies
from router.storage.connect import hot_connection
from router.storage.outcomes import record
from router.storage.tallies import poll
from tests.storage.rows import new_id, row


def run(database_url, work):
    async def with_two():
        reader = await hot_connection(database_url, timeout_s=10.0)
        writer = await hot_connection(database_url, timeout_s=10.0)
        try:
            return await work(reader, writer)
        finally:
            await reader.close()
            await writer.close()

    return asyncio.run(with_two())


def counted(rows):
    return {tally.key.model: (tally.n, tally.revision) for tally in rows}


def test_the_first_reading_is_full_and_the_next_brings_what_changed(engine, database_url):
    async def work(reader, writer):
        await record(writer, [row(id=new_id(), model="o1"), row(id=new_id(), model="gpt-4o")])
        first = await poll(reader, None)
        nothing = await poll(reader, first.cursor)
        await record(writer, [row(id=new_id(), model="o1")])
        return first, nothing, await poll(reader, nothing.cursor)

    first, nothing, second = run(database_url, work)
    assert (first.full, counted(first.rows)) == (True, {"o1": (1, 1), "gpt-4o": (1, 1)})
    # Transactions elsewhere on the server may hold the cursor back: then a row comes again, as it was.
    assert not nothing.full
    assert counted(nothing.rows).items() <= counted(first.rows).items()
    assert (second.full, counted(second.rows)["o1"]) == (False, (2, 2))


def test_a_change_committed_after_a_later_one_was_read_is_not_missed(engine, database_url):
    """The trap of every clock or sequence: a transaction that began first commits last."""

    async def work(reader, writer):
        slow = await hot_connection(database_url, timeout_s=10.0)
        await slow.execute("BEGIN")
        await record(slow, [row(id=new_id(), model="o1")])
        await record(writer, [row(id=new_id(), model="gpt-4o")])
        early = await poll(reader, None)
        await slow.execute("COMMIT")
        late = await poll(reader, early.cursor)
        await slow.close()
        return early, late

    early, late = run(database_url, work)
    assert counted(early.rows) == {"gpt-4o": (1, 1)}
    assert counted(late.rows)["o1"] == (1, 1)


def test_a_cursor_of_the_future_reads_everything(engine, database_url):
    """After a failover the identifiers of transactions may begin again."""

    async def work(reader, writer):
        await record(writer, [row(id=new_id())])
        known = await poll(reader, None)
        return await poll(reader, known.cursor._replace(xid=2**40))

    changes = run(database_url, work)
    assert (changes.full, len(changes.rows)) == (True, 1)
    assert changes.cursor.xid < 2**40


def test_another_server_behind_the_same_connection_is_read_anew(engine, database_url):
    """A pooler hides that connections were lost; the new server may have counted past the cursor already."""

    async def work(reader, writer):
        await record(writer, [row(id=new_id())])
        known = await poll(reader, None)
        return await poll(reader, known.cursor._replace(server="another one"))

    assert run(database_url, work).full


def test_an_empty_history_gives_a_cursor(engine, database_url):
    async def work(reader, _):
        return await poll(reader, None)

    changes = run(database_url, work)
    assert (changes.full, list(changes.rows), changes.catalogue_version) == (True, [], 0)
    assert changes.cursor.xid > 0


def test_a_full_reading_in_pages_misses_nothing_and_is_in_the_order_of_time(engine, database_url, monkeypatch):
    monkeypatch.setattr(tallies, "PAGE", 2)
    models, kinds = ("o1", "gpt-4o", "gpt-4o-mini"), ("classify", "extract", "review/python")

    async def work(reader, writer):
        rows = [row(id=new_id(), model=model, task_type=kind) for model in models for kind in kinds]
        await record(writer, rows)
        await writer.execute("UPDATE tallies SET bucket = bucket - interval '1 day' WHERE model = 'o1'")
        return await poll(reader, None)

    changes = run(database_url, work)
    assert {(tally.key.task_type, tally.key.model) for tally in changes.rows} == {(k, m) for k in kinds for m in models}
    assert len(changes.rows) == 9
    assert [tally.key.model for tally in changes.rows[:3]] == ["o1"] * 3


def test_what_changes_while_everything_is_read_is_read_next_time(engine, database_url, monkeypatch):
    monkeypatch.setattr(tallies, "PAGE", 1)

    async def work(reader, writer):
        await record(writer, [row(id=new_id(), model="gpt-4o"), row(id=new_id(), model="o1")])
        once = statements.run

        async def meanwhile(connection, statement, parameters):
            found = await once(connection, statement, parameters)
            if statement == tallies._NEXT:
                # Before and behind the page that was read last.
                await record(writer, [row(id=new_id(), model="claude-haiku-4-5"), row(id=new_id(), model="gpt-4o")])
            return found

        monkeypatch.setattr(tallies, "run", meanwhile)
        first = await poll(reader, None)
        monkeypatch.setattr(tallies, "run", once)
        return first, await poll(reader, first.cursor)

    first, second = run(database_url, work)
    known = counted(first.rows) | counted(second.rows)
    with engine.connect() as connection:
        stored = connection.execute(text("SELECT model, n, revision FROM tallies")).all()
    assert known == {model: (n, revision) for model, n, revision in stored}


def test_the_task_types_are_those_that_were_counted(engine, database_url):
    async def work(_, writer):
        assert await asyncio.to_thread(tallies.task_types, engine) == []
        await record(writer, [row(id=new_id(), task_type=kind) for kind in ("extract", "classify", "review/python")])
        return await asyncio.to_thread(tallies.task_types, engine)

    assert sorted(run(database_url, work)) == ["classify", "extract", "review/python"]
