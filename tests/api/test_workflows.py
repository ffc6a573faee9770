"""The result of a whole DAG over HTTP: what its nodes are credited, and what gives way to what."""

import uuid

import pytest
from sqlalchemy import text

from router.storage import audit, connect
from router.storage.connect import transaction

TASK_TYPES = ("classify", "extract", "review/python")


@pytest.fixture
def engine(database_url):
    opened = connect.engine(database_url, timeout_s=30.0)
    yield opened
    opened.dispose()


@pytest.fixture
def nodes(client):
    """Decisions of a plan's nodes, as often as it is asked."""

    def ask(*task_types):
        wanted = [
            {"id": f"n{place}", "task_type": task_type} for place, task_type in enumerate(task_types or TASK_TYPES)
        ]
        answer = client.post("/v1/plan", json={"nodes": wanted})
        assert answer.status_code == 200, answer.text
        return [node["decision"] for node in answer.json()["nodes"]]

    return ask


def report(client, decisions, status="failure", weights=None, **fields):
    """What is answered to the result of a whole."""
    given = [
        {"decision": decision} | ({} if weights is None else {"weight": weight})
        for decision, weight in zip(decisions, weights or decisions, strict=True)
    ]
    return client.post("/v1/workflows/outcomes", json={"status": status, "decisions": given, **fields})


def shares(answer):
    """What each task type was credited."""
    return {one["task_type"]: (one["status"], one["weight"]) for one in answer.json()["credited"]}


def tallied(engine):
    """Judged outcomes, what they count less than one, and successes, by task type and source."""
    with transaction(engine) as connection:
        rows = connection.execute(
            text("SELECT task_type, source, n, discount, successes FROM tallies WHERE n > 0 ORDER BY 1, 2")
        ).all()
    return {(task_type, source): rest for task_type, source, *rest in rows}


def test_a_success_is_each_nodes(client, nodes, engine):
    answer = report(client, nodes(), "success", quality=0.75)
    assert (answer.status_code, answer.json()["recorded"], answer.json()["rule"]) == (201, True, "odds")
    assert shares(answer) == dict.fromkeys(TASK_TYPES, ("success", 1.0))
    assert tallied(engine) == {(task_type, "workflow"): [1, 0, 1] for task_type in TASK_TYPES}
    outcome = client.get(f"/v1/outcomes/{answer.json()['credited'][0]['outcome_id']}").json()
    assert (outcome["source"], outcome["weight"], outcome["quality"]) == ("workflow", 1.0, 0.75)
    assert outcome["tags"] == {"workflow": answer.json()["id"]}


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        # Nothing is known: each of three fails alone with (1/2)³ of 7/8.
        ({}, dict.fromkeys(TASK_TYPES, 0.1429)),
        ({"rule": "uniform"}, {"classify": 0.3334, "extract": 0.3333, "review/python": 0.3333}),
        ({"rule": "last"}, {"review/python": 1.0}),
        ({"weights": [0.25, 0.0, 0.5]}, {"classify": 0.25, "review/python": 0.5}),
    ],
)
def test_a_failure_is_shared_out_and_no_success_is_made_up(client, nodes, engine, fields, wanted):
    answer = report(client, nodes(), **fields)
    assert answer.status_code == 201, answer.text
    assert {name: weight for name, (_, weight) in shares(answer).items()} == pytest.approx(wanted, abs=1e-4)
    assert {status for status, _ in shares(answer).values()} == {"failure"}
    assert {successes for *_, successes in tallied(engine).values()} == {0}
    assert audit.mismatches(engine) == []


def test_shares_add_up_to_outcomes_that_are_believed(client, nodes):
    """Five failures at a quarter are one outcome, and a quarter that is not shown yet."""
    for _ in range(5):
        assert report(client, nodes("classify", "extract"), weights=[0.25, 0.0]).status_code == 201
    known = client.get("/v1/task-types").json()["task_types"]
    assert {one["task_type"]: one["evidence"]["outcomes"] for one in known}["classify"] == 1


