"""Is a replay scheduled as it says: every prompt once, all types ending together, the middle model static?"""

from datetime import UTC, datetime

import numpy as np
import pytest

from router.errors import BadInput
from router.replay import play
from router.replay.table import outcome_table


def table_of(counts, n_models=3):
    n_prompts = sum(counts.values())
    return outcome_table(
        name="made",
        models=[f"m{place}" for place in range(n_models)],
        task_types=list(counts),
        task_type=np.repeat(np.arange(len(counts)), list(counts.values())),
        success=np.ones((n_prompts, n_models), dtype=bool),
        cost_usd=np.tile(np.arange(1.0, n_models + 1.0), (n_prompts, 1)),
    )


def test_every_prompt_is_played_once_and_all_types_end_together():
    table = table_of({"long": 30, "short": 4})
    schedule = play.waves(table, 5)
    assert len(schedule) == 30
    assert sorted(np.concatenate(schedule).tolist()) == list(range(34))
    assert [len(prompts) for prompts in schedule] == [1] * 26 + [2] * 4


def test_the_order_depends_on_the_seed_alone():
    table = table_of({"long": 30, "short": 4})
    one, again, other = (np.concatenate(play.waves(table, seed)).tolist() for seed in (5, 5, 6))
    assert one == again
    assert one != other


def test_more_prompts_than_time_has_room_for_are_refused():
    with pytest.raises(BadInput, match="`long` has 100001 prompts: at most 100000"):
        play.waves(table_of({"long": 100_001, "short": 4}, n_models=1), 0)


def test_simulated_time_ends_with_a_bucket_and_never_lies_ahead():
    """Ten waves of 30 s fill a bucket of 300 s."""
    clock = play._Clock(play._end_of_history(datetime(2026, 5, 1, 12, 4, 59, tzinfo=UTC)), 20)
    times = []
    for wave in range(20):
        clock.wave = wave
        times.append(clock.now().timestamp())
    assert datetime(2026, 5, 1, 11, 59, 30, tzinfo=UTC).timestamp() == times[-1]
    assert {30.0} == set(np.diff(times))
    assert np.unique([time // 300 for time in times], return_counts=True)[1].tolist() == [10, 10]
