"""An old month leaves Postgres for Parquet: nothing lost, nothing twice, wherever it is interrupted."""

import asyncio
import random
import threading
from datetime import UTC, datetime, timedelta
from uuid import UUID

import msgspec
import psycopg
import pytest
from sqlalchemy import text

from router.answers import Request
from router.archive import months, parquet
from router.errors import (
    ArchiveDamaged,
    ArchivedRange,
    ArchiveTaken,
    ArchivingStopped,
    ArchivingTwice,
    BadInput,
    ParquetMissing,
)
from router.ids import UuidClock, unix_ms
from router.observe.reports import Report, Verdict
from router.service import Service
from router.settings import Settings
from router.storage import archives, audit, partitions
from router.storage.connect import hot_connection, transaction
from router.storage.outcomes import record
from router.storage.verdicts import correct
from router.values import BUCKET_S
from tests.storage.rows import new_id
from tests.storage.test_counting import drawn_correction, drawn_row

NOW = datetime.now(UTC)
#: Whole, and so old that nobody can report into it; and the one after.
OLD = (NOW.replace(day=1) - timedelta(days=100)).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
NEXT = (OLD + timedelta(days=31)).replace(day=1)
NAME = f"{OLD:%Y-%m}"
PARTS = (f"corrections_p{OLD:%Y%m}", f"outcomes_p{OLD:%Y%m}")


def told(_):
    """Nobody watches the progress."""


