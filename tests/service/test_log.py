"""What was decided can be read back, replayed, and joined with its outcomes."""

import asyncio

import pytest

from router.answers import Request
from router.errors import NotFound
from router.observe.reports import Report
from router.storage import audit
from tests.service.test_replicas import eventually, reports

CLASSIFY = Request(task_type="classify")


async def written(service, n):
    await eventually(lambda: not service.log._waiting)
    assert audit.totals(service.engine)["decisions"] == n


def test_every_decision_is_logged_and_replays_with_its_outcome(started):
    async def work():
        async with started() as service:
            await service.observe([*reports("classify", 90, failures=9), *reports("classify", 30, model="gpt-4o-mini")])
            made = [service.decide(CLASSIFY) for _ in range(200)]
            await service.observe([Report(decision=made[0].decision, status="success")])
            await written(service, 200)
            first = await service.decision(str(made[0].id))
            assert [outcome["status"] for outcome in first["outcomes"]] == ["success"]
            for one in made[:50]:
                found = await service.decision(str(one.decision))
                assert (found["replayed"], found["decision"].model, found["decision"].propensity) == (
                    True,
                    one.model,
                    one.propensity,
                )
                assert sum(found["propensities"].values()) == pytest.approx(1.0, abs=1e-9)

    asyncio.run(work())


def test_a_choice_is_written_once_however_often_it_decides(started):
    async def work():
        async with started() as service:
            for _ in range(100):
                service.decide(CLASSIFY)
            await written(service, 100)
            assert audit.totals(service.engine)["choices"] == 1

    asyncio.run(work())


def test_two_replicas_write_the_same_choice_once(started):
    async def work():
        async with started() as one, started() as other:
            for service in (one, other):
                service.decide(CLASSIFY)
            await eventually(lambda: not one.log._waiting and not other.log._waiting)
            counted = audit.totals(one.engine)
            assert (counted["decisions"], counted["choices"]) == (2, 1)

    asyncio.run(work())


def test_dry_runs_are_not_logged(started):
    async def work():
        async with started() as service:
            service.decide(Request(task_type="classify", dry_run=True))
            # Written in order: what comes after it is there.
            made = service.decide(CLASSIFY)
            await written(service, 1)
            assert (await service.decision(str(made.id)))["replayed"]

    asyncio.run(work())


def test_a_decision_that_was_not_logged_says_why(started):
    async def work():
        async with started(decision_log=0.0) as service:
            made = service.decide(CLASSIFY)
            with pytest.raises(NotFound, match="keeps 0% of the decisions"):
                await service.decision(str(made.id))

    asyncio.run(work())


def test_a_share_of_decisions_is_kept(started):
    """Of 1,000 decisions with share 0.5: 500 ± 5 standard deviations of 15.8; false alarm below 1e-6."""

    async def work():
        async with started(decision_log=0.5) as service:
            for _ in range(1_000):
                service.decide(CLASSIFY)
            await eventually(lambda: not service.log._waiting)
            assert abs(audit.totals(service.engine)["decisions"] - 500) < 80

    asyncio.run(work())
