"""How does a node of a LangGraph ask for its model, and report how it went? A decorator around the node."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar, Unpack

from langchain_core.runnables import RunnableConfig

from router.client import AsyncClient, Call, Client
from router.client.answers import Wanted

S = TypeVar("S")


def routed(
    client: Client, task_type: str, **wanted: Unpack[Wanted]
) -> Callable[[Callable[[Any, Call], S]], Callable[[Any, RunnableConfig], S]]:
    """Makes a node of a function that takes the state and a call: `call.model` is the model to use.

    Every run of the node is a call of its own: what leaves it as a provider's exception is reported as an `error`, and
    a retry of LangGraph asks again. A thread of the graph keeps its model while beliefs stand still.
    """

    def decorate(function: Callable[[Any, Call], S]) -> Callable[[Any, RunnableConfig], S]:
        def node(state: Any, config: RunnableConfig) -> S:
            with client.call(task_type, **_in_thread(wanted, config)) as call:
                return function(state, call)

        _name(node, function)
        return node

    return decorate


def routed_async(
    client: AsyncClient, task_type: str, **wanted: Unpack[Wanted]
) -> Callable[[Callable[[Any, Call], Awaitable[S]]], Callable[[Any, RunnableConfig], Awaitable[S]]]:
    """As `routed`, for a coroutine function."""

    def decorate(function: Callable[[Any, Call], Awaitable[S]]) -> Callable[[Any, RunnableConfig], Awaitable[S]]:
        async def node(state: Any, config: RunnableConfig) -> S:
            async with client.call(task_type, **_in_thread(wanted, config)) as call:
                return await function(state, call)

        _name(node, function)
        return node

    return decorate


def _in_thread(wanted: Wanted, config: RunnableConfig) -> Wanted:
    """The wishes of a node, with the graph's thread as the conversation."""
    thread = (config.get("configurable") or {}).get("thread_id")
    if thread is None or "session" in wanted:
        return wanted
    return {**wanted, "session": str(thread)[:512]}


def _name(node: Any, function: Callable[..., Any]) -> None:
    """Gives a node its function's name, by which LangGraph knows it; its parameters stay LangGraph's."""
    node.__name__, node.__qualname__, node.__doc__ = function.__name__, function.__qualname__, function.__doc__
