"""Endpoints: how each of them fares now, as the replica that is asked has heard."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from router.inputs import read_query
from router.traffic import Faring

from ..answers import Serving, json
from ..paging import Page, described, page

routes = APIRouter(tags=["endpoints"])


@routes.get("/v1/endpoints", openapi_extra=described(Page))
async def endpoints(request: Request, service: Serving) -> Response:
    """Catalogued endpoints: state, recent error rate and latency, use of the rate limit, cooldown."""
    asked = read_query(request.scope["query_string"], Page)
    shown, following = page(service.traffic.shown(), _name, asked)
    return json({"endpoints": [one._asdict() for one in shown], "next": following})


def _name(one: Faring) -> str:
    """What tells an endpoint from all others: two models may be served at the same."""
    return f"{one.model} {one.endpoint}"
