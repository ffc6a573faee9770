"""What did the replays show? Means over seeds with their intervals, beside the controls; `--json` prints this."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

import msgspec
import numpy as np

from router.replay import controls
from router.replay.controls import Control, Rates
from router.replay.estimates import Estimate, estimate
from router.replay.play import Run
from router.replay.table import OutcomeTable
from router.values import BoolArray, IntArray, Target

#: Parts that the prompts of a task type are cut into, to show the models chosen over time.
PARTS = 10


class ModelShown(msgspec.Struct, frozen=True, kw_only=True):
    """A model of the table."""

    model: str
    success: float
    mean_cost_usd: float


class ControlShown(msgspec.Struct, frozen=True, kw_only=True):
    """A policy that learns nothing, on the same prompts."""

    policy: str
    success: float
    mean_cost_usd: float
    #: Its success as a share of always-dearest's.
    kept_success_share: float | None
    #: What it spends less than always-dearest, as a share of that.
    saved_cost_share: float | None
    #: What it spends less than always-dearest, as a share of what the hindsight choice spends less; null where that
    #: saves nothing. Above 1: cheaper than hindsight, and then usually worse.
    captured_savings_share: float | None
    #: Share of the calls of each model.
    models: dict[str, float]


class HindsightShare(msgspec.Struct, frozen=True, kw_only=True):
    """Share of calls that went to the hindsight model of their task type; null where there are no such calls."""

    all: Estimate | None
    #: Of the calls after the first 100, and 300, of each task type.
    after_100: Estimate | None
    after_300: Estimate | None


class PromiseShown(msgspec.Struct, frozen=True, kw_only=True):
    """What a relative target asked for, and what was kept of it."""

    #: Share of the success of each task type's best model.
    promised: float
    kept: Estimate
    #: Share of the runs that kept less.
    runs_below: float


class RouterShown(msgspec.Struct, frozen=True, kw_only=True):
    """The router."""

    success: Estimate
    mean_cost_usd: Estimate
    #: As for a control.
    kept_success_share: Estimate | None
    saved_cost_share: Estimate | None
    captured_savings_share: Estimate | None
    #: Null where the target promises no share of the best.
    promise: PromiseShown | None
    #: Its success less that of the best mix of two fixed models at its own cost.
    success_above_best_mix: Estimate
    hindsight_share: HindsightShare
    #: Share of the calls of each model, over all seeds.
    models: dict[str, float]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a task type's prompts, in the order they were played, over all seeds."""

    first_prompt: int
    last_prompt: int
    #: The model with most calls, and its share.
    model: str
    share: float
    #: Shares of all models that had calls.
    models: dict[str, float]


class TaskTypeShown(msgspec.Struct, frozen=True, kw_only=True):
    """One task type."""

    task_type: str
    prompts: int
    #: What decided its last prompt, in most seeds.
    phase: Literal["static", "adaptive"]
    #: Prompts decided before learning began, on average over seeds.
    static_prompts: float
    #: Success rate that is good enough here.
    target_success: float
    success: Estimate
    mean_cost_usd: Estimate
    dearest_success: float
    dearest_mean_cost_usd: float
    hindsight_model: str
    hindsight_success: float
    hindsight_mean_cost_usd: float
    hindsight_share: HindsightShare
    over_time: tuple[Part, ...]


