"""Which endpoint serves, and what if none does well?"""

from uuid import UUID

import msgspec
import numpy as np
import pytest

from router.answers import Request
from router.catalogue import Budget, Catalogue, CataloguedEndpoint, CataloguedModel, Policy, Price, TaskType, check_new
from router.decide.decider import Decider
from router.decide.replayed import replayed
from router.errors import BadInput, BudgetSpent, CatalogueInvalid, NoCandidate, UnknownModel
from router.learn.snapshot import Snapshot
from router.signing import Signer
from router.traffic import State
from router.values import LATENCY_BINS, Endpoint, bin_of
from tests.unit.learn.test_snapshot import tally
from tests.unit.test_traffic import NOW_S, PAIR, Clock, endpoint, heard, nothing_reported, traffic

SIGNER = Signer({1: bytes(32)})
ID = UUID("01a20df9-fa8f-7cb6-b8bd-f780e4807311")
TOKENS = Price(input_usd_per_mtok=1.0, output_usd_per_mtok=5.0, cache_read_usd_per_mtok=0.1)


def model(name, tier, usd, *endpoints):
    return CataloguedModel(name=name, tier=tier, price=Price(request_usd=usd), endpoints=endpoints)


def catalogue(*small, policy=None, **task):
    return Catalogue(
        models=(
            model("small", 1, 0.001, *(small or (endpoint("a"), endpoint("b")))),
            model("middle", 2, 0.01, endpoint("a"), endpoint("c")),
            model("large", 3, 0.1, endpoint("c")),
        ),
        task_types=(TaskType(path="classify", tier=1, **task),),
        policy=policy or Policy(drift=False),
    )


def learned(**rates):
    snapshot = Snapshot()
    rates = rates or {"small": (200, 190), "middle": (200, 190), "large": (200, 195)}
    snapshot.apply(tally(model=name, n=n, successes=s, quality=s * 10_000) for name, (n, s) in rates.items())
    return snapshot


class Asking:
    """A decider whose endpoints fare as the test says."""

    def __init__(self, document=None, snapshot=None, providers=(), reported=nothing_reported):
        self.clock = Clock()
        self.document = document or catalogue()
        self.traffic = traffic(self.clock, self.document, reported)
        self.snapshot = snapshot or Snapshot()
        self.decider = Decider(self.document, 1, SIGNER, providers)

    def __call__(self, u=0.5, **fields):
        return self.logged(u, **fields)[0]

    def logged(self, u=0.5, **fields):
        request = Request(**{"task_type": "classify", **fields})
        return self.decider.decide(
            request, self.snapshot, u=u, id_=ID, principal="local", stale_s=0.0, traffic=self.traffic
        )


def codes(answer):
    return [note.code for note in answer.notes]


def test_traffic_moves_to_another_endpoint_of_the_model_and_tells_it_in_explain():
    ask = Asking()
    assert ask().endpoint == Endpoint(provider="a")
    ask.traffic.heard(heard(0, 3))
    answer = ask(explain=True)
    assert (answer.model, answer.endpoint, answer.endpoint_propensity) == ("small", Endpoint(provider="b"), 1.0)
    ask.clock.now_s += 1.0
    small = next(one for one in ask(explain=True).candidates if one.model == "small")
    assert [(one.provider, one.state) for one in small.endpoints] == [("b", "well"), ("a", "poor")]
    assert [one.propensity for one in small.endpoints] == [0.95, 0.05]
    assert [one.why for one in small.endpoints] == ["no other fares well", "to find out whether it fares well again"]


def test_a_model_without_a_usable_endpoint_is_left_out_before_probabilities_are_computed():
    ask = Asking(catalogue(endpoint("a")), learned())
    alone = Asking(catalogue(endpoint("a")), learned())(exclude=("small",), explain=True)
    ask.traffic.heard(heard(0, 8))
    answer = ask(explain=True)
    shares = {one.model: one.propensity for one in answer.candidates}
    assert shares == {one.model: one.propensity for one in alone.candidates}
    assert "no usable endpoint: `a` fails" in next(one.left_out for one in answer.candidates if one.model == "small")
    assert "cheaper-model-unserved" in codes(answer)
    assert "`small`" in next(note.text for note in answer.notes if note.code == "cheaper-model-unserved")


def test_a_poor_endpoint_serves_where_its_model_has_no_other():
    ask = Asking(catalogue(endpoint("a")))
    ask.traffic.heard(heard(0, 3))
    assert (ask().model, codes(ask())) == ("small", [])


def test_an_outage_of_everything_still_answers_with_the_least_bad_and_says_so():
    ask = Asking(catalogue(endpoint("a")))
    for pair in (PAIR, ("middle", "a"), ("middle", "c"), ("large", "c")):
        ask.traffic.heard(heard(0, 8, pair=pair))
    ask.traffic.cool("small", "a", 60.0)
    answer = ask()
    assert (answer.model, codes(answer)) == ("middle", ["no-usable-endpoint", "cheaper-model-unserved"])
    for pair in (("middle", "a"), ("middle", "c"), ("large", "c")):
        ask.traffic.cool(*pair, 60.0)
    assert (ask().model, codes(ask())) == ("small", ["no-usable-endpoint"])


