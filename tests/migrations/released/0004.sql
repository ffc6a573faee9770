-- {"revision": "0004", "at": "2026-11-26T11:08:41+00:00", "evidence": {"classify": 115, "extract": 21, "review/python": 20}, "repeated": {"decision": "AAGaxBABoheLB0Nw5IEYXaHqMq5gp2V4dHJhY3SwY2xhdWRlLWhhaWt1LTQtNalhbnRocm9waWPLP_AAAAAAAACmc3RhdGljAAKlbG9jYWyQ8Z6C0cXki2jv7qJtu5dG9w", "status": "success", "latency_ms": 640}, "logged": ["AAGaxBABoheLDyh5tYGK6r0TV7XbqGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_uvYoks18tqGFkYXB0aXZlAAKlbG9jYWyQNVklQLtZwlrUKj5bGDSP4w", "AAGaxBABoheLDyt9yZJCvgXSozE0qGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_vAAAAAAAAqGFkYXB0aXZlAAKlbG9jYWyQ3ZKUOHnWDFG6MzFMj_syaA", "AAGaxBABoheLDy1wqaybgksWZWK6qGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_Xsx2TQxqCqGFkYXB0aXZlAAKlbG9jYWyQeuyeEK-3jPLH3vqTjV-yBw", "AAGaxBABoheLDzB4MLfFSPxdnzmSqGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_tPUgjJFE5qGFkYXB0aXZlAAKlbG9jYWyQbK7XHe4St3nT2FSt_EKfew", "AAGaxBABoheLDzF_QLi6QhOga3iAqGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_wAAAAAAAApnN0YXRpYwACpWxvY2FskMg3m-Js1fOEJDWDuNAN0M0", "AAGaxBABoheLDzJyfKltsTUhWbRjqGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_wAAAAAAAAp2Nhc2NhZGUAAqVsb2NhbJOUsGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljoMs_6ZmZmZmZmpSxY2xhdWRlLXNvbm5ldC00LTWpYW50aHJvcGljoMs_6ZmZmZmZmpSvY2xhdWRlLW9wdXMtNC01qWFudGhyb3BpY6DAl43j0r5tbDrybLhS6h7OIA", "AAGaxBABoheLDzdw1KPc0RYgFagqqGNsYXNzaWZ5sGNsYXVkZS1oYWlrdS00LTWpYW50aHJvcGljyz_vmZmZmZmaqGFkYXB0aXZlAAKlbG9jYWyQDTSHlUnJxpRDzx9nzw15mw"], "correctable": "4e71e0fb-8df4-4da1-8754-667d1d0344e3", "corrections": 9, "told": {"checked": 4}}
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
    error_cost_nusd numeric DEFAULT 0 NOT NULL
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
INSERT INTO public.alembic_version VALUES
	('0004');
INSERT INTO public.catalogues VALUES
	(1, '{"models": [{"name": "claude-haiku-4-5", "tier": 1, "price": {"input_usd_per_mtok": 1.0, "output_usd_per_mtok": 5.0, "cache_read_usd_per_mtok": 0.1, "cache_write_usd_per_mtok": 1.25}, "endpoints": [{"provider": "anthropic"}, {"criteria": ["latency", "region"], "provider": "bedrock"}]}, {"name": "gpt-4o-mini", "tier": 1, "price": {"input_usd_per_mtok": 0.15, "output_usd_per_mtok": 0.6, "cache_read_usd_per_mtok": 0.075}, "endpoints": [{"provider": "openai"}, {"criteria": ["rate_limits", "compliance"], "provider": "azure"}]}, {"name": "claude-sonnet-4-5", "tier": 2, "price": {"input_usd_per_mtok": 3.0, "output_usd_per_mtok": 15.0, "cache_read_usd_per_mtok": 0.3, "cache_write_usd_per_mtok": 3.75}, "endpoints": [{"provider": "anthropic"}, {"criteria": ["cost", "rate_limits"], "provider": "bedrock"}, {"criteria": ["cost", "rate_limits"], "provider": "vertex"}]}, {"name": "gpt-4o", "tier": 2, "price": {"input_usd_per_mtok": 2.5, "output_usd_per_mtok": 10.0, "cache_read_usd_per_mtok": 1.25}, "endpoints": [{"provider": "openai"}, {"criteria": ["rate_limits", "compliance"], "provider": "azure"}]}, {"name": "claude-opus-4-5", "tier": 3, "price": {"input_usd_per_mtok": 5.0, "output_usd_per_mtok": 25.0, "cache_read_usd_per_mtok": 0.5, "cache_write_usd_per_mtok": 6.25}, "endpoints": [{"provider": "anthropic"}]}, {"name": "o1", "tier": 3, "price": {"input_usd_per_mtok": 15.0, "output_usd_per_mtok": 60.0, "cache_read_usd_per_mtok": 7.5}, "endpoints": [{"provider": "openai"}]}], "task_types": [{"why": "deterministic or mechanical", "path": "classify", "tier": 1}, {"why": "deterministic or mechanical", "path": "validate", "tier": 1}, {"why": "deterministic or mechanical", "path": "format", "tier": 1}, {"why": "deterministic or mechanical", "path": "extract", "tier": 1}, {"why": "short is easy, nuanced is not", "path": "summarize", "tier": 2}, {"why": "short is easy", "path": "summarize/short", "tier": 1}, {"why": "nuanced is not", "path": "summarize/nuanced", "tier": 2}, {"why": "creative quality", "path": "write", "tier": 2}, {"why": "correctness", "path": "implement", "tier": 2}, {"why": "judgment", "path": "review", "tier": 2}, {"why": "judgment", "path": "synthesize", "tier": 2}, {"why": "deep understanding, long horizon", "path": "decompose", "tier": 3}, {"why": "deep understanding, long horizon", "path": "architect", "tier": 3}, {"why": "deep understanding, long horizon", "path": "judge", "tier": 3}, {"why": "deep understanding, long horizon", "path": "plan", "tier": 3}, {"why": "deep understanding, long horizon", "path": "reason", "tier": 3}]}', 'built-in', '2026-11-26 11:08:36.824118+00'),
	(2, '{"models": [{"name": "claude-haiku-4-5", "tier": 1, "price": {"input_usd_per_mtok": 1.0, "output_usd_per_mtok": 5.0, "cache_read_usd_per_mtok": 0.1, "cache_write_usd_per_mtok": 1.25}, "endpoints": [{"provider": "anthropic"}, {"criteria": ["latency", "region"], "provider": "bedrock"}]}, {"name": "gpt-4o-mini", "tier": 1, "price": {"input_usd_per_mtok": 0.15, "output_usd_per_mtok": 0.6, "cache_read_usd_per_mtok": 0.075}, "endpoints": [{"provider": "openai"}, {"criteria": ["rate_limits", "compliance"], "provider": "azure"}]}, {"name": "claude-sonnet-4-5", "tier": 2, "price": {"input_usd_per_mtok": 3.0, "output_usd_per_mtok": 15.0, "cache_read_usd_per_mtok": 0.3, "cache_write_usd_per_mtok": 3.75}, "endpoints": [{"provider": "anthropic"}, {"criteria": ["cost", "rate_limits"], "provider": "bedrock"}, {"criteria": ["cost", "rate_limits"], "provider": "vertex"}]}, {"name": "gpt-4o", "tier": 2, "price": {"input_usd_per_mtok": 2.5, "output_usd_per_mtok": 10.0, "cache_read_usd_per_mtok": 1.25}, "endpoints": [{"provider": "openai"}, {"criteria": ["rate_limits", "compliance"], "provider": "azure"}]}, {"name": "claude-opus-4-5", "tier": 3, "price": {"input_usd_per_mtok": 5.0, "output_usd_per_mtok": 25.0, "cache_read_usd_per_mtok": 0.5, "cache_write_usd_per_mtok": 6.25}, "endpoints": [{"provider": "anthropic"}]}, {"name": "o1", "tier": 3, "price": {"input_usd_per_mtok": 15.0, "output_usd_per_mtok": 60.0, "cache_read_usd_per_mtok": 7.5}, "endpoints": [{"provider": "openai"}]}], "task_types": [{"why": "deterministic or mechanical", "path": "classify", "tier": 1}, {"why": "deterministic or mechanical", "path": "validate", "tier": 1}, {"why": "deterministic or mechanical", "path": "format", "tier": 1}, {"why": "deterministic or mechanical", "path": "extract", "tier": 1, "target": {"min_success": 0.8}}, {"why": "short is easy, nuanced is not", "path": "summarize", "tier": 2}, {"why": "short is easy", "path": "summarize/short", "tier": 1}, {"why": "nuanced is not", "path": "summarize/nuanced", "tier": 2}, {"why": "creative quality", "path": "write", "tier": 2}, {"why": "correctness", "path": "implement", "tier": 2}, {"why": "judgment", "path": "review", "tier": 2}, {"why": "judgment", "path": "synthesize", "tier": 2}, {"why": "deep understanding, long horizon", "path": "decompose", "tier": 3}, {"why": "deep understanding, long horizon", "path": "architect", "tier": 3}, {"why": "deep understanding, long horizon", "path": "judge", "tier": 3}, {"why": "deep understanding, long horizon", "path": "plan", "tier": 3}, {"why": "deep understanding, long horizon", "path": "reason", "tier": 3}]}', 'local', '2026-11-26 11:08:36.904531+00');
INSERT INTO public.check_tallies VALUES
	('extract', 'gpt-4o-mini', '', 'schema', 'caller', 0, 'local', '2026-11-26 11:05:00+00', 0, 0, 0, 8, '779', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}'),
	('extract', 'gpt-4o-mini', '', 'schema', 'judge', 0, 'local', '2026-11-26 11:05:00+00', 4, 4, 400000, 4, '779', '{0,0,1,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,1,0,1}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,1,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,1,0,1}');
