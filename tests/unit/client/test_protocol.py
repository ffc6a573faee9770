"""What the client does next, with nobody doing it: time, answers and disk are played."""

from itertools import pairwise
from uuid import UUID

import msgspec
import pytest

from router.client.protocol import Keep, Pause, Protocol, Send
from router.client.wire import Answer
from router.errors import BadInput, NothingToFallBackOn, RouterAway, UnknownTaskType

ANSWER = {"model": "gpt-4o", "task_type": "classify", "decision": "AAAA", "propensity": 0.5, "stale_s": 0.25}
REFUSAL = {
    "type": "/problems/unknown-task-type",
    "title": "Unknown task type",
    "status": 422,
    "detail": "`task_type` is 'clasify': no such task type in the catalogue. Did you mean `classify`?",
    "field": "task_type",
    "given": "clasify",
}


class World:
    """A router that answers as told, a clock that moves while it is waited for, and a disk."""

    def __init__(self, *answers, takes_s=0.001, disk=None):
        self.answers = list(answers)
        self.takes_s = takes_s
        self.disk = disk
        self.now_s = 1_000.0
        self.steps = []
        self.protocol = Protocol(
            "http://router", timeout_s=0.15, clock_s=lambda: self.now_s, uniform=lambda: 0.5, providers=()
        )

    def run(self, flow):
        came = None
        try:
            while True:
                step = flow.send(came)
                self.steps.append(step)
                came = self.did(step)
        except StopIteration as end:
            return end.value

    def did(self, step):
        if isinstance(step, Pause):
            self.now_s += step.seconds
            return None
        if isinstance(step, Keep):
            return self.disk
        answer = self.answers.pop(0) if self.answers else None
        self.now_s += min(step.timeout_s, self.takes_s)
        return answer

    def sent(self):
        return [step for step in self.steps if isinstance(step, Send)]


def said(document, status=200):
    return Answer(status, msgspec.json.encode(document))


def test_a_good_answer_takes_one_request():
    world = World(said(ANSWER))
    answer = world.run(
        world.protocol.recommend("review/python", {"min_success": 0.9, "exclude": ["o1"], "explain": True})
    )
    assert answer.model == "gpt-4o"
    assert answer.fallback is None
    [sent] = world.sent()
    assert sent.ask.path == "/v1/recommendation?task_type=review%2Fpython&min_success=0.9&exclude=o1&explain=true"


def test_fields_of_a_newer_router_are_passed_over():
    world = World(said({**ANSWER, "forecast": ["gpt-4o-mini", "gpt-4o"]}))
    assert world.run(world.protocol.recommend("classify", {})).model == "gpt-4o"


@pytest.mark.parametrize("passing", [None, Answer(503, b"")])
def test_connection_errors_and_503_are_tried_again(passing):
    world = World(passing, passing, said(ANSWER))
    assert world.run(world.protocol.recommend("classify", {})).fallback is None
    assert len(world.sent()) == 3
    assert [step.seconds for step in world.steps if isinstance(step, Pause)] == [0.01, 0.02]


@pytest.mark.parametrize(
    "broken", [Answer(500, b"{}"), Answer(502, b"<html>"), Answer(429, b"{}"), Answer(200, b"<html>")]
)
def test_nothing_else_is_tried_again(broken):
    world = World(broken, said(ANSWER))
    assert world.run(world.protocol.recommend("classify", {})).fallback == "static_tiers"
    assert len(world.sent()) == 1


def test_a_question_never_takes_longer_than_its_time():
    world = World(takes_s=60.0)
    world.run(world.protocol.recommend("classify", {}))
    assert world.now_s == pytest.approx(1_000.15)
    assert len(world.sent()) == 1


def test_tries_share_one_budget():
    world = World(takes_s=0.07)
    world.run(world.protocol.recommend("classify", {}))
    first, second = world.sent()
    assert first.timeout_s == pytest.approx(0.15)
    assert second.timeout_s == pytest.approx(0.15 - 0.07 - 0.01)


