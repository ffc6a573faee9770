"""Does the benchmark of choices measure what it says?"""

import json
from dataclasses import replace

import numpy as np
import pytest

from benchmarks import choices
from benchmarks.choices import TARGETS, figures, main, monte_carlo, recomputing, situations
from benchmarks.ladders import catalogue, history
from benchmarks.rounds import Pair, Timed
from router.choose.strategies import STRATEGIES
from router.learn.snapshot import Snapshot
from router.simulate.instances import TASK_TYPE


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


def test_every_call_believes_and_chooses_anew():
    rows, snapshot = history(5, 1_000, 200), Snapshot()
    snapshot.apply(rows)
    evidence = snapshot.evidence(TASK_TYPE)
    call = recomputing(catalogue(5), snapshot, rows[-1], TARGETS["absolute"])
    before = evidence.per_bucket()[0].sum()
    first, second = call(0), call(1)
    assert evidence.per_bucket()[0].sum() == before + 2
    assert pytest.approx(1.0) == first.propensities.sum()
    assert list(first.propensities) != list(second.propensities)


def test_both_targets_have_a_floor_of_their_own(monkeypatch):
    def once(ours, theirs, **_):
        ours(0), theirs(0)
        return [Pair(Timed(1.0, 5), Timed(20.0, 3))]

    monkeypatch.setattr(choices, "paired", once)
    asked = {one.figure.rpartition("models, ")[2]: (one.floor, one.stretch, one.holds) for one in figures()}
    assert asked["absolute target"] == (20.0, 100.0, True)
    assert asked["relative target"] == (3.0, None, True)
    assert [floor for floor, _, _ in asked.values()].count(None) == 2


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
