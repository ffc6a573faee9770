"""Is the simulated workload what it says: published rates, sensible prices, a seed?"""

import numpy as np
import pytest

from router.catalogue.prices import published_price
from router.replay import controls, workload


def test_models_stand_from_cheap_to_dear_and_the_middle_one_is_balanced():
    table = workload.simulated(0)
    assert table.models == ("gpt-4.1-nano", "gpt-4o-mini", "gpt-4.1-mini", "gpt-4.1", "o4-mini", "o3")
    assert table.models[table.static_place] == "gpt-4.1"


def test_calls_cost_between_a_hundredth_of_a_cent_and_five_cents():
    table = workload.simulated(0)
    assert 0.0001 < table.mean_cost_usd.min() < table.mean_cost_usd.max() < 0.05


def test_rates_are_the_published_ones():
    """With 40,000 draws a rate is off by more than 0.015 with probability below 1e-8."""
    table = workload.simulated(0, prompts_per_type=40_000)
    published = {model.model: model.percent for model in workload.MODELS}
    expected = np.array([published[model] for model in table.models]).T / 100.0
    assert np.abs(controls.rates(table).success - expected).max() < 0.015


def test_a_reasoning_model_bills_more_tokens():
    """o3 on `read`: 1,200 tokens in at 2 USD and 4 · 120 out at 8 USD per million, as long as those are its prices."""
    table = workload.simulated(0, prompts_per_type=1)
    price = published_price("o3")
    assert price is not None
    assert price.input_usd_per_mtok is not None
    assert price.output_usd_per_mtok is not None
    expected = (1_200 * price.input_usd_per_mtok + 480 * price.output_usd_per_mtok) / 1e6
    row = table.task_type.tolist().index(table.task_types.index("read"))
    assert expected == pytest.approx(float(table.cost_usd[row, table.models.index("o3")]))


def test_the_same_seed_draws_the_same_outcomes():
    one, again, other = (workload.simulated(seed, 50).success.tolist() for seed in (3, 3, 4))
    assert one == again
    assert one != other


def test_a_model_without_a_published_price_is_left_out():
    unheard_of = workload.PublishedModel(model="no-such-model", row="none", percent=(1.0, 1.0, 1.0, 1.0, 1.0))
    assert "no-such-model" not in workload.simulated(0, 5, (*workload.MODELS, unheard_of)).models


def test_every_number_names_its_source():
    facts = workload.facts()
    assert "0f2cf33303b9f20bc2db18f04a2fefdf69bb0dd8" in facts.source
    assert {5} == {len(model.percent) for model in facts.models}
    assert any("assumed" in one for one in facts.assumptions)
