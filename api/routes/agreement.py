"""Do those who judge agree?"""

import asyncio
from datetime import UTC, datetime

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import Response

from router.inputs import read_query
from router.retrospect.agreement import Asked, Judges, judges

from ..answers import Serving, json
from ..paging import After, Limit, Page, page

routes = APIRouter(tags=["reports"])


class AgreementAsked(Asked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Query of `GET /v1/reports/agreement`."""

    limit: Limit = 100
    after: After | None = None


class JudgesPart(Judges, frozen=True, kw_only=True):
    """Agreement of sources, with a part of the task types: answer of `GET /v1/reports/agreement`."""

    #: What to give as `after` for the following task types; null: there are no more.
    next: str | None


@routes.get("/v1/reports/agreement")
async def agreement(request: Request, service: Serving) -> Response:
    """How far human, judge, check and caller agree on outcomes that two of them judged: share, kappa, intervals."""
    asked = read_query(request.scope["query_string"], AgreementAsked)
    which = Asked(task_type=asked.task_type, days=asked.days)
    found = await asyncio.to_thread(judges, service.engine, which, datetime.now(UTC))
    part = Page(limit=asked.limit, after=asked.after)
    shown, following = page(found.task_types, lambda one: one.task_type, part)
    said = {**msgspec.structs.asdict(found), "task_types": tuple(shown), "next": following}
    return json(JudgesPart(**said))
