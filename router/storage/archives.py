"""How do old months leave Postgres, so that nothing is lost and nobody waits?"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
import psycopg
from psycopg import sql
from sqlalchemy import Column, Engine, types

from router.errors import ArchivingStopped, ArchivingTwice, NotTheOwner
from router.ids import time_of
from router.storage import tables
from router.storage.conflicts import SEAL
from router.storage.connect import raw, transaction
from router.storage.partitions import GIVE_WAY_MS, unhurried

#: A connection that archives: it holds the lock that keeps others from archiving.
Archivist = psycopg.Connection
#: What a call may raise when the connection was lost.
CONNECTION_LOST = psycopg.OperationalError
#: What is archived, in the order of its checksum.
TABLES = ("outcomes", "corrections")
_LOCK = 7209391185
_ROWS_AT_ONCE = 5_000
#: Waiting for this lock keeps nobody waiting but other changes of tables.
_DETACH_WAIT_MS = 1_000
#: Longer than most reports run.
_PATIENCE_S = 300.0
_KEYS = {table.name: [column.name for column in table.primary_key] for table in (tables.outcomes, tables.corrections)}


class Archived(msgspec.Struct, frozen=True, kw_only=True):
    """What `archives` says of a range."""

    #: Such as `2026-01`.
    name: str
    low: UUID
    high: UUID
    #: Outcomes and corrections together.
    row_count: int
    checksum: bytes
    #: Its partitions are still part of history.
    is_attached: bool

    @property
    def end(self) -> datetime:
        """What comes before is in it, or in an older one."""
        return time_of(self.high)


class Month(msgspec.Struct, frozen=True, kw_only=True):
    """One month whose tables are still there."""

    #: Such as `2026-01`.
    name: str
    low: UUID
    high: UUID
    #: Bytes of its tables with their indexes.
    size_bytes: int
    #: As archived before; None: not yet.
    row_count: int | None
    checksum: bytes | None

    @property
    def end(self) -> datetime:
        """Its last moment is before this one."""
        return time_of(self.high)

    def part(self, table: str) -> str:
        """The name of its part of a table."""
        return f"{table}_p{self.name.replace('-', '')}"


def columns(table: str) -> dict[str, str]:
    """Columns of a table that is archived → what they hold: `uuid`, `time`, `float`, `bool`, `text`, `int16` …"""
    return {column.name: _kind(column) for column in tables.metadata.tables[table].columns}


@contextmanager
def archiving(engine: Engine) -> Iterator[Archivist]:
    """A connection that archives, alone.

    Raises: ArchivingTwice, NotTheOwner.   ArchivingStopped — the connection was lost.
    """
    url = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    options = "-c statement_timeout=0 -c timezone=UTC"
    try:
        with psycopg.connect(url, autocommit=True, options=options, application_name="router archive") as connection:
            [is_ours] = _one(connection, "SELECT pg_try_advisory_lock(%s)", _LOCK)
            if not is_ours:
                raise ArchivingTwice
            yield connection
    except psycopg.errors.InsufficientPrivilege as problem:
        raise NotTheOwner from problem
    except psycopg.OperationalError as problem:
        raise ArchivingStopped(problem=f"{str(problem).splitlines()[0].rstrip('.')}.") from problem


_MONTHS = r"""
    SELECT to_char(month, 'YYYY-MM'), low, router_uuid_floor((month + interval '1 month') AT TIME ZONE 'UTC'), size,
           row_count, checksum
    FROM (
        SELECT month, router_uuid_floor(month AT TIME ZONE 'UTC') AS low, sum(size)::bigint AS size
        FROM (
            SELECT to_date(right(relname, 6), 'YYYYMM')::timestamp AS month, pg_total_relation_size(oid) AS size
            FROM pg_class
            WHERE relkind = 'r' AND relnamespace = to_regnamespace(quote_ident(current_schema()))
              AND relname ~ '^(outcomes|corrections)_p\d{6}$'
        ) AS parts
        GROUP BY month
    ) AS months LEFT JOIN archives USING (low)
    ORDER BY month
"""


def months(connection: Archivist) -> list[Month]:
    """The months whose tables are still there, oldest first: attached, or left behind by an interrupted archiving."""
    return [
        Month(name=name, low=low, high=high, size_bytes=size, row_count=row_count, checksum=checksum)
        for name, low, high, size, row_count, checksum in connection.execute(_MONTHS).fetchall()
    ]


_UNFINISHED = r"""
    SELECT DISTINCT to_char(to_date(right(relname, 6), 'YYYYMM'), 'YYYY-MM')
    FROM pg_class JOIN pg_constraint ON conrelid = pg_class.oid
    WHERE relnamespace = to_regnamespace(quote_ident(current_schema()))
      AND relname ~ '^(outcomes|corrections)_p\d{6}$' AND conname = %s
    ORDER BY 1
"""


def unfinished(engine: Engine) -> list[str]:
    """Months that take no more rows and are still there: being archived, or left so by a run that was killed.

    Raises: HistoryAway.
    """
    with transaction(engine) as opened:
        return [name for (name,) in raw(opened).execute(_UNFINISHED, [SEAL]).fetchall()]


_ARCHIVED = """
    SELECT low, high, row_count, checksum, EXISTS (
        SELECT FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
        WHERE inhparent = 'outcomes'::regclass AND NOT inhdetachpending AND router_uuid_floor(
            to_date(substring(relname FROM '_p(\\d{6})$'), 'YYYYMM')::timestamp AT TIME ZONE 'UTC') = low)
    FROM archives ORDER BY low
