"""Who does what a cascade says? Code that blocks, and code that awaits."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from inspect import isawaitable
from typing import Any, TypeVar

from router.client.cascade import Attempt
from router.client.todo import Came, Check, Climbing, Correct, Pause, Recommend, Report, Run, Todo, Verify

T = TypeVar("T")


def climbed(flow: Climbing[T], do: Callable[[Todo], Any]) -> T:
    """What a climb returns, done by code that blocks."""
    came = None
    try:
        while True:
            todo = flow.send(came)  # type: ignore[arg-type]  # nothing is sent to begin with
            try:
                came = Came(do(todo))
            except BaseException as error:  # noqa: BLE001  # it is raised again, once the step was reported
                came = Came(None, error)
    except StopIteration as end:
        result: T = end.value
        return result


async def climbed_awaiting(flow: Climbing[T], do: Callable[[Todo], Awaitable[Any]]) -> T:
    """What a climb returns, done by code that awaits."""
    came = None
    try:
        while True:
            todo = flow.send(came)  # type: ignore[arg-type]  # nothing is sent to begin with
            try:
                came = Came(await do(todo))
            except BaseException as error:  # noqa: BLE001  # it is raised again, once the step was reported
                came = Came(None, error)
    except StopIteration as end:
        result: T = end.value
        return result


def blocking_hands(
    caller: Any, run: Callable[[Attempt], Any], check: Callable[[Any], Any], verify: Callable[[Any], Any] | None
) -> Callable[[Todo], Any]:
    """Does what a climb says, by a client or router that blocks."""

    def do(todo: Todo) -> Any:
        if isinstance(todo, Run):
            return run(todo.attempt)
        if isinstance(todo, Check):
            return check(todo.reply)
        if isinstance(todo, Verify):
            return None if verify is None else verify(todo.reply)
        return time.sleep(todo.seconds) if isinstance(todo, Pause) else _asked(caller, todo)

    return do


def awaiting_hands(
    caller: Any,
    run: Callable[[Attempt], Awaitable[Any]],
    check: Callable[[Any], Any],
    verify: Callable[[Any], Any] | None,
) -> Callable[[Todo], Awaitable[Any]]:
    """Does what a climb says, by a client that awaits; `check` and `verify` may be plain functions."""

    async def do(todo: Todo) -> Any:
        if isinstance(todo, Run):
            async with asyncio.timeout(todo.attempt.timeout_s):
                return await run(todo.attempt)
        if isinstance(todo, Check):
            return await _result(check(todo.reply))
        if isinstance(todo, Verify):
            return None if verify is None else await _result(verify(todo.reply))
        if isinstance(todo, Pause):
            return await asyncio.sleep(todo.seconds)
        return await _asked(caller, todo)

    return do


def _asked(caller: Any, todo: Todo) -> Any:
    """A question or a report, put to a client or a router."""
    if isinstance(todo, Recommend):
        return caller.recommend(todo.task_type, **todo.wanted)
    if isinstance(todo, Report):
        return caller.report(todo.status, **todo.said)
    if isinstance(todo, Correct):
        return caller.correct(todo.outcome_id, **todo.judged)
    raise AssertionError(todo)


async def _result(found: Any) -> Any:
    """A value, awaited where it must be."""
    return await found if isawaitable(found) else found
