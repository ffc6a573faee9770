"""Asking for a recommendation over HTTP."""

import time

import msgspec
import pytest

from router.catalogue import built_in
from tests.serving import serving


def logged(client, name):
    """A decision once it is in the log, which is written ten times a second."""
    deadline = time.monotonic() + 20.0
    while time.monotonic() < deadline:
        answer = client.get(f"/v1/decisions/{name}")
        if answer.status_code == 200:
            return answer.json()
    raise AssertionError(answer.text)


def test_a_new_router_answers_from_its_static_tiers(client, recommend):
    answer = recommend()
    assert (
        answer["model"],
        answer["tier"],
        answer["strategy"],
        answer["propensity"],
    ) == ("claude-haiku-4-5", 1, "static", 1.0)
    assert answer["evidence"] == {"outcomes": 0, "needed": 100, "held_by": "static tiers", "clears": False}
    assert answer["target"] == {"min_success": 0.9}
    assert answer["endpoint"] == {"provider": "anthropic", "region": ""}


def test_an_answer_is_never_cached(client):
    answer = client.get("/v1/recommendation", params={"task_type": "classify"})
    assert answer.headers["cache-control"] == "no-store"


def test_explain_shows_every_model_and_propensities_sum_to_one(recommend):
    candidates = recommend(explain="true")["candidates"]
    assert set(built_in().model_names) == {one["model"] for one in candidates}
    assert pytest.approx(sum(one["propensity"] for one in candidates), abs=1e-9) == 1.0


def test_a_dry_run_mints_nothing(client, recommend):
    answer = recommend(dry_run="true")
    assert (answer["id"], answer["decision"]) == (None, None)


def test_excluded_models_are_left_out_with_the_reason(recommend):
    answer = recommend(exclude=["claude-haiku-4-5"], explain="true")
    assert answer["model"] == "gpt-4o-mini"
    [excluded] = [one for one in answer["candidates"] if one["model"] == "claude-haiku-4-5"]
    assert "excluded" in excluded["left_out"]


def test_a_model_dearer_than_allowed_is_left_out(recommend):
    answer = recommend("judge", max_cost_usd=0.05, explain="true")
    assert answer["tier"] < 3
    assert all("max_cost_usd" in one["left_out"] for one in answer["candidates"] if one["cost_usd"] > 0.05)


def test_an_empty_tier_moves_up_then_down(recommend):
    assert recommend("review", exclude=["claude-sonnet-4-5", "gpt-4o"])["tier"] == 3
    without_upper = ["claude-sonnet-4-5", "gpt-4o", "claude-opus-4-5", "o1"]
    assert recommend("review", exclude=without_upper)["tier"] == 1


def test_nothing_left_names_a_reason_per_model(client):
    answer = client.get("/v1/recommendation", params={"task_type": "classify", "exclude": list(built_in().model_names)})
    problem = answer.json()
    assert (answer.status_code, problem["type"]) == (422, "/problems/no-candidate")
    assert set(built_in().model_names) == set(problem["models"])


@pytest.mark.parametrize(
    ("query", "field", "said"),
    [
        ({"task_type": "clasify"}, "task_type", "`classify`"),
        ({"task_type": "classify", "min_success": "95"}, "min_success", "Did you mean 0.95?"),
        ({"task_type": "classify", "of_best": "-1"}, "of_best", "[0, 1]"),
        ({"task_type": "classify", "min_succes": "0.9"}, "min_succes", "`min_success`"),
        ({"task_type": "classify", "exclude": "gpt-5o"}, "exclude", "`gpt-4o`"),
        ({"task_type": "classify", "region": "mars"}, "region", "Loosen"),
        ({"task_type": "a" * 300}, "task_type", ""),
        ({}, "task_type", "missing"),
    ],
)
def test_bad_questions_name_the_field(client, query, field, said):
    answer = client.get("/v1/recommendation", params=query)
    problem = answer.json()
    assert (422, field) == (answer.status_code, problem.get("field"))
    assert answer.headers["content-type"] == "application/problem+json"
    assert said in answer.text.replace('\\"', '"')


def test_a_child_of_a_known_root_is_served(recommend):
    assert recommend("review/python/async")["task_type"] == "review/python/async"


def test_a_session_keeps_its_model(client, recommend):
    models = {recommend(session="conversation 1")["model"] for _ in range(5)}
    assert len(models) == 1


def test_the_numbers_of_a_decision_can_be_read_back(client, recommend):
    made = recommend(min_success=0.8)
    for name in (made["id"], made["decision"]):
        found = logged(client, name)
        assert (made["model"], made["propensity"], True) == (
            found["decision"]["model"],
            found["decision"]["propensity"],
            found["replayed"],
        )


def test_a_decision_shows_its_outcome(client, recommend):
    made = recommend()
    stored = client.post("/v1/outcomes", json={"decision": made["decision"], "status": "success"}).json()
    assert [stored["id"]] == [outcome["id"] for outcome in logged(client, made["id"])["outcomes"]]


def test_an_unknown_decision_is_not_found(client):
    answer = client.get("/v1/decisions/01a20df9-fa8f-7cb6-b8bd-f780e4807311")
    assert (answer.status_code, answer.json()["type"]) == (404, "/problems/not-found")


@pytest.mark.parametrize("path", ["/v1/recommendation?task_type=classify", "/v1/task-types"])
def test_what_nobody_expected_is_a_problem_too_and_says_nothing_of_the_inside(database_url, monkeypatch, path):
    with serving(database_url) as client:
        monkeypatch.setattr("router.decide.decider.Decider.decide", lambda *_, **__: 1 / 0)
        answer = client.get(path)
    assert (answer.status_code, answer.json()["type"]) == (500, "/problems/unexpected")
    assert "division" not in answer.text


def test_every_route_is_documented(client):
    document = client.get("/openapi.json").json()
    assert {"/v1/recommendation", "/v1/outcomes", "/v1/outcomes/batch"} <= set(document["paths"])
    parameters = {one["name"] for one in document["paths"]["/v1/recommendation"]["get"]["parameters"]}
    assert {"task_type", "min_success", "of_best", "exclude", "session", "explain", "dry_run"} <= parameters
    assert msgspec.json.encode(document)


def test_the_contract_can_be_read_without_a_script_from_anywhere(client):
    page = client.get("/docs").text
    for word in ("/v1/recommendation", "min_success", "/v1/outcomes/batch", "Report", "/v1/catalogue", "needed"):
        assert word in page
    assert "<script" not in page
    assert "http://" not in page.replace("http://127.0.0.1", "")


def test_the_page_shows_every_task_type(client):
    page = client.get("/").text
    assert all(f"<td>{path}</td>" in page for path in built_in().by_path)
    assert "kept of the best" in page


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/nowhere", 404), ("DELETE", "/v1/catalogue", 405)])
def test_what_is_not_served_is_a_problem_too(client, method, path, status):
    answer = client.request(method, path)
    assert (status, "application/problem+json") == (answer.status_code, answer.headers["content-type"])
