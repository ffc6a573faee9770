"""A request, what is in memory, and one uniform make a decision."""

from uuid import UUID

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from router.answers import Request
from router.catalogue import Catalogue, CataloguedEndpoint, CataloguedModel, Policy, Price, TaskType
from router.decide.decider import Decider
from router.decide.replayed import replayed
from router.errors import NoCandidate, TargetOutOfRange, UnknownModel, UnknownTaskType
from router.learn.reading import read
from router.learn.snapshot import Snapshot
from router.service.promises import Promises
from router.signing import Signer
from router.values import LATENCY_BINS, Endpoint, Target, bin_of
from tests.unit.learn.test_snapshot import tally

SIGNER = Signer({1: bytes(32)})
ID = UUID("01a20df9-fa8f-7cb6-b8bd-f780e4807311")


def model(name, tier, usd, *endpoints):
    return CataloguedModel(name=name, tier=tier, price=Price(request_usd=usd), endpoints=endpoints)


def served(provider, region="", *compliance):
    return CataloguedEndpoint(provider=provider, region=region, compliance=compliance)


def catalogue(**changes):
    facts = {
        "models": (
            model("small", 1, 0.001, served("a", "eu"), served("b", "us", "hipaa")),
            model("middle", 2, 0.01, served("a", "eu", "hipaa")),
            model("large", 3, 0.1, served("c")),
        ),
        "task_types": (
            TaskType(path="classify", tier=1),
            TaskType(path="write", tier=2, mode="static"),
            TaskType(path="review", tier=2, mode="shadow"),
        ),
        "policy": Policy(drift=False),
    }
    return Catalogue(**{**facts, **changes})


def counted(task_type="classify", **rates):
    """A snapshot with outcomes and successes per model."""
    snapshot = Snapshot()
    snapshot.apply(
        tally(task_type=task_type, model=name, n=n, successes=s, quality=s * 10_000) for name, (n, s) in rates.items()
    )
    return snapshot


def decided(request, snapshot=None, *, document=None, u=0.5, providers=()):
    decider = Decider(document or catalogue(), 1, SIGNER, providers)
    return decider.decide(request, snapshot or Snapshot(), u=u, id_=ID, principal="local", stale_s=0.0)


def logged_by(decider, request, snapshot, u=0.5):
    """What the log keeps of a decision."""
    _, logged = decider.decide(request, snapshot, u=u, id_=ID, principal="local", stale_s=0.0)
    assert logged is not None
    return logged[0], logged[1]()


def ask(snapshot=None, *, document=None, u=0.5, providers=(), **fields):
    request = Request(**{"task_type": "classify", **fields})
    return decided(request, snapshot, document=document, u=u, providers=providers)[0]


LEARNED = {"small": (200, 190), "middle": (200, 190), "large": (200, 195)}


def test_without_evidence_the_tier_decides_with_certainty():
    answer = ask()
    assert (
        answer.model,
        answer.strategy,
        answer.propensity,
        answer.evidence.held_by,
    ) == ("small", "static", 1.0, "static tiers")


def test_with_evidence_the_cheapest_model_that_clears_is_chosen():
    answer = ask(counted(**LEARNED))
    assert (
        answer.model,
        answer.strategy,
        answer.evidence.held_by,
        answer.evidence.clears,
    ) == ("small", "adaptive", None, True)


def test_a_static_model_that_likely_misses_a_relative_target_gives_way_early():
    """8 of 20 stay below 0.95 of the better of two unknown rates: both are looked at, and the answer says why."""
    missing = counted(small=(20, 8))
    answer = ask(missing, of_best=0.95, explain=True)
    assert answer.strategy == "adaptive"
    assert answer.candidates is not None
    assert {one.model: one.propensity for one in answer.candidates} == {"small": 0.0, "middle": 0.5, "large": 0.5}
    assert [note.code for note in answer.notes] == ["static-let-go-early"]
    assert "after 20 of 100 outcomes: their model likely misses the target" in answer.notes[0].text


