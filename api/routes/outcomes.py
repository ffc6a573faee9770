"""Outcomes, once they are recorded."""

from uuid import UUID

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.answers import Body, Serving, json
from api.bodies import read_json, read_query
from router.errors import BadInput
from router.reports import Verdict

routes = APIRouter(tags=["outcomes"])


class WhichTaskType(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Query of an outcome whose id was used under two task types."""

    task_type: str | None = None


@routes.get("/v1/outcomes/{spelled}")
async def outcome(spelled: str, request: Request, service: Serving) -> Response:
    """One outcome, its corrections, and the verdict that counts."""
    which = read_query(request.scope["query_string"], WhichTaskType)
    return json(await service.outcome(_uuid(spelled), which.task_type))


@routes.post("/v1/outcomes/{spelled}/correction")
async def correction(spelled: str, body: Body, service: Serving) -> Response:
    """A later verdict, or a retraction; history keeps all, learning uses the most trusted source's last."""
    recorded, revision = await service.correct(_uuid(spelled), read_json(body, Verdict))
    return json({"id": spelled, "recorded": recorded, "revision": revision}, 201 if recorded else 200)


def _uuid(text: str) -> UUID:
    """An outcome's identifier."""
    try:
        return UUID(text)
    except ValueError as problem:
        raise BadInput(field="id", problem=f"{text[:80]!r} is no UUID.") from problem
