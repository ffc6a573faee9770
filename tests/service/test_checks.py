"""What checks found reaches every replica, and shows what a ladder would bring."""

import asyncio
import random
from datetime import UTC, datetime
from uuid import UUID

from router.ids import UuidClock
from router.observe.reports import Report, Verdict
from router.values import Recorded

CLOCK = UuidClock()


def said(draw, model, success, n, *, check=None, source="caller"):
    """Outcomes of a model of a known rate; a check that errs in one of twenty scores them, if it is named."""
    for _ in range(n):
        is_good = draw.random() < success
        passes = is_good == (draw.random() < 0.95)
        yield Report(
            id=CLOCK.next(datetime.now(UTC), draw.randbytes(10)),
            task_type="classify",
            model=model,
            status="success" if is_good else "failure",
            source=source,
            check=check,
            score=None if check is None else float(passes),
            check_cost_usd=None if check is None else 0.0005,
        )


async def audited(service, model, n, check="schema", success=0.7):
    """A cheap model whose answers are checked and verified, beside a dear one that clears the target."""
    draw = random.Random(4)
    await service.observe(list(said(draw, model, success, n, check=check, source="human")))
    await service.observe(list(said(draw, "claude-opus-4-5", 0.99, 300)))
    await service.learn()
    return (await service.task_type("classify"))["checks"]


def test_a_check_that_tells_right_from_wrong_makes_a_ladder(started):
    """s = v = .95, p = .7, so .665 of .68 accepts are right: .665 + .32 · p_B reaches .9 where p_B reaches .73."""

    async def work():
        async with started() as service:
            found = await audited(service, "claude-haiku-4-5", 400)
            assert found.refused is None
            first, last = found.ladder.steps
            assert (first.model, first.check) == ("claude-haiku-4-5", "schema")
            assert (last.model, last.check, last.threshold) == ("claude-opus-4-5", None, None)
            assert found.ladder.cost_usd < found.ladder.single_cost_usd
            assert found.ladder.p_clears >= 0.8
            [known] = found.known
            assert (known.answers, known.audits, known.is_constant) == (400, 400, False)
            assert known.sensitivity.low < 0.95 < known.sensitivity.high
            assert known.specificity.low < 0.95 < known.specificity.high

    asyncio.run(work())


def test_few_audits_make_none_and_it_says_why(started):
    async def work():
        async with started() as service:
            found = await audited(service, "claude-haiku-4-5", 6)
            assert found.ladder is None
            assert "more verified answers" in found.refused

    asyncio.run(work())


def test_a_check_that_always_passes_is_told_and_makes_no_ladder(started):
    async def work():
        async with started() as service:
            draw = random.Random(4)
            passing = [
                Report(
                    id=CLOCK.next(datetime.now(UTC), draw.randbytes(10)),
                    task_type="classify",
                    model="claude-haiku-4-5",
                    status="success" if draw.random() < 0.7 else "failure",
                    source="human",
                    check="lenient",
                    score=1.0,
                )
                for _ in range(100)
            ]
            await service.observe(passing)
            found = await audited(service, "claude-haiku-4-5", 0)
            assert found.ladder is None
            assert "always pass" in found.refused
            assert found.known[0].is_constant

    asyncio.run(work())


def test_without_checks_there_is_nothing_to_show(started):
    async def work():
        async with started() as service:
            found = (await service.task_type("classify"))["checks"]
            assert (found.known, found.ladder) == ((), None)
            assert found.refused

    asyncio.run(work())


def test_replicas_a_restart_and_corrections_agree_to_the_last_bit(started):
    async def work():
        async with started() as one, started() as other:
            draw = random.Random(8)
            reports = list(said(draw, "claude-haiku-4-5", 0.7, 200, check="schema"))
            halves = [(one, reports[:100]), (other, reports[100:])]
            results = [result for who, half in halves for result in await who.observe(half)]
            for result in draw.sample(results, 60):
                assert isinstance(result, Recorded)
                verdict = Verdict(source="judge", status=draw.choice(["success", "failure"]))
                await draw.choice([one, other]).correct(UUID(result.id), verdict)
            shown = []
            for replica in (one, other):
                await replica.learn()
                shown.append((await replica.task_type("classify"))["checks"])
            assert shown[0] == shown[1]
            assert [known.audits for known in shown[0].known] == [60]
        async with started() as again:
            assert (await again.task_type("classify"))["checks"] == shown[0]

    asyncio.run(work())