def moved(outcome, at):
    """The outcome as if it had been decided then."""
    id_ = UuidClock().next(at, random.Random(outcome.id.int).randbytes(10))
    bucket = datetime.fromtimestamp(unix_ms(at) // 1000 // BUCKET_S * BUCKET_S, UTC)
    return msgspec.structs.replace(outcome, id=id_, bucket=bucket)


def drawn(n, start, seed=1):
    draw = random.Random(seed)
    return [moved(drawn_row(draw, new_id()), start + timedelta(hours=draw.uniform(0, 660))) for _ in range(n)]


@pytest.fixture
def filled(engine, database_url):
    """Two old months and today with outcomes and corrections; the ids of the oldest month."""
    with transaction(engine) as connection:
        for month in (OLD, NEXT):
            connection.execute(text("SELECT router_add_month(:at)"), {"at": month})

    async def fill():
        draw = random.Random(5)
        rows = [*drawn(300, OLD), *drawn(80, NEXT, seed=2), *(drawn_row(draw, new_id()) for _ in range(50))]
        connection = await hot_connection(database_url, timeout_s=30.0)
        await record(connection, rows)
        for outcome in draw.choices(rows, k=150):
            await correct(connection, drawn_correction(draw, outcome))
        await connection.close()
        return [row.id for row in rows[:300]]

    return asyncio.run(fill())


def archive(engine, folder, before=NEXT):
    with archives.archiving(engine) as connection:
        return [
            months.archive(connection, month, folder, told)
            for month in months.due(connection, before, datetime.now(UTC))
        ]


def tables(engine):
    query = "SELECT relname FROM pg_class WHERE relname = ANY(:names) ORDER BY 1"
    with transaction(engine) as connection:
        return tuple(connection.execute(text(query), {"names": list(PARTS)}).scalars())


def everything(engine, *kinds):
    """All rows and all that is kept of them, to be compared."""
    kinds = kinds or ("outcomes", "corrections", "tallies", "archives")
    with transaction(engine) as connection:
        return {kind: sorted(connection.execute(text(f"SELECT t::text FROM {kind} t")).scalars()) for kind in kinds}


def stored(engine, part, table):
    """The rows of a table as they are archived."""
    wanted = ", ".join(f"{name}::text" if kind == "json" else name for name, kind in archives.columns(table).items())
    with transaction(engine) as connection:
        return sorted(map(repr, map(tuple, connection.execute(text(f"SELECT {wanted} FROM {part}")).all())))


def in_file(folder, table):
    names, rows = parquet.read(months.path(folder, table, NAME))
    assert names == list(archives.columns(table))
    # Postgres's and Arrow's UTC have the same name and two types.
    plain = ([v.replace(tzinfo=UTC) if isinstance(v, datetime) else v for v in row] for row in rows)
    return sorted(repr(tuple(row)) for row in plain)


def recounted(engine, folder):
    return audit.mismatches(engine, copies=months.copies(archives.archived(engine), folder))


def done(engine, folder):
    """Whether the month is archived as it should be, whatever happened before."""
    [one] = archives.archived(engine)
    months.check(one.name, one.row_count, one.checksum, folder, told)
    assert tables(engine) == ()
    assert audit.mismatches(engine) == []
    assert recounted(engine, folder) == []
    assert sorted(path.name for path in folder.iterdir()) == [f"corrections-{NAME}.parquet", f"outcomes-{NAME}.parquet"]
    return one


def test_the_files_hold_what_was_stored_and_nothing_is_counted_otherwise(engine, filled, tmp_path):
    expected = {
        table: stored(engine, part, table) for table, part in zip(("corrections", "outcomes"), PARTS, strict=True)
    }
    before = everything(engine, "tallies")
    [made] = archive(engine, tmp_path)
    assert {table: in_file(tmp_path, table) for table in expected} == {
        table: [one.replace("zoneinfo.ZoneInfo(key='UTC')", "datetime.timezone.utc") for one in rows]
        for table, rows in expected.items()
    }
    assert (made.name, made.outcomes, made.corrections) == (NAME, 300, len(expected["corrections"]))
    assert done(engine, tmp_path).row_count == 300 + made.corrections
    assert before == everything(engine, "tallies")


def test_the_audit_still_sees_what_is_wrong_with_an_archived_range(engine, filled, tmp_path):
    archive(engine, tmp_path)
    with transaction(engine) as connection:
        connection.execute(text("UPDATE tallies SET n = n + 1 WHERE bucket < :end"), {"end": NEXT})
    assert audit.mismatches(engine) == []
    assert recounted(engine, tmp_path) != []


def test_a_running_replica_believes_the_same_and_refuses_what_comes_late(engine, filled, tmp_path, database_url):
    def believed(service):
        shown = [service.decide(Request(task_type=one, explain=True, dry_run=True)) for one in ("classify", "extract")]
        return [(one.candidates, one.evidence.outcomes) for one in shown]

    async def work():
        service = await Service.start(Settings(poll_s=0.05), database_url)
        try:
            before = believed(service)
            await asyncio.to_thread(archive, engine, tmp_path)
            await service.learn()
            report = Report(id=filled[0], task_type="classify", model="o1", status="success")
            [refused] = await service.observe([report])
            assert isinstance(refused, ArchivedRange)
            with pytest.raises(ArchivedRange, match=f"{NEXT:%Y-%m-%d}"):
                await service.correct(filled[0], Verdict(source="human", status="failure"))
            assert before == believed(service)
        finally:
            await service.stop()
        again = await Service.start(Settings(poll_s=0.05), database_url)
        try:
            assert before == believed(again)
        finally:
            await again.stop()

    asyncio.run(work())


def test_a_sealed_month_refuses_rows_by_itself(engine, filled, with_connection):
    with archives.archiving(engine) as connection:
        [month] = months.due(connection, NEXT, NOW)
        archives.seal(connection, month)
        [refused], _ = asyncio.run(with_connection(record, drawn(1, OLD, seed=9)))
        assert isinstance(refused, ArchivedRange)
        assert f"{NEXT:%Y-%m-%d}" in str(refused)
        archives.unseal(connection, month)
        [taken], _ = asyncio.run(with_connection(record, drawn(1, OLD, seed=9)))
        assert taken.recorded


def test_a_month_that_can_still_be_reported_into_stays(engine, filled, tmp_path):
    with archives.archiving(engine) as connection:
        assert [one.name for one in months.due(connection, NOW, NEXT + timedelta(days=36))] == [NAME]
        assert months.due(connection, NOW, NEXT + timedelta(days=35)) == []
        assert months.due(connection, OLD, NOW) == []


def test_looking_changes_nothing(engine, filled, tmp_path):
    before = everything(engine)
    with archives.archiving(engine) as connection:
        [month] = months.due(connection, NEXT, NOW)
        shown = months.preview(connection, month)
    assert (shown.outcomes, shown.checksum, shown.size_bytes > 10_000) == (300, None, True)
    assert before == everything(engine)
    assert len(tables(engine)) == 2


def test_a_folder_that_cannot_be_written_to_leaves_all_as_it_was(engine, filled, tmp_path, with_connection):
    """A file where the folder should be: root may write everywhere else."""
    before = everything(engine)
    (tmp_path / "taken").write_text("")
    with pytest.raises(ArchivingStopped, match="taken"):
        archive(engine, tmp_path / "taken")
    assert before == everything(engine)
    [result], _ = asyncio.run(with_connection(record, drawn(1, OLD, seed=9)))
    assert result.recorded, "the month takes rows again"
    archive(engine, tmp_path / "free")
    assert done(engine, tmp_path / "free").row_count > 300


class Killed:
    """Ends its connection when so many rows passed, as a crash of the server would."""

    def __init__(self, engine, connection, after):
        self.engine, self.pid, self.left = engine, connection.info.backend_pid, after

    def __call__(self, rows):
        self.left -= rows
        if self.left <= 0:
            with transaction(self.engine) as connection:
                connection.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": self.pid})


@pytest.mark.parametrize("after", [1, 301, 601])
def test_a_connection_that_dies_while_files_are_written_or_checked(engine, filled, tmp_path, after):
    """After the outcomes were written, after they were read back, and while corrections are."""
    before = everything(engine)

    def killed():
        with archives.archiving(engine) as connection:
            [month] = months.due(connection, NEXT, NOW)
            months.archive(connection, month, tmp_path, Killed(engine, connection, after))

    with pytest.raises(ArchivingStopped, match="run `router archive` again"):
        killed()
    assert before == everything(engine)
    archive(engine, tmp_path)
    done(engine, tmp_path)


def test_files_without_a_record_are_taken_as_they_are(engine, filled, tmp_path):
    """Killed after the files got their names."""
    with archives.archiving(engine) as connection:
        [month] = months.due(connection, NEXT, NOW)
        archives.seal(connection, month)
        months._write(connection, month, tmp_path, told)
    archive(engine, tmp_path)
    done(engine, tmp_path)


def test_a_record_without_its_file_keeps_the_rows(engine, filled, tmp_path):
    """Killed before the month was detached; then somebody gives another folder."""
    with archives.archiving(engine) as connection:
        [month] = months.due(connection, NEXT, NOW)
        archives.seal(connection, month)
        contents = months._write(connection, month, tmp_path, told)
        archives.record(connection, month, months._rows(contents), months._checksum(contents))
    assert recounted(engine, tmp_path) == [], "what is attached is not counted twice"
    with pytest.raises(ArchiveDamaged):
        archive(engine, tmp_path / "elsewhere")
    assert len(tables(engine)) == 2
    archive(engine, tmp_path)
    done(engine, tmp_path)


def test_a_detaching_that_was_begun_is_finished(engine, filled, tmp_path, database_url):
    """A report that runs for long holds it up: it ends `pending`, and history is whole all the while."""
    with archives.archiving(engine) as connection, psycopg.connect(database_url) as reader:
        [month] = months.due(connection, NEXT, NOW)
        archives.seal(connection, month)
        contents = months._write(connection, month, tmp_path, told)
        reader.execute("SELECT count(*) FROM outcomes")
        archives.record(connection, month, months._rows(contents), months._checksum(contents))
        connection.execute("SET lock_timeout = '100ms'")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            connection.execute(f"ALTER TABLE outcomes DETACH PARTITION {PARTS[1]} CONCURRENTLY")
        assert archives._state(connection, "outcomes", PARTS[1]) == "pending"
        assert audit.mismatches(engine) == []
        reader.rollback()
    archive(engine, tmp_path)
    done(engine, tmp_path)


def test_tables_left_behind_are_dropped(engine, filled, tmp_path):
    """Killed after the month was detached."""
    with archives.archiving(engine) as connection:
        [month] = months.due(connection, NEXT, NOW)
        archives.seal(connection, month)
        contents = months._write(connection, month, tmp_path, told)
        archives.record(connection, month, months._rows(contents), months._checksum(contents))
        archives.detach(connection, month)
    assert tables(engine) == PARTS
    archive(engine, tmp_path)
    done(engine, tmp_path)


def test_two_at_once_are_one(engine, filled, tmp_path):
    with archives.archiving(engine), pytest.raises(ArchivingTwice), archives.archiving(engine):
        pass
    told_apart: list[object] = []

    def one():
        try:
            told_apart.append(len(archive(engine, tmp_path)))
        except ArchivingTwice:
            told_apart.append("twice")

    threads = [threading.Thread(target=one) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, told_apart)) in (["1", "twice"], ["0", "1"])
    done(engine, tmp_path)


