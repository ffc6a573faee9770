"""Which model does the static tier name?"""

from collections.abc import Sequence
from typing import Any

from router.choose.adaptive import p_clears
from router.choose.choice import Choice, one_hot
from router.choose.draws import Seed, posterior_draws
from router.choose.latency import InTime
from router.choose.situation import Situation
from router.values import FloatArray

#: Seeds the draws that only show how likely a relative bar is reached: nothing is chosen by them.
_SHOWN = Seed(policy=0, task_type="")


def static_place(tiers: Sequence[int], tier: int, usable: Sequence[bool]) -> int | None:
    """Place of the tier's first usable model; an empty tier moves up, then down; None where nothing is usable.

    Parameters:  tiers — of each model, in the catalogue's order.   usable — whether it may be chosen.
    """
    upwards = [tier, *range(tier + 1, 4), *range(tier - 1, 0, -1)]
    for wanted in upwards:
        for place, (has, may) in enumerate(zip(tiers, usable, strict=True)):
            if has == wanted and may:
                return place
    return None


def static_in_time(tiers: Sequence[int], tier: int, usable: Sequence[bool], timely: InTime | None) -> int:
    """Place of the static model: under a limit of latency one that likely keeps it, else one not known to be too slow.

    Parameters:  usable — at least one is.   timely — what is believed of the limit asked; None: none was.
    """
    for fast in () if timely is None else (timely.mean >= timely.wanted, ~timely.too_slow):
        place = static_place(tiers, tier, [may and one for may, one in zip(usable, fast.tolist(), strict=True)])
        if place is not None:
            return place
    place = static_place(tiers, tier, usable)
    if place is None:
        raise ValueError("nothing is usable")
    return place


class Static:
    """All on the static tier's model: it explores nothing, so its propensity is 1."""

    def choose(self, situation: Situation) -> Choice:
        """The static model, for certain."""
        beliefs, target = situation.beliefs, situation.target
        drawn = None if target.of_best is None else posterior_draws(beliefs, _SHOWN, situation.settings.n_draws)
        return Choice(
            propensities=one_hot(len(beliefs.models), situation.static),
            p_clears=p_clears(beliefs, target, drawn),
            on_trial=beliefs.n_since < situation.settings.trial_outcomes,
            fallback_mass=0.0,
            numbers=situation.numbers("static"),
        )

    def replay(self, numbers: dict[str, Any]) -> FloatArray:
        """The static model, for certain."""
        return one_hot(len(numbers["models"]), numbers["static"])
