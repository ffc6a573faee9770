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
from router.storage.counting import CHECKS, OUTCOMES, Count, sums
from router.storage.effective import effective
from router.storage.partitions import GIVE_WAY_MS, attached_ranges, unhurried

#: Keys that are locked at once, all of one span: writers of these keys wait as long as they are counted.
KEYS_AT_ONCE = 100
_SPAN = timedelta(hours=1)
_PATIENCE_S = 120.0
_STRETCH = timedelta(days=1)

_TYPES = {"step": "smallint", "bucket": "timestamptz"}


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
    differed = mended = 0
    for count in (OUTCOMES, CHECKS):
        wrong = _differing(engine, count, since, until)
        differed += len(wrong)
        mended += sum(_mended(engine, count, keys) for keys in _together(wrong)) if mend else 0
    return Stretch(until=until, differed=differed, mended=mended)


def _zeros(count: Count) -> dict[str, str]:
    """What nothing is counted as."""
    return {
        name: f"array_fill(0::bigint, ARRAY[{count.arrays[name]}])" if name in count.arrays else "0"
        for name in count.measures
    }


def _measures(form: str, count: Count) -> str:
    """All measures of a tally, or of what was counted."""
    return ", ".join(form.format(name=name, zero=zero) for name, zero in _zeros(count).items())


def _counted(count: Count) -> str:
    """Steps of a query from `given_outcomes` to `counted`: what their effective verdicts come to."""
    return f"""given_corrections AS MATERIALIZED (
        SELECT * FROM corrections
        WHERE (outcome_id, task_type) IN (SELECT id, task_type FROM given_outcomes)
    ), {effective("given_outcomes", "given_corrections")}, counted AS (
        {sums("effective", count)}
    )"""


def _find_differing(count: Count) -> str:
    """A query for the keys whose tally is not what history says."""
    keys = ", ".join(count.key)
    return f"""
    WITH looked AS (
        SELECT greatest({SINCE}, CAST(:since AS timestamptz)) AS since
    ), given_outcomes AS MATERIALIZED (
        SELECT * FROM outcomes WHERE bucket >= :since AND bucket < :until AND bucket >= (SELECT since FROM looked)
    ), {_counted(count)}, kept AS (
        SELECT * FROM {count.table} WHERE bucket >= :since AND bucket < :until AND bucket >= (SELECT since FROM looked)
    )
    SELECT {keys} FROM kept t FULL JOIN counted c USING ({keys})
    WHERE ({_measures("coalesce(t.{name}, {zero})", count)})
        IS DISTINCT FROM ({_measures("coalesce(c.{name}, {zero})", count)})
    ORDER BY bucket, {keys}
    """


def _differing(engine: Engine, count: Count, since: datetime | None, until: datetime | None) -> Sequence[Row[Any]]:
    """Keys whose tally is not what history says, by time; one statement, so one snapshot, and nobody waits for it."""
    limits = {"since": since or "-infinity", "until": until or "infinity"}
    with transaction(engine) as connection:
        connection.execute(text("SET LOCAL statement_timeout = '10min'"))
        connection.execute(text("SET LOCAL work_mem = '64MB'"))
        connection.execute(text("SET LOCAL plan_cache_mode = force_custom_plan"))
        return connection.execute(text(_find_differing(count)), limits).all()


def _together(keys: Sequence[Row[Any]]) -> Iterator[list[Row[Any]]]:
    """Keys in groups that are counted together."""
    for _, span in groupby(keys, key=lambda row: int(row.bucket.timestamp() // _SPAN.total_seconds())):
        group = list(span)
        for start in range(0, len(group), KEYS_AT_ONCE):
            yield group[start : start + KEYS_AT_ONCE]


def _given(count: Count) -> str:
    """The keys of a group, as rows."""
    keys = ", ".join(f"CAST(:{name} AS {_TYPES.get(name, 'text')}[])" for name in count.key)
    return f"unnest({keys}) AS given ({', '.join(count.key)})"


def _lock(count: Count) -> str:
    """A statement that locks the tallies of a group; one that is missing is made, so that it can be locked."""
    keys = ", ".join(count.key)
    return f"""
    INSERT INTO {count.table} AS t ({keys}, {", ".join(count.measures)}, revision, xid)
    SELECT {keys}, {", ".join(_zeros(count).values())}, 0, pg_current_xact_id() FROM {_given(count)} ORDER BY {keys}
    ON CONFLICT ({keys}) DO UPDATE SET revision = t.revision WHERE false
    """


def _recount(count: Count) -> str:
    """A statement that counts a group anew: on its own, since its snapshot must be taken after the locks.

    The revision becomes the transaction's number: a row that was lost may have had any revision, each took a
    transaction, so none is higher.
    """
    keys = ", ".join(count.key)
    due = ", ".join(f"coalesce(c.{name}, {zero}) AS {name}" for name, zero in _zeros(count).items())
    return f"""
    WITH looked AS (
        SELECT {SINCE} AS since
    ), given AS MATERIALIZED (
        SELECT * FROM {_given(count)} WHERE bucket >= (SELECT since FROM looked)
    ), given_outcomes AS MATERIALIZED (
        SELECT * FROM outcomes
        WHERE bucket >= :first AND bucket <= :last
          AND (task_type, bucket) IN (SELECT task_type, bucket FROM given)
    ), {_counted(count)}, due AS (
        SELECT {keys}, {due} FROM given LEFT JOIN counted c USING ({keys})
    )
    UPDATE {count.table} t
    SET {", ".join(f"{name} = due.{name}" for name in count.measures)},
        revision = greatest(t.revision + 1, pg_current_xact_id()::text::bigint), xid = pg_current_xact_id()
    FROM due
    WHERE ({", ".join(f"t.{name}" for name in count.key)}) = ({", ".join(f"due.{name}" for name in count.key)})
      AND (t.revision = 0 OR ({_measures("t.{name}", count)}) IS DISTINCT FROM ({_measures("due.{name}", count)}))
    """


def _mended(engine: Engine, count: Count, keys: Sequence[Row[Any]]) -> int:
    """How many of these tallies were written anew.

    Raises: HistoryAway.
    """
    given: dict[str, Any] = {name: [getattr(row, name) for row in keys] for name in count.key}
    limits = {"first": min(given["bucket"]), "last": max(given["bucket"])}
    mended = 0

    def mend() -> None:
        nonlocal mended
        with transaction(engine) as connection:
            # Each statement its own snapshot, whatever the database's default is.
            connection.execute(text("SET TRANSACTION ISOLATION LEVEL READ COMMITTED"))
            connection.execute(text(f"SET LOCAL lock_timeout = {GIVE_WAY_MS}"))
            connection.execute(text("SET LOCAL plan_cache_mode = force_custom_plan"))
            connection.execute(text(_lock(count)), given)
            mended = connection.execute(text(_recount(count)), {**given, **limits}).rowcount

    if not unhurried(mend, patience_s=_PATIENCE_S):
        raise HistoryAway
    return mended
