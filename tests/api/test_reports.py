"""Reports over HTTP: what was reported, decided and never reported, as an operator sees it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import psycopg
import pytest

from router.ids import UuidClock

#: Reports end with the last five minutes that are over.
AGO = timedelta(minutes=40)
#: Whether a statement that begins like a report's waits for a lock; the poll of the change feed waits, too.
WAITING = """
    SELECT count(*) FROM pg_stat_activity
    WHERE wait_event_type = 'Lock' AND query LIKE '%AS days%' AND datname = current_database()
"""


def items(task_type, model, successes, failures, clock, start, **more):
    """Outcomes without decisions, one every two seconds."""
    statuses = ["success"] * successes + ["failure"] * failures
    return [
        {
            "id": str(clock.next(start + timedelta(seconds=2 * place), place.to_bytes(10, "big"))),
            "task_type": task_type,
            "model": model,
            "status": status,
            **more,
        }
        for place, status in enumerate(statuses)
    ]


@pytest.fixture
def history(client):
    """100 cheap and 40 dear calls of a task type; a caller who always takes the dearest for another one."""
    clock, start = UuidClock(), datetime.now(UTC) - AGO
    for batch in (
        items("classify", "claude-haiku-4-5", 96, 4, clock, start, cost_usd=0.001, latency_ms=300),
        items("classify", "claude-opus-4-5", 39, 1, clock, start, cost_usd=0.1, latency_ms=3_000),
        items("extract", "o1", 60, 0, clock, start, cost_usd=0.2, latency_ms=9_000),
    ):
        client.post("/v1/outcomes/batch", json=batch).raise_for_status()
    return client


def asked(client, path, **query):
    answer = client.get(path, params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def refused(client, path, **query):
    answer = client.get(path, params=query)
    assert answer.status_code == 422, answer.text
    return answer.json()["field"]


def test_savings_are_what_those_calls_would_have_cost_with_the_dearest_model(history):
    found = asked(history, "/v1/reports/savings", days=1)
    savings = found["savings"]
    assert savings["calls"] == 200
    assert pytest.approx(100 * 0.001 + 40 * 0.1 + 60 * 0.2) == savings["spent_usd"]
    assert [one["policy"].split()[0] for one in savings["against"]] == ["always", "best", "random"]
    assert {one["task_type"] for one in savings["by_task_type"]} == {"classify", "extract"}
    window = found["window"]
    assert window["since"] < window["until"] <= datetime.now(UTC).isoformat()


def test_learning_curves_show_both_models_over_time(history):
    curves = asked(history, "/v1/learning-curves", task_type="classify", points=5)
    assert curves["outcomes"][-1] == 140
    haiku, opus = curves["models"]
    assert (haiku["model"], haiku["n"][-1], opus["n"][-1]) == ("claude-haiku-4-5", 100, 40)
    assert haiku["low"][-1] < haiku["mean"][-1] < haiku["high"][-1]


def test_a_recommendation_does_not_wait_for_a_report(history, recommend, database_url):
    """Somebody holds the tallies, so the report waits for them, on a thread of its own."""
    with psycopg.connect(database_url) as holder, ThreadPoolExecutor(1) as beside:
        holder.execute("LOCK TABLE tallies IN ACCESS EXCLUSIVE MODE")
        report = beside.submit(asked, history, "/v1/reports/savings", days=1)
        with psycopg.connect(database_url, autocommit=True) as looking:
            while looking.execute(WAITING).fetchone() == (0,):
                assert not report.done()
        assert recommend("classify")["model"]
        assert not report.done()
        holder.rollback()
        assert report.result()["savings"]["calls"] == 200


def test_decisions_are_valued_and_calibrated_once_mature(client, recommend):
    """Ten decisions a moment ago are pending: neither missing nor counted, unless maturity is at once."""
    for _ in range(10):
        decided = recommend("classify")
        said = {"decision": decided["decision"], "status": "success"}
        client.post("/v1/outcomes", json=said).raise_for_status()
    found = asked(client, "/v1/reports/policy-value", task_type="classify", min_success=0.8)["policy_value"]
    assert (found["decisions"], found["missing"], found["estimates"]) == (0, 0, [])
    assert "No mature decision" in found["refused"]
    assert asked(client, "/v1/reports/calibration", task_type="classify")["calibration"] == []


def test_what_is_asked_is_checked_and_named(client):
    assert refused(client, "/v1/learning-curves") == "task_type"
    assert refused(client, "/v1/learning-curves", task_type="classify", points=100_000) == "points"
    assert refused(client, "/v1/learning-curves", task_type="clasify") == "task_type"
    assert refused(client, "/v1/reports/savings", days=0) == "days"
    assert refused(client, "/v1/reports/savings", days="nan") == "days"
    assert refused(client, "/v1/reports/savings", weeks=1) == "weeks"
    assert refused(client, "/v1/reports/audit", days=400) == "days"
    value = "/v1/reports/policy-value"
    assert refused(client, value, task_type="classify", days=41) == "days"
    assert refused(client, value, task_type="classify", min_success=1.2) == "min_success"
    assert refused(client, value, task_type="classify", price="gpt-4o") == "price"
    assert refused(client, value, task_type="classify", price="gpt-4o:nan") == "price"
    assert refused(client, value, task_type="classify", without="gpt-5000") == "model"
    assert refused(client, value, task_type="classify", mature_s=-1) == "mature_s"


def test_reports_on_nothing_are_empty(client):
    assert asked(client, "/v1/reports/savings")["savings"]["calls"] == 0
    assert asked(client, "/v1/reports/audit")["findings"] == []
    assert asked(client, "/v1/learning-curves", task_type="classify")["outcomes"] == []


def test_openapi_names_what_may_be_asked(client):
    paths = client.get("/openapi.json").json()["paths"]
    names = {one["name"] for one in paths["/v1/reports/policy-value"]["get"]["parameters"]}
    assert names == {"task_type", "days", "mature_s", "min_success", "of_best", "price", "without"}
