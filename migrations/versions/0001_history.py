"""History: outcomes, corrections, tallies, decisions, choices, catalogues, keys, archives

Revision ID: 0001
Revises:
"""

from alembic import op

revision = "0001"
down_revision = None

_VERDICT = """
    CONSTRAINT ck_{table}_quality CHECK (quality BETWEEN 0 AND 10000),
    CONSTRAINT ck_{table}_source CHECK (source IN ('workflow', 'caller', 'check', 'judge', 'human')),
    CONSTRAINT ck_{table}_status CHECK (status IN ('success', 'failure', 'error'))
"""

_TABLES = f"""
CREATE TABLE outcomes (
    id uuid NOT NULL,
    bucket timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    decision_id uuid,
    body_hash uuid NOT NULL,
    propensity double precision,
    cost_nusd bigint,
    latency_ms integer,
    input_tokens integer,
    output_tokens integer,
    cache_read_tokens integer,
    cache_write_tokens integer,
    reasoning_tokens integer,
    quality integer,
    catalogue_version integer NOT NULL,
    attempt integer NOT NULL,
    step smallint NOT NULL,
    latency_bin smallint,
    output_tokens_bin smallint,
    overridden boolean NOT NULL,
    task_type text NOT NULL,
    model text NOT NULL,
    endpoint text NOT NULL,
    served_model text NOT NULL,
    strategy text NOT NULL,
    source text NOT NULL,
    reporter text NOT NULL,
    status text NOT NULL,
    error_kind text,
    caller_id text,
    tags jsonb,
    CONSTRAINT pk_outcomes PRIMARY KEY (id, task_type),
    CONSTRAINT ck_outcomes_latency_bin CHECK (latency_bin BETWEEN 0 AND 31),
    CONSTRAINT ck_outcomes_output_tokens_bin CHECK (output_tokens_bin BETWEEN 0 AND 23),
    {_VERDICT.format(table="outcomes")}
) PARTITION BY RANGE (id);

CREATE INDEX ix_outcomes_decision_id ON outcomes (decision_id) WHERE decision_id IS NOT NULL;

CREATE TABLE corrections (
    outcome_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    revision integer NOT NULL,
    quality integer,
    task_type text NOT NULL,
    source text NOT NULL,
    reporter text NOT NULL,
    status text,
    reason text,
    CONSTRAINT pk_corrections PRIMARY KEY (outcome_id, task_type, revision),
    CONSTRAINT ck_corrections_revision CHECK (revision > 0),
    {_VERDICT.format(table="corrections")}
) PARTITION BY RANGE (outcome_id);

CREATE TABLE tallies (
    task_type text NOT NULL,
    model text NOT NULL,
    endpoint text NOT NULL,
    served_model text NOT NULL,
    strategy text NOT NULL,
    source text NOT NULL,
    step smallint NOT NULL,
    reporter text NOT NULL,
    bucket timestamptz NOT NULL,
    n bigint NOT NULL,
    errors bigint NOT NULL,
    timeouts bigint NOT NULL,
    successes bigint NOT NULL,
    quality bigint NOT NULL,
    quality_sq bigint NOT NULL,
    cost_n bigint NOT NULL,
    cost_nusd numeric NOT NULL,
    input_n bigint NOT NULL,
    input_tokens bigint NOT NULL,
    output_n bigint NOT NULL,
    output_tokens bigint NOT NULL,
    cache_read_tokens bigint NOT NULL,
    cache_write_tokens bigint NOT NULL,
    reasoning_tokens bigint NOT NULL,
    latency_n bigint NOT NULL,
    latency_ms bigint NOT NULL,
    revision bigint NOT NULL,
    xid xid8 NOT NULL,
    output_tokens_hist bigint[] NOT NULL,
    latency_hist bigint[] NOT NULL,
    CONSTRAINT pk_tallies PRIMARY KEY
        (task_type, model, endpoint, served_model, strategy, source, step, reporter, bucket)
) WITH (fillfactor = 70);

CREATE INDEX ix_tallies_xid ON tallies (xid);

CREATE TABLE decisions (
    id uuid NOT NULL,
    u double precision NOT NULL,
    propensity double precision NOT NULL,
    choice bytea NOT NULL,
    catalogue_version integer NOT NULL,
    task_type text NOT NULL,
    model text NOT NULL,
    endpoint text NOT NULL,
    strategy text NOT NULL,
    principal text NOT NULL,
    CONSTRAINT pk_decisions PRIMARY KEY (id, task_type)
) PARTITION BY RANGE (id);

CREATE TABLE choices (
    day date NOT NULL,
    hash bytea NOT NULL,
    task_type text NOT NULL,
    numbers jsonb NOT NULL,
    CONSTRAINT pk_choices PRIMARY KEY (day, hash, task_type)
) PARTITION BY RANGE (day);

CREATE TABLE catalogues (
    version integer NOT NULL,
    document jsonb NOT NULL,
    author text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_catalogues PRIMARY KEY (version)
);

CREATE TABLE signing_keys (
    id smallint NOT NULL,
    secret bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_signing_keys PRIMARY KEY (id)
);

CREATE TABLE archives (
    low uuid NOT NULL,
    high uuid NOT NULL,
    row_count bigint NOT NULL,
    checksum bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_archives PRIMARY KEY (low),
    CONSTRAINT uq_archives_high UNIQUE (high)
);
"""

