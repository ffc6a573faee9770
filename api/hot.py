"""The three hot routes on a thin path: a GET or a POST, read, answered, sent, with no framework between."""

from collections.abc import Awaitable, Callable, MutableMapping
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec
import structlog

from router.answers import Request
from router.errors import RouterError, TooLarge, Unexpected
from router.inputs import read_query, read_report, read_reports
from router.service import Service
from router.values import LOCAL, Recorded

from . import problems
from .origin import OPEN, refusal

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

log = structlog.get_logger(__name__)

_JSON = (b"content-type", b"application/json")
_NO_STORE = (b"cache-control", b"no-store")
_encode = msgspec.json.Encoder().encode


class Answer(NamedTuple):
    """What goes back over HTTP."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes


class Exchange(NamedTuple):
    """What came in, and who asks."""

    query: bytes
    body: bytes
    principal: str


@lru_cache(maxsize=4_096)
def _request(query: bytes) -> Request:
    """The request that a query string spells; agents ask the same few again and again."""
    return read_query(query, Request)


async def recommendation(service: Service, came: Exchange) -> Answer:
    """`GET /v1/recommendation`: which model should run this call?"""
    decision = service.decide(_request(came.query), principal=came.principal)
    return Answer(200, [_JSON, _NO_STORE], _encode(decision))


async def outcome(service: Service, came: Exchange) -> Answer:
    """`POST /v1/outcomes`: how did it go?"""
    [result] = await service.observe([read_report(came.body)], principal=came.principal)
    if isinstance(result, RouterError):
        raise result
    return Answer(201 if result.recorded else 200, [_JSON, _NO_STORE], _encode(result))


async def batch(service: Service, came: Exchange) -> Answer:
    """`POST /v1/outcomes/batch`: how did these go? Good items are stored even when others are bad."""
    items = read_reports(came.body)
    good = [item for item in items if not isinstance(item, RouterError)]
    stored = iter(await service.observe(good, principal=came.principal))
    results = [item if isinstance(item, RouterError) else next(stored) for item in items]
    return Answer(200, [_JSON, _NO_STORE], _encode([_shown(result) for result in results]))


def _shown(result: Recorded | RouterError) -> Any:
    """One item's result, or its problem."""
    return problems.document(result) if isinstance(result, RouterError) else result


Handler = Callable[[Service, Exchange], Awaitable[Answer]]
HOT: dict[tuple[str, str], Handler] = {
    ("GET", "/v1/recommendation"): recommendation,
    ("POST", "/v1/outcomes"): outcome,
    ("POST", "/v1/outcomes/batch"): batch,
}


class Dispatcher:
    """The ASGI application: hot routes here, everything else in FastAPI.

    Parameters:  app — serves all other routes.   max_body_bytes — longest body accepted.
                 serving — the running service, once the application has started.
    """

    def __init__(self, app: App, serving: Callable[[], Service], max_body_bytes: int) -> None:
        self._app = app
        self._serving = serving
        self._max_body_bytes = max_body_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refused = None if scope["path"].startswith(OPEN) else refusal(scope["headers"])
        handler = HOT.get((scope["method"], scope["path"]))
        if refused is not None:
            answer = Answer(*problems.rendered(refused))
        elif handler is None:
            await self._app(scope, receive, send)
            return
        else:
            answer = await self.answer(handler, scope, receive)
        headers = [*answer.headers, (b"content-length", b"%d" % len(answer.body))]
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        await send({"type": "http.response.body", "body": answer.body})

    async def answer(self, handler: Handler, scope: Scope, receive: Receive) -> Answer:
        """What a handler says, or the problem that kept it from saying it."""
        try:
            body = b"" if scope["method"] == "GET" else await read_body(receive, self._max_body_bytes)
            came = Exchange(scope["query_string"], body, LOCAL)
            return await handler(self._serving(), came)
        except RouterError as error:
            return Answer(*problems.rendered(error))
        except Exception:
            log.exception("a request failed", path=scope["path"])
            return Answer(*problems.rendered(Unexpected()))


async def read_body(receive: Receive, most_bytes: int) -> bytes:
    """The whole body.

    Raises: TooLarge — as soon as it is longer than `most_bytes`.
    """
    message = await receive()
    body: bytes = message.get("body", b"")
    while message.get("more_body", False) and len(body) <= most_bytes:
        message = await receive()
        body += message.get("body", b"")
    if len(body) > most_bytes:
        raise TooLarge(limit_bytes=most_bytes)
    return body
