"""Callers who never report are counted, shown and never guessed for."""

import asyncio
from datetime import timedelta

from router.answers import Request
from router.observe.reports import Report
from router.service import Service, utc_now
from router.settings import Settings
from tests.service.test_replicas import eventually


def test_calls_whose_outcome_never_comes_are_counted_and_flagged(database_url):
    """100 decisions an hour ago, 70 of them reported: a share of 0.3 is missing."""

    async def work():
        clock = {"now": utc_now() - timedelta(hours=1)}
        service = await Service.start(Settings(poll_s=0.05), database_url, clock=lambda: clock["now"])
        try:
            made = [service.decide(Request(task_type="classify")) for _ in range(100)]
            await service.observe([Report(decision=one.decision, status="success") for one in made[:70]])
            await eventually(lambda: not service.log._waiting)
            clock["now"] = utc_now()
            shown = (await service.task_type("classify"))["feedback"]
        finally:
            await service.stop()
        [caller] = shown["missing"]
        assert (caller["reporter"], caller["decisions"], caller["reported"]) == ("local", 100, 70)
        assert abs(caller["missing_share"] - 0.3) < 1e-9
        assert [note.code for note in shown["notes"]] == ["selected-sample"]
        assert shown["sources"] == {"caller": 70}

    asyncio.run(work())
