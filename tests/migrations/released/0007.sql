-- {"revision": "0007", "at": "2026-11-26T11:08:54+00:00", "evidence": {"classify": 115, "extract": 22, "review/python": 20}, "repeated": {"decision": "AAGaxBABoheLPRt06ZGOAJV4dNSlp2V4dHJhY3SwY2xhdWRlLWhhaWt1LTQtNalhbnRocm9waWPLP_AAAAAAAACmc3RhdGljAAKlbG9jYWyQDpmdCTxDAxGUl-d1TX55Lg", "status": "success", "latency_ms": 640}, "logged": ["AAGaxBABoheLRPt0GYX_OB1ZYPTnqGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_uvYoks18tqGFkYXB0aXZlAAKlbG9jYWyQSlEYaybi5iLr-wZ24hMK2A", "AAGaxBABoheLRP95BZmjKoAHrXyEqGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_vAAAAAAAAqGFkYXB0aXZlAAKlbG9jYWyQbvmEnkmnFql5joF5hdjYNQ", "AAGaxBABoheLRQJzT7ZFaxiCli0xqGNsYXNzaWZ5q2dwdC00by1taW5ppm9wZW5hacs_1wL7hPG5rqhhZGFwdGl2ZQACpWxvY2FskDUdIHxuyoothmdyAAPFWNA", "AAGaxBABoheLRQR5gqMHSJg9sRTdqGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_tPUgjJFE5qGFkYXB0aXZlAAKlbG9jYWyQMTvfklG48k8hM6hx1qF1uA", "AAGaxBABoheLRQZ8foHnJJpp62ygqGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_wAAAAAAAApnN0YXRpYwACpWxvY2FskEU5y00R7dVwaVHQZbiW_ss", "AAGaxBABoheLRQd5YqDkTSJoE2tfqGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_wAAAAAAAAp2Nhc2NhZGUAAqVsb2NhbJOUsGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljoMs_6ZmZmZmZmpSxY2xhdWRlLXNvbm5ldC00LTWpYW50aHJvcGljoMs_6ZmZmZmZmpSvY2xhdWRlLW9wdXMtNC01qWFudGhyb3BpY6DAFT68S_Y7C9WMwVpcliyqgA", "AAGaxBABoheLRQ14eIb8wfFgUc9VqGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_vmZmZmZmaqGFkYXB0aXZlAAKlbG9jYWyQ8VYkLX9me64dC9zRDSexHw"], "correctable": "4e71e0fb-8df4-4da1-8754-667d1d0344e3", "corrections": 9, "told": {"checked": 4, "credited": 3, "votes": 2}}
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.router_add_month(at timestamp with time zone) RETURNS integer
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
        + router_add_partition('corrections', suffix, 'outcome_id', low, high)::integer
        + router_add_partition('workflows', suffix, 'id', low, high)::integer;
