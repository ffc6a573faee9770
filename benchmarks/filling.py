"""A year of history for benchmarks, made by Postgres itself: rows laid out and counted as the router does it."""

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from uuid import UUID

import msgspec
from sqlalchemy import Connection, text

from router.catalogue import Catalogue, built_in
from router.ids import unix_ms
from router.storage import catalogues, partitions
from router.storage.connect import History, transaction
from router.storage.counting import upserted
from router.storage.effective import effective
from router.values import FIRST_EDGE, LATENCY_BINS, TOKEN_BINS

#: Of the outcomes: without a dated identifier, later corrected, reported without a decision.
UNDATED, CORRECTED, UNDECIDED = 0.02, 0.01, 0.10
CHILDREN = ("python", "sql", "short", "long")
N_TASK_TYPES, N_MODELS = 50, 10
#: The decision log is filled for so many days.
LOGGED_DAYS = 8
CHOICES_A_DAY = 200

_SESSION = "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL work_mem = '256MB'"

# Pseudo-random numbers in [0, 1) are hashes of the row's number, so that the same size gives the same history.
_FILL = """
    INSERT INTO outcomes (id, bucket, recorded_at, decision_id, body_hash, propensity, cost_nusd, latency_ms,
        input_tokens, output_tokens, catalogue_version, attempt, step, latency_bin, output_tokens_bin, overridden,
        task_type, model, endpoint, served_model, strategy, source, reporter, status, quality, error_kind, caller_id)
    SELECT
        (CASE WHEN undated THEN '000000000000' ELSE stamp END || '7' || substr(digest, 1, 3) || '8'
            || substr(digest, 4, 15))::uuid,
        date_bin('5 minutes', at, 'epoch'), at + interval '4 seconds',
        CASE WHEN r4 >= :undecided AND NOT undated THEN
            (stamp || '7' || substr(digest, 17, 3) || '9' || substr(digest, 2, 15))::uuid END,
        digest::uuid, CASE WHEN r4 >= :undecided AND NOT undated THEN 0.9 END, (1e6 * (0.1 + 9 * r2 * r3))::bigint,
        latency_ms, (3000 * r3)::integer, output_tokens, 1, 0, 0,
        CASE WHEN status <> 'error' THEN width_bucket(latency_ms, CAST(:latency_edges AS integer[])) END,
        width_bucket(output_tokens, CAST(:token_edges AS integer[])), false,
        (CAST(:task_types AS text[]))[rank + 1],
        (CAST(:models AS text[]))[(rank + floor(:n_models * r2 * r2 * r2)::integer) % :n_models + 1], '', '',
        CASE WHEN r4 < :undecided OR undated THEN 'none' ELSE 'adaptive' END, 'caller', 'local', status,
        CASE status WHEN 'success' THEN 10000 WHEN 'failure' THEN 0 END, CASE status WHEN 'error' THEN 'timeout' END,
        CASE WHEN undated THEN digest END
    FROM (
        SELECT *, floor(:n_task_types * power(r1, 2.5))::integer AS rank, md5(i::text) AS digest,
               r5 < :undated AS undated,
               lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') AS stamp,
               (50 + 15000 * r3 * r4)::integer AS latency_ms, (8 + 900 * r1 * r2)::integer AS output_tokens,
               CASE WHEN r4 < 0.82 THEN 'success' WHEN r4 < 0.97 THEN 'failure' ELSE 'error' END AS status
        FROM (
            SELECT i,
                   -- Work days are busy from 8 to 18 h: eight tenths of the calls come then.
                   (CAST(:start AS timestamptz) + floor(day) * interval '1 day' + interval '1 hour' * (
                       CASE WHEN day - floor(day) < 0.1 THEN 80 * (day - floor(day))
                            WHEN day - floor(day) < 0.9 THEN 8 + 12.5 * (day - floor(day) - 0.1)
                            ELSE 18 + 60 * (day - floor(day) - 0.9) END))::timestamptz AS at,
                   (hashint8extended(i, 1) & 1048575) / 1048576.0::float8 AS r1,
                   (hashint8extended(i, 2) & 1048575) / 1048576.0::float8 AS r2,
                   (hashint8extended(i, 3) & 1048575) / 1048576.0::float8 AS r3,
                   (hashint8extended(i, 4) & 1048575) / 1048576.0::float8 AS r4,
                   (hashint8extended(i, 5) & 1048575) / 1048576.0::float8 AS r5
            FROM generate_series(CAST(:first AS bigint), :first + CAST(:rows AS bigint) - 1) AS i,
                 LATERAL (SELECT (i - :first) * CAST(:days AS float8) / :rows AS day) AS spread
        ) AS drawn
    ) AS made
"""
_CORRECT = """
    INSERT INTO corrections (outcome_id, task_type, revision, source, reporter, status, quality)
    SELECT id, task_type, 1, 'judge', 'judge', CASE status WHEN 'success' THEN 'failure' ELSE 'success' END,
           CASE status WHEN 'success' THEN 0 ELSE 10000 END
    FROM outcomes
    WHERE id >= router_uuid_floor(:start) AND id < router_uuid_floor(:until) AND status <> 'error'
      AND (hashtextextended(id::text, 6) & 1048575) / 1048576.0::float8 < :corrected
"""
_COUNT = f"""
    WITH given_outcomes AS NOT MATERIALIZED (
        SELECT * FROM outcomes WHERE id >= :low AND id < :high
    ), given_corrections AS NOT MATERIALIZED (
        SELECT * FROM corrections WHERE outcome_id >= :low AND outcome_id < :high
    ), {effective("given_outcomes", "given_corrections")}
    {upserted("effective")}
"""
_DECIDE = """
    INSERT INTO decisions
        (id, u, propensity, choice, catalogue_version, task_type, model, endpoint, strategy, principal)
    SELECT decision_id, 0.5, 0.9, decode(md5(((uuid_hash(id) & 1048575) % :choices)::text || task_type), 'hex'), 1,
           task_type, model, '', 'adaptive', 'local'
    FROM outcomes WHERE id >= router_uuid_floor(:start) AND id < router_uuid_floor(:until) AND decision_id IS NOT NULL
    ON CONFLICT DO NOTHING
"""
_CHOOSE = """
    INSERT INTO choices (day, hash, task_type, numbers)
    SELECT (CAST(:start AS timestamptz) AT TIME ZONE 'UTC')::date,
           decode(md5(place::text || task_type), 'hex'), task_type,
           (SELECT jsonb_build_object(
                'strategy', 'adaptive', 't', 1 + 100 * count(*), 'static', 0, 'in_time', NULL, 'catalogue_version', 1,
                'target', jsonb_build_object('min_success', 0.85, 'of_best', NULL),
                'trial_outcomes', 20, 'trial_share', 0.25, 'models', jsonb_agg(model),
                'n', jsonb_agg(100 + place + 0 * number), 'n_since', jsonb_agg(100 + place + 0 * number),
                'alpha', jsonb_agg(80.0 + number + 0.05 * place), 'beta', jsonb_agg(21.0 - number + 0.05 * place),
                'cost_usd', jsonb_agg(0.0002 * power(2, number)),
                'propensities', jsonb_agg(1.0 / :n_models + 0 * number))
            FROM unnest(CAST(:models AS text[])) WITH ORDINALITY AS known(model, number))
    FROM generate_series(0, :choices - 1) AS place, unnest(CAST(:task_types AS text[])) AS task_type
"""