"""


def archived(engine: Engine) -> list[Archived]:
    """What was archived, oldest first.

    Raises: HistoryAway.
    """
    with transaction(engine) as opened:
        found = raw(opened).execute(_ARCHIVED).fetchall()
    return [
        Archived(
            name=f"{time_of(low):%Y-%m}",
            low=low,
            high=high,
            row_count=row_count,
            checksum=bytes(checksum),
            is_attached=is_attached,
        )
        for low, high, row_count, checksum, is_attached in found
    ]


def count(connection: Archivist, month: Month) -> dict[str, int]:
    """Rows of a month by table."""
    return {
        table: _one(connection, sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(month.part(table))))[0]
        for table in TABLES
    }


def rows(connection: Archivist, month: Month, table: str) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of a month, in the order of their keys, as `columns` says, some at a time."""
    taken = [
        sql.SQL("{}::text").format(sql.Identifier(name)) if kind == "json" else sql.Identifier(name)
        for name, kind in columns(table).items()
    ]
    keys = sql.SQL(", ").join(map(sql.Identifier, _KEYS[table]))
    part = sql.Identifier(month.part(table))
    query = sql.SQL("SELECT {} FROM {} ORDER BY {}").format(sql.SQL(", ").join(taken), part, keys)
    with connection.transaction(), connection.cursor("archiving") as cursor:
        cursor.execute(query, binary=True)
        while batch := cursor.fetchmany(_ROWS_AT_ONCE):
            yield batch


def seal(connection: Archivist, month: Month) -> None:
    """Lets a month take no more rows: whoever tries is told that it is archived.

    Raises: ArchivingStopped — somebody uses it all the time.
    """
    change = "ALTER TABLE {part} ADD CONSTRAINT {seal} CHECK (false) NOT VALID"
    _alter(connection, month, [table for table in TABLES if not _is_sealed(connection, month.part(table))], change)


def unseal(connection: Archivist, month: Month) -> None:
    """Lets a month that was not archived after all take rows again."""
    _alter(connection, month, TABLES, "ALTER TABLE {part} DROP CONSTRAINT IF EXISTS {seal}")


def record(connection: Archivist, month: Month, row_count: int, checksum: bytes) -> None:
    """Writes down that a range is archived, which raises the archive floor."""
    connection.execute(
        "INSERT INTO archives (low, high, row_count, checksum) VALUES (%s, %s, %s, %s)",
        [month.low, month.high, row_count, checksum],
    )


def detach(connection: Archivist, month: Month) -> None:
    """Takes a month out of history, while others read and write it.

    Raises: ArchivingStopped — a transaction that began before takes too long.
    """
    for table in TABLES:
        part = month.part(table)

        def step(table: str = table, part: str = part) -> None:
            state = _state(connection, table, part)
            if state is not None:
                how = sql.SQL("CONCURRENTLY" if state == "attached" else "FINALIZE")
                names = sql.Identifier(table), sql.Identifier(part), how
                connection.execute(sql.SQL("ALTER TABLE {} DETACH PARTITION {} {}").format(*names))

        connection.execute(f"SET lock_timeout = {_DETACH_WAIT_MS}")
        _patiently(step, month)


def drop(connection: Archivist, month: Month) -> None:
    """Drops the tables of a month that is no part of history any more.

    Raises: ArchivingStopped — somebody reads them.
    """
    _alter(connection, month, TABLES, "DROP TABLE IF EXISTS {part}")


_STATE = """
    SELECT inhdetachpending FROM pg_inherits WHERE inhparent = to_regclass(%s) AND inhrelid = to_regclass(%s)
"""


def _state(connection: psycopg.Connection, table: str, part: str) -> str | None:
    """Whether a partition is `attached`, or its detaching was begun (`pending`); None: neither."""
    found = connection.execute(_STATE, [table, part]).fetchone()
    if found is None:
        return None
    return "pending" if found[0] else "attached"


def _is_sealed(connection: Archivist, part: str) -> bool:
    """Whether a table takes no more rows."""
    query = "SELECT EXISTS (SELECT FROM pg_constraint WHERE conrelid = to_regclass(%s) AND conname = %s)"
    return bool(_one(connection, query, part, SEAL)[0])


def _alter(connection: Archivist, month: Month, parts: Sequence[str], statement: str) -> None:
    """Changes the parts of a month in one transaction, giving way."""

    def change() -> None:
        with connection.transaction():
            connection.execute(f"SET LOCAL lock_timeout = {GIVE_WAY_MS}")
            for table in parts:
                names = {"part": sql.Identifier(month.part(table)), "seal": sql.Identifier(SEAL)}
                connection.execute(sql.SQL(statement).format(**names))

    _patiently(change, month)


def _patiently(change: Callable[[], None], month: Month) -> None:
    """Makes a change that gives way, as often as it takes.

    Raises: ArchivingStopped.
    """
    if not unhurried(change, patience_s=_PATIENCE_S):
        raise ArchivingStopped(problem=f"transactions that use {month.name} do not end.")


def _one(connection: psycopg.Connection, query: Any, *parameters: object) -> tuple[Any, ...]:
    """The one row of a query."""
    row = connection.execute(query, parameters).fetchone()
    if row is None:
        raise AssertionError(query)
    return tuple(row)


def _kind(column: Column[Any]) -> str:
    """What a column holds."""
    kinds: tuple[tuple[type[types.TypeEngine[Any]], str], ...] = (
        (types.Uuid, "uuid"),
        (types.DateTime, "time"),
        (types.Boolean, "bool"),
        (types.Double, "float"),
        (types.JSON, "json"),
        (types.Text, "text"),
        (types.BigInteger, "int64"),
        (types.SmallInteger, "int16"),
        (types.Integer, "int32"),
    )
    return next(kind for type_, kind in kinds if isinstance(column.type, type_))
