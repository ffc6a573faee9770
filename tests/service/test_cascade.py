"""A ladder climbed over a real database: each step recorded once, the next one named, audits teach."""

import asyncio
from uuid import UUID

import msgspec
import pytest
from sqlalchemy import text

from router.answers import Request
from router.catalogue import built_in
from router.errors import SameIdOtherBody
from router.observe.reports import Report, Verdict
from router.storage import audit
from router.storage.connect import transaction

CASCADE = Request(task_type="extract", strategy="cascade")


def failing(decision, score=0.2, **fields):
    return Report(decision=decision, status="failure", source="check", score=score, check_cost_usd=0.001, **fields)


def passing(decision, score=0.9):
    return Report(decision=decision, status="success", source="check", score=score, check_cost_usd=0.001)


async def reported(service, *reports):
    return list(await service.observe(list(reports)))


def with_policy(**changes):
    document = built_in()
    policy = msgspec.structs.replace(document.policy, **changes)
    return msgspec.to_builtins(msgspec.structs.replace(document, policy=policy))


def test_a_ladder_is_climbed_step_by_step_and_its_path_is_shown(started):
    async def work():
        async with started() as service:
            made = service.decide(CASCADE)
            assert [step.model for step in made.ladder.steps] == [
                "claude-haiku-4-5",
                "claude-sonnet-4-5",
                "claude-opus-4-5",
            ]
            [first] = await reported(service, failing(made.decision))
            assert (first.next.model, first.next.step, first.next.threshold) == ("claude-sonnet-4-5", 1, 0.8)
            [second] = await reported(service, failing(first.next.decision, score=0.79))
            assert (second.next.model, second.next.step, second.next.threshold) == ("claude-opus-4-5", 2, None)
            [last] = await reported(service, Report(decision=second.next.decision, status="success"))
            assert last.next is None
            await asyncio.sleep(0.3)
            found = await service.decision(str(made.id))
            assert found["replayed"]
            assert [(one["step"], one["model"], one["score"]) for one in found["outcomes"]] == [
                (0, "claude-haiku-4-5", 0.2),
                (1, "claude-sonnet-4-5", 0.79),
                (2, "claude-opus-4-5", None),
            ]
            assert [step["model"] for step in found["ladder"]["steps"]] == [step.model for step in made.ladder.steps]
            assert audit.mismatches(service.engine) == []

    asyncio.run(work())


def test_an_accepted_answer_ends_it(started):
    async def work():
        async with started() as service:
            [result] = await reported(service, passing(service.decide(CASCADE).decision))
            assert (result.recorded, result.next) == (True, None)

    asyncio.run(work())


def test_a_step_reported_twice_counts_once_and_names_the_same_next_step_on_any_replica(started):
    async def work():
        async with started() as one, started() as other:
            report = failing(one.decide(CASCADE).decision)
            [first] = await reported(one, report)
            [again] = await reported(other, report)
            assert (first.recorded, again.recorded, first.id) == (True, False, again.id)
            assert first.next == again.next
            [changed] = await reported(other, msgspec.structs.replace(report, score=0.9))
            assert isinstance(changed, SameIdOtherBody)

    asyncio.run(work())


def test_steps_out_of_order_are_each_recorded_at_their_place(started):
    """A second step reported again after the third, and the first one last of all: its report may have been lost."""

    async def work():
        async with started() as service:
            made = service.decide(CASCADE)
            [first] = await reported(service, failing(made.decision))
            [second] = await reported(service, failing(first.next.decision))
            results = await reported(
                service,
                Report(decision=second.next.decision, status="success"),
                failing(first.next.decision),
                failing(made.decision),
            )
            assert [result.recorded for result in results] == [True, False, False]
            with transaction(service.engine) as connection:
                steps = connection.execute(text("SELECT step, model, score FROM outcomes ORDER BY step")).all()
            assert [tuple(step) for step in steps] == [
                (0, "claude-haiku-4-5", 2_000),
                (1, "claude-sonnet-4-5", 2_000),
                (2, "claude-opus-4-5", None),
            ]

    asyncio.run(work())


