"""Stored exactly once, whatever comes together."""

import asyncio
from uuid import uuid4

import msgspec
import pytest

from router.errors import BadInput, SameIdOtherBody
from router.storage import audit
from router.storage.outcomes import find_outcome, record
from router.values import Recorded
from tests.storage.rows import new_id, row


def recorded(results):
    return [one.recorded if isinstance(one, Recorded) else type(one) for one in results]


def store(with_connection, *groups):
    async def all_groups():
        return [await with_connection(record, group) for group in groups]

    return asyncio.run(all_groups())


def test_a_group_is_stored_counted_and_returned_as_tallies(engine, with_connection):
    rows = [row(id=new_id(), cost_usd=0.001, latency_ms=90.0), row(id=new_id(), status="failure", cost_usd=0.002)]
    [(results, tallies)] = store(with_connection, rows)
    assert recorded(results) == [True, True]
    [tally] = tallies
    assert (
        tally.n,
        tally.successes,
        tally.quality,
        tally.cost_n,
        tally.cost_nusd,
        tally.latency_n,
        tally.latency_ms,
    ) == (2, 1, 10_000, 2, 3_000_000, 1, 90)
    assert audit.mismatches(engine) == []


def test_a_repeat_counts_once_in_one_group_and_in_the_next(engine, with_connection):
    same = row(id=new_id())
    [(first, _), (second, tallies)] = store(with_connection, [same, same], [same])
    assert (recorded(first), recorded(second), tallies) == ([True, False], [False], [])
    assert audit.totals(engine)["outcomes"] == 1


def test_the_same_id_with_another_body_is_a_conflict_in_one_group_and_in_the_next(engine, with_connection):
    one = row(id=new_id())
    other = row(id=one.id, status="failure")
    [(first, _), (second, _)] = store(with_connection, [one, other, one], [other, one])
    assert [True, SameIdOtherBody, False] == recorded(first)
    assert [SameIdOtherBody, False] == recorded(second)
    assert audit.mismatches(engine) == []


def test_the_first_body_is_kept_when_a_group_brings_a_repeat_of_what_conflicts(engine, with_connection):
    one = row(id=new_id())
    other = row(id=one.id, status="failure")
    [_, (again, _)] = store(with_connection, [one], [other, other])
    assert [SameIdOtherBody, SameIdOtherBody] == recorded(again)


def test_an_id_is_unique_within_its_task_type(engine, with_connection):
    id_ = new_id()
    [(results, _)] = store(with_connection, [row(id=id_), row(id=id_, task_type="extract")])
    assert recorded(results) == [True, True]


@pytest.mark.parametrize("place", [0, 3, 6])
def test_a_poisoned_row_is_refused_alone(engine, with_connection, place):
    rows = [row(id=new_id()) for _ in range(7)]
    rows[place] = msgspec.structs.replace(rows[place], quality=20_000)
    [(results, tallies)] = store(with_connection, rows)
    assert recorded(results) == [BadInput if number == place else True for number in range(7)]
    assert results[place].field == "quality"
    assert max(tally.n for tally in tallies) == 6
    assert audit.mismatches(engine) == []


def test_a_row_without_a_partition_is_refused_alone(engine, with_connection):
    rows = [row(id=new_id()) for _ in range(3)]
    far = msgspec.structs.replace(rows[1], id=type(rows[1].id)(int=(2**48 - 1) << 80))
    [(results, _)] = store(with_connection, [rows[0], far, rows[2]])
    assert [True, BadInput, True] == recorded(results)
    assert results[1].field == "id"


def test_an_error_is_no_judgement_but_its_cost_counts(engine, with_connection):
    failed = row(id=new_id(), status="error", error_kind="timeout", cost_usd=0.5, latency_ms=60_000.0)
    [(_, [tally])] = store(with_connection, [failed])
    assert (
        tally.n,
        tally.errors,
        tally.timeouts,
        tally.cost_n,
        tally.cost_nusd,
        tally.latency_n,
        sum(tally.latency_hist),
    ) == (0, 1, 1, 1, 500_000_000, 0, 0)


def test_bins_of_tokens_and_latency_by_hand(engine, with_connection):
    """712 ms: 8·√2^12 = 512 ≤ 712 < 724 = 8·√2^13, bin 13; 61 tokens: 45.3 ≤ 61 < 64, bin 6."""
    answered = row(id=new_id(), latency_ms=712.0, usage={"input_tokens": 803, "output_tokens": 61})
    [(_, [tally])] = store(with_connection, [answered])
    assert (list(tally.latency_hist).index(1), list(tally.output_tokens_hist).index(1)) == (13, 6)
    assert (tally.input_n, tally.input_tokens, tally.output_n, tally.output_tokens) == (1, 803, 1, 61)


def test_an_undated_id_stays_idempotent_and_is_echoed_as_spelled(engine, with_connection):
    spelled = uuid4()
    [([first], _), ([second], _)] = store(with_connection, [row(id=spelled)], [row(id=spelled)])
    assert (str(spelled), True, str(spelled), False) == (first.id, first.recorded, second.id, second.recorded)
    found = find_outcome(engine, row(id=spelled).id, None)
    assert found is not None
    assert str(spelled) == found["id"]


def test_two_writers_of_the_same_rows_in_opposite_orders_never_lose_or_double_one(engine, with_connection):
    rows = [row(id=new_id(), model=model) for model in ("gpt-4o", "o1", "gpt-4o-mini") for _ in range(40)]

    async def race():
        return await asyncio.gather(
            *(with_connection(record, group) for group in (rows, rows[::-1], rows[20:] + rows[:20], rows))
        )

    results = [recorded(result) for result, _ in asyncio.run(race())]
    assert sum(sum(one) for one in results) == len(rows)
    assert audit.totals(engine)["outcomes"] == len(rows)
    assert audit.mismatches(engine) == []
