"""How is Postgres reached, and is it the one we need?"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

import psycopg
import sqlalchemy
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from psycopg import AsyncConnection
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, pool
from sqlalchemy.exc import DBAPIError

from router.errors import BadInput, DatabaseAway, HistoryAway, PostgresTooOld, SchemaAhead, SchemaBehind
from router.storage.statements import raise_if_cancelled

#: What the other rooms hold of a database, without knowing what it is.
History = Engine
HotConnection = AsyncConnection
OLDEST_MAJOR = 15
_MIGRATION_LOCK = 7209391183


def sqlalchemy_url(url: str) -> URL:
    """A Postgres URL as SQLAlchemy takes it, with psycopg for a driver."""
    return make_url(url).set(drivername="postgresql+psycopg")


def url_of(engine: Engine) -> str:
    """The URL that an engine was made for."""
    return engine.url.set(drivername="postgresql").render_as_string(hide_password=False)


def engine(url: str, *, timeout_s: float, is_pooled: bool = False) -> Engine:
    """A pool of connections for everything that may take its time.

    Parameters:  timeout_s — how long one statement, or a connection, may take.
                 is_pooled — a pooler gives each transaction any of its connections.
    """
    opened = create_engine(
        sqlalchemy_url(url),
        pool_size=4,
        max_overflow=8,
        pool_timeout=timeout_s,
        pool_pre_ping=True,
        connect_args=_limits(timeout_s, is_pooled=is_pooled),
    )
    if is_pooled:
        event.listen(opened, "begin", partial(_limit, timeout_s))
    return opened


async def hot_connection(url: str, *, timeout_s: float, is_pooled: bool = False) -> AsyncConnection:
    """A connection whose every statement is a transaction of its own.

    Raises: HistoryAway.
    """
    return await _connected(url, _limits(timeout_s, is_pooled=is_pooled))


async def streaming_connection(url: str, *, timeout_s: float, is_pooled: bool = False) -> AsyncConnection:
    """A connection for `statements.stream`: a statement may run for as long as its rows keep coming.

    Parameters:  timeout_s — how long the next rows, or a connection, may take.
    Raises: HistoryAway.
    """
    return await _connected(url, _limits(timeout_s, statement_s=0.0, is_pooled=is_pooled))


async def _connected(url: str, limits: dict[str, Any]) -> AsyncConnection:
    """A connection for hot statements."""
    try:
        connection = await AsyncConnection.connect(url, autocommit=True, **limits)
    except psycopg.OperationalError as problem:
        raise HistoryAway from problem
    try:
        raise_if_cancelled()
    except asyncio.CancelledError:
        await connection.close()
        raise
    return connection


@contextmanager
def blocking_connection(url: str, *, timeout_s: float) -> Iterator[psycopg.Connection]:
    """A connection for work in bulk, that nobody waits for.

    Parameters:  timeout_s — how long a statement, or a connection, may take.
    Raises: HistoryAway.
    """
    try:
        connection = psycopg.connect(url, autocommit=True, **_limits(timeout_s))
    except psycopg.OperationalError as problem:
        raise HistoryAway from problem
    with connection:
        yield connection


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """A transaction inside one storage call; a database that does not answer becomes our own error.

    Raises: HistoryAway.
    """
    try:
        with engine.begin() as connection:
            yield connection
    except sqlalchemy.exc.TimeoutError as problem:
        raise HistoryAway from problem
    except DBAPIError as problem:
        if isinstance(problem.orig, psycopg.OperationalError) or problem.connection_invalidated:
            raise HistoryAway from problem
        raise


def raw(connection: Connection) -> psycopg.Connection:
    """The driver's connection, for what SQLAlchemy has no words for."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, psycopg.Connection):
        raise TypeError(driver)
    return driver


def migrate(url: str) -> None:
    """Brings a database up to this version; several processes may try at once.

    Raises: DatabaseAway, PostgresTooOld, SchemaAhead.
    """
    with _migrating(url) as (connection, config):
        _schema(connection, _known(config))
        command.upgrade(_with(config, connection), "head")


