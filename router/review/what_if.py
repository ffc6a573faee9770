"""How would a logged choice have been made under another target, at other prices, or without a model?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from router.choose.choice import ChooseSettings, one_hot
from router.choose.draws import Seed
from router.choose.floor import raised
from router.choose.latency import InTime
from router.choose.situation import Situation
from router.choose.strategies import STRATEGIES
from router.learn.beliefs import Beliefs
from router.values import FloatArray, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Instead:
    """What is to be different."""

    #: None: as it was asked.
    target: Target | None = None
    #: The target that it replaces: what a caller asked for himself stays. None: whatever was asked.
    in_place_of: Target | None = None
    #: Whether learning decides, once the static tier has let go. None: where it did.
    learns: bool | None = None
    #: Share of the requests that learning decides. None: as it was.
    share: float | None = None
    #: Outcomes of the task type before the static tier lets go, where a choice does not say whether it had.
    let_go: int = 100
    #: Model of the static tier. None: as it was.
    static: str | None = None
    #: Model → factor of its expected cost; 1 for all others.
    cost_factors: Mapping[str, float] = field(default_factory=dict)
    #: Models that are not there.
    without: frozenset[str] = frozenset()


def chosen_again(numbers: dict[str, Any], instead: Instead, seed: Seed) -> FloatArray:
    """The probability of every candidate of a logged choice, had it been made so; 0 for models that are not there.

    What was known then stays as it was logged: this is the next decision under another policy, not the history that it
    would have made. Static tiers stay static, unless learning is to take over. What a relative target owes is read from
    the logged posteriors.
    Parameters:  numbers — of the choice.   seed — of the catalogue's policy and the task type.
    Returns:     shape (n_models,), in the order of `numbers["models"]`; all zero where no candidate is left.
    """
    models = numbers["models"]
    left = [place for place, model in enumerate(models) if model not in instead.without]
    result = np.zeros(len(models))
    if not left:
        return result
    usd = np.array([np.nan if one is None else float(one) for one in numbers["cost_usd"]])
    usd = usd * np.array([instead.cost_factors.get(model, 1.0) for model in models])
    place = int(numbers["static"]) if instead.static is None else _place(models, instead.static, numbers["static"])
    static = _static(left, place, usd)
    learned = _learned(numbers, instead)
    if learned is None:
        result[left] = one_hot(len(left), static)
        return result
    asked = _target(numbers["target"])
    is_replaced = instead.target is not None and instead.in_place_of in {None, asked}
    share = float(numbers.get("rollout", 1.0)) if instead.share is None else instead.share
    situation = Situation(
        beliefs=_beliefs(learned).of(left),
        cost_usd=usd[left],
        target=instead.target if is_replaced and instead.target is not None else asked,
        seed=seed,
        static=static,
        in_time=None if learned["in_time"] is None else _in_time(learned["in_time"]).of(np.array(left)),
        rollout=share,
        settings=_settings(learned),
    )
    acted = numbers["strategy"] if numbers["strategy"] not in {"static", "rollout"} else "adaptive"
    # Where a budget was used up, nothing was tried out, whatever share learning had.
    found = STRATEGIES[acted if share >= 1.0 or acted == "settled" else "rollout"].choose(situation).propensities
    floor = float(numbers.get("exploration_floor", learned.get("exploration_floor", 0.0)))
    result[left] = raised(found, min(floor, 0.5 / len(left))) if floor else found
    return result


def _learned(numbers: dict[str, Any], instead: Instead) -> dict[str, Any] | None:
    """What learning knew when it was to decide; None where the static tier decides."""
    if instead.learns is False:
        return None
    if numbers["strategy"] != "static":
        return _own(numbers)
    if not instead.learns:
        return None
    # In shadow mode, what learning would have chosen was logged, once the static tier had let go.
    shadow = numbers.get("shadow")
    if shadow is not None:
        return _own(shadow)
    return numbers if int(numbers["t"]) > instead.let_go else None


def _own(numbers: dict[str, Any]) -> dict[str, Any]:
    """The numbers of the learned part of a choice."""
    found: dict[str, Any] = numbers["learned"] if numbers["strategy"] == "rollout" else numbers
    return found


def _place(models: Sequence[str], model: str, otherwise: int) -> int:
    """The place of a model, where it was a candidate."""
    return models.index(model) if model in models else int(otherwise)


def _static(left: list[int], static: int, usd: FloatArray) -> int:
    """Place of the static model among those left; it is not there: of the next dearer one, else of the dearest."""
    if static in left:
        return left.index(static)
    order = sorted(range(len(left)), key=lambda place: (np.isnan(usd[left[place]]), usd[left[place]]))
    dearer = [place for place in order if usd[left[place]] >= usd[static]]
    return dearer[0] if dearer else order[-1]


def _beliefs(numbers: dict[str, Any]) -> Beliefs:
    """Beliefs as a choice logged them."""
    alpha, beta = np.array(numbers["alpha"], dtype=np.float64), np.array(numbers["beta"], dtype=np.float64)
    return Beliefs(
        models=tuple(numbers["models"]),
        alpha=alpha,
        beta=beta,
        n_raw=np.array(numbers["n"], dtype=np.int64),
        n_since=np.array(numbers["n_since"], dtype=np.int64),
        recent_n=np.maximum(0.0, alpha + beta - 2.0),
        recent_successes=np.maximum(0.0, alpha - 1.0),
        t=int(numbers["t"]),
    )


def _target(said: dict[str, float | None]) -> Target:
    """The target that was asked."""
    return Target(min_success=said["min_success"], of_best=said["of_best"])


def _in_time(said: dict[str, Any]) -> InTime:
    """What was believed of latency."""
    return InTime(alpha=np.array(said["alpha"]), beta=np.array(said["beta"]), wanted=float(said["wanted"]))


def _settings(numbers: dict[str, Any]) -> ChooseSettings:
    """What a choice weighed, as far as it was logged."""
    defaults = ChooseSettings()
    return ChooseSettings(
        success_worth=float(numbers.get("success_worth", defaults.success_worth)),
        thompson_share=float(numbers.get("thompson_share", defaults.thompson_share)),
        trial_outcomes=int(numbers["trial_outcomes"]),
        trial_share=float(numbers["trial_share"]),
        # A static choice does not say: the default.
        keep_promise="promise" in numbers or numbers["target"]["of_best"] is None or numbers["strategy"] == "static",
    )