END $$;
CREATE FUNCTION public.router_add_partition(parent text, suffix text, key text, low text, high text) RETURNS boolean
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
CREATE FUNCTION public.router_add_partitions(at timestamp with time zone) RETURNS integer
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
CREATE FUNCTION public.router_drop_decision_days(before timestamp with time zone) RETURNS integer
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
CREATE FUNCTION public.router_uuid_floor(at timestamp with time zone) RETURNS uuid
    LANGUAGE sql IMMUTABLE STRICT
    AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.archives (
    low uuid NOT NULL,
    high uuid NOT NULL,
    row_count bigint NOT NULL,
    checksum bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.catalogues (
    version integer NOT NULL,
    document jsonb NOT NULL,
    author text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.check_tallies (
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
CREATE TABLE public.choices (
    day date NOT NULL,
    hash bytea NOT NULL,
    task_type text NOT NULL,
    numbers jsonb NOT NULL
)
PARTITION BY RANGE (day);
CREATE TABLE public.choices_p20261125 (
    day date CONSTRAINT choices_day_not_null NOT NULL,
    hash bytea CONSTRAINT choices_hash_not_null NOT NULL,
    task_type text CONSTRAINT choices_task_type_not_null NOT NULL,
    numbers jsonb CONSTRAINT choices_numbers_not_null NOT NULL
);
CREATE TABLE public.choices_p20261126 (
    day date CONSTRAINT choices_day_not_null NOT NULL,
    hash bytea CONSTRAINT choices_hash_not_null NOT NULL,
    task_type text CONSTRAINT choices_task_type_not_null NOT NULL,
    numbers jsonb CONSTRAINT choices_numbers_not_null NOT NULL
);
CREATE TABLE public.choices_p20261127 (
    day date CONSTRAINT choices_day_not_null NOT NULL,
    hash bytea CONSTRAINT choices_hash_not_null NOT NULL,
    task_type text CONSTRAINT choices_task_type_not_null NOT NULL,
    numbers jsonb CONSTRAINT choices_numbers_not_null NOT NULL
);
CREATE TABLE public.choices_p20261128 (
    day date CONSTRAINT choices_day_not_null NOT NULL,
    hash bytea CONSTRAINT choices_hash_not_null NOT NULL,
    task_type text CONSTRAINT choices_task_type_not_null NOT NULL,
    numbers jsonb CONSTRAINT choices_numbers_not_null NOT NULL
);
CREATE TABLE public.choices_p20261129 (
    day date CONSTRAINT choices_day_not_null NOT NULL,
    hash bytea CONSTRAINT choices_hash_not_null NOT NULL,
    task_type text CONSTRAINT choices_task_type_not_null NOT NULL,
    numbers jsonb CONSTRAINT choices_numbers_not_null NOT NULL
);
CREATE TABLE public.choices_p20261130 (
    day date CONSTRAINT choices_day_not_null NOT NULL,
    hash bytea CONSTRAINT choices_hash_not_null NOT NULL,
    task_type text CONSTRAINT choices_task_type_not_null NOT NULL,
    numbers jsonb CONSTRAINT choices_numbers_not_null NOT NULL
);
CREATE TABLE public.choices_p20261201 (
    day date CONSTRAINT choices_day_not_null NOT NULL,
    hash bytea CONSTRAINT choices_hash_not_null NOT NULL,
    task_type text CONSTRAINT choices_task_type_not_null NOT NULL,
    numbers jsonb CONSTRAINT choices_numbers_not_null NOT NULL
);
CREATE TABLE public.choices_p20261202 (
    day date CONSTRAINT choices_day_not_null NOT NULL,
    hash bytea CONSTRAINT choices_hash_not_null NOT NULL,
    task_type text CONSTRAINT choices_task_type_not_null NOT NULL,
    numbers jsonb CONSTRAINT choices_numbers_not_null NOT NULL
);
CREATE TABLE public.choices_p20261203 (
    day date CONSTRAINT choices_day_not_null NOT NULL,
    hash bytea CONSTRAINT choices_hash_not_null NOT NULL,
    task_type text CONSTRAINT choices_task_type_not_null NOT NULL,
    numbers jsonb CONSTRAINT choices_numbers_not_null NOT NULL
);
CREATE TABLE public.commitments (
    task_type text NOT NULL,
    day date NOT NULL,
    replica uuid NOT NULL,
    decisions bigint NOT NULL,
    nusd numeric NOT NULL,
    explored bigint NOT NULL,
    explored_nusd numeric NOT NULL
);
CREATE TABLE public.cooldowns (
    model text NOT NULL,
    endpoint text NOT NULL,
    until timestamp with time zone NOT NULL
);
CREATE TABLE public.corrections (
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
CREATE TABLE public.corrections_p202610 (
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
CREATE TABLE public.corrections_p202611 (
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
CREATE TABLE public.corrections_p202612 (
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
CREATE TABLE public.corrections_p202701 (
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
CREATE TABLE public.corrections_p202702 (
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
CREATE TABLE public.corrections_undated (
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
CREATE TABLE public.decisions (
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
CREATE TABLE public.decisions_p20261125 (
    id uuid CONSTRAINT decisions_id_not_null NOT NULL,
    u double precision CONSTRAINT decisions_u_not_null NOT NULL,
    propensity double precision CONSTRAINT decisions_propensity_not_null NOT NULL,
    choice bytea CONSTRAINT decisions_choice_not_null NOT NULL,
    catalogue_version integer CONSTRAINT decisions_catalogue_version_not_null NOT NULL,
    task_type text CONSTRAINT decisions_task_type_not_null NOT NULL,
    model text CONSTRAINT decisions_model_not_null NOT NULL,
    endpoint text CONSTRAINT decisions_endpoint_not_null NOT NULL,
    strategy text CONSTRAINT decisions_strategy_not_null NOT NULL,
    principal text CONSTRAINT decisions_principal_not_null NOT NULL,
    endpoint_propensity double precision
);
CREATE TABLE public.decisions_p20261126 (
    id uuid CONSTRAINT decisions_id_not_null NOT NULL,
    u double precision CONSTRAINT decisions_u_not_null NOT NULL,
    propensity double precision CONSTRAINT decisions_propensity_not_null NOT NULL,
    choice bytea CONSTRAINT decisions_choice_not_null NOT NULL,
    catalogue_version integer CONSTRAINT decisions_catalogue_version_not_null NOT NULL,
    task_type text CONSTRAINT decisions_task_type_not_null NOT NULL,
    model text CONSTRAINT decisions_model_not_null NOT NULL,
    endpoint text CONSTRAINT decisions_endpoint_not_null NOT NULL,
    strategy text CONSTRAINT decisions_strategy_not_null NOT NULL,
    principal text CONSTRAINT decisions_principal_not_null NOT NULL,
    endpoint_propensity double precision
);
CREATE TABLE public.decisions_p20261127 (
    id uuid CONSTRAINT decisions_id_not_null NOT NULL,
    u double precision CONSTRAINT decisions_u_not_null NOT NULL,
    propensity double precision CONSTRAINT decisions_propensity_not_null NOT NULL,
    choice bytea CONSTRAINT decisions_choice_not_null NOT NULL,
    catalogue_version integer CONSTRAINT decisions_catalogue_version_not_null NOT NULL,
    task_type text CONSTRAINT decisions_task_type_not_null NOT NULL,
    model text CONSTRAINT decisions_model_not_null NOT NULL,
    endpoint text CONSTRAINT decisions_endpoint_not_null NOT NULL,
    strategy text CONSTRAINT decisions_strategy_not_null NOT NULL,
    principal text CONSTRAINT decisions_principal_not_null NOT NULL,
    endpoint_propensity double precision
);
CREATE TABLE public.decisions_p20261128 (
    id uuid CONSTRAINT decisions_id_not_null NOT NULL,
    u double precision CONSTRAINT decisions_u_not_null NOT NULL,
    propensity double precision CONSTRAINT decisions_propensity_not_null NOT NULL,
    choice bytea CONSTRAINT decisions_choice_not_null NOT NULL,
    catalogue_version integer CONSTRAINT decisions_catalogue_version_not_null NOT NULL,
    task_type text CONSTRAINT decisions_task_type_not_null NOT NULL,
    model text CONSTRAINT decisions_model_not_null NOT NULL,
    endpoint text CONSTRAINT decisions_endpoint_not_null NOT NULL,
    strategy text CONSTRAINT decisions_strategy_not_null NOT NULL,
    principal text CONSTRAINT decisions_principal_not_null NOT NULL,
    endpoint_propensity double precision
);
CREATE TABLE public.decisions_p20261129 (
    id uuid CONSTRAINT decisions_id_not_null NOT NULL,
    u double precision CONSTRAINT decisions_u_not_null NOT NULL,
    propensity double precision CONSTRAINT decisions_propensity_not_null NOT NULL,
    choice bytea CONSTRAINT decisions_choice_not_null NOT NULL,
    catalogue_version integer CONSTRAINT decisions_catalogue_version_not_null NOT NULL,
    task_type text CONSTRAINT decisions_task_type_not_null NOT NULL,
    model text CONSTRAINT decisions_model_not_null NOT NULL,
    endpoint text CONSTRAINT decisions_endpoint_not_null NOT NULL,
    strategy text CONSTRAINT decisions_strategy_not_null NOT NULL,
    principal text CONSTRAINT decisions_principal_not_null NOT NULL,
    endpoint_propensity double precision
);
CREATE TABLE public.decisions_p20261130 (
    id uuid CONSTRAINT decisions_id_not_null NOT NULL,
    u double precision CONSTRAINT decisions_u_not_null NOT NULL,
    propensity double precision CONSTRAINT decisions_propensity_not_null NOT NULL,
    choice bytea CONSTRAINT decisions_choice_not_null NOT NULL,
    catalogue_version integer CONSTRAINT decisions_catalogue_version_not_null NOT NULL,
    task_type text CONSTRAINT decisions_task_type_not_null NOT NULL,
    model text CONSTRAINT decisions_model_not_null NOT NULL,
    endpoint text CONSTRAINT decisions_endpoint_not_null NOT NULL,
    strategy text CONSTRAINT decisions_strategy_not_null NOT NULL,
    principal text CONSTRAINT decisions_principal_not_null NOT NULL,
    endpoint_propensity double precision
);
CREATE TABLE public.decisions_p20261201 (
    id uuid CONSTRAINT decisions_id_not_null NOT NULL,
    u double precision CONSTRAINT decisions_u_not_null NOT NULL,
    propensity double precision CONSTRAINT decisions_propensity_not_null NOT NULL,
    choice bytea CONSTRAINT decisions_choice_not_null NOT NULL,
    catalogue_version integer CONSTRAINT decisions_catalogue_version_not_null NOT NULL,
    task_type text CONSTRAINT decisions_task_type_not_null NOT NULL,
    model text CONSTRAINT decisions_model_not_null NOT NULL,
    endpoint text CONSTRAINT decisions_endpoint_not_null NOT NULL,
    strategy text CONSTRAINT decisions_strategy_not_null NOT NULL,
    principal text CONSTRAINT decisions_principal_not_null NOT NULL,
    endpoint_propensity double precision
);
CREATE TABLE public.decisions_p20261202 (
    id uuid CONSTRAINT decisions_id_not_null NOT NULL,
    u double precision CONSTRAINT decisions_u_not_null NOT NULL,
    propensity double precision CONSTRAINT decisions_propensity_not_null NOT NULL,
    choice bytea CONSTRAINT decisions_choice_not_null NOT NULL,
    catalogue_version integer CONSTRAINT decisions_catalogue_version_not_null NOT NULL,
    task_type text CONSTRAINT decisions_task_type_not_null NOT NULL,
    model text CONSTRAINT decisions_model_not_null NOT NULL,
    endpoint text CONSTRAINT decisions_endpoint_not_null NOT NULL,
    strategy text CONSTRAINT decisions_strategy_not_null NOT NULL,
    principal text CONSTRAINT decisions_principal_not_null NOT NULL,
    endpoint_propensity double precision
);
CREATE TABLE public.decisions_p20261203 (
    id uuid CONSTRAINT decisions_id_not_null NOT NULL,
    u double precision CONSTRAINT decisions_u_not_null NOT NULL,
    propensity double precision CONSTRAINT decisions_propensity_not_null NOT NULL,
    choice bytea CONSTRAINT decisions_choice_not_null NOT NULL,
    catalogue_version integer CONSTRAINT decisions_catalogue_version_not_null NOT NULL,
    task_type text CONSTRAINT decisions_task_type_not_null NOT NULL,
    model text CONSTRAINT decisions_model_not_null NOT NULL,
    endpoint text CONSTRAINT decisions_endpoint_not_null NOT NULL,
    strategy text CONSTRAINT decisions_strategy_not_null NOT NULL,
    principal text CONSTRAINT decisions_principal_not_null NOT NULL,
    endpoint_propensity double precision
);
CREATE TABLE public.loads (
    model text NOT NULL,
    endpoint text NOT NULL,
    replica uuid NOT NULL,
    calls bigint NOT NULL,
    tokens numeric NOT NULL,
    late_calls bigint NOT NULL,
    late_tokens numeric NOT NULL,
    told_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.outcomes (
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
    weight smallint,
    CONSTRAINT ck_outcomes_latency_bin CHECK (((latency_bin >= 0) AND (latency_bin <= 31))),
    CONSTRAINT ck_outcomes_output_tokens_bin CHECK (((output_tokens_bin >= 0) AND (output_tokens_bin <= 23))),
    CONSTRAINT ck_outcomes_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_outcomes_source CHECK ((source = ANY (ARRAY['workflow'::text, 'caller'::text, 'check'::text, 'judge'::text, 'human'::text]))),
    CONSTRAINT ck_outcomes_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text, 'error'::text])))
)
PARTITION BY RANGE (id);
CREATE TABLE public.outcomes_p202610 (
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
    weight smallint,
    CONSTRAINT ck_outcomes_latency_bin CHECK (((latency_bin >= 0) AND (latency_bin <= 31))),
    CONSTRAINT ck_outcomes_output_tokens_bin CHECK (((output_tokens_bin >= 0) AND (output_tokens_bin <= 23))),
    CONSTRAINT ck_outcomes_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_outcomes_source CHECK ((source = ANY (ARRAY['workflow'::text, 'caller'::text, 'check'::text, 'judge'::text, 'human'::text]))),
    CONSTRAINT ck_outcomes_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text, 'error'::text])))
);
CREATE TABLE public.outcomes_p202611 (
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
    weight smallint,
    CONSTRAINT ck_outcomes_latency_bin CHECK (((latency_bin >= 0) AND (latency_bin <= 31))),
    CONSTRAINT ck_outcomes_output_tokens_bin CHECK (((output_tokens_bin >= 0) AND (output_tokens_bin <= 23))),
    CONSTRAINT ck_outcomes_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_outcomes_source CHECK ((source = ANY (ARRAY['workflow'::text, 'caller'::text, 'check'::text, 'judge'::text, 'human'::text]))),
    CONSTRAINT ck_outcomes_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text, 'error'::text])))
);
CREATE TABLE public.outcomes_p202612 (
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
    weight smallint,
    CONSTRAINT ck_outcomes_latency_bin CHECK (((latency_bin >= 0) AND (latency_bin <= 31))),
    CONSTRAINT ck_outcomes_output_tokens_bin CHECK (((output_tokens_bin >= 0) AND (output_tokens_bin <= 23))),
    CONSTRAINT ck_outcomes_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_outcomes_source CHECK ((source = ANY (ARRAY['workflow'::text, 'caller'::text, 'check'::text, 'judge'::text, 'human'::text]))),
    CONSTRAINT ck_outcomes_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text, 'error'::text])))
);
CREATE TABLE public.outcomes_p202701 (
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
    weight smallint,
    CONSTRAINT ck_outcomes_latency_bin CHECK (((latency_bin >= 0) AND (latency_bin <= 31))),
    CONSTRAINT ck_outcomes_output_tokens_bin CHECK (((output_tokens_bin >= 0) AND (output_tokens_bin <= 23))),
    CONSTRAINT ck_outcomes_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_outcomes_source CHECK ((source = ANY (ARRAY['workflow'::text, 'caller'::text, 'check'::text, 'judge'::text, 'human'::text]))),
    CONSTRAINT ck_outcomes_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text, 'error'::text])))
);
CREATE TABLE public.outcomes_p202702 (
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
    weight smallint,
    CONSTRAINT ck_outcomes_latency_bin CHECK (((latency_bin >= 0) AND (latency_bin <= 31))),
    CONSTRAINT ck_outcomes_output_tokens_bin CHECK (((output_tokens_bin >= 0) AND (output_tokens_bin <= 23))),
    CONSTRAINT ck_outcomes_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_outcomes_source CHECK ((source = ANY (ARRAY['workflow'::text, 'caller'::text, 'check'::text, 'judge'::text, 'human'::text]))),
    CONSTRAINT ck_outcomes_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text, 'error'::text])))
);
CREATE TABLE public.outcomes_undated (
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
    weight smallint,
    CONSTRAINT ck_outcomes_latency_bin CHECK (((latency_bin >= 0) AND (latency_bin <= 31))),
    CONSTRAINT ck_outcomes_output_tokens_bin CHECK (((output_tokens_bin >= 0) AND (output_tokens_bin <= 23))),
    CONSTRAINT ck_outcomes_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_outcomes_source CHECK ((source = ANY (ARRAY['workflow'::text, 'caller'::text, 'check'::text, 'judge'::text, 'human'::text]))),
    CONSTRAINT ck_outcomes_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text, 'error'::text])))
);
CREATE TABLE public.signing_keys (
    id smallint NOT NULL,
    secret bytea NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.tallies (
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
    error_cost_nusd numeric DEFAULT 0 NOT NULL,
    discount bigint DEFAULT 0 NOT NULL
)
WITH (fillfactor='70');
CREATE TABLE public.votes (
    decision_id uuid NOT NULL,
    task_type text NOT NULL,
    status text NOT NULL,
    decision text NOT NULL,
    voted_at timestamp with time zone DEFAULT now() NOT NULL,
    settled_at timestamp with time zone,
    CONSTRAINT ck_votes_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text])))
);
CREATE TABLE public.workflows (
    id uuid NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() NOT NULL,
    body_hash uuid NOT NULL,
    quality integer,
    task_type text NOT NULL,
    reporter text NOT NULL,
    status text NOT NULL,
    rule text NOT NULL,
    nodes jsonb NOT NULL,
    CONSTRAINT ck_workflows_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_workflows_rule CHECK ((rule = ANY (ARRAY['weights'::text, 'odds'::text, 'uniform'::text, 'last'::text]))),
    CONSTRAINT ck_workflows_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text])))
)
PARTITION BY RANGE (id);
CREATE TABLE public.workflows_p202610 (
    id uuid CONSTRAINT workflows_id_not_null NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() CONSTRAINT workflows_recorded_at_not_null NOT NULL,
    body_hash uuid CONSTRAINT workflows_body_hash_not_null NOT NULL,
    quality integer,
    task_type text CONSTRAINT workflows_task_type_not_null NOT NULL,
    reporter text CONSTRAINT workflows_reporter_not_null NOT NULL,
    status text CONSTRAINT workflows_status_not_null NOT NULL,
    rule text CONSTRAINT workflows_rule_not_null NOT NULL,
    nodes jsonb CONSTRAINT workflows_nodes_not_null NOT NULL,
    CONSTRAINT ck_workflows_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_workflows_rule CHECK ((rule = ANY (ARRAY['weights'::text, 'odds'::text, 'uniform'::text, 'last'::text]))),
    CONSTRAINT ck_workflows_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text])))
);
CREATE TABLE public.workflows_p202611 (
    id uuid CONSTRAINT workflows_id_not_null NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() CONSTRAINT workflows_recorded_at_not_null NOT NULL,
    body_hash uuid CONSTRAINT workflows_body_hash_not_null NOT NULL,
    quality integer,
    task_type text CONSTRAINT workflows_task_type_not_null NOT NULL,
    reporter text CONSTRAINT workflows_reporter_not_null NOT NULL,
    status text CONSTRAINT workflows_status_not_null NOT NULL,
    rule text CONSTRAINT workflows_rule_not_null NOT NULL,
    nodes jsonb CONSTRAINT workflows_nodes_not_null NOT NULL,
    CONSTRAINT ck_workflows_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_workflows_rule CHECK ((rule = ANY (ARRAY['weights'::text, 'odds'::text, 'uniform'::text, 'last'::text]))),
    CONSTRAINT ck_workflows_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text])))
);
CREATE TABLE public.workflows_p202612 (
    id uuid CONSTRAINT workflows_id_not_null NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() CONSTRAINT workflows_recorded_at_not_null NOT NULL,
    body_hash uuid CONSTRAINT workflows_body_hash_not_null NOT NULL,
    quality integer,
    task_type text CONSTRAINT workflows_task_type_not_null NOT NULL,
    reporter text CONSTRAINT workflows_reporter_not_null NOT NULL,
    status text CONSTRAINT workflows_status_not_null NOT NULL,
    rule text CONSTRAINT workflows_rule_not_null NOT NULL,
    nodes jsonb CONSTRAINT workflows_nodes_not_null NOT NULL,
    CONSTRAINT ck_workflows_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_workflows_rule CHECK ((rule = ANY (ARRAY['weights'::text, 'odds'::text, 'uniform'::text, 'last'::text]))),
    CONSTRAINT ck_workflows_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text])))
);
CREATE TABLE public.workflows_p202701 (
    id uuid CONSTRAINT workflows_id_not_null NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() CONSTRAINT workflows_recorded_at_not_null NOT NULL,
    body_hash uuid CONSTRAINT workflows_body_hash_not_null NOT NULL,
    quality integer,
    task_type text CONSTRAINT workflows_task_type_not_null NOT NULL,
    reporter text CONSTRAINT workflows_reporter_not_null NOT NULL,
    status text CONSTRAINT workflows_status_not_null NOT NULL,
    rule text CONSTRAINT workflows_rule_not_null NOT NULL,
    nodes jsonb CONSTRAINT workflows_nodes_not_null NOT NULL,
    CONSTRAINT ck_workflows_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_workflows_rule CHECK ((rule = ANY (ARRAY['weights'::text, 'odds'::text, 'uniform'::text, 'last'::text]))),
    CONSTRAINT ck_workflows_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text])))
);
CREATE TABLE public.workflows_p202702 (
    id uuid CONSTRAINT workflows_id_not_null NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() CONSTRAINT workflows_recorded_at_not_null NOT NULL,
    body_hash uuid CONSTRAINT workflows_body_hash_not_null NOT NULL,
    quality integer,
    task_type text CONSTRAINT workflows_task_type_not_null NOT NULL,
    reporter text CONSTRAINT workflows_reporter_not_null NOT NULL,
    status text CONSTRAINT workflows_status_not_null NOT NULL,
    rule text CONSTRAINT workflows_rule_not_null NOT NULL,
    nodes jsonb CONSTRAINT workflows_nodes_not_null NOT NULL,
    CONSTRAINT ck_workflows_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_workflows_rule CHECK ((rule = ANY (ARRAY['weights'::text, 'odds'::text, 'uniform'::text, 'last'::text]))),
    CONSTRAINT ck_workflows_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text])))
);
CREATE TABLE public.workflows_undated (
    id uuid CONSTRAINT workflows_id_not_null NOT NULL,
    recorded_at timestamp with time zone DEFAULT now() CONSTRAINT workflows_recorded_at_not_null NOT NULL,
    body_hash uuid CONSTRAINT workflows_body_hash_not_null NOT NULL,
    quality integer,
    task_type text CONSTRAINT workflows_task_type_not_null NOT NULL,
    reporter text CONSTRAINT workflows_reporter_not_null NOT NULL,
    status text CONSTRAINT workflows_status_not_null NOT NULL,
    rule text CONSTRAINT workflows_rule_not_null NOT NULL,
    nodes jsonb CONSTRAINT workflows_nodes_not_null NOT NULL,
    CONSTRAINT ck_workflows_quality CHECK (((quality >= 0) AND (quality <= 10000))),
    CONSTRAINT ck_workflows_rule CHECK ((rule = ANY (ARRAY['weights'::text, 'odds'::text, 'uniform'::text, 'last'::text]))),
    CONSTRAINT ck_workflows_status CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text])))
);
ALTER TABLE ONLY public.choices ATTACH PARTITION public.choices_p20261125 FOR VALUES FROM ('2026-11-25') TO ('2026-11-26');
ALTER TABLE ONLY public.choices ATTACH PARTITION public.choices_p20261126 FOR VALUES FROM ('2026-11-26') TO ('2026-11-27');
ALTER TABLE ONLY public.choices ATTACH PARTITION public.choices_p20261127 FOR VALUES FROM ('2026-11-27') TO ('2026-11-28');
ALTER TABLE ONLY public.choices ATTACH PARTITION public.choices_p20261128 FOR VALUES FROM ('2026-11-28') TO ('2026-11-29');
ALTER TABLE ONLY public.choices ATTACH PARTITION public.choices_p20261129 FOR VALUES FROM ('2026-11-29') TO ('2026-11-30');
ALTER TABLE ONLY public.choices ATTACH PARTITION public.choices_p20261130 FOR VALUES FROM ('2026-11-30') TO ('2026-12-01');
ALTER TABLE ONLY public.choices ATTACH PARTITION public.choices_p20261201 FOR VALUES FROM ('2026-12-01') TO ('2026-12-02');
ALTER TABLE ONLY public.choices ATTACH PARTITION public.choices_p20261202 FOR VALUES FROM ('2026-12-02') TO ('2026-12-03');
ALTER TABLE ONLY public.choices ATTACH PARTITION public.choices_p20261203 FOR VALUES FROM ('2026-12-03') TO ('2026-12-04');
ALTER TABLE ONLY public.corrections ATTACH PARTITION public.corrections_p202610 FOR VALUES FROM ('01a0f4c2-c400-0000-0000-000000000000') TO ('01a19467-e800-0000-0000-000000000000');
ALTER TABLE ONLY public.corrections ATTACH PARTITION public.corrections_p202611 FOR VALUES FROM ('01a19467-e800-0000-0000-000000000000') TO ('01a22ee6-b000-0000-0000-000000000000');
ALTER TABLE ONLY public.corrections ATTACH PARTITION public.corrections_p202612 FOR VALUES FROM ('01a22ee6-b000-0000-0000-000000000000') TO ('01a2ce8b-d400-0000-0000-000000000000');
ALTER TABLE ONLY public.corrections ATTACH PARTITION public.corrections_p202701 FOR VALUES FROM ('01a2ce8b-d400-0000-0000-000000000000') TO ('01a36e30-f800-0000-0000-000000000000');
ALTER TABLE ONLY public.corrections ATTACH PARTITION public.corrections_p202702 FOR VALUES FROM ('01a36e30-f800-0000-0000-000000000000') TO ('01a3fe63-0800-0000-0000-000000000000');
ALTER TABLE ONLY public.corrections ATTACH PARTITION public.corrections_undated FOR VALUES FROM ('00000000-0000-0000-0000-000000000000') TO ('00000000-0001-0000-0000-000000000000');
ALTER TABLE ONLY public.decisions ATTACH PARTITION public.decisions_p20261125 FOR VALUES FROM ('01a21000-8800-0000-0000-000000000000') TO ('01a21526-e400-0000-0000-000000000000');
ALTER TABLE ONLY public.decisions ATTACH PARTITION public.decisions_p20261126 FOR VALUES FROM ('01a21526-e400-0000-0000-000000000000') TO ('01a21a4d-4000-0000-0000-000000000000');
ALTER TABLE ONLY public.decisions ATTACH PARTITION public.decisions_p20261127 FOR VALUES FROM ('01a21a4d-4000-0000-0000-000000000000') TO ('01a21f73-9c00-0000-0000-000000000000');
ALTER TABLE ONLY public.decisions ATTACH PARTITION public.decisions_p20261128 FOR VALUES FROM ('01a21f73-9c00-0000-0000-000000000000') TO ('01a22499-f800-0000-0000-000000000000');
ALTER TABLE ONLY public.decisions ATTACH PARTITION public.decisions_p20261129 FOR VALUES FROM ('01a22499-f800-0000-0000-000000000000') TO ('01a229c0-5400-0000-0000-000000000000');
ALTER TABLE ONLY public.decisions ATTACH PARTITION public.decisions_p20261130 FOR VALUES FROM ('01a229c0-5400-0000-0000-000000000000') TO ('01a22ee6-b000-0000-0000-000000000000');
ALTER TABLE ONLY public.decisions ATTACH PARTITION public.decisions_p20261201 FOR VALUES FROM ('01a22ee6-b000-0000-0000-000000000000') TO ('01a2340d-0c00-0000-0000-000000000000');
ALTER TABLE ONLY public.decisions ATTACH PARTITION public.decisions_p20261202 FOR VALUES FROM ('01a2340d-0c00-0000-0000-000000000000') TO ('01a23933-6800-0000-0000-000000000000');
ALTER TABLE ONLY public.decisions ATTACH PARTITION public.decisions_p20261203 FOR VALUES FROM ('01a23933-6800-0000-0000-000000000000') TO ('01a23e59-c400-0000-0000-000000000000');
ALTER TABLE ONLY public.outcomes ATTACH PARTITION public.outcomes_p202610 FOR VALUES FROM ('01a0f4c2-c400-0000-0000-000000000000') TO ('01a19467-e800-0000-0000-000000000000');
ALTER TABLE ONLY public.outcomes ATTACH PARTITION public.outcomes_p202611 FOR VALUES FROM ('01a19467-e800-0000-0000-000000000000') TO ('01a22ee6-b000-0000-0000-000000000000');
ALTER TABLE ONLY public.outcomes ATTACH PARTITION public.outcomes_p202612 FOR VALUES FROM ('01a22ee6-b000-0000-0000-000000000000') TO ('01a2ce8b-d400-0000-0000-000000000000');
ALTER TABLE ONLY public.outcomes ATTACH PARTITION public.outcomes_p202701 FOR VALUES FROM ('01a2ce8b-d400-0000-0000-000000000000') TO ('01a36e30-f800-0000-0000-000000000000');
ALTER TABLE ONLY public.outcomes ATTACH PARTITION public.outcomes_p202702 FOR VALUES FROM ('01a36e30-f800-0000-0000-000000000000') TO ('01a3fe63-0800-0000-0000-000000000000');
ALTER TABLE ONLY public.outcomes ATTACH PARTITION public.outcomes_undated FOR VALUES FROM ('00000000-0000-0000-0000-000000000000') TO ('00000000-0001-0000-0000-000000000000');
ALTER TABLE ONLY public.workflows ATTACH PARTITION public.workflows_p202610 FOR VALUES FROM ('01a0f4c2-c400-0000-0000-000000000000') TO ('01a19467-e800-0000-0000-000000000000');
ALTER TABLE ONLY public.workflows ATTACH PARTITION public.workflows_p202611 FOR VALUES FROM ('01a19467-e800-0000-0000-000000000000') TO ('01a22ee6-b000-0000-0000-000000000000');
ALTER TABLE ONLY public.workflows ATTACH PARTITION public.workflows_p202612 FOR VALUES FROM ('01a22ee6-b000-0000-0000-000000000000') TO ('01a2ce8b-d400-0000-0000-000000000000');
ALTER TABLE ONLY public.workflows ATTACH PARTITION public.workflows_p202701 FOR VALUES FROM ('01a2ce8b-d400-0000-0000-000000000000') TO ('01a36e30-f800-0000-0000-000000000000');
ALTER TABLE ONLY public.workflows ATTACH PARTITION public.workflows_p202702 FOR VALUES FROM ('01a36e30-f800-0000-0000-000000000000') TO ('01a3fe63-0800-0000-0000-000000000000');
ALTER TABLE ONLY public.workflows ATTACH PARTITION public.workflows_undated FOR VALUES FROM ('00000000-0000-0000-0000-000000000000') TO ('00000000-0001-0000-0000-000000000000');
INSERT INTO public.alembic_version VALUES
	('0007');