INSERT INTO public.choices_p20261126 VALUES
	('2026-11-26', '\xa87a9deb727f1c00a45072ba2caa53e7', 'extract', '{"n": [5, 10, 5, 0, 0, 0], "t": 21, "beta": [1.0, 6.992797291185246, 1.0, 1.0, 1.0, 1.0], "alpha": [5.982297112225246, 4.988785616805053, 5.9775198952269015, 1.0, 1.0, 1.0], "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.8}, "in_time": null, "n_since": [5, 10, 5, 0, 0, 0], "cost_usd": [0.0013090716666666667, 0.00013711128762541807, 0.003320815, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "static", "trial_share": 0.25, "input_tokens": null, "propensities": [1.0, 0.0, 0.0, 0.0, 0.0, 0.0], "output_tokens": null, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\xfcb389471fec6c7d825bebc6079a74de', 'classify', '{"n": [45, 33, 36, 0, 0, 0], "t": 115, "beta": [4.882710284072431, 10.27894645225626, 3.8076701172030667, 1.0, 1.0, 1.0], "alpha": [41.87789838919257, 24.370974712262058, 33.317935299069504, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [6.551319451762944, 7.717178636076274, 4.422745025472187, 5.591644450609199, 4.422745025472187, 4.422745025472187], "order": [1, 0, 3, 2, 4, 5], "fallback": {"gain": [0.0010128819675666156, 0.0017704262178793791, 0.0007679268108351338, 0.025499540734553246, 0.013611356108329671, 0.031324442273776884], "loss": [0.04575996958151532, 0.7630019363913589, 0.18156331594518615, 1.536327930087757, 1.623114338933231, 2.4963192654878856], "rule": "information-directed", "thompson": [0.640625, 0.0, 0.234375, 0.0625, 0.03125, 0.03125], "thompson_share": 0.1}, "ln_below": [-0.7154965057122823, -0.0008418431143832845, -0.770277336743557, -0.10536051565782628, -0.10536051565782628, -0.10536051565782628], "fallback_mass": 0.0000662690873096015}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.9}, "in_time": null, "n_since": [45, 33, 36, 0, 0, 0], "cost_usd": [0.0013165000000000002, 0.00018243946153846154, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "trial_share": 0.25, "input_tokens": null, "propensities": [0.9844377555379491, 0.006475596068666476, 0.004910026411031599, 0.004074186846636843, 0.0000628920781028119, 0.00003954305761311758], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x27b3cf0d636f0185b25eb38984ae95d6', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [4.428990497563786, 5.588673745926455, 4.428990497563786, 4.428990497563786, 4.428990497563786, 4.428990497563786], "order": [1, 0, 3, 2, 4, 5], "fallback": {"gain": [0.0020378822448120183, 0.0003063484792437626, 0.005225970244237658, 0.06825918115432673, 0.03759495650621784, 0.021366702381878516], "loss": [0.12876053143690808, 0.9537899415618759, 0.2207728991945604, 1.6473881357921685, 1.7924749993656013, 2.74184115518069], "rule": "information-directed", "thompson": [0.46875, 0.0, 0.296875, 0.125, 0.078125, 0.03125], "thompson_share": 0.1}, "ln_below": [-0.0000000025416020691127523, -0.000000000000000000000021257148889871587, -0.0000001503549051064958, -0.0010005003335835344, -0.0010005003335835344, -0.0010005003335835344], "fallback_mass": 0.9867936822690745}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.999}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "trial_share": 0.25, "input_tokens": null, "propensities": [0.9137306867947138, 0.00000000000000000000011879926991407502, 0.029296100418278157, 0.03739591649950903, 0.012111177016355067, 0.007466119271143948], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x4f586b4fa83e5634c6519cf7f5ec6576', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"gain": [0.003631105268068496, 0.00021485285759292487, 0.003697892937793167, 0.05667379040114587, 0.011258893131803114, 0.03239153184687234], "loss": [0.026620535800421317, 0.38366293537808094, 0.13806325943796832, 0.77734081062935, 0.9509547724527514, 1.739047648377821], "rows": [0, 1, 2, 3, 4, 5], "rule": "information-directed", "order": [1, 0, 3, 2, 4, 5], "thompson": [0.6875, 0.0, 0.1875, 0.09375, 0.015625, 0.015625], "thompson_share": 0.1}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": 0.95, "min_success": null}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "promise": {"debt": 3.46587504760285, "play": [0], "share": 0.1, "state": "debt"}, "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "trial_share": 0.25, "input_tokens": null, "propensities": [0.96875, 0.0, 0.018750000000000003, 0.009375000000000001, 0.0015625, 0.0015625], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x64560b3e67237dd7192e3e3334222e6a', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"gain": [0.002568958243055275, 0.0024857956526248537, 0.0018972928167491168, 0.023341456690928172, 0.00880530035063607, 0.01721609914449359], "loss": [0.0070001821482746675, 0.2916203712012927, 0.149949431332908, 0.7209741654808299, 0.9066662304788577, 1.6847427296128226], "rows": [0, 1, 2, 3, 4, 5], "rule": "information-directed", "order": [1, 0, 3, 2, 4, 5], "thompson": [0.875, 0.015625, 0.0625, 0.03125, 0.0, 0.015625], "thompson_share": 0.1}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": 0.9, "min_success": null}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "promise": {"debt": -1.9018025864815087, "play": [], "share": 0.1, "state": "kept"}, "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "trial_share": 0.25, "input_tokens": null, "propensities": [0.9875, 0.0015625, 0.00625, 0.003125, 0.0, 0.0015625], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x6477a46a2070342912aaa60fda388d31', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [4.428990497563786, 5.588673745926455, 4.428990497563786, 4.428990497563786, 4.428990497563786, 4.428990497563786], "order": [1, 0, 3, 2, 4, 5], "fallback": {"gain": [0.0014019327293769174, 0.0009708924395518155, 0.0007270032269751526, 0.03302964260186689, 0.015687962498294142, 0.015639870609117847], "loss": [0.05260313513313435, 0.8151969086511764, 0.17470702661706322, 1.550868482406694, 1.702534168973468, 2.653222381107069], "rule": "information-directed", "thompson": [0.640625, 0.0, 0.234375, 0.078125, 0.03125, 0.015625], "thompson_share": 0.1}, "ln_below": [-0.7562956361790535, -0.0008438075022853134, -0.7701269620027015, -0.10536051565782628, -0.10536051565782628, -0.10536051565782628], "fallback_mass": 0.0002843942394186377}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.9}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "trial_share": 0.25, "input_tokens": null, "propensities": [0.9606371609506589, 0.004704663073603783, 0.02118976013942785, 0.013028308017697377, 0.0002705545648539889, 0.0001695532537580622], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\x9b8238a58ac4f4bbee064ca943335547', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [4.428990497563786, 5.588673745926455, 4.428990497563786, 4.428990497563786, 4.428990497563786, 4.428990497563786], "order": [1, 0, 3, 2, 4, 5], "fallback": {"gain": [0.0014019327293769174, 0.0009708924395518155, 0.0007270032269751526, 0.03302964260186689, 0.015687962498294142, 0.015639870609117847], "loss": [0.05260313513313435, 0.8151969086511764, 0.17470702661706322, 1.550868482406694, 1.702534168973468, 2.653222381107069], "rule": "information-directed", "thompson": [0.640625, 0.0, 0.234375, 0.078125, 0.03125, 0.015625], "thompson_share": 0.1}, "ln_below": [-0.7562956361790535, -0.0008438075022853134, -0.7701269620027015, -0.10536051565782628, -0.10536051565782628, -0.10536051565782628], "fallback_mass": 0.0002843942394186377}}, "ladder": {"rule": "tiers", "steps": [{"check": null, "model": "claude-haiku-4-5", "reached": 1.0, "cost_usd": 0.002306871794871795, "endpoint": {"region": "", "provider": "anthropic"}, "threshold": 0.8, "threshold_low": null, "threshold_high": null}, {"check": null, "model": "claude-sonnet-4-5", "reached": 0.7847444955056937, "cost_usd": 0.0043870178571428576, "endpoint": {"region": "", "provider": "anthropic"}, "threshold": 0.8, "threshold_low": null, "threshold_high": null}, {"check": null, "model": "claude-opus-4-5", "reached": 0.6308918472102909, "cost_usd": 0.005, "endpoint": {"region": "", "provider": "anthropic"}, "threshold": null, "threshold_low": null, "threshold_high": null}], "cost_usd": 0.00890401914600129, "p_clears": 0.0625, "escalation": 0.7847444955056937, "latency_ms": null, "propensity": null, "single_model": null, "success_rate": 0.4269117755667092, "single_cost_usd": null}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.9}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "trial_share": 0.25, "input_tokens": null, "propensities": [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\xa1d6e483a682f115a1132de23068acba', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 0, "target": {"of_best": null, "min_success": 0.9}, "in_time": null, "n_since": [46, 33, 36, 0, 0, 0], "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "static", "trial_share": 0.25, "input_tokens": null, "propensities": [1.0, 0.0, 0.0, 0.0, 0.0, 0.0], "output_tokens": null, "trial_outcomes": 20, "catalogue_version": 2}'),
	('2026-11-26', '\xfa632b3a178799287025f26e11bebc02', 'classify', '{"n": [46, 33, 36, 0, 0, 0], "t": 116, "beta": [4.883707847198821, 10.274353535358472, 3.806280369391608, 1.0, 1.0, 1.0], "alpha": [42.890401245907995, 24.359406486793148, 33.30193848392456, 1.0, 1.0, 1.0], "parts": {"all": {"rows": [0, 1, 2, 3, 4, 5], "rule": "optimistic", "draws": [4.428990497563786, 5.588673745926455, 4.428990497563786, 4.428990497563786, 4.428990497563786, 4.428990497563786], "order": [1, 0, 3, 2, 4, 5], "ln_late": [-0.000023293345569393846, -0.00018905931025971822, -0.000000005237672867101025, -0.10536051565782628, -0.10536051565782628, -0.10536051565782628], "fallback": {"gain": [0.000002885754911008318, 0.003196580830518394, 0.00000040109650857313754, 0.005687387255308646, 0.013311717331186152, 0.00585439643053284], "loss": [0.21293146158693962, 0.6269519340064491, 0.47042598035383854, 1.5801130487992048, 1.7606762406210585, 2.59441556469846], "rule": "information-directed", "thompson": [0.734375, 0.078125, 0.015625, 0.046875, 0.078125, 0.046875], "thompson_share": 0.1}, "ln_below": [-3.63520940238234, -0.10351703820211931, -3.1719321624062804, -0.2231435513142097, -0.2231435513142097, -0.2231435513142097], "fallback_mass": 0.4490242890388594}, "trusted": {"rows": [0, 1, 2], "rule": "optimistic", "draws": [4.428990497563786, 9.246439914212155, 4.428990497563786], "order": [1, 0, 2], "ln_late": [-0.000023293345569393846, -0.00018905931025971822, -0.000000005237672867101025], "fallback": {"gain": [0.000008947215894447811, 0.0033371946807170577, 0.00000015844200522309307], "loss": [0.23925375887013112, 0.6715392824430139, 0.9943504969296094], "rule": "information-directed", "thompson": [0.875, 0.09375, 0.03125], "thompson_share": 0.1}, "ln_below": [-3.63520940238234, -0.10351703820211931, -3.1719321624062804], "fallback_mass": 0.9988209880544301}}, "models": ["claude-haiku-4-5", "gpt-4o-mini", "claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"], "shadow": null, "static": 3, "target": {"of_best": null, "min_success": 0.8}, "in_time": {"beta": [15.615882876082438, 11.34215715337913, 18.68431430675826, 1.0, 1.0, 1.0], "alpha": [34.38411712391756, 23.65784284662087, 23.31568569324174, 1.0, 1.0, 1.0], "wanted": 0.9}, "n_since": [46, 33, 36, 0, 0, 0], "cost_usd": [0.001306871794871795, 0.00018072870619946092, 0.0033870178571428575, 0.0022500000000000003, 0.005, 0.013500000000000002], "strategy": "adaptive", "trial_share": 0.25, "input_tokens": null, "propensities": [0.3703073442560837, 0.37735165167548756, 0.0023410040684288353, 0.09619133521267963, 0.09702801897222113, 0.05678064581509925], "output_tokens": null, "success_worth": 2.0, "thompson_share": 0.1, "trial_outcomes": 20, "catalogue_version": 2}');
INSERT INTO public.corrections_p202611 VALUES
	('01a2178b-0711-795d-8ba1-752f90b5d3ac', '2026-11-26 11:08:37.01862+00', 1, 0, 'extract', 'judge', 'local', 'failure', NULL),
	('01a2178b-071f-7ad8-ba47-058830a678fc', '2026-11-26 11:08:37.032022+00', 1, 0, 'extract', 'judge', 'local', 'failure', NULL),
	('01a2178b-072b-7c81-bca0-645360212881', '2026-11-26 11:08:37.041551+00', 1, 0, 'extract', 'judge', 'local', 'failure', NULL),
	('01a2178b-0739-73d4-a723-075a2ece46d4', '2026-11-26 11:08:37.056051+00', 1, 0, 'extract', 'judge', 'local', 'failure', NULL);
