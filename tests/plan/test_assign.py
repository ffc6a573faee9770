"""The cheapest plan: by hand, against brute force, against its own bound; what cannot be had, by how much."""

import numpy as np
import pytest

from benchmarks.planning import brute_force, some_dag, some_limits
from router.plan.assign import cheapest, nearest
from router.plan.dag import Graph
from router.plan.menu import Limits, Menu

SECONDS = 20.0


def menu(*nodes):
    """Options of each node as (cost, latency, success)."""
    rows = [(place, *option) for place, options in enumerate(nodes) for option in options]
    owner, cost, latency, success = zip(*rows, strict=True)
    return Menu(
        owner=np.array(owner),
        cost_usd=np.array(cost, dtype=float),
        latency_ms=np.array(latency, dtype=float),
        success=np.array(success, dtype=float),
    )


def test_a_node_off_the_critical_path_runs_the_cheap_slow_model_and_one_on_it_the_fast():
    """a → {b, c} → d; b has 9 s to spare. By 13 s only c must hurry: 0.1 + 3 × 0.01."""
    graph = Graph.of([("a", []), ("b", ["a"]), ("c", ["a"]), ("d", ["b", "c"])])
    slow_cheap, fast_dear = (0.01, 2_000, 0.9), (0.1, 1_000, 0.9)
    found = menu([slow_cheap], [slow_cheap, fast_dear], [(0.01, 11_000, 0.9), (0.1, 9_000, 0.9)], [slow_cheap])
    plan = cheapest(graph, found, Limits(deadline_ms=13_000.0), SECONDS)
    assert plan is not None
    assert plan.options.tolist() == [0, 1, 4, 5]
    assert (plan.time_ms, plan.gap) == (13_000.0, 0.0)
    assert plan.cost_usd == pytest.approx(0.13)


def test_success_of_the_whole_is_bought_where_it_is_cheapest():
    """Of 0.9 × 0.9 and wanted 0.85, the second node gains 0.08 for a tenth of the price."""
    graph = Graph.of([("a", []), ("b", [])])
    found = menu([(1, 1, 0.9), (3, 1, 0.99)], [(1, 1, 0.9), (1.2, 1, 0.98)])
    plan = cheapest(graph, found, Limits(min_success=0.85), SECONDS)
    assert plan is not None
    assert plan.options.tolist() == [0, 3]
    assert plan.p_all_succeed == pytest.approx(0.882)


def test_without_limits_every_node_runs_its_cheapest_and_ties_the_likelier():
    graph = Graph.of([("a", []), ("b", [])])
    found = menu([(1, 9, 0.5), (1, 1, 0.4), (2, 1, 1.0)], [(5, 1, 0.1)])
    plan = cheapest(graph, found, Limits(), SECONDS)
    assert plan is not None
    assert (plan.options.tolist(), plan.gap) == ([0, 3], 0.0)


@pytest.mark.parametrize("seed", range(40))
def test_small_plans_cost_what_brute_force_finds(seed):
    generator = np.random.default_rng(seed)
    graph, found = some_dag(generator, int(generator.integers(3, 8)), 3)
    limits = some_limits(generator, graph, found)
    if seed % 4 == 3:
        limits = limits._replace(budget_usd=float(generator.uniform(0.02, 0.2)))
    best = brute_force(graph, found, limits)
    plan = cheapest(graph, found, limits, SECONDS)
    assert (plan is None) == np.isinf(best)
    if plan is not None:
        assert plan.cost_usd == pytest.approx(best, rel=1e-6)
        assert plan.gap <= 1e-6
        assert not plan.misses(limits)


@pytest.mark.parametrize("seed", range(6))
def test_larger_plans_keep_their_limits_and_are_near_their_bound(seed):
    generator = np.random.default_rng(100 + seed)
    graph, found = some_dag(generator, 60, 5)
    limits = some_limits(generator, graph, found)
    plan = cheapest(graph, found, limits, SECONDS)
    assert plan is not None
    assert not plan.misses(limits)
    assert plan.bound_usd <= plan.cost_usd * (1.0 + 1e-9)
    assert plan.gap < 0.05


def test_a_deadline_that_nothing_meets_is_told_with_the_least_delay():
    graph = Graph.of([("a", []), ("b", ["a"])])
    found = menu([(1, 2_000, 0.9), (2, 1_000, 0.9)], [(1, 2_000, 0.9), (2, 1_500, 0.9)])
    limits = Limits(deadline_ms=2_000.0)
    assert cheapest(graph, found, limits, SECONDS) is None
    plan = nearest(graph, found, limits, SECONDS)
    assert plan.options.tolist() == [1, 3]
    assert plan.misses(limits) == {"deadline_ms": 500.0}


def test_limits_that_only_together_cannot_be_kept_give_way_where_it_hurts_least():
    """Fast costs 2, cheap takes 2 s: within 1.9 s for 1 USD, 100 ms late (a twentieth) is nearer than 1 USD over."""
    graph = Graph.of([("a", [])])
    found = menu([(1, 2_000, 0.9), (2, 1_000, 0.9)])
    limits = Limits(deadline_ms=1_900.0, budget_usd=1.0)
    assert cheapest(graph, found, limits, SECONDS) is None
    assert nearest(graph, found, limits, SECONDS).misses(limits) == {"deadline_ms": 100.0}


def test_a_success_that_nothing_reaches_is_told_in_probability():
    graph = Graph.of([("a", []), ("b", [])])
    found = menu([(1, 1, 0.8), (2, 1, 0.9)], [(1, 1, 0.9)])
    limits = Limits(min_success=0.9)
    plan = nearest(graph, found, limits, SECONDS)
    assert plan.misses(limits) == {"min_success": pytest.approx(0.09)}


def test_a_budget_of_nothing_and_a_success_of_one_are_limits_too():
    graph = Graph.of([("a", [])])
    found = menu([(0, 1, 0.5), (1, 1, 1.0)])
    free = cheapest(graph, found, Limits(budget_usd=0.0), SECONDS)
    sure = cheapest(graph, found, Limits(min_success=1.0), SECONDS)
    assert free is not None
    assert sure is not None
    assert (free.options.tolist(), sure.options.tolist()) == ([0], [1])


def test_an_hour_of_no_success_has_a_finite_logarithm():
    graph = Graph.of([("a", [])])
    found = menu([(1, 1, 0.0), (2, 1, 0.5)])
    plan = cheapest(graph, found, Limits(min_success=0.4), SECONDS)
    assert plan is not None
    assert plan.options.tolist() == [1]
