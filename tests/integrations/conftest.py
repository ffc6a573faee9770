"""A client of a real server on a fresh database, and what became of its calls."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from router.client import Client
from router.storage.connect import blocking_connection
from tests.serving import serving

ROOT = Path(__file__).parents[2]
#: LiteLLM would fetch prices from the web on import.
os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"


@pytest.fixture
def url(database_url: str) -> Iterator[str]:
    """Where a router is served."""
    with serving(database_url) as client:
        yield str(client.base_url)


@pytest.fixture
def client(url: str, tmp_path: Path) -> Iterator[Client]:
    """A client of it, as patient as a loaded machine needs."""
    with Client(url, timeout_ms=20_000.0, spool=tmp_path) as client:
        yield client


@pytest.fixture
def outcomes(database_url: str) -> Callable[[], list[dict[str, Any]]]:
    """Reads what was recorded, in order."""

    def read() -> list[dict[str, Any]]:
        columns = [
            *("model", "status", "error_kind", "task_type", "input_tokens", "output_tokens", "quality"),
            *("decision_id", "attempt", "overridden", "served_model", "latency_ms"),
        ]
        with blocking_connection(database_url, timeout_s=20.0) as connection:
            rows = connection.execute(f"SELECT {', '.join(columns)} FROM outcomes ORDER BY id, attempt").fetchall()
        return [dict(zip(columns, row, strict=True)) for row in rows]

    return read


@pytest.fixture
def example(url: str, tmp_path: Path) -> Callable[..., str]:
    """Runs a script of `examples/` against the router, and gives what it printed."""

    def run(name: str, *given: str) -> str:
        environ = {**os.environ, "XDG_STATE_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
        command = [sys.executable, str(ROOT / "examples" / name), url, *given]
        done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False, timeout=120)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run