INSERT INTO public.corrections_undated VALUES
	('00000000-0000-754d-8ff1-4b66364f192a', '2026-11-26 11:08:36.945009+00', 1, 0, 'classify', 'judge', 'local', 'failure', NULL),
	('00000000-0000-738e-a5b1-73b0560e61e8', '2026-11-26 11:08:36.956335+00', 1, 0, 'classify', 'judge', 'local', 'failure', NULL),
	('00000000-0000-7e87-9591-05cdd693ce63', '2026-11-26 11:08:36.964247+00', 1, 0, 'classify', 'judge', 'local', 'failure', NULL),
	('00000000-0000-7062-ac9f-c109e8075215', '2026-11-26 11:08:36.971807+00', 1, 0, 'classify', 'judge', 'local', 'failure', NULL),
	('00000000-0000-7e87-9591-05cdd693ce63', '2026-11-26 11:08:36.979755+00', 2, 10000, 'classify', 'human', 'local', 'success', 'looked at it'),
	('00000000-0000-7062-ac9f-c109e8075215', '2026-11-26 11:08:36.989265+00', 2, 10000, 'classify', 'human', 'local', 'success', 'looked at it'),
	('00000000-0000-75a8-915b-8277cc8e2879', '2026-11-26 11:08:36.995217+00', 1, 10000, 'classify', 'human', 'local', 'success', 'looked at it'),
	('00000000-0000-759d-995b-5e670a03fbc9', '2026-11-26 11:08:36.99979+00', 1, 10000, 'classify', 'human', 'local', 'success', 'looked at it'),
	('00000000-0000-759d-995b-5e670a03fbc9', '2026-11-26 11:08:37.003553+00', 2, NULL, 'classify', 'human', 'local', NULL, NULL);
