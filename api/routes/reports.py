"""Reports: what was learned, saved, predicted and wasted, and what another policy would have achieved."""

from datetime import UTC, datetime
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from router.errors import BadInput
from router.inputs import read_query
from router.retrospect.reports import MATURE_S, Retrospect, Window
from router.service import Service

from ..answers import json
from ..paging import Page, described, page

routes = APIRouter(tags=["reports"])

#: Changes of price and models left out, at most.
_Few = msgspec.Meta(max_length=100)


class CurvesAsked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is asked of `GET /v1/learning-curves`."""

    task_type: str
    #: Points of each curve, evenly many outcomes apart.
    points: int = 60


class DaysAsked(Page, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How far a report looks back, and which part of its rows is shown."""

    days: float = 30.0


class CalibrationAsked(Page, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is asked of `GET /v1/reports/calibration`."""

    task_type: str
    days: float = 7.0
    #: Age from which on a decision without an outcome is missing, no longer pending.
    mature_s: float = MATURE_S


class PolicyAsked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is asked of `GET /v1/reports/policy-value`."""

    task_type: str
    days: float = 7.0
    mature_s: float = MATURE_S
    #: Another target; none: the one that was asked.
    min_success: float | None = None
    of_best: float | None = None
    #: `model:factor`, such as `gpt-4o:0.5` for half the cost.
    price: Annotated[tuple[str, ...], _Few] = ()
    #: Models that are not there.
    without: Annotated[tuple[str, ...], _Few] = ()


async def _retrospect(request: Request) -> Retrospect:
    """Reports on the running service's history; made once."""
    state = request.app.state
    if getattr(state, "retrospect", None) is None:
        service: Service = state.service
        state.retrospect = Retrospect(
            service.engine,
            service.snapshot,
            lambda: service.catalogue,
            providers=service.settings.providers,
            clock=lambda: datetime.now(UTC),
        )
    found: Retrospect = state.retrospect
    return found


Reporting = Annotated[Retrospect, Depends(_retrospect)]


@routes.get("/v1/learning-curves", openapi_extra=described(CurvesAsked))
async def learning_curves(request: Request, reports: Reporting) -> Response:
    """How a task type was learned: rates with bands that hold at all times, shares of calls, steps back, regret."""
    asked = read_query(request.scope["query_string"], CurvesAsked)
    return json(await reports.curves(asked.task_type, points=asked.points))


@routes.get("/v1/reports/savings", openapi_extra=described(DaysAsked))
async def savings(request: Request, reports: Reporting) -> Response:
    """What was saved against the strongest model, the best fixed one, and the same mix at random."""
    asked = read_query(request.scope["query_string"], DaysAsked)
    window, found = await reports.savings(days=asked.days)
    shown, following = page(found.by_task_type, lambda one: one.task_type, asked)
    part = msgspec.structs.replace(found, by_task_type=list(shown))
    return _report(window, part, "savings", next=following)


@routes.get("/v1/reports/policy-value", openapi_extra=described(PolicyAsked))
async def value(request: Request, reports: Reporting) -> Response:
    """What another target, other prices, or a catalogue without some models would have achieved, from the log."""
    asked = read_query(request.scope["query_string"], PolicyAsked)
    found = await reports.policy_value(
        asked.task_type,
        days=asked.days,
        min_success=asked.min_success,
        of_best=asked.of_best,
        cost_factors=dict(map(_factor, asked.price)),
        without=asked.without,
        mature_s=asked.mature_s,
    )
    return _report(*found, "policy_value")


@routes.get("/v1/reports/calibration", openapi_extra=described(CalibrationAsked))
async def calibrated(request: Request, reports: Reporting) -> Response:
    """Whether predicted success came true, by model: reliability and Brier score."""
    asked = read_query(request.scope["query_string"], CalibrationAsked)
    window, found = await reports.calibration(asked.task_type, days=asked.days, mature_s=asked.mature_s)
    shown, following = page(found, lambda one: one.model or "", asked)
    return _report(window, shown, "calibration", next=following)


@routes.get("/v1/reports/audit", openapi_extra=described(DaysAsked))
async def audit(request: Request, reports: Reporting) -> Response:
    """Habits that cost money, and evidence that should not be trusted; dearest first."""
    asked = read_query(request.scope["query_string"], DaysAsked)
    window, found = await reports.audit(days=asked.days)
    shown, following = page(
        found, lambda one: " ".join((one.code, one.task_type or "", one.model or "", one.reporter or "")), asked
    )
    return _report(window, shown, "findings", next=following)


def _report(window: Window, found: Any, name: str, **more: str | None) -> Response:
    """A report with what it looked at; of a list, where the next part begins."""
    return json({"window": window, name: found, **more})


def _factor(said: str) -> tuple[str, float]:
    """A model and the factor of its cost."""
    model, _, factor = said.rpartition(":")
    try:
        given = float(factor)
    except ValueError:
        given = -1.0
    if not (model and 0.0 <= given <= 1e6):
        raise BadInput(field="price", problem=f"it is {said[:80]!r}. Give `model:factor`, such as `gpt-4o:0.5`.")
    return model, given
