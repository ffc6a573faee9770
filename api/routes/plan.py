"""Whole DAGs: a model for every node."""

from fastapi import APIRouter
from fastapi.responses import Response

from router.inputs import read_json
from router.plan.dag import Dag

from ..answers import Body, Serving, json

routes = APIRouter(tags=["plans"])


@routes.post("/v1/plan")
async def plan(body: Body, service: Serving) -> Response:
    """Which model should run each node, so that all of it is the cheapest that keeps deadline, budget and success?"""
    return json(await service.plan(read_json(body, Dag)), cache_control="no-store")
