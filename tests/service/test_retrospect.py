"""Reports on a history that the real service made."""

import asyncio
import threading
from datetime import UTC, datetime, timedelta
from uuid import UUID

import numpy as np
import pytest

from router.answers import Request
from router.errors import NotFound
from router.observe.reports import Report, Verdict
from router.replay import workload
from router.replay.play import play
from router.retrospect.opened import of, opened
from router.retrospect.reports import Retrospect
from router.review.curves import curves
from router.values import Target

CALLS = 160


@pytest.fixture
def run(database_url):
    """A replay of the simulated workload with its log and costs, under an absolute target."""
    table = workload.simulated(0, prompts_per_type=CALLS)
    playing = play(table, seed=0, target=Target(min_success=0.8), url=database_url, with_cost=True, decision_log=1.0)
    return table, asyncio.run(playing)


@pytest.mark.slow
def test_every_report_agrees_with_what_was_played(run, database_url):
    table, played = run
    own = np.flatnonzero(played.task_type == 0)
    with opened(database_url) as past:
        _, savings = asyncio.run(past.savings(days=1))
        assert savings.calls == table.n_prompts
        assert pytest.approx(played.cost_usd.sum()) == savings.spent_usd
        assert pytest.approx(played.success.mean()) == savings.success_rate
        dearest = savings.against[0]
        assert dearest.policy == f"always {table.models[-1]}"
        # Costs do not vary here, so nothing is uncertain where every cell was seen or priced.
        assert pytest.approx(table.cost_usd[:, -1].sum(), rel=1e-6) == dearest.cost_usd.value

        _, value = asyncio.run(past.policy_value("knowledge", days=1, mature_s=0.0))
        assert (value.decisions, value.missing) == (CALLS, 0)
        assert pytest.approx(played.success[own].mean()) == value.success_rate

        _, calibrated = asyncio.run(past.calibration("knowledge", days=1, mature_s=0.0))
        assert calibrated[0].n == CALLS
        assert pytest.approx(played.success[own].mean()) == calibrated[0].realised

        learned = asyncio.run(past.curves("knowledge", points=8))
        assert learned.outcomes[-1] == CALLS
        assert learned.let_go is not None
        assert past.drift("knowledge") == []


@pytest.mark.slow
def test_the_same_report_is_computed_once_per_five_minutes(run, database_url):
    with opened(database_url) as past:
        first, again = asyncio.run(past.savings(days=1)), asyncio.run(past.savings(days=1))
        assert first[0] != again[0] or first[1] is again[1]


@pytest.mark.slow
def test_the_history_of_one_root_is_enough_for_its_curves(run, database_url):
    with opened(database_url) as everything:
        one = of(everything._engine, task_type="maths")
        assert one.task_types == ["maths"]
        assert asyncio.run(everything.curves("maths")) == asyncio.run(one.curves("maths"))


def looking_back(service, ahead=timedelta(minutes=10)):
    """Reports on a running service, after the five minutes are over."""
    return Retrospect(
        service.engine, service.snapshot, lambda: service.catalogue, clock=lambda: datetime.now(UTC) + ahead
    )


def test_the_audit_names_the_habit_and_what_it_costs(started):
    """A caller took o1, at 0.20 and 9 s, for all of `extract`, where the tier's model succeeds for far less."""

    async def work():
        async with started() as service:
            static = [service.decide(Request(task_type="extract", strategy="static")) for _ in range(60)]
            await service.observe(
                [
                    *(
                        Report(decision=made.decision, status="success", cost_usd=0.001, latency_ms=300)
                        for made in static
                    ),
                    *(
                        Report(task_type="extract", model="o1", status="success", cost_usd=0.2, latency_ms=9_000)
                        for _ in range(60)
                    ),
                ]
            )
            _, findings = await looking_back(service).audit(days=1)
            found = {one.code: one for one in findings}
            assert {"always-best", "latency-blind"} <= set(found)
            habit = found["always-best"]
            assert (habit.task_type, habit.model, habit.reporter) == ("extract", "o1", "local")
            assert pytest.approx(60 * 0.199) == habit.usd
            assert "30 times as long" in found["latency-blind"].text

    asyncio.run(work())


