"""Is there enough evidence to let the static tier go?"""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from scipy.special import betainc, betaincc, betaln

from router.values import FloatArray, IntArray

Exit = Literal["count", "both", "evidence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticRule:
    """When a task type leaves its static tier."""

    exit: Exit = "count"
    #: Judged outcomes needed.
    outcomes: int = 100
    #: Outcomes after which `both` and `evidence` wait no longer for a certificate.
    outcomes_most: int = 600
    #: Probability that a certificate is wrong, at most.
    delta: float = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """Where a task type stands between static tiers and learning."""

    outcomes: int
    needed: int
    #: What holds learning back; None: nothing does.
    held_by: str | None
    #: Why it was let go: `count`, `clears`, `fails` or `uncertified`; None while held.
    let_go: str | None
    #: Largest e-values so far that the static model clears, or fails, its target; natural logarithms; nan once the
    #: count alone has let go.
    ln_e_clears: float
    ln_e_fails: float


def phase(n_all: int, n: IntArray, successes: FloatArray, min_success: float | None, rule: StaticRule) -> Phase:
    """Where a task type stands.

    Parameters:  n_all — judged outcomes of all models.
                 n, successes — of the static model per bucket, oldest first; raw, without prior or decay.
                 min_success — its absolute target; without one strictly between 0 and 1 no certificate is
                 possible, and the count alone decides.
    """
    if rule.exit == "count" and n_all >= rule.outcomes:
        # No certificate is asked for any more, and computing one costs a fifth of a whole choice.
        return Phase(
            outcomes=n_all, needed=rule.outcomes, held_by=None, let_go="count", ln_e_clears=np.nan, ln_e_fails=np.nan
        )
    clears, fails = -np.inf, -np.inf
    if min_success is None or not 0.0 < min_success < 1.0:
        rule = replace(rule, exit="count")
    elif len(n):
        up, down = ln_e_values(np.cumsum(n), np.cumsum(successes), min_success)
        # What once was certified stays so: the largest value over all bucket ends.
        clears, fails = float(up.max()), float(down.max())
    needed_ln_e = -np.log(rule.delta)
    let_go = _let_go(n_all, rule, is_clear=clears >= needed_ln_e, is_failing=fails >= needed_ln_e)
    return Phase(
        outcomes=n_all,
        needed=rule.outcomes,
        held_by=None if let_go else "static tiers",
        let_go=let_go,
        ln_e_clears=clears,
        ln_e_fails=fails,
    )


def ln_e_values(n: IntArray, successes: FloatArray, rate: float) -> tuple[FloatArray, FloatArray]:
    """Evidence that a success rate lies above, and below, `rate`: natural logarithms of e-values.

    Valid at every look, so nobody pays for peeking. Parameters: totals so far; `rate` in (0, 1).
    Source:  one-sided uniform mixture of the binomial likelihood ratio; Howard, Ramdas, McAuliffe, Sekhon 2021
             (arXiv 1810.08240); Ville's inequality makes 1/delta the threshold.
    """
    failures = n - successes
    a, b = successes + 1.0, failures + 1.0
    shared = betaln(a, b) - successes * np.log(rate) - failures * np.log1p(-rate)
    with np.errstate(divide="ignore"):
        up = shared + np.log(betaincc(a, b, rate)) - np.log1p(-rate)
        down = shared + np.log(betainc(a, b, rate)) - np.log(rate)
    return up, down


def _let_go(n_all: int, rule: StaticRule, *, is_clear: bool, is_failing: bool) -> str | None:
    """Why learning may begin, if it may; a certified failure ends the static phase under every rule."""
    if is_failing:
        return "fails"
    enough = n_all >= rule.outcomes or rule.exit == "evidence"
    if rule.exit == "count":
        return "count" if enough else None
    if is_clear and enough:
        return "clears"
    return "uncertified" if n_all >= rule.outcomes_most else None
