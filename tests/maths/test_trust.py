"""Whose word counts, how much, and of which weights of the model: by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from router.learn.counts import Evidence
from router.learn.trust import Trust, capped, counted, renewal_of
from tests.unit.learn.test_snapshot import tally


def evidence(*tallies):
    found = Evidence()
    for one in tallies:
        found.apply(one)
    return found


def of(n, successes, **key):
    return tally(n=n, quality=successes * 10_000, **key)


def sums(found):
    return [float(part.sum()) for part in (found.n, found.quality / 10_000, found.trusted_n)]


def test_sources_weigh_as_configured():
    """100 of the caller, 20 of a judge at 0.5: 110 trusted ones; plain counts stay whole."""
    known = evidence(of(100, 90), of(20, 10, source="judge"))
    found = counted(known, "m", None, Trust(sources={"judge": 0.5}))
    assert sums(found) == [120.0, 100.0, 110.0]
    assert pytest.approx(95.0) == found.trusted_quality.sum() / 10_000


def test_what_was_credited_counts_its_share_and_may_be_trusted_less():
    """Ten credits of three tenths are three failures; at half the trust, one and a half."""
    known = evidence(of(20, 18), of(10, 0, source="workflow", discount=10 * 7_000))
    assert sums(counted(known, "m", None, Trust())) == pytest.approx([23.0, 18.0, 23.0])
    assert sums(counted(known, "m", None, Trust(sources={"workflow": 0.5}))) == pytest.approx([23.0, 18.0, 21.5])


def test_one_reporter_cannot_drown_the_others():
    """900, 50 and 50, each at most half of the whole: the first is cut to 100."""
    assert pytest.approx([100 / 900, 1.0, 1.0]) == capped([900, 50, 50], 0.5)


def test_a_share_that_cannot_be_kept_means_alike():
    """Two reporters, each at most a tenth: the best that can be done is half each."""
    assert pytest.approx([10 / 90, 1.0]) == capped([90, 10], 0.1)


def test_a_single_reporter_is_not_cut():
    assert capped([900], 0.1).tolist() == [1.0]
    assert capped([900, 0], 0.1).tolist() == [1.0, 1.0]
    assert capped([], 0.5).tolist() == []


@given(st.lists(st.just(0.0) | st.floats(1e-3, 1e6), min_size=2, max_size=8), st.floats(0.05, 1.0))
def test_no_part_exceeds_its_share_and_small_ones_are_kept_whole(sizes, most):
    weights = capped(sizes, most)
    weighed = np.array(sizes) * weights
    parts = np.count_nonzero(sizes)
    assert ((weights > 0) & (weights <= 1)).all()
    if parts >= 2:
        assert (weighed <= max(most, 1 / parts) * weighed.sum() * (1 + 1e-9) + 1e-9).all()
        assert weights[np.argmin(np.where(np.array(sizes) > 0, sizes, np.inf))] == pytest.approx(1.0)


def test_reporters_are_capped_within_a_model():
    known = evidence(of(900, 0, reporter="noisy"), of(50, 50, reporter="a"), of(50, 50, reporter="b"))
    found = counted(known, "m", None, Trust(reporter_share=0.5))
    assert pytest.approx(200.0) == found.trusted_n.sum()
    assert pytest.approx(100.0) == found.trusted_quality.sum() / 10_000


def test_new_weights_start_new_evidence_at_once():
    known = evidence(
        of(100, 90, served_model="v1", bucket_s=0),
        of(10, 9, bucket_s=0),
        of(5, 1, served_model="v2", bucket_s=300),
        of(3, 1, bucket_s=300),
        of(7, 6, served_model="v1", bucket_s=300),
    )
    renewal = renewal_of(known, "m")
    assert renewal is not None
    assert (renewal.served_model, renewal.bucket) == ("v2", 1)
    assert sums(counted(known, "m", renewal, Trust())) == [8.0, 2.0, 8.0]


def test_going_back_brings_the_old_evidence_back():
    known = evidence(
        of(100, 90, served_model="v1", bucket_s=0),
        of(50, 5, served_model="v2", bucket_s=300),
        of(10, 9, served_model="v1", bucket_s=600),
    )
    renewal = renewal_of(known, "m")
    assert renewal is not None
    assert renewal.served_model == "v1"
    assert sums(counted(known, "m", renewal, Trust()))[0] == 110.0


def test_one_name_alone_is_no_change():
    assert renewal_of(evidence(of(9, 9, served_model="v1"), of(9, 9)), "m") is None
