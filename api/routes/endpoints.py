"""Endpoints: how each of them fares now, as the replica that is asked has heard."""

from fastapi import APIRouter
from fastapi.responses import Response

from api.answers import Serving, json

routes = APIRouter(tags=["endpoints"])


@routes.get("/v1/endpoints")
async def endpoints(service: Serving) -> Response:
    """Every catalogued endpoint: its state, recent error rate and latency, use of its rate limit, cooldown."""
    return json({"endpoints": [one._asdict() for one in service.traffic.shown()]})
