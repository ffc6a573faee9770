"""What would trying cheap models first bring? Candidates and checks of one request in, the best ladder out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from router.answers import Checks, CheckShown, LadderShown, LadderStep, Share
from router.choose.adaptive import bars
from router.choose.choice import reaches
from router.choose.draws import check_uniforms, posterior_draws
from router.choose.ladder import Ladder, Rung, best_ladder, escalations, fixed_ladder, worth_trying
from router.choose.situation import Situation
from router.learn.checks import CHECK_UNIFORMS, Scores, Worth, worth
from router.learn.counts import Evidence
from router.learn.scores import Checked, later_steps
from router.values import NUSD_PER_USD, SCORE_BINS, Endpoint, FloatArray, IntArray

#: A check counts as this many of this cost before its own are known.
TYPICAL_CHECK_USD = 0.001
_TYPICAL_CHECKS = 20
_DRAWS = 64
_HALF = (SCORE_BINS - 1) // 2
_NOTHING = np.zeros(SCORE_BINS, dtype=np.int64)
_NO_CHECK = "no check of a candidate that costs less has scored an answer"
_NONE_CLEARS = "no single model is known to clear the target, so there is none to be cheaper than"
_CONSTANT = "the checks give every answer the same score: they always pass, or always fail"
_DOES_NOT_PAY = (
    "none is cheaper than the best single model and likely enough keeps the target: more verified answers, a better "
    "check or a cheaper one would be needed"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a ladder can be made of: the candidates of one request, in the order of the situation, and their checks."""

    situation: Situation
    tiers: Sequence[int]
    endpoints: Sequence[Endpoint | None]
    #: Mean latency of each; nan where unknown.
    latency_ms: FloatArray
    #: Answers by latency, shape (n_models, bins), and calls that were never answered.
    latency_hist: IntArray
    timeouts: IntArray
    evidence: Evidence
    found: Sequence[Checked]
    #: As many answers as the situation wants must come within this; none: no limit.
    limit_ms: float | None
    #: The most that a request is expected to cost.
    most_usd: float | None


def chosen_ladder(
    material: Material, *, held_by: str | None, tiers_until: int | None, threshold: float
) -> tuple[LadderShown | None, str | None]:
    """The ladder of a request that may get one, or why it gets none.

    Parameters:  held_by — what holds learning back; none: nothing does.
                 tiers_until — scored answers up to which one goes by the tiers instead, whatever it does to quality;
                 none: never.   threshold — its own, in (0, 1].
    """
    worths = _worths(material)
    found = _told(material, worths)
    if held_by is None and found.ladder is not None:
        return found.ladder, None
    reason = found.refused or f"learning is held by {held_by}"
    if tiers_until is None:
        return None, reason
    ladder, unfit = _by_tiers(material, worths, found.known, tiers_until, threshold)
    return ladder, None if unfit is None else f"{reason}; {unfit}"


def learned_ladder(material: Material) -> Checks:
    """What is known of every check, and the best ladder, or why there is none."""
    return _told(material, _worths(material))


def _told(material: Material, worths: Sequence[Worth]) -> Checks:
    """The same, given what each check is worth."""
    ladder, refused = _best(material, worths)
    thresholds = {} if ladder is None else {(step.model, step.check): step.threshold for step in ladder.steps}
    known = [
        _shown(one, told, thresholds.get((one.model, one.check)))
        for one, told in zip(material.found, worths, strict=True)
    ]
    return Checks(known=tuple(known), ladder=ladder, refused=refused)


