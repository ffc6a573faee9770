"""What do the files of other systems say of a call? LiteLLM's spend logs and OpenTelemetry's spans, as our fields."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from router.client.usage import usage_of
from router.errors import BadInput, UnknownUsage
from router.values import Usage

#: Field of ours → where it comes from, in words.
LITELLM = {
    "id": "request_id",
    "occurred_at": "startTime, UTC where it has no zone",
    "task_type": "model_group `router/…`, else a request tag `router/…` or `task_type:…`",
    "model": "model_group, else model without its provider",
    "served_model": "model, where it is another name",
    "status": "status: `failure` is the provider's, so `error`",
    "error_kind": "metadata.error_information",
    "cost_usd": "spend, where it is not 0",
    "latency_ms": "endTime − startTime",
    "usage.input_tokens": "prompt_tokens, metadata.usage_object",
    "usage.output_tokens": "completion_tokens, metadata.usage_object",
    "endpoint.provider": "custom_llm_provider",
}
OTLP = {
    "id": "traceId-spanId",
    "decision": "router.decision",
    "occurred_at": "startTimeUnixNano",
    "task_type": "router.task_type",
    "model": "gen_ai.request.model",
    "served_model": "gen_ai.response.model",
    "status": "error.type or status.code 2: `error`; else `success`",
    "error_kind": "error.type",
    "latency_ms": "endTimeUnixNano − startTimeUnixNano",
    "usage.input_tokens": "gen_ai.usage.input_tokens",
    "usage.output_tokens": "gen_ai.usage.output_tokens",
    "endpoint.provider": "gen_ai.provider.name, gen_ai.system",
}
#: Spans of these operations call no model by themselves.
_NO_CALLS = {"create_agent", "invoke_agent", "execute_tool", "invoke_workflow"}


def of_litellm(record: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a row of `LiteLLM_SpendLogs`, however it was exported.

    Raises: BadInput — no model was called for it, or a column does not hold.
    """
    if str(record.get("cache_hit", "")).lower() == "true":
        raise BadInput(field="cache_hit", problem="LiteLLM answered from its cache: no model was called.")
    metadata = _object(record, "metadata")
    group, called = str(record.get("model_group") or ""), str(record.get("model") or "").rpartition("/")[2]
    model = called if not group or group.startswith("router/") else group.rpartition("/")[2]
    began, ended = _moment(record, "startTime"), _moment(record, "endTime")
    has_failed = "failure" in {record.get("status"), metadata.get("status")}
    fields = {
        "id": record.get("request_id"),
        "occurred_at": began,
        "task_type": _tagged(group, record),
        "model": model or None,
        "served_model": called if called != model else None,
        "status": "error" if has_failed else "success",
        "error_kind": _error_kind(metadata.get("error_information")) if has_failed else None,
        # Nothing is what LiteLLM writes where it knows no price.
        "cost_usd": _number(record, "spend") or None,
        "latency_ms": None if began is None or ended is None else (ended - began).total_seconds() * 1000,
        "endpoint.provider": record.get("custom_llm_provider"),
        **_usage(metadata.get("usage_object") or record),
    }
    return {name: value for name, value in fields.items() if value not in (None, "")}


