"""How does the past come in? Outcomes copied in bulk, each counted once by the same definition."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec
import psycopg
from msgspec.structs import astuple
from psycopg import Connection, errors
from sqlalchemy import Dialect
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

from router.errors import HistoryAway, RouterError, SameIdOtherBody
from router.storage import tables
from router.storage.conflicts import refusal
from router.storage.connect import blocking_connection
from router.storage.counting import CHECKS, COUNTED, KEYS, OUTCOMES, upserted
from router.storage.statements import LOST, POISONED
from router.values import Outcome

#: Rows of one transaction: enough to share its cost, few enough that live reports wait for its tallies a moment only.
CHUNK = 20_000

_TRIES = 5
#: Rows that are handed over together: each time waits for the socket.
_BLOCK = 1_000
_TIMEOUT_S = 600.0
_COLUMNS = Outcome.__struct_fields__
_NAMES = ", ".join(_COLUMNS)
_POSTGRES: Dialect = PGDialect_psycopg()  # type: ignore[no-untyped-call]  # SQLAlchemy's constructor has no types
_TYPES = {column.name: column.type.compile(_POSTGRES) for column in tables.outcomes.columns}

# A chunk is sorted and grouped in memory. Both tables are of this session alone: `staged` is empty after every commit,
# `repeats` knows the reports without a name so far.
_SESSION = f"""
    SET work_mem = '64MB';
    CREATE TEMPORARY TABLE staged (place integer, {", ".join(f"{name} {_TYPES[name]}" for name in _COLUMNS)})
    ON COMMIT DELETE ROWS;
    CREATE TEMPORARY TABLE repeats (hash uuid PRIMARY KEY, n integer NOT NULL)
"""
_REPEATS = """
    INSERT INTO repeats AS r SELECT hash, n FROM unnest(%(hashes)s::uuid[], %(counts)s::integer[]) AS given (hash, n)
    ON CONFLICT (hash) DO UPDATE SET n = r.n + excluded.n
    RETURNING r.hash, r.n
