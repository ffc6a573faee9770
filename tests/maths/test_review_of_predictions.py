"""Calibration and drift: by hand."""

import numpy as np
import pytest

from router.review.calibration import Predicted, calibration
from router.review.drift import Seen, drift
from router.values import QUALITY_ONE


def test_brier_and_bins_by_hand():
    """10 of 20 at .5 and 9 of 10 at .9: Brier (20 · .25 + 9 · .01 + .81) / 30, and nothing is off."""
    given = Predicted(
        models=("a", "b"),
        model=np.array([0, 1]),
        predicted=np.array([0.5, 0.9]),
        n=np.array([20, 10]),
        quality=np.array([10.0, 9.0]),
        quality_sq=np.array([10.0, 9.0]),
    )
    everything, first, second = calibration(given)
    assert pytest.approx((5.9 / 30, 0.0)) == (everything.brier, everything.calibration_error)
    bins = np.array([(one.predicted, one.realised, one.n) for one in everything.bins])
    assert pytest.approx(np.array([(0.5, 0.5, 20), (0.9, 0.9, 10)])) == bins
    assert [everything.model, first.model, second.model] == [None, "a", "b"]
    assert pytest.approx(19 / 30 - (19 / 30) ** 2) == everything.brier_of_mean


def test_promises_that_do_not_come_true_show():
    given = Predicted(
        models=("a",),
        model=np.array([0]),
        predicted=np.array([0.9]),
        n=np.array([100]),
        quality=np.array([60.0]),
        quality_sq=np.array([60.0]),
    )
    found = calibration(given)[0]
    assert pytest.approx(0.3) == found.calibration_error
    assert found.bins[0].high < 0.9


def test_nothing_predicted_is_nothing_compared():
    none, nothing = np.zeros(0, dtype=np.int64), np.zeros(0)
    given = Predicted(models=(), model=none, predicted=nothing, n=none, quality=nothing, quality_sq=nothing)
    assert not calibration(given)


def test_what_followed_a_change_is_shown():
    """Ten buckets of 20 on the first model, which then fails; the second takes over after 40 outcomes."""
    n = np.array([[20] * 12 + [0] * 10, [0] * 12 + [20] * 10])
    right = np.array([[19] * 10 + [5] * 2 + [0] * 10, [0] * 12 + [18] * 10])
    [one] = drift(
        ("first", "second"),
        n,
        right * QUALITY_ONE,
        np.arange(22) * 300,
        [Seen(model=0, bucket=10, before=0.95, after=0.25)],
    )
    assert (
        one.model,
        one.share_before,
        one.share_after,
        one.followed_after,
        one.outcomes_since,
    ) == ("first", 1.0, 0.0, 40, 40)
    assert one.low < 0.25 < one.high < 0.5
    assert pytest.approx(40 * 0.7) == one.lost_successes
