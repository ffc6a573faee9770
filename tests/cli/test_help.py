"""The help teaches: every command ends with lines that can be typed, and the shell completes them."""

import os
import subprocess
import sys
from typing import Any

import pytest
import typer

from router.cli import COMMANDS, _leaves, app
from router.cli.examples import EXAMPLES

GROUP: Any = typer.main.get_command(app)
LEAVES = dict(pair for name in COMMANDS for pair in _leaves(name, GROUP.get_command(None, name)))


def test_every_command_has_examples_and_no_example_is_of_a_command_that_is_gone():
    assert set(LEAVES) == set(EXAMPLES)


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_examples_use_options_that_there_are(name):
    known = {word for one in LEAVES[name].params for word in (*one.opts, *one.secondary_opts)} | {"--help"}
    for line in EXAMPLES[name]:
        assert f"router {name}" in line
        words = line.split(f"router {name}")[1].split("|")[0].split()
        used = {word.rstrip(")") for word in words if word.startswith("--")}
        assert used <= known, f"{line}: {used - known}"


def test_help_shows_them_below_the_options(run):
    said = run("recommend", "--help", COLUMNS="80").stdout
    assert (
        said.index("--min-success") < said.index("Examples:") < said.index("MODEL=$(router recommend classify --quiet)")
    )


@pytest.mark.slow
def test_the_shell_completes_commands_and_options():
    def completed(*words):
        environ = {
            **os.environ,
            "_ROUTER_COMPLETE": "complete_bash",
            "COMP_WORDS": " ".join(words),
            "COMP_CWORD": str(len(words) - 1),
        }
        command = [sys.executable, "-c", "from router.cli import app; app(prog_name='router')"]
        return subprocess.run(
            command, env=environ, capture_output=True, text=True, check=True, timeout=60
        ).stdout.split()

    assert completed("router", "rec") == ["recommend", "recount"]
    assert "--min-success" in completed("router", "recommend", "--mi")


def test_a_script_takes_the_model_alone(run, url):
    environ = {"ROUTER_PORT": url.rstrip("/").rpartition(":")[2]}
    said = run("recommend", "classify", "-q", **environ)
    assert (said.returncode, said.stdout, said.stderr) == (0, "claude-haiku-4-5\n", "")
    away = run("recommend", "classify", "-q", ROUTER_PORT="9")
    assert (away.returncode, away.stdout) == (1, "")


def test_a_folder_of_the_user_s_own_that_is_called_api_is_left_alone(tmp_path):
    theirs = tmp_path / "api"
    theirs.mkdir()
    (theirs / "__init__.py").write_text("raise RuntimeError('imported by its working directory')\n")
    command = [sys.executable, "-m", "router", "serve", "--help"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
