"""The client for code that blocks."""

import hashlib
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial, wraps
from pathlib import Path
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, Self, TypeVar, Unpack

import httpx2
import platformdirs

from router.client.answers import Corrected, Judged, Planned, Receipt, Recommendation, Said, Wanted
from router.client.call import Call
from router.client.cascade import Attempt, Cascaded, CascadeOptions, Score
from router.client.climbing import begun
from router.client.delivery import Delivery
from router.client.hands import blocking_hands, climbed
from router.client.protocol import Flow, Keep, Protocol, Send, Step, new_id
from router.client.spool import Spool
from router.client.wire import Answer
from router.errors import BadInput
from router.values import Status

T = TypeVar("T")
P = ParamSpec("P")

DEFAULT_URL = "http://127.0.0.1:8080"
DEFAULT_TIMEOUT_MS = 150.0
DEFAULT_SPOOL_SIZE = 10_000
#: How long closing may take where outcomes wait.
_CLOSING_S = 2.0


class Client:
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

    def __init__(
        self,
        url: str = DEFAULT_URL,
        *,
        timeout_ms: float = DEFAULT_TIMEOUT_MS,
        api_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        providers: Sequence[str] = (),
        spool: Path | None = None,
        spool_size: int = DEFAULT_SPOOL_SIZE,
    ) -> None:
        check(url, timeout_ms)
        sent = with_key(headers, api_key)
        self._protocol = Protocol(url, timeout_s=timeout_ms / 1_000, providers=providers)
        self._delivery = delivery_of(self._protocol, url, sent, spool, spool_size)
        self._line = Line(url, sent, self._delivery.keep)

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

    def call(self, task_type: str, **wanted: Unpack[Wanted]) -> "Calling":
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

    @property
    def waiting(self) -> int:
        """Outcomes that wait on disk, of all processes that share the folder."""
        return self._delivery.waiting

    def close(self) -> None:
        """Lets go of connections; outcomes that wait are tried once more, and stay on disk otherwise."""
        self._delivery.close(_CLOSING_S)
        self._line.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _begun(self, task_type: str, wanted: Wanted) -> Call:
        """A call that begins."""
        answer = self.recommend(task_type, **wanted)
        return Call(answer, new_id=new_id)

    def _ended(self, call: Call, error: BaseException | None) -> None:
        """Reports a call that ended."""
        call.receipts = tuple(self._line.run(self._protocol.settle(call.closing(error))))


class Calling:
    """A call as a block or a decorator; the decorated function is given the call before its own arguments.

    Parameters:  begun — asks, and gives the call.   ended — reports it, given what left the block.
    """

    def __init__(self, begun: Callable[[], Call], ended: Callable[[Call, BaseException | None], None]) -> None:
        self._begun = begun
        self._ended = ended
        self._calls: list[Call] = []

    def __enter__(self) -> Call:
        self._calls.append(self._begun())
        return self._calls[-1]

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended(self._calls.pop(), error)

    def __call__(self, function: Callable[Concatenate[Call, P], T]) -> Callable[P, T]:
        """The function with a call of its own each time."""

        @wraps(function)
        def called(*given: P.args, **named: P.kwargs) -> T:
            with Calling(self._begun, self._ended) as call:
                return function(call, *given, **named)

        return called


class Line:
    """Runs flows over one pool of connections.

    Parameters:  keep — keeps an outcome on disk; None, or why it could not.
    """

    def __init__(self, url: str, headers: Mapping[str, str] | None, keep: Callable[..., str | None]) -> None:
        self._opened = partial(httpx2.Client, **options(url, headers))
        self._keep = keep
        self._http, self._process = self._opened(), os.getpid()

    def run(self, flow: Flow[T]) -> T:
        """What a flow returns."""
        came: Any = None
        try:
            while True:
                came = self._did(flow.send(came))
        except StopIteration as end:
            value: T = end.value
            return value

    def close(self) -> None:
        """Lets go of connections."""
        self._http.close()

    def _did(self, step: Step) -> Any:
        """What came of a step."""
        if isinstance(step, Send):
            return self._answer(step)
        if isinstance(step, Keep):
            return self._keep(step.name, step.body)
        return time.sleep(step.seconds)

    def _answer(self, step: Send) -> Answer | None:
        """A response, or None where there was none in time."""
        if self._process != os.getpid():
            # Two processes must not share a connection.
            self._http, self._process = self._opened(), os.getpid()
        if self._http.is_closed:
            return None
        method, path, body = step.ask
        try:
            response = self._http.request(method, path, content=body, timeout=step.timeout_s)
        except httpx2.HTTPError:
            return None
        return Answer(response.status_code, response.content)


def check(url: str, timeout_ms: float) -> None:
    """Refuses what could never work.

    Raises: BadInput.
    """
    if not url.startswith(("http://", "https://")):
        raise BadInput(field="url", problem=f"{url[:80]!r} is no address. Write it like {DEFAULT_URL}.")
    if not 0.0 < timeout_ms <= 600_000.0:
        raise BadInput(field="timeout_ms", problem=f"{timeout_ms:g} is not in (0, 600000] ms.")


def with_key(headers: Mapping[str, str] | None, api_key: str | None) -> dict[str, str]:
    """Headers, with the key that the router knows its caller by.

    Raises: BadInput — names the parameter, and never shows the key.
    """
    sent = dict(headers or {})
    if api_key is None:
        return sent
    if any(name.lower() == "authorization" for name in sent):
        raise BadInput(field="api_key", problem="`headers` has an `Authorization` already. Give one of them.")
    if not api_key or not api_key.isascii() or not api_key.isprintable() or " " in api_key:
        raise BadInput(field="api_key", problem="a key is printable ASCII without spaces. Is a line break at its end?")
    return {**sent, "Authorization": f"Bearer {api_key}"}


def options(url: str, headers: Mapping[str, str] | None) -> dict[str, Any]:
    """How to speak HTTP with a router: one's own, so the proxies of the environment do not stand before it."""
    given = {"content-type": "application/json", **(headers or {})}
    return {"base_url": url.rstrip("/"), "headers": given, "trust_env": False, "verify": url.startswith("https:")}


def delivery_of(
    contract: Protocol, url: str, headers: Mapping[str, str] | None, spool: Path | None, size: int
) -> Delivery:
    """What keeps and sends outcomes; what an earlier process left is sent at once."""
    # Who reports with another key must not send what waits for this one.
    whose = hashlib.blake2b(repr((url.rstrip("/"), sorted((headers or {}).items()))).encode(), digest_size=8)
    folder = spool or platformdirs.user_state_path("adaptive-llm-router") / "outcomes"

    @contextmanager
    def line() -> Iterator[Line]:
        opened = Line(url, headers, keep=lambda *_: "outcomes are not kept twice")
        try:
            yield opened
        finally:
            opened.close()

    delivery = Delivery(Spool(folder / whose.hexdigest(), size), contract, line)
    delivery.start()
    return delivery