def filled(opened: History, outcomes: int, now: datetime, told: Callable[[str], None] = lambda _: None) -> None:
    """Fills a migrated database with the outcomes of the year before `now`, and the decision log of its last days.

    Parameters:  outcomes — how many.   told — takes a line on how far it is.
    """
    partitions.maintain(opened, now)
    catalogues.ensure_first(opened, msgspec.to_builtins(catalogue()))
    months = _months(now)
    days = sum((end - start).days for start, end in months)
    first = 1
    for start, end in months:
        rows = outcomes - first + 1 if end == months[-1][1] else round(outcomes * (end - start).days / days)
        with _unbounded(opened) as connection:
            connection.execute(text("SELECT router_add_month(:start)"), {"start": start})
            connection.execute(text(_FILL), _drawn(start, (end - start).days, first, rows))
            connection.execute(text(_CORRECT), {"start": start, "until": end, "corrected": CORRECTED})
            # Day by day, as it came: tallies lie in the order of time then.
            for day in range((end - start).days):
                low, high = start + timedelta(days=day), start + timedelta(days=day + 1)
                connection.execute(text(_COUNT), {"low": _floor(low), "high": _floor(high)})
        first += rows
        told(f"{start:%Y-%m}: {first - 1:,} outcomes")
    with _unbounded(opened) as connection:
        connection.execute(text(_COUNT), {"low": UUID(int=0), "high": UUID(int=1 << 80)})
        for back in range(1, LOGGED_DAYS):
            _log(connection, months[-1][1] - timedelta(days=back))
    with opened.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("SET statement_timeout = 0"))
        connection.execute(text("VACUUM (ANALYZE, FREEZE)"))
        connection.execute(text("RESET statement_timeout"))
    told("vacuumed")


