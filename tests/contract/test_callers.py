"""A router in process, the client and the client that awaits mean the same: one contract, three ways to it."""

import asyncio
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
import pytest

from router import Router, errors
from router.client import AsyncClient, Client, Score
from router.settings import Settings
from router.values import Usage
from tests.serving import serving

SETTINGS = Settings(poll_s=0.05)
#: A loaded machine may take its time: these tests are about meaning.
PATIENT_MS = 20_000.0


class Refusal(Exception):
    """As SDKs raise it."""

    status_code = 429

    def __init__(self):
        super().__init__("slow down")
        self.headers = {"retry-after": "3"}


class Awaited:
    """An `AsyncClient`, spoken to as if it blocked."""

    def __init__(self, client):
        self._client = client
        self._runner = asyncio.Runner()

    def recommend(self, *given, **wanted):
        return self._runner.run(self._client.recommend(*given, **wanted))

    def report(self, *given, **said):
        return self._runner.run(self._client.report(*given, **said))

    def explain(self, *given):
        return self._runner.run(self._client.explain(*given))

    def plan(self, dag):
        return self._runner.run(self._client.plan(dag))

    def feedback_url(self, decision):
        return self._runner.run(self._client.feedback_url(decision))

    def correct(self, *given, **judged):
        return self._runner.run(self._client.correct(*given, **judged))

    def made(self, task_type, use):
        async def make():
            async with self._client.call(task_type) as call:
                use(call)
            return call

        return self._runner.run(make())

    def decorated(self, task_type, use):
        @self._client.call(task_type)
        async def function(call, *given, **named):
            return use(call, *given, **named)

        return lambda *given, **named: self._runner.run(function(*given, **named))

    def cascade(self, task_type, *, run, **options):
        async def awaited(attempt):
            return run(attempt)

        return self._runner.run(self._client.cascade(task_type, run=awaited, **options))

    def close(self):
        self._runner.run(self._client.close())
        self._runner.close()


class Blocked:
    """A `Client` or a `Router`."""

    def __init__(self, caller):
        self._caller = caller
        self.recommend, self.report, self.correct = caller.recommend, caller.report, caller.correct
        self.explain, self.cascade, self.plan = caller.explain, caller.cascade, caller.plan
        self.close, self.feedback_url = caller.close, caller.feedback_url

    def made(self, task_type, use):
        with self._caller.call(task_type) as call:
            use(call)
        return call

    def decorated(self, task_type, use):
        return self._caller.call(task_type)(use)


@contextmanager
def inside(url, _):
    yield Blocked(Router(Settings(poll_s=0.05, database_url=url)))


@contextmanager
def blocking(url, folder):
    with serving(url, SETTINGS) as server:
        yield Blocked(Client(str(server.base_url), timeout_ms=PATIENT_MS, spool=folder))


@contextmanager
def awaiting(url, folder):
    with serving(url, SETTINGS) as server:
        yield Awaited(AsyncClient(str(server.base_url), timeout_ms=PATIENT_MS, spool=folder))


@pytest.fixture(params=[inside, blocking, awaiting], ids=lambda way: way.__name__)
def caller(request, database_url, tmp_path) -> Iterator[Blocked | Awaited]:
    with request.param(database_url, tmp_path) as caller:
        try:
            yield caller
        finally:
            caller.close()


def test_a_recommendation_says_what_it_rests_on(caller):
    answer = caller.recommend("classify")
    assert answer.model == "claude-haiku-4-5"
    assert answer.fallback is None
    assert (answer.propensity, answer.tier, answer.strategy) == (1.0, 1, "static")
    assert answer.evidence.needed == 100
    assert answer.target.min_success == 0.9
    assert answer.endpoint.provider == "anthropic"
    assert answer.decision


def test_what_is_wanted_is_heeded(caller):
    answer = caller.recommend("classify", exclude=["claude-haiku-4-5"], min_success=0.8, explain=True, dry_run=True)
    assert answer.model == "gpt-4o-mini"
    assert answer.decision is None
    assert answer.target.min_success == 0.8
    assert {one.left_out for one in answer.candidates} == {None, "excluded by the request"}


