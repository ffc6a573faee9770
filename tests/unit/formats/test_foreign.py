"""Files of other systems are read for what they say of a call, and nothing is guessed."""

import csv
import json
from datetime import UTC, datetime

import pytest

from router.errors import BadInput
from router.formats.lines import opened
from router.formats.mapping import Wishes

SPEND = {
    "request_id": "chatcmpl-81",
    "call_type": "acompletion",
    "api_key": "88dc28",
    "spend": 0.00042,
    "total_tokens": 864,
    "prompt_tokens": 803,
    "completion_tokens": 61,
    "startTime": "2025-11-30T12:00:00.250000",
    "endTime": "2025-11-30T12:00:01.000000Z",
    "model": "openai/gpt-4o-2024-08-06",
    "model_group": "gpt-4o",
    "custom_llm_provider": "openai",
    "metadata": {"usage_object": None, "user_api_key_alias": "x"},
    "cache_hit": "False",
    "request_tags": ["User-Agent: x", "task_type:extract"],
    "status": "success",
}


def written(path, records):
    path.write_text("".join(f"{json.dumps(record)}\n" for record in records))
    return path


def read(path, format_, *maps, constants=(), models=()):
    with opened(str(path), format_, Wishes.of(maps, constants, models)) as source:
        return list(source.lines()), source


def test_a_spend_log_says_what_a_report_says(tmp_path):
    [line], _ = read(written(tmp_path / "spend.jsonl", [SPEND]), "litellm")
    report = line.report
    assert (line.name, report.task_type, report.model, report.status) == ("chatcmpl-81", "extract", "gpt-4o", "success")
    assert (report.cost_usd, report.latency_ms, report.served_model) == (0.00042, 750.0, "gpt-4o-2024-08-06")
    assert (report.usage.input_tokens, report.usage.output_tokens) == (803, 61)
    assert (report.endpoint.provider, report.occurred_at) == ("openai", datetime(2025, 11, 30, 12, 0, 0, 250_000, UTC))