@pytest.mark.parametrize(
    "fields",
    [{"exclude": ("middle", "large")}, {"max_latency_ms": 1_000}],
    ids=["no dearer model", "a limit of latency"],
)
def test_where_no_promise_can_be_made_good_static_stays(fields):
    assert ask(counted(small=(20, 8)), of_best=0.95, **fields).strategy == "static"


def test_what_acts_statically_all_the_same_was_not_let_go():
    answer = ask(counted("review", middle=(20, 8)), task_type="review", of_best=0.95)
    assert (answer.strategy, answer.evidence.held_by, answer.notes) == ("static", "shadow mode", ())


def test_a_certified_failure_lets_static_go_and_says_so():
    answer = ask(counted(small=(20, 0)), min_success=0.9)
    assert answer.strategy == "adaptive"
    assert "static-let-go-early" in [note.code for note in answer.notes]
    assert "static-let-go-early" not in [note.code for note in ask(counted(**LEARNED), min_success=0.9).notes]


def test_a_cheap_model_that_fails_gives_way_to_the_next():
    answer = ask(counted(small=(200, 120), middle=(200, 190), large=(200, 195)))
    assert answer.model == "middle"
    assert answer.propensity > 0.99


def test_when_nothing_clears_the_answer_says_so():
    answer = ask(counted(small=(200, 80), middle=(200, 100), large=(200, 120)), u=0.5)
    assert (
        answer.model,
        answer.evidence.clears,
        [note.code for note in answer.notes],
    ) == ("large", False, ["no-model-clears"])


@pytest.mark.parametrize(
    ("fields", "left"),
    [
        ({"exclude": ("small",)}, {"middle", "large"}),
        ({"region": "eu"}, {"small", "middle"}),
        ({"compliance": ("hipaa",)}, {"small", "middle"}),
        ({"compliance": ("hipaa",), "region": "eu"}, {"middle"}),
        ({"max_cost_usd": 0.05}, {"small", "middle"}),
        ({"max_cost_usd": 0.001}, {"small"}),
    ],
)
def test_constraints_leave_models_out_with_a_reason(fields, left):
    answer = ask(counted(**LEARNED), explain=True, **fields)
    assert left == {one.model for one in answer.candidates if one.left_out is None}
    assert all(one.propensity == 0.0 for one in answer.candidates if one.left_out is not None)
    assert pytest.approx(1.0, abs=1e-9) == sum(one.propensity for one in answer.candidates)


def test_the_endpoint_is_the_first_one_that_the_request_allows():
    assert ask(compliance=("hipaa",)).endpoint == Endpoint(provider="b", region="us")
    assert ask().endpoint == Endpoint(provider="a", region="eu")


def test_providers_that_cannot_be_called_leave_their_models_out():
    answer = ask(providers=("c",), explain=True)
    assert answer.model == "large"
    assert {one.left_out for one in answer.candidates} == {None, "no provider in `ROUTER_PROVIDERS` serves it"}


def test_no_candidate_left_names_the_reason_of_each_model():
    with pytest.raises(NoCandidate) as told:
        ask(region="mars", max_cost_usd=0.0)
    reasons = told.value.facts["models"]
    assert isinstance(reasons, dict)
    assert set(reasons) == {"small", "middle", "large"}
    assert all(reasons.values())


def test_a_model_without_a_price_is_refused_under_a_limit_and_sorted_last_without():
    document = catalogue(models=(CataloguedModel(name="unpriced", tier=1), *catalogue().models))
    answer = ask(document=document, max_cost_usd=1.0, explain=True)
    left_out = {one.model: one.left_out for one in answer.candidates}
    assert "unknown" in left_out["unpriced"]
    assert ask(document=document, explain=True).candidates[-1].model == "unpriced"


def test_an_empty_tier_moves_up_then_down():
    assert ask(exclude=("small",)).model == "middle"
    assert ask(task_type="write", exclude=("middle", "large")).model == "small"


def test_a_static_task_type_never_learns_and_a_query_can_ask_for_static():
    answer = ask(counted("write", **LEARNED), task_type="write")
    assert (answer.strategy, answer.evidence.held_by, answer.model) == ("static", "static mode", "middle")
    asked = ask(counted(**LEARNED), strategy="static")
    assert (asked.strategy, asked.evidence.held_by) == ("static", "static mode")


