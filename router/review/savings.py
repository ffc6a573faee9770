"""What was saved, against whom, and how sure is that? Spend and success of policies that did not run."""

from dataclasses import dataclass
from math import exp, hypot, sqrt

import msgspec
import numpy as np
from scipy.special import stdtrit

from router.review.bands import Z95
from router.review.cells import Cells, Spent, cells_of, verified
from router.values import FloatArray


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    """A number with its 95% interval."""

    value: float
    low: float
    high: float


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """What another policy would have spent and achieved on these calls, and what the router saved against it."""

    policy: str
    #: Share of the calls that it gives each model.
    shares: dict[str, float]
    cost_usd: Estimate
    success_rate: Estimate
    #: Its spend less the router's, as it stands.
    saved_usd: Estimate
    #: The same had it bought as many successes as the router, at its own cost per success.
    saved_at_equal_success_usd: Estimate
    cost_per_success_usd: float | None
    #: Share of its spend on task types that its model was never called for: at the catalogue's prices, as far as these
    #: are right for the models that were.
    assumed_share: float


class Saved(msgspec.Struct, frozen=True, kw_only=True):
    """What a task type contributes to what was saved against always taking the strongest model."""

    task_type: str
    calls: int
    spent_usd: float
    success_rate: float
    saved_usd: Estimate


class Savings(msgspec.Struct, frozen=True, kw_only=True):
    """What was saved."""

    calls: int
    spent_usd: float
    success_rate: float | None
    cost_per_success_usd: float | None
    #: Calls whose cost nobody reported, priced like the others of their cell.
    calls_without_cost: int
    #: Calls whose first answer nobody but a ladder's own check judged: their success is what it says.
    calls_unverified: int
    #: What later steps of ladders and their checks cost; it is in `spent_usd`, and no control pays it.
    ladders_usd: float
    against: list[Compared]
    #: Largest first.
    by_task_type: list[Saved]


def dearest(spent: Spent) -> int:
    """Place of the model that all these calls would have cost most with; a price that nobody knows is none."""
    calls = spent.n.sum(axis=1)
    usd = calls @ np.where(np.isnan(spent.assumed_usd), -np.inf, spent.assumed_usd) if len(calls) else np.zeros(1)
    return int(np.argmax(usd))


def savings(spent: Spent, strongest: int) -> Savings:
    """What was saved, against three policies that know nothing of task types.

    A control's spend is what those very calls would have cost: where it takes the model that was called, what that
    call cost; elsewhere the mean of the cell, so that only calls which were not made are uncertain.
    Parameters:  strongest — place of the model that a caller who chooses nothing would take.
    Source:      total of a finite population from a sample: variance N (N − n) σ² / n (Cochran 1977, §2.6). σ is the
                 cell's mean times a coefficient of variation that all task types of a model share: costs are skewed,
                 and few of them show too small a spread. For the same reason intervals are of Student's t in the
                 logarithm, with the degrees of freedom of a sum of variances (Welch 1947), and centred where the median
                 of so few skewed costs points to.
                 Which calls are in the sample depends on what was learned from earlier ones, so they hold
                 asymptotically; the rate of a model that was dropped after bad luck is estimated a little low.
    """
    cells = cells_of(spent)
    controls = [("always " + spent.models[strongest], _fixed(spent, strongest))]
    best = _best_fixed(spent, cells)
    if best is not None and best != strongest:
        controls.append((f"best fixed model, {spent.models[best]}", _fixed(spent, best)))
    if spent.n.sum():
        controls.append(("random mix at the same cost", _mix(spent, cells)))
    calls, successes = int(spent.n.sum()), float(spent.right.sum())
    spend = float(cells.spend.sum())
    return Savings(
        calls=calls,
        spent_usd=spend,
        success_rate=successes / calls if calls else None,
        cost_per_success_usd=spend / successes if successes else None,
        calls_without_cost=int(np.maximum(spent.n - spent.cost_n, 0).sum()),
        calls_unverified=int(spent.unverified_n.sum()),
        ladders_usd=float(cells.onward.sum()),
        against=[_compared(name, spent, cells, shares) for name, shares in controls],
        by_task_type=_waterfall(spent, cells, strongest),
    )


def _fixed(spent: Spent, place: int) -> FloatArray:
    """Everything on one model."""
    shares = np.zeros(spent.n.shape)
    shares[:, place] = 1.0
    return shares


def _mix(spent: Spent, cells: Cells) -> FloatArray:
    """The router's shares of the models, whatever the task type, moved to one end until they cost as much.

    The shares alone spend the same only where a model's cost does not depend on the task type.
    """
    calls = spent.n.sum(axis=1)
    shares = spent.n.sum(axis=0) / calls.sum()
    usd = calls @ cells.mean
    priced = np.where(cells.is_unknown[calls > 0].any(axis=0), np.nan, usd)
    spend, mixed = float(cells.spend.sum()), float(usd @ shares)
    if np.isnan(priced).all():
        return np.tile(shares, (len(spent.n), 1))
    end = int(np.nanargmax(priced) if mixed < spend else np.nanargmin(priced))
    way = float(usd[end]) - mixed
    part = min(1.0, max(0.0, (spend - mixed) / way)) if way != 0.0 else 0.0
    return np.tile((1.0 - part) * shares + part * np.eye(len(shares))[end], (len(spent.n), 1))


