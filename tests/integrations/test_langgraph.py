"""LangGraph, the real one: its nodes ask a real router and report to it."""

import asyncio
from importlib import import_module
from typing import Any, TypedDict

import pytest

from router.client import AsyncClient

pytestmark = [pytest.mark.needs("langgraph"), pytest.mark.filterwarnings("ignore::DeprecationWarning")]

USAGE = {
    "input_tokens": 100,
    "output_tokens": 20,
    "total_tokens": 120,
    "input_token_details": {"cache_read": 80},
    "output_token_details": {"reasoning": 15},
}


class State(TypedDict, total=False):
    model: str
    tries: int


class Slow(Exception):
    """As SDKs raise it."""

    status_code = 429


@pytest.fixture
def graphs():
    return import_module("langgraph.graph")


@pytest.fixture
def ours():
    return import_module("router.integrations.langgraph")


def compiled(graphs, node, **settings):
    graph = graphs.StateGraph(State)
    graph.add_node(node, **settings)
    graph.add_edge(graphs.START, node.__name__)
    graph.add_edge(node.__name__, graphs.END)
    return graph.compile()


def reply() -> Any:
    return import_module("langchain_core.messages").AIMessage("yes", usage_metadata=USAGE)


def test_a_node_runs_on_the_recommended_model_and_is_reported(graphs, ours, client, outcomes):
    @ours.routed(client, "review/python", min_success=0.8)
    def look(state, call):
        call.succeeded(reply())
        return {"model": call.model}

    assert compiled(graphs, look).invoke({}) == {"model": "claude-sonnet-4-5"}
    [outcome] = outcomes()
    assert (outcome["task_type"], outcome["model"], outcome["status"]) == (
        "review/python",
        "claude-sonnet-4-5",
        "success",
    )
    assert (outcome["input_tokens"], outcome["output_tokens"]) == (100, 20)


def test_a_retried_node_asks_again_and_its_failure_is_an_error(graphs, ours, client, outcomes):
    tries = []

    @ours.routed(client, "classify")
    def label(state, call):
        tries.append(call)
        if len(tries) == 1:
            raise Slow
        call.succeeded(reply())
        return {"model": call.model}

    policy = import_module("langgraph.types").RetryPolicy(
        max_attempts=2, initial_interval=0.001, jitter=False, retry_on=Slow
    )
    compiled(graphs, label, retry_policy=policy).invoke({})
    found = sorted(outcomes(), key=lambda one: one["status"])
    assert [(one["status"], one["error_kind"]) for one in found] == [("error", "rate_limit"), ("success", None)]
    assert len({one["decision_id"] for one in found}) == 2


def test_a_mistake_in_a_node_records_nothing(graphs, ours, client, outcomes):
    @ours.routed(client, "classify")
    def label(state, call):
        return state["missing"]

    with pytest.raises(KeyError):
        compiled(graphs, label).invoke({})
    assert outcomes() == []


def test_a_thread_of_the_graph_is_a_conversation(graphs, ours, client):
    asked = []

    class Listening:
        def call(self, task_type, **wanted):
            asked.append(wanted)
            return client.call(task_type, **wanted)

    @ours.routed(Listening(), "classify", min_success=0.8)
    def label(state, call):
        call.succeeded(reply())
        return {"model": call.model}

    graph = compiled(graphs, label)
    graph.invoke({}, {"configurable": {"thread_id": 7}})
    graph.invoke({})
    assert asked == [{"min_success": 0.8, "session": "7"}, {"min_success": 0.8}]


def test_the_same_holds_where_it_is_awaited(graphs, ours, url, tmp_path, outcomes):
    async def run():
        async with AsyncClient(url, timeout_ms=20_000.0, spool=tmp_path) as client:

            @ours.routed_async(client, "classify")
            async def label(state, call):
                call.failed(reply())
                return {"model": call.model}

            return await compiled(graphs, label).ainvoke({})

    assert asyncio.run(run()) == {"model": "claude-haiku-4-5"}
    [outcome] = outcomes()
    assert (outcome["status"], outcome["task_type"]) == ("failure", "classify")


def test_the_example_runs_and_reports(example, outcomes):
    assert example("langgraph_nodes.py") == "positive by claude-haiku-4-5 and claude-sonnet-4-5\n"
    assert [(one["task_type"], one["status"]) for one in outcomes()] == [("classify", "success"), ("review", "success")]
