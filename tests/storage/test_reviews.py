"""What reports read: sums over tallies, and decisions with the verdict that counts."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import text

from router.answers import Request
from router.errors import ReportTooLong
from router.observe.reports import Report, Verdict
from router.service import Service
from router.settings import Settings
from router.storage import reviews
from router.values import QUALITY_ONE, Recorded


@pytest.fixture
def filled(database_url):
    """Four decisions: reported once, reported after an error, corrected, and never; one answered by another model."""

    async def fill():
        service = await Service.start(Settings(), database_url)
        made = [service.decide(Request(task_type="classify")) for _ in range(5)]
        kept, retried, corrected, _, other = made
        reports = [
            Report(decision=kept.decision, status="success", cost_usd=0.25),
            Report(decision=retried.decision, status="error", attempt=0),
            Report(decision=retried.decision, status="failure", attempt=1, cost_usd=0.75),
            Report(decision=corrected.decision, status="failure", cost_usd=0.5),
            Report(decision=other.decision, status="success", model="gpt-4o"),
        ]
        results = await service.observe(reports)
        assert isinstance(results[3], Recorded)
        await service.correct(UUID(results[3].id), Verdict(source="human", status="success"))
        await service.stop()

    asyncio.run(fill())


NOW = datetime.now(UTC)
DAY = (NOW - timedelta(days=1), NOW + timedelta(days=1))


def test_tallies_are_summed_with_what_costs_vary_by(engine, filled):
    rows = [row for row in reviews.counted(engine, *DAY) if row.model == "claude-haiku-4-5"]
    assert sum(row.n for row in rows) == 3
    assert sum(row.quality for row in rows) == 2 * QUALITY_ONE
    assert pytest.approx(1.5e9) == sum(row.cost_nusd for row in rows)
    # A human's verdict is another tally: 1.0² / 2 + 0.5² / 1.
    assert pytest.approx(0.75e18) == sum(row.cost_between for row in rows)


def test_the_last_attempt_and_the_trusted_verdict_count_and_another_model_does_not(engine, filled):
    [row], share = reviews.drawn(engine, "classify", *DAY, 10)
    assert share == 1.0
    assert (row.decisions, row.n, row.quality, row.quality_sq) == (5, 3, 2 * QUALITY_ONE, 2 * QUALITY_ONE**2)
    assert (row.model, row.propensity) == ("claude-haiku-4-5", 1.0)
    numbers = reviews.numbers_of(engine, "classify", [row.choice], *DAY)
    assert numbers[row.choice]["strategy"] == "static"


def test_what_was_never_reported_is_told_by_caller(engine, filled):
    [row] = reviews.unreported(engine, *DAY)
    assert (row["task_type"], row["reporter"], row["decisions"], row["reported"]) == ("classify", "local", 5, 4)


def test_nothing_lies_outside_the_window(engine, filled):
    before = (NOW - timedelta(days=3), NOW - timedelta(days=2))
    assert (reviews.counted(engine, *before), reviews.drawn(engine, "classify", *before, 10)) == ([], ([], 1.0))


def test_tallies_of_some_task_types_alone(engine, filled):
    assert {tally.key.task_type for tally in reviews.tallies_of(engine, ["classify"])} == {"classify"}
    assert reviews.tallies_of(engine, ["review"]) == []


def test_a_report_that_takes_too_long_says_what_to_do(engine, filled, monkeypatch):
    monkeypatch.setattr(reviews, "_UNREPORTED", text("SELECT pg_sleep(60) WHERE :since < :until"))
    monkeypatch.setattr(reviews, "BUDGET_S", 0.05)
    with pytest.raises(ReportTooLong) as refused:
        reviews.unreported(engine, *DAY)
    assert (refused.value.field, "Ask for fewer" in str(refused.value)) == ("days", True)


def test_a_sample_of_choices_is_of_the_lowest_hashes_and_says_its_share(engine, database_url):
    async def fill():
        service = await Service.start(Settings(), database_url)
        for min_success in (0.5, 0.6, 0.7, 0.8):
            service.decide(Request(task_type="classify", min_success=min_success))
        await service.stop()

    asyncio.run(fill())
    everything, whole = reviews.drawn(engine, "classify", *DAY, 10)
    some, share = reviews.drawn(engine, "classify", *DAY, 1)
    assert (len(everything), whole, share) == (4, 1.0, 0.25)
    assert [row.choice for row in some] == [min(row.choice for row in everything)]
