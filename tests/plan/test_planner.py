"""A plan follows tiers, then evidence; keeps what each node and the whole ask for; and says why, or why not."""

from typing import Any

import msgspec
import numpy as np
import pytest

from router.errors import NodeRefused, PlanInfeasible
from router.plan.dag import Dag
from tests.plan.asking import CATALOGUE, asked, models, node, plan, seen

DAG = (node("sort", "classify"), node("draft", "write", "sort"), node("rule", "judge", "draft"))


def test_before_there_is_evidence_the_tiers_decide():
    found = plan(*DAG)
    assert models(found) == {"sort": "small", "draft": "middle", "rule": "large"}
    assert [one.strategy for one in found.nodes] == ["static"] * 3
    assert found.nodes[0].reason == "static tier 1, 0/100 outcomes"
    assert found.cost_usd == 0.111
    assert {note.code for note in found.notes} == {"unproven"}


def test_once_there_is_evidence_the_cheapest_that_clears_runs():
    found = plan(*DAG, node("second", "write", "draft", min_success=0.97), snapshot=seen())
    assert models(found) == {"sort": "small", "draft": "middle", "rule": "large", "second": "large"}
    assert found.nodes[1].reason == "cheapest that clears 0.9"
    assert found.nodes[3].reason == "cheapest that clears 0.97"
    assert found.nodes[1].propensity == 1.0


def test_where_nothing_clears_the_likely_best_runs_and_says_so():
    found = plan(node("a", "judge", min_success=0.999), snapshot=seen())
    assert models(found) == {"a": "large"}
    assert found.nodes[0].reason == "none clears 0.999; likely the best"


def test_constraints_of_a_node_hold():
    found = plan(
        node("excluded", "classify", exclude=("small",)),
        node("there", "write", region="eu"),
        node("kept", "judge", model="small", fixed=True),
        node("moved", "classify", model="large"),
        node("quick", "judge", max_latency_ms=3_000.0),
        snapshot=seen(),
    )
    assert models(found) == {
        "excluded": "middle",
        "there": "large",
        "kept": "small",
        "moved": "small",
        "quick": "middle",
    }
    assert (found.nodes[1].endpoint.region, found.nodes[2].reason) == ("eu", "fixed")


@pytest.mark.parametrize(
    ("fields", "field", "said"),
    [
        ({"task_type": "jugde"}, "nodes.a.task_type", "Did you mean `judge`"),
        ({"exclude": ("smal",)}, "nodes.a.exclude", "Did you mean `small`"),
        ({"exclude": ("small", "middle", "large")}, "nodes.a", "`small`: excluded by the request"),
        ({"model": "smal"}, "nodes.a.model", "Did you mean `small`"),
        ({"model": "small", "fixed": True, "exclude": ("small",)}, "nodes.a.model", "fixed, and left out: excluded"),
        ({"max_latency_ms": 1.0}, "nodes.a.max_latency_ms", "the fastest model that may run it, `small`"),
    ],
    ids=str,
)
def test_what_cannot_run_is_told_with_the_node(fields, field, said):
    with pytest.raises(NodeRefused) as refused:
        plan(node("a", **{"task_type": "classify", **fields}))
    assert refused.value.field == field
    assert said in str(refused.value)


def test_a_model_without_a_price_is_no_option():
    bare = msgspec.structs.replace(CATALOGUE.models[0], price=None)
    catalogue = msgspec.structs.replace(CATALOGUE, models=(bare, *CATALOGUE.models[1:]))
    assert models(plan(node("a", "classify"), catalogue=catalogue)) == {"a": "middle"}
    with pytest.raises(NodeRefused, match="no price is known"):
        plan(node("a", "classify", exclude=("middle", "large")), catalogue=catalogue)


def test_a_deadline_moves_the_nodes_on_the_path_alone():
    """Both writers clear 0.6 with the small model too, but only the one on the long branch must hurry."""
    nodes = (
        node("start", "classify"),
        node("long", "write", "start", min_success=0.5),
        node("longer", "write", "long", min_success=0.5),
        node("short", "write", "start", min_success=0.5),
        node("end", "classify", "longer", "short"),
    )
    snapshot = seen(small=6_000, middle=1_500)
    free = plan(*nodes, snapshot=snapshot)
    assert set(models(free).values()) == {"small"}
    held = plan(*nodes, snapshot=snapshot, deadline_ms=free.time_ms - 1.0)
    faster = [one for one in held.nodes if one.model != "small"]
    assert len(faster) == 1
    assert faster[0].node in {"start", "long", "longer", "end"}
    assert faster[0].reason == "with small the whole would miss deadline_ms"
    assert held.time_ms <= free.time_ms - 1.0
    assert held.gap == 0.0


def test_success_of_the_whole_buys_better_models():
    found = plan(*DAG, snapshot=seen(), min_success=0.93)
    assert found.p_all_succeed >= 0.93
    assert "min_success" in found.nodes[1].reason
    assert found.p_all_succeed_low < found.p_all_succeed < found.p_all_succeed_high
    assert found.cost_usd < found.strategies["all_strongest"].cost_usd


def test_what_cannot_be_had_is_told_with_the_nearest_plan():
    with pytest.raises(PlanInfeasible) as refused:
        plan(*DAG, snapshot=seen(), deadline_ms=1_000.0)
    facts: Any = refused.value.facts
    [missed] = facts["violations"]
    assert (missed["field"], missed["asked"]) == ("deadline_ms", 1_000.0)
    assert facts["nearest"]["time_ms"] == pytest.approx(1_000.0 + missed["missed_by"], abs=0.1)
    assert "`deadline_ms` is 1000, and the nearest plan reaches" in str(refused.value)


def test_targets_that_stand_in_the_way_are_named_with_what_the_plan_would_cost_without():
    fast = plan(*DAG, snapshot=seen()).time_ms
    with pytest.raises(PlanInfeasible) as refused:
        plan(*DAG, snapshot=seen(), deadline_ms=0.6 * fast)
    assert "With models at `rule` that are not known to reach their targets it can be kept" in str(refused.value)


def test_a_replan_leaves_out_what_is_done_and_keeps_what_runs():
    first = plan(*DAG, snapshot=seen())
    again = plan(
        DAG[0],
        msgspec.structs.replace(DAG[1], model="middle"),
        DAG[2],
        snapshot=seen(),
        done=("sort",),
        running={"draft": 250.0},
    )
    assert [one.node for one in again.nodes] == ["draft", "rule"]
    draft, rule = again.nodes
    assert (draft.reason, draft.expected.cost_usd, draft.finish_ms) == ("running", 0.0, 250.0)
    assert rule.start_ms == 250.0
    assert again.time_ms < first.time_ms
    assert again.cost_usd == 0.1


def test_the_interval_of_the_whole_moves_with_beliefs_that_nodes_share():
    """Ten nodes of one belief are as uncertain as it is: their interval is wider than that of ten unrelated ones."""
    dag = Dag(nodes=tuple(node(f"n{place}", "classify") for place in range(10)))
    alike = asked(dag, seen())
    assert all(np.array_equal(one.options[0].draws, alike[0].options[0].draws) for one in alike)
