"""Does what was said of a call hold? Numbers, texts and names that no call can have are refused, by field."""

import math
import re
from collections.abc import Mapping

from router.errors import BadInput, MissingField
from router.observe.reports import Report
from router.values import MAX_COST_USD, MAX_LATENCY_MS, MAX_TOKENS, Status

MAX_ATTEMPT = 10_000
MAX_TAGS = 16
_TEXT_LIMITS = {"served_model": 128, "error_kind": 64, "reason": 2_000, "model": 128, "task_type": 128, "id": 256}
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_CHECK_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


def check_amounts(report: Report) -> None:
    """Refuse numbers and texts that no call can have.

    Raises: BadInput — names the field.
    """
    _check_number(report.check_cost_usd, "check_cost_usd", MAX_COST_USD, "USD")
    _check_share(report.score, "score")
    _check_number(report.cost_usd, "cost_usd", MAX_COST_USD, "USD")
    _check_number(report.latency_ms, "latency_ms", MAX_LATENCY_MS, "ms")
    _check_number(report.retry_after_s, "retry_after_s", 86_400, "seconds")
    _check_number(report.attempt, "attempt", MAX_ATTEMPT, "attempts")
    check_quality(report.quality, report.status)
    if report.usage is not None:
        for field in report.usage.__struct_fields__:
            _check_number(getattr(report.usage, field), f"usage.{field}", MAX_TOKENS, "tokens")
    for field in ("task_type", "model", "error_kind", "served_model"):
        check_text(getattr(report, field), field)
    if report.endpoint is not None:
        check_text(report.endpoint.provider, "endpoint.provider", 64)
        check_text(report.endpoint.region, "endpoint.region", 64)
    _check_tags(report.tags or {})
    if report.error_kind is not None and report.status != "error":
        raise BadInput(field="error_kind", problem="it goes with `status: error` only. Leave it out.")


def check_check(report: Report) -> None:
    """Refuse a check by another word than a name, without a finding, or of a call that was never answered.

    Raises: BadInput, MissingField — naming the field.
    """
    if report.check is None or not _CHECK_NAME.fullmatch(report.check):
        allowed = "Use 1 to 64 characters of a-z, 0-9, `_`, `-`, `.`, the first a letter or digit."
        raise BadInput(field="check", problem=f"`{str(report.check)[:64]!a}` is no name of a check. {allowed}")
    if report.score is None and report.check_cost_usd is None:
        raise MissingField(field="score", hint="Give what the check found, or its `check_cost_usd` where it failed.")
    if report.status == "error":
        raise BadInput(
            field="check", problem="an error leaves nothing to check: the model never answered. Leave it out."
        )


def _check_tags(tags: Mapping[str, str]) -> None:
    """Refuse more labels than a row should carry."""
    if len(tags) > MAX_TAGS:
        raise BadInput(field="tags", problem=f"{len(tags)} tags: at most {MAX_TAGS} fit.")
    for name, text in tags.items():
        check_text(name, "tags", 64)
        check_text(text, f"tags.{name}", 256)


def _check_number(given: float | None, field: str, most: float, unit: str) -> None:
    """Refuse an amount that is negative, not finite, or beyond belief."""
    if given is not None and not (math.isfinite(given) and 0 <= given <= most):
        raise BadInput(field=field, problem=f"{given:g} is not in [0, {most:g}] {unit}. Leave it out when unknown.")


def check_quality(quality: float | None, status: Status | None) -> None:
    """Refuse a grade outside [0, 1], or of a call that was never answered.

    Raises: BadInput — names the field.
    """
    _check_share(quality, "quality")
    if quality is not None and status == "error":
        raise BadInput(field="quality", problem="an error has no quality: the model never answered. Leave it out.")


def _check_share(given: float | None, field: str) -> None:
    """Refuse what should lie in [0, 1] and does not."""
    if given is not None and not 0.0 <= given <= 1.0:
        hint = f" Did you mean {given / 100:g}?" if 1.0 < given <= 100.0 else ""
        raise BadInput(field=field, problem=f"{given:g} is not in [0, 1].{hint}")


def check_text(text: str | None, field: str, limit: int | None = None) -> None:
    """Refuse text that Postgres cannot store, or that is too long.

    Raises: BadInput — names the field.
    """
    if text is None:
        return
    limit = limit or _TEXT_LIMITS[field]
    if len(text) > limit:
        raise BadInput(field=field, problem=f"{len(text)} characters: at most {limit} fit.")
    if _UNSTORABLE.search(text):
        raise BadInput(field=field, problem="it holds a NUL or half a surrogate pair, which no database stores.")
