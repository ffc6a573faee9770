"""How are wrong and lost tallies made right, while writers go on?

History is looked through a stretch of time after the other, without a lock. Keys whose tally differs are then locked,
in the order in which every writer locks them, and counted again in a statement that begins after that: whoever moved
one of them has committed and is seen whole, or waits, is not seen at all, and adds to what is written here.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby, pairwise
from typing import Any

import msgspec
from sqlalchemy import Engine, Row, text

from router.errors import HistoryAway
from router.storage.audit import SINCE
from router.storage.connect import transaction
from router.storage.counting import ARRAYS, KEY, KEYS, MEASURES, sums
from router.storage.partitions import GIVE_WAY_MS, attached_ranges, unhurried
from router.storage.standing import effective

#: Keys that are locked at once, all of one span: writers of these keys wait as long as they are counted.
KEYS_AT_ONCE = 100
_SPAN = timedelta(hours=1)
_PATIENCE_S = 120.0
_STRETCH = timedelta(days=1)

_TYPES = {"step": "smallint", "bucket": "timestamptz"}
_GIVEN = "unnest({}) AS given ({})".format(
    ", ".join(f"CAST(:{name} AS {_TYPES.get(name, 'text')}[])" for name in KEY), KEYS
)
_ZERO = {name: f"array_fill(0::bigint, ARRAY[{ARRAYS[name]}])" if name in ARRAYS else "0" for name in MEASURES}
_COUNTED = {name: f"coalesce(c.{name}, {zero})" for name, zero in _ZERO.items()}


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """What was found in a stretch of time."""

    #: Its end; none: it has none.
    until: datetime | None
    #: Keys whose tally differed from history when it was looked at.
    differed: int
    #: Keys whose tally was written anew; what a writer made right in between is not among them.
    mended: int


def stretches(engine: Engine, now: datetime) -> list[tuple[datetime | None, datetime | None]]:
    """All of time, in the stretches that are looked through together: days where there is history.

    Raises: HistoryAway.
    """
    edges = set()
    for low, high in attached_ranges(engine).spans.get("outcomes", ()):
        # Outcomes without a time lie in a partition of their own, at the beginning of time.
        day, end = low, min(high, now + _STRETCH)
        while low.year > 1970 and day <= end:
            edges.add(day)
            day += _STRETCH
    ends = [None, *sorted(edges), None]
    return list(pairwise(ends))


def recount(engine: Engine, since: datetime | None, until: datetime | None, *, mend: bool = True) -> Stretch:
    """Makes the tallies of a stretch of time what history says, and replicas take that in; below the archive floor they
    stay as they are.

    Parameters:  since, until — of the buckets; none: no limit.   mend — off: only look.
    Raises:      HistoryAway — what was mended so far stays.
    """
    wrong = _differing(engine, since, until)
    mended = sum(_mended(engine, keys) for keys in _together(wrong)) if mend else 0
    return Stretch(until=until, differed=len(wrong), mended=mended)


def _measures(form: str) -> str:
    """All measures of a tally, or of what was counted."""
    return ", ".join(form.format(name=name, zero=zero) for name, zero in _ZERO.items())


_DIFFERING = f"""
    WITH looked AS (
        SELECT greatest({SINCE}, CAST(:since AS timestamptz)) AS since
    ), given_outcomes AS MATERIALIZED (
        SELECT * FROM outcomes WHERE bucket >= :since AND bucket < :until AND bucket >= (SELECT since FROM looked)
    ), given_corrections AS MATERIALIZED (
        SELECT * FROM corrections
        WHERE (outcome_id, task_type) IN (SELECT id, task_type FROM given_outcomes)
    ), {effective("given_outcomes", "given_corrections")}, counted AS (
        {sums("effective")}
    ), kept AS (
        SELECT * FROM tallies WHERE bucket >= :since AND bucket < :until AND bucket >= (SELECT since FROM looked)
    )
    SELECT {KEYS} FROM kept t FULL JOIN counted c USING ({KEYS})
    WHERE ({_measures("coalesce(t.{name}, {zero})")}) IS DISTINCT FROM ({_measures("coalesce(c.{name}, {zero})")})
    ORDER BY bucket, {KEYS}
