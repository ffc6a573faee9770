CREATE FUNCTION router_add_month(at timestamp with time zone) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION router_add_partition(parent text, suffix text, key text, low text, high text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION router_add_partitions(at timestamp with time zone) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION router_drop_decision_days(before timestamp with time zone) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
CREATE FUNCTION router_uuid_floor(at timestamp with time zone) RETURNS uuid
    LANGUAGE sql IMMUTABLE STRICT
    AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;
CREATE TABLE alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE archives (
    low uuid NOT NULL,
    high uuid NOT NULL,
    row_count bigint NOT NULL,
    checksum bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE catalogues (
    version integer NOT NULL,
    document jsonb NOT NULL,
    author text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE check_tallies (
    task_type text NOT NULL,
    model text NOT NULL,
    served_model text NOT NULL,
    check_name text NOT NULL,
    source text NOT NULL,
    step smallint NOT NULL,
    reporter text NOT NULL,
    bucket timestamp with time zone NOT NULL,
    n bigint NOT NULL,
    check_cost_n bigint NOT NULL,
    check_cost_nusd numeric NOT NULL,
    revision bigint NOT NULL,
    xid xid8 NOT NULL,
    scored_hist bigint[] NOT NULL,
    right_hist bigint[] NOT NULL,
    wrong_hist bigint[] NOT NULL
);
CREATE TABLE choices (
    day date NOT NULL,
    hash bytea NOT NULL,
    task_type text NOT NULL,
    numbers jsonb NOT NULL
)
PARTITION BY RANGE (day);
CREATE TABLE commitments (
    task_type text NOT NULL,
    day date NOT NULL,
    replica uuid NOT NULL,
    decisions bigint NOT NULL,
    nusd numeric NOT NULL,
    explored bigint NOT NULL,
    explored_nusd numeric NOT NULL
);
CREATE TABLE cooldowns (
    model text NOT NULL,
    endpoint text NOT NULL,
    until timestamp with time zone NOT NULL
);
CREATE TABLE corrections (
    outcome_id uuid NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    revision integer NOT NULL,
    quality integer,
    task_type text NOT NULL,
    source text NOT NULL,
    reporter text NOT NULL,
    status text,
    reason text,
    CONSTRAINT ck_corrections_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_corrections_revision CHECK ((revision > 0)),
    CONSTRAINT ck_corrections_source CHECK ((source = ANY (ARRAY['workflow'::text, 'caller'::text, 'check'::text, 'judge'::text, 'human'::text]))),
    CONSTRAINT ck_corrections_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text, 'error'::text])))
)
PARTITION BY RANGE (outcome_id);
CREATE TABLE corrections_undated (
    outcome_id uuid CONSTRAINT corrections_outcome_id_not_null NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() CONSTRAINT corrections_recorded_at_not_null NOT NULL,
    revision integer CONSTRAINT corrections_revision_not_null NOT NULL,
    quality integer,
    task_type text CONSTRAINT corrections_task_type_not_null NOT NULL,
    source text CONSTRAINT corrections_source_not_null NOT NULL,
    reporter text CONSTRAINT corrections_reporter_not_null NOT NULL,
    status text,
    reason text,
    CONSTRAINT ck_corrections_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_corrections_revision CHECK ((revision > 0)),
    CONSTRAINT ck_corrections_source CHECK ((source = ANY (ARRAY['workflow'::text, 'caller'::text, 'check'::text, 'judge'::text, 'human'::text]))),
    CONSTRAINT ck_corrections_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text, 'error'::text])))
);
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
    endpoint_propensity double precision
)
PARTITION BY RANGE (id);
CREATE TABLE loads (
    model text NOT NULL,
    endpoint text NOT NULL,
    replica uuid NOT NULL,
    calls bigint NOT NULL,
    tokens numeric NOT NULL,
    late_calls bigint NOT NULL,
    late_tokens numeric NOT NULL,
    told_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE outcomes (
    id uuid NOT NULL,
    bucket timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
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
    check_name text,
    score smallint,
    check_cost_nusd bigint,
    audit_propensity double precision,
    is_audit boolean,
    CONSTRAINT ck_outcomes_latency_bin CHECK (((latency_bin >= 0) AND (latency_bin <= 31))),
    CONSTRAINT ck_outcomes_output_tokens_bin CHECK (((output_tokens_bin >= 0) AND (output_tokens_bin <= 23))),
    CONSTRAINT ck_outcomes_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_outcomes_source CHECK ((source = ANY (ARRAY['workflow'::text, 'caller'::text, 'check'::text, 'judge'::text, 'human'::text]))),
    CONSTRAINT ck_outcomes_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text, 'error'::text])))
)
PARTITION BY RANGE (id);
CREATE TABLE outcomes_undated (
    id uuid CONSTRAINT outcomes_id_not_null NOT NULL,
    bucket timestamp with time zone CONSTRAINT outcomes_bucket_not_null NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() CONSTRAINT outcomes_recorded_at_not_null NOT NULL,
    decision_id uuid,
    body_hash uuid CONSTRAINT outcomes_body_hash_not_null NOT NULL,
    propensity double precision,
    cost_nusd bigint,
    latency_ms integer,
    input_tokens integer,
    output_tokens integer,
    cache_read_tokens integer,
    cache_write_tokens integer,
    reasoning_tokens integer,
    quality integer,
    catalogue_version integer CONSTRAINT outcomes_catalogue_version_not_null NOT NULL,
    attempt integer CONSTRAINT outcomes_attempt_not_null NOT NULL,
    step smallint CONSTRAINT outcomes_step_not_null NOT NULL,
    latency_bin smallint,
    output_tokens_bin smallint,
    overridden boolean CONSTRAINT outcomes_overridden_not_null NOT NULL,
    task_type text CONSTRAINT outcomes_task_type_not_null NOT NULL,
    model text CONSTRAINT outcomes_model_not_null NOT NULL,
    endpoint text CONSTRAINT outcomes_endpoint_not_null NOT NULL,
    served_model text CONSTRAINT outcomes_served_model_not_null NOT NULL,
    strategy text CONSTRAINT outcomes_strategy_not_null NOT NULL,
    source text CONSTRAINT outcomes_source_not_null NOT NULL,
    reporter text CONSTRAINT outcomes_reporter_not_null NOT NULL,
    status text CONSTRAINT outcomes_status_not_null NOT NULL,
    error_kind text,
    caller_id text,
    tags jsonb,
    check_name text,
    score smallint,
    check_cost_nusd bigint,
    audit_propensity double precision,
    is_audit boolean,
    CONSTRAINT ck_outcomes_latency_bin CHECK (((latency_bin >= 0) AND (latency_bin <= 31))),
    CONSTRAINT ck_outcomes_output_tokens_bin CHECK (((output_tokens_bin >= 0) AND (output_tokens_bin <= 23))),
    CONSTRAINT ck_outcomes_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_outcomes_source CHECK ((source = ANY (ARRAY['workflow'::text, 'caller'::text, 'check'::text, 'judge'::text, 'human'::text]))),
    CONSTRAINT ck_outcomes_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text, 'error'::text])))
);
CREATE TABLE signing_keys (
    id smallint NOT NULL,
    secret bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE tallies (
    task_type text NOT NULL,
    model text NOT NULL,
    endpoint text NOT NULL,
    served_model text NOT NULL,
    strategy text NOT NULL,
    source text NOT NULL,
    step smallint NOT NULL,
    reporter text NOT NULL,
    bucket timestamp with time zone NOT NULL,
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
    error_cost_n bigint DEFAULT 0 NOT NULL,
    error_cost_nusd numeric DEFAULT 0 NOT NULL
)
WITH (fillfactor='70');
CREATE TABLE votes (
    decision_id uuid NOT NULL,
    task_type text NOT NULL,
    status text NOT NULL,
    decision text NOT NULL,
    voted_at timestamp with time zone DEFAULT now() NOT NULL,
    settled_at timestamp with time zone,
    CONSTRAINT ck_votes_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text])))
);
ALTER TABLE ONLY corrections ATTACH PARTITION corrections_undated FOR VALUES FROM ('00000000-0000-0000-0000-000000000000') TO ('00000000-0001-0000-0000-000000000000');
ALTER TABLE ONLY outcomes ATTACH PARTITION outcomes_undated FOR VALUES FROM ('00000000-0000-0000-0000-000000000000') TO ('00000000-0001-0000-0000-000000000000');
ALTER TABLE ONLY alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY corrections
    ADD CONSTRAINT pk_corrections PRIMARY KEY (outcome_id, task_type, revision);
