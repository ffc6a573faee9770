"""Evidence in memory equals what the tallies say, whatever order they arrive in."""

from hypothesis import given
from hypothesis import strategies as st

from router.learn.counts import Evidence
from router.learn.snapshot import Snapshot
from router.values import Heard, Tally, TallyKey


def tally(
    *,
    model="m",
    bucket_s=0,
    revision=1,
    step=0,
    source="caller",
    strategy="static",
    task_type="classify",
    served_model="",
    reporter="local",
    **sums,
):
    key = TallyKey(task_type, model, "", served_model, strategy, source, step, reporter, bucket_s)
    return Tally(key=key, revision=revision, **sums)


def counted(evidence):
    n, quality = evidence.per_bucket()
    return {
        (model, bucket): (int(n[row, column]), int(quality[row, column]))
        for row, model in enumerate(evidence.models)
        for column, bucket in enumerate(evidence.buckets_s)
        if n[row, column]
    }


def test_a_newer_reading_replaces_an_older_and_not_the_other_way():
    evidence = Evidence()
    assert evidence.apply(tally(n=3, quality=20_000, revision=2))
    assert not evidence.apply(tally(n=2, quality=10_000, revision=1))
    assert counted(evidence) == {("m", 0): (3, 20_000)}
    assert evidence.apply(tally(n=4, quality=30_000, revision=3))
    assert counted(evidence) == {("m", 0): (4, 30_000)}


def test_later_steps_of_a_ladder_do_not_feed_a_models_belief():
    evidence = Evidence()
    evidence.apply(tally(n=3, step=1))
    assert evidence.judged() == 0


rows = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c", "d", "e", "f"]),
        st.integers(0, 200).map(lambda number: number * 300),
        st.sampled_from(["caller", "judge"]),
        st.integers(0, 50),
    ),
    max_size=120,
    unique_by=lambda row: row[:3],
)


