"""Does the benchmark of growth measure what it says?"""

import asyncio

import msgspec
import pytest

from benchmarks import growth
from router.values import Tally


def decoded(*asked, **how):
    return [msgspec.json.decode(text, type=Tally) for part in growth.parts(*asked, **how) for text in part]


def test_rows_come_as_postgres_sends_them_in_parts(monkeypatch):
    monkeypatch.setattr(growth, "PART", 6)
    assert [len(part) for part in growth.parts(5, 3, revision=1)] == [6, 6, 3]
    rows = decoded(5, 3, revision=2)
    assert len({row.key for row in rows}) == 15
    assert rows[4] == growth.row(1, 1, 0, 32, 31, 2)
    assert {row.key.task_type for row in decoded(5, 3, revision=2, step=2)} == {
        growth.task_type(place) for place in (0, 2, 4)
    }


def test_every_refresh_takes_in_what_it_says(monkeypatch):
    monkeypatch.setattr(growth, "SOME", 4)
    monkeypatch.setattr("gc.freeze", lambda: None)
    found = growth.refreshing(8, 3, rounds=2)
    assert (found.rows, found.rows_of_some) == (24, 6)
    assert {len(seconds) for seconds in (found.taking_all, found.taking_some, found.adding_up)} == {2}
    figures = [*growth.refresh_figures(found), growth.memory_figure(found)]
    assert [one.rounds for one in figures] == [2, 2, 2, 1]
    assert {one.better for one in figures} == {"lower"}


def test_what_a_worker_is_told_adds_up():
    told = growth.Told()
    newest = {row.key: row for bucket in (0, 1, 0) for row in told.more(700, bucket)}
    assert sum(row.n for row in newest.values()) == 2_100
    assert {row.revision for row in newest.values()} == {1, 2}
    assert all(row.successes <= row.n for row in newest.values())


@pytest.mark.slow
def test_a_worker_decides_on_what_it_was_told(database_url, monkeypatch):
    monkeypatch.setattr(growth, "BETWEEN", 100)
    early, late = asyncio.run(growth.working(database_url, 1_200, 2_400))
    assert early > 0
    assert late < 2 * early


def test_decisions_are_measured_in_pairs(monkeypatch):
    monkeypatch.setattr(growth, "counted_history", lambda *_: growth.many_task_types(1))
    figures = list(growth.decision_figures(n_task_types=3, rounds=2, calls=10))
    assert [(one.rounds, one.n, one.floor) for one in figures] == [(2, 10, 1.2), (2, 10, None), (2, 10, 1.2)]


def test_a_history_of_many_buckets_is_weighed_by_row():
    found = growth.rows_in_memory(2, 3, 40)
    assert found.rows == 240
    assert pytest.approx(270, abs=30) == found.json_bytes_each
