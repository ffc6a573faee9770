"""A catalogue that holds together is taken as it is; any other names what does not hold."""

import json

import msgspec
import pytest

from router.catalogue import Catalogue, CataloguedModel, Price, TaskType, Typical, built_in, parse_document
from router.catalogue.prices import cost_nusd, with_published_prices
from router.catalogue.tasks import task_of
from router.errors import CatalogueInvalid, TargetOutOfRange, UnknownTaskType
from router.values import Target, Usage


def document():
    return json.loads(msgspec.json.encode(built_in()))


def test_the_built_in_catalogue_survives_its_own_spelling():
    assert built_in() == parse_document(document())


@pytest.mark.parametrize(
    ("path", "tier"),
    [("classify", 1), ("summarize/short", 1), ("summarize/nuanced", 2), ("review", 2), ("judge", 3), ("plan", 3)],
)
def test_the_built_in_tiers(path, tier):
    assert tier == task_of(built_in(), path).tier


def test_the_built_in_prices_are_published_ones():
    prices = {model.name: model.price for model in built_in().models}
    assert (
        Price(
            input_usd_per_mtok=1.0, output_usd_per_mtok=5.0, cache_read_usd_per_mtok=0.1, cache_write_usd_per_mtok=1.25
        )
        == prices["claude-haiku-4-5"]
    )
    assert None not in prices.values()


@pytest.mark.parametrize(("path", "usd"), [("classify", 0.001), ("review", 0.00975), ("judge", 0.1)])
def test_a_typical_call_costs_what_its_tier_says(path, usd):
    """A million times: 500·$1 + 100·$5 = $1,000; 1000·$3 + 450·$15 = $9,750; 5000·$5 + 3000·$25 = $100,000."""
    catalogue = built_in()
    task = task_of(catalogue, path)
    first = next(model for model in catalogue.models if model.tier == task.tier)
    usage = Usage(input_tokens=task.typical.input_tokens, output_tokens=task.typical.output_tokens)
    assert round(usd * 1e9) == cost_nusd(first.price, usage)


def test_a_child_inherits_from_its_nearest_parent():
    catalogue = Catalogue(
        models=(CataloguedModel(name="m", tier=2),),
        task_types=(
            TaskType(path="review", tier=2, target=Target(of_best=0.95), typical=Typical(input_tokens=7)),
            TaskType(path="review/python", target=Target(min_success=0.8)),
        ),
    )
    child = task_of(catalogue, "review/python/async")
    assert (2, Target(min_success=0.8), 7) == (child.tier, child.target, child.typical.input_tokens)


def test_a_task_type_borrows_from_the_one_it_is_like_only_what_nobody_nearer_says():
    catalogue = Catalogue(
        models=(CataloguedModel(name="m", tier=1), CataloguedModel(name="n", tier=2)),
        task_types=(
            TaskType(path="classify", tier=1, target=Target(min_success=0.99)),
            TaskType(path="triage", like="classify"),
            TaskType(path="triage/urgent", tier=2),
        ),
    )
    urgent = task_of(catalogue, "triage/urgent")
    assert (2, Target(min_success=0.99)) == (urgent.tier, urgent.target)


@pytest.mark.parametrize(
    ("path", "hint"),
    [("clasify", "`classify`"), ("review/Python", "a-z"), ("review/a/b/c/d", "4 levels"), ("review//x", "a-z")],
)
def test_an_unknown_task_type_is_refused_with_a_hint(path, hint):
    with pytest.raises(UnknownTaskType, match=hint):
        task_of(built_in(), path)


def test_a_path_of_any_length_is_refused_not_remembered():
    with pytest.raises(UnknownTaskType, match="128 characters"):
        task_of(built_in(), "review/" + "x" * 200)


def change_models(change):
    return lambda doc: change(doc["models"])


