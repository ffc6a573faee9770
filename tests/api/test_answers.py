"""What every answer of a served router keeps: times in UTC, and units in names."""

import re
from datetime import datetime
from uuid import uuid4

import pytest

from tests.rules.test_units import is_bare

#: How a time is answered: RFC 3339, UTC by its `Z`.
UTC_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z")
#: What begins like a time, or like a day.
TIME_LIKE = re.compile(r"\d{4}-\d{2}-\d{2}")


def answers(past):
    """The answer of every GET route, by its path."""
    of = {
        "/v1/outcomes/{spelled}": f"/v1/outcomes/{past.outcome}",
        "/v1/workflows/{spelled}": f"/v1/workflows/{past.workflow}",
        "/v1/decisions/{id_or_decision}": f"/v1/decisions/{past.decision}",
        "/v1/task-types/{path}": "/v1/task-types/validate",
    }
    for path, methods in past.client.get("/openapi.json").json()["paths"].items():
        if "get" in methods and path != "/metrics":
            asked = {one["name"] for one in methods["get"].get("parameters", ()) if one["required"]}
            query = {"task_type": "validate"} if "task_type" in asked else {}
            answer = past.client.get(
                of.get(path, path), params=query | ({"explain": "true"} if "recomm" in path else {})
            )
            assert answer.status_code == 200, f"{path}: {answer.text}"
            yield path, answer.json()


def leaves(value, name=""):
    """Every plain value of an answer, with the name of the field that holds it."""
    if isinstance(value, dict):
        for inner, one in value.items():
            yield from leaves(one, inner)
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one, name)
    else:
        yield name, value


def test_every_time_is_in_utc_and_every_quantity_names_its_unit(past):
    times = set()
    for path, answer in answers(past):
        for name, value in leaves(answer):
            assert not is_bare(name, value), f"{path}: {name}"
            if isinstance(value, str) and TIME_LIKE.match(value):
                assert UTC_TIME.fullmatch(value), f"{path}: {name} is {value}"
                times.add((path, name))
    seen = {path for path, _ in times}
    assert {"/v1/outcomes/{spelled}", "/v1/learning-curves", "/v1/task-types/{path}"} <= seen
    assert {"/v1/reports/savings", "/v1/reports/agreement", "/v1/workflows/{spelled}"} <= seen


@pytest.mark.parametrize("given", ["2026-01-31T12:00:00", "2026-01-31 12:00", "2026-01-31"])
def test_a_time_without_a_zone_is_refused(client, given):
    report = {"task_type": "classify", "model": "o1", "status": "success", "id": str(uuid4()), "occurred_at": given}
    answer = client.post("/v1/outcomes", json=report)
    assert (answer.status_code, answer.json()["field"]) == (422, "occurred_at")


def test_the_page_of_a_link_tells_the_time_in_utc_too(client, recommend):
    path = client.post("/v1/feedback-links", json={"decision": recommend()["decision"]}).json()["path"]
    [at] = re.findall(r'<time datetime="([^"]*)">', client.get(path).text)
    assert datetime.fromisoformat(at).tzinfo is not None
    assert UTC_TIME.fullmatch(at)
