"""What was never reported is counted, and judges are compared on what both judged."""

import asyncio
from datetime import UTC, datetime, timedelta

import msgspec

from router.ids import derived_id
from router.storage import decisions, feedback
from router.storage.outcomes import record
from router.storage.verdicts import correct
from router.values import LoggedChoice, LoggedDecision
from tests.storage.rows import new_id, row
from tests.storage.test_verdicts import retraction, verdict

HOUR = timedelta(hours=1)


def made(principal="alice", task_type="classify"):
    return LoggedDecision(
        id=new_id(),
        task_type=task_type,
        u=0.5,
        model="gpt-4o-mini",
        endpoint="openai",
        propensity=1.0,
        principal=principal,
        strategy="static",
        choice="ab" * 16,
        catalogue_version=1,
    )


def reported(decision, attempt=0):
    """The outcome of a decision."""
    outcome = row(id=new_id())
    return msgspec.structs.replace(
        outcome, id=derived_id(decision.id, 0, attempt), decision_id=decision.id, attempt=attempt
    )


def test_decisions_without_an_outcome_are_counted_per_caller(engine, with_connection):
    alices, bobs = [made() for _ in range(5)], [made("bob") for _ in range(3)]
    other = made(task_type="extract")
    choice = LoggedChoice(hash="ab" * 16, task_type="classify", numbers={})

    async def work():
        today = datetime.now(UTC).date()
        await with_connection(decisions.log, [*alices, *bobs, other], [(today, choice)])
        outcomes = [reported(alices[0]), reported(alices[0], attempt=1), reported(alices[1]), reported(bobs[0])]
        await with_connection(record, outcomes)

    asyncio.run(work())
    now = datetime.now(UTC)
    found = feedback.missing(engine, "classify", now - HOUR, now + HOUR)
    assert [(one["reporter"], one["decisions"], one["reported"]) for one in found] == [("alice", 5, 2), ("bob", 3, 1)]
    assert feedback.missing(engine, "classify", now - 2 * HOUR, now - HOUR) == []


def test_sources_are_compared_on_what_both_judged(engine, with_connection):
    rows = [row(id=new_id()) for _ in range(4)]

    async def work():
        await with_connection(record, rows)
        for place, status in enumerate(["success", "failure", "success"]):
            quality = 10_000 if status == "success" else 0
            await with_connection(correct, verdict(rows[place].id, source="judge", status=status, quality=quality))
        await with_connection(correct, verdict(rows[0].id, source="human"))
        await with_connection(correct, retraction(rows[2].id, "judge"))

    asyncio.run(work())
    found = {
        (one["source"], one["than"]): (one["outcomes"], one["agreed"]) for one in feedback.agreement(engine, "classify")
    }
    assert found == {("caller", "judge"): (2, 1), ("caller", "human"): (1, 0), ("judge", "human"): (1, 0)}
    assert feedback.agreement(engine, "extract") == []
