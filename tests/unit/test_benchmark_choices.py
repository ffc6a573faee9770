"""Does the benchmark of choices measure what it says?"""

import json
from dataclasses import replace

import numpy as np
import pytest

from benchmarks.choices import TARGETS, history, main, monte_carlo, situations
from router.choose.strategies import STRATEGIES


@pytest.mark.parametrize("target", TARGETS)
def test_the_yardstick_is_plain_thompson_sampling(target):
    """Its shares of 10,000 draws are those of the registered rule, by as many: 5 sd of a difference of halves."""
    [situation, *_] = situations(5, TARGETS[target])
    many = replace(situation, settings=replace(situation.settings, n_draws=10_000))
    share = monte_carlo(situation, np.random.default_rng(1))
    assert pytest.approx(1.0) == share.sum()
    assert np.abs(share - STRATEGIES["thompson"].choose(many).propensities).max() < 5.0 * np.sqrt(0.5 / 10_000)


@pytest.mark.parametrize(("outcomes", "buckets"), [(10, 10), (1_000, 200), (100_000, 3_000)])
def test_a_history_has_the_outcomes_and_buckets_asked_for(outcomes, buckets):
    rows = history(5, outcomes, buckets)
    assert len({row.key.bucket_s for row in rows}) == buckets
    assert sum(row.n for row in rows) == outcomes // buckets * buckets
    assert len({row.key for row in rows}) == len(rows)


def test_it_runs(tmp_path, monkeypatch, capsys):
    written = tmp_path / "choices.json"
    asked = ["--rounds", "1", "--seconds", "0", "--models", "2", "--most-buckets", "10", "--json", str(written)]
    monkeypatch.setattr("sys.argv", ["choices", *asked])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert "times as fast" in capsys.readouterr().out
    figures = json.loads(written.read_text())
    assert [one["target"] for one in figures["choices"]] == ["absolute", "relative", "both"]
    assert [one["buckets"] for one in figures["folds"]] == [10]
