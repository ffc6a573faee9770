"""What does `router simulate` print and draw?"""

import gzip
import json
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from router.cli import app
from router.errors import BadInput, TargetOutOfRange, UnknownName
from router.simulate.picture import nice_top

SHORT = ("--decisions", "60", "--seeds", "2", "--strategies", "thompson,always-dearest")


def run(*words):
    result = CliRunner().invoke(app, ["simulate", *map(str, words)], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def test_json_holds_the_documented_keys():
    found = json.loads(run("A1", "R3", *SHORT, "--first-seed", 4, "--no-drift", "--no-promise", "--json"))
    assert set(found) == {"seeds", "delay", "bucket", "policy", "instances", "families", "speed"}
    assert (found["seeds"], found["delay"], found["bucket"]) == ([4, 5], 0, 10)
    policy = {"static_outcomes": 0, "trial_share": 1.0, "keep_promise": False, "drift": False, "guardrail": False}
    assert policy.items() <= found["policy"].items()
    assert [one["name"] for one in found["instances"]] == ["A1-ladder5", "R3-toy82"]
    assert [one["family"] for one in found["families"]] == ["absolute", "relative"]
    [row] = found["families"][0]["rows"]
    assert (row["name"], row["decisions"]) == ("A1-ladder5", 60)
    thompson, dearest = row["strategies"]
    assert (thompson["strategy"], dearest["strategy"]) == ("thompson", "always-dearest")
    assert set(thompson) == {"strategy", "cost", "quality", "regret", "right_share"}
    assert thompson["regret"]["low"] <= thompson["regret"]["mean"] <= thompson["regret"]["high"]
    assert dearest["cost"]["mean"] == pytest.approx(60 * 12.5 / 14.85)
    assert len(found["families"][0]["curves"][0]["regret"]["mean"]) == 61
    assert all(one["decisions_per_s"] > 0 for one in found["speed"])


def test_the_same_command_finds_the_same():
    words = ("R3", "random:0", *SHORT, "--json")
    first, second = (json.loads(run(*words)) for _ in range(2))
    assert first["families"] == second["families"]


def test_tables_fit_a_hundred_columns():
    shown = run("absolute", "drift", *SHORT, "--delay", 5)
    for words in ("A7-wide8", "D6-bad-to-good-mid", "sum", "always-dearest", "feedback 5 late", "Decisions per second"):
        assert words in shown
    assert all(len(line) <= 100 for line in shown.splitlines())


def test_a_file_is_one_row(tmp_path):
    path = tmp_path / "generated.csv.gz"
    rows = [
        f"{task},{task}-{number},{model},{int(number % wrong > 0)},{usd}"
        for task, wrong in (("read", 5), ("write", 3))
        for number in range(30)
        for model, usd in (("cheap", 0.1), ("dear", 0.9))
    ]
    path.write_bytes(gzip.compress("\n".join(["task_type,prompt_id,model,success,cost_usd", *rows]).encode()))
    found = json.loads(run(path, *SHORT, "--of-best", 0.9, "--json"))
    [family] = found["families"]
    assert [row["name"] for row in family["rows"]] == ["generated"]
    assert {one["target"]["of_best"] for one in found["instances"]} == {0.9}
    assert family["rows"][0]["strategies"] == family["sum"]["strategies"]


def test_the_picture_is_an_svg_with_a_line_per_strategy_and_panel(tmp_path):
    path = tmp_path / "regret.svg"
    run("A1", "R3", *SHORT, "--picture", path)
    drawn = ET.fromstring(path.read_text())
    lines = drawn.findall("{http://www.w3.org/2000/svg}polyline")
    bands = drawn.findall("{http://www.w3.org/2000/svg}polygon")
    assert (len(lines), len(bands)) == (12, 12)
    assert "thompson" in {text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")}


@pytest.mark.parametrize(
    ("highest", "top"), [(0.0, 1.0), (0.7, 0.8), (1.0, 1.0), (2.4, 3.0), (87.0, 100.0), (1_010.0, 2_000.0)]
)
def test_a_scale_ends_on_a_round_number(highest, top):
    assert nice_top(highest) == pytest.approx(top)


@pytest.mark.parametrize(
    ("words", "error", "field"),
    [
        (["A3"], UnknownName, "INSTANCES"),
        (["A1", "--strategies", "adaptiv"], UnknownName, "--strategies"),
        (["A1", "--seeds", 0], BadInput, "--seeds"),
        (["A1", "--decisions", 0], BadInput, "--decisions"),
        (["A1", "--delay", -1], BadInput, "--delay"),
        (["A1", "--bucket", 0], BadInput, "--bucket"),
        (["A1", "--trial-share", 1.5], BadInput, "--trial-share"),
        (["A1", "--success-worth", "nan"], BadInput, "--success-worth"),
        (["A1", "--processes", 0], BadInput, "--processes"),
        (["A1", "--of-best", 95], TargetOutOfRange, "--of-best"),
        (["A1", *SHORT, "--picture", "/nowhere/at/all.svg"], BadInput, "--picture"),
    ],
    ids=str,
)
def test_a_bad_option_is_named(words, error, field):
    with pytest.raises(error) as refused:
        run(*words)
    assert refused.value.field == field
