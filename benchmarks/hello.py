"""The yardstick of GET: the least that an ASGI application on the same server can do."""

import sys
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import uvicorn

_START = {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"5")]}
_BODY = {"type": "http.response.body", "body": b"hello"}


async def app(scope: MutableMapping[str, Any], _: Any, send: Callable[[Any], Awaitable[None]]) -> None:
    """Says hello."""
    if scope["type"] == "http":
        await send(_START)
        await send(_BODY)


if __name__ == "__main__":
    uvicorn.run(
        app,
        host="127.0.0.1",
        port=int(sys.argv[1]),
        log_level="warning",
        access_log=False,
        lifespan="off",
        proxy_headers=False,
        server_header=False,
    )
