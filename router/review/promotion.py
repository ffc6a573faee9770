"""What would a change move? Traffic, cost and success of logged calls, and what nobody can say of them."""

import msgspec
import numpy as np

from router.review.policy_value import LEAST_PROPENSITY, Groups, PolicyValue
from router.values import FloatArray


class Traffic(msgspec.Struct, frozen=True, kw_only=True):
    """A model's share of the calls."""

    model: str
    before: float
    after: float


class Promotion(msgspec.Struct, frozen=True, kw_only=True):
    """What a change would move."""

    #: Of every model that has calls before or after; most after first.
    traffic: list[Traffic]
    #: Share of the calls that go to another model than before.
    moved_share: float
    #: Share of the calls on models that were hardly ever drawn: the log says nothing of them.
    unjudged_share: float
    #: Success rate as it was believed when each call was decided; for the share above it is all there is.
    believed_success_before: float | None
    believed_success_after: float | None
    #: What the log shows: costs, estimates with intervals, or why there are none.
    value: PolicyValue


def promotion(groups: Groups, policy: FloatArray, models: tuple[str, ...], value: PolicyValue) -> Promotion:
    """What another policy would move.

    Parameters:  policy — its probability of every model in every choice, shape (n_choices, n_models).
                 value — of the same policy.
    """
    calls = np.bincount(groups.choice, weights=groups.n, minlength=len(policy)).astype(np.float64)
    total = max(1.0, float(calls.sum()))
    before, after = (calls @ one / total for one in (groups.propensity, policy))
    believed = [
        float(calls @ (one * groups.predicted).sum(axis=1)) / total if calls.any() else None
        for one in (groups.propensity, policy)
    ]
    hardly = np.where(groups.propensity < LEAST_PROPENSITY, policy, 0.0).sum(axis=1)
    order = sorted(range(len(models)), key=lambda place: (-after[place], -before[place], models[place]))
    return Promotion(
        traffic=[
            Traffic(model=models[place], before=float(before[place]), after=float(after[place]))
            for place in order
            if before[place] > 0.0 or after[place] > 0.0
        ],
        moved_share=float(calls @ np.abs(policy - groups.propensity).sum(axis=1)) / (2.0 * total),
        unjudged_share=float(calls @ hardly) / total,
        believed_success_before=believed[0],
        believed_success_after=believed[1],
        value=value,
    )