def test_a_query_cannot_skip_the_evidence():
    assert ask(counted(small=(50, 50)), strategy="adaptive").strategy == "static"


def test_a_shadow_acts_statically_and_logs_what_learning_would_have_chosen():
    snapshot = counted("review", **LEARNED)
    answer = ask(snapshot, task_type="review")
    assert (answer.strategy, answer.evidence.held_by, answer.model) == ("static", "shadow mode", "middle")
    _, choice = logged_by(Decider(catalogue(), 1, SIGNER), Request(task_type="review"), snapshot)
    shadow = choice.numbers["shadow"]
    assert max(zip(shadow["propensities"], shadow["models"], strict=True))[1] == "small"


def test_learning_that_fails_where_static_does_not_steps_back_and_says_so():
    snapshot = counted(small=(0, 0))
    snapshot.apply(
        [
            tally(model="small", strategy="static", n=150, successes=145, quality=1_450_000),
            tally(model="middle", strategy="adaptive", bucket_s=300, n=150, successes=60, quality=600_000),
        ]
    )
    answer = ask(snapshot)
    assert (answer.model, answer.strategy, answer.evidence.held_by) == ("small", "static", "guardrail")
    off = catalogue(policy=Policy(drift=False, guardrail=False))
    assert ask(snapshot, document=off).strategy == "adaptive"


def test_a_child_borrows_a_little_from_its_relatives_and_nothing_once_it_differs():
    """Sibling 190 of 200: 10 · 0.95 + nothing flat, so the child's mean is 0.95 before its first outcome."""
    snapshot = counted("classify/mail", small=(200, 190))

    def small(path):
        return next(one for one in ask(snapshot, task_type=path, explain=True).candidates if one.model == "small")

    assert pytest.approx(0.95) == small("classify/chat").belief.mean
    assert (small("classify/chat").belief.outcomes, small("classify/chat").on_trial) == (0, True)
    snapshot.apply([tally(task_type="classify/chat", model="small", n=100, successes=40, quality=400_000)])
    assert pytest.approx(41 / 102) == small("classify/chat").belief.mean
    assert pytest.approx(0.5) == next(one for one in ask(snapshot, explain=True).candidates).belief.mean


def of_model(name, snapshot, **fields):
    """What an explained answer says of one model."""
    return next(one for one in ask(snapshot, explain=True, **fields).candidates if one.model == name)


def borrowed(candidate):
    return [(loan.lender, loan.outcomes, loan.mean) for loan in candidate.belief.borrowed]


ACROSS = Policy(drift=False, cross_task_strength=20.0)


def test_a_task_type_borrows_from_all_others_where_the_operator_says_so_and_shows_what():
    """Elsewhere 190 of 200 by `small`, 3 of 4 by `middle`: 20 · 0.95; and 4 · 0.75 with 0.8 of the flat prior."""
    snapshot = counted("write", small=(200, 190), middle=(4, 3))
    document = catalogue(policy=ACROSS)
    small, middle, large = (of_model(name, snapshot, document=document) for name in LEARNED)
    assert [pytest.approx(0.95), pytest.approx(3.8 / 5.6), 0.5] == [one.belief.mean for one in (small, middle, large)]
    assert [borrowed(one) for one in (small, middle, large)] == [
        [("other_tasks", 20.0, 0.95)],
        [("other_tasks", 4.0, 0.75)],
        [],
    ]
    off = of_model("small", snapshot)
    assert (off.belief.mean, borrowed(off)) == (0.5, [])


def test_relatives_come_before_all_others():
    """The sibling's 4 of 4 take 4/10; of kappa 20 at 104 of 204 elsewhere (the sibling included) the rest is 12."""
    snapshot = counted("write", small=(200, 100))
    snapshot.apply([tally(task_type="classify/mail", model="small", n=4, quality=40_000)])
    small = of_model("small", snapshot, document=catalogue(policy=ACROSS), task_type="classify/chat")
    assert borrowed(small) == [("relatives", 4.0, 1.0), ("other_tasks", 12.0, pytest.approx(104 / 204))]
    assert pytest.approx((4 + 12 * 104 / 204) / 16) == small.belief.mean