def test_a_probe_is_one_call_a_second():
    ask = Asking(catalogue(endpoint("a")))
    ask.traffic.heard(heard(0, 8))
    probes = 0
    for _ in range(80):
        ask.clock.now_s += 0.125
        probes += ask().model == "small"
    assert probes == 10


def test_the_propensities_of_model_and_endpoint_are_those_that_are_drawn():
    document = catalogue(endpoint("a", criteria=("latency",)), endpoint("b"), policy=Policy(drift=False))
    ask = Asking(document, learned(), providers=("a", "b", "c"))
    uniforms = (np.arange(20_000) + 0.5) / 20_000
    drawn = [ask(float(u)) for u in uniforms]
    small = [one for one in drawn if one.model == "small"]
    at_b = [one for one in small if one.endpoint.provider == "b"]
    assert pytest.approx(small[0].propensity, abs=1e-4) == len(small) / len(drawn)
    assert pytest.approx(0.05, abs=1e-3) == len(at_b) / len(small)
    assert {one.endpoint_propensity for one in at_b} == {0.05}


def test_a_decision_at_an_endpoint_replays():
    document = catalogue(endpoint("a", criteria=("latency",)), endpoint("b"))
    ask = Asking(document, learned(), providers=("a", "b", "c"))
    _, (row, choice) = ask.logged(0.01)
    kept = msgspec.json.decode(msgspec.json.encode(choice()), type=type(choice()))
    assert replayed(row, kept)[1]
    assert kept.numbers["endpoints"]["small"] == {"a": 0.95, "b": 0.05}
    assert row.endpoint_propensity in {0.95, 0.05}


def test_nobody_is_sent_to_a_second_endpoint_unless_the_operator_says_it_can_be_called():
    ask = Asking(catalogue(endpoint("a", criteria=("latency",)), endpoint("b")))
    assert {ask(u / 1000).endpoint.provider for u in range(1000)} == {"a"}


def test_the_faster_endpoint_is_drawn_where_latency_is_the_criterion():
    document = catalogue(endpoint("a", criteria=("latency",)), endpoint("b"))
    ask = Asking(document, providers=("a", "b", "c"))
    for label, ms in (("a", 900), ("b", 300)):
        ask.traffic.heard(heard(10, 0, pair=("small", label))._replace(latency_n=10, latency_ms=10 * ms))
    ask.clock.now_s += 10.0
    assert (ask().endpoint, ask().endpoint_propensity) == (Endpoint(provider="b"), 0.95)


def test_the_cheaper_endpoint_is_drawn_and_its_price_is_the_models():
    dear, cheap = endpoint("a", price=Price(request_usd=0.004)), endpoint("b", price=Price(request_usd=0.002))
    ask = Asking(catalogue(dear, cheap))
    answer = ask(explain=True)
    assert (answer.endpoint.provider, answer.expected.cost_usd) == ("b", 0.002)
    assert next(one for one in answer.candidates if one.model == "small").cost_usd == 0.002
    ask.traffic.heard(heard(0, 8, pair=("small", "b")))
    assert (ask().endpoint.provider, ask().expected.cost_usd) == ("a", 0.004)
    assert ask(max_cost_usd=0.003).model == "small", "the endpoint that it can afford, least bad or not"


def test_hardware_of_ones_own_goes_first_where_that_is_a_criterion():
    ask = Asking(catalogue(endpoint("a", criteria=("gpu",)), endpoint("b", gpu=True)))
    assert ask().endpoint.provider == "b"


def test_traffic_shifts_before_a_limit_is_reached_and_comes_back():
    ask = Asking(catalogue(endpoint("a", requests_per_minute=60), endpoint("b")))
    served = []
    for second in range(180):
        ask.clock.now_s = NOW_S + second
        served += [ask().endpoint.provider for _ in range(2)]
    for start in range(0, 360, 2):
        assert served[start : start + 120].count("a") <= 60
    assert 160 <= served.count("a") <= 180


def test_a_model_at_its_only_limit_is_left_to_the_next():
    ask = Asking(catalogue(endpoint("a", requests_per_minute=10)))
    answers = [ask() for _ in range(20)]
    assert [one.model for one in answers] == ["small"] * 9 + ["middle"] * 11
    assert "is at its rate limit" in answers[-1].notes[0].text


