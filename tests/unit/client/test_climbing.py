"""Each step of a cascade is called, checked and reported once, whatever raises."""

import asyncio
from contextlib import suppress
from typing import Any
from uuid import uuid4

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from router.answers import LadderShown, LadderStep
from router.client.answers import Corrected, Receipt, Recommendation
from router.client.cascade import Limits, Readers, Score
from router.client.climbing import begun, climbing
from router.client.hands import awaiting_hands, blocking_hands, climbed, climbed_awaiting
from router.errors import BadInput, HistoryAway, NoCandidate
from router.values import Next

MODELS = ("small", "middle", "large")


class Overloaded(Exception):
    """As SDKs raise it."""

    status_code = 529


class Ladder:
    """Answers as a router does: the next step where a score is too low, or a status is a failure."""

    def __init__(self, *, has_ladder=True, audits=False, kept=False, refuses=None, uncorrectable=None):
        self.reports = []
        self.corrections = []
        self.asked = []
        self._has_ladder, self._audits, self._kept = has_ladder, audits, kept
        self._refuses, self._uncorrectable = refuses, uncorrectable

    def recommend(self, task_type, **wanted):
        self.asked.append(wanted)
        models = [model for model in MODELS if model not in wanted["exclude"]]
        if not models:
            raise NoCandidate(task_type=task_type, models={})
        steps = tuple(
            LadderStep(
                model=model,
                endpoint=None,
                check=None,
                threshold=None if model == models[-1] else 0.8,
                threshold_low=None,
                threshold_high=None,
                cost_usd=10.0 ** MODELS.index(model) / 1_000,
                reached=1.0,
            )
            for model in models
        )
        ladder = LadderShown(
            rule="tiers",
            steps=steps,
            propensity=1.0,
            success_rate=0.9,
            success_low=0.85,
            success_high=0.95,
            p_clears=0.9,
            cost_usd=0.01,
            latency_ms=None,
            escalation=0.5,
            single_model=None,
            single_cost_usd=None,
        )
        decision = f"{len(self.asked)}:{models[0]}:0"
        return Recommendation(
            model=models[0], task_type=task_type, decision=decision, ladder=ladder if self._has_ladder else None
        )

    def report(self, status, **said):
        self.reports.append({"status": status, **said})
        if self._refuses:
            raise self._refuses.pop(0)
        if self._kept:
            return Receipt(kept=True)
        again, model, step = said["decision"].split(":")
        following = None
        passes = said["score"] >= 0.8 if "score" in said else status != "failure"
        left = [one for one in MODELS if one not in self.asked[-1]["exclude"]]
        if self._has_ladder and not passes and status != "error" and model != left[-1]:
            name = left[left.index(model) + 1]
            following = Next(
                decision=f"{again}:{name}:{int(step) + 1}",
                model=name,
                endpoint=None,
                step=int(step) + 1,
                check=None,
                threshold=None if name == left[-1] else 0.8,
            )
        return Receipt(id=f"outcome-{len(self.reports)}", recorded=True, next=following, audit=self._audits)

    def correct(self, outcome_id, **judged):
        self.corrections.append((outcome_id, judged))
        if self._uncorrectable is not None:
            raise self._uncorrectable
        return Corrected(id=outcome_id, recorded=True, revision=1)


def scored(**scores):
    """A check that knows what to give each model's reply."""

    def check(reply):
        found = scores[reply]
        if isinstance(found, BaseException):
            raise found
        return found

    return check


def answering(attempt):
    return attempt.model


passing = scored(small=0.9)


def cascade(router, *, run=answering, check=passing, verify=None, clock=None, **options: Any):
    if clock is None:
        given: Any = options
        return climbed(begun("extract", given, uuid4), blocking_hands(router, run, check, verify))
    flow = climbing("extract", {}, Limits(**options), Readers(), lambda _: {}, clock)
    return climbed(flow, blocking_hands(router, run, check, verify))


