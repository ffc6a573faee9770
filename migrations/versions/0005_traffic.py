"""What replicas tell each other beside outcomes: cooldowns, commitments to budgets, calls under rate limits

`errors` of a tally no longer counts errors that are the caller's own. Replicas of the version before go on counting
them while both run, and `router doctor` shows it.

Revision ID: 0005
Revises: 0004
"""

from alembic import op

revision = "0005"
down_revision = "0004"

_TABLES = """
    CREATE TABLE cooldowns (
        model text NOT NULL,
        endpoint text NOT NULL,
        until timestamptz NOT NULL,
        CONSTRAINT pk_cooldowns PRIMARY KEY (model, endpoint)
    );
    CREATE TABLE commitments (
        task_type text NOT NULL,
        day date NOT NULL,
        replica uuid NOT NULL,
        decisions bigint NOT NULL,
        nusd numeric NOT NULL,
        explored bigint NOT NULL,
        explored_nusd numeric NOT NULL,
        CONSTRAINT pk_commitments PRIMARY KEY (task_type, day, replica)
    );
    CREATE TABLE loads (
        model text NOT NULL,
        endpoint text NOT NULL,
        replica uuid NOT NULL,
        calls bigint NOT NULL,
        tokens numeric NOT NULL,
        late_calls bigint NOT NULL,
        late_tokens numeric NOT NULL,
        told_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_loads PRIMARY KEY (model, endpoint, replica)
    )
"""

# Without a default, so no row is rewritten.
_COLUMN = "ALTER TABLE decisions ADD COLUMN endpoint_propensity double precision"

# The verdict that counts is the last one of the most trusted source; without any, the outcome counts as reported.
_MOVE = """
    WITH own AS (
        SELECT * FROM outcomes WHERE error_kind IN ('caller', 'bad_request', 'content_filter', 'cancelled')
    ), said AS (
        SELECT o.id, o.task_type, 0 AS revision, o.source, o.reporter, o.status FROM own o
        UNION ALL
        SELECT c.outcome_id, c.task_type, c.revision, c.source, c.reporter, c.status
        FROM corrections c JOIN own o ON o.id = c.outcome_id AND o.task_type = c.task_type
    ), last AS (
        SELECT DISTINCT ON (id, task_type, source) * FROM said ORDER BY id, task_type, source, revision DESC
    ), standing AS (
        SELECT DISTINCT ON (id, task_type) * FROM last WHERE status IS NOT NULL
        ORDER BY id, task_type, array_position(ARRAY['workflow', 'caller', 'check', 'judge', 'human'], source) DESC
    ), counted AS (
        SELECT o.task_type, o.model, o.endpoint, o.served_model, o.strategy, v.source, o.step, v.reporter, o.bucket,
               count(*) AS n
        FROM own o JOIN standing v ON v.id = o.id AND v.task_type = o.task_type
        WHERE v.status = 'error'
        GROUP BY o.task_type, o.model, o.endpoint, o.served_model, o.strategy, v.source, o.step, v.reporter, o.bucket
    )
    UPDATE tallies t SET errors = t.errors {sign} counted.n, revision = revision + 1, xid = pg_current_xact_id()
    FROM counted
    WHERE (t.task_type, t.model, t.endpoint, t.served_model, t.strategy, t.source, t.step, t.reporter, t.bucket)
        = (counted.task_type, counted.model, counted.endpoint, counted.served_model, counted.strategy, counted.source,
           counted.step, counted.reporter, counted.bucket)
"""


def upgrade() -> None:
    """Adds the tables and the column, and takes callers' own errors out of the tallies."""
    op.execute("LOCK TABLE tallies IN EXCLUSIVE MODE")
    op.execute(_TABLES)
    op.execute(_COLUMN)
    op.execute(_MOVE.format(sign="-"))


def downgrade() -> None:
    """Drops them, and counts callers' own errors again."""
    op.execute(_MOVE.format(sign="+"))
    for table in ("cooldowns", "commitments", "loads"):
        op.execute(f"DROP TABLE {table}")
    op.execute("ALTER TABLE decisions DROP COLUMN endpoint_propensity")