INSERT INTO public.catalogues VALUES
	(1, '{"models": [{"name": "claude-haiku-4-5", "tier": 1, "price": {"input_usd_per_mtok": 1.0, "output_usd_per_mtok": 5.0, "cache_read_usd_per_mtok": 0.1, "cache_write_usd_per_mtok": 1.25}, "endpoints": [{"provider": "anthropic"}, {"criteria": ["latency", "region"], "provider": "bedrock"}]}, {"name": "gpt-4o-mini", "tier": 1, "price": {"input_usd_per_mtok": 0.15, "output_usd_per_mtok": 0.6, "cache_read_usd_per_mtok": 0.075}, "endpoints": [{"provider": "openai"}, {"criteria": ["rate_limits", "compliance"], "provider": "azure"}]}, {"name": "claude-sonnet-4-5", "tier": 2, "price": {"input_usd_per_mtok": 3.0, "output_usd_per_mtok": 15.0, "cache_read_usd_per_mtok": 0.3, "cache_write_usd_per_mtok": 3.75}, "endpoints": [{"provider": "anthropic"}, {"criteria": ["cost", "rate_limits"], "provider": "bedrock"}, {"criteria": ["cost", "rate_limits"], "provider": "vertex"}]}, {"name": "gpt-4o", "tier": 2, "price": {"input_usd_per_mtok": 2.5, "output_usd_per_mtok": 10.0, "cache_read_usd_per_mtok": 1.25}, "endpoints": [{"provider": "openai"}, {"criteria": ["rate_limits", "compliance"], "provider": "azure"}]}, {"name": "claude-opus-4-5", "tier": 3, "price": {"input_usd_per_mtok": 5.0, "output_usd_per_mtok": 25.0, "cache_read_usd_per_mtok": 0.5, "cache_write_usd_per_mtok": 6.25}, "endpoints": [{"provider": "anthropic"}]}, {"name": "o1", "tier": 3, "price": {"input_usd_per_mtok": 15.0, "output_usd_per_mtok": 60.0, "cache_read_usd_per_mtok": 7.5}, "endpoints": [{"provider": "openai"}]}], "task_types": [{"why": "deterministic or mechanical", "path": "classify", "tier": 1}, {"why": "deterministic or mechanical", "path": "validate", "tier": 1}, {"why": "deterministic or mechanical", "path": "format", "tier": 1}, {"why": "deterministic or mechanical", "path": "extract", "tier": 1}, {"why": "short is easy, nuanced is not", "path": "summarize", "tier": 2}, {"why": "short is easy", "path": "summarize/short", "tier": 1}, {"why": "nuanced is not", "path": "summarize/nuanced", "tier": 2}, {"why": "creative quality", "path": "write", "tier": 2}, {"why": "correctness", "path": "implement", "tier": 2}, {"why": "judgment", "path": "review", "tier": 2}, {"why": "judgment", "path": "synthesize", "tier": 2}, {"why": "deep understanding, long horizon", "path": "decompose", "tier": 3}, {"why": "deep understanding, long horizon", "path": "architect", "tier": 3}, {"why": "deep understanding, long horizon", "path": "judge", "tier": 3}, {"why": "deep understanding, long horizon", "path": "plan", "tier": 3}, {"why": "deep understanding, long horizon", "path": "reason", "tier": 3}]}', 'built-in', '2026-11-26 11:08:50.566736+00'),
	(2, '{"models": [{"name": "claude-haiku-4-5", "tier": 1, "price": {"input_usd_per_mtok": 1.0, "output_usd_per_mtok": 5.0, "cache_read_usd_per_mtok": 0.1, "cache_write_usd_per_mtok": 1.25}, "endpoints": [{"provider": "anthropic"}, {"criteria": ["latency", "region"], "provider": "bedrock"}]}, {"name": "gpt-4o-mini", "tier": 1, "price": {"input_usd_per_mtok": 0.15, "output_usd_per_mtok": 0.6, "cache_read_usd_per_mtok": 0.075}, "endpoints": [{"provider": "openai"}, {"criteria": ["rate_limits", "compliance"], "provider": "azure"}]}, {"name": "claude-sonnet-4-5", "tier": 2, "price": {"input_usd_per_mtok": 3.0, "output_usd_per_mtok": 15.0, "cache_read_usd_per_mtok": 0.3, "cache_write_usd_per_mtok": 3.75}, "endpoints": [{"provider": "anthropic"}, {"criteria": ["cost", "rate_limits"], "provider": "bedrock"}, {"criteria": ["cost", "rate_limits"], "provider": "vertex"}]}, {"name": "gpt-4o", "tier": 2, "price": {"input_usd_per_mtok": 2.5, "output_usd_per_mtok": 10.0, "cache_read_usd_per_mtok": 1.25}, "endpoints": [{"provider": "openai"}, {"criteria": ["rate_limits", "compliance"], "provider": "azure"}]}, {"name": "claude-opus-4-5", "tier": 3, "price": {"input_usd_per_mtok": 5.0, "output_usd_per_mtok": 25.0, "cache_read_usd_per_mtok": 0.5, "cache_write_usd_per_mtok": 6.25}, "endpoints": [{"provider": "anthropic"}]}, {"name": "o1", "tier": 3, "price": {"input_usd_per_mtok": 15.0, "output_usd_per_mtok": 60.0, "cache_read_usd_per_mtok": 7.5}, "endpoints": [{"provider": "openai"}]}], "task_types": [{"why": "deterministic or mechanical", "path": "classify", "tier": 1}, {"why": "deterministic or mechanical", "path": "validate", "tier": 1}, {"why": "deterministic or mechanical", "path": "format", "tier": 1}, {"why": "deterministic or mechanical", "path": "extract", "tier": 1, "target": {"min_success": 0.8}}, {"why": "short is easy, nuanced is not", "path": "summarize", "tier": 2}, {"why": "short is easy", "path": "summarize/short", "tier": 1}, {"why": "nuanced is not", "path": "summarize/nuanced", "tier": 2}, {"why": "creative quality", "path": "write", "tier": 2}, {"why": "correctness", "path": "implement", "tier": 2}, {"why": "judgment", "path": "review", "tier": 2}, {"why": "judgment", "path": "synthesize", "tier": 2}, {"why": "deep understanding, long horizon", "path": "decompose", "tier": 3}, {"why": "deep understanding, long horizon", "path": "architect", "tier": 3}, {"why": "deep understanding, long horizon", "path": "judge", "tier": 3}, {"why": "deep understanding, long horizon", "path": "plan", "tier": 3}, {"why": "deep understanding, long horizon", "path": "reason", "tier": 3}]}', 'local', '2026-11-26 11:08:50.663934+00');
INSERT INTO public.check_tallies VALUES
	('extract', 'gpt-4o-mini', '', 'schema', 'caller', 0, 'local', '2026-11-26 11:05:00+00', 0, 0, 0, 8, '779', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'gpt-4o-mini', '', 'schema', 'judge', 0, 'local', '2026-11-26 11:05:00+00', 4, 4, 400000, 4, '779', '{0,0,1,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,1,0,1}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,1,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,1,0,1}');
INSERT INTO public.choices_p20261126 VALUES
	('2026-11-26', '\x3a74380ed498a497216b91454e4e9f06', 'classify', '{"n": [45, 33, 36, 0, 0, 0], "t": 115, "beta": [4.882710284072431, 10.27894645225626, 3.8076701172030667, 1.0, 1.0, 1.0], "alpha": [41.87789838919257, 24.370974712262058, 33.317935299069504, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [6.551319451762944, 7.717178636076274, 4.422745025472187, 5.591644450609199, 4.422745025472187, 4.422745025472187], "order": [1, 0, 3, 2, 4, 5], "fallback": {"gain": [0.0010128819675666156, 0.0017704262178793791, 0.0007679268108351338, 0.025499540734553246, 0.013611356108329671, 0.031324442273776884], "loss": [0.04575996958151532, 0.7630019363913589, 0.18156331594518615, 1.536327930087757, 1.623114338933231, 2.4963192654878856], "rule": "information-directed", "thompson": [0.640625, 0.0, 0.234375, 0.0625, 0.03125, 0.03125], "thompson_share": 0.1}, "ln_below": [-0.7154965057122823, -0.0008418431143832845, -0.770277336743557, -0.10536051565782628, -0.10536051565782628, -0.10536051565782628], "fallback_mass": 0.0000662690873096015}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.9}, "in_time": null, "n_since": [45, 33, 36, 0, 0, 0], "cost_usd": [0.0013165000000000002, 0.00018243946153846154, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "endpoints": {"gpt-4o": {"azure": 0.0, "openai": 1.0}, "gpt-4o-mini": {"azure": 0.0, "openai": 1.0}, "claude-haiku-4-5": {"bedrock": 0.0, "anthropic": 1.0}, "claude-sonnet-4-5": {"vertex": 0.0, "bedrock": 0.0, "anthropic": 1.0}}, "trial_share": 0.25, "input_tokens": null, "propensities": [0.9844377555379491, 0.006475596068666476, 0.004910026411031599, 0.004074186846636843, 0.0000628920781028119, 0.00003954305761311758], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x3b183180746b93380027f6054488d5f9', 'extract', '{"n": [5, 10, 5, 0, 0, 0], "t": 21, "beta": [1.0, 6.992797291185246, 1.0, 1.0, 1.0, 1.0], "alpha": [5.982297112225246, 4.988785616805053, 5.9775198952269015, 1.0, 1.0, 1.0], "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.8}, "in_time": null, "n_since": [5, 10, 5, 0, 0, 0], "cost_usd": [0.0013090716666666667, 0.00013711128762541807, 0.003320815, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "static", "endpoints": {"gpt-4o": {"azure": 0.0, "openai": 1.0}, "gpt-4o-mini": {"azure": 0.0, "openai": 1.0}, "claude-haiku-4-5": {"bedrock": 0.0, "anthropic": 1.0}, "claude-sonnet-4-5": {"vertex": 0.0, "bedrock": 0.0, "anthropic": 1.0}}, "trial_share": 0.25, "input_tokens": null, "propensities": [1.0, 0.0, 0.0, 0.0, 0.0, 0.0], "output_tokens": null, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x8361221163c9057ef2bb4827bce55263', 'extract', '{"n": [6, 10, 5, 0, 0, 0], "t": 22, "beta": [1.0, 6.989148406505393, 1.0, 1.0, 1.0, 1.0], "alpha": [6.984502840487759, 4.98346376536329, 5.975056109564006, 1.0, 1.0, 1.0], "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.8}, "in_time": null, "n_since": [6, 10, 5, 0, 0, 0], "cost_usd": [0.0013090716666666667, 0.00013711128762541807, 0.003320815, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "static", "endpoints": {"gpt-4o": {"azure": 0.0, "openai": 1.0}, "gpt-4o-mini": {"azure": 0.0, "openai": 1.0}, "claude-haiku-4-5": {"bedrock": 0.0, "anthropic": 1.0}, "claude-sonnet-4-5": {"vertex": 0.0, "bedrock": 0.0, "anthropic": 1.0}}, "trial_share": 0.25, "input_tokens": null, "propensities": [1.0, 0.0, 0.0, 0.0, 0.0, 0.0], "output_tokens": null, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x99f0bfadda65ed3d6d4a4b937dbacae2', 'classify', '{"n": [45, 33, 36, 0, 0, 0], "t": 115, "beta": [4.882710284072431, 10.27894645225626, 3.8076701172030667, 1.0, 1.0, 1.0], "alpha": [41.87789838919257, 24.370974712262058, 33.317935299069504, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [6.560942958329897, 7.718513990468027, 4.422745025472187, 5.591494314697992, 4.422745025472187, 4.422745025472187], "order": [1, 0, 3, 2, 4, 5], "fallback": {"gain": [0.0010128819675666156, 0.0017704262178793791, 0.0007679268108351338, 0.025499540734553246, 0.013611356108329671, 0.031324442273776884], "loss": [0.04575996958151532, 0.7630019363913589, 0.1820129313382547, 1.536785255981592, 1.6235493700932604, 2.496674879661955], "rule": "information-directed", "thompson": [0.640625, 0.0, 0.234375, 0.0625, 0.03125, 0.03125], "thompson_share": 0.1}, "ln_below": [-0.7154965057122823, -0.0008418431143832845, -0.770277336743557, -0.10536051565782628, -0.10536051565782628, -0.10536051565782628], "fallback_mass": 0.0000658153203055045}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.9}, "in_time": null, "n_since": [45, 33, 36, 0, 0, 0], "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "endpoints": {"gpt-4o": {"azure": 0.0, "openai": 1.0}, "gpt-4o-mini": {"azure": 0.0, "openai": 1.0}, "claude-haiku-4-5": {"bedrock": 0.0, "anthropic": 1.0}, "claude-sonnet-4-5": {"vertex": 0.0, "bedrock": 0.0, "anthropic": 1.0}}, "trial_share": 0.25, "input_tokens": null, "propensities": [0.9844990017891887, 0.006476712947339708, 0.004876405788430269, 0.004046145747576721, 0.00006246143463055744, 0.00003927229283402669], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\xb38289d8037d0cb800d0711e47b6943c', 'review/python', '{"n": [8, 5, 7, 0, 0, 0], "t": 21, "beta": [2.9944634326632187, 2.9962075698057937, 2.300585912872135, 1.0, 1.0, 1.0], "alpha": [6.979952944845348, 3.9952187470831726, 6.675136863331249, 1.0, 1.0, 1.0], "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 2, "target": {"of_best": null, "min_success": 0.9}, "in_time": null, "n_since": [8, 5, 7, 0, 0, 0], "cost_usd": [0.0029088333333333336, 0.0013590400000000002, 0.008370720000000002, 0.007000000000000001, 0.01625, 0.042], "strategy": "static", "endpoints": {"gpt-4o": {"azure": 0.0, "openai": 1.0}, "gpt-4o-mini": {"azure": 0.0, "openai": 1.0}, "claude-haiku-4-5": {"bedrock": 0.0, "anthropic": 1.0}, "claude-sonnet-4-5": {"vertex": 0.0, "bedrock": 0.0, "anthropic": 1.0}}, "trial_share": 0.25, "input_tokens": null, "propensities": [0.0, 0.0, 1.0, 0.0, 0.0, 0.0], "output_tokens": null, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x062ccabf4dce9f0b619a302d0fe62a06', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"gain": [0.002568958243055275, 0.0024857956526248537, 0.0018972928167491168, 0.023341456690928172, 0.00880530035063607, 0.01721609914449359], "loss": [0.0070001821482746675, 0.2916203712012927, 0.149949431332908, 0.7209741654808299, 0.9066662304788577, 1.6847427296128226], "rows": [0, 1, 2, 3, 4, 5], "rule": "information-directed", "order": [1, 0, 3, 2, 4, 5], "thompson": [0.875, 0.015625, 0.0625, 0.03125, 0.0, 0.015625], "thompson_share": 0.1}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": 0.9, "min_success": null}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "promise": {"debt": -1.9018025864815087, "play": [], "share": 0.1, "state": "kept"}, "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "endpoints": {"gpt-4o": {"azure": 0.0, "openai": 1.0}, "gpt-4o-mini": {"azure": 0.0, "openai": 1.0}, "claude-haiku-4-5": {"bedrock": 0.0, "anthropic": 1.0}, "claude-sonnet-4-5": {"vertex": 0.0, "bedrock": 0.0, "anthropic": 1.0}}, "trial_share": 0.25, "input_tokens": null, "propensities": [0.9875, 0.0015625, 0.00625, 0.003125, 0.0, 0.0015625], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x24b7d7b798b6af60990a2a058d11ef90', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [4.428990497563786, 5.588673745926455, 4.428990497563786, 4.428990497563786, 4.428990497563786, 4.428990497563786], "order": [1, 0, 3, 2, 4, 5], "fallback": {"gain": [0.0014019327293769174, 0.0009708924395518155, 0.0007270032269751526, 0.03302964260186689, 0.015687962498294142, 0.015639870609117847], "loss": [0.05260313513313435, 0.8151969086511764, 0.17470702661706322, 1.550868482406694, 1.702534168973468, 2.653222381107069], "rule": "information-directed", "thompson": [0.640625, 0.0, 0.234375, 0.078125, 0.03125, 0.015625], "thompson_share": 0.1}, "ln_below": [-0.7562956361790535, -0.0008438075022853134, -0.7701269620027015, -0.10536051565782628, -0.10536051565782628, -0.10536051565782628], "fallback_mass": 0.0002843942394186377}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.9}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "endpoints": {"gpt-4o": {"azure": 0.0, "openai": 1.0}, "gpt-4o-mini": {"azure": 0.0, "openai": 1.0}, "claude-haiku-4-5": {"bedrock": 0.0, "anthropic": 1.0}, "claude-sonnet-4-5": {"vertex": 0.0, "bedrock": 0.0, "anthropic": 1.0}}, "trial_share": 0.25, "input_tokens": null, "propensities": [0.9606371609506589, 0.004704663073603783, 0.02118976013942785, 0.013028308017697377, 0.0002705545648539889, 0.0001695532537580622], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x4f02814c32fad4dd6cb7a61e034a04bd', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [4.428990497563786, 5.588673745926455, 4.428990497563786, 4.428990497563786, 4.428990497563786, 4.428990497563786], "order": [1, 0, 3, 2, 4, 5], "fallback": {"gain": [0.0014019327293769174, 0.0009708924395518155, 0.0007270032269751526, 0.03302964260186689, 0.015687962498294142, 0.015639870609117847], "loss": [0.05260313513313435, 0.8151969086511764, 0.17470702661706322, 1.550868482406694, 1.702534168973468, 2.653222381107069], "rule": "information-directed", "thompson": [0.640625, 0.0, 0.234375, 0.078125, 0.03125, 0.015625], "thompson_share": 0.1}, "ln_below": [-0.7562956361790535, -0.0008438075022853134, -0.7701269620027015, -0.10536051565782628, -0.10536051565782628, -0.10536051565782628], "fallback_mass": 0.0002843942394186377}}, "ladder": {"rule": "tiers", "steps": [{"check": null, "model": "claude-haiku-4-5", "reached": 1.0, "cost_usd": 0.002306871794871795, "endpoint": {"region": "", "provider": "anthropic"}, "threshold": 0.8, "threshold_low": null, "threshold_high": null}, {"check": null, "model": "claude-sonnet-4-5", "reached": 0.7847444955056937, "cost_usd": 0.0043870178571428576, "endpoint": {"region": "", "provider": "anthropic"}, "threshold": 0.8, "threshold_low": null, "threshold_high": null}, {"check": null, "model": "claude-opus-4-5", "reached": 0.6308918472102909, "cost_usd": 0.005, "endpoint": {"region": "", "provider": "anthropic"}, "threshold": null, "threshold_low": null, "threshold_high": null}], "cost_usd": 0.00890401914600129, "p_clears": 0.0625, "escalation": 0.7847444955056937, "latency_ms": null, "propensity": null, "success_low": 0.020851943591566054, "single_model": null, "success_high": 0.9113914039710592, "success_rate": 0.4269117755667092, "single_cost_usd": null}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.9}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "endpoints": {"gpt-4o": {"azure": 0.0, "openai": 1.0}, "gpt-4o-mini": {"azure": 0.0, "openai": 1.0}, "claude-haiku-4-5": {"bedrock": 0.0, "anthropic": 1.0}, "claude-sonnet-4-5": {"vertex": 0.0, "bedrock": 0.0, "anthropic": 1.0}}, "trial_share": 0.25, "input_tokens": null, "propensities": [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x705634ef1f3edc14589fd4293f4fd0bf', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [4.428990497563786, 5.588673745926455, 4.428990497563786, 4.428990497563786, 4.428990497563786, 4.428990497563786], "order": [1, 0, 3, 2, 4, 5], "fallback": {"gain": [0.0020378822448120183, 0.0003063484792437626, 0.005225970244237658, 0.06825918115432673, 0.03759495650621784, 0.021366702381878516], "loss": [0.12876053143690808, 0.9537899415618759, 0.2207728991945604, 1.6473881357921685, 1.7924749993656013, 2.74184115518069], "rule": "information-directed", "thompson": [0.46875, 0.0, 0.296875, 0.125, 0.078125, 0.03125], "thompson_share": 0.1}, "ln_below": [-0.0000000025416020691127523, -0.000000000000000000000021257148889871587, -0.0000001503549051064958, -0.0010005003335835344, -0.0010005003335835344, -0.0010005003335835344], "fallback_mass": 0.9867936822690745}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.999}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "endpoints": {"gpt-4o": {"azure": 0.0, "openai": 1.0}, "gpt-4o-mini": {"azure": 0.0, "openai": 1.0}, "claude-haiku-4-5": {"bedrock": 0.0, "anthropic": 1.0}, "claude-sonnet-4-5": {"vertex": 0.0, "bedrock": 0.0, "anthropic": 1.0}}, "trial_share": 0.25, "input_tokens": null, "propensities": [0.9137306867947138, 0.00000000000000000000011879926991407502, 0.029296100418278157, 0.03739591649950903, 0.012111177016355067, 0.007466119271143948], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x742b562e08e96390c013c466d04a30eb', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [4.428990497563786, 5.588673745926455, 4.428990497563786, 4.428990497563786, 4.428990497563786, 4.428990497563786], "order": [1, 0, 3, 2, 4, 5], "ln_late": [-0.00018054045108066252, -0.0005115322891731027, -0.0000000034493422484880027, -0.006893369572850093, -0.0007704294507371115, -0.0007704294507371115], "fallback": {"gain": [0.000008947215894447811, 0.0033371946807170577, 0.00000015844200522309307, 0.0030145220709847584, 0.006243220244319986, 0.0016196682891573737], "loss": [0.18755259267601299, 0.6525819819365113, 0.4969843754305354, 2.0289774417794066, 2.3003354743662223, 3.235474046577652], "rule": "information-directed", "thompson": [0.875, 0.09375, 0.03125, 0.0, 0.0, 0.0], "thompson_share": 0.1}, "ln_below": [-3.63520940238234, -0.10351703820211931, -3.1719321624062804, -0.2231435513142097, -0.2231435513142097, -0.2231435513142097], "fallback_mass": 0.9749259830953807}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.8}, "in_time": {"beta": [13.98827466478026, 10.68578593365201, 18.88837383118158, 1.6318993298624327, 1.9, 1.9], "alpha": [35.01172533521974, 24.31421406634799, 23.11162616881842, 0.3681006701375673, 0.1, 0.1], "wanted": 0.9}, "n_since": [46, 33, 36, 0, 0, 0], "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "endpoints": {"gpt-4o": {"azure": 0.0, "openai": 1.0}, "gpt-4o-mini": {"azure": 0.0, "openai": 1.0}, "claude-sonnet-4-5": {"vertex": 0.0, "bedrock": 0.0, "anthropic": 1.0}}, "trial_share": 0.25, "input_tokens": null, "propensities": [0.6143745897534973, 0.3595570371898259, 0.003046658655114198, 0.01883851372100057, 0.002093839193025356, 0.002089361487536636], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x81ac40a91eff8f385251a6b2c897e4b7', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.9}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "static", "endpoints": {"gpt-4o": {"azure": 0.0, "openai": 1.0}, "gpt-4o-mini": {"azure": 0.0, "openai": 1.0}, "claude-haiku-4-5": {"bedrock": 0.0, "anthropic": 1.0}, "claude-sonnet-4-5": {"vertex": 0.0, "bedrock": 0.0, "anthropic": 1.0}}, "trial_share": 0.25, "input_tokens": null, "propensities": [1.0, 0.0, 0.0, 0.0, 0.0, 0.0], "output_tokens": null, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\xf49095454080667f6e8e1ef38363c60c', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"gain": [0.003631105268068496, 0.00021485285759292487, 0.003697892937793167, 0.05667379040114587, 0.011258893131803114, 0.03239153184687234], "loss": [0.026620535800421317, 0.38366293537808094, 0.13806325943796832, 0.77734081062935, 0.9509547724527514, 1.739047648377821], "rows": [0, 1, 2, 3, 4, 5], "rule": "information-directed", "order": [1, 0, 3, 2, 4, 5], "thompson": [0.6875, 0.0, 0.1875, 0.09375, 0.015625, 0.015625], "thompson_share": 0.1}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": 0.95, "min_success": null}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "promise": {"debt": 3.46587504760285, "play": [0], "share": 0.1, "state": "debt"}, "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "endpoints": {"gpt-4o": {"azure": 0.0, "openai": 1.0}, "gpt-4o-mini": {"azure": 0.0, "openai": 1.0}, "claude-haiku-4-5": {"bedrock": 0.0, "anthropic": 1.0}, "claude-sonnet-4-5": {"vertex": 0.0, "bedrock": 0.0, "anthropic": 1.0}}, "trial_share": 0.25, "input_tokens": null, "propensities": [0.96875, 0.0, 0.018750000000000003, 0.009375000000000001, 0.0015625, 0.0015625], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}');
