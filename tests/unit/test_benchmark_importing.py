"""Does the benchmark of importing measure what it says?"""

from benchmarks.importing import history, judged
from router.ids import ms_of


def test_a_history_lies_in_order_over_the_days_asked_for():
    rows = history(300, days=2.0)
    times = [ms_of(row.id) for row in rows]
    assert times == sorted(times)
    assert 1.9 < (times[-1] - times[0]) / 86_400_000 < 2.0
    assert len({row.id for row in rows}) == 300


def test_a_ratio_is_taken_within_its_round():
    measured = {"seconds": {"copy": [1.0, 2.0, 4.0], "import": [4.0, 4.0, 4.0]}, "tallies": 7, "tallies_wrong": 0}
    figures = judged(measured, 100)
    assert figures["ratio"] == {"median": 0.5, "smallest": 0.25, "largest": 1.0}
    assert figures["import_per_s"]["median"] == 25.0
