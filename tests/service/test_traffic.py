"""Replicas tell each other which endpoint is to be left alone, what was spent, and how near a limit is."""

import asyncio
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from sqlalchemy import text

from router.answers import Request
from router.errors import BudgetSpent
from router.observe.reports import Report
from router.plan.dag import Dag
from router.storage import audit, shared
from router.storage.connect import transaction
from router.values import Endpoint
from tests.service.test_replicas import eventually, judged, reports

HAIKU = "claude-haiku-4-5"
ASK = Request(task_type="classify")


def asked(service, **fields):
    return service.decide(Request(**{"task_type": "classify", **fields}))


def failed(decision, **facts):
    return Report(decision=decision.decision, status="error", **{"error_kind": "server", **facts})


async def change(service, edit):
    """Another catalogue: the one in force, edited."""
    version, catalogue = service.catalogue
    document = msgspec.to_builtins(catalogue)
    edit(document)
    await service.put_catalogue(document, version, "test")


def haiku(document):
    return next(model for model in document["models"] if model["name"] == HAIKU)


def test_a_429_cools_the_endpoint_at_once_here_and_is_told_without_waiting_for_a_poll(started):
    async def work():
        async with started(poll_s=300.0) as one, started(poll_s=0.5) as other:
            decision = asked(one)
            assert (decision.model, decision.endpoint) == (HAIKU, Endpoint(provider="anthropic"))
            await one.observe([failed(decision, error_kind="rate_limit", retry_after_s=30.0)])
            assert asked(one).endpoint == Endpoint(provider="bedrock")
            await eventually(lambda: asked(other).endpoint == Endpoint(provider="bedrock"))
            async with started() as third:
                assert asked(third).endpoint == Endpoint(provider="bedrock"), "a restart forgets nothing of it"

    asyncio.run(work())


def test_an_outage_moves_traffic_on_every_replica_and_no_belief(started):
    async def work():
        async with started() as one, started() as other:
            await one.observe(reports("classify", 120, failures=4))
            await eventually(lambda: judged(other, "classify") == 120)
            before = [asked(service, explain=True, dry_run=True).candidates for service in (one, other)]
            errors = 0
            while (decision := asked(one, strategy="static")).endpoint == Endpoint(provider="anthropic"):
                await one.observe([failed(decision)])
                errors += 1
            assert (errors, decision.model, decision.endpoint) == (3, HAIKU, Endpoint(provider="bedrock"))
            await eventually(lambda: (other.traffic.shown()[0].error_rate or 0.0) > 0.2)
            after = [asked(service, explain=True, dry_run=True).candidates for service in (one, other)]
            assert [[c.belief for c in found] for found in after] == [[c.belief for c in found] for found in before]
            assert audit.mismatches(one.engine) == []

    asyncio.run(work())


def test_a_callers_own_error_is_no_endpoints_fault(started):
    async def work():
        async with started() as one:
            for _ in range(10):
                await one.observe([failed(asked(one), error_kind="caller")])
            assert asked(one).endpoint == Endpoint(provider="anthropic")
            assert one.traffic.shown()[0].error_rate in {None, 0.0}
            with transaction(one.engine) as connection:
                counted = connection.execute(text("SELECT count(*), count(error_kind) FROM outcomes")).one()
            assert counted == (10, 10)

    asyncio.run(work())


def test_a_limit_holds_over_replicas(started):
    """Each asks five times between two polls: what the other asked meanwhile is counted in before it is heard of."""

    async def work():
        async with started(poll_s=300.0) as one, started(poll_s=300.0) as other:
            await change(one, lambda document: haiku(document)["endpoints"][0].update(requests_per_minute=40))
            served = []
            for _ in range(20):
                for service in (one, other):
                    await service.learn()
                for _ in range(5):
                    served += [asked(service).endpoint.provider for service in (one, other)]
            assert 28 <= served.count("anthropic") <= 40
            assert set(served[-20:]) == {"bedrock"}

    asyncio.run(work())


def test_a_budget_is_one_over_replicas_and_a_restart(started):
    def is_refused(service):
        try:
            asked(service)
        except BudgetSpent:
            return True
        return False

    def budget(document):
        classify = next(one for one in document["task_types"] if one["path"] == "classify")
        classify["budget"] = {"usd_per_day": 0.05, "when_spent": "refuse"}

    async def work():
        async with started() as one, started() as other:
            await change(one, budget)
            await eventually(lambda: other.catalogue[0] == one.catalogue[0])
            cost_usd = asked(one, dry_run=True).expected.cost_usd
            spent = next(n for n in range(1_000) if is_refused(one))
            assert spent * cost_usd >= 0.05 > (spent - 1) * cost_usd
            await eventually(lambda: is_refused(other))
        async with started() as again:
            with pytest.raises(BudgetSpent):
                asked(again)
            assert asked(again, dry_run=True).notes[0].code == "budget-spent"
            assert asked(again, task_type="write").model
            shown = (await again.task_type("classify/mail"))["budget"]
            assert (shown["task_type"], shown["is_spent"], shown["spent_usd"] >= 0.05) == ("classify", True, True)
            assert (await again.task_type("write"))["budget"] is None

    asyncio.run(work())


DAG = {"deadline_ms": 600_000, "nodes": [{"id": "sort", "task_type": "classify"}, {"id": "tell", "task_type": "write"}]}


def test_plans_go_where_endpoints_fare_well_and_spend_from_budgets(started):
    def budget(document):
        classify = next(one for one in document["task_types"] if one["path"] == "classify")
        classify["budget"] = {"usd_per_day": 0.003, "when_spent": "refuse"}

    async def work():
        async with started() as one:
            await change(one, budget)
            for document in (DAG, {**DAG, "deadline_ms": None}):
                dag = msgspec.convert(document, Dag)
                before = (await one.plan(dag)).nodes[0]
                assert (before.model, before.endpoint) == (HAIKU, Endpoint(provider="anthropic"))
            one.traffic.cool(HAIKU, "anthropic", 60.0)
            assert (await one.plan(dag)).nodes[0].endpoint == Endpoint(provider="bedrock")
            with pytest.raises(BudgetSpent):
                await one.plan(dag)
            assert (await one.plan(msgspec.structs.replace(dag, dry_run=True))).nodes[0].model == HAIKU

    asyncio.run(work())


def test_what_is_over_is_forgotten(started):
    async def work():
        async with started() as one:
            await one.observe([failed(asked(one), retry_after_s=1.0)])
            await eventually(lambda: not one.traffic.is_urgent)
            await one.learn()
            with transaction(one.engine) as connection:
                assert connection.execute(text("SELECT count(*) FROM cooldowns")).scalar_one() == 1
            shared.forget(one.engine, datetime.now(UTC) + timedelta(hours=2))
            with transaction(one.engine) as connection:
                assert connection.execute(text("SELECT count(*) FROM cooldowns")).scalar_one() == 0

    asyncio.run(work())


@pytest.mark.parametrize("retry_after_s", [-1.0, 7 * 86_400.0, float("nan"), float("inf")])
def test_a_wait_of_a_week_or_less_than_nothing_is_refused_by_name(started, retry_after_s):
    async def work():
        async with started() as one:
            [refused] = await one.observe([failed(asked(one), retry_after_s=retry_after_s)])
            assert refused.field == "retry_after_s"
            assert asked(one).endpoint == Endpoint(provider="anthropic")

    asyncio.run(work())
