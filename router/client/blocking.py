"""The client for code that blocks."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Self, TypeVar, Unpack

from router.client.answers import Corrected, Judged, Planned, Receipt, Recommendation, Said, Wanted
from router.client.call import Call
from router.client.calling import Calling
from router.client.cascade import Attempt, Cascaded, CascadeOptions, Score
from router.client.climbing import begun
from router.client.hands import blocking_hands, climbed
from router.client.line import Line
from router.client.opened import CLOSING_S, Opened
from router.client.protocol import new_id
from router.values import Status

T = TypeVar("T")


class Client(Opened):
    """Asks a router over HTTP, and reports to it; it never keeps a call from being made.

    Where the router does not answer in time, it answers itself (`recommendation.fallback` says with what), and keeps
    outcomes on disk until the router has them. What the router refuses is raised: it is a mistake of the caller.

    Safe to share between threads.

    Parameters:  url — of the router.   timeout_ms — what a question or a report may take in all.
                 api_key — sent as `Authorization: Bearer`.   headers — sent along.
                 providers — whose models the static tiers may name; none: all.
                 spool — folder for outcomes that wait; none: one of the user's, per router.
                 spool_size — outcomes that may wait there.
    Raises:      BadInput — names the parameter.
    """

    def recommend(self, task_type: str, **wanted: Unpack[Wanted]) -> Recommendation:
        """Which model should run the call?

        Raises: what the router refuses: UnknownTaskType, NoCandidate, BadInput.
                NothingToFallBackOn — it does not answer, and no model known here meets the constraints.
        """
        return self._line.run(self._protocol.recommend(task_type, wanted))

    def report(self, status: Status, **said: Unpack[Said]) -> Receipt:
        """How did it go? On the router's disk when this returns, or on this machine's (`receipt.kept`).

        Raises: what the router refuses: ForgedDecision, ExpiredDecision, SameIdOtherBody, BadInput.
        """
        return self._line.run(self._protocol.report(status, said))

    def correct(self, outcome_id: str, **judged: Unpack[Judged]) -> Corrected:
        """What turned out later?

        Raises: what the router refuses: NotFound, ArchivedRange, BadInput.   RouterAway — it does not answer.
        """
        return self._line.run(self._protocol.correct(outcome_id, judged))

    def explain(self, id_or_decision: str) -> dict[str, Any]:
        """What went into a decision: its numbers, the choice replayed from them, and its outcomes.

        Raises: NotFound, ForgedDecision.   RouterAway — it does not answer.
        """
        return self._line.run(self._protocol.explain(id_or_decision))

    def plan(self, dag: Mapping[str, Any]) -> Planned:
        """Which model should run each node of a DAG? `dag` is the document that `POST /v1/plan` takes.

        It may take the router a second or two. Where it does not answer, each node gets what `recommend` would fall
        back on (`plan.fallback`), whatever the limits of the whole. Report each node's outcome with its `decision`.
        Raises: what the router refuses: PlanInfeasible (its `facts` hold the nearest plan), NodeRefused, BadInput.
                NothingToFallBackOn.
        """
        return self._line.run(self._protocol.plan(dag))

    def feedback_url(self, decision: str | None) -> str | None:
        """Where can a human say, by one click and without a login, whether the answer to a decision was good?

        Parameters:  decision — of the recommendation; None, of a fallback, has no link.
        Returns:     None — nobody can be asked, since the router does not answer: show no link.
        Raises:      ForgedDecision, ExpiredLink.
        """
        return self._line.run(self._protocol.feedback_url(decision))

    def call(self, task_type: str, **wanted: Unpack[Wanted]) -> Calling:
        """A call of a model, from the question to the report: `with client.call("classify") as call:`, or a decorator.

        Raises: when the block is entered, what `recommend` raises; when it ends, nothing of its own.
        """
        return Calling(partial(self._begun, task_type, wanted), self._ended)

    def cascade(
        self,
        task_type: str,
        *,
        run: Callable[[Attempt], T],
        check: Callable[[T], float | Score],
        verify: Callable[[T], bool | float] | None = None,
        **options: Unpack[CascadeOptions[T]],
    ) -> Cascaded[T]:
        """One answer by a ladder: cheap models first, each checked, until one is accepted; all steps are reported.

        Parameters:  run — calls `attempt.model` and gives its reply.
                     check — a score in [0, 1], a bool, or `Score(score, cost_usd)`; one that raises accepts nothing.
                     verify — judges a reply where the router asks for it; none: `audits_due` names the outcomes.
        Raises:      what `recommend` raises; what `run` raises, once reported, with no other model left to try.
                     BadInput — no score, or a budget below the first step.
        """
        flow = begun(task_type, options, new_id)
        return climbed(flow, blocking_hands(self, run, check, verify))

    def close(self) -> None:
        """Lets go of connections; outcomes that wait are tried once more, and stay on disk otherwise."""
        self._delivery.close(CLOSING_S)
        self._line.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _open(self, url: str, headers: Mapping[str, str]) -> None:
        """Opens connections."""
        self._line = Line(url, headers, self._delivery.keep)

    def _begun(self, task_type: str, wanted: Wanted) -> Call:
        """A call that begins."""
        return Call(self.recommend(task_type, **wanted), new_id=new_id)

    def _ended(self, call: Call, error: BaseException | None) -> None:
        """Reports a call that ended."""
        call.receipts = tuple(self._line.run(self._protocol.settle(call.closing(error))))
