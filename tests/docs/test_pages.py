"""Every snippet of the pages runs, and the pages that are made from the code name all of it."""

import importlib.util
import re
import shlex
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from router.cli import COMMANDS
from tests.docs.test_readme import served  # noqa: F401  # a fixture

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(path for path in DOCS.rglob("*.md") if path.parent.name != "reference")
NEEDS = {"litellm.md": "litellm", "langgraph.md": "langgraph", "agents.md": "mcp"}


def marked(path):
    # What these packages say of each other's ways is not ours to mend.
    theirs = [pytest.mark.needs(NEEDS.get(path.name)), pytest.mark.filterwarnings("ignore::DeprecationWarning")]
    return pytest.param(path, id=str(path.relative_to(DOCS)), marks=theirs if path.name in NEEDS else [])


def snippets(path):
    return re.findall(r"^```(\w*)\n(.*?)^```", path.read_text(), re.DOTALL | re.MULTILINE)


def generated():
    spec = importlib.util.spec_from_file_location("docs_generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
@pytest.mark.parametrize("path", [marked(path) for path in PAGES if snippets(path)])
def test_every_snippet_of_a_page_runs(path, served, tmp_path, monkeypatch):  # noqa: F811  # the fixture
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("LITELLM_LOCAL_MODEL_COST_MAP", "True")
    usage = {"input_tokens": 8, "output_tokens": 3}
    named: dict[str, Any] = {
        "my_llm": lambda **_: SimpleNamespace(usage=usage, model="x"),
        "is_valid": lambda reply: reply is not None,
    }
    for language, code in snippets(path):
        if language == "sh":
            for command in code.splitlines():
                # A reader's file lies in the reader's folder.
                served.run(re.sub(r"(?<= )calls\.csv", shlex.quote(str(tmp_path / "calls.csv")), command))
            continue
        assert language == "python", f"{path.name} shows {language or 'something'} that nobody runs"
        # As long as it takes on a loaded machine: these lines are about meaning.
        patient = re.sub(
            r'Client\("http://127.0.0.1:8080"\)', 'Client("http://127.0.0.1:8080", timeout_ms=20_000)', code
        )
        exec(patient.replace("127.0.0.1:8080", f"127.0.0.1:{served.port}"), named)
    if "client" in named:
        named["client"].close()
    if "found" in named:
        assert (named["found"].model, named["found"].accepted) == ("claude-haiku-4-5", True)


def test_links_between_pages_lead_somewhere():
    made = {DOCS / "reference" / name for name in ("http.md", "command-line.md")}
    for path in PAGES:
        for target in re.findall(r"\]\((?!http)([^)#]+)\)", path.read_text()):
            found = (path.parent / target).resolve()
            assert found.exists() or found in made, f"{path.name}: {target}"


def test_the_reference_names_every_route_every_command_and_what_it_prints():
    pages = generated()
    http, commands = pages.http(), pages.command_line()
    for heading in (
        "GET `/v1/recommendation`",
        "POST `/v1/feedback-links`",
        "GET `/v1/reports/agreement`",
        "POST `/v1/plan`",
    ):
        assert f"## {heading}\n" in http
    for name in pages.PRINTED.values():
        assert f"### {name}\n" in http
    for name in COMMANDS:
        assert f"## `router {name}`\n" in commands
    assert "--dry-run" in commands


@pytest.mark.slow
@pytest.mark.needs("mkdocs")
@pytest.mark.needs("mkdocstrings")
def test_the_site_builds_without_a_warning(tmp_path):
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=280)
    assert done.returncode == 0, done.stderr
    assert "feedback_url" in (tmp_path / "reference" / "python" / "index.html").read_text()
