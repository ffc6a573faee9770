"""Credit by odds tells models apart and leaves no bias, where other rules do not; audits tell the rest."""

from benchmarks.crediting import AUDITED, DIRECT, errors

RUNS = (3_000,)


def test_odds_are_nearer_to_the_truth_than_other_rules_and_audits_nearer_still():
    """Fixed seeds: nothing here is left to luck."""
    rules = (DIRECT, AUDITED, "odds", "uniform", "last")
    direct, audited, odds, uniform, last = (errors(10, rule, RUNS, seeds=2) for rule in rules)
    assert direct.mean < audited.mean < odds.mean < min(uniform.mean, last.mean)
    assert abs(odds.bias[0]) < 0.01 < abs(uniform.bias[0])


def test_the_models_of_a_node_are_told_apart_by_ends_alone():
    odds, uniform = (errors(3, rule, RUNS, seeds=2).between[0] for rule in ("odds", "uniform"))
    assert odds < 0.75 * uniform


def test_the_same_worlds_are_played_again():
    assert errors(3, "odds", (50,), 2) == errors(3, "odds", (50,), 2)