def test_the_last_answer_stands_in_without_its_decision():
    world = World(said(ANSWER))
    world.run(world.protocol.recommend("classify", {}))
    world.now_s += 7.0
    answer = world.run(world.protocol.recommend("classify", {}))
    assert (answer.model, answer.fallback) == ("gpt-4o", "last_answer")
    assert (answer.decision, answer.id, answer.propensity) == (None, None, None)
    assert [note.code for note in answer.notes] == ["last-answer"]
    assert answer.stale_s == pytest.approx(7.25, abs=0.1), "its own staleness, and its age"


def test_without_a_last_answer_the_static_tiers_stand_in():
    world = World()
    models = {
        task_type: world.run(world.protocol.recommend(task_type, {})).model
        for task_type in ("classify", "review/python", "plan", "our-own-work")
    }
    assert models == {
        "classify": "claude-haiku-4-5",
        "review/python": "claude-sonnet-4-5",
        "plan": "claude-opus-4-5",
        "our-own-work": "claude-sonnet-4-5",
    }


def test_constraints_hold_without_the_router():
    world = World(said(ANSWER))
    world.run(world.protocol.recommend("classify", {}))
    excluded = world.run(world.protocol.recommend("classify", {"exclude": ["gpt-4o", "claude-haiku-4-5"]}))
    assert (excluded.model, excluded.fallback) == ("gpt-4o-mini", "static_tiers")
    with pytest.raises(NothingToFallBackOn):
        world.run(world.protocol.recommend("classify", {"compliance": ["hipaa"]}))


def test_an_answer_for_one_law_is_none_for_another():
    world = World(said({**ANSWER, "model": "gpt-4o"}))
    world.run(world.protocol.recommend("classify", {"compliance": ["hipaa"]}))
    assert world.run(world.protocol.recommend("classify", {"compliance": ["hipaa"]})).model == "gpt-4o"
    assert world.run(world.protocol.recommend("classify", {})).model == "claude-haiku-4-5"


def test_an_outage_costs_callers_no_time_after_the_first():
    world = World()
    for _ in range(100):
        world.run(world.protocol.recommend("classify", {}))
    assert len(world.sent()) == 3, "the first call's tries, and nobody's since"


def test_one_caller_in_a_while_tries_and_the_next_are_answered():
    world = World()
    world.run(world.protocol.recommend("classify", {}))
    tried_at_s = []
    for _ in range(2_000):
        before = len(world.sent())
        world.run(world.protocol.recommend("classify", {}))
        if len(world.sent()) > before:
            tried_at_s.append(world.now_s)
        world.now_s += 0.01
    gaps = [later - earlier for earlier, later in pairwise(tried_at_s)]
    assert all(gap <= 1.2 for gap in gaps), "what is stale grows stale for no longer than this after the router is back"
    assert gaps[-1] > 0.5, "and a router that starts is not stormed"
    world.answers = [said(ANSWER)] * 2
    world.now_s += 2.0
    assert world.run(world.protocol.recommend("classify", {})).fallback is None
    assert world.run(world.protocol.recommend("classify", {})).fallback is None


def test_refusals_are_raised_in_the_routers_words_and_class():
    world = World(said(REFUSAL, 422))
    with pytest.raises(UnknownTaskType, match="Did you mean `classify`") as refused:
        world.run(world.protocol.recommend("clasify", {}))
    assert refused.value.facts["given"] == "clasify"
    assert len(world.sent()) == 1


def test_somebody_elses_404_is_no_refusal():
    world = World(Answer(404, b'{"message": "no route"}'))
    assert world.run(world.protocol.recommend("classify", {})).fallback == "static_tiers"


