"""Scratch databases come and go beside the operator's."""

import os
from urllib.parse import quote, urlsplit

import psycopg
import pytest

from router.errors import DatabaseAway, DatabaseInUse, NoDatabaseAllowed
from router.storage import databases


def names(url):
    with psycopg.connect(url) as connection:
        return {name for (name,) in connection.execute("SELECT datname FROM pg_database")}


def test_a_scratch_database_is_dropped_whoever_uses_it(server_url):
    url = databases.create_scratch(server_url, "drop")
    with psycopg.connect(url) as connection:
        assert databases.name_of(url) in names(server_url)
        databases.drop(url)
        assert databases.name_of(url) not in names(server_url)
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")


def test_work_that_is_thrown_away_need_not_wait_for_the_disk(server_url):
    url = databases.create_scratch(server_url, "relaxed", durable=False)
    with psycopg.connect(url) as connection:
        assert connection.execute("SHOW synchronous_commit").fetchone() == ("off",)
    databases.drop(url)


def test_a_role_that_may_not_create_databases_is_told_what_to_do(server_url):
    role = "router_test_plain"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"DROP ROLE IF EXISTS {role}")
        connection.execute(f"CREATE ROLE {role} LOGIN")
    plain = server_url.replace("://router@", f"://{quote(role)}@")
    try:
        with pytest.raises(NoDatabaseAllowed, match="CREATEDB"):
            databases.create_scratch(plain, "refused")
    finally:
        with psycopg.connect(server_url, autocommit=True) as connection:
            connection.execute(f"DROP ROLE {role}")


@pytest.fixture
def plain_url(server_url):
    """A role that may create databases, and end no session but its own."""
    role = f"router_test_{os.urandom(4).hex()}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {role} LOGIN CREATEDB")
    yield server_url.replace("://router@", f"://{role}@")
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"DROP ROLE {role}")


def test_a_session_that_may_not_be_ended_is_waited_for_and_then_named(server_url, plain_url):
    url = databases.create_scratch(plain_url, "busy")
    as_superuser = urlsplit(server_url)._replace(path=f"/{databases.name_of(url)}").geturl()
    with psycopg.connect(as_superuser), pytest.raises(DatabaseInUse, match="DROP DATABASE"):
        databases.drop(url)
    databases.drop(url)
    assert databases.name_of(url) not in names(server_url)


def test_a_server_that_is_away_is_named():
    with pytest.raises(DatabaseAway, match=r"127\.0\.0\.1:9"):
        databases.create_scratch("postgresql://127.0.0.1:9/router", "away")
