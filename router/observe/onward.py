"""What is a report answered? Whether the answer is accepted, the ladder's next step, whether it is to be verified."""

from collections.abc import Callable, Mapping
from typing import NamedTuple
from uuid import UUID

import msgspec

from router.catalogue import CataloguedModel
from router.signing import Claims, Rung
from router.values import Next, Note, Status

#: Audits of a check before every second answer it scored is verified; later ever fewer, but never none.
EARLY_AUDITS = 20
LEAST_AUDIT_RATE = 0.02
#: An answer that was scored and not verified lets the rate fall as this many verified ones do.
_UNVERIFIED_WEIGHT = 0.1


class Said(NamedTuple):
    """What a report is answered, beside whether it was recorded."""

    notes: tuple[Note, ...] = ()
    #: The next step of a ladder.
    next: Next | None = None
    #: The answer is to be verified.
    audit: bool = False


NOTHING_SAID = Said()


class Onward(NamedTuple):
    """What such an answer takes; an import is answered nothing."""

    #: Claims as a signed decision.
    sign: Callable[[Claims], str]
    #: Models of the newest catalogue by name.
    models: Mapping[str, CataloguedModel]
    #: Probability with which an answer is to be verified, by task type, model and check.
    audit_propensity: Callable[[str, str, str], float]
    #: A uniform in [0, 1) for an outcome's identifier: the same at each repeat.
    audit_uniform: Callable[[UUID], float]


def audit_rate(audits: int, scored: int, own: float | None) -> float:
    """Probability that an answer is to be verified, the same for every score.

    Parameters:  audits — answers of this model and check that were verified.   scored — all that were scored.
                 own — the operator's, in [0, 1]; none: 20 / (20 + audits), at least 2%.
    """
    if own is not None:
        return own
    known = max(float(audits), _UNVERIFIED_WEIGHT * scored)
    return max(LEAST_AUDIT_RATE, EARLY_AUDITS / (EARLY_AUDITS + known))


def climbed(claims: Claims, status: Status | None, score: float | None, check: str | None, onward: Onward) -> Said:
    """The next step of a ladder, where this one's answer is not accepted: its score is too low, or it failed.

    A model that left the catalogue meanwhile is passed over. An error is no answer: asking again is a new decision.
    """
    rung, *rest = claims.ladder
    if status == "error" or rung.threshold is None:
        return NOTHING_SAID
    is_comparable = score is not None and check == (rung.check or check)
    notes = () if is_comparable else (_no_score(score, check, rung),)
    if score >= rung.threshold if is_comparable and score is not None else status == "success":
        return Said(notes)
    ahead = tuple(one for one in rest if one.model in onward.models)
    if len(ahead) < len(rest):
        notes = (*notes, _gone([one.model for one in rest if one not in ahead], is_over=not ahead))
    if not ahead:
        return Said(notes)
    step = msgspec.structs.replace(
        claims, model=ahead[0].model, endpoint=ahead[0].endpoint, step=claims.step + 1, ladder=ahead
    )
    served = onward.models[step.model].endpoints
    following = Next(
        decision=onward.sign(step),
        model=step.model,
        endpoint=next((one.endpoint for one in served if one.endpoint.label == step.endpoint), None),
        step=step.step,
        check=ahead[0].check or None,
        threshold=ahead[0].threshold,
    )
    return Said(notes, following)


def _no_score(score: float | None, check: str | None, rung: Rung) -> Note:
    """Why the status decided."""
    if score is None:
        text = "Without `score`, `status` says whether the answer is accepted."
    else:
        text = f"The ladder's threshold is of `{rung.check}`, not of `{check}`: `status` says whether it is accepted."
    return Note(code="no-comparable-score", text=text)


def _gone(models: list[str], *, is_over: bool) -> Note:
    """That steps were passed over."""
    names = ", ".join(f"`{model}`" for model in models)
    text = f"{names} left the catalogue meanwhile: {'ask again for a model' if is_over else 'passed over'}."
    return Note(code="ladder-changed", text=text)