ALTER TABLE ONLY corrections_undated
    ADD CONSTRAINT corrections_undated_pkey PRIMARY KEY (outcome_id, task_type, revision);
ALTER TABLE ONLY outcomes
    ADD CONSTRAINT pk_outcomes PRIMARY KEY (id, task_type);
ALTER TABLE ONLY outcomes_undated
    ADD CONSTRAINT outcomes_undated_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY archives
    ADD CONSTRAINT pk_archives PRIMARY KEY (low);
ALTER TABLE ONLY catalogues
    ADD CONSTRAINT pk_catalogues PRIMARY KEY (version);
ALTER TABLE ONLY check_tallies
    ADD CONSTRAINT pk_check_tallies PRIMARY KEY (task_type, model, served_model, check_name, source, step, reporter, bucket);
ALTER TABLE ONLY choices
    ADD CONSTRAINT pk_choices PRIMARY KEY (day, hash, task_type);
ALTER TABLE ONLY commitments
    ADD CONSTRAINT pk_commitments PRIMARY KEY (task_type, day, replica);
ALTER TABLE ONLY cooldowns
    ADD CONSTRAINT pk_cooldowns PRIMARY KEY (model, endpoint);
ALTER TABLE ONLY decisions
    ADD CONSTRAINT pk_decisions PRIMARY KEY (id, task_type);
