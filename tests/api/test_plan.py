"""`POST /v1/plan`: decisions that can be reported, infeasible plans with the nearest, bad DAGs by name."""

import asyncio
import time
from typing import Any

import msgspec
import pytest

from router.observe.reports import Report
from router.plan.dag import Dag
from router.service import Service
from router.settings import Settings

NODES: list[dict[str, Any]] = [
    {"id": "sort", "task_type": "classify"},
    {"id": "draft", "task_type": "write", "depends_on": ["sort"]},
    {"id": "judge", "task_type": "judge", "depends_on": ["draft"]},
]


def planned(client, **fields):
    answer = client.post("/v1/plan", json={"nodes": NODES, **fields})
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_every_node_gets_a_decision_whose_outcome_counts_once(client):
    plan = planned(client)
    assert [(one["model"], one["propensity"], one["strategy"]) for one in plan["nodes"]] == [
        ("claude-haiku-4-5", 1.0, "static"),
        ("claude-sonnet-4-5", 1.0, "static"),
        ("claude-opus-4-5", 1.0, "static"),
    ]
    assert plan["critical_path"] == ["sort", "draft", "judge"]
    assert set(plan["strategies"]) == {"all_strongest", "all_balanced", "static", "cascade", "adaptive"}
    reports = [{"decision": one["decision"], "status": "success", "latency_ms": 700} for one in plan["nodes"]]
    first, again = (client.post("/v1/outcomes/batch", json=reports).json() for _ in range(2))
    assert [one["recorded"] for one in first] == [True] * 3
    assert [one["recorded"] for one in again] == [False] * 3
    stored = client.get(f"/v1/outcomes/{first[1]['id']}").json()
    assert (stored["task_type"], stored["propensity"]) == ("write", 1.0)


@pytest.mark.parametrize("limits", [{}, {"deadline_ms": 600_000}], ids=["free", "coupled"])
def test_a_logged_decision_of_a_plan_replays(client, limits):
    plan = planned(client, **limits)
    for one in plan["nodes"]:
        # The log follows a moment later.
        deadline = time.monotonic() + 20.0
        while (found := client.get(f"/v1/decisions/{one['id']}")).is_error and time.monotonic() < deadline:
            continue
        assert found.json()["replayed"]
        assert found.json()["decision"]["model"] == one["model"]


def test_a_fixed_model_has_a_decision_that_no_strategy_made(client):
    plan = planned(client, nodes=[{"id": "a", "task_type": "judge", "model": "gpt-4o-mini", "fixed": True}])
    [node] = plan["nodes"]
    assert (node["model"], node["strategy"], node["reason"]) == ("gpt-4o-mini", "none", "fixed")
    stored = client.post("/v1/outcomes", json={"decision": node["decision"], "status": "failure"})
    assert stored.status_code == 201


def test_a_dry_run_mints_nothing(client):
    assert all("decision" not in one for one in planned(client, dry_run=True)["nodes"])


def test_a_replan_asks_for_what_is_left(client):
    nodes = [NODES[0], {**NODES[1], "model": "claude-sonnet-4-5"}, NODES[2]]
    plan = planned(client, nodes=nodes, done=["sort"], running={"draft": 400})
    draft, judge = plan["nodes"]
    assert (draft["finish_ms"], "decision" in draft, "decision" in judge) == (400.0, False, True)


def test_what_cannot_be_had_is_a_problem_with_the_nearest_plan(client):
    answer = client.post("/v1/plan", json={"nodes": NODES, "deadline_ms": 1_000})
    problem = answer.json()
    assert (answer.status_code, problem["type"]) == (422, "/problems/plan-infeasible")
    [missed] = problem["violations"]
    assert missed["field"] == "deadline_ms"
    assert problem["nearest"]["time_ms"] == pytest.approx(1_000 + missed["missed_by"], abs=0.1)
    assert len(problem["nearest"]["nodes"]) == 3


@pytest.mark.parametrize(
    ("body", "status", "type_", "field"),
    [
        ({"nodes": []}, 422, "bad-input", "nodes"),
        ({}, 422, "missing-field", "nodes"),
        ({"nodes": NODES, "deadlin_ms": 1}, 422, "unknown-field", "deadlin_ms"),
        ({"nodes": [*NODES, NODES[0]]}, 422, "duplicate-node", None),
        ({"nodes": [{**NODES[0], "depends_on": ["judge"]}, *NODES[1:]]}, 422, "dag-cycle", None),
        ({"nodes": NODES[1:]}, 422, "unknown-node", "nodes.draft.depends_on"),
        ({"nodes": [{"id": "a", "task_type": "clasify"}]}, 422, "node-refused", "nodes.a.task_type"),
        ({"nodes": NODES, "budget_usd": -1}, 422, "bad-input", "budget_usd"),
        ({"nodes": NODES, "quantile": 1}, 422, "bad-input", "quantile"),
        ({"nodes": NODES, "catalogue": {}}, 422, "unknown-field", "catalogue"),
    ],
    ids=str,
)
def test_a_bad_dag_is_told_by_its_field(client, body, status, type_, field):
    answer = client.post("/v1/plan", json=body)
    assert (answer.status_code, answer.json()["type"]) == (status, f"/problems/{type_}")
    assert answer.json().get("field") == field


def test_the_body_and_the_answer_are_published(client):
    document = client.get("/openapi.json").json()
    said = document["paths"]["/v1/plan"]["post"]
    assert said["requestBody"]["content"]["application/json"]["schema"]["$ref"].endswith("/Dag")
    assert {"Dag", "Node", "Plan", "PlannedNode", "StrategyShown"} <= set(document["components"]["schemas"])


def test_nodes_that_nothing_couples_are_drawn_with_their_exact_propensities(database_url):
    """With cheap models tried at random, the plan's shares are those of the recommendation."""
    nodes = tuple({"id": f"n{place}", "task_type": "classify"} for place in range(40))

    async def run():
        service = await Service.start(Settings(), database_url, uniform=iter([0.99] * 20 + [0.0] * 20).__next__)
        try:
            reports = [_report("gpt-4o-mini", place) for place in range(120)]
            await service.observe(reports)
            return await service.plan(msgspec.convert({"nodes": nodes}, Dag))
        finally:
            await service.stop()

    plan = asyncio.run(run())
    likely = {one.model: one.propensity for one in plan.nodes}
    assert len(likely) > 1
    assert all(0.0 < one.propensity < 1.0 and one.strategy == "adaptive" for one in plan.nodes)
    assert plan.nodes[0].model != plan.nodes[-1].model
    assert plan.cost_usd == pytest.approx(sum(one.expected.cost_usd or 0.0 for one in plan.nodes))


def _report(model, place):
    return msgspec.convert(
        {"task_type": "classify", "model": model, "status": "success" if place % 10 else "failure"}, Report
    )