def _best_fixed(spent: Spent, cells: Cells) -> int | None:
    """The cheapest model that alone would have had the router's success; none would: the most successful one."""
    calls = spent.n.sum(axis=1)
    if not calls.sum():
        return None
    success = (calls @ cells.rate) / calls.sum()
    cost = calls @ cells.mean
    tried = (spent.n.sum(axis=0) > 0) & ~cells.is_unknown[calls > 0].any(axis=0)
    if not tried.any():
        return None
    reaches = tried & (success >= spent.right.sum() / calls.sum())
    if reaches.any():
        return int(np.argmin(np.where(reaches, cost, np.inf)))
    return int(np.argmax(np.where(tried, success, -np.inf)))


def _compared(name: str, spent: Spent, cells: Cells, shares: FloatArray) -> Compared:
    """A policy beside the router."""
    calls = spent.n.sum(axis=1)
    total = _total(spent, cells, shares)
    usd = total.usd
    missing = (calls[:, None] - spent.n) * shares
    known, known_right = verified(spent)
    unknown = calls[:, None] - known
    right = float((shares * (known_right + unknown * cells.rate)).sum())
    spread = shares**2 * unknown * cells.rate * (1.0 - cells.rate) * (1.0 + unknown / (known + 3.0))
    right_sd = sqrt(float(spread.sum()))
    spend, successes = float(cells.spend.sum()), float(spent.right.sum())
    n = max(1, int(calls.sum()))
    per_success = usd / right if right > 0.0 else None
    as_many = (successes / right, right_sd / right) if right > 0.0 else (1.0, 0.0)
    return Compared(
        policy=name,
        shares={model: float(one) for model, one in zip(spent.models, calls @ shares / n, strict=True) if one > 0.0},
        cost_usd=total.less(0.0),
        success_rate=_around(right / n, right_sd / n),
        saved_usd=total.less(spend),
        saved_at_equal_success_usd=total.less(spend, times=as_many[0], also=as_many[1]),
        cost_per_success_usd=per_success,
        assumed_share=float((missing * cells.mean * cells.is_assumed).sum()) / usd if usd > 0.0 else 0.0,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Total:
    """What a policy would have spent."""

    usd: float
    #: Where the interval is centred: above, for a mean of few skewed costs more often lies below the truth than above.
    centre: float
    variance: float
    #: Degrees of freedom behind the variance.
    freedom: float

    def less(self, spend: float, also: float = 0.0, times: float = 1.0) -> Estimate:
        """The total times a factor, less what was spent.

        Parameters:  also — relative standard error of the factor.
        """
        relative = hypot(sqrt(self.variance) / self.centre, also) if self.usd > 0.0 else 0.0
        wide = exp(float(stdtrit(self.freedom, 0.975)) * relative)
        ends = (self.usd, self.centre / wide, self.centre * wide)
        value, low, high = (times * one - spend for one in ends)
        return Estimate(value=value, low=low, high=high)


def _total(spent: Spent, cells: Cells, shares: FloatArray) -> _Total:
    """What a policy would have spent, and how unsure that is."""
    missing = spent.n.sum(axis=1)[:, None] - spent.n
    guessed = shares * missing * cells.mean
    usd = float((shares * cells.realised + guessed).sum())
    # What the calls themselves vary by, and what the mean is unsure of.
    unsure = np.where(cells.is_assumed, 0.0, missing / np.maximum(spent.cost_n, 1))
    own = shares**2 * cells.variance * missing * (1.0 + unsure)
    off = np.where(cells.is_assumed, guessed**2 * np.expm1(cells.off), 0.0)
    # The mean of n costs with squared coefficient of variation v is about normal in the logarithm, and its median lies
    # a factor exp(v / 2n) below the truth.
    skew = np.where(cells.is_assumed, 0.0, 0.5 * shares * cells.variance / np.where(cells.mean > 0.0, cells.mean, 1.0))
    variance = own + off
    # The spread is known from many calls; that a mean of few is hardly normal is what takes the width.
    known = np.where(cells.is_assumed, cells.off_freedom, spent.cost_n + 1.0)
    total = float(variance.sum())
    return _Total(
        usd=usd,
        centre=usd + float((skew * unsure).sum()),
        variance=total,
        freedom=total**2 / float((variance**2 / known).sum()) if total > 0.0 else np.inf,
    )


def _waterfall(spent: Spent, cells: Cells, strongest: int) -> list[Saved]:
    """What each task type contributes, largest first."""
    found = []
    for place, task_type in enumerate(spent.task_types):
        only = np.zeros(spent.n.shape)
        only[place, strongest] = 1.0
        total = _total(spent, cells, only)
        calls, spend = int(spent.n[place].sum()), float(cells.spend[place])
        if calls:
            found.append(
                Saved(
                    task_type=task_type,
                    calls=calls,
                    spent_usd=spend,
                    success_rate=float(spent.right[place]) / calls,
                    saved_usd=total.less(spend),
                )
            )
    return sorted(found, key=lambda one: -one.saved_usd.value)


def _around(rate: float, se: float) -> Estimate:
    """A rate and its interval."""
    return Estimate(value=rate, low=max(0.0, rate - Z95 * se), high=min(1.0, rate + Z95 * se))
