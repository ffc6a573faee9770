"""A figure says whether it holds, and can be read by people and by machines."""

import io
import json

import pytest
from rich.console import Console

from benchmarks.figures import Figure, table, write


def figure(*ratios: float, better="higher", floor=None):
    return Figure.of(
        *("get", "hello"), ratios, floor=floor, stretch=2.0, better=better, n=7, measured="12/s", against="10/s"
    )


def test_the_median_over_rounds_counts():
    found = figure(0.4, 0.9, 0.6, floor=0.5)
    assert (found.ratio, found.spread, found.rounds) == (0.6, (0.4, 0.9), 3)


@pytest.mark.parametrize(
    ("better", "ratio", "holds"),
    [("higher", 1.0, True), ("higher", 0.99, False), ("lower", 1.0, True), ("lower", 1.01, False)],
)
def test_a_floor_is_kept_from_its_side(better, ratio, holds):
    assert figure(ratio, better=better, floor=1.0).holds is holds


def test_where_nothing_is_asked_everything_holds():
    assert figure(0.0).holds


def test_machines_read_every_field_by_name(tmp_path):
    write([figure(1.5, floor=1.0)], tmp_path / "latest.json")
    [read] = json.loads((tmp_path / "latest.json").read_text())
    assert {
        name: read[name] for name in ("figure", "ratio", "floor", "stretch", "better", "spread", "rounds", "n")
    } == {
        "figure": "get",
        "ratio": 1.5,
        "floor": 1.0,
        "stretch": 2.0,
        "better": "higher",
        "spread": [1.5, 1.5],
        "rounds": 1,
        "n": 7,
    }


def test_people_see_both_sides_and_the_floor():
    page = io.StringIO()
    Console(file=page, width=200).print(table([figure(1.5, floor=1.0)], "all"))
    text = page.getvalue()
    for shown in ("get", "12/s", "hello (10/s)", "1.50", "≥ 1", "1 × 7"):
        assert shown in text
