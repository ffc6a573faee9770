"""History has room ahead, and nothing outside its ranges is queued."""

import threading
import time
from datetime import UTC, datetime, timedelta
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import text

from router.errors import ArchivedRange, BadInput
from router.ids import ACCEPTED_AHEAD, ACCEPTED_BACK, UuidClock, undated_id
from router.storage.connect import transaction
from router.storage.partitions import Ranges, attached_ranges, maintain
from tests.storage.rows import new_id

NOW = datetime(2026, 3, 1, 0, 30, tzinfo=UTC)


def names(engine, parent):
    query = "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = to_regclass(:parent) ORDER BY 1"
    with transaction(engine) as connection:
        return list(connection.execute(text(query), {"parent": parent}).scalars())


def test_months_are_made_from_what_may_still_be_reported_to_what_comes(engine):
    maintain(engine, NOW)
    made = set(names(engine, "outcomes"))
    assert {"outcomes_undated", *(f"outcomes_p2026{month:02}" for month in (1, 2, 3, 4))} <= made
    assert {name.replace("outcomes", "corrections") for name in made} == set(names(engine, "corrections"))


def test_room_is_made_for_longer_than_is_warned_about(engine):
    for hours in range(0, 24 * 366, 307):
        now = NOW + timedelta(hours=hours)
        maintain(engine, now)
        assert attached_ranges(engine).short(now + timedelta(hours=12)) == []


def test_too_little_room_is_told_two_months_before_it_ends(engine):
    maintain(engine, NOW)
    ranges = attached_ranges(engine)
    end = ranges.spans["outcomes"][-1][1]
    months, days = timedelta(days=62), timedelta(days=2)
    assert ranges.short(end - months - timedelta(hours=1), tables=("outcomes", "corrections")) == []
    [outcomes, _] = ranges.short(end - months + timedelta(hours=1), tables=("outcomes", "corrections"))
    assert outcomes.startswith(f"`outcomes` has room until {end:%Y-%m-%d} only")
    end = ranges.spans["decisions"][-1][1]
    assert ranges.short(end - days - timedelta(hours=1), tables=("decisions", "choices")) == []
    assert len(ranges.short(end - days + timedelta(hours=1), tables=("decisions", "choices"))) == 2


def test_room_behind_a_gap_does_not_count(engine):
    maintain(engine, NOW)
    with transaction(engine) as connection:
        connection.execute(text("DROP TABLE corrections_p202604"))
    [said] = attached_ranges(engine).short(NOW)
    assert said.startswith("`corrections` has room until 2026-04-01 only")


def test_maintaining_gives_way_to_who_reads_for_long_and_comes_about_afterwards(engine, database_url):
    """Dropping a day waits for its readers: whoever comes behind must not wait with it."""
    maintain(engine, NOW)
    with psycopg.connect(database_url) as reader, psycopg.connect(database_url, autocommit=True) as other:
        reader.execute("SELECT count(*) FROM decisions")
        dropping = threading.Thread(target=maintain, args=(engine, NOW + timedelta(days=45)))
        dropping.start()
        slowest, end = 0.0, time.monotonic() + 2.5
        while time.monotonic() < end:
            started = time.monotonic()
            other.execute("SELECT count(*) FROM decisions")
            slowest = max(slowest, time.monotonic() - started)
        assert dropping.is_alive()
        reader.rollback()
        dropping.join()
    assert slowest < 2.0
    assert "decisions_p20260228" not in names(engine, "decisions")


def test_maintaining_again_changes_nothing(engine):
    maintain(engine, NOW)
    before = names(engine, "outcomes") + names(engine, "decisions") + names(engine, "choices")
    maintain(engine, NOW)
    assert before == names(engine, "outcomes") + names(engine, "decisions") + names(engine, "choices")


def test_days_of_decisions_go_when_nobody_can_report_them_any_more(engine):
    maintain(engine, NOW)
    maintain(engine, NOW + timedelta(days=45))
    kept = names(engine, "decisions")
    assert "decisions_p20260228" not in kept
    assert "decisions_p20260306" in kept
    assert [name.replace("decisions", "choices") for name in kept] == names(engine, "choices")


def test_every_acceptable_time_has_a_partition(engine):
    for day in range(0, 400, 9):
        now = NOW + timedelta(days=day, hours=day)
        maintain(engine, now)
        ranges = attached_ranges(engine)
        clock = UuidClock()
        for at in (now - ACCEPTED_BACK, now, now + ACCEPTED_AHEAD):
            ranges.check(clock.next(at, bytes(10)))


def test_undated_ids_have_a_partition_of_their_own(engine):
    attached_ranges(engine).check(undated_id(UUID("8c6ddc4c-50a4-4a6b-9a0b-5ad6bbfa1f0e")))


def test_ids_outside_are_refused_before_they_are_queued(engine):
    far = UUID(int=(2**47) << 80)
    with pytest.raises(BadInput, match="no room"):
        attached_ranges(engine).check(far)


def test_ids_below_the_archive_floor_are_gone():
    floor = UuidClock().next(NOW, bytes(10))
    ranges = Ranges(lows=(floor.int,), highs=(2**128 - 1,), archive_floor=floor)
    with pytest.raises(ArchivedRange, match="2026-03-01"):
        ranges.check(UuidClock().next(NOW - timedelta(days=1), bytes(10)))
    ranges.check(new_id())
