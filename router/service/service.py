"""The rooms joined: decide, observe, learn, over one Postgres."""

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import Any, Literal
from uuid import UUID

import msgspec
import structlog

from router.answers import Decision, Request
from router.catalogue import Catalogue, Task, built_in, check_new, parse_document
from router.catalogue.prices import with_published_prices
from router.errors import AnotherOwnersDecision, HistoryAway, RouterError, UnknownCatalogueVersion
from router.ids import UuidClock, stored_id
from router.learn.snapshot import Snapshot
from router.observe.ballots import Ballots, Link, link, opened
from router.observe.log import DecisionLog
from router.observe.onward import NOTHING_SAID, Onward, Said, audit_rate
from router.observe.recorder import Recorder
from router.observe.reports import Report, Verdict
from router.observe.rows import Known, correction_of, outcome_of
from router.observe.workflow_reports import WorkflowRecorded, WorkflowReport
from router.observe.workflows import believed, credited, ended, notes_on, recorded
from router.plan.answer import Plan
from router.plan.dag import Dag
from router.service import lookups
from router.service.entropy import Entropy
from router.service.following import Following
from router.service.in_force import InForce
from router.service.loops import Loops
from router.service.reporters import reporters
from router.settings import Settings
from router.signing import Claims
from router.storage import catalogues, connect, partitions, shared
from router.traffic import Traffic
from router.values import LOCAL, Kept, Note, Outcome, Recorded, Tally

Clock = Callable[[], datetime]
Uniform = Callable[[], float]
MAINTAIN_S = 3_600.0
#: Between two looks at verdicts whose outcome was not known when they were given.
SETTLE_S = 30.0
#: An outcome of a call made longer ago asks nobody to be left alone now.
_COOLING_SEEN = timedelta(minutes=6)

log = structlog.get_logger(__name__)


def utc_now() -> datetime:
    """The time."""
    return datetime.now(UTC)