def spans_of(line: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The spans of a line of OTLP/JSON, with their attributes, and those of what they belong to, by name.

    Raises: BadInput — it holds none.
    """
    try:
        for resource in line["resourceSpans"]:
            around = _attributes(resource.get("resource", {}))
            for scope in resource.get("scopeSpans", ()):
                for span in scope.get("spans", ()):
                    plain = {name: value for name, value in span.items() if not isinstance(value, list | dict)}
                    yield {**around, **plain, **_attributes(span), "status.code": span.get("status", {}).get("code")}
    except (KeyError, TypeError, AttributeError, ValueError) as problem:
        said = "it is no OTLP/JSON of traces. Give what a file exporter writes, an export a line."
        raise BadInput(field="resourceSpans", problem=said) from problem


def of_span(span: Mapping[str, Any]) -> dict[str, Any] | None:
    """The fields of a span by OpenTelemetry's GenAI conventions; None where it called no model.

    Raises: BadInput — an attribute does not hold.
    """
    model = span.get("gen_ai.request.model")
    if model is None or span.get("gen_ai.operation.name") in _NO_CALLS:
        return None
    began, ended = _nanoseconds(span, "startTimeUnixNano"), _nanoseconds(span, "endTimeUnixNano")
    has_failed = span.get("error.type") is not None or span.get("status.code") in {2, "STATUS_CODE_ERROR"}
    decision = span.get("router.decision")
    served = span.get("gen_ai.response.model")
    fields = {
        "decision": decision,
        "id": f"{span.get('traceId')}-{span.get('spanId')}" if decision is None else None,
        "occurred_at": None if began is None or decision is not None else datetime.fromtimestamp(began / 1e9, UTC),
        "task_type": span.get("router.task_type") if decision is None else None,
        "model": str(model),
        "served_model": served if served != model else None,
        "status": "error" if has_failed else "success",
        "error_kind": str(span.get("error.type") or "unknown")[:64] if has_failed else None,
        "latency_ms": None if began is None or ended is None else (ended - began) / 1e6,
        "endpoint.provider": None if decision else span.get("gen_ai.provider.name") or span.get("gen_ai.system"),
        **_usage(span),
    }
    return {name: value for name, value in fields.items() if value not in (None, "")}


def _attributes(holder: Mapping[str, Any]) -> dict[str, Any]:
    """Attributes by name."""
    return {one["key"]: _value(one["value"]) for one in holder.get("attributes", ())}


def _value(given: Mapping[str, Any]) -> Any:
    """A value, whose 64-bit integers JSON spells as text."""
    [(kind, value)] = given.items() or [("", None)]
    return int(str(value)) if kind == "intValue" else value


def _usage(holder: Mapping[str, Any]) -> dict[str, int]:
    """Tokens by kind, as far as they are said."""
    try:
        found = usage_of({name: _whole(value) for name, value in holder.items() if "token" in name})
    except UnknownUsage:
        return {}
    return {f"usage.{name}": count for name in Usage.__struct_fields__ if (count := getattr(found, name)) is not None}


def _whole(value: Any) -> Any:
    """A count, which CSV has as text."""
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value


def _tagged(group: str, record: Mapping[str, Any]) -> str | None:
    """The task type that a request was made under."""
    tags = _parsed(record.get("request_tags"), "request_tags")
    for said in (group, *(tags if isinstance(tags, list) else ())):
        for start in ("router/", "task_type:"):
            if isinstance(said, str) and said.startswith(start):
                return said.removeprefix(start)
    return None


def _error_kind(information: Any) -> str:
    """Why a provider failed, in our words where they fit."""
    said = information if isinstance(information, Mapping) else {}
    name, code = str(said.get("error_class") or "unknown"), str(said.get("error_code") or "")
    if "timeout" in name.lower() or code == "408":
        return "timeout"
    if "ratelimit" in name.lower() or code == "429":
        return "rate_limit"
    return "server" if code.startswith("5") else name[:64]


def _moment(record: Mapping[str, Any], column: str) -> datetime | None:
    """A time, which LiteLLM keeps in UTC and may write without its zone."""
    given = record.get(column)
    if given in (None, ""):
        return None
    try:
        at = given if isinstance(given, datetime) else datetime.fromisoformat(str(given))
    except ValueError as problem:
        raise BadInput(
            field=column, problem=f"it is {str(given)[:40]!r}: no time. Write it like 2026-01-31T12:00:00Z."
        ) from problem
    return at if at.tzinfo is not None else at.replace(tzinfo=UTC)


def _number(record: Mapping[str, Any], column: str) -> float | None:
    """An amount."""
    given = record.get(column)
    try:
        return None if given in (None, "") else float(given)
    except (TypeError, ValueError) as problem:
        raise BadInput(
            field=column, problem=f"it is {str(given)[:40]!r}: no number. Write digits, or leave it empty."
        ) from problem


def _nanoseconds(span: Mapping[str, Any], field: str) -> int | None:
    """Nanoseconds since 1970, too many digits for a float."""
    given = span.get(field)
    if given is None:
        return None
    if not str(given).isascii() or not str(given).isdigit() or len(str(given)) > 19:
        raise BadInput(
            field=field, problem=f"it is {str(given)[:40]!r}: no time. Write nanoseconds since 1970, in digits."
        )
    return int(given)


def _object(record: Mapping[str, Any], column: str) -> Mapping[str, Any]:
    """A JSON object, which CSV has as text."""
    found = _parsed(record.get(column), column)
    return found if isinstance(found, Mapping) else {}


def _parsed(given: Any, column: str) -> Any:
    """JSON inside a cell."""
    if not isinstance(given, str) or not given:
        return given
    try:
        return json.loads(given)
    except ValueError as problem:
        raise BadInput(field=column, problem="it is no JSON. Write an object, or leave it empty.") from problem
