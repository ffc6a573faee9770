"""Task types: what is known of each, and who decides."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response

from api.answers import Serving, json
from router.answers import Request
from router.errors import RouterError
from router.service import Service

routes = APIRouter(tags=["task types"])


@routes.get("/v1/task-types")
async def task_types(service: Serving) -> Response:
    """All task types, catalogued or with evidence, and what each would be recommended now."""
    _, catalogue = service.catalogue
    paths = sorted({*catalogue.by_path, *service.snapshot.task_types})
    return json({"task_types": [summary(service, path) for path in paths]})


@routes.get("/v1/task-types/{path:path}")
async def task_type(path: str, service: Serving) -> Response:
    """One task type: what holds for it, what is believed and would be recommended now, what changed, who reports."""
    return json(await service.task_type(path))


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