@given(rows, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(drawn, random):
    tallies = [
        tally(model=model, bucket_s=bucket, source=source, n=n, quality=n * 7) for model, bucket, source, n in drawn
    ]
    shuffled = random.sample(tallies, len(tallies))
    one, other = Evidence(), Evidence()
    for row in tallies:
        one.apply(row)
    for row in shuffled:
        other.apply(row)
    expected: dict[tuple[str, int], tuple[int, int]] = {}
    for model, bucket, _, n in drawn:
        before = expected.get((model, bucket), (0, 0))
        expected[model, bucket] = (before[0] + n, before[1] + 7 * n)
    assert {place: sums for place, sums in expected.items() if sums[0]} == counted(one) == counted(other)
    assert sorted(other.buckets_s) == other.buckets_s.tolist()


def test_a_full_reading_drops_what_is_no_longer_there():
    snapshot = Snapshot()
    snapshot.apply([tally(model="gone", n=1), tally(model="stays", n=1)])
    version = snapshot.evidence("classify").version
    snapshot.expect_full()
    snapshot.expected([tally(model="stays", n=1)])
    snapshot.replace()
    assert counted(snapshot.evidence("classify")) == {("stays", 0): (1, 0)}
    assert snapshot.evidence("classify").version > version


def test_a_full_reading_keeps_what_was_committed_while_it_was_read():
    snapshot = Snapshot()
    snapshot.expect_full()
    snapshot.apply([tally(n=5, revision=5)])
    snapshot.expected([tally(n=4, revision=4)])
    snapshot.replace()
    assert counted(snapshot.evidence("classify")) == {("m", 0): (5, 0)}


def test_a_full_reading_shows_once_it_is_complete():
    snapshot = Snapshot()
    snapshot.apply([tally(n=1)])
    snapshot.expect_full()
    snapshot.expected([tally(n=2, revision=2)])
    assert snapshot.evidence("classify").judged() == 1
    snapshot.expected([tally(task_type="write", n=4)])
    snapshot.replace()
    assert [snapshot.evidence(path).judged() for path in ("classify", "write")] == [2, 4]


def test_a_full_reading_that_broke_off_leaves_no_trace():
    snapshot = Snapshot()
    snapshot.expect_full()
    snapshot.expected([tally(n=9, revision=9)])
    snapshot.expect_full()
    snapshot.expected([tally(n=1)])
    snapshot.replace()
    assert snapshot.evidence("classify").judged() == 1


def test_what_comes_back_with_other_content_is_a_new_state():
    snapshot = Snapshot()
    snapshot.apply([tally(task_type="review/go", n=1)])
    seen = {(snapshot.evidence("review/go").version, snapshot.tree_version("review/python"))}
    for n in (None, 2, None, 3):
        snapshot.expect_full()
        snapshot.expected([] if n is None else [tally(task_type="review/go", n=n)])
        snapshot.replace()
        state = (snapshot.evidence("review/go").version, snapshot.tree_version("review/python"))
        assert state == (0, 0) if n is None else state not in seen
        seen.add(state)


def test_what_moves_no_judged_outcome_is_no_news_for_relatives():
    snapshot = Snapshot()
    snapshot.apply([tally(task_type="review/go", n=1)])
    before = snapshot.tree_version("review/python")
    snapshot.apply([tally(task_type="review/go", n=1, errors=1, revision=2)])
    assert snapshot.tree_version("review/python") == before


def test_what_was_never_seen_is_empty():
    assert Snapshot().evidence("classify").judged() == 0
    assert "classify" not in Snapshot()


def test_relatives_are_the_parents_whole_subtree_without_the_path_and_what_is_below_it():
    snapshot = Snapshot()
    for path, n in (("review", 1), ("review/python", 2), ("review/python/async", 4), ("review/go", 8), ("write", 16)):
        snapshot.apply([tally(task_type=path, n=n, quality=10_000 * n)])
    assert snapshot.relatives("review/python") == {"m": (9, 90_000)}
    assert snapshot.relatives("review/new") == {"m": (15, 150_000)}
    assert snapshot.relatives("review/python/async") == {"m": (2, 20_000)}
    assert snapshot.relatives("review") == {}


def test_all_others_are_everything_without_the_path_itself():
    snapshot = Snapshot()
    for path, n in (("review", 1), ("review/python", 2), ("write", 4)):
        snapshot.apply([tally(task_type=path, n=n, quality=10_000 * n), tally(task_type=path, n=99, step=1)])
    assert snapshot.others("review") == {"m": (6, 60_000)}
    assert snapshot.others("review/python") == {"m": (5, 50_000)}
    assert snapshot.others("never seen") == {"m": (7, 70_000)}


paths = st.sampled_from(["review", "review/python", "write"])


@given(st.lists(st.tuples(paths, st.sampled_from("ab"), st.integers(1, 9), st.integers(0, 50)), max_size=40))
def test_all_others_add_up_whatever_is_read_again_and_in_whatever_order(readings):
    """Each reading of a row has its revision; the highest is what counts."""
    snapshot = Snapshot()
    newest: dict[tuple[str, str], tuple[int, int]] = {}
    for path, model, revision, n in readings:
        snapshot.apply([tally(task_type=path, model=model, revision=revision, n=n, quality=7 * n)])
        known, _ = newest.get((path, model), (0, 0))
        if revision > known:
            newest[path, model] = (revision, n)
    for path in ("review", "review/python", "write", "new"):
        expected: dict[str, int] = {}
        for (other, model), (_, n) in newest.items():
            if other != path and n:
                expected[model] = expected.get(model, 0) + n
        assert snapshot.others(path) == {model: (n, 7 * n) for model, n in expected.items()}


def test_a_change_of_any_task_type_is_a_new_state_of_everything():
    snapshot = Snapshot()
    snapshot.apply([tally(n=1)])
    before = snapshot.everything_version
    snapshot.apply([tally(n=1, errors=1, revision=2)])
    assert snapshot.everything_version == before
    snapshot.apply([tally(n=2, revision=3)])
    assert snapshot.everything_version > before
    before = snapshot.everything_version
    snapshot.expect_full()
    snapshot.replace()
    assert snapshot.everything_version > before
    assert snapshot.others("new") == {}


def test_a_change_of_a_relative_is_a_new_state_of_belief():
    snapshot = Snapshot()
    snapshot.apply([tally(task_type="review/go", n=1)])
    before = snapshot.tree_version("review/python")
    snapshot.apply([tally(task_type="review/go", n=2, revision=2)])
    assert snapshot.tree_version("review/python") > before
    before = snapshot.tree_version("review/python")
    snapshot.expect_full()
    snapshot.expected([tally(task_type="review/go", n=1)])
    snapshot.replace()
    assert snapshot.tree_version("review/python") > before
    assert snapshot.relatives("review/python") == {"m": (1, 0)}


def test_a_day_counts_its_decided_calls_and_what_all_cost_up_to_the_root_and_two_days_are_kept():
    snapshot, day = Snapshot(), 20_000
    start_s = day * 86_400

    def row(at_s, revision=1, strategy="static", **sums):
        return tally(task_type="classify/mail", bucket_s=at_s, revision=revision, strategy=strategy, **sums)

    snapshot.apply([row(start_s, n=3, errors=1, cost_nusd=40), row(start_s, strategy="none", n=5, cost_nusd=7)])
    assert snapshot.reported("classify/mail", day) == snapshot.reported("classify", day) == (4, 47)
    snapshot.apply([row(start_s, revision=2, n=2, errors=1, cost_nusd=30)])
    assert snapshot.reported("classify", day) == (3, 37)
    snapshot.apply([row(start_s + 86_400, n=1, cost_nusd=9)])
    assert (snapshot.reported("classify", day), snapshot.reported("classify", day + 1)) == ((3, 37), (1, 9))
    snapshot.apply([row(start_s + 2 * 86_400, n=1), row(start_s + 300, n=50)])
    assert snapshot.reported("classify", day) == (0, 0)
    snapshot.expect_full()
    snapshot.expected([row(start_s + 2 * 86_400, n=1, cost_nusd=2)])
    snapshot.replace()
    assert snapshot.reported("classify", day + 2) == (1, 2)


def test_only_what_is_recent_and_new_is_told():
    told: list[Heard] = []
    snapshot = Snapshot(told.append)
    snapshot.expect_full()
    snapshot.expected([tally(bucket_s=86_400, n=2, errors=1, latency_n=2, latency_ms=50), tally(bucket_s=300, n=9)])
    snapshot.replace()
    snapshot.apply([tally(bucket_s=86_400, revision=2, n=2, errors=3, latency_n=2, latency_ms=50)])
    snapshot.apply([tally(bucket_s=86_400, revision=2, n=2, errors=3, latency_n=2, latency_ms=50)])
    snapshot.expect_full()
    snapshot.expected([tally(bucket_s=86_400, revision=2, n=2, errors=3, latency_n=2, latency_ms=50)])
    snapshot.replace()
    assert [(one.answers, one.errors, one.latency_ms) for one in told] == [(2, 1, 50), (0, 2, 0)]
    snapshot.apply([tally(bucket_s=86_400, revision=3, n=3, errors=3, latency_n=3, latency_ms=90)])
    assert told[-1].answers == 1
