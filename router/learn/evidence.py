"""Is there enough evidence to let the static tier go?"""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from scipy.special import betainc, betaincc, betaln

from router.values import FloatArray, IntArray, Target

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
    #: Outcomes after which a static model that likely misses a relative target is let go; None: it never is.
    look_outcomes: int | None = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """Where a task type stands between static tiers and learning."""

    outcomes: int
    needed: int
    #: What holds learning back; None: nothing does.
    held_by: str | None
    #: Why it was let go: `count`, `clears`, `fails`, `misses` or `uncertified`; None while held.
    let_go: str | None
    #: Largest e-values so far that the static model clears, or fails, its target; natural logarithms; nan once the
    #: count alone has let go.
    ln_e_clears: float
    ln_e_fails: float


def phase(n_all: int, n: IntArray, successes: FloatArray, target: Target, rule: StaticRule, n_dearer: int) -> Phase:
    """Where a task type stands.

    Parameters:  n_all — judged outcomes of all models.
                 n, successes — of the static model per bucket, oldest first; raw, without prior or decay.
                 target — without an absolute one strictly between 0 and 1 no certificate is possible: then the count
                 decides, or that a relative one is likely missed.
                 n_dearer — models that cost more than the static one.
    """
    min_success = target.min_success
    if rule.exit == "count" and n_all >= rule.outcomes:
        # No certificate is asked for any more, and computing one costs a fifth of a whole choice.
        return Phase(
            outcomes=n_all, needed=rule.outcomes, held_by=None, let_go="count", ln_e_clears=np.nan, ln_e_fails=np.nan
        )
    totals, total_successes = np.cumsum(n), np.cumsum(successes)
    clears, fails = -np.inf, -np.inf
    if min_success is None or not 0.0 < min_success < 1.0:
        rule = replace(rule, exit="count")
    elif len(n):
        up, down = ln_e_values(totals, total_successes, min_success)
        # What once was certified stays so: the largest value over all bucket ends.
        clears, fails = float(up.max()), float(down.max())
    needed_ln_e = -np.log(rule.delta)
    let_go = _let_go(n_all, rule, is_clear=clears >= needed_ln_e, is_failing=fails >= needed_ln_e)
    if let_go is None and target.of_best is not None and rule.look_outcomes is not None:
        reaching = p_reaches_unseen(totals, total_successes, target.of_best, n_dearer)
        if (reaching[totals >= rule.look_outcomes] < 0.5).any():
            let_go = "misses"
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
    a, b = successes + 1.0, n - successes + 1.0
    with np.errstate(divide="ignore"):
        up: FloatArray = _ln_shared(n, successes, rate) + np.log(betaincc(a, b, rate)) - np.log1p(-rate)
    return up, ln_e_fails(n, successes, rate)


def ln_e_fails(n: IntArray, successes: FloatArray, rate: float) -> FloatArray:
    """Evidence that a success rate lies below `rate`: the second of `ln_e_values`."""
    a, b = successes + 1.0, n - successes + 1.0
    with np.errstate(divide="ignore"):
        down: FloatArray = _ln_shared(n, successes, rate) + np.log(betainc(a, b, rate)) - np.log(rate)
    return down


def _ln_shared(n: IntArray, successes: FloatArray, rate: float) -> FloatArray:
    """What both e-values share: the evidence of any rate over that of `rate`."""
    failures = n - successes
    shared: FloatArray = betaln(successes + 1.0, failures + 1.0) - successes * np.log(rate) - failures * np.log1p(-rate)
    return shared


def p_reaches_unseen(n: IntArray, successes: FloatArray, of_best: float, n_unseen: int) -> FloatArray:
    """Probability that a success rate is at least `of_best` times the largest of some that nobody has seen.

    Parameters:  n, successes — totals so far.   of_best — in [0, 1].
    Returns:     E[min(1, θ / of_best)^n_unseen], θ ~ Beta(successes + 1, n − successes + 1): any unseen rate is as
                 likely as any other. Of shape (n_totals,).
    """
    a, b = successes + 1.0, n - successes + 1.0
    if n_unseen == 0 or of_best <= 0.0:
        return np.ones(len(a))
    moment = np.exp(betaln(a + n_unseen, b) - betaln(a, b) - n_unseen * np.log(of_best))
    result: FloatArray = betaincc(a, b, of_best) + moment * betainc(a + n_unseen, b, of_best)
    return result


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
