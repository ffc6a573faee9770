"""How does an agent ask, report, plan and look into decisions? Four tools of the Model Context Protocol."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Literal

import msgspec
from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from router.client import Client
from router.errors import RouterError
from router.values import Usage

_INSTRUCTIONS = (
    "Ask `recommend` which model should run a call before making it, make the call yourself, and `report` how it went "
    "with the `decision` that came with the answer. `plan` asks for a whole workflow; `explain` shows what a decision "
    "rests on."
)


def server_of(client: Client) -> MCPServer:
    """A server whose tools ask and report through this client."""
    server = MCPServer("adaptive-llm-router", instructions=_INSTRUCTIONS, log_level="WARNING")
    for tool in _tools(client):
        server.tool()(_in_words(tool))
    return server


def _in_words(tool: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    """The tool, whose refusals an agent can read: of what it does not expect, the protocol's server tells nothing."""

    @wraps(tool)
    def told(**given: Any) -> dict[str, Any]:
        try:
            return tool(**given)
        except RouterError as refused:
            raise ToolError(str(refused)) from refused

    return told


def _tools(client: Client) -> list[Callable[..., dict[str, Any]]]:
    """The tools; their docstrings and parameters are what agents read."""

    def recommend(
        task_type: str,
        min_success: float | None = None,
        of_best: float | None = None,
        max_cost_usd: float | None = None,
        max_latency_ms: float | None = None,
        exclude: list[str] | None = None,
        session: str | None = None,
    ) -> dict[str, Any]:
        """Which model should run a call? The cheapest one whose recorded outcomes clear the target.

        task_type: what kind of work it is, such as `classify`, `review` or `review/python`.
        min_success: success rate wanted, such as 0.9.   of_best: share of the best model's rate wanted, such as 0.95.
        max_cost_usd, max_latency_ms: leave out models expected to cost more; nine of ten answers come in time.
        exclude: models to leave out.   session: a conversation keeps its model.
        Keep `decision` of the answer, and send it back with `report`.
        """
        wanted = _given(
            min_success=min_success,
            of_best=of_best,
            max_cost_usd=max_cost_usd,
            max_latency_ms=max_latency_ms,
            exclude=exclude,
            session=session,
        )
        return _plain(client.recommend(task_type, **wanted))

    def report(
        status: Literal["success", "failure", "error"],
        decision: str | None = None,
        task_type: str | None = None,
        model: str | None = None,
        quality: float | None = None,
        cost_usd: float | None = None,
        latency_ms: float | None = None,
        input_tokens: int | None = None,
        output_tokens: int | None = None,
        error_kind: str | None = None,
    ) -> dict[str, Any]:
        """How did a call go? Reporting the same decision twice counts once.

        status: `success`; `failure` where the model answered, not well enough; `error` where the provider failed.
        decision: that of the recommendation; without one give `task_type` and `model`.
        model: beside a decision only where another model than the recommended one was called.
        quality: how good the answer was, from 0 to 1.   error_kind: such as `timeout` or `rate_limit`, for an error.
        """
        said = _given(
            decision=decision,
            task_type=task_type,
            model=model,
            quality=quality,
            cost_usd=cost_usd,
            latency_ms=latency_ms,
            error_kind=error_kind,
        )
        if input_tokens is not None or output_tokens is not None:
            said["usage"] = Usage(input_tokens=input_tokens, output_tokens=output_tokens)
        return _plain(client.report(status, **said))

    def plan(
        nodes: list[dict[str, Any]],
        deadline_ms: float | None = None,
        budget_usd: float | None = None,
        min_success: float | None = None,
        done: list[str] | None = None,
    ) -> dict[str, Any]:
        """Which model should run each node of a workflow, so that the whole is the cheapest that keeps its limits?

        nodes: objects with `id`, `task_type`, `depends_on` (ids of what comes before), and what `recommend` takes.
        deadline_ms, budget_usd, min_success: of the whole; min_success is the probability that all nodes succeed.
        done: ids of nodes that have run: their time and money are spent. `report` each node with its `decision`.
        """
        limits = _given(deadline_ms=deadline_ms, budget_usd=budget_usd, min_success=min_success, done=done)
        return _plain(client.plan({"nodes": nodes, **limits}))

    def explain(decision: str) -> dict[str, Any]:
        """What went into a decision: beliefs and costs of every model, the choice replayed from them, its outcomes.

        decision: its `id`, or the `decision` of the recommendation. It is known a moment after it was made.
        """
        return client.explain(decision)

    return [recommend, report, plan, explain]


def _given(**fields: Any) -> dict[str, Any]:
    """What an agent gave."""
    return {name: value for name, value in fields.items() if value is not None}


def _plain(answer: msgspec.Struct) -> dict[str, Any]:
    """An answer as JSON, without what it does not know."""
    fields: dict[str, Any] = msgspec.to_builtins(answer)
    return {name: value for name, value in fields.items() if value not in (None, [], ())}
