"""The past comes in once, whatever it is mixed with and wherever it is interrupted."""

import asyncio
import json
import random
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from uuid import UUID, uuid4

import msgspec
import pytest
from sqlalchemy import text

from router.errors import ArchivedRange, MissingField, RouterError, SameIdOtherBody, TimeOutOfRange, UnknownModel
from router.observe.past import Brought, Line, bring_in, look_through
from router.observe.reports import Report
from router.storage import audit, copying
from router.storage.connect import transaction
from router.storage.outcomes import record
from tests.storage.rows import new_id, row

NOW = datetime(2026, 3, 14, 15, 9, tzinfo=UTC)
LONG_AGO = datetime(2024, 5, 6, 7, 8, tzinfo=UTC)


def clock():
    return datetime.now(UTC)


def line(number, name=None, **said):
    fields = {"task_type": "classify", "model": "gpt-4o-mini", "status": "success", **said}
    return Line(number=number, given=json.dumps(fields, default=str), report=msgspec.convert(fields, Report), name=name)


def drawn(n, seed=1):
    """Lines of every kind: with dated, undated and other names, with none, equal ones among them."""
    draw = random.Random(seed)
    lines = []
    for number in range(1, n + 1):
        at = LONG_AGO + timedelta(hours=draw.randrange(2_000))
        said = {
            "status": draw.choice(["success", "failure", "error"]),
            "model": draw.choice(["gpt-4o", "o1", "gpt-4o-mini"]),
            "task_type": draw.choice(["classify", "extract", "review/python"]),
            "source": draw.choice(["caller", "judge"]),
            "cost_usd": draw.randrange(100) / 1_000,
            "latency_ms": draw.randrange(9_000) / 2,
            "usage": {"input_tokens": draw.randrange(5_000)},
            "tags": {"team": "a\tb\\c\n'\"é]\n[", "null": "null"},
            "served_model": draw.choice(["null", "a,b", "]\n[", '\\N\\u0041 "q" \t\x01\x7f\u2028 é\U0001f600', ""]),
        }
        kind = number % 4
        if kind == 0:
            lines.append(line(number, id=UUID(int=draw.getrandbits(128), version=4), **said))
        elif kind == 1:
            lines.append(line(number, id=new_id(), **said))
        elif kind == 2:
            lines.append(line(number, name=f"call {number}", occurred_at=at, **said))
        else:
            lines.append(line(number, occurred_at=LONG_AGO))
    return lines


@pytest.fixture
def bring(engine, database_url):
    """Imports lines; what became of them, and the problem of each refused line by its number."""

    def run(lines, chunk=50):
        refused: dict[int, RouterError] = {}

        def refuse(line, problem):
            refused[line.number] = problem

        brought = Brought()
        for brought in bring_in(lines, engine, database_url, clock, refuse, chunk=chunk):  # noqa: B007
            pass
        return (brought.read, brought.recorded, brought.known, brought.refused), refused

    return run


def stored(engine):
    with transaction(engine) as connection:
        return connection.execute(text("SELECT * FROM outcomes ORDER BY id, task_type")).mappings().all()


def test_importing_again_changes_nothing(engine, bring):
    lines = drawn(400)
    assert bring(lines) == ((400, 400, 0, 0), {})
    before = stored(engine)
    assert bring(lines, chunk=70) == ((400, 0, 400, 0), {})
    assert before == stored(engine)
    assert audit.totals(engine)["outcomes"] == 400
    assert audit.mismatches(engine) == []


def test_equal_lines_without_a_name_count_as_often_as_they_stand_there(bring, engine):
    lines = [line(number, occurred_at=LONG_AGO) for number in range(1, 8)]
    assert bring(lines, chunk=3)[0] == (7, 7, 0, 0)
    more = [*lines, line(8, occurred_at=LONG_AGO)]
    assert bring(more, chunk=5)[0] == (8, 1, 7, 0)
    assert audit.mismatches(engine) == []


def test_what_was_posted_before_is_known(bring, engine, with_connection):
    dated, undated = new_id(), uuid4()
    asyncio.run(with_connection(record, [row(id=dated), row(id=undated, cost_usd=0.25)]))
    lines = [line(1, id=dated), line(2, id=undated, cost_usd=0.25), line(3, id=new_id())]
    assert bring(lines) == ((3, 1, 2, 0), {})
    assert audit.mismatches(engine) == []


def test_what_was_imported_is_known_when_posted(bring, with_connection):
    id_ = new_id()
    bring([line(1, id=id_)])
    [result], tallies = asyncio.run(with_connection(record, [row(id=id_)]))
    assert (result.recorded, tallies) == (False, [])


def test_an_import_that_is_interrupted_goes_on_where_it_stopped(bring, engine, database_url):
    lines = drawn(200)
    steps = bring_in(lines, engine, database_url, clock, lambda *_: None, chunk=40)
    list(islice(steps, 2))
    steps.close()
    assert audit.totals(engine)["outcomes"] == 80
    assert audit.mismatches(engine) == []
    assert bring(lines, chunk=40)[0] == (200, 120, 80, 0)
    assert audit.mismatches(engine) == []


