"""Ladders among the candidates: by the tiers before evidence, learned when they pay, refused when they don't."""

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from router.answers import Request
from router.catalogue import Policy, TaskType
from router.choose.cascade import with_ladder
from router.decide.decider import Decider
from router.decide.replayed import replayed
from router.learn.check_counts import CheckCounts
from router.learn.snapshot import Snapshot
from router.values import SCORE_BINS, CheckKey, CheckTally, Endpoint
from tests.unit.decide.test_decider import ID, SIGNER, catalogue, model
from tests.unit.learn.test_snapshot import tally

CASCADE = Request(task_type="classify", strategy="cascade")


def checks(name="small", *, right=(0, 0), wrong=(0, 0), scored=None, source="human", check="schema"):
    """Verified answers of a model: right and wrong ones that the check rejected and passed."""
    rights, wrongs = [0] * SCORE_BINS, [0] * SCORE_BINS
    (rights[0], rights[20]), (wrongs[0], wrongs[20]) = right, wrong
    all_scored = [one + other for one, other in zip(rights, wrongs, strict=True)] if scored is None else scored
    return CheckTally(
        key=CheckKey("classify", name, "", check, source, 0, "local", 0),
        n=sum(all_scored),
        check_cost_n=0,
        check_cost_nusd=0,
        scored_hist=all_scored,
        right_hist=rights,
        wrong_hist=wrongs,
        revision=1,
    )


def known(*found, **rates):
    """A snapshot with outcomes and successes per model, and what checks found."""
    snapshot = Snapshot()
    snapshot.apply((tally(model=name, n=n, successes=s, quality=s * 10_000) for name, (n, s) in rates.items()), found)
    return snapshot


def good_check():
    """The cheap model is right in 280 of 400; the check errs in one of twenty."""
    return checks(right=(14, 266), wrong=(114, 6))


def learnt():
    return known(good_check(), small=(400, 280), middle=(100, 70), large=(300, 297))


def asked(request, snapshot, *, document=None, u=0.5):
    decider = Decider(document or catalogue(), 1, SIGNER)
    return decider.decide(request, snapshot, u=u, id_=ID, principal="local", stale_s=0.0)


def two_models(*models):
    return catalogue(models=models, task_types=(TaskType(path="classify", tier=1),))


def codes(decision):
    return [note.code for note in decision.notes]


def test_before_evidence_it_goes_by_the_tiers_with_a_fixed_threshold():
    decision, (logged, choice) = asked(CASCADE, Snapshot())
    assert (decision.strategy, decision.model, decision.propensity) == ("cascade", "small", 1.0)
    assert decision.ladder.rule == "tiers"
    assert [(step.model, step.threshold) for step in decision.ladder.steps] == [
        ("small", 0.8),
        ("middle", 0.8),
        ("large", None),
    ]
    assert decision.ladder.steps[0].endpoint == Endpoint(provider="a", region="eu")
    assert (logged.strategy, logged.model) == ("cascade", "small")
    assert replayed(logged, choice()) == ({"small": 0, "middle": 0, "large": 0, "small → middle → large": 1}, True)


def test_the_decision_carries_what_is_left_of_the_ladder():
    decision, _ = asked(CASCADE, Snapshot())
    claims = SIGNER.verify(decision.decision)
    assert [(rung.model, rung.endpoint, rung.threshold) for rung in claims.ladder] == [
        ("small", "a/eu", 0.8),
        ("middle", "a/eu", 0.8),
        ("large", "c", None),
    ]


def test_the_threshold_of_the_tiers_is_the_operators():
    decision, _ = asked(CASCADE, Snapshot(), document=catalogue(policy=Policy(ladder_threshold=0.55)))
    assert [step.threshold for step in decision.ladder.steps] == [0.55, 0.55, None]


def test_only_who_asks_gets_a_ladder():
    for request in (Request(task_type="classify"), Request(task_type="classify", strategy="adaptive")):
        decision, _ = asked(request, learnt())
        assert decision.ladder is None
        assert SIGNER.verify(decision.decision).ladder == ()