def go_back(url: str, to: str) -> str:
    """Brings a database back to the schema of an older version; what only newer ones keep is dropped.

    Returns: the schema that it had.
    Raises:  DatabaseAway, PostgresTooOld, SchemaAhead.   BadInput — no schema before the database's.
    """
    with _migrating(url) as (connection, config):
        known = _known(config)
        found = _schema(connection, known)
        older = known[known.index(found) + 1 :] if found else []
        if to not in older:
            problem = (
                f"{to[:40]!r} is no schema before the database's, {found!r}: {', '.join(older) or 'there is none'}."
            )
            raise BadInput(field="to", problem=problem)
        command.downgrade(_with(config, connection), to)
    return str(found)


def check_head(engine: Engine) -> None:
    """Checks that a database can be worked with.

    Raises: DatabaseAway, PostgresTooOld, SchemaBehind, SchemaAhead.
    """
    known = _known(_config())
    needed = known[0]
    try:
        with engine.connect() as connection:
            _check_version(connection)
            found = _schema(connection, known)
    except sqlalchemy.exc.OperationalError as problem:
        url = engine.url.render_as_string(hide_password=True)
        raise DatabaseAway(where=named(url), problem=_first_line(problem)) from problem
    if found != needed:
        raise SchemaBehind(found=found, needed=needed)


def _limits(timeout_s: float, *, statement_s: float | None = None, is_pooled: bool = False) -> dict[str, Any]:
    """Timeouts for everything that a connection does; a statement may have another one, or 0 for none."""
    milliseconds = int(timeout_s * 1000)
    limits: dict[str, Any] = {
        "application_name": "adaptive-llm-router",
        "connect_timeout": str(max(2, round(timeout_s))),
        "tcp_user_timeout": str(milliseconds),
    }
    if is_pooled:
        # What a session keeps is lost, or somebody else's: no statements that are prepared, no settings.
        return {**limits, "prepare_threshold": None}
    statement = milliseconds if statement_s is None else int(statement_s * 1000)
    return {**limits, "options": f"-c statement_timeout={statement} -c lock_timeout={milliseconds} -c timezone=UTC"}


def _limit(timeout_s: float, connection: Connection) -> None:
    """Limits what a transaction may take, where its session cannot keep limits."""
    milliseconds = int(timeout_s * 1000)
    connection.exec_driver_sql(
        f"SET LOCAL statement_timeout = {milliseconds}; SET LOCAL lock_timeout = {milliseconds}; "
        "SET LOCAL timezone = 'UTC'"
    )


@contextmanager
def _migrating(url: str) -> Iterator[tuple[Connection, Config]]:
    """A connection that migrates, alone, in one transaction."""
    try:
        alone = create_engine(sqlalchemy_url(url), poolclass=pool.NullPool, connect_args={"prepare_threshold": None})
        with alone.begin() as connection:
            _check_version(connection)
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
            yield connection, _config()
    except sqlalchemy.exc.OperationalError as problem:
        raise DatabaseAway(where=named(url), problem=_first_line(problem)) from problem


def named(url: str) -> str:
    """Where a URL leads, without its user and password."""
    parts = make_url(url)
    host = parts.host or str(parts.query.get("host", "the local socket"))
    return f"`{host}{f':{parts.port}' if parts.port else ''}`, database `{parts.database or ''}`"


def _first_line(problem: DBAPIError) -> str:
    """What the driver says, on one line."""
    return str(problem.orig).strip().splitlines()[0].rstrip(".") + "."


def _known(config: Config) -> list[str]:
    """The schemas of this version and of those before it, newest first."""
    return [one.revision for one in ScriptDirectory.from_config(config).walk_revisions()]


def _schema(connection: Connection, known: list[str]) -> str | None:
    """The schema that a database is at; none: it was never migrated.

    Raises: SchemaAhead.
    """
    found = MigrationContext.configure(connection).get_current_revision()
    if found is not None and found not in known:
        raise SchemaAhead(found=found, needed=known[0])
    return found


def _check_version(connection: Connection) -> None:
    """Refuse a Postgres that lacks what we use."""
    number = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one())
    if number < OLDEST_MAJOR * 10_000:
        raise PostgresTooOld(found=f"{number // 10_000}.{number % 10_000}")


def _config() -> Config:
    """Alembic's configuration: migrations inside the wheel, else beside the package."""
    packaged = Path(str(files("router"))) / "_migrations"
    config = Config()
    config.set_main_option("path_separator", "os")
    folder = packaged if packaged.exists() else packaged.parents[1] / "migrations"
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return config


def _with(config: Config, connection: Connection) -> Config:
    """The configuration, with the connection that `env.py` is to use."""
    config.attributes["connection"] = connection
    return config
