"""Do the tallies say what history says?"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from psycopg import sql
from sqlalchemy import Connection, Engine, text

from router.storage import tables
from router.storage.connect import raw, transaction
from router.storage.counting import CHECKS, OUTCOMES, Count, sums
from router.storage.effective import effective

#: The tallies of an archived range have no rows here any more, but for undated outcomes: they are left out. The floor
#: is read in the statement's own snapshot, and a month is detached after it was raised.
SINCE = """
    coalesce((SELECT to_timestamp(('x' || left(replace(high::text, '-', ''), 12))::bit(48)::bigint / 1000.0)
              FROM archives ORDER BY high DESC LIMIT 1), '-infinity')
"""


def _mismatches(count: Count) -> str:
    """A query for the keys of a table that history disagrees with; one statement, so one snapshot beside writers."""
    # A key under which nothing is left to count keeps its row; history may have none.
    zeros = " AND ".join(f"{name} = 0" for name in count.measures if name not in count.arrays)
    columns = ", ".join((*count.key, *count.measures))
    return f"""
    WITH {effective("outcomes", "corrections")}, looked AS (
        SELECT {SINCE} AS since
    ), counted AS (
        SELECT * FROM ({sums("effective", count)}) AS counted
        WHERE NOT ({zeros}) AND bucket >= (SELECT since FROM looked)
    ), kept AS (
        SELECT {columns} FROM {count.table}
        WHERE NOT ({zeros}) AND bucket >= (SELECT since FROM looked)
    )
    SELECT 'tallied, not stored' AS problem, extra.* FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted) AS extra
    UNION ALL
    SELECT 'stored, not tallied', missing.* FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept) AS missing
    LIMIT :most
    """


def _all_mismatches(count: Count) -> str:
    """The same over all that ever was: what was archived is copied into tables for as long as it is counted."""
    return (
        _mismatches(count)
        .replace(SINCE, "'-infinity'::timestamptz")
        .replace("FROM outcomes o", "FROM all_outcomes o")
        .replace("FROM corrections", "FROM all_corrections")
    )


_COPIED = """
    CREATE TEMP TABLE archived_{table} (LIKE {table} INCLUDING DEFAULTS) ON COMMIT DROP;
    CREATE TEMP VIEW all_{table} AS
        SELECT {columns} FROM {table} UNION ALL SELECT {columns} FROM archived_{table};
"""

#: Keys that are shown where tallies are wrong.
MOST = 100
#: Table → its archived rows in groups, and the columns that they have.
Copies = Mapping[str, Iterable[tuple[Sequence[str], Iterable[Sequence[Any]]]]]


def mismatches(engine: Engine, *, copies: Copies | None = None) -> list[dict[str, Any]]:
    """Keys whose tally is not the GROUP BY of the effective verdicts, at one moment; empty where all agree.

    Parameters:  copies — everything that was archived; without it, what lies before the archive floor is not counted.
    Raises:      HistoryAway.
    """
    with transaction(engine) as connection:
        connection.execute(text("SET LOCAL statement_timeout = '10min'"))
        if copies is not None:
            _copy(connection, copies)
        query = _mismatches if copies is None else _all_mismatches
        found = [connection.execute(text(query(count)), {"most": MOST}).mappings() for count in (OUTCOMES, CHECKS)]
        return [dict(row) for rows in found for row in rows]


def totals(engine: Engine) -> dict[str, int]:
    """Rows of each kind.

    Raises: HistoryAway.
    """
    names = ("outcomes", "corrections", "workflows", "tallies", "check_tallies", "decisions", "choices", "catalogues")
    with transaction(engine) as connection:
        connection.execute(text("SET LOCAL statement_timeout = '10min'"))
        return {name: connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in names}


def server_version(engine: Engine) -> str:
    """The version that the server states, such as `18.6`.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        return str(connection.execute(text("SHOW server_version")).scalar_one()).split(" ")[0]


def _copy(connection: Connection, copies: Copies) -> None:
    """Makes tables of this transaction's own that hold what was archived, and what was not."""
    for table, groups in copies.items():
        columns = ", ".join(tables.metadata.tables[table].columns.keys())
        connection.execute(text(_COPIED.format(table=table, columns=columns)))
        for names, rows in groups:
            with raw(connection).cursor() as cursor, cursor.copy(_into(table, names)) as copy:
                for row in rows:
                    copy.write_row(row)
        connection.execute(text(f"ANALYZE archived_{table}"))


def _into(table: str, names: Sequence[str]) -> sql.Composed:
    """The statement that takes rows in."""
    into = sql.SQL("COPY {} ({}) FROM STDIN")
    return into.format(sql.Identifier(f"archived_{table}"), sql.SQL(", ").join(map(sql.Identifier, names)))
