"""A human's verdict by a link: once, in time, by a click and by nothing else."""

import asyncio
import re
from datetime import UTC, datetime, timedelta

import httpx2
import pytest

from router.answers import Request
from router.errors import AnotherOwnersDecision, ExpiredLink
from router.observe.reports import Report
from router.service import Service
from router.settings import Settings
from router.storage import votes
from tests.serving import serving


@pytest.fixture
def linked(client, recommend):
    """A decision, and the path of its link."""

    def link(**asked):
        decision = recommend(**asked)["decision"]
        answer = client.post("/v1/feedback-links", json={"decision": decision})
        assert answer.status_code == 201, answer.text
        return decision, answer.json()["path"]

    return link


def voted(client, path, verdict="good"):
    return client.post(path, data={"verdict": verdict})


def counted(client, task_type="classify"):
    return client.get(f"/v1/task-types/{task_type}").json()["feedback"]["sources"]


def test_a_click_corrects_the_outcome_as_a_human(client, linked):
    decision, path = linked()
    id_ = client.post("/v1/outcomes", json={"decision": decision, "status": "success"}).json()["id"]
    answer = voted(client, path, "bad")
    assert (answer.status_code, "Thank you" in answer.text) == (200, True)
    outcome = client.get(f"/v1/outcomes/{id_}").json()
    assert outcome["verdict"] == {"source": "human", "reporter": "local", "status": "failure", "quality": 0.0}
    assert [said["reason"] for said in outcome["corrections"]] == ["feedback link"]
    assert counted(client) == {"human": 1}


def test_the_last_answer_is_judged_not_the_errors_before_it(client, linked):
    decision, path = linked()
    said = [{"decision": decision, "status": "error"}, {"decision": decision, "status": "failure", "attempt": 1}]
    ids = [one["id"] for one in client.post("/v1/outcomes/batch", json=said).json()]
    voted(client, path)
    statuses = [client.get(f"/v1/outcomes/{id_}").json()["verdict"]["status"] for id_ in ids]
    assert statuses == ["error", "success"]


def test_looking_says_nothing_however_often_and_by_whatever_method(client, linked):
    decision, path = linked()
    id_ = client.post("/v1/outcomes", json={"decision": decision, "status": "success"}).json()["id"]
    for method in ("GET", "HEAD", "OPTIONS", "PUT", "GET"):
        client.request(method, path, params={"verdict": "bad"})
    assert client.get(f"/v1/outcomes/{id_}").json()["corrections"] == []


def test_the_page_needs_nothing_from_anywhere_and_is_kept_by_nobody(client, linked):
    page = client.get(linked(task_type="review/python")[1])
    assert page.status_code == 200
    assert "review/python" in page.text
    assert page.text.count("<button") == 2
    assert not re.search(r"<script|src=|href=|url\(", page.text)
    assert {name: page.headers[name] for name in ("cache-control", "referrer-policy", "x-robots-tag")} == {
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "x-robots-tag": "noindex, nofollow",
    }
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "frame-ancestors 'none'" in policy


def test_a_link_is_good_once_and_two_links_of_a_decision_are_one(client, linked):
    decision, path = linked()
    other = client.post("/v1/feedback-links", json={"decision": decision}).json()["path"]
    id_ = client.post("/v1/outcomes", json={"decision": decision, "status": "success"}).json()["id"]
    assert [voted(client, path, verdict).status_code for verdict in ("good", "bad", "good")] == [200, 409, 409]
    again = voted(client, other, "bad")
    assert (again.status_code, "the first verdict stands" in again.text) == (409, True)
    assert client.get(f"/v1/outcomes/{id_}").json()["verdict"]["status"] == "success"


def test_people_come_under_any_name_and_the_page_posts_without_an_origin(client, linked):
    decision, path = linked()
    public = {"host": "feedback.example.com", "origin": "null"}
    assert client.get(path, headers=public).status_code == 200
    assert client.post(path, data={"verdict": "good"}, headers=public).status_code == 200
    for other in ("/v1/recommendation?task_type=classify", "/v1/task-types", "/"):
        assert client.get(other, headers=public).status_code == 403
    assert client.post("/v1/feedback-links", json={"decision": decision}, headers=public).status_code == 403
    assert client.get("/feedback/../v1/task-types", headers=public).status_code in {403, 404}


@pytest.mark.parametrize("token", ["x", "A" * 3_000, "%00", "..%2f..%2fv1"])
def test_what_is_no_link_is_told_in_the_same_words(client, token):
    page = client.get(f"/feedback/{token}")
    assert page.status_code == 404
    assert voted(client, f"/feedback/{token}").status_code == 404
    if "%2f" not in token:
        assert "does not hold" in page.text
        assert len(page.content) == len(client.get("/feedback/AAAA").content)