@pytest.mark.parametrize("strength", [0.0, 20.0])
def test_news_of_another_task_type_renews_a_belief_only_where_it_borrows_across(strength):
    decider = Decider(catalogue(policy=Policy(drift=False, cross_task_strength=strength)), 1, SIGNER)
    snapshot = counted(small=(10, 9))
    request = Request(task_type="classify", explain=True)

    def once():
        return decider.decide(request, snapshot, u=0.5, id_=ID, principal="local", stale_s=0.0)[0].candidates

    first = once()
    snapshot.apply([tally(task_type="write", model="large", n=100, quality=900_000)])
    assert (first is once()) == (strength == 0.0)
    assert {one.model: one for one in once()}["large"].belief.mean == (0.5 if strength == 0.0 else pytest.approx(0.9))


def test_news_of_a_relative_does_not_read_ones_own_outcomes_again(monkeypatch):
    evidences = []

    def counting(document, evidence):
        evidences.append(evidence)
        return read(document, evidence)

    monkeypatch.setattr("router.decide.decider.read", counting)
    snapshot = counted("classify/mail", small=(200, 150), middle=(50, 45))
    decider = Decider(catalogue(), 1, SIGNER)

    def once(decider):
        request = Request(task_type="classify/mail", explain=True)
        return decider.decide(request, snapshot, u=0.5, id_=ID, principal="local", stale_s=0.0)[0].candidates

    first = once(decider)
    snapshot.apply([tally(task_type="classify/chat", model="large", n=100, quality=900_000)])
    assert first != once(decider)
    assert once(decider) == once(Decider(catalogue(), 1, SIGNER))
    own = snapshot.evidence("classify/mail")
    assert evidences == [own, own], "once by each decider"
    snapshot.apply([tally(task_type="classify/mail", model="large", n=1, quality=10_000)])
    once(decider)
    assert len(evidences) == 3


@pytest.mark.parametrize("kind", ["targets", "constraints", "sizes"])
def test_requests_of_ever_new_kinds_do_not_fill_memory(monkeypatch, kind):
    monkeypatch.setattr("router.decide.decider.CACHE_SIZE", 10)
    decider, snapshot = Decider(catalogue(), 1, SIGNER), counted(small=(200, 190))
    made = {
        "targets": lambda number: Request(task_type="classify", min_success=0.5 + number / 100),
        "constraints": lambda number: Request(task_type="classify", max_latency_ms=1_000.0 + number),
        "sizes": lambda number: Request(task_type="classify", output_tokens=100 + number),
    }[kind]
    for number in range(30):
        decider.decide(made(number), snapshot, u=0.5, id_=ID, principal="local", stale_s=0.0)
        # One that is asked for again and again stays.
        decider.decide(Request(task_type="classify"), snapshot, u=0.5, id_=ID, principal="local", stale_s=0.0)
    assert len(decider._prepared) == 10
    assert any(one.target == catalogue().target for one in decider._prepared.values())
    for number in range(30):
        decider.decide(Request(task_type=f"classify/{number}"), snapshot, u=0.5, id_=ID, principal="local", stale_s=0.0)
    assert max(len(kept) for kept in (decider._prepared, decider._beliefs, decider._tasks)) <= 10


def test_other_weights_behind_a_name_are_an_event_and_are_tried_anew():
    snapshot = counted(middle=(150, 140))
    snapshot.apply(
        [
            tally(model="small", n=100, quality=900_000, served_model="2026-01"),
            tally(model="small", n=5, quality=40_000, served_model="2026-06", bucket_s=300),
        ]
    )
    shown = {one.model: one for one in ask(snapshot, explain=True).candidates}
    assert (shown["small"].belief.outcomes, shown["small"].on_trial) == (5, True)
    [change] = Decider(catalogue(), 1, SIGNER).changes("classify", snapshot)
    assert (change.kind, change.model, change.served_model, change.outcomes_since, change.on_trial) == (
        "served_model",
        "small",
        "2026-06",
        5,
        True,
    )