def test_a_file_of_somebody_elses_history_is_never_overwritten(engine, filled, tmp_path):
    file = months.path(tmp_path, "outcomes", NAME)
    parquet.write(file, {"id": "uuid"}, [[(UUID(int=1),)]])
    held = file.read_bytes()
    with pytest.raises(ArchiveTaken, match="Move it away"):
        archive(engine, tmp_path)
    assert (held, len(tables(engine)), archives.archived(engine)) == (file.read_bytes(), 2, [])


def test_a_file_that_was_damaged_is_told(engine, filled, tmp_path):
    archive(engine, tmp_path)
    [one] = archives.archived(engine)
    file = months.path(tmp_path, "outcomes", NAME)
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(ArchiveDamaged, match="outcomes"):
        months.check(one.name, one.row_count, one.checksum, tmp_path, told)


def test_months_go_one_after_the_other_and_only_once(engine, filled, tmp_path):
    assert [one.name for one in archive(engine, tmp_path)] == [NAME]
    assert [f"{NEXT:%Y-%m}"] == [one.name for one in archive(engine, tmp_path, before=NOW)][:1]
    assert archive(engine, tmp_path, before=NOW) == []
    assert recounted(engine, tmp_path) == []


def test_a_partition_made_again_takes_nothing(engine, filled, tmp_path):
    """By a replica whose clock is months behind."""
    archive(engine, tmp_path)
    with transaction(engine) as connection:
        connection.execute(text("SELECT router_add_month(:at)"), {"at": OLD})
    with pytest.raises(ArchivedRange):
        partitions.attached_ranges(engine).check(filled[0])


@pytest.mark.parametrize("given", ["2026", "2026-13", "26-01", "2026-1", "now"])
def test_a_month_is_written_one_way(given):
    with pytest.raises(BadInput, match="no month"):
        months.month_start(given)


def test_without_the_extra_it_is_said_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    parquet._arrow.cache_clear()
    with pytest.raises(ParquetMissing, match=r"\[archive\]"):
        parquet.content(tmp_path / "x.parquet")
    parquet._arrow.cache_clear()