"""
#: How COPY reads `as_csv`.
CSV = r"""FROM STDIN (FORMAT csv, NULL 'null', ESCAPE '\')"""
_COPY = f"COPY staged (place, {_NAMES}) {CSV}"
_INSERT = f"INSERT INTO outcomes ({_NAMES}) SELECT {_NAMES} FROM staged ORDER BY id, task_type, place"
# Where nothing of a chunk is known, as a rule: 0.6 of the time of ON CONFLICT, which asks row by row.
_STAGED = "(SELECT *, status AS reported, 1 AS sign FROM staged) AS given"
_COUNT_ALL = [upserted(_STAGED, count) for count in (OUTCOMES, CHECKS)]
_STORE_NEW = f"""
    WITH stored AS (
        {_INSERT} ON CONFLICT DO NOTHING
        RETURNING {KEYS}, {", ".join(COUNTED)}, status, quality, status AS reported, 1 AS sign
    ), counted AS ({upserted("stored")}), checked AS ({upserted("stored", CHECKS)})
    SELECT count(*) FROM stored
"""
# In a statement of its own: the first one cannot see a row that somebody else committed while it ran. Row by row
# through the primary key: a join would be planned without knowing how few rows are staged, and read all history.
_CONFLICTS = """
    SELECT place FROM staged s
    WHERE body_hash <> (SELECT o.body_hash FROM outcomes o WHERE o.id = s.id AND o.task_type = s.task_type)
    ORDER BY place
"""


class Copied(msgspec.Struct, frozen=True, kw_only=True):
    """What became of rows that came together."""

    #: Stored and counted now; the others, those refused apart, were known already.
    new: int
    #: Why a row was refused, by its place.
    refused: dict[int, RouterError]


@contextmanager
def copying(url: str) -> Iterator[Connection]:
    """A connection that outcomes can be copied over.

    Raises: HistoryAway.
    """
    with blocking_connection(url, timeout_s=_TIMEOUT_S) as connection:
        try:
            connection.execute(_SESSION.encode())
        except psycopg.OperationalError as problem:
            raise HistoryAway from problem
        yield connection


def places(connection: Connection, hashes: Sequence[str]) -> list[int]:
    """The place of each report among the equal ones that this connection was asked about, from 0.

    Raises: HistoryAway.
    """
    if not hashes:
        return []
    counts = Counter(hashes)
    given = {"hashes": list(counts), "counts": list(counts.values())}
    try:
        totals = connection.execute(_REPEATS, given).fetchall()
    except psycopg.OperationalError as problem:
        raise HistoryAway from problem
    following = {hash_.hex: total - counts[hash_.hex] for hash_, total in totals}
    found = []
    for hash_ in hashes:
        found.append(following[hash_])
        following[hash_] += 1
    return found


def copy(connection: Connection, outcomes: Sequence[Outcome]) -> Copied:
    """Stores outcomes in one transaction, with their tallies; those already known change nothing.

    One row that the database does not take is refused alone; the others are stored.
    Raises: HistoryAway — perhaps stored; copying them again counts each once.
    """
    refused: dict[int, RouterError] = {}
    new = _copied(connection, list(enumerate(outcomes)), refused)
    return Copied(new=new, refused=refused)


def _copied(connection: Connection, rows: list[tuple[int, Outcome]], refused: dict[int, RouterError]) -> int:
    """How many rows were new; a group that holds a bad row is halved until the row is alone."""
    if not rows:
        return 0
    try:
        new, conflicts = _stored(connection, rows)
    except POISONED as problem:
        if len(rows) == 1:
            refused[rows[0][0]] = refusal(problem)
            return 0
        half = len(rows) // 2
        return _copied(connection, rows[:half], refused) + _copied(connection, rows[half:], refused)
    by_place = dict(rows) if conflicts else {}
    for place in conflicts:
        outcome = by_place[place]
        refused[place] = SameIdOtherBody(id=outcome.caller_id or str(outcome.id))
    return new


def _stored(connection: Connection, rows: list[tuple[int, Outcome]]) -> tuple[int, list[int]]:
    """How many rows were new, and the places of those whose id is kept with another body."""
    for _ in range(_TRIES):
        try:
            with connection.transaction(), connection.cursor() as cursor:
                with cursor.copy(_COPY) as stream:
                    for start in range(0, len(rows), _BLOCK):
                        block = rows[start : start + _BLOCK]
                        stream.write(as_csv([(place, *astuple(outcome)) for place, outcome in block]))
                if _stored_all(connection):
                    return len(rows), []
                new = cursor.execute(_STORE_NEW.encode()).fetchall()[0][0]
                return new, [place for (place,) in cursor.execute(_CONFLICTS).fetchall()]
        except LOST:
            continue
        except POISONED:
            raise
        except (psycopg.Error, OSError) as problem:
            raise HistoryAway from problem
    raise HistoryAway


def _stored_all(connection: Connection) -> bool:
    """Whether none of the staged rows was known, and all are stored and counted now; else nothing is."""
    try:
        with connection.transaction():
            connection.execute(_INSERT.encode())
    except errors.UniqueViolation:
        return False
    for statement in _COUNT_ALL:
        connection.execute(statement.encode())
    return True


def as_csv(rows: Sequence[tuple[Any, ...]]) -> bytes:
    """Rows as COPY reads them: JSON arrays are CSV but for their brackets and some escapes.

    3 µs a row, where spelling value by value took 12.
    """
    plain = [row if row[_TAGS] is None else (*row[:_TAGS], _encode(row[_TAGS]).decode(), row[-1]) for row in rows]
    # No string holds a newline here: JSON escapes it.
    text = _encode_lines(plain)[1:-2].replace(b"]\n[", b"\n") + b"\n"
    return _ESCAPE.sub(_unescaped, text) if b"\\" in text else text


def _unescaped(escape: re.Match[bytes]) -> bytes:
    """A character that JSON escapes and CSV does not."""
    found = escape.group()
    return found if found in _KEPT else str(_decode(b'"' + found + b'"')).encode()


_encode = msgspec.json.Encoder().encode
_encode_lines = msgspec.json.Encoder().encode_lines
_decode = msgspec.json.Decoder().decode
_ESCAPE = re.compile(rb"\\(?:u....|.)")
#: Where a row has its tags: before its hash, which is the last.
_TAGS = -2
_KEPT = (b'\\"', b"\\\\")