def test_a_source_that_is_trusted_less_moves_beliefs_less():
    """100 of 100 by the caller, 0 of 100 by a judge at 0.5: (1 + 100) / (2 + 150)."""
    snapshot = counted(small=(100, 100))
    snapshot.apply([tally(model="small", source="judge", n=100, quality=0)])
    document = catalogue(policy=Policy(drift=False, source_trust={"judge": 0.5}))
    belief = ask(snapshot, document=document, explain=True).candidates[0].belief
    assert (pytest.approx(101 / 152), 200) == (belief.mean, belief.outcomes)


voices = st.fixed_dictionaries(
    {
        "model": st.sampled_from(["small", "middle", "large", "gone", "long gone"]),
        "source": st.sampled_from(["caller", "judge", "human"]),
        "reporter": st.sampled_from(["alice", "bob", "carol"]),
        "served_model": st.sampled_from(["", "2026-01"]),
        "bucket_s": st.sampled_from(range(0, 1_500, 300)),
    }
)
spoken = st.lists(st.tuples(voices, st.integers(1, 60), st.floats(0, 1)), min_size=20, max_size=40)


@settings(max_examples=40)
@given(spoken, st.randoms(use_true_random=False))
def test_replicas_that_read_the_same_in_another_order_choose_the_same_bits(rows, random):
    """Drift is followed, sources and reporters weigh fractions, and one reporter may not drown the others."""
    policy = Policy(source_trust={"judge": 0.3, "human": 0.7}, reporter_trust={"bob": 0.37}, reporter_share=0.5)
    document = catalogue(policy=policy)
    tallies = [tally(**key, n=n, quality=round(10_000 * n * share)) for key, n, share in rows]

    def hashes(tallies):
        snapshot = Snapshot()
        snapshot.apply(tallies)
        decider = Decider(document, 1, SIGNER)
        asked = [Request(task_type="classify", of_best=share) for share in (None, 0.95)]
        return [logged_by(decider, request, snapshot)[0].choice for request in asked]

    # Each key once, as Postgres counts it.
    once = list({one.key: one for one in tallies}.values())
    assert hashes(once) == hashes(random.sample(once, len(once)))


def test_a_rollout_lets_learning_in_for_a_share_of_the_requests():
    """Learning is sure of `small`, static names `middle`: a fifth for the one, the rest for the other."""
    document = catalogue(task_types=(TaskType(path="write", tier=2, rollout=0.2),))
    answer = ask(counted("write", **LEARNED), document=document, task_type="write", explain=True)
    shares = {one.model: one.propensity for one in answer.candidates}
    assert pytest.approx(0.2, abs=1e-3) == shares["small"]
    assert pytest.approx(0.8, abs=1e-3) == shares["middle"]
    decider = Decider(document, 1, SIGNER)
    decision, choice = logged_by(decider, Request(task_type="write"), counted("write", **LEARNED), u=0.1)
    stored = msgspec.json.decode(msgspec.json.encode(choice), type=type(choice))
    assert replayed(decision, stored)[1]


FLOOR = Policy(drift=False, exploration_floor=0.02)


@pytest.mark.parametrize("target", [Target(min_success=0.9), Target(of_best=0.95)], ids=str)
def test_a_floor_keeps_every_candidate_alive_once_learning_decides(target):
    document = catalogue(policy=FLOOR, target=target)
    answer = ask(counted(**LEARNED), document=document, explain=True)
    assert all(one.propensity >= 0.02 - 1e-12 for one in answer.candidates)
    assert pytest.approx(1.0) == sum(one.propensity for one in answer.candidates)
    assert (answer.notes[0].code, "2.0%" in answer.notes[0].text) == ("exploration-floor", True)
    decision, choice = logged_by(Decider(document, 1, SIGNER), Request(task_type="classify"), counted(**LEARNED), 0.99)
    stored = msgspec.json.decode(msgspec.json.encode(choice), type=type(choice))
    assert replayed(decision, stored)[1]


def test_a_floor_is_only_for_who_may_be_chosen():
    answer = ask(counted(**LEARNED), document=catalogue(policy=FLOOR), exclude=("large",), explain=True)
    shares = {one.model: one.propensity for one in answer.candidates}
    assert (pytest.approx(0.98, abs=1e-3), pytest.approx(0.02, abs=1e-3), 0.0) == tuple(
        shares[name] for name in ("small", "middle", "large")
    )


