"""Which models are called, checked and reported to get one answer? A ladder climbed, whoever does the I/O.

`climbing` is a generator: it yields what is to be done next, is sent what came of it, and returns the result; `hands`
do what it says, and decide nothing.
"""

import logging
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

from router.answers import LadderStep
from router.client.answers import Receipt, Recommendation
from router.client.cascade import Attempt, Cascaded, CascadeOptions, Limits, Readers, Score, Tried
from router.client.failures import failure_of
from router.client.todo import Came, Check, Climbing, Correct, Pause, Recommend, Report, Run, Verify
from router.errors import BadInput, HistoryAway, QueueFull, RouterError
from router.values import Endpoint

log = logging.getLogger("router.client")

#: A single model's answer is good enough from this score on, where no ladder says otherwise; what its check is called.
_GOOD_ENOUGH, _CHECK = 0.5, "check"
#: Pauses before a report that the router could not store is sent again: it counts once.
_PAUSES_S = (0.05, 0.25)
#: What an error is called that is none of the provider's: it is not held against the endpoint.
CALLERS_ERROR = "caller"


def begun(task_type: str, options: CascadeOptions[Any], new_id: Callable[[], UUID]) -> Climbing[Cascaded[Any]]:
    """A climb as its caller wants it.

    Raises: BadInput — names the option.
    """
    limits = {name: options[name] for name in Limits.__slots__ if name in options}  # type: ignore[literal-required]
    readers = Readers(cost=options.get("cost"), usage=options.get("usage"))
    taken = {*Limits.__slots__, *Readers.__slots__}
    wanted = {name: value for name, value in options.items() if name not in taken}

    def new_place(asked: Recommendation) -> Mapping[str, Any]:
        return {"id": new_id(), "task_type": asked.task_type, "model": asked.model}

    return climbing(task_type, wanted, Limits(**limits), readers, new_place)


def climbing(
    task_type: str,
    wanted: Mapping[str, Any],
    limits: Limits,
    readers: Readers,
    new_place: Callable[[Recommendation], Mapping[str, Any]],
    clock_s: Callable[[], float] = time.monotonic,
) -> Climbing[Cascaded[Any]]:
    """One answer by a ladder; where there is none, by the model recommended.

    Parameters:  wanted — constraints of the request.   new_place — what an outcome belongs to without a decision.
                 clock_s — seconds that never step back.
    Raises:      what the router refuses; what a call raises, once it was reported and no other model is left to try;
                 BadInput — `check` gave no score, or `budget_usd` is below what the first step is expected to cost.
    """
    climb = _Climb(limits, readers, new_place, clock_s)
    excluded = list(wanted.get("exclude") or ())
    failed: BaseException | None = None
    for left in range(limits.fallbacks, -1, -1):
        came = yield Recommend(task_type, {"strategy": "cascade", **wanted, "exclude": tuple(excluded)})
        if came.error is not None:
            raise failed or came.error from (came.error if failed else None)
        try:
            return (yield from climb.up(came.value, failed))
        except _ProviderFailed as problem:
            failed = problem.error
            # Neither what failed nor what was not good enough is paid for again.
            excluded += [model for model in climb.models if model not in excluded]
            if not left:
                raise problem.error from None
    raise AssertionError