def test_a_reply_that_its_check_accepts_ends_it():
    router = Ladder()
    found = cascade(router, check=scored(small=Score(0.9, 0.002)), cost=lambda _: 0.001)
    assert (found.reply, found.model, found.accepted, found.stopped_by) == ("small", "small", True, None)
    assert found.cost_usd == pytest.approx(0.003)
    [report] = router.reports
    assert {name: report[name] for name in ("status", "source", "score", "check_cost_usd", "cost_usd")} == {
        "status": "success",
        "source": "check",
        "score": 0.9,
        "check_cost_usd": 0.002,
        "cost_usd": 0.001,
    }


def test_what_is_not_accepted_goes_up_and_the_last_is_taken_as_it_is():
    router = Ladder()
    found = cascade(router, check=scored(small=0.1, middle=False))
    assert (found.reply, found.accepted, [tried.model for tried in found.path]) == ("large", True, list(MODELS))
    assert [(one["decision"], one["status"], one.get("score")) for one in router.reports] == [
        ("1:small:0", "failure", 0.1),
        ("1:middle:1", "failure", 0.0),
        ("1:large:2", "success", None),
    ]


@pytest.mark.parametrize(("score", "accepted"), [(0.5, True), (0.4, False)])
def test_without_a_ladder_the_recommended_model_is_called_alone_and_its_check_judges_it(score, accepted):
    router = Ladder(has_ladder=False)
    found = cascade(router, check=scored(small=score))
    assert (found.reply, found.accepted) == ("small", accepted)
    [report] = router.reports
    assert (report["status"], report["source"], report["check"], report["score"]) == (
        "success" if accepted else "failure",
        "check",
        "check",
        score,
    )


def test_an_answer_that_nothing_checks_is_no_evidence():
    """A caller who judges nothing would teach the router that all of them are right."""
    router = Ladder()
    cascade(router, check=scored(small=0.1, middle=0.1))
    assert (router.reports[-1]["status"], router.reports[-1]["source"]) == ("success", "check")
    assert "score" not in router.reports[-1]


@pytest.mark.parametrize("reader", ["cost", "usage"])
def test_a_reader_that_raises_keeps_no_step_from_being_reported(reader):
    def broken(_):
        raise LookupError

    router = Ladder()
    with pytest.raises(LookupError):
        cascade(router, **{reader: broken})
    assert len(router.reports) == 1


def test_a_report_that_could_not_be_stored_is_sent_again():
    router = Ladder(refuses=[HistoryAway(), HistoryAway()])
    found = cascade(router, check=scored(small=0.1, middle=0.9))
    assert (found.reply, found.path[0].outcome_id) == ("middle", "outcome-3")
    assert router.reports[0] == router.reports[1] == router.reports[2]


def test_a_verdict_that_was_not_taken_leaves_its_audit_due():
    router = Ladder(audits=True, uncorrectable=HistoryAway())
    found = cascade(router, verify=lambda _: True)
    assert (found.accepted, found.audits_due, found.path[0].verified) == (True, ("outcome-1",), None)


@pytest.mark.parametrize("raises", [KeyboardInterrupt(), asyncio.CancelledError()], ids=repr)
def test_whoever_stops_it_during_a_correction_is_heard(raises):
    with pytest.raises(type(raises)):
        cascade(Ladder(audits=True, uncorrectable=raises), verify=lambda _: True)
    with pytest.raises(type(raises)):
        cascade(Ladder(uncorrectable=raises), check=scored(small=RuntimeError()))


@pytest.mark.parametrize("verdict", ["good", float("nan"), 1.7], ids=repr)
def test_what_is_no_verdict_leaves_its_audit_due(verdict):
    router = Ladder(audits=True)
    assert cascade(router, verify=lambda _: verdict).audits_due == ("outcome-1",)
    assert router.corrections == []


def test_what_nobody_says_it_cost_counts_as_it_was_expected():
    """$0.001 and $0.01 were expected, and $0.1 is next."""
    found = cascade(Ladder(), check=scored(small=0.1, middle=0.1), budget_usd=0.1105)
    assert (found.reply, found.stopped_by) == ("middle", "budget")
    assert cascade(Ladder(), check=scored(small=0.1, middle=0.1), budget_usd=0.1115).reply == "large"