@pytest.mark.parametrize(
    ("task_type", "wanted", "kind", "field"),
    [
        ("clasify", {}, errors.UnknownTaskType, "task_type"),
        ("classify", {"min_success": 90.0}, errors.TargetOutOfRange, "min_success"),
        ("classify", {"max_latency_ms": -1.0}, errors.BadInput, "max_latency_ms"),
        ("classify", {"exclude": ["gpt-5o"]}, errors.UnknownModel, "exclude"),
        ("classify", {"region": "moon"}, errors.NoCandidate, "region"),
    ],
)
def test_what_cannot_be_answered_is_refused_with_the_same_error(caller, task_type, wanted, kind, field):
    with pytest.raises(kind) as refused:
        caller.recommend(task_type, **wanted)
    assert refused.value.field == field


def test_a_decisions_outcome_counts_once(caller):
    decision = caller.recommend("extract").decision
    first = caller.report("success", decision=decision, cost_usd=0.001, usage=Usage(input_tokens=5, output_tokens=2))
    again = caller.report("success", decision=decision, cost_usd=0.001, usage=Usage(input_tokens=5, output_tokens=2))
    assert (first.recorded, again.recorded) == (True, False)
    assert first.id == again.id
    assert first.task_type == "extract"
    assert not first.kept


def test_another_body_for_the_same_outcome_is_refused(caller):
    decision = caller.recommend("extract").decision
    caller.report("success", decision=decision)
    with pytest.raises(errors.SameIdOtherBody):
        caller.report("failure", decision=decision)


def test_a_report_without_a_decision_is_given_an_id(caller):
    receipt = caller.report("failure", task_type="extract", model="gpt-4o-mini")
    assert receipt.recorded
    assert receipt.id
    assert not receipt.notes, "with an id it counts once however often it is sent"


def test_a_report_that_does_not_hold_is_refused(caller):
    with pytest.raises(errors.UnknownModel):
        caller.report("success", task_type="extract", model="gpt-4o-nano")
    with pytest.raises(errors.ForgedDecision):
        caller.report("success", decision="AAAA")
    with pytest.raises(errors.BadInput) as refused:
        caller.report("success", task_type="extract", model="gpt-4o", quality=90.0)
    assert refused.value.field == "quality"


DAG = {
    "nodes": [
        {"id": "sort", "task_type": "classify"},
        {"id": "draft", "task_type": "write", "depends_on": ["sort"]},
        {"id": "sent", "task_type": "format", "depends_on": ["draft"]},
    ]
}


def test_every_node_of_a_plan_has_a_decision_whose_outcome_counts_once(caller):
    plan = caller.plan({**DAG, "done": ["sort"], "deadline_ms": 600_000})
    assert [(one.node, one.model) for one in plan.nodes] == [
        ("draft", "claude-sonnet-4-5"),
        ("sent", "claude-haiku-4-5"),
    ]
    assert (plan.fallback, plan.critical_path, plan.deadline_ms) == (None, ("draft", "sent"), 600_000)
    assert 0.0 < plan.cost_usd < plan.strategies["all_strongest"]["cost_usd"]
    first, again = (caller.report("success", decision=plan["draft"].decision) for _ in range(2))
    assert (first.recorded, again.recorded, first.task_type) == (True, False, "write")


def test_a_plan_that_cannot_be_had_names_the_limit_and_the_nearest(caller):
    with pytest.raises(errors.PlanInfeasible) as refused:
        caller.plan({**DAG, "budget_usd": 1e-9})
    assert "budget_usd" in str(refused.value)
    assert len(msgspec.to_builtins(refused.value.facts["nearest"])["nodes"]) == 3


def test_what_is_no_dag_is_refused(caller):
    with pytest.raises(errors.DagCycle):
        caller.plan({"nodes": [{"id": "a", "task_type": "classify", "depends_on": ["a"]}]})
    with pytest.raises(errors.BadInput) as refused:
        caller.plan({**DAG, "deadline_ms": -1.0})
    assert refused.value.field == "deadline_ms"


def test_a_feedback_link_is_for_a_decision(caller):
    url = caller.feedback_url(caller.recommend("classify").decision)
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/feedback/[\w-]+", url)
    assert caller.feedback_url(None) is None, "as a fallback has it"
    with pytest.raises(errors.ForgedDecision):
        caller.feedback_url("AAAA")


def test_a_later_verdict_counts_once(caller):
    receipt = caller.report("success", task_type="extract", model="gpt-4o-mini")
    first = caller.correct(receipt.id, source="human", status="failure", reason="wrong label")
    again = caller.correct(receipt.id, source="human", status="failure", reason="wrong label")
    assert (first.recorded, again.recorded) == (True, False)
    assert first.revision == 1


