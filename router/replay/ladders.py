"""What did ladders bring on recorded outcomes? Beside the router without them, and beside what hindsight would do."""

from collections.abc import Sequence

import msgspec
import numpy as np

from router.answers import LadderShown
from router.replay import controls
from router.replay.climb import Ascent, Checking
from router.replay.estimates import Estimate, estimate
from router.replay.play import Run
from router.replay.steps import Hindsight, climb, hindsight, steps_of
from router.replay.table import OutcomeTable
from router.values import Target

STATIC, ADAPTIVE, CASCADE = "static_tiers", "adaptive", "cascade"
HINDSIGHT_SINGLE, HINDSIGHT = "hindsight_single", "hindsight_with_ladders"
_ROUNDING = 1e-12


class PolicyShown(msgspec.Struct, frozen=True, kw_only=True):
    """One way to choose, on the same prompts."""

    policy: str
    #: The check it could use; null where it used none.
    check: str | None
    success: Estimate
    #: Of a prompt: its calls and checks; and with what audits cost.
    mean_cost_usd: Estimate
    with_audits_usd: Estimate
    #: Success of the best random mix of two fixed models at that cost, audits included, and how far above it this is.
    mix_success: float
    above_mix: Estimate
    #: Share of the prompts that were answered with a ladder, and that were verified.
    ladders: float
    audits: float


class TypeShown(msgspec.Struct, frozen=True, kw_only=True):
    """What was right on one task type with one check, and what the router came to."""

    check: str
    task_type: str
    prompts: int
    #: Success that is good enough, and the cheapest single model with it.
    bar: float
    single: str
    single_usd: float
    #: The cheapest ladder that is good enough; null where none is.
    ladder: tuple[str, ...] | None
    ladder_usd: float | None
    ladder_success: float | None
    #: What it saves against the single model, as a share; negative where it costs more.
    saves: float | None
    #: The cost of a check below which some ladder pays; 0: none does.
    pays_below_usd: float
    #: Shares of the seeds that ended with: what is right; none, though one would pay; one that does not pay or keep.
    right: float
    missed: float
    wrong: float
    #: Why the last seed that has none has none.
    refused: str | None