def task_types() -> list[str]:
    """The paths that the outcomes are of: those of the catalogue, and children."""
    paths = [task.path for task in built_in().task_types]
    children = [f"{path}/{child}" for child in CHILDREN for path in paths if "/" not in path]
    return [*paths, *(path for path in children if path not in paths)][:N_TASK_TYPES]


def models() -> list[str]:
    """The models that answered."""
    return list(catalogue().model_names)


def catalogue() -> Catalogue:
    """The built-in one, with as many models as the outcomes are of: those missing are copies."""
    known = built_in()
    copies = tuple(
        msgspec.structs.replace(known.models[place], name=f"{known.models[place].name}-next")
        for place in range(N_MODELS - len(known.models))
    )
    return msgspec.structs.replace(known, models=(*known.models, *copies))


def _months(now: datetime) -> list[tuple[datetime, datetime]]:
    """The months of the last year; the last one ends today."""
    today = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    starts = [(today - timedelta(days=365)).replace(day=1)]
    while starts[-1] < today.replace(day=1):
        starts.append((starts[-1] + timedelta(days=32)).replace(day=1))
    ends = [*starts[1:], today]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if end > start]


def _drawn(start: datetime, days: int, first: int, rows: int) -> dict[str, object]:
    """What a month's rows are drawn from."""
    return {
        "start": start,
        "days": days,
        "first": first,
        "last": first + rows - 1,
        "rows": rows,
        "undated": UNDATED,
        "undecided": UNDECIDED,
        "task_types": task_types(),
        "n_task_types": N_TASK_TYPES,
        "models": models(),
        "n_models": N_MODELS,
        "latency_edges": _edges(LATENCY_BINS),
        "token_edges": _edges(TOKEN_BINS),
    }


def _edges(bins: int) -> list[int]:
    """The least whole amount of every bin but the first."""
    return [math.ceil(FIRST_EDGE * 2 ** (place / 2)) for place in range(bins - 1)]


@contextmanager
def _unbounded(opened: History) -> Iterator[Connection]:
    """A transaction that may take its time."""
    with transaction(opened) as connection:
        connection.execute(text(_SESSION))
        yield connection


def _log(connection: Connection, day: datetime) -> None:
    """Fills a day of the decision log."""
    connection.execute(text("SELECT router_add_partitions(:day)"), {"day": day})
    until = day + timedelta(days=1)
    connection.execute(text(_DECIDE), {"start": day, "until": until, "choices": CHOICES_A_DAY})
    chosen = {
        "start": day,
        "choices": CHOICES_A_DAY,
        "models": models(),
        "n_models": N_MODELS,
        "task_types": task_types(),
    }
    connection.execute(text(_CHOOSE), chosen)


def _floor(at: datetime) -> UUID:
    """The least identifier of a moment."""
    return UUID(int=unix_ms(at) << 80)
