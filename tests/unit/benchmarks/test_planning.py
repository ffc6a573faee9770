"""Does the benchmark of plans measure what it says?"""

import numpy as np
import pytest

from benchmarks.planning import Planned, _figures, against_brute_force, brute_force, of_size, some_dag, some_limits
from router.plan.assign import evaluated
from router.plan.dag import Graph
from router.plan.menu import Limits, Menu


def test_brute_force_by_hand():
    """The dear option of one node costs 2; both cheap ones take 4 s together, so one must be dear by 3 s: 1 + 2."""
    graph = Graph.of([("a", []), ("b", ["a"])])
    menu = Menu(
        owner=np.array([0, 0, 1, 1]),
        cost_usd=np.array([1.0, 2.0, 1.0, 3.0]),
        latency_ms=np.array([2_000.0, 1_000.0, 2_000.0, 1_000.0]),
        success=np.ones(4),
    )
    assert brute_force(graph, menu, Limits(deadline_ms=3_000.0)) == 3.0
    assert np.isinf(brute_force(graph, menu, Limits(deadline_ms=1_000.0)))


@pytest.mark.parametrize("seed", range(5))
def test_limits_bind(seed):
    """The cheapest plan of all keeps neither."""
    generator = np.random.default_rng(seed)
    graph, menu = some_dag(generator, 30, 4)
    cheap = menu.first_of_each(menu.cost_usd)
    assert set(evaluated(graph, menu, cheap, 0.0).misses(some_limits(generator, graph, menu))) == {
        "deadline_ms",
        "min_success",
    }


def test_plans_cost_what_brute_force_finds_and_are_timed():
    ratios = against_brute_force(6)
    assert ratios
    assert ratios == pytest.approx([1.0] * len(ratios), rel=1e-6)
    [one] = of_size(10, 3, 1)
    assert one.seconds > 0.0
    assert one.over >= 1.0 - 1e-9


def test_a_dearer_plan_misses_its_floor():
    largest = {(500, 10): [Planned(seconds=1.0, over=1.001)] * 3}
    good, bad = _figures([1.0, 1.0], largest), _figures([1.0, 1.1], largest)
    assert [one.holds for one in good] == [True, True, True]
    assert [one.holds for one in bad] == [False, True, True]
