"""What is believed of a model before its first outcome?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from router.values import FloatArray, IntArray

#: Fewer own outcomes than this say nothing of a difference: the first failure is no news of a rate of 0.9.
FEWEST_TO_DIFFER = 5

Lender = Literal["relatives", "other_tasks"]
#: Most pseudo-outcomes of each lender. More of relatives would over-pay where they mislead: on 58 school subjects,
#: strength 25 cost 6 to 13% more. Of all other task types, 20 to 30 were what they were worth in simulations.
MOST_LENT: dict[Lender, float] = {"relatives": 10.0, "other_tasks": 25.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Loan:
    """What other task types lend to the prior of each model; arrays of shape (n_models,)."""

    lender: Lender
    #: Pseudo-outcomes.
    strength: FloatArray
    #: Success rate of the lenders; 0.5 where they have no outcomes.
    mean: FloatArray
    #: Share of the prior, in [0, 1]; what is left is flat.
    share: FloatArray

    def behind(self, nearer: "Loan") -> "Loan":
        """The part of this loan that a nearer lender leaves room for."""
        room = 1.0 - nearer.share
        return replace(self, strength=self.strength * room, share=self.share * room)

    def of(self, rows: Sequence[int]) -> "Loan":
        """What is lent to some of the models."""
        chosen = list(rows)
        strength, mean, share = self.strength[chosen], self.mean[chosen], self.share[chosen]
        return replace(self, strength=strength, mean=mean, share=share)


def flat(n_models: int) -> FloatArray:
    """Beta(1, 1) for every model: any success rate is as likely as any other.

    Returns:  shape (n_models, 2): alpha and beta.
    """
    return np.ones((n_models, 2))


def lent(
    lender: Lender,
    n: IntArray,
    successes: FloatArray,
    own_n: IntArray,
    own_successes: FloatArray,
    strength: float,
) -> Loan:
    """A prior borrowed from the outcomes of other task types.

    Parameters:  n, successes — outcomes of the lenders and their quality, shape (n_models,).
                 own_n, own_successes — of the task type itself.
                 strength — pseudo-outcomes at most: no more than `MOST_LENT`, nor than the lenders have.
    Returns:     nothing where the rates clearly differ, and little where the lenders have little.
    Source:      empirical Bayes with a bounded strength; two standard errors of the difference of two binomial rates
                 decide whether the lenders still speak for this task type.
    """
    strength = min(strength, MOST_LENT[lender])
    rate = np.where(n > 0, successes / np.maximum(n, 1), 0.5)
    own_rate = np.where(own_n > 0, own_successes / np.maximum(own_n, 1), rate)
    # One success and one failure more on each side: a rate of 0 or 1 has an error, too.
    spread = _variance(n, successes) + _variance(own_n, own_successes)
    differs = (own_n >= FEWEST_TO_DIFFER) & (np.abs(rate - own_rate) > 2.0 * np.sqrt(spread))
    borrowed = np.where(differs, 0.0, np.minimum(strength, n))
    share = borrowed / strength if strength > 0.0 else np.zeros(len(n))
    return Loan(lender=lender, strength=borrowed, mean=rate, share=share)


def combined(loans: Sequence[Loan], n_models: int) -> FloatArray:
    """The prior: what is lent, and flat as far as nothing is.

    Parameters:  loans — their shares add up to at most 1; see `Loan.behind`.
    Returns:     shape (n_models, 2): alpha and beta.
    """
    shared = sum((loan.share for loan in loans), np.zeros(n_models))
    prior = flat(n_models) * np.maximum(0.0, 1.0 - shared)[:, None]
    for loan in loans:
        prior += np.stack([loan.strength * loan.mean, loan.strength * (1.0 - loan.mean)], axis=1)
    return prior


def _variance(n: IntArray, successes: FloatArray) -> FloatArray:
    """Variance of an observed rate, with one success and one failure added (Agresti, Coull 1998)."""
    rate = (successes + 1.0) / (n + 2.0)
    variance: FloatArray = rate * (1.0 - rate) / (n + 2.0)
    return variance
