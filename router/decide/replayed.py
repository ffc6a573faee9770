"""What does the log keep of a choice, and does it come out again?"""

from hashlib import blake2b
from itertools import accumulate
from typing import Any

import msgspec

from router.answers import LadderShown
from router.choose.choice import Choice
from router.choose.strategies import replay
from router.decide.choosing import Chosen
from router.decide.draw import last_possible, place_of
from router.values import LoggedChoice, LoggedDecision


def logged_choice(chosen: Chosen, ladder: LadderShown | None, propensities: list[float]) -> LoggedChoice:
    """The numbers that a choice was computed from, and what came out.

    Parameters:  propensities — of each candidate; where there is a ladder, its own at the end.
    """
    kind = chosen.kind
    numbers = {
        **chosen.choice.numbers,
        "input_tokens": kind.input_tokens,
        "output_tokens": kind.request.output_tokens,
        "catalogue_version": chosen.terms.version,
        # In shadow mode, what learning would have chosen stands beside what acted.
        "shadow": None if chosen.shadow is None else _plain(chosen.shadow),
        "endpoints": _drawn_by(chosen),
        "propensities": propensities,
    }
    if ladder is not None:
        numbers["ladder"] = msgspec.to_builtins(ladder)
    digest = blake2b(msgspec.json.encode([kind.task.path, numbers]), digest_size=16).hexdigest()
    return LoggedChoice(hash=digest, task_type=kind.task.path, numbers=numbers)


def replayed(decision: LoggedDecision, choice: LoggedChoice) -> tuple[dict[str, float], bool]:
    """The propensities computed again from the logged numbers, and whether they name the logged model as it was."""
    models, names = list(choice.numbers["models"]), list(choice.numbers["models"])
    if "ladder" in choice.numbers:
        steps = [step["model"] for step in choice.numbers["ladder"]["steps"]]
        models.append(steps[0])
        names.append(" → ".join(steps))
    again = replay(choice.numbers).tolist()
    stored = choice.numbers["propensities"]
    place = place_of(list(accumulate(stored)), last_possible(stored), decision.u)
    same = all(abs(one - other) <= 1e-9 for one, other in zip(again, stored, strict=True))
    is_drawn = models[place] == decision.model and stored[place] == decision.propensity
    return dict(zip(names, again, strict=True)), same and is_drawn


def _plain(choice: Choice) -> dict[str, Any]:
    """A choice that did not act, as plain JSON."""
    return {**choice.numbers, "propensities": choice.propensities.tolist()}


def _drawn_by(chosen: Chosen) -> dict[str, dict[str, float]]:
    """What the endpoints of a model that has several are drawn by, beside its propensity."""
    return {
        name: {way.label: way.share for way in ways}
        for name, ways in zip(chosen.terms.catalogue.model_names, chosen.served.ways, strict=True)
        if len(ways) > 1
    }