class Service:
    """One replica: answers from memory, writes to Postgres, and learns from what every replica wrote.

    Made by `start`: whoever holds one holds one whose beliefs were loaded.
    """

    def __init__(
        self, settings: Settings, url: str, engine: connect.History, clock: Clock, uniform: Uniform | None
    ) -> None:
        #: What it was started with.
        self.settings = settings
        #: The database, for reports.
        self.engine = engine
        self._url = url
        self._clock = clock
        self._ids = UuidClock()
        self._entropy = Entropy()
        self._uniform = uniform or self._entropy.uniform
        now_s = time.time if clock is utc_now else lambda: clock().timestamp()
        #: How everybody fares at this moment.
        self.traffic = Traffic(now_s, UUID(bytes=self._entropy.bytes(16)), self._reported)
        #: All evidence in memory.
        self.snapshot = Snapshot(self.traffic.heard)
        #: Outcomes on their way to disk.
        self.recorder = Recorder(self._connect, self._learned, queue_size=settings.queue_size)
        #: Decisions on their way there.
        self.log = DecisionLog(self._connect, settings.decision_log)
        self._ballots = Ballots(engine, self.correct, self.observe)
        self._loops = Loops()
        self._urgent = asyncio.Event()
        self._in_force: InForce
        self._following: Following

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
        """A running service on a migrated database, once everything that answers need was read.

        Parameters:  url — of the database.   catalogue — the first version of an empty one; none: the built-in.
                     clock — the time, aware.   uniform — draws from [0, 1); none: nobody can predict it.
        Raises:      DatabaseAway, SchemaBehind, PostgresTooOld, HistoryAway.
        """
        engine = connect.engine(url, timeout_s=settings.database_timeout_s, is_pooled=settings.is_pooled)
        try:
            service = cls(settings, url, engine, clock, uniform)
            await service._load(catalogue or built_in())
        except BaseException:
            engine.dispose()
            raise
        service._loops.start(service.recorder.run, service.log.run, service._learn, service._maintain, service._settle)
        return service

    async def stop(self) -> None:
        """Stores what was accepted, then lets go of everything."""
        self.recorder.close()
        self.log.close()
        await self._loops.end()
        await self._following.let_go()
        await asyncio.to_thread(self.engine.dispose)

    @property
    def warnings(self) -> list[str]:
        """What an operator should see to, although everything still works."""
        return self._in_force.ranges.short(self._clock())

    @property
    def stale_s(self) -> float:
        """Seconds since the beliefs were last known to be current."""
        return self._following.stale_s

    @property
    def catalogue(self) -> tuple[int, Catalogue]:
        """The catalogue in force, with its version."""
        return self._in_force.version, self._in_force.catalogue

    def decide(self, request: Request, *, principal: str = LOCAL) -> Decision:
        """Which model should run this call? From memory alone.

        Raises: UnknownTaskType, UnknownModel, BadInput, TargetOutOfRange, NoCandidate, BudgetSpent.
        """
        in_force = self._in_force
        session = request.session
        u = self._uniform() if session is None else in_force.signer.session_uniform(request.task_type, session)
        decision, logged = in_force.decider.decide(
            request,
            self.snapshot,
            u=u,
            id_=self._mint(),
            principal=principal,
            stale_s=round(self._following.stale_s, 3),
            traffic=self.traffic,
        )
        if logged is not None:
            self.log.add(*logged)
        return decision

    async def plan(self, dag: Dag, *, principal: str = LOCAL) -> Plan:
        """Which model should run each node of a DAG? From memory alone; solved beside the loop.

        Raises: NodeRefused, PlanInfeasible.
        """
        in_force = self._in_force
        # A fifth of what a worker holds and of its start: paid by those alone who plan.
        planning = await asyncio.to_thread(import_module, "router.plan.serving")
        given = planning.Serving(
            decider=in_force.decider,
            catalogue=in_force.catalogue,
            version=in_force.version,
            snapshot=self.snapshot,
            traffic=self.traffic,
            signer=in_force.signer,
            principal=principal,
            stale_s=round(self.stale_s, 3),
            uniform=self._uniform,
            mint=self._mint,
            log=self.log.add,
        )
        plan: Plan = await planning.plan(dag, given)
        return plan

    async def observe(self, reports: Sequence[Report], *, principal: str = LOCAL) -> list[Recorded | RouterError]:
        """What became of each report, in order, after its commit.

        Raises: QueueFull, HistoryAway — nothing was acknowledged; safe to send again.
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
        ranges = self._in_force.ranges
        ranges.check_open(stored_id(spelled))
        correction = correction_of(verdict, spelled, principal, self._clock())
        ranges.check(correction.outcome_id)
        return await self.recorder.correct(correction)

    async def credit(self, report: WorkflowReport, *, principal: str = LOCAL) -> WorkflowRecorded:
        """What became of the result of a whole DAG, and what each node was credited for it.

        Raises: BadInput, ForgedDecision, AnotherOwnersDecision, ExpiredDecision, ArchivedRange,
                SameWorkflowOtherBody.   HistoryAway — safe to send again.
        """
        end = ended(report, self._known(principal))
        for id_ in (*(one.id for one in end.claims), end.workflow.id):
            self._in_force.ranges.check(id_)
        success = believed(end, self._in_force.catalogue, self.snapshot)
        notes: tuple[Note, ...] = ()

        def share(known: Mapping[tuple[UUID, int], bool]) -> list[Outcome]:
            nonlocal notes
            notes = notes_on(end, known)
            return credited(end, success, known)

        stored = await self.recorder.credit(end.workflow, [one.id for one in end.claims], share)
        return recorded(end, stored, notes)

    def feedback_link(self, decision: str, *, principal: str = LOCAL) -> Link:
        """A link for one verdict of a human on the answer to a decision.

        Raises: ForgedDecision, AnotherOwnersDecision, ExpiredLink.
        """
        signer = self._in_force.signer
        claims = signer.verify(decision)
        if claims.owner != principal:
            raise AnotherOwnersDecision
        good_for = timedelta(days=self.settings.feedback_days)
        return link(claims, signer, self._clock(), good_for, self.settings.public_url)

    def feedback(self, token: str) -> Claims:
        """The decision that a feedback link is for.

        Raises: ForgedLink, ExpiredLink.
        """
        return opened(token, self._in_force.signer, self._clock())

    async def vote(self, token: str, status: Literal["success", "failure"]) -> None:
        """Stores what a human says by a feedback link; it counts once the outcome is known.

        Raises: ForgedLink, ExpiredLink, UsedLink, HistoryAway.
        """
        claims = self.feedback(token)
        await self._ballots.cast(claims, self._in_force.signer.sign(claims), status, self._clock())

    async def outcome(self, spelled: UUID, task_type: str | None = None) -> dict[str, Any]:
        """One outcome with its corrections and effective verdict.

        Raises: NotFound, AmbiguousId, HistoryAway.
        """
        return await asyncio.to_thread(lookups.outcome, self.engine, self._in_force.ranges, spelled, task_type)

    async def decision(self, id_or_decision: str) -> dict[str, Any]:
        """A logged decision: the numbers that went in, the choice replayed from them, and its outcomes.

        Raises: NotFound — unknown, or not logged.   ForgedDecision, HistoryAway.
        """
        id_ = self._decision_id(id_or_decision)
        return await asyncio.to_thread(lookups.decision, self.engine, id_, self.settings.decision_log)

    async def workflow(self, spelled: UUID) -> dict[str, Any]:
        """The report of a whole DAG, and what each of its nodes was credited for it.

        Raises: NotFound, HistoryAway.
        """
        return await asyncio.to_thread(lookups.workflow, self.engine, spelled)

    async def task_type(self, path: str) -> dict[str, Any]:
        """What is known of a task type, and of those who report on it.

        Raises: UnknownTaskType.   HistoryAway — reporters are counted by the database.
        """
        decider = self._in_force.decider
        task = decider.task(path, self.snapshot)
        return {
            "task_type": task.path,
            "settings": task,
            "recommendation": self.decide(Request(task_type=path, explain=True, dry_run=True)),
            "kept": self.kept(path),
            "changes": decider.changes(path, self.snapshot),
            "checks": decider.checks(path, self.snapshot),
            "budget": self._budget(task),
            "feedback": await asyncio.to_thread(
                reporters, self.engine, task.path, self.snapshot.evidence(task.path).by_source(), self._clock()
            ),
        }

    def kept(self, path: str) -> Kept | None:
        """The success of what was decided, as a share of the best model's; None before there was an outcome.

        Raises: UnknownTaskType.
        """
        return self._in_force.promises.of(path, self.snapshot)

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
        version = await asyncio.to_thread(catalogues.put, self.engine, plain, expected, author)
        await self._in_force.take(version)
        return version

    async def learn(self) -> None:
        """Takes in at once what every replica recorded.

        Raises: HistoryAway.
        """
        self._urgent.clear()
        await self._following.learn()

    async def _load(self, first: Catalogue) -> None:
        """Reads everything that answers need."""
        self._in_force = await InForce.load(self.engine, first, self.settings.providers, self.traffic, self._clock())
        self._following = Following(self.settings, self._url, self.snapshot, self.traffic, self._in_force, self._clock)
        await self.learn()

    def _mint(self) -> UUID:
        """A new identifier, of this moment."""
        return self._ids.next(self._clock(), self._entropy.bytes(10))

    def _known(self, principal: str) -> Known:
        """What the reader of reports must know."""
        in_force = self._in_force
        return Known(
            now=self._clock(),
            principal=principal,
            verify=in_force.signer.verify,
            catalogues=in_force.catalogues,
            catalogue_version=in_force.version,
            models=in_force.models,
            stored_under=lambda path: in_force.decider.stored_under(path, self.snapshot),
            mint=self._mint,
            onward=Onward(
                in_force.signer.sign,
                in_force.catalogue.by_model,
                self._audit_propensity,
                in_force.signer.audit_uniform,
            ),
        )

    async def _row(self, report: Report, known: Known) -> tuple[Outcome, Said]:
        """The row of a report; an old catalogue version is read where it is missing, and the report looked at again."""
        if report.id is not None:
            # Refused for that reason rather than for its age.
            self._in_force.ranges.check_open(stored_id(report.id))
        try:
            row, said = outcome_of(report, known)
        except UnknownCatalogueVersion as missing:
            await self._in_force.read(int(str(missing.facts["given"])))
            row, said = outcome_of(report, known)
        # One row that no partition holds would fail its whole group.
        self._in_force.ranges.check(row.id)
        return row, said

    def _cool(self, report: Report, row: Outcome) -> None:
        """Leaves an endpoint alone that asked for it, and lets the others know at once."""
        if report.retry_after_s is None or row.status != "error" or row.bucket < self._clock() - _COOLING_SEEN:
            return
        self.traffic.cool(row.model, row.endpoint, report.retry_after_s)
        if self.traffic.is_urgent:
            self._urgent.set()

    def _audit_propensity(self, task_type: str, model: str, check: str) -> float:
        """Probability with which an answer that a check scored is to be verified."""
        audits, scored = self.snapshot.checks.audited(task_type, model, check)
        return audit_rate(audits, scored, self._in_force.catalogue.policy.audit_rate)

    def _decision_id(self, id_or_decision: str) -> UUID:
        """The identifier of a decision, given itself or the signed text."""
        with suppress(ValueError):
            return UUID(id_or_decision)
        return self._in_force.signer.verify(id_or_decision).id

    def _learned(self, changed: Sequence[Tally]) -> None:
        """Takes in what this process itself committed: its own writes are read at once."""
        self.snapshot.apply(changed)

    def _reported(self, path: str, day: int) -> tuple[int, int]:
        """What was reported of a day's decisions."""
        return self.snapshot.reported(path, day)

    async def _connect(self) -> Any:
        """A connection for hot statements."""
        return await connect.hot_connection(
            self._url, timeout_s=self.settings.database_timeout_s, is_pooled=self.settings.is_pooled
        )

    async def _learn(self) -> None:
        """Polls until the end, and once more then; an absent database is asked again, from the beginning."""
        goes_on = True
        while goes_on:
            goes_on = await self._loops.pause(self.settings.poll_s, self._urgent)
            try:
                await self.learn()
            except HistoryAway as away:
                log.warning("the database is away; answering from memory", problem=str(away), stale_s=self.stale_s)
                await self._following.let_go()
            except Exception:
                await self._following.let_go()
                raise

    async def _maintain(self) -> None:
        """Keeps partitions ahead of time."""
        while await self._loops.pause(MAINTAIN_S):
            with suppress(HistoryAway):
                await asyncio.to_thread(partitions.maintain, self.engine, self._clock())
                await asyncio.to_thread(shared.forget, self.engine, self._clock())
                await self._in_force.look_at_ranges()
                await self._ballots.forget(self._clock())

    async def _settle(self) -> None:
        """Makes verdicts count that came before their outcomes."""
        while await self._loops.pause(SETTLE_S):
            with suppress(HistoryAway):
                await self._ballots.settle(self._clock())


def _with(result: Recorded, said: Said) -> Recorded:
    """A result with what else its report is answered."""
    return msgspec.structs.replace(result, notes=said.notes, next=said.next, audit=said.audit)
