"""Two sides are timed in turns, and no longer than allowed."""

import pytest

from benchmarks.rounds import Pair, Timed, paired, timed, times_as_fast


def test_who_begins_alternates_after_one_call_of_each():
    calls = []
    paired(lambda _: calls.append("ours"), lambda _: calls.append("theirs"), rounds=3, seconds=0.0)
    once = ["ours", "theirs"]
    assert calls == [*once, *once, *reversed(once), *once]


def test_no_round_begins_after_its_time():
    assert len(paired(int, int, rounds=9, seconds=0.0, most_s=0.0)) == 1


def test_a_call_is_told_how_often_it_was_called_before():
    seen: list[int] = []
    found = timed(seen.append, 0.001)
    assert seen == list(range(found.calls))
    assert found.seconds * found.calls >= 0.001


def test_the_figure_says_how_many_times_as_fast_ours_is():
    pairs = [Pair(Timed(1e-6, 90), Timed(theirs, 30)) for theirs in (4e-6, 5e-6, 9e-6)]
    figure = times_as_fast("decide", "draws", pairs, floor=5.0, stretch=9.0)
    assert figure.ratio == pytest.approx(5.0)
    assert figure.holds
    assert (figure.rounds, figure.n) == (3, 30)
    assert (figure.measured, figure.against) == ("1.0 µs", "5.0 µs")