async def climbed(service, *steps):
    """A ladder climbed: what its check found of each answer, and what the last one was; the ids of its outcomes."""
    decision = service.decide(Request(task_type="extract", strategy="cascade")).decision
    ids = []
    for place, (score, cost_usd) in enumerate(steps):
        said = {"status": "success"} if score is None else {"score": score, "check_cost_usd": 0.001, "source": "check"}
        said.setdefault("status", "success" if score and score >= 0.8 else "failure")
        [result] = await service.observe([Report(decision=decision, cost_usd=cost_usd, **said)])
        assert (result.next is None) == (place == len(steps) - 1)
        ids.append(UUID(result.id))
        decision = result.next.decision if result.next else None
    return ids


def test_a_ladder_is_one_call_that_cost_all_its_steps_and_checks(started):
    """One was accepted at once, one after two more steps: 0.01 + (0.01 + 0.02 + 0.30) and three checks of 0.001."""

    async def work():
        async with started() as service:
            await climbed(service, (0.9, 0.01))
            await climbed(service, (0.2, 0.01), (0.3, 0.02), (None, 0.3))
            past = looking_back(service)
            _, found = await past.savings(days=1)
            assert (found.calls, found.calls_unverified, found.success_rate) == (2, 2, 1.0)
            assert pytest.approx(0.343) == found.spent_usd
            assert pytest.approx(0.323) == found.ladders_usd
            [row] = found.by_task_type
            assert (row.calls, row.spent_usd) == (2, pytest.approx(0.343))
            # Every control pays for two answers, never for three, and for no check.
            for one in found.against:
                shares = sum(one.shares.values())
                assert pytest.approx(1.0) == shares
            assert (await past.curves("extract")).outcomes == []

    asyncio.run(work())


def test_a_verified_answer_of_a_ladder_is_evidence_on_its_model(started):
    async def work():
        async with started() as service:
            [first] = await climbed(service, (0.9, 0.01))
            past = looking_back(service)
            _, before = await past.savings(days=1)
            await service.correct(first, Verdict(source="human", status="failure"))
            past.forget()
            _, after = await past.savings(days=1)
            assert (before.calls_unverified, after.calls_unverified) == (1, 0)
            assert (before.success_rate, after.success_rate) == (1.0, 0.0)
            assert (await past.curves("extract")).outcomes == [1]

    asyncio.run(work())


async def logged(service, id_):
    """Waits until a decision is in the log, and so all before it."""
    for _ in range(200):
        try:
            return await service.decision(str(id_))
        except NotFound:
            await asyncio.sleep(0.05)
    raise AssertionError(id_)


def test_ladders_are_neither_valued_nor_calibrated_as_the_single_models_they_begin_with(started):
    async def work():
        async with started() as service:
            await climbed(service, (0.9, 0.01))
            single = service.decide(Request(task_type="extract"))
            await service.observe([Report(decision=single.decision, status="success")])
            await logged(service, single.id)
            past = looking_back(service)
            _, value = await past.policy_value("extract", days=1, mature_s=0.0)
            assert (value.decisions, value.ladders) == (1, 1)
            assert [note.code for note in value.notes] == ["ladders-left-out"]
            _, calibrated = await past.calibration("extract", days=1, mature_s=0.0)
            assert calibrated[0].n == 1

    asyncio.run(work())


def test_curves_are_drawn_beside_the_loop(started, monkeypatch):
    """Curves that wait for a decision made on the loop: they would wait for ever if they held it."""
    begun, decided = threading.Event(), threading.Event()

    def slow(*given, **more):
        begun.set()
        assert decided.wait(10.0)
        return curves(*given, **more)

    async def work():
        async with started() as service:
            monkeypatch.setattr("router.retrospect.reports.curves", slow)
            asked = asyncio.create_task(looking_back(service).curves("extract"))
            await asyncio.to_thread(begun.wait, 10.0)
            service.decide(Request(task_type="extract"))
            decided.set()
            assert (await asked).outcomes == []

    asyncio.run(work())


@pytest.mark.slow
def test_the_newest_decisions_are_read_where_there_are_many_and_the_window_says_so(run, database_url):
    """160 decisions of `knowledge`, ten in five minutes: of 35 and those they share their five minutes with, 40."""
    with opened(database_url) as past:
        some = Retrospect(
            past._engine, past._snapshot, past._catalogue, most_decisions=35, clock=lambda: datetime.now(UTC)
        )
        window, value = asyncio.run(some.policy_value("knowledge", days=1, mature_s=0.0))
        assert 35 <= value.decisions <= 45
        whole, everything = asyncio.run(past.policy_value("knowledge", days=1, mature_s=0.0))
        assert everything.decisions == CALLS
        assert whole.since < window.since < window.until
