"""What failed attempts were billed, apart in the tallies, filled from history

Replicas of the version before go on writing: their new rows say 0. What failed attempts cost while both versions run
is therefore missing from the tallies they write to, and `router doctor` shows it.

Revision ID: 0002
Revises: 0001
"""

from alembic import op

revision = "0002"
down_revision = "0001"

# The table is locked before history is read: whoever waits for the lock adds to what is filled in here.
_COLUMNS = """
    ALTER TABLE tallies
        ADD COLUMN error_cost_n bigint NOT NULL DEFAULT 0,
        ADD COLUMN error_cost_nusd numeric NOT NULL DEFAULT 0
"""

# The verdict that counts is the last one of the most trusted source; without any, the outcome counts as reported.
_FILL = """
    WITH said AS (
        SELECT o.id, o.task_type, 0 AS revision, o.source, o.reporter, o.status
        FROM outcomes o WHERE EXISTS (SELECT FROM corrections c WHERE c.outcome_id = o.id AND c.task_type = o.task_type)
        UNION ALL
        SELECT outcome_id, task_type, revision, source, reporter, status FROM corrections
    ), last AS (
        SELECT DISTINCT ON (id, task_type, source) * FROM said ORDER BY id, task_type, source, revision DESC
    ), standing AS (
        SELECT DISTINCT ON (id, task_type) * FROM last WHERE status IS NOT NULL
        ORDER BY id, task_type, array_position(ARRAY['workflow', 'caller', 'check', 'judge', 'human'], source) DESC
    ), failed AS (
        SELECT o.task_type, o.model, o.endpoint, o.served_model, o.strategy, coalesce(v.source, o.source) AS source,
               o.step, coalesce(v.reporter, o.reporter) AS reporter, o.bucket, o.cost_nusd
        FROM outcomes o LEFT JOIN standing v ON v.id = o.id AND v.task_type = o.task_type
        WHERE o.cost_nusd IS NOT NULL AND coalesce(v.status, o.status) = 'error'
    ), counted AS (
        SELECT task_type, model, endpoint, served_model, strategy, source, step, reporter, bucket,
               count(*) AS n, sum(cost_nusd) AS nusd
        FROM failed GROUP BY task_type, model, endpoint, served_model, strategy, source, step, reporter, bucket
    )
    UPDATE tallies t
    SET error_cost_n = counted.n, error_cost_nusd = counted.nusd, revision = revision + 1, xid = pg_current_xact_id()
    FROM counted
    WHERE (t.task_type, t.model, t.endpoint, t.served_model, t.strategy, t.source, t.step, t.reporter, t.bucket)
        = (counted.task_type, counted.model, counted.endpoint, counted.served_model, counted.strategy, counted.source,
           counted.step, counted.reporter, counted.bucket)
"""


def upgrade() -> None:
    """Adds the columns, and fills them from history; replicas see what changed."""
    op.execute(_COLUMNS)
    op.execute(_FILL)


def downgrade() -> None:
    """Drops the columns."""
    op.execute("ALTER TABLE tallies DROP COLUMN error_cost_n, DROP COLUMN error_cost_nusd")
