-- {"revision": "0001", "at": "2026-11-26T11:08:20+00:00", "evidence": {"classify": 115, "extract": 17, "review/python": 20}, "repeated": {"decision": "AAGZxBABoheKtY187JHH_UlxnQy6p2V4dHJhY3SwY2xhdWRlLWhhaWt1LTQtNalhbnRocm9waWPLP_AAAAAAAACmc3RhdGljAAKlbG9jYWyoTDKYrOkFSZsEn0ru5rGO", "status": "success", "latency_ms": 640}, "logged": ["AAGZxBABoheKvW9-CacG8Sa-P9W1qGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_uvhB58uv-qGFkYXB0aXZlAAKlbG9jYWxOMzkO2n0NNazQHtG-OVUB", "AAGZxBABoheKvXJ09JMsRfBOxgosqGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_vAAAAAAAAqGFkYXB0aXZlAAKlbG9jYWztn8p2w2jhEv90_u5gHtHY", "AAGZxBABoheKvXR5iKnUcNfB-KuEqGNsYXNzaWZ5om8xpm9wZW5hacs_rYiP5b2x0ahhZGFwdGl2ZQACpWxvY2Fs5l-XcDwIByTy3cCRpYncPA", "AAGZxBABoheKvXZ4wYseYQsoLswoqGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_dmpNeu5RXqGFkYXB0aXZlAAKlbG9jYWzna6tZF1bPaDBVhNNAi5KX", "AAGZxBABoheKvXhyFbFlFgDmWsjgqGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_wAAAAAAAApnN0YXRpYwACpWxvY2FsvEvW1rIDEU7o7VqqL4wkSQ"], "correctable": "4e71e0fb-8df4-4da1-8754-667d1d0344e3", "corrections": 9, "told": {}}
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
        + router_add_partition('corrections', suffix, 'outcome_id', low, high)::integer;
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
    principal text NOT NULL
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
    principal text CONSTRAINT decisions_principal_not_null NOT NULL
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
    principal text CONSTRAINT decisions_principal_not_null NOT NULL
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
    principal text CONSTRAINT decisions_principal_not_null NOT NULL
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
    principal text CONSTRAINT decisions_principal_not_null NOT NULL
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
    principal text CONSTRAINT decisions_principal_not_null NOT NULL
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
    principal text CONSTRAINT decisions_principal_not_null NOT NULL
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
    principal text CONSTRAINT decisions_principal_not_null NOT NULL
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
    principal text CONSTRAINT decisions_principal_not_null NOT NULL
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
    principal text CONSTRAINT decisions_principal_not_null NOT NULL
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
    latency_hist bigint[] NOT NULL
)
WITH (fillfactor='70');
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
ALTER TABLE ONLY public.outcomes ATTACH PARTITION public.outcomes_undated FOR VALUES FROM ('00000000-0000-0000-0000-000000000000') TO ('00000000-0001-0000-0000-000000000000');
INSERT INTO public.alembic_version VALUES
	('0001');
INSERT INTO public.catalogues VALUES
	(1, '{"models": [{"name": "claude-haiku-4-5", "tier": 1, "price": {"input_usd_per_mtok": 1.0, "output_usd_per_mtok": 5.0, "cache_read_usd_per_mtok": 0.1, "cache_write_usd_per_mtok": 1.25}, "endpoints": [{"provider": "anthropic"}, {"criteria": ["latency", "region"], "provider": "bedrock"}]}, {"name": "gpt-4o-mini", "tier": 1, "price": {"input_usd_per_mtok": 0.15, "output_usd_per_mtok": 0.6, "cache_read_usd_per_mtok": 0.075}, "endpoints": [{"provider": "openai"}, {"criteria": ["rate_limits", "compliance"], "provider": "azure"}]}, {"name": "claude-sonnet-4-5", "tier": 2, "price": {"input_usd_per_mtok": 3.0, "output_usd_per_mtok": 15.0, "cache_read_usd_per_mtok": 0.3, "cache_write_usd_per_mtok": 3.75}, "endpoints": [{"provider": "anthropic"}, {"criteria": ["cost", "rate_limits"], "provider": "bedrock"}, {"criteria": ["cost", "rate_limits"], "provider": "vertex"}]}, {"name": "gpt-4o", "tier": 2, "price": {"input_usd_per_mtok": 2.5, "output_usd_per_mtok": 10.0, "cache_read_usd_per_mtok": 1.25}, "endpoints": [{"provider": "openai"}, {"criteria": ["rate_limits", "compliance"], "provider": "azure"}]}, {"name": "claude-opus-4-5", "tier": 3, "price": {"input_usd_per_mtok": 5.0, "output_usd_per_mtok": 25.0, "cache_read_usd_per_mtok": 0.5, "cache_write_usd_per_mtok": 6.25}, "endpoints": [{"provider": "anthropic"}]}, {"name": "o1", "tier": 3, "price": {"input_usd_per_mtok": 15.0, "output_usd_per_mtok": 60.0, "cache_read_usd_per_mtok": 7.5}, "endpoints": [{"provider": "openai"}]}], "task_types": [{"why": "deterministic or mechanical", "path": "classify", "tier": 1}, {"why": "deterministic or mechanical", "path": "validate", "tier": 1}, {"why": "deterministic or mechanical", "path": "format", "tier": 1}, {"why": "deterministic or mechanical", "path": "extract", "tier": 1}, {"why": "short is easy, nuanced is not", "path": "summarize", "tier": 2}, {"why": "short is easy", "path": "summarize/short", "tier": 1}, {"why": "nuanced is not", "path": "summarize/nuanced", "tier": 2}, {"why": "creative quality", "path": "write", "tier": 2}, {"why": "correctness", "path": "implement", "tier": 2}, {"why": "judgment", "path": "review", "tier": 2}, {"why": "judgment", "path": "synthesize", "tier": 2}, {"why": "deep understanding, long horizon", "path": "decompose", "tier": 3}, {"why": "deep understanding, long horizon", "path": "architect", "tier": 3}, {"why": "deep understanding, long horizon", "path": "judge", "tier": 3}, {"why": "deep understanding, long horizon", "path": "plan", "tier": 3}, {"why": "deep understanding, long horizon", "path": "reason", "tier": 3}]}', 'built-in', '2026-11-26 11:08:15.934818+00'),
	(2, '{"models": [{"name": "claude-haiku-4-5", "tier": 1, "price": {"input_usd_per_mtok": 1.0, "output_usd_per_mtok": 5.0, "cache_read_usd_per_mtok": 0.1, "cache_write_usd_per_mtok": 1.25}, "endpoints": [{"provider": "anthropic"}, {"criteria": ["latency", "region"], "provider": "bedrock"}]}, {"name": "gpt-4o-mini", "tier": 1, "price": {"input_usd_per_mtok": 0.15, "output_usd_per_mtok": 0.6, "cache_read_usd_per_mtok": 0.075}, "endpoints": [{"provider": "openai"}, {"criteria": ["rate_limits", "compliance"], "provider": "azure"}]}, {"name": "claude-sonnet-4-5", "tier": 2, "price": {"input_usd_per_mtok": 3.0, "output_usd_per_mtok": 15.0, "cache_read_usd_per_mtok": 0.3, "cache_write_usd_per_mtok": 3.75}, "endpoints": [{"provider": "anthropic"}, {"criteria": ["cost", "rate_limits"], "provider": "bedrock"}, {"criteria": ["cost", "rate_limits"], "provider": "vertex"}]}, {"name": "gpt-4o", "tier": 2, "price": {"input_usd_per_mtok": 2.5, "output_usd_per_mtok": 10.0, "cache_read_usd_per_mtok": 1.25}, "endpoints": [{"provider": "openai"}, {"criteria": ["rate_limits", "compliance"], "provider": "azure"}]}, {"name": "claude-opus-4-5", "tier": 3, "price": {"input_usd_per_mtok": 5.0, "output_usd_per_mtok": 25.0, "cache_read_usd_per_mtok": 0.5, "cache_write_usd_per_mtok": 6.25}, "endpoints": [{"provider": "anthropic"}]}, {"name": "o1", "tier": 3, "price": {"input_usd_per_mtok": 15.0, "output_usd_per_mtok": 60.0, "cache_read_usd_per_mtok": 7.5}, "endpoints": [{"provider": "openai"}]}], "task_types": [{"why": "deterministic or mechanical", "path": "classify", "tier": 1}, {"why": "deterministic or mechanical", "path": "validate", "tier": 1}, {"why": "deterministic or mechanical", "path": "format", "tier": 1}, {"why": "deterministic or mechanical", "path": "extract", "tier": 1, "target": {"min_success": 0.8}}, {"why": "short is easy, nuanced is not", "path": "summarize", "tier": 2}, {"why": "short is easy", "path": "summarize/short", "tier": 1}, {"why": "nuanced is not", "path": "summarize/nuanced", "tier": 2}, {"why": "creative quality", "path": "write", "tier": 2}, {"why": "correctness", "path": "implement", "tier": 2}, {"why": "judgment", "path": "review", "tier": 2}, {"why": "judgment", "path": "synthesize", "tier": 2}, {"why": "deep understanding, long horizon", "path": "decompose", "tier": 3}, {"why": "deep understanding, long horizon", "path": "architect", "tier": 3}, {"why": "deep understanding, long horizon", "path": "judge", "tier": 3}, {"why": "deep understanding, long horizon", "path": "plan", "tier": 3}, {"why": "deep understanding, long horizon", "path": "reason", "tier": 3}]}', 'local', '2026-11-26 11:08:16.059664+00');
