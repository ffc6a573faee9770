"""Which calls were never reported, and do those who judge agree?"""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Engine, text

from router.storage.connect import transaction
from router.storage.counting import TRUST
from router.values import Source

# An outcome carries the time of its decision in its id: only its own months are looked into.
_MISSING = text("""
    SELECT d.task_type, d.principal AS reporter, count(*) AS decisions,
           count(*) FILTER (WHERE EXISTS (
               SELECT FROM outcomes o
               WHERE o.decision_id = d.id AND o.id >= router_uuid_floor(:since) AND o.id < router_uuid_floor(:until)
           )) AS reported
    FROM decisions d
    WHERE d.id >= router_uuid_floor(:since) AND d.id < router_uuid_floor(:until) AND d.task_type = :task_type
    GROUP BY d.task_type, d.principal
    ORDER BY decisions DESC
""")

_AGREEMENT = text(f"""
    WITH said AS (
        SELECT o.id, 0 AS revision, o.source, o.status FROM outcomes o
        WHERE o.task_type = :task_type AND EXISTS (
            SELECT FROM corrections c WHERE c.outcome_id = o.id AND c.task_type = o.task_type
        )
        UNION ALL
        SELECT outcome_id, revision, source, status FROM corrections WHERE task_type = :task_type
    ), last AS (
        SELECT DISTINCT ON (id, source) id, source, status, {TRUST} AS trust FROM said
        ORDER BY id, source, revision DESC
    )
    SELECT less.source, more.source AS than, count(*) AS outcomes,
           count(*) FILTER (WHERE less.status = more.status) AS agreed
    FROM last less JOIN last more ON more.id = less.id AND more.trust > less.trust
    WHERE less.status IS NOT NULL AND more.status IS NOT NULL
    GROUP BY less.source, more.source
    ORDER BY outcomes DESC
""")

# Both judged: whoever was never corrected has one verdict alone. Months apart from the window are not looked into.
_BOTH = text(f"""
    WITH corrected AS (
        SELECT DISTINCT outcome_id AS id, task_type FROM corrections
        WHERE outcome_id >= router_uuid_floor(:since) AND outcome_id < router_uuid_floor(:until)
          AND (CAST(:path AS text) IS NULL OR task_type = :path OR starts_with(task_type, :path || '/'))
    ), said AS (
        SELECT o.id, o.task_type, 0 AS revision, o.source, o.status
        FROM outcomes o JOIN corrected USING (id, task_type)
        WHERE o.id >= router_uuid_floor(:since) AND o.id < router_uuid_floor(:until)
        UNION ALL
        SELECT c.outcome_id, c.task_type, c.revision, c.source, c.status
        FROM corrections c JOIN corrected ON corrected.id = c.outcome_id AND corrected.task_type = c.task_type
        WHERE c.outcome_id >= router_uuid_floor(:since) AND c.outcome_id < router_uuid_floor(:until)
    ), last AS (
        SELECT DISTINCT ON (id, task_type, source) id, task_type, source, status, {TRUST} AS trust FROM said
        ORDER BY id, task_type, source, revision DESC
    )
    SELECT less.task_type, less.source, more.source AS than, less.status AS said, more.status AS than_said,
           count(*) AS outcomes
    FROM last less JOIN last more ON more.id = less.id AND more.task_type = less.task_type AND more.trust > less.trust
    WHERE less.status IN ('success', 'failure') AND more.status IN ('success', 'failure')
    GROUP BY less.task_type, less.source, more.source, less.status, more.status
""")


class Both(msgspec.Struct, frozen=True, kw_only=True):
    """Outcomes of a task type of which two sources said this, by their last verdicts."""

    task_type: str
    #: The less trusted source.
    source: Source
    than: Source
    said: str
    than_said: str
    outcomes: int


def both(engine: Engine, path: str | None, since: datetime, until: datetime) -> list[Both]:
    """What two sources said of outcomes that both judged, and that were decided in a stretch of time.

    Parameters:  path — a task type, with all below it; none: all.
    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        rows = connection.execute(_BOTH, {"path": path, "since": since, "until": until}).mappings()
        return [Both(**row) for row in rows]


def missing(engine: Engine, task_type: str, since: datetime, until: datetime) -> list[dict[str, Any]]:
    """Logged decisions of a task type per caller, and how many of them were ever reported.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        rows = connection.execute(_MISSING, {"task_type": task_type, "since": since, "until": until}).mappings()
        return [dict(row) for row in rows]


def agreement(engine: Engine, task_type: str) -> list[dict[str, Any]]:
    """How often a less and a more trusted source said the same of an outcome that both judged.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        return [dict(row) for row in connection.execute(_AGREEMENT, {"task_type": task_type}).mappings()]
