"""What do reports read of history? Tallies of a window, and mature decisions with their outcomes, by choice."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any, NamedTuple

import msgspec
import psycopg
from sqlalchemy import Connection, Engine, text

from router.errors import HistoryAway, ReportTooLong
from router.storage.connect import transaction
from router.storage.counting import as_json
from router.storage.effective import effective
from router.values import Tally

#: What a report may take of the database.
BUDGET_S = 5.0

# A group is a tally: five minutes of one key. Sums of squares between groups say how much costs vary, which no tally
# holds by itself. Later steps of a ladder are no calls of their own, and stand apart.
_SUMS = {
    "n": "sum(n)::bigint",
    "quality": "sum(quality)::bigint",
    "errors": "sum(errors)::bigint",
    "cost_n": "sum(cost_n - error_cost_n)::bigint",
    "groups": "count(*) FILTER (WHERE cost_n > error_cost_n)",
    "latency_n": "sum(latency_n)::bigint",
    "latency_ms": "sum(latency_ms)::bigint",
    "cost_nusd": "sum(cost_nusd)::float8",
    "cost_between": """coalesce(sum(cost_nusd::float8 * cost_nusd::float8 / (cost_n - error_cost_n))
        FILTER (WHERE cost_n > error_cost_n), 0)""",
}
_KEYS = "task_type, model, strategy, source, reporter, step > 0"
_COUNTED = text(f"""
    SELECT {_KEYS}, {", ".join(_SUMS.values())} FROM tallies
    WHERE bucket >= :since AND bucket < :until GROUP BY 1, 2, 3, 4, 5, 6
""")
# As the change feed of `tallies.poll`: what is not visible yet has an xid of at least xmin, and shows next time.
_CHANGED_DAYS = text("""
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin, pg_postmaster_start_time()::text AS server,
           CASE WHEN CAST(:cursor AS text) IS NULL THEN NULL ELSE ARRAY(
               SELECT DISTINCT (bucket AT TIME ZONE 'UTC')::date FROM tallies WHERE xid >= CAST(:cursor AS text)::xid8
           ) END AS days
""")

_CHECKED = text("""
    SELECT task_type, sum(check_cost_nusd)::float8 AS nusd FROM check_tallies
    WHERE task_type = ANY (:task_types) AND bucket >= :since AND bucket < :until
    GROUP BY task_type
""")

_OF_TASK_TYPES = text(f"SELECT {as_json('t')}::text FROM tallies t WHERE task_type = ANY (:task_types)")

# An outcome carries the time of its decision in its id, so both are looked for in the same days only. The last attempt
# counts; what was answered by another model than the one drawn says nothing of the one drawn.
_BY_CHOICE = text(f"""
    WITH made AS MATERIALIZED (
        SELECT id, choice, model, propensity FROM decisions
        WHERE id >= router_uuid_floor(:since) AND id < router_uuid_floor(:until) AND task_type = :task_type
    ), given_outcomes AS MATERIALIZED (
        SELECT * FROM outcomes
        WHERE id >= router_uuid_floor(:since) AND id < router_uuid_floor(:until) AND task_type = :task_type
          AND decision_id IS NOT NULL AND step = 0 AND NOT overridden
    ), given_corrections AS NOT MATERIALIZED (
        SELECT * FROM corrections
        WHERE outcome_id >= router_uuid_floor(:since) AND outcome_id < router_uuid_floor(:until)
          AND task_type = :task_type
    ), {effective("given_outcomes", "given_corrections")}, judged AS (
        SELECT DISTINCT ON (o.decision_id) o.decision_id,
               CASE WHEN c.id IS NULL THEN o.quality ELSE v.quality END AS quality
        FROM given_outcomes o
        LEFT JOIN corrected c ON c.id = o.id AND c.task_type = o.task_type
        LEFT JOIN standing v ON v.id = o.id AND v.task_type = o.task_type
        WHERE CASE WHEN c.id IS NULL THEN o.status ELSE v.status END IN ('success', 'failure')
        ORDER BY o.decision_id, o.attempt DESC
    )
    SELECT encode(made.choice, 'hex') AS choice, made.model, min(made.propensity) AS propensity,
           count(*) AS decisions, count(judged.quality) AS n, coalesce(sum(judged.quality), 0)::bigint AS quality,
           coalesce(sum(judged.quality::bigint * judged.quality), 0)::bigint AS quality_sq
    FROM made LEFT JOIN judged ON judged.decision_id = made.id
    GROUP BY made.choice, made.model
""")

_NUMBERS = text("""
    SELECT DISTINCT ON (hash) encode(hash, 'hex') AS hash, numbers FROM choices
    WHERE task_type = :task_type
      AND day BETWEEN CAST(:since AS timestamptz)::date AND CAST(:until AS timestamptz)::date
      AND hash = ANY (SELECT decode(one, 'hex') FROM unnest(CAST(:hashes AS text[])) AS one)
    ORDER BY hash, day
""")

_UNREPORTED = text("""
    SELECT task_type, principal AS reporter, count(*) AS decisions, count(*) FILTER (WHERE is_reported) AS reported
    FROM (
        SELECT d.task_type, d.principal, d.id IN (
            SELECT decision_id FROM outcomes
            WHERE id >= router_uuid_floor(:since) AND id < router_uuid_floor(:until) AND decision_id IS NOT NULL
        ) AS is_reported
        FROM decisions d WHERE d.id >= router_uuid_floor(:since) AND d.id < router_uuid_floor(:until)
    ) AS made
    GROUP BY task_type, principal
