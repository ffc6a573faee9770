"""The arrays of a task type equal its newest rows, whatever changed since they were last asked for."""

from collections import Counter
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from router.learn import counts
from router.learn.counts import Evidence, Moved
from router.learn.packed import CLOSED, REVISION, matrix, numbers, numbers_of, packed
from router.values import LATENCY_BINS, TOKEN_BINS
from tests.unit.learn.test_snapshot import tally

NAMES = (*CLOSED, "timeouts", "latency_n", "latency_ms")

keys = st.fixed_dictionaries(
    {
        "model": st.sampled_from("abc"),
        "source": st.sampled_from(["caller", "judge"]),
        "served_model": st.sampled_from(["", "2026-01"]),
        "strategy": st.sampled_from(["static", "adaptive"]),
        "step": st.sampled_from([0, 0, 0, 1]),
        "bucket_s": st.integers(0, 12).map(lambda number: 300 * number),
    }
)
#: A key, a number to make its counts from, and whether the arrays are read afterwards.
changes = st.lists(st.tuples(keys, st.integers(0, 400), st.booleans()), max_size=40)


def said(key, number, revision):
    """A row whose numbers and histograms all tell whether they were counted."""
    sums = {name: number * (place + 1) for place, name in enumerate(NAMES)}
    hists = {
        "output_tokens_hist": [number if bin_ == number % TOKEN_BINS else 0 for bin_ in range(TOKEN_BINS)],
        "latency_hist": [number if bin_ == number % LATENCY_BINS else 0 for bin_ in range(LATENCY_BINS)],
    }
    return msgspec.structs.replace(tally(**key, revision=revision, **sums), **hists)


def test_credited_outcomes_count_in_whole_ones_and_what_is_left_in_the_next_bucket():
    """Four credits of 0.4 in each of three buckets are 1.6, 3.2 and 4.8 outcomes by then: 1, 3, 4 whole ones."""
    evidence = Evidence()
    for place in range(3):
        evidence.apply(tally(source="workflow", bucket_s=300 * place, n=4, discount=4 * 6_000))
    evidence.apply(tally(source="caller", bucket_s=300, n=2, quality=10_000))
    n, quality = evidence.per_bucket()
    assert n.tolist() == [[1, 4, 1]]
    assert quality.tolist() == [[0, 10_000, 0]]
    assert evidence.judged() == 6
    assert [sum(column.tolist()) for column in evidence.decided("static")] == [6, 10_000]
    assert evidence.judged_by_model() == {"m": (2, 10_000)}, "what is lent to others was reported by itself"
    assert [row.n for row in evidence.detailed("m")] == [2, 1.6, 1.6, 1.6]


def test_the_result_of_a_whole_tells_nothing_of_a_ladders_steps():
    evidence = Evidence()
    evidence.apply(tally(source="workflow", strategy="cascade", n=3, quality=30_000))
    evidence.apply(tally(source="workflow", strategy="cascade", n=3, quality=30_000, step=1))
    assert evidence.judged() == 0
    assert evidence.later("m") == (0, 0)


def by_model(evidence, column):
    return {model: column[row].tolist() for row, model in enumerate(evidence.models) if column[row].any()}


def added(rows, of):
    """What the rows of each model add up to; models with nothing are left out."""
    sums: dict[str, Any] = {}
    for row in rows:
        sums[row.key.model] = sums.get(row.key.model, 0) + np.array(of(row))
    return {model: value.tolist() for model, value in sums.items() if value.any()}


def cells(rows, place):
    """Judged outcomes by something and bucket."""
    found: Counter[tuple[str, int]] = Counter()
    for row in rows:
        found[place(row), row.key.bucket_s] += row.n
    return {cell: n for cell, n in found.items() if n}


def shown(evidence, names, array):
    return {
        (name, bucket_s): int(array[row, column])
        for row, name in enumerate(names)
        for column, bucket_s in enumerate(evidence.buckets_s.tolist())
        if array[row, column]
    }