INSERT INTO public.corrections_p202611 VALUES
	('01a2178b-3cc6-725f-bf84-3a1677e72729', '2026-11-26 11:08:50.766613+00', 1, 0, 'extract', 'judge', 'local', 'failure', NULL),
	('01a2178b-3cd1-732d-b110-be0f689b59b1', '2026-11-26 11:08:50.776092+00', 1, 0, 'extract', 'judge', 'local', 'failure', NULL),
	('01a2178b-3cdb-7334-bb68-2bb4a553f651', '2026-11-26 11:08:50.78407+00', 1, 0, 'extract', 'judge', 'local', 'failure', NULL),
	('01a2178b-3ce7-7dfa-b33b-51ba0f81203d', '2026-11-26 11:08:50.796644+00', 1, 0, 'extract', 'judge', 'local', 'failure', NULL),
	('01a2178b-3d03-7106-b73c-ba2c932722b4', '2026-11-26 11:08:50.833808+00', 1, 10000, 'extract', 'human', 'local', 'success', 'feedback link');
INSERT INTO public.corrections_undated VALUES
	('00000000-0000-754d-8ff1-4b66364f192a', '2026-11-26 11:08:50.700972+00', 1, 0, 'classify', 'judge', 'local', 'failure', NULL),
	('00000000-0000-738e-a5b1-73b0560e61e8', '2026-11-26 11:08:50.711678+00', 1, 0, 'classify', 'judge', 'local', 'failure', NULL),
	('00000000-0000-7e87-9591-05cdd693ce63', '2026-11-26 11:08:50.719949+00', 1, 0, 'classify', 'judge', 'local', 'failure', NULL),
	('00000000-0000-7062-ac9f-c109e8075215', '2026-11-26 11:08:50.726724+00', 1, 0, 'classify', 'judge', 'local', 'failure', NULL),
	('00000000-0000-7e87-9591-05cdd693ce63', '2026-11-26 11:08:50.733171+00', 2, 10000, 'classify', 'human', 'local', 'success', 'looked at it'),
	('00000000-0000-7062-ac9f-c109e8075215', '2026-11-26 11:08:50.741976+00', 2, 10000, 'classify', 'human', 'local', 'success', 'looked at it'),
	('00000000-0000-75a8-915b-8277cc8e2879', '2026-11-26 11:08:50.746984+00', 1, 10000, 'classify', 'human', 'local', 'success', 'looked at it'),
	('00000000-0000-759d-995b-5e670a03fbc9', '2026-11-26 11:08:50.750975+00', 1, 10000, 'classify', 'human', 'local', 'success', 'looked at it'),
	('00000000-0000-759d-995b-5e670a03fbc9', '2026-11-26 11:08:50.754273+00', 2, NULL, 'classify', 'human', 'local', NULL, NULL);