BROKEN = {
    "a circle": (
        lambda doc: doc["task_types"].extend([{"path": "a", "like": "b"}, {"path": "b", "like": "a"}]),
        "`a` → `b` → `a` is a circle",
    ),
    "a circle through a parent": (
        lambda doc: doc["task_types"].extend([{"path": "a", "like": "a/b"}, {"path": "a/b"}]),
        "circle",
    ),
    "a duplicate task type": (lambda doc: doc["task_types"].append(doc["task_types"][0]), "`classify` stands twice"),
    "a duplicate model": (lambda doc: doc["models"].append(doc["models"][0]), "`claude-haiku-4-5` stands twice"),
    "a tier without models": (lambda doc: doc.update(models=doc["models"][:4]), "tier 3 has no model"),
    "a negative price": (
        lambda doc: doc["models"][0]["price"].update(input_usd_per_mtok=-1),
        r"models\[0\]\.price\.input_usd_per_mtok",
    ),
    "half a price": (lambda doc: doc["models"][0].update(price={"input_usd_per_mtok": 1}), "both"),
    "no price at all": (lambda doc: doc["models"][0].update(price={}), "request_usd"),
    "no models": (lambda doc: doc.update(models=[]), "at least one model"),
    "an orphan": (lambda doc: doc["task_types"].append({"path": "x/y", "tier": 1}), "parent `x` is not listed"),
    "an unknown lender": (lambda doc: doc["task_types"].append({"path": "x", "like": "clasify"}), "`classify`"),
    "no tier": (lambda doc: doc["task_types"].append({"path": "x"}), "name a tier"),
    "an unknown field": (lambda doc: doc.update(modells=[]), "modells"),
    "a bad path": (lambda doc: doc["task_types"].append({"path": "X y", "tier": 1}), "a-z"),
    "an empty target": (lambda doc: doc.update(target={}), "min_success"),
    "a duplicate endpoint": (
        lambda doc: doc["models"][0].update(endpoints=[{"provider": "a"}, {"provider": "a"}]),
        "`a` stands twice",
    ),
    "a floor that buys nothing": (
        lambda doc: doc.update(policy={"exploration_floor": 0.005}),
        r"policy.*`exploration_floor` is 0, or from 0\.01 to 0\.05",
    ),
    "a floor that eats the choice": (
        lambda doc: doc.update(policy={"exploration_floor": 0.2}),
        r"policy\.exploration_floor",
    ),
    "a name with a space": (lambda doc: doc["models"][0].update(name="a b"), r"models\[0\]\.name"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_catalogue_that_does_not_hold_together_is_refused(name):
    break_it, said = BROKEN[name]
    broken = document()
    break_it(broken)
    with pytest.raises(CatalogueInvalid, match=said):
        parse_document(broken)


def test_a_target_in_percent_is_refused_with_what_was_meant():
    broken = document()
    broken["task_types"][0]["target"] = {"min_success": 95}
    with pytest.raises(TargetOutOfRange, match=r"Did you mean 0\.95"):
        parse_document(broken)


def test_no_document_is_a_catalogue_by_accident():
    nothings: list[object] = [None, [], "x", 3, {}]
    for nothing in nothings:
        with pytest.raises(CatalogueInvalid):
            parse_document(nothing)


@pytest.mark.parametrize("given", ["2026-03-01T00:00:00", "2026-03-01T00:00:00Z", "2026-03-01T02:00:00+02:00"])
def test_new_weights_are_dated_in_utc(given):
    written = {**document()["models"][0], "evidence_since": given}
    [model, *_] = parse_document({**document(), "models": [written, *document()["models"][1:]]}).models
    assert msgspec.to_builtins(model)["evidence_since"] == "2026-03-01T00:00:00Z"


def test_a_given_price_is_kept_and_an_unknown_model_stays_without():
    flat = Price(request_usd=0.5)
    catalogue = Catalogue(
        models=(CataloguedModel(name="gpt-4o", tier=1, price=flat), CataloguedModel(name="my-own-model", tier=1)),
        task_types=(TaskType(path="x", tier=1),),
    )
    assert [flat, None] == [model.price for model in with_published_prices(catalogue).models]


PRICE = Price(input_usd_per_mtok=3.0, output_usd_per_mtok=15.0, cache_read_usd_per_mtok=0.3)


@pytest.mark.parametrize(
    ("usage", "nusd"),
    [
        (Usage(input_tokens=1000, output_tokens=100), 4_500_000),
        (Usage(input_tokens=1000, output_tokens=100, cache_read_tokens=800), 2_340_000),
        (Usage(input_tokens=1000, output_tokens=0, cache_write_tokens=1000), 3_000_000),
        (Usage(input_tokens=0, output_tokens=0), 0),
        (Usage(input_tokens=1000), None),
        (Usage(), None),
    ],
)
def test_cost_by_hand(usage, nusd):
    """1000 × 3,000 nUSD + 100 × 15,000 nUSD = 4,500,000 nUSD; 800 cached ones cost 300 nUSD each instead."""
    assert nusd == cost_nusd(PRICE, usage)


def test_an_unpriced_model_has_an_unknown_cost_never_zero():
    assert cost_nusd(None, Usage(input_tokens=1, output_tokens=1)) is None
