"""Is it alive, is it ready, what does it count?"""

from fastapi import APIRouter
from fastapi.responses import Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from ..answers import Placed, Serving, json

routes = APIRouter(tags=["health"])


@routes.get("/healthz")
async def healthz() -> Response:
    """The process answers."""
    return json({"alive": True})


@routes.get("/readyz")
async def readyz(service: Serving) -> Response:
    """Beliefs were loaded; 503 until then. `warnings`: what to see to before it fails."""
    return json({"ready": True, "stale_s": service.stale_s, "warnings": service.warnings})


@routes.get("/metrics")
async def metrics(service: Serving, place: Placed) -> Response:
    """Counters for Prometheus; of several workers, those of the one that was reached, under its label."""
    numbers = [
        ("router_stale_seconds", "Seconds since beliefs were last known to be current.", service.stale_s),
        ("router_queue_outcomes", "Outcomes waiting to be stored.", service.recorder.waiting),
        ("router_decisions_dropped", "Decisions that were to be logged and were not.", service.log.dropped),
        ("router_task_types", "Task types with evidence.", len(service.snapshot)),
    ]
    labels = {}
    if place is not None:
        labels["worker"] = str(place.number)
        numbers.append(("router_worker_restarts", "Workers that were here before, and ended unasked.", place.restarts))
    counters = CollectorRegistry()
    for name, help_text, value in numbers:
        gauge = Gauge(name, help_text, labels, registry=counters)
        (gauge.labels(**labels) if labels else gauge).set(value)
    names = [*labels, "model", "endpoint"]
    rates = Gauge("router_endpoint_error_rate", "Share of the calls that failed lately.", names, registry=counters)
    usable = Gauge("router_endpoint_usable", "1: recommended; 0: left out for now.", names, registry=counters)
    for one in service.traffic.shown():
        place_of = {**labels, "model": one.model, "endpoint": one.endpoint}
        rates.labels(**place_of).set(one.error_rate or 0.0)
        usable.labels(**place_of).set(float(one.state in {"well", "poor"}))
    return Response(generate_latest(counters), media_type=CONTENT_TYPE_LATEST)
