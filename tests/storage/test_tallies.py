"""The change feed misses nothing, whatever transactions are open."""

import asyncio
from contextlib import aclosing

from router.storage import tallies
from router.storage.connect import hot_connection
from router.storage.outcomes import record
from router.storage.tallies import poll
from tests.storage.readings import read
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
        first = await read(reader, None)
        nothing = await read(reader, first.cursor)
        await record(writer, [row(id=new_id(), model="o1")])
        return first, nothing, await read(reader, nothing.cursor)

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
        early = await read(reader, None)
        await slow.execute("COMMIT")
        late = await read(reader, early.cursor)
        await slow.close()
        return early, late

    early, late = run(database_url, work)
    assert counted(early.rows) == {"gpt-4o": (1, 1)}
    assert counted(late.rows)["o1"] == (1, 1)


def test_a_cursor_of_the_future_reads_everything(engine, database_url):
    """After a failover the identifiers of transactions may begin again."""

    async def work(reader, writer):
        await record(writer, [row(id=new_id())])
        known = await read(reader, None)
        return await read(reader, known.cursor._replace(xid=2**40))

    changes = run(database_url, work)
    assert (changes.full, len(changes.rows)) == (True, 1)
    assert changes.cursor.xid < 2**40


def test_another_server_behind_the_same_connection_is_read_anew(engine, database_url):
    """A pooler hides that connections were lost; the new server may have counted past the cursor already."""

    async def work(reader, writer):
        await record(writer, [row(id=new_id())])
        known = await read(reader, None)
        return await read(reader, known.cursor._replace(server="another one"))

    assert run(database_url, work).full


def test_an_empty_history_gives_a_cursor(engine, database_url):
    async def work(reader, _):
        return await read(reader, None)

    changes = run(database_url, work)
    assert (changes.full, list(changes.rows), changes.catalogue_version) == (True, [], 0)
    assert changes.cursor.xid > 0


def test_a_reading_comes_in_parts_of_one_moment(engine, database_url):
    async def work(reader, writer):
        await record(writer, [row(id=new_id(), model=model) for model in ("o1", "gpt-4o", "gpt-4o-mini")])
        parts = []
        async for part in poll(reader, None, size=2):
            parts.append(part)
            await record(writer, [row(id=new_id(), model="claude-haiku-4-5")])
        return parts, await read(reader, parts[-1].cursor)

    parts, later = run(database_url, work)
    assert [len(part.rows) for part in parts] == [2, 1]
    assert {part.cursor for part in parts} == {parts[0].cursor}
    assert counted(later.rows)["claude-haiku-4-5"] == (2, 2)


def test_a_reader_that_turns_away_may_read_again(engine, database_url):
    async def work(reader, writer):
        await record(writer, [row(id=new_id(), model=model) for model in ("o1", "gpt-4o", "gpt-4o-mini")])
        async with aclosing(poll(reader, None, size=1)) as parts:
            await anext(parts)
        return await read(reader, None)

    assert len(run(database_url, work).rows) == 3


def test_the_task_types_are_those_that_were_counted(engine, database_url):
    async def work(_, writer):
        assert await asyncio.to_thread(tallies.task_types, engine) == []
        await record(writer, [row(id=new_id(), task_type=kind) for kind in ("extract", "classify", "review/python")])
        return await asyncio.to_thread(tallies.task_types, engine)

    assert sorted(run(database_url, work)) == ["classify", "extract", "review/python"]
