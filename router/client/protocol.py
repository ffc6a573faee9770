"""What is asked, tried again, remembered and kept, whoever does the I/O?

Each method is a generator: it yields what is to be done next (`Send`, `Pause`, `Keep`), is sent what came of it, and
returns the answer. `blocking` and `awaiting` run them; neither decides anything.
"""

import logging
import os
import random
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeAlias, TypeVar
from uuid import UUID

from router.client import wire
from router.client.answers import Corrected, Planned, Receipt, Recommendation
from router.client.stand_in import Circuit, StandIn
from router.errors import RouterAway, RouterError
from router.ids import UuidClock

log = logging.getLogger("router.client")

T = TypeVar("T")

_ids = UuidClock()
#: Of one question: connection errors and 503 only, within its time.
_MOST_TRIES = 3
_FIRST_WAIT_S = 0.01
#: What is on nobody's critical path may take longer: a later verdict, and outcomes that wait on disk.
PATIENT_S = 10.0


def new_id() -> UUID:
    """An identifier of now: an outcome that has one counts once, however often it is sent."""
    return _ids.next(datetime.now(UTC), os.urandom(10))


class Send(NamedTuple):
    """Send a request; the answer is an `Answer`, or None where there was none in time."""

    ask: wire.Ask
    timeout_s: float


class Pause(NamedTuple):
    """Wait."""

    seconds: float


class Keep(NamedTuple):
    """Keep an outcome on disk until the router has it; the answer is None, or why it could not be kept."""

    name: UUID
    body: bytes


Step: TypeAlias = Send | Pause | Keep
Flow: TypeAlias = Generator[Step, Any, T]