def test_another_model_is_asked_for_without_those_that_were_not_good_enough():
    def run(attempt):
        if attempt.model == "middle":
            raise Overloaded
        return attempt.model

    router = Ladder()
    assert cascade(router, run=run, check=scored(small=0.1)).reply == "large"
    assert router.asked[-1]["exclude"] == ("small", "middle")


def test_a_provider_that_fails_is_reported_and_another_model_asked_for():
    router = Ladder()

    def run(attempt):
        if attempt.model == "small":
            raise Overloaded
        return attempt.model

    found = cascade(router, run=run, check=scored(middle=0.95))
    assert (found.reply, found.accepted) == ("middle", True)
    assert [wanted["exclude"] for wanted in router.asked] == [(), ("small",)]
    assert [(one["status"], one.get("error_kind")) for one in router.reports] == [
        ("error", "overloaded"),
        ("success", None),
    ]


def test_when_no_other_model_is_left_the_providers_exception_is_raised():
    def run(_):
        raise Overloaded

    for options, asked in (({"fallbacks": 0}, 1), ({}, 2), ({"fallbacks": 9}, 4)):
        router = Ladder()
        with pytest.raises(Overloaded):
            cascade(router, run=run, **options)
        assert len(router.asked) == asked
        assert len(router.reports) == min(asked, 3)


@pytest.mark.parametrize("error", [KeyError("typo"), KeyboardInterrupt(), asyncio.CancelledError()], ids=repr)
def test_an_error_of_the_program_is_reported_as_such_and_raised(error):
    router = Ladder()

    def run(_):
        raise error

    with pytest.raises(type(error)):
        cascade(router, run=run)
    assert [(one["status"], one["error_kind"]) for one in router.reports] == [("error", "caller")]
    assert len(router.asked) == 1


def test_a_check_that_raises_accepts_nothing_and_leaves_no_verdict():
    router = Ladder()
    found = cascade(router, check=scored(small=RuntimeError("no judge"), middle=0.9))
    assert (found.reply, found.accepted) == ("middle", True)
    assert "no judge" in found.path[0].problem
    assert router.reports[0]["status"] == "failure"
    assert "score" not in router.reports[0]
    assert router.corrections == [
        ("outcome-1", {"source": "check", "retract": True, "reason": "the check failed"}),
    ]


def test_a_check_that_is_interrupted_reports_its_step_first():
    router = Ladder()
    with pytest.raises(KeyboardInterrupt):
        cascade(router, check=scored(small=KeyboardInterrupt()))
    assert len(router.reports) == len(router.corrections) == 1


@pytest.mark.parametrize("given", [1.5, -0.1, float("nan"), "good", None, Score(2.0)], ids=repr)
def test_what_is_no_score_is_refused_once_the_step_was_reported(given):
    router = Ladder()
    with pytest.raises(BadInput) as refused:
        cascade(router, check=scored(small=given))
    assert refused.value.field == "check"
    assert len(router.reports) == len(router.corrections) == 1


def test_a_budget_below_the_first_step_is_refused_before_anything_runs():
    router = Ladder()
    with pytest.raises(BadInput) as refused:
        cascade(router, budget_usd=0.0005)
    assert (refused.value.field, router.reports) == ("budget_usd", [])


def test_a_step_that_would_exceed_the_budget_is_not_begun():
    router = Ladder()
    found = cascade(router, check=scored(small=0.1), cost=lambda _: 0.001, budget_usd=0.005)
    assert (found.reply, found.accepted, found.stopped_by) == ("small", False, "budget")
    assert len(router.reports) == 1


def test_no_step_begins_after_the_time_is_over_and_each_is_told_what_is_left():
    seen = []
    now = [0.0]

    def run(attempt):
        seen.append(attempt.timeout_s)
        now[0] += 6.0
        return attempt.model

    found = cascade(Ladder(), run=run, check=scored(small=0.1, middle=0.1), clock=lambda: now[0], timeout_s=10.0)
    assert (seen, found.stopped_by, found.reply) == ([10.0, 4.0], "timeout", "middle")


@pytest.mark.parametrize("limits", [{"budget_usd": 0.0}, {"timeout_s": -1.0}, {"fallbacks": -1}], ids=str)
def test_a_limit_that_is_none_names_its_field(limits):
    with pytest.raises(BadInput) as refused:
        cascade(Ladder(), **limits)
    assert refused.value.field == next(iter(limits))