def test_auto_takes_one_that_pays_and_none_by_the_tiers():
    request = Request(task_type="classify", ladder=True)
    decider = Decider(catalogue(), 1, SIGNER)
    for one, rule in ((CASCADE, "tiers"), (request, None), (CASCADE, "tiers")):
        before, _ = decider.decide(one, Snapshot(), u=0.5, id_=ID, principal="local", stale_s=0.0)
        assert (before.ladder.rule if before.ladder else None) == rule
        assert codes(before) == ([] if rule else ["no-ladder"])
    after, _ = asked(request, learnt())
    assert (after.strategy, after.ladder.rule, after.model) == ("cascade", "learned", "small")
    assert [step.model for step in after.ladder.steps] == ["small", "large"]
    assert after.ladder.cost_usd < after.ladder.single_cost_usd == 0.1


def test_explain_names_what_a_ladder_would_save():
    decision, _ = asked(Request(task_type="classify", explain=True), learnt())
    [text] = [note.text for note in decision.notes if note.code == "ladder-would-save"]
    assert "small → large" in text
    assert "ladder=true" in text
    assert "ladder-would-save" not in codes(asked(Request(task_type="classify"), learnt())[0])


def test_what_it_takes_and_what_it_leaves_sum_to_one_and_replay():
    """Whatever is still tried among cheaper single models goes on."""
    for u in (0.0, 0.3, 0.7, 0.999999):
        request = Request(task_type="classify", strategy="cascade", explain=True)
        decision, (logged, choice) = asked(request, learnt(), u=u)
        told, is_equal = replayed(logged, choice())
        assert is_equal
        assert sum(told.values()) == pytest.approx(1.0, abs=1e-12)
        assert told["small → large"] > 0.9
        shown = sum(candidate.propensity for candidate in decision.candidates)
        assert shown + told["small → large"] == pytest.approx(1.0, abs=1e-12)


def test_few_verified_answers_make_a_cautious_router():
    few = known(checks(right=(0, 3), wrong=(1, 0), scored=[120, *[0] * 19, 280]), small=(400, 280), large=(300, 297))
    decision, _ = asked(CASCADE, few)
    assert (decision.ladder, codes(decision)) == (None, ["no-ladder"])
    assert "verified" in decision.notes[0].text


def test_one_by_the_tiers_ends_after_a_hundred_scored_answers():
    some = known(checks(scored=[30, *[0] * 19, 69], source="check"), small=(10, 7))
    assert asked(CASCADE, some)[0].ladder.rule == "tiers"
    enough = known(checks(scored=[30, *[0] * 19, 70], source="check"), small=(10, 7))
    decision, _ = asked(CASCADE, enough)
    assert decision.ladder is None
    assert "100 scored answers" in decision.notes[0].text


def test_a_check_that_always_passes_withdraws_the_ladder_and_is_named():
    constant = known(checks(scored=[*[0] * 20, 66], source="check"))
    decision, _ = asked(CASCADE, constant)
    assert decision.ladder is None
    assert "always pass" in decision.notes[0].text


def test_wrong_accepts_that_bring_success_below_the_target_refuse_it():
    """The check passes half of what is wrong: .7 + .15 · 0 wrong accepts leave .85 at best."""
    lax = known(checks(right=(0, 280), wrong=(60, 60)), small=(400, 280), large=(300, 297))
    assert asked(CASCADE, lax)[0].ladder is None


def test_it_is_never_dearer_than_the_cheapest_single_model_that_clears():
    """The middle model clears at $0.01, and the ladder's check and first call cost $0.002 already."""
    decision, _ = asked(CASCADE, known(good_check(), small=(400, 280), middle=(400, 380), large=(300, 297)))
    assert decision.ladder is None or decision.ladder.cost_usd < 0.01


def test_a_check_dearer_than_the_single_model_is_refused():
    """$0.0195 a check, and the first call: more than the $0.01 of the model that clears by itself."""
    dear = msgspec.structs.replace(good_check(), check_cost_n=10_000, check_cost_nusd=195_000_000_000)
    decision, _ = asked(CASCADE, known(dear, small=(400, 280), middle=(400, 380), large=(300, 297)))
    assert (decision.ladder, codes(decision)) == (None, ["no-ladder"])


def test_a_limit_of_cost_holds_for_the_whole():
    assert asked(msgspec.structs.replace(CASCADE, max_cost_usd=0.11), learnt())[0].ladder.rule == "learned"
    document = two_models(model("small", 1, 0.001), model("large", 3, 0.02))
    cheap = msgspec.structs.replace(CASCADE, max_cost_usd=0.02)
    assert asked(cheap, learnt(), document=document)[0].ladder.cost_usd <= 0.02


