"""The router in process: the same questions, answers and errors as over HTTP, without a server."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import ExitStack
from functools import partial
from typing import Any, Self, TypeVar, Unpack
from uuid import UUID

import msgspec

from router.answers import Request
from router.client.answers import Corrected, Judged, Planned, Receipt, Recommendation, Said, Wanted
from router.client.call import Call, log
from router.client.calling import Calling
from router.client.cascade import Attempt, Cascaded, CascadeOptions, Score
from router.client.climbing import begun
from router.client.hands import awaiting_hands, blocking_hands, climbed, climbed_awaiting
from router.client.protocol import new_id
from router.database import database
from router.errors import BadInput, RouterError
from router.inputs import read_values
from router.observe.ballots import Link
from router.observe.reports import Report
from router.observe.reports import Verdict as LaterVerdict
from router.plan.dag import Dag
from router.service import Service
from router.settings import Settings
from router.settings import settings as read_settings
from router.storage.connect import migrate
from router.values import Recorded, Status

T = TypeVar("T")
S = TypeVar("S", bound=msgspec.Struct)


class Router:
    """A router of this process, on its database; close it, or use it as a block.

    Safe to share between threads. Its own thread learns, logs and stores.

    Parameters:  settings — none: read from the environment; without `DATABASE_URL` the embedded Postgres.
    Raises:      SettingsInvalid, DatabaseAway, SchemaBehind, PostgresMissing, and others of the database.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = chosen = settings or read_settings()
        self._held = ExitStack()
        self._loop = asyncio.new_event_loop()
        thread = threading.Thread(target=self._loop.run_forever, name="router", daemon=True)
        with ExitStack() as held:
            thread.start()
            held.callback(self._loop.close)
            held.callback(thread.join)
            held.callback(self._loop.call_soon_threadsafe, self._loop.stop)
            url = held.enter_context(database(chosen))
            if chosen.database_url is None:
                migrate(url)
            self._service = self._run(Service.start(chosen, url))
            held.callback(lambda: self._run(self._service.stop()))
            self._held = held.pop_all()

    def recommend(self, task_type: str, **wanted: Unpack[Wanted]) -> Recommendation:
        """Which model should run the call?

        Raises: UnknownTaskType, NoCandidate, BadInput, NotReady.
        """
        request = _shaped({"task_type": task_type, **wanted}, Request)
        decision = self._run(self._decided(request))
        return msgspec.convert(decision, Recommendation, from_attributes=True)

    def report(self, status: Status, **said: Unpack[Said]) -> Receipt:
        """How did it go? Stored when this returns.

        Raises: ForgedDecision, ExpiredDecision, SameIdOtherBody, BadInput, and HistoryAway, after which the same may be
                sent again.
        """
        fields: dict[str, Any] = {"status": status, **said}
        if fields.get("decision") is None and fields.get("id") is None:
            fields["id"] = new_id()
        [result] = self._run(self._service.observe([_shaped(fields, Report)]))
        if isinstance(result, RouterError):
            raise result
        return _receipt(result)

    def correct(self, outcome_id: str, **judged: Unpack[Judged]) -> Corrected:
        """What turned out later?

        Raises: NotFound, ArchivedRange, BadInput, HistoryAway.
        """
        verdict = _shaped(judged, LaterVerdict)
        recorded, revision = self._run(self._service.correct(_uuid(outcome_id), verdict))
        return Corrected(id=outcome_id, recorded=recorded, revision=revision)

    def explain(self, id_or_decision: str) -> dict[str, Any]:
        """What went into a decision: its numbers, the choice replayed from them, and its outcomes.

        Raises: NotFound, ForgedDecision, HistoryAway.
        """
        found: dict[str, Any] = msgspec.to_builtins(self._run(self._service.decision(id_or_decision)))
        return found

    def plan(self, dag: Mapping[str, Any]) -> Planned:
        """Which model should run each node of a DAG? `dag` is the document of `POST /v1/plan`.

        Raises: PlanInfeasible (its `facts` hold the nearest plan), NodeRefused, BadInput, NotReady.
        """
        plan = self._run(self._service.plan(_shaped(dag, Dag)))
        return msgspec.convert(msgspec.to_builtins(plan, str_keys=True), Planned)

    def feedback_url(self, decision: str | None) -> str | None:
        """Where can a human say whether the answer was good? A page that `router serve` on this database shows.

        Raises: ForgedDecision, ExpiredLink.
        """
        if decision is None:
            return None
        link = self._run(self._linked(decision))
        return link.url or f"http://{self._settings.host}:{self._settings.port}{link.path}"

    def call(self, task_type: str, **wanted: Unpack[Wanted]) -> Calling:
        """A call of a model, from the question to the report: `with router.call("classify") as call:`, or a decorator.

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
        """One answer by a ladder: cheap models first, each checked, until one is accepted. As `Client.cascade`."""
        flow = begun(task_type, options, new_id)
        return climbed(flow, blocking_hands(self, run, check, verify))

    async def acascade(
        self,
        task_type: str,
        *,
        run: Callable[[Attempt], Awaitable[T]],
        check: Callable[[T], Any],
        verify: Callable[[T], Any] | None = None,
        **options: Unpack[CascadeOptions[T]],
    ) -> Cascaded[T]:
        """`cascade` for code that awaits: `run` is a coroutine function, `check` and `verify` may be."""
        flow = begun(task_type, options, new_id)
        return await climbed_awaiting(flow, awaiting_hands(_Awaited(self), run, check, verify))

    def close(self) -> None:
        """Stores what was accepted, then lets go of everything."""
        self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _begun(self, task_type: str, wanted: Wanted) -> Call:
        """A call that begins."""
        return Call(self.recommend(task_type, **wanted), new_id=new_id)

    def _ended(self, call: Call, error: BaseException | None) -> None:
        """Reports a call that ended."""
        receipts = []
        for report in call.closing(error):
            try:
                receipts.append(self.report(**report))
            except RouterError as refused:
                log.warning("an outcome was not recorded: %s", refused)
                receipts.append(Receipt(recorded=False, problem=str(refused)))
        call.receipts = tuple(receipts)

    async def _decided(self, request: Request) -> Any:
        """A decision, made by the one thread that reads and changes beliefs."""
        return self._service.decide(request)

    async def _linked(self, decision: str) -> Link:
        """A feedback link."""
        return self._service.feedback_link(decision)

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        """What a coroutine returns, run by the router's own thread."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()


