"""Which model does the static tier name?"""

from collections.abc import Sequence

from router.choose.adaptive import p_clears
from router.choose.choice import Choice, ChooseSettings, one_hot
from router.choose.draws import Seed, posterior_draws
from router.learn.beliefs import Beliefs
from router.values import Target

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


def static_choice(beliefs: Beliefs, place: int, target: Target, trial_outcomes: int) -> Choice:
    """All on the static model: it explores nothing, so its propensity is 1."""
    drawn = None if target.of_best is None else posterior_draws(beliefs, _SHOWN, ChooseSettings().n_draws)
    return Choice(
        propensities=one_hot(len(beliefs.models), place),
        p_clears=p_clears(beliefs, target, drawn),
        on_trial=beliefs.n_since < trial_outcomes,
        fallback_mass=0.0,
        numbers={"kind": "static", "models": list(beliefs.models), "place": place, "t": beliefs.t},
    )
