"""What a call reports, whoever sends it."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from router.client.answers import Recommendation
from router.client.call import Call
from router.errors import AlreadyReported, BadInput, UnknownUsage
from router.values import Endpoint, Usage

ID = UUID("0193d0a0-0000-7000-8000-000000000001")
ASKED = Recommendation(model="gpt-4o-mini", task_type="classify", decision="AAAA")
FELL_BACK = Recommendation(
    model="gpt-4o-mini", task_type="classify", fallback="last_answer", endpoint=Endpoint(provider="openai")
)


class Clock:
    """Seconds that pass when told to."""

    now_s = 100.0

    def __call__(self):
        return self.now_s


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def call(clock):
    return begun(ASKED, clock)


def begun(recommendation, clock):
    return Call(recommendation, new_id=lambda: ID, clock_s=clock, now=lambda: datetime(2026, 1, 31, tzinfo=UTC))


def test_a_success_is_reported_with_its_decision_its_tokens_and_its_time(call, clock):
    clock.now_s += 0.712
    call.succeeded(usage={"input_tokens": 803, "output_tokens": 61})
    clock.now_s += 60.0
    assert call.closing(None) == [
        {
            "status": "success",
            "decision": "AAAA",
            "latency_ms": 712.0,
            "usage": Usage(input_tokens=803, output_tokens=61),
        }
    ]


def test_the_callers_own_latency_counts_more_than_the_clocks(call):
    call.succeeded(latency_ms=5.0, cost_usd=0.002, quality=0.5)
    [report] = call.closing(None)
    assert (report["latency_ms"], report["cost_usd"], report["quality"]) == (5.0, 0.002, 0.5)


def test_attempts_are_numbered_and_timed_each_on_its_own(call, clock):
    clock.now_s += 1.0
    call.erred(TimeoutError())
    clock.now_s += 2.0
    call.erred(kind="rate_limit", retry_after_s=3.0)
    clock.now_s += 3.0
    call.failed()
    reports = call.closing(None)
    assert [report.get("attempt", 0) for report in reports] == [0, 1, 2]
    assert [report["latency_ms"] for report in reports] == [1_000.0, 2_000.0, 3_000.0]
    assert [report.get("error_kind") for report in reports] == ["timeout", "rate_limit", None]
    assert [report["status"] for report in reports] == ["error", "error", "failure"]


def test_a_providers_exception_that_leaves_the_block_is_an_error(call):
    [report] = call.closing(TimeoutError())
    assert (report["status"], report["error_kind"]) == ("error", "timeout")


def test_an_exception_that_was_told_and_raised_again_is_one_attempt(call):
    error = TimeoutError()
    call.erred(error)
    assert len(call.closing(error)) == 1


def test_a_programming_error_takes_back_no_verdict_and_adds_none(call):
    assert call.closing(KeyError("typo")) == []
    call.succeeded()
    assert [report["status"] for report in call.closing(KeyError("typo"))] == ["success"]


def test_a_timeout_after_the_verdict_is_not_the_providers(call):
    call.succeeded()
    assert [report["status"] for report in call.closing(TimeoutError())] == ["success"]


def test_a_second_verdict_is_refused(call):
    call.succeeded()
    with pytest.raises(AlreadyReported):
        call.failed()
    with pytest.raises(AlreadyReported):
        call.erred(TimeoutError())


def test_a_call_without_a_verdict_is_told_in_the_log(call, caplog):
    assert call.closing(None) == []
    assert "without `succeeded` or `failed`" in caplog.text


def test_what_no_outcome_can_say_is_refused_where_it_is_said(call):
    with pytest.raises(BadInput) as refused:
        call.succeeded(quality=90)
    assert refused.value.field == "quality"
    with pytest.raises(UnknownUsage):
        call.succeeded(usage={"tokens": 3})
    with pytest.raises(BadInput) as refused:
        call.erred(KeyError("typo"))
    assert refused.value.field == "error"
    assert call.closing(KeyError("typo")) == []


def test_without_a_decision_every_attempt_has_an_id_of_its_own(clock):
    ids = iter([ID, UUID(int=ID.int + 1)])
    call = Call(FELL_BACK, new_id=lambda: next(ids), clock_s=clock)
    call.erred(TimeoutError())
    call.succeeded()
    first, second = call.closing(None)
    assert first["id"] != second["id"]
    assert (first["task_type"], first["model"]) == ("classify", "gpt-4o-mini")
    assert first["endpoint"] == Endpoint(provider="openai")
    assert "decision" not in first


def test_another_model_is_reported_without_the_endpoint_of_the_one_recommended(clock):
    call = begun(FELL_BACK, clock)
    call.succeeded(model="claude-haiku-4-5")
    [report] = call.closing(None)
    assert report["model"] == "claude-haiku-4-5"
    assert "endpoint" not in report
