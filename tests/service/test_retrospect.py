"""Reports on a history that the real service made."""

import asyncio

import numpy as np
import pytest

from router.replay import workload
from router.replay.play import play
from router.retrospect.opened import opened
from router.values import Target

CALLS = 160


@pytest.fixture
def run(database_url):
    """A replay of the simulated workload with its log and costs, under an absolute target."""
    table = workload.simulated(0, prompts_per_type=CALLS)
    playing = play(table, seed=0, target=Target(min_success=0.8), url=database_url, with_cost=True, decision_log=1.0)
    return table, asyncio.run(playing)


def test_every_report_agrees_with_what_was_played(run, database_url):
    table, played = run
    own = np.flatnonzero(played.task_type == 0)
    with opened(database_url) as past:
        _, savings = asyncio.run(past.savings(days=1))
        assert savings.calls == table.n_prompts
        assert pytest.approx(played.cost_usd.sum()) == savings.spent_usd
        assert pytest.approx(played.success.mean()) == savings.success_rate
        dearest = savings.against[0]
        assert dearest.policy == f"always {table.models[-1]}"
        # Costs do not vary here, so nothing is uncertain where every cell was seen or priced.
        assert pytest.approx(table.cost_usd[:, -1].sum(), rel=1e-6) == dearest.cost_usd.value

        _, value = asyncio.run(past.policy_value("knowledge", days=1, mature_s=0.0))
        assert (value.decisions, value.missing) == (CALLS, 0)
        assert pytest.approx(played.success[own].mean()) == value.success_rate

        _, calibrated = asyncio.run(past.calibration("knowledge", days=1, mature_s=0.0))
        assert calibrated[0].n == CALLS
        assert pytest.approx(played.success[own].mean()) == calibrated[0].realised

        curves = past.curves("knowledge", points=8)
        assert curves.outcomes[-1] == CALLS
        assert curves.let_go is not None
        assert past.drift("knowledge") == []


def test_the_same_report_is_computed_once_per_five_minutes(run, database_url):
    with opened(database_url) as past:
        first, again = asyncio.run(past.savings(days=1)), asyncio.run(past.savings(days=1))
        assert first[0] != again[0] or first[1] is again[1]


def test_the_history_of_one_root_is_enough_for_its_curves(run, database_url):
    with opened(database_url) as everything, opened(database_url, task_type="maths") as one:
        assert one.task_types == ["maths"]
        assert everything.curves("maths") == one.curves("maths")