INSERT INTO public.decisions_p20261126 VALUES
	('01a2178b-3cf0-706f-86c1-78b96716adb9', 0.3099328300351142, 0.9844377555379491, '\x3a74380ed498a497216b91454e4e9f06', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local', 1),
	('01a2178b-3cf4-7ac0-a62b-6cf30ea4600a', 0.10106858176812772, 1, '\x3b183180746b93380027f6054488d5f9', 2, 'extract', 'claude-haiku-4-5', 'anthropic', 'static', 'local', 1),
	('01a2178b-3cf7-7cff-aa3c-518d42f55692', 0.0333498329392552, 1, '\xb38289d8037d0cb800d0711e47b6943c', 2, 'review/python', 'claude-sonnet-4-5', 'anthropic', 'static', 'local', 1),
	('01a2178b-3d03-7aa7-9bb4-e1dff84eeb2e', 0.5598394731783527, 1, '\x3b183180746b93380027f6054488d5f9', 2, 'extract', 'claude-haiku-4-5', 'anthropic', 'static', 'local', 1),
	('01a2178b-3d06-7c44-a920-29cf4f6dea7e', 0.051787797440849714, 1, '\x3b183180746b93380027f6054488d5f9', 2, 'extract', 'claude-haiku-4-5', 'anthropic', 'static', 'local', 1),
	('01a2178b-3d1b-74e9-918e-00957874d4a5', 0.07200092462075813, 1, '\x8361221163c9057ef2bb4827bce55263', 2, 'extract', 'claude-haiku-4-5', 'anthropic', 'static', 'local', 1),
	('01a2178b-3d20-7ec8-ae3f-3027133a6fb1', 0.36918447098956064, 0.9844990017891887, '\x99f0bfadda65ed3d6d4a4b937dbacae2', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local', 1),
	('01a2178b-44fb-7419-85ff-381d5960f4e7', 0.1597837156649511, 0.9606371609506589, '\x24b7d7b798b6af60990a2a058d11ef90', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local', 1),
	('01a2178b-44ff-7905-99a3-2a8007ad7c84', 0.38358422679565296, 0.96875, '\xf49095454080667f6e8e1ef38363c60c', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local', 1),
	('01a2178b-4502-734f-b645-6b1882962d31', 0.7044847621862224, 0.3595570371898259, '\x742b562e08e96390c013c466d04a30eb', 2, 'classify', 'gpt-4o-mini', 'openai', 'adaptive', 'local', 1),
	('01a2178b-4504-7982-a307-48983db114dd', 0.3395446222717603, 0.9137306867947138, '\x705634ef1f3edc14589fd4293f4fd0bf', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local', 1),
	('01a2178b-4506-7c7e-81e7-249a69eb6ca0', 0.8989628297688622, 1, '\x81ac40a91eff8f385251a6b2c897e4b7', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'static', 'local', 1),
	('01a2178b-4507-7962-a0e4-4d2268136b5f', 0.8321786420631678, 1, '\x4f02814c32fad4dd6cb7a61e034a04bd', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'cascade', 'local', 1),
	('01a2178b-450d-7878-86fc-c1f16051cf55', 0.6554666508743171, 0.9875, '\x062ccabf4dce9f0b619a302d0fe62a06', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local', 1);
INSERT INTO public.outcomes_p202611 VALUES
	('01a2178b-3cc6-725f-bf84-3a1677e72729', '2026-11-26 11:05:00+00', '2026-11-26 11:08:50.75923+00', NULL, 'e7a39d74-9fb8-a33b-5a37-1b0cd114adbb', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, NULL, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, NULL, NULL, 'schema', 1000, 100000, 1, true, NULL),
	('01a2178b-3cd1-732d-b110-be0f689b59b1', '2026-11-26 11:05:00+00', '2026-11-26 11:08:50.770075+00', NULL, 'a0070624-a386-1211-c983-60adf15fcfee', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, NULL, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, NULL, NULL, 'schema', 5500, 100000, 1, true, NULL),
	('01a2178b-3cdb-7334-bb68-2bb4a553f651', '2026-11-26 11:05:00+00', '2026-11-26 11:08:50.779367+00', NULL, 'fbd7d4a8-855e-bbfd-de0c-9dea56a89dbe', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, NULL, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, NULL, NULL, 'schema', 9000, 100000, 1, true, NULL),
	('01a2178b-3ce7-7dfa-b33b-51ba0f81203d', '2026-11-26 11:05:00+00', '2026-11-26 11:08:50.791914+00', NULL, 'a3318e03-7e08-6613-c653-379f7826925a', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, NULL, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, NULL, NULL, 'schema', 10000, 100000, 1, true, NULL),
	('01a2178b-3cf0-7e41-b3ab-473f0fb5c305', '2026-11-26 11:05:00+00', '2026-11-26 11:08:50.812237+00', '01a2178b-3cf0-706f-86c1-78b96716adb9', 'cfe939be-e288-8bf7-1e51-628fb8050408', 0.9844377555379491, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, NULL, NULL, false, 'classify', 'claude-haiku-4-5', 'anthropic', '', 'adaptive', 'workflow', 'local', 'failure', NULL, NULL, '{"workflow": "01a2178b-3cf7-701b-a13a-ec7d25a229b8"}', NULL, NULL, NULL, NULL, NULL, 1549),
	('01a2178b-3cf4-7e6e-ac48-39eb7d9b80b2', '2026-11-26 11:05:00+00', '2026-11-26 11:08:50.812237+00', '01a2178b-3cf4-7ac0-a62b-6cf30ea4600a', 'cfe939be-e288-8bf7-1e51-628fb8050408', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, NULL, NULL, false, 'extract', 'claude-haiku-4-5', 'anthropic', '', 'static', 'workflow', 'local', 'failure', NULL, NULL, '{"workflow": "01a2178b-3cf7-701b-a13a-ec7d25a229b8"}', NULL, NULL, NULL, NULL, NULL, 2222),
	('01a2178b-3cf7-7dce-ae6b-c93b6149cf10', '2026-11-26 11:05:00+00', '2026-11-26 11:08:50.812237+00', '01a2178b-3cf7-7cff-aa3c-518d42f55692', 'cfe939be-e288-8bf7-1e51-628fb8050408', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, NULL, NULL, false, 'review/python', 'claude-sonnet-4-5', 'anthropic', '', 'static', 'workflow', 'local', 'failure', NULL, NULL, '{"workflow": "01a2178b-3cf7-701b-a13a-ec7d25a229b8"}', NULL, NULL, NULL, NULL, NULL, 4581),
	('01a2178b-3d03-7106-b73c-ba2c932722b4', '2026-11-26 11:05:00+00', '2026-11-26 11:08:50.823574+00', '01a2178b-3d03-7aa7-9bb4-e1dff84eeb2e', 'c94192d1-5e6b-ab89-6f45-b14db9bd1c70', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, NULL, NULL, false, 'extract', 'claude-haiku-4-5', 'anthropic', '', 'static', 'caller', 'local', 'failure', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a2178b-3d1b-706b-865f-4c23a45f5960', '2026-11-26 11:05:00+00', '2026-11-26 11:08:50.845946+00', '01a2178b-3d1b-74e9-918e-00957874d4a5', '7742748f-d216-3b29-765c-cfd8b3148ebb', 1, NULL, 640, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'extract', 'claude-haiku-4-5', 'anthropic', '', 'static', 'caller', 'local', 'success', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a2178b-3d20-7120-9c67-1fc3418a7c2d', '2026-11-26 11:05:00+00', '2026-11-26 11:08:50.853017+00', '01a2178b-3d20-7ec8-ae3f-3027133a6fb1', '5dc0b409-c83d-aa6a-7626-6b11b1108272', 0.9844990017891887, 200000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, NULL, NULL, false, 'classify', 'claude-haiku-4-5', 'anthropic', '', 'adaptive', 'caller', 'local', 'error', 'timeout', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a2178b-3d20-78f8-a2ba-b44b65acca2b', '2026-11-26 11:05:00+00', '2026-11-26 11:08:50.855409+00', '01a2178b-3d20-7ec8-ae3f-3027133a6fb1', 'dfa960e6-d1a5-b690-ff1d-f35b48a50610', 0.9844990017891887, 200000, NULL, NULL, NULL, NULL, NULL, NULL, 10000, 2, 1, 0, NULL, NULL, false, 'classify', 'claude-haiku-4-5', 'anthropic', '', 'adaptive', 'caller', 'local', 'success', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.outcomes_undated VALUES
	('00000000-0000-701e-8465-770c5ca905fd', '2026-11-14 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '33b2a9b8-3a91-5a51-42e9-5dd70d76bc27', NULL, 815000, 1475, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'c0181bfc-295a-4513-9184-5c1a4705c2d9', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7062-ac9f-c109e8075215', '2026-11-06 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '312334b0-785b-4538-3227-653cf7dc3a07', NULL, 2076000, 1182, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'c60a3cab-359e-4efb-815c-33b2df1461aa', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7067-8fb9-60ff01135bff', '2026-11-24 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '0141c1d3-b876-24eb-7072-2b11a27bc0e6', NULL, 3489000, 1186, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a7ef031b-27c9-4fcc-a17f-447c772d11a7', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-709f-8918-1a21871d02aa', '2026-11-11 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'd5437f02-133f-c636-6638-e4e77bdf627f', NULL, 147000, 1514, 876, 26, NULL, NULL, NULL, 7800, 2, 0, 0, 16, 4, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '324bbcb0-b838-4312-9a16-3580aead0f80', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-70e7-b621-7da9275ab9ea', '2026-11-10 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '1264c627-6bcd-f280-72b4-cba8675af40f', NULL, 1073000, 354, 673, 80, NULL, NULL, NULL, 10000, 2, 0, 0, 11, 7, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '64739895-d3a9-4330-a2ed-bf31c81de77b', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-70f1-aede-4e43e6d81234', '2026-11-08 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '63db2161-0f48-22ee-125f-ddb5837c9311', NULL, 142050, 878, 735, 53, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 6, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '4b78dc3d-6baf-41d7-9840-7b1a0f0b9752', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-70f1-b580-a24c8a69edce', '2026-11-18 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '4e568d0b-84dc-8450-9d44-0fdd2f1740ed', NULL, 5668000, 1700, NULL, NULL, NULL, NULL, NULL, 3900, 2, 0, 0, 16, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '3d34b769-1efe-423c-a568-d37917894bd8', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7128-bb00-8a56c0dcaa3e', '2026-11-19 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '041801b4-c8a9-fb4a-e004-3e7db8127e84', NULL, 2247000, 2573, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9004ee95-4bb0-4a07-9d97-b89a26300ab2', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-712c-bfa0-a1c2c182df72', '2026-11-15 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'f42263de-47e3-eaac-2ea8-698766a18882', NULL, 271000, 506, 161, 22, NULL, NULL, NULL, 10000, 2, 0, 0, 12, 3, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a4ed4948-3e53-41ab-aecb-61370dc35004', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7152-8110-c81e4d7e864a', '2026-11-06 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '8966b9e4-bb96-4cc0-4cd0-b4d9f7108ce3', NULL, 79050, 1021, 123, 101, NULL, NULL, NULL, 7900, 2, 0, 0, 14, 8, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '78f845f5-7b31-40df-af4d-4c8650d7d13f', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7170-93f6-5ff17965a7df', '2026-11-14 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'f3dc62f8-fcf9-3b80-556d-fd71a3c9ca90', NULL, 62850, 2170, 259, 40, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'ac7f0eba-0590-4a6e-b00e-0a920f13a784', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-71b1-bb98-8c3d3927018f', '2026-11-23 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '6f9bc50f-a2bd-3acc-8f4d-3a3b4a38b55d', NULL, 6444000, 1329, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '4319766c-1fd6-443d-bdbc-825424d32721', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-71c0-8160-db10323cbb06', '2026-11-15 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'f6f8a5e8-99ed-bace-71fa-1da59bad9983', NULL, 3472000, 1379, NULL, NULL, NULL, NULL, NULL, 2400, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '166f39d9-7bb4-4f94-8fcc-b8852382ed24', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-71f6-8139-d2bd80190f0c', '2026-11-20 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '47138319-9582-7bcd-8dfe-47ede57e5360', NULL, 2356000, 1750, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'ffc24e07-7aa0-4361-8f3e-76b01de9b546', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7200-8abb-8e8ca239c858', '2026-11-20 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'cb71235c-63eb-e2e8-9eeb-83076042923f', NULL, 8769000, 2860, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '94958920-f4f7-48b9-8c90-9d66ec90a0ba', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7249-80b6-3200410cb860', '2026-11-15 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '1f412899-6551-a4ee-a77c-559d86adb983', NULL, 9173000, 843, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'a006818d-85b6-446b-a06a-bc4ec4a38236', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7269-9e48-9c1799bd0143', '2026-11-25 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'e32f4021-4f17-b33f-a538-67b68ef4d535', NULL, 141900, 2516, 210, 184, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 10, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '90a21099-f074-4db7-86e1-94756bf59e05', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-72a9-8314-4c551c704751', '2026-11-16 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '63fc7705-a638-b48b-bc7a-2598ba7292f2', NULL, 1002000, 2582, 224, 22, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 3, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'c3879815-8ada-4ebf-9043-12a408b690c2', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-72ef-9879-8b7c95b4a490', '2026-11-10 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '8efb4c3c-ca09-975c-704b-b9146764b084', NULL, 329000, 1473, 124, 41, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 5, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'edf6a199-7de3-431c-8eb7-8fc5fbf98bb8', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7318-abb8-63558eaad3a0', '2026-11-10 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '2106e455-4342-9801-b68f-c97bf6bf2cfe', NULL, 2631000, 2611, 542, 67, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e42b0ae6-e062-48b4-a124-0c23535005d3', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7332-b14c-abb7f9df99e6', '2026-11-24 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '44c2872c-e31b-8172-7411-81699222f23e', NULL, 5641000, 2957, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 18, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4dc8aeb0-75d5-4091-b73e-2e55111c13b6', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7361-8f1e-053e05e7c1c2', '2026-11-08 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'eb38c7be-d778-2fc2-5b38-532400f57073', NULL, 3747000, 1760, 759, 98, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 8, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a5be6d6b-8016-414d-9111-eb3749f088d4', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-736c-8842-2539fa46402c', '2026-11-08 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'a950a52f-3a19-dd0f-c131-a8f33e0d8735', NULL, 60300, 2225, 250, 38, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '4a807546-4627-4141-baa2-86ac5154ef5f', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-738d-b58d-995edb747b28', '2026-11-09 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '965db2e6-8331-a480-a1b7-04abc2a3273e', NULL, 2760000, 1831, 515, 81, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e736f4fc-b7cf-4891-bce3-808e345158db', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-738e-a5b1-73b0560e61e8', '2026-11-06 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '2f3950bc-8a53-5289-5a8a-a2f9a22a826e', NULL, 2952000, 1309, 204, 156, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7814e8a2-5f2d-497f-9cfb-10f62827688d', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-73b5-a780-1e7b92a3afa1', '2026-11-23 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '46ad6245-8edc-f080-161c-7a02a9510413', NULL, 5873000, 1024, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '704ad232-e00f-4cb2-a063-a8ab978e717d', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-73ce-845c-e0a9822530fd', '2026-11-13 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'bf3304e5-02df-8236-2829-5b99c3c8be4f', NULL, 4071000, 872, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'failure', NULL, '3624ec2e-d212-4764-bdcf-62d2aa418d7d', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-73d5-9cf2-cc7388a43a70', '2026-11-11 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'e13da08c-62d5-4651-7175-dc3d22802d06', NULL, 7046000, 2051, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'ceba5b30-c744-4601-adfe-e34603ba3cf5', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7412-9609-b748c17d1439', '2026-11-12 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '5edd0f97-92e8-e075-03a8-6d9f99614768', NULL, 221700, 1507, 746, 183, NULL, NULL, NULL, 0, 2, 0, 0, 16, 10, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '2363325f-0e45-465d-aa2f-feb15fcb740e', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7414-ad62-35fc96b5b8f8', '2026-11-07 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '905624c5-07e1-c9ac-8c80-315d7ee35153', NULL, 9567000, 1041, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '0bf64ef7-73ec-48d0-8252-f615d75b1e24', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7415-902a-0fab634f9112', '2026-11-22 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'e9cf8125-b0d4-c7d3-b9d1-c7acccabb077', NULL, 1507000, 2471, 697, 162, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '91972386-5ed5-4a09-a7fb-264becbf3136', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7457-b196-6ca129d738be', '2026-11-10 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '1cd8e6a9-c4a1-c590-85d6-dd947eefe887', NULL, 4010000, 2609, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 17, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '68c422a7-6b4a-4399-a110-9d0dd18aa866', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-748a-9215-03a11b557884', '2026-11-21 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'a02a7930-06db-f997-fed2-7243f01d61fd', NULL, 1795000, 1601, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7e6bfc44-d40a-4bf7-bf52-998e04bb3cf4', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-74e3-b3f5-775f29ccccbe', '2026-11-18 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '606d4877-e881-af68-3f5c-efd2f424d493', NULL, 616000, 2813, 431, 37, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e90137bb-3509-4abb-a648-07508740ebd4', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-74ee-ae56-baa077e53249', '2026-11-11 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '54d27c5b-c083-2561-370b-5cdd13b7d91b', NULL, 144300, 842, 358, 151, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '973efa14-d009-4a86-beb9-722bae87eb6f', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7516-a50f-d9d5746e645f', '2026-11-08 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '638e7b9f-2576-0c9c-c24b-aedd571563a1', NULL, 9587000, 2142, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 17, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, 'b036d9dd-ddf1-479f-9eb2-80e62c273105', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-754d-8ff1-4b66364f192a', '2026-11-06 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '1c82ff5e-4d69-25ca-2936-1af3b132bbb9', NULL, 776000, 2970, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 18, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'f1446bea-b0c1-4fde-8b91-ce375bc8fbbc', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7552-8477-0f9b69bcb8f7', '2026-11-22 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '351d8d7e-f7fd-ad5f-bd13-48cb11023ea0', NULL, 4479000, 362, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 11, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '021587d9-0e4f-411d-b4ac-9b86aa3f511f', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7558-a06f-0fdb8ccabd53', '2026-11-09 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '16015d7f-299c-4526-620c-d155a11326f4', NULL, 7337000, 1458, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7a2c54a0-da96-4a45-aff8-3f045caded41', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7563-b213-b60275aeee90', '2026-11-18 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '1261bdda-55b3-54d4-adeb-8812e66dd1a0', NULL, 8463000, 1739, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4cf397d6-f4f8-404a-b63b-5fd1ab814152', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-758c-93b9-69ba3e675f85', '2026-11-25 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '190e5bb2-0589-fb8f-3d93-b2acb7a82b31', NULL, 1403000, 770, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '3efc7e2b-c4ca-4c8d-ab90-083e1a4de7cd', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-759d-995b-5e670a03fbc9', '2026-11-06 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'a67d51be-617c-16fe-a2cb-eee07b5e2b2f', NULL, 6162000, 2770, NULL, NULL, NULL, NULL, NULL, 3600, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4d25deb3-54f4-4a69-90ac-ff0043892dfc', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75a8-915b-8277cc8e2879', '2026-11-06 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '5474dad3-83b2-6688-cad8-0b65c09bc17c', NULL, 8991000, 1106, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2e81d66d-346c-4e2b-a02f-daa1ad864c44', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75b2-aa2c-7996bc39e407', '2026-11-23 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'f2930cea-fc9b-c804-47c3-375026ed33f5', NULL, 2532000, 865, 164, 136, NULL, NULL, NULL, NULL, 2, 0, 0, 14, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '68a156d0-d465-4a61-9f83-5bcf8d3de7f6', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75b7-a4c2-b56bf5f48fa5', '2026-11-14 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '4b0bece3-9ff0-02b2-de86-984f1e90756c', NULL, 2361000, 1408, 162, 125, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 8, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '6e3ef1d8-9bd2-415e-a557-f95e0b3e698c', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75c3-8ea3-55e3f38159aa', '2026-11-20 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '13aa727f-cdde-78f5-67c2-34b676eac4f5', NULL, 1301000, 643, 656, 129, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e411bab3-756b-4606-ac41-5c9a5fdb261f', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75d0-a952-278cfd5752d8', '2026-11-07 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '942ddef1-f783-cef0-62f4-f000671df14e', NULL, 6489000, 2610, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '216d27a2-3501-4088-96a3-4d3e558d2adb', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75ee-b2af-30876739e1df', '2026-11-14 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '9ff4a87b-0a4e-17a0-233a-f4afcef83269', NULL, 4440000, 1459, 835, 129, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '5c88a534-77d1-450a-af39-d55a4fd4b392', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-761b-b93a-bca330941d39', '2026-11-07 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '116f2a1c-a8fb-64c2-4acb-bf1bc24a2558', NULL, 2035000, 1566, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 16, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '261c374b-a076-47d6-9404-ab1ecc7c6d81', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-762a-9c73-56b945c0b8f0', '2026-11-16 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'd7d911b3-7394-0e19-63b6-7bb0152a9ba7', NULL, 224250, 1585, 887, 152, NULL, NULL, NULL, NULL, 2, 0, 0, 16, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', '6baaff8e-1266-4a50-9939-5360e2b21623', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7639-be7b-0978e3c25ebb', '2026-11-15 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '2eecd994-e006-db70-8061-1dc0ac104bb5', NULL, 1182000, 1429, 817, 73, NULL, NULL, NULL, NULL, 2, 0, 0, 15, 7, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '3ed1a553-aa92-4f72-93b5-250ff7bfc066', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7668-9778-bd0ce0418f59', '2026-11-22 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '027062cb-bfd4-d73a-de01-513af234507d', NULL, 3882000, 1392, 769, 105, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 8, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '15e88286-6dd4-439d-8ff8-a7d02f4f3f20', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7677-9372-2114d5413b86', '2026-11-22 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '066001bc-af8f-3ef6-c513-f1a043cb4f90', NULL, 7877000, 1878, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'b13731a1-09cd-47a7-bd0f-c0658023f16a', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7683-8958-0bf950ccd318', '2026-11-16 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '9db583bc-7d2b-548b-4024-bde8c9ff08d6', NULL, 1821000, 2601, 167, 88, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '61e55064-ce25-4ef9-8fe4-36821b46059a', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-768e-9a9c-4e1dd935d650', '2026-11-18 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '7f33484d-cf3f-2301-3d67-18f72bd88ccc', NULL, 3657000, 1171, 374, 169, NULL, NULL, NULL, NULL, 2, 0, 0, 15, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '199d9cfb-e303-497f-bfbf-58395fbf9edc', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-76be-ae6b-a7ef1df79746', '2026-11-14 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '336f3e2b-8e03-4759-e853-732f564c8316', NULL, 137250, 2976, 483, 108, NULL, NULL, NULL, 10000, 2, 0, 0, 18, 8, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '2798aab4-310c-42c7-9989-1d52763ef221', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-76f2-a83b-b7d333caccb3', '2026-11-15 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '0ba39425-a9cc-8f3e-a2da-8a274e6f488e', NULL, 196800, 1096, 620, 173, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'f8bc6540-f33c-47de-89a0-73b4e0058761', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7702-b8d5-39b7790a09cb', '2026-11-14 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '15442f3f-47c5-7199-eb54-93a29842af65', NULL, 5960000, 1123, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '08958fdc-29c9-49a0-be5c-72e2bab34605', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-770b-b502-1f239d93e885', '2026-11-07 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'd431c2eb-09cc-b089-17f1-5b3aa74b9460', NULL, 4829000, 1708, NULL, NULL, NULL, NULL, NULL, 9200, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '980dc6ff-bd95-4dc2-bcc2-17790825c7cc', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-770f-b0e1-924162401a6a', '2026-11-09 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '6679f3ab-0aa7-1e64-d5c6-365040f87cf2', NULL, 898000, 1039, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'af9ae4aa-c24d-4336-b812-e2992e45282a', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7718-82ae-041662a5c0a4', '2026-11-21 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'a620754c-d761-fb58-d012-5f04d30b5c81', NULL, 4806000, 2348, 707, 179, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '648906c0-28f6-40ad-8d91-1c4a05c27033', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7768-a685-99511c780585', '2026-11-25 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '1a818c15-53ac-7e39-ba0e-bf879e76812d', NULL, 182700, 1577, 834, 96, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 8, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '188e9969-e1ea-42a8-944d-cbf8db983b14', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7798-953b-fe221cdf39f4', '2026-11-16 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '89c99a25-63a6-6885-6f3a-79be1da33ca3', NULL, 6727000, 887, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7132e11e-073f-4985-9321-6f7a21acd16d', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-779f-9311-87eab0b215d5', '2026-11-17 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '34c966cc-2a4b-ccba-c061-59780f4e252d', NULL, 874000, 1893, 794, 16, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 3, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2f4b178b-9ef6-4c99-9630-72a79af70b6a', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-77ac-8013-b44b117e9df0', '2026-11-25 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '3a875d9a-e95b-9ce4-f6bb-102657bb4a9c', NULL, 120450, 2052, 627, 44, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '7432b766-8d0a-44b3-8e73-cc6045ada3a9', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-77e0-bfe4-6486e92ba98d', '2026-11-17 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '31a5578d-919b-69ac-f4dd-e7b51c11b3c9', NULL, 6419000, 2225, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'aed2c451-7a26-471b-92f5-a0d3c14b0dcd', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7806-a551-263d6fcf1c26', '2026-11-19 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '27f40ed3-677c-b7f7-ba7b-e885d11c085a', NULL, 2313000, 2285, 631, 28, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 4, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '0fb764db-1382-4de4-ba9a-bbf154845c90', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-780e-b25c-c76eb952c891', '2026-11-25 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '96bf6938-71d7-a08f-b958-058c66aab55b', NULL, 9015000, 687, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'f1837889-0a14-43de-ae1d-e98611a3d620', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-783e-b162-7ff2481d2dac', '2026-11-10 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '24cd3317-6d3e-7bc0-330a-7d8e3cd7f583', NULL, 2481000, 672, 777, 10, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 1, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9bcddba3-220b-4d2d-b7ce-a56e32fbfa70', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7850-a2fc-004e875e5db6', '2026-11-08 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '58a38918-8e05-d3c8-a620-ef9214cb82f7', NULL, 1377000, 665, 627, 150, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2e1c5d3a-56a6-4b41-9e28-123c7fd39898', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7861-9e7d-7c358a26a6ba', '2026-11-11 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'fda6ebba-c881-bb57-ed5d-067827eaa9fb', NULL, 3038000, 580, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 13, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '0c6e0a5b-cfd3-428f-8a99-993895fa699b', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7882-87cd-bc641719e642', '2026-11-25 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '39f70703-2f64-80ee-12c5-20d7646c50ba', NULL, 1196000, 1032, 656, 108, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 8, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '951d196c-c17b-4aaf-9826-9f8c48d9644d', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7888-bd7d-418484e40e52', '2026-11-21 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '33603cc4-1679-5e69-47bb-37573242e0b5', NULL, 4096000, 2070, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '69cb1b18-b927-494f-8501-dec16bf00cdf', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7889-b2a2-38de13123621', '2026-11-17 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'dba3d8bc-ac24-9f7f-b23b-d47636cc3732', NULL, 924000, 1276, 138, 34, NULL, NULL, NULL, 7200, 2, 0, 0, 15, 5, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'd4e8ea7c-2490-4142-a49f-327559636f39', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7894-964c-f4d657870be1', '2026-11-24 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'c537ce9f-ff64-ae91-f95d-4bd978148cd1', NULL, 3289000, 1329, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8d617457-6b6b-4732-ab08-e28fa991d981', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7897-aacb-16f05cb87006', '2026-11-20 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '8290eaf4-a07e-d419-80f0-77d73a850b39', NULL, 9478000, 1860, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '7ed9c181-00d7-4532-af08-853721fb8f07', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-78c2-a4d2-146d34b94a43', '2026-11-11 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'ee61e2aa-adac-df22-e18d-cb83e4f175e0', NULL, 3693000, 1456, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4cfa0116-2043-47e2-82a9-7ce20423e5e2', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-78d2-b420-f7397c9d7808', '2026-11-07 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'feff1bfb-2773-3d6a-1f67-97da9f05f5e6', NULL, 1564000, 907, 819, 149, NULL, NULL, NULL, NULL, 2, 0, 0, 14, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', 'eb07c30d-5cd5-461c-9c5f-319e834c1b69', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-78e5-92c0-94ed18ccf802', '2026-11-13 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '36bc312e-00e3-102f-93a5-83a2f3271979', NULL, 8143000, 1767, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '22ecc67e-60cd-45d6-a2c0-60bccbc9602b', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-78eb-8063-b996a1af73f5', '2026-11-22 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'd3e20d6c-c285-ddf1-dc0a-ba01fc61ad59', NULL, 106950, 2629, 117, 149, NULL, NULL, NULL, NULL, 2, 0, 0, 17, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', '3daca445-deec-4aa3-b742-2f4771804024', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-78fb-9d2e-96dd0d2982f3', '2026-11-08 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '04579d63-3e23-2157-d48e-288e5c9adfe4', NULL, 610000, 1031, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a6523995-570f-4cbe-b20f-678df4f6717c', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7941-b3b0-6ec45dc69638', '2026-11-20 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '69461cc4-d071-0a83-a074-af0cee0edd52', NULL, 82350, 750, 445, 26, NULL, NULL, NULL, 4200, 2, 0, 0, 14, 4, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '935fceef-16ae-4188-89fb-e869c420e74c', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-79a5-a1c1-ddd512964b38', '2026-11-12 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'd0362b64-d960-eba3-b448-30da20af7337', NULL, 7205000, 851, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'b662b035-1c74-46bf-b3c6-544cd3089014', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-79b0-9d4c-baf85b8fd698', '2026-11-24 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '6bc7f9c2-1397-2a35-2dec-3a45f44dcbea', NULL, 1144000, 369, 374, 154, NULL, NULL, NULL, 10000, 2, 0, 0, 12, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '5813987b-92c1-4c2d-af72-c85372789150', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-79ba-9660-8364762ccc29', '2026-11-12 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'e88df7b8-b062-74df-55e6-8d5a2578d9e0', NULL, 1929000, 850, 193, 90, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9fac19b8-e0e2-40ce-a606-1874be09d6a4', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-79f2-8e61-6b970b4485cb', '2026-11-09 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '6fa955b2-89b0-e222-cd27-d1ad0f11cbfb', NULL, 3441000, 2813, 402, 149, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8cc8678b-093b-4dd5-b6e0-ff055fb693a6', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a14-91d4-4472bf38edfc', '2026-11-21 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '9c48735b-c525-bf75-25bd-4e146f1f8527', NULL, 1231000, 993, NULL, NULL, NULL, NULL, NULL, 4100, 2, 0, 0, 14, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '1f92ec13-a224-4418-aaa0-2cc3009c70bd', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a31-a6b7-27ba0569720b', '2026-11-17 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'a2f95e9f-af86-cc7e-8d1d-90f345c805bf', NULL, 3747000, 1801, 354, 179, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '3dd6c275-c905-44e4-8046-c9a3c3baa2d9', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a3b-a19c-fbc6093cbe63', '2026-11-12 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '6bead486-d542-7d05-2935-39ba4569cf32', NULL, 6723000, 837, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '2de7f0f5-638f-401d-bc9b-d675740df956', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a64-9888-a3cdf137804d', '2026-11-19 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '268dd848-664b-87f9-d0f0-fbc3046073b1', NULL, 6451000, 556, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a7e74a22-3982-4441-af78-d222c4388b29', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a78-a656-46882ab04077', '2026-11-16 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '53c92d20-32f9-9e3f-678d-ffe733a6750c', NULL, 113400, 1235, 544, 53, NULL, NULL, NULL, 0, 2, 0, 0, 15, 6, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '7221ea95-512b-4129-955f-42131e428a1c', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a83-b389-49c9f60da179', '2026-11-18 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '4f0bba54-f15e-db81-06d6-fa3ac36acb95', NULL, 637000, 1556, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '69c13ee6-b6e6-4b1d-b0e3-a581c275f9e6', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a99-b7e8-4bbcf5870c79', '2026-11-16 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '29498733-93c3-e314-b751-5a4685d13f30', NULL, 1691000, 1246, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '04417140-9cac-455a-b392-d249f30010a5', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a9d-82dc-b7549f44b8b6', '2026-11-20 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '74cab151-4cc3-4838-7b1a-79b5c2332610', NULL, 4608000, 693, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4562e41d-2555-43e0-92c8-bf7eb853beac', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7abb-8fb4-c0aad2dd3c8a', '2026-11-07 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'a7f42c92-2962-9788-f717-5ba846d8c65a', NULL, 192300, 2195, 866, 104, NULL, NULL, NULL, 9500, 2, 0, 0, 17, 8, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '403a960a-8652-4bd0-a488-b6c85ad3ba32', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7acd-a4d9-09acb64f737b', '2026-11-09 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '2be0548e-79c6-d522-7703-8ff126441279', NULL, 6550000, 2565, NULL, NULL, NULL, NULL, NULL, 1600, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9fad3bf4-4d7b-4661-abb9-06c9efb9f2c6', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7b09-babd-5b3bf31908cc', '2026-11-21 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'ce49217b-5c90-433a-9104-edcdfff331a8', NULL, 2559000, 614, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'd58ea187-6c11-4513-b0d4-5d4dc7ea3135', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7b1a-8dff-35af859de1c5', '2026-11-24 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '71bca8a1-e5fb-e8c3-6232-9fc6da17b738', NULL, 4250000, 2846, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '70108633-6cda-4e7c-a3d0-76c51441032a', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7b1b-8a2d-385b8580a67a', '2026-11-19 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'b8175dfb-c099-9a55-b11c-d90ad8058045', NULL, 5029000, 2820, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'b2618cb3-e4b8-48ff-baa4-46d1e6e2cec2', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7b7b-8766-407f37d805ce', '2026-11-10 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '5df0ee64-9dda-365c-e1c2-b84655044650', NULL, 1377000, 1470, 722, 131, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'b8b15bf4-279e-48d9-980a-bf0044873bea', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.outcomes_undated VALUES
	('00000000-0000-7bad-917a-6bcc8c802e52', '2026-11-15 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'c8b7a484-49a3-38f0-a9fe-eaac8cf5b51a', NULL, 8639000, 963, NULL, NULL, NULL, NULL, NULL, 5400, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8abc637a-1639-4838-9ba4-9aceca71cf15', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7c11-8e21-f145d55fee1e', '2026-11-24 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '7aad0709-55f8-d1ac-9ce2-76e5b769945a', NULL, 144450, 2924, 219, 186, NULL, NULL, NULL, 0, 2, 0, 0, 18, 10, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, 'a11f03c2-7c97-4346-83bc-aa3d842935d0', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7c45-9d82-509a9f2381af', '2026-11-23 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '0e3c8a0a-2926-33d1-5cbf-c14aa94758fc', NULL, 772000, 778, 247, 105, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 8, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '168239cc-bdf7-463f-8f50-b0420ace4c5f', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7ca9-9608-7a290e361797', '2026-11-09 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '600f6e0e-0239-07eb-32ed-c78a0b4df747', NULL, 716000, 2276, 136, 116, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 8, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2e79e0d7-f7cd-4231-913d-e7811c5f4755', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7cc4-971b-2056a973118b', '2026-11-24 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'a2488f90-695b-aab3-761c-9b9d13d02e58', NULL, 1368000, 1359, 406, 10, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 1, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4e287273-c126-4c84-a7b7-0cf51edaa205', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7cd4-8a63-94da0581f5c6', '2026-11-20 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '0dfbda20-53fa-705f-4e7e-3219e42f2bf4', NULL, 1838000, 320, NULL, NULL, NULL, NULL, NULL, 5600, 2, 0, 0, 11, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '156871b4-cf8f-47ec-a107-38b95b13b508', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7cec-ae7a-24920ee29668', '2026-11-14 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'ed61cb3b-1b03-9f2d-7d52-7782a717a438', NULL, 1161000, 2615, 196, 193, NULL, NULL, NULL, NULL, 2, 0, 0, 17, 10, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', '84d93fce-d657-4315-bd56-ca5ed5e5d6f6', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7d34-b5f2-ed88744a1c66', '2026-11-19 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '355613fb-a1c1-050a-d9f2-2b2a6e78f012', NULL, 76650, 1300, 387, 31, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 4, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '98a211a2-875d-43ba-bbb5-4b7e6ce68987', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7d3f-858a-222ee25bb788', '2026-11-19 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '3e14fb49-0893-adc8-59ac-279303d18072', NULL, 4691000, 729, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9da09f0c-5e21-4208-a6e6-9e7055f2cb98', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7d55-844d-e71f380441fd', '2026-11-18 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '5b8c76ad-63a0-c5c2-20f6-ac2c060651b2', NULL, 7082000, 2673, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7322cd23-662b-495c-b0cb-d8f5b40e8be1', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7d73-bd6f-09b916665161', '2026-11-23 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '94f1258e-a785-8de0-c3ae-f3bda117b877', NULL, 6671000, 2324, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', '9c6aba8a-d2f5-4152-b198-d4b80b15417c', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7dcb-97c5-f3c097902134', '2026-11-22 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '25f2a65e-dee6-ea95-926e-d95060577d5f', NULL, 166350, 2940, 853, 64, NULL, NULL, NULL, 0, 2, 0, 0, 18, 7, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '13cf4cee-aeb0-4e7d-ae90-654e974396fe', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7dcc-ae14-39778b32fae2', '2026-11-11 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'a9fe2874-f9fc-3bb7-6a79-f749690573fb', NULL, 4683000, 884, 811, 150, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4f9a7669-e922-498f-b8f2-762ec7dddda6', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7dd8-870f-59adf96fad67', '2026-11-18 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '7dd7e92f-14c0-af53-3ce3-fe3896bf7195', NULL, 76350, 2438, 393, 29, NULL, NULL, NULL, NULL, 2, 0, 0, 17, 4, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', 'c51c24a8-adf1-43ae-8529-0c6697f346c3', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7e4b-b069-ed33e4003ce6', '2026-11-13 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '5ce0db3e-bf83-c27e-d36b-c49911f437c6', NULL, 882000, 1039, 199, 19, NULL, NULL, NULL, NULL, 2, 0, 0, 15, 3, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', 'bd7b20aa-3702-4ea7-92c1-10f7fe39e9a9', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7e56-98aa-ff28b04a46e7', '2026-11-13 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'd07d94b8-5732-36f2-4ffa-89a9cde81eac', NULL, 1233000, 1277, 573, 132, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7418a947-980e-4273-81a7-d2f41ff2581f', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7e6e-8b31-85980f90e9f9', '2026-11-17 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'e70a4f3e-d5b6-ecae-e088-5c9d2814442b', NULL, 1454000, 724, 529, 185, NULL, NULL, NULL, NULL, 2, 0, 0, 13, 10, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '0069d402-9894-48f8-bdcd-ed37f83bfad3', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7e81-a6c3-04abe32b873b', '2026-11-13 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '5da72844-2ba0-089a-d13f-e42ae9461cee', NULL, 1011000, 1727, 581, 86, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 7, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a94781dd-7b22-4bdf-afe6-f29be3a66048', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7e87-9591-05cdd693ce63', '2026-11-06 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '2aa17558-809e-514e-5ca1-49bae8dbf73a', NULL, 1183000, 953, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '63b229f1-c406-4545-9e11-cc9dea959c21', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7e9b-bd9c-778de39a7fdd', '2026-11-23 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '3a12375e-1eb8-0260-628e-92c365c8ceb1', NULL, 1002000, 2663, 812, 38, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9caf08cd-7155-4468-9c7f-b49887fef81e', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7ea6-9857-5a998e6a037d', '2026-11-21 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '2ca62c4c-efbd-a9ce-fd9b-8ac94dbafff6', NULL, 4705000, 1093, NULL, NULL, NULL, NULL, NULL, 2800, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '37f549e3-f8b5-4031-8d99-b61b1412aae3', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7ec4-ad35-81980bb236a5', '2026-11-16 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '89d22e4c-b53f-4aa7-e443-92423bbed4a3', NULL, 985000, 690, 720, 53, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 6, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'fba1bcb4-ba11-4cd6-a9c5-2a30d3b13a5e', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7edc-ace7-e35f5895d476', '2026-11-12 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '0f9a7bdb-c21c-2169-4587-d8f4fca24621', NULL, 6772000, 478, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 12, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '369043d5-9f55-4ff4-9135-d98c294315ea', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7efa-87da-e7768948229d', '2026-11-12 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'a70e280e-25df-c9c8-313b-561caba42253', NULL, 3834000, 1265, 868, 82, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8d3a97b5-102c-477f-8364-23243878a081', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7f3e-a89c-c842b2735671', '2026-11-17 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '0da9a30d-67a9-878e-06fe-da69a1786c01', NULL, 625000, 1751, 320, 61, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 6, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e1bcefc7-b47e-49fd-bb63-fa553c5f0380', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7f87-9e70-490b323fb970', '2026-11-13 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, 'd65c1bf0-fcf4-58d8-6590-f6df7cefa1d4', NULL, 4579000, 917, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'd926779f-0dbc-4bc1-a276-6b80b99a0948', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7fae-81f7-ccaba18d5174', '2026-11-22 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '3df70588-4c33-0e8b-9d7f-e54f32fa1239', NULL, 135600, 668, 208, 174, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '8ebd807f-b3b6-40f9-a474-2d65f997f844', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7fc2-bab6-b2353de07dda', '2026-11-10 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '2af85e12-4a4e-7274-b0a8-e2fdc5c83c92', NULL, 7540000, 2740, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '28b604bf-e9eb-4755-9ade-f4e7f60d3626', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7fc9-9800-5af4d886f5bf', '2026-11-12 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '6e5b5ec9-569e-204f-46f7-9d92e08cf1b6', NULL, 7162000, 581, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 13, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', 'fa8b2a4a-6de8-49c1-b8fc-388f5542de9d', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7fcb-8903-b23b0264d7e3', '2026-11-08 11:05:00+00', '2026-11-26 11:08:50.674638+00', NULL, '968ebab5-ac3b-8fe3-793e-e329ce89dbea', NULL, 6849000, 1788, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '4e424b92-c277-4f32-88c9-196da9fd1ce9', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7109-9c69-2773926835f8', '2026-11-22 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '8241447c-25d8-3dfb-b7c6-4ae7f4d3aef7', NULL, 7048000, 768, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '2a809360-6435-4786-a384-d4c1df1ba03b', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-719b-858c-055ae9b63dba', '2026-11-23 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, 'aae2b232-2cd6-85fc-37cf-39a93acdde96', NULL, 7088000, 2449, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '74a94289-461e-4e00-86bd-99a8f5ff9bf5', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-71ce-84e9-c022c72351ae', '2026-11-17 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '0c564b7b-75e6-dbbb-ca48-90eab8352a85', NULL, 5735000, 1826, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '180307fc-bc3d-46a9-b917-02574e712fb8', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7210-80d7-3963b99989ef', '2026-11-25 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '12c97e81-57c3-b712-4a55-687b70b4f204', NULL, 8736000, 1325, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 15, NULL, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '9500e0ec-53d4-4088-b3de-93fc30d53385', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7212-b3ba-9807b6101096', '2026-11-24 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '6ff4c6f6-5c0c-d2bd-4227-5de37f44ae46', NULL, 9047000, 2004, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'd0004426-cb04-4dbd-ac2b-f8d1eaca3a77', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7222-9da2-be05f3ce546b', '2026-11-07 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '540f9940-0eca-e3f0-7b0e-fa9b45eaee6b', NULL, 3438000, 2874, 581, 113, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 8, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'be81558f-2a80-4477-88bd-449f417c0b04', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7258-9bdb-974206024994', '2026-11-10 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, 'f3672394-c97a-e95e-784a-8bf64430bcb1', NULL, 1812000, 800, 124, 96, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 8, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8e3383ae-b879-4dfa-8ae2-3ff10d70134c', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75e6-bf0f-571b350925e6', '2026-11-14 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, 'd89d1f90-1b5c-2ef9-83c5-f62a8ebc1374', NULL, 8452000, 2277, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 17, NULL, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '89fd9e54-004f-4ac9-a6e7-06ca7e9a2f24', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75f1-ad44-613c0a8d7b3c', '2026-11-20 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '671c62d8-a624-503d-9dec-afbe2ef4e2a5', NULL, 4146000, 2828, 767, 123, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 8, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9aaf9988-9d33-4050-9e53-818fd5b65b9e', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-76bd-b38c-465f4f4d4273', '2026-11-08 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '1dd6b147-6200-32b7-b680-a54ebbb1656b', NULL, 559000, 720, 339, 44, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 5, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'baa13b2f-f33d-4b41-b1ea-e2dc75079494', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-76d8-8e44-d67bc102420c', '2026-11-11 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '7688e38a-844e-dde7-e52b-0a0f03420928', NULL, 85650, 2779, 395, 44, NULL, NULL, NULL, 0, 2, 0, 0, 17, 5, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '4835c2eb-9a97-4d95-ab61-20088574e7bc', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-78b0-968b-38f01b1e2a12', '2026-11-16 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '7be7ebb8-8632-1d43-3f5e-88f3c2fe82ee', NULL, 145950, 341, 341, 158, NULL, NULL, NULL, NULL, 2, 0, 0, 11, 9, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '4615055c-a545-421e-baa0-2daedd09450b', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a9e-ae4a-75e9e92a8cb6', '2026-11-21 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '635924c1-c83e-a89f-7a54-41deeb6a7497', NULL, 555000, 665, 505, 10, NULL, NULL, NULL, NULL, 2, 0, 0, 13, 1, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '5e8de99c-88b9-4bfb-99a2-7e0b3372df49', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7bb6-baa9-cb036d50d4c1', '2026-11-18 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '09ab6dcb-94b5-1a00-eee3-227c00c1a97c', NULL, 1917000, 903, 574, 13, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 2, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '00ad9227-d733-4669-87d7-8f2642aebff6', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7cad-99d8-9a105919e983', '2026-11-09 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '206ef470-f5ef-1621-ac78-947f7840853d', NULL, 5077000, 968, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'ad437094-db78-49da-b6c6-6e249e9fe765', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7d3f-b7c8-24bdd52d4396', '2026-11-12 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '3ad52ac8-0d55-ec9c-eaa0-52b9304c1a69', NULL, 92850, 434, 263, 89, NULL, NULL, NULL, 0, 2, 0, 0, 12, 7, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '31d657b0-a7b2-47ec-8a33-23d320d4a1f5', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7dcf-933d-b6b2f4102151', '2026-11-15 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, 'ac31631e-635f-74ec-473b-db3a718cde08', NULL, 2763000, 999, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2b42a075-33db-4463-bca4-59921e9747e8', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7ef4-8f4d-52dae91c165a', '2026-11-19 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, 'd8784388-839c-84ee-abbc-cda8808cb076', NULL, 256000, 2252, 176, 16, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 3, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '782bfaab-cd8b-4e76-a61b-38cc703cd6a2', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7fb2-b4ef-1605756d01c0', '2026-11-13 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '50829079-ac34-d36e-1a97-3729475071d3', NULL, 5480000, 1692, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '76007a87-acff-4f97-9769-9e70d671940b', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7fb7-bfc2-6463fc6a7c64', '2026-11-06 11:05:00+00', '2026-11-26 11:08:50.685777+00', NULL, '8e3089b3-fc23-cd00-218b-a9439c5cb8e2', NULL, 1401000, 871, 756, 129, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 9, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '1238c562-876d-4174-b626-cb3acf966714', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7010-986a-abdf5ff5d51e', '2026-11-22 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, 'f5a143d3-e1e9-54eb-ac2e-865f62ab7569', NULL, 1584000, 833, 844, 148, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 9, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '43be01ad-ff3b-4b79-b309-81e4db5cedf2', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-70b0-b7a9-62d3a7f4d17f', '2026-11-20 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '578c36d4-8adf-9b8b-5791-2261187f9d33', NULL, 6384000, 1919, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'da795943-905f-468c-8292-9884ff2eb34e', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7232-b9a8-da8998559fb2', '2026-11-13 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '7d2ab4cf-2285-e86e-bf71-02bc59aad5d0', NULL, 2715000, 2716, 485, 84, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 7, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '17409146-d4da-42b0-8a4f-7611e189573a', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7272-8631-784e1a938c9a', '2026-11-09 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '0bdf01dc-0279-71fa-224d-adb86157c1a2', NULL, 1758000, 367, 401, 37, NULL, NULL, NULL, 5400, 2, 0, 0, 12, 5, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '70b96765-8f0a-477c-ad2f-64ee64a9a8a1', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-72f1-877f-b2188f14922a', '2026-11-07 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '3e77e735-8452-0d9e-aba7-acda2b66d558', NULL, 4224000, 2552, 433, 195, NULL, NULL, NULL, 1500, 2, 0, 0, 17, 10, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'b3714b76-0189-45dd-be2a-1d9d1add0733', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-73b0-aea4-01512ab39372', '2026-11-14 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '99fca60b-aee8-e6f3-1778-09832635cbde', NULL, 2538000, 1156, 206, 128, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 9, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'deef764a-57ac-4965-bd02-019016831c72', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7431-8a92-e496b1f6566a', '2026-11-25 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '0915e476-cb79-dd66-f213-5bb439accb92', NULL, 3648000, 706, 726, 98, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 8, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4e71e0fb-8df4-4da1-8754-667d1d0344e3', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7458-ad8c-e89692ff6b35', '2026-11-12 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '283c14d4-e616-7719-45fb-016301bc14bc', NULL, 939000, 2114, 534, 81, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 7, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '3769e592-7831-44cf-a12d-ca18835ca4ad', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-74d6-b94b-f788da09eac9', '2026-11-15 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '86817c4d-cb5a-12b6-c100-3c0a29b6c6c0', NULL, 8950000, 538, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'b34c0759-73ec-4176-b737-f026afa242e4', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7650-85ad-2eee7004bef2', '2026-11-23 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '0a5f9b25-d6ce-e810-96aa-ecc9f1fafaae', NULL, 979000, 1592, 734, 49, NULL, NULL, NULL, 0, 2, 0, 0, 16, 6, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'failure', NULL, '66e8e06a-aefa-4772-ae90-0526026e729f', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7659-b2d0-86930d51c184', '2026-11-24 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '3b1360ad-d9da-ee0c-8ef6-57414d8a8af1', NULL, 2815000, 1092, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'd17f3d8b-31af-4ce8-8916-098960cf39d6', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-77d6-9b17-850da52f2af0', '2026-11-19 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, 'ef465e87-40df-9678-daef-7fcec45d573e', NULL, 825000, 2069, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '48d68b0a-4acb-4e13-a067-d7d54b7fa910', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-78aa-b575-a088cf20b649', '2026-11-21 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '8226f9fc-a977-e0fa-f271-cae626644e3f', NULL, 4020000, 2092, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 17, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '1c7d6caa-16a8-499a-9fff-90f3d976d3f9', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-794a-8a57-d821bc0e56f0', '2026-11-08 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '6bc431eb-d598-a227-e475-b67e5769d89a', NULL, 1310000, 2256, 685, 125, NULL, NULL, NULL, 0, 2, 0, 0, 17, 8, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'failure', NULL, 'c1c97279-5ea1-4ec5-9a10-808cb912163c', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a77-b9d8-4168d88ce3be', '2026-11-17 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '2517970b-bd79-6b46-a12f-127afe5bb02c', NULL, 3407000, 1622, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 16, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '70672b3f-1036-411d-a1b7-17161fbef09f', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7ce4-b40f-17f9b44e5c4c', '2026-11-16 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '670e90fe-9638-5b4a-87cb-412d6935533a', NULL, 4789000, 2390, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'd886b7da-17f0-4c5c-81c1-c2e583690e08', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7dd2-a4bb-f2cc1bc68159', '2026-11-18 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, 'c8d00d56-7a35-11b1-3890-6b3775523278', NULL, 3033000, 1550, 211, 160, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 9, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'bbe2e3c6-24a5-4760-b227-42a602643b20', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7df3-8170-bb9e059447b7', '2026-11-10 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '6b401dfc-cb12-3edc-03e4-3b5781d0793b', NULL, 4369000, 631, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '1824d4bc-505a-434f-982b-4b4aa7aac223', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7ed5-ad01-23315d989587', '2026-11-11 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '76e290a4-7547-b46b-c758-7a50216996a6', NULL, 7763000, 2425, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'ed4bd279-1f9d-4d9e-8783-1d85ad7fc16a', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7ff8-a760-1bbf8d5e5886', '2026-11-06 11:05:00+00', '2026-11-26 11:08:50.690859+00', NULL, '39349b81-5d29-d2a4-6c44-f64ac9451e6c', NULL, 6459000, 1784, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '6ed90cd3-9b08-4e13-b564-60fc183ebcb6', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.signing_keys VALUES
	(1, '\xac492d81c8d94b8d111162f7e3fb94151ee599d71680e14caacc2e907a951b1b', '2026-11-26 11:08:50.564683+00');
INSERT INTO public.tallies VALUES
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 2, 8053000, 1, 819, 1, 149, 0, 0, 0, 1, 2610, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 1564000, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1377000, 1, 627, 1, 150, 0, 0, 0, 1, 665, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 8053000, 1, 136, 1, 116, 0, 0, 0, 2, 3734, 1, '760', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 2779000, 3, 1519, 3, 252, 0, 0, 0, 3, 3297, 1, '760', '{0,0,0,0,0,1,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 3, 20700000, 0, 0, 0, 0, 0, 0, 0, 2, 1329, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 6723000, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-13 11:05:00+00', 3, 0, 0, 2, 20000, 200000000, 3, 6315000, 2, 1154, 2, 218, 0, 0, 0, 3, 3876, 1, '760', '{0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 3600, 12960000, 1, 6162000, 0, 0, 0, 0, 0, 0, 0, 1, 2770, 5, '771', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 0, 1, 0, 0, 0, 0, 1, 1161000, 1, 196, 1, 193, 0, 0, 0, 0, 0, 1, '760', '{0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 1161000, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-15 11:05:00+00', 3, 1, 1, 3, 17800, 134920000, 4, 13564000, 2, 978, 2, 95, 0, 0, 0, 3, 2848, 1, '760', '{0,0,0,1,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 1182000, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 985000, 1, 720, 1, 53, 0, 0, 0, 1, 690, 1, '760', '{0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-17 11:05:00+00', 3, 1, 1, 3, 30000, 300000000, 4, 9372000, 3, 1643, 3, 262, 0, 0, 0, 3, 5869, 1, '760', '{0,0,0,1,0,0,1,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 1454000, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 3, 0, 0, 3, 23900, 215210000, 3, 14747000, 1, 431, 1, 37, 0, 0, 0, 3, 6252, 1, '760', '{0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 13389000, 0, 0, 0, 0, 0, 0, 0, 3, 3858, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 4, 0, 0, 4, 35600, 331360000, 4, 16516000, 1, 656, 1, 129, 0, 0, 0, 4, 4516, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,1,0,2,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 5891000, 0, 0, 0, 0, 0, 0, 0, 2, 3671, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 5986000, 1, 697, 1, 162, 0, 0, 0, 2, 2833, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 3, 1, 0, 3, 30000, 300000000, 4, 14318000, 2, 1059, 2, 143, 0, 0, 0, 3, 4465, 1, '760', '{0,0,0,0,0,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 6671000, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 8683000, 1, 374, 1, 154, 0, 0, 0, 3, 4544, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-25 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 11614000, 1, 656, 1, 108, 0, 0, 0, 3, 2489, 1, '760', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 1, 0, 0, 1, 9200, 84640000, 1, 4829000, 0, 0, 0, 0, 0, 0, 0, 1, 1708, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, '764', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 4357000, 1, 759, 1, 98, 0, 0, 0, 2, 2791, 1, '760', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 3, 0, 0, 3, 21600, 202560000, 3, 12751000, 2, 917, 2, 230, 0, 0, 0, 3, 7209, 1, '760', '{0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 12652000, 2, 1319, 2, 77, 0, 0, 0, 3, 6023, 1, '760', '{0,1,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-11 11:05:00+00', 3, 1, 1, 3, 30000, 300000000, 4, 18460000, 1, 811, 1, 150, 0, 0, 0, 3, 4391, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 3038000, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 2, 1, 1, 2, 20000, 200000000, 3, 12925000, 2, 1061, 2, 172, 0, 0, 0, 2, 2115, 1, '760', '{0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 7162000, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-13 11:05:00+00', 2, 1, 1, 2, 20000, 200000000, 3, 13604000, 1, 199, 1, 19, 0, 0, 0, 2, 2684, 1, '760', '{0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 882000, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 7616000, 2, 997, 2, 254, 0, 0, 0, 3, 4342, 1, '760', '{0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 9550000, 2, 391, 2, 110, 0, 0, 0, 3, 6070, 1, '760', '{0,0,0,1,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-17 11:05:00+00', 2, 0, 0, 2, 17200, 151840000, 2, 4671000, 2, 492, 2, 213, 0, 0, 0, 2, 3077, 1, '760', '{0,0,0,0,0,1,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 2, 1, 1, 2, 20000, 200000000, 3, 11376000, 1, 374, 1, 169, 0, 0, 0, 2, 4229, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 3657000, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 7342000, 1, 631, 1, 28, 0, 0, 0, 2, 5105, 1, '760', '{0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 2, 11834000, 0, 0, 0, 0, 0, 0, 0, 1, 1750, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 9478000, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 4806000, 1, 707, 1, 179, 0, 0, 0, 1, 2348, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 3882000, 1, 769, 1, 105, 0, 0, 0, 1, 1392, 1, '760', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 0, 0, 0, 0, 0, 0, 1, 2532000, 1, 164, 1, 136, 0, 0, 0, 0, 0, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 2532000, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 10498000, 1, 406, 1, 10, 0, 0, 0, 3, 5502, 1, '760', '{0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 2, 0, 0, 2, 19500, 190250000, 3, 11794300, 1, 866, 1, 104, 0, 0, 0, 2, 3236, 1, '760', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 2035000, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 4, 0, 0, 3, 30000, 300000000, 4, 16638350, 2, 985, 2, 91, 0, 0, 0, 4, 7033, 1, '760', '{0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 898000, 0, 0, 0, 0, 0, 0, 0, 1, 1039, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 4010000, 0, 0, 0, 0, 0, 0, 0, 1, 2609, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 7900, 62410000, 1, 79050, 1, 123, 1, 101, 0, 0, 0, 1, 1021, 2, '765', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-11 11:05:00+00', 2, 0, 0, 2, 17800, 160840000, 2, 291300, 2, 1234, 2, 177, 0, 0, 0, 2, 2356, 1, '760', '{0,0,0,0,1,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 221700, 1, 746, 1, 183, 0, 0, 0, 1, 1507, 1, '760', '{0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 6160100, 2, 742, 2, 148, 0, 0, 0, 3, 6269, 1, '760', '{0,0,0,0,0,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-15 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 9369800, 1, 620, 1, 173, 0, 0, 0, 2, 1939, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 2, 1, 0, 0, 0, 0, 3, 2028650, 2, 1431, 2, 205, 0, 0, 0, 2, 2481, 1, '760', '{0,0,0,0,0,0,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 224250, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 0, 1, 0, 0, 0, 0, 1, 76350, 1, 393, 1, 29, 0, 0, 0, 0, 0, 1, '760', '{0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 76350, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 76650, 1, 387, 1, 31, 0, 0, 0, 1, 1300, 1, '760', '{0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 1, 0, 0, 1, 4200, 17640000, 1, 82350, 1, 445, 1, 26, 0, 0, 0, 1, 750, 1, '760', '{0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 3, 0, 0, 2, 16900, 124650000, 3, 8495000, 0, 0, 0, 0, 0, 0, 0, 3, 2700, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 3, 1, 0, 2, 20000, 200000000, 4, 8285900, 3, 1178, 3, 387, 0, 0, 0, 3, 5486, 1, '760', '{0,0,0,0,0,0,0,1,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 106950, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 6444000, 0, 0, 0, 0, 0, 0, 0, 1, 1329, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 144450, 1, 219, 1, 186, 0, 0, 0, 1, 2924, 1, '760', '{0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-25 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 445050, 3, 1671, 3, 324, 0, 0, 0, 3, 6145, 1, '760', '{0,0,0,0,0,1,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1401000, 1, 756, 1, 129, 0, 0, 0, 1, 871, 1, '761', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 559000, 1, 339, 1, 44, 0, 0, 0, 1, 720, 1, '761', '{0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 0, 0, 0, 0, 0, 0, 1, 8452000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 8452000, 0),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-15 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 2763000, 0, 0, 0, 0, 0, 0, 0, 1, 999, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 256000, 1, 176, 1, 16, 0, 0, 0, 1, 2252, 1, '761', '{0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 0, 1, 1, 0, 0, 0, 1, 555000, 1, 505, 1, 10, 0, 0, 0, 0, 0, 1, '761', '{0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 555000, 0),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 9047000, 0, 0, 0, 0, 0, 0, 0, 1, 2004, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 3438000, 1, 581, 1, 113, 0, 0, 0, 1, 2874, 1, '761', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 5077000, 0, 0, 0, 0, 0, 0, 0, 1, 968, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1812000, 1, 124, 1, 96, 0, 0, 0, 1, 800, 1, '761', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1917000, 1, 574, 1, 13, 0, 0, 0, 1, 903, 1, '761', '{0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 4146000, 1, 767, 1, 123, 0, 0, 0, 1, 2828, 1, '761', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-25 11:05:00+00', 0, 0, 0, 0, 0, 0, 1, 8736000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 8736000, 0),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-11 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 85650, 1, 395, 1, 44, 0, 0, 0, 1, 2779, 1, '761', '{0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 92850, 1, 263, 1, 89, 0, 0, 0, 1, 434, 1, '761', '{0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-13 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 5480000, 0, 0, 0, 0, 0, 0, 0, 1, 1692, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 0, 0, 0, 0, 0, 0, 1, 145950, 1, 341, 1, 158, 0, 0, 0, 0, 0, 1, '761', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 145950, 0),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-17 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 5735000, 0, 0, 0, 0, 0, 0, 0, 1, 1826, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 7048000, 0, 0, 0, 0, 0, 0, 0, 1, 768, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 7088000, 0, 0, 0, 0, 0, 0, 0, 1, 2449, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 6459000, 0, 0, 0, 0, 0, 0, 0, 1, 1784, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 1310000, 1, 685, 1, 125, 0, 0, 0, 1, 2256, 1, '762', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 4369000, 0, 0, 0, 0, 0, 0, 0, 1, 631, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-11 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 7763000, 0, 0, 0, 0, 0, 0, 0, 1, 2425, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 939000, 1, 534, 1, 81, 0, 0, 0, 1, 2114, 1, '762', '{0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 825000, 0, 0, 0, 0, 0, 0, 0, 1, 2069, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1584000, 1, 844, 1, 148, 0, 0, 0, 1, 833, 1, '762', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 979000, 1, 734, 1, 49, 0, 0, 0, 1, 1592, 1, '762', '{0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 1, 0, 0, 1, 1500, 2250000, 1, 4224000, 1, 433, 1, 195, 0, 0, 0, 1, 2552, 1, '762', '{0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 1, 0, 0, 1, 5400, 29160000, 1, 1758000, 1, 401, 1, 37, 0, 0, 0, 1, 367, 1, '762', '{0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-13 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 2715000, 1, 485, 1, 84, 0, 0, 0, 1, 2716, 1, '762', '{0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 2538000, 1, 206, 1, 128, 0, 0, 0, 1, 1156, 1, '762', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 4789000, 0, 0, 0, 0, 0, 0, 0, 1, 2390, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 3033000, 1, 211, 1, 160, 0, 0, 0, 1, 1550, 1, '762', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-25 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 3648000, 1, 726, 1, 98, 0, 0, 0, 1, 706, 1, '762', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-15 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 8950000, 0, 0, 0, 0, 0, 0, 0, 1, 538, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-17 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 3407000, 0, 0, 0, 0, 0, 0, 0, 1, 1622, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 6384000, 0, 0, 0, 0, 0, 0, 0, 1, 1919, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 4020000, 0, 0, 0, 0, 0, 0, 0, 1, 2092, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 2815000, 0, 0, 0, 0, 0, 0, 0, 1, 1092, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'judge', 0, 'local', '2026-11-06 11:05:00+00', 2, 0, 0, 0, 0, 0, 2, 3728000, 1, 204, 1, 156, 0, 0, 0, 2, 4279, 2, '764', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'judge', 0, 'local', '2026-11-06 11:05:00+00', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, '767', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'human', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1183000, 0, 0, 0, 0, 0, 0, 0, 1, 953, 1, '767', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'judge', 0, 'local', '2026-11-06 11:05:00+00', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, '768', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'human', 0, 'local', '2026-11-06 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 11067000, 0, 0, 0, 0, 0, 0, 0, 2, 2288, 4, '771', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0);
INSERT INTO public.tallies VALUES
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-26 11:05:00+00', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, '779', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('extract', 'gpt-4o-mini', '', '', 'none', 'judge', 0, 'local', '2026-11-26 11:05:00+00', 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, '779', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', 'anthropic', '', 'adaptive', 'workflow', 0, 'local', '2026-11-26 11:05:00+00', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, '780', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 8451),
	('extract', 'claude-haiku-4-5', 'anthropic', '', 'static', 'workflow', 0, 'local', '2026-11-26 11:05:00+00', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, '780', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 7778),
	('review/python', 'claude-sonnet-4-5', 'anthropic', '', 'static', 'workflow', 0, 'local', '2026-11-26 11:05:00+00', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, '780', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 5419),
	('extract', 'claude-haiku-4-5', 'anthropic', '', 'static', 'caller', 0, 'local', '2026-11-26 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 640, 3, '786', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0),
	('classify', 'claude-haiku-4-5', 'anthropic', '', 'adaptive', 'caller', 0, 'local', '2026-11-26 11:05:00+00', 1, 1, 1, 1, 10000, 100000000, 2, 400000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, '788', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 200000, 0),
	('extract', 'claude-haiku-4-5', 'anthropic', '', 'static', 'human', 0, 'local', '2026-11-26 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, '783', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 0);
INSERT INTO public.votes VALUES
	('01a2178b-3d03-7aa7-9bb4-e1dff84eeb2e', 'extract', 'success', 'AAGaxBABoheLPQN6p5u04d_4Tusup2V4dHJhY3SwY2xhdWRlLWhhaWt1LTQtNalhbnRocm9waWPLP_AAAAAAAACmc3RhdGljAAKlbG9jYWyQ8EfzLZT8daU00KsTKJoOkw', '2026-11-26 11:08:50.829867+00', '2026-11-26 11:08:50.836801+00'),
	('01a2178b-3d06-7c44-a920-29cf4f6dea7e', 'extract', 'success', 'AAGaxBABoheLPQZ8RKkgKc9Pbep-p2V4dHJhY3SwY2xhdWRlLWhhaWt1LTQtNalhbnRocm9waWPLP_AAAAAAAACmc3RhdGljAAKlbG9jYWyQYvTF-A_o5cMGHSwACte43w', '2026-11-26 11:08:50.840373+00', NULL);
INSERT INTO public.workflows_p202611 VALUES
	('01a2178b-3cf7-701b-a13a-ec7d25a229b8', '2026-11-26 11:08:50.812237+00', 'cfe939be-e288-8bf7-1e51-628fb8050408', NULL, 'classify', 'local', 'failure', 'odds', '[{"step": 0, "model": "claude-haiku-4-5", "weight": null, "task_type": "classify", "decision_id": "01a2178b-3cf0-706f-86c1-78b96716adb9"}, {"step": 0, "model": "claude-haiku-4-5", "weight": null, "task_type": "extract", "decision_id": "01a2178b-3cf4-7ac0-a62b-6cf30ea4600a"}, {"step": 0, "model": "claude-sonnet-4-5", "weight": null, "task_type": "review/python", "decision_id": "01a2178b-3cf7-7cff-aa3c-518d42f55692"}]');
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.choices
    ADD CONSTRAINT pk_choices PRIMARY KEY (day, hash, task_type);
ALTER TABLE ONLY public.choices_p20261125
    ADD CONSTRAINT choices_p20261125_pkey PRIMARY KEY (day, hash, task_type);
ALTER TABLE ONLY public.choices_p20261126
    ADD CONSTRAINT choices_p20261126_pkey PRIMARY KEY (day, hash, task_type);
ALTER TABLE ONLY public.choices_p20261127
    ADD CONSTRAINT choices_p20261127_pkey PRIMARY KEY (day, hash, task_type);
ALTER TABLE ONLY public.choices_p20261128
    ADD CONSTRAINT choices_p20261128_pkey PRIMARY KEY (day, hash, task_type);
ALTER TABLE ONLY public.choices_p20261129
    ADD CONSTRAINT choices_p20261129_pkey PRIMARY KEY (day, hash, task_type);
ALTER TABLE ONLY public.choices_p20261130
    ADD CONSTRAINT choices_p20261130_pkey PRIMARY KEY (day, hash, task_type);
ALTER TABLE ONLY public.choices_p20261201
    ADD CONSTRAINT choices_p20261201_pkey PRIMARY KEY (day, hash, task_type);
ALTER TABLE ONLY public.choices_p20261202
    ADD CONSTRAINT choices_p20261202_pkey PRIMARY KEY (day, hash, task_type);
ALTER TABLE ONLY public.choices_p20261203
    ADD CONSTRAINT choices_p20261203_pkey PRIMARY KEY (day, hash, task_type);
ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT pk_corrections PRIMARY KEY (outcome_id, task_type, revision);
ALTER TABLE ONLY public.corrections_p202610
    ADD CONSTRAINT corrections_p202610_pkey PRIMARY KEY (outcome_id, task_type, revision);
ALTER TABLE ONLY public.corrections_p202611
    ADD CONSTRAINT corrections_p202611_pkey PRIMARY KEY (outcome_id, task_type, revision);
ALTER TABLE ONLY public.corrections_p202612
    ADD CONSTRAINT corrections_p202612_pkey PRIMARY KEY (outcome_id, task_type, revision);
ALTER TABLE ONLY public.corrections_p202701
    ADD CONSTRAINT corrections_p202701_pkey PRIMARY KEY (outcome_id, task_type, revision);
ALTER TABLE ONLY public.corrections_p202702
    ADD CONSTRAINT corrections_p202702_pkey PRIMARY KEY (outcome_id, task_type, revision);
ALTER TABLE ONLY public.corrections_undated
    ADD CONSTRAINT corrections_undated_pkey PRIMARY KEY (outcome_id, task_type, revision);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT pk_decisions PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.decisions_p20261125
    ADD CONSTRAINT decisions_p20261125_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.decisions_p20261126
    ADD CONSTRAINT decisions_p20261126_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.decisions_p20261127
    ADD CONSTRAINT decisions_p20261127_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.decisions_p20261128
    ADD CONSTRAINT decisions_p20261128_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.decisions_p20261129
    ADD CONSTRAINT decisions_p20261129_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.decisions_p20261130
    ADD CONSTRAINT decisions_p20261130_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.decisions_p20261201
    ADD CONSTRAINT decisions_p20261201_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.decisions_p20261202
    ADD CONSTRAINT decisions_p20261202_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.decisions_p20261203
    ADD CONSTRAINT decisions_p20261203_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.outcomes
    ADD CONSTRAINT pk_outcomes PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.outcomes_p202610
    ADD CONSTRAINT outcomes_p202610_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.outcomes_p202611
    ADD CONSTRAINT outcomes_p202611_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.outcomes_p202612
    ADD CONSTRAINT outcomes_p202612_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.outcomes_p202701
    ADD CONSTRAINT outcomes_p202701_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.outcomes_p202702
    ADD CONSTRAINT outcomes_p202702_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.outcomes_undated
    ADD CONSTRAINT outcomes_undated_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.archives
    ADD CONSTRAINT pk_archives PRIMARY KEY (low);
ALTER TABLE ONLY public.catalogues
    ADD CONSTRAINT pk_catalogues PRIMARY KEY (version);
ALTER TABLE ONLY public.check_tallies
    ADD CONSTRAINT pk_check_tallies PRIMARY KEY (task_type, model, served_model, check_name, source, step, reporter, bucket);
ALTER TABLE ONLY public.commitments
    ADD CONSTRAINT pk_commitments PRIMARY KEY (task_type, day, replica);
ALTER TABLE ONLY public.cooldowns
    ADD CONSTRAINT pk_cooldowns PRIMARY KEY (model, endpoint);
ALTER TABLE ONLY public.loads
    ADD CONSTRAINT pk_loads PRIMARY KEY (model, endpoint, replica);
ALTER TABLE ONLY public.signing_keys
    ADD CONSTRAINT pk_signing_keys PRIMARY KEY (id);
ALTER TABLE ONLY public.tallies
    ADD CONSTRAINT pk_tallies PRIMARY KEY (task_type, model, endpoint, served_model, strategy, source, step, reporter, bucket);
ALTER TABLE ONLY public.votes
    ADD CONSTRAINT pk_votes PRIMARY KEY (decision_id, task_type);
ALTER TABLE ONLY public.workflows
    ADD CONSTRAINT pk_workflows PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.archives
    ADD CONSTRAINT uq_archives_high UNIQUE (high);
ALTER TABLE ONLY public.workflows_p202610
    ADD CONSTRAINT workflows_p202610_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.workflows_p202611
    ADD CONSTRAINT workflows_p202611_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.workflows_p202612
    ADD CONSTRAINT workflows_p202612_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.workflows_p202701
    ADD CONSTRAINT workflows_p202701_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.workflows_p202702
    ADD CONSTRAINT workflows_p202702_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.workflows_undated
    ADD CONSTRAINT workflows_undated_pkey PRIMARY KEY (id, task_type);
CREATE INDEX ix_check_tallies_xid ON public.check_tallies USING btree (xid);
CREATE INDEX ix_outcomes_bucket ON ONLY public.outcomes USING brin (bucket) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX ix_outcomes_decision_id ON ONLY public.outcomes USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX ix_tallies_bucket ON public.tallies USING brin (bucket) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX ix_tallies_xid ON public.tallies USING btree (xid);
CREATE INDEX ix_votes_waiting ON public.votes USING btree (voted_at) WHERE (settled_at IS NULL);
CREATE INDEX outcomes_p202610_bucket_idx ON public.outcomes_p202610 USING brin (bucket) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX outcomes_p202610_decision_id_idx ON public.outcomes_p202610 USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX outcomes_p202611_bucket_idx ON public.outcomes_p202611 USING brin (bucket) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX outcomes_p202611_decision_id_idx ON public.outcomes_p202611 USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX outcomes_p202612_bucket_idx ON public.outcomes_p202612 USING brin (bucket) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX outcomes_p202612_decision_id_idx ON public.outcomes_p202612 USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX outcomes_p202701_bucket_idx ON public.outcomes_p202701 USING brin (bucket) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX outcomes_p202701_decision_id_idx ON public.outcomes_p202701 USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX outcomes_p202702_bucket_idx ON public.outcomes_p202702 USING brin (bucket) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX outcomes_p202702_decision_id_idx ON public.outcomes_p202702 USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX outcomes_undated_bucket_idx ON public.outcomes_undated USING brin (bucket) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX outcomes_undated_decision_id_idx ON public.outcomes_undated USING btree (decision_id) WHERE (decision_id IS NOT NULL);
ALTER INDEX public.pk_choices ATTACH PARTITION public.choices_p20261125_pkey;
ALTER INDEX public.pk_choices ATTACH PARTITION public.choices_p20261126_pkey;
ALTER INDEX public.pk_choices ATTACH PARTITION public.choices_p20261127_pkey;
ALTER INDEX public.pk_choices ATTACH PARTITION public.choices_p20261128_pkey;
ALTER INDEX public.pk_choices ATTACH PARTITION public.choices_p20261129_pkey;
ALTER INDEX public.pk_choices ATTACH PARTITION public.choices_p20261130_pkey;
ALTER INDEX public.pk_choices ATTACH PARTITION public.choices_p20261201_pkey;
ALTER INDEX public.pk_choices ATTACH PARTITION public.choices_p20261202_pkey;
ALTER INDEX public.pk_choices ATTACH PARTITION public.choices_p20261203_pkey;
ALTER INDEX public.pk_corrections ATTACH PARTITION public.corrections_p202610_pkey;
ALTER INDEX public.pk_corrections ATTACH PARTITION public.corrections_p202611_pkey;
ALTER INDEX public.pk_corrections ATTACH PARTITION public.corrections_p202612_pkey;
ALTER INDEX public.pk_corrections ATTACH PARTITION public.corrections_p202701_pkey;
ALTER INDEX public.pk_corrections ATTACH PARTITION public.corrections_p202702_pkey;
ALTER INDEX public.pk_corrections ATTACH PARTITION public.corrections_undated_pkey;
ALTER INDEX public.pk_decisions ATTACH PARTITION public.decisions_p20261125_pkey;
ALTER INDEX public.pk_decisions ATTACH PARTITION public.decisions_p20261126_pkey;
ALTER INDEX public.pk_decisions ATTACH PARTITION public.decisions_p20261127_pkey;
ALTER INDEX public.pk_decisions ATTACH PARTITION public.decisions_p20261128_pkey;
ALTER INDEX public.pk_decisions ATTACH PARTITION public.decisions_p20261129_pkey;
ALTER INDEX public.pk_decisions ATTACH PARTITION public.decisions_p20261130_pkey;
ALTER INDEX public.pk_decisions ATTACH PARTITION public.decisions_p20261201_pkey;
ALTER INDEX public.pk_decisions ATTACH PARTITION public.decisions_p20261202_pkey;
ALTER INDEX public.pk_decisions ATTACH PARTITION public.decisions_p20261203_pkey;
ALTER INDEX public.ix_outcomes_bucket ATTACH PARTITION public.outcomes_p202610_bucket_idx;
ALTER INDEX public.ix_outcomes_decision_id ATTACH PARTITION public.outcomes_p202610_decision_id_idx;
ALTER INDEX public.pk_outcomes ATTACH PARTITION public.outcomes_p202610_pkey;
ALTER INDEX public.ix_outcomes_bucket ATTACH PARTITION public.outcomes_p202611_bucket_idx;
ALTER INDEX public.ix_outcomes_decision_id ATTACH PARTITION public.outcomes_p202611_decision_id_idx;
ALTER INDEX public.pk_outcomes ATTACH PARTITION public.outcomes_p202611_pkey;
ALTER INDEX public.ix_outcomes_bucket ATTACH PARTITION public.outcomes_p202612_bucket_idx;
ALTER INDEX public.ix_outcomes_decision_id ATTACH PARTITION public.outcomes_p202612_decision_id_idx;
ALTER INDEX public.pk_outcomes ATTACH PARTITION public.outcomes_p202612_pkey;
ALTER INDEX public.ix_outcomes_bucket ATTACH PARTITION public.outcomes_p202701_bucket_idx;
ALTER INDEX public.ix_outcomes_decision_id ATTACH PARTITION public.outcomes_p202701_decision_id_idx;
ALTER INDEX public.pk_outcomes ATTACH PARTITION public.outcomes_p202701_pkey;
ALTER INDEX public.ix_outcomes_bucket ATTACH PARTITION public.outcomes_p202702_bucket_idx;
ALTER INDEX public.ix_outcomes_decision_id ATTACH PARTITION public.outcomes_p202702_decision_id_idx;
ALTER INDEX public.pk_outcomes ATTACH PARTITION public.outcomes_p202702_pkey;
ALTER INDEX public.ix_outcomes_bucket ATTACH PARTITION public.outcomes_undated_bucket_idx;
ALTER INDEX public.ix_outcomes_decision_id ATTACH PARTITION public.outcomes_undated_decision_id_idx;
ALTER INDEX public.pk_outcomes ATTACH PARTITION public.outcomes_undated_pkey;
ALTER INDEX public.pk_workflows ATTACH PARTITION public.workflows_p202610_pkey;
ALTER INDEX public.pk_workflows ATTACH PARTITION public.workflows_p202611_pkey;
ALTER INDEX public.pk_workflows ATTACH PARTITION public.workflows_p202612_pkey;
ALTER INDEX public.pk_workflows ATTACH PARTITION public.workflows_p202701_pkey;
ALTER INDEX public.pk_workflows ATTACH PARTITION public.workflows_p202702_pkey;
ALTER INDEX public.pk_workflows ATTACH PARTITION public.workflows_undated_pkey;
