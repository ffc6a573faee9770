"""The page of results says what was measured, where, and what was missed."""

import re

from benchmarks.figures import Figure
from benchmarks.machine import circumstances
from benchmarks.results import page

AROUND = {"machine": "an a|b processor, 2 cores", "Postgres": "18.6"}


def figure(name, ratio, floor=1.0):
    return Figure.of(name, "hello", [ratio], floor=floor, stretch=2.0, n=7, measured="12/s", against="10/s")


def test_a_missed_floor_stands_out():
    shown = page([figure("get", 1.5), figure("post", 0.5), figure("batch", 0.1, floor=None)], {}, AROUND, "make bench")
    assert "\nFloors missed: 1 of 2.\n" in shown
    assert "| get | 12/s | hello (10/s) | 1.50 | 1.50 … 1.50 | ≥ 1 | ≥ 2 | 1 × 7 | yes |" in shown
    assert "| post | 12/s | hello (10/s) | **0.50** | 0.50 … 0.50 | ≥ 1 | ≥ 2 | 1 × 7 | **no** |" in shown
    assert "| batch | 12/s | hello (10/s) | 0.10 | 0.10 … 0.10 | – | ≥ 2 | 1 × 7 | – |" in shown


def test_a_bar_in_a_cell_ends_no_column():
    assert r"| machine | an a\|b processor, 2 cores |" in page([], {}, AROUND, "make bench")


def test_the_circumstances_are_those_of_this_machine(server_url):
    said = circumstances(server_url)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", said["date"])
    assert re.fullmatch(r".+, \d+ cores, \d+\.\d GiB", said["machine"])
    assert re.match(r"\d\d", said["Postgres"])
    assert re.search(r"numpy \d", said["dependencies"])
    for peer in ("litellm", "mabwiser", "pybandits"):
        assert re.search(rf"{peer} (\d|not installed)", said["peers"])
