"""`router import`, as an operator runs it."""

import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx2
import psycopg
import pytest

from router.storage.copying import CHUNK

LINES = [
    {"task_type": "classify", "model": "gpt-4o-mini", "status": "success", "id": f"call {n}", "cost_usd": 0.001}
    | {"occurred_at": f"{datetime.now(UTC) - timedelta(days=90, hours=n):%Y-%m-%dT%H:%M:%SZ}"}
    for n in range(120)
]


def written(path, lines):
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    return str(path)


def test_an_import_is_counted_once_and_the_audit_is_clean(run, tmp_path):
    file = written(tmp_path / "past.jsonl", LINES)
    checked = json.loads(run("import", file, "--dry-run", "--json").stdout)
    assert (checked["read"], checked["recorded"], checked["refused"], checked["dry_run"]) == (120, 0, 0, True)
    first = json.loads(run("import", file, "--json").stdout)
    assert (first["read"], first["recorded"], first["known"], first["refused"]) == (120, 120, 0, 0)
    assert set(first) == {"read", "recorded", "known", "refused", "dry_run", "seconds", "rows_per_s"}
    again = run("import", "-", stdin=(tmp_path / "past.jsonl").read_text())
    assert (again.returncode, again.stdout.split(";")[0]) == (0, "120 read: 0 recorded, 120 known, 0 refused")
    assert run("doctor").returncode == 0


def test_a_running_service_learns_from_an_import(run, url, tmp_path):
    posted = {**LINES[0], "id": "5f1c36d7-2b47-4f2c-9a39-61f0a9c4b7a1"}
    recent = f"{datetime.now(UTC) - timedelta(days=3):%Y-%m-%dT%H:%M:%SZ}"
    posted["occurred_at"] = recent
    httpx2.post(f"{url}/v1/outcomes", json=posted).raise_for_status()
    made = httpx2.get(f"{url}/v1/recommendation?task_type=classify").json()
    decided = {"decision": made["decision"], "status": "success"}
    httpx2.post(f"{url}/v1/outcomes", json=decided).raise_for_status()
    answer = json.loads(run("import", written(tmp_path / "a.jsonl", [*LINES, posted, decided]), "--json").stdout)
    assert (answer["recorded"], answer["known"]) == (120, 2)
    deadline = time.monotonic() + 20.0
    while time.monotonic() < deadline:
        evidence = httpx2.get(f"{url}/v1/recommendation?task_type=classify").json()["evidence"]
        if evidence["outcomes"] == 122:
            break
    assert evidence["outcomes"] == 122
    assert run("doctor").returncode == 0


def test_bad_lines_are_told_kept_and_mended(run, tmp_path):
    bad = [LINES[0], {**LINES[1], "quality": 7}, {**LINES[2], "model": "gpt-9"}]
    rejects = tmp_path / "rejects.jsonl"
    answer = run("import", written(tmp_path / "past.jsonl", bad), "--rejects", str(rejects))
    assert (answer.returncode, answer.stdout.split(";")[0]) == (1, "3 read: 1 recorded, 0 known, 2 refused")
    assert "line 2: `quality`: 7 is not in [0, 1]. Did you mean 0.07?" in answer.stderr
    kept = [json.loads(line) for line in rejects.read_text().splitlines()]
    assert [(one["line"], one["field"]) for one in kept] == [(2, "quality"), (3, "model")]
    assert bad[1] == json.loads(kept[0]["given"])
    mended = run("import", written(tmp_path / "past.jsonl", LINES[:3]))
    assert mended.stdout.split(";")[0] == "3 read: 2 recorded, 1 known, 0 refused"


def test_many_bad_lines_are_told_in_part(run, tmp_path):
    answer = run("import", written(tmp_path / "past.jsonl", [{"status": "success"}] * 25))
    assert (answer.returncode, answer.stderr.count("line ")) == (1, 20)
    assert "and 5 more; `--rejects FILE` keeps all" in answer.stderr


def test_a_file_that_is_not_there_is_told_with_exit_code_2(run):
    answer = run("import", "nowhere.jsonl")
    assert (answer.returncode, answer.stderr.startswith("router: nowhere.jsonl, line 1: No such file")) == (2, True)


@pytest.mark.slow
def test_an_import_that_is_killed_is_resumed_by_importing_again(run, tmp_path, database_url):
    began = datetime.now(UTC) - timedelta(days=60)
    lines = [
        {"task_type": "classify", "model": "o1", "status": "success"}
        | {"occurred_at": f"{began + timedelta(seconds=number // 3):%Y-%m-%dT%H:%M:%SZ}"}
        for number in range(CHUNK + 500)
    ]
    file = Path(written(tmp_path / "past.jsonl", lines))
    command = [sys.executable, "-m", "router", "import", "-"]
    environ = {**os.environ, "DATABASE_URL": database_url}
    with subprocess.Popen(command, env=environ, stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.write(file.read_bytes())
        process.stdin.flush()
        with psycopg.connect(database_url, autocommit=True) as connection:
            deadline = time.monotonic() + 60.0
            while time.monotonic() < deadline:
                if connection.execute("SELECT count(*) FROM outcomes").fetchone() == (CHUNK,):
                    break
        process.kill()
    assert run("doctor").returncode == 0
    again = json.loads(run("import", str(file), "--json").stdout)
    assert (again["recorded"], again["known"], again["refused"]) == (500, CHUNK, 0)
    assert run("doctor").returncode == 0


def test_a_database_that_goes_away_is_told_with_what_to_do(run, tmp_path):
    answer = run("import", written(tmp_path / "past.jsonl", LINES), DATABASE_URL="postgresql://me@127.0.0.1:9/x")
    assert (answer.returncode, "does not answer" in answer.stderr) == (1, True)
