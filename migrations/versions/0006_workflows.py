"""What became of whole DAGs: the reports as they came, and how much of one outcome a credited node counts

Nothing is filled in: outcomes stored before were reported by themselves, and count whole. Replicas of the version
before write neither column, and read credited failures as whole ones until they are replaced.

Revision ID: 0006
Revises: 0005
"""

from alembic import op

revision = "0006"
down_revision = "0005"

_TABLE = """
    CREATE TABLE workflows (
        id uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        body_hash uuid NOT NULL,
        quality integer,
        task_type text NOT NULL,
        reporter text NOT NULL,
        status text NOT NULL,
        rule text NOT NULL,
        nodes jsonb NOT NULL,
        CONSTRAINT pk_workflows PRIMARY KEY (id, task_type),
        CONSTRAINT ck_workflows_quality CHECK (quality BETWEEN 0 AND 10000),
        CONSTRAINT ck_workflows_rule CHECK (rule IN ('weights', 'odds', 'uniform', 'last')),
        CONSTRAINT ck_workflows_status CHECK (status IN ('success', 'failure'))
    ) PARTITION BY RANGE (id)
"""

# Without a constraint on outcomes, so no row is read.
_COLUMNS = """
    ALTER TABLE outcomes ADD COLUMN weight smallint;
    ALTER TABLE tallies ADD COLUMN discount bigint NOT NULL DEFAULT 0
"""

_MONTH = """
CREATE OR REPLACE FUNCTION router_add_month(at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
DECLARE
    start timestamptz := date_trunc('month', at, 'UTC');
    low text := router_uuid_floor(start);
    high text := router_uuid_floor(date_trunc('month', start + interval '32 days', 'UTC'));
    suffix text := to_char(start AT TIME ZONE 'UTC', '"p"YYYYMM');
BEGIN
    PERFORM pg_advisory_xact_lock(7209391184);
    RETURN router_add_partition('outcomes', suffix, 'id', low, high)::integer
        + router_add_partition('corrections', suffix, 'outcome_id', low, high)::integer{more};
END $$;
"""
_WORKFLOWS_TOO = """
        + router_add_partition('workflows', suffix, 'id', low, high)::integer"""

_ROOM = """
SELECT router_add_partition('workflows', 'undated', 'id',
    '00000000-0000-0000-0000-000000000000', '00000000-0001-0000-0000-000000000000');
SELECT router_add_month(to_date(right(relname, 6), 'YYYYMM')::timestamp AT TIME ZONE 'UTC')
FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
WHERE inhparent = 'outcomes'::regclass AND relname ~ '_p\\d{6}$';
"""


def upgrade() -> None:
    """Adds the table, with room for every month that outcomes have, and the columns."""
    op.execute(_TABLE)
    op.execute(_COLUMNS)
    connection = op.get_bind()
    connection.exec_driver_sql(_month(_WORKFLOWS_TOO))
    connection.exec_driver_sql(_ROOM)


def downgrade() -> None:
    """Drops what whole DAGs said; what was credited for them goes on counting, each as a whole outcome."""
    op.get_bind().exec_driver_sql(_month(""))
    op.execute("DROP TABLE workflows")
    op.execute("ALTER TABLE outcomes DROP COLUMN weight")
    op.execute("ALTER TABLE tallies DROP COLUMN discount")


def _month(more: str) -> str:
    """The function that adds a month's partitions, with those of further tables."""
    schema = op.get_bind().exec_driver_sql("SELECT quote_ident(current_schema())").scalar_one()
    return _MONTH.replace("{schema}", schema).replace("{more}", more).replace("%", "%%")
