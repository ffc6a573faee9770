"""An agent asks, reports and looks into a decision over stdio, with the real client of the protocol."""

import asyncio
import os
import subprocess
import sys
import time
from importlib import import_module

import pytest

ROUTER = [sys.executable, "-m", "router", "mcp"]


def spoken(url, tmp_path, talk):
    """What a conversation with `router mcp` comes to."""
    mcp = import_module("mcp")
    environ = {**os.environ, "XDG_STATE_HOME": str(tmp_path)}
    given = ["-m", "router", "mcp", "--url", url, "--timeout-ms", "20000"]
    command = mcp.StdioServerParameters(command=sys.executable, args=given, env=environ)

    async def converse():
        async with mcp.Client(command) as agent:
            return await talk(agent)

    return asyncio.run(converse())


@pytest.mark.needs("mcp")
def test_an_agent_asks_reports_and_looks_into_it(url, tmp_path, outcomes):
    async def talk(agent):
        asked = await agent.call_tool("recommend", {"task_type": "review/python", "min_success": 0.8})
        decision = asked.structured_content["decision"]
        said = {"status": "success", "decision": decision, "input_tokens": 803, "output_tokens": 61, "latency_ms": 712}
        told = [await agent.call_tool("report", said) for _ in range(2)]
        deadline = time.monotonic() + 60.0
        while (found := await agent.call_tool("explain", {"decision": decision})).is_error:
            assert time.monotonic() < deadline
            await asyncio.sleep(0.02)  # decisions are logged a moment later
        return asked.structured_content, [one.structured_content for one in told], found.structured_content

    asked, told, found = spoken(url, tmp_path, talk)
    assert asked["model"] == "claude-sonnet-4-5"
    assert asked["propensity"] == 1.0
    assert [one["recorded"] for one in told] == [True, False]
    assert found["decision"]["model"] == "claude-sonnet-4-5"
    assert found["replayed"]
    [outcome] = outcomes()
    assert (outcome["input_tokens"], outcome["latency_ms"], outcome["status"]) == (803, 712, "success")


@pytest.mark.needs("mcp")
def test_an_agent_plans_a_workflow(url, tmp_path):
    nodes = [{"id": "a", "task_type": "classify"}, {"id": "b", "task_type": "write", "depends_on": ["a"]}]

    async def talk(agent):
        good = await agent.call_tool("plan", {"nodes": nodes, "deadline_ms": 600_000, "done": ["a"]})
        return good.structured_content, await agent.call_tool("plan", {"nodes": nodes, "budget_usd": 1e-9})

    plan, refused = spoken(url, tmp_path, talk)
    assert [(one["node"], one["model"]) for one in plan["nodes"]] == [("b", "claude-sonnet-4-5")]
    assert plan["nodes"][0]["decision"]
    assert (refused.is_error, "budget_usd" in refused.content[0].text) == (True, True)


@pytest.mark.needs("mcp")
def test_tools_say_what_they_are_for(url, tmp_path):
    async def talk(agent):
        return (await agent.list_tools()).tools

    tools = {tool.name: tool for tool in spoken(url, tmp_path, talk)}
    assert set(tools) == {"recommend", "report", "plan", "explain"}
    assert "cheapest one" in tools["recommend"].description
    assert tools["report"].input_schema["properties"]["status"]["enum"] == ["success", "failure", "error"]


@pytest.mark.needs("mcp")
def test_refusals_reach_the_agent_in_words(url, tmp_path):
    async def talk(agent):
        return await agent.call_tool("recommend", {"task_type": "clasify"})

    refused = spoken(url, tmp_path, talk)
    assert refused.is_error
    assert "Did you mean `classify`" in refused.content[0].text


@pytest.mark.needs("mcp")
def test_an_agent_is_answered_without_the_router(tmp_path):
    async def talk(agent):
        asked = await agent.call_tool("recommend", {"task_type": "classify"})
        told = await agent.call_tool("report", {"status": "success", "task_type": "classify", "model": "gpt-4o"})
        return asked.structured_content, told.structured_content

    asked, told = spoken("http://127.0.0.1:9", tmp_path, talk)
    assert asked["fallback"] == "static_tiers"
    assert told["kept"]


@pytest.mark.needs("mcp")
def test_the_example_runs_and_reports(example, outcomes):
    printed = example("mcp_agent.py").splitlines()
    assert printed == ["tools: recommend, report, plan, explain", "recommended: claude-haiku-4-5", "recorded: True"]
    [outcome] = outcomes()
    assert (outcome["task_type"], outcome["status"]) == ("classify", "success")


def test_without_the_package_the_command_says_what_to_install(tmp_path):
    # A folder before all others that hides the package, as if it were not there.
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as u\n"
        "find = u.find_spec\n"
        "u.find_spec = lambda name, package=None: None if name == 'mcp' else find(name, package)\n"
    )
    environ = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(ROUTER, env=environ, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "Install `adaptive-llm-router[mcp]`" in done.stderr
