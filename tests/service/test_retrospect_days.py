"""Sums by day: what was remembered is what would be read."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from benchmarks.filling import filled
from router.retrospect.days import Days
from router.storage import connect, databases, reviews

NOW = datetime(2026, 8, 14, 15, 35, tzinfo=UTC)


@pytest.fixture(scope="module")
def history(server_url, template):
    """A year of 3,000 outcomes."""
    url = databases.create_scratch(server_url, "days", template=template)
    opened = connect.engine(url, timeout_s=60.0)
    filled(opened, 3_000, NOW)
    yield opened
    opened.dispose()
    databases.drop(url)


def said(rows):
    """Rows in one order, with sums that do not depend on it."""
    return sorted((*row[:-1], round(row.cost_between)) for row in rows)


def statements(history, work):
    """How many statements read tallies by bucket."""
    seen = []

    def look(*given):
        seen.append(given[2])

    event.listen(history, "before_cursor_execute", look)
    work()
    event.remove(history, "before_cursor_execute", look)
    return sum("bucket >=" in one for one in seen)


@pytest.mark.parametrize("days", [1 / 288, 0.5, 1, 1.7, 2, 30, 300])
def test_any_window_adds_up_to_what_one_statement_says(history, days):
    since, until = NOW - timedelta(days=days), NOW
    known = Days(history)
    once, again = known.between(since, until), known.between(since, until)
    assert said(reviews.counted(history, since, until)) == said(once) == said(again)


def test_only_ends_are_read_again(history):
    known = Days(history)
    assert statements(history, lambda: known.between(NOW - timedelta(days=30), NOW)) == 29 + 2
    assert statements(history, lambda: known.between(NOW - timedelta(days=30), NOW)) == 2


def test_a_day_that_a_correction_moved_is_read_again(history):
    known, since = Days(history), NOW - timedelta(days=30)
    known.between(since, NOW)
    with connect.transaction(history) as connection:
        moved = connection.exec_driver_sql(
            "UPDATE tallies SET n = n + 7, revision = revision + 1, xid = pg_current_xact_id() "
            "WHERE ctid = (SELECT ctid FROM tallies WHERE bucket BETWEEN '2026-08-01' AND '2026-08-02' LIMIT 1)"
        )
        assert moved.rowcount == 1
    assert said(reviews.counted(history, since, NOW)) == said(known.between(since, NOW))
