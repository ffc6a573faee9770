"""A report becomes a row, or an error that names the field."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import msgspec
import pytest

from router import errors
from router.catalogue import built_in
from router.catalogue.tasks import task_of
from router.ids import UuidClock, derived_id, time_of
from router.observe.reports import Report, Verdict
from router.observe.rows import Known, correction_of, outcome_of
from router.signing import Claims, Signer
from router.values import Endpoint, Note, Usage, bucket_at

NOW = datetime(2026, 3, 1, 12, 7, 31, tzinfo=UTC)
SIGNER = Signer({1: bytes(32)})
DECISION = UuidClock().next(NOW - timedelta(minutes=10), bytes(10))
CLAIMS = Claims(
    id=DECISION,
    task_type="classify",
    model="claude-haiku-4-5",
    endpoint="anthropic",
    propensity=0.75,
    strategy="adaptive",
    step=0,
    catalogue_version=1,
    owner="local",
)


def known(**changes):
    facts = {
        "now": NOW,
        "principal": "local",
        "verify": SIGNER.verify,
        "catalogues": {1: built_in()},
        "catalogue_version": 1,
        "models": frozenset(built_in().model_names),
        "stored_under": lambda path: (task_of(built_in(), path), None),
        "mint": lambda: UUID("01a20df9-fa8f-7cb6-b8bd-f780e4807311"),
    }
    return Known(**{**facts, **changes})


def decided(claims=CLAIMS, **fields):
    return Report(decision=SIGNER.sign(claims), **fields)


def undecided(**fields):
    return Report(**{"task_type": "classify", "model": "gpt-4o", "status": "success", **fields})


def test_a_decision_says_where_its_outcome_belongs():
    row, (notes, _, _) = outcome_of(decided(status="success"), known())
    assert (derived_id(DECISION, 0, 0), "classify", "claude-haiku-4-5", "anthropic", "adaptive", 0.75, False, ()) == (
        row.id,
        row.task_type,
        row.model,
        row.endpoint,
        row.strategy,
        row.propensity,
        row.overridden,
        notes,
    )


def test_an_outcome_counts_in_the_bucket_of_its_decision_however_late_it_comes():
    row, _ = outcome_of(decided(status="success"), known(now=NOW + timedelta(days=20)))
    assert datetime(2026, 3, 1, 11, 55, tzinfo=UTC) == row.bucket


def test_each_attempt_is_an_outcome_of_its_own():
    ids = {outcome_of(decided(status="error", attempt=attempt), known())[0].id for attempt in range(3)}
    assert len(ids) == 3


def test_the_same_report_hashes_the_same_whatever_the_order_of_its_fields():
    one = msgspec.json.decode(b'{"task_type":"classify","model":"gpt-4o","status":"success"}', type=Report)
    also = msgspec.json.decode(b'{"attempt":0,"status":"success","model":"gpt-4o","task_type":"classify"}', type=Report)
    assert outcome_of(one, known())[0].body_hash == outcome_of(also, known())[0].body_hash
    changed = outcome_of(msgspec.structs.replace(one, status="failure"), known())[0]
    assert changed.body_hash != outcome_of(one, known())[0].body_hash


def test_another_model_than_recommended_is_recorded_as_called_without_propensity():
    row, _ = outcome_of(decided(status="success", model="gpt-4o"), known())
    assert (row.model, row.endpoint, row.propensity, row.overridden) == ("gpt-4o", "", None, True)


def test_another_endpoint_than_recommended_is_overridden_too():
    row, _ = outcome_of(decided(status="success", endpoint=Endpoint(provider="bedrock", region="eu")), known())
    assert (row.model, row.endpoint, row.propensity, row.overridden) == ("claude-haiku-4-5", "bedrock/eu", None, True)


def test_naming_the_recommended_model_again_overrides_nothing():
    row, _ = outcome_of(decided(status="success", model="claude-haiku-4-5"), known())
    assert (row.propensity, row.overridden) == (0.75, False)


@pytest.mark.parametrize(
    ("fields", "points"),
    [
        ({"status": "success"}, 10_000),
        ({"status": "failure"}, 0),
        ({"status": "success", "quality": 0.62345}, 6234),
        ({"status": "failure", "quality": 0.3}, 3000),
        ({"status": "error", "error_kind": "timeout"}, None),
    ],
)
def test_quality_is_kept_in_ten_thousandths(fields, points):
    assert points == outcome_of(decided(**fields), known())[0].quality


@pytest.mark.parametrize(
    ("fields", "nusd"),
    [
        ({"cost_usd": 0.00093}, 930_000),
        ({"usage": Usage(input_tokens=803, output_tokens=61)}, 1_108_000),
        ({"usage": Usage(input_tokens=803)}, None),
        ({"cost_usd": 0.0, "usage": Usage(input_tokens=803, output_tokens=61)}, 0),
        ({}, None),
    ],
)
def test_cost_is_as_reported_else_from_usage_else_unknown(fields, nusd):
    """803 × 1,000 nUSD + 61 × 5,000 nUSD = 1,108,000 nUSD."""
    assert nusd == outcome_of(decided(status="success", **fields), known())[0].cost_nusd


def test_an_undecided_report_without_an_id_says_that_a_repeat_counts_again():
    row, (notes, _, _) = outcome_of(undecided(), known())
    assert (UUID("01a20df9-fa8f-7cb6-b8bd-f780e4807311"), ["repeat-counts"]) == (row.id, [note.code for note in notes])


def test_an_undated_id_is_kept_under_another_but_echoed_as_spelled():
    spelled = uuid4()
    row, (notes, _, _) = outcome_of(undecided(id=spelled), known())
    assert (str(spelled), 0, ()) == (row.caller_id, row.id.int >> 80, notes)


def test_a_report_without_an_id_is_of_when_the_call_was_made():
    at = NOW - timedelta(days=2)
    row, said = outcome_of(undecided(occurred_at=at), known())
    assert (row.bucket, time_of(row.id)) == (bucket_at(at.timestamp()), at)
    assert [note.code for note in said.notes] == ["repeat-counts"]


def test_an_undated_id_counts_when_the_call_was_made():
    row, _ = outcome_of(undecided(id=uuid4(), occurred_at=NOW - timedelta(days=2)), known())
    assert datetime(2026, 2, 27, 12, 5, tzinfo=UTC) == row.bucket


def test_a_path_kept_under_an_ancestor_says_so():
    note = Note(code="kept-under-ancestor", text="…")
    row, (notes, _, _) = outcome_of(
        undecided(task_type="classify/x", id=uuid4()),
        known(stored_under=lambda _: (task_of(built_in(), "classify"), note)),
    )
    assert ("classify", (note,)) == (row.task_type, notes)


def test_what_a_check_found_is_kept_as_integers():
    """0.125 is 1,250 of 10,000; $0.001 is 1,000,000 nUSD."""
    row, _ = outcome_of(undecided(check="unit-tests", score=0.125, check_cost_usd=0.001), known())
    assert (row.check_name, row.score, row.check_cost_nusd) == ("unit-tests", 1_250, 1_000_000)


def test_a_check_that_failed_still_cost_something():
    row, _ = outcome_of(undecided(check="unit-tests", check_cost_usd=0.001), known())
    assert (row.score, row.check_cost_nusd) == (None, 1_000_000)


def test_a_report_without_a_check_hashes_as_it_did_before_there_were_checks():
    row, _ = outcome_of(undecided(), known())
    assert row.body_hash == "99de3aa1b1f9618954f2563cbf2704ff"


BAD = {
    "a score above one": (undecided(check="json", score=1.01), errors.BadInput, "score"),
    "a score below zero": (undecided(check="json", score=-0.1), errors.BadInput, "score"),
    "a score that is no number": (undecided(check="json", score=float("nan")), errors.BadInput, "score"),
    "a score of no check": (undecided(score=0.5), errors.MissingField, "check"),
    "the cost of no check": (undecided(check_cost_usd=0.001), errors.MissingField, "check"),
    "a check that found nothing": (undecided(check="json"), errors.MissingField, "score"),
    "a check without a name": (undecided(check="", score=0.5), errors.BadInput, "check"),
    "a check with spaces": (undecided(check="unit tests", score=0.5), errors.BadInput, "check"),
    "a long name of a check": (undecided(check="x" * 65, score=0.5), errors.BadInput, "check"),
    "half a surrogate pair in a check": (undecided(check="\ud800", score=0.5), errors.BadInput, "check"),
    "a negative cost of a check": (undecided(check="json", check_cost_usd=-1.0), errors.BadInput, "check_cost_usd"),
    "the check of an error": (undecided(status="error", check="json", score=0.5), errors.BadInput, "check"),
    "no status": (undecided(status=None), errors.MissingField, "status"),
    "neither decision nor task type": (Report(status="success", model="gpt-4o"), errors.MissingField, "task_type"),
    "no model": (Report(status="success", task_type="classify"), errors.MissingField, "model"),
    "an unknown task type": (undecided(task_type="clasify"), errors.UnknownTaskType, "task_type"),
    "an unknown model": (undecided(model="gpt-40"), errors.UnknownModel, "model"),
    "a negative cost": (undecided(cost_usd=-1.0), errors.BadInput, "cost_usd"),
    "a cost that is no number": (undecided(cost_usd=float("nan")), errors.BadInput, "cost_usd"),
    "an infinite cost": (undecided(cost_usd=float("inf")), errors.BadInput, "cost_usd"),
    "a cost beyond belief": (undecided(cost_usd=1e30), errors.BadInput, "cost_usd"),
    "a negative latency": (undecided(latency_ms=-1.0), errors.BadInput, "latency_ms"),
    "a latency of a year": (undecided(latency_ms=3e10), errors.BadInput, "latency_ms"),
    "quality above one": (undecided(quality=1.01), errors.BadInput, "quality"),
    "quality below zero": (undecided(quality=-0.1), errors.BadInput, "quality"),
    "the quality of an error": (undecided(status="error", quality=0.5), errors.BadInput, "quality"),
    "the error of a success": (undecided(error_kind="timeout"), errors.BadInput, "error_kind"),
    "a NUL": (undecided(served_model="a\x00b"), errors.BadInput, "served_model"),
    "half a surrogate pair": (undecided(tags={"a": "\ud800"}), errors.BadInput, "tags.a"),
    "a NUL in a tag's name": (undecided(tags={"\x00": "a"}), errors.BadInput, "tags"),
    "too many tags": (undecided(tags={str(n): "" for n in range(17)}), errors.BadInput, "tags"),
    "a long text": (undecided(served_model="x" * 129), errors.BadInput, "served_model"),
    "negative tokens": (undecided(usage=Usage(input_tokens=-1)), errors.BadInput, "usage.input_tokens"),
    "a negative attempt": (undecided(attempt=-1), errors.BadInput, "attempt"),
    "a clock far ahead": (
        undecided(id=UuidClock().next(NOW + timedelta(hours=1), bytes(10))),
        errors.TimeOutOfRange,
        "id",
    ),
    "a clock far back": (
        undecided(id=UuidClock().next(NOW - timedelta(days=40), bytes(10))),
        errors.TimeOutOfRange,
        "id",
    ),
    "a moment without time zone": (
        undecided(id=uuid4(), occurred_at=datetime(2026, 3, 1)),  # noqa: DTZ001  # that is the mistake
        errors.BadInput,
        "occurred_at",
    ),
    "a forged decision": (Report(status="success", decision="AAAA"), errors.ForgedDecision, "decision"),
    "a decision of an unknown catalogue": (
        decided(msgspec.structs.replace(CLAIMS, catalogue_version=9), status="success"),
        errors.UnknownCatalogueVersion,
        "decision",
    ),
    "a decision and another task type": (decided(status="success", task_type="extract"), errors.BadInput, "task_type"),
    "a decision and an id": (decided(status="success", id=uuid4()), errors.BadInput, "id"),
    "a decision overridden by an unknown model": (
        decided(status="success", model="gpt-40"),
        errors.UnknownModel,
        "model",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_report_that_does_not_hold_names_the_field(name):
    report, kind, field = BAD[name]
    with pytest.raises(kind) as told:
        outcome_of(report, known())
    assert field == told.value.field


def test_near_names_are_offered():
    with pytest.raises(errors.UnknownModel, match="`gpt-4o`"):
        outcome_of(undecided(model="gpt-40"), known())


def test_an_expired_decision_is_gone():
    with pytest.raises(errors.ExpiredDecision, match="35 days"):
        outcome_of(decided(status="success"), known(now=NOW + timedelta(days=36)))


def test_another_owners_decision_is_refused():
    with pytest.raises(errors.AnotherOwnersDecision):
        outcome_of(decided(status="success"), known(principal="someone else"))


def test_quality_in_percent_is_refused_with_what_was_meant():
    with pytest.raises(errors.BadInput, match=r"Did you mean 0\.8"):
        outcome_of(undecided(quality=80.0), known())


def test_a_verdict_becomes_a_correction():
    spelled = uuid4()
    correction = correction_of(Verdict(source="human", status="failure", reason="wrong"), spelled, "local", NOW)
    assert (
        correction.source,
        correction.status,
        correction.quality,
        correction.reason,
    ) == ("human", "failure", 0, "wrong")


@pytest.mark.parametrize(
    ("verdict", "field"),
    [
        (Verdict(), "status"),
        (Verdict(retract=True, status="success"), "retract"),
        (Verdict(status="success", quality=2.0), "quality"),
        (Verdict(status="success", reason="\x00"), "reason"),
    ],
)
def test_a_verdict_that_does_not_hold_names_the_field(verdict, field):
    with pytest.raises(errors.BadInput) as told:
        correction_of(verdict, uuid4(), "local", NOW)
    assert field == told.value.field