# The functions own what they make, so that the role that writes outcomes owns nothing.
_FUNCTIONS = """
CREATE FUNCTION router_uuid_floor(at timestamptz) RETURNS uuid
LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

CREATE FUNCTION router_add_partition(parent text, suffix text, key text, low text, high text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
DECLARE
    part text := parent || '_' || suffix;
BEGIN
    IF to_regclass(quote_ident(part)) IS NOT NULL THEN
        RETURN false;
    END IF;
    -- ATTACH after CHECK: writers wait milliseconds, where CREATE … PARTITION OF waits for every reader.
    EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', part, parent);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT attaching CHECK (%I >= %L AND %I < %L)', part, key, low, key, high);
    EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, part, low, high);
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT attaching', part);
    RETURN true;
END $$;

CREATE FUNCTION router_add_month(at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
DECLARE
    start timestamptz := date_trunc('month', at, 'UTC');
    low text := router_uuid_floor(start);
    high text := router_uuid_floor(date_trunc('month', start + interval '32 days', 'UTC'));
    suffix text := to_char(start AT TIME ZONE 'UTC', '"p"YYYYMM');
BEGIN
    PERFORM pg_advisory_xact_lock(7209391184);
    RETURN router_add_partition('outcomes', suffix, 'id', low, high)::integer
        + router_add_partition('corrections', suffix, 'outcome_id', low, high)::integer;
END $$;

CREATE FUNCTION router_add_partitions(at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
DECLARE
    added integer := 0;
    month timestamptz;
    start timestamptz;
    suffix text;
BEGIN
    PERFORM pg_advisory_xact_lock(7209391184);
    FOR month IN SELECT generate_series(
        date_trunc('month', at - interval '35 days 1 hour', 'UTC'), at + interval '2 months', interval '28 days')
    LOOP
        added := added + router_add_month(month);
    END LOOP;
    FOR start IN SELECT generate_series(
        date_trunc('day', at, 'UTC') - interval '1 day', at + interval '7 days', interval '1 day')
    LOOP
        suffix := to_char(start AT TIME ZONE 'UTC', '"p"YYYYMMDD');
        added := added
            + router_add_partition('decisions', suffix, 'id', router_uuid_floor(start)::text,
                router_uuid_floor(start + interval '1 day')::text)::integer
            + router_add_partition('choices', suffix, 'day', ((start AT TIME ZONE 'UTC')::date)::text,
                ((start AT TIME ZONE 'UTC')::date + 1)::text)::integer;
    END LOOP;
    RETURN added;
END $$;

CREATE FUNCTION router_drop_decision_days(before timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
DECLARE
    part text;
    dropped integer := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(7209391184);
    FOR part IN
        SELECT child.relname FROM pg_inherits
        JOIN pg_class child ON child.oid = inhrelid JOIN pg_class parent ON parent.oid = inhparent
        WHERE parent.oid IN ('decisions'::regclass, 'choices'::regclass)
          AND right(child.relname, 8) < to_char(before AT TIME ZONE 'UTC', 'YYYYMMDD')
    LOOP
        EXECUTE format('DROP TABLE %I', part);
        dropped := dropped + 1;
    END LOOP;
    RETURN dropped;
END $$;

SELECT router_add_partition('outcomes', 'undated', 'id',
    '00000000-0000-0000-0000-000000000000', '00000000-0001-0000-0000-000000000000');
SELECT router_add_partition('corrections', 'undated', 'outcome_id',
    '00000000-0000-0000-0000-000000000000', '00000000-0001-0000-0000-000000000000');
"""


def upgrade() -> None:
    """Makes the schema."""
    connection = op.get_bind()
    schema = connection.exec_driver_sql("SELECT quote_ident(current_schema())").scalar_one()
    connection.exec_driver_sql(_TABLES)
    # The driver reads `%` as the start of a parameter.
    connection.exec_driver_sql(_FUNCTIONS.replace("{schema}", schema).replace("%", "%%"))


def downgrade() -> None:
    """Drops the schema, and all history with it."""
    op.execute("""
        DROP FUNCTION router_drop_decision_days(timestamptz);
        DROP FUNCTION router_add_partitions(timestamptz);
        DROP FUNCTION router_add_month(timestamptz);
        DROP FUNCTION router_add_partition(text, text, text, text, text);
        DROP FUNCTION router_uuid_floor(timestamptz);
        DROP TABLE archives, signing_keys, catalogues, choices, decisions, tallies, corrections, outcomes;
    """)
