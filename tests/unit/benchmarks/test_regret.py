"""Are regrets compared as they should be? Arithmetic by hand."""

import msgspec
import numpy as np
import pytest

from benchmarks.regret import (
    BASELINES,
    OURS,
    REFERENCE,
    Cell,
    compared,
    difference,
    instances_of,
    main,
    merged,
    policy_of,
    ratio,
    reference,
)
from router.replay.estimates import Estimate
from router.simulate.instances import NAMED
from router.simulate.play import Rules
from router.simulate.regret import POINTS, Run
from router.simulate.summary import Simulated, summary


def estimate(mean, half=None):
    if half is None:
        return Estimate(mean=mean, low=None, high=None, sd=None)
    return Estimate(mean=mean, low=mean - half, high=mean + half, sd=None)


def simulated(family, lost, *, decisions=None, seeds=(0, 1), **policy):
    """Runs in which each strategy lost so much on every instance, half of it in cost, and one more with each seed."""
    instances = instances_of(family)
    runs = [
        Run(
            instance=one.name,
            strategy=strategy,
            seed=seed,
            decisions=decisions or one.decisions,
            seconds=1.0,
            cost=np.full(POINTS + 1, regret / 2 + seed),
            quality=np.full(POINTS + 1, regret / 2),
            right_share=0.5,
        )
        for one in instances
        for strategy, regret in lost.items()
        for seed in seeds
    ]
    rules = Rules(policy=msgspec.structs.replace(policy_of(family), **policy))
    shown = summary(instances, list(lost), seeds, rules, runs)
    return msgspec.json.decode(msgspec.json.encode(shown), type=Simulated)


def test_a_ratio_by_hand():
    """Relative errors of 0.3 and 0.4 are one of 0.5: 2 · e^∓0.5."""
    found = ratio(estimate(20.0, 6.0), estimate(10.0, 4.0))
    assert found is not None
    assert found.value == 2.0
    assert pytest.approx((found.low, found.high)) == (2.0 * np.exp(-0.5), 2.0 * np.exp(0.5))


@pytest.mark.parametrize(
    ("one", "to"),
    [
        (estimate(20.0), estimate(10.0, 4.0)),
        (estimate(20.0, 20.0), estimate(10.0, 4.0)),
        (estimate(20.0, 6.0), estimate(10.0, 11.0)),
    ],
)
def test_a_ratio_has_no_interval_where_a_regret_has_none_above_0(one, to):
    found = ratio(one, to)
    assert found is not None
    assert (found.value, found.low, found.high) == (2.0, None, None)


def test_nothing_is_no_share_of_nothing():
    assert ratio(estimate(1.0, 0.5), estimate(0.0, 0.0)) is None


def test_references_add_up_as_independent_ones():
    """3 and 4 are 5."""
    found = reference({"a": (10.0, 3.0), "b": (20.0, 4.0)}, ["a", "b"])
    assert found is not None
    assert (found.mean, found.low, found.high) == (30.0, 25.0, 35.0)
    assert reference({"a": (10.0, 3.0)}, ["a", "b"]) is None
    assert reference({}, []) is None


def test_every_named_instance_has_a_reference():
    assert {family: set(rows) for family, rows in REFERENCE.items()} == {
        family: {one.name for one in NAMED if one.family == family} for family in REFERENCE
    }


def test_strategies_of_several_files_are_put_together():
    """Five instances: 5 · 70.5 against the best baseline's 5 · 100.5."""
    ours, theirs = simulated("absolute", {OURS: 70.0}), simulated("absolute", {"kl-ucb": 100.0, "thompson": 200.0})
    [whole] = merged([theirs, ours])
    assert [one.strategy for one in whole.family.sum.strategies] == ["kl-ucb", "thompson", OURS]
    found = compared(whole)
    assert (found.sum.best, found.sum.regret.mean) == ("kl-ucb", 352.5)
    assert found.sum.to_best is not None
    assert pytest.approx(70.5 / 100.5) == found.sum.to_best.value
    assert found.not_judged is None


def test_a_baselines_file_says_nothing_of_how_the_router_was_set():
    ours, theirs = simulated("absolute", {OURS: 60.0}), simulated("absolute", {"kl-ucb": 100.0}, drift=True)
    assert [difference(one) for one in merged([theirs, ours])] == [None]
    ours, theirs = simulated("absolute", {OURS: 60.0}, drift=True), simulated("absolute", {"kl-ucb": 100.0})
    assert [difference(one) for one in merged([theirs, ours])] == ["drift handling"]


@pytest.mark.parametrize(
    "other",
    [
        simulated("absolute", {OURS: 1.0}),
        simulated("absolute", {"kl-ucb": 1.0}, seeds=(0, 1, 2)),
        simulated("absolute", {"kl-ucb": 1.0}, decisions=10),
        simulated("absolute", {"kl-ucb": 1.0}, static_outcomes=100),
    ],
    ids=["same strategy", "other seeds", "other decisions", "static phase"],
)
def test_what_cannot_be_compared_is_not_put_together(other):
    with pytest.raises(ValueError, match=r"absolute|A1"):
        merged([simulated("absolute", {OURS: 1.0}), other])


def test_a_family_without_the_router_is_refused():
    with pytest.raises(ValueError, match="adaptive"):
        merged([simulated("absolute", {"kl-ucb": 1.0})])


@pytest.mark.parametrize(
    ("lost", "holds"),
    [
        ({OURS: 70.0, "kl-ucb": 200.0}, True),
        ({OURS: 70.0, "kl-ucb": 80.0}, False),
        ({OURS: 95.0, "kl-ucb": 200.0}, False),
        ({OURS: 70.0}, True),
    ],
)
def test_a_sum_holds_where_it_is_below_both_ceilings(lost, holds):
    """The reference is 385: at most 84 a row, and 0.70 of the best baseline."""
    [whole] = merged([simulated("absolute", lost)])
    assert compared(whole).holds is holds


def test_shorter_runs_are_compared_with_the_best_baseline_only():
    [whole] = merged([simulated("drift", {OURS: 1_000.0, "kl-ucb": 1.0}, decisions=50)])
    found = compared(whole)
    assert found.holds is None
    assert found.sum.to_reference is None
    assert found.sum.to_best is not None
    assert found.sum.to_best.value > 1.0


def test_it_runs(tmp_path, monkeypatch, capsys):
    written = tmp_path / "regret.json"
    asked = ["--families", "relative", "--strategies", BASELINES[0], "--seeds", "1", "--decisions", "3"]
    monkeypatch.setattr("sys.argv", ["regret", *asked, "--json", str(written)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert "R3-toy82" in capsys.readouterr().out
    monkeypatch.setattr("sys.argv", ["regret", *asked, "--delays", "0,2", "--json", str(written)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    cells = msgspec.json.decode(written.read_bytes(), type=list[Cell])
    assert [(one.delay, one.trial_share) for one in cells] == [(0, 1.0), (2, 1.0)]
