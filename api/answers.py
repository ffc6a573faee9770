"""What every FastAPI route needs: the running service, a body, and an answer in JSON."""

from typing import Annotated, Any, NamedTuple
from uuid import UUID

import msgspec
from fastapi import Depends, FastAPI, Request
from fastapi.responses import Response

from router.errors import BadInput, NotReady
from router.service import Service

from .hot import read_body


class Place(NamedTuple):
    """Which of several processes behind one socket this is."""

    number: int
    #: Processes that were here before, and ended unasked.
    restarts: int


def json(value: Any, status: int = 200, **headers: str) -> Response:
    """A value as a JSON answer; `_` in a header's name stands for `-`."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Response(msgspec.json.encode(value, enc_hook=str), status, named, "application/json")


def uuid_of(text: str) -> UUID:
    """The identifier in a path.

    Raises: BadInput.
    """
    try:
        return UUID(text)
    except ValueError as problem:
        raise BadInput(
            field="id", problem=f"it is {text[:80]!r}: no UUID. Give the `id` of the answer to the report."
        ) from problem


def running(app: FastAPI) -> Service:
    """The running service of an application.

    Raises: NotReady — it has not started.
    """
    service: Service | None = getattr(app.state, "service", None)
    if service is None:
        raise NotReady
    return service


async def _service(request: Request) -> Service:
    """The running service."""
    return running(request.app)


async def _body(request: Request) -> bytes:
    """The body, as long as it may be."""
    return await read_body(request.receive, request.app.state.max_body_bytes)


async def _place(request: Request) -> Place | None:
    """Which of several processes this is; none where it is the only one."""
    place: Place | None = request.app.state.place
    return place


Serving = Annotated[Service, Depends(_service)]
Body = Annotated[bytes, Depends(_body)]
Placed = Annotated[Place | None, Depends(_place)]
