"""What do `router replay` and `router demo` print, and whose database do they touch?"""

import json
import os
import signal
import subprocess
import sys
import time
from urllib.parse import urlsplit

import psycopg
import pytest
from typer.testing import CliRunner

from router.cli import app
from router.errors import BadInput, ReplayFileInvalid, TargetOutOfRange
from router.storage.databases import drop

MAIN = [sys.executable, "-c", "from router.cli import main; main()"]
SUMMARY_KEYS = {"name", "prompts", "target", "models", "router", "controls", "by_task_type", "runs"}


@pytest.mark.slow
def test_replay_prints_the_documented_keys_as_json(run, table_file):
    result = run("replay", table_file, "--seeds", 2, "--limit", 120, "--json")
    assert result.exception is None
    found = json.loads(result.stdout)
    assert set(found) == SUMMARY_KEYS
    assert (found["name"], found["prompts"], found["target"]) == ("generated.csv.gz", 360, {"of_best": 0.95})
    assert [one["seed"] for one in found["runs"]] == [0, 1]
    assert [one["model"] for one in found["models"]] == ["cheap", "middle", "dear"]
    assert set(found["router"]) == {
        "success",
        "mean_cost_usd",
        "kept_success_share",
        "saved_cost_share",
        "captured_savings_share",
        "promise",
        "success_above_best_mix",
        "hindsight_share",
        "models",
    }
    assert found["router"]["success"]["low"] <= found["router"]["success"]["mean"] <= found["router"]["success"]["high"]
    assert [one["hindsight_model"] for one in sorted(found["by_task_type"], key=lambda one: one["task_type"])] == [
        "cheap",
        "dear",
        "middle",
    ]
    # A static model that likely misses the target is let go before its hundred.
    assert all(one["phase"] == "adaptive" and 20 <= one["static_prompts"] <= 100 for one in found["by_task_type"])


def test_replay_prints_tables_for_people(run, table_file):
    result = run("replay", table_file, "--seeds", 1, "--limit", 20, "--min-success", 0.8, "--static-outcomes", 10)
    assert result.exception is None
    for words in ("60 prompts", "USD per", "always dearest", "best mix, same cost", "hindsight", "static for 10"):
        assert words in result.stdout
    assert "target success of 0.8" in result.stdout
    assert all(len(line) <= 100 for line in result.stdout.splitlines())


def test_the_operators_database_is_untouched_and_no_other_is_left(run, table_file, database_url, operator):
    assert run("replay", table_file, "--seeds", 1, "--limit", 5).exception is None
    with psycopg.connect(database_url) as connection:
        for table in ("outcomes", "tallies", "decisions", "catalogues"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    assert operator.databases() == set()


def test_a_kept_database_is_named_and_holds_outcomes_and_decisions(run, table_file, operator):
    result = run("replay", table_file, "--seeds", 1, "--limit", 5, "--keep", "--json")
    [kept] = operator.databases()
    url = urlsplit(operator.url)._replace(path=f"/{kept}").geturl()
    try:
        with psycopg.connect(url) as connection:
            assert connection.execute("SELECT count(*) FROM outcomes").fetchone() == (15,)
            assert connection.execute("SELECT count(*) FROM decisions").fetchone() == (15,)
    finally:
        drop(url)
    assert kept in result.stderr
    assert urlsplit(operator.url).password not in result.stderr
    assert json.loads(result.stdout)["prompts"] == 15


@pytest.mark.parametrize(
    ("options", "error", "field"),
    [
        (["--seeds", 0], BadInput, "--seeds"),
        (["--first-seed", -1], BadInput, "--first-seed"),
        (["--limit", 0], BadInput, "--limit"),
        (["--static-outcomes", -1], BadInput, "--static-outcomes"),
        (["--trial-share", 1.5], BadInput, "--trial-share"),
        (["--others", 26], BadInput, "--others"),
        (["--trial-share", "nan"], BadInput, "--trial-share"),
        (["--of-best", 95], TargetOutOfRange, "--of-best"),
        (["--min-success", -0.1], TargetOutOfRange, "--min-success"),
    ],
    ids=str,
)
def test_a_bad_option_is_named(table_file, options, error, field):
    with pytest.raises(error) as refused:
        CliRunner().invoke(app, ["replay", str(table_file), *map(str, options)], catch_exceptions=False)
    assert refused.value.field == field


def test_a_bad_file_is_refused_before_any_database_is_needed(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nowhere")
    path = tmp_path / "plain.csv.gz"
    path.write_text("task_type\n")
    assert isinstance(CliRunner().invoke(app, ["replay", str(path)]).exception, ReplayFileInvalid)
    assert isinstance(CliRunner().invoke(app, ["replay", str(tmp_path / "none")]).exception, BadInput)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("how", "sigint"),
    [
        (signal.SIGINT, signal.SIG_DFL),
        (signal.SIGTERM, signal.SIG_DFL),
        # As a shell starts what runs in the background.
        (signal.SIGTERM, signal.SIG_IGN),
    ],
    ids=["Ctrl-C", "terminated", "terminated in the background"],
)
def test_an_interrupted_replay_leaves_no_database(table_file, operator, server_url, how, sigint):
    """It is interrupted once it has stored outcomes: when its database has grown tallies."""
    environment = {**os.environ, "DATABASE_URL": operator.url}
    command = [*MAIN, "replay", str(table_file), "--seeds", "50"]
    with subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, sigint),  # noqa: PLW1509  # this process has one thread
    ) as process:
        while not any(_has_tallies(server_url, name) for name in operator.databases()):
            assert process.poll() is None
            time.sleep(0.02)
        process.send_signal(how)
        process.wait(30)
    assert process.returncode == 130
    assert operator.databases() == set()


def _has_tallies(server_url, name):
    """Whether outcomes were counted in a database, which may not be migrated yet, or be gone already."""
    try:
        with psycopg.connect(urlsplit(server_url)._replace(path=f"/{name}").geturl()) as connection:
            return connection.execute("SELECT EXISTS (SELECT FROM tallies)").fetchone() == (True,)
    except psycopg.Error:
        return False


@pytest.mark.slow
def test_the_demo_shows_what_learning_saved(run, operator):
    result = run("demo", "--fast")
    assert result.exception is None
    for words in ("knowledge", "always dearest", "static tier for ever", "the router saved", "simple-evals/blob/0f2cf"):
        assert words in result.stdout
    assert operator.databases() == set()


@pytest.mark.slow
def test_the_demo_prints_json_with_its_sources(run):
    result = run("demo", "--fast", "--json", "--seed", 3)
    found = json.loads(result.stdout)
    assert set(found) == {*SUMMARY_KEYS, "workload"}
    assert {"source", "assumptions", "task_types", "models"} == set(found["workload"])
    assert found["router"]["saved_cost_share"]["mean"] > 0.3


def test_a_bad_seed_of_the_demo_is_named():
    with pytest.raises(BadInput) as refused:
        CliRunner().invoke(app, ["demo", "--seed", "-1"], catch_exceptions=False)
    assert refused.value.field == "--seed"
