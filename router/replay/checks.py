"""How well does a check tell right answers from wrong ones? Laws of its scores, known exactly."""

from dataclasses import dataclass
from math import nan
from typing import Protocol

import numpy as np
from scipy.special import betainc

from router.errors import BadInput
from router.values import SCORE_BINS, SCORE_ONE, BoolArray, FloatArray


class Law(Protocol):
    """How a check scores the answers of one model."""

    def scores(self, generator: np.random.Generator, right: BoolArray) -> FloatArray:
        """A score in [0, 1] for each answer, of the shape of `right`; draws as many numbers whatever is right."""

    def shares(self) -> tuple[FloatArray, FloatArray]:
        """Shares of right and of wrong answers by score, each of shape (SCORE_BINS,)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassOrFail:
    """Scores of 0 and 1 alone."""

    #: P(1 | right), and P(0 | wrong).
    sensitivity: float
    specificity: float

    def scores(self, generator: np.random.Generator, right: BoolArray) -> FloatArray:
        """Passes and failures."""
        passes = np.where(right, self.sensitivity, 1.0 - self.specificity)
        return (generator.random(right.shape) < passes).astype(np.float64)

    def shares(self) -> tuple[FloatArray, FloatArray]:
        """All in the first bin and the last."""
        right, wrong = np.zeros(SCORE_BINS), np.zeros(SCORE_BINS)
        right[[0, -1]] = 1.0 - self.sensitivity, self.sensitivity
        wrong[[0, -1]] = self.specificity, 1.0 - self.specificity
        return right, wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """Scores from two Beta laws; equal ones make a check that tells nothing."""

    right: tuple[float, float]
    wrong: tuple[float, float]

    def scores(self, generator: np.random.Generator, right: BoolArray) -> FloatArray:
        """Scores of four digits, rounded down, so that a score and its bin agree."""
        drawn = np.where(right, generator.beta(*self.right, right.shape), generator.beta(*self.wrong, right.shape))
        floored: FloatArray = np.floor(drawn * SCORE_ONE) / SCORE_ONE
        return floored

    def shares(self) -> tuple[FloatArray, FloatArray]:
        """What lies between the edges of the bins; the last one, of exactly 1, is empty."""
        edges = np.arange(SCORE_BINS) / (SCORE_BINS - 1)
        right, wrong = (np.append(np.diff(betainc(*law, edges)), 0.0) for law in (self.right, self.wrong))
        return right, wrong


#: What a check, and having one answer verified, cost where nobody says otherwise.
TYPICAL_CHECK_USD, AUDIT_USD = 0.001, 0.01
#: A check that knows nothing, and what it is called.
USELESS = Graded(right=(1.0, 1.0), wrong=(1.0, 1.0))
_USELESS = "useless"


def named(word: str) -> Law:
    """The check that a word names: `.9/.8` passes nine of ten right answers and fails eight of ten wrong ones.

    Raises: BadInput.
    """
    if word == _USELESS:
        return USELESS
    try:
        sensitivity, specificity = (float(part) for part in word.split("/"))
    except ValueError:
        sensitivity = specificity = nan
    if not (0.0 <= sensitivity <= 1.0 and 0.0 <= specificity <= 1.0):
        problem = f"{word[:64]!r} is no check. Give P(pass | right)/P(fail | wrong) such as .9/.8, or {_USELESS}."
        raise BadInput(field="--check", problem=problem)
    return PassOrFail(sensitivity=sensitivity, specificity=specificity)


def accepted(law: Law) -> FloatArray:
    """Share of wrong and of right answers that score at least k/20, shape (2, SCORE_BINS + 1): all, and none last."""
    right, wrong = law.shares()
    sums = np.cumsum(np.stack([wrong, right])[:, ::-1], axis=1)[:, ::-1]
    return np.concatenate([sums, np.zeros((2, 1))], axis=1)
