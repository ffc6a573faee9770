"""Identifiers carry their time, grow, and are the same whoever derives them."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from router.errors import TimeOutOfRange
from router.ids import UuidClock, check_time, derived_id, is_dated, ms_of, stored_id, time_of, undated_id, unix_ms

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_an_identifier_carries_the_time_of_its_making():
    id_ = UuidClock().next(NOW, bytes(10))
    assert (id_.version, time_of(id_)) == (7, NOW)


@given(st.lists(st.tuples(st.integers(-5_000, 5_000), st.binary(min_size=10, max_size=10)), min_size=2, max_size=50))
def test_identifiers_grow_even_when_the_clock_steps_back(steps):
    clock = UuidClock()
    made = [clock.next(NOW + timedelta(milliseconds=step), randomness) for step, randomness in steps]
    assert sorted(made) == made
    assert len(set(made)) == len(made)
    assert all(is_dated(id_) for id_ in made)


def test_a_full_millisecond_flows_over_into_the_next():
    clock = UuidClock()
    first = clock.next(NOW, b"\xff" * 10)
    second = clock.next(NOW, b"\xff" * 10)
    assert second > first
    assert ms_of(second) == ms_of(first) + 1


def test_derived_identifiers_differ_by_step_and_attempt_and_keep_the_decision_time():
    decision = UuidClock().next(NOW, b"0123456789")
    derived = {derived_id(decision, step, attempt) for step in range(3) for attempt in range(3)}
    assert len(derived) == 9
    assert {unix_ms(NOW)} == {ms_of(id_) for id_ in derived}
    assert derived_id(decision, 1, 2) == derived_id(UUID(str(decision)), 1, 2)


def test_an_undated_uuid_is_kept_under_time_zero_and_always_the_same():
    spelled = uuid4()
    assert undated_id(spelled) == stored_id(spelled) == stored_id(UUID(spelled.hex.upper()))
    assert (ms_of(stored_id(spelled)), stored_id(spelled).version) == (0, 7)


def test_a_dated_uuid_is_kept_as_it_is():
    dated = UuidClock().next(NOW, bytes(10))
    assert dated == stored_id(dated)


@pytest.mark.parametrize("days", [35.1, 400, 20_000])
def test_a_time_too_far_back_is_refused_with_the_limit(days):
    with pytest.raises(TimeOutOfRange, match="35 days"):
        check_time(unix_ms(NOW - timedelta(days=days)), NOW, field="id")


def test_a_time_too_far_ahead_blames_the_clock():
    with pytest.raises(TimeOutOfRange, match="clock"):
        check_time(unix_ms(NOW + timedelta(minutes=6)), NOW, field="id")


def test_a_time_beyond_the_calendar_is_refused_not_crashed_on():
    with pytest.raises(TimeOutOfRange):
        check_time(2**48 - 1, NOW, field="id")


@pytest.mark.parametrize("offset", [timedelta(days=-34.9), timedelta(0), timedelta(minutes=4.9)])
def test_times_within_the_limits_pass(offset):
    check_time(unix_ms(NOW + offset), NOW, field="id")
