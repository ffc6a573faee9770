"""How much was lost, against a choice that knows the true success rates?"""

from dataclasses import dataclass

import numpy as np

from router.simulate.instances import Instance
from router.values import FloatArray, IntArray, Target

#: Moments of a run at which its regret so far is kept, beside the start.
POINTS = 60
#: Rates are ratios or products: 0.95 × 0.8 may round above the 0.76 that reaches it.
_ROUNDING = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Losses:
    """What one call of each model loses at each decision; all of shape (n_decisions, n_models)."""

    #: What it costs more than the right model, in ranges between the cheapest and the dearest.
    cost: FloatArray
    #: How far its success rate stays below the bar.
    quality: FloatArray
    #: Place of the right model, shape (n_decisions,).
    right: IntArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one strategy lost in one run."""

    instance: str
    strategy: str
    seed: int
    decisions: int
    seconds: float
    #: Regret so far, at the start and after each sixtieth of the run; shape (POINTS + 1,).
    cost: FloatArray
    quality: FloatArray
    #: Share of the calls that went to the right model.
    right_share: float


def losses(cost_usd: FloatArray, rate: FloatArray, target: Target) -> Losses:
    """What a call of each model loses, by true rates; the right model is the cheapest that reaches the bar.

    Parameters:  cost_usd — shape (n_models,), from cheap to dear or not.   rate — shape (n_decisions, n_models).
    Source:      cost and quality regret of Sinha et al. 2021 (arXiv 2011.01488), added with weight 1.
    """
    span = float(np.ptp(cost_usd))
    price = (cost_usd - cost_usd.min()) / span if span > 0.0 else np.zeros_like(cost_usd)
    bar = bars(rate, target)
    reaches = rate >= bar[:, None] - _ROUNDING
    right = np.argmin(np.where(reaches, price, np.inf), axis=1)
    return Losses(
        cost=np.maximum(0.0, price[None, :] - price[right][:, None]),
        quality=np.maximum(0.0, bar[:, None] - rate),
        right=right,
    )


def losses_of(
    price_usd: FloatArray, cost_usd: FloatArray, success: FloatArray, *, right_usd: float, bar: float
) -> FloatArray:
    """What decisions lose where the right way to play is known: cost in price ranges, and successes below the bar.

    Parameters:  price_usd — of single models, shape (n_models,); they set the range.
                 cost_usd, success — expected ones of what was chosen, shape (n_decisions,).
    Returns:     shape (2, n_decisions).
    """
    span = float(np.ptp(price_usd))
    cost = np.maximum(0.0, cost_usd - right_usd) / span if span > 0.0 else np.zeros_like(cost_usd)
    return np.stack([cost, np.maximum(0.0, bar - success)])


def bars(rate: FloatArray, target: Target) -> FloatArray:
    """The success rate that is good enough, shape (n_decisions,): never more than the best model has."""
    best = rate.max(axis=1)
    bar: FloatArray = np.minimum(best, np.maximum(target.min_success or 0.0, (target.of_best or 0.0) * best))
    return bar


def run_of(instance: Instance, rate: FloatArray, chosen: IntArray, *, strategy: str, seed: int, seconds: float) -> Run:
    """What a run lost.

    Parameters:  rate — true ones, shape (n_decisions, n_models).   chosen — places of models, shape (n_decisions,).
    """
    lost = losses(instance.cost_usd, rate, instance.target)
    decisions = len(chosen)
    every = np.arange(decisions)
    moments = np.linspace(0, decisions, POINTS + 1).round().astype(np.int64)
    cost, quality = (
        np.concatenate([[0.0], np.cumsum(part[every, chosen])])[moments] for part in (lost.cost, lost.quality)
    )
    return Run(
        instance=instance.name,
        strategy=strategy,
        seed=seed,
        decisions=decisions,
        seconds=seconds,
        cost=cost,
        quality=quality,
        right_share=float(np.mean(chosen == lost.right)),
    )
