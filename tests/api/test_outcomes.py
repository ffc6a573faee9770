"""Reporting outcomes over HTTP."""

import json
import os
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from router.ids import UuidClock
from tests.api.test_recommendation import logged

CLOCK = UuidClock()


def uuid7():
    return CLOCK.next(datetime.now(UTC), os.urandom(10))


def outcome(**fields):
    return {"task_type": "classify", "model": "gpt-4o-mini", "status": "success", **fields}


def test_a_report_is_acknowledged_once_stored_and_counts_at_once(client, recommend):
    made = recommend()
    answer = client.post("/v1/outcomes", json={"decision": made["decision"], "status": "success", "cost_usd": 0.001})
    assert (answer.status_code, answer.json()["recorded"]) == (201, True)
    assert recommend()["evidence"]["outcomes"] == 1


def test_a_repeated_report_counts_once(client, recommend):
    body = {"decision": recommend()["decision"], "status": "success"}
    first, second = (client.post("/v1/outcomes", json=body) for _ in range(2))
    assert (
        first.status_code,
        second.status_code,
        first.json()["recorded"],
        second.json()["recorded"],
    ) == (201, 200, True, False)
    assert first.json()["id"] == second.json()["id"]
    assert recommend()["evidence"]["outcomes"] == 1


def test_the_same_id_with_another_body_is_a_conflict(client):
    id_ = str(uuid4())
    assert client.post("/v1/outcomes", json=outcome(id=id_)).status_code == 201
    answer = client.post("/v1/outcomes", json=outcome(id=id_, status="failure"))
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/same-id-other-body")


def test_attempts_of_a_retrying_caller_are_counted_apart(client, recommend):
    decision = recommend()["decision"]
    for attempt, status in enumerate(["error", "error", "success"]):
        answer = client.post("/v1/outcomes", json={"decision": decision, "status": status, "attempt": attempt})
        assert answer.status_code == 201
    assert recommend()["evidence"]["outcomes"] == 1


def test_an_id_is_echoed_as_it_was_spelled(client):
    spelled = str(uuid4())
    assert spelled == client.post("/v1/outcomes", json=outcome(id=spelled)).json()["id"]
    found = client.get(f"/v1/outcomes/{spelled}").json()
    assert (spelled, "classify", "success") == (found["id"], found["task_type"], found["status"])


def test_without_id_or_decision_the_answer_says_that_a_repeat_counts_again(client):
    answer = client.post("/v1/outcomes", json=outcome()).json()
    assert [note["code"] for note in answer["notes"]] == ["repeat-counts"]


def test_a_stored_outcome_shows_what_was_frozen_with_it(client, recommend):
    made = recommend()
    body = {
        "decision": made["decision"],
        "status": "success",
        "latency_ms": 712,
        "usage": {"input_tokens": 803, "output_tokens": 61},
        "tags": {"job": "nightly"},
    }
    id_ = client.post("/v1/outcomes", json=body).json()["id"]
    found = client.get(f"/v1/outcomes/{id_}").json()
    assert (0.001108, 712, 1.0, {"job": "nightly"}, made["id"]) == (
        found["cost_usd"],
        found["latency_ms"],
        found["propensity"],
        found["tags"],
        found["decision_id"],
    )


def test_a_correction_moves_the_belief_and_a_retraction_moves_it_back(client, recommend):
    id_ = client.post("/v1/outcomes", json=outcome()).json()["id"]
    path = f"/v1/outcomes/{id_}/correction"
    first = client.post(path, json={"source": "human", "status": "failure", "reason": "wrong label"})
    assert (first.status_code, first.json()["revision"]) == (201, 1)
    again = client.post(path, json={"source": "human", "status": "failure"})
    assert (again.status_code, again.json()["recorded"]) == (200, False)
    found = client.get(f"/v1/outcomes/{id_}").json()
    assert (found["verdict"]["status"], found["verdict"]["source"]) == ("failure", "human")
    assert client.post(path, json={"source": "human", "retract": True}).status_code == 201
    found = client.get(f"/v1/outcomes/{id_}").json()
    assert (found["verdict"]["status"], found["verdict"]["source"]) == ("success", "caller")
    assert recommend()["evidence"]["outcomes"] == 1


def test_the_correction_of_an_unknown_outcome_is_not_found(client):
    answer = client.post(f"/v1/outcomes/{uuid4()}/correction", json={"status": "failure"})
    assert answer.status_code == 404


def test_an_unknown_outcome_is_not_found(client):
    assert client.get(f"/v1/outcomes/{uuid4()}").status_code == 404
    assert client.get("/v1/outcomes/not-an-id").status_code == 422