@pytest.mark.parametrize(
    ("verdict", "judged"),
    [
        (True, {"status": "success"}),
        (False, {"status": "failure"}),
        (0.25, {"status": "failure", "quality": 0.25}),
    ],
)
def test_an_audit_is_answered_where_somebody_can(verdict, judged):
    router = Ladder(audits=True)
    found = cascade(router, verify=lambda _: verdict)
    assert router.corrections == [("outcome-1", {"source": "judge", **judged})]
    assert (found.audits_due, found.path[0].verified) == ((), judged["status"] == "success")


def test_an_audit_that_nobody_answers_is_due():
    assert cascade(Ladder(audits=True)).audits_due == ("outcome-1",)

    def verify(_):
        raise RuntimeError

    assert cascade(Ladder(audits=True), verify=verify).audits_due == ("outcome-1",)


def test_a_router_that_is_away_keeps_nobody_from_the_next_step():
    """What it was not told of cannot be told apart from a first answer later, so that is not reported."""
    router = Ladder(kept=True)
    found = cascade(router, check=scored(small=0.1, middle=0.9))
    assert (found.reply, found.accepted) == ("middle", True)
    assert len(router.reports) == 1
    refusing = Ladder(refuses=[HistoryAway() for _ in range(3)])
    assert cascade(refusing, check=scored(small=0.1, middle=0.9)).reply == "middle"


def test_code_that_awaits_climbs_alike_and_a_call_that_hangs_is_cut_off():
    class Awaited:
        def __init__(self, router):
            self._router = router

        async def recommend(self, *given, **named):
            return self._router.recommend(*given, **named)

        async def report(self, *given, **named):
            return self._router.report(*given, **named)

        async def correct(self, *given, **named):
            return self._router.correct(*given, **named)

    async def run(attempt):
        if attempt.model == "small":
            await asyncio.sleep(60.0)
        return attempt.model

    async def check(reply):
        return {"middle": 0.1}[reply]

    router = Ladder(audits=True)
    flow = begun("extract", {"step_timeout_s": 0.01}, uuid4)
    found = asyncio.run(climbed_awaiting(flow, awaiting_hands(Awaited(router), run, check, None)))
    assert (found.reply, found.accepted, found.audits_due) == ("large", True, ("outcome-2",))
    assert [(one["status"], one.get("error_kind")) for one in router.reports] == [
        ("error", "timeout"),
        ("failure", None),
        ("success", None),
    ]


events = st.sampled_from(["reply", "overloaded", "bug", "interrupt"])
checks = st.sampled_from([0.9, 0.1, "raises", 7.0, "interrupt"])
readers = st.sampled_from([None, lambda _: 0.01, lambda _: 1 // 0])
uncorrectable = st.sampled_from([None, HistoryAway(), KeyboardInterrupt()])


@settings(max_examples=200)
@given(st.tuples(events, events, events), st.tuples(checks, checks, checks), st.integers(0, 3), readers, uncorrectable)
def test_whatever_raises_every_call_was_reported_once_and_no_decision_twice(runs, found, fallbacks, cost, problem):
    router = Ladder(uncorrectable=problem)
    called = []
    raised = {"overloaded": Overloaded(), "bug": KeyError("bug"), "interrupt": KeyboardInterrupt()}

    def run(attempt):
        called.append(attempt.model)
        event = runs[MODELS.index(attempt.model)]
        if event in raised:
            raise raised[event]
        return attempt.model

    def check(reply):
        given = found[MODELS.index(reply)]
        if given == "raises":
            raise RuntimeError
        if given == "interrupt":
            raise KeyboardInterrupt
        return given

    options = {} if cost is None else {"cost": cost}
    with suppress(Overloaded, KeyError, KeyboardInterrupt, BadInput, ZeroDivisionError):
        cascade(router, run=run, check=check, fallbacks=fallbacks, **options)
    assert [report["decision"].split(":")[1] for report in router.reports] == called
    assert len({report["decision"] for report in router.reports}) == len(called)
    assert msgspec.json.encode(router.reports)
