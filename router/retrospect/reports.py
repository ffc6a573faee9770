"""Which reports are there, over which windows? Each computed once per five minutes."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar, TypeVarTuple

import msgspec
import numpy as np

from router.catalogue import Catalogue, Task
from router.choose.cost import expected_costs, spending
from router.choose.draws import Seed
from router.decide.decider import Decider
from router.errors import BadInput
from router.learn.counts import Evidence
from router.learn.guardrail import Decided
from router.learn.snapshot import Snapshot
from router.retrospect.changed import Changed, changed
from router.retrospect.days import Days
from router.retrospect.logged import calibrated, promoted, valued
from router.retrospect.positions import cell_of, positions
from router.retrospect.spending import climbing, spent
from router.review import audit as auditing
from router.review.audit import Finding, Unreported
from router.review.calibration import Calibrated
from router.review.curves import MOST_POINTS, Curves, Learned, curves
from router.review.drift import Drifted, Seen, drift
from router.review.policy_value import PolicyValue
from router.review.promotion import Promotion
from router.review.savings import Savings, dearest, savings
from router.review.what_if import Instead
from router.signing import Signer
from router.storage import reviews
from router.storage.connect import History
from router.storage.reviews import Counted
from router.values import QUALITY_ONE, DecidedBy, Target, bucket_at

#: Days that a report may look back: tallies are kept for ever, decisions for 40 days.
MOST_DAYS, MOST_LOGGED_DAYS = 366.0, 40.0
#: Seconds after which a decision without an outcome is missing; until then it is pending.
MATURE_S = 900.0
MOST_MATURE_S = 7 * 86_400.0
#: Days over which the audit looks for decisions that nobody reported on.
MOST_UNREPORTED_DAYS = 2.0
#: Logged choices that a report reads: each takes up to a millisecond to be made again.
MOST_CHOICES = 400
#: Logged decisions with an outcome that a report reads while somebody waits for it: the newest.
MOST_DECISIONS = 10_000
#: Windows of so many days begin with a whole UTC day.
_WHOLE_DAYS = 2.0
#: Reports that are kept until the next five minutes begin.
_REMEMBERED = 64

Reported = TypeVar("Reported")
Given = TypeVarTuple("Given")


class Window(msgspec.Struct, frozen=True, kw_only=True):
    """What a report looks at: whole five minutes that are over."""

    since: datetime
    until: datetime
    catalogue_version: int


class Retrospect:
    """Reports on one history: each is computed once per five minutes, in a thread of its own, and one at a time.

    Parameters:  engine — the history.   snapshot — its tallies in memory.   catalogue — gives the one in force.
                 providers — those the operator can call; none: all.   clock — the time, aware.
                 most_choices — logged choices that a report reads, a sample where there are more.
                 most_decisions — logged decisions that a report reads, the newest where there are more; None: all.
    """

    def __init__(
        self,
        engine: History,
        snapshot: Snapshot,
        catalogue: Callable[[], tuple[int, Catalogue]],
        *,
        providers: tuple[str, ...] = (),
        most_choices: int = MOST_CHOICES,
        most_decisions: int | None = MOST_DECISIONS,
        clock: Callable[[], datetime],
    ) -> None:
        self._engine = engine
        self._snapshot = snapshot
        self._catalogue = catalogue
        self._providers = providers
        self._most_choices, self._most_decisions = most_choices, most_decisions
        self._clock = clock
        self._decider: tuple[int, Decider] | None = None
        self._days = Days(engine)
        # One report at a time asks the database; one at a time is computed from memory.
        self._asking, self._remembering = asyncio.Lock(), asyncio.Lock()
        self._kept: OrderedDict[tuple[Any, ...], Any] = OrderedDict()

    @property
    def task_types(self) -> list[str]:
        """Task types with evidence."""
        return self._snapshot.task_types

    def outcomes(self, task_type: str) -> int:
        """Judged outcomes of a task type, of all time."""
        return self._snapshot.evidence(task_type).judged()

    async def curves(self, task_type: str, *, points: int = 60) -> Curves:
        """How a task type was learned, from its first outcome on; from memory alone.

        Raises: UnknownTaskType.   BadInput — too many points.
        """
        _check("points", points, 2, MOST_POINTS)
        version, catalogue = self._catalogue()
        task = self._task(task_type)
        evidence = self._snapshot.evidence(task.path)

        async def look() -> Curves:
            # Evidence is written by the loop's thread, so what another one reads is copied first.
            learned = learned_of(evidence, task, catalogue)
            return await asyncio.to_thread(curves, learned, np.random.default_rng(catalogue.policy.seed), points=points)

        return await self._once(("curves", task.path, points, version, evidence.version), look, self._remembering)

    def drift(self, task_type: str) -> list[Drifted]:
        """When models of a task type changed, and what followed; from memory alone, in the caller's thread.

        Raises: UnknownTaskType.
        """
        decider = self._deciding()
        path = decider.task(task_type, self._snapshot).path
        evidence = self._snapshot.evidence(path)
        models, buckets_s = tuple(evidence.models), evidence.buckets_s
        seen = [
            Seen(
                model=models.index(change.model),
                bucket=int(np.searchsorted(buckets_s, int(change.at.timestamp()))),
                before=change.before,
                after=change.after,
            )
            for change in decider.changes(path, self._snapshot)
            if change.model in models
        ]
        return drift(models, *evidence.per_bucket(), buckets_s, seen)

    async def savings(self, *, days: float = 30.0) -> tuple[Window, Savings]:
        """What was saved against policies that know nothing of task types.

        Raises: BadInput, ReportTooLong, HistoryAway.
        """
        window = self._days_window(days)
        _, catalogue = self._catalogue()

        def found() -> Savings:
            rows = self._days.between(window.since, window.until)
            ladders = climbing(rows)
            checks = reviews.checked(self._engine, ladders, window.since, window.until) if ladders else {}
            return savings_of(rows, checks, catalogue)

        return window, await self._asked(("savings", window), found)

    async def policy_value(
        self,
        task_type: str,
        *,
        days: float = 7.0,
        min_success: float | None = None,
        of_best: float | None = None,
        cost_factors: Mapping[str, float] | None = None,
        without: Sequence[str] = (),
        mature_s: float = MATURE_S,
    ) -> tuple[Window, PolicyValue]:
        """What another target, other prices, or a catalogue without some models would have achieved, from the log.

        Parameters:  min_success, of_best — another target; none: the one that was asked.
                     cost_factors — model → factor of its cost.   without — models that are not there.
                     mature_s — age from which on a decision without an outcome counts as missing.
        Raises:      UnknownTaskType, TargetOutOfRange, BadInput, ReportTooLong, HistoryAway.
        """
        path = self._task(task_type).path
        window = self._logged_window(path, days, mature_s)
        _check_models({*without, *(cost_factors or {})}, self._catalogue()[1])
        target = None if min_success is None and of_best is None else Target(min_success=min_success, of_best=of_best)
        instead = Instead(target=target, cost_factors=dict(cost_factors or {}), without=frozenset(without))
        seed = Seed(policy=self._catalogue()[1].policy.seed, task_type=path)

        said = (target, tuple(sorted(instead.cost_factors.items())), instead.without)
        return window, await self._asked(
            ("policy value", path, window, said), valued, *self._logged(path, window), instead, seed
        )

    async def promotion(
        self, task_type: str, new: Catalogue, *, days: float = 7.0, mature_s: float = MATURE_S
    ) -> tuple[Window, Changed, Promotion]:
        """What another catalogue would have moved on a task type, from the log.

        Raises: UnknownTaskType, BadInput, ReportTooLong, HistoryAway.
        """
        path = self._task(task_type).path
        window = self._logged_window(path, days, mature_s)
        _, old = self._catalogue()
        difference, instead = changed(old, new, path, self._providers)
        seed = Seed(policy=new.policy.seed, task_type=path)

        async with self._asking:
            found = await asyncio.to_thread(promoted, *self._logged(path, window), instead, seed)
        return window, difference, found

    async def calibration(
        self, task_type: str, *, days: float = 7.0, mature_s: float = MATURE_S
    ) -> tuple[Window, list[Calibrated]]:
        """Whether what was predicted of recommended models came true.

        Raises: UnknownTaskType, BadInput, ReportTooLong, HistoryAway.
        """
        path = self._task(task_type).path
        window = self._logged_window(path, days, mature_s)
        return window, await self._asked(("calibration", path, window), calibrated, *self._logged(path, window))

    async def audit(self, *, days: float = 30.0) -> tuple[Window, list[Finding]]:
        """Habits that cost money, and evidence that should not be trusted.

        Raises: BadInput, ReportTooLong, HistoryAway.
        """
        window = self._days_window(days)
        log_days = min(days, MOST_UNREPORTED_DAYS)
        log = self._window(log_days, mature_s=MATURE_S)
        _, catalogue = self._catalogue()
        now = self._clock()

        def found() -> list[Finding]:
            rows = self._days.between(window.since, window.until)
            silent = reviews.unreported(self._engine, log.since, log.until)
            return auditing.audit(
                [cell_of(row) for row in rows if not row.is_later],
                positions(rows, catalogue, self._providers),
                [Unreported(**one) for one in silent],
                log_days=log_days,
                catalogue_since=reviews.catalogue_since(self._engine),
                now=now,
            )

        return window, await self._asked(("audit", window), found)

    def forget(self) -> None:
        """Computes every report anew when it is next asked for."""
        self._kept.clear()

    def _days_window(self, days: float) -> Window:
        """The last days; several of them begin with a whole one, which is remembered."""
        window = self._window(days)
        if days < _WHOLE_DAYS:
            return window
        since = window.since.replace(hour=0, minute=0, second=0, microsecond=0)
        return msgspec.structs.replace(window, since=since)

    def _logged_window(self, path: str, days: float, mature_s: float) -> Window:
        """The last days of the log, fewer where they hold more decisions than are read while somebody waits."""
        window = self._window(days, MOST_LOGGED_DAYS, mature_s)
        if self._most_decisions is None:
            return window
        evidence = self._snapshot.evidence(path)
        decided = evidence.decided("adaptive")[0] + evidence.decided("static")[0]
        until = int(np.searchsorted(evidence.buckets_s, int(window.until.timestamp())))
        newest = np.cumsum(decided[:until][::-1])
        enough = int(np.searchsorted(newest, self._most_decisions))
        if enough >= until:
            return window
        first = bucket_at(float(evidence.buckets_s[until - 1 - enough]))
        return msgspec.structs.replace(window, since=max(window.since, first))

    def _window(self, days: float, most: float = MOST_DAYS, mature_s: float = 0.0) -> Window:
        """The last days up to the five minutes that are not over."""
        _check("days", days, 1.0 / 288, most)
        _check("mature_s", mature_s, 0.0, MOST_MATURE_S)
        until = bucket_at(self._clock().timestamp() - mature_s)
        version, _ = self._catalogue()
        return Window(since=until - timedelta(days=days), until=until, catalogue_version=version)

    def _logged(self, path: str, window: Window) -> tuple[History, str, tuple[datetime, datetime], int]:
        """What a report reads from the log."""
        return self._engine, path, (window.since, window.until), self._most_choices

    async def _asked(self, key: tuple[Any, ...], look: Callable[[*Given], Reported], *given: *Given) -> Reported:
        """A report that asks the database, in a thread of its own."""
        return await self._once(key, lambda: asyncio.to_thread(look, *given), self._asking)

    async def _once(
        self, key: tuple[Any, ...], look: Callable[[], Awaitable[Reported]], turns: asyncio.Lock
    ) -> Reported:
        """A report, computed unless it was; one at a time."""
        async with turns:
            if key not in self._kept:
                self._kept[key] = await look()
                while len(self._kept) > _REMEMBERED:
                    self._kept.popitem(last=False)
            found: Reported = self._kept[key]
            return found

    def _deciding(self) -> Decider:
        """Decides under the catalogue in force, and signs nothing."""
        version, catalogue = self._catalogue()
        if self._decider is None or self._decider[0] != version:
            self._decider = version, Decider(catalogue, version, Signer({1: bytes(32)}), self._providers)
        return self._decider[1]

    def _task(self, task_type: str) -> Task:
        """What holds for a task type.

        Raises: UnknownTaskType.
        """
        return self._deciding().task(task_type, self._snapshot)


def savings_of(rows: Sequence[Counted], check_nusd: Mapping[str, float], catalogue: Catalogue) -> Savings:
    """What was saved, with the model for the strongest that all these calls would have cost most with."""
    found = spent(rows, check_nusd, catalogue)
    return savings(found, dearest(found))


def learned_of(evidence: Evidence, task: Task, catalogue: Catalogue) -> Learned:
    """What curves are drawn from: copies of what was counted."""
    n, quality = evidence.per_bucket()
    # Rows lie in order of arrival, which differs between replicas; draws must not.
    rows = sorted(range(len(n)), key=lambda row: evidence.models[row])
    models = tuple(evidence.models[row] for row in rows)
    listed = [one.price for one in catalogue.models]
    usd = expected_costs(listed, spending(evidence, catalogue.model_names), task.typical).usd
    costs = dict(zip(catalogue.model_names, usd.tolist(), strict=True))
    return Learned(
        task_type=task.path,
        models=models,
        n=n[rows],
        quality=quality[rows],
        buckets_s=evidence.buckets_s.copy(),
        adaptive=_decided(evidence, "adaptive"),
        static=_decided(evidence, "static"),
        cost_usd=np.array([costs.get(model, np.nan) for model in models]),
        target=task.target,
        static_outcomes=catalogue.policy.static_outcomes,
        trial_outcomes=catalogue.policy.trial_outcomes,
        guardrail=catalogue.policy.guardrail,
    )


def _decided(evidence: Evidence, strategy: DecidedBy) -> Decided:
    """What a strategy decided."""
    n, quality = evidence.decided(strategy)
    return Decided(n=n.copy(), successes=quality / QUALITY_ONE)


def _check(field: str, given: float, low: float, high: float) -> None:
    """Refuse a number out of range."""
    if not low <= given <= high:
        problem = f"{given:g} is not in [{low:.4g}, {high:g}]. Give a number in that range."
        raise BadInput(field=field, problem=problem)


def _check_models(names: set[str], catalogue: Catalogue) -> None:
    """Refuse models that are not catalogued."""
    for name in sorted(names.difference(catalogue.model_names)):
        raise BadInput(
            field="model", problem=f"`{name[:128]}` is not in the catalogue. `router catalogue show` lists it."
        )
