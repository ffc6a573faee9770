"""The HTTP application: FastAPI for everything that may take its time, the hot routes in front of it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from router.errors import BadInput, NotFound, RouterError, Unexpected
from router.service import Service

from . import problems
from .answers import Place, running
from .hot import Dispatcher
from .published import describe
from .routes import (
    agreement,
    catalogue,
    decisions,
    documentation,
    endpoints,
    feedback,
    health,
    outcomes,
    page,
    plan,
    reports,
    task_types,
    workflows,
)

Starter = Callable[[], Awaitable[Service]]


def create_app(start: Starter, *, max_body_bytes: int = 4_000_000, place: Place | None = None) -> Dispatcher:
    """The ASGI application.

    Parameters:  start — starts the service when the server starts; it is stopped when the server stops.
                 max_body_bytes — longest body accepted.
                 place — which of several processes behind one socket this is; none: the only one.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.service = await start()
        yield
        await app.state.service.stop()

    app = FastAPI(
        title="Adaptive LLM router",
        summary="Which model should run this LLM call?",
        description="Ask for a recommendation, call the model, report the outcome.",
        version="1",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.state.max_body_bytes = max_body_bytes
    app.state.place = place
    ways_in = (page, documentation, health, task_types, endpoints, outcomes, decisions, plan, catalogue, feedback)
    for room in (*ways_in, workflows, reports, agreement):
        app.include_router(room.routes)
    app.add_exception_handler(RouterError, _problem)
    app.add_exception_handler(HTTPException, _no_such_page)
    app.add_exception_handler(Exception, _unexpected)
    describe(app)
    return Dispatcher(app, lambda: running(app), max_body_bytes)


async def _problem(_: Request, error: Exception) -> Response:
    """The problem document of one of our errors."""
    if not isinstance(error, RouterError):
        raise error
    status, headers, body = problems.rendered(error)
    return Response(body, status, {name.decode(): value.decode() for name, value in headers})


async def _unexpected(_: Request, __: Exception) -> Response:
    """The problem document of what nobody expected; the server logs it itself."""
    status, headers, body = problems.rendered(Unexpected())
    return Response(body, status, {name.decode(): value.decode() for name, value in headers})


async def _no_such_page(request: Request, error: Exception) -> Response:
    """Starlette's own refusals, in the same form as ours."""
    if isinstance(error, HTTPException) and error.status_code == 405:
        allowed = (error.headers or {}).get("allow", "")
        wrong = BadInput(field="method", problem=f"`{request.method}` is not served here. Use {allowed}.")
        body = problems.rendered(wrong)[2]
        return Response(body, 405, {"content-type": problems.CONTENT_TYPE, "allow": allowed})
    return await _problem(request, NotFound(what="Path", id=request.url.path, hint="`/docs` lists what there is."))
