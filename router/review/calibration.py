"""Do predictions come true? Predicted against realised success, by model and by how sure the router was."""

from dataclasses import dataclass

import msgspec
import numpy as np

from router.review.bands import band
from router.values import BoolArray, FloatArray, IntArray

#: Predictions are compared in so many groups, each with equally many outcomes as far as that goes.
BINS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicted:
    """Decisions with outcomes; a row per prediction and model, arrays of shape (n_rows,)."""

    models: tuple[str, ...]
    #: Place of the model; its posterior mean when it was decided; outcomes, and the sums of quality and of its square.
    model: IntArray
    predicted: FloatArray
    n: IntArray
    quality: FloatArray
    quality_sq: FloatArray


class Reliability(msgspec.Struct, frozen=True, kw_only=True):
    """Outcomes whose success was predicted alike."""

    predicted: float
    realised: float
    #: 95% band of the realised rate, valid however often one looks.
    low: float
    high: float
    n: int


class Calibrated(msgspec.Struct, frozen=True, kw_only=True):
    """How well success was predicted."""

    #: Null: of all models together.
    model: str | None
    n: int
    predicted: float
    realised: float
    #: Mean squared error of the predictions, and of always saying the realised rate: what is to be beaten.
    brier: float
    brier_of_mean: float
    #: Mean distance between predicted and realised rate over the bins, weighted by outcomes.
    calibration_error: float
    bins: list[Reliability]


def calibration(given: Predicted) -> list[Calibrated]:
    """All models together, then each by itself; nothing where no outcome was predicted.

    Source:  mean of (x − p)² = (Σ x² − 2 p Σ x + n p²) / n: Brier 1950; bins of equal mass: Nixon et al. 2019.
    """
    if not given.n.sum():
        return []
    everything = np.ones(len(given.n), dtype=bool)
    by_model = [(name, given.model == place) for place, name in enumerate(given.models)]
    return [_of(name, given, rows) for name, rows in [(None, everything), *by_model] if given.n[rows].sum()]


def _of(name: str | None, given: Predicted, rows: BoolArray) -> Calibrated:
    """Some of the rows."""
    p, n, x, xx = given.predicted[rows], given.n[rows], given.quality[rows], given.quality_sq[rows]
    total = int(n.sum())
    realised = float(x.sum()) / total
    bins = _bins(p, n, x)
    return Calibrated(
        model=name,
        n=total,
        predicted=float(n @ p) / total,
        realised=realised,
        brier=float((xx - 2.0 * p * x + n * p**2).sum()) / total,
        brier_of_mean=float(xx.sum()) / total - realised**2,
        calibration_error=sum(one.n * abs(one.predicted - one.realised) for one in bins) / total,
        bins=bins,
    )


def _bins(p: FloatArray, n: IntArray, x: FloatArray) -> list[Reliability]:
    """Rows from low to high predictions, in groups of about equally many outcomes; equal predictions stay together."""
    levels, where = np.unique(np.round(p, 6), return_inverse=True)
    counts, hits = np.bincount(where, weights=n), np.bincount(where, weights=x)
    middle = (np.cumsum(counts) - 0.5 * counts) / counts.sum()
    place = np.minimum((middle * BINS).astype(int), BINS - 1)
    bins = [place == one for one in np.unique(place[counts > 0])]
    size, right = (np.array([values[at].sum() for at in bins]) for values in (counts, hits))
    low, high = band(size, np.minimum(right, size), 0.95)
    return [
        Reliability(
            predicted=float(counts[at] @ levels[at]) / float(size[number]),
            realised=float(right[number]) / float(size[number]),
            low=float(low[number]),
            high=float(high[number]),
            n=round(float(size[number])),
        )
        for number, at in enumerate(bins)
    ]