def test_a_report_that_finds_nobody_is_kept_with_an_id_of_its_own():
    world = World()
    receipt = world.run(world.protocol.report("success", {"task_type": "classify", "model": "gpt-4o"}))
    [kept] = [step for step in world.steps if isinstance(step, Keep)]
    body = msgspec.json.decode(kept.body)
    assert receipt.kept
    assert receipt.recorded is None
    assert receipt.id == body["id"]
    assert UUID(body["id"]).version == 7
    assert {sent.ask.body for sent in world.sent()} == {kept.body}, "what is kept is what was sent: it counts once"


def test_a_report_that_cannot_be_kept_says_so_and_raises_nothing():
    world = World(disk="the disk is full")
    receipt = world.run(world.protocol.report("success", {"decision": "AAAA"}))
    assert (receipt.kept, receipt.recorded, receipt.problem) == (False, None, "the disk is full")


def test_recommendations_go_on_while_outcomes_cannot_be_stored():
    world = World(*[Answer(503, b"{}")] * 3, said(ANSWER))
    world.run(world.protocol.report("success", {"decision": "AAAA"}))
    assert world.run(world.protocol.recommend("classify", {})).fallback is None


def test_a_correction_that_finds_nobody_says_so():
    world = World()
    with pytest.raises(RouterAway):
        world.run(world.protocol.correct(str(UUID(int=1)), {"status": "failure"}))


def test_without_the_router_a_plan_is_made_node_by_node_and_says_so():
    world = World()
    nodes = [
        {"id": "over", "task_type": "classify"},
        {"id": "runs", "task_type": "classify", "model": "o1"},
        {"id": "kept", "task_type": "write", "model": "gpt-4o", "fixed": True},
        {"id": "next", "task_type": "classify", "exclude": ["claude-haiku-4-5"], "model": "o1"},
    ]
    plan = world.run(world.protocol.plan({"nodes": nodes, "done": ["over"], "running": {"runs": 5}, "deadline_ms": 1}))
    assert [(one.node, one.model, one.decision) for one in plan.nodes] == [
        ("runs", "o1", None),
        ("kept", "gpt-4o", None),
        ("next", "gpt-4o-mini", None),
    ]
    assert (plan.fallback, plan.cost_usd, plan.deadline_ms) == ("node_by_node", None, None)
    assert "no deadline" in plan.notes[0].text
    with pytest.raises(KeyError):
        plan["over"]


def test_a_plan_is_waited_for_longer_than_a_recommendation():
    world = World(Answer(200, b'{"nodes": [{"node": "a", "task_type": "classify", "model": "gpt-4o"}]}'), takes_s=2.0)
    assert world.run(world.protocol.plan({"nodes": []})).nodes[0].model == "gpt-4o"


def test_what_is_no_dag_is_refused_without_the_router_too():
    world = World()
    for wrong in ({}, {"nodes": [{"id": "a"}]}, {"nodes": ["a"]}, {"nodes": None}):
        with pytest.raises(BadInput) as refused:
            world.run(world.protocol.plan(wrong))
        assert refused.value.field == "nodes"


def test_without_the_router_there_is_no_feedback_link_and_no_error():
    world = World()
    assert world.run(world.protocol.feedback_url("AAAA")) is None
    answer = Answer(201, b'{"path": "/feedback/x", "url": null, "expires_at": "2026-12-10T08:00:00Z"}')
    world = World(answer, Answer(201, answer.content.replace(b"null", b'"https://people.example/feedback/x"')))
    urls = [world.run(world.protocol.feedback_url("AAAA")) for _ in range(2)]
    assert urls == ["http://router/feedback/x", "https://people.example/feedback/x"]


def test_a_batch_tells_what_to_send_again_from_what_never_to():
    world = World(
        said([
            {"id": "x", "recorded": True, "task_type": "classify"},
            {"type": "/problems/expired-decision", "status": 410, "detail": "too late"},
            {"type": "/problems/unexpected", "status": 500, "detail": "oops"},
        ])
    )  # fmt: skip
    stored, refused, again = world.run(world.protocol.deliver([b"{}"] * 3))
    assert stored.recorded
    assert str(refused) == "too late"
    assert again is None
