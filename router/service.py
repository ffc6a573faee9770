"""The rooms joined: decide, observe, learn, over one Postgres."""

import asyncio
import os
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import aclosing, suppress
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import Any, Literal
from uuid import UUID

import msgspec
import structlog

from router.answers import Decision, Request
from router.ballots import Ballots, Link, link, opened
from router.catalogue import Catalogue, Task, built_in, check_new, parse_document
from router.catalogue.prices import with_published_prices
from router.decide import Decider
from router.entropy import Entropy
from router.errors import AnotherOwnersDecision, HistoryAway, NotFound, NotReady, RouterError, UnknownCatalogueVersion
from router.ids import UuidClock, stored_id
from router.learn.reading import believed
from router.learn.snapshot import Snapshot
from router.log import DecisionLog
from router.observe import Recorder
from router.onward import NOTHING_SAID, Onward, Said, audit_propensity
from router.plan.answer import Plan
from router.plan.dag import Dag
from router.prepared import replayed
from router.reports import Known, Report, Verdict, correction_of, outcome_of
from router.settings import Settings
from router.signing import Claims, Signer
from router.storage import (
    catalogues,
    connect,
    decisions,
    feedback,
    keys,
    outcomes,
    partitions,
    shared,
    tallies,
    workflows,
)
from router.traffic import Traffic
from router.values import LOCAL, QUALITY_ONE, Kept, Note, Outcome, Recorded, Tally
from router.workflows import CreditShown, Ended, WorkflowRecorded, WorkflowReport, credited, ended, notes_on

Clock = Callable[[], datetime]
Uniform = Callable[[], float]
MAINTAIN_S = 3_600.0
#: Between two looks at verdicts whose outcome was not known when they were given.
SETTLE_S = 30.0
#: How long a decision may wait for its outcome before it counts as missing, and how far back is looked.
FEEDBACK_GRACE = timedelta(minutes=15)
FEEDBACK_SEEN = timedelta(days=7)
#: From so many decisions on, a share of unreported ones this large is said to bias beliefs.
SELECTED_FROM, SELECTED_SHARE = 50, 0.2
_RETRY_S = 0.5
#: An outcome of a call made longer ago asks nobody to be left alone now.
_COOLING_SEEN = timedelta(minutes=6)

log = structlog.get_logger(__name__)


def utc_now() -> datetime:
    """The time."""
    return datetime.now(UTC)


