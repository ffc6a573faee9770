"""Is it alive, is it ready, what does it count?"""

from fastapi import APIRouter
from fastapi.responses import Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from api.answers import Serving, json

routes = APIRouter(tags=["health"])


@routes.get("/healthz")
async def healthz() -> Response:
    """The process answers."""
    return json({"alive": True})


@routes.get("/readyz")
async def readyz(service: Serving) -> Response:
    """Beliefs were loaded; 503 until then. `warnings`: what to see to before it fails."""
    found = {"ready": service.ready, "stale_s": service.stale_s, "warnings": service.warnings}
    return json(found, 200 if service.ready else 503)


@routes.get("/metrics")
async def metrics(service: Serving) -> Response:
    """Counters for Prometheus."""
    counters = CollectorRegistry()
    for name, help_text, value in (
        ("router_stale_seconds", "Seconds since beliefs were last known to be current.", service.stale_s),
        ("router_queue_outcomes", "Outcomes waiting to be stored.", service.recorder.waiting),
        ("router_decisions_dropped", "Decisions that were to be logged and were not.", service.log.dropped),
        ("router_task_types", "Task types with evidence.", len(service.snapshot)),
    ):
        Gauge(name, help_text, registry=counters).set(value)
    return Response(generate_latest(counters), media_type=CONTENT_TYPE_LATEST)