def test_a_caller_that_dies_between_steps_leaves_what_it_reported_and_anybody_may_go_on(started):
    """The first step is on disk; whoever has its decision reports it again, and is told the same next step."""

    async def work():
        async with started() as service:
            report = failing(service.decide(CASCADE).decision)
            [first] = await reported(service, report)
        async with started() as again:
            [repeated] = await reported(again, report)
            assert (repeated.recorded, repeated.next) == (False, first.next)
            [second] = await reported(again, passing(repeated.next.decision))
            assert (second.recorded, second.next) == (True, None)
            assert again.snapshot.evidence("extract").judged() == 0
            assert audit.mismatches(again.engine) == []

    asyncio.run(work())


def test_a_model_removed_meanwhile_is_passed_over(started):
    async def work():
        async with started() as service:
            made = service.decide(CASCADE)
            document = with_policy()
            document["models"] = [one for one in document["models"] if one["name"] != "claude-sonnet-4-5"]
            await service.put_catalogue(document, 1, "operator")
            [result] = await reported(service, failing(made.decision))
            assert (result.next.model, [note.code for note in result.notes]) == ("claude-opus-4-5", ["ladder-changed"])

    asyncio.run(work())


def test_an_error_is_recorded_and_escalates_nothing(started):
    async def work():
        async with started() as service:
            made = service.decide(CASCADE)
            [result] = await reported(service, Report(decision=made.decision, status="error", error_kind="timeout"))
            assert (result.recorded, result.next, result.audit) == (True, None, False)
            [retried] = await reported(service, failing(made.decision, attempt=1))
            assert retried.next.step == 1

    asyncio.run(work())


@pytest.mark.parametrize(("rate", "asked"), [(0.0, 0), (1.0, 30)])
def test_the_operator_says_how_many_answers_are_verified(started, rate, asked):
    async def work():
        async with started() as service:
            await service.put_catalogue(with_policy(audit_rate=rate), 1, "operator")
            reports = [passing(service.decide(CASCADE).decision) for _ in range(30)]
            assert sum(result.audit for result in await reported(service, *reports)) == asked
            with transaction(service.engine) as connection:
                kept = connection.execute(text("SELECT DISTINCT audit_propensity, is_audit FROM outcomes")).all()
            assert [tuple(one) for one in kept] == [(rate, bool(asked))]

    asyncio.run(work())


def test_by_default_all_are_verified_at_first_and_fewer_later(started):
    """After 60 verdicts the rate is 20 / 80: of 400 more, 100 are expected and 40 or 190 would be a fault (1e-9)."""

    async def work():
        async with started() as service:
            reports = [passing(service.decide(CASCADE).decision) for _ in range(60)]
            first = await reported(service, *reports)
            assert all(result.audit for result in first)
            for result in first:
                await service.correct(UUID(result.id), Verdict(source="human", status="success"))
            await service.learn()
            later = await reported(service, *(passing(service.decide(CASCADE).decision) for _ in range(400)))
            assert 40 < sum(result.audit for result in later) < 190
            again = await reported(service, *(failing(service.decide(CASCADE).decision) for _ in range(1)))
            assert again[0].recorded

    asyncio.run(work())


def test_ladders_are_learned_from_verified_answers_and_then_taken(started):
    """Half of the cheap answers are right, and the check errs once in 100; the strong model is known by itself."""

    async def work():
        async with started() as service:
            strong = [
                Report(task_type="extract", model="claude-opus-4-5", status="success" if place % 20 else "failure")
                for place in range(200)
            ]
            cheap = [service.decide(CASCADE) for _ in range(100)]
            assert {made.ladder.rule for made in cheap} == {"tiers"}
            scores = [0.9 if (place % 2 == 0) is not (place == 3) else 0.1 for place in range(100)]
            results = await reported(
                service,
                *strong,
                *(failing(made.decision, score=score) for made, score in zip(cheap, scores, strict=True)),
            )
            for place, result in enumerate(results[200:]):
                verdict = Verdict(source="human", status="failure" if place % 2 else "success")
                await service.correct(UUID(result.id), verdict)
            await service.learn()
            ladder = (await service.task_type("extract"))["checks"].ladder
            assert [step.model for step in ladder.steps] == ["claude-haiku-4-5", "claude-opus-4-5"]
            assert ladder.cost_usd < 0.95 * ladder.single_cost_usd
            # Untried models have a quarter of the choice: none of fifty would be a ladder once in 10^30.
            made = [service.decide(Request(task_type="extract", ladder=True)) for _ in range(50)]
            assert {one.ladder.rule for one in made if one.ladder is not None} == {"learned"}

    asyncio.run(work())
