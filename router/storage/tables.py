"""What does history look like? The schema as SQLAlchemy knows it; Alembic makes it."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Double,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Numeric,
    PrimaryKeyConstraint,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.dialects.postgresql.base import ischema_names
from sqlalchemy.types import UserDefinedType

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_SOURCES = "source IN ('workflow', 'caller', 'check', 'judge', 'human')"
_STATUSES = "status IN ('success', 'failure', 'error')"
_QUALITY = "quality BETWEEN 0 AND 10000"


class Xid8(UserDefinedType[int]):
    """Postgres's 64-bit transaction identifier."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        """Its name in SQL."""
        return "xid8"


# Reflection, and so the comparison with a migrated database, knows the type by this table.
ischema_names["xid8"] = Xid8


def _now() -> Column[object]:
    """When the row was written, by the database's clock."""
    return Column("recorded_at", DateTime(timezone=True), nullable=False, server_default=func.now())


def _by_time() -> Index:
    """Where the rows of a stretch of time lie: they arrive nearly in that order."""
    ranges = {"pages_per_range": 32, "autosummarize": "on"}
    return Index(None, "bucket", postgresql_using="brin", postgresql_with=ranges)


outcomes = Table(
    "outcomes",
    metadata,
    Column("id", Uuid, nullable=False),
    Column("bucket", DateTime(timezone=True), nullable=False),
    _now(),
    Column("decision_id", Uuid),
    Column("body_hash", Uuid, nullable=False),
    Column("propensity", Double),
    Column("cost_nusd", BigInteger),
    Column("latency_ms", Integer),
    Column("input_tokens", Integer),
    Column("output_tokens", Integer),
    Column("cache_read_tokens", Integer),
    Column("cache_write_tokens", Integer),
    Column("reasoning_tokens", Integer),
    Column("quality", Integer, CheckConstraint(_QUALITY, name="quality")),
    Column("catalogue_version", Integer, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("step", SmallInteger, nullable=False),
    Column("latency_bin", SmallInteger, CheckConstraint("latency_bin BETWEEN 0 AND 31", name="latency_bin")),
    Column(
        "output_tokens_bin",
        SmallInteger,
        CheckConstraint("output_tokens_bin BETWEEN 0 AND 23", name="output_tokens_bin"),
    ),
    Column("overridden", Boolean, nullable=False),
    Column("task_type", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("endpoint", Text, nullable=False),
    Column("served_model", Text, nullable=False),
    Column("strategy", Text, nullable=False),
    Column("source", Text, CheckConstraint(_SOURCES, name="source"), nullable=False),
    Column("reporter", Text, nullable=False),
    Column("status", Text, CheckConstraint(_STATUSES, name="status"), nullable=False),
    Column("error_kind", Text),
    Column("caller_id", Text),
    Column("tags", JSONB),
    Column("check_name", Text),
    Column("score", SmallInteger),
    Column("check_cost_nusd", BigInteger),
    Column("audit_propensity", Double),
    Column("is_audit", Boolean),
    PrimaryKeyConstraint("id", "task_type"),
    Index(None, "decision_id", postgresql_where="decision_id IS NOT NULL"),
    _by_time(),
    postgresql_partition_by="RANGE (id)",
)

corrections = Table(
    "corrections",
    metadata,
    Column("outcome_id", Uuid, nullable=False),
    _now(),
    Column("revision", Integer, CheckConstraint("revision > 0", name="revision"), nullable=False),
    Column("quality", Integer, CheckConstraint(_QUALITY, name="quality")),
    Column("task_type", Text, nullable=False),
    Column("source", Text, CheckConstraint(_SOURCES, name="source"), nullable=False),
    Column("reporter", Text, nullable=False),
    Column("status", Text, CheckConstraint(_STATUSES, name="status")),
    Column("reason", Text),
    PrimaryKeyConstraint("outcome_id", "task_type", "revision"),
    postgresql_partition_by="RANGE (outcome_id)",
)

tallies = Table(
    "tallies",
    metadata,
    Column("task_type", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("endpoint", Text, nullable=False),
    Column("served_model", Text, nullable=False),
    Column("strategy", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("step", SmallInteger, nullable=False),
    Column("reporter", Text, nullable=False),
    Column("bucket", DateTime(timezone=True), nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("errors", BigInteger, nullable=False),
    Column("timeouts", BigInteger, nullable=False),
    Column("successes", BigInteger, nullable=False),
    Column("quality", BigInteger, nullable=False),
    Column("quality_sq", BigInteger, nullable=False),
    Column("cost_n", BigInteger, nullable=False),
    Column("cost_nusd", Numeric, nullable=False),
    Column("input_n", BigInteger, nullable=False),
    Column("input_tokens", BigInteger, nullable=False),
    Column("output_n", BigInteger, nullable=False),
    Column("output_tokens", BigInteger, nullable=False),
    Column("cache_read_tokens", BigInteger, nullable=False),
    Column("cache_write_tokens", BigInteger, nullable=False),
    Column("reasoning_tokens", BigInteger, nullable=False),
    Column("latency_n", BigInteger, nullable=False),
    Column("latency_ms", BigInteger, nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("xid", Xid8, nullable=False),
    Column("output_tokens_hist", ARRAY(BigInteger), nullable=False),
    Column("latency_hist", ARRAY(BigInteger), nullable=False),
    # With a default, since replicas of the version before 0002 write rows without them.
    Column("error_cost_n", BigInteger, nullable=False, server_default=text("0")),
    Column("error_cost_nusd", Numeric, nullable=False, server_default=text("0")),
    PrimaryKeyConstraint(
        "task_type", "model", "endpoint", "served_model", "strategy", "source", "step", "reporter", "bucket"
    ),
    Index(None, "xid"),
    _by_time(),
)

check_tallies = Table(
    "check_tallies",
    metadata,
    Column("task_type", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("served_model", Text, nullable=False),
    Column("check_name", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("step", SmallInteger, nullable=False),
    Column("reporter", Text, nullable=False),
    Column("bucket", DateTime(timezone=True), nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("check_cost_n", BigInteger, nullable=False),
    Column("check_cost_nusd", Numeric, nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("xid", Xid8, nullable=False),
    Column("scored_hist", ARRAY(BigInteger), nullable=False),
    Column("right_hist", ARRAY(BigInteger), nullable=False),
    Column("wrong_hist", ARRAY(BigInteger), nullable=False),
    PrimaryKeyConstraint("task_type", "model", "served_model", "check_name", "source", "step", "reporter", "bucket"),
    Index(None, "xid"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Uuid, nullable=False),
    Column("u", Double, nullable=False),
    Column("propensity", Double, nullable=False),
    Column("choice", LargeBinary, nullable=False),
    Column("catalogue_version", Integer, nullable=False),
    Column("task_type", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("endpoint", Text, nullable=False),
    Column("strategy", Text, nullable=False),
    Column("principal", Text, nullable=False),
    Column("endpoint_propensity", Double),
    PrimaryKeyConstraint("id", "task_type"),
    postgresql_partition_by="RANGE (id)",
)

choices = Table(
    "choices",
    metadata,
    Column("day", Date, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("task_type", Text, nullable=False),
    Column("numbers", JSONB, nullable=False),
    PrimaryKeyConstraint("day", "hash", "task_type"),
    postgresql_partition_by="RANGE (day)",
)

catalogues = Table(
    "catalogues",
    metadata,
    Column("version", Integer, autoincrement=False, nullable=False),
    Column("document", JSONB, nullable=False),
    Column("author", Text, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    PrimaryKeyConstraint("version"),
)

signing_keys = Table(
    "signing_keys",
    metadata,
    Column("id", SmallInteger, autoincrement=False, nullable=False),
    Column("secret", LargeBinary, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    PrimaryKeyConstraint("id"),
)

votes = Table(
    "votes",
    metadata,
    Column("decision_id", Uuid, nullable=False),
    Column("task_type", Text, nullable=False),
    Column("status", Text, CheckConstraint("status IN ('success', 'failure')", name="status"), nullable=False),
    # Signed, to be reported where nobody else does.
    Column("decision", Text, nullable=False),
    Column("voted_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    Column("settled_at", DateTime(timezone=True)),
    PrimaryKeyConstraint("decision_id", "task_type"),
    Index("ix_votes_waiting", "voted_at", postgresql_where=text("settled_at IS NULL")),
)

archives = Table(
    "archives",
    metadata,
    Column("low", Uuid, nullable=False),
    Column("high", Uuid, nullable=False),
    Column("row_count", BigInteger, nullable=False),
    Column("checksum", LargeBinary, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    PrimaryKeyConstraint("low"),
    UniqueConstraint("high"),
)

cooldowns = Table(
    "cooldowns",
    metadata,
    Column("model", Text, nullable=False),
    Column("endpoint", Text, nullable=False),
    Column("until", DateTime(timezone=True), nullable=False),
    PrimaryKeyConstraint("model", "endpoint"),
)

commitments = Table(
    "commitments",
    metadata,
    Column("task_type", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("replica", Uuid, nullable=False),
    Column("decisions", BigInteger, nullable=False),
    Column("nusd", Numeric, nullable=False),
    Column("explored", BigInteger, nullable=False),
    Column("explored_nusd", Numeric, nullable=False),
    PrimaryKeyConstraint("task_type", "day", "replica"),
)

loads = Table(
    "loads",
    metadata,
    Column("model", Text, nullable=False),
    Column("endpoint", Text, nullable=False),
    Column("replica", Uuid, nullable=False),
    Column("calls", BigInteger, nullable=False),
    Column("tokens", Numeric, nullable=False),
    Column("late_calls", BigInteger, nullable=False),
    Column("late_tokens", Numeric, nullable=False),
    Column("told_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    PrimaryKeyConstraint("model", "endpoint", "replica"),
)