def test_a_verdict_on_nothing_is_refused(caller):
    with pytest.raises(errors.NotFound):
        caller.correct("5f1c36d7-2b47-4f2c-9a39-61f0a9c4b7a1", status="failure")
    with pytest.raises(errors.BadInput):
        caller.correct("not-an-id", status="failure")


def test_a_decision_is_explained_once_it_is_logged(caller):
    answer = caller.recommend("extract")
    caller.report("success", decision=answer.decision)
    deadline = time.monotonic() + 60.0
    while True:
        try:
            found = caller.explain(answer.decision)
            break
        except errors.NotFound:  # decisions are logged a moment later
            assert time.monotonic() < deadline
            time.sleep(0.02)
    assert found["replayed"]
    assert found["decision"]["model"] == answer.model
    assert [outcome["status"] for outcome in found["outcomes"]] == ["success"]
    assert caller.explain(str(answer.id))["decision"]["id"] == str(answer.id)
    with pytest.raises(errors.ForgedDecision):
        caller.explain("AAAA")


def test_a_call_is_reported_when_its_block_ends(caller):
    call = caller.made("review/python", lambda call: call.succeeded(usage={"input_tokens": 803, "output_tokens": 61}))
    assert [receipt.recorded for receipt in call.receipts] == [True]
    assert call.receipts[0].task_type == "review/python"


def test_attempts_of_one_call_are_outcomes_of_their_own(caller):
    def use(call):
        call.erred(TimeoutError())
        call.erred(kind="rate_limit", retry_after_s=2.0)
        call.failed(quality=0.25)

    call = caller.made("review", use)
    assert [receipt.recorded for receipt in call.receipts] == [True, True, True]
    assert len({receipt.id for receipt in call.receipts}) == 3


def test_a_providers_exception_is_reported_and_goes_on(caller):
    calls = []

    def use(call):
        calls.append(call)
        raise Refusal

    with pytest.raises(Refusal):
        caller.made("review", use)
    assert [receipt.recorded for receipt in calls[0].receipts] == [True]


def test_a_programming_error_records_nothing_and_goes_on(caller):
    calls = []

    def use(call):
        calls.append(call)
        raise KeyError("typo")

    with pytest.raises(KeyError):
        caller.made("review", use)
    assert calls[0].receipts == ()


def test_a_decorated_function_is_given_a_call_of_its_own_each_time(caller):
    seen = []

    def use(call, text, *, loud):
        seen.append(call)
        call.succeeded()
        return text.upper() if loud else text

    function = caller.decorated("classify", use)
    assert function("hello", loud=True) == "HELLO"
    assert function("hello", loud=False) == "hello"
    assert len({call.receipts[0].id for call in seen}) == 2


def test_a_report_that_is_refused_fails_no_call(caller):
    call = caller.made("classify", lambda call: call.succeeded(model="gpt-4o-nano"))
    assert call.receipts[0].recorded is not True
    assert "gpt-4o-nano" in call.receipts[0].problem


def test_a_cascade_climbs_checks_and_reports_each_step_once(caller):
    found = caller.cascade(
        "extract",
        run=lambda attempt: attempt.model,
        check=lambda reply: Score(0.9 if "sonnet" in reply else 0.2, 0.001),
        verify=lambda reply: "sonnet" in reply,
        cost=lambda _: 0.01,
    )
    assert (found.reply, found.accepted) == ("claude-sonnet-4-5", True)
    assert [(one.model, one.status, one.score, one.verified) for one in found.path] == [
        ("claude-haiku-4-5", "failure", 0.2, False),
        ("claude-sonnet-4-5", "success", 0.9, None),
    ]
    assert found.cost_usd == pytest.approx(0.022)
    assert len({one.outcome_id for one in found.path}) == 2


def test_a_cascade_whose_budget_is_too_small_is_refused(caller):
    with pytest.raises(errors.BadInput) as refused:
        caller.cascade("extract", run=lambda _: None, check=lambda _: 1.0, budget_usd=1e-9)
    assert refused.value.field == "budget_usd"


def test_a_router_in_process_climbs_for_code_that_awaits_too(database_url):
    async def run(attempt):
        await asyncio.sleep(0)
        return attempt.model

    with Router(Settings(poll_s=0.05, database_url=database_url)) as router:
        found = asyncio.run(router.acascade("extract", run=run, check=lambda reply: "opus" in reply))
    assert (found.reply, [one.status for one in found.path]) == ("claude-opus-4-5", ["failure", "failure", "success"])
