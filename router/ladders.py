"""What would trying cheap models first bring? Checks and candidates of one task type in, the best ladder out."""

from collections.abc import Sequence

import numpy as np

from router.answers import Candidate, Checks, CheckShown, LadderShown, LadderStep, Share
from router.choose.adaptive import bars
from router.choose.choice import reaches
from router.choose.draws import Seed, check_uniforms, posterior_draws
from router.choose.ladder import Ladder, Rung, best_ladder, escalations
from router.learn.beliefs import Beliefs
from router.learn.checks import CHECK_UNIFORMS, Worth, worth
from router.learn.counts import Evidence
from router.learn.scores import Checked, later_steps
from router.values import NUSD_PER_USD, SCORE_BINS, FloatArray, Target

#: A check counts as this many of this cost before its own are known.
TYPICAL_CHECK_USD = 0.001
_TYPICAL_CHECKS = 20
_DRAWS = 64
_HALF = (SCORE_BINS - 1) // 2
_NO_CHECK = "no check of a candidate that costs less has scored an answer"
_NONE_CLEARS = "no single model clears the target, so there is none to be cheaper than"
_CONSTANT = "the checks give every answer the same score: they always pass, or always fail"
_DOES_NOT_PAY = (
    "none is cheaper than the best single model and likely enough keeps the target: more verified answers, a better "
    "check or a cheaper one would be needed"
)


def checks(
    found: Sequence[Checked],
    candidates: Sequence[Candidate],
    beliefs: Beliefs,
    evidence: Evidence,
    target: Target,
    seed: Seed,
) -> Checks:
    """What is known of every check, and the best ladder, or why there is none.

    Parameters:  candidates — every catalogued model, as explained.   beliefs — of the same models, in any order.
    """
    shape = CHECK_UNIFORMS, _DRAWS
    worths = [worth(one.scores, check_uniforms(one.model, one.check, beliefs.t, seed, shape)) for one in found]
    ladder, refused = _ladder(found, worths, candidates, beliefs, evidence, target, seed)
    thresholds = {} if ladder is None else {(step.model, step.check): step.threshold for step in ladder.steps}
    known = [_shown(one, told, thresholds.get((one.model, one.check))) for one, told in zip(found, worths, strict=True)]
    return Checks(known=tuple(known), ladder=ladder, refused=refused)


def _ladder(
    found: Sequence[Checked],
    worths: Sequence[Worth],
    candidates: Sequence[Candidate],
    beliefs: Beliefs,
    evidence: Evidence,
    target: Target,
    seed: Seed,
) -> tuple[LadderShown | None, str | None]:
    """The best ladder, or why there is none."""
    place_of = {model: place for place, model in enumerate(beliefs.models)}
    usable = [one for one in candidates if one.left_out is None and one.cost_usd is not None]
    places = [place_of[one.model] for one in usable]
    believed = beliefs.of(places)
    clears = reaches(believed.mean, target).tolist() if usable else []
    singles = [(one.cost_usd or 0.0, one.model) for one, may in zip(usable, clears, strict=True) if may]
    if not singles:
        return None, _NONE_CLEARS
    single_usd, single_model = min(singles)
    best_of = _best_checks(found, worths)
    cheaper = [one for one in usable if one.model in best_of and (one.cost_usd or 0.0) < single_usd]
    if not cheaper:
        constant = any(one.scores.is_constant for one in found)
        return None, _CONSTANT if constant else _NO_CHECK
    drawn = posterior_draws(believed, seed, _DRAWS)
    rungs = [_rung(one, success, best_of.get(one.model)) for one, success in zip(usable, drawn, strict=True)]
    n, right = later_steps(evidence, [one.model for one in usable])
    own = np.stack([rung.success if rung.check is None else rung.check.success for rung in rungs])
    uniforms = np.stack([check_uniforms(one.model, "", beliefs.t, seed, (1, _DRAWS))[0] for one in usable])
    # Where what audits say and what is believed differ, the lower one.
    escalated = escalations(np.minimum(own, drawn), n, right, uniforms)
    best = best_ladder(rungs, escalated, bars(drawn, target), single_usd)
    if best is None:
        return None, _DOES_NOT_PAY
    return _as_shown(best, best_of, single_model, single_usd), None


def _best_checks(found: Sequence[Checked], worths: Sequence[Worth]) -> dict[str, tuple[Checked, Worth]]:
    """The check of each model that was verified most; those that tell nothing apart left out."""
    best: dict[str, tuple[Checked, Worth]] = {}
    for one, told in zip(found, worths, strict=True):
        if one.scores.is_constant or not one.scores.scored.sum():
            continue
        if one.model not in best or one.audits > best[one.model][0].audits:
            best[one.model] = one, told
    return best


def _rung(one: Candidate, success: FloatArray, check: tuple[Checked, Worth] | None) -> Rung:
    """A candidate as a step."""
    return Rung(
        model=one.model,
        cost_usd=one.cost_usd or 0.0,
        success=success,
        check=None if check is None else check[1],
        check_cost_usd=0.0 if check is None else _cost_usd(check[0]),
        latency_ms=float("nan") if one.latency_ms is None else one.latency_ms,
    )


def _as_shown(best: Ladder, best_of: dict[str, tuple[Checked, Worth]], model: str, usd: float) -> LadderShown:
    """A ladder as it is answered."""
    return LadderShown(
        steps=tuple(
            LadderStep(
                model=step.model,
                check=None if step.threshold is None else best_of[step.model][0].check,
                threshold=step.threshold,
                threshold_low=_finite(step.threshold_low),
                threshold_high=_finite(step.threshold_high),
                reached=step.reached,
            )
            for step in best.steps
        ),
        success_rate=best.success,
        p_clears=best.p_clears,
        cost_usd=best.cost_usd,
        latency_ms=_finite(best.latency_ms),
        escalation=best.escalation,
        single_model=model,
        single_cost_usd=usd,
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