def _by_tiers(
    material: Material, worths: Sequence[Worth], known: Sequence[CheckShown], until: int, threshold: float
) -> tuple[LadderShown | None, str | None]:
    """The first candidate of each tier, cheap to dear, with one threshold; or why not.

    What is said of it rests on what is known so far, which may be nothing.
    """
    situation = material.situation
    places = [material.tiers.index(tier) for tier in sorted(set(material.tiers))]
    first = situation.beliefs.models[places[0]]
    if len(places) < 2:
        return None, "all candidates are of one tier"
    if any(check.is_constant for check in known):
        return None, _CONSTANT
    if material.limit_ms is not None:
        return None, "how long one by the tiers takes is not known"
    if sum(check.answers for check in known if check.model == first) >= until:
        return None, f"one by the tiers is tried for {until} scored answers only"
    drawn = posterior_draws(situation.beliefs, situation.seed, _DRAWS)
    best_of = _best_checks(material.found, worths)
    rungs = [_rung(place, drawn, best_of, material) for place in places]
    rungs = [rung if rung.check else _unproven(rung, material) for rung in rungs[:-1]] + rungs[-1:]
    found = fixed_ladder(rungs, _escalated(rungs, material), bars(drawn, situation.target), threshold)
    if material.most_usd is not None and not found.cost_usd <= material.most_usd:
        return None, "one by the tiers is expected to cost more than `max_cost_usd`"
    return _as_shown(found, "tiers", {}, material, _cheapest_single(material)), None


def _best(material: Material, worths: Sequence[Worth]) -> tuple[LadderShown | None, str | None]:
    """The best ladder, or why there is none."""
    situation = material.situation
    single = _cheapest_single(material)
    if single is None:
        return None, _NONE_CLEARS
    best_of = _best_checks(material.found, worths)
    models, cost_usd = situation.beliefs.models, situation.cost_usd
    if not any(model in best_of and cost < single[1] for model, cost in zip(models, cost_usd.tolist(), strict=True)):
        constant = any(one.scores.is_constant for one in material.found)
        return None, _CONSTANT if constant else _NO_CHECK
    drawn = posterior_draws(situation.beliefs, situation.seed, _DRAWS)
    priced = [place for place, cost in enumerate(cost_usd.tolist()) if np.isfinite(cost)]
    rungs = [_rung(place, drawn, best_of, material) for place in priced]
    rungs = [rungs[place] for place in worth_trying(rungs, single[1])]
    if not rungs:
        return None, _DOES_NOT_PAY
    best = best_ladder(
        rungs,
        _escalated(rungs, material),
        bars(drawn, situation.target),
        single[1],
        limit_ms=material.limit_ms,
        in_time_share=1.0 if situation.in_time is None else situation.in_time.wanted,
        most_usd=material.most_usd,
    )
    if best is None:
        return None, _DOES_NOT_PAY
    return _as_shown(best, "learned", best_of, material, single), None


def _cheapest_single(material: Material) -> tuple[str, float] | None:
    """The cheapest model that is known to clear the target by itself, and its cost; those on trial are not."""
    situation = material.situation
    beliefs, cost_usd = situation.beliefs, situation.cost_usd
    proven = beliefs.n_since >= situation.settings.trial_outcomes
    clears = (reaches(beliefs.mean, situation.target) & proven).tolist()
    costs = zip(cost_usd.tolist(), beliefs.models, clears, strict=True)
    singles = [(cost, model) for cost, model, may in costs if may and np.isfinite(cost)]
    return min(singles)[::-1] if singles else None


def _worths(material: Material) -> list[Worth]:
    """What each check is worth, as draws."""
    return [_worth(one, material) for one in material.found]


def _worth(one: Checked, material: Material) -> Worth:
    """What a check is worth, as draws."""
    situation = material.situation
    shape = CHECK_UNIFORMS, _DRAWS
    return worth(one.scores, check_uniforms(one.model, one.check, situation.beliefs.t, situation.seed, shape))


def _escalated(rungs: Sequence[Rung], material: Material) -> FloatArray:
    """Draws of the success of each model on what another one rejected."""
    situation = material.situation
    models = [rung.model for rung in rungs]
    n, right = later_steps(material.evidence, models)
    # Where what audits say and what is believed differ, the lower one.
    own = [rung.success if rung.check is None else np.minimum(rung.check.success, rung.success) for rung in rungs]
    streams = [check_uniforms(model, "", situation.beliefs.t, situation.seed, (1, _DRAWS))[0] for model in models]
    checked = [place for place, rung in enumerate(rungs) if rung.check is not None]
    return escalations(np.stack(own), n, right, np.stack(streams), checked)


