"""How did one call go? What its caller says, its provider's exception says, and the clock says."""

import logging
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypedDict, Unpack
from uuid import UUID

from router.client.answers import Receipt, Recommendation
from router.client.failures import failure_of
from router.client.usage import served_model_in, usage_in, usage_of
from router.errors import AlreadyReported, BadInput
from router.values import Endpoint, Source

log = logging.getLogger("router.client")


class Verdict(TypedDict, total=False):
    """What may be said of an answer beside whether it was good enough."""

    usage: object
    quality: float
    cost_usd: float
    latency_ms: float
    served_model: str
    model: str
    endpoint: Endpoint
    source: Source
    tags: dict[str, str]


class Call:
    """One call: which model to use, and how it went. It does no I/O: what was said is sent when its block ends.

    Parameters:  recommendation — what was answered.   new_id — identifiers for outcomes without a decision.
                 clock_s — seconds that never step back.   now — the time, aware.
    """

    def __init__(
        self,
        recommendation: Recommendation,
        *,
        new_id: Callable[[], UUID],
        clock_s: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.recommendation = recommendation
        #: What became of its outcomes, once the block has ended: one per attempt.
        self.receipts: tuple[Receipt, ...] = ()
        self._new_id = new_id
        self._clock_s = clock_s
        self._now = now
        self._started_s = clock_s()
        self._reports: list[dict[str, Any]] = []
        self._is_judged = False
        self._erred: BaseException | None = None

    @property
    def model(self) -> str:
        """The model to call."""
        return self.recommendation.model

    @property
    def endpoint(self) -> Endpoint | None:
        """Where to call it; None where the router does not say."""
        return self.recommendation.endpoint

    @property
    def fell_back(self) -> bool:
        """Whether the router did not answer, and something else stands in for it."""
        return self.recommendation.fallback is not None

    def succeeded(self, reply: object = None, **verdict: Unpack[Verdict]) -> None:
        """The model answered well enough.

        Parameters:  reply — an SDK's reply, for its usage and the version of its model; or give `usage` itself.
                     verdict — `quality` in [0, 1] is finer than yes or no; `model` where another one was called.
        Raises:      UnknownUsage, BadInput — what cannot be recorded.   AlreadyReported.
        """
        self._judge("success", reply, verdict)

    def failed(self, reply: object = None, **verdict: Unpack[Verdict]) -> None:
        """The model answered, not well enough. Parameters and errors are those of `succeeded`."""
        self._judge("failure", reply, verdict)

    def erred(
        self, error: BaseException | None = None, *, kind: str | None = None, retry_after_s: float | None = None
    ) -> None:
        """The provider failed, and the caller goes on: with another attempt, or without an answer.

        An exception that leaves the block says so itself.
        Parameters:  error — the provider's exception; or give `kind`: `timeout`, `rate_limit`, `server`, …
        Raises:      BadInput — `error` is no provider's failure, and no `kind` is given.   AlreadyReported.
        """
        failure = None if error is None else failure_of(error, self._now())
        kind = kind or (failure.kind if failure else None)
        if kind is None:
            raise BadInput(field="error", problem="no provider failed there. Give `kind` where it did all the same.")
        after_s = retry_after_s if retry_after_s is not None or failure is None else failure.retry_after_s
        self._note("error", {"error_kind": kind, "retry_after_s": after_s})
        self._erred = error

    def closing(self, error: BaseException | None) -> list[dict[str, Any]]:
        """What to report now that the block has ended: nothing where the program is to blame.

        Parameters:  error — what left the block; None: it ended well.
        """
        if error is None and not self._reports:
            log.warning("a call of `%s` ended without `succeeded` or `failed`: not reported", self.model)
        if error is not None and error is not self._erred and not self._is_judged:
            failure = failure_of(error, self._now())
            if failure is not None:
                self._note("error", {"error_kind": failure.kind, "retry_after_s": failure.retry_after_s})
        return self._reports

    def _judge(self, status: str, reply: object, verdict: Mapping[str, Any]) -> None:
        """Notes a verdict on an answer."""
        fields = dict(verdict)
        if fields.get("usage") is not None:
            fields["usage"] = usage_of(fields["usage"])
        elif reply is not None:
            fields["usage"] = usage_in(reply)
        if reply is not None and fields.get("served_model") is None:
            fields["served_model"] = served_model_in(reply)
        quality = fields.get("quality")
        if quality is not None and not 0.0 <= quality <= 1.0:
            raise BadInput(field="quality", problem=f"{quality:g} is not in [0, 1].")
        self._note(status, fields)
        self._is_judged = True

    def _note(self, status: str, fields: Mapping[str, Any]) -> None:
        """Notes an attempt, with what identifies it and how long it took.

        Raises: AlreadyReported — the answer was judged before.
        """
        if self._is_judged:
            raise AlreadyReported
        ended_s = self._clock_s()
        report = {"status": status, "latency_ms": round((ended_s - self._started_s) * 1_000, 3)}
        said = {name: value for name, value in fields.items() if value is not None}
        self._reports.append({**report, **self._place(other=said.get("model", self.model) != self.model), **said})
        self._started_s = ended_s

    def _place(self, *, other: bool) -> dict[str, Any]:
        """What an outcome belongs to: the decision, or what stands in for one.

        Parameters:  other — another model was called, wherever that is served.
        """
        asked = self.recommendation
        if asked.decision is not None:
            return {"decision": asked.decision, **({"attempt": len(self._reports)} if self._reports else {})}
        place = {"id": self._new_id(), "task_type": asked.task_type, "model": asked.model}
        return place if other or asked.endpoint is None else {**place, "endpoint": asked.endpoint}