def test_the_same_log_as_csv_or_parquet_says_the_same(tmp_path):
    [plain], _ = read(written(tmp_path / "spend.jsonl", [SPEND]), "litellm")
    cells = {name: json.dumps(value) if isinstance(value, dict | list) else value for name, value in SPEND.items()}
    with (tmp_path / "spend.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, cells)
        writer.writeheader()
        writer.writerow(cells)
    arrow = pytest.importorskip("pyarrow.parquet")
    arrow.write_table(__import__("pyarrow").Table.from_pylist([cells]), tmp_path / "spend.parquet")
    for name in ("spend.csv", "spend.parquet"):
        [other], _ = read(tmp_path / name, "litellm")
        assert (other.report, other.name) == (plain.report, plain.name), name


@pytest.mark.parametrize(
    ("change", "field", "found"),
    [
        ({"status": "failure"}, "status", "error"),
        ({"metadata": {"status": "failure", "error_information": {"error_code": "429"}}}, "error_kind", "rate_limit"),
        ({"metadata": {"status": "failure", "error_information": {"error_class": "Timeout"}}}, "error_kind", "timeout"),
        ({"spend": 0.0}, "cost_usd", None),
        ({"model_group": "router/review/python"}, "task_type", "review/python"),
        ({"model_group": "router/review/python"}, "model", "gpt-4o-2024-08-06"),
        ({"request_tags": "[]"}, "task_type", None),
    ],
)
def test_what_a_spend_log_may_say_otherwise(tmp_path, change, field, found):
    [line], _ = read(written(tmp_path / "spend.jsonl", [{**SPEND, **change}]), "litellm")
    assert getattr(line.report, field) == found


@pytest.mark.parametrize(
    ("change", "field"),
    [({"cache_hit": "True"}, "cache_hit"), ({"startTime": "noon"}, "startTime"), ({"spend": "dear"}, "spend")],
)
def test_a_spend_log_that_does_not_hold_names_the_column(tmp_path, change, field):
    [line], _ = read(written(tmp_path / "spend.jsonl", [{**SPEND, **change}]), "litellm")
    assert line.problem.field == field
    assert json.loads(line.given)["request_id"] == "chatcmpl-81"


def span(number, **attributes):
    return {
        "traceId": "5b8efff798038103d269b633813fc60c",
        "spanId": f"eee19b7ec3c1b17{number}",
        "name": "chat gpt-4o",
        "startTimeUnixNano": "1764504000250000000",
        "endTimeUnixNano": "1764504001000000000",
        "status": {},
        "attributes": [
            {
                "key": name.replace("__", "."),
                "value": {"intValue": str(value)} if isinstance(value, int) else {"stringValue": value},
            }
            for name, value in attributes.items()
        ],
    }


def exported(*spans):
    resource = {"attributes": [{"key": "service.name", "value": {"stringValue": "triage"}}]}
    return {"resourceSpans": [{"resource": resource, "scopeSpans": [{"scope": {"name": "x"}, "spans": list(spans)}]}]}


CHAT = {
    "gen_ai__operation__name": "chat",
    "gen_ai__provider__name": "openai",
    "gen_ai__request__model": "gpt-4o",
    "gen_ai__response__model": "gpt-4o-2024-08-06",
    "gen_ai__usage__input_tokens": 803,
    "gen_ai__usage__output_tokens": 61,
}


def test_spans_of_model_calls_are_outcomes_and_others_are_passed_over(tmp_path):
    agent = span(2, gen_ai__operation__name="invoke_agent", gen_ai__request__model="gpt-4o")
    failed = span(3, **{**CHAT, "error__type": "timeout"})
    path = written(
        tmp_path / "traces.jsonl", [exported(span(1, **CHAT), agent, span(4, http__method="GET")), exported(failed)]
    )
    lines, source = read(path, "otlp", "service.name=task_type")
    first, second = (line.report for line in lines)
    assert source.passed_over == 2
    assert [line.number for line in lines] == [1, 2]
    assert lines[0].name == "5b8efff798038103d269b633813fc60c-eee19b7ec3c1b171"
    assert (first.task_type, first.model, first.status) == ("triage", "gpt-4o", "success")
    assert first.served_model == "gpt-4o-2024-08-06"
    assert (first.latency_ms, first.usage.input_tokens, first.endpoint.provider) == (750.0, 803, "openai")
    assert datetime(2025, 11, 30, 12, 0, 0, 250_000, UTC) == first.occurred_at
    assert (second.status, second.error_kind) == ("error", "timeout")


def test_a_span_that_carries_its_decision_is_that_decisions_outcome(tmp_path):
    path = written(tmp_path / "traces.jsonl", [exported(span(1, **CHAT, router__decision="AAGZ"))])
    [line], _ = read(path, "otlp")
    report = line.report
    assert (report.decision, report.model) == ("AAGZ", "gpt-4o")
    assert (report.task_type, report.id, report.occurred_at, report.endpoint, line.name) == (None,) * 5


@pytest.mark.parametrize("text", ["{}", "7", '{"resourceSpans": [{"scopeSpans": [{"spans": [7]}]}]}', "nonsense"])
def test_what_is_no_otlp_is_told(tmp_path, text):
    (tmp_path / "traces.jsonl").write_text(text + "\n" + json.dumps(exported(span(1, **CHAT))))
    with opened(str(tmp_path / "traces.jsonl"), "otlp") as source:
        bad, good = source.lines()
    assert bad.problem is not None
    assert (good.number, good.problem) == (2, None)


def test_any_columns_may_be_mapped_and_others_are_named_as_left_out(tmp_path):
    record = {"kind": "extract", "ok": False, "llm": {"name": "GPT 4o"}, "when": "2025-11-30T12:00:00Z", "note": "x"}
    lines, source = read(
        written(tmp_path / "calls.jsonl", [record, {**record, "ok": True}, {**record, "ok": "perhaps"}]),
        None,
        *("kind=task_type", "ok=status", "llm.name=model", "when=occurred_at"),
        constants=["tags.source=old"],
        models=["GPT 4o=gpt-4o"],
    )
    assert [line.report and line.report.status for line in lines] == ["failure", "success", None]
    first = lines[0].report
    assert first is not None
    assert (first.model, first.tags) == ("gpt-4o", {"source": "old"})
    assert lines[2].problem.field == "status"
    assert source.left_out == {"note"}
    assert (source.origin("model"), source.origin("tags.source")) == ("llm.name", "--set")


@pytest.mark.parametrize(
    ("maps", "constants", "models", "field"),
    [
        (["kind"], [], [], "--map"),
        (["kind=task"], [], [], "--map"),
        ([], ["x=1"], [], "--set"),
        ([], [], ["="], "--model"),
    ],
)
def test_a_wish_that_does_not_hold_names_its_option(maps, constants, models, field):
    with pytest.raises(BadInput) as told:
        Wishes.of(maps, constants, models)
    assert told.value.field == field
