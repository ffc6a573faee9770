"""Decisions, explained and replayed."""

from fastapi import APIRouter
from fastapi.responses import Response

from ..answers import Serving, json

routes = APIRouter(tags=["decisions"])


@routes.get("/v1/decisions/{id_or_decision}")
async def decision(id_or_decision: str, service: Serving) -> Response:
    """The numbers that went into a decision, the choice replayed from them, and its outcomes."""
    return json(await service.decision(id_or_decision))
