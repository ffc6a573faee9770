"""What would another policy have achieved? Estimates from sums over equal choices, and whether to believe them."""

from dataclasses import dataclass
from math import sqrt

import msgspec
import numpy as np

from router.errors import BadInput
from router.review.bands import Z95
from router.values import FloatArray, IntArray, Note

#: Below this effective sample size an interval would promise more than it holds.
ENOUGH = 200.0
#: A model that was chosen more rarely than this says nothing of a policy that wants it.
LEAST_PROPENSITY = 0.001
#: Share of the policy's calls on such models from which on no estimate is given.
MOST_UNSUPPORTED = 0.05
#: Share of mature decisions without an outcome from which on a warning is due.
MOST_MISSING = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """Mature decisions with their outcomes: one row per logged choice and model that was drawn from it.

    Within a row all weights and predictions are equal, so sums say as much as the decisions themselves.
    Raises: BadInput — rows that do not fit, propensities outside (0, 1], a number that is none.
    """

    #: Place of the choice, shape (n_rows,), and of the model that was drawn, shape (n_rows,).
    choice: IntArray
    model: IntArray
    #: Decisions with an outcome, the sum of its quality, and the sum of its square, shape (n_rows,).
    n: IntArray
    quality: FloatArray
    quality_sq: FloatArray
    #: Probability of every model in every choice as logged, shape (n_choices, n_models); 0: none.
    propensity: FloatArray
    #: Posterior mean and expected cost before the decision, shape (n_choices, n_models); nan cost: unknown.
    predicted: FloatArray
    cost_usd: FloatArray

    def __post_init__(self) -> None:
        """Refuse what would give a number without a meaning."""
        rows, shape = len(self.choice), self.propensity.shape
        for field in ("model", "n", "quality", "quality_sq"):
            if len(getattr(self, field)) != rows:
                raise BadInput(field=field, problem=f"{len(getattr(self, field))} rows, and {rows} are meant.")
        for field in ("predicted", "cost_usd"):
            if getattr(self, field).shape != shape:
                raise BadInput(field=field, problem=f"its shape is {getattr(self, field).shape}, not {shape}.")
        own = self.propensity[self.choice, self.model]
        if rows and not (own.min() > 0.0 and own.max() <= 1.0 and np.isfinite(own).all()):
            raise BadInput(field="propensity", problem="a probability of what happened lies in (0, 1].")


class Estimated(msgspec.Struct, frozen=True, kw_only=True):
    """Success rate by one estimator, with its 95% interval and standard error."""

    estimator: str
    value: float
    low: float
    high: float
    se: float


class PolicyValue(msgspec.Struct, frozen=True, kw_only=True):
    """What another policy would have achieved on the calls that were made, at what the router knew then."""

    #: Mature decisions with an outcome; and those without, which are missing.
    decisions: int
    missing: int
    #: Share of the window's choices that was read: a sample where there are many.
    read: float
    #: Mature decisions that might have been a ladder: they are left out.
    ladders: int
    #: What was achieved, and what it was expected to cost a call.
    success_rate: float | None
    cost_usd: float | None
    #: Inverse propensity, self-normalised, doubly robust.
    estimates: list[Estimated]
    #: What the policy was expected to cost a call.
    policy_cost_usd: float | None
    #: (Σ w)² / Σ w²: decisions that the estimates rest on.
    effective_n: float
    #: Share of the policy's calls on models that were hardly ever drawn.
    unsupported_share: float
    #: Why no estimate is given; null: they stand above.
    refused: str | None
    notes: list[Note]


def policy_value(
    groups: Groups, policy: FloatArray, *, missing: int = 0, read: float = 1.0, ladders: int = 0
) -> PolicyValue:
    """What a policy would have achieved; refused where the log holds too little of what it does.

    Parameters:  policy — its probability of every model in every choice, shape (n_choices, n_models).
                 missing — mature decisions without an outcome; younger ones are pending, and do not belong here.
                 read — share of the choices that these are.   ladders — decisions left out for that.
    Raises:      BadInput — `policy` has another shape.
    Source:      inverse propensity and doubly robust: Dudík, Langford, Li 2011 (arXiv 1103.4601), §3.1 and equation 1;
                 self-normalised: Swaminathan, Joachims 2015, §4; with sums for terms. Propensities adapt to what was
                 learned, so terms are martingale differences, and intervals hold asymptotically.
    """
    if policy.shape != groups.propensity.shape:
        raise BadInput(field="policy", problem=f"its shape is {policy.shape}, not {groups.propensity.shape}.")
    total = int(groups.n.sum())
    calls = np.bincount(groups.choice, weights=groups.n, minlength=len(groups.propensity)).astype(np.float64)
    weight = policy[groups.choice, groups.model] / groups.propensity[groups.choice, groups.model]
    first, second = float(groups.n @ weight), float(groups.n @ weight**2)
    effective = first**2 / second if second > 0.0 else 0.0
    hardly = np.where(groups.propensity < LEAST_PROPENSITY, policy, 0.0).sum(axis=1)
    unsupported = float(calls @ hardly) / total if total else 1.0
    refused = _refusal(total, effective, unsupported)
    estimates = [] if refused else _estimates(groups, policy, weight, total)
    logged_usd, policy_usd = (_mean_cost(groups.cost_usd, one, calls) for one in (groups.propensity, policy))
    return PolicyValue(
        decisions=total,
        missing=missing,
        read=read,
        ladders=ladders,
        success_rate=float(groups.quality.sum()) / total if total else None,
        cost_usd=logged_usd,
        estimates=estimates,
        policy_cost_usd=policy_usd,
        effective_n=effective,
        unsupported_share=unsupported,
        refused=refused,
        notes=_notes(estimates, total, missing, first, ladders),
    )