INSERT INTO public.choices_p20261126 VALUES
	('2026-11-26', '\xcb89681de342c5ac2bfa93bde0d35b05', 'classify', '{"n": [45, 33, 36, 0, 0, 0], "t": 115, "beta": [4.882710284072431, 10.27894645225626, 3.8076701172030667, 1.0, 1.0, 1.0], "alpha": [41.87789838919257, 24.370974712262058, 33.317935299069504, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [6.364125990300432, 7.265916034686389, 4.422745025472187, 5.098112942801357, 4.422745025472187, 4.422745025472187], "order": [1, 0, 3, 2, 4, 5], "fallback": [0.390625, 0.0, 0.328125, 0.09375, 0.078125, 0.109375], "ln_below": [-0.7154965057122823, -0.0008418431143832845, -0.770277336743557, -0.10536051565782628, -0.10536051565782628, -0.10536051565782628], "fallback_mass": 0.00007984110145942404}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.9}, "in_time": null, "n_since": [45, 33, 36, 0, 0, 0], "cost_usd": [0.0010140000000000001, 0.00013358846153846155, 0.0029093571428571432, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "trial_share": 0.25, "input_tokens": null, "propensities": [0.9834671303672701, 0.006098092083190015, 0.005939934190397783, 0.004356958145582394, 0.00008176055802233464, 0.000056124655537375366], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\xeff81ea0b258f1bab2e7680548b77fbc', 'extract', '{"n": [5, 6, 5, 0, 0, 0], "t": 17, "beta": [1.0, 2.9933920084137875, 1.0, 1.0, 1.0, 1.0], "alpha": [5.992173932543201, 4.993481774614558, 5.987387245271838, 1.0, 1.0, 1.0], "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.8}, "in_time": null, "n_since": [5, 6, 5, 0, 0, 0], "cost_usd": [0.0009487916666666668, 0.00013149782608695652, 0.002971375, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "static", "trial_share": 0.25, "input_tokens": null, "propensities": [1.0, 0.0, 0.0, 0.0, 0.0, 0.0], "output_tokens": null, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x1656373548ceef73dc568e655895ca70', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [4.428990497563786, 5.335862259614432, 4.428990497563786, 4.428990497563786, 4.428990497563786, 4.428990497563786], "order": [1, 0, 3, 2, 4, 5], "fallback": [0.46875, 0.0, 0.296875, 0.125, 0.078125, 0.03125], "ln_below": [-0.0000000025416020691127523, -0.000000000000000000000021257148889871587, -0.0000001503549051064958, -0.0010005003335835344, -0.0010005003335835344, -0.0010005003335835344], "fallback_mass": 0.9867936822690745}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.999}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "cost_usd": [0.0010183333333333333, 0.00013464285714285716, 0.0029093571428571432, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "trial_share": 0.25, "input_tokens": null, "propensities": [0.46255954982036, 0.0000000000000000000001134252185084706, 0.2929550373995465, 0.1277706133942325, 0.08149510780089936, 0.03521969158496167], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x4d86137ca594639edcb28cee349435e8', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [4.428990497563786, 5.335862259614432, 4.428990497563786, 4.428990497563786, 4.428990497563786, 4.428990497563786], "order": [1, 0, 3, 2, 4, 5], "ln_late": [-0.000023293345569393846, -0.00018905931025971822, -0.000000005237672867101025, -0.10536051565782628, -0.10536051565782628, -0.10536051565782628], "fallback": [0.46875, 0.0, 0.296875, 0.125, 0.078125, 0.03125], "ln_below": [-3.63520940238234, -0.10351703820211931, -3.1719321624062804, -0.2231435513142097, -0.2231435513142097, -0.2231435513142097], "fallback_mass": 0.4490404458232542}, "trusted": {"rows": [0, 1, 2], "rule": "optimistic", "draws": [4.428990497563786, 8.79724745467923, 4.428990497563786], "order": [1, 0, 2], "ln_late": [-0.000023293345569393846, -0.00018905931025971822, -0.000000005237672867101025], "fallback": [0.578125, 0.0, 0.421875], "ln_below": [-3.63520940238234, -0.10351703820211931, -3.1719321624062804], "fallback_mass": 0.9989035772354861}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 3, "target": {"of_best": null, "min_success": 0.8}, "in_time": {"beta": [15.615882876082438, 11.34215715337913, 18.68431430675826, 1.0, 1.0, 1.0], "alpha": [34.38411712391756, 23.65784284662087, 23.31568569324174, 1.0, 1.0, 1.0], "wanted": 0.9}, "n_since": [46, 33, 36, 0, 0, 0], "cost_usd": [0.0010183333333333333, 0.00013464285714285716, 0.0029093571428571432, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "trial_share": 0.25, "input_tokens": null, "propensities": [0.4331956415923127, 0.0007450060439086097, 0.3160593523637787, 0.11061384842496806, 0.08170364044130872, 0.057682511133723254], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x68cb506e1adf754593039e29b358fc5b', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.9}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "cost_usd": [0.0010183333333333333, 0.00013464285714285716, 0.0029093571428571432, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "static", "trial_share": 0.25, "input_tokens": null, "propensities": [1.0, 0.0, 0.0, 0.0, 0.0, 0.0], "output_tokens": null, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\xb29bf103f38a1bfc851b104d193ae300', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"gain": [0.003631105268068496, 0.00021485285759292487, 0.003697892937793167, 0.05667379040114587, 0.011258893131803114, 0.03239153184687234], "loss": [0.026620535800421317, 0.38366293537808094, 0.12458667654930275, 0.7920150663950354, 0.9716955441959576, 1.7576222824207646], "rows": [0, 1, 2, 3, 4, 5], "rule": "information-directed", "order": [1, 0, 3, 2, 4, 5], "thompson": [0.6875, 0.0, 0.1875, 0.09375, 0.015625, 0.015625], "thompson_share": 0.1}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": 0.95, "min_success": null}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "promise": {"debt": 4.893378741980669, "play": [0], "share": 0.1, "state": "debt"}, "cost_usd": [0.0010183333333333333, 0.00013464285714285716, 0.0029093571428571432, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "trial_share": 0.25, "input_tokens": null, "propensities": [0.96875, 0.0, 0.018750000000000003, 0.009375000000000001, 0.0015625, 0.0015625], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\xe98a675592812dca3dae1945e11a4ffd', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [4.428990497563786, 5.335862259614432, 4.428990497563786, 4.428990497563786, 4.428990497563786, 4.428990497563786], "order": [1, 0, 3, 2, 4, 5], "fallback": [0.46875, 0.0, 0.296875, 0.125, 0.078125, 0.03125], "ln_below": [-0.7562956361790535, -0.0008438075022853134, -0.7701269620027015, -0.10536051565782628, -0.10536051565782628, -0.10536051565782628], "fallback_mass": 0.0002844549140718978}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.9}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "cost_usd": [0.0010183333333333333, 0.00013464285714285716, 0.0029093571428571432, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "trial_share": 0.25, "input_tokens": null, "propensities": [0.9607012159170834, 0.004492319815236148, 0.021272061551412775, 0.013064422128162965, 0.0002919464054098125, 0.000178034182694896], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}');
INSERT INTO public.corrections_undated VALUES
	('00000000-0000-754d-8ff1-4b66364f192a', '2026-11-26 11:08:16.09696+00', 1, 0, 'classify', 'judge', 'local', 'failure', NULL),
	('00000000-0000-738e-a5b1-73b0560e61e8', '2026-11-26 11:08:16.104697+00', 1, 0, 'classify', 'judge', 'local', 'failure', NULL),
	('00000000-0000-7e87-9591-05cdd693ce63', '2026-11-26 11:08:16.110093+00', 1, 0, 'classify', 'judge', 'local', 'failure', NULL),
	('00000000-0000-7062-ac9f-c109e8075215', '2026-11-26 11:08:16.115249+00', 1, 0, 'classify', 'judge', 'local', 'failure', NULL),
	('00000000-0000-7e87-9591-05cdd693ce63', '2026-11-26 11:08:16.120752+00', 2, 10000, 'classify', 'human', 'local', 'success', 'looked at it'),
	('00000000-0000-7062-ac9f-c109e8075215', '2026-11-26 11:08:16.127023+00', 2, 10000, 'classify', 'human', 'local', 'success', 'looked at it'),
	('00000000-0000-75a8-915b-8277cc8e2879', '2026-11-26 11:08:16.131149+00', 1, 10000, 'classify', 'human', 'local', 'success', 'looked at it'),
	('00000000-0000-759d-995b-5e670a03fbc9', '2026-11-26 11:08:16.134588+00', 1, 10000, 'classify', 'human', 'local', 'success', 'looked at it'),
	('00000000-0000-759d-995b-5e670a03fbc9', '2026-11-26 11:08:16.137721+00', 2, NULL, 'classify', 'human', 'local', NULL, NULL);
