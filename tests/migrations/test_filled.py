"""A migration that adds what is counted fills it from the history that is there."""

import asyncio
import random
from datetime import UTC, datetime

import pytest
from alembic import command
from sqlalchemy import text

from router.errors import SchemaBehind
from router.storage import audit, connect, partitions
from router.storage.connect import check_head, hot_connection, migrate, transaction
from router.storage.outcomes import record
from router.storage.verdicts import correct
from tests.storage.readings import read
from tests.storage.rows import new_id
from tests.storage.test_counting import drawn_correction, drawn_row


@pytest.fixture
def engine(database_url):
    opened = connect.engine(database_url, timeout_s=30.0)
    partitions.maintain(opened, datetime.now(UTC))
    yield opened
    opened.dispose()


async def told(url):
    """Reports of any kind and corrections of some of them; where the change feed stands then."""
    draw = random.Random(7)
    rows = [drawn_row(draw, new_id()) for _ in range(200)]
    connection = await hot_connection(url, timeout_s=30.0)
    try:
        await record(connection, rows)
        for outcome in draw.choices(rows, k=150):
            await correct(connection, drawn_correction(draw, outcome))
        return (await read(connection, None)).cursor
    finally:
        await connection.close()


async def polled(url, cursor):
    connection = await hot_connection(url, timeout_s=30.0)
    try:
        return (await read(connection, cursor)).rows
    finally:
        await connection.close()


def test_what_failed_attempts_were_billed_is_filled_in_by_0002(engine, database_url):
    cursor = asyncio.run(told(database_url))
    with engine.begin() as connection:
        command.downgrade(connect._with(connect._config(), connection), "0001")
    with pytest.raises(SchemaBehind):
        check_head(engine)
    migrate(database_url)
    check_head(engine)
    assert audit.mismatches(engine) == []
    with transaction(engine) as connection:
        filled = connection.execute(text("SELECT count(*) FROM tallies WHERE error_cost_n > 0")).scalar_one()
    changed = asyncio.run(polled(database_url, cursor))
    assert filled > 0
    assert filled == len([tally for tally in changed if tally.error_cost_n])


def test_callers_own_errors_are_taken_out_by_0005_and_counted_again_by_going_back(engine, database_url):
    asyncio.run(told(database_url))
    counted = text("SELECT sum(errors) FROM tallies")
    with engine.begin() as connection:
        now = connection.execute(counted).scalar_one()
        command.downgrade(connect._with(connect._config(), connection), "0004")
        before = connection.execute(counted).scalar_one()
    migrate(database_url)
    assert audit.mismatches(engine) == []
    with transaction(engine) as connection:
        assert connection.execute(counted).scalar_one() == now
    assert before > now


def test_a_replica_of_the_version_before_0004_may_go_on_writing(engine):
    """It names every column it knows, and not the new ones."""
    columns = "id, bucket, body_hash, catalogue_version, attempt, step, overridden, task_type, model, endpoint"
    old = f"""
        INSERT INTO outcomes ({columns}, served_model, strategy, source, reporter, status)
        SELECT '{new_id()}', now(), gen_random_uuid(), 1, 0, 0, false, 'classify', 'o1', '', '', 'static', 'caller',
            'local', 'success' RETURNING check_name, score, check_cost_nusd
    """
    with transaction(engine) as connection:
        assert connection.execute(text(old)).one() == (None, None, None)


def test_a_replica_of_the_version_before_0002_may_go_on_writing(engine):
    """It names every column it knows, and not the new ones."""
    old = """
        INSERT INTO tallies SELECT 'classify', 'o1', '', '', 'static', 'caller', 0, 'local', now(), 1, 0, 0, 1, 1, 1,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, pg_current_xact_id(), '{}', '{}' RETURNING error_cost_n, error_cost_nusd
    """
    with transaction(engine) as connection:
        assert connection.execute(text(old)).one() == (0, 0)
