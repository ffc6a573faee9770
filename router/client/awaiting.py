"""The client for code that awaits."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from functools import partial
from typing import Any, Self, TypeVar, Unpack

import httpx2

from router.client.answers import Corrected, Judged, Planned, Receipt, Recommendation, Said, Wanted
from router.client.call import Call
from router.client.calling import AsyncCalling
from router.client.cascade import Attempt, Cascaded, CascadeOptions
from router.client.climbing import begun
from router.client.hands import awaiting_hands, climbed_awaiting
from router.client.line import options
from router.client.opened import CLOSING_S, Opened
from router.client.protocol import Flow, Keep, Send, Step, new_id
from router.client.wire import Answer
from router.values import Status

T = TypeVar("T")


class AsyncClient(Opened):
    """`Client` for code that awaits: the same methods, parameters, answers and errors.

    Each event loop that uses it has connections of its own.
    """

    async def recommend(self, task_type: str, **wanted: Unpack[Wanted]) -> Recommendation:
        """Which model should run the call? As `Client.recommend`."""
        return await self._run(self._protocol.recommend(task_type, wanted))

    async def report(self, status: Status, **said: Unpack[Said]) -> Receipt:
        """How did it go? As `Client.report`."""
        return await self._run(self._protocol.report(status, said))

    async def correct(self, outcome_id: str, **judged: Unpack[Judged]) -> Corrected:
        """What turned out later? As `Client.correct`."""
        return await self._run(self._protocol.correct(outcome_id, judged))

    async def explain(self, id_or_decision: str) -> dict[str, Any]:
        """What went into a decision? As `Client.explain`."""
        return await self._run(self._protocol.explain(id_or_decision))

    async def plan(self, dag: Mapping[str, Any]) -> Planned:
        """Which model should run each node of a DAG? As `Client.plan`."""
        return await self._run(self._protocol.plan(dag))

    async def feedback_url(self, decision: str | None) -> str | None:
        """Where can a human say how the answer was? As `Client.feedback_url`."""
        return await self._run(self._protocol.feedback_url(decision))

    def call(self, task_type: str, **wanted: Unpack[Wanted]) -> AsyncCalling:
        """A call of a model: `async with client.call("classify") as call:`, or a decorator. As `Client.call`."""
        return AsyncCalling(partial(self._begun, task_type, wanted), self._ended)

    async def cascade(
        self,
        task_type: str,
        *,
        run: Callable[[Attempt], Awaitable[T]],
        check: Callable[[T], Any],
        verify: Callable[[T], Any] | None = None,
        **options: Unpack[CascadeOptions[T]],
    ) -> Cascaded[T]:
        """One answer by a ladder. As `Client.cascade`; `run` is a coroutine function, `check` and `verify` may be."""
        flow = begun(task_type, options, new_id)
        return await climbed_awaiting(flow, awaiting_hands(self, run, check, verify))

    async def close(self) -> None:
        """As `Client.close`; other event loops close their own connections."""
        self._is_closed = True
        await asyncio.to_thread(self._delivery.close, CLOSING_S)
        if asyncio.get_running_loop() in self._http:
            await self._http.pop(asyncio.get_running_loop())[0].aclose()
        self._http.clear()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def _open(self, url: str, headers: Mapping[str, str]) -> None:
        """Opens nothing yet: a connection belongs to the loop that opens it."""
        self._opened = partial(httpx2.AsyncClient, **options(url, headers))
        self._http: dict[asyncio.AbstractEventLoop, tuple[AsyncGenerator[httpx2.AsyncClient], httpx2.AsyncClient]] = {}
        self._is_closed = False

    async def _begun(self, task_type: str, wanted: Wanted) -> Call:
        """A call that begins."""
        return Call(await self.recommend(task_type, **wanted), new_id=new_id)

    async def _ended(self, call: Call, error: BaseException | None) -> None:
        """Reports a call that ended."""
        call.receipts = tuple(await self._run(self._protocol.settle(call.closing(error))))

    async def _run(self, flow: Flow[T]) -> T:
        """What a flow returns."""
        came: Any = None
        try:
            while True:
                came = await self._did(flow.send(came))
        except StopIteration as end:
            value: T = end.value
            return value

    async def _did(self, step: Step) -> Any:
        """What came of a step."""
        if isinstance(step, Send):
            return await self._answer(step)
        if isinstance(step, Keep):
            return await asyncio.to_thread(self._delivery.keep, step.name, step.body)
        return await asyncio.sleep(step.seconds)

    async def _answer(self, step: Send) -> Answer | None:
        """A response, or None where there was none in time."""
        if self._is_closed:
            return None
        method, path, body = step.ask
        try:
            async with asyncio.timeout(step.timeout_s):
                response = await (await self._here()).request(method, path, content=body, timeout=None)
        except (httpx2.HTTPError, TimeoutError):
            return None
        return Answer(response.status_code, response.content)

    async def _here(self) -> httpx2.AsyncClient:
        """The connections of the loop that runs."""
        loop = asyncio.get_running_loop()
        if loop not in self._http:
            for ended in [one for one in list(self._http) if one.is_closed()]:
                self._http.pop(ended, None)
            held = self._held()
            # A generator's first step does not wait, so nobody else comes in between.
            self._http[loop] = held, await anext(held)
        return self._http[loop][1]

    async def _held(self) -> AsyncGenerator[httpx2.AsyncClient]:
        """Connections, let go of when the generator is closed; `asyncio.run` closes those that are left at its end."""
        async with self._opened() as http:
            yield http
