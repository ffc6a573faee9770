"""A client of a real server on a fresh database."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

import httpx2
import pytest

from router.answers import Request
from router.ids import UuidClock
from router.observe.reports import Report, Verdict
from router.observe.workflow_reports import NodeDecision, WorkflowReport
from router.service import Service
from router.settings import Settings
from router.values import Recorded
from tests.serving import serving


@pytest.fixture
def client(database_url: str) -> Iterator[httpx2.Client]:
    """A client of a server on a fresh database."""
    with serving(database_url) as client:
        yield client


@pytest.fixture
def recommend(client: httpx2.Client) -> Callable[..., dict[str, object]]:
    """Asks for a recommendation."""

    def ask(task_type: str = "classify", **query: Any) -> dict[str, object]:
        answer = client.get("/v1/recommendation", params={"task_type": task_type, **query})
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    return ask


class Past(NamedTuple):
    """A router with a history, and what is needed to ask for single parts of it."""

    client: httpx2.Client
    decision: str
    outcome: str
    workflow: str


@pytest.fixture
def past(database_url: str) -> Iterator[Past]:
    """A router whose history began hours ago: callers, a judge, a model that changed, a whole DAG."""
    ids = asyncio.run(_reported(database_url))
    with serving(database_url) as client:
        yield Past(client, *ids)


async def _reported(url: str) -> tuple[str, str, str]:
    """Reports what happened; a decision, an outcome and a workflow of it."""
    then = datetime.now(UTC) - timedelta(hours=2)
    service = await Service.start(Settings(), url, clock=lambda: then, uniform=lambda: 0.5)
    try:
        stored: list[Any] = []
        for task_type in ("classify", "extract"):
            made = [service.decide(Request(task_type=task_type)) for _ in range(30)]
            said = [Report(decision=one.decision, status="success", cost_usd=0.01, latency_ms=300.0) for one in made]
            stored += await service.observe(said)
        recorded = [one for one in stored if isinstance(one, Recorded)]
        for one in (recorded[0], recorded[-1]):
            await service.correct(UUID(one.id), Verdict(source="judge", status="failure", reason="it was wrong"))
        await service.observe([*_changed(then, "format"), *_changed(then, "validate")])
        last = service.decide(Request(task_type="review"))
        assert last.decision is not None
        whole = await service.credit(
            WorkflowReport(status="failure", decisions=(NodeDecision(decision=last.decision),))
        )
        return last.decision, recorded[0].id, whole.id
    finally:
        await service.stop()


def _changed(start: datetime, task_type: str) -> list[Report]:
    """Twelve buckets of 20 good answers, then four of as many bad ones."""
    clock = UuidClock()
    return [
        Report(
            id=clock.next(start + timedelta(minutes=5 * (bucket - 16)), number.to_bytes(10, "big")),
            task_type=task_type,
            model="gpt-4o-mini",
            status="success" if bucket < 12 else "failure",
        )
        for bucket in range(16)
        for number in range(20)
    ]
