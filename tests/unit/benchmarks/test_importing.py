"""Does the benchmark of importing measure what it says?"""

from benchmarks.importing import Measured, figure_of, history
from router.ids import ms_of


def test_a_history_lies_in_order_over_the_days_asked_for():
    rows = history(300, days=2.0)
    times = [ms_of(row.id) for row in rows]
    assert times == sorted(times)
    assert 1.9 < (times[-1] - times[0]) / 86_400_000 < 2.0
    assert len({row.id for row in rows}) == 300


def test_a_ratio_is_taken_within_its_round():
    figure = figure_of(Measured([1.0, 2.0, 4.0], [4.0, 4.0, 4.0], tallies=7), 100)
    assert (figure.ratio, figure.spread, figure.rounds, figure.n) == (0.5, (0.25, 1.0), 3, 100)
    assert figure.measured == "25/s"
    assert figure.against == "50/s"
