"""The command line as users run it: a process, its words, and its exit code."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from tests.serving import serving

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(database_url: str) -> Run:
    """Runs `router` on the test's database."""

    def router(*words: str, stdin: str = "", **environ: str) -> "subprocess.CompletedProcess[str]":
        given = {"DATABASE_URL": database_url, "COLUMNS": "120", **environ}
        clean = {name: value for name, value in os.environ.items() if not name.startswith("ROUTER_")}
        command = [sys.executable, "-m", "router", *words]
        return subprocess.run(
            command, env={**clean, **given}, input=stdin, capture_output=True, text=True, check=False, timeout=120
        )

    return router


@pytest.fixture
def url(database_url: str) -> Iterator[str]:
    """Where a server on the test's database answers."""
    with serving(database_url) as client:
        yield str(client.base_url)
