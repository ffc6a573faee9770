"""Does the choice learn, and faster than Thompson sampling? Simulated regret on instances with a known answer."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from router.choose.choice import ChooseSettings
from router.choose.draws import Seed
from router.learn.beliefs import Beliefs
from router.values import FloatArray, Target
from tests.maths.choosing import adaptive

SEEDS = 8
DECISIONS = 2_000
#: Neither static phase nor trial share nor drift: the bare rules.
BARE = ChooseSettings(trial_share=1.0, keep_promise=False)


@dataclass(frozen=True)
class Instance:
    """Prices and true success rates, cheap to dear."""

    cost_usd: FloatArray
    rate: FloatArray
    target: Target

    @property
    def bar(self) -> float:
        if self.target.of_best is not None:
            return float(self.target.of_best * self.rate.max())
        return float(min(self.target.min_success or 0.0, self.rate.max()))

    @property
    def regret(self) -> FloatArray:
        """Of one play of each model: what it costs too much, in price ranges, and the successes it loses."""
        price = (self.cost_usd - self.cost_usd.min()) / np.ptp(self.cost_usd)
        right = int(np.argmax(self.rate >= self.bar))
        result: FloatArray = np.maximum(0.0, price - price[right]) + np.maximum(0.0, self.bar - self.rate)
        return result


def instance(cost_usd, rate, **target: Any):
    return Instance(np.array(cost_usd), np.array(rate), Target(**target))


LADDER = instance([0.15, 0.6, 2.5, 5.0, 15.0], [0.62, 0.78, 0.88, 0.92, 0.95], min_success=0.85)
SMALL_MARGIN = instance([0.15, 0.8, 4.0, 15.0], [0.84, 0.86, 0.90, 0.95], min_success=0.85)
NONE_CLEARS = instance([0.1, 0.4, 1.5, 6.0, 10.0], [0.50, 0.62, 0.71, 0.78, 0.74], min_success=0.90)
OF_BEST = instance([0.15, 0.6, 2.5, 5.0, 15.0], [0.70, 0.84, 0.90, 0.91, 0.93], of_best=0.95)


def ours(case, seed):
    """Regret of the adaptive choice over one run."""
    rng = np.random.default_rng([61, seed])
    names = tuple(f"m{place}" for place in range(len(case.rate)))
    n, successes = np.zeros(len(names), dtype=np.int64), np.zeros(len(names))
    total = 0.0
    for decision in range(DECISIONS):
        believed = Beliefs(
            models=names,
            alpha=1.0 + successes,
            beta=1.0 + n - successes,
            n_raw=n,
            n_since=n,
            recent_n=n.astype(np.float64),
            recent_successes=successes,
            t=1 + decision,
        )
        choice = adaptive(believed, case.cost_usd, case.target, BARE, seed=Seed(policy=seed, task_type="t"))
        cumulative = np.cumsum(choice.propensities)
        place = min(int(np.searchsorted(cumulative, rng.random(), side="right")), len(names) - 1)
        total += float(case.regret[place])
        n[place] += 1
        successes[place] += rng.random() < case.rate[place]
    return total


def thompson(case, runs):
    """Mean regret of one posterior draw per model: the cheapest that reaches the bar, else the best."""
    rng = np.random.default_rng(62)
    alpha, beta = np.ones((runs, len(case.rate))), np.ones((runs, len(case.rate)))
    every, total = np.arange(runs), 0.0
    for _ in range(DECISIONS):
        drawn = rng.beta(alpha, beta)
        of_best, min_success = case.target.of_best or 0.0, case.target.min_success or 0.0
        reaching = drawn >= np.maximum(of_best * drawn.max(axis=1), min_success)[:, None]
        place = np.where(reaching.any(axis=1), reaching.argmax(axis=1), drawn.argmax(axis=1))
        is_success = rng.random(runs) < case.rate[place]
        alpha[every, place] += is_success
        beta[every, place] += ~is_success
        total += float(case.regret[place].mean())
    return total


@pytest.mark.slow
@pytest.mark.parametrize(
    "case", [LADDER, SMALL_MARGIN, OF_BEST], ids=["a ladder of five", "a small margin", "share of the best"]
)
def test_regret_is_clearly_below_thompson_sampling(case):
    """Eight runs of 2,000 decisions against the mean of 200 by one draw; seeds are fixed, so the result is, too.

    Measured, ours against Thompson sampling: 36 and 97; 55 and 225; 52 and 278.
    """
    mean = np.mean([ours(case, seed) for seed in range(SEEDS)])
    assert mean < 0.6 * thompson(case, 200)


@pytest.mark.slow
def test_where_no_model_clears_optimism_costs_nothing():
    """Nothing to be gained over Thompson sampling there, and nothing lost: 132 and 175 measured."""
    mean = np.mean([ours(NONE_CLEARS, seed) for seed in range(SEEDS)])
    assert mean < 1.2 * thompson(NONE_CLEARS, 200)
