"""What does every outcome count as? Effective verdicts over any part of history, as a query."""

from router.storage.counting import COUNTED, KEY, TRUST

_KEPT = ", ".join(f"o.{name}" for name in (*KEY, *COUNTED) if name not in {"source", "reporter"})


def effective(outcomes: str, corrections: str) -> str:
    """Named queries for a WITH; the last one, `effective`, has the rows that `counting.sums` counts.

    Parameters:  outcomes, corrections — names of what has the columns of these tables: all corrections of the outcomes.
    """
    return f"""
        said AS (
            SELECT o.id, o.task_type, 0 AS revision, o.source, o.reporter, o.status, o.quality
            FROM {outcomes} o
            WHERE EXISTS (SELECT FROM {corrections} c WHERE c.outcome_id = o.id AND c.task_type = o.task_type)
            UNION ALL
            SELECT outcome_id, task_type, revision, source, reporter, status, quality FROM {corrections}
        ), last AS (
            SELECT DISTINCT ON (id, task_type, source) * FROM said ORDER BY id, task_type, source, revision DESC
        ), standing AS (
            SELECT DISTINCT ON (id, task_type) * FROM last WHERE status IS NOT NULL
            ORDER BY id, task_type, {TRUST} DESC
        ), corrected AS (
            SELECT DISTINCT id, task_type FROM said
        ), effective AS (
            SELECT {_KEPT}, coalesce(v.source, o.source) AS source, coalesce(v.reporter, o.reporter) AS reporter,
                   CASE WHEN c.id IS NULL THEN o.status ELSE v.status END AS status,
                   CASE WHEN c.id IS NULL THEN o.quality ELSE v.quality END AS quality,
                   o.status AS reported, 1 AS sign
            FROM {outcomes} o
            LEFT JOIN corrected c ON c.id = o.id AND c.task_type = o.task_type
            LEFT JOIN standing v ON v.id = o.id AND v.task_type = o.task_type
        )
    """
