"""What an operator sees of task types."""

from uuid import uuid4


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
    assert (shown["task_type"], shown["decision"], len(shown["candidates"])) == ("review/python", None, 6)


def test_without_outcomes_no_success_is_claimed(client, recommend):
    assert recommend()["expected"]["success_rate"] is None
    assert "unknown" in client.get("/").text


def test_an_unknown_task_type_is_told_with_the_near_ones(client):
    answer = client.get("/v1/task-types/clasify")
    assert (answer.status_code, "`classify`" in answer.json()["detail"]) == (422, True)
