"""Alembic alone makes the schema, and the schema is the one that the code knows."""

import subprocess
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from router.errors import BadInput, SchemaAhead, SchemaBehind
from router.storage import connect
from router.storage.connect import check_head, go_back, migrate, transaction
from router.storage.schema import is_ours
from router.storage.tables import metadata
from tests.migrations.dump import dumped

GOLDEN = Path(__file__).parents[2] / "migrations" / "schema.sql"


@pytest.fixture
def config():
    return connect._config()


@pytest.fixture
def empty(empty_database_url):
    opened = connect.engine(empty_database_url, timeout_s=30.0)
    yield opened
    opened.dispose()


def objects(engine: Engine) -> set[str]:
    """Tables and functions of ours that are there."""
    query = """
        SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        UNION SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    """
    with transaction(engine) as connection:
        return set(connection.execute(text(query)).scalars())


def test_there_is_one_head(config):
    assert len(ScriptDirectory.from_config(config).get_heads()) == 1


def test_the_migrated_schema_is_what_the_code_knows(database_url):
    opened = connect.engine(database_url, timeout_s=30.0)
    with opened.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": is_ours, "compare_server_default": True, "compare_type": True}
        )
        assert compare_metadata(context, metadata) == []
    opened.dispose()


def test_up_down_and_up_again(empty, empty_database_url, config):
    migrate(empty_database_url)
    there = objects(empty)
    assert {"outcomes", "tallies", "router_add_partitions"} <= there
    with empty.begin() as connection:
        command.downgrade(connect._with(config, connection), "base")
    assert {"alembic_version"} == objects(empty)
    migrate(empty_database_url)
    assert there == objects(empty)


@pytest.mark.slow
def test_migrating_twice_at_once_is_migrating_once(empty, empty_database_url):
    script = "import sys; from router.storage.connect import migrate; migrate(sys.argv[1])"
    both = [subprocess.Popen([__import__("sys").executable, "-c", script, empty_database_url]) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    check_head(empty)


def test_a_database_that_was_not_migrated_is_refused_with_what_to_do(empty):
    with pytest.raises(SchemaBehind, match="router migrate"):
        check_head(empty)


@pytest.mark.parametrize("work", [migrate, lambda url: go_back(url, "0001")], ids=["migrate", "go back"])
def test_a_database_of_a_newer_version_is_left_alone_and_says_how_to_go_back(empty, empty_database_url, work):
    migrate(empty_database_url)
    with transaction(empty) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for attempt in (lambda: work(empty_database_url), lambda: check_head(empty)):
        with pytest.raises(SchemaAhead, match="router migrate --to") as refused:
            attempt()
        assert refused.value.facts["found"] == "9999"


@pytest.mark.parametrize("to", ["base", "head", "-1", "9999"])
def test_going_back_needs_the_name_of_an_older_schema(empty, empty_database_url, to):
    migrate(empty_database_url)
    with pytest.raises(BadInput, match="0001"):
        go_back(empty_database_url, to)
    check_head(empty)


def test_the_schema_is_the_golden_one(database_url):
    """`make schema` writes the file anew after a migration."""
    assert GOLDEN.read_text() == dumped(database_url)