class Service:
    """One replica: answers from memory, writes to Postgres, and learns from what every replica wrote."""

    def __init__(self, settings: Settings, url: str, *, clock: Clock, uniform: Uniform | None) -> None:
        self._settings = settings
        self._url = url
        self._clock = clock
        self._engine: connect.History = connect.engine(
            url, timeout_s=settings.database_timeout_s, is_pooled=settings.is_pooled
        )
        self._ids = UuidClock()
        self._entropy = Entropy()
        self._uniform = uniform or self._entropy.uniform
        now_s = time.time if clock is utc_now else lambda: clock().timestamp()
        self.traffic = Traffic(now_s, UUID(bytes=self._entropy.bytes(16)), self._reported)
        self._snapshot = Snapshot(self.traffic.heard)
        self._decider: Decider | None = None
        self._signer: Signer | None = None
        self._catalogues: dict[int, Catalogue] = {}
        self._version = 0
        self._models: frozenset[str] = frozenset()
        self._ranges: partitions.Ranges | None = None
        self._read_at: float | None = None
        self._cursor: tallies.Cursor | None = None
        self._reading = asyncio.Lock()
        self._loaded = asyncio.Event()
        self._closing = asyncio.Event()
        self._urgent = asyncio.Event()
        self._polling: Any = None
        self._tasks: list[asyncio.Task[None]] = []
        self.recorder = Recorder(self._connect, self._learned, queue_size=settings.queue_size)
        self.log = DecisionLog(self._connect, settings.decision_log)
        self._ballots = Ballots(self._engine, self.correct, self.observe)

    @classmethod
    async def start(
        cls,
        settings: Settings,
        url: str,
        *,
        catalogue: Catalogue | None = None,
        clock: Clock = utc_now,
        uniform: Uniform | None = None,
    ) -> "Service":
        """A running service on a migrated database.

        Parameters:  url — of the database.   catalogue — the first version of an empty one; none: the built-in.
                     clock — the time, aware.   uniform — draws from [0, 1); none: nobody can predict it.
        Raises:      DatabaseAway, SchemaBehind, PostgresTooOld, HistoryAway.
        """
        service = cls(settings, url, clock=clock, uniform=uniform)
        try:
            await service._load(catalogue or built_in())
        except BaseException:
            service._engine.dispose()
            raise
        service._tasks = [
            asyncio.create_task(service._supervised(work))
            for work in (service.recorder.run, service.log.run, service._learn, service._maintain, service._settle)
        ]
        return service

    async def stop(self) -> None:
        """Stores what was accepted, then lets go of everything."""
        self.recorder.close()
        self.log.close()
        self._closing.set()
        await asyncio.gather(*self._tasks)
        if self._polling is not None:
            await self._polling.close()
        await asyncio.to_thread(self._engine.dispose)

    @property
    def ready(self) -> bool:
        """Whether beliefs were loaded once."""
        return self._loaded.is_set()

    @property
    def warnings(self) -> list[str]:
        """What an operator should see to, although everything still works."""
        return [] if self._ranges is None else self._ranges.short(self._clock())

    @property
    def stale_s(self) -> float:
        """Seconds since the beliefs were last known to be current."""
        return float("inf") if self._read_at is None else time.monotonic() - self._read_at

    @property
    def catalogue(self) -> tuple[int, Catalogue]:
        """The catalogue in force, with its version.

        Raises: NotReady — none was loaded yet.
        """
        if not self._version:
            raise NotReady
        return self._version, self._catalogues[self._version]

    @property
    def snapshot(self) -> Snapshot:
        """All evidence in memory."""
        return self._snapshot

    @property
    def settings(self) -> Settings:
        """The settings it was started with."""
        return self._settings

    @property
    def engine(self) -> connect.History:
        """The database, for reports."""
        return self._engine

    def decide(self, request: Request, *, principal: str = LOCAL) -> Decision:
        """Which model should run this call? From memory alone.

        Raises: NotReady, UnknownTaskType, NoCandidate, BadInput.
        """
        if self._decider is None or self._signer is None:
            raise NotReady
        now = self._clock()
        session = request.session
        u = self._uniform() if session is None else self._signer.session_uniform(request.task_type, session)
        id_ = self._ids.next(now, self._entropy.bytes(10))
        decision, logged = self._decider.decide(
            request,
            self._snapshot,
            u=u,
            id_=id_,
            principal=principal,
            stale_s=round(self.stale_s, 3),
            traffic=self.traffic,
        )
        if logged is not None:
            self.log.add(*logged)
        return decision

    async def plan(self, dag: Dag, *, principal: str = LOCAL) -> Plan:
        """Which model should run each node of a DAG? From memory alone; solved beside the loop.

        Raises: NotReady, NodeRefused, PlanInfeasible.
        """
        version, catalogue = self.catalogue
        if self._decider is None or self._signer is None:
            raise NotReady
        # A fifth of what a worker holds and of its start: paid by those alone who plan.
        planning = await asyncio.to_thread(import_module, "router.plan.serving")
        given = planning.Serving(
            decider=self._decider,
            catalogue=catalogue,
            version=version,
            snapshot=self._snapshot,
            traffic=self.traffic,
            signer=self._signer,
            principal=principal,
            stale_s=round(self.stale_s, 3),
            uniform=self._uniform,
            mint=lambda: self._ids.next(self._clock(), self._entropy.bytes(10)),
            log=self.log.add,
        )
        plan: Plan = await planning.plan(dag, given)
        return plan

    async def observe(self, reports: Sequence[Report], *, principal: str = LOCAL) -> list[Recorded | RouterError]:
        """What became of each report, in order, after its commit.

        Raises: NotReady, QueueFull, HistoryAway — nothing was acknowledged; safe to send again.
        """
        known = self._known(principal)
        results: list[Recorded | RouterError | None] = [None] * len(reports)
        rows: list[Outcome] = []
        places: list[int] = []
        answers: list[Said] = []
        for place, report in enumerate(reports):
            try:
                row, said = await self._row(report, known)
            except RouterError as error:
                results[place] = error
                continue
            self._cool(report, row)
            rows.append(row)
            places.append(place)
            answers.append(said)
        try:
            stored = await self.recorder.record(rows)
        except HistoryAway as away:
            if len(rows) == 1 and rows[0].decision_id is None:
                raise HistoryAway(id=rows[0].caller_id or str(rows[0].id)) from away
            raise
        for place, result, said in zip(places, stored, answers, strict=True):
            results[place] = result if said is NOTHING_SAID or isinstance(result, RouterError) else _with(result, said)
        return [result for result in results if result is not None]

    async def correct(self, spelled: UUID, verdict: Verdict, *, principal: str = LOCAL) -> tuple[bool, int | None]:
        """Whether a later verdict was new, and its revision.

        Raises: NotFound, AmbiguousId, ArchivedRange, TimeOutOfRange, BadInput, HistoryAway.
        """
        self._open(stored_id(spelled))
        correction = correction_of(verdict, spelled, principal, self._clock())
        self._in_range(correction.outcome_id)
        return await self.recorder.correct(correction)

    def feedback_link(self, decision: str, *, principal: str = LOCAL) -> Link:
        """A link for one verdict of a human on the answer to a decision.

        Raises: NotReady, ForgedDecision, AnotherOwnersDecision, ExpiredLink.
        """
        if self._signer is None:
            raise NotReady
        claims = self._signer.verify(decision)
        if claims.owner != principal:
            raise AnotherOwnersDecision
        good_for = timedelta(days=self._settings.feedback_days)
        return link(claims, self._signer, self._clock(), good_for, self._settings.public_url)

    def feedback(self, token: str) -> Claims:
        """The decision that a feedback link is for.

        Raises: NotReady, ForgedLink, ExpiredLink.
        """
        if self._signer is None:
            raise NotReady
        return opened(token, self._signer, self._clock())

    async def vote(self, token: str, status: Literal["success", "failure"]) -> None:
        """Stores what a human says by a feedback link; it counts once the outcome is known.

        Raises: NotReady, ForgedLink, ExpiredLink, UsedLink, HistoryAway.
        """
        claims = self.feedback(token)
        if self._signer is None:
            raise NotReady
        await self._ballots.cast(claims, self._signer.sign(claims), status, self._clock())

    async def credit(self, report: WorkflowReport, *, principal: str = LOCAL) -> WorkflowRecorded:
        """What became of the result of a whole DAG, and what each node was credited for it.

        Raises: BadInput, ForgedDecision, AnotherOwnersDecision, ExpiredDecision, ArchivedRange,
                SameWorkflowOtherBody, NotReady.   HistoryAway — safe to send again.
        """
        end = ended(report, self._known(principal))
        for one in end.claims:
            self._in_range(one.id)
        self._in_range(end.workflow.id)
        success = self._believed(end)
        notes: tuple[Note, ...] = ()

        def share(known: Mapping[tuple[UUID, int], bool]) -> list[Outcome]:
            nonlocal notes
            notes = notes_on(end, known)
            return credited(end, success, known)

        stored = await self.recorder.credit(end.workflow, [one.id for one in end.claims], share)
        return WorkflowRecorded(
            id=str(end.spelled),
            recorded=stored.recorded,
            rule=end.workflow.rule,
            credited=tuple(
                CreditShown(
                    decision_id=one.decision_id,
                    outcome_id=one.outcome_id,
                    task_type=one.task_type,
                    status=end.workflow.status,
                    weight=one.weight / QUALITY_ONE,
                )
                for one in stored.credited
            ),
            notes=notes,
        )

    async def workflow(self, spelled: UUID) -> dict[str, Any]:
        """The report of a whole DAG, and what each of its nodes was credited for it.

        Raises: NotFound, HistoryAway.
        """
        found = await asyncio.to_thread(workflows.find, self._engine, stored_id(spelled))
        if found is None:
            raise NotFound(what="Workflow", id=str(spelled), hint="It was never stored here.")
        return {"id": str(spelled), **found}

    async def outcome(self, spelled: UUID, task_type: str | None = None) -> dict[str, Any]:
        """One outcome with its corrections and effective verdict.

        Raises: NotFound, AmbiguousId, HistoryAway.
        """
        id_ = stored_id(spelled)
        found = await asyncio.to_thread(outcomes.find_outcome, self._engine, id_, task_type)
        if found is None:
            hint = "It was never stored here."
            if self._ranges is not None and self._ranges.is_archived(id_):
                hint = "It was never stored here, or lies in the archives."
            raise NotFound(what="Outcome", id=str(spelled), hint=hint)
        return found

    async def decision(self, id_or_decision: str) -> dict[str, Any]:
        """A logged decision: the numbers that went in, the choice replayed from them, and its outcomes.

        Raises: NotFound — unknown, or not logged.   HistoryAway.
        """
        id_ = self._decision_id(id_or_decision)
        found = await asyncio.to_thread(decisions.find, self._engine, id_)
        if found is None:
            share = self._settings.decision_log
            hint = "It was never made here, or is older than 40 days."
            if share < 1.0:
                hint = f"`ROUTER_DECISION_LOG` keeps {share:.0%} of the decisions; this one may not be among them."
            raise NotFound(what="Decision", id=str(id_), hint=hint)
        decision, choice, reported = found
        propensities, is_equal = replayed(decision, choice)
        return {
            "decision": decision,
            "choice": choice.numbers,
            "propensities": propensities,
            "replayed": is_equal,
            "ladder": choice.numbers.get("ladder"),
            "outcomes": reported,
        }

    def kept(self, path: str) -> Kept | None:
        """The success of what was decided, as a share of the best model's; None before there was an outcome.

        Raises: NotReady, UnknownTaskType.
        """
        if self._decider is None:
            raise NotReady
        return self._decider.kept(path, self._snapshot)

    async def task_type(self, path: str) -> dict[str, Any]:
        """What is known of a task type, and of those who report on it.

        Raises: NotReady, UnknownTaskType.   HistoryAway — reporters are counted by the database.
        """
        recommendation = self.decide(Request(task_type=path, explain=True, dry_run=True))
        if self._decider is None:
            raise NotReady
        task = self._decider.task(path, self._snapshot)
        # An outcome is reported within minutes, as a rule: younger decisions are not missed yet.
        until = self._clock() - FEEDBACK_GRACE
        since = until - FEEDBACK_SEEN
        missing = await asyncio.to_thread(feedback.missing, self._engine, task.path, since, until)
        sources = self._snapshot.evidence(task.path).by_source()
        return {
            "task_type": task.path,
            "settings": task,
            "recommendation": recommendation,
            "kept": self.kept(task.path),
            "changes": self._decider.changes(task.path, self._snapshot),
            "checks": self._decider.checks(task.path, self._snapshot),
            "budget": self._budget(task),
            "feedback": {
                "missing": [_with_share(one) for one in missing],
                "missing_since": since,
                "sources": sources,
                "agreement": await asyncio.to_thread(feedback.agreement, self._engine, task.path),
                "notes": [*_silent(missing), *_sampled(sources)],
            },
        }

    def _budget(self, task: Task) -> dict[str, Any] | None:
        """What is left of a task type's budget today; None where it has none."""
        if task.budget is None:
            return None
        return {"task_type": task.budget_path, **self.traffic.budget(task)._asdict()}

    async def put_catalogue(self, document: Any, expected: int, author: str) -> int:
        """Applies a new version of the catalogue; its number.

        Raises: CatalogueInvalid, CatalogueMoved, HistoryAway.
        """
        catalogue = with_published_prices(parse_document(document))
        check_new(catalogue)
        plain = msgspec.to_builtins(catalogue)
        version = await asyncio.to_thread(catalogues.put, self._engine, plain, expected, author)
        await self._take_catalogue(version)
        return version

    async def learn(self) -> None:
        """Takes in at once what every replica recorded.

        Raises: HistoryAway.
        """
        # One at a time: two full readings would take each other's half for the whole.
        async with self._reading:
            if self._polling is None:
                self._polling = await connect.streaming_connection(
                    self._url, timeout_s=self._settings.database_timeout_s, is_pooled=self._settings.is_pooled
                )
                self._cursor = None
            started = time.monotonic()
            changes = await self._take_in()
            self._cursor = changes.cursor
            await self._share()
            self._read_at = started
        if changes.catalogue_version > self._version:
            await self._take_catalogue(changes.catalogue_version)
        if self._ranges is not None and changes.archive_floor != self._ranges.archive_floor:
            await self._look_at_ranges()
        self._loaded.set()

    async def _take_in(self) -> tallies.Changes:
        """Reads what changed into the snapshot, or everything; the last part of it."""
        if self._cursor is None:
            # Before the reading begins: what is committed from now on may be too late for it.
            self._snapshot.expect_full()
        changes = None
        async with aclosing(tallies.poll(self._polling, self._cursor)) as parts:
            async for part in parts:
                changes = part
                (self._snapshot.expected if part.full else self._snapshot.apply)(part.rows, part.checks)
                # Postgres may be faster than we are: whoever else has work gets a turn.
                await asyncio.sleep(0)
        if changes is None:
            raise HistoryAway
        if changes.full:
            self._snapshot.replace()
        return changes

    async def _share(self) -> None:
        """Tells other replicas what this one did since, and hears what they did."""
        self._urgent.clear()
        told = self.traffic.untold()
        try:
            await shared.tell(self._polling, self.traffic.replica, told)
        except BaseException:
            self.traffic.give_back(told)
            raise
        self.traffic.learned(await shared.hear(self._polling, self.traffic.replica, told.day, self._clock()))

    def _cool(self, report: Report, row: Outcome) -> None:
        """Leaves an endpoint alone that asked for it, and lets the others know at once."""
        if report.retry_after_s is None or row.status != "error" or row.bucket < self._clock() - _COOLING_SEEN:
            return
        self.traffic.cool(row.model, row.endpoint, report.retry_after_s)
        if self.traffic.is_urgent:
            self._urgent.set()

    def _reported(self, path: str, day: int) -> tuple[int, int]:
        """What was reported of a day's decisions."""
        return self._snapshot.reported(path, day)

    async def _load(self, first: Catalogue) -> None:
        """Reads everything that answers need."""
        await asyncio.to_thread(connect.check_head, self._engine)
        await asyncio.to_thread(partitions.maintain, self._engine, self._clock())
        await self._look_at_ranges()
        self._signer = Signer(await asyncio.to_thread(keys.signing_keys, self._engine, os.urandom(32)))
        await asyncio.to_thread(catalogues.ensure_first, self._engine, msgspec.to_builtins(first))
        version, _ = await asyncio.to_thread(catalogues.latest, self._engine)
        await self._take_catalogue(version)
        await self.learn()

    async def _take_catalogue(self, version: int) -> None:
        """Puts a version in force, unless a newer one is."""
        catalogue = await self._catalogue(version)
        self._models = frozenset(await asyncio.to_thread(catalogues.models_ever_catalogued, self._engine))
        if version >= self._version and self._signer is not None:
            self._version = version
            self.traffic.follow(catalogue)
            self._decider = Decider(catalogue, version, self._signer, self._settings.providers)

    async def _catalogue(self, version: int) -> Catalogue:
        """A catalogue by version, from memory or history.

        Raises: UnknownCatalogueVersion.
        """
        if version not in self._catalogues:
            document = await asyncio.to_thread(catalogues.get, self._engine, version)
            if document is None:
                raise UnknownCatalogueVersion(field="decision", given=version, newest=self._version)
            self._catalogues[version] = parse_document(document)
        return self._catalogues[version]

    async def _row(self, report: Report, known: Known) -> tuple[Outcome, Said]:
        """The row of a report; its catalogue version is loaded first where it is an old one."""
        if report.id is not None:
            self._open(stored_id(report.id))
        try:
            row, said = outcome_of(report, known)
        except UnknownCatalogueVersion as missing:
            await self._catalogue(int(str(missing.facts["given"])))
            row, said = outcome_of(report, known)
        self._in_range(row.id)
        return row, said

    def _known(self, principal: str) -> Known:
        """What the reader of reports must know."""
        if self._decider is None or self._signer is None:
            raise NotReady
        now = self._clock()
        return Known(
            now=now,
            principal=principal,
            verify=self._signer.verify,
            catalogues=self._catalogues,
            catalogue_version=self._version,
            models=self._models,
            keep_under=self._keep_under,
            mint=lambda: self._ids.next(now, self._entropy.bytes(10)),
            onward=Onward(
                self._signer.sign,
                self._catalogues[self._version].by_model,
                self._audit_propensity,
                self._signer.audit_uniform,
            ),
        )

    def _believed(self, end: Ended) -> list[float]:
        """Success rate that each node's model is believed to have; a half where nothing is known of it."""
        _, catalogue = self.catalogue
        means: dict[str, dict[str, float]] = {}
        for path in {one.task_type for one in end.claims}:
            others = self._snapshot.others(path) if catalogue.policy.cross_task_strength else {}
            found = believed(catalogue, self._snapshot.evidence(path), self._snapshot.relatives(path), others)
            means[path] = dict(zip(found.models, found.mean.tolist(), strict=True))
        return [means[one.task_type].get(one.model, 0.5) for one in end.claims]

    def _audit_propensity(self, task_type: str, model: str, check: str) -> float:
        """Probability with which an answer that a check scored is to be verified."""
        audits, scored = self._snapshot.checks.audited(task_type, model, check)
        return audit_propensity(audits, scored, self._catalogues[self._version].policy.audit_rate)

    def _keep_under(self, path: str) -> tuple[Task, Note | None]:
        """Where a path's outcomes are kept."""
        if self._decider is None:
            raise NotReady
        return self._decider.kept_under(path, self._snapshot)

    def _in_range(self, id_: UUID) -> None:
        """Refuse an identifier that no partition holds, before it fails its whole group."""
        if self._ranges is not None:
            self._ranges.check(id_)

    def _open(self, id_: UUID) -> None:
        """Refuse an identifier of an archived range, for that reason rather than for its age."""
        if self._ranges is not None:
            self._ranges.check_open(id_)

    def _decision_id(self, id_or_decision: str) -> UUID:
        """The identifier of a decision, given itself or the signed text."""
        with suppress(ValueError):
            return UUID(id_or_decision)
        if self._signer is None:
            raise NotReady
        return self._signer.verify(id_or_decision).id

    def _learned(self, changed: Sequence[Tally]) -> None:
        """Takes in what this process itself committed: its own writes are read at once."""
        self._snapshot.apply(changed)

    async def _connect(self) -> Any:
        """A connection for hot statements."""
        return await connect.hot_connection(
            self._url, timeout_s=self._settings.database_timeout_s, is_pooled=self._settings.is_pooled
        )

    async def _learn(self) -> None:
        """Polls until the end; an absent database is asked again, from the beginning."""
        while not self._closing.is_set():
            await self._pause(self._settings.poll_s, self._urgent)
            try:
                await self.learn()
            except HistoryAway as away:
                log.warning("the database is away; answering from memory", problem=str(away), stale_s=self.stale_s)
                await self._drop_polling()

    async def _maintain(self) -> None:
        """Keeps partitions ahead of time."""
        while not self._closing.is_set():
            await self._pause(MAINTAIN_S)
            with suppress(HistoryAway):
                await asyncio.to_thread(partitions.maintain, self._engine, self._clock())
                await asyncio.to_thread(shared.forget, self._engine, self._clock())
                await self._look_at_ranges()
                await self._ballots.forget(self._clock())

    async def _settle(self) -> None:
        """Makes verdicts count that came before their outcomes."""
        while not self._closing.is_set():
            await self._pause(SETTLE_S)
            with suppress(HistoryAway):
                await self._ballots.settle(self._clock())

    async def _look_at_ranges(self) -> None:
        """Learns which ranges are stored in, and which are sealed."""
        self._ranges = await asyncio.to_thread(partitions.attached_ranges, self._engine)

    async def _supervised(self, work: Callable[[], Any]) -> None:
        """Runs a loop for ever: what it did not expect is logged, and it starts again."""
        while True:
            try:
                await work()
            except Exception:
                log.exception("a background loop failed and starts again", loop=work.__name__)
                await self._drop_polling()
                await self._pause(_RETRY_S)
                continue
            return

    async def _drop_polling(self) -> None:
        """Forgets the connection that polls: the next one reads everything."""
        polling, self._polling, self._cursor = self._polling, None, None
        if polling is not None:
            with suppress(Exception):
                await polling.close()

    async def _pause(self, seconds: float, sooner: asyncio.Event | None = None) -> None:
        """Waits, but not for the end, nor once something cannot wait."""
        waiting = [asyncio.create_task(event.wait()) for event in (self._closing, sooner) if event is not None]
        try:
            await asyncio.wait(waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waiting:
                one.cancel()


def _silent(missing: Sequence[dict[str, Any]]) -> list[Note]:
    """Callers who leave out enough outcomes for beliefs to rest on a selection."""
    return [
        Note(
            code="selected-sample",
            text=f"`{one['reporter']}` never reported {one['decisions'] - one['reported']} of {one['decisions']} "
            "calls: if it leaves out the bad ones, or the good ones, beliefs are off by that much.",
        )
        for one in missing
        if one["decisions"] >= SELECTED_FROM and one["reported"] < (1.0 - SELECTED_SHARE) * one["decisions"]
    ]


def _sampled(sources: Mapping[str, int]) -> list[Note]:
    """Judges who saw only a part of the outcomes, chosen nobody knows how."""
    total = sum(sources.values())
    return [
        Note(
            code="selected-sample",
            text=f"`{source}` judged {sources[source]} of {total} outcomes: unless those were drawn at random, beliefs "
            "mix two kinds of verdicts.",
        )
        for source in ("check", "judge", "human")
        if 0 < sources.get(source, 0) < total
    ]


def _with_share(counted: dict[str, Any]) -> dict[str, Any]:
    """Decisions and how many were reported, with the share that is missing."""
    return {**counted, "missing_share": 1.0 - counted["reported"] / counted["decisions"]}


def _with(result: Recorded, said: Said) -> Recorded:
    """A result with what else its report is answered."""
    return msgspec.structs.replace(result, notes=said.notes, next=said.next, audit=said.audit)
