"""Benchmarks are found by name, and run in processes of their own."""

import json
from importlib.util import find_spec

import pytest

from benchmarks import registry
from benchmarks.figures import Figure
from benchmarks.registry import BENCHMARKS, BenchmarkFailed, alone, of

FIGURE = Figure.of("get", "hello", [0.6], floor=0.5, n=7, measured="12/s", against="20/s")


@pytest.mark.parametrize("name", BENCHMARKS)
def test_each_is_a_module(name):
    assert find_spec(f"benchmarks.{name}")


def test_a_module_is_imported_when_its_figures_are_asked_for():
    figures = of("benchmarks.nothing")
    with pytest.raises(ModuleNotFoundError):
        figures("")


def test_the_figures_of_a_process_are_read_back(tmp_path, monkeypatch):
    asked = []

    def figures(server_url):
        asked.append(server_url)
        return [FIGURE]

    written = tmp_path / "figures.json"
    monkeypatch.setitem(BENCHMARKS, "get", figures)
    monkeypatch.setenv("DATABASE_URL", "postgresql://nowhere/db")
    monkeypatch.setattr("sys.argv", ["registry", "get", str(written)])
    registry.main()
    assert asked == ["postgresql://nowhere/db"]
    [read] = json.loads(written.read_text())
    assert {"figure", "ratio", "floor", "stretch", "better", "spread", "rounds", "n"} <= set(read)


def test_a_process_that_fails_says_why():
    with pytest.raises(BenchmarkFailed, match="KeyError: 'nothing'"):
        alone("nothing")
