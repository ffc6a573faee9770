"""What does each strategy choose, decision by decision, when the product's own decider asks it?"""

import multiprocessing
import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID
from zlib import crc32

import msgspec
import numpy as np

from router.answers import Request
from router.catalogue import Catalogue, CataloguedModel, Policy, Price, TaskType
from router.catalogue.document import Tier, ancestors
from router.choose.baselines import OfCounts, Thompson
from router.choose.strategies import STRATEGIES
from router.decide import Decider
from router.errors import UnknownName, near
from router.learn.snapshot import Snapshot
from router.signing import Signer
from router.simulate.instances import Instance, Stream
from router.simulate.regret import Run, run_of
from router.values import (
    BUCKET_S,
    LATENCY_BINS,
    NUSD_PER_USD,
    QUALITY_ONE,
    TOKEN_BINS,
    DecidedBy,
    IntArray,
    Tally,
    TallyKey,
)

#: A baseline handles no drift, reads everything, and never steps back.
_BASELINE = {"drift": False, "evidence_cap": 10_000_000, "guardrail": False}
#: Dry runs: nothing is signed, and no decision is ever looked up.
_SIGNER, _ID = Signer({0: b""}), UUID(int=0)
_NO_TOKENS, _NO_LATENCY = (0,) * TOKEN_BINS, (0,) * LATENCY_BINS


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One run to play."""

    instance: Instance
    strategy: str
    seed: int
    rules: Rules


def strategies_of(text: str) -> tuple[str, ...]:
    """The strategies that a list with commas names, each once; `all` is all.

    Raises: UnknownName.
    """
    names = tuple(STRATEGIES) if text == "all" else tuple(dict.fromkeys(text.replace(" ", "").split(",")))
    for name in names:
        if name not in STRATEGIES:
            hint = near(name, STRATEGIES) or f"Give some of {', '.join(STRATEGIES)}, or all."
            raise UnknownName(field="--strategies", given=name[:128], hint=hint)
    return names


def play_all(jobs: Sequence[Job], processes: int = 1) -> Iterator[Run]:
    """The runs of all jobs as they end; in any order where several processes play them."""
    if processes == 1:
        yield from map(play, jobs)
        return
    # A fresh interpreter each: a fork of one with threads may hang.
    context = multiprocessing.get_context("spawn")
    with context.Pool(min(processes, len(jobs)), initializer=_leave_interrupts_to_the_parent) as pool:
        yield from pool.imap_unordered(play, jobs)


def play(job: Job) -> Run:
    """One run and its regret."""
    started = time.perf_counter()
    stream = job.instance.stream(job.seed, job.rules.decisions)
    chosen = choices(job, stream)
    seconds = time.perf_counter() - started
    return run_of(job.instance, stream.rate, chosen, strategy=job.strategy, seed=job.seed, seconds=seconds)


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
    counting = _Counting(instance, stream, rules.bucket)
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
    """The catalogue of an instance: flat prices, and the model in the middle for a static tier."""
    middle = len(instance.models) // 2
    paths = reversed(list(ancestors(instance.task_type)))
    return Catalogue(
        models=tuple(
            CataloguedModel(name=name, tier=_tier(place, middle), price=Price(request_usd=float(price_usd)))
            for place, (name, price_usd) in enumerate(zip(instance.models, instance.price_usd, strict=True))
        ),
        task_types=tuple(TaskType(path=path, tier=2) for path in paths),
        target=instance.target,
        policy=policy,
    )


def _tier(place: int, middle: int) -> Tier:
    """Cheaper than the static model, the static model, dearer."""
    if place == middle:
        return 2
    return 1 if place < middle else 3


class _Counting:
    """What the database would have counted: rows per model and time bucket."""

    def __init__(self, instance: Instance, stream: Stream, bucket: int) -> None:
        self._task_type = instance.task_type
        self._models = instance.models
        self._success = stream.success
        self._cost_nusd = None if stream.cost_usd is None else np.rint(stream.cost_usd * NUSD_PER_USD).astype(np.int64)
        self._bucket = bucket
        # Outcomes, successes and cost so far.
        self._rows: dict[TallyKey, tuple[int, int, int]] = {}

    def counted(self, decision: int, place: int, decided_by: DecidedBy) -> Tally:
        """The row that the outcome of a decision counts in, with it."""
        bucket_s = decision // self._bucket * BUCKET_S
        key = TallyKey(self._task_type, self._models[place], "", "", decided_by, "caller", 0, "", bucket_s)
        n, successes, cost_nusd = self._rows.get(key, (0, 0, 0))
        n, successes = n + 1, successes + int(self._success[decision, place])
        if self._cost_nusd is not None:
            cost_nusd += int(self._cost_nusd[decision, place])
        self._rows[key] = (n, successes, cost_nusd)
        return Tally(
            key=key,
            n=n,
            errors=0,
            timeouts=0,
            successes=successes,
            quality=successes * QUALITY_ONE,
            quality_sq=successes * QUALITY_ONE**2,
            cost_n=0 if self._cost_nusd is None else n,
            cost_nusd=cost_nusd,
            error_cost_n=0,
            error_cost_nusd=0,
            input_n=0,
            input_tokens=0,
            output_n=0,
            output_tokens=0,
            cache_read_tokens=0,
            cache_write_tokens=0,
            reasoning_tokens=0,
            output_tokens_hist=_NO_TOKENS,
            latency_n=0,
            latency_ms=0,
            latency_hist=_NO_LATENCY,
            revision=n,
        )


def _policy(job: Job) -> Policy:
    """The policy of a run: its own seed for the posterior draws, and no drift handling for a baseline."""
    changes = _BASELINE if isinstance(STRATEGIES[job.strategy], OfCounts | Thompson) else {}
    return msgspec.structs.replace(job.rules.policy, seed=job.seed, **changes)


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl-C reaches every process of a terminal; the parent ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
