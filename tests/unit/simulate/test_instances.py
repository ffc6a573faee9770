"""What is played? Named instances, fresh random ones, and files of real outcomes."""

import gzip

import numpy as np
import pytest

from router.errors import BadInput, UnknownName
from router.replay.table import outcome_table
from router.simulate.instances import NAMED, chosen, instance, of_table, random_instance
from router.values import Target

OF_BEST = Target(of_best=0.95)


def by_name(word):
    [one] = chosen([word], OF_BEST)
    return one


def test_an_instance_is_named_by_its_number_its_name_or_its_family():
    assert by_name("A1") is by_name("a1-LADDER5") is NAMED[0]
    assert [one.name.split("-")[0] for one in chosen(["absolute"], OF_BEST)] == ["A1", "A2", "A4", "A5", "A7"]
    assert [one.name.split("-")[0] for one in chosen(["relative"], OF_BEST)] == ["R2", "R3", "R6", "R8"]
    assert [one.name.split("-")[0] for one in chosen(["drift"], OF_BEST)] == ["D1", "D4", "D6", "D7"]
    assert list(NAMED) == chosen(["all", "A1", "drift"], OF_BEST)


def test_an_instance_knows_its_prices_rates_and_target():
    one = by_name("A4")
    assert tuple(one.price_usd) == (0.15, 0.8, 4.0, 15.0)
    assert one.stream(0, 1).rate[0].tolist() == [0.84, 0.86, 0.90, 0.95]
    assert Target(min_success=0.85) == one.target
    assert Target(of_best=0.9) == by_name("R3").target
    assert (one.decisions, by_name("D1").decisions) == (8_000, 9_000)


def test_prices_rise_and_every_model_has_one_rate():
    for one in NAMED:
        assert (np.diff(one.price_usd) > 0).all()
        assert one.stream(0, 1).rate.shape == (1, len(one.price_usd))


@pytest.mark.parametrize(
    ("name", "model", "rates"),
    [
        ("D1", 1, {0: 0.90, 3_999: 0.90, 4_000: 0.70, 8_999: 0.70}),
        ("D4", 1, {0: 0.78, 8_999: 0.78}),
        ("D6", 1, {3_499: 0.72, 3_500: 0.93}),
        ("D7", 0, {1_500: 0.70, 2_500: 0.815, 3_500: 0.93, 6_000: 0.93, 6_500: 0.805, 7_000: 0.68, 8_999: 0.68}),
    ],
)
def test_rates_move_when_the_instance_says(name, model, rates):
    rate = by_name(name).stream(0).rate[:, model]
    assert len(rate) == 9_000
    assert list(rates.values()) == pytest.approx([rate[decision] for decision in rates])


def test_outcomes_follow_the_rates():
    """Over 8,000 outcomes a share is off by more than 0.03 with a probability below 1e-6, at the rates of A1."""
    stream = by_name("A1").stream(1)
    assert np.abs(stream.success.mean(axis=0) - stream.rate[0]).max() < 0.03


def test_a_seed_gives_an_instance_the_same_outcomes_whatever_else_is_played():
    first, again, other = by_name("A1").stream(5), by_name("A1").stream(5), by_name("A1").stream(6)
    assert (first.success == again.success).all()
    assert (first.success != other.success).any()
    renamed = instance("B1", "absolute", [1.0, 2.0], [0.5, 0.5], OF_BEST)
    assert (
        instance("B2", "absolute", [1.0, 2.0], [0.5, 0.5], OF_BEST).stream(5).success != renamed.stream(5).success
    ).any()


def test_random_instances_are_the_same_for_everybody():
    for number in range(50):
        one = random_instance(number)
        rate = one.stream(0, 1).rate[0]
        assert 3 <= len(one.models) <= 8
        assert (np.diff(one.price_usd) >= 0).all()
        assert ((rate > 0) & (rate < 1)).all()
        assert (one.target.min_success is None) != (one.target.of_best is None)
        assert (rate == random_instance(number).stream(0, 1).rate[0]).all()
    assert [one.name for one in chosen(["random:3-5", "random:4"], OF_BEST)] == ["random:3", "random:4", "random:5"]


@pytest.mark.parametrize(
    ("word", "error"),
    [
        ("A3", UnknownName),
        ("relativ", UnknownName),
        ("random:", UnknownName),
        ("random:5-3", BadInput),
        ("random:0-1000", BadInput),
        ("nowhere.csv.gz", BadInput),
    ],
)
def test_a_word_that_names_nothing_is_refused(word, error):
    with pytest.raises(error):
        chosen([word], OF_BEST)


def test_a_near_name_is_offered():
    with pytest.raises(UnknownName, match="`relative`"):
        chosen(["relativ"], OF_BEST)


def table():
    """Two task types, the dear model always right, the cheap one sometimes."""
    success = np.array([[1, 1], [0, 1], [1, 1], [1, 1], [0, 1], [0, 1]], dtype=bool)
    return outcome_table(
        name="known.csv.gz",
        models=["cheap", "dear"],
        task_types=["read", "write"],
        task_type=np.array([0, 0, 0, 0, 1, 1]),
        success=success,
        cost_usd=np.array([[1.0, 4.0]] * 4 + [[2.0, 10.0]] * 2),
    )


def test_each_task_type_of_a_file_is_an_instance_in_one_row():
    read, write = of_table(table(), OF_BEST)
    assert (read.name, write.name) == ("known.csv.gz/read", "known.csv.gz/write")
    assert read.row == write.row == "known"
    assert (read.decisions, write.decisions) == (4, 2)
    assert read.stream(0).rate[0].tolist() == [0.75, 1.0]
    assert [read.cost_usd.tolist(), write.cost_usd.tolist()] == [[1.0, 4.0], [2.0, 10.0]]
    assert pytest.approx(write.price_usd.tolist()) == [4 / 3, 6.0]


def test_every_prompt_of_a_file_is_played_once():
    read, _ = of_table(table(), OF_BEST)
    stream = read.stream(2)
    assert sorted(stream.success[:, 0].tolist()) == [False, True, True, True]
    assert len(read.stream(2, 3).success) == 3
    assert len(read.stream(2, 100).success) == 4


def test_a_file_is_read_by_its_ending(tmp_path):
    path = tmp_path / "two.csv.gz"
    rows = ["task_type,prompt_id,model,success,cost_usd", "read,1,a,1,0.1", "read,1,b,0,0.2"]
    path.write_bytes(gzip.compress("\n".join(rows).encode()))
    [one] = chosen([str(path)], OF_BEST)
    assert (one.row, one.models, one.target) == ("two", ("a", "b"), OF_BEST)
