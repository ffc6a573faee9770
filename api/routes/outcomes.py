"""Outcomes, once they are recorded."""

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import Response

from router.inputs import read_json, read_query
from router.observe.reports import Verdict

from ..answers import Body, Serving, json, uuid_of

routes = APIRouter(tags=["outcomes"])


class WhichTaskType(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Query of an outcome whose id was used under two task types."""

    task_type: str | None = None


@routes.get("/v1/outcomes/{spelled}")
async def outcome(spelled: str, request: Request, service: Serving) -> Response:
    """One outcome, its corrections, and the verdict that counts."""
    which = read_query(request.scope["query_string"], WhichTaskType)
    return json(await service.outcome(uuid_of(spelled), which.task_type))


@routes.post("/v1/outcomes/{spelled}/correction")
async def correction(spelled: str, body: Body, service: Serving) -> Response:
    """A later verdict, or a retraction; history keeps all, learning uses the most trusted source's last."""
    recorded, revision = await service.correct(uuid_of(spelled), read_json(body, Verdict))
    return json({"id": spelled, "recorded": recorded, "revision": revision}, 201 if recorded else 200)