def _refusal(total: int, effective: float, unsupported: float) -> str | None:
    """Why there is no estimate, if there is none."""
    if not total:
        return "No mature decision of this window was logged and reported."
    if unsupported > MOST_UNSUPPORTED:
        return (
            f"{unsupported:.0%} of the policy's calls go to models that were hardly ever drawn then: the log says "
            "nothing of them. Ask for a policy nearer to what ran, or set `policy.exploration_floor`."
        )
    if effective < ENOUGH:
        return (
            f"The log is worth {effective:.0f} decisions of this policy, and {ENOUGH:.0f} are needed. "
            "Take a longer window, or a policy nearer to what ran."
        )
    return None


def _estimates(groups: Groups, policy: FloatArray, weight: FloatArray, total: int) -> list[Estimated]:
    """All three, from sums."""
    n, x, xx = groups.n, groups.quality, groups.quality_sq
    # Inverse propensity: terms w x.
    found = [_of("ips", float(weight @ x), float(weight**2 @ xx), total)]
    # Self-normalised: standard error by the delta method.
    mass = float(n @ weight)
    ratio = float(weight @ x) / mass
    se = sqrt(max(0.0, float(weight**2 @ (xx - 2.0 * ratio * x + ratio**2 * n)))) / mass
    found.append(_around("snips", ratio, se))
    # Doubly robust: terms d + w (x − q̂), with d = Σ e q̂ of the choice.
    base = (policy * np.nan_to_num(groups.predicted)).sum(axis=1)[groups.choice]
    own = groups.predicted[groups.choice, groups.model]
    shift = base - weight * own
    terms = float(n @ shift + weight @ x)
    squares = float(n @ shift**2 + 2.0 * (shift * weight) @ x + weight**2 @ xx)
    found.append(_of("dr", terms, squares, total))
    return found


def _of(estimator: str, terms: float, squares: float, n: int) -> Estimated:
    """The mean of terms from their sum and the sum of their squares."""
    mean = terms / n
    variance = max(0.0, squares - n * mean**2) / max(1, n - 1)
    return _around(estimator, mean, sqrt(variance / n))


def _around(estimator: str, value: float, se: float) -> Estimated:
    """An estimate with its interval."""
    return Estimated(estimator=estimator, value=value, low=value - Z95 * se, high=value + Z95 * se, se=se)


def _mean_cost(cost_usd: FloatArray, shares: FloatArray, calls: FloatArray) -> float | None:
    """Expected cost of a call; none where the cost of a model that it takes is unknown."""
    used = shares > 0.0
    if not calls.sum() or np.isnan(cost_usd[used & (calls > 0.0)[:, None]]).any():
        return None
    return float(calls @ np.where(used, np.nan_to_num(cost_usd) * shares, 0.0).sum(axis=1) / calls.sum())


def _notes(estimates: list[Estimated], total: int, missing: int, weights: float, ladders: int) -> list[Note]:
    """What a reader should know before believing it."""
    notes = []
    values = [one.value for one in estimates]
    if values and max(values) - min(values) > 2.0 * max(one.se for one in estimates):
        text = "The estimators disagree by more than twice their standard error: trust none of them alone."
        notes.append(Note(code="estimators-disagree", text=text))
    if estimates and abs(weights / total - 1.0) > 0.1:
        text = f"Weights average {weights / total:.2f} where 1 is expected: the log lacks some of what the policy does."
        notes.append(Note(code="weights-off", text=text))
    if missing > MOST_MISSING * (total + missing):
        share = missing / (total + missing)
        text = f"{share:.0%} of the mature decisions have no outcome: what is seen may be a selection."
        notes.append(Note(code="outcomes-missing", text=text))
    if ladders:
        text = f"{ladders:,} decisions that might have been a ladder are left out: this is of single models alone."
        notes.append(Note(code="ladders-left-out", text=text))
    return notes
