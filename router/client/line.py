"""How does what a flow sends get to the router, from code that blocks?"""

import os
import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar

import httpx2

from router.client.protocol import Flow, Keep, Send, Step
from router.client.wire import Answer

T = TypeVar("T")


class Line:
    """Runs flows over one pool of connections.

    Parameters:  keep — keeps an outcome on disk; None, or why it could not.
    """

    def __init__(self, url: str, headers: Mapping[str, str], keep: Callable[..., str | None]) -> None:
        self._opened = partial(httpx2.Client, **options(url, headers))
        self._keep = keep
        self._http, self._process = self._opened(), os.getpid()

    def run(self, flow: Flow[T]) -> T:
        """What a flow returns."""
        came: Any = None
        try:
            while True:
                came = self._did(flow.send(came))
        except StopIteration as end:
            value: T = end.value
            return value

    def close(self) -> None:
        """Lets go of connections."""
        self._http.close()

    def _did(self, step: Step) -> Any:
        """What came of a step."""
        if isinstance(step, Send):
            return self._answer(step)
        if isinstance(step, Keep):
            return self._keep(step.name, step.body)
        return time.sleep(step.seconds)

    def _answer(self, step: Send) -> Answer | None:
        """A response, or None where there was none in time."""
        if self._process != os.getpid():
            # Two processes must not share a connection.
            self._http, self._process = self._opened(), os.getpid()
        if self._http.is_closed:
            return None
        method, path, body = step.ask
        try:
            response = self._http.request(method, path, content=body, timeout=step.timeout_s)
        except httpx2.HTTPError:
            return None
        return Answer(response.status_code, response.content)


def options(url: str, headers: Mapping[str, str]) -> dict[str, Any]:
    """How to speak HTTP with a router: one's own, so the proxies of the environment do not stand before it."""
    given = {"content-type": "application/json", **headers}
    return {"base_url": url.rstrip("/"), "headers": given, "trust_env": False, "verify": url.startswith("https:")}
