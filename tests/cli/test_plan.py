"""`router plan`: the examples' figures, formats, files written, and a plan asked of a real server."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from router.cli import app
from router.errors import BadInput, DagFileInvalid, MissingField, PlanInfeasible, UnknownNode
from router.plan.draw import timeline
from router.plan.file import DagFile
from router.plan.offline import plan_alone

ROOT = Path(__file__).parents[2]
REFACTOR = ROOT / "examples" / "refactor-a-codebase.yaml"
NIGHTLY = ROOT / "examples" / "nightly-report.yaml"


def called(*words, code=0):
    result = CliRunner().invoke(app, ["plan", *map(str, words)], catch_exceptions=False, env={"COLUMNS": "80"})
    assert result.exit_code == code, result.output
    return result.stdout


def test_json_has_every_strategy_with_its_documented_keys():
    found = json.loads(called(REFACTOR, "--json"))
    assert set(found["strategies"]) == {"all_strongest", "all_balanced", "static", "cascade", "adaptive"}
    for row in found["strategies"].values():
        assert {"cost_usd", "saved", "time_ms", "p_all_succeed"} <= set(row)
    assert found["strategies"]["cascade"]["final_models_cost_usd"] == 0.136
    assert found["strategies"]["adaptive"]["cost_usd"] == found["cost_usd"] == 0.244
    assert json.loads(called(REFACTOR, "--format", "json")) == found


def test_the_table_fits_eighty_columns_and_marks_the_critical_path():
    shown = called(REFACTOR, "--trained", 400)
    assert all(len(line.rstrip()) <= 80 for line in shown.splitlines())
    assert "▸ judge" in shown
    assert "  implement-b" in shown
    assert "$0.082" in shown
    assert "cheapest that" in shown


def test_the_nightly_report_hurries_on_its_longest_chain_alone():
    found = json.loads(called(NIGHTLY, "--trained", 400, "--json"))
    hurried = [one for one in found["nodes"] if "deadline_ms" in one["reason"]]
    relaxed = json.loads(called(NIGHTLY, "--trained", 400, "--deadline-ms", 90_000, "--json"))
    assert found["time_ms"] <= 60_000 < relaxed["time_ms"]
    assert 0 < len(hurried) < len(found["nodes"]) / 2
    assert relaxed["cost_usd"] < found["cost_usd"]
    assert found["strategies"]["static"]["misses"] == ["deadline_ms"]


def test_mermaid_and_dot_draw_every_node_and_edge():
    drawn = called(REFACTOR, "--format", "mermaid").splitlines()
    assert drawn[0] == "flowchart LR"
    assert '  n0["classify-files<br/>claude-haiku-4-5"]:::tier1' in drawn
    assert sum("==>" in line for line in drawn) == 7
    assert sum("-->" in line for line in drawn) == 3
    shown = called(REFACTOR, "--format", "dot")
    assert shown.count(" -> ") == 10
    assert shown.count("fillcolor") == 10
    assert '"judge" [label="judge\\nclaude-opus-4-5", fillcolor="#f3d9fa", color="#862e9c", penwidth=3' in shown


def test_the_picture_is_what_the_documentation_shows(tmp_path):
    path = tmp_path / "plan.svg"
    called(REFACTOR, "--trained", 400, "--picture", path)
    drawn = ET.fromstring(path.read_text())
    assert len(drawn.findall("{http://www.w3.org/2000/svg}rect")) == 1 + 3 + 10
    assert path.read_text() == (ROOT / "docs" / "plan-refactor-a-codebase.svg").read_text()


def test_the_deadline_stands_in_the_picture():
    file = DagFile(NIGHTLY)
    assert "deadline</text>" in timeline(plan_alone(file, file.dag, outcomes=400))


def test_diff_shows_and_apply_writes_and_then_nothing_differs(tmp_path):
    path = tmp_path / "dag.yaml"
    path.write_text(REFACTOR.read_text())
    assert "+ judge: claude-opus-4-5" in called(path, "--diff", code=1)
    assert path.read_text() == REFACTOR.read_text()
    assert "10 changes; written to" in called(path, "--apply")
    assert "no changes" in called(path, "--diff")
    told = json.loads(called(path, "--trained", 400, "--diff", "--json", code=1))
    assert {"node": "judge", "before": "claude-opus-4-5", "after": "claude-sonnet-4-5"} in told["changes"]
    assert "# Refactor a codebase" in path.read_text()


def test_what_cannot_be_had_shows_the_nearest_plan_and_fails():
    runner = CliRunner()
    shown = runner.invoke(app, ["plan", str(REFACTOR), "--deadline-ms", "1000"])
    assert isinstance(shown.exception, PlanInfeasible)
    assert "Nearest plan" in shown.stdout
    told = runner.invoke(app, ["plan", str(REFACTOR), "--deadline-ms", "1000", "--json"])
    found = json.loads(told.stdout)
    assert found["violations"][0]["field"] == "deadline_ms"
    assert len(found["nearest"]["nodes"]) == 10


@pytest.mark.parametrize(
    ("words", "error", "field"),
    [
        (["--deadline-ms", 0], BadInput, "--deadline-ms"),
        (["--budget-usd", -1], BadInput, "--budget-usd"),
        (["--min-success", 95], BadInput, "--min-success"),
        (["--quantile", "nan"], BadInput, "--quantile"),
        (["--trained", -1], BadInput, "--trained"),
        (["--seed", -1], BadInput, "--seed"),
        (["--done", "jugde"], UnknownNode, "done"),
        (["--running", "judge"], BadInput, "--running"),
        (["--running", "judge=-1"], BadInput, "--running"),
        (["--running", "jugde=5"], UnknownNode, "running"),
        (["--running", "judge=5"], MissingField, "nodes.judge.model"),
        (["--picture", "/nowhere/at/all.svg"], BadInput, "--picture"),
    ],
    ids=str,
)
def test_a_bad_option_is_named(words, error, field):
    with pytest.raises(error) as refused:
        called(REFACTOR, *words)
    assert refused.value.field == field


def test_what_is_left_is_planned_anew_with_what_was_observed(tmp_path):
    """Two of ten are done and one runs: with a second and a dollar left, what still waits is planned around it."""
    path = tmp_path / "dag.yaml"
    path.write_text(REFACTOR.read_text())
    called(path, "--apply")
    left = ["--done", "classify-files", "--done", "extract-interfaces", "--running", "decompose=250"]
    found = json.loads(called(path, *left, "--budget-usd", 1, "--json"))
    assert [one["node"] for one in found["nodes"]][:2] == ["decompose", "implement-a"]
    assert len(found["nodes"]) == 8
    decompose, following = found["nodes"][:2]
    assert (decompose["reason"], decompose["finish_ms"], decompose["expected"]["cost_usd"]) == ("running", 250.0, 0.0)
    assert following["start_ms"] == 250.0
    assert found["cost_usd"] == pytest.approx(0.244 - 0.001 - 0.001 - 0.1)
    assert isinstance(
        CliRunner().invoke(app, ["plan", str(path), *left, "--budget-usd", "0.1"]).exception, PlanInfeasible
    )


def test_a_file_that_is_not_there_is_told():
    with pytest.raises(DagFileInvalid, match="cannot be read"):
        called("none.yaml")


def test_a_file_without_a_catalogue_asks_the_router(run, url):
    answer = run("plan", str(NIGHTLY), "--json", "--url", url)
    found = json.loads(answer.stdout)
    assert found["catalogue_version"] == 1
    assert [one["strategy"] for one in found["nodes"]] == ["static"] * 12
    late = run("plan", str(NIGHTLY), "--deadline-ms", "5000", "--url", url)
    assert (late.returncode, "Nearest plan" in late.stdout) == (1, True)
    assert "`deadline_ms` is 5000, and the nearest plan reaches" in late.stderr


def test_a_router_that_refuses_or_is_not_there_is_told(run, url, tmp_path):
    path = tmp_path / "dag.yaml"
    path.write_text("nodes: [{id: a, task_type: clasify}]")
    refused = run("plan", str(path), "--url", url)
    assert (refused.returncode, "nodes.a.task_type" in refused.stderr) == (2, True)
    away = run("plan", str(path), "--url", "http://127.0.0.1:9")
    assert (away.returncode, "router serve" in away.stderr) == (1, True)


def test_standard_output_is_the_answer_alone(run):
    """HiGHS writes to the process's standard output, past Python."""
    answer = run("plan", str(NIGHTLY), "--trained", "400", "--min-success", "0.6", "--json")
    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout)["p_all_succeed"] >= 0.6
