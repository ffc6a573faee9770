"""Is the promise measured as it should be? By hand on small cases, and one tiny run."""

from dataclasses import replace

import msgspec
import numpy as np
import pytest

from benchmarks import frontier, promise, shapes
from benchmarks.promise import DEFAULT, HINDSIGHT, OFF, VARIANTS, Bill, Played, Row
from router.catalogue import Policy
from router.simulate.instances import Recorded, Stream, instance
from router.values import Target

#: Good enough is 0.95 · 0.8 = 0.76: the second model is right, the third is static too long.
THREE = instance("three", "random", (1.0, 2.0, 5.0), (0.5, 0.78, 0.8), Target(of_best=0.95))


def run(kept, cost=0.5):
    return Played(name="one", seed=0, decisions=100, kept=kept, cost=cost)


def test_a_bill_where_rates_are_known_counts_expected_successes():
    stream = THREE.stream(0, 4)
    assert Bill(2.58, 3.2, 9.0, 20.0) == pytest.approx(promise.bill(THREE, stream, np.array([0, 1, 2, 0])))


def test_a_bill_of_a_file_counts_what_happened_against_the_best_model_of_all_prompts():
    """Rates 1/2 and 1: the best brings 2. The first call fails at 0.3, the second succeeds at 4; the dearest: 7."""
    success = np.array([[False, True], [True, True]])
    recorded = Recorded(success=success, cost_usd=np.array([[0.3, 3.0], [0.4, 4.0]]))
    rate = np.broadcast_to(success.mean(axis=0), (2, 2))
    stream = Stream(success=success, rate=rate, cost_usd=recorded.cost_usd)
    assert Bill(1.0, 2.0, 4.3, 7.0) == pytest.approx(promise.bill(THREE, stream, np.array([0, 1])))


def test_the_bills_of_all_task_types_add_up_before_they_are_shared():
    work = promise.Work((THREE, THREE), 7)
    found = promise.played(work, [(10, Bill(6.0, 8.0, 2.0, 10.0)), (30, Bill(24.0, 32.0, 6.0, 30.0))])
    assert Played(name="three", seed=7, decisions=40, kept=0.75, cost=0.2) == found


def test_hindsight_plays_static_first_then_the_cheapest_right_model():
    four = instance("four", "random", (1.0, 2.0, 5.0, 9.0), (0.5, 0.78, 0.6, 0.8), Target(of_best=0.95))
    assert promise.hindsight(four, four.stream(0, 5), 2).tolist() == [2, 2, 1, 1, 1]


def test_hindsight_follows_a_model_that_changes():
    moved = instance("moved", "random", (1.0, 2.0), (0.5, 0.8), Target(of_best=0.95), (2, (0.5, 0.8)), (3, (0.8, 0.8)))
    assert promise.hindsight(moved, moved.stream(0, 5), 1).tolist() == [1, 1, 1, 0, 0]


def test_a_row_counts_runs_below_the_promise_and_how_far():
    found = promise.row("any", 0.95, 0, DEFAULT, [run(0.90), run(0.94), run(0.95), run(0.97)])
    assert pytest.approx((found.kept.mean, found.below)) == (0.94, 0.5)
    assert pytest.approx(0.03) == found.shortfall


def test_runs_played_apart_are_put_together_where_all_policies_have_them():
    def row(variant, *seeds):
        runs = [msgspec.structs.replace(run(0.90 + seed / 100), seed=seed) for seed in seeds]
        return promise.row("any", 0.95, 0, variant, runs)

    found = promise.pooled([row(HINDSIGHT, 0, 1, 2), row(DEFAULT, 0, 1), row(OFF, 2, 3), row(DEFAULT, 2)])
    assert [one.variant for one in found] == [OFF, DEFAULT, HINDSIGHT]
    assert [one.seed for part in found for one in part.runs] == [2, 2, 2]
    assert found[1].kept.mean == pytest.approx(0.92)


def test_an_unknown_name_is_told_with_those_that_are_known(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["promise", "--groups", "shrt"])
    with pytest.raises(SystemExit):
        promise.main()
    assert "shrt: there is no such name." in capsys.readouterr().err


def test_only_the_default_on_all_shapes_with_prompt_feedback_is_judged():
    def row(group, variant, delay):
        return promise.row(group, 0.95, delay, variant, [run(0.90)])

    asked = [("simulated", DEFAULT, 0), ("simulated", OFF, 0), ("simulated", DEFAULT, 200), ("steep", DEFAULT, 0)]
    short = promise.failing([row(*one) for one in asked])
    assert [(one.group, one.variant, one.delay) for one in short] == [("simulated", DEFAULT, 0)]
    assert promise.failing([promise.row("simulated", 0.95, 0, DEFAULT, [run(0.95)])]) == []


