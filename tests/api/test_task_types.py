"""What an operator sees of task types."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from router.ids import UuidClock


def test_every_task_type_shows_the_model_it_would_most_likely_be_recommended(client):
    items = [
        {"task_type": "review/python", "model": "claude-haiku-4-5", "status": status, "id": str(uuid4())}
        for status in ["success"] * 140 + ["failure"] * 2
    ]
    client.post("/v1/outcomes/batch", json=items).raise_for_status()
    shown = {one["task_type"]: one for one in client.get("/v1/task-types").json()["task_types"]}
    assert {"classify", "summarize/short", "review/python"} <= set(shown)
    assert (shown["classify"]["strategy"], shown["classify"]["model"]) == ("static", "claude-haiku-4-5")
    learned = shown["review/python"]
    assert (learned["strategy"], learned["model"], learned["belief"]["outcomes"]) == (
        "adaptive",
        "claude-haiku-4-5",
        142,
    )


def test_one_task_type_shows_every_candidate_and_mints_nothing(client):
    shown = client.get("/v1/task-types/review/python").json()
    recommendation = shown["recommendation"]
    assert (shown["task_type"], shown["settings"]["tier"], shown["changes"]) == ("review/python", 2, [])
    assert (recommendation["decision"], len(recommendation["candidates"])) == (None, 6)


def test_a_change_is_an_event_that_an_operator_can_see(client):
    """Twelve buckets of 20 good answers, then as many bad ones: the model is tried anew."""
    clock, now = UuidClock(), datetime.now(UTC)
    items = [
        {
            "task_type": "classify",
            "model": "gpt-4o-mini",
            "status": "success" if bucket < 12 else "failure",
            "id": str(clock.next(now - timedelta(minutes=5 * (14 - bucket)), number.to_bytes(10, "big"))),
        }
        for bucket in range(14)
        for number in range(20)
    ]
    client.post("/v1/outcomes/batch", json=items).raise_for_status()
    [change] = client.get("/v1/task-types/classify").json()["changes"]
    assert (change["model"], change["before"], change["after"], change["outcomes_since"], change["on_trial"]) == (
        "gpt-4o-mini",
        1.0,
        0.0,
        40,
        False,
    )


def test_what_was_kept_of_the_best_stands_beside_the_promise(client, recommend):
    items = [{"decision": recommend()["decision"], "status": "success" if one % 10 else "failure"} for one in range(60)]
    client.post("/v1/outcomes/batch", json=items).raise_for_status()
    kept = client.get("/v1/task-types/classify").json()["kept"]
    assert kept["n"] == 60
    assert kept["low"] < kept["estimate"] < kept["high"]
    assert client.get("/v1/task-types/extract").json()["kept"] is None


def test_sources_and_their_agreement_are_shown(client):
    report = {"task_type": "classify", "model": "gpt-4o-mini", "status": "success"}
    ids = [client.post("/v1/outcomes", json=report).json()["id"] for _ in range(3)]
    client.post(f"/v1/outcomes/{ids[0]}/correction", json={"source": "human", "status": "failure"}).raise_for_status()
    feedback = client.get("/v1/task-types/classify").json()["feedback"]
    assert feedback["sources"] == {"caller": 2, "human": 1}
    assert feedback["agreement"] == [{"source": "caller", "than": "human", "outcomes": 1, "agreed": 0}]
    [note] = feedback["notes"]
    assert (note["code"], "`human` judged 1 of 3" in note["text"]) == ("selected-sample", True)


def test_without_outcomes_no_success_is_claimed(client, recommend):
    assert recommend()["expected"]["success_rate"] is None
    assert "unknown" in client.get("/").text


def test_an_unknown_task_type_is_told_with_the_near_ones(client):
    answer = client.get("/v1/task-types/clasify")
    assert (answer.status_code, "`classify`" in answer.json()["detail"]) == (422, True)