class _Awaited:
    """A router in process, spoken to by code that awaits: its own thread does the work meanwhile."""

    def __init__(self, router: Router) -> None:
        self._router = router

    async def recommend(self, task_type: str, **wanted: Any) -> Recommendation:
        """As `Router.recommend`."""
        return await asyncio.to_thread(self._router.recommend, task_type, **wanted)

    async def report(self, status: Status, **said: Any) -> Receipt:
        """As `Router.report`."""
        return await asyncio.to_thread(self._router.report, status, **said)

    async def correct(self, outcome_id: str, **judged: Any) -> Corrected:
        """As `Router.correct`."""
        return await asyncio.to_thread(self._router.correct, outcome_id, **judged)


def _shaped(fields: Mapping[str, Any], shape: type[S]) -> S:
    """What a caller wrote, checked as over HTTP.

    Raises: UnknownField, MissingField, BadInput — naming the field.
    """
    given = {name: msgspec.to_builtins(value) for name, value in fields.items() if value is not None}
    return read_values(given, shape, strict=True)


def _receipt(recorded: Recorded) -> Receipt:
    """What became of an outcome."""
    return Receipt(
        id=recorded.id,
        recorded=recorded.recorded,
        task_type=recorded.task_type,
        notes=tuple(recorded.notes),
        next=recorded.next,
        audit=recorded.audit,
    )


def _uuid(text: str) -> UUID:
    """An outcome's identifier."""
    try:
        return UUID(text)
    except ValueError as problem:
        raise BadInput(field="id", problem=f"{text[:80]!r} is no UUID.") from problem
