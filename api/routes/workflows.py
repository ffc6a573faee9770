"""Whole DAGs: what became of them."""

from fastapi import APIRouter
from fastapi.responses import Response

from api.answers import Body, Serving, json
from api.bodies import read_json
from router.workflows import WorkflowReport

routes = APIRouter(tags=["plans"])


@routes.post("/v1/workflows/outcomes")
async def workflow(body: Body, service: Serving) -> Response:
    """What the result of a whole says of its nodes: each that was not reported by itself is credited its share."""
    result = await service.credit(read_json(body, WorkflowReport))
    return json(result, 201 if result.recorded else 200)
