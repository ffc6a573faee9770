"""Nothing in the schema forbids to distribute history by task type: read from the catalogue of a migrated database."""

import pytest
from sqlalchemy import text

from router.storage import connect
from router.storage.connect import transaction

#: Distributed by `task_type`, all rows of a task type on one node; the others are small, and the same on every node.
BIG = {"outcomes", "corrections", "tallies", "check_tallies", "decisions", "choices", "votes"}
REFERENCE = {"catalogues", "signing_keys", "archives", "cooldowns", "commitments", "loads"}

_TABLES = """
    SELECT relname FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
"""
_UNIQUE = """
    SELECT indrelid::regclass::text AS parent, indexrelid::regclass::text AS key, ARRAY(
        SELECT attname::text FROM pg_attribute
        WHERE attrelid = indrelid AND attnum = ANY (indkey::smallint[])) AS columns
    FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
    WHERE (indisunique OR indisprimary OR indisexclusion) AND relnamespace = 'public'::regnamespace
      AND NOT relispartition
"""
_FOREIGN = "SELECT conname FROM pg_constraint WHERE contype = 'f'"
_TRIGGERS = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
_SEQUENCES = "SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace"
_DISTRIBUTION = """
    SELECT attrelid::regclass::text AS parent, atttypid::regtype::text AS type, attnotnull AS is_there
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE attname = 'task_type' AND relkind IN ('r', 'p') AND NOT relispartition
      AND relnamespace = 'public'::regnamespace
"""


@pytest.fixture
def ask(database_url):
    """Runs a query on a migrated database."""
    opened = connect.engine(database_url, timeout_s=30.0)

    def rows(query):
        with transaction(opened) as connection:
            return connection.execute(text(query)).all()

    yield rows
    opened.dispose()


def test_every_table_is_distributed_or_small(ask):
    assert {name for (name,) in ask(_TABLES)} == {*BIG, *REFERENCE, "alembic_version"}


def test_every_unique_key_of_a_big_table_contains_the_task_type(ask):
    keys = [row for row in ask(_UNIQUE) if row.parent in BIG]
    assert {row.parent for row in keys} == BIG
    assert [row.key for row in keys if "task_type" not in row.columns] == []


def test_the_task_type_is_there_in_every_row_and_of_one_type_so_that_tables_can_lie_together(ask):
    columns = {row.parent: (row.type, row.is_there) for row in ask(_DISTRIBUTION) if row.parent in BIG}
    assert columns == dict.fromkeys(BIG, ("text", True))


@pytest.mark.parametrize("query", [_FOREIGN, _TRIGGERS, _SEQUENCES], ids=["foreign keys", "triggers", "sequences"])
def test_nothing_ties_rows_of_different_nodes_together(ask, query):
    assert ask(query) == []
