"""History has room ahead, and nothing outside its ranges is queued."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

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
    ranges = Ranges(lows=(floor,), highs=(UUID(int=2**128 - 1),), archive_floor=floor)
    with pytest.raises(ArchivedRange, match="2026-03-01"):
        ranges.check(UuidClock().next(NOW - timedelta(days=1), bytes(10)))
    ranges.check(new_id())