INSERT INTO public.decisions_p20261126 VALUES
	('01a2178a-b58d-7cec-91c7-fd49719d0cba', 0.404423966880083, 1, '\xeff81ea0b258f1bab2e7680548b77fbc', 2, 'extract', 'claude-haiku-4-5', 'anthropic', 'static', 'local'),
	('01a2178a-b594-764c-a7db-fa09e647fe7f', 0.9494655006353729, 0.9834671303672701, '\xcb89681de342c5ac2bfa93bde0d35b05', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local'),
	('01a2178a-bd6f-7e09-a706-f126be3fd5b5', 0.7775908169962886, 0.9607012159170834, '\xe98a675592812dca3dae1945e11a4ffd', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local'),
	('01a2178a-bd72-74f4-932c-45f04ec60a2c', 0.7996018132052104, 0.96875, '\xb29bf103f38a1bfc851b104d193ae300', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local'),
	('01a2178a-bd74-7988-a9d4-70d7c1f8ab84', 0.9727757511337891, 0.057682511133723254, '\x4d86137ca594639edcb28cee349435e8', 2, 'classify', 'o1', 'openai', 'adaptive', 'local'),
	('01a2178a-bd76-78c1-8b1e-610b282ecc28', 0.05041968377152295, 0.46255954982036, '\x1656373548ceef73dc568e655895ca70', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local'),
	('01a2178a-bd78-7215-b165-1600e65ac8e0', 0.03989607000555451, 1, '\x68cb506e1adf754593039e29b358fc5b', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'static', 'local');
INSERT INTO public.outcomes_p202611 VALUES
	('01a2178a-b58d-7c5f-b398-9ff91d6fe058', '2026-11-26 11:05:00+00', '2026-11-26 11:08:16.144554+00', '01a2178a-b58d-7cec-91c7-fd49719d0cba', 'aa709f6a-aaa9-29d2-25b3-1c3ff8db4878', 1, NULL, 640, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'extract', 'claude-haiku-4-5', 'anthropic', '', 'static', 'caller', 'local', 'success', NULL, NULL, NULL),
	('01a2178a-b594-7480-b6d5-44534d211b21', '2026-11-26 11:05:00+00', '2026-11-26 11:08:16.152088+00', '01a2178a-b594-764c-a7db-fa09e647fe7f', '875d2e5b-2887-e283-def0-0729a066b562', 0.9834671303672701, 200000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, NULL, NULL, false, 'classify', 'claude-haiku-4-5', 'anthropic', '', 'adaptive', 'caller', 'local', 'error', 'timeout', NULL, NULL),
	('01a2178a-b594-72c0-819e-2c14bcbf913d', '2026-11-26 11:05:00+00', '2026-11-26 11:08:16.156745+00', '01a2178a-b594-764c-a7db-fa09e647fe7f', 'b901cf8a-bef2-9243-7349-76ce63004fee', 0.9834671303672701, 200000, NULL, NULL, NULL, NULL, NULL, NULL, 10000, 2, 1, 0, NULL, NULL, false, 'classify', 'claude-haiku-4-5', 'anthropic', '', 'adaptive', 'caller', 'local', 'success', NULL, NULL, NULL);
INSERT INTO public.outcomes_undated VALUES
	('00000000-0000-701e-8465-770c5ca905fd', '2026-11-14 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '335641cd-4b3c-3289-4489-0217a0719abc', NULL, 815000, 1475, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'c0181bfc-295a-4513-9184-5c1a4705c2d9', NULL),
	('00000000-0000-7062-ac9f-c109e8075215', '2026-11-06 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'e0ab85bb-e4f1-eca1-8120-b5a61592338a', NULL, 2076000, 1182, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'c60a3cab-359e-4efb-815c-33b2df1461aa', NULL),
	('00000000-0000-7067-8fb9-60ff01135bff', '2026-11-24 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'fff28af0-c210-4eec-7741-de571bb15f1b', NULL, 3489000, 1186, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a7ef031b-27c9-4fcc-a17f-447c772d11a7', NULL),
	('00000000-0000-709f-8918-1a21871d02aa', '2026-11-11 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '858f2062-7148-7b0a-868d-f47255009ef2', NULL, 147000, 1514, 876, 26, NULL, NULL, NULL, 7800, 2, 0, 0, 16, 4, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '324bbcb0-b838-4312-9a16-3580aead0f80', NULL),
	('00000000-0000-70e7-b621-7da9275ab9ea', '2026-11-10 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'e118368a-742f-d203-622d-5fe960eac918', NULL, 1073000, 354, 673, 80, NULL, NULL, NULL, 10000, 2, 0, 0, 11, 7, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '64739895-d3a9-4330-a2ed-bf31c81de77b', NULL),
	('00000000-0000-70f1-aede-4e43e6d81234', '2026-11-08 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '07239a41-b2f9-06fd-37fa-16e32d64053c', NULL, 142050, 878, 735, 53, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 6, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '4b78dc3d-6baf-41d7-9840-7b1a0f0b9752', NULL),
	('00000000-0000-70f1-b580-a24c8a69edce', '2026-11-18 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'fe857b35-1757-d138-3a72-2f1153bbceee', NULL, 5668000, 1700, NULL, NULL, NULL, NULL, NULL, 3900, 2, 0, 0, 16, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '3d34b769-1efe-423c-a568-d37917894bd8', NULL),
	('00000000-0000-7128-bb00-8a56c0dcaa3e', '2026-11-19 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '13828984-9ee8-63fe-f32f-ba88db9c72c3', NULL, 2247000, 2573, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9004ee95-4bb0-4a07-9d97-b89a26300ab2', NULL),
	('00000000-0000-712c-bfa0-a1c2c182df72', '2026-11-15 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '1831799f-4777-edbb-d410-210e452b5598', NULL, 271000, 506, 161, 22, NULL, NULL, NULL, 10000, 2, 0, 0, 12, 3, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a4ed4948-3e53-41ab-aecb-61370dc35004', NULL),
	('00000000-0000-7152-8110-c81e4d7e864a', '2026-11-06 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'f550ceee-d601-6929-030d-69b7a8ff87fb', NULL, 79050, 1021, 123, 101, NULL, NULL, NULL, 7900, 2, 0, 0, 14, 8, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '78f845f5-7b31-40df-af4d-4c8650d7d13f', NULL),
	('00000000-0000-7170-93f6-5ff17965a7df', '2026-11-14 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'c4911d7b-305a-071f-8d94-5433d44d00fd', NULL, 62850, 2170, 259, 40, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'ac7f0eba-0590-4a6e-b00e-0a920f13a784', NULL),
	('00000000-0000-71b1-bb98-8c3d3927018f', '2026-11-23 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '0dd2cf68-0cf0-fc7b-8cf8-0026712d6ce6', NULL, 6444000, 1329, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '4319766c-1fd6-443d-bdbc-825424d32721', NULL),
	('00000000-0000-71c0-8160-db10323cbb06', '2026-11-15 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '98fd5915-8747-9aa0-5ad7-fc66eaf73dc8', NULL, 3472000, 1379, NULL, NULL, NULL, NULL, NULL, 2400, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '166f39d9-7bb4-4f94-8fcc-b8852382ed24', NULL),
	('00000000-0000-71f6-8139-d2bd80190f0c', '2026-11-20 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '8b767bde-000f-ee29-de21-8a228bad63b1', NULL, 2356000, 1750, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'ffc24e07-7aa0-4361-8f3e-76b01de9b546', NULL),
	('00000000-0000-7200-8abb-8e8ca239c858', '2026-11-20 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'b4b90310-3a50-c6ba-7693-3f1d33504ce5', NULL, 8769000, 2860, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '94958920-f4f7-48b9-8c90-9d66ec90a0ba', NULL),
	('00000000-0000-7249-80b6-3200410cb860', '2026-11-15 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'a09d2932-56b5-a138-3db1-9cedd45556a3', NULL, 9173000, 843, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'a006818d-85b6-446b-a06a-bc4ec4a38236', NULL),
	('00000000-0000-7269-9e48-9c1799bd0143', '2026-11-25 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '5ada3bf8-fdc0-3acb-80c5-380a7b594b18', NULL, 141900, 2516, 210, 184, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 10, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '90a21099-f074-4db7-86e1-94756bf59e05', NULL),
	('00000000-0000-72a9-8314-4c551c704751', '2026-11-16 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'bbe58878-ba42-9902-8705-4a3532ce98a3', NULL, 1002000, 2582, 224, 22, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 3, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'c3879815-8ada-4ebf-9043-12a408b690c2', NULL),
	('00000000-0000-72ef-9879-8b7c95b4a490', '2026-11-10 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'a058083f-f78b-ff52-7b35-5ebc5c8fe5d2', NULL, 329000, 1473, 124, 41, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 5, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'edf6a199-7de3-431c-8eb7-8fc5fbf98bb8', NULL),
	('00000000-0000-7318-abb8-63558eaad3a0', '2026-11-10 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '218b5180-e295-641a-b49f-eaf9e5623b9c', NULL, 2631000, 2611, 542, 67, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e42b0ae6-e062-48b4-a124-0c23535005d3', NULL),
	('00000000-0000-7332-b14c-abb7f9df99e6', '2026-11-24 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'e045e8de-8150-f520-5274-ef29be66c5ba', NULL, 5641000, 2957, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 18, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4dc8aeb0-75d5-4091-b73e-2e55111c13b6', NULL),
	('00000000-0000-7361-8f1e-053e05e7c1c2', '2026-11-08 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'f11a64bf-8ffa-2d64-3545-45be7f32cd0f', NULL, 3747000, 1760, 759, 98, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 8, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a5be6d6b-8016-414d-9111-eb3749f088d4', NULL),
	('00000000-0000-736c-8842-2539fa46402c', '2026-11-08 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '6fd5274c-eec6-d60a-5aec-fd2678d5ad42', NULL, 60300, 2225, 250, 38, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '4a807546-4627-4141-baa2-86ac5154ef5f', NULL),
	('00000000-0000-738d-b58d-995edb747b28', '2026-11-09 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '9d7f7e94-f7b3-3697-d2da-2fe248f54f86', NULL, 2760000, 1831, 515, 81, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e736f4fc-b7cf-4891-bce3-808e345158db', NULL),
	('00000000-0000-738e-a5b1-73b0560e61e8', '2026-11-06 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '4b8fd72a-f897-0954-8c76-62f19f6db04b', NULL, 2952000, 1309, 204, 156, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7814e8a2-5f2d-497f-9cfb-10f62827688d', NULL),
	('00000000-0000-73b5-a780-1e7b92a3afa1', '2026-11-23 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'e91cd4cc-3df6-8682-9b26-ae3ea4620d20', NULL, 5873000, 1024, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '704ad232-e00f-4cb2-a063-a8ab978e717d', NULL),
	('00000000-0000-73ce-845c-e0a9822530fd', '2026-11-13 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '083b6040-6392-b306-2703-a4e28f605ae9', NULL, 4071000, 872, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'failure', NULL, '3624ec2e-d212-4764-bdcf-62d2aa418d7d', NULL),
	('00000000-0000-73d5-9cf2-cc7388a43a70', '2026-11-11 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'f559dd87-4da3-c63e-0f19-7631180b282e', NULL, 7046000, 2051, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'ceba5b30-c744-4601-adfe-e34603ba3cf5', NULL),
	('00000000-0000-7412-9609-b748c17d1439', '2026-11-12 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '1a07f1da-d3a6-69b0-1cc0-7519182ea304', NULL, 221700, 1507, 746, 183, NULL, NULL, NULL, 0, 2, 0, 0, 16, 10, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '2363325f-0e45-465d-aa2f-feb15fcb740e', NULL),
	('00000000-0000-7414-ad62-35fc96b5b8f8', '2026-11-07 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'ff7e4830-155d-d389-af1c-81540c5a404a', NULL, 9567000, 1041, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '0bf64ef7-73ec-48d0-8252-f615d75b1e24', NULL),
	('00000000-0000-7415-902a-0fab634f9112', '2026-11-22 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'a2d5fc7b-2230-1705-e5cd-0e1b182caae7', NULL, 1507000, 2471, 697, 162, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '91972386-5ed5-4a09-a7fb-264becbf3136', NULL),
	('00000000-0000-7457-b196-6ca129d738be', '2026-11-10 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '760065bb-d5b5-b094-d305-b8b6287b279a', NULL, 4010000, 2609, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 17, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '68c422a7-6b4a-4399-a110-9d0dd18aa866', NULL),
	('00000000-0000-748a-9215-03a11b557884', '2026-11-21 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '297c4418-4d58-6d16-9ebd-5c5d52e0670e', NULL, 1795000, 1601, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7e6bfc44-d40a-4bf7-bf52-998e04bb3cf4', NULL),
	('00000000-0000-74e3-b3f5-775f29ccccbe', '2026-11-18 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'a44aa1a3-de9a-e4e8-c71e-5af0f8a222f5', NULL, 616000, 2813, 431, 37, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e90137bb-3509-4abb-a648-07508740ebd4', NULL),
	('00000000-0000-74ee-ae56-baa077e53249', '2026-11-11 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'abca5109-8179-f807-e2df-a1ad65f0719e', NULL, 144300, 842, 358, 151, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '973efa14-d009-4a86-beb9-722bae87eb6f', NULL),
	('00000000-0000-7516-a50f-d9d5746e645f', '2026-11-08 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '065bf028-9b43-2e38-4d5a-fa76acbf29a0', NULL, 9587000, 2142, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 17, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, 'b036d9dd-ddf1-479f-9eb2-80e62c273105', NULL),
	('00000000-0000-754d-8ff1-4b66364f192a', '2026-11-06 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'bafc6bc5-a400-118b-0023-2939322400d8', NULL, 776000, 2970, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 18, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'f1446bea-b0c1-4fde-8b91-ce375bc8fbbc', NULL),
	('00000000-0000-7552-8477-0f9b69bcb8f7', '2026-11-22 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'b189603a-e8a6-42ba-88a3-e5f571b01419', NULL, 4479000, 362, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 11, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '021587d9-0e4f-411d-b4ac-9b86aa3f511f', NULL),
	('00000000-0000-7558-a06f-0fdb8ccabd53', '2026-11-09 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'bf775b9c-f29a-6019-03ae-64f84dc00235', NULL, 7337000, 1458, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7a2c54a0-da96-4a45-aff8-3f045caded41', NULL),
	('00000000-0000-7563-b213-b60275aeee90', '2026-11-18 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '641aa0e6-95c2-1df8-16c2-b1a62ca728c7', NULL, 8463000, 1739, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4cf397d6-f4f8-404a-b63b-5fd1ab814152', NULL),
	('00000000-0000-758c-93b9-69ba3e675f85', '2026-11-25 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'aa8f79a7-fadf-7f3b-6de8-a91cf2f46bd5', NULL, 1403000, 770, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '3efc7e2b-c4ca-4c8d-ab90-083e1a4de7cd', NULL),
	('00000000-0000-759d-995b-5e670a03fbc9', '2026-11-06 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'cf03e56d-545b-4b29-a092-9bbb9acd34f3', NULL, 6162000, 2770, NULL, NULL, NULL, NULL, NULL, 3600, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4d25deb3-54f4-4a69-90ac-ff0043892dfc', NULL),
	('00000000-0000-75a8-915b-8277cc8e2879', '2026-11-06 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'f855090c-f08c-cf57-f0bb-3101375f59ce', NULL, 8991000, 1106, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2e81d66d-346c-4e2b-a02f-daa1ad864c44', NULL),
	('00000000-0000-75b2-aa2c-7996bc39e407', '2026-11-23 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '0397d695-d42b-a19c-b0fd-7dd375fd638a', NULL, 2532000, 865, 164, 136, NULL, NULL, NULL, NULL, 2, 0, 0, 14, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '68a156d0-d465-4a61-9f83-5bcf8d3de7f6', NULL),
	('00000000-0000-75b7-a4c2-b56bf5f48fa5', '2026-11-14 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'e8517531-d2d1-0a32-c7ed-8dae59b346dd', NULL, 2361000, 1408, 162, 125, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 8, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '6e3ef1d8-9bd2-415e-a557-f95e0b3e698c', NULL),
	('00000000-0000-75c3-8ea3-55e3f38159aa', '2026-11-20 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '6bb49451-eb72-c2ae-4543-9313061ed39e', NULL, 1301000, 643, 656, 129, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e411bab3-756b-4606-ac41-5c9a5fdb261f', NULL),
	('00000000-0000-75d0-a952-278cfd5752d8', '2026-11-07 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '0ac0f4e8-7a2d-5fda-7fa7-66e61d3be80c', NULL, 6489000, 2610, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '216d27a2-3501-4088-96a3-4d3e558d2adb', NULL),
	('00000000-0000-75ee-b2af-30876739e1df', '2026-11-14 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'e9b9e9e2-cb92-b17d-9a05-f56a8acedf36', NULL, 4440000, 1459, 835, 129, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '5c88a534-77d1-450a-af39-d55a4fd4b392', NULL),
	('00000000-0000-761b-b93a-bca330941d39', '2026-11-07 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '51a82d40-7edb-f49f-d6ac-9a9b5a42b885', NULL, 2035000, 1566, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 16, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '261c374b-a076-47d6-9404-ab1ecc7c6d81', NULL),
	('00000000-0000-762a-9c73-56b945c0b8f0', '2026-11-16 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '47010539-5282-5383-b44e-4a2452555017', NULL, 224250, 1585, 887, 152, NULL, NULL, NULL, NULL, 2, 0, 0, 16, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', '6baaff8e-1266-4a50-9939-5360e2b21623', NULL),
	('00000000-0000-7639-be7b-0978e3c25ebb', '2026-11-15 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '429f53dc-3a38-7926-ad99-934ff39e3b2e', NULL, 1182000, 1429, 817, 73, NULL, NULL, NULL, NULL, 2, 0, 0, 15, 7, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '3ed1a553-aa92-4f72-93b5-250ff7bfc066', NULL),
	('00000000-0000-7668-9778-bd0ce0418f59', '2026-11-22 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '3dedc4a8-cf15-e5d6-2cc9-fd2c7e5d078c', NULL, 3882000, 1392, 769, 105, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 8, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '15e88286-6dd4-439d-8ff8-a7d02f4f3f20', NULL),
	('00000000-0000-7677-9372-2114d5413b86', '2026-11-22 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '008b5288-8398-1dcb-863e-41f6920af81d', NULL, 7877000, 1878, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'b13731a1-09cd-47a7-bd0f-c0658023f16a', NULL),
	('00000000-0000-7683-8958-0bf950ccd318', '2026-11-16 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '084f8ab2-17a5-3e25-842c-0464f694abf1', NULL, 1821000, 2601, 167, 88, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '61e55064-ce25-4ef9-8fe4-36821b46059a', NULL),
	('00000000-0000-768e-9a9c-4e1dd935d650', '2026-11-18 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '26914e40-6d53-0b6a-8abd-094213440615', NULL, 3657000, 1171, 374, 169, NULL, NULL, NULL, NULL, 2, 0, 0, 15, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '199d9cfb-e303-497f-bfbf-58395fbf9edc', NULL),
	('00000000-0000-76be-ae6b-a7ef1df79746', '2026-11-14 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'ddb14c7c-658c-55bf-3e72-781e75752d8a', NULL, 137250, 2976, 483, 108, NULL, NULL, NULL, 10000, 2, 0, 0, 18, 8, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '2798aab4-310c-42c7-9989-1d52763ef221', NULL),
	('00000000-0000-76f2-a83b-b7d333caccb3', '2026-11-15 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '03c0587b-114c-2a85-3593-9f150df24348', NULL, 196800, 1096, 620, 173, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'f8bc6540-f33c-47de-89a0-73b4e0058761', NULL),
	('00000000-0000-7702-b8d5-39b7790a09cb', '2026-11-14 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '3f5a8bbe-ae35-9214-79f5-9d2ce2cd81f5', NULL, 5960000, 1123, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '08958fdc-29c9-49a0-be5c-72e2bab34605', NULL),
	('00000000-0000-770b-b502-1f239d93e885', '2026-11-07 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '03bc22e2-6b1e-d857-dcd3-ec39793514e5', NULL, 4829000, 1708, NULL, NULL, NULL, NULL, NULL, 9200, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '980dc6ff-bd95-4dc2-bcc2-17790825c7cc', NULL),
	('00000000-0000-770f-b0e1-924162401a6a', '2026-11-09 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '25331478-5341-7752-fd2c-658a1d8365c7', NULL, 898000, 1039, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'af9ae4aa-c24d-4336-b812-e2992e45282a', NULL),
	('00000000-0000-7718-82ae-041662a5c0a4', '2026-11-21 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'ea330453-6bad-4066-ad02-12ee3a2274b2', NULL, 4806000, 2348, 707, 179, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '648906c0-28f6-40ad-8d91-1c4a05c27033', NULL),
	('00000000-0000-7768-a685-99511c780585', '2026-11-25 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '36280d79-38ff-d970-5299-f28c0e59af5a', NULL, 182700, 1577, 834, 96, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 8, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '188e9969-e1ea-42a8-944d-cbf8db983b14', NULL),
	('00000000-0000-7798-953b-fe221cdf39f4', '2026-11-16 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '1676255b-d50e-f6d8-2da2-12f69ef59641', NULL, 6727000, 887, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7132e11e-073f-4985-9321-6f7a21acd16d', NULL),
	('00000000-0000-779f-9311-87eab0b215d5', '2026-11-17 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '0886fd16-b6fc-8735-db05-aa31f8317fbc', NULL, 874000, 1893, 794, 16, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 3, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2f4b178b-9ef6-4c99-9630-72a79af70b6a', NULL),
	('00000000-0000-77ac-8013-b44b117e9df0', '2026-11-25 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '94e947c2-bc64-7305-dbe1-d61f0eddb629', NULL, 120450, 2052, 627, 44, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '7432b766-8d0a-44b3-8e73-cc6045ada3a9', NULL),
	('00000000-0000-77e0-bfe4-6486e92ba98d', '2026-11-17 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'de9d8910-c8d0-41c1-fcde-3cf8dbdbca8f', NULL, 6419000, 2225, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'aed2c451-7a26-471b-92f5-a0d3c14b0dcd', NULL),
	('00000000-0000-7806-a551-263d6fcf1c26', '2026-11-19 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '6fab8ff7-d5d0-7fe4-c22a-256677686af7', NULL, 2313000, 2285, 631, 28, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 4, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '0fb764db-1382-4de4-ba9a-bbf154845c90', NULL),
	('00000000-0000-780e-b25c-c76eb952c891', '2026-11-25 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'f4588d41-b9b4-4246-f341-db9b73b6bd76', NULL, 9015000, 687, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'f1837889-0a14-43de-ae1d-e98611a3d620', NULL),
	('00000000-0000-783e-b162-7ff2481d2dac', '2026-11-10 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '3fe95770-6500-bc5d-a2f1-156c84795217', NULL, 2481000, 672, 777, 10, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 1, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9bcddba3-220b-4d2d-b7ce-a56e32fbfa70', NULL),
	('00000000-0000-7850-a2fc-004e875e5db6', '2026-11-08 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '47a73e52-da5a-2f61-f6a9-d6dda6c19bf4', NULL, 1377000, 665, 627, 150, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2e1c5d3a-56a6-4b41-9e28-123c7fd39898', NULL),
	('00000000-0000-7861-9e7d-7c358a26a6ba', '2026-11-11 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '23736f20-2de4-7d4f-2280-db9413999836', NULL, 3038000, 580, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 13, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '0c6e0a5b-cfd3-428f-8a99-993895fa699b', NULL),
	('00000000-0000-7882-87cd-bc641719e642', '2026-11-25 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '305df6ce-8397-fae9-dc3b-ed525595ae68', NULL, 1196000, 1032, 656, 108, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 8, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '951d196c-c17b-4aaf-9826-9f8c48d9644d', NULL),
	('00000000-0000-7888-bd7d-418484e40e52', '2026-11-21 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'a7112e04-30f4-03c6-7826-646f17129638', NULL, 4096000, 2070, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '69cb1b18-b927-494f-8501-dec16bf00cdf', NULL),
	('00000000-0000-7889-b2a2-38de13123621', '2026-11-17 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'ef1d292d-797d-4a72-4e98-747456a1ce34', NULL, 924000, 1276, 138, 34, NULL, NULL, NULL, 7200, 2, 0, 0, 15, 5, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'd4e8ea7c-2490-4142-a49f-327559636f39', NULL),
	('00000000-0000-7894-964c-f4d657870be1', '2026-11-24 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '3c1baabb-e87a-5cc6-beaa-12cd177bbb6c', NULL, 3289000, 1329, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8d617457-6b6b-4732-ab08-e28fa991d981', NULL),
	('00000000-0000-7897-aacb-16f05cb87006', '2026-11-20 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '533d8973-db43-c3d4-ac4d-6eeda3513c60', NULL, 9478000, 1860, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '7ed9c181-00d7-4532-af08-853721fb8f07', NULL),
	('00000000-0000-78c2-a4d2-146d34b94a43', '2026-11-11 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '57972f2e-bb11-fab4-898f-9500fb5d18b7', NULL, 3693000, 1456, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4cfa0116-2043-47e2-82a9-7ce20423e5e2', NULL),
	('00000000-0000-78d2-b420-f7397c9d7808', '2026-11-07 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'f8fbe6aa-6021-7cf9-0769-62bf448e6720', NULL, 1564000, 907, 819, 149, NULL, NULL, NULL, NULL, 2, 0, 0, 14, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', 'eb07c30d-5cd5-461c-9c5f-319e834c1b69', NULL),
	('00000000-0000-78e5-92c0-94ed18ccf802', '2026-11-13 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'fd6ea791-0f70-ade5-f451-0e2597449b4d', NULL, 8143000, 1767, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '22ecc67e-60cd-45d6-a2c0-60bccbc9602b', NULL),
	('00000000-0000-78eb-8063-b996a1af73f5', '2026-11-22 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '7b088c52-1d3b-c3ef-d641-68743c40d042', NULL, 106950, 2629, 117, 149, NULL, NULL, NULL, NULL, 2, 0, 0, 17, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', '3daca445-deec-4aa3-b742-2f4771804024', NULL),
	('00000000-0000-78fb-9d2e-96dd0d2982f3', '2026-11-08 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'c8e94035-163a-f27c-2a77-56aebbded658', NULL, 610000, 1031, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a6523995-570f-4cbe-b20f-678df4f6717c', NULL),
	('00000000-0000-7941-b3b0-6ec45dc69638', '2026-11-20 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '273abfa8-60a2-64a4-a6e9-071b7382976b', NULL, 82350, 750, 445, 26, NULL, NULL, NULL, 4200, 2, 0, 0, 14, 4, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '935fceef-16ae-4188-89fb-e869c420e74c', NULL),
	('00000000-0000-79a5-a1c1-ddd512964b38', '2026-11-12 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '659b3a9f-0333-263e-963e-80885f294d5c', NULL, 7205000, 851, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'b662b035-1c74-46bf-b3c6-544cd3089014', NULL),
	('00000000-0000-79b0-9d4c-baf85b8fd698', '2026-11-24 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '3f354d5c-8aa2-0550-a954-f3d47b0d5d43', NULL, 1144000, 369, 374, 154, NULL, NULL, NULL, 10000, 2, 0, 0, 12, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '5813987b-92c1-4c2d-af72-c85372789150', NULL),
	('00000000-0000-79ba-9660-8364762ccc29', '2026-11-12 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '0a6fb39d-10c3-3165-1d38-63307ba4e21f', NULL, 1929000, 850, 193, 90, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9fac19b8-e0e2-40ce-a606-1874be09d6a4', NULL),
	('00000000-0000-79f2-8e61-6b970b4485cb', '2026-11-09 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '2d027e77-4b7e-0296-7efc-f2bcb4cbae12', NULL, 3441000, 2813, 402, 149, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8cc8678b-093b-4dd5-b6e0-ff055fb693a6', NULL),
	('00000000-0000-7a14-91d4-4472bf38edfc', '2026-11-21 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '5b3b0cf4-c5ec-e8d1-f29b-c0f4ac738deb', NULL, 1231000, 993, NULL, NULL, NULL, NULL, NULL, 4100, 2, 0, 0, 14, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '1f92ec13-a224-4418-aaa0-2cc3009c70bd', NULL),
	('00000000-0000-7a31-a6b7-27ba0569720b', '2026-11-17 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '078083d6-d69a-8b8b-647a-a4961af7086b', NULL, 3747000, 1801, 354, 179, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '3dd6c275-c905-44e4-8046-c9a3c3baa2d9', NULL),
	('00000000-0000-7a3b-a19c-fbc6093cbe63', '2026-11-12 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '56cd4c03-a44c-c8d1-6ce2-b400936d6358', NULL, 6723000, 837, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '2de7f0f5-638f-401d-bc9b-d675740df956', NULL),
	('00000000-0000-7a64-9888-a3cdf137804d', '2026-11-19 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'f419e0a3-b35a-a7e2-0250-03815cf1c1f5', NULL, 6451000, 556, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a7e74a22-3982-4441-af78-d222c4388b29', NULL),
	('00000000-0000-7a78-a656-46882ab04077', '2026-11-16 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '334ad966-5bc5-8224-e5be-2fba3071c2b9', NULL, 113400, 1235, 544, 53, NULL, NULL, NULL, 0, 2, 0, 0, 15, 6, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '7221ea95-512b-4129-955f-42131e428a1c', NULL),
	('00000000-0000-7a83-b389-49c9f60da179', '2026-11-18 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '2d901656-e00b-6eab-9afd-ab538ec5da99', NULL, 637000, 1556, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '69c13ee6-b6e6-4b1d-b0e3-a581c275f9e6', NULL),
	('00000000-0000-7a99-b7e8-4bbcf5870c79', '2026-11-16 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '462af185-37b9-e22d-c7ce-fba93c3ad608', NULL, 1691000, 1246, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '04417140-9cac-455a-b392-d249f30010a5', NULL),
	('00000000-0000-7a9d-82dc-b7549f44b8b6', '2026-11-20 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '5e988685-6d47-c543-7245-c88f825e08ef', NULL, 4608000, 693, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4562e41d-2555-43e0-92c8-bf7eb853beac', NULL),
	('00000000-0000-7abb-8fb4-c0aad2dd3c8a', '2026-11-07 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '91e4bc54-19e7-b18a-adb1-e86c90aed774', NULL, 192300, 2195, 866, 104, NULL, NULL, NULL, 9500, 2, 0, 0, 17, 8, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '403a960a-8652-4bd0-a488-b6c85ad3ba32', NULL),
	('00000000-0000-7acd-a4d9-09acb64f737b', '2026-11-09 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'c18c74d0-7e23-6176-d5b5-982454766b39', NULL, 6550000, 2565, NULL, NULL, NULL, NULL, NULL, 1600, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9fad3bf4-4d7b-4661-abb9-06c9efb9f2c6', NULL),
	('00000000-0000-7b09-babd-5b3bf31908cc', '2026-11-21 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'a1e5abdc-8b5d-faa9-5971-104e94d0fb9c', NULL, 2559000, 614, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'd58ea187-6c11-4513-b0d4-5d4dc7ea3135', NULL),
	('00000000-0000-7b1a-8dff-35af859de1c5', '2026-11-24 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'e75d5e3d-f65c-a181-17e5-fd5a27ea32d8', NULL, 4250000, 2846, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '70108633-6cda-4e7c-a3d0-76c51441032a', NULL),
	('00000000-0000-7b1b-8a2d-385b8580a67a', '2026-11-19 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'efcc6681-2bfd-1cf5-b3b2-f3d423cc46a5', NULL, 5029000, 2820, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'b2618cb3-e4b8-48ff-baa4-46d1e6e2cec2', NULL),
	('00000000-0000-7b7b-8766-407f37d805ce', '2026-11-10 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '51828726-50e1-1bf6-588a-8a0e84770a0b', NULL, 1377000, 1470, 722, 131, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'b8b15bf4-279e-48d9-980a-bf0044873bea', NULL);
INSERT INTO public.outcomes_undated VALUES
	('00000000-0000-7bad-917a-6bcc8c802e52', '2026-11-15 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '056dea48-b209-e50b-5f35-98aa6056a0eb', NULL, 8639000, 963, NULL, NULL, NULL, NULL, NULL, 5400, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8abc637a-1639-4838-9ba4-9aceca71cf15', NULL),
	('00000000-0000-7c11-8e21-f145d55fee1e', '2026-11-24 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'e3db34e2-b234-220e-1cc1-3afa6f4f032f', NULL, 144450, 2924, 219, 186, NULL, NULL, NULL, 0, 2, 0, 0, 18, 10, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, 'a11f03c2-7c97-4346-83bc-aa3d842935d0', NULL),
	('00000000-0000-7c45-9d82-509a9f2381af', '2026-11-23 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '153ab736-3186-8ea5-f98d-76f2e53172a7', NULL, 772000, 778, 247, 105, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 8, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '168239cc-bdf7-463f-8f50-b0420ace4c5f', NULL),
	('00000000-0000-7ca9-9608-7a290e361797', '2026-11-09 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'a91e4522-a507-7944-6318-2fdae4f59cda', NULL, 716000, 2276, 136, 116, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 8, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2e79e0d7-f7cd-4231-913d-e7811c5f4755', NULL),
	('00000000-0000-7cc4-971b-2056a973118b', '2026-11-24 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'f20cac6d-5ee7-2919-ef79-cee0bd064d23', NULL, 1368000, 1359, 406, 10, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 1, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4e287273-c126-4c84-a7b7-0cf51edaa205', NULL),
	('00000000-0000-7cd4-8a63-94da0581f5c6', '2026-11-20 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '4f36a454-08da-c0ee-b5f9-7eff1fdeea34', NULL, 1838000, 320, NULL, NULL, NULL, NULL, NULL, 5600, 2, 0, 0, 11, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '156871b4-cf8f-47ec-a107-38b95b13b508', NULL),
	('00000000-0000-7cec-ae7a-24920ee29668', '2026-11-14 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '1e3336f7-894d-4125-3e64-436b3639287a', NULL, 1161000, 2615, 196, 193, NULL, NULL, NULL, NULL, 2, 0, 0, 17, 10, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', '84d93fce-d657-4315-bd56-ca5ed5e5d6f6', NULL),
	('00000000-0000-7d34-b5f2-ed88744a1c66', '2026-11-19 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'f90aede5-6c6a-1939-2e7e-5a0e21f9ba18', NULL, 76650, 1300, 387, 31, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 4, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '98a211a2-875d-43ba-bbb5-4b7e6ce68987', NULL),
	('00000000-0000-7d3f-858a-222ee25bb788', '2026-11-19 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '2ff95a81-9de6-dc60-db5a-4e9370ca693e', NULL, 4691000, 729, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9da09f0c-5e21-4208-a6e6-9e7055f2cb98', NULL),
	('00000000-0000-7d55-844d-e71f380441fd', '2026-11-18 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '275c550a-581f-82af-75cf-08a17436fb94', NULL, 7082000, 2673, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7322cd23-662b-495c-b0cb-d8f5b40e8be1', NULL),
	('00000000-0000-7d73-bd6f-09b916665161', '2026-11-23 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '46219c49-5764-673e-6626-f6376459290f', NULL, 6671000, 2324, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', '9c6aba8a-d2f5-4152-b198-d4b80b15417c', NULL),
	('00000000-0000-7dcb-97c5-f3c097902134', '2026-11-22 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '9e88292d-f4ff-8e24-fc36-f30fef1f866f', NULL, 166350, 2940, 853, 64, NULL, NULL, NULL, 0, 2, 0, 0, 18, 7, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '13cf4cee-aeb0-4e7d-ae90-654e974396fe', NULL),
	('00000000-0000-7dcc-ae14-39778b32fae2', '2026-11-11 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '1bd78735-a6ef-a465-d12c-9d6066eda9dc', NULL, 4683000, 884, 811, 150, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4f9a7669-e922-498f-b8f2-762ec7dddda6', NULL),
	('00000000-0000-7dd8-870f-59adf96fad67', '2026-11-18 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'd17ebdf2-24ee-cf06-688e-e2ff9ca0a484', NULL, 76350, 2438, 393, 29, NULL, NULL, NULL, NULL, 2, 0, 0, 17, 4, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', 'c51c24a8-adf1-43ae-8529-0c6697f346c3', NULL),
	('00000000-0000-7e4b-b069-ed33e4003ce6', '2026-11-13 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '239e40f6-e8ee-51de-8d48-f1406805a87a', NULL, 882000, 1039, 199, 19, NULL, NULL, NULL, NULL, 2, 0, 0, 15, 3, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', 'bd7b20aa-3702-4ea7-92c1-10f7fe39e9a9', NULL),
	('00000000-0000-7e56-98aa-ff28b04a46e7', '2026-11-13 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'f4a50e23-4f85-6ef0-26e2-adac500911fd', NULL, 1233000, 1277, 573, 132, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7418a947-980e-4273-81a7-d2f41ff2581f', NULL),
	('00000000-0000-7e6e-8b31-85980f90e9f9', '2026-11-17 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '3cff6874-5670-6f98-ceae-963dacf4c8e3', NULL, 1454000, 724, 529, 185, NULL, NULL, NULL, NULL, 2, 0, 0, 13, 10, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '0069d402-9894-48f8-bdcd-ed37f83bfad3', NULL),
	('00000000-0000-7e81-a6c3-04abe32b873b', '2026-11-13 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'be44819c-2288-db0c-436b-4e4497040ad1', NULL, 1011000, 1727, 581, 86, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 7, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a94781dd-7b22-4bdf-afe6-f29be3a66048', NULL),
	('00000000-0000-7e87-9591-05cdd693ce63', '2026-11-06 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'b4f91049-fe00-4ff2-a450-7bf721d2c33f', NULL, 1183000, 953, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '63b229f1-c406-4545-9e11-cc9dea959c21', NULL),
	('00000000-0000-7e9b-bd9c-778de39a7fdd', '2026-11-23 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '6dc96743-411b-0315-6b35-3cbfcc0318ef', NULL, 1002000, 2663, 812, 38, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9caf08cd-7155-4468-9c7f-b49887fef81e', NULL),
	('00000000-0000-7ea6-9857-5a998e6a037d', '2026-11-21 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '034b186d-5262-31d3-52e1-7769e30bc672', NULL, 4705000, 1093, NULL, NULL, NULL, NULL, NULL, 2800, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '37f549e3-f8b5-4031-8d99-b61b1412aae3', NULL),
	('00000000-0000-7ec4-ad35-81980bb236a5', '2026-11-16 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'c0b1b2aa-384b-c3ff-8411-973901948457', NULL, 985000, 690, 720, 53, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 6, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'fba1bcb4-ba11-4cd6-a9c5-2a30d3b13a5e', NULL),
	('00000000-0000-7edc-ace7-e35f5895d476', '2026-11-12 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '4c7fe047-418c-3e69-e60a-629433cb6d68', NULL, 6772000, 478, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 12, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '369043d5-9f55-4ff4-9135-d98c294315ea', NULL),
	('00000000-0000-7efa-87da-e7768948229d', '2026-11-12 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '91109bed-7acb-c68e-32bf-ef177400bdf7', NULL, 3834000, 1265, 868, 82, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8d3a97b5-102c-477f-8364-23243878a081', NULL),
	('00000000-0000-7f3e-a89c-c842b2735671', '2026-11-17 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, 'ebceb786-ce65-09d3-f3c3-b1d2e1786007', NULL, 625000, 1751, 320, 61, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 6, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e1bcefc7-b47e-49fd-bb63-fa553c5f0380', NULL),
	('00000000-0000-7f87-9e70-490b323fb970', '2026-11-13 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '580a50ec-4351-f2e3-54e7-3fc8f30c042e', NULL, 4579000, 917, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'd926779f-0dbc-4bc1-a276-6b80b99a0948', NULL),
	('00000000-0000-7fae-81f7-ccaba18d5174', '2026-11-22 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '6a58f4f8-237c-7dad-8f99-32e674e04341', NULL, 135600, 668, 208, 174, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '8ebd807f-b3b6-40f9-a474-2d65f997f844', NULL),
	('00000000-0000-7fc2-bab6-b2353de07dda', '2026-11-10 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '5d6e9d02-dfb2-2b1e-5e02-d78ebe7aa474', NULL, 7540000, 2740, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '28b604bf-e9eb-4755-9ade-f4e7f60d3626', NULL),
	('00000000-0000-7fc9-9800-5af4d886f5bf', '2026-11-12 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '9e85f941-b684-32ef-b864-940618609a04', NULL, 7162000, 581, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 13, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', 'fa8b2a4a-6de8-49c1-b8fc-388f5542de9d', NULL),
	('00000000-0000-7fcb-8903-b23b0264d7e3', '2026-11-08 11:05:00+00', '2026-11-26 11:08:16.069405+00', NULL, '316580ec-b29b-a04e-ca5f-1d04f7a113a1', NULL, 6849000, 1788, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '4e424b92-c277-4f32-88c9-196da9fd1ce9', NULL),
	('00000000-0000-7109-9c69-2773926835f8', '2026-11-22 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, '93859c34-5a6f-a8b7-9053-88f4e8816a63', NULL, 7048000, 768, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '2a809360-6435-4786-a384-d4c1df1ba03b', NULL),
	('00000000-0000-719b-858c-055ae9b63dba', '2026-11-23 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, 'bc827e12-75fc-566b-9363-e23d99a2a187', NULL, 7088000, 2449, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '74a94289-461e-4e00-86bd-99a8f5ff9bf5', NULL),
	('00000000-0000-71ce-84e9-c022c72351ae', '2026-11-17 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, 'bc12266d-7064-07f7-c274-9afdf45882e9', NULL, 5735000, 1826, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '180307fc-bc3d-46a9-b917-02574e712fb8', NULL),
	('00000000-0000-7210-80d7-3963b99989ef', '2026-11-25 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, 'e715345f-5703-7524-4923-ecca0930c64c', NULL, 8736000, 1325, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 15, NULL, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '9500e0ec-53d4-4088-b3de-93fc30d53385', NULL),
	('00000000-0000-7212-b3ba-9807b6101096', '2026-11-24 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, 'ca94c123-32af-487e-5003-84d448f459f8', NULL, 9047000, 2004, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'd0004426-cb04-4dbd-ac2b-f8d1eaca3a77', NULL),
	('00000000-0000-7222-9da2-be05f3ce546b', '2026-11-07 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, '8487fd48-ad5a-9b2f-3686-2dfbf2e434d4', NULL, 3438000, 2874, 581, 113, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 8, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'be81558f-2a80-4477-88bd-449f417c0b04', NULL),
	('00000000-0000-7258-9bdb-974206024994', '2026-11-10 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, '4dd93fc1-21fd-310b-b347-867b99d8857d', NULL, 1812000, 800, 124, 96, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 8, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8e3383ae-b879-4dfa-8ae2-3ff10d70134c', NULL),
	('00000000-0000-75e6-bf0f-571b350925e6', '2026-11-14 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, '9f6aaab7-fcab-53d5-9595-c9dd10774807', NULL, 8452000, 2277, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 17, NULL, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '89fd9e54-004f-4ac9-a6e7-06ca7e9a2f24', NULL),
	('00000000-0000-75f1-ad44-613c0a8d7b3c', '2026-11-20 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, '84b534d3-b23d-fdea-2754-f744e8a2efc9', NULL, 4146000, 2828, 767, 123, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 8, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9aaf9988-9d33-4050-9e53-818fd5b65b9e', NULL),
	('00000000-0000-76bd-b38c-465f4f4d4273', '2026-11-08 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, '51329bab-a65d-bd3c-be69-cb8799fe7b12', NULL, 559000, 720, 339, 44, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 5, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'baa13b2f-f33d-4b41-b1ea-e2dc75079494', NULL),
	('00000000-0000-76d8-8e44-d67bc102420c', '2026-11-11 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, 'b199bcfb-c1da-063e-0ab7-75e421d67e94', NULL, 85650, 2779, 395, 44, NULL, NULL, NULL, 0, 2, 0, 0, 17, 5, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '4835c2eb-9a97-4d95-ab61-20088574e7bc', NULL),
	('00000000-0000-78b0-968b-38f01b1e2a12', '2026-11-16 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, 'e133b63d-3b17-8480-0996-b92c4eb50a83', NULL, 145950, 341, 341, 158, NULL, NULL, NULL, NULL, 2, 0, 0, 11, 9, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '4615055c-a545-421e-baa0-2daedd09450b', NULL),
	('00000000-0000-7a9e-ae4a-75e9e92a8cb6', '2026-11-21 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, '892e1627-f98e-7c5c-58df-eb286853d590', NULL, 555000, 665, 505, 10, NULL, NULL, NULL, NULL, 2, 0, 0, 13, 1, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '5e8de99c-88b9-4bfb-99a2-7e0b3372df49', NULL),
	('00000000-0000-7bb6-baa9-cb036d50d4c1', '2026-11-18 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, 'a15c192b-7eba-c043-9a37-3dcff1fb2aef', NULL, 1917000, 903, 574, 13, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 2, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '00ad9227-d733-4669-87d7-8f2642aebff6', NULL),
	('00000000-0000-7cad-99d8-9a105919e983', '2026-11-09 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, '2081fdaa-3d55-4fca-65ae-82835603b6c6', NULL, 5077000, 968, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'ad437094-db78-49da-b6c6-6e249e9fe765', NULL),
	('00000000-0000-7d3f-b7c8-24bdd52d4396', '2026-11-12 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, 'cd43342e-8d8e-3275-2c14-dab3a7bdcfd8', NULL, 92850, 434, 263, 89, NULL, NULL, NULL, 0, 2, 0, 0, 12, 7, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '31d657b0-a7b2-47ec-8a33-23d320d4a1f5', NULL),
	('00000000-0000-7dcf-933d-b6b2f4102151', '2026-11-15 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, '6f750384-2c76-56ac-f485-b4634e6b1df0', NULL, 2763000, 999, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2b42a075-33db-4463-bca4-59921e9747e8', NULL),
	('00000000-0000-7ef4-8f4d-52dae91c165a', '2026-11-19 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, '8b5e32f2-b16f-bb93-aa51-b9abc01c4d31', NULL, 256000, 2252, 176, 16, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 3, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '782bfaab-cd8b-4e76-a61b-38cc703cd6a2', NULL),
	('00000000-0000-7fb2-b4ef-1605756d01c0', '2026-11-13 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, '0815d611-df0d-7b0e-9d5f-1dc825f0e8bd', NULL, 5480000, 1692, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '76007a87-acff-4f97-9769-9e70d671940b', NULL),
	('00000000-0000-7fb7-bfc2-6463fc6a7c64', '2026-11-06 11:05:00+00', '2026-11-26 11:08:16.081467+00', NULL, '9a9966c8-7cd6-9ddd-e4b7-33df9bc21a04', NULL, 1401000, 871, 756, 129, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 9, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '1238c562-876d-4174-b626-cb3acf966714', NULL),
	('00000000-0000-7010-986a-abdf5ff5d51e', '2026-11-22 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, 'eb7bed4c-3158-384c-05f2-e4a00e9a74a4', NULL, 1584000, 833, 844, 148, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 9, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '43be01ad-ff3b-4b79-b309-81e4db5cedf2', NULL),
	('00000000-0000-70b0-b7a9-62d3a7f4d17f', '2026-11-20 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, 'a2ee4727-499c-4f51-363d-d907d0854cc8', NULL, 6384000, 1919, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'da795943-905f-468c-8292-9884ff2eb34e', NULL),
	('00000000-0000-7232-b9a8-da8998559fb2', '2026-11-13 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, '7748a73f-66a7-33e7-7ed5-0234e22ae551', NULL, 2715000, 2716, 485, 84, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 7, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '17409146-d4da-42b0-8a4f-7611e189573a', NULL),
	('00000000-0000-7272-8631-784e1a938c9a', '2026-11-09 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, '2d2d188b-573b-9064-e340-ba3350905c28', NULL, 1758000, 367, 401, 37, NULL, NULL, NULL, 5400, 2, 0, 0, 12, 5, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '70b96765-8f0a-477c-ad2f-64ee64a9a8a1', NULL),
	('00000000-0000-72f1-877f-b2188f14922a', '2026-11-07 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, 'e7da02f6-e3ed-02a3-449a-6eb96ba9f982', NULL, 4224000, 2552, 433, 195, NULL, NULL, NULL, 1500, 2, 0, 0, 17, 10, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'b3714b76-0189-45dd-be2a-1d9d1add0733', NULL),
	('00000000-0000-73b0-aea4-01512ab39372', '2026-11-14 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, 'f333a131-2e0e-72b7-f613-fb10dfafd53f', NULL, 2538000, 1156, 206, 128, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 9, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'deef764a-57ac-4965-bd02-019016831c72', NULL),
	('00000000-0000-7431-8a92-e496b1f6566a', '2026-11-25 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, '0338adb9-0270-1faa-5ed6-c7327c7b9049', NULL, 3648000, 706, 726, 98, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 8, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4e71e0fb-8df4-4da1-8754-667d1d0344e3', NULL),
	('00000000-0000-7458-ad8c-e89692ff6b35', '2026-11-12 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, 'b3622ec0-bef8-2867-c82d-0892cb5e8e16', NULL, 939000, 2114, 534, 81, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 7, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '3769e592-7831-44cf-a12d-ca18835ca4ad', NULL),
	('00000000-0000-74d6-b94b-f788da09eac9', '2026-11-15 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, 'b8e0249f-58af-2ce5-31f4-389a73703dae', NULL, 8950000, 538, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'b34c0759-73ec-4176-b737-f026afa242e4', NULL),
	('00000000-0000-7650-85ad-2eee7004bef2', '2026-11-23 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, '6002e7b2-180e-9217-79d8-51b498687c2a', NULL, 979000, 1592, 734, 49, NULL, NULL, NULL, 0, 2, 0, 0, 16, 6, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'failure', NULL, '66e8e06a-aefa-4772-ae90-0526026e729f', NULL),
	('00000000-0000-7659-b2d0-86930d51c184', '2026-11-24 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, 'b81f1659-f8a3-1250-c8bb-3a4344d0df65', NULL, 2815000, 1092, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'd17f3d8b-31af-4ce8-8916-098960cf39d6', NULL),
	('00000000-0000-77d6-9b17-850da52f2af0', '2026-11-19 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, 'df58a8f4-295b-50a4-fc0d-03c6540bc111', NULL, 825000, 2069, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '48d68b0a-4acb-4e13-a067-d7d54b7fa910', NULL),
	('00000000-0000-78aa-b575-a088cf20b649', '2026-11-21 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, '4e2c5a8f-2a5a-2f76-5a5a-7263a1014f70', NULL, 4020000, 2092, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 17, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '1c7d6caa-16a8-499a-9fff-90f3d976d3f9', NULL),
	('00000000-0000-794a-8a57-d821bc0e56f0', '2026-11-08 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, 'ba2de1d4-e53c-8977-9b32-27ce4e3e534a', NULL, 1310000, 2256, 685, 125, NULL, NULL, NULL, 0, 2, 0, 0, 17, 8, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'failure', NULL, 'c1c97279-5ea1-4ec5-9a10-808cb912163c', NULL),
	('00000000-0000-7a77-b9d8-4168d88ce3be', '2026-11-17 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, '3bb7af16-cb53-6462-ddf0-5937069b957b', NULL, 3407000, 1622, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 16, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '70672b3f-1036-411d-a1b7-17161fbef09f', NULL),
	('00000000-0000-7ce4-b40f-17f9b44e5c4c', '2026-11-16 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, 'ad2c593c-5e59-8af8-f17f-ee8b60bceece', NULL, 4789000, 2390, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'd886b7da-17f0-4c5c-81c1-c2e583690e08', NULL),
	('00000000-0000-7dd2-a4bb-f2cc1bc68159', '2026-11-18 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, '0f070d18-9789-8122-726c-72841f42f324', NULL, 3033000, 1550, 211, 160, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 9, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'bbe2e3c6-24a5-4760-b227-42a602643b20', NULL),
	('00000000-0000-7df3-8170-bb9e059447b7', '2026-11-10 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, 'fd36a1f5-c6e3-1fcc-ecf0-e5fde2e64c3b', NULL, 4369000, 631, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '1824d4bc-505a-434f-982b-4b4aa7aac223', NULL),
	('00000000-0000-7ed5-ad01-23315d989587', '2026-11-11 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, '196eb0b3-f4dc-b87f-95e0-76929febd8e5', NULL, 7763000, 2425, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'ed4bd279-1f9d-4d9e-8783-1d85ad7fc16a', NULL),
	('00000000-0000-7ff8-a760-1bbf8d5e5886', '2026-11-06 11:05:00+00', '2026-11-26 11:08:16.087443+00', NULL, 'f1e8aca4-0216-361b-b4fb-209fc0226d87', NULL, 6459000, 1784, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '6ed90cd3-9b08-4e13-b564-60fc183ebcb6', NULL);
INSERT INTO public.signing_keys VALUES
	(1, '\xce73e01a4312cfbab076652053bcf44ca4a5c6ffd08c3329bd78e6e7e812842b', '2026-11-26 11:08:15.932561+00');
INSERT INTO public.tallies VALUES
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 1, 1, 0, 1, 10000, 100000000, 2, 8053000, 1, 819, 1, 149, 0, 0, 0, 1, 2610, 1, '759', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1377000, 1, 627, 1, 150, 0, 0, 0, 1, 665, 1, '759', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 8053000, 1, 136, 1, 116, 0, 0, 0, 2, 3734, 1, '759', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 2779000, 3, 1519, 3, 252, 0, 0, 0, 3, 3297, 1, '759', '{0,0,0,0,0,1,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 2, 1, 0, 2, 20000, 200000000, 3, 20700000, 0, 0, 0, 0, 0, 0, 0, 2, 1329, 1, '759', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-13 11:05:00+00', 3, 0, 0, 2, 20000, 200000000, 3, 6315000, 2, 1154, 2, 218, 0, 0, 0, 3, 3876, 1, '759', '{0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 3600, 12960000, 1, 6162000, 0, 0, 0, 0, 0, 0, 0, 1, 2770, 5, '770', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 0, 1, 0, 0, 0, 0, 1, 1161000, 1, 196, 1, 193, 0, 0, 0, 0, 0, 1, '759', '{0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-15 11:05:00+00', 3, 1, 1, 3, 17800, 134920000, 4, 13564000, 2, 978, 2, 95, 0, 0, 0, 3, 2848, 1, '759', '{0,0,0,1,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 985000, 1, 720, 1, 53, 0, 0, 0, 1, 690, 1, '759', '{0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-17 11:05:00+00', 3, 1, 1, 3, 30000, 300000000, 4, 9372000, 3, 1643, 3, 262, 0, 0, 0, 3, 5869, 1, '759', '{0,0,0,1,0,0,1,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 3, 0, 0, 3, 23900, 215210000, 3, 14747000, 1, 431, 1, 37, 0, 0, 0, 3, 6252, 1, '759', '{0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 13389000, 0, 0, 0, 0, 0, 0, 0, 3, 3858, 1, '759', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 4, 0, 0, 4, 35600, 331360000, 4, 16516000, 1, 656, 1, 129, 0, 0, 0, 4, 4516, 1, '759', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,1,0,2,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 5891000, 0, 0, 0, 0, 0, 0, 0, 2, 3671, 1, '759', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 5986000, 1, 697, 1, 162, 0, 0, 0, 2, 2833, 1, '759', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 3, 1, 0, 3, 30000, 300000000, 4, 14318000, 2, 1059, 2, 143, 0, 0, 0, 3, 4465, 1, '759', '{0,0,0,0,0,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 8683000, 1, 374, 1, 154, 0, 0, 0, 3, 4544, 1, '759', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-25 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 11614000, 1, 656, 1, 108, 0, 0, 0, 3, 2489, 1, '759', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 1, 0, 0, 1, 9200, 84640000, 1, 4829000, 0, 0, 0, 0, 0, 0, 0, 1, 1708, 1, '759', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, '763', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 4357000, 1, 759, 1, 98, 0, 0, 0, 2, 2791, 1, '759', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 3, 0, 0, 3, 21600, 202560000, 3, 12751000, 2, 917, 2, 230, 0, 0, 0, 3, 7209, 1, '759', '{0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 12652000, 2, 1319, 2, 77, 0, 0, 0, 3, 6023, 1, '759', '{0,1,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-11 11:05:00+00', 3, 1, 1, 3, 30000, 300000000, 4, 18460000, 1, 811, 1, 150, 0, 0, 0, 3, 4391, 1, '759', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 2, 1, 1, 2, 20000, 200000000, 3, 12925000, 2, 1061, 2, 172, 0, 0, 0, 2, 2115, 1, '759', '{0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-13 11:05:00+00', 2, 1, 1, 2, 20000, 200000000, 3, 13604000, 1, 199, 1, 19, 0, 0, 0, 2, 2684, 1, '759', '{0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 7616000, 2, 997, 2, 254, 0, 0, 0, 3, 4342, 1, '759', '{0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 9550000, 2, 391, 2, 110, 0, 0, 0, 3, 6070, 1, '759', '{0,0,0,1,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-17 11:05:00+00', 2, 0, 0, 2, 17200, 151840000, 2, 4671000, 2, 492, 2, 213, 0, 0, 0, 2, 3077, 1, '759', '{0,0,0,0,0,1,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 2, 1, 1, 2, 20000, 200000000, 3, 11376000, 1, 374, 1, 169, 0, 0, 0, 2, 4229, 1, '759', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 7342000, 1, 631, 1, 28, 0, 0, 0, 2, 5105, 1, '759', '{0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 1, 1, 0, 1, 10000, 100000000, 2, 11834000, 0, 0, 0, 0, 0, 0, 0, 1, 1750, 1, '759', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 4806000, 1, 707, 1, 179, 0, 0, 0, 1, 2348, 1, '759', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 3882000, 1, 769, 1, 105, 0, 0, 0, 1, 1392, 1, '759', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 0, 1, 0, 0, 0, 0, 1, 2532000, 1, 164, 1, 136, 0, 0, 0, 0, 0, 1, '759', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 10498000, 1, 406, 1, 10, 0, 0, 0, 3, 5502, 1, '759', '{0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 2, 1, 0, 2, 19500, 190250000, 3, 11794300, 1, 866, 1, 104, 0, 0, 0, 2, 3236, 1, '759', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 4, 0, 0, 3, 30000, 300000000, 4, 16638350, 2, 985, 2, 91, 0, 0, 0, 4, 7033, 1, '759', '{0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 898000, 0, 0, 0, 0, 0, 0, 0, 1, 1039, 1, '759', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 4010000, 0, 0, 0, 0, 0, 0, 0, 1, 2609, 1, '759', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 7900, 62410000, 1, 79050, 1, 123, 1, 101, 0, 0, 0, 1, 1021, 2, '764', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-11 11:05:00+00', 2, 0, 0, 2, 17800, 160840000, 2, 291300, 2, 1234, 2, 177, 0, 0, 0, 2, 2356, 1, '759', '{0,0,0,0,1,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 221700, 1, 746, 1, 183, 0, 0, 0, 1, 1507, 1, '759', '{0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 6160100, 2, 742, 2, 148, 0, 0, 0, 3, 6269, 1, '759', '{0,0,0,0,0,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-15 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 9369800, 1, 620, 1, 173, 0, 0, 0, 2, 1939, 1, '759', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 2, 1, 0, 0, 0, 0, 3, 2028650, 2, 1431, 2, 205, 0, 0, 0, 2, 2481, 1, '759', '{0,0,0,0,0,0,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 0, 1, 0, 0, 0, 0, 1, 76350, 1, 393, 1, 29, 0, 0, 0, 0, 0, 1, '759', '{0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 76650, 1, 387, 1, 31, 0, 0, 0, 1, 1300, 1, '759', '{0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 1, 0, 0, 1, 4200, 17640000, 1, 82350, 1, 445, 1, 26, 0, 0, 0, 1, 750, 1, '759', '{0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 3, 0, 0, 2, 16900, 124650000, 3, 8495000, 0, 0, 0, 0, 0, 0, 0, 3, 2700, 1, '759', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 3, 1, 0, 2, 20000, 200000000, 4, 8285900, 3, 1178, 3, 387, 0, 0, 0, 3, 5486, 1, '759', '{0,0,0,0,0,0,0,1,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 6444000, 0, 0, 0, 0, 0, 0, 0, 1, 1329, 1, '759', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 144450, 1, 219, 1, 186, 0, 0, 0, 1, 2924, 1, '759', '{0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-25 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 445050, 3, 1671, 3, 324, 0, 0, 0, 3, 6145, 1, '759', '{0,0,0,0,0,1,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1401000, 1, 756, 1, 129, 0, 0, 0, 1, 871, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 559000, 1, 339, 1, 44, 0, 0, 0, 1, 720, 1, '760', '{0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 0, 1, 0, 0, 0, 0, 1, 8452000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-15 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 2763000, 0, 0, 0, 0, 0, 0, 0, 1, 999, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 256000, 1, 176, 1, 16, 0, 0, 0, 1, 2252, 1, '760', '{0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 0, 1, 1, 0, 0, 0, 1, 555000, 1, 505, 1, 10, 0, 0, 0, 0, 0, 1, '760', '{0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 9047000, 0, 0, 0, 0, 0, 0, 0, 1, 2004, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 3438000, 1, 581, 1, 113, 0, 0, 0, 1, 2874, 1, '760', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 5077000, 0, 0, 0, 0, 0, 0, 0, 1, 968, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1812000, 1, 124, 1, 96, 0, 0, 0, 1, 800, 1, '760', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1917000, 1, 574, 1, 13, 0, 0, 0, 1, 903, 1, '760', '{0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 4146000, 1, 767, 1, 123, 0, 0, 0, 1, 2828, 1, '760', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-25 11:05:00+00', 0, 1, 0, 0, 0, 0, 1, 8736000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-11 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 85650, 1, 395, 1, 44, 0, 0, 0, 1, 2779, 1, '760', '{0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 92850, 1, 263, 1, 89, 0, 0, 0, 1, 434, 1, '760', '{0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-13 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 5480000, 0, 0, 0, 0, 0, 0, 0, 1, 1692, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 0, 1, 0, 0, 0, 0, 1, 145950, 1, 341, 1, 158, 0, 0, 0, 0, 0, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-17 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 5735000, 0, 0, 0, 0, 0, 0, 0, 1, 1826, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 7048000, 0, 0, 0, 0, 0, 0, 0, 1, 768, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 7088000, 0, 0, 0, 0, 0, 0, 0, 1, 2449, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 6459000, 0, 0, 0, 0, 0, 0, 0, 1, 1784, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 1310000, 1, 685, 1, 125, 0, 0, 0, 1, 2256, 1, '761', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 4369000, 0, 0, 0, 0, 0, 0, 0, 1, 631, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-11 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 7763000, 0, 0, 0, 0, 0, 0, 0, 1, 2425, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 939000, 1, 534, 1, 81, 0, 0, 0, 1, 2114, 1, '761', '{0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 825000, 0, 0, 0, 0, 0, 0, 0, 1, 2069, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1584000, 1, 844, 1, 148, 0, 0, 0, 1, 833, 1, '761', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 979000, 1, 734, 1, 49, 0, 0, 0, 1, 1592, 1, '761', '{0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 1, 0, 0, 1, 1500, 2250000, 1, 4224000, 1, 433, 1, 195, 0, 0, 0, 1, 2552, 1, '761', '{0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 1, 0, 0, 1, 5400, 29160000, 1, 1758000, 1, 401, 1, 37, 0, 0, 0, 1, 367, 1, '761', '{0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-13 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 2715000, 1, 485, 1, 84, 0, 0, 0, 1, 2716, 1, '761', '{0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 2538000, 1, 206, 1, 128, 0, 0, 0, 1, 1156, 1, '761', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 4789000, 0, 0, 0, 0, 0, 0, 0, 1, 2390, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 3033000, 1, 211, 1, 160, 0, 0, 0, 1, 1550, 1, '761', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-25 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 3648000, 1, 726, 1, 98, 0, 0, 0, 1, 706, 1, '761', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-15 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 8950000, 0, 0, 0, 0, 0, 0, 0, 1, 538, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-17 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 3407000, 0, 0, 0, 0, 0, 0, 0, 1, 1622, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 6384000, 0, 0, 0, 0, 0, 0, 0, 1, 1919, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 4020000, 0, 0, 0, 0, 0, 0, 0, 1, 2092, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 2815000, 0, 0, 0, 0, 0, 0, 0, 1, 1092, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'judge', 0, 'local', '2026-11-06 11:05:00+00', 2, 0, 0, 0, 0, 0, 2, 3728000, 1, 204, 1, 156, 0, 0, 0, 2, 4279, 2, '763', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'judge', 0, 'local', '2026-11-06 11:05:00+00', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, '766', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'gpt-4o-mini', '', '', 'none', 'human', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1183000, 0, 0, 0, 0, 0, 0, 0, 1, 953, 1, '766', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'judge', 0, 'local', '2026-11-06 11:05:00+00', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, '767', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'human', 0, 'local', '2026-11-06 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 11067000, 0, 0, 0, 0, 0, 0, 0, 2, 2288, 4, '770', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}');
INSERT INTO public.tallies VALUES
	('extract', 'claude-haiku-4-5', 'anthropic', '', 'static', 'caller', 0, 'local', '2026-11-26 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 640, 1, '771', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('classify', 'claude-haiku-4-5', 'anthropic', '', 'adaptive', 'caller', 0, 'local', '2026-11-26 11:05:00+00', 1, 1, 1, 1, 10000, 100000000, 2, 400000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, '773', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}');
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
ALTER TABLE ONLY public.outcomes_undated
    ADD CONSTRAINT outcomes_undated_pkey PRIMARY KEY (id, task_type);
ALTER TABLE ONLY public.archives
    ADD CONSTRAINT pk_archives PRIMARY KEY (low);
ALTER TABLE ONLY public.catalogues
    ADD CONSTRAINT pk_catalogues PRIMARY KEY (version);
ALTER TABLE ONLY public.signing_keys
    ADD CONSTRAINT pk_signing_keys PRIMARY KEY (id);
ALTER TABLE ONLY public.tallies
    ADD CONSTRAINT pk_tallies PRIMARY KEY (task_type, model, endpoint, served_model, strategy, source, step, reporter, bucket);
ALTER TABLE ONLY public.archives
    ADD CONSTRAINT uq_archives_high UNIQUE (high);
CREATE INDEX ix_outcomes_decision_id ON ONLY public.outcomes USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX ix_tallies_xid ON public.tallies USING btree (xid);
CREATE INDEX outcomes_p202610_decision_id_idx ON public.outcomes_p202610 USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX outcomes_p202611_decision_id_idx ON public.outcomes_p202611 USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX outcomes_p202612_decision_id_idx ON public.outcomes_p202612 USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX outcomes_p202701_decision_id_idx ON public.outcomes_p202701 USING btree (decision_id) WHERE (decision_id IS NOT NULL);
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
ALTER INDEX public.ix_outcomes_decision_id ATTACH PARTITION public.outcomes_p202610_decision_id_idx;
ALTER INDEX public.pk_outcomes ATTACH PARTITION public.outcomes_p202610_pkey;
ALTER INDEX public.ix_outcomes_decision_id ATTACH PARTITION public.outcomes_p202611_decision_id_idx;
ALTER INDEX public.pk_outcomes ATTACH PARTITION public.outcomes_p202611_pkey;
ALTER INDEX public.ix_outcomes_decision_id ATTACH PARTITION public.outcomes_p202612_decision_id_idx;
ALTER INDEX public.pk_outcomes ATTACH PARTITION public.outcomes_p202612_pkey;
ALTER INDEX public.ix_outcomes_decision_id ATTACH PARTITION public.outcomes_p202701_decision_id_idx;
ALTER INDEX public.pk_outcomes ATTACH PARTITION public.outcomes_p202701_pkey;
ALTER INDEX public.ix_outcomes_decision_id ATTACH PARTITION public.outcomes_undated_decision_id_idx;
ALTER INDEX public.pk_outcomes ATTACH PARTITION public.outcomes_undated_pkey;
