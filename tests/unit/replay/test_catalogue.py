"""Models at flat prices as a catalogue: the one in the middle is the static one."""

import numpy as np
import pytest

from router.catalogue import Policy, Price
from router.catalogue.tasks import task_of
from router.replay.catalogue import catalogue_of
from router.values import Target

MODELS = tuple(f"m{place}" for place in range(8))
COST_USD = np.arange(1.0, 9.0)


@pytest.mark.parametrize(
    ("n_models", "tiers"), [(1, [2]), (2, [1, 2]), (3, [1, 2, 3]), (4, [1, 1, 2, 3]), (8, [1, 1, 1, 1, 2, 3, 3, 3])]
)
def test_the_middle_model_by_price_is_the_static_one(n_models, tiers):
    catalogue = catalogue_of(MODELS[:n_models], COST_USD[:n_models], ["easy"], Target(of_best=0.9), Policy())
    assert tiers == [model.tier for model in catalogue.models]
    assert task_of(catalogue, "easy").tier == 2


def test_the_catalogue_says_what_the_models_cost():
    policy = Policy(static_outcomes=7)
    catalogue = catalogue_of(MODELS[:3], COST_USD[:3], ["easy"], Target(min_success=0.8), policy)
    assert [model.price for model in catalogue.models] == [Price(request_usd=cost) for cost in (1.0, 2.0, 3.0)]
    assert (Target(min_success=0.8), policy) == (catalogue.target, catalogue.policy)
    assert all(not model.endpoints for model in catalogue.models)


def test_children_bring_their_parents_along():
    catalogue = catalogue_of(MODELS, COST_USD, ["review/python/tests", "review"], Target(of_best=0.9), Policy())
    assert {"review", "review/python", "review/python/tests"} == set(catalogue.by_path)