def test_a_slow_endpoint_is_left_out_under_a_limit_of_latency():
    def timed(label, ms):
        hist = [0] * LATENCY_BINS
        hist[bin_of(ms, LATENCY_BINS)] = 100
        row = tally(model="small", n=100, quality=950_000, latency_n=100, latency_ms=100 * ms)
        return msgspec.structs.replace(row, key=row.key._replace(endpoint=label), latency_hist=hist)

    snapshot = Snapshot()
    snapshot.apply([timed("a", 5_000), timed("b", 300)])
    ask = Asking(snapshot=snapshot)
    assert ask().endpoint.provider == "a"
    answer = ask(max_latency_ms=1_000, explain=True)
    assert (answer.model, answer.endpoint.provider) == ("small", "b")
    small = next(one for one in answer.candidates if one.model == "small")
    assert small.p_in_time > 0.9


def test_a_budget_that_is_nearly_spent_settles_and_one_that_is_spent_warns_or_refuses():
    spent = [(0, 0)]
    rates = {"small": (200, 182), "middle": (200, 196), "large": (200, 198)}
    for when_spent in ("warn", "refuse"):
        document = catalogue(budget=Budget(usd_per_day=1.0, when_spent=when_spent))
        ask = Asking(document, learned(**rates), reported=lambda *_: spent[0])
        spent[0] = (0, 0)
        assert max(one.propensity for one in ask(explain=True).candidates) < 1.0
        spent[0] = (100, 850_000_000)
        assert (ask().model, ask().propensity, codes(ask())) == ("small", 1.0, ["budget-nearly-spent"])
        spent[0] = (100, 1_100_000_000)
        if when_spent == "warn":
            assert codes(ask()) == ["budget-spent"]
        else:
            with pytest.raises(BudgetSpent, match=r"\$1\.1 of \$1\.0"):
                ask()
            assert codes(ask(dry_run=True)) == ["budget-spent"]


def test_a_settled_choice_replays():
    document = catalogue(budget=Budget(explore_share=0.0))
    ask = Asking(document, learned())
    rows = [ask.logged(u / 50) for u in range(50)]
    models = [answer.model for answer, _ in rows]
    assert all(replayed(row, choice())[1] for _, (row, choice) in rows)
    assert sum(name != "small" for name in models) <= 1


def test_a_conversation_stays_where_its_prompt_is_cached_as_far_as_that_saves():
    models = (
        CataloguedModel(name="one", tier=1, price=TOKENS),
        CataloguedModel(name="other", tier=1, price=Price(input_usd_per_mtok=0.9, output_usd_per_mtok=5.0)),
    )
    document = Catalogue(models=models, task_types=(TaskType(path="classify", tier=1),), policy=Policy(drift=False))
    ask = Asking(document, learned(one=(400, 380), other=(400, 380)))

    def cost(name, **fields):
        answer = ask(explain=True, input_tokens=10_000, output_tokens=100, **fields)
        return next(one.cost_usd for one in answer.candidates if one.model == name)

    margin_usd = cost("one") - cost("one", current_model="one", cache_read_tokens=8_000)
    assert pytest.approx(8_000 * 0.9 / 1e6, rel=1e-6) == margin_usd
    assert cost("other") == cost("other", current_model="one", cache_read_tokens=8_000)
    likely = {
        current: max(ask(explain=True, input_tokens=10_000, **fields).candidates, key=lambda one: one.propensity).model
        for current, fields in (
            (None, {}),
            ("one", {"current_model": "one", "cache_read_tokens": 8_000}),
        )
    }
    assert likely == {None: "other", "one": "one"}


@pytest.mark.parametrize(
    ("fields", "error", "said"),
    [
        ({"current_model": "smal"}, UnknownModel, "`small`"),
        ({"compliance": ("eu", "no-eu")}, BadInput, "both"),
        ({"region": "mars"}, NoCandidate, "constraint"),
    ],
)
def test_questions_that_contradict_themselves_are_refused(fields, error, said):
    with pytest.raises(error, match=said):
        Asking()(**fields)


@pytest.mark.parametrize(
    ("endpoints", "field"),
    [
        ((endpoint("a", criteria=("speed",)),), "models.small.endpoints.a.criteria"),
        ((endpoint("a", compliance=("hipaa", "no-hipaa")),), "models.small.endpoints.a.compliance"),
    ],
)
def test_endpoints_that_contradict_themselves_are_refused_when_they_are_applied(endpoints, field):
    with pytest.raises(CatalogueInvalid) as told:
        check_new(catalogue(*endpoints))
    assert told.value.field == field


def test_an_endpoint_without_a_price_beside_some_that_have_one_is_refused():
    served = (CataloguedEndpoint(provider="a", price=Price(request_usd=0.1)), CataloguedEndpoint(provider="b"))
    document = Catalogue(
        models=(CataloguedModel(name="unpriced", tier=1, endpoints=served),),
        task_types=(TaskType(path="classify", tier=1),),
    )
    with pytest.raises(CatalogueInvalid, match="has a price"):
        check_new(document)


def test_every_state_has_words_or_is_well():
    assert [state.name for state in State] == ["WELL", "POOR", "FULL", "FAILING", "COOLING"]
