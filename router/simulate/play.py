"""What does each strategy choose, decision by decision, when the product's own decider asks it?"""

import multiprocessing
import signal
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID
from zlib import crc32

import msgspec
import numpy as np

from router.answers import Request
from router.catalogue import Catalogue, Policy
from router.choose.baselines import OfCounts, Thompson
from router.choose.strategies import STRATEGIES
from router.decide.decider import Decider
from router.errors import BadInput, UnknownName, near
from router.learn.snapshot import Snapshot
from router.replay.catalogue import catalogue_of as priced
from router.signing import Signer
from router.simulate.climb import ASKED, CLIMBING, Climbed, climbed, of_singles
from router.simulate.climb import run_of as climbed_run_of
from router.simulate.counting import Counting
from router.simulate.instances import Checked, Instance, Stream
from router.simulate.regret import Run, run_of
from router.values import DecidedBy, IntArray

Done = TypeVar("Done")
#: A baseline handles no drift, reads everything, and never steps back.
_BASELINE = {"drift": False, "evidence_cap": 10_000_000, "guardrail": False}
#: Dry runs: nothing is signed, and no decision is ever looked up.
_SIGNER, _ID = Signer({0: b""}), UUID(int=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How instances are played."""

    policy: Policy
    #: Of each run; None: as many as the instance has.
    decisions: int | None = None
    #: An outcome is known this many decisions late.
    delay: int = 0
    #: Decisions that fall into one time bucket.
    bucket: int = 10
    #: Share of single answers that a check looks at, where there is one and ladders may be answered.
    scored: float = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One run to play."""

    instance: Instance
    strategy: str
    seed: int
    rules: Rules


def strategies_of(text: str) -> tuple[str, ...]:
    """The strategies that a list with commas names, each once; `all` is all that choose single models.

    Raises: UnknownName.
    """
    names = tuple(STRATEGIES) if text == "all" else tuple(dict.fromkeys(text.replace(" ", "").split(",")))
    known = (*STRATEGIES, *CLIMBING)
    for name in names:
        if name not in known:
            hint = near(name, known) or f"Give some of {', '.join(known)}, or all."
            raise UnknownName(field="--strategies", given=name[:128], hint=hint)
    return names


def check_checks(strategies: Iterable[str], instances: Iterable[Instance], delay: int) -> None:
    """Refuse ladders where nothing can check an answer, and late feedback, which would be told at once there.

    Raises: BadInput.
    """
    unchecked = next((one.name for one in instances if not isinstance(one.world, Checked)), None)
    climbing = next((name for name in strategies if name in CLIMBING), None)
    if climbing is not None and unchecked is not None:
        problem = f"`{climbing}` climbs ladders, and `{unchecked}` has no check. Give instances such as checked:0-9."
        raise BadInput(field="--strategies", problem=problem)
    if climbing is not None and delay:
        problem = f"`{climbing}` is played with feedback at once. Leave it out, or leave {climbing} out."
        raise BadInput(field="--delay", problem=problem)


def play_all(jobs: Sequence[Job], processes: int = 1) -> Iterator[Run]:
    """The runs of all jobs as they end; in any order where several processes play them."""
    yield from each(play, jobs, processes)


def each(work: Callable[[Job], Done], jobs: Sequence[Job], processes: int = 1) -> Iterator[Done]:
    """What some work makes of each job, as it ends; in any order where several processes do it."""
    if processes == 1:
        yield from map(work, jobs)
        return
    # A fresh interpreter each: a fork of one with threads may hang.
    context = multiprocessing.get_context("spawn")
    with context.Pool(min(processes, len(jobs)), initializer=_leave_interrupts_to_the_parent) as pool:
        yield from pool.imap_unordered(work, jobs)


def play(job: Job) -> Run:
    """One run and its regret."""
    started = time.perf_counter()
    stream = job.instance.stream(job.seed, job.rules.decisions)
    if isinstance(job.instance.world, Checked):
        found = climbs(job, stream)
        seconds = time.perf_counter() - started
        return climbed_run_of(job.instance, found, strategy=job.strategy, seed=job.seed, seconds=seconds)
    chosen = choices(job, stream)
    seconds = time.perf_counter() - started
    return run_of(job.instance, stream.rate, chosen, strategy=job.strategy, seed=job.seed, seconds=seconds)


def climbs(job: Job, stream: Stream) -> Climbed:
    """One run of an instance with a check: what was chosen, and what that really costs and brings."""
    if job.strategy not in ASKED:
        return of_singles(job.instance, choices(job, stream).tolist())
    rules = job.rules
    return climbed(
        job.instance,
        stream,
        catalogue_of(job.instance, _policy(job)),
        strategy=job.strategy,
        seed=job.seed,
        scored=rules.scored if job.strategy in CLIMBING else 0.0,
        bucket=rules.bucket,
    )


def choices(job: Job, stream: Stream) -> IntArray:
    """The model chosen at each decision, shape (n_decisions,).

    The decider sees tallies and nothing else, as in the service: an outcome counts in the time bucket of its decision,
    however late it comes.
    """
    instance, rules = job.instance, job.rules
    decisions = len(stream.success)
    catalogue = catalogue_of(instance, _policy(job))
    decider = Decider(catalogue, 1, _SIGNER, learning=job.strategy)
    request = Request(
        task_type=instance.task_type, strategy="static" if job.strategy == "static" else "auto", dry_run=True
    )
    snapshot = Snapshot()
    counting = Counting(instance, stream, rules.bucket)
    uniforms = np.random.default_rng((job.seed, crc32(instance.name.encode()), 1)).random(decisions).tolist()
    place_of = {model: place for place, model in enumerate(instance.models)}
    chosen: list[int] = []
    decided_by: list[DecidedBy] = []
    for decision, u in enumerate(uniforms):
        known = decision - rules.delay - 1
        if known >= 0:
            snapshot.apply([counting.counted(known, chosen[known], decided_by[known])])
        answer, _ = decider.decide(request, snapshot, u=u, id_=_ID, principal="", stale_s=0.0)
        chosen.append(place_of[answer.model])
        decided_by.append(answer.strategy)
    return np.array(chosen, dtype=np.int64)


def catalogue_of(instance: Instance, policy: Policy) -> Catalogue:
    """The catalogue of an instance."""
    return priced(instance.models, instance.price_usd, [instance.task_type], instance.target, policy)


def _policy(job: Job) -> Policy:
    """The policy of a run: its own seed for the posterior draws, and no drift handling for a baseline."""
    changes = _BASELINE if isinstance(STRATEGIES.get(job.strategy), OfCounts | Thompson) else {}
    return msgspec.structs.replace(job.rules.policy, seed=job.seed, **changes)


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl-C reaches every process of a terminal; the parent ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
