"""A small file of the real format, made by a seed, and an operator whose databases can be counted."""

import csv
import gzip
import io
import secrets
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlsplit

import numpy as np
import psycopg
import pytest
from typer.testing import CliRunner

from router.cli import app

#: Task type → success rate of each model: cheap is enough, middle is enough, only dear is.
RATES = {"easy": (0.96, 0.97, 0.98), "middling": (0.5, 0.95, 0.96), "hard": (0.3, 0.5, 0.95)}
MODELS = {"cheap": 0.0002, "middle": 0.002, "dear": 0.02}
PROMPTS = 260
COLUMNS = (
    *("dataset", "task_type", "prompt_id", "model", "success", "quality", "cost_usd", "latency_ms"),
    *("prompt_tokens", "completion_tokens"),
)


def write_table(path, *, prompts=PROMPTS, seed=7):
    """Writes a file as the real ones are: sorted by task type and prompt, one row per prompt and model."""
    generator = np.random.default_rng(seed)
    text = io.StringIO()
    rows = csv.DictWriter(text, COLUMNS, restval="")
    rows.writeheader()
    for task_type, rates in RATES.items():
        for number in range(prompts):
            size = generator.uniform(0.5, 1.5)
            for (model, cost_usd), rate in zip(MODELS.items(), rates, strict=True):
                rows.writerow(
                    {
                        "dataset": "generated",
                        "task_type": task_type,
                        "prompt_id": f"{task_type}#{number}",
                        "model": model,
                        "success": int(generator.random() < rate),
                        "cost_usd": f"{cost_usd * size:.6g}",
                    }
                )
    path.write_bytes(gzip.compress(text.getvalue().encode()))
    return path


@pytest.fixture(scope="session")
def table_file(tmp_path_factory):
    """Three task types of 260 prompts, three models."""
    return write_table(tmp_path_factory.mktemp("replay") / "generated.csv.gz")


class Operator(NamedTuple):
    """An operator who may make databases and is no superuser; tests running beside this one have their own."""

    #: Of the operator's own database.
    url: str
    #: The names of all databases that the operator made and that are still there.
    databases: Callable[[], set[str]]


@pytest.fixture
def operator(server_url, database_url):
    role, password = f"operator_{secrets.token_hex(6)}", secrets.token_hex(6)
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {role} LOGIN CREATEDB PASSWORD '{password}'")

        def databases():
            owned = "SELECT datname FROM pg_database JOIN pg_roles ON pg_roles.oid = datdba WHERE rolname = %s"
            return {name for (name,) in connection.execute(owned, [role])}

        parts = urlsplit(database_url)
        address = parts.netloc.rpartition("@")[2]
        yield Operator(parts._replace(netloc=f"{role}:{password}@{address}").geturl(), databases)
        connection.execute(f"DROP ROLE {role}")


@pytest.fixture
def run(operator, monkeypatch):
    """Runs a command with the operator's database in the environment."""
    monkeypatch.setenv("DATABASE_URL", operator.url)

    def command(*words):
        return CliRunner().invoke(app, [str(word) for word in words], catch_exceptions=True)

    return command