def test_a_repeat_counts_once_and_another_body_is_a_conflict(client, nodes, engine):
    decisions, id_ = nodes(), str(uuid.uuid4())
    first = report(client, decisions, id=id_)
    again = report(client, decisions, id=id_)
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json()["recorded"] is False
    assert again.json()["id"] == id_
    assert shares(first) == shares(again)
    other = report(client, decisions, "success", id=id_)
    assert (other.status_code, other.json()["type"]) == (409, "/problems/same-workflow-other-body")
    assert report(client, nodes(), id=id_).status_code == 409, "other nodes, whatever task type they lie under"
    assert audit.totals(engine)["workflows"] == 1


def test_without_an_id_its_decisions_are_what_it_is_known_by(client, nodes):
    decisions = nodes()
    first = report(client, decisions, "success")
    assert report(client, decisions, "success").json() == {**first.json(), "recorded": False}
    assert report(client, list(reversed(decisions)), "failure").status_code == 409


def test_a_node_that_was_reported_is_neither_credited_nor_blamed(client, nodes, engine):
    decisions = nodes()
    own = client.post("/v1/outcomes", json={"decision": decisions[0], "status": "success", "source": "judge"})
    assert own.status_code == 201
    assert shares(report(client, decisions, rule="uniform")) == {
        "extract": ("failure", 0.5),
        "review/python": ("failure", 0.5),
    }
    assert tallied(engine)["classify", "judge"] == [1, 0, 1]


@pytest.mark.parametrize("status", ["failure", "error"])
def test_a_reported_node_that_failed_explains_the_whole(client, nodes, status):
    decisions = nodes()
    client.post("/v1/outcomes", json={"decision": decisions[1], "status": status})
    answer = report(client, decisions)
    assert answer.json()["credited"] == []
    assert [note["code"] for note in answer.json()["notes"]] == ["explained"]


@pytest.mark.parametrize("attempt", [0, 3])
def test_a_report_of_its_own_comes_before_credit_also_when_it_comes_later(client, nodes, engine, attempt):
    decisions = nodes()
    credited = report(client, decisions).json()["credited"][0]
    own = {"decision": decisions[0], "status": "success", "latency_ms": 700, "attempt": attempt}
    first = client.post("/v1/outcomes", json=own)
    assert (first.status_code, first.json()["recorded"]) == (201, True)
    assert tallied(engine)["classify", "caller"] == [1, 0, 1]
    assert ("classify", "workflow") not in tallied(engine)
    again = client.post("/v1/outcomes", json=own)
    assert (again.status_code, again.json()["id"]) == (200, first.json()["id"])
    assert client.post("/v1/outcomes", json={**own, "status": "failure"}).status_code == 409
    shown = client.get(f"/v1/outcomes/{credited['outcome_id']}").json()
    assert shown["verdict"] is None, "history keeps what was credited, and that it was withdrawn"
    assert client.get(f"/v1/outcomes/{first.json()['id']}").json()["latency_ms"] == 700
    assert audit.mismatches(engine) == []


def test_a_report_that_the_database_refuses_leaves_the_credit(client, nodes, engine):
    decisions = nodes()
    report(client, decisions, "success")
    with transaction(engine) as connection:
        connection.execute(text("ALTER TABLE outcomes ADD CONSTRAINT ck_outcomes_slow CHECK (latency_ms < 1000)"))
    refused = client.post("/v1/outcomes", json={"decision": decisions[0], "status": "failure", "latency_ms": 5_000})
    assert refused.status_code == 422
    assert tallied(engine)["classify", "workflow"] == [1, 0, 1]
    assert audit.mismatches(engine) == []


