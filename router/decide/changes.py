"""When was a model of a task type seen to change, and what did that do?"""

from typing import Any

from router.answers import ChangeShown
from router.learn.beliefs import Beliefs
from router.learn.counts import Evidence
from router.learn.reading import renewals
from router.values import bucket_at

_NOTHING = {"before": None, "after": None, "served_model": None}
_RATE, _VERSION = {"kind": "rate", **_NOTHING}, {"kind": "served_model", **_NOTHING}


def changes(beliefs: Beliefs, evidence: Evidence, trial_outcomes: int) -> list[ChangeShown]:
    """Changes of a rate and of a version string, the oldest first.

    Parameters:  trial_outcomes — a model with fewer since its change is on trial.
    """
    place_of = {model: place for place, model in enumerate(beliefs.models)}
    rates: list[tuple[int, int, dict[str, Any]]] = [
        (change.model, change.bucket, _RATE | {"before": change.before, "after": change.after})
        for change in beliefs.changes
    ]
    versions: list[tuple[int, int, dict[str, Any]]] = [
        (place_of[one.model], one.bucket, _VERSION | {"served_model": one.served_model}) for one in renewals(evidence)
    ]
    shown = [
        ChangeShown(
            model=beliefs.models[place],
            at=bucket_at(evidence.buckets_s[bucket]),
            outcomes_since=int(beliefs.n_since[place]),
            on_trial=bool(beliefs.n_since[place] < trial_outcomes),
            **said,
        )
        for place, bucket, said in (*rates, *versions)
    ]
    return sorted(shown, key=lambda change: change.at)
