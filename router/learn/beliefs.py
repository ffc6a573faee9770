"""What is believed of each model? Beta posteriors as a fold over tallies: no clock, no state."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.special import betainc, betaincc, betaincinv

from router.learn.decay import Change, Drift, age
from router.learn.priors import Loan
from router.values import QUALITY_ONE, FloatArray, IntArray

#: Beta parameters below this underflow when drawn.
_SMALLEST = 1e-3


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Judged first-step outcomes of one task type per (model, time bucket), oldest bucket first."""

    models: tuple[str, ...]
    #: Shape (n_models, n_buckets).
    n: IntArray
    #: Sum of quality, in 1/10,000; shape (n_models, n_buckets).
    quality: IntArray
    #: The same as far as they are trusted, where not every outcome weighs 1; None: all do.
    trusted_n: FloatArray | None = None
    trusted_quality: FloatArray | None = None
    #: Outcomes of all models per bucket, shape (n_buckets,), where `n` leaves some out; None: it does not.
    played: IntArray | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beliefs:
    """Beta posterior of each model's success rate; arrays of shape (n_models,)."""

    models: tuple[str, ...]
    alpha: FloatArray
    beta: FloatArray
    #: Judged outcomes, all of them.
    n_raw: IntArray
    #: Judged outcomes since the model last changed.
    n_since: IntArray
    #: Outcomes and successes since then inside the evidence cap: unlike in the posterior, idle ones count in full.
    recent_n: FloatArray
    recent_successes: FloatArray
    #: 1 + judged outcomes of the task type: the exploration clock.
    t: int
    changes: tuple[Change, ...] = ()
    #: What the prior borrowed.
    loans: tuple[Loan, ...] = ()

    @property
    def mean(self) -> FloatArray:
        """Posterior means."""
        mean: FloatArray = self.alpha / (self.alpha + self.beta)
        return mean

    def interval(self) -> tuple[FloatArray, FloatArray]:
        """Central 90% credible interval: low and high ends."""
        low, high = (np.asarray(betaincinv(self.alpha, self.beta, at), dtype=np.float64) for at in (0.05, 0.95))
        return low, high

    def of(self, rows: Sequence[int]) -> "Beliefs":
        """The beliefs of some of the models; the clock stays the task type's."""
        chosen = list(rows)
        place_of = {row: place for place, row in enumerate(chosen)}
        return Beliefs(
            models=tuple(self.models[row] for row in chosen),
            alpha=self.alpha[chosen],
            beta=self.beta[chosen],
            n_raw=self.n_raw[chosen],
            n_since=self.n_since[chosen],
            recent_n=self.recent_n[chosen],
            recent_successes=self.recent_successes[chosen],
            t=self.t,
            changes=tuple(
                replace(change, model=place_of[change.model]) for change in self.changes if change.model in place_of
            ),
            loans=tuple(loan.of(chosen) for loan in self.loans),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """What the outcomes of a task type say, before any prior; arrays of shape (n_models,), as in `Beliefs`."""

    models: tuple[str, ...]
    #: Outcomes and successes as they still count.
    n: FloatArray
    successes: FloatArray
    n_raw: IntArray
    #: Sum of quality of all judged outcomes, in 1/10,000.
    quality_raw: IntArray
    n_since: IntArray
    recent_n: FloatArray
    recent_successes: FloatArray
    t: int
    changes: tuple[Change, ...]


def beliefs(history: History, prior: FloatArray, drift: Drift) -> Beliefs:
    """What the outcomes say of each model; see `folded` and `with_prior`."""
    return with_prior(folded(history, drift), prior)


def with_prior(found: Folded, prior: FloatArray, loans: tuple[Loan, ...] = ()) -> Beliefs:
    """Beliefs from a prior and what the outcomes say.

    Parameters:  prior — alpha and beta of each model, shape (n_models, 2).   loans — what it borrowed.
    Returns:     Beta(alpha0 + S, beta0 + N − S), with N and S the outcomes and their quality as they still count.
                 Quality in [0, 1] has variance at most mean · (1 − mean), so graded outcomes are never over-trusted.
    """
    return Beliefs(
        models=found.models,
        alpha=np.maximum(prior[:, 0] + found.successes, _SMALLEST),
        beta=np.maximum(prior[:, 1] + np.maximum(found.n - found.successes, 0.0), _SMALLEST),
        n_raw=found.n_raw,
        n_since=found.n_since,
        recent_n=found.recent_n,
        recent_successes=found.recent_successes,
        t=found.t,
        changes=found.changes,
        loans=loans,
    )


def folded(history: History, drift: Drift) -> Folded:
    """What outcomes still say: nearly all that a belief costs, and the same whatever the prior borrows."""
    n = history.n if history.trusted_n is None else history.trusted_n
    quality = history.quality if history.trusted_quality is None else history.trusted_quality
    played = history.n.sum(axis=0) if history.played is None else history.played
    aged = age(n, quality / QUALITY_ONE, drift, played)
    since = np.arange(n.shape[1]) >= aged.start[:, None]
    newest = since * _newest(n, drift.cap)
    return Folded(
        models=history.models,
        n=aged.n,
        successes=aged.successes,
        n_raw=history.n.sum(axis=1),
        quality_raw=history.quality.sum(axis=1),
        n_since=(history.n * since).sum(axis=1),
        recent_n=(n * newest).sum(axis=1),
        recent_successes=(quality / QUALITY_ONE * newest).sum(axis=1),
        t=1 + int(played.sum()),
        changes=aged.changes,
    )


def _newest(n: IntArray | FloatArray, cap: int) -> FloatArray:
    """Share of each bucket that lies inside the evidence cap."""
    newer = np.cumsum(n[:, ::-1], axis=1)[:, ::-1] - n
    share: FloatArray = np.clip((cap - newer) / np.maximum(n, 1), 0.0, 1.0)
    return share


def p_at_least(alpha: FloatArray, beta: FloatArray, rate: float) -> FloatArray:
    """Probability that each success rate is at least `rate`, finite and accurate for any counts.

    Source:  1 − I_x(α, β) by the complementary function (DLMF 8.17.2, 8.17.4): the difference itself would round to 0.
    """
    return np.asarray(betaincc(alpha, beta, rate), dtype=np.float64)


def log_p_below(alpha: FloatArray, beta: FloatArray, rate: float) -> FloatArray:
    """Logarithm of the probability that each success rate is below `rate`; −inf where that is impossible."""
    above = betaincc(alpha, beta, rate)
    with np.errstate(divide="ignore"):
        result: FloatArray = np.where(above < 0.5, np.log1p(-above), np.log(betainc(alpha, beta, rate)))
    return result
