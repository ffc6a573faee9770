"""What would simpler ways to choose do? The baselines that benchmarks compare with, each a function of counts."""

from collections.abc import Callable
from typing import Any

import numpy as np
from scipy.special import rel_entr

from router.choose.adaptive import bars, p_clears
from router.choose.choice import Choice, one_hot
from router.choose.draws import posterior_draws
from router.choose.situation import Situation
from router.values import FloatArray, IntArray, Target

#: Share of the calls that epsilon-greedy gives to all candidates alike.
EPSILON = 0.05
#: Outcomes that a static first phase shares out evenly before greed begins.
STATIC_OUTCOMES = 100
_HALVINGS = 42


class OfCounts:
    """A way to choose whose propensities are a function of counts, costs and target alone.

    Baselines handle no drift: they read the posteriors as raw counts on a flat prior, which holds where drift is not
    followed.

    Parameters:  name — as the registry has it.   propensities — from the numbers of a situation.
    """

    def __init__(self, name: str, propensities: Callable[[dict[str, Any]], FloatArray]) -> None:
        self._name = name
        self._propensities = propensities

    def choose(self, situation: Situation) -> Choice:
        """The choice among candidates; its propensities are exact."""
        drawn = None
        if situation.target.of_best is not None:
            # They only show how likely the bar is reached: nothing is chosen by them.
            drawn = posterior_draws(situation.beliefs, situation.seed, situation.settings.n_draws)
        numbers = situation.numbers(self._name)
        return _choice(situation, numbers, self.replay(numbers), drawn)

    def replay(self, numbers: dict[str, Any]) -> FloatArray:
        """The propensities, from the numbers of a choice alone."""
        return self._propensities(numbers)


class Thompson:
    """Thompson sampling with a cost subsidy: the cheapest model whose posterior draw reaches the bar, else the best.

    The bar is the target, or its share of the largest draw. Propensities are shares of the same joint draws that the
    product's own rule makes: exact given the draws, which every replica repeats.
    Source:  TS-CS of Sinha, Sankararaman, Kazerouni, Avadhanula 2021 (arXiv 2011.01488).
    """

    def choose(self, situation: Situation) -> Choice:
        """The choice among candidates; its propensities are exact given the seeded draws."""
        drawn = posterior_draws(situation.beliefs, situation.seed, situation.settings.n_draws)
        numbers = situation.numbers("thompson")
        share = _cheapest_share(drawn, cheap_first(numbers), situation.target)
        return _choice(situation, {**numbers, "thompson": share.tolist()}, share, drawn)

    def replay(self, numbers: dict[str, Any]) -> FloatArray:
        """The propensities, from the numbers of a choice alone."""
        return np.array(numbers["thompson"], dtype=np.float64)


def kl_ucb(numbers: dict[str, Any]) -> FloatArray:
    """The cheapest model whose KL-UCB index, with budget ln t, reaches the bar; else the largest index.

    Source:  Garivier, Cappé 2011 (arXiv 1102.2490), with c = 0; the bar as in TS-CS.
    """
    return _cheapest_reaching(numbers, kl_index(*_counts(numbers), float(np.log(numbers["t"]))))


def ucb_cs(numbers: dict[str, Any]) -> FloatArray:
    """The cheapest model whose upper confidence bound reaches the bar; else the largest bound.

    The bound is the mean plus √(2 ln t / n), at most 1.
    Source:  UCB-CS of Sinha, Sankararaman, Kazerouni, Avadhanula 2021 (arXiv 2011.01488); the clock stands in for its
             horizon, which a service has not.
    """
    rate, n = _counts(numbers)
    radius = np.sqrt(2.0 * np.log(numbers["t"]) / np.maximum(n, 1.0))
    return _cheapest_reaching(numbers, np.where(n > 0.0, np.minimum(1.0, rate + radius), 1.0))


def epsilon_greedy(numbers: dict[str, Any]) -> FloatArray:
    """Greed on posterior means, but for a share that goes to all candidates alike."""
    greedy = _cheapest_reaching(numbers, _mean(numbers))
    return (1.0 - EPSILON) * greedy + EPSILON / len(greedy)


def static_then_greedy(numbers: dict[str, Any]) -> FloatArray:
    """The model with fewest outcomes until each has its share of the first 100; then greed on posterior means.

    A pure function of counts, so feedback that is late keeps one model for as long as it is under way.
    """
    n = np.array(numbers["n"])
    if float(n.min()) >= STATIC_OUTCOMES / len(n):
        return _cheapest_reaching(numbers, _mean(numbers))
    order = cheap_first(numbers)
    return one_hot(len(n), int(order[np.argmin(n[order])]))