def test_each_variant_differs_from_the_default_in_one_setting():
    default = msgspec.to_builtins(Policy())
    for name, policy in VARIANTS.items():
        changed = [key for key, value in msgspec.to_builtins(policy).items() if default.get(key) != value]
        assert (0 if name == DEFAULT else 1) == len(changed)


@pytest.mark.parametrize("shape", shapes.SHAPES)
def test_a_shape_is_what_it_says(shape):
    for number in range(30):
        one = shapes.shaped(shape, number, Target(of_best=0.95))
        rates = one.stream(0, 1).rate[0]
        assert 2 <= len(rates) <= 8
        assert 250 <= one.decisions <= 3_000
        assert np.all(np.diff(one.cost_usd) >= 0.0)
        assert np.all((rates > 0.1) & (rates <= 0.98))
        is_shape = {
            "ladder": np.all(np.diff(rates) >= 0.0),
            "steep": rates.argmax() == len(rates) - 1 and np.all(rates[:-2] <= 0.8 * rates.max()),
            "random": rates.min() >= 0.5 * rates.max(),
            "flat": rates.min() >= 0.96 * rates.max() - 1e-9,
            "ties": len(set(rates)) <= 3 and np.all(np.diff(rates) >= 0.0),
            "dear-bad": rates[-1] < rates[(len(rates) - 1) // 2],
        }
        assert is_shape[shape]


def test_drift_moves_one_model_once_by_a_tenth_to_four_tenths():
    for number in range(30):
        one = shapes.drifting("ladder", number, Target(of_best=0.95))
        rate = one.stream(0).rate
        steps = np.abs(np.diff(rate, axis=0))
        assert np.count_nonzero(steps) == 1
        assert 0.1 - 1e-9 <= steps.max() <= 0.4 + 1e-9
        assert rate.min() >= 0.0
        assert rate.max() <= 1.0


@pytest.mark.slow
def test_a_tiny_run_writes_its_table_its_figures_and_its_picture(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(promise, "SHAPES", {"flat": shapes.flat})
    monkeypatch.setattr(promise, "shaped", lambda *given: replace(shapes.shaped(*given), decisions=130))
    figures, drawn = tmp_path / "rows.json", tmp_path / "frontier.svg"
    arguments = ["promise", "--seeds", "2", "--groups", "simulated", "--variants", f"{OFF},{DEFAULT},worth 4"]
    monkeypatch.setattr("sys.argv", [*arguments, "--json", str(figures), "--picture", str(drawn)])
    with pytest.raises(SystemExit) as ended:
        promise.main()
    assert ended.value.code == 0
    found = msgspec.json.decode(figures.read_bytes(), type=list[Row])
    expected = [(group, name) for name in (OFF, DEFAULT, "worth 4", HINDSIGHT) for group in ("simulated", "flat")]
    assert expected == [(one.group, one.variant) for one in found]
    assert all(0.9 < one.kept.mean <= 1.0 for one in found)
    assert "worth 4" in drawn.read_text()
    shown = capsys.readouterr().out
    assert all(len(line) <= 100 for line in shown.splitlines())
    monkeypatch.setattr("sys.argv", ["promise", "--from", str(figures)])
    with pytest.raises(SystemExit):
        promise.main()
    assert capsys.readouterr().out == shown


def test_ticks_surround_a_range_in_round_steps():
    assert pytest.approx(frontier.ticks(0.911, 0.956)) == [0.91, 0.92, 0.93, 0.94, 0.95, 0.96]


def test_labels_move_apart_and_stay_above_the_bottom():
    assert frontier.apart([10.0, 99.0, 99.9, 99.5], 12.5, 100.0) == [10.0, 75.0, 100.0, 87.5]


def test_the_sweep_of_a_setting_passes_through_the_default_in_order():
    points = [frontier.Point(name, cost, 0.9) for name, cost in (("default", 0.5), ("worth 4", 0.8), ("worth 1", 0.2))]
    line = frontier.picture({"panel": (0.95, points)}).split("<polyline")[4]
    xs = [float(one.split(",")[0]) for one in line.split('"')[1].split()]
    assert sorted(xs) == xs
    assert len(xs) == 3
