"""How far sources agree, over HTTP."""

import pytest


def judged(client, task_type, verdicts):
    """Outcomes with what callers said first, and others later."""
    for said, later in verdicts:
        report = {"task_type": task_type, "model": "gpt-4o-mini", "status": said}
        id_ = client.post("/v1/outcomes", json=report).json()["id"]
        for source, status in later.items():
            correction = {"source": source, "status": status}
            assert client.post(f"/v1/outcomes/{id_}/correction", json=correction).is_success


def asked(client, **query):
    return client.get("/v1/reports/agreement", params=query).json()


def shown(pairs):
    return {(one["source"], one["than"]): (one["agreement"]["outcomes"], one["agreement"]["agreed"]) for one in pairs}


def test_last_verdicts_of_both_are_compared_in_all_and_by_task_type(client):
    overruled = ("success", {"judge": "success", "human": "failure"})
    judged(client, "classify", [overruled, ("failure", {"judge": "failure"})])
    unjudged = [("success", {}), ("error", {"human": "failure"})]
    judged(client, "review/python", [("success", {"human": "success"}), *unjudged])
    found = asked(client)
    assert shown(found["pairs"]) == {
        ("caller", "judge"): (2, 2),
        ("caller", "human"): (2, 1),
        ("judge", "human"): (1, 0),
    }
    assert {one["task_type"]: shown(one["pairs"]) for one in found["task_types"]}["review/python"] == {
        ("caller", "human"): (1, 1)
    }
    assert shown(asked(client, task_type="review")["pairs"]) == {("caller", "human"): (1, 1)}
    pair = next(one for one in found["pairs"] if one["than"] == "judge")["agreement"]
    assert pair["kappa"]["estimate"] == 1.0
    assert [note["code"] for note in found["notes"]] == ["selected-sample"]


def test_what_is_overruled_at_random_is_doubted(client):
    both = [(said, {"human": later}) for said in ("success", "failure") for later in ("success", "failure")]
    judged(client, "classify", both * 25)
    found = asked(client, task_type="classify")
    assert found["pairs"][0]["agreement"]["kappa"]["estimate"] == 0.0
    assert "hardly more than chance" in found["notes"][0]["text"]


def test_a_task_type_without_verdicts_has_no_pairs(client):
    assert asked(client, task_type="extract")["pairs"] == []


@pytest.mark.parametrize(
    ("query", "field"), [({"days": 0}, "days"), ({"days": 9_999}, "days"), ({"task_type": "clasify"}, "task_type")]
)
def test_what_cannot_be_answered_names_the_parameter(client, query, field):
    answer = client.get("/v1/reports/agreement", params=query)
    assert (answer.status_code, answer.json()["field"]) == (422, field)