def always_cheapest(numbers: dict[str, Any]) -> FloatArray:
    """The cheapest model, whatever was learned."""
    return one_hot(len(numbers["models"]), int(cheap_first(numbers)[0]))


def always_dearest(numbers: dict[str, Any]) -> FloatArray:
    """The dearest model of those with a price, whatever was learned; ties: the better."""
    cost_usd = _cost_usd(numbers)
    order = np.lexsort((_by_name(numbers), -_mean(numbers), np.where(np.isnan(cost_usd), np.inf, -cost_usd)))
    return one_hot(len(order), int(order[0]))


def kl_index(rate: FloatArray, n: FloatArray, budget: float) -> FloatArray:
    """The largest rate q with n · KL(rate, q) ≤ budget, for each model; 1 where nothing was tried.

    Source:  by bisection between the rate and Pinsker's bound, rate + √(budget / 2n).
    """
    tried = np.maximum(n, 1.0)
    low, high = rate.copy(), np.minimum(1.0, rate + np.sqrt(budget / (2.0 * tried)))
    for _ in range(_HALVINGS):
        middle = 0.5 * (low + high)
        within = tried * (rel_entr(rate, middle) + rel_entr(1.0 - rate, 1.0 - middle)) <= budget
        low, high = np.where(within, middle, low), np.where(within, high, middle)
    result: FloatArray = np.where(n > 0.0, low, 1.0)
    return result


def cheap_first(numbers: dict[str, Any]) -> IntArray:
    """Candidates from cheap to dear; ties: the better first, then by name; unknown costs last."""
    cost_usd = _cost_usd(numbers)
    return np.lexsort((_by_name(numbers), -_mean(numbers), np.where(np.isnan(cost_usd), np.inf, cost_usd)))


def _choice(
    situation: Situation, numbers: dict[str, Any], propensities: FloatArray, drawn: FloatArray | None
) -> Choice:
    """A choice with what answers show of it."""
    target = situation.target
    return Choice(
        propensities=propensities,
        p_clears=p_clears(situation.beliefs, target, None if target.of_best is None else drawn),
        on_trial=situation.beliefs.n_since < situation.settings.trial_outcomes,
        fallback_mass=0.0,
        numbers=numbers,
    )


def _cheapest_reaching(numbers: dict[str, Any], score: FloatArray) -> FloatArray:
    """All on the cheapest model whose score reaches the bar; where none does, on the largest score."""
    order = cheap_first(numbers)
    ordered = score[order]
    reaching = ordered >= bars(ordered[:, None], Target(**numbers["target"]))[0]
    place = int(np.argmax(reaching)) if reaching.any() else int(np.argmax(ordered))
    return one_hot(len(order), int(order[place]))


def _cheapest_share(drawn: FloatArray, order: IntArray, target: Target) -> FloatArray:
    """Share of the joint draws in which each model is the cheapest that reaches the draw's bar, or else the best."""
    ordered = drawn[order]
    reaching = ordered >= bars(ordered, target)
    right = np.where(reaching.any(axis=0), np.argmax(reaching, axis=0), np.argmax(ordered, axis=0))
    share: FloatArray = np.bincount(order[right], minlength=len(drawn)) / drawn.shape[1]
    return share


def _counts(numbers: dict[str, Any]) -> tuple[FloatArray, FloatArray]:
    """Success rate and number of the raw outcomes: the posterior without its flat prior."""
    successes = np.maximum(np.array(numbers["alpha"]) - 1.0, 0.0)
    n = successes + np.maximum(np.array(numbers["beta"]) - 1.0, 0.0)
    return successes / np.where(n > 0.0, n, 1.0), n


def _mean(numbers: dict[str, Any]) -> FloatArray:
    """Posterior means: an untried model counts as one half."""
    alpha, beta = np.array(numbers["alpha"]), np.array(numbers["beta"])
    mean: FloatArray = alpha / (alpha + beta)
    return mean


def _cost_usd(numbers: dict[str, Any]) -> FloatArray:
    """Costs, nan where unknown."""
    return np.array(numbers["cost_usd"], dtype=np.float64)


def _by_name(numbers: dict[str, Any]) -> IntArray:
    """Rank of each model's name."""
    return np.argsort(np.argsort(np.array(numbers["models"])))