def test_a_report_is_shown_as_it_came_with_what_it_credited(client, nodes):
    decisions = nodes()
    id_ = report(client, decisions, weights=[0.25, 0.0, 0.5]).json()["id"]
    client.post("/v1/outcomes", json={"decision": decisions[0], "status": "success"})
    shown = client.get(f"/v1/workflows/{id_}").json()
    assert (shown["id"], shown["status"], shown["rule"], shown["reporter"]) == (id_, "failure", "weights", "local")
    assert [node["weight"] for node in shown["nodes"]] == [0.25, 0.0, 0.5]
    first, second, third = (node["credited"] for node in shown["nodes"])
    assert (first["weight"], first["withdrawn"]) == (0.25, True)
    assert second is None
    assert (third["weight"], third["withdrawn"]) == (0.5, False)


@pytest.mark.parametrize(("path", "status"), [(str(uuid.UUID(int=7)), 404), ("none", 422)])
def test_a_report_that_is_not_there_is_told(client, path, status):
    assert client.get(f"/v1/workflows/{path}").status_code == status


def test_the_bodies_are_published(client):
    document = client.get("/openapi.json").json()
    said = document["paths"]["/v1/workflows/outcomes"]["post"]
    assert said["requestBody"]["content"]["application/json"]["schema"]["$ref"].endswith("/WorkflowReport")
    assert {"WorkflowReport", "WorkflowRecorded", "CreditShown"} <= set(document["components"]["schemas"])


def test_a_node_of_two_wholes_is_credited_once(client, nodes):
    decisions = nodes()
    assert set(shares(report(client, decisions[:2], "success"))) == {"classify", "extract"}
    assert shares(report(client, decisions)) == {"review/python": ("failure", 1.0)}


def test_what_was_credited_is_corrected_by_a_report_only(client, nodes):
    outcome_id = report(client, nodes(), "success").json()["credited"][0]["outcome_id"]
    refused = client.post(f"/v1/outcomes/{outcome_id}/correction", json={"source": "human", "status": "failure"})
    assert (refused.status_code, refused.json()["field"]) == (422, "id")
    assert "Report the node by its `decision`" in refused.json()["detail"]


REFUSED: dict[str, tuple[dict[str, object], str]] = {
    "no node": ({"decisions": []}, "decisions"),
    "too many nodes": ({"decisions": [{"decision": "x"}] * 501}, "decisions"),
    "an unknown field": ({"statuses": "failure"}, "statuses"),
    "an error": ({"status": "error"}, "status"),
    "another rule": ({"rule": "first"}, "rule"),
    "a grade that is none": ({"status": "success", "quality": 1.5}, "quality"),
    "part of a success": ({"quality": 0.5}, "quality"),
    "a forged decision": ({"decisions": [{"decision": "AAAA"}]}, "decisions.0.decision"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_does_not_hold_is_told_with_its_field(client, nodes, engine, case):
    changed, field = REFUSED[case]
    body = {"status": "failure", "decisions": [{"decision": one} for one in nodes()], **changed}
    answer = client.post("/v1/workflows/outcomes", json=body)
    assert (answer.status_code, answer.json()["field"]) == (422, field)
    assert audit.totals(engine)["workflows"] == 0


@pytest.mark.parametrize(
    ("weights", "more", "field"),
    [
        ([0.5, 0.6, 0.0], {}, "decisions"),
        ([0.5, -0.1, 0.0], {}, "decisions.1.weight"),
        ([0.5, 0.5, 0.0], {"rule": "last"}, "rule"),
    ],
)
def test_weights_that_share_out_more_than_one_failure_are_refused(client, nodes, weights, more, field):
    answer = report(client, nodes(), weights=weights, **more)
    assert (answer.status_code, answer.json()["field"]) == (422, field)


def test_a_node_named_twice_is_refused(client, nodes):
    decisions = nodes()
    answer = report(client, [*decisions, decisions[1]])
    assert (answer.status_code, answer.json()["field"]) == (422, "decisions.3.decision")
    assert "decisions.1" in answer.json()["detail"]
