"""All benchmarks in one run: what is shown, written, and told by the exit code."""

import json

import pytest

from benchmarks import __main__ as benchmarks
from benchmarks import results
from benchmarks.figures import Figure
from benchmarks.registry import BenchmarkFailed

AROUND = {"machine": "one of ours", "load at the start": "0.1, 0.2, 0.3"}


def figure(name, ratio):
    return Figure.of(name, "hello", [ratio], floor=1.0, stretch=2.0, n=7, measured="12/s", against="10/s")


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs the command on given figures; a text is what a benchmark failed with. Gives the exit code."""

    def with_figures(given, *options):
        def alone(name):
            if isinstance(given[name], str):
                raise BenchmarkFailed(given[name])
            return given[name]

        monkeypatch.setattr(benchmarks, "BENCHMARKS", given)
        monkeypatch.setattr(benchmarks, "alone", alone)
        monkeypatch.setattr(benchmarks, "circumstances", lambda _: AROUND)
        monkeypatch.setattr(results, "PATH", tmp_path / "RESULTS.md")
        monkeypatch.setattr(benchmarks, "LATEST", tmp_path / "latest.json")
        monkeypatch.setenv("DATABASE_URL", "postgresql://nowhere/db")
        monkeypatch.setattr("sys.argv", ["benchmarks", *options])
        with pytest.raises(SystemExit) as ended:
            benchmarks.main()
        return ended.value.code

    return with_figures


def test_all_figures_are_written_in_order(run, tmp_path):
    assert run({"one": [figure("get", 1.5)], "two": [figure("post", 1.0), figure("batch", 2.5)]}) == 0
    read = json.loads((tmp_path / "latest.json").read_text())
    assert [one["figure"] for one in read] == ["get", "post", "batch"]
    assert not (tmp_path / "RESULTS.md").exists()


def test_a_missed_floor_fails_the_run(run):
    assert run({"one": [figure("get", 0.9)], "two": [figure("post", 1.0)]}) == 1


def test_only_what_is_asked_for_runs(run, tmp_path):
    given = {"one": [figure("get", 0.9)], "two": [figure("post", 1.0)]}
    assert run(given, "--only", "two", "--json", str(tmp_path / "two.json")) == 0
    assert [one["figure"] for one in json.loads((tmp_path / "two.json").read_text())] == ["post"]
    assert not (tmp_path / "latest.json").exists()


def test_an_unknown_name_is_told_with_those_that_are_known(run, capsys):
    assert run({"one": [], "two": []}, "--only", "one,three") == 2
    assert "three: there are one, two" in capsys.readouterr().err


def test_one_that_fails_is_told_and_loses_no_other_figure(run, tmp_path, capsys):
    assert run({"one": "PeerMissing: not installed", "two": [figure("post", 1.0)]}, "--results") == 1
    assert "one gave no figures: PeerMissing: not installed" in capsys.readouterr().err
    assert [one["figure"] for one in json.loads((tmp_path / "latest.json").read_text())] == ["post"]
    page = (tmp_path / "RESULTS.md").read_text()
    assert "- Not measured: `one`. PeerMissing: not installed" in page
    assert "| command | `python -m benchmarks --results` |" in page