def _best_checks(found: Sequence[Checked], worths: Sequence[Worth]) -> dict[str, tuple[Checked, Worth]]:
    """The check of each model that was verified most; those that tell nothing apart left out."""
    best: dict[str, tuple[Checked, Worth]] = {}
    for one, told in zip(found, worths, strict=True):
        if one.scores.is_constant or not one.scores.scored.sum():
            continue
        if one.model not in best or one.audits > best[one.model][0].audits:
            best[one.model] = one, told
    return best


def _rung(place: int, drawn: FloatArray, best_of: dict[str, tuple[Checked, Worth]], material: Material) -> Rung:
    """A candidate as a step."""
    model = material.situation.beliefs.models[place]
    check = best_of.get(model)
    answered, timeouts = material.latency_hist[place], int(material.timeouts[place])
    calls = int(answered.sum()) + timeouts
    return Rung(
        model=model,
        cost_usd=float(material.situation.cost_usd[place]),
        success=drawn[place],
        check=None if check is None else check[1],
        check_cost_usd=0.0 if check is None else _cost_usd(check[0]),
        latency_ms=float(material.latency_ms[place]),
        latency_share=answered / calls if calls else None,
    )


def _unproven(rung: Rung, material: Material) -> Rung:
    """The same with a check of which nothing is known."""
    nothing = Scores(scored=_NOTHING, right=_NOTHING, wrong=_NOTHING)
    unknown = Checked(model=rung.model, check="", scores=nothing, cost_n=0, cost_nusd=0)
    return replace(rung, check=_worth(unknown, material), check_cost_usd=_cost_usd(unknown))


def _as_shown(
    found: Ladder,
    rule: Literal["learned", "tiers"],
    best_of: dict[str, tuple[Checked, Worth]],
    material: Material,
    single: tuple[str, float] | None,
) -> LadderShown:
    """A ladder as it is answered."""
    models = material.situation.beliefs.models
    return LadderShown(
        rule=rule,
        propensity=None,
        steps=tuple(
            LadderStep(
                model=step.model,
                endpoint=material.endpoints[models.index(step.model)],
                check=best_of[step.model][0].check if step.threshold is not None and step.model in best_of else None,
                threshold=step.threshold,
                threshold_low=_finite(step.threshold_low),
                threshold_high=_finite(step.threshold_high),
                cost_usd=_finite(step.cost_usd),
                reached=step.reached,
            )
            for step in found.steps
        ),
        success_rate=found.success,
        success_low=found.success_low,
        success_high=found.success_high,
        p_clears=found.p_clears,
        cost_usd=_finite(found.cost_usd),
        latency_ms=_finite(found.latency_ms),
        escalation=found.escalation,
        single_model=None if single is None else single[0],
        single_cost_usd=None if single is None else single[1],
    )


def _shown(one: Checked, told: Worth, threshold: float | None) -> CheckShown:
    """A check as it is answered: at the ladder's threshold, else in the middle."""
    column = _HALF if threshold is None else round(threshold * (SCORE_BINS - 1))
    return CheckShown(
        model=one.model,
        check=one.check,
        answers=int(one.scores.scored.sum()),
        audits=one.audits,
        threshold=column / (SCORE_BINS - 1),
        sensitivity=_share(told.sensitivity[:, column]),
        specificity=_share(told.specificity[:, column]),
        cost_usd=_cost_usd(one),
        is_constant=one.scores.is_constant,
    )


def _cost_usd(one: Checked) -> float:
    """Mean cost of a check."""
    return (_TYPICAL_CHECKS * TYPICAL_CHECK_USD + one.cost_nusd / NUSD_PER_USD) / (_TYPICAL_CHECKS + one.cost_n)


def _share(draws: FloatArray) -> Share:
    """Mean and 90% interval of draws."""
    low, high = np.quantile(draws, [0.05, 0.95])
    return Share(mean=float(draws.mean()), low=float(low), high=float(high))


def _finite(value: float | None) -> float | None:
    """A number, or nothing where it is none."""
    return value if value is not None and np.isfinite(value) else None
