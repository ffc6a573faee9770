"""Do the tallies say what history says?"""

from typing import Any

from sqlalchemy import Engine, text

from router.storage.connect import transaction
from router.storage.counting import COUNTED, KEY, KEYS, MEASURES, TRUST, sums

_KEPT = ", ".join(f"o.{name}" for name in (*KEY, *COUNTED) if name not in {"source", "reporter"})
#: A key under which nothing is left to count: a tally keeps its row, history may have none.
_ZEROS = " AND ".join(f"{name} = 0" for name in MEASURES if not name.endswith("_hist"))

# One statement, so one snapshot: writers may go on while it runs.
_MISMATCHES = f"""
    WITH said AS (
        SELECT o.id, o.task_type, 0 AS revision, o.source, o.reporter, o.status, o.quality
        FROM outcomes o WHERE EXISTS (SELECT FROM corrections c WHERE c.outcome_id = o.id AND c.task_type = o.task_type)
        UNION ALL
        SELECT outcome_id, task_type, revision, source, reporter, status, quality FROM corrections
    ), last AS (
        SELECT DISTINCT ON (id, task_type, source) * FROM said ORDER BY id, task_type, source, revision DESC
    ), standing AS (
        SELECT DISTINCT ON (id, task_type) * FROM last WHERE status IS NOT NULL ORDER BY id, task_type, {TRUST} DESC
    ), corrected AS (
        SELECT DISTINCT id, task_type FROM said
    ), effective AS (
        SELECT {_KEPT}, coalesce(v.source, o.source) AS source, coalesce(v.reporter, o.reporter) AS reporter,
               CASE WHEN c.id IS NULL THEN o.status ELSE v.status END AS status,
               CASE WHEN c.id IS NULL THEN o.quality ELSE v.quality END AS quality,
               o.status AS reported, 1 AS sign
        FROM outcomes o
        LEFT JOIN corrected c ON c.id = o.id AND c.task_type = o.task_type
        LEFT JOIN standing v ON v.id = o.id AND v.task_type = o.task_type
    ), counted AS (
        SELECT * FROM ({sums("effective")}) AS counted WHERE NOT ({_ZEROS})
    ), kept AS (
        SELECT {KEYS}, {", ".join(MEASURES)} FROM tallies WHERE NOT ({_ZEROS})
    )
    SELECT 'tallied, not stored' AS problem, extra.* FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted) AS extra
    UNION ALL
    SELECT 'stored, not tallied', missing.* FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept) AS missing
    LIMIT :most
"""


def mismatches(engine: Engine, *, most: int = 100) -> list[dict[str, Any]]:
    """Keys whose tally is not the GROUP BY of the effective verdicts, at one moment; empty where all agree.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        connection.execute(text("SET LOCAL statement_timeout = '10min'"))
        return [dict(row) for row in connection.execute(text(_MISMATCHES), {"most": most}).mappings()]


def totals(engine: Engine) -> dict[str, int]:
    """Rows of each kind.

    Raises: HistoryAway.
    """
    names = ("outcomes", "corrections", "tallies", "decisions", "choices", "catalogues")
    with transaction(engine) as connection:
        connection.execute(text("SET LOCAL statement_timeout = '10min'"))
        return {name: connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in names}


def server_version(engine: Engine) -> str:
    """The version that the server states, such as `18.6`.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        return str(connection.execute(text("SHOW server_version")).scalar_one()).split(" ")[0]