class Protocol:
    """One caller's side of the contract.

    Parameters:  url — for messages.   timeout_s — what one question may take in all.
                 providers — whose models the static tiers may name.
                 clock_s — seconds that never step back.   uniform — draws from [0, 1).
    """

    def __init__(
        self,
        url: str,
        *,
        timeout_s: float,
        providers: Sequence[str] = (),
        clock_s: Callable[[], float] = time.monotonic,
        uniform: Callable[[], float] = random.random,
    ) -> None:
        self._url = url
        self._timeout_s = timeout_s
        self._clock_s = clock_s
        self._uniform = uniform
        self._stand_in = StandIn(providers)
        # Recommendations come from memory and go on while Postgres is away; outcomes do not.
        self._asking, self._reporting = Circuit(uniform), Circuit(uniform)

    def recommend(self, task_type: str, wanted: Mapping[str, Any]) -> Flow[Recommendation]:
        """Which model should run the call? The router's answer, else what stands in for it.

        Raises: what the router refuses: UnknownTaskType, NoCandidate, BadInput.   NothingToFallBackOn.
        """
        answer = yield from self._reached(
            wire.recommendation(task_type, wanted), self._asking, wire.read_recommendation
        )
        if answer is None:
            return self._stand_in.instead(task_type, wanted, self._clock_s())
        self._stand_in.remember(task_type, wanted, answer, self._clock_s())
        return answer

    def report(self, status: str, said: Mapping[str, Any]) -> Flow[Receipt]:
        """How did it go? Stored by the router, else kept on disk and sent again: it counts once.

        Raises: what the router refuses: ForgedDecision, ExpiredDecision, SameIdOtherBody, BadInput.
        """
        given = {"status": status, **said}
        if given.get("decision") is None and given.get("id") is None:
            given["id"] = new_id()
        body = wire.said(given)
        receipt = yield from self._reached(wire.outcome(body), self._reporting, wire.read_receipt)
        if receipt is not None:
            return receipt
        problem = yield Keep(new_id(), body)
        if problem is not None:
            log.warning("an outcome is lost: the router does not answer, and %s", problem)
        known = given.get("id")
        return Receipt(id=None if known is None else str(known), kept=problem is None, problem=problem)

    def settle(self, reports: Sequence[Mapping[str, Any]]) -> Flow[list[Receipt]]:
        """The outcomes of a call that is over; what the router refuses is logged and told, and raised to nobody."""
        receipts = []
        for given in reports:
            fields = dict(given)
            try:
                receipts.append((yield from self.report(fields.pop("status"), fields)))
            except RouterError as refused:
                log.warning("an outcome was refused: %s", refused)
                receipts.append(Receipt(recorded=False, problem=str(refused)))
        return receipts

    def correct(self, outcome_id: str, judged: Mapping[str, Any]) -> Flow[Corrected]:
        """What turned out later?

        Raises: what the router refuses: NotFound, ArchivedRange, BadInput.   RouterAway — it did not answer.
        """
        ask = wire.correction(outcome_id, judged)
        answer = yield from self._reached(ask, None, wire.read_corrected, PATIENT_S)
        if answer is None:
            raise RouterAway(url=self._url)
        return answer

    def explain(self, id_or_decision: str) -> Flow[dict[str, Any]]:
        """What went into a decision?

        Raises: NotFound, ForgedDecision.   RouterAway — it did not answer.
        """
        answer = yield from self._reached(wire.explanation(id_or_decision), None, wire.read_plain, PATIENT_S)
        if answer is None:
            raise RouterAway(url=self._url)
        return answer

    def plan(self, dag: Mapping[str, Any]) -> Flow[Planned]:
        """Which model should run each node? The router's plan, else what stands in for it, node by node.

        Raises: what the router refuses: PlanInfeasible, NodeRefused, BadInput.   NothingToFallBackOn.
        """
        answer = yield from self._reached(wire.plan(dag), None, wire.read_planned, PATIENT_S)
        return self._stand_in.planned(dag, self._clock_s()) if answer is None else answer

    def feedback_url(self, decision: str | None) -> Flow[str | None]:
        """Where can a human say how the answer was? None where nobody can be asked.

        Raises: what the router refuses: ForgedDecision, ExpiredLink.
        """
        if decision is None:
            return None
        link = yield from self._reached(wire.feedback_link(decision), self._asking, wire.read_plain)
        return None if link is None else str(link.get("url") or self._url.rstrip("/") + str(link["path"]))

    def deliver(self, bodies: Sequence[bytes]) -> Flow[list[Receipt | RouterError | None] | None]:
        """What became of kept outcomes, in order (None: not yet); None where the router does not answer."""
        try:
            return (yield from self._reached(wire.batch(bodies), None, wire.read_batch, PATIENT_S))
        except RouterError as refused:
            log.warning("outcomes that wait on disk were refused, and go on waiting: %s", refused)
            return None

    def back(self) -> None:
        """The router answered somebody: whoever asks next is let through."""
        self._asking.answered()
        self._reporting.answered()

    def _reached(
        self, ask: wire.Ask, circuit: Circuit | None, read: Callable[[wire.Answer], T], budget_s: float | None = None
    ) -> Flow[T | None]:
        """What the router answers; None where it does not, in time.

        Parameters:  circuit — spares callers the wait during an outage; None: this question is asked all the same.
        Raises:      what the router refuses.
        """
        if circuit is not None and not circuit.lets_through(self._clock_s()):
            return None
        answer = yield from self._tried(ask, budget_s or self._timeout_s)
        try:
            value = None if answer is None else read(answer)
        except wire.NotOurs:
            value = None
        except RouterError:
            self._answered(circuit)
            raise
        if value is not None:
            self._answered(circuit)
        elif circuit is not None and circuit.failed(self._clock_s()):
            log.warning("the router at %s does not answer %s; going on without it", self._url, ask.path.split("?")[0])
        return value

    def _tried(self, ask: wire.Ask, budget_s: float) -> Flow[wire.Answer | None]:
        """An answer of somebody who serves; connection errors and 503 are tried again, as long as there is time."""
        deadline_s = self._clock_s() + budget_s
        for tried in range(_MOST_TRIES):
            answer: wire.Answer | None = yield Send(ask, max(0.001, deadline_s - self._clock_s()))
            if answer is not None and not answer.is_away:
                return answer
            wait_s = _FIRST_WAIT_S * 2**tried * (0.5 + self._uniform())
            is_passing = answer is None or answer.status == 503
            if not is_passing or self._clock_s() + wait_s >= deadline_s:
                break
            if tried + 1 < _MOST_TRIES:
                yield Pause(wait_s)
        return None

    def _answered(self, circuit: Circuit | None) -> None:
        """The router is there."""
        if circuit is not None:
            circuit.answered()
