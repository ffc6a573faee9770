"""Whether a ladder's answer is accepted, what comes next, and whether it is to be verified."""

from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from router.catalogue import built_in
from router.errors import BadInput, MissingField
from router.observe.onward import NOTHING_SAID, Onward, audit_rate, climbed
from router.observe.reports import Report
from router.observe.rows import outcome_of
from router.signing import Claims, Rung, Signer
from router.values import Endpoint, Next
from tests.unit.observe.test_rows import DECISION, known

SIGNER = Signer({1: bytes(32)})
RUNGS = (
    Rung(model="claude-haiku-4-5", endpoint="anthropic", check="", threshold=0.8),
    Rung(model="claude-sonnet-4-5", endpoint="bedrock", check="schema", threshold=0.6),
    Rung(model="claude-opus-4-5", endpoint="", check="", threshold=None),
)
CLAIMS = Claims(
    id=DECISION,
    task_type="classify",
    model="claude-haiku-4-5",
    endpoint="anthropic",
    propensity=0.75,
    strategy="cascade",
    step=0,
    catalogue_version=1,
    owner="local",
    ladder=RUNGS,
)


def onward(models=("claude-haiku-4-5", "claude-sonnet-4-5", "claude-opus-4-5"), asked=0.0):
    known = {name: built_in().by_model[name] for name in models}
    return Onward(SIGNER.sign, known, lambda *_: asked, lambda _: 0.5)


def climb(claims=CLAIMS, *, status="failure", score=None, check="any", models=None):
    return climbed(claims, status, score, check, onward() if models is None else onward(models))


def second():
    return msgspec.structs.replace(CLAIMS, model="claude-sonnet-4-5", step=1, ladder=RUNGS[1:])


def test_a_score_below_the_threshold_names_the_next_step_and_its_decision():
    following = climb(score=0.79, status="success").next
    assert following == Next(
        decision=following.decision,
        model="claude-sonnet-4-5",
        endpoint=Endpoint(provider="bedrock"),
        step=1,
        check="schema",
        threshold=0.6,
    )
    claims = SIGNER.verify(following.decision)
    assert (claims.id, claims.step, claims.model, claims.endpoint, claims.propensity, claims.ladder) == (
        CLAIMS.id,
        1,
        "claude-sonnet-4-5",
        "bedrock",
        0.75,
        RUNGS[1:],
    )


def test_a_score_at_the_threshold_is_accepted_whatever_the_status():
    assert climb(score=0.8, status="failure") == NOTHING_SAID


def test_the_last_step_is_accepted_as_it_is():
    last = msgspec.structs.replace(CLAIMS, step=2, ladder=RUNGS[2:])
    assert climb(last, score=0.0) == NOTHING_SAID


def test_an_error_is_no_answer_and_escalates_nothing():
    assert climb(status="error") == NOTHING_SAID


@pytest.mark.parametrize(("status", "goes_on"), [("success", False), ("failure", True)])
@pytest.mark.parametrize("said", [{}, {"score": 0.99, "check": "other"}], ids=["no score", "another check's score"])
def test_without_a_score_of_its_check_the_status_decides_and_that_is_said(said, status, goes_on):
    found = climb(second(), status=status, **said)
    assert (found.next is not None, [note.code for note in found.notes]) == (goes_on, ["no-comparable-score"])


def test_a_model_that_left_the_catalogue_is_passed_over():
    found = climb(score=0.1, models=("claude-haiku-4-5", "claude-opus-4-5"))
    assert (found.next.model, found.next.step, [note.code for note in found.notes]) == (
        "claude-opus-4-5",
        1,
        ["ladder-changed"],
    )


def test_a_ladder_without_a_model_left_ends_and_says_what_to_do():
    found = climb(score=0.1, models=("claude-haiku-4-5",))
    assert found.next is None
    assert "ask again" in found.notes[0].text


def test_verified_answers_let_the_rate_of_audits_fall_and_unverified_ones_more_slowly():
    """20 / (20 + 20) = 0.5; 200 scored count as 20 verified."""
    assert [audit_rate(0, 0, None), audit_rate(20, 0, None), audit_rate(0, 200, None)] == [
        1,
        0.5,
        0.5,
    ]
    assert audit_rate(10**6, 10**6, None) == 0.02
    assert [audit_rate(0, 0, rate) for rate in (0.0, 0.3)] == [0.0, 0.3]


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_the_rate_is_a_probability_that_never_ends(audits, scored):
    assert 0.02 <= audit_rate(audits, scored, None) <= 1.0


def reported(claims=CLAIMS, asked=1.0, **fields):
    report = Report(decision=SIGNER.sign(claims), **{"status": "failure", **fields})
    return outcome_of(report, known(verify=SIGNER.verify, onward=onward(asked=asked)))


def test_a_step_is_recorded_with_its_place_its_score_and_the_probability_of_an_audit():
    row, said = reported(score=0.42, check_cost_usd=0.001)
    assert (row.step, row.strategy, row.check_name, row.score, row.audit_propensity, row.is_audit) == (
        0,
        "cascade",
        "check",
        4_200,
        1.0,
        True,
    )
    assert (said.audit, said.next.step) == (True, 1)


def test_the_ladders_check_need_not_be_named():
    assert reported(second(), score=0.42)[0].check_name == "schema"
    assert reported(score=0.42, check="tests")[0].check_name == "tests"


def test_who_is_not_drawn_is_not_asked_but_the_probability_is_kept():
    """The uniform is 0.5."""
    row, said = reported(score=0.9, asked=0.3)
    assert (row.audit_propensity, row.is_audit, said.audit) == (0.3, False, False)


@pytest.mark.parametrize(
    "fields", [{}, {"score": 0.5, "source": "human"}, {"check_cost_usd": 0.1}], ids=["no check", "verified", "no score"]
)
def test_what_tells_nothing_of_a_check_is_no_audit(fields):
    assert reported(**fields)[0].audit_propensity is None


def test_a_later_step_is_no_audit():
    assert reported(second(), score=0.5)[0].audit_propensity is None


def test_an_import_is_answered_nothing():
    report = Report(decision=SIGNER.sign(CLAIMS), status="failure", score=0.1)
    row, said = outcome_of(report, known(verify=SIGNER.verify))
    assert (said, row.audit_propensity, row.is_audit) == (NOTHING_SAID, None, None)


def test_an_error_has_nothing_to_score():
    with pytest.raises(BadInput, match="`check`"):
        reported(status="error", score=0.4)


def test_without_a_ladder_a_score_needs_its_checks_name():
    with pytest.raises(MissingField, match="`check`"):
        reported(msgspec.structs.replace(CLAIMS, ladder=()), score=0.4)


def test_a_decision_of_before_there_were_ladders_is_still_read():
    plain = msgspec.structs.replace(CLAIMS, ladder=())
    older = msgspec.msgpack.encode(msgspec.to_builtins(plain, builtin_types=(UUID, bytes))[:-1], enc_hook=str)
    assert msgspec.msgpack.decode(older, type=Claims) == plain
