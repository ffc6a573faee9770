"""Task types: what is known of each, and who decides."""

from typing import Any

from fastapi import APIRouter
from fastapi import Request as Asked
from fastapi.responses import Response

from router.answers import Request
from router.errors import RouterError
from router.inputs import read_query
from router.service import Service

from ..answers import Serving, json
from ..paging import Page, described, page

routes = APIRouter(tags=["task types"])


@routes.get("/v1/task-types", openapi_extra=described(Page))
async def task_types(asked: Asked, service: Serving) -> Response:
    """Task types by name, catalogued or with evidence, and what each would be recommended now."""
    shown, following = part(service, read_query(asked.scope["query_string"], Page))
    return json({"task_types": shown, "next": following})


@routes.get("/v1/task-types/{path:path}")
async def task_type(path: str, service: Serving) -> Response:
    """One task type: what holds for it, what is believed and would be recommended now, what changed, who reports."""
    return json(await service.task_type(path))


def part(service: Service, asked: Page) -> tuple[list[dict[str, Any]], str | None]:
    """A line about each task type of one part of all, and where the next part begins.

    Raises: BadInput.
    """
    _, catalogue = service.catalogue
    paths, following = page(sorted({*catalogue.by_path, *service.snapshot.task_types}), str, asked)
    return [summary(service, path) for path in paths], following


def summary(service: Service, path: str) -> dict[str, Any]:
    """A line about a task type: the model it would most likely be recommended, or why none can be."""
    try:
        decided = service.decide(Request(task_type=path, explain=True, dry_run=True))
    except RouterError as problem:
        return {"task_type": path, "problem": str(problem)}
    likely = max(decided.candidates or (), key=lambda one: one.propensity)
    return {
        "task_type": path,
        "model": likely.model,
        "strategy": decided.strategy,
        "propensity": likely.propensity,
        "target": decided.target,
        # The promise, beside what was kept of it.
        "kept": service.kept(path),
        "belief": likely.belief,
        "cost_usd": likely.cost_usd,
        "evidence": decided.evidence,
    }