def test_an_id_used_under_two_task_types_must_say_which(client):
    id_ = str(uuid4())
    for task_type in ("classify", "extract"):
        assert client.post("/v1/outcomes", json=outcome(id=id_, task_type=task_type)).status_code == 201
    assert client.get(f"/v1/outcomes/{id_}").status_code == 422
    assert client.get(f"/v1/outcomes/{id_}", params={"task_type": "extract"}).json()["task_type"] == "extract"


def test_a_batch_stores_the_good_and_names_the_bad(client, recommend):
    items = [outcome(id=str(uuid4())), {"status": "success"}, outcome(cost_usd=-1), outcome(id=str(uuid4()))]
    answer = client.post("/v1/outcomes/batch", json=items)
    results = answer.json()
    assert answer.status_code == 200
    assert [one.get("recorded") for one in results] == [True, None, None, True]
    assert [one.get("field") for one in results] == [None, "task_type", "cost_usd", None]
    assert recommend()["evidence"]["outcomes"] == 2


def test_a_batch_may_come_in_lines(client):
    lines = "\n".join(json.dumps(outcome(id=str(uuid4()))) for _ in range(3))
    answer = client.post("/v1/outcomes/batch", content=lines, headers={"content-type": "application/x-ndjson"})
    assert [one["recorded"] for one in answer.json()] == [True, True, True]


def test_a_batch_of_repeats_counts_once(client, recommend):
    same = outcome(id=str(uuid7()))
    results = client.post("/v1/outcomes/batch", json=[same, same, same]).json()
    assert [one["recorded"] for one in results] == [True, False, False]
    assert recommend()["evidence"]["outcomes"] == 1


@pytest.mark.parametrize(
    ("content", "status", "kind"),
    [
        (b"{", 400, "bad-json"),
        (b'{"status":"success","cost_usd":NaN}', 400, "bad-json"),
        (b"[" * 50_000, 422, "bad-input"),
        (b'{"status":"success","decision":"AAAA"}', 422, "forged-decision"),
        (b'{"status":"success","x":1}', 422, "unknown-field"),
        (b'{"a":"' + b"x" * 4_100_000 + b'"}', 413, "too-large"),
    ],
)
def test_bad_bodies_are_refused(client, content, status, kind):
    answer = client.post("/v1/outcomes", content=content)
    assert (status, f"/problems/{kind}") == (answer.status_code, answer.json()["type"])


def test_a_thousand_and_one_items_are_refused(client):
    answer = client.post("/v1/outcomes/batch", json=[outcome()] * 1_001)
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/too-many-items")


def test_a_decision_changed_on_the_way_is_refused(client, recommend):
    decision = recommend()["decision"]
    for other in (decision[:-1], decision + "A", decision[:20] + "B" + decision[21:]):
        answer = client.post("/v1/outcomes", json={"decision": other, "status": "success"})
        assert answer.status_code == 422


def test_a_hundred_outcomes_let_learning_take_over(client, recommend):
    items = [outcome(id=str(uuid7()), model="claude-haiku-4-5") for _ in range(100)]
    client.post("/v1/outcomes/batch", json=items)
    answer = recommend(explain="true")
    assert (answer["strategy"], answer["evidence"]["held_by"]) == ("adaptive", None)
    assert pytest.approx(sum(one["propensity"] for one in answer["candidates"]), abs=1e-9) == 1.0
    on_trial = [one for one in answer["candidates"] if one["on_trial"]]
    assert sum(one["propensity"] for one in on_trial) <= 0.25 + 1e-9


def test_a_score_below_the_threshold_is_answered_with_the_next_call_and_an_audit(client, recommend):
    made = recommend("extract", strategy="cascade")
    report = {"decision": made["decision"], "status": "failure", "score": 0.4, "check_cost_usd": 0.001}
    answer = client.post("/v1/outcomes", json=report).json()
    assert (answer["next"]["model"], answer["next"]["step"], answer["audit"]) == ("claude-sonnet-4-5", 1, True)
    accepted = {"decision": answer["next"]["decision"], "status": "success", "score": 0.97}
    [result] = client.post("/v1/outcomes/batch", json=[accepted]).json()
    assert result["recorded"]
    assert "next" not in result
    path = logged(client, made["id"])["outcomes"]
    assert [(step["step"], step["check"], step["score"]) for step in path] == [(0, "check", 0.4), (1, "check", 0.97)]


@pytest.mark.parametrize("score", [-0.1, 1.01, 85])
def test_a_score_outside_zero_and_one_names_its_field(client, recommend, score):
    made = recommend("extract", strategy="cascade")
    answer = client.post("/v1/outcomes", json={"decision": made["decision"], "status": "failure", "score": score})
    assert (answer.status_code, answer.json()["field"]) == (422, "score")
