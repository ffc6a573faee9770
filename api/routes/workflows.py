"""Whole DAGs: what became of them."""

from fastapi import APIRouter
from fastapi.responses import Response

from router.inputs import read_json
from router.observe.workflow_reports import WorkflowReport

from ..answers import Body, Serving, json, uuid_of

routes = APIRouter(tags=["plans"])


@routes.get("/v1/workflows/{spelled}")
async def workflow(spelled: str, service: Serving) -> Response:
    """The result of a whole as it was reported, and what each node was credited for it."""
    return json(await service.workflow(uuid_of(spelled)))


@routes.post("/v1/workflows/outcomes")
async def ended(body: Body, service: Serving) -> Response:
    """What the result of a whole says of its nodes: each that was not reported by itself is credited its share."""
    result = await service.credit(read_json(body, WorkflowReport))
    return json(result, 201 if result.recorded else 200)