""")

_CATALOGUE_SINCE = text("SELECT coalesce(max(created_at), now()) FROM catalogues")

_decode = msgspec.json.Decoder(Tally).decode


class Feed(NamedTuple):
    """Up to where changes were seen, and of which server."""

    xid: int
    server: str


class Counted(NamedTuple):
    """Sums over the tallies of one task type, model, strategy, source and reporter in a window."""

    task_type: str
    model: str
    strategy: str
    source: str
    reporter: str
    #: Steps of ladders after the first: answers to calls that were counted already.
    is_later: bool
    #: Judged answers, and their quality in 1/10,000; failed attempts.
    n: int
    quality: int
    errors: int
    #: Answers of known cost, and tallies that hold any.
    cost_n: int
    groups: int
    latency_n: int
    latency_ms: int
    #: Cost with what failed attempts were billed, in 10⁻⁹ USD; Σ S² / n over tallies, in (10⁻⁹ USD)².
    cost_nusd: float
    cost_between: float


class Drawn(msgspec.Struct, frozen=True, kw_only=True):
    """Mature decisions drawn from one choice that fell on one model."""

    choice: str
    model: str
    propensity: float
    decisions: int
    #: Of them with a judged outcome; the sums of its quality and of its square, in 1/10,000.
    n: int
    quality: int
    quality_sq: int


def counted(engine: Engine, since: datetime, until: datetime) -> list[Counted]:
    """What was reported in a window, summed.

    Raises: ReportTooLong, HistoryAway.
    """
    with _budget(engine) as connection:
        return [Counted(*row) for row in connection.execute(_COUNTED, {"since": since, "until": until})]


def changed_days(engine: Engine, seen: Feed | None) -> tuple[list[date] | None, Feed]:
    """The UTC days of tallies that moved since the last look, and where the next one begins; None: any may have.

    Raises: ReportTooLong, HistoryAway.
    """
    with _budget(engine) as connection:
        given = {"cursor": None if seen is None else str(seen.xid)}
        xmin, server, days = connection.execute(_CHANGED_DAYS, given).one()
    is_other = seen is None or xmin < seen.xid or server != seen.server
    return None if is_other else days, Feed(xmin, server)


def checked(engine: Engine, task_types: list[str], since: datetime, until: datetime) -> dict[str, float]:
    """What looking at the answers of some task types cost in a window, in 10⁻⁹ USD; nothing where nothing is known.

    Raises: ReportTooLong, HistoryAway.
    """
    with _budget(engine) as connection:
        rows = connection.execute(_CHECKED, {"task_types": task_types, "since": since, "until": until})
        return {row.task_type: row.nusd for row in rows}


def tallies_of(engine: Engine, task_types: list[str]) -> list[Tally]:
    """All tallies of some task types.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        connection.execute(text("SET LOCAL statement_timeout = '10min'"))
        return [_decode(row) for row in connection.execute(_OF_TASK_TYPES, {"task_types": task_types}).scalars()]


def drawn(engine: Engine, task_type: str, since: datetime, until: datetime, most: int) -> tuple[list[Drawn], float]:
    """Decisions of a window and what became of them, by choice and model; and the share of the choices that this is.

    Parameters:  most — choices that are kept, those with the lowest hashes: a sample that no outcome has a say in.
    Raises: ReportTooLong, HistoryAway.
    """
    with _budget(engine) as connection:
        given = {"task_type": task_type, "since": since, "until": until}
        rows = [Drawn(**row) for row in connection.execute(_BY_CHOICE, given).mappings()]
    choices = sorted({row.choice for row in rows})
    kept = set(choices[:most])
    return [row for row in rows if row.choice in kept], len(kept) / len(choices) if choices else 1.0


def numbers_of(
    engine: Engine, task_type: str, hashes: list[str], since: datetime, until: datetime
) -> dict[str, dict[str, Any]]:
    """What choices of a window were computed from, by hash.

    Raises: ReportTooLong, HistoryAway.
    """
    given = {"task_type": task_type, "hashes": hashes, "since": since, "until": until}
    with _budget(engine) as connection:
        return {row.hash: row.numbers for row in connection.execute(_NUMBERS, given)}


def unreported(engine: Engine, since: datetime, until: datetime) -> list[dict[str, Any]]:
    """Logged decisions per task type and caller, and how many of them ever had an outcome.

    Raises: ReportTooLong, HistoryAway.
    """
    with _budget(engine) as connection:
        return [dict(row) for row in connection.execute(_UNREPORTED, {"since": since, "until": until}).mappings()]


def catalogue_since(engine: Engine) -> datetime:
    """When the catalogue in force was applied.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        found: datetime = connection.execute(_CATALOGUE_SINCE).scalar_one()
        return found


@contextmanager
def _budget(engine: Engine) -> Iterator[Connection]:
    """A transaction whose statements may take as long as a report may.

    Raises: ReportTooLong, HistoryAway.
    """
    try:
        with transaction(engine) as connection:
            connection.execute(text(f"SET LOCAL statement_timeout = {round(1000 * BUDGET_S)}"))
            yield connection
    except HistoryAway as away:
        if isinstance(getattr(away.__cause__, "orig", None), psycopg.errors.QueryCanceled):
            raise ReportTooLong(field="days", budget_s=BUDGET_S) from away
        raise
