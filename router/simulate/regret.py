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
    bar = bars(rate, target)
    reaches = rate >= bar[:, None] - _ROUNDING
    right = np.argmin(np.where(reaches, cost_usd, np.inf), axis=1)
    more_usd = np.maximum(0.0, cost_usd[None, :] - cost_usd[right][:, None])
    return Losses(cost=in_ranges(more_usd, cost_usd), quality=np.maximum(0.0, bar[:, None] - rate), right=right)


def losses_of(
    price_usd: FloatArray, cost_usd: FloatArray, success: FloatArray, *, right_usd: float, bar: float
) -> FloatArray:
    """What decisions lose where the right way to play is known: cost in price ranges, and successes below the bar.

    Parameters:  price_usd — of single models, shape (n_models,); they set the range.
                 cost_usd, success — expected ones of what was chosen, shape (n_decisions,).
    Returns:     shape (2, n_decisions).
    """
    more_usd = np.maximum(0.0, cost_usd - right_usd)
    return np.stack([in_ranges(more_usd, price_usd), np.maximum(0.0, bar - success)])


def in_ranges(usd: FloatArray, price_usd: FloatArray) -> FloatArray:
    """Amounts in ranges between the cheapest and the dearest price; nothing where there is no range."""
    span = float(np.ptp(price_usd))
    return usd / span if span > 0.0 else np.zeros_like(usd)


def bars(rate: FloatArray, target: Target) -> FloatArray:
    """The success rate that is good enough, shape (n_decisions,): never more than the best model has."""
    best = rate.max(axis=1)
    bar: FloatArray = np.minimum(best, np.maximum(target.min_success or 0.0, (target.of_best or 0.0) * best))
    return bar


def so_far(lost: FloatArray) -> FloatArray:
    """What was lost up to each moment of a run, shape (POINTS + 1,), from what each decision lost."""
    moments = np.linspace(0, len(lost), POINTS + 1).round().astype(np.int64)
    total: FloatArray = np.concatenate([[0.0], np.cumsum(lost)])[moments]
    return total


def run_of(instance: Instance, rate: FloatArray, chosen: IntArray, *, strategy: str, seed: int, seconds: float) -> Run:
    """What a run lost.

    Parameters:  rate — true ones, shape (n_decisions, n_models).   chosen — places of models, shape (n_decisions,).
    """
    lost = losses(instance.cost_usd, rate, instance.target)
    every = np.arange(len(chosen))
    return Run(
        instance=instance.name,
        strategy=strategy,
        seed=seed,
        decisions=len(chosen),
        seconds=seconds,
        cost=so_far(lost.cost[every, chosen]),
        quality=so_far(lost.quality[every, chosen]),
        right_share=float(np.mean(chosen == lost.right)),
    )
