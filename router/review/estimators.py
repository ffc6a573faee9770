"""What would another policy have achieved on the calls that were made? Estimates from logged propensities."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from router.errors import BadInput
from router.values import FloatArray, IntArray

#: Below this effective sample size an interval would promise more than it holds.
ENOUGH = 200.0
_Z95 = 1.959963984540054


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """Decisions with their outcomes, one row each.

    Raises: BadInput — arrays of different lengths, a propensity outside (0, 1], a number that is none.
    """

    #: Place of the model that was recommended and called, shape (n,).
    chosen: IntArray
    #: Probability with which it was chosen, as logged, shape (n,).
    propensity: FloatArray
    #: Quality of the outcome, in [0, 1], shape (n,).
    outcome: FloatArray
    #: Posterior mean of every model before the decision, shape (n, n_models).
    predicted: FloatArray

    def __post_init__(self) -> None:
        """Refuse what would give a number without a meaning."""
        n = len(self.chosen)
        for field in ("propensity", "outcome", "predicted"):
            values = getattr(self, field)
            if len(values) != n:
                raise BadInput(field=field, problem=f"{len(values)} rows, and {n} decisions. Give one per decision.")
            if not np.isfinite(values).all():
                raise BadInput(field=field, problem="it holds a number that is none.")
        if n and not (self.propensity.min() > 0.0 and self.propensity.max() <= 1.0):
            raise BadInput(field="propensity", problem="a probability of what happened lies in (0, 1].")
        if n and not 0 <= self.chosen.min() <= self.chosen.max() < self.predicted.shape[1]:
            raise BadInput(field="chosen", problem="it names a model that has no prediction.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """Success rate that a policy would have had."""

    estimate: float
    #: 95% interval; None where the log does not support one.
    low: float | None
    high: float | None
    #: Standard error.
    se: float
    #: (Σ w)² / Σ w²: how many decisions the estimate rests on.
    effective_n: float
    n: int

    @property
    def is_supported(self) -> bool:
        """Whether the log holds enough of what the policy would do."""
        return self.effective_n >= ENOUGH


def ips(logged: Logged, policy: FloatArray) -> Value:
    """Inverse propensity score.

    Parameters:  policy — probability of each model under the policy asked about, shape (n, n_models).
    Source:      mean of w x with w = e(k) / π(k): Dudík, Langford, Li 2011 (arXiv 1103.4601), §3.1. π adapts to
                 what was learned, so the terms are martingale differences and the interval holds asymptotically.
    """
    weights = _weights(logged, policy)
    return _mean(weights * logged.outcome, weights)


def snips(logged: Logged, policy: FloatArray) -> Value:
    """Self-normalised inverse propensity score: less variance, a bias that vanishes as 1/n.

    Parameters:  as for `ips`.
    Source:      Σ w x / Σ w: Swaminathan, Joachims 2015, §4; standard error by the delta method.
    """
    weights = _weights(logged, policy)
    total = float(weights.sum())
    if total == 0.0:
        return _value(float("nan"), float("inf"), weights)
    estimate = float(weights @ logged.outcome) / total
    se = float(np.sqrt(np.sum(weights**2 * (logged.outcome - estimate) ** 2))) / total
    return _value(estimate, se, weights)


def doubly_robust(logged: Logged, policy: FloatArray) -> Value:
    """Doubly robust: right if either the propensities or the predictions are.

    Parameters:  as for `ips`.
    Source:      mean of Σ e q̂ + w (x − q̂(k)): Dudík, Langford, Li 2011 (arXiv 1103.4601), equation 1.
    """
    weights = _weights(logged, policy)
    own = logged.predicted[np.arange(len(logged.chosen)), logged.chosen]
    return _mean((policy * logged.predicted).sum(axis=1) + weights * (logged.outcome - own), weights)


def shuffled(logged: Logged) -> FloatArray:
    """The policy that draws each model with its overall share, whatever the call: the same mix, without the match.

    Returns:  shape (n, n_models).   It spends the same as long as a model's cost does not depend on the task type.
    """
    shares = np.bincount(logged.chosen, minlength=logged.predicted.shape[1]) / max(1, len(logged.chosen))
    return np.broadcast_to(shares, logged.predicted.shape)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What matching models to calls brought, beyond buying that mix of models."""

    router: float
    shuffle: Value
    gain: float
    #: 95% bootstrap interval; None where the log does not support one.
    low: float | None
    high: float | None

    @property
    def is_certain(self) -> bool:
        """Whether the interval excludes 0: otherwise the router bought a different mix, not a better match."""
        return self.low is not None and self.high is not None and (self.low > 0.0 or self.high < 0.0)


def gain_over_shuffle(
    logged: Logged,
    generator: np.random.Generator,
    *,
    estimator: Callable[[Logged, FloatArray], Value] = snips,
    resamples: int = 1_000,
) -> Gain:
    """Success of the router less that of the cost-matched shuffle.

    Parameters:  estimator — of the shuffle's value; `ips` would be biased, since the shares come from the same data.
                 resamples — of the bootstrap over decisions.
    """
    shuffle = estimator(logged, shuffled(logged))
    router = float(logged.outcome.mean()) if len(logged.outcome) else float("nan")
    if not shuffle.is_supported:
        return Gain(router=router, shuffle=shuffle, gain=router - shuffle.estimate, low=None, high=None)
    n = len(logged.chosen)
    gains = []
    for _ in range(resamples):
        again = _rows(logged, generator.integers(0, n, size=n))
        gains.append(float(again.outcome.mean()) - estimator(again, shuffled(again)).estimate)
    low, high = np.quantile(gains, [0.025, 0.975])
    return Gain(router=router, shuffle=shuffle, gain=router - shuffle.estimate, low=float(low), high=float(high))


def _weights(logged: Logged, policy: FloatArray) -> FloatArray:
    """How much more often the policy would have made each call, shape (n,)."""
    if policy.shape != logged.predicted.shape:
        raise BadInput(field="policy", problem=f"its shape is {policy.shape}, not {logged.predicted.shape}.")
    weights: FloatArray = policy[np.arange(len(logged.chosen)), logged.chosen] / logged.propensity
    return weights


def _mean(terms: FloatArray, weights: FloatArray) -> Value:
    """The mean of independent terms."""
    n = len(terms)
    if n < 2:
        return _value(float(terms.mean()) if n else float("nan"), float("inf"), weights)
    return _value(float(terms.mean()), float(terms.std(ddof=1)) / float(np.sqrt(n)), weights)


def _value(estimate: float, se: float, weights: FloatArray) -> Value:
    """An estimate with its interval, where there is enough to rest one on."""
    squares = float(np.sum(weights**2))
    effective_n = float(weights.sum()) ** 2 / squares if squares > 0.0 else 0.0
    half = _Z95 * se
    is_supported = effective_n >= ENOUGH
    return Value(
        estimate=estimate,
        low=estimate - half if is_supported else None,
        high=estimate + half if is_supported else None,
        se=se,
        effective_n=effective_n,
        n=len(weights),
    )


def _rows(logged: Logged, rows: IntArray) -> Logged:
    """Some of the decisions."""
    return Logged(
        chosen=logged.chosen[rows],
        propensity=logged.propensity[rows],
        outcome=logged.outcome[rows],
        predicted=logged.predicted[rows],
    )