def test_a_decision_is_no_link_and_a_link_no_decision(client, linked):
    decision, path = linked()
    assert client.get(f"/feedback/{decision}").status_code == 404
    said = {"decision": path.rpartition("/")[2], "status": "success"}
    assert client.post("/v1/outcomes", json=said).json()["type"] == "/problems/forged-decision"
    assert client.post("/v1/feedback-links", json=said | {"status": None}).status_code == 422


@pytest.mark.parametrize("body", [{}, {"verdict": "maybe"}, {"verdict": ["good" * 600]}])
def test_any_other_form_is_refused_and_leaves_the_link_good(client, linked, body):
    _, path = linked()
    assert client.post(path, data=body).status_code in {413, 422}
    assert voted(client, path).status_code == 200


def test_the_address_of_the_page_can_be_another_one(database_url):
    settings = Settings(poll_s=0.05, public_url="https://feedback.example.com")
    with serving(database_url, settings) as client:
        decision = client.get("/v1/recommendation?task_type=classify").json()["decision"]
        link = client.post("/v1/feedback-links", json={"decision": decision}).json()
    assert link["url"] == f"https://feedback.example.com{link['path']}"


def moved(url, use):
    """What is found with a service whose clock is moved."""

    async def run():
        now = [datetime.now(UTC)]
        service = await Service.start(Settings(poll_s=0.05), url, clock=lambda: now[0])

        def after(**passed):
            now[0] += timedelta(**passed)

        try:
            return await use(service, after)
        finally:
            await service.stop()

    return asyncio.run(run())


def test_a_link_expires_and_never_outlives_its_decision(database_url):
    async def use(service, after):
        decision = service.decide(Request(task_type="classify"))
        first = service.feedback_link(decision.decision)
        token = first.path.rpartition("/")[2]
        after(days=14, seconds=1)
        with pytest.raises(ExpiredLink):
            await service.vote(token, "success")
        after(days=13)
        late = service.feedback_link(decision.decision)
        assert timedelta(days=20, hours=23) < late.expires_at - first.expires_at <= timedelta(days=21)
        after(days=9)
        with pytest.raises(ExpiredLink):
            service.feedback_link(decision.decision)
        with pytest.raises(AnotherOwnersDecision):
            service.feedback_link(decision.decision, principal="somebody")

    moved(database_url, use)


def test_a_verdict_waits_for_its_outcome_and_is_the_outcome_where_none_comes(database_url):
    async def use(service, after):
        reported, silent = (service.decide(Request(task_type="classify")) for _ in range(2))
        for made, status in ((reported, "failure"), (silent, "success")):
            await service.vote(service.feedback_link(made.decision).path.rpartition("/")[2], status)
        after(minutes=30)
        assert await service._ballots.settle(service._clock()) == 0
        [told] = await service.observe([Report(decision=reported.decision, status="success", latency_ms=700)])
        assert await service._ballots.settle(service._clock()) == 1
        after(hours=1)
        assert await service._ballots.settle(service._clock()) == 1
        assert votes.waiting(service.engine) == []
        [late] = await service.observe([Report(decision=silent.decision, status="success", source="human")])
        assert (told.recorded, late.recorded) == (True, False)
        await service.learn()
        return service.snapshot.evidence("classify").by_source()

    assert moved(database_url, use) == {"human": 2}


def test_a_verdict_on_errors_alone_is_let_go_of(database_url):
    async def use(service, after):
        made = service.decide(Request(task_type="classify"))
        await service.observe([Report(decision=made.decision, status="error")])
        await service.vote(service.feedback_link(made.decision).path.rpartition("/")[2], "success")
        after(hours=2)
        await service._ballots.settle(service._clock())
        return votes.waiting(service.engine)

    assert moved(database_url, use) == []


def test_old_verdicts_are_forgotten(database_url):
    async def use(service, after):
        made = service.decide(Request(task_type="classify"))
        vote = votes.Vote(decision_id=made.id, task_type="classify", status="success", decision=made.decision)
        assert [votes.cast(service.engine, vote) for _ in range(2)] == [True, False]
        await service._ballots.forget(service._clock() + timedelta(days=39))
        assert votes.waiting(service.engine) == [vote]
        await service._ballots.forget(service._clock() + timedelta(days=41))
        return votes.waiting(service.engine)

    assert moved(database_url, use) == []


def test_many_clicks_at_once_count_once(client, linked):
    decision, path = linked()
    id_ = client.post("/v1/outcomes", json={"decision": decision, "status": "success"}).json()["id"]

    async def click():
        async with httpx2.AsyncClient(base_url=client.base_url, timeout=30.0) as people:
            answers = [people.post(path, data={"verdict": "bad" if n % 2 else "good"}) for n in range(16)]
            return [answer.status_code for answer in await asyncio.gather(*answers)]

    assert sorted(asyncio.run(click())) == [200] + [409] * 15
    assert counted(client) == {"human": 1}
    assert {said["source"] for said in client.get(f"/v1/outcomes/{id_}").json()["corrections"]} <= {"human"}
