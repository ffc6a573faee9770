"""`router archive`, and what `router doctor` says before and after, as an operator runs them."""

import asyncio
import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime

import httpx2
import psycopg
import pytest
from sqlalchemy import text

from router.storage import connect, partitions
from router.storage.connect import hot_connection, transaction
from router.storage.outcomes import record
from tests.storage.test_archives import NAME, NEXT, OLD, drawn


@pytest.fixture
def old(database_url):
    """An old month of history."""
    engine = connect.engine(database_url, timeout_s=30.0)
    partitions.maintain(engine, datetime.now(UTC))
    with transaction(engine) as connection:
        connection.execute(text("SELECT router_add_month(:at)"), {"at": OLD})

    async def fill():
        connection = await hot_connection(database_url, timeout_s=30.0)
        await record(connection, drawn(200, OLD))
        await connection.close()

    asyncio.run(fill())
    engine.dispose()


def findings(answer):
    return {one["what"]: (one["holds"], one["said"]) for one in json.loads(answer.stdout)["findings"]}


def test_a_month_is_shown_archived_and_recounted(run, old, tmp_path):
    words = ("archive", "--archives", str(tmp_path / "kept"), "--before", f"{NEXT:%Y-%m}")
    shown = run(*words, "--dry-run")
    assert (shown.returncode, NAME in shown.stdout, "Nothing was changed." in shown.stdout) == (0, True, True)
    assert not (tmp_path / "kept").exists()
    done = run(*words, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    [month] = json.loads(done.stdout)["months"]
    assert (month["name"], month["outcomes"], month["corrections"]) == (NAME, 200, 0)
    assert "No month to archive" in run(*words).stdout

    without = findings(run("doctor", "--json"))
    assert without["tallies match history"][0]
    assert f"lies before {NEXT:%Y-%m-%d}" in without["archived"][1]
    recounted = run("doctor", "--archives", str(tmp_path / "kept"), "--json")
    assert (recounted.returncode, findings(recounted)["archived"][0]) == (0, True)
    elsewhere = run("doctor", "--archives", str(tmp_path), "--json")
    assert (elsewhere.returncode, findings(elsewhere)["archived"][0]) == (1, False)


def test_killed_while_it_writes_it_goes_on_when_run_again(run, old, tmp_path, database_url):
    words = ("archive", "--archives", str(tmp_path), "--before", f"{NEXT:%Y-%m}")
    command = [sys.executable, "-m", "router", *words]
    with subprocess.Popen(command, env={**os.environ, "DATABASE_URL": database_url}) as process:
        while process.poll() is None and not list(tmp_path.iterdir()):
            time.sleep(0.001)
        process.kill()
    interrupted = run("doctor")
    assert interrupted.returncode == 0
    if interrupted_at := [path for path in tmp_path.iterdir() if path.name.startswith(".")]:
        assert f"soon archiving {NAME}" in " ".join(interrupted.stdout.split()), interrupted_at
    assert run(*words).returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        f"corrections-{NAME}.parquet",
        f"outcomes-{NAME}.parquet",
    ]
    found = findings(run("doctor", "--archives", str(tmp_path), "--json"))
    assert (found["archived"][0], found["tallies match history"][0], "archiving" in found) == (True, True, False)


def test_a_tally_of_an_archived_month_that_its_files_do_not_bear_out_is_found(run, old, tmp_path, database_url):
    assert run("archive", "--archives", str(tmp_path), "--before", f"{NEXT:%Y-%m}").returncode == 0
    with psycopg.connect(database_url) as connection:
        connection.execute("UPDATE tallies SET n = n + 1")
    answer = run("doctor", "--archives", str(tmp_path), "--json")
    assert (answer.returncode, findings(answer)["tallies match history"][0]) == (1, False)


def test_mistakes_are_told(run, tmp_path):
    answer = run("archive", "--archives", str(tmp_path), "--before", "last month")
    assert (answer.returncode, "2026-01" in answer.stderr) == (2, True)


def test_missing_room_is_told_before_it_fails(run, url, database_url):
    assert httpx2.get(f"{url}/readyz").json()["warnings"] == []
    assert "room ahead" not in findings(run("doctor", "--json"))
    with psycopg.connect(database_url) as connection:
        [last] = connection.execute("""
            SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
            WHERE inhparent = 'outcomes'::regclass AND relname ~ '_p' ORDER BY 1 DESC OFFSET 1 LIMIT 1
        """).fetchone() or [""]
        connection.execute(f"DROP TABLE {last}")
    answer = run("doctor")
    said = " ".join(answer.stdout.split())
    assert (answer.returncode, "soon room ahead `outcomes` has room until" in said) == (0, True)
