"""What does each strategy choose, when the product's own decider asks it?"""

from uuid import UUID

import msgspec
import numpy as np
import pytest

from router.answers import Request
from router.catalogue import Policy
from router.choose.strategies import STRATEGIES
from router.decide.decider import Decider
from router.decide.replayed import replayed
from router.errors import UnknownName
from router.learn.snapshot import Snapshot
from router.signing import Signer
from router.simulate.counting import Counting
from router.simulate.instances import NAMED, chosen, instance, of_table
from router.simulate.play import Job, Rules, catalogue_of, choices, play, play_all, strategies_of
from router.simulate.summary import summary
from router.values import BUCKET_S, Target
from tests.unit.simulate.test_instances import table

#: As regret is counted: neither static phase nor trial share nor drift handling.
BARE = Policy(static_outcomes=0, trial_share=1.0, drift=False, guardrail=False, success_worth=1.0)
LADDER = NAMED[0]


def job(strategy="adaptive", seed=1, one=LADDER, policy=BARE, **rules):
    return Job(instance=one, strategy=strategy, seed=seed, rules=Rules(policy=policy, **{"decisions": 120, **rules}))


def played(**facts):
    one = job(**facts)
    return choices(one, one.instance.stream(one.seed, one.rules.decisions)).tolist()


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_the_same_seed_chooses_the_same_and_another_seed_other_models(strategy):
    assert played(strategy=strategy) == played(strategy=strategy)
    if strategy in {"adaptive", "thompson", "epsilon-greedy"}:
        assert played(strategy=strategy) != played(strategy=strategy, seed=2)


def test_strategies_that_learn_nothing_play_one_model():
    assert set(played(strategy="always-cheapest")) == {0}
    assert set(played(strategy="always-dearest")) == {4}
    assert set(played(strategy="static")) == {2}


def test_the_static_phase_is_the_policys():
    static = msgspec.structs.replace(BARE, static_outcomes=50)
    assert set(played(strategy="always-dearest", policy=static)[:50]) == {2}
    assert set(played(strategy="always-dearest", policy=static)[50:]) == {4}


def test_fewest_first_shows_that_every_outcome_is_known_at_once():
    """Round robin over five models: with feedback three late, each model is played four times in a row."""
    assert played(strategy="static-then-greedy", decisions=10) == [0, 1, 2, 3, 4] * 2
    assert played(strategy="static-then-greedy", decisions=10, delay=3)[:8] == [0, 0, 0, 0, 1, 1, 1, 1]


def test_late_feedback_leaves_the_first_choices_as_they_were():
    """Until the first outcome is known, no index is below 1."""
    assert set(played(strategy="kl-ucb", delay=60)[:61]) == {0}


def test_an_outcome_counts_in_the_bucket_of_its_decision():
    stream = LADDER.stream(0, 30)
    counting = Counting(LADDER, stream, 10)
    rows = [counting.counted(decision, 1, "adaptive") for decision in range(30)]
    assert sorted({row.key.bucket_s for row in rows}) == [0, BUCKET_S, 2 * BUCKET_S]
    for place in (9, 19, 29):
        expected = int(stream.success[place - 9 : place + 1, 1].sum())
        assert (rows[place].n, rows[place].successes, rows[place].quality) == (10, expected, 10_000 * expected)
        assert (rows[place].cost_n, rows[place].revision) == (0, 10)


def test_the_costs_of_a_file_are_reported():
    read, _ = of_table(table(), Target(of_best=0.95))
    counting = Counting(read, read.stream(0), 10)
    rows = [counting.counted(decision, 1, "adaptive") for decision in range(4)]
    assert (rows[3].cost_n, rows[3].cost_nusd) == (4, 16_000_000_000)


def test_baselines_follow_no_drift():
    one = instance("steady", "absolute", [1.0, 2.0], [0.9, 0.95], Target(min_success=0.85))
    follows = msgspec.structs.replace(BARE, drift=True)
    assert played(one=one, strategy="thompson", policy=follows) == played(one=one, strategy="thompson")


def test_a_decider_asks_the_strategy_it_was_given():
    decider = Decider(catalogue_of(LADDER, BARE), 1, Signer({1: bytes(32)}), learning="kl-ucb")
    request = Request(task_type=LADDER.task_type)
    answer, logged = decider.decide(request, Snapshot(), u=0.5, id_=UUID(int=1), principal="", stale_s=0.0)
    assert (answer.model, answer.strategy, answer.propensity) == ("m1", "adaptive", 1.0)
    assert logged is not None
    row, choice = logged[0], logged[1]()
    assert choice.numbers["strategy"] == "kl-ucb"
    assert replayed(row, choice) == ({"m1": 1.0, "m2": 0.0, "m3": 0.0, "m4": 0.0, "m5": 0.0}, True)


def test_a_list_of_strategies_is_checked():
    assert strategies_of("kl-ucb, adaptive,kl-ucb") == ("kl-ucb", "adaptive")
    assert strategies_of("all") == tuple(STRATEGIES)
    with pytest.raises(UnknownName, match="`thompson`"):
        strategies_of("tompson")


@pytest.mark.slow
def test_two_short_runs_end_to_end():
    """Two seeds of 300 decisions: learning loses less than any one model that is wrong, and sums are sums."""
    instances, seeds, names = chosen(["A1", "A2"], Target(of_best=0.95)), (0, 1), ("adaptive", "always-dearest")
    rules = Rules(policy=BARE, decisions=300)
    jobs = [
        Job(instance=one, strategy=name, seed=seed, rules=rules)
        for one in instances
        for name in names
        for seed in seeds
    ]
    runs = list(play_all(jobs))
    found = summary(instances, names, seeds, rules, runs)
    [family] = found.families
    ours, dearest = family.sum.strategies
    # On A1 the dearest costs 12.5 of 14.85 too much each time, on A2 all of the range.
    assert dearest.cost.mean == pytest.approx(300 * 12.5 / 14.85 + 300)
    assert dearest.quality.mean == 0.0
    assert ours.regret.mean < 0.3 * dearest.regret.mean
    assert ours.regret.mean == pytest.approx(sum(row.strategies[0].regret.mean for row in family.rows))
    assert ours.regret.mean == pytest.approx(ours.cost.mean + ours.quality.mean)
    assert (family.sum.decisions, [row.decisions for row in family.rows]) == (600, [300, 300])
    assert family.curves[0].regret.mean[-1] == pytest.approx(ours.regret.mean)
    assert summary(instances, names, seeds, rules, runs[::-1]).families == found.families


def test_several_processes_find_what_one_finds():
    jobs = [job(strategy=name, decisions=30) for name in ("kl-ucb", "always-cheapest", "thompson")]
    alone = {run.strategy: run for run in map(play, jobs)}
    for run in play_all(jobs, processes=2):
        assert np.array_equal(run.cost, alone[run.strategy].cost)
        assert np.array_equal(run.quality, alone[run.strategy].quality)
