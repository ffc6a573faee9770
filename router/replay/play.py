"""What does the real service decide, prompt by prompt, when it is told the real outcomes?"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from router.answers import Decision, Request
from router.catalogue import Policy
from router.errors import BadInput, RouterError
from router.observe.reports import Report
from router.replay.catalogue import catalogue_of
from router.replay.table import OutcomeTable
from router.service import Service
from router.settings import Settings
from router.values import BUCKET_S, BoolArray, FloatArray, IntArray, Target

#: Prompts of a task type that fall into one time bucket.
PROMPTS_PER_BUCKET = 10
#: Simulated time between two prompts of a task type.
WAVE_S = BUCKET_S // PROMPTS_PER_BUCKET
#: Simulated time has to fit between the past that outcomes are accepted from and now.
MAX_WAVES = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What became of one prompt."""

    #: Places in the table.
    task_type: int
    prompt: int
    model: int
    is_success: bool
    cost_usd: float
    #: Probability with which the model was chosen.
    propensity: float
    #: Learning decided; else the static tier.
    is_adaptive: bool
    #: The recommended model's posterior mean reached the bar.
    clears: bool
    #: Judged outcomes of the task type before this one, and those needed to learn.
    outcomes: int
    needed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One replay: arrays over its prompts in the order they were played, each of shape (n_prompts,)."""

    seed: int
    #: Places in the table.
    task_type: IntArray
    prompt: IntArray
    model: IntArray
    success: BoolArray
    cost_usd: FloatArray
    propensity: FloatArray
    is_adaptive: BoolArray
    clears: BoolArray


#: Told what each wave did, as soon as it is committed; may take its time.
OnProgress = Callable[[Sequence[Played]], Awaitable[None]]


async def play(
    table: OutcomeTable,
    *,
    seed: int,
    target: Target,
    url: str,
    policy: Policy | None = None,
    with_cost: bool = False,
    decision_log: float = 0.0,
    on_progress: OnProgress | None = None,
) -> Run:
    """One replay of a table through a service of its own.

    Every wave asks for the next prompt of each task type, looks the outcomes up, and reports them together, so that
    the database commits once a wave. All task types end now; ten prompts of a type share a time bucket.

    Parameters:  seed — orders the prompts and draws the service's uniforms.   url — of a fresh migrated database.
                 policy — how the router decides; none: as the product does by itself.
                 with_cost — also report what each call cost; else its status alone.
                 decision_log — share of decisions kept in the database.
    Raises:      BadInput — more prompts of a type than time has room for.   HistoryAway.
    """
    played: list[Played] = []
    async with served(table, seed=seed, target=target, url=url, policy=policy, decision_log=decision_log) as (
        service,
        schedule,
    ):
        for prompts in schedule:
            done = await _play_wave(service, table, prompts, with_cost=with_cost)
            played += done
            if on_progress is not None:
                await on_progress(done)
    return _run(seed, played)


@asynccontextmanager
async def served(
    table: OutcomeTable, *, seed: int, target: Target, url: str, policy: Policy | None, decision_log: float = 0.0
) -> AsyncIterator[tuple[Service, Iterator[IntArray]]]:
    """A service of its own, and the prompts of each wave; taking a wave moves its clock.

    Parameters:  as for `play`.
    """
    schedule = waves(table, seed)
    clock = _Clock(_end_of_history(datetime.now(UTC)), len(schedule))
    generator = np.random.default_rng((seed, 1))
    service = await Service.start(
        Settings(decision_log=decision_log),
        url,
        catalogue=catalogue_of(table.models, table.mean_cost_usd, table.task_types, target, policy or Policy()),
        clock=clock.now,
        uniform=lambda: float(generator.random()),
    )
    try:
        yield service, clock.through(schedule)
    finally:
        await service.stop()


def waves(table: OutcomeTable, seed: int) -> list[IntArray]:
    """The prompts of each wave: one of each task type that has one left, aligned so that all types end together.

    Raises: BadInput — more prompts of a type than time has room for.
    """
    generator = np.random.default_rng((seed, 0))
    orders = [generator.permutation(table.prompts_of(place)) for place in range(len(table.task_types))]
    n_waves = max(len(order) for order in orders)
    if n_waves > MAX_WAVES:
        most = int(np.argmax([len(order) for order in orders]))
        problem = f"`{table.task_types[most]}` has {n_waves} prompts: at most {MAX_WAVES} of a task type can be played."
        raise BadInput(field="--limit", problem=problem)
    starts = [n_waves - len(order) for order in orders]
    return [
        np.array([order[wave - start] for order, start in zip(orders, starts, strict=True) if wave >= start])
        for wave in range(n_waves)
    ]


class _Clock:
    """Simulated time: stands still within a wave, and ends with the last one."""

    def __init__(self, end: datetime, n_waves: int) -> None:
        self._end = end
        self._n_waves = n_waves
        self.wave = 0

    def through(self, schedule: Sequence[IntArray]) -> Iterator[IntArray]:
        """The prompts of each wave, when it is its time."""
        for wave, prompts in enumerate(schedule):
            self.wave = wave
            yield prompts

    def now(self) -> datetime:
        """The time of the wave."""
        return self._end - timedelta(seconds=WAVE_S * (self._n_waves - self.wave))


def _end_of_history(now: datetime) -> datetime:
    """The newest end of a bucket, so that the last ten waves fill one."""
    return datetime.fromtimestamp(now.timestamp() // BUCKET_S * BUCKET_S, UTC)


async def _play_wave(service: Service, table: OutcomeTable, prompts: IntArray, *, with_cost: bool) -> list[Played]:
    """Decides for every prompt of a wave, then reports all their outcomes."""
    done = []
    reports = []
    for prompt in prompts.tolist():
        decision = service.decide(Request(task_type=table.task_types[table.task_type[prompt]]))
        one = _looked_up(table, prompt, decision)
        done.append(one)
        reports.append(
            Report(
                decision=decision.decision,
                status="success" if one.is_success else "failure",
                cost_usd=one.cost_usd if with_cost else None,
            )
        )
    for result in await service.observe(reports):
        if isinstance(result, RouterError):
            raise result
    return done


def _looked_up(table: OutcomeTable, prompt: int, decision: Decision) -> Played:
    """The recommended model's real outcome."""
    model = table.models.index(decision.model)
    return Played(
        task_type=int(table.task_type[prompt]),
        prompt=prompt,
        model=model,
        is_success=bool(table.success[prompt, model]),
        cost_usd=float(table.cost_usd[prompt, model]),
        propensity=decision.propensity,
        is_adaptive=decision.strategy == "adaptive",
        clears=decision.evidence.clears,
        outcomes=decision.evidence.outcomes,
        needed=decision.evidence.needed,
    )


def _run(seed: int, played: Sequence[Played]) -> Run:
    """A replay's prompts as arrays."""
    run = Run(
        seed=seed,
        task_type=np.array([one.task_type for one in played], dtype=np.int64),
        prompt=np.array([one.prompt for one in played], dtype=np.int64),
        model=np.array([one.model for one in played], dtype=np.int64),
        success=np.array([one.is_success for one in played], dtype=np.bool_),
        cost_usd=np.array([one.cost_usd for one in played]),
        propensity=np.array([one.propensity for one in played]),
        is_adaptive=np.array([one.is_adaptive for one in played], dtype=np.bool_),
        clears=np.array([one.clears for one in played], dtype=np.bool_),
    )
    for field in run.__slots__:
        if isinstance(array := getattr(run, field), np.ndarray):
            array.setflags(write=False)
    return run
