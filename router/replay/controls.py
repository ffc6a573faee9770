"""What would other policies have done with the same prompts? Controls, computed from the whole table."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from router.replay.table import OutcomeTable
from router.values import FloatArray, IntArray, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """What a policy that learns nothing would have done, on average over all prompts."""

    #: Such as `always_dearest`.
    policy: str
    #: Share of prompts that succeed.
    success: float
    #: Mean cost of a call.
    mean_cost_usd: float
    #: Share of the calls that each model gets; models without any are left out.
    models: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Success rate and mean cost of each model on each task type, both of shape (n_task_types, n_models)."""

    success: FloatArray
    mean_cost_usd: FloatArray
    #: Prompts of each task type, shape (n_task_types,).
    prompts: IntArray


def always_cheapest(table: OutcomeTable) -> Control:
    """The model with the lowest mean cost, whatever the prompt."""
    return _fixed("always_cheapest", table, 0)


def always_dearest(table: OutcomeTable) -> Control:
    """The model with the highest mean cost, whatever the prompt."""
    return _fixed("always_dearest", table, len(table.models) - 1)


def static_tiers(table: OutcomeTable) -> Control:
    """The static tier for ever: the model in the middle by price, as before there was evidence."""
    return _fixed("static_tiers", table, table.static_place)


def best_fixed(table: OutcomeTable) -> Control:
    """The one model with the highest success rate over all prompts; ties: the cheaper."""
    return _fixed("best_fixed", table, int(np.argmax(table.success.mean(axis=0))))


def hindsight(table: OutcomeTable, target: Target) -> Control:
    """Per task type the cheapest model that reaches the target there: what the router should come to.

    It is chosen with hindsight on all prompts, so no router can be expected to beat it at its own target.
    """
    return _chosen("hindsight_per_task_type", table, hindsight_places(table, target)[table.task_type])


def oracle_per_prompt(table: OutcomeTable) -> Control:
    """Per prompt the cheapest model that succeeds, the cheapest where none does; no router can reach it."""
    cost_if_success = np.where(table.success, table.cost_usd, np.inf)
    choice = np.where(table.success.any(axis=1), np.argmin(cost_if_success, axis=1), np.argmin(table.cost_usd, axis=1))
    return _chosen("oracle_per_prompt", table, choice)


def best_mix(table: OutcomeTable, mean_cost_usd: float) -> Control:
    """The best random mix of any two fixed models that costs no more than `mean_cost_usd`.

    Routing by task type must beat it to be worth anything: it spends the same without looking at the task.
    A mix costs exactly that much, unless one model alone is cheaper and better. Below the cheapest model's cost: that
    model.
    """
    success, cost_usd = table.success.mean(axis=0), table.mean_cost_usd
    shares = [_shares(len(cost_usd), {place: 1.0}) for place in np.flatnonzero(cost_usd <= mean_cost_usd).tolist()]
    for cheap, dear in combinations(range(len(cost_usd)), 2):
        if cost_usd[cheap] < mean_cost_usd < cost_usd[dear]:
            dear_share = (mean_cost_usd - cost_usd[cheap]) / (cost_usd[dear] - cost_usd[cheap])
            shares.append(_shares(len(cost_usd), {cheap: 1.0 - dear_share, dear: dear_share}))
    best = max(shares or [_shares(len(cost_usd), {0: 1.0})], key=lambda one: float(one @ success))
    return _mixed("best_mix_of_two_at_same_cost", table, best)


def cheapest_dearest_mix(table: OutcomeTable, mean_cost_usd: float) -> Control:
    """The random mix of the cheapest and the dearest model that costs `mean_cost_usd`, as far as any does."""
    low, high = float(table.mean_cost_usd[0]), float(table.mean_cost_usd[-1])
    dear_share = 1.0 if high <= low else min(1.0, max(0.0, (mean_cost_usd - low) / (high - low)))
    shares = np.zeros(len(table.models))
    shares[0] += 1.0 - dear_share
    shares[-1] += dear_share
    return _mixed("cheapest_dearest_mix_at_same_cost", table, shares)


def rates(table: OutcomeTable) -> Rates:
    """Success rate and mean cost of each model on each task type."""
    prompts = np.bincount(table.task_type, minlength=len(table.task_types))
    success = np.zeros((len(table.task_types), len(table.models)))
    cost_usd = np.zeros_like(success)
    np.add.at(success, table.task_type, table.success)
    np.add.at(cost_usd, table.task_type, table.cost_usd)
    return Rates(success=success / prompts[:, None], mean_cost_usd=cost_usd / prompts[:, None], prompts=prompts)


def bars(table: OutcomeTable, target: Target) -> FloatArray:
    """The success rate that is good enough on each task type, shape (n_task_types,)."""
    best = rates(table).success.max(axis=1)
    bar: FloatArray = best * (target.of_best or 0.0)
    return np.maximum(bar, target.min_success or 0.0)


def hindsight_places(table: OutcomeTable, target: Target) -> IntArray:
    """Per task type the cheapest model that reaches the target there; none: the best. Shape (n_task_types,)."""
    by_type = rates(table)
    # Rates are ratios of counts: 0.95 × 0.8 may round above the 0.76 that reaches it.
    reaches = by_type.success >= bars(table, target)[:, None] - 1e-12
    cheapest = np.argmin(np.where(reaches, by_type.mean_cost_usd, np.inf), axis=1)
    places: IntArray = np.where(reaches.any(axis=1), cheapest, np.argmax(by_type.success, axis=1))
    return places


def _fixed(policy: str, table: OutcomeTable, place: int) -> Control:
    """One model for everything."""
    return _chosen(policy, table, np.full(table.n_prompts, place))


def _chosen(policy: str, table: OutcomeTable, choice: IntArray) -> Control:
    """One model per prompt."""
    rows = np.arange(table.n_prompts)
    shares = np.bincount(choice, minlength=len(table.models)) / table.n_prompts
    return Control(
        policy=policy,
        success=float(table.success[rows, choice].mean()),
        mean_cost_usd=float(table.cost_usd[rows, choice].mean()),
        models=_named(table, shares),
    )


def _mixed(policy: str, table: OutcomeTable, shares: FloatArray) -> Control:
    """Models drawn at random with fixed shares."""
    return Control(
        policy=policy,
        success=float(shares @ table.success.mean(axis=0)),
        mean_cost_usd=float(shares @ table.mean_cost_usd),
        models=_named(table, shares),
    )


def _shares(n_models: int, given: dict[int, float]) -> FloatArray:
    """Shares of all models, from those that have one."""
    shares = np.zeros(n_models)
    for place, share in given.items():
        shares[place] = share
    return shares


def _named(table: OutcomeTable, shares: FloatArray) -> dict[str, float]:
    """Shares by model, from the largest."""
    order = np.argsort(-shares, kind="stable")
    return {table.models[place]: float(shares[place]) for place in order if shares[place] > 0.0}