class Climbs(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that replays with checks showed."""

    name: str
    prompts: int
    target: Target
    seeds: tuple[int, ...]
    check_cost_usd: float
    audit_cost_usd: float
    #: Share of single answers that were scored, too.
    scored: float
    policies: tuple[PolicyShown, ...]
    by_task_type: tuple[TypeShown, ...]


def climbs(
    table: OutcomeTable,
    target: Target,
    adaptive: Sequence[Run],
    ascents: Sequence[tuple[Checking, Sequence[Ascent]]],
    *,
    check_usd: float,
    audit_usd: float,
    scored: float,
) -> Climbs:
    """What replays of one table showed.

    Parameters:  adaptive — without ladders, one per seed, at least one.   ascents — the same seeds under each check.
    """
    static, single = controls.static_tiers(table), controls.hindsight(table, target)
    policies = [
        _policy(table, STATIC, None, [static.success], [static.mean_cost_usd]),
        _policy(
            table,
            ADAPTIVE,
            None,
            [float(run.success.mean()) for run in adaptive],
            [float(run.cost_usd.mean()) for run in adaptive],
        ),
        _policy(table, HINDSIGHT_SINGLE, None, [single.success], [single.mean_cost_usd]),
    ]
    by_task_type: list[TypeShown] = []
    for checking, runs in ascents:
        right = hindsight(table, target, checking.law, check_usd)
        audits = [run.n_audits / table.n_prompts for run in runs]
        policies.append(
            _policy(
                table,
                CASCADE,
                checking.name,
                [float(run.success.mean()) for run in runs],
                [float(run.cost_usd.mean()) for run in runs],
                audits_usd=[audit_usd * share for share in audits],
                ladders=float(np.mean([run.is_ladder.mean() for run in runs])),
                audits=float(np.mean(audits)),
            )
        )
        policies.append(_hindsight(table, checking.name, right, check_usd))
        by_task_type += _by_task_type(table, checking, right, runs, check_usd)
    return Climbs(
        name=table.name,
        prompts=table.n_prompts,
        target=target,
        seeds=tuple(run.seed for run in adaptive),
        check_cost_usd=check_usd,
        audit_cost_usd=audit_usd,
        scored=scored,
        policies=tuple(policies),
        by_task_type=tuple(by_task_type),
    )


def _policy(
    table: OutcomeTable,
    policy: str,
    check: str | None,
    success: Sequence[float],
    cost_usd: Sequence[float],
    *,
    audits_usd: Sequence[float] | None = None,
    ladders: float = 0.0,
    audits: float = 0.0,
) -> PolicyShown:
    """A policy, from one number per seed."""
    bills = [cost + audit for cost, audit in zip(cost_usd, audits_usd or [0.0] * len(cost_usd), strict=True)]
    mixes = [controls.best_mix(table, bill).success for bill in bills]
    return PolicyShown(
        policy=policy,
        check=check,
        success=estimate(success),
        mean_cost_usd=estimate(cost_usd),
        with_audits_usd=estimate(bills),
        mix_success=float(np.mean(mixes)),
        above_mix=estimate([one - mix for one, mix in zip(success, mixes, strict=True)]),
        ladders=ladders,
        audits=audits,
    )


def _hindsight(table: OutcomeTable, check: str, right: Sequence[Hindsight], check_usd: float) -> PolicyShown:
    """Per task type the cheapest of all models and ladders that keeps the target there."""
    weights = controls.rates(table).prompts / table.n_prompts
    pays = [one.ladder if _saves(one, check_usd) > 0.0 else None for one in right]
    success = [one.single_success if up is None else up.success for one, up in zip(right, pays, strict=True)]
    cost_usd = [one.single_usd if up is None else up.cost_usd(check_usd) for one, up in zip(right, pays, strict=True)]
    ladders = float(weights @ [up is not None for up in pays])
    return _policy(table, HINDSIGHT, check, [float(weights @ success)], [float(weights @ cost_usd)], ladders=ladders)


def _by_task_type(
    table: OutcomeTable, checking: Checking, right: Sequence[Hindsight], runs: Sequence[Ascent], check_usd: float
) -> list[TypeShown]:
    """Each task type by itself."""
    shown = []
    for place, one in enumerate(right):
        ends = [run.ends[place] for run in runs]
        verdicts = [_verdict(table, place, checking, one, end.ladder, check_usd) for end in ends]
        up = one.ladder
        shown.append(
            TypeShown(
                check=checking.name,
                task_type=table.task_types[place],
                prompts=len(table.prompts_of(place)),
                bar=one.bar,
                single=table.models[one.single],
                single_usd=one.single_usd,
                ladder=None if up is None else tuple(table.models[step] for step in up.path),
                ladder_usd=None if up is None else up.cost_usd(check_usd),
                ladder_success=None if up is None else up.success,
                saves=None if up is None else _saves(one, check_usd),
                pays_below_usd=one.pays_below_usd,
                right=verdicts.count("right") / len(runs),
                missed=verdicts.count("missed") / len(runs),
                wrong=verdicts.count("wrong") / len(runs),
                refused=next((end.refused for end in reversed(ends) if end.refused is not None), None),
            )
        )
    return shown


def _verdict(
    table: OutcomeTable,
    place: int,
    checking: Checking,
    right: Hindsight,
    ladder: LadderShown | None,
    check_usd: float,
) -> str:
    """Whether it is right that a run ended with this ladder, or with none."""
    if ladder is None:
        return "missed" if _saves(right, check_usd) > 0.0 else "right"
    really = climb(table, place, checking.law, *steps_of(ladder, table.models))
    keeps = really.success >= right.bar - _ROUNDING
    return "right" if keeps and really.cost_usd(check_usd) < right.single_usd else "wrong"


def _saves(one: Hindsight, check_usd: float) -> float:
    """What the best ladder saves against the best single model, as a share; 0 where there is none."""
    if one.ladder is None or one.single_usd <= 0.0:
        return 0.0
    return 1.0 - one.ladder.cost_usd(check_usd) / one.single_usd