class RunShown(msgspec.Struct, frozen=True, kw_only=True):
    """One seed."""

    seed: int
    success: float
    mean_cost_usd: float
    duration_s: float


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a set of replays showed."""

    #: The file, or the workload.
    name: str
    prompts: int
    target: Target
    #: From cheap to dear.
    models: tuple[ModelShown, ...]
    router: RouterShown
    controls: tuple[ControlShown, ...]
    #: From the most prompts to the fewest.
    by_task_type: tuple[TaskTypeShown, ...]
    runs: tuple[RunShown, ...]


def summary(table: OutcomeTable, target: Target, runs: Sequence[Run], seconds: Sequence[float]) -> Summary:
    """What replays of one table showed.

    Parameters:  runs — one per seed, at least one.   seconds — how long each took.
    """
    dearest = controls.always_dearest(table)
    hindsight = controls.hindsight(table, target)
    success = [float(run.success.mean()) for run in runs]
    cost_usd = [float(run.cost_usd.mean()) for run in runs]
    mean_cost_usd = float(np.mean(cost_usd))
    others = (
        dearest,
        controls.always_cheapest(table),
        controls.static_tiers(table),
        controls.best_fixed(table),
        hindsight,
        controls.oracle_per_prompt(table),
        controls.best_mix(table, mean_cost_usd),
        controls.cheapest_dearest_mix(table, mean_cost_usd),
    )
    right = controls.hindsight_places(table, target)
    above = [one - controls.best_mix(table, cost).success for one, cost in zip(success, cost_usd, strict=True)]
    saved = [_captured(cost, dearest, hindsight) for cost in cost_usd]
    return Summary(
        name=table.name,
        prompts=table.n_prompts,
        target=target,
        models=tuple(
            ModelShown(model=name, success=float(rate), mean_cost_usd=float(cost))
            for name, rate, cost in zip(table.models, table.success.mean(axis=0), table.mean_cost_usd, strict=True)
        ),
        router=RouterShown(
            success=estimate(success),
            mean_cost_usd=estimate(cost_usd),
            kept_success_share=_known([_ratio(one, dearest.success) for one in success]),
            saved_cost_share=_known([_saved(cost, dearest) for cost in cost_usd]),
            captured_savings_share=_known(saved),
            promise=_promise(table, target, success),
            success_above_best_mix=estimate(above),
            hindsight_share=_hindsight_share(runs, right, np.arange(len(table.task_types))),
            models=_shares(table, np.concatenate([run.model for run in runs])),
        ),
        controls=tuple(_shown(control, dearest, hindsight) for control in others),
        by_task_type=_by_task_type(table, target, runs, right),
        runs=tuple(
            RunShown(seed=run.seed, success=one, mean_cost_usd=cost, duration_s=round(took, 3))
            for run, one, cost, took in zip(runs, success, cost_usd, seconds, strict=True)
        ),
    )


def _promise(table: OutcomeTable, target: Target, success: Sequence[float]) -> PromiseShown | None:
    """What was kept of the success that the best model of each task type would have had."""
    places = range(len(table.task_types))
    best = sum(float(table.success[table.prompts_of(place)].sum(axis=0).max()) for place in places) / table.n_prompts
    if target.of_best is None or best == 0.0:
        return None
    shares = [one / best for one in success]
    return PromiseShown(
        promised=target.of_best,
        kept=estimate(shares),
        runs_below=float(np.mean([share < target.of_best for share in shares])),
    )


def _known(values: Sequence[float | None]) -> Estimate | None:
    """An estimate, where every seed has a value."""
    given = [value for value in values if value is not None]
    return estimate(given) if len(given) == len(values) else None


def _ratio(value: float, of: float) -> float | None:
    """A share, where there is anything to share."""
    return value / of if of > 0.0 else None


def _saved(mean_cost_usd: float, dearest: Control) -> float | None:
    """What is spent less than always-dearest, as a share of that."""
    return _ratio(dearest.mean_cost_usd - mean_cost_usd, dearest.mean_cost_usd)


def _captured(mean_cost_usd: float, dearest: Control, hindsight: Control) -> float | None:
    """What is spent less than always-dearest, as a share of what hindsight spends less."""
    return _ratio(dearest.mean_cost_usd - mean_cost_usd, dearest.mean_cost_usd - hindsight.mean_cost_usd)


def _shown(control: Control, dearest: Control, hindsight: Control) -> ControlShown:
    """A control beside the dearest and the hindsight choice."""
    return ControlShown(
        policy=control.policy,
        success=control.success,
        mean_cost_usd=control.mean_cost_usd,
        kept_success_share=_ratio(control.success, dearest.success),
        saved_cost_share=_saved(control.mean_cost_usd, dearest),
        captured_savings_share=_captured(control.mean_cost_usd, dearest, hindsight),
        models=control.models,
    )


def _hindsight_share(runs: Sequence[Run], right: IntArray, task_types: IntArray) -> HindsightShare:
    """Share of calls on the hindsight model, of some task types; `right` holds it per task type."""

    def after(skipped: int) -> Estimate | None:
        return _known([_share_right(run, right, task_types, skipped) for run in runs])

    return HindsightShare(all=after(0), after_100=after(100), after_300=after(300))


def _share_right(run: Run, right: IntArray, task_types: IntArray, skipped: int) -> float | None:
    """Share of one seed's calls on the hindsight model, once `skipped` prompts of a type were played."""
    hits, calls = 0, 0
    for task_type in task_types.tolist():
        chosen = run.model[run.task_type == task_type][skipped:]
        hits += int(np.count_nonzero(chosen == right[task_type]))
        calls += len(chosen)
    return hits / calls if calls else None


