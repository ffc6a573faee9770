"""Counts of checks in memory, whatever order they arrive in, and which of them still say something."""

from datetime import UTC, datetime

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from router.catalogue import built_in
from router.learn.check_counts import CheckCounts
from router.learn.counts import Evidence
from router.learn.scores import checked, later_steps
from router.learn.snapshot import Snapshot
from router.values import SCORE_BINS, CheckKey, CheckTally
from tests.unit.learn.test_snapshot import tally


def check_tally(*, right=0, wrong=0, revision=1, source="human", check="json", served_model="", step=0, bucket_s=0):
    key = CheckKey("classify", "gpt-4o-mini", served_model, check, source, step, "local", bucket_s)
    rights, wrongs = [0] * SCORE_BINS, [0] * SCORE_BINS
    rights[20], wrongs[0] = right, wrong
    return CheckTally(
        key=key,
        n=right + wrong,
        check_cost_n=0,
        check_cost_nusd=0,
        scored_hist=[one + other for one, other in zip(rights, wrongs, strict=True)],
        right_hist=rights,
        wrong_hist=wrongs,
        revision=revision,
    )


def read(*tallies, evidence=None, catalogue=None):
    counts = CheckCounts()
    counts.apply(tallies, 0)
    return checked(catalogue or built_in(), evidence or Evidence(), counts.of("classify"))


def test_only_judges_and_humans_verify():
    """The others say how scores are spread."""
    [found] = read(
        check_tally(right=3), check_tally(source="check", right=5, wrong=2), check_tally(source="caller", right=7)
    )
    assert (found.audits, int(found.scores.scored.sum())) == (3, 17)


def test_checks_of_later_steps_say_nothing_of_the_first():
    assert read(check_tally(right=3, step=1)) == []


def test_new_weights_start_anew():
    snapshot = Snapshot()
    snapshot.apply(
        [
            tally(model="gpt-4o-mini", served_model="v1", n=5),
            tally(model="gpt-4o-mini", served_model="v2", bucket_s=300, n=5),
        ]
    )
    [found] = read(
        check_tally(right=9, served_model="v1"),
        check_tally(right=4, served_model="v2", bucket_s=300),
        evidence=snapshot.evidence("classify"),
    )
    assert found.audits == 4


def test_what_came_before_the_catalogues_epoch_does_not_count():
    catalogue = built_in()
    since = datetime.fromtimestamp(600, UTC)
    models = tuple(msgspec.structs.replace(model, evidence_since=since) for model in catalogue.models)
    renewed = msgspec.structs.replace(catalogue, models=models)
    [found] = read(check_tally(right=9), check_tally(right=4, bucket_s=600), catalogue=renewed)
    assert found.audits == 4


def test_later_steps_are_counted_by_who_answered():
    snapshot = Snapshot()
    snapshot.apply([tally(model="o1", step=1, n=4, quality=30_000), tally(model="o1", n=9, quality=90_000)])
    n, right = later_steps(snapshot.evidence("classify"), ["gpt-4o", "o1"])
    assert (n.tolist(), right.tolist()) == ([0, 4], [0, 3])


rows = st.builds(check_tally, right=st.integers(0, 5), revision=st.integers(1, 4), check=st.sampled_from(["a", "b"]))


@given(st.lists(rows, max_size=12), st.randoms())
def test_the_newest_reading_of_a_row_stands_in_any_order(tallies, draw):
    # One revision of a row has one content.
    told = list({(one.key, one.revision): one for one in tallies}.values())
    expected = read(*sorted(told, key=lambda one: one.revision))
    draw.shuffle(told)
    assert [(one.check, one.audits) for one in expected] == [(one.check, one.audits) for one in read(*told)]


def test_a_full_reading_replaces_everything_and_is_a_new_state():
    snapshot = Snapshot()
    snapshot.apply([], [check_tally(right=3, check="gone")])
    before = snapshot.checks.version("classify")
    snapshot.expect_full()
    snapshot.expected([], [check_tally(right=4)])
    assert [key.check for key in snapshot.checks.of("classify")] == ["gone"]
    snapshot.replace()
    assert [key.check for key in snapshot.checks.of("classify")] == ["json"]
    assert snapshot.checks.version("classify") > before > 0
