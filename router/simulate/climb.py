"""What does the decider choose where answers can be checked, and what does that really cost and bring?

A caller who is answered with a ladder relies on its check: that alone says what became of a step, and only an audit,
asked for at the product's own rate, tells the truth. The last step and a single model's answer are judged as ever; a
share of those of cheaper models is scored, too. Counts reach the decider as a replica polls them: every tenth decision,
later every hundredth part of all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from uuid import UUID
from zlib import crc32

import numpy as np

from router.answers import LadderShown, Request
from router.catalogue import Catalogue
from router.decide.decider import Decider
from router.learn.snapshot import Snapshot
from router.observe.onward import audit_rate
from router.replay.steps import steps_of
from router.signing import Signer
from router.simulate.counting import ClimbCounting
from router.simulate.instances import Instance, Stream
from router.simulate.regret import Run, in_ranges, losses_of, so_far
from router.simulate.truth import Way, bar_of, best, climb, single, world_of
from router.values import BoolArray, FloatArray, Strategy

#: Ways to ask that may be answered with a ladder.
CLIMBING = ("cascade", "ladder")
#: The strategy of a request, and whether it allows for ladders.
ASKED: dict[str, tuple[Strategy, bool]] = {
    "static": ("static", False),
    "adaptive": ("auto", False),
    "ladder": ("auto", True),
    "cascade": ("cascade", False),
}
#: Decisions between two polls: so many, or one in so many of all.
_POLL, _POLL_SHARE = 10, 100
_CHECK = "check"
_SIGNER, _ID = Signer({0: b""}), UUID(int=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A ladder as it was answered."""

    #: Decisions before it.
    at: int
    shown: LadderShown
    #: What it really does.
    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Climbed:
    """One run: arrays over its decisions, each of shape (n_decisions,)."""

    #: What was chosen, by what it really does.
    ways: tuple[Way, ...]
    #: Expected cost of calls and checks, and what audits cost.
    cost_usd: FloatArray
    audit_usd: FloatArray
    success: FloatArray
    is_ladder: BoolArray
    #: The first ladder, then whenever what was said of it changed.
    told: tuple[Told, ...]


def climbed(
    instance: Instance,
    stream: Stream,
    catalogue: Catalogue,
    *,
    strategy: str,
    seed: int,
    scored: float,
    bucket: int = 10,
) -> Climbed:
    """One run of an instance with a check.

    Parameters:  strategy — one of `ASKED`.
                 scored — share of single answers that the check looks at; the dearest model's never.
    """
    world = world_of(instance)
    asked, may_climb = ASKED[strategy]
    request = Request(task_type=instance.task_type, strategy=asked, ladder=may_climb, dry_run=True)
    decider, snapshot = Decider(catalogue, 1, _SIGNER), Snapshot()
    decisions = len(stream.success)
    generator = np.random.default_rng((seed, crc32(instance.name.encode()), 2))
    uniforms, audits, scorings = generator.random((3, decisions)).tolist()
    counting = ClimbCounting(instance, stream, bucket, _CHECK)
    really = cache(lambda path, thresholds: climb(instance, path, thresholds))
    ways: list[Way] = []
    told: list[Told] = []
    audit_usd, check_usd = np.zeros(decisions), np.zeros(decisions)
    polled = 0
    for decision in range(decisions):
        if decision >= polled + max(_POLL, polled // _POLL_SHARE):
            snapshot.apply(*counting.taken())
            polled = decision
        answer, _ = decider.decide(request, snapshot, u=uniforms[decision], id_=_ID, principal="", stale_s=0.0)
        if answer.ladder is None:
            way = single(instance, instance.models.index(answer.model))
            is_scored = way.path[0] < len(instance.models) - 1 and scorings[decision] < scored
        else:
            way = really(*steps_of(answer.ladder, instance.models))
            is_scored = True
            if not told or told[-1].shown != answer.ladder:
                told.append(Told(at=decision, shown=answer.ladder, way=way))
        is_audit = False
        if is_scored:
            known = snapshot.checks.audited(instance.task_type, answer.model, _CHECK)
            is_audit = audits[decision] < audit_rate(*known, catalogue.policy.audit_rate)
            check_usd[decision] = 0.0 if way.thresholds else world.check_usd
        audit_usd[decision] = world.audit_usd * is_audit
        counting.count(decision, way.path, way.thresholds, answer.strategy, is_scored=is_scored, is_audit=is_audit)
        ways.append(way)
    return Climbed(
        ways=tuple(ways),
        cost_usd=np.array([way.cost_usd for way in ways]) + check_usd,
        audit_usd=audit_usd,
        success=np.array([way.success for way in ways]),
        is_ladder=np.array([bool(way.thresholds) for way in ways]),
        told=tuple(told),
    )


def run_of(instance: Instance, found: Climbed, *, strategy: str, seed: int, seconds: float) -> Run:
    """What a run lost against the best of all models and ladders; audits and checks are paid for."""
    right = best(instance)
    lost = losses_of(instance.cost_usd, found.cost_usd, found.success, right_usd=right.cost_usd, bar=bar_of(instance))
    # An audit is spent whatever it brings.
    audits = in_ranges(found.audit_usd, instance.cost_usd)
    return Run(
        instance=instance.name,
        strategy=strategy,
        seed=seed,
        decisions=len(found.ways),
        seconds=seconds,
        cost=so_far(lost[0] + audits),
        quality=so_far(lost[1]),
        right_share=float(np.mean([way.path == right.path for way in found.ways])),
    )


def of_singles(instance: Instance, chosen: Sequence[int]) -> Climbed:
    """The same of a run that chose single models and checked nothing."""
    ways = tuple(single(instance, int(place)) for place in chosen)
    return Climbed(
        ways=ways,
        cost_usd=np.array([way.cost_usd for way in ways]),
        audit_usd=np.zeros(len(ways)),
        success=np.array([way.success for way in ways]),
        is_ladder=np.zeros(len(ways), dtype=np.bool_),
        told=(),
    )
