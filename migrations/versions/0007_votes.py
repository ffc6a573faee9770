"""Verdicts by feedback links: one for each decision, settled once its outcome is known

Revision ID: 0007
Revises: 0005
"""

from alembic import op

revision = "0007"
down_revision = "0005"

_VOTES = """
    CREATE TABLE votes (
        decision_id uuid NOT NULL,
        task_type text NOT NULL,
        status text NOT NULL,
        decision text NOT NULL,
        voted_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        CONSTRAINT pk_votes PRIMARY KEY (decision_id, task_type),
        CONSTRAINT ck_votes_status CHECK (status IN ('success', 'failure'))
    );
    CREATE INDEX ix_votes_waiting ON votes (voted_at) WHERE settled_at IS NULL;
"""


def upgrade() -> None:
    """Adds the table."""
    op.execute(_VOTES)


def downgrade() -> None:
    """Drops it; what was settled stays, as corrections and outcomes."""
    op.execute("DROP TABLE votes")
