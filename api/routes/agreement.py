"""Do those who judge agree?"""

import asyncio
from datetime import UTC, datetime

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.answers import Serving, json
from router.inputs import read_query
from router.retrospect.judges import Asked, judges

routes = APIRouter(tags=["reports"])


@routes.get("/v1/reports/agreement")
async def agreement(request: Request, service: Serving) -> Response:
    """How far human, judge, check and caller agree on outcomes that two of them judged: share, kappa, intervals."""
    asked = read_query(request.scope["query_string"], Asked)
    return json(await asyncio.to_thread(judges, service.engine, asked, datetime.now(UTC)))