"""


def _differing(engine: Engine, since: datetime | None, until: datetime | None) -> Sequence[Row[Any]]:
    """Keys whose tally is not what history says, by time; one statement, so one snapshot, and nobody waits for it."""
    limits = {"since": since or "-infinity", "until": until or "infinity"}
    with transaction(engine) as connection:
        connection.execute(text("SET LOCAL statement_timeout = '10min'"))
        connection.execute(text("SET LOCAL work_mem = '64MB'"))
        connection.execute(text("SET LOCAL plan_cache_mode = force_custom_plan"))
        return connection.execute(text(_DIFFERING), limits).all()


def _together(keys: Sequence[Row[Any]]) -> Iterator[list[Row[Any]]]:
    """Keys in groups that are counted together."""
    for _, span in groupby(keys, key=lambda row: int(row.bucket.timestamp() // _SPAN.total_seconds())):
        group = list(span)
        for start in range(0, len(group), KEYS_AT_ONCE):
            yield group[start : start + KEYS_AT_ONCE]


# A row that is missing is made, so that it can be locked; one that is there is locked and stays as it is.
_LOCK = f"""
    INSERT INTO tallies AS t ({KEYS}, {", ".join(MEASURES)}, revision, xid)
    SELECT {KEYS}, {", ".join(_ZERO.values())}, 0, pg_current_xact_id() FROM {_GIVEN} ORDER BY {KEYS}
    ON CONFLICT ({KEYS}) DO UPDATE SET revision = t.revision WHERE false
"""

# A statement of its own: its snapshot is taken after the locks. The revision is the transaction's number, since a row
# that was lost may have had any revision: each takes a transaction, so none is higher.
_RECOUNT = f"""
    WITH looked AS (
        SELECT {SINCE} AS since
    ), given AS MATERIALIZED (
        SELECT * FROM {_GIVEN} WHERE bucket >= (SELECT since FROM looked)
    ), given_outcomes AS MATERIALIZED (
        SELECT * FROM outcomes
        WHERE bucket >= :first AND bucket <= :last
          AND (task_type, bucket) IN (SELECT task_type, bucket FROM given)
    ), given_corrections AS MATERIALIZED (
        SELECT * FROM corrections
        WHERE (outcome_id, task_type) IN (SELECT id, task_type FROM given_outcomes)
    ), {effective("given_outcomes", "given_corrections")}, counted AS (
        {sums("effective")}
    ), due AS (
        SELECT {KEYS}, {", ".join(f"{value} AS {name}" for name, value in _COUNTED.items())}
        FROM given LEFT JOIN counted c USING ({KEYS})
    )
    UPDATE tallies t
    SET {", ".join(f"{name} = due.{name}" for name in MEASURES)},
        revision = greatest(t.revision + 1, pg_current_xact_id()::text::bigint), xid = pg_current_xact_id()
    FROM due
    WHERE ({", ".join(f"t.{name}" for name in KEY)}) = ({", ".join(f"due.{name}" for name in KEY)})
      AND (t.revision = 0 OR ({_measures("t.{name}")}) IS DISTINCT FROM ({_measures("due.{name}")}))
"""


def _mended(engine: Engine, keys: Sequence[Row[Any]]) -> int:
    """How many of these tallies were written anew.

    Raises: HistoryAway.
    """
    given: dict[str, Any] = {name: [getattr(row, name) for row in keys] for name in KEY}
    limits = {"first": min(given["bucket"]), "last": max(given["bucket"])}
    mended = 0

    def mend() -> None:
        nonlocal mended
        with transaction(engine) as connection:
            # Each statement its own snapshot, whatever the database's default is.
            connection.execute(text("SET TRANSACTION ISOLATION LEVEL READ COMMITTED"))
            connection.execute(text(f"SET LOCAL lock_timeout = {GIVE_WAY_MS}"))
            connection.execute(text("SET LOCAL plan_cache_mode = force_custom_plan"))
            connection.execute(text(_LOCK), given)
            mended = connection.execute(text(_RECOUNT), {**given, **limits}).rowcount

    if not unhurried(mend, patience_s=_PATIENCE_S):
        raise HistoryAway
    return mended
