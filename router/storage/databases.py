"""How does work that must not touch the operator's history get a database of its own?"""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from urllib.parse import unquote, urlsplit

import psycopg
from psycopg import sql

from router.errors import DatabaseAway, DatabaseInUse, NoDatabaseAllowed
from router.storage.connect import named


def create_scratch(server_url: str, label: str, *, template: str | None = None, durable: bool = True) -> str:
    """The URL of a new database beside the one given.

    Parameters:  label — becomes part of its name.   template — name of a database to copy.
                 durable — off: commits do not wait for the disk, for work that is thrown away.
    Raises:      DatabaseAway, NoDatabaseAllowed.
    """
    name = f"router_{label}_{os.urandom(6).hex()}"
    with _connected(server_url) as connection:
        create = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        try:
            connection.execute(create.format(sql.Identifier(name), sql.Identifier(template or "template1")))
        except psycopg.errors.InsufficientPrivilege as problem:
            raise NoDatabaseAllowed(role=connection.info.user) from problem
        if not durable:
            relax = sql.SQL("ALTER DATABASE {} SET synchronous_commit = off")
            connection.execute(relax.format(sql.Identifier(name)))
    return _beside(server_url, name)


def drop(url: str) -> None:
    """Drops a scratch database, whoever is still connected to it.

    Raises: DatabaseAway.   DatabaseInUse — by somebody whose session this role may not end.
    """
    # Not over `template1`, from which no database can be made while somebody is connected to it, unless there is no
    # other one.
    with ExitStack() as stack:
        try:
            connection = stack.enter_context(_connected(_beside(url, "postgres")))
        except DatabaseAway:
            connection = stack.enter_context(_connected(_beside(url, "template1")))
        name = sql.Identifier(name_of(url))
        try:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))
        except psycopg.errors.InsufficientPrivilege:
            # Somebody else's session, which we may not end: Postgres waits five seconds for it to leave.
            try:
                connection.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(name))
            except psycopg.errors.ObjectInUse as problem:
                raise DatabaseInUse(name=name_of(url)) from problem


def name_of(url: str) -> str:
    """The name of the database that a URL leads to."""
    return unquote(urlsplit(url).path.removeprefix("/"))


@contextmanager
def _connected(url: str) -> Iterator[psycopg.Connection]:
    """A connection that commits every statement.

    Raises: DatabaseAway.
    """
    try:
        connection = psycopg.connect(url, autocommit=True)
    except psycopg.OperationalError as problem:
        raise DatabaseAway(where=named(url), problem=f"{str(problem).splitlines()[0].rstrip('.')}.") from problem
    with connection:
        yield connection


def _beside(url: str, name: str) -> str:
    """The URL of another database of the same server."""
    return urlsplit(url)._replace(path=f"/{name}").geturl()
