"""What ladders cost by hand, and the table of the example that the README quotes."""

from pathlib import Path

import numpy as np
import pytest

from router.errors import MissingField
from router.plan.file import DagFile
from router.plan.offline import plan_alone
from router.plan.option import Option, ladder

EXAMPLE = Path(__file__).parents[2] / "examples" / "refactor-a-codebase.yaml"


def rung(name, usd, success, ms=100.0, tier=1, sd=0.0):
    return Option(
        steps=(name,),
        endpoint=None,
        tier=tier,
        cost_usd=usd,
        cost_sd_usd=sd,
        final_usd=usd,
        latency_ms=ms,
        success=success,
        draws=np.full(4, success),
        outcomes=10,
    )


RUNGS = (rung("small", 1.0, 0.6, 100.0, 1), rung("middle", 10.0, 0.9, 300.0, 2), rung("large", 100.0, 0.95, 700.0, 3))


@pytest.mark.parametrize(
    ("passes", "cost_usd", "final_usd", "latency_ms"),
    [(0, 1.5, 1.0, 100.0), (1, 12.0, 10.0, 400.0), (2, 112.0, 100.0, 1_100.0)],
)
def test_a_known_step_costs_what_came_before_it_and_a_check_of_each_answer_but_the_last(
    passes, cost_usd, final_usd, latency_ms
):
    found = ladder(RUNGS, passes, 0.5, 0.9)
    assert (found.cost_usd, found.final_usd, found.latency_ms) == (cost_usd, final_usd, latency_ms)
    assert (found.cost_sd_usd, found.success, found.tier) == (0.0, 0.95, passes + 1)
    assert found.steps == ("small", "middle", "large")[: passes + 1]


def test_an_unknown_step_is_weighed_by_what_is_believed():
    """Of ten requests 6 end at 1.5, 3 at 12, 1 at 112: 15.7; variance 1,074.35."""
    found = ladder(RUNGS, None, 0.5, 0.9)
    assert found.cost_usd == pytest.approx(0.6 * 1.5 + 0.3 * 12.0 + 0.1 * 112.0)
    assert found.cost_sd_usd**2 == pytest.approx(0.6 * 14.2**2 + 0.3 * 3.7**2 + 0.1 * 96.3**2)
    assert [ladder(RUNGS, None, 0.5, quantile).latency_ms for quantile in (0.5, 0.9, 0.95)] == [100.0, 400.0, 1_100.0]
    assert found.tier == 1


def test_the_refactoring_example_costs_what_its_prices_say():
    file = DagFile(EXAMPLE)
    table = plan_alone(file, file.dag).strategies
    assert {name: row.cost_usd for name, row in table.items()} == {
        "all_strongest": 1.0,
        "all_balanced": 0.1,
        "static": 0.244,
        "cascade": 0.164,
        "adaptive": 0.244,
    }
    assert table["cascade"].final_models_cost_usd == 0.136
    assert table["cascade"].tiers == {1: 6, 2: 3, 3: 1}
    assert table["static"].tiers == {1: 4, 2: 4, 3: 2}
    assert [row.saved for row in table.values()] == [0.0, 0.9, 0.756, 0.836, 0.756]


def test_the_trained_example_costs_less_than_any_tier():
    file = DagFile(EXAMPLE)
    table = plan_alone(file, file.dag, outcomes=400).strategies
    assert table["adaptive"].cost_usd == 0.082
    assert table["adaptive"].saved == 0.918
    assert table["adaptive"].p_all_succeed > table["static"].p_all_succeed


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_training_with_luck_repeats_by_its_seed(seed):
    file = DagFile(EXAMPLE)
    first, again = (plan_alone(file, file.dag, outcomes=400, seed=seed) for _ in range(2))
    assert first == again
    assert first.cost_usd <= 0.1


def test_more_outcomes_narrow_what_is_known_of_the_whole():
    file = DagFile(EXAMPLE)
    few, many = (plan_alone(file, file.dag, outcomes=n).strategies["adaptive"] for n in (200, 1_500))
    assert few.p_all_succeed_high - few.p_all_succeed_low > many.p_all_succeed_high - many.p_all_succeed_low


def test_training_needs_rates(tmp_path):
    path = tmp_path / "bare.yaml"
    path.write_text("nodes: [{id: a, task_type: classify}]\n")
    file = DagFile(path)
    with pytest.raises(MissingField) as refused:
        plan_alone(file, file.dag, outcomes=1)
    assert refused.value.field == "simulated"