def _by_task_type(
    table: OutcomeTable, target: Target, runs: Sequence[Run], right: IntArray
) -> tuple[TaskTypeShown, ...]:
    """Each task type by itself, the largest first."""
    known = controls.rates(table)
    bars = controls.bars(table, target)
    order = np.argsort(-known.prompts, kind="stable").tolist()
    return tuple(_task_type(table, known, float(bars[place]), runs, right, place) for place in order)


def _task_type(
    table: OutcomeTable, known: Rates, bar: float, runs: Sequence[Run], right: IntArray, place: int
) -> TaskTypeShown:
    """One task type."""
    masks = [run.task_type == place for run in runs]

    def per_seed(of: Callable[[Run, BoolArray], float]) -> list[float]:
        return [of(run, mask) for run, mask in zip(runs, masks, strict=True)]

    ends_adaptive = per_seed(lambda run, mask: float(run.is_adaptive[mask][-1]))
    return TaskTypeShown(
        task_type=table.task_types[place],
        prompts=int(known.prompts[place]),
        phase="adaptive" if float(np.mean(ends_adaptive)) >= 0.5 else "static",
        static_prompts=float(np.mean(per_seed(lambda run, mask: _static_prompts(run.is_adaptive[mask])))),
        target_success=bar,
        success=estimate(per_seed(lambda run, mask: float(run.success[mask].mean()))),
        mean_cost_usd=estimate(per_seed(lambda run, mask: float(run.cost_usd[mask].mean()))),
        dearest_success=float(known.success[place, -1]),
        dearest_mean_cost_usd=float(known.mean_cost_usd[place, -1]),
        hindsight_model=table.models[right[place]],
        hindsight_success=float(known.success[place, right[place]]),
        hindsight_mean_cost_usd=float(known.mean_cost_usd[place, right[place]]),
        hindsight_share=_hindsight_share(runs, right, np.array([place])),
        over_time=_over_time(table, np.stack([run.model[mask] for run, mask in zip(runs, masks, strict=True)])),
    )


def _static_prompts(is_adaptive: BoolArray) -> float:
    """Prompts before learning began; all of them where it never did."""
    return float(np.argmax(is_adaptive)) if is_adaptive.any() else float(len(is_adaptive))


def _over_time(table: OutcomeTable, chosen: IntArray) -> tuple[Part, ...]:
    """The models chosen in each tenth of a task type's prompts.

    Parameters:  chosen — places of models, shape (n_seeds, n_prompts), in the order of play.
    """
    n_prompts = chosen.shape[1]
    edges = np.linspace(0, n_prompts, min(PARTS, n_prompts) + 1).round().astype(int).tolist()
    parts = []
    for first, end in pairwise(edges):
        shares = _shares(table, chosen[:, first:end].ravel())
        top = next(iter(shares))
        parts.append(Part(first_prompt=first + 1, last_prompt=end, model=top, share=shares[top], models=shares))
    return tuple(parts)


def _shares(table: OutcomeTable, chosen: IntArray) -> dict[str, float]:
    """Share of each model that had calls, from the largest."""
    shares = np.bincount(chosen, minlength=len(table.models)) / len(chosen)
    order = np.argsort(-shares, kind="stable")
    return {table.models[place]: float(shares[place]) for place in order if shares[place] > 0.0}
