"""How does a call begin and end? As a block or a decorator, for code that blocks and code that awaits."""

from collections.abc import Awaitable, Callable
from functools import wraps
from types import TracebackType
from typing import Concatenate, ParamSpec, TypeVar

from router.client.call import Call

T = TypeVar("T")
P = ParamSpec("P")


class Calling:
    """A call as a block or a decorator; the decorated function is given the call before its own arguments.

    Parameters:  begun — asks, and gives the call.   ended — reports it, given what left the block.
    """

    def __init__(self, begun: Callable[[], Call], ended: Callable[[Call, BaseException | None], None]) -> None:
        self._begun = begun
        self._ended = ended
        self._calls: list[Call] = []

    def __enter__(self) -> Call:
        self._calls.append(self._begun())
        return self._calls[-1]

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended(self._calls.pop(), error)

    def __call__(self, function: Callable[Concatenate[Call, P], T]) -> Callable[P, T]:
        """The function with a call of its own each time."""

        @wraps(function)
        def called(*given: P.args, **named: P.kwargs) -> T:
            with Calling(self._begun, self._ended) as call:
                return function(call, *given, **named)

        return called


class AsyncCalling:
    """A call as an `async with` block or a decorator of a coroutine function. As `Calling`."""

    def __init__(
        self, begun: Callable[[], Awaitable[Call]], ended: Callable[[Call, BaseException | None], Awaitable[None]]
    ) -> None:
        self._begun = begun
        self._ended = ended
        self._calls: list[Call] = []

    async def __aenter__(self) -> Call:
        self._calls.append(await self._begun())
        return self._calls[-1]

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._ended(self._calls.pop(), error)

    def __call__(self, function: Callable[Concatenate[Call, P], Awaitable[T]]) -> Callable[P, Awaitable[T]]:
        """The function with a call of its own each time."""

        @wraps(function)
        async def called(*given: P.args, **named: P.kwargs) -> T:
            async with AsyncCalling(self._begun, self._ended) as call:
                return await function(call, *given, **named)

        return called
