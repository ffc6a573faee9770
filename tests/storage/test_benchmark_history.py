"""The year of history that benchmarks measure is one that the router could have written."""

from datetime import UTC, datetime, timedelta

from benchmarks.filling import filled, models, task_types
from benchmarks.history import explained
from router.storage import audit, connect
from router.storage.connect import transaction


def test_a_filled_year_is_counted_right_and_every_reading_can_be_explained(database_url):
    opened = connect.engine(database_url, timeout_s=60.0)
    filled(opened, 3_000, datetime.now(UTC))
    assert audit.mismatches(opened) == []
    assert audit.totals(opened)["outcomes"] == 3_000
    with transaction(opened) as connection:
        oldest, newest = connection.exec_driver_sql("SELECT min(bucket), max(bucket) FROM outcomes").one()
        kinds, named = connection.exec_driver_sql(
            "SELECT count(DISTINCT task_type), count(DISTINCT model) FROM outcomes"
        ).one()
    opened.dispose()
    assert newest - oldest > timedelta(days=364)
    assert (kinds, named) == (len(task_types()), len(models())) == (50, 10)
    readings = {one.query: one for one in explained(database_url)}
    # So few rows are read without an index, as a rule; but what is read is found.
    for name in ("one outcome (1)", "one decision (3)", "poll, nothing changed", "recount, a day (1)"):
        assert readings[name].by, name
