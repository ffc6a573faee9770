"""What the README says runs, and answers what it says."""

import json
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx2
import pytest

from router.settings import VARIABLES, Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
#: Commands that are tried elsewhere: `make serve` is what `served` runs, the demo has a test of its own.
ELSEWHERE = {"make serve", ".venv/bin/router demo"}


@dataclass(frozen=True)
class Served:
    """A router started as the README says, on a port of its own."""

    port: int
    environ: dict[str, str]

    def run(self, command: str) -> str:
        """What a command of the README prints."""
        command = command.replace("127.0.0.1:8080", f"127.0.0.1:{self.port}")
        command = command.replace(".venv/bin/router", f"{shlex.quote(sys.executable)} -m router")
        done = subprocess.run(
            ["/bin/bash", "-euo", "pipefail", "-c", command],
            env=self.environ,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
        return done.stdout


@pytest.fixture
def served(database_url: str) -> Iterator[Served]:
    """The last command of `make serve`, on the test's database."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ROUTER_")}
    environ = {**clean, "DATABASE_URL": database_url, "ROUTER_PORT": str(port)}
    dry = subprocess.run(
        ["make", "--no-print-directory", "--dry-run", "serve"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    last = dry.stdout.strip().splitlines()[-1]
    assert last == ".venv/bin/router serve"
    with subprocess.Popen([sys.executable, "-m", "router", "serve"], env=environ, stdout=subprocess.PIPE) as process:
        deadline = time.monotonic() + 30.0
        while time.monotonic() < deadline:
            try:
                if httpx2.get(f"http://127.0.0.1:{port}/readyz").is_success:
                    break
            except httpx2.HTTPError:
                continue
        yield Served(port, environ)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)


def blocks(language: str) -> list[str]:
    """The README's code blocks of a language."""
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def matches(shown: str, got: str) -> bool:
    """Whether an answer is as shown; `…` stands for anything."""
    pattern = re.escape(" ".join(shown.split()).replace("\n", "")).replace("…", ".*?")
    return re.fullmatch(pattern.replace(r",\ ", ","), got.strip()) is not None


def test_the_first_example_answers_what_it_shows(served):
    [example] = blocks("console")
    steps = re.findall(r"^\$ (.*?)\n(.*?)(?=^\$|\Z)", example, re.DOTALL | re.MULTILINE)
    assert len(steps) == 2
    said: dict[str, str] = {}
    for command, shown in steps:
        for placeholder, given in said.items():
            command = command.replace(placeholder, given)  # noqa: PLW2901  # as a reader fills it in
        got = served.run(command)
        assert matches(shown, got), f"shown: {shown}\ngot: {got}"
        said.setdefault("AAGa…", json.loads(got).get("decision", ""))


@pytest.mark.slow
def test_every_other_command_runs(served):
    commands = [line for block in blocks("sh") for line in block.splitlines() if line not in ELSEWHERE]
    assert len(commands) >= 10
    for command in commands:
        printed = served.run(command)
        if command.startswith("curl"):
            answer = json.loads(printed)
            assert "problem" not in str(answer), answer


@pytest.mark.slow
def test_four_lines_around_a_call_report_it(served, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    [block] = blocks("python")
    used = [line for line in block.splitlines() if line and "my_llm" not in line]
    assert len(used) == 4, "beside the call that is made anyway"
    named: dict[str, Any] = {
        "my_llm": lambda **asked: SimpleNamespace(usage={"input_tokens": 8, "output_tokens": len(asked["model"])})
    }
    # As long as it takes on a loaded machine: these lines are about meaning.
    code = block.replace("127.0.0.1:8080", f"127.0.0.1:{served.port}").replace('")\n', '", timeout_ms=20_000)\n', 1)
    exec(code, named)
    assert [receipt.recorded for receipt in named["call"].receipts] == [True]
    named["client"].close()


def test_the_settings_are_all_in_the_table_with_their_defaults():
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", README, re.MULTILINE))
    assert {"DATABASE_URL", *VARIABLES} == {name for name in rows if name.isupper()}
    defaults = Settings()
    for name, (field, _) in VARIABLES.items():
        default = getattr(defaults, field)
        if isinstance(default, int | str) and not isinstance(default, bool):
            assert rows[name] == str(default), name
        elif isinstance(default, float) and name != "ROUTER_DECISION_LOG":
            assert float(rows[name]) == default, name


def test_links_lead_somewhere():
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
