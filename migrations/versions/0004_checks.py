"""What a check found: its name, score and cost with the outcome, and counts of their own

Outcomes stored before have no check, so there is nothing to fill in. Replicas of the version before refuse the fields
that are new; a correction that one of them takes of a checked outcome moves the tallies alone, and `router doctor`
shows it.

Revision ID: 0004
Revises: 0003
"""

from alembic import op

revision = "0004"
down_revision = "0003"

_TALLIES = """
    CREATE TABLE check_tallies (
        task_type text NOT NULL,
        model text NOT NULL,
        served_model text NOT NULL,
        check_name text NOT NULL,
        source text NOT NULL,
        step smallint NOT NULL,
        reporter text NOT NULL,
        bucket timestamptz NOT NULL,
        n bigint NOT NULL,
        check_cost_n bigint NOT NULL,
        check_cost_nusd numeric NOT NULL,
        revision bigint NOT NULL,
        xid xid8 NOT NULL,
        scored_hist bigint[] NOT NULL,
        right_hist bigint[] NOT NULL,
        wrong_hist bigint[] NOT NULL,
        CONSTRAINT pk_check_tallies
            PRIMARY KEY (task_type, model, served_model, check_name, source, step, reporter, bucket)
    );
    CREATE INDEX ix_check_tallies_xid ON check_tallies (xid);
"""

# Without defaults and constraints, so no row is rewritten or read.
_COLUMNS = """
    ALTER TABLE outcomes
        ADD COLUMN check_name text,
        ADD COLUMN score smallint,
        ADD COLUMN check_cost_nusd bigint,
        ADD COLUMN audit_propensity double precision,
        ADD COLUMN is_audit boolean
"""


def upgrade() -> None:
    """Adds the columns and the table."""
    op.execute(_TALLIES)
    op.execute(_COLUMNS)


def downgrade() -> None:
    """Drops what checks found."""
    op.execute("DROP TABLE check_tallies")
    columns = ("check_name", "score", "check_cost_nusd", "audit_propensity", "is_audit")
    op.execute(f"ALTER TABLE outcomes {', '.join(f'DROP COLUMN {name}' for name in columns)}")
