"""How does work that must not touch the operator's history get a database of its own?"""

import os
from urllib.parse import unquote, urlsplit

import psycopg
from psycopg import sql

from router.errors import HistoryAway


def create_scratch(server_url: str, label: str, *, template: str | None = None, durable: bool = True) -> str:
    """The URL of a new database beside the one given.

    Parameters:  label — becomes part of its name.   template — name of a database to copy.
                 durable — off: commits do not wait for the disk, for work that is thrown away.
    Raises:      HistoryAway.
    """
    name = f"router_{label}_{os.urandom(6).hex()}"
    try:
        with psycopg.connect(server_url, autocommit=True) as connection:
            create = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
            connection.execute(create.format(sql.Identifier(name), sql.Identifier(template or "template1")))
            if not durable:
                relax = sql.SQL("ALTER DATABASE {} SET synchronous_commit = off")
                connection.execute(relax.format(sql.Identifier(name)))
    except psycopg.OperationalError as problem:
        raise HistoryAway from problem
    return urlsplit(server_url)._replace(path=f"/{name}").geturl()


def drop(url: str) -> None:
    """Drops a scratch database, whoever is still connected to it.

    Raises: HistoryAway.
    """
    # Not over `template1`: a database cannot be made from it while somebody is connected.
    server_url = urlsplit(url)._replace(path="/postgres").geturl()
    try:
        with psycopg.connect(server_url, autocommit=True) as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name_of(url))))
    except psycopg.OperationalError as problem:
        raise HistoryAway from problem


def name_of(url: str) -> str:
    """The name of the database that a URL leads to."""
    return unquote(urlsplit(url).path.removeprefix("/"))
