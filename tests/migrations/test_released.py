"""A database of every schema there ever was is brought up to this version, and then used.

A new migration needs its file: `python -m tests.migrations.release . tests/migrations/released/NNNN.sql`.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from router.answers import Request
from router.errors import SameIdOtherBody
from router.observe.reports import Report, Verdict
from router.retrospect.reports import Retrospect
from router.service import Service
from router.settings import Settings
from router.storage import audit, connect, databases, recount
from router.storage.connect import check_head, migrate, transaction
from router.storage.schema import is_ours
from router.storage.tables import metadata

RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))
#: What nobody may lose; the newer tables are not in every file.
KEPT = ("outcomes", "corrections", "decisions", "choices", "catalogues", "signing_keys", "workflows", "votes")

Started = Callable[[], AbstractAsyncContextManager[Service]]


def kept_of(path: Path) -> dict[str, Any]:
    """What the old version said, as the file's first line tells."""
    with path.open() as lines:
        return dict(json.loads(next(lines).removeprefix("-- ")))


@pytest.fixture(scope="module", params=RELEASED, ids=lambda path: path.stem)
def upgraded(request, server_url):
    """A database that an old version left behind, brought up to this one: what was in it before, and its name."""
    url = databases.create_scratch(server_url, "released", durable=False)
    with psycopg.connect(url) as connection:
        connection.execute(request.param.read_text())
    before = rows(url)
    migrate(url)
    yield kept_of(request.param), before, databases.name_of(url)
    databases.drop(url)


@pytest.fixture
def kept(upgraded):
    return upgraded[0]


@pytest.fixture
def url(upgraded, server_url):
    """A copy of it, to be changed."""
    copy = databases.create_scratch(server_url, "upgraded", template=upgraded[2], durable=False)
    yield copy
    databases.drop(copy)


@pytest.fixture
def engine(url):
    opened = connect.engine(url, timeout_s=30.0)
    yield opened
    opened.dispose()


@pytest.fixture
def started(url, kept) -> Started:
    """Starts this version an hour after the old one was stopped, whenever that was."""

    @asynccontextmanager
    async def start() -> AsyncIterator[Service]:
        service = await Service.start(Settings(poll_s=0.05), url, clock=lambda: after(kept), uniform=lambda: 0.5)
        try:
            yield service
        finally:
            await service.stop()

    return start


def after(kept: dict[str, Any]) -> datetime:
    """An hour after the old version was stopped."""
    return datetime.fromisoformat(kept["at"]).astimezone(UTC) + timedelta(hours=1)


def rows(url: str) -> dict[str, int]:
    """How many rows there are, by table."""
    found = {}
    with psycopg.connect(url) as connection:
        for table in KEPT:
            [there] = connection.execute("SELECT to_regclass(%s)", ["public." + table]).fetchall()
            if there[0]:
                [[found[table]]] = connection.execute(f'SELECT count(*) FROM public."{table}"').fetchall()
    return found


async def believed(service: Service, kept: dict[str, Any]) -> dict[str, Any]:
    """All that is believed of the task types, without what the moment adds."""
    shown = {path: msgspec.to_builtins((await service.task_type(path))["recommendation"]) for path in kept["evidence"]}
    for recommendation in shown.values():
        del recommendation["stale_s"]
    return shown


def test_every_migration_has_a_history_that_it_left_behind():
    script = ScriptDirectory.from_config(connect._config())
    assert sorted(one.revision for one in script.walk_revisions()) == [path.stem for path in RELEASED]


def test_nothing_is_lost_and_every_outcome_is_counted(upgraded, url, engine):
    _, before, _ = upgraded
    assert before["outcomes"] > 170
    assert before.items() <= rows(url).items()
    assert audit.mismatches(engine) == []


def test_back_to_the_old_schema_and_up_again_no_outcome_is_lost(upgraded, url, engine):
    kept, before, _ = upgraded
    if kept["revision"] != RELEASED[-1].stem:
        connect.go_back(url, kept["revision"])
    assert before.items() <= rows(url).items()
    migrate(url)
    assert before.items() <= rows(url).items()
    assert audit.mismatches(engine) == []


def test_the_schema_is_that_of_a_new_database(engine):
    check_head(engine)
    with engine.connect() as connection:
        options = {"include_object": is_ours, "compare_server_default": True, "compare_type": True}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []


def test_recommendations_rest_on_all_that_was_reported_before(started, kept):
    async def work():
        async with started() as service:
            shown = await believed(service, kept)
            assert {path: one["evidence"]["outcomes"] for path, one in shown.items()} == kept["evidence"]
            assert shown["extract"]["target"] == {"min_success": 0.8}
            made = service.decide(Request(task_type="classify"))
            assert (made.strategy, made.catalogue_version) == ("adaptive", 2)

    asyncio.run(work())


def test_beliefs_are_those_of_a_recount(started, engine, kept):
    async def work():
        async with started() as service:
            before = await believed(service, kept)
        with transaction(engine) as connection:
            connection.execute(text("TRUNCATE tallies, check_tallies"))
        assert recount.recount(engine, None, None).mended > 0
        async with started() as service:
            assert before == await believed(service, kept)

    asyncio.run(work())


def test_decisions_made_before_are_reported_after_and_each_counts_once(started, engine, kept):
    async def work():
        async with started() as service:
            known = msgspec.convert(kept["repeated"], Report)
            new = Report(decision=kept["logged"][0], status="success", latency_ms=500)
            first, again, other = await service.observe([known, new, msgspec.structs.replace(known, latency_ms=641)])
            assert (first.recorded, again.recorded) == (False, True)
            assert isinstance(other, SameIdOtherBody)
            [repeated] = await service.observe([new])
            assert not repeated.recorded

    asyncio.run(work())
    assert audit.mismatches(engine) == []


def test_decisions_made_before_are_explained_as_they_were_made(started, kept):
    async def work():
        async with started() as service:
            shown = [await service.decision(decision) for decision in kept["logged"]]
            assert len(shown) >= 5
            assert [one["choice"] for one in shown if not one["replayed"]] == []
            assert all(abs(sum(one["propensities"].values()) - 1.0) < 1e-9 for one in shown)

    asyncio.run(work())


def test_outcomes_reported_before_are_corrected_after(started, engine, kept):
    async def work():
        async with started() as service:
            said = Verdict(source="human", status="failure", reason="looked again")
            assert await service.correct(UUID(kept["correctable"]), said) == (True, 1)
            assert (await service.outcome(UUID(kept["correctable"])))["verdict"]["source"] == "human"

    asyncio.run(work())
    assert audit.mismatches(engine) == []


def test_reports_look_back_over_what_was_logged_before(started, kept):
    async def work():
        async with started() as service:
            said = [Report(decision=decision, status="success") for decision in kept["logged"]]
            assert all(one.recorded for one in await service.observe(said))
            await service.learn()
            past = Retrospect(service.engine, service.snapshot, lambda: service.catalogue, clock=lambda: after(kept))
            _, value = await past.policy_value("classify", min_success=0.8, without=["o1"])
            before = 1 + ("credited" in kept["told"])
            assert value.decisions + value.ladders == len(kept["logged"]) + before
            assert value.policy_cost_usd is not None
            [everyone, *_] = (await past.calibration("classify"))[1]
            assert everyone.n == value.decisions

    asyncio.run(work())
