"""What does a caller say of a call? The shapes of a report and of a later verdict."""

from datetime import datetime
from hashlib import blake2b
from uuid import UUID

import msgspec

from router.values import Endpoint, Source, Status, Usage


class Report(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The outcome of one call, as its caller tells it: `POST /v1/outcomes`."""

    #: What happened: the model answered well, not well enough, or the provider failed.
    status: Status | None = None
    #: The `decision` of the recommendation, unchanged.
    decision: str | None = None
    #: Without a decision: what kind of work it was.
    task_type: str | None = None
    #: Without a decision, or where another model than the recommended one was called.
    model: str | None = None
    #: Where another endpoint than the recommended one was called.
    endpoint: Endpoint | None = None
    #: Without a decision: any UUID; reporting it twice counts once.
    id: UUID | None = None
    #: Which attempt of a retrying caller this was: error, error, success are 0, 1, 2.
    attempt: int = 0
    #: How good the answer was, in [0, 1]; replaces 1 and 0 in learning.
    quality: float | None = None
    cost_usd: float | None = None
    latency_ms: float | None = None
    usage: Usage | None = None
    #: Why the provider failed: `timeout`, `rate_limit`, `server`, …
    error_kind: str | None = None
    retry_after_s: float | None = None
    #: The provider's version string of the model.
    served_model: str | None = None
    #: The check that looked at the answer, by the caller's name for it.
    check: str | None = None
    #: How good the check found the answer, in [0, 1]; left out where the check itself failed.
    score: float | None = None
    #: What the check cost, beside the call.
    check_cost_usd: float | None = None
    #: Who judges.
    source: Source = "caller"
    tags: dict[str, str] | None = None
    #: Where neither `decision` nor `id` carries a time: when the call was made.
    occurred_at: datetime | None = None


class Verdict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A later verdict on an outcome, or a retraction: `POST /v1/outcomes/{id}/correction`."""

    source: Source = "caller"
    status: Status | None = None
    quality: float | None = None
    #: Withdraws this source's verdicts; the next trusted one stands.
    retract: bool = False
    reason: str | None = None
    #: Needed only where the same id was used under two task types.
    task_type: str | None = None


def body_hash(report: Report) -> str:
    """What the report says, as 16 bytes in hex: equal for a repeat, whatever the order of its fields."""
    return blake2b(msgspec.json.encode(report, order="deterministic"), digest_size=16).hexdigest()


def needs_place(report: Report) -> bool:
    """Whether nothing tells an imported report from an equal one: its place among them must."""
    return report.id is None and report.decision is None