INSERT INTO public.decisions_p20261126 VALUES
	('01a2178b-0743-70e4-8118-5da1ea32ae60', 0.5863768771762812, 1, '\xa87a9deb727f1c00a45072ba2caa53e7', 2, 'extract', 'claude-haiku-4-5', 'anthropic', 'static', 'local'),
	('01a2178b-074b-72ae-b6d4-b385b6e463c8', 0.3380546345905673, 0.9844377555379491, '\xfcb389471fec6c7d825bebc6079a74de', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local'),
	('01a2178b-0f28-79b5-818a-eabd1357b5db', 0.07036825307450778, 0.9606371609506589, '\x6477a46a2070342912aaa60fda388d31', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local'),
	('01a2178b-0f2b-7dc9-9242-be05d2a33134', 0.7347005325526894, 0.96875, '\x4f586b4fa83e5634c6519cf7f5ec6576', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local'),
	('01a2178b-0f2d-70a9-ac9b-824b166562ba', 0.3514909577185943, 0.3703073442560837, '\xfa632b3a178799287025f26e11bebc02', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local'),
	('01a2178b-0f30-7830-b7c5-48fc5d9f3992', 0.8058094958905708, 0.9137306867947138, '\x27b3cf0d636f0185b25eb38984ae95d6', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local'),
	('01a2178b-0f31-7f40-b8ba-4213a06b7880', 0.7160515126014602, 1, '\xa1d6e483a682f115a1132de23068acba', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'static', 'local'),
	('01a2178b-0f32-727c-a96d-b1352159b463', 0.17214924903567042, 1, '\x9b8238a58ac4f4bbee064ca943335547', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'cascade', 'local'),
	('01a2178b-0f37-70d4-a3dc-d1162015a82a', 0.2945132166828508, 0.9875, '\x64560b3e67237dd7192e3e3334222e6a', 2, 'classify', 'claude-haiku-4-5', 'anthropic', 'adaptive', 'local');
INSERT INTO public.outcomes_p202611 VALUES
	('01a2178b-0711-795d-8ba1-752f90b5d3ac', '2026-11-26 11:05:00+00', '2026-11-26 11:08:37.009556+00', NULL, 'e7a39d74-9fb8-a33b-5a37-1b0cd114adbb', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, NULL, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, NULL, NULL, 'schema', 1000, 100000, 1, true),
	('01a2178b-071f-7ad8-ba47-058830a678fc', '2026-11-26 11:05:00+00', '2026-11-26 11:08:37.023826+00', NULL, 'a0070624-a386-1211-c983-60adf15fcfee', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, NULL, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, NULL, NULL, 'schema', 5500, 100000, 1, true),
	('01a2178b-072b-7c81-bca0-645360212881', '2026-11-26 11:05:00+00', '2026-11-26 11:08:37.036173+00', NULL, 'fbd7d4a8-855e-bbfd-de0c-9dea56a89dbe', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, NULL, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, NULL, NULL, 'schema', 9000, 100000, 1, true),
	('01a2178b-0739-73d4-a723-075a2ece46d4', '2026-11-26 11:05:00+00', '2026-11-26 11:08:37.050334+00', NULL, 'a3318e03-7e08-6613-c653-379f7826925a', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, NULL, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, NULL, NULL, 'schema', 10000, 100000, 1, true),
	('01a2178b-0743-795a-a747-aeca89ad13c3', '2026-11-26 11:05:00+00', '2026-11-26 11:08:37.063536+00', '01a2178b-0743-70e4-8118-5da1ea32ae60', 'bb8a0706-50cf-9194-5ec9-8300b8cbde68', 1, NULL, 640, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'extract', 'claude-haiku-4-5', 'anthropic', '', 'static', 'caller', 'local', 'success', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a2178b-074b-7b75-bdfb-0ac19b8b7035', '2026-11-26 11:05:00+00', '2026-11-26 11:08:37.07254+00', '01a2178b-074b-72ae-b6d4-b385b6e463c8', '3bd269f0-7f89-23f4-73cb-e2cd9fa843fc', 0.9844377555379491, 200000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, NULL, NULL, false, 'classify', 'claude-haiku-4-5', 'anthropic', '', 'adaptive', 'caller', 'local', 'error', 'timeout', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a2178b-074b-7e8a-9079-0b27a4930172', '2026-11-26 11:05:00+00', '2026-11-26 11:08:37.077292+00', '01a2178b-074b-72ae-b6d4-b385b6e463c8', 'fcc171f9-52d1-3866-053c-b5f40dfd2310', 0.9844377555379491, 200000, NULL, NULL, NULL, NULL, NULL, NULL, 10000, 2, 1, 0, NULL, NULL, false, 'classify', 'claude-haiku-4-5', 'anthropic', '', 'adaptive', 'caller', 'local', 'success', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.outcomes_undated VALUES
	('00000000-0000-701e-8465-770c5ca905fd', '2026-11-14 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '4c448c73-ca5c-1c8d-bd59-7fe89bd8c5a8', NULL, 815000, 1475, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'c0181bfc-295a-4513-9184-5c1a4705c2d9', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7062-ac9f-c109e8075215', '2026-11-06 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'cdac279e-e9d7-89ce-d6a5-3b85c2980712', NULL, 2076000, 1182, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'c60a3cab-359e-4efb-815c-33b2df1461aa', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7067-8fb9-60ff01135bff', '2026-11-24 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'b3a8b9c3-011b-5c87-0ccf-56b1da817edd', NULL, 3489000, 1186, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a7ef031b-27c9-4fcc-a17f-447c772d11a7', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-709f-8918-1a21871d02aa', '2026-11-11 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '75513b88-2d1f-14cb-2617-95405ebc4505', NULL, 147000, 1514, 876, 26, NULL, NULL, NULL, 7800, 2, 0, 0, 16, 4, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '324bbcb0-b838-4312-9a16-3580aead0f80', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-70e7-b621-7da9275ab9ea', '2026-11-10 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'f314dff0-d1cb-045e-9ede-455d910562e7', NULL, 1073000, 354, 673, 80, NULL, NULL, NULL, 10000, 2, 0, 0, 11, 7, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '64739895-d3a9-4330-a2ed-bf31c81de77b', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-70f1-aede-4e43e6d81234', '2026-11-08 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'b3e5f734-6eb2-2570-f0e9-408aed950ac5', NULL, 142050, 878, 735, 53, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 6, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '4b78dc3d-6baf-41d7-9840-7b1a0f0b9752', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-70f1-b580-a24c8a69edce', '2026-11-18 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '3d402377-996b-45f0-b3bb-8f2a028ff7f6', NULL, 5668000, 1700, NULL, NULL, NULL, NULL, NULL, 3900, 2, 0, 0, 16, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '3d34b769-1efe-423c-a568-d37917894bd8', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7128-bb00-8a56c0dcaa3e', '2026-11-19 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '4cbcf185-b505-dda1-b47d-5a9b3e438abf', NULL, 2247000, 2573, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9004ee95-4bb0-4a07-9d97-b89a26300ab2', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-712c-bfa0-a1c2c182df72', '2026-11-15 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '262884dd-f2e7-5995-ce66-e1e8885f6f39', NULL, 271000, 506, 161, 22, NULL, NULL, NULL, 10000, 2, 0, 0, 12, 3, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a4ed4948-3e53-41ab-aecb-61370dc35004', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7152-8110-c81e4d7e864a', '2026-11-06 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '8202b522-03fe-819b-be44-bf389c5f337e', NULL, 79050, 1021, 123, 101, NULL, NULL, NULL, 7900, 2, 0, 0, 14, 8, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '78f845f5-7b31-40df-af4d-4c8650d7d13f', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7170-93f6-5ff17965a7df', '2026-11-14 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'c3f39e09-47e5-7ae1-03e0-16a46291b735', NULL, 62850, 2170, 259, 40, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'ac7f0eba-0590-4a6e-b00e-0a920f13a784', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-71b1-bb98-8c3d3927018f', '2026-11-23 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '3fc260de-fa75-d049-3403-b0f808762565', NULL, 6444000, 1329, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '4319766c-1fd6-443d-bdbc-825424d32721', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-71c0-8160-db10323cbb06', '2026-11-15 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '231a803c-8d56-bfd7-5e65-0aa187663b87', NULL, 3472000, 1379, NULL, NULL, NULL, NULL, NULL, 2400, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '166f39d9-7bb4-4f94-8fcc-b8852382ed24', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-71f6-8139-d2bd80190f0c', '2026-11-20 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'bad673eb-82f9-7e94-ebef-eb94c44701e8', NULL, 2356000, 1750, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'ffc24e07-7aa0-4361-8f3e-76b01de9b546', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7200-8abb-8e8ca239c858', '2026-11-20 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '82e436e9-5fc1-283c-2a0c-51a1ebda3741', NULL, 8769000, 2860, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '94958920-f4f7-48b9-8c90-9d66ec90a0ba', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7249-80b6-3200410cb860', '2026-11-15 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'e1794665-a220-946b-1381-28ea330449b4', NULL, 9173000, 843, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'a006818d-85b6-446b-a06a-bc4ec4a38236', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7269-9e48-9c1799bd0143', '2026-11-25 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'a7ace853-46fd-863d-5855-42c65d99e6dc', NULL, 141900, 2516, 210, 184, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 10, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '90a21099-f074-4db7-86e1-94756bf59e05', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-72a9-8314-4c551c704751', '2026-11-16 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '6347cd54-c555-9342-d49f-e2c2c3d71f53', NULL, 1002000, 2582, 224, 22, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 3, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'c3879815-8ada-4ebf-9043-12a408b690c2', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-72ef-9879-8b7c95b4a490', '2026-11-10 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'a5b2206e-fc2d-2bd5-12b9-69a332faee55', NULL, 329000, 1473, 124, 41, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 5, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'edf6a199-7de3-431c-8eb7-8fc5fbf98bb8', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7318-abb8-63558eaad3a0', '2026-11-10 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '43b2fcb0-7cc8-1531-a135-28d2c4373966', NULL, 2631000, 2611, 542, 67, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e42b0ae6-e062-48b4-a124-0c23535005d3', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7332-b14c-abb7f9df99e6', '2026-11-24 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'e94355a7-4e21-8e1f-9594-3f8989b222e1', NULL, 5641000, 2957, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 18, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4dc8aeb0-75d5-4091-b73e-2e55111c13b6', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7361-8f1e-053e05e7c1c2', '2026-11-08 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '1f1200d7-4975-08a4-7eeb-2cd9b1b91243', NULL, 3747000, 1760, 759, 98, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 8, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a5be6d6b-8016-414d-9111-eb3749f088d4', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-736c-8842-2539fa46402c', '2026-11-08 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'c5a886ce-54cd-c224-090d-e5f0bf156321', NULL, 60300, 2225, 250, 38, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '4a807546-4627-4141-baa2-86ac5154ef5f', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-738d-b58d-995edb747b28', '2026-11-09 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '15c30b8c-d3bd-4df3-27a6-4f30e60ffe45', NULL, 2760000, 1831, 515, 81, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e736f4fc-b7cf-4891-bce3-808e345158db', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-738e-a5b1-73b0560e61e8', '2026-11-06 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '1295d5ee-6ae6-ec10-471f-ea5026d73ff7', NULL, 2952000, 1309, 204, 156, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7814e8a2-5f2d-497f-9cfb-10f62827688d', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-73b5-a780-1e7b92a3afa1', '2026-11-23 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '20a624c7-82cd-7e5a-1b9d-08ec8e39a8b9', NULL, 5873000, 1024, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '704ad232-e00f-4cb2-a063-a8ab978e717d', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-73ce-845c-e0a9822530fd', '2026-11-13 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '8224d390-b87c-c473-4967-4cf284f1e3ae', NULL, 4071000, 872, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'failure', NULL, '3624ec2e-d212-4764-bdcf-62d2aa418d7d', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-73d5-9cf2-cc7388a43a70', '2026-11-11 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'a3613344-0e17-c596-a18a-285906d331b6', NULL, 7046000, 2051, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'ceba5b30-c744-4601-adfe-e34603ba3cf5', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7412-9609-b748c17d1439', '2026-11-12 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'a3af2286-1872-8381-73b7-8f8a99ceb21b', NULL, 221700, 1507, 746, 183, NULL, NULL, NULL, 0, 2, 0, 0, 16, 10, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '2363325f-0e45-465d-aa2f-feb15fcb740e', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7414-ad62-35fc96b5b8f8', '2026-11-07 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '7aaef121-f5db-8022-7a26-4b9ba95a3989', NULL, 9567000, 1041, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '0bf64ef7-73ec-48d0-8252-f615d75b1e24', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7415-902a-0fab634f9112', '2026-11-22 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'e257f2ff-c9d8-b7b6-63cf-5f26bc1496ed', NULL, 1507000, 2471, 697, 162, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '91972386-5ed5-4a09-a7fb-264becbf3136', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7457-b196-6ca129d738be', '2026-11-10 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'd3c7233c-502a-1f53-70e2-827e301c12d3', NULL, 4010000, 2609, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 17, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '68c422a7-6b4a-4399-a110-9d0dd18aa866', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-748a-9215-03a11b557884', '2026-11-21 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '905caa89-dd51-78e6-503f-82bac04555f2', NULL, 1795000, 1601, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7e6bfc44-d40a-4bf7-bf52-998e04bb3cf4', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-74e3-b3f5-775f29ccccbe', '2026-11-18 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '04ba66c6-3ba3-e10d-77d5-7c73ccf09dc5', NULL, 616000, 2813, 431, 37, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e90137bb-3509-4abb-a648-07508740ebd4', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-74ee-ae56-baa077e53249', '2026-11-11 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '1153641b-7adc-9ec7-15d0-b2c2d69d9c6a', NULL, 144300, 842, 358, 151, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '973efa14-d009-4a86-beb9-722bae87eb6f', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7516-a50f-d9d5746e645f', '2026-11-08 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'a1bad41a-65b3-54ca-47e4-6b289c6d78e0', NULL, 9587000, 2142, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 17, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, 'b036d9dd-ddf1-479f-9eb2-80e62c273105', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-754d-8ff1-4b66364f192a', '2026-11-06 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '4dee86fa-f6e1-fc5a-420d-4cb5f6f4128a', NULL, 776000, 2970, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 18, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'f1446bea-b0c1-4fde-8b91-ce375bc8fbbc', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7552-8477-0f9b69bcb8f7', '2026-11-22 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '8789de34-8cd2-7f20-ddbe-8343e634732d', NULL, 4479000, 362, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 11, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '021587d9-0e4f-411d-b4ac-9b86aa3f511f', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7558-a06f-0fdb8ccabd53', '2026-11-09 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'e69866b4-4ecb-203a-9a30-1c250e35890a', NULL, 7337000, 1458, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7a2c54a0-da96-4a45-aff8-3f045caded41', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7563-b213-b60275aeee90', '2026-11-18 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '35b01eb1-b9d7-7c8e-2c83-0a4ba1d1d2f1', NULL, 8463000, 1739, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4cf397d6-f4f8-404a-b63b-5fd1ab814152', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-758c-93b9-69ba3e675f85', '2026-11-25 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'e537d785-fb84-a186-bf0a-f8dd95a1ae2e', NULL, 1403000, 770, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '3efc7e2b-c4ca-4c8d-ab90-083e1a4de7cd', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-759d-995b-5e670a03fbc9', '2026-11-06 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'b4aee1d8-da13-a0a2-132c-ee9c7e609b8e', NULL, 6162000, 2770, NULL, NULL, NULL, NULL, NULL, 3600, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4d25deb3-54f4-4a69-90ac-ff0043892dfc', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75a8-915b-8277cc8e2879', '2026-11-06 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '5cfe58c1-1e6d-030f-4283-082acc0d21fc', NULL, 8991000, 1106, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2e81d66d-346c-4e2b-a02f-daa1ad864c44', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75b2-aa2c-7996bc39e407', '2026-11-23 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '891f5e69-d106-8384-c191-e34b2364ec7e', NULL, 2532000, 865, 164, 136, NULL, NULL, NULL, NULL, 2, 0, 0, 14, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '68a156d0-d465-4a61-9f83-5bcf8d3de7f6', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75b7-a4c2-b56bf5f48fa5', '2026-11-14 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '6375b47d-f805-c7af-153a-58433f5d1047', NULL, 2361000, 1408, 162, 125, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 8, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '6e3ef1d8-9bd2-415e-a557-f95e0b3e698c', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75c3-8ea3-55e3f38159aa', '2026-11-20 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'c5e21d26-d46f-9d92-7bf6-1c8142367ffc', NULL, 1301000, 643, 656, 129, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e411bab3-756b-4606-ac41-5c9a5fdb261f', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75d0-a952-278cfd5752d8', '2026-11-07 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '4d1606c7-95d7-03cf-c2d5-2839646ea8d9', NULL, 6489000, 2610, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '216d27a2-3501-4088-96a3-4d3e558d2adb', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75ee-b2af-30876739e1df', '2026-11-14 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '3d108495-4370-b6f5-2289-5d84d46eea8f', NULL, 4440000, 1459, 835, 129, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '5c88a534-77d1-450a-af39-d55a4fd4b392', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-761b-b93a-bca330941d39', '2026-11-07 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '719c3496-2933-b279-30a9-35986ae211bb', NULL, 2035000, 1566, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 16, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '261c374b-a076-47d6-9404-ab1ecc7c6d81', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-762a-9c73-56b945c0b8f0', '2026-11-16 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '9272901f-e02a-d58e-81ca-27e99abdeeaf', NULL, 224250, 1585, 887, 152, NULL, NULL, NULL, NULL, 2, 0, 0, 16, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', '6baaff8e-1266-4a50-9939-5360e2b21623', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7639-be7b-0978e3c25ebb', '2026-11-15 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '31e3b19f-4bce-df10-7f41-053797036a6e', NULL, 1182000, 1429, 817, 73, NULL, NULL, NULL, NULL, 2, 0, 0, 15, 7, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '3ed1a553-aa92-4f72-93b5-250ff7bfc066', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7668-9778-bd0ce0418f59', '2026-11-22 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '721d134b-e2a5-0ff5-34dd-7dae334f31a6', NULL, 3882000, 1392, 769, 105, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 8, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '15e88286-6dd4-439d-8ff8-a7d02f4f3f20', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7677-9372-2114d5413b86', '2026-11-22 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '8144518a-e35c-eb48-34cc-7b8916d3351b', NULL, 7877000, 1878, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'b13731a1-09cd-47a7-bd0f-c0658023f16a', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7683-8958-0bf950ccd318', '2026-11-16 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'c5b0688c-278c-3410-ada9-ccc3ce6ad5c5', NULL, 1821000, 2601, 167, 88, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '61e55064-ce25-4ef9-8fe4-36821b46059a', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-768e-9a9c-4e1dd935d650', '2026-11-18 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '41785b36-73f2-03aa-f5ab-d054dec973d1', NULL, 3657000, 1171, 374, 169, NULL, NULL, NULL, NULL, 2, 0, 0, 15, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '199d9cfb-e303-497f-bfbf-58395fbf9edc', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-76be-ae6b-a7ef1df79746', '2026-11-14 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '82940aff-1aea-fa79-4f3a-8d610a1c9ac8', NULL, 137250, 2976, 483, 108, NULL, NULL, NULL, 10000, 2, 0, 0, 18, 8, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '2798aab4-310c-42c7-9989-1d52763ef221', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-76f2-a83b-b7d333caccb3', '2026-11-15 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'ea6212b1-06ba-79ff-7308-7cc0a996463c', NULL, 196800, 1096, 620, 173, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'f8bc6540-f33c-47de-89a0-73b4e0058761', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7702-b8d5-39b7790a09cb', '2026-11-14 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '49e34612-e218-8b50-423f-8cce190f7f59', NULL, 5960000, 1123, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '08958fdc-29c9-49a0-be5c-72e2bab34605', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-770b-b502-1f239d93e885', '2026-11-07 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '40b5e4d5-3c20-b213-c38a-5bca9c98ba5c', NULL, 4829000, 1708, NULL, NULL, NULL, NULL, NULL, 9200, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '980dc6ff-bd95-4dc2-bcc2-17790825c7cc', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-770f-b0e1-924162401a6a', '2026-11-09 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '5310ed2a-d185-150e-8195-36e36cc9e8e0', NULL, 898000, 1039, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'af9ae4aa-c24d-4336-b812-e2992e45282a', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7718-82ae-041662a5c0a4', '2026-11-21 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'fd988caa-1207-85e2-11ef-ae39900dce89', NULL, 4806000, 2348, 707, 179, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '648906c0-28f6-40ad-8d91-1c4a05c27033', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7768-a685-99511c780585', '2026-11-25 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'f4febbdd-e5fd-d1e3-176d-aae2c4aabff5', NULL, 182700, 1577, 834, 96, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 8, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '188e9969-e1ea-42a8-944d-cbf8db983b14', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7798-953b-fe221cdf39f4', '2026-11-16 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '1a0ad4d2-7e65-0521-d427-17381446a63c', NULL, 6727000, 887, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7132e11e-073f-4985-9321-6f7a21acd16d', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-779f-9311-87eab0b215d5', '2026-11-17 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'ed4cc2bb-7eea-d930-f2db-d472f7c14789', NULL, 874000, 1893, 794, 16, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 3, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2f4b178b-9ef6-4c99-9630-72a79af70b6a', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-77ac-8013-b44b117e9df0', '2026-11-25 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '825c53a5-fea7-c61d-d571-5cc30a901669', NULL, 120450, 2052, 627, 44, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '7432b766-8d0a-44b3-8e73-cc6045ada3a9', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-77e0-bfe4-6486e92ba98d', '2026-11-17 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'f18cbd57-1205-0590-2952-21376ff50567', NULL, 6419000, 2225, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'aed2c451-7a26-471b-92f5-a0d3c14b0dcd', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7806-a551-263d6fcf1c26', '2026-11-19 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '5198affa-748b-bba6-a623-1293941142d0', NULL, 2313000, 2285, 631, 28, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 4, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '0fb764db-1382-4de4-ba9a-bbf154845c90', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-780e-b25c-c76eb952c891', '2026-11-25 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'd92bb4a4-2c47-b98b-409a-8795027e545c', NULL, 9015000, 687, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'f1837889-0a14-43de-ae1d-e98611a3d620', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-783e-b162-7ff2481d2dac', '2026-11-10 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '43a26ec7-d98b-2ad6-2907-43f75e8517eb', NULL, 2481000, 672, 777, 10, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 1, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9bcddba3-220b-4d2d-b7ce-a56e32fbfa70', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7850-a2fc-004e875e5db6', '2026-11-08 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '38fbc3b8-c6c9-4fce-beda-c5c99c29f0ea', NULL, 1377000, 665, 627, 150, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2e1c5d3a-56a6-4b41-9e28-123c7fd39898', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7861-9e7d-7c358a26a6ba', '2026-11-11 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '29a68e66-172b-404c-48ed-f7059fe3d020', NULL, 3038000, 580, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 13, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '0c6e0a5b-cfd3-428f-8a99-993895fa699b', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7882-87cd-bc641719e642', '2026-11-25 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '1534aa7d-b737-6d3f-aba8-14aa74db311c', NULL, 1196000, 1032, 656, 108, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 8, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '951d196c-c17b-4aaf-9826-9f8c48d9644d', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7888-bd7d-418484e40e52', '2026-11-21 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '6d19151f-6a70-2578-fa98-9658ce27c214', NULL, 4096000, 2070, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '69cb1b18-b927-494f-8501-dec16bf00cdf', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7889-b2a2-38de13123621', '2026-11-17 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'b2d038f9-c453-50fe-354d-1d1cff3ea127', NULL, 924000, 1276, 138, 34, NULL, NULL, NULL, 7200, 2, 0, 0, 15, 5, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'd4e8ea7c-2490-4142-a49f-327559636f39', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7894-964c-f4d657870be1', '2026-11-24 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '3c9562d8-9748-8628-503f-1d78b5658569', NULL, 3289000, 1329, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8d617457-6b6b-4732-ab08-e28fa991d981', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7897-aacb-16f05cb87006', '2026-11-20 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '755d3a27-86c4-3acc-e855-eda2cc0bef79', NULL, 9478000, 1860, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '7ed9c181-00d7-4532-af08-853721fb8f07', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-78c2-a4d2-146d34b94a43', '2026-11-11 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'f5446e5a-9af2-94f0-fc72-18b1662fb07e', NULL, 3693000, 1456, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4cfa0116-2043-47e2-82a9-7ce20423e5e2', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-78d2-b420-f7397c9d7808', '2026-11-07 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'e835c08f-c673-9f1f-b2fa-4c6859c9bd87', NULL, 1564000, 907, 819, 149, NULL, NULL, NULL, NULL, 2, 0, 0, 14, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', 'eb07c30d-5cd5-461c-9c5f-319e834c1b69', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-78e5-92c0-94ed18ccf802', '2026-11-13 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '4a39f826-414c-db69-87a6-bb602d7d809a', NULL, 8143000, 1767, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '22ecc67e-60cd-45d6-a2c0-60bccbc9602b', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-78eb-8063-b996a1af73f5', '2026-11-22 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '54b068d1-715e-ee76-f352-ad60dd1e898e', NULL, 106950, 2629, 117, 149, NULL, NULL, NULL, NULL, 2, 0, 0, 17, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', '3daca445-deec-4aa3-b742-2f4771804024', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-78fb-9d2e-96dd0d2982f3', '2026-11-08 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'f49bb952-0cca-b9dc-6632-c7df96250fee', NULL, 610000, 1031, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a6523995-570f-4cbe-b20f-678df4f6717c', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7941-b3b0-6ec45dc69638', '2026-11-20 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '1639a1e4-30b3-46fb-dc7e-03ab5b034b33', NULL, 82350, 750, 445, 26, NULL, NULL, NULL, 4200, 2, 0, 0, 14, 4, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '935fceef-16ae-4188-89fb-e869c420e74c', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-79a5-a1c1-ddd512964b38', '2026-11-12 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '245b0a5e-4c8f-063c-ad83-9a47684c3688', NULL, 7205000, 851, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'b662b035-1c74-46bf-b3c6-544cd3089014', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-79b0-9d4c-baf85b8fd698', '2026-11-24 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '84aea782-a912-a098-d68f-ff66c951b273', NULL, 1144000, 369, 374, 154, NULL, NULL, NULL, 10000, 2, 0, 0, 12, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '5813987b-92c1-4c2d-af72-c85372789150', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-79ba-9660-8364762ccc29', '2026-11-12 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '2da8441d-e171-4edc-5ce7-72cb47b76257', NULL, 1929000, 850, 193, 90, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9fac19b8-e0e2-40ce-a606-1874be09d6a4', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-79f2-8e61-6b970b4485cb', '2026-11-09 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '11ea732c-d9d4-2365-ae08-e9fec760f66b', NULL, 3441000, 2813, 402, 149, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8cc8678b-093b-4dd5-b6e0-ff055fb693a6', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a14-91d4-4472bf38edfc', '2026-11-21 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '7b565df9-b393-727e-f579-12bb7bc1f095', NULL, 1231000, 993, NULL, NULL, NULL, NULL, NULL, 4100, 2, 0, 0, 14, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '1f92ec13-a224-4418-aaa0-2cc3009c70bd', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a31-a6b7-27ba0569720b', '2026-11-17 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'a9f66e41-4eb8-39b6-08ab-674eb3b45592', NULL, 3747000, 1801, 354, 179, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '3dd6c275-c905-44e4-8046-c9a3c3baa2d9', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a3b-a19c-fbc6093cbe63', '2026-11-12 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '2507c6a3-fa78-020d-5935-0139e2b3188d', NULL, 6723000, 837, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '2de7f0f5-638f-401d-bc9b-d675740df956', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a64-9888-a3cdf137804d', '2026-11-19 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '4b88cffa-6733-af2e-9256-df4bc469dc57', NULL, 6451000, 556, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a7e74a22-3982-4441-af78-d222c4388b29', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a78-a656-46882ab04077', '2026-11-16 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '7030b60a-9b60-e501-ef77-d290ce85a889', NULL, 113400, 1235, 544, 53, NULL, NULL, NULL, 0, 2, 0, 0, 15, 6, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '7221ea95-512b-4129-955f-42131e428a1c', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a83-b389-49c9f60da179', '2026-11-18 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '68f1eb41-f2f2-2627-32b2-a3d7823d0ae5', NULL, 637000, 1556, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '69c13ee6-b6e6-4b1d-b0e3-a581c275f9e6', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a99-b7e8-4bbcf5870c79', '2026-11-16 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '7b2e4394-c19c-129f-4721-d66fde1a972a', NULL, 1691000, 1246, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '04417140-9cac-455a-b392-d249f30010a5', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a9d-82dc-b7549f44b8b6', '2026-11-20 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '5eb067f9-7e4d-228d-8e92-b5ba4cc4892e', NULL, 4608000, 693, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4562e41d-2555-43e0-92c8-bf7eb853beac', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7abb-8fb4-c0aad2dd3c8a', '2026-11-07 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'fedc2862-83a0-9ef3-c1d4-4bb753e3dfa9', NULL, 192300, 2195, 866, 104, NULL, NULL, NULL, 9500, 2, 0, 0, 17, 8, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '403a960a-8652-4bd0-a488-b6c85ad3ba32', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7acd-a4d9-09acb64f737b', '2026-11-09 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '5529dc31-0b11-d0eb-4f74-737e634c1f8d', NULL, 6550000, 2565, NULL, NULL, NULL, NULL, NULL, 1600, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9fad3bf4-4d7b-4661-abb9-06c9efb9f2c6', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7b09-babd-5b3bf31908cc', '2026-11-21 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'a229dab3-88cd-d2b7-0753-a14ee22b0d51', NULL, 2559000, 614, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'd58ea187-6c11-4513-b0d4-5d4dc7ea3135', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7b1a-8dff-35af859de1c5', '2026-11-24 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'fd4958dc-830a-df77-d769-1b5bdd7875cb', NULL, 4250000, 2846, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '70108633-6cda-4e7c-a3d0-76c51441032a', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7b1b-8a2d-385b8580a67a', '2026-11-19 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '91ffab5e-1e8d-fb77-3ddd-9b8618f6ba4b', NULL, 5029000, 2820, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'b2618cb3-e4b8-48ff-baa4-46d1e6e2cec2', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7b7b-8766-407f37d805ce', '2026-11-10 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '42954a59-ef9c-cd6c-2ccc-b0c1666ec270', NULL, 1377000, 1470, 722, 131, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'b8b15bf4-279e-48d9-980a-bf0044873bea', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.outcomes_undated VALUES
	('00000000-0000-7bad-917a-6bcc8c802e52', '2026-11-15 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '1bfb1a00-e776-0161-f12c-18de945ec05e', NULL, 8639000, 963, NULL, NULL, NULL, NULL, NULL, 5400, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8abc637a-1639-4838-9ba4-9aceca71cf15', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7c11-8e21-f145d55fee1e', '2026-11-24 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '3f02543e-ce8c-9b14-7c38-24d7cf80c045', NULL, 144450, 2924, 219, 186, NULL, NULL, NULL, 0, 2, 0, 0, 18, 10, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, 'a11f03c2-7c97-4346-83bc-aa3d842935d0', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7c45-9d82-509a9f2381af', '2026-11-23 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '2c925b03-4a1b-60d9-d4f4-a8e75fd2d25e', NULL, 772000, 778, 247, 105, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 8, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '168239cc-bdf7-463f-8f50-b0420ace4c5f', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7ca9-9608-7a290e361797', '2026-11-09 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '3c93a145-d897-c93c-56f9-2fa235372ba0', NULL, 716000, 2276, 136, 116, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 8, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2e79e0d7-f7cd-4231-913d-e7811c5f4755', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7cc4-971b-2056a973118b', '2026-11-24 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'b4fd4c36-69b8-9212-c546-4f318ca9cf1e', NULL, 1368000, 1359, 406, 10, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 1, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4e287273-c126-4c84-a7b7-0cf51edaa205', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7cd4-8a63-94da0581f5c6', '2026-11-20 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '778b3830-5020-5594-29f7-a74eef2033f2', NULL, 1838000, 320, NULL, NULL, NULL, NULL, NULL, 5600, 2, 0, 0, 11, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '156871b4-cf8f-47ec-a107-38b95b13b508', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7cec-ae7a-24920ee29668', '2026-11-14 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '7f2c8e89-bbc0-9d30-0faa-5ee922eb5700', NULL, 1161000, 2615, 196, 193, NULL, NULL, NULL, NULL, 2, 0, 0, 17, 10, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', '84d93fce-d657-4315-bd56-ca5ed5e5d6f6', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7d34-b5f2-ed88744a1c66', '2026-11-19 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '728a746b-7efe-74bc-e712-07158d570f5a', NULL, 76650, 1300, 387, 31, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 4, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '98a211a2-875d-43ba-bbb5-4b7e6ce68987', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7d3f-858a-222ee25bb788', '2026-11-19 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '4a6b9c21-bfa6-c16a-312a-b2bf72803625', NULL, 4691000, 729, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9da09f0c-5e21-4208-a6e6-9e7055f2cb98', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7d55-844d-e71f380441fd', '2026-11-18 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '4cbc2cce-f4a1-4fd9-ec9b-372d02dd7c5c', NULL, 7082000, 2673, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7322cd23-662b-495c-b0cb-d8f5b40e8be1', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7d73-bd6f-09b916665161', '2026-11-23 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '3bf7b62d-9233-c63e-7253-7d1b990cebcd', NULL, 6671000, 2324, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 17, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', '9c6aba8a-d2f5-4152-b198-d4b80b15417c', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7dcb-97c5-f3c097902134', '2026-11-22 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '92397286-1061-0665-17d9-4c270781a5d5', NULL, 166350, 2940, 853, 64, NULL, NULL, NULL, 0, 2, 0, 0, 18, 7, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '13cf4cee-aeb0-4e7d-ae90-654e974396fe', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7dcc-ae14-39778b32fae2', '2026-11-11 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'eb76b147-549b-ec60-695a-089fdc77c707', NULL, 4683000, 884, 811, 150, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 9, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4f9a7669-e922-498f-b8f2-762ec7dddda6', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7dd8-870f-59adf96fad67', '2026-11-18 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '29f9afe6-075d-34f1-bc3c-7b086350814e', NULL, 76350, 2438, 393, 29, NULL, NULL, NULL, NULL, 2, 0, 0, 17, 4, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'rate_limited', 'c51c24a8-adf1-43ae-8529-0c6697f346c3', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7e4b-b069-ed33e4003ce6', '2026-11-13 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '1d53d23b-6172-8184-9aba-4fe3b050b245', NULL, 882000, 1039, 199, 19, NULL, NULL, NULL, NULL, 2, 0, 0, 15, 3, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', 'bd7b20aa-3702-4ea7-92c1-10f7fe39e9a9', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7e56-98aa-ff28b04a46e7', '2026-11-13 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'ffff3370-f1d1-8083-f4d0-43d5393f0a33', NULL, 1233000, 1277, 573, 132, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 9, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '7418a947-980e-4273-81a7-d2f41ff2581f', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7e6e-8b31-85980f90e9f9', '2026-11-17 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'b384f4df-2b8e-1068-6475-81c25ae444d2', NULL, 1454000, 724, 529, 185, NULL, NULL, NULL, NULL, 2, 0, 0, 13, 10, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '0069d402-9894-48f8-bdcd-ed37f83bfad3', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7e81-a6c3-04abe32b873b', '2026-11-13 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'bc38631d-3b22-cf30-a1c9-a6df11b44e7b', NULL, 1011000, 1727, 581, 86, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 7, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'a94781dd-7b22-4bdf-afe6-f29be3a66048', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7e87-9591-05cdd693ce63', '2026-11-06 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'e9e5dd48-1c7f-eec2-acb2-f88f1af66b18', NULL, 1183000, 953, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '63b229f1-c406-4545-9e11-cc9dea959c21', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7e9b-bd9c-778de39a7fdd', '2026-11-23 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'a32d1da5-2dee-90fd-99d8-54b9cda6e0d6', NULL, 1002000, 2663, 812, 38, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 5, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9caf08cd-7155-4468-9c7f-b49887fef81e', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7ea6-9857-5a998e6a037d', '2026-11-21 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '2ee07055-3db2-7f94-87af-8e756f21403d', NULL, 4705000, 1093, NULL, NULL, NULL, NULL, NULL, 2800, 2, 0, 0, 15, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '37f549e3-f8b5-4031-8d99-b61b1412aae3', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7ec4-ad35-81980bb236a5', '2026-11-16 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '6ce8c483-56ea-63fa-014e-0dc6ba224377', NULL, 985000, 690, 720, 53, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 6, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'fba1bcb4-ba11-4cd6-a9c5-2a30d3b13a5e', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7edc-ace7-e35f5895d476', '2026-11-12 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'e5339d7b-1130-e646-2d47-ca9b0a8d5d2e', NULL, 6772000, 478, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 12, NULL, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '369043d5-9f55-4ff4-9135-d98c294315ea', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7efa-87da-e7768948229d', '2026-11-12 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'b5e9b2ee-8ade-26aa-ec97-05a5c92f9a30', NULL, 3834000, 1265, 868, 82, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 7, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8d3a97b5-102c-477f-8364-23243878a081', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7f3e-a89c-c842b2735671', '2026-11-17 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '533a93bd-45a9-0609-c302-e765b60fb74b', NULL, 625000, 1751, 320, 61, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 6, false, 'classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'e1bcefc7-b47e-49fd-bb63-fa553c5f0380', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7f87-9e70-490b323fb970', '2026-11-13 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'dec8f4c8-937f-8377-f582-51a2f6623afe', NULL, 4579000, 917, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'd926779f-0dbc-4bc1-a276-6b80b99a0948', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7fae-81f7-ccaba18d5174', '2026-11-22 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'cb3d84fe-1241-d493-380c-5551d4fa0a37', NULL, 135600, 668, 208, 174, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 9, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '8ebd807f-b3b6-40f9-a474-2d65f997f844', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7fc2-bab6-b2353de07dda', '2026-11-10 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '11d873a3-807c-fd51-c7c5-14041a1df12f', NULL, 7540000, 2740, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '28b604bf-e9eb-4755-9ade-f4e7f60d3626', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7fc9-9800-5af4d886f5bf', '2026-11-12 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, 'fbc06bb9-e679-ca0c-b940-368ebdde6a97', NULL, 7162000, 581, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 13, NULL, false, 'classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', 'fa8b2a4a-6de8-49c1-b8fc-388f5542de9d', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7fcb-8903-b23b0264d7e3', '2026-11-08 11:05:00+00', '2026-11-26 11:08:36.916107+00', NULL, '9c0a2ce4-f29e-611f-0373-d6167d5dbd20', NULL, 6849000, 1788, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'classify', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '4e424b92-c277-4f32-88c9-196da9fd1ce9', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7109-9c69-2773926835f8', '2026-11-22 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '0eff778e-90af-bc76-3b0e-f28ea022657f', NULL, 7048000, 768, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '2a809360-6435-4786-a384-d4c1df1ba03b', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-719b-858c-055ae9b63dba', '2026-11-23 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, 'cb26f680-d911-74df-fb28-aa118f92abb6', NULL, 7088000, 2449, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '74a94289-461e-4e00-86bd-99a8f5ff9bf5', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-71ce-84e9-c022c72351ae', '2026-11-17 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '903cfdf2-9c60-2eae-8a6e-0687655ce826', NULL, 5735000, 1826, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '180307fc-bc3d-46a9-b917-02574e712fb8', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7210-80d7-3963b99989ef', '2026-11-25 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '5c381f68-a278-15ef-d8aa-add0fd477424', NULL, 8736000, 1325, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 15, NULL, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '9500e0ec-53d4-4088-b3de-93fc30d53385', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7212-b3ba-9807b6101096', '2026-11-24 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '08f8b1ad-26f7-a24e-79ff-30731ebea158', NULL, 9047000, 2004, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'd0004426-cb04-4dbd-ac2b-f8d1eaca3a77', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7222-9da2-be05f3ce546b', '2026-11-07 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, 'e39b6bad-15e0-1571-6d97-f61f85e1121c', NULL, 3438000, 2874, 581, 113, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 8, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'be81558f-2a80-4477-88bd-449f417c0b04', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7258-9bdb-974206024994', '2026-11-10 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, 'ff8eda80-ad28-cf42-f015-8e82cfb49103', NULL, 1812000, 800, 124, 96, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 8, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '8e3383ae-b879-4dfa-8ae2-3ff10d70134c', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75e6-bf0f-571b350925e6', '2026-11-14 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '0b4935a4-2389-8e24-a70a-76309668df2a', NULL, 8452000, 2277, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 17, NULL, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '89fd9e54-004f-4ac9-a6e7-06ca7e9a2f24', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-75f1-ad44-613c0a8d7b3c', '2026-11-20 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '4d95c4d1-fdbe-7883-4221-4dc2ecf8bf98', NULL, 4146000, 2828, 767, 123, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 8, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '9aaf9988-9d33-4050-9e53-818fd5b65b9e', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-76bd-b38c-465f4f4d4273', '2026-11-08 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, 'a2061157-dfb2-3ca8-ffd6-9ed7bae90fe9', NULL, 559000, 720, 339, 44, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 5, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'baa13b2f-f33d-4b41-b1ea-e2dc75079494', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-76d8-8e44-d67bc102420c', '2026-11-11 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '7b847519-1a07-b050-4a1f-56bf7f2cd42b', NULL, 85650, 2779, 395, 44, NULL, NULL, NULL, 0, 2, 0, 0, 17, 5, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '4835c2eb-9a97-4d95-ab61-20088574e7bc', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-78b0-968b-38f01b1e2a12', '2026-11-16 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '7037b320-622e-58a1-efe2-2b5486925f31', NULL, 145950, 341, 341, 158, NULL, NULL, NULL, NULL, 2, 0, 0, 11, 9, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'error', 'bad_request', '4615055c-a545-421e-baa0-2daedd09450b', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a9e-ae4a-75e9e92a8cb6', '2026-11-21 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '9ccb7515-f8ce-11c1-b841-93b1b443ea9e', NULL, 555000, 665, 505, 10, NULL, NULL, NULL, NULL, 2, 0, 0, 13, 1, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'error', 'timeout', '5e8de99c-88b9-4bfb-99a2-7e0b3372df49', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7bb6-baa9-cb036d50d4c1', '2026-11-18 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '167e3fe1-d22f-e792-60e8-7eb1c7625208', NULL, 1917000, 903, 574, 13, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 2, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '00ad9227-d733-4669-87d7-8f2642aebff6', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7cad-99d8-9a105919e983', '2026-11-09 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '5ac0ad02-4296-f18b-893a-c20097517767', NULL, 5077000, 968, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'ad437094-db78-49da-b6c6-6e249e9fe765', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7d3f-b7c8-24bdd52d4396', '2026-11-12 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '9a6763e5-2269-23b4-28db-c3ebe5b8a364', NULL, 92850, 434, 263, 89, NULL, NULL, NULL, 0, 2, 0, 0, 12, 7, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '31d657b0-a7b2-47ec-8a33-23d320d4a1f5', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7dcf-933d-b6b2f4102151', '2026-11-15 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '7503fd3d-614c-8363-a902-4ca67954cb04', NULL, 2763000, 999, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 14, NULL, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '2b42a075-33db-4463-bca4-59921e9747e8', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7ef4-8f4d-52dae91c165a', '2026-11-19 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '5939c298-4448-9a26-e7b3-f3ba4d32549e', NULL, 256000, 2252, 176, 16, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 3, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '782bfaab-cd8b-4e76-a61b-38cc703cd6a2', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7fb2-b4ef-1605756d01c0', '2026-11-13 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '5c85a86a-8bc3-7953-ae2b-c328a707c9bf', NULL, 5480000, 1692, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'extract', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, '76007a87-acff-4f97-9769-9e70d671940b', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7fb7-bfc2-6463fc6a7c64', '2026-11-06 11:05:00+00', '2026-11-26 11:08:36.928644+00', NULL, '6703f35f-8924-8115-e881-7e0d32931412', NULL, 1401000, 871, 756, 129, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 9, false, 'extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '1238c562-876d-4174-b626-cb3acf966714', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7010-986a-abdf5ff5d51e', '2026-11-22 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, '384a8793-5053-b342-978b-d13834ce6259', NULL, 1584000, 833, 844, 148, NULL, NULL, NULL, 10000, 2, 0, 0, 14, 9, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '43be01ad-ff3b-4b79-b309-81e4db5cedf2', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-70b0-b7a9-62d3a7f4d17f', '2026-11-20 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, 'c84b7b02-acd1-2807-c51f-ef52bbbb85bf', NULL, 6384000, 1919, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'da795943-905f-468c-8292-9884ff2eb34e', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7232-b9a8-da8998559fb2', '2026-11-13 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, '6b86fb1f-57a5-fe77-2edb-de1e1737925e', NULL, 2715000, 2716, 485, 84, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 7, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '17409146-d4da-42b0-8a4f-7611e189573a', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7272-8631-784e1a938c9a', '2026-11-09 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, '0a855678-986a-705a-605e-60433e775941', NULL, 1758000, 367, 401, 37, NULL, NULL, NULL, 5400, 2, 0, 0, 12, 5, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '70b96765-8f0a-477c-ad2f-64ee64a9a8a1', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-72f1-877f-b2188f14922a', '2026-11-07 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, '335c404e-5579-c22c-c964-f3f4e971c030', NULL, 4224000, 2552, 433, 195, NULL, NULL, NULL, 1500, 2, 0, 0, 17, 10, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'b3714b76-0189-45dd-be2a-1d9d1add0733', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-73b0-aea4-01512ab39372', '2026-11-14 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, '1ccbbd11-fcb4-a95c-492e-e949fc4652fe', NULL, 2538000, 1156, 206, 128, NULL, NULL, NULL, 10000, 2, 0, 0, 15, 9, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'deef764a-57ac-4965-bd02-019016831c72', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7431-8a92-e496b1f6566a', '2026-11-25 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, 'c5e4242b-8fc6-9698-bf33-aa3416e788f4', NULL, 3648000, 706, 726, 98, NULL, NULL, NULL, 10000, 2, 0, 0, 13, 8, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '4e71e0fb-8df4-4da1-8754-667d1d0344e3', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7458-ad8c-e89692ff6b35', '2026-11-12 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, 'eb8398c9-0c92-cfd8-b9c4-15b513e8d271', NULL, 939000, 2114, 534, 81, NULL, NULL, NULL, 10000, 2, 0, 0, 17, 7, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '3769e592-7831-44cf-a12d-ca18835ca4ad', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-74d6-b94b-f788da09eac9', '2026-11-15 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, '47177174-0b0f-3c69-aeea-4232447df067', NULL, 8950000, 538, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'b34c0759-73ec-4176-b737-f026afa242e4', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7650-85ad-2eee7004bef2', '2026-11-23 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, 'b0a85316-01dd-b9a4-168f-7a2371a0f42d', NULL, 979000, 1592, 734, 49, NULL, NULL, NULL, 0, 2, 0, 0, 16, 6, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'failure', NULL, '66e8e06a-aefa-4772-ae90-0526026e729f', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7659-b2d0-86930d51c184', '2026-11-24 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, 'acd12073-d90d-0798-d4ed-c63f9fe08b7c', NULL, 2815000, 1092, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 15, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'success', NULL, 'd17f3d8b-31af-4ce8-8916-098960cf39d6', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-77d6-9b17-850da52f2af0', '2026-11-19 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, 'c60d8392-09a1-8d4a-b997-f1528c454b4f', NULL, 825000, 2069, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '48d68b0a-4acb-4e13-a067-d7d54b7fa910', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-78aa-b575-a088cf20b649', '2026-11-21 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, 'cdebec9c-ca87-7182-ee09-f1ba46d9794e', NULL, 4020000, 2092, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 17, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '1c7d6caa-16a8-499a-9fff-90f3d976d3f9', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-794a-8a57-d821bc0e56f0', '2026-11-08 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, '78ca0292-1641-0e9a-9f85-f498131d71a5', NULL, 1310000, 2256, 685, 125, NULL, NULL, NULL, 0, 2, 0, 0, 17, 8, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'failure', NULL, 'c1c97279-5ea1-4ec5-9a10-808cb912163c', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7a77-b9d8-4168d88ce3be', '2026-11-17 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, 'e08ebad3-85f7-f460-94f9-b8ea288b5b88', NULL, 3407000, 1622, NULL, NULL, NULL, NULL, NULL, 0, 2, 0, 0, 16, NULL, false, 'review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 'local', 'failure', NULL, '70672b3f-1036-411d-a1b7-17161fbef09f', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7ce4-b40f-17f9b44e5c4c', '2026-11-16 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, '33b4b469-30b6-73a0-b06f-a40440f83c28', NULL, 4789000, 2390, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'd886b7da-17f0-4c5c-81c1-c2e583690e08', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7dd2-a4bb-f2cc1bc68159', '2026-11-18 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, '2af1ad4f-d1cd-fa44-7a4a-75d962ae95b4', NULL, 3033000, 1550, 211, 160, NULL, NULL, NULL, 10000, 2, 0, 0, 16, 9, false, 'review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'bbe2e3c6-24a5-4760-b227-42a602643b20', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7df3-8170-bb9e059447b7', '2026-11-10 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, '5cc240a8-80e7-e0da-90ab-119a92e8e638', NULL, 4369000, 631, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 13, NULL, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '1824d4bc-505a-434f-982b-4b4aa7aac223', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7ed5-ad01-23315d989587', '2026-11-11 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, 'e0be69f0-b5ad-619e-15ec-ca549ee781db', NULL, 7763000, 2425, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 17, NULL, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, 'ed4bd279-1f9d-4d9e-8783-1d85ad7fc16a', NULL, NULL, NULL, NULL, NULL, NULL),
	('00000000-0000-7ff8-a760-1bbf8d5e5886', '2026-11-06 11:05:00+00', '2026-11-26 11:08:36.934589+00', NULL, '0c411a4a-ec40-7bb9-e083-b6b4bcd3c1c2', NULL, 6459000, 1784, NULL, NULL, NULL, NULL, NULL, 10000, 2, 0, 0, 16, NULL, false, 'review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 'local', 'success', NULL, '6ed90cd3-9b08-4e13-b564-60fc183ebcb6', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.signing_keys VALUES
	(1, '\x152244fd7bac847298738ba10eea0b5f9814501bef2bdc38658e47136926fbf8', '2026-11-26 11:08:36.82188+00');
INSERT INTO public.tallies VALUES
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 1, 1, 0, 1, 10000, 100000000, 2, 8053000, 1, 819, 1, 149, 0, 0, 0, 1, 2610, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 1564000),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1377000, 1, 627, 1, 150, 0, 0, 0, 1, 665, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 8053000, 1, 136, 1, 116, 0, 0, 0, 2, 3734, 1, '760', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 2779000, 3, 1519, 3, 252, 0, 0, 0, 3, 3297, 1, '760', '{0,0,0,0,0,1,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 2, 1, 0, 2, 20000, 200000000, 3, 20700000, 0, 0, 0, 0, 0, 0, 0, 2, 1329, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 6723000),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-13 11:05:00+00', 3, 0, 0, 2, 20000, 200000000, 3, 6315000, 2, 1154, 2, 218, 0, 0, 0, 3, 3876, 1, '760', '{0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 3600, 12960000, 1, 6162000, 0, 0, 0, 0, 0, 0, 0, 1, 2770, 5, '771', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 0, 1, 0, 0, 0, 0, 1, 1161000, 1, 196, 1, 193, 0, 0, 0, 0, 0, 1, '760', '{0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 1161000),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-15 11:05:00+00', 3, 1, 1, 3, 17800, 134920000, 4, 13564000, 2, 978, 2, 95, 0, 0, 0, 3, 2848, 1, '760', '{0,0,0,1,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 1182000),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 985000, 1, 720, 1, 53, 0, 0, 0, 1, 690, 1, '760', '{0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-17 11:05:00+00', 3, 1, 1, 3, 30000, 300000000, 4, 9372000, 3, 1643, 3, 262, 0, 0, 0, 3, 5869, 1, '760', '{0,0,0,1,0,0,1,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 1454000),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 3, 0, 0, 3, 23900, 215210000, 3, 14747000, 1, 431, 1, 37, 0, 0, 0, 3, 6252, 1, '760', '{0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 13389000, 0, 0, 0, 0, 0, 0, 0, 3, 3858, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 4, 0, 0, 4, 35600, 331360000, 4, 16516000, 1, 656, 1, 129, 0, 0, 0, 4, 4516, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,1,0,2,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 5891000, 0, 0, 0, 0, 0, 0, 0, 2, 3671, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 5986000, 1, 697, 1, 162, 0, 0, 0, 2, 2833, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 3, 1, 0, 3, 30000, 300000000, 4, 14318000, 2, 1059, 2, 143, 0, 0, 0, 3, 4465, 1, '760', '{0,0,0,0,0,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 6671000),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 8683000, 1, 374, 1, 154, 0, 0, 0, 3, 4544, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-25 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 11614000, 1, 656, 1, 108, 0, 0, 0, 3, 2489, 1, '760', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 1, 0, 0, 1, 9200, 84640000, 1, 4829000, 0, 0, 0, 0, 0, 0, 0, 1, 1708, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, '764', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 4357000, 1, 759, 1, 98, 0, 0, 0, 2, 2791, 1, '760', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 3, 0, 0, 3, 21600, 202560000, 3, 12751000, 2, 917, 2, 230, 0, 0, 0, 3, 7209, 1, '760', '{0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 12652000, 2, 1319, 2, 77, 0, 0, 0, 3, 6023, 1, '760', '{0,1,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-11 11:05:00+00', 3, 1, 1, 3, 30000, 300000000, 4, 18460000, 1, 811, 1, 150, 0, 0, 0, 3, 4391, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 3038000),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 2, 1, 1, 2, 20000, 200000000, 3, 12925000, 2, 1061, 2, 172, 0, 0, 0, 2, 2115, 1, '760', '{0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 7162000),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-13 11:05:00+00', 2, 1, 1, 2, 20000, 200000000, 3, 13604000, 1, 199, 1, 19, 0, 0, 0, 2, 2684, 1, '760', '{0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 882000),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 7616000, 2, 997, 2, 254, 0, 0, 0, 3, 4342, 1, '760', '{0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 9550000, 2, 391, 2, 110, 0, 0, 0, 3, 6070, 1, '760', '{0,0,0,1,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-17 11:05:00+00', 2, 0, 0, 2, 17200, 151840000, 2, 4671000, 2, 492, 2, 213, 0, 0, 0, 2, 3077, 1, '760', '{0,0,0,0,0,1,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 2, 1, 1, 2, 20000, 200000000, 3, 11376000, 1, 374, 1, 169, 0, 0, 0, 2, 4229, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 3657000),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 7342000, 1, 631, 1, 28, 0, 0, 0, 2, 5105, 1, '760', '{0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 1, 1, 0, 1, 10000, 100000000, 2, 11834000, 0, 0, 0, 0, 0, 0, 0, 1, 1750, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 9478000),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 4806000, 1, 707, 1, 179, 0, 0, 0, 1, 2348, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 3882000, 1, 769, 1, 105, 0, 0, 0, 1, 1392, 1, '760', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 0, 1, 0, 0, 0, 0, 1, 2532000, 1, 164, 1, 136, 0, 0, 0, 0, 0, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 2532000),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 10498000, 1, 406, 1, 10, 0, 0, 0, 3, 5502, 1, '760', '{0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 2, 1, 0, 2, 19500, 190250000, 3, 11794300, 1, 866, 1, 104, 0, 0, 0, 2, 3236, 1, '760', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 2035000),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 4, 0, 0, 3, 30000, 300000000, 4, 16638350, 2, 985, 2, 91, 0, 0, 0, 4, 7033, 1, '760', '{0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 898000, 0, 0, 0, 0, 0, 0, 0, 1, 1039, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 4010000, 0, 0, 0, 0, 0, 0, 0, 1, 2609, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 7900, 62410000, 1, 79050, 1, 123, 1, 101, 0, 0, 0, 1, 1021, 2, '765', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-11 11:05:00+00', 2, 0, 0, 2, 17800, 160840000, 2, 291300, 2, 1234, 2, 177, 0, 0, 0, 2, 2356, 1, '760', '{0,0,0,0,1,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 221700, 1, 746, 1, 183, 0, 0, 0, 1, 1507, 1, '760', '{0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 6160100, 2, 742, 2, 148, 0, 0, 0, 3, 6269, 1, '760', '{0,0,0,0,0,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-15 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 9369800, 1, 620, 1, 173, 0, 0, 0, 2, 1939, 1, '760', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 2, 1, 0, 0, 0, 0, 3, 2028650, 2, 1431, 2, 205, 0, 0, 0, 2, 2481, 1, '760', '{0,0,0,0,0,0,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 224250),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 0, 1, 0, 0, 0, 0, 1, 76350, 1, 393, 1, 29, 0, 0, 0, 0, 0, 1, '760', '{0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 76350),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 76650, 1, 387, 1, 31, 0, 0, 0, 1, 1300, 1, '760', '{0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 1, 0, 0, 1, 4200, 17640000, 1, 82350, 1, 445, 1, 26, 0, 0, 0, 1, 750, 1, '760', '{0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 3, 0, 0, 2, 16900, 124650000, 3, 8495000, 0, 0, 0, 0, 0, 0, 0, 3, 2700, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 3, 1, 0, 2, 20000, 200000000, 4, 8285900, 3, 1178, 3, 387, 0, 0, 0, 3, 5486, 1, '760', '{0,0,0,0,0,0,0,1,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 106950),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 6444000, 0, 0, 0, 0, 0, 0, 0, 1, 1329, 1, '760', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 144450, 1, 219, 1, 186, 0, 0, 0, 1, 2924, 1, '760', '{0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-25 11:05:00+00', 3, 0, 0, 3, 30000, 300000000, 3, 445050, 3, 1671, 3, 324, 0, 0, 0, 3, 6145, 1, '760', '{0,0,0,0,0,1,0,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1401000, 1, 756, 1, 129, 0, 0, 0, 1, 871, 1, '761', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 559000, 1, 339, 1, 44, 0, 0, 0, 1, 720, 1, '761', '{0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 0, 1, 0, 0, 0, 0, 1, 8452000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 8452000),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-15 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 2763000, 0, 0, 0, 0, 0, 0, 0, 1, 999, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 256000, 1, 176, 1, 16, 0, 0, 0, 1, 2252, 1, '761', '{0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 0, 1, 1, 0, 0, 0, 1, 555000, 1, 505, 1, 10, 0, 0, 0, 0, 0, 1, '761', '{0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 555000),
	('extract', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 9047000, 0, 0, 0, 0, 0, 0, 0, 1, 2004, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 3438000, 1, 581, 1, 113, 0, 0, 0, 1, 2874, 1, '761', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 5077000, 0, 0, 0, 0, 0, 0, 0, 1, 968, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1812000, 1, 124, 1, 96, 0, 0, 0, 1, 800, 1, '761', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1917000, 1, 574, 1, 13, 0, 0, 0, 1, 903, 1, '761', '{0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 4146000, 1, 767, 1, 123, 0, 0, 0, 1, 2828, 1, '761', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-25 11:05:00+00', 0, 1, 0, 0, 0, 0, 1, 8736000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 8736000),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-11 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 85650, 1, 395, 1, 44, 0, 0, 0, 1, 2779, 1, '761', '{0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 92850, 1, 263, 1, 89, 0, 0, 0, 1, 434, 1, '761', '{0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-13 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 5480000, 0, 0, 0, 0, 0, 0, 0, 1, 1692, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 0, 1, 0, 0, 0, 0, 1, 145950, 1, 341, 1, 158, 0, 0, 0, 0, 0, 1, '761', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 145950),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-17 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 5735000, 0, 0, 0, 0, 0, 0, 0, 1, 1826, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 7048000, 0, 0, 0, 0, 0, 0, 0, 1, 768, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 7088000, 0, 0, 0, 0, 0, 0, 0, 1, 2449, 1, '761', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 6459000, 0, 0, 0, 0, 0, 0, 0, 1, 1784, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-08 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 1310000, 1, 685, 1, 125, 0, 0, 0, 1, 2256, 1, '762', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-10 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 4369000, 0, 0, 0, 0, 0, 0, 0, 1, 631, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-11 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 7763000, 0, 0, 0, 0, 0, 0, 0, 1, 2425, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-12 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 939000, 1, 534, 1, 81, 0, 0, 0, 1, 2114, 1, '762', '{0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-19 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 825000, 0, 0, 0, 0, 0, 0, 0, 1, 2069, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-22 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1584000, 1, 844, 1, 148, 0, 0, 0, 1, 833, 1, '762', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-haiku-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-23 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 979000, 1, 734, 1, 49, 0, 0, 0, 1, 1592, 1, '762', '{0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-07 11:05:00+00', 1, 0, 0, 1, 1500, 2250000, 1, 4224000, 1, 433, 1, 195, 0, 0, 0, 1, 2552, 1, '762', '{0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-09 11:05:00+00', 1, 0, 0, 1, 5400, 29160000, 1, 1758000, 1, 401, 1, 37, 0, 0, 0, 1, 367, 1, '762', '{0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-13 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 2715000, 1, 485, 1, 84, 0, 0, 0, 1, 2716, 1, '762', '{0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-14 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 2538000, 1, 206, 1, 128, 0, 0, 0, 1, 1156, 1, '762', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-16 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 4789000, 0, 0, 0, 0, 0, 0, 0, 1, 2390, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-18 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 3033000, 1, 211, 1, 160, 0, 0, 0, 1, 1550, 1, '762', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'claude-sonnet-4-5', '', '', 'none', 'caller', 0, 'local', '2026-11-25 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 3648000, 1, 726, 1, 98, 0, 0, 0, 1, 706, 1, '762', '{0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-15 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 8950000, 0, 0, 0, 0, 0, 0, 0, 1, 538, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-17 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 3407000, 0, 0, 0, 0, 0, 0, 0, 1, 1622, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-20 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 6384000, 0, 0, 0, 0, 0, 0, 0, 1, 1919, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-21 11:05:00+00', 1, 0, 0, 0, 0, 0, 1, 4020000, 0, 0, 0, 0, 0, 0, 0, 1, 2092, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('review/python', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-24 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 2815000, 0, 0, 0, 0, 0, 0, 0, 1, 1092, 1, '762', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-sonnet-4-5', '', '', 'none', 'judge', 0, 'local', '2026-11-06 11:05:00+00', 2, 0, 0, 0, 0, 0, 2, 3728000, 1, 204, 1, 156, 0, 0, 0, 2, 4279, 2, '764', '{0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'judge', 0, 'local', '2026-11-06 11:05:00+00', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, '767', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'gpt-4o-mini', '', '', 'none', 'human', 0, 'local', '2026-11-06 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 1, 1183000, 0, 0, 0, 0, 0, 0, 0, 1, 953, 1, '767', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'judge', 0, 'local', '2026-11-06 11:05:00+00', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, '768', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', '', '', 'none', 'human', 0, 'local', '2026-11-06 11:05:00+00', 2, 0, 0, 2, 20000, 200000000, 2, 11067000, 0, 0, 0, 0, 0, 0, 0, 2, 2288, 4, '771', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0);
INSERT INTO public.tallies VALUES
	('extract', 'gpt-4o-mini', '', '', 'none', 'caller', 0, 'local', '2026-11-26 11:05:00+00', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, '779', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'gpt-4o-mini', '', '', 'none', 'judge', 0, 'local', '2026-11-26 11:05:00+00', 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, '779', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('extract', 'claude-haiku-4-5', 'anthropic', '', 'static', 'caller', 0, 'local', '2026-11-26 11:05:00+00', 1, 0, 0, 1, 10000, 100000000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 640, 1, '780', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 0, 0),
	('classify', 'claude-haiku-4-5', 'anthropic', '', 'adaptive', 'caller', 0, 'local', '2026-11-26 11:05:00+00', 1, 1, 1, 1, 10000, 100000000, 2, 400000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, '782', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}', 1, 200000);
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
ALTER TABLE ONLY public.signing_keys
    ADD CONSTRAINT pk_signing_keys PRIMARY KEY (id);
ALTER TABLE ONLY public.tallies
    ADD CONSTRAINT pk_tallies PRIMARY KEY (task_type, model, endpoint, served_model, strategy, source, step, reporter, bucket);
ALTER TABLE ONLY public.archives
    ADD CONSTRAINT uq_archives_high UNIQUE (high);
CREATE INDEX ix_check_tallies_xid ON public.check_tallies USING btree (xid);
CREATE INDEX ix_outcomes_bucket ON ONLY public.outcomes USING brin (bucket) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX ix_outcomes_decision_id ON ONLY public.outcomes USING btree (decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX ix_tallies_bucket ON public.tallies USING brin (bucket) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX ix_tallies_xid ON public.tallies USING btree (xid);
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
