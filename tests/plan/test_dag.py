"""What is no DAG is refused, by name; what is one gets an order, a timetable and a critical path."""

import msgspec
import numpy as np
import pytest

from router.errors import BadInput, DagCycle, DuplicateNode, MissingField, TargetOutOfRange, TooManyItems, UnknownNode
from router.plan.dag import Dag, Graph, Node
from router.plan.timetable import timetable


def node(name, *waits, **fields):
    return Node(id=name, task_type="classify", depends_on=waits, **fields)


def test_a_circle_is_named_in_the_direction_of_the_work():
    with pytest.raises(DagCycle) as refused:
        Dag(nodes=(node("a"), node("b", "a", "d"), node("c", "b"), node("d", "c")))
    assert refused.value.facts["cycle"] in {
        "`b` → `c` → `d` → `b`",
        "`c` → `d` → `b` → `c`",
        "`d` → `b` → `c` → `d`",
    }


def test_a_node_that_waits_for_itself_is_a_circle():
    with pytest.raises(DagCycle) as refused:
        Dag(nodes=(node("a", "a"),))
    assert refused.value.facts["cycle"] == "`a` → `a`"


def test_a_missing_node_is_named_with_the_nearest():
    with pytest.raises(UnknownNode) as refused:
        Dag(nodes=(node("extract"), node("judge", "extrct")))
    assert refused.value.facts == {
        "field": "nodes.judge.depends_on",
        "given": "extrct",
        "hint": "Did you mean `extract`?",
    }


def test_an_id_that_stands_twice_is_named():
    with pytest.raises(DuplicateNode) as refused:
        Dag(nodes=(node("a"), node("b"), node("a")))
    assert refused.value.facts["ids"] == "`a`"


@pytest.mark.parametrize(
    ("facts", "error", "field"),
    [
        ({"min_success": 95}, TargetOutOfRange, "min_success"),
        ({"done": ("z",)}, UnknownNode, "done"),
        ({"running": {"z": 1.0}}, UnknownNode, "running"),
        ({"running": {"a": 1.0}}, MissingField, "nodes.a.model"),
        ({"running": {"m": 1.0}, "done": ("m",)}, BadInput, "running"),
    ],
    ids=str,
)
def test_what_is_asked_of_the_whole_is_checked(facts, error, field):
    with pytest.raises(error) as refused:
        Dag(nodes=(node("a"), node("m", model="small")), **facts)
    assert refused.value.field == field


def test_a_node_is_checked():
    with pytest.raises(MissingField) as refused:
        node("a", fixed=True)
    assert refused.value.field == "nodes.a.model"
    with pytest.raises(TargetOutOfRange):
        node("a", of_best=1.5)


def test_sizes_are_bounded():
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"nodes": []}, Dag)
    names = [f"n{place}" for place in range(150)]
    nodes = tuple(node(name, *names[:place]) for place, name in enumerate(names))
    with pytest.raises(TooManyItems):
        Dag(nodes=nodes)


def test_what_is_done_is_waited_for_no_longer():
    dag = Dag(nodes=(node("a"), node("b", "a"), node("c", "a", "b")), done=("a",))
    assert dag.graph.ids == ("b", "c")
    assert dag.graph.parents == ((), (0,))


def test_a_timetable_by_hand():
    """a 2 → b 3 → d 1, a 2 → c 1 → d: ends at 6, c may take 2 longer."""
    graph = Graph.of([("d", ["b", "c"]), ("a", []), ("b", ["a"]), ("c", ["a"])])
    found = timetable(graph, np.array([1.0, 2.0, 3.0, 1.0]))
    assert found.time_ms == 6.0
    assert [graph.ids[place] for place in found.critical] == ["a", "b", "d"]
    assert found.start_ms.tolist() == [5.0, 0.0, 2.0, 2.0]
    assert found.finish_ms.tolist() == [6.0, 2.0, 5.0, 3.0]
    assert found.slack_ms.tolist() == [0.0, 0.0, 0.0, 2.0]


def test_a_chain_of_nodes_that_take_no_time_is_still_whole():
    graph = Graph.of([("a", []), ("b", ["a"]), ("c", ["b"])])
    assert timetable(graph, np.array([0.0, 0.0, 1.0])).critical == (0, 1, 2)


def test_a_long_chain_needs_no_stack():
    nodes = [(str(place), [str(place - 1)] if place else []) for place in range(5_000)]
    assert timetable(Graph.of(nodes), np.ones(5_000)).time_ms == 5_000.0