def test_a_chunk_whose_connection_dies_is_stored_whole_or_not_at_all(bring, engine, monkeypatch):
    lines = drawn(100)
    blocks = []

    def dying(rows, real=copying.as_csv):
        blocks.append(rows)
        if len(blocks) == 3:
            with transaction(engine) as connection:
                copying_it = "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY staged%'"
                connection.execute(text(f"SELECT pg_terminate_backend(pid) {copying_it}"))
        return real(rows)

    with monkeypatch.context() as patched:
        patched.setattr(copying, "as_csv", dying)
        patched.setattr(copying, "_BLOCK", 30)
        with pytest.raises(RouterError, match="counts once"):
            bring(lines, chunk=50)
    assert audit.totals(engine)["outcomes"] == 50
    assert audit.mismatches(engine) == []
    assert bring(lines, chunk=50)[0] == (100, 50, 50, 0)
    assert audit.mismatches(engine) == []


def test_lines_that_do_not_hold_are_refused_alone(bring, engine):
    id_ = new_id()
    lines = [
        line(1, id=id_),
        line(2, id=new_id(), model="gpt-9"),
        line(3, id=id_, status="failure"),
        line(4),
        line(5, name="too old", occurred_at=datetime(2009, 1, 1, tzinfo=UTC)),
        line(6, name="to come", occurred_at=clock() + timedelta(days=1)),
        line(7, name="here", occurred_at=LONG_AGO),
        line(8, name="here", occurred_at=LONG_AGO, quality=0.5),
    ]
    counted, refused = bring(lines)
    assert counted == (8, 2, 0, 6)
    assert {2: UnknownModel, 3: SameIdOtherBody, 4: MissingField, 5: TimeOutOfRange, 6: TimeOutOfRange} | {
        8: SameIdOtherBody
    } == {number: type(problem) for number, problem in refused.items()}
    assert "accepted from 3,653 days back" in str(refused[5])
    assert "`occurred_at` is missing" in str(refused[4])
    assert audit.mismatches(engine) == []


def test_a_row_that_the_database_does_not_take_is_refused_alone(engine, database_url):
    rows = [row(id=new_id()) for _ in range(20)]
    rows[7] = msgspec.structs.replace(rows[7], status="maybe")
    with copying.copying(database_url) as connection:
        copied = copying.copy(connection, rows)
    assert (copied.new, {place: one.field for place, one in copied.refused.items()}) == (19, {7: "status"})
    assert audit.mismatches(engine) == []


def test_a_month_of_the_past_is_made_and_an_archived_one_stays_sealed(bring, engine):
    old, older = (line(n, name="x", occurred_at=LONG_AGO - timedelta(days=400 * n)) for n in (1, 2))
    assert bring([old])[0] == (1, 1, 0, 0)
    with transaction(engine) as connection:
        sealed = {"until": LONG_AGO - timedelta(days=500)}
        connection.execute(
            text("INSERT INTO archives VALUES (router_uuid_floor('2015-01-01'), router_uuid_floor(:until), 0, '')"),
            sealed,
        )
    counted, refused = bring([old, older])
    assert ((2, 0, 1, 1), ArchivedRange) == (counted, type(refused[2]))


def test_a_dry_run_refuses_the_same_and_stores_nothing(engine):
    lines, refused = [*drawn(30), line(31), line(32, model="gpt-9")], []
    *_, brought = look_through(lines, engine, clock, lambda line, _: refused.append(line.number), chunk=10)
    assert (brought.read, brought.recorded, brought.known, brought.refused) == (32, 0, 0, 2)
    assert refused == [31, 32]
    assert audit.totals(engine)["outcomes"] == 0


def test_outcomes_keep_their_own_time(bring, engine):
    bring([line(1, name="x", occurred_at=LONG_AGO), line(2, id=uuid4(), occurred_at=LONG_AGO)])
    bucket = LONG_AGO.replace(minute=5)
    assert [bucket, bucket] == [one["bucket"] for one in stored(engine)]
    with transaction(engine) as connection:
        tables = connection.execute(text("SELECT tableoid::regclass::text FROM outcomes ORDER BY 1")).scalars().all()
    assert tables == ["outcomes_p202405", "outcomes_undated"]


def test_more_task_types_than_fit_are_kept_under_their_parents(bring, engine, monkeypatch):
    monkeypatch.setattr("router.observe.past.MAX_TASK_TYPES", 3)
    lines = [line(n, name=str(n), occurred_at=LONG_AGO, task_type=f"review/kind-{n}") for n in range(1, 6)]
    assert bring(lines)[0] == (5, 5, 0, 0)
    with transaction(engine) as connection:
        kept = set(connection.execute(text("SELECT DISTINCT task_type FROM tallies")).scalars())
    assert {"review/kind-1", "review/kind-2", "review"} == kept


def test_memory_does_not_grow_with_the_file(engine, database_url):
    def lines(n) -> Iterator[Line]:
        return (line(number, occurred_at=LONG_AGO + timedelta(seconds=number)) for number in range(1, n + 1))

    def peak(n):
        tracemalloc.start()
        try:
            for _ in bring_in(lines(n), engine, database_url, clock, lambda *_: None, chunk=250):
                pass
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(500)
    assert peak(4_000) < 1.5 * peak(1_000)


def test_every_text_comes_back_as_it_was(bring, engine):
    texts = ["null", "", "a,b", "]\n[", '\\N\\u0041\\n "q" \\" \t\r\x01\x7f\u2028', "é\U0001f600", "'"]
    lines = [
        line(n, id=new_id(), served_model=said, tags={"a": said, said[:60]: "x"}) for n, said in enumerate(texts, 1)
    ]
    assert bring(lines)[0] == (7, 7, 0, 0)
    rows = stored(engine)
    assert [one["served_model"] for one in rows] == texts
    assert [one["tags"] for one in rows] == [one.report.tags for one in lines if one.report is not None]
