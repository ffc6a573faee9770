"""What did checks find so far? Their counts, read under a catalogue."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from router.catalogue import Catalogue
from router.learn.checks import Scores
from router.learn.counts import Evidence
from router.learn.reading import renewals
from router.values import QUALITY_ONE, SCORE_BINS, VERIFIED_BY, CheckKey, CheckTally, FloatArray, IntArray, bucket_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What one check found in the answers of one model's present weights."""

    model: str
    check: str
    scores: Scores
    cost_n: int
    #: In 10⁻⁹ USD.
    cost_nusd: int

    @property
    def audits(self) -> int:
        """Scored answers that somebody verified."""
        return int((self.scores.right + self.scores.wrong).sum())


def checked(catalogue: Catalogue, evidence: Evidence, tallies: Mapping[CheckKey, CheckTally]) -> list[Checked]:
    """What each check found in first-step answers of each catalogued model, by model and name.

    A model whose weights were renewed starts anew, as its success rate does.
    """
    renewed = {one.model: one.served_model for one in renewals(evidence)}
    since = {
        model.name: 0 if model.evidence_since is None else bucket_of(model.evidence_since.timestamp())
        for model in catalogue.models
    }
    pairs: dict[tuple[str, str], list[CheckTally]] = {}
    for key, tally in tallies.items():
        is_present = renewed.get(key.model, key.served_model) == key.served_model
        if key.step == 0 and tally.n and key.model in since and is_present and key.bucket_s >= since[key.model]:
            pairs.setdefault((key.model, key.check), []).append(tally)
    return [_added(model, check, rows) for (model, check), rows in sorted(pairs.items())]


def later_steps(evidence: Evidence, models: Iterable[str]) -> tuple[IntArray, FloatArray]:
    """Judged outcomes of each model on what other models' checks rejected, and the sum of their quality."""
    counted = np.array([evidence.later(model) for model in models], dtype=np.int64).reshape(-1, 2)
    return counted[:, 0], counted[:, 1] / QUALITY_ONE


def _added(model: str, check: str, rows: list[CheckTally]) -> Checked:
    """The sum of some counts: integers, so in any order."""
    verified = [row for row in rows if row.key.source in VERIFIED_BY]
    return Checked(
        model=model,
        check=check,
        scores=Scores(
            scored=_sum([row.scored_hist for row in rows]),
            right=_sum([row.right_hist for row in verified]),
            wrong=_sum([row.wrong_hist for row in verified]),
        ),
        cost_n=sum(row.check_cost_n for row in rows),
        cost_nusd=sum(row.check_cost_nusd for row in rows),
    )


def _sum(histograms: Iterable[Iterable[int]]) -> IntArray:
    """Histograms added up."""
    total = np.zeros(SCORE_BINS, dtype=np.int64)
    for histogram in histograms:
        total = total + np.asarray(histogram, dtype=np.int64)
    return total
