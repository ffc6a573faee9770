"""Which reports are there, over which windows? Each computed once per five minutes."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar

import msgspec
import numpy as np

from router.answers import Candidate, Request
from router.catalogue import Catalogue, Task
from router.choose.cost import expected_costs, spending
from router.choose.draws import Seed
from router.decide import Decider
from router.errors import BadInput, RouterError
from router.ids import UuidClock
from router.learn.counts import Evidence
from router.learn.snapshot import Snapshot
from router.retrospect.logged import calibrated, valued
from router.retrospect.standings import cell_of, standing_of
from router.review import audit as auditing
from router.review.audit import Finding, Standing, Unreported
from router.review.calibration import Calibrated
from router.review.curves import MOST_POINTS, Curves, Learned, curves
from router.review.drift import Drifted, Seen, drift
from router.review.policy_value import PolicyValue
from router.review.savings import Savings, Spent, savings
from router.review.what_if import Instead
from router.signing import Signer
from router.storage import reviews
from router.storage.connect import History
from router.storage.reviews import Counted
from router.values import LOCAL, NUSD_PER_USD, QUALITY_ONE, FloatArray, Target, bucket_at

#: Days that a report may look back: tallies are kept for ever, decisions for 40 days.
MOST_DAYS, MOST_LOGGED_DAYS = 366.0, 40.0
#: Seconds after which a decision without an outcome is missing; until then it is pending.
MATURE_S = 900.0
MOST_MATURE_S = 7 * 86_400.0
#: Reports that are kept until the next five minutes begin.
_REMEMBERED = 64

Reported = TypeVar("Reported")


class Window(msgspec.Struct, frozen=True, kw_only=True):
    """What a report looks at: whole five minutes that are over."""

    since: datetime
    until: datetime
    catalogue_version: int


class Retrospect:
    """Reports on one history: each is computed once per five minutes, and one at a time asks the database.

    Parameters:  engine — the history.   snapshot — its tallies in memory.   catalogue — gives the one in force.
                 providers — those the operator can call; none: all.   clock — the time, aware.
    """

    def __init__(
        self,
        engine: History,
        snapshot: Snapshot,
        catalogue: Callable[[], tuple[int, Catalogue]],
        *,
        providers: tuple[str, ...] = (),
        clock: Callable[[], datetime],
    ) -> None:
        self._engine = engine
        self._snapshot = snapshot
        self._catalogue = catalogue
        self._providers = providers
        self._clock = clock
        self._decider: tuple[int, Decider] | None = None
        self._asking = asyncio.Lock()
        self._kept: OrderedDict[tuple[Any, ...], Any] = OrderedDict()
        self._ids = UuidClock()

    @property
    def task_types(self) -> list[str]:
        """Task types with evidence."""
        return self._snapshot.task_types

    def curves(self, task_type: str, *, points: int = 60) -> Curves:
        """How a task type was learned, from its first outcome on; from memory alone.

        Raises: UnknownTaskType, NoCandidate.   BadInput — too many points.
        """
        _check("points", points, 2, MOST_POINTS)
        task, candidates = self._believed(task_type)
        policy = self._catalogue()[1].policy
        evidence = self._snapshot.evidence(task.path)
        n, quality = evidence.per_bucket()
        costs = {one.model: one.cost_usd for one in candidates}
        # Rows lie in order of arrival, which differs between replicas; draws must not.
        rows = sorted(range(len(n)), key=lambda row: evidence.models[row])
        models = tuple(evidence.models[row] for row in rows)
        learned = Learned(
            task_type=task.path,
            models=models,
            n=n[rows],
            quality=quality[rows],
            buckets_s=evidence.buckets_s,
            adaptive=evidence.decided("adaptive")[0],
            static=evidence.decided("static")[0],
            cost_usd=np.array([np.nan if (usd := costs.get(model)) is None else usd for model in models]),
            target=task.target,
            static_outcomes=policy.static_outcomes,
            trial_outcomes=policy.trial_outcomes,
        )
        return curves(learned, np.random.default_rng(policy.seed), points=points)

    def drift(self, task_type: str) -> list[Drifted]:
        """When models of a task type changed, and what followed; from memory alone.

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
        window = self._window(days)

        async def look() -> Savings:
            spent = await self._spent(
                await asyncio.to_thread(reviews.counted, self._engine, window.since, window.until)
            )
            calls = spent.n.sum(axis=1)
            dear = (
                calls @ np.where(np.isnan(spent.assumed_usd), -np.inf, spent.assumed_usd) if len(calls) else np.zeros(1)
            )
            return savings(spent, int(np.argmax(dear)))

        return window, await self._once(("savings", window), look)

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
        window = self._window(days, MOST_LOGGED_DAYS, mature_s)
        _check_models({*without, *(cost_factors or {})}, self._catalogue()[1])
        target = None if min_success is None and of_best is None else Target(min_success=min_success, of_best=of_best)
        instead = Instead(target=target, cost_factors=dict(cost_factors or {}), without=frozenset(without))
        path = self._deciding().task(task_type, self._snapshot).path
        seed = Seed(policy=self._catalogue()[1].policy.seed, task_type=path)

        async def look() -> PolicyValue:
            return await asyncio.to_thread(valued, self._engine, path, (window.since, window.until), instead, seed)

        said = (target, tuple(sorted(instead.cost_factors.items())), instead.without)
        return window, await self._once(("policy value", path, window, said), look)

    async def calibration(
        self, task_type: str, *, days: float = 7.0, mature_s: float = MATURE_S
    ) -> tuple[Window, list[Calibrated]]:
        """Whether what was predicted of recommended models came true.

        Raises: UnknownTaskType, BadInput, ReportTooLong, HistoryAway.
        """
        window = self._window(days, MOST_LOGGED_DAYS, mature_s)
        path = self._deciding().task(task_type, self._snapshot).path

        async def look() -> list[Calibrated]:
            return await asyncio.to_thread(calibrated, self._engine, path, (window.since, window.until))

        return window, await self._once(("calibration", path, window), look)

    async def audit(self, *, days: float = 30.0) -> tuple[Window, list[Finding]]:
        """Habits that cost money, and evidence that should not be trusted.

        Raises: BadInput, ReportTooLong, HistoryAway.
        """
        window = self._window(days)

        async def look() -> list[Finding]:
            rows = await asyncio.to_thread(reviews.counted, self._engine, window.since, window.until)
            log = self._window(min(days, 7.0), mature_s=MATURE_S)
            silent = await asyncio.to_thread(reviews.unreported, self._engine, log.since, log.until)
            since = await asyncio.to_thread(reviews.catalogue_since, self._engine)
            return auditing.audit(
                [cell_of(row) for row in rows],
                await self._standings(sorted({row.task_type for row in rows})),
                [Unreported(**one) for one in silent],
                catalogue_since=since,
                now=self._clock(),
            )

        return window, await self._once(("audit", window), look)

    def forget(self) -> None:
        """Computes every report anew when it is next asked for."""
        self._kept.clear()

    def _window(self, days: float, most: float = MOST_DAYS, mature_s: float = 0.0) -> Window:
        """The last days up to the five minutes that are not over."""
        _check("days", days, 1.0 / 288, most)
        _check("mature_s", mature_s, 0.0, MOST_MATURE_S)
        until = bucket_at(self._clock().timestamp() - mature_s)
        version, _ = self._catalogue()
        return Window(since=until - timedelta(days=days), until=until, catalogue_version=version)

    async def _once(self, key: tuple[Any, ...], look: Callable[[], Awaitable[Reported]]) -> Reported:
        """A report, computed unless it was."""
        async with self._asking:
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

    def _believed(self, task_type: str) -> tuple[Task, Sequence[Candidate]]:
        """A task type, and what is known of every catalogued model on it."""
        decider = self._deciding()
        task = decider.task(task_type, self._snapshot)
        request = Request(task_type=task.path, explain=True, dry_run=True)
        id_ = self._ids.next(self._clock(), bytes(10))
        decision, _ = decider.decide(request, self._snapshot, u=0.0, id_=id_, principal=LOCAL, stale_s=0.0)
        return task, decision.candidates or ()

    async def _spent(self, rows: Sequence[Counted]) -> Spent:
        """Sums by task type and model, with the catalogue's expectation of what a call costs."""
        task_types = sorted({row.task_type for row in rows})
        names = self._catalogue()[1].model_names
        models = (*names, *sorted({row.model for row in rows}.difference(names)))
        place_of = {name: place for place, name in enumerate(models)}
        type_of = {name: place for place, name in enumerate(task_types)}
        assumed = np.full((len(task_types), len(models)), np.nan)
        for place, task_type in enumerate(task_types):
            assumed[place, : len(names)] = self._listed_usd(task_type)
            await asyncio.sleep(0)
        sums = np.zeros((6, len(task_types), len(models)))
        for row in rows:
            sums[:, type_of[row.task_type], place_of[row.model]] += (
                row.n,
                row.quality / QUALITY_ONE,
                row.cost_n,
                row.cost_nusd / NUSD_PER_USD,
                row.cost_between / NUSD_PER_USD**2,
                row.groups,
            )
        return Spent(
            task_types=tuple(task_types),
            models=models,
            n=sums[0].astype(np.int64),
            successes=sums[1],
            cost_n=sums[2].astype(np.int64),
            cost_usd=sums[3],
            cost_between=sums[4],
            groups=sums[5].astype(np.int64),
            assumed_usd=assumed,
        )

    def _listed_usd(self, task_type: str) -> FloatArray:
        """What a typical call costs with each catalogued model; nan where nobody knows the price, or the task type."""
        models = self._catalogue()[1].models
        try:
            task = self._deciding().task(task_type, self._snapshot)
        except RouterError:
            return np.full(len(models), np.nan)
        nothing = spending(Evidence(), self._catalogue()[1].model_names)
        return expected_costs([model.price for model in models], nothing, task.typical).usd

    async def _standings(self, task_types: Sequence[str]) -> list[Standing]:
        """Where task types stand."""
        found = []
        for task_type in task_types:
            try:
                task, candidates = self._believed(task_type)
            except RouterError:
                continue
            found.append(standing_of(task, candidates, self._catalogue()[1]))
            await asyncio.sleep(0)
        return found


def _dearest(spent: Spent) -> int:
    """Place of the model that all these calls would have cost most with; one of unknown price is not it."""
    priced = ~np.isnan(spent.assumed_usd).all(axis=1)
    usd = spent.assumed_usd[priced]
    total = spent.n[priced].sum(axis=1) @ np.nan_to_num(usd)
    return int(np.argmax(np.where(np.isnan(usd).any(axis=0), -1.0, total)))


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
