"""The database goes away and comes back: answers go on, nothing is acknowledged that is not stored."""

import asyncio
import os
import shutil
import signal
import time
from collections.abc import Iterator

import psycopg
import pytest
from psycopg.rows import scalar_row

from router import embedded
from router.answers import Request
from router.embedded import Attached
from router.errors import HistoryAway, QueueFull
from router.observe.reports import Report
from router.service import Service
from router.settings import Settings
from router.storage import audit
from router.storage.connect import migrate
from router.values import Recorded
from tests.folders import server_folder
from tests.service.test_replicas import eventually, judged, reports

SETTINGS = Settings(poll_s=0.05, database_timeout_s=2.0)


@pytest.fixture
def own_server() -> Iterator[Attached]:
    """A Postgres of the test's own, to be killed."""
    folder = server_folder("away")
    with embedded.attach(folder) as attached:
        migrate(attached.url)
        yield attached
    deadline = time.monotonic() + 20.0
    while embedded.describe(folder).running and time.monotonic() < deadline:
        time.sleep(0.05)
    shutil.rmtree(folder, ignore_errors=True)


def kill(attached: Attached) -> None:
    """The server and its supervisor, gone without a word."""
    os.kill(attached.supervisor_pid, signal.SIGKILL)
    deadline = time.monotonic() + 10.0
    while time.monotonic() < deadline:
        try:
            psycopg.connect(attached.url).close()
        except psycopg.OperationalError:
            return


def answers(url: str) -> bool:
    """Whether the server takes connections."""
    try:
        psycopg.connect(url).close()
    except psycopg.OperationalError:
        return False
    return True


def dated(service: Service) -> Report:
    """A report with an id of its own."""
    id_ = service._ids.next(service._clock(), os.urandom(10))
    return Report(task_type="classify", model="gpt-4o-mini", status="success", id=id_)


async def observed(service: Service, *given: Report) -> list[bool]:
    """Whether each report was new; an error is not."""
    return [isinstance(result, Recorded) and result.recorded for result in await service.observe(given)]


@pytest.mark.slow
def test_answers_go_on_while_reports_are_refused_and_both_recover(own_server):
    async def work():
        service = await Service.start(SETTINGS, own_server.url)
        await service.observe(reports("classify", 30))
        kill(own_server)
        report = dated(service)
        with pytest.raises(HistoryAway):
            await service.observe([report])
        await eventually(lambda: service.stale_s > 0.6)
        answer = service.decide(Request(task_type="classify"))
        assert (answer.evidence.outcomes, answer.stale_s > 0.5) == (30, True)

        with embedded.attach(own_server.data_dir) as again:
            assert again.url == own_server.url
            assert await observed(service, report) == [True]
            assert await observed(service, report) == [False]
            await eventually(lambda: service.stale_s < 0.5)
            assert judged(service, "classify") == 31
            assert audit.mismatches(service.engine) == []
            await eventually(lambda: not service.log._waiting)
            await service.decision(str(answer.id))
            await service.stop()

    asyncio.run(work())


@pytest.mark.slow
def test_a_database_that_dies_in_the_middle_of_a_commit_loses_and_doubles_nothing(own_server):
    async def work():
        service = await Service.start(SETTINGS, own_server.url)
        report = dated(service)
        with psycopg.connect(own_server.url) as blocking:
            blocking.execute("LOCK TABLE tallies IN EXCLUSIVE MODE")
            waiting = asyncio.create_task(service.observe([report]))
            held = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            with psycopg.connect(own_server.url, autocommit=True, row_factory=scalar_row) as watching:
                await eventually(lambda: watching.execute(held).fetchone() == 1)
            kill(own_server)
            with pytest.raises(HistoryAway):
                await waiting
            blocking.close()
        with embedded.attach(own_server.data_dir):
            assert await observed(service, report) == [True]
            assert await observed(service, report) == [False]
            assert audit.mismatches(service.engine) == []
            assert audit.totals(service.engine)["outcomes"] == 1
            await service.stop()

    asyncio.run(work())


@pytest.mark.slow
def test_a_report_without_an_id_is_told_the_id_it_would_have_had(own_server):
    async def work():
        service = await Service.start(SETTINGS, own_server.url)
        kill(own_server)
        with pytest.raises(HistoryAway) as told:
            await service.observe([Report(task_type="classify", model="gpt-4o-mini", status="success")])
        assert str(told.value.facts["id"])[14] == "7"
        await service.stop()

    asyncio.run(work())


@pytest.mark.slow
def test_a_restart_between_two_groups_goes_unnoticed(own_server):
    async def work():
        service = await Service.start(SETTINGS, own_server.url)
        await service.observe([dated(service)])
        os.kill(own_server.postgres_pid, signal.SIGKILL)
        await asyncio.sleep(0)

        async def until_stored():
            report = dated(service)
            while True:
                try:
                    return await observed(service, report)
                except HistoryAway:
                    await asyncio.sleep(0.05)

        await asyncio.wait_for(until_stored(), 30.0)
        await eventually(lambda: answers(own_server.url), 30.0)
        assert audit.mismatches(service.engine) == []
        assert audit.totals(service.engine)["outcomes"] == 2
        await service.stop()

    asyncio.run(work())


def test_a_full_queue_refuses_all_of_a_submission_or_none(started):
    async def work():
        async with started(queue_size=10) as service:
            eight = [dated(service) for _ in range(8)]
            first = asyncio.create_task(observed(service, *eight))
            await asyncio.sleep(0)
            with pytest.raises(QueueFull):
                await service.observe([dated(service) for _ in range(3)])
            assert await first == [True] * 8
            assert judged(service, "classify") == 8
            assert await observed(service, *(dated(service) for _ in range(3))) == [True] * 3

    asyncio.run(work())


def test_what_was_accepted_is_stored_before_the_service_stops(started):
    async def work():
        async with started() as service:
            report = dated(service)
            waiting = asyncio.create_task(observed(service, report))
            await asyncio.sleep(0)
        assert await waiting == [True]
        async with started() as after:
            assert judged(after, "classify") == 1

    asyncio.run(work())


def test_a_background_loop_that_fails_starts_again(started, monkeypatch):
    """The fault that kills learning silently elsewhere: an exception nobody expected."""

    async def work():
        async with started() as service:
            real, failures = service.learn, iter([ValueError("unexpected"), ValueError("again")])

            async def failing():
                for failure in failures:
                    raise failure
                await real()

            monkeypatch.setattr(service, "learn", failing)
            await eventually(lambda: next(failures, None) is None)
            async with started() as other:
                await other.observe(reports("classify", 3))
            await eventually(lambda: judged(service, "classify") == 3)

    asyncio.run(work())