def assert_equal(evidence, rows):
    """Everything that can be asked for, against the rows themselves."""
    first = [row for row in rows if row.key.step == 0]
    newest = max((row.key.bucket_s for row in first), default=0)
    older = [row for row in first if row.key.bucket_s < newest]
    assert evidence.buckets_s.tolist() == sorted({row.key.bucket_s for row in first})
    for name, column in zip(NAMES, evidence.totals(*NAMES), strict=True):
        assert by_model(evidence, column) == added(first, lambda row, name=name: getattr(row, name))
    for name, column in evidence.closed().items():
        assert by_model(evidence, column) == added(older, lambda row, name=name: getattr(row, name))
    assert by_model(evidence, evidence.output_hist()) == added(first, lambda row: row.output_tokens_hist)
    assert by_model(evidence, evidence.latency_hist()) == added(first, lambda row: row.latency_hist)
    n, _ = evidence.per_bucket()
    assert shown(evidence, evidence.models, n) == cells(first, lambda row: row.key.model)
    decided = np.array([evidence.decided(name)[0] for name in ("static", "adaptive")])
    assert shown(evidence, ("static", "adaptive"), decided) == cells(first, lambda row: row.key.strategy)
    for model in "abc":
        told = [
            (row.source, row.served_model, int(evidence.buckets_s[row.bucket]), row.n)
            for row in evidence.detailed(model)
        ]
        own = [row for row in first if row.key.model == model and row.n]
        assert sorted(told) == sorted((r.key.source, r.key.served_model, r.key.bucket_s, r.n) for r in own)
    assert evidence.by_source() == {
        source: n for source in ("caller", "judge") if (n := sum(row.n for row in rows if row.key.source == source))
    }


@given(changes, st.sampled_from([0, 3, 256]))
def test_the_arrays_follow_the_rows_whenever_they_are_asked_for(drawn, most_behind):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counts, "_MOST_BEHIND", most_behind)
        evidence, newest = Evidence(), {}
        for revision, (key, number, is_read) in enumerate(drawn, start=1):
            row = said(key, number, revision)
            newest[row.key] = row
            assert evidence.apply(row) is not None
            assert evidence.apply(row) is None
            if is_read:
                assert_equal(evidence, newest.values())
        assert_equal(evidence, newest.values())


def test_what_moved_is_told():
    evidence = Evidence()
    first = evidence.apply(tally(n=3, quality=20_000, errors=1, latency_n=3, latency_ms=600, revision=1))
    second = evidence.apply(tally(n=2, quality=30_000, errors=3, latency_n=3, latency_ms=600, revision=2))
    assert first == Moved(3, 20_000, 3, 1, 0, 3, 600, 0, 0)
    assert second == Moved(-1, 10_000, -1, 2, 0, 0, 0, 0, 0)
    assert evidence.apply(tally(n=9, quality=90_000, revision=2)) is None


def test_a_packed_row_is_small_and_keeps_what_is_asked_for():
    row = said({"model": "a"}, 30, 7)
    as_bytes = packed(numbers_of(row, row.n), row)
    assert len(as_bytes) < 150
    assert numbers(as_bytes)[REVISION] == 7
    [whole] = matrix([as_bytes]).tolist()
    assert whole == [*numbers(as_bytes), *row.output_tokens_hist, *row.latency_hist]


def test_a_year_of_buckets_has_room():
    """Buckets come one by one, some of them late: the arrays grow by more than they need."""
    evidence = Evidence()
    for number in range(1_000):
        bucket_s = 300 * (number if number % 10 else number + 50)
        evidence.apply(tally(n=1, bucket_s=bucket_s, revision=number))
        assert evidence.judged() == number + 1
    n, _ = evidence.per_bucket()
    assert n.sum(axis=1).tolist() == [1_000]


rows_of_credit = st.lists(
    st.tuples(st.sampled_from("ab"), st.integers(0, 6), st.integers(1, 9), st.integers(0, 10_000)), max_size=25
)


@given(rows_of_credit, st.randoms(use_true_random=False))
def test_whole_outcomes_are_never_off_by_one_and_do_not_depend_on_the_order(given_rows, shuffle):
    """Discounts of any size, in any order of arrival: what is known of a model is the floor of what it was credited."""
    latest = {(model, place): (n, n * share) for model, place, n, share in given_rows}
    known = [
        tally(model=model, source="workflow", bucket_s=300 * place, n=n, discount=discount)
        for (model, place), (n, discount) in latest.items()
    ]
    forwards, shuffled = Evidence(), Evidence()
    for one in known:
        forwards.apply(one)
    shuffle.shuffle(known)
    for one in known:
        shuffled.apply(one)
    due: Counter[str] = Counter()
    for (model, _), (n, discount) in latest.items():
        due[model] += n * 10_000 - discount
    assert forwards.judged() == shuffled.judged() == sum(points // 10_000 for points in due.values())
    for evidence in (forwards, shuffled):
        n, _ = evidence.per_bucket()
        assert (n >= 0).all()
        assert {model: int(n[row].sum()) for row, model in enumerate(evidence.models)} == {
            model: points // 10_000 for model, points in due.items()
        }