class _ProviderFailed(Exception):
    """A model's provider failed, and another model may be asked for."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(str(error))
        self.error = error


class _Spot(NamedTuple):
    """A step that is next: what to call, and how its outcome is reported."""

    model: str
    endpoint: Endpoint | None
    step: int
    threshold: float | None
    #: None: it cannot be told apart from a first answer any more, so it is not reported.
    place: Mapping[str, Any] | None
    #: The check's name, where no ladder knows it.
    check: str | None = None


class _Climb:
    """One cascade, over all recommendations that it takes."""

    def __init__(
        self,
        limits: Limits,
        readers: Readers,
        new_place: Callable[[Recommendation], Mapping[str, Any]],
        clock_s: Callable[[], float],
    ) -> None:
        self._limits = limits
        self._readers = readers
        self._new_place = new_place
        self._clock_s = clock_s
        self._began_s = clock_s()
        self._path: list[Tried] = []
        self._audits_due: list[str] = []
        #: Paid so far; what nobody told as it was expected.
        self._spent_usd = 0.0
        #: Of the last call: how long it took, and what it was expected to cost.
        self._ms = self._expected_usd = 0.0

    @property
    def models(self) -> list[str]:
        """Models that were called."""
        return [tried.model for tried in self._path]

    def up(self, asked: Recommendation, failed: BaseException | None) -> Climbing[Cascaded[Any]]:
        """Step after step of one recommendation.

        Parameters:  failed — what another model failed with before; None: this is the first.
        """
        steps = asked.ladder.steps if asked.ladder is not None else ()
        place = {"decision": asked.decision} if asked.decision is not None else self._new_place(asked)
        first = (steps[0].threshold, place) if steps else (_GOOD_ENOUGH, place, _CHECK)
        spot: _Spot | None = _Spot(asked.model, asked.endpoint, 0, *first)
        reply: Any = None
        while spot is not None:
            self._expected_usd = _expected_usd(spot, asked, steps)
            stopped_by = self._stops()
            if stopped_by is not None and spot.step == 0:
                problem = f"{self._limits.budget_usd} is below what the first step is expected to cost. Give more."
                raise failed or BadInput(field="budget_usd", problem=problem)
            if stopped_by is not None:
                return self._cascaded(reply, accepted=False, stopped_by=stopped_by)
            reply = yield from self._run(spot)
            if spot.threshold is None:
                # Nothing checked it: its cost and time count, and it is no evidence.
                yield from self._told(spot, "success", reply, {"source": "check"})
                return self._cascaded(reply, accepted=True)
            receipt, is_accepted = yield from self._checked(spot, reply)
            if is_accepted:
                return self._cascaded(reply, accepted=True)
            spot = _following(spot, receipt, steps)
        return self._cascaded(reply, accepted=False)

    def _stops(self) -> str | None:
        """What forbids to begin a step."""
        budget_usd, timeout_s = self._limits.budget_usd, self._limits.timeout_s
        if budget_usd is not None and self._spent_usd + self._expected_usd > budget_usd:
            return "budget"
        if timeout_s is not None and self._path and self._clock_s() - self._began_s >= timeout_s:
            return "timeout"
        return None

    def _run(self, spot: _Spot) -> Climbing[Any]:
        """A reply.

        Raises: what the call raised, once that was reported.
        """
        began_s = self._clock_s()
        limits = [] if self._limits.step_timeout_s is None else [self._limits.step_timeout_s]
        if self._limits.timeout_s is not None:
            limits.append(max(0.001, self._limits.timeout_s - (began_s - self._began_s)))
        attempt = Attempt(
            model=spot.model, endpoint=spot.endpoint, step=spot.step, timeout_s=min(limits) if limits else None
        )
        came = yield Run(attempt)
        self._ms = (self._clock_s() - began_s) * 1_000
        if came.error is None:
            return came.value
        failure = failure_of(came.error, datetime.now(UTC))
        said: dict[str, Any] = {"error_kind": CALLERS_ERROR if failure is None else failure.kind}
        if failure is not None and failure.retry_after_s is not None:
            said["retry_after_s"] = failure.retry_after_s
        yield from self._told(spot, "error", None, said, problem=repr(came.error)[:200])
        if failure is None or not isinstance(came.error, Exception):
            raise came.error
        raise _ProviderFailed(came.error)

    def _checked(self, spot: _Spot, reply: Any) -> Climbing[tuple[Receipt | None, bool]]:
        """What the router answers to a checked reply, and whether that is accepted."""
        came = yield Check(reply)
        found = None if came.error is not None else _score(came.value)
        if found is None:
            receipt = yield from self._unchecked(spot, reply, came)
            return receipt, False
        threshold = spot.threshold or 0.0
        is_accepted = found.score >= threshold
        said: dict[str, Any] = {"source": "check", "score": found.score}
        if spot.check is not None:
            said["check"] = spot.check
        if found.cost_usd is not None:
            said["check_cost_usd"] = found.cost_usd
        receipt = yield from self._told(spot, "success" if is_accepted else "failure", reply, said)
        if receipt is not None and receipt.audit and receipt.id is not None:
            yield from self._verified(receipt.id, reply)
        return receipt, is_accepted

    def _unchecked(self, spot: _Spot, reply: Any, came: Came) -> Climbing[Receipt | None]:
        """A reply whose check failed: called and paid for, and nobody knows how good it is.

        Raises: BadInput — the check gave what is no score.   What stopped it, where that is no error.
        """
        problem = f"its check gave {came.value!r:.80}" if came.error is None else f"its check raised {came.error!r:.80}"
        receipt = yield from self._told(spot, "failure", reply, {"source": "check"}, problem=problem)
        if receipt is not None and receipt.id is not None:
            yield from self._corrected(receipt.id, {"source": "check", "retract": True, "reason": "the check failed"})
        if came.error is None:
            given = f"{came.value!r:.80} is no score: give a number in [0, 1], a bool, or Score(score, cost_usd)."
            raise BadInput(field="check", problem=given)
        if not isinstance(came.error, Exception):
            raise came.error
        log.warning("an answer of `%s` is not accepted: %s", spot.model, problem)
        return receipt

    def _verified(self, outcome_id: str, reply: Any) -> Climbing[None]:
        """Has a reply verified, and says what that gave."""
        came = yield Verify(reply)
        if came.error is not None and not isinstance(came.error, Exception):
            raise came.error
        verdict = None if came.error is not None or came.value is None else _score(came.value)
        if verdict is None:
            if came.error is not None or came.value is not None:
                log.warning("an audit was not answered: `verify` gave %r", came.error or came.value)
            self._audits_due.append(outcome_id)
            return
        is_right = verdict.score >= _GOOD_ENOUGH
        judged: dict[str, Any] = {"source": "judge", "status": "success" if is_right else "failure"}
        if not isinstance(came.value, bool):
            judged["quality"] = verdict.score
        if not (yield from self._corrected(outcome_id, judged)):
            self._audits_due.append(outcome_id)
            return
        self._path[-1] = _with(self._path[-1], verified=is_right)

    def _corrected(self, outcome_id: str, judged: Mapping[str, Any]) -> Climbing[bool]:
        """Whether a correction was taken; a router that refuses or does not answer keeps nobody from his reply."""
        came = yield Correct(outcome_id, judged)
        if came.error is None:
            return True
        if not isinstance(came.error, RouterError):
            raise came.error
        log.warning("outcome %s was not corrected: %s", outcome_id, came.error)
        return False

    def _told(
        self, spot: _Spot, status: str, reply: Any, said: Mapping[str, Any], problem: str | None = None
    ) -> Climbing[Receipt | None]:
        """Reports a step, and notes it; a router that refuses or does not answer keeps nobody from his reply."""
        read, broken = self._read(reply)
        fields = {"latency_ms": round(self._ms, 3), **read, **said}
        cost_usd, check_usd = fields.get("cost_usd"), said.get("check_cost_usd") or 0.0
        if status != "error":
            self._spent_usd += self._expected_usd if cost_usd is None else cost_usd + check_usd
        tried = Tried(
            model=spot.model,
            step=spot.step,
            status=status,
            latency_ms=self._ms,
            score=said.get("score"),
            threshold=spot.threshold,
            cost_usd=None if cost_usd is None else cost_usd + check_usd,
            problem=problem,
        )
        self._path.append(tried)
        receipt = None if spot.place is None else (yield from self._reported(status, {**spot.place, **fields}))
        if broken is not None:
            raise broken
        if receipt is not None:
            self._path[-1] = _with(tried, outcome_id=receipt.id)
        return receipt

    def _reported(self, status: str, fields: Mapping[str, Any]) -> Climbing[Receipt | None]:
        """What the router says to a report; None where it refuses, or does not store it however often it is sent."""
        for pause_s in (*_PAUSES_S, None):
            came = yield Report(status, fields)
            if came.error is None:
                receipt: Receipt = came.value
                return receipt
            if not isinstance(came.error, RouterError):
                raise came.error
            if pause_s is None or not isinstance(came.error, HistoryAway | QueueFull):
                log.warning("a step of a cascade was not recorded: %s", came.error)
                return None
            yield Pause(pause_s)
        raise AssertionError

    def _read(self, reply: Any) -> tuple[dict[str, Any], Exception | None]:
        """What a reply says it cost, and what kept us from reading it."""
        if reply is None:
            return {}, None
        read = {"cost_usd": self._readers.cost, "usage": self._readers.usage}
        try:
            return {name: reader(reply) for name, reader in read.items() if reader is not None}, None
        except Exception as broken:  # noqa: BLE001  # raised again, once the step was reported
            return {}, broken

    def _cascaded(self, reply: Any, *, accepted: bool, stopped_by: str | None = None) -> Cascaded[Any]:
        """The result."""
        return Cascaded(
            reply=reply,
            model=self._path[-1].model,
            accepted=accepted,
            path=tuple(self._path),
            cost_usd=sum(tried.cost_usd or 0.0 for tried in self._path),
            latency_ms=(self._clock_s() - self._began_s) * 1_000,
            audits_due=tuple(self._audits_due),
            stopped_by=stopped_by,
        )


def _following(spot: _Spot, receipt: Receipt | None, steps: tuple[LadderStep, ...]) -> _Spot | None:
    """The step after one that was not accepted: as the router says, else as the ladder does."""
    if receipt is not None and receipt.next is not None:
        following = receipt.next
        return _Spot(
            following.model,
            following.endpoint,
            following.step,
            following.threshold,
            {"decision": following.decision},
        )
    if (receipt is None or receipt.kept) and spot.step + 1 < len(steps):
        step = steps[spot.step + 1]
        return _Spot(step.model, step.endpoint, spot.step + 1, step.threshold, None)
    return None


def _expected_usd(spot: _Spot, asked: Recommendation, steps: tuple[LadderStep, ...]) -> float:
    """What a step is expected to cost; 0 where nobody knows."""
    for step in steps:
        if step.model == spot.model:
            return step.cost_usd or 0.0
    return 0.0 if asked.expected is None else asked.expected.cost_usd or 0.0


def _score(found: Any) -> Score | None:
    """What a check found; None where that is no score."""
    given = found if isinstance(found, Score) else Score(found)
    if isinstance(given.score, bool):
        return Score(float(given.score), given.cost_usd)
    if not isinstance(given.score, int | float) or not 0.0 <= given.score <= 1.0:
        return None
    return Score(float(given.score), given.cost_usd)


def _with(tried: Tried, **changes: Any) -> Tried:
    """The same with what is known by now."""
    kept = {name: getattr(tried, name) for name in tried.__slots__}
    return Tried(**{**kept, **changes})