def test_a_floor_lies_under_a_rollout_too():
    """Of what is not the floor's, (1 − 3 · 0.02), learning gets a fifth."""
    tasks = (TaskType(path="write", tier=2, rollout=0.2),)
    document = catalogue(task_types=tasks, policy=FLOOR)
    answer = ask(counted("write", **LEARNED), document=document, task_type="write", explain=True)
    shares = {one.model: one.propensity for one in answer.candidates}
    assert pytest.approx(0.2 * 0.94 + 0.02, abs=1e-3) == shares["small"]
    assert pytest.approx(0.02, abs=1e-3) == shares["large"]


@pytest.mark.parametrize("task_type", ["classify", "write", "review"])
def test_a_floor_explores_nothing_while_the_static_tier_acts(task_type):
    rates = dict.fromkeys(LEARNED, (20, 19)) if task_type == "classify" else LEARNED
    answer = ask(counted(task_type, **rates), document=catalogue(policy=FLOOR), task_type=task_type)
    assert (answer.strategy, answer.propensity, answer.notes) == ("static", 1.0, ())


def with_latency(latency_ms, **key):
    """200 good answers that took so long."""
    hist = [0] * LATENCY_BINS
    hist[bin_of(latency_ms, LATENCY_BINS)] = 200
    sums = {"n": 200, "quality": 1_900_000, "latency_n": 200, "latency_ms": int(200 * latency_ms)}
    return msgspec.structs.replace(tally(**key, **sums), latency_hist=hist)


def test_a_limit_of_latency_leaves_the_slow_to_others():
    snapshot = Snapshot()
    snapshot.apply([with_latency(5_000, model="small"), with_latency(300, model="middle")])
    snapshot.apply([tally(model="large", n=200, quality=1_900_000)])
    assert ask(snapshot).model == "small"
    answer = ask(snapshot, max_latency_ms=1_000, explain=True)
    assert answer.model == "middle"
    shown = {one.model: one.p_in_time for one in answer.candidates}
    assert shown["small"] < 0.01
    assert shown["middle"] > 0.99
    # Nobody timed it: its tier takes seven times as long as the work does with the cheapest.
    assert pytest.approx(0.05) == shown["large"]
    assert [note.code for note in answer.notes] == ["cost-of-speed"]


def test_the_static_tier_passes_over_what_is_likely_too_slow():
    snapshot = Snapshot()
    slow, fast = with_latency(5_000, model="small"), with_latency(300, model="middle")
    snapshot.apply([msgspec.structs.replace(one, n=40, quality=400_000) for one in (slow, fast)])
    assert (ask(snapshot).model, ask(snapshot, max_latency_ms=1_000).model) == ("small", "middle")
    assert ask(snapshot, max_latency_ms=1_000, exclude=("middle", "large")).model == "small"


def test_before_anything_was_timed_a_tight_limit_gets_a_fast_model():
    """A call of the cheapest tier takes about a second, of the strongest seven."""
    document = catalogue(task_types=(TaskType(path="reason", tier=3),))
    assert ask(document=document, task_type="reason").model == "large"
    assert ask(document=document, task_type="reason", max_latency_ms=30_000).model == "large"
    hurried = ask(document=document, task_type="reason", max_latency_ms=2_500)
    assert (hurried.model, [note.code for note in hurried.notes]) == ("small", ["too-slow-for-limit"])
    assert "`large`" in hurried.notes[0].text


def test_a_targets_kind_replaces_the_whole_target():
    assert Target(of_best=0.9) == ask(of_best=0.9).target
    assert Target(min_success=0.8) == ask(min_success=0.8).target
    assert Target(min_success=0.8, of_best=0.9) == ask(min_success=0.8, of_best=0.9).target


def test_a_target_in_percent_is_refused_with_what_was_meant():
    with pytest.raises(TargetOutOfRange, match=r"0\.95"):
        ask(min_success=95.0)


def test_unknown_names_are_refused_with_the_near_ones():
    with pytest.raises(UnknownTaskType, match="`classify`"):
        ask(task_type="clasify")
    with pytest.raises(UnknownModel, match="`small`"):
        ask(exclude=("smal",))