def test_a_limit_of_latency_holds_for_all_steps_together():
    """What was never timed is not known to come in time."""
    decision, _ = asked(msgspec.structs.replace(CASCADE, max_latency_ms=2_000), learnt())
    assert decision.ladder is None
    timed = known(good_check())
    hist = [0] * 32
    hist[10] = 400
    timed.apply(
        msgspec.structs.replace(
            tally(model=name, n=n, successes=s, quality=s * 10_000, latency_n=400), latency_hist=hist
        )
        for name, (n, s) in {"small": (400, 280), "large": (300, 297)}.items()
    )
    fast, _ = asked(msgspec.structs.replace(CASCADE, max_latency_ms=2_000), timed)
    assert [step.model for step in fast.ladder.steps] == ["small", "large"]
    slow, _ = asked(msgspec.structs.replace(CASCADE, max_latency_ms=300), timed)
    assert slow.ladder is None


def test_static_and_shadow_types_get_the_tiers_alone():
    document = catalogue(task_types=(TaskType(path="classify", tier=1, mode="static"),))
    decision, _ = asked(CASCADE, known(checks(scored=[9, *[0] * 19, 9]), small=(400, 280)), document=document)
    assert decision.ladder.rule == "tiers"
    refused, _ = asked(CASCADE, learnt(), document=document)
    assert refused.ladder is None


def test_one_tier_is_no_ladder():
    document = two_models(model("small", 1, 0.001), model("other", 1, 0.002))
    decision, _ = asked(CASCADE, Snapshot(), document=document)
    assert (decision.ladder, decision.strategy) == (None, "static")


def test_what_a_ladders_own_check_says_is_no_evidence_on_its_models():
    snapshot = Snapshot()
    snapshot.apply(
        [
            tally(model="small", strategy="cascade", source="check", n=90, quality=900_000, latency_n=90),
            tally(model="small", strategy="cascade", source="caller", bucket_s=300, n=5, quality=50_000),
            tally(model="small", strategy="cascade", source="human", n=10, quality=70_000),
            tally(model="large", strategy="cascade", source="caller", step=1, n=8, quality=60_000),
            tally(model="large", strategy="cascade", source="check", step=1, n=8, quality=80_000),
        ]
    )
    evidence = snapshot.evidence("classify")
    assert evidence.judged_by_model() == {"small": (10, 70_000)}
    assert evidence.later("large") == (8, 60_000)
    assert evidence.totals("latency_n")[0].tolist() == [90]


shares = st.lists(st.floats(0.001, 1.0), min_size=1, max_size=6)


costs = st.lists(st.one_of(st.floats(0.0, 1.0), st.just(np.nan)), min_size=6, max_size=6)
trials = st.lists(st.booleans(), min_size=6, max_size=6)


@given(shares, costs, trials, st.floats(0.0, 1.0))
def test_it_takes_the_place_of_proven_models_that_cost_as_much_and_of_no_other(weights, costs, trials, ladder_usd):
    propensities = np.array(weights) / sum(weights)
    cost_usd, on_trial = np.array(costs[: len(weights)]), np.array(trials[: len(weights)])
    found = with_ladder(propensities, cost_usd, on_trial, ladder_usd)
    assert found.sum() == pytest.approx(1.0)
    for before, after, cost, is_tried in zip(propensities, found[:-1], cost_usd, on_trial, strict=True):
        assert after == (before if cost < ladder_usd or is_tried else 0.0)
    assert with_ladder(propensities, cost_usd, on_trial, None).tolist() == [*[0.0] * len(weights), 1.0]


def test_a_dear_model_nobody_tried_is_tried_by_itself_before_a_ladder_ends_with_it():
    """A ladder in its place would keep it unknown for ever, and the router on models that are known to fail."""
    few = known(good_check(), small=(400, 280), middle=(100, 70), large=(10, 10))
    decision, (_, choice) = asked(CASCADE, few)
    assert decision.ladder is None
    assert "known to clear" in decision.notes[0].text
    assert dict(zip(choice().numbers["models"], choice().numbers["propensities"], strict=True))["large"] > 0.2


def test_audits_are_counted_once_whatever_order_their_rows_come_in():
    old = checks(right=(0, 2), wrong=(1, 0))
    new = msgspec.structs.replace(checks(right=(0, 4), wrong=(2, 0)), revision=2)
    unverified = checks(scored=[0, *[0] * 19, 9], source="check")
    for rows in ([old, new, unverified], [unverified, new, old]):
        counts = CheckCounts()
        counts.apply(rows, 0)
        assert counts.audited("classify", "small", "schema") == (6, 15)