ALTER TABLE ONLY loads
    ADD CONSTRAINT pk_loads PRIMARY KEY (model, endpoint, replica);
ALTER TABLE ONLY signing_keys
    ADD CONSTRAINT pk_signing_keys PRIMARY KEY (id);
ALTER TABLE ONLY tallies
    ADD CONSTRAINT pk_tallies PRIMARY KEY (task_type, model, endpoint, served_model, strategy, source, step, reporter, bucket);
ALTER TABLE ONLY votes
    ADD CONSTRAINT pk_votes PRIMARY KEY (decision_id, task_type);
ALTER TABLE ONLY archives
    ADD CONSTRAINT uq_archives_high UNIQUE (high);
CREATE INDEX ix_check_tallies_xid ON check_tallies USING btree (xid);
CREATE INDEX ix_outcomes_bucket ON ONLY outcomes USING brin (bucket) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX ix_outcomes_decision_id ON ONLY outcomes USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX ix_tallies_bucket ON tallies USING brin (bucket) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX ix_tallies_xid ON tallies USING btree (xid);
CREATE INDEX ix_votes_waiting ON votes USING btree (voted_at) WHERE (settled_at IS NULL);
CREATE INDEX outcomes_undated_bucket_idx ON outcomes_undated USING brin (bucket) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX outcomes_undated_decision_id_idx ON outcomes_undated USING btree (decision_id) WHERE (decision_id IS NOT NULL);
ALTER INDEX pk_corrections ATTACH PARTITION corrections_undated_pkey;
ALTER INDEX ix_outcomes_bucket ATTACH PARTITION outcomes_undated_bucket_idx;
ALTER INDEX ix_outcomes_decision_id ATTACH PARTITION outcomes_undated_decision_id_idx;
ALTER INDEX pk_outcomes ATTACH PARTITION outcomes_undated_pkey;