def test_a_dry_run_mints_and_logs_nothing():
    answer, logged = decided(Request(task_type="classify", dry_run=True))
    assert (answer.id, answer.decision, logged) == (None, None, None)


def test_new_weights_under_an_old_name_start_without_evidence():
    since = msgspec.convert("2030-01-01T00:00:00Z", type=__import__("datetime").datetime)
    renewed = msgspec.structs.replace(catalogue().models[0], evidence_since=since)
    document = catalogue(models=(renewed, *catalogue().models[1:]))
    answer = ask(counted(**LEARNED), document=document, explain=True)
    shown = {one.model: one for one in answer.candidates}
    assert (shown["small"].belief.outcomes, shown["small"].on_trial) == (0, True)
    assert shown["middle"].belief.outcomes == 200


def test_the_choice_is_renewed_when_beliefs_change_and_not_before():
    decider = Decider(catalogue(), 1, SIGNER)
    snapshot = counted(small=(200, 190))
    request = Request(task_type="classify", explain=True)

    def once():
        return decider.decide(request, snapshot, u=0.5, id_=ID, principal="local", stale_s=0.0)[0].candidates

    first = once()
    assert first is once()
    snapshot.apply([tally(model="small", n=201, quality=1_900_000, revision=2)])
    assert first is not once()


def test_frequencies_follow_the_propensities_exactly():
    """A thousand evenly spaced uniforms fall on each model in proportion, to one in a thousand per model."""
    snapshot = counted(small=(150, 133), middle=(40, 37), large=(30, 29))
    decider = Decider(catalogue(), 1, SIGNER)
    request = Request(task_type="classify", explain=True)
    drawn = [
        decider.decide(request, snapshot, u=(place + 0.5) / 1_000, id_=ID, principal="local", stale_s=0.0)[0]
        for place in range(1_000)
    ]
    for candidate in drawn[0].candidates or ():
        share = sum(one.model == candidate.model for one in drawn) / 1_000
        assert abs(share - candidate.propensity) <= 0.001
        assert {one.propensity for one in drawn if one.model == candidate.model} <= {candidate.propensity}


@pytest.mark.slow
def test_a_logged_decision_replays_from_its_own_numbers_a_thousand_times():
    draw = np.random.default_rng(7)
    decider = Decider(catalogue(), 1, SIGNER)
    for number in range(1_000):
        n = draw.integers(0, 400, size=3)
        counts = {
            name: (int(count), int(draw.binomial(count, rate)))
            for name, count, rate in zip(("small", "middle", "large"), n, (0.8, 0.9, 0.95), strict=True)
        }
        request = Request(task_type="classify", of_best=0.95) if number % 2 else Request(task_type="classify")
        decision, choice = logged_by(decider, request, counted(**counts), u=float(draw.random()))
        stored = msgspec.json.decode(msgspec.json.encode(choice), type=type(choice))
        _, is_equal = replayed(decision, stored)
        assert is_equal
        decider._prepared.clear()


def test_beyond_ten_thousand_task_types_the_nearest_known_ancestor_serves(monkeypatch):
    monkeypatch.setattr("router.decide.decider.MAX_TASK_TYPES", 2)
    snapshot = counted(small=(1, 1))
    snapshot.apply([tally(task_type="classify/known", model="small", n=1)])
    assert ask(snapshot, task_type="classify/known").task_type == "classify/known"
    answer = ask(snapshot, task_type="classify/known/new")
    assert (answer.task_type, [note.code for note in answer.notes]) == ("classify/known", ["kept-under-ancestor"])


def test_what_was_kept_follows_the_evidence():
    promises, snapshot = Promises(catalogue(), Decider(catalogue(), 1, SIGNER)), counted(small=(100, 60))
    assert promises.of("write", snapshot) is None
    first = promises.of("classify", snapshot)
    assert first is promises.of("classify", snapshot)
    snapshot.apply([tally(task_type="classify", model="large", bucket_s=600, n=100, successes=100, quality=1_000_000)])
    later = promises.of("classify", snapshot)
    assert first is not None
    assert later is not None
    assert (first.n, later.n) == (100, 200)
