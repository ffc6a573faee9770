"""Everything works through PgBouncer in transaction mode, where no session lasts."""

import asyncio
import os
import pwd
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest

from router.settings import Settings
from router.storage import audit, connect, databases, partitions, recount
from router.storage.connect import hot_connection, migrate
from router.storage.outcomes import record
from tests.folders import server_folder
from tests.serving import serving
from tests.storage.readings import read
from tests.storage.rows import new_id, row

pytestmark = pytest.mark.pooler
POOLED = Settings(poll_s=0.05, pooler="transaction")
_CONFIG = """
[databases]
* = host={host} port={port} user={user}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {listen}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 3
logfile = {folder}/log
ignore_startup_parameters = extra_float_digits
"""


@contextmanager
def pooling(server_url, folder, listen):
    """A PgBouncer in front of the server; it refuses to run as root, and runs as whoever owns the server's socket."""
    parts = urlsplit(server_url)
    host = parse_qs(parts.query).get("host", [parts.hostname])[0]
    config = _CONFIG.format(host=host, port=parts.port or 5432, user=parts.username, listen=listen, folder=folder)
    (folder / "config.ini").write_text(config)
    account = None
    if os.geteuid() == 0:
        owner = Path(host).stat().st_uid if host.startswith("/") else 0
        account = owner or pwd.getpwnam("nobody").pw_uid
        for path in (folder, folder / "config.ini"):
            os.chown(path, account, -1)
    command = ["pgbouncer", "--quiet", str(folder / "config.ini")]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, user=account) as process:
        deadline = time.monotonic() + 20.0
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", listen)) == 0:
                    break
            time.sleep(0.05)
        try:
            yield
        finally:
            process.terminate()


@pytest.fixture
def pooled_url(server_url, database_url):
    """The test's database, through PgBouncer."""
    folder = server_folder("pooler")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        listen = probe.getsockname()[1]
    try:
        with pooling(server_url, folder, listen):
            yield f"postgresql://router@127.0.0.1:{listen}/{databases.name_of(database_url)}"
    finally:
        shutil.rmtree(folder)


def router(url, *words, **environ):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ROUTER_")}
    return subprocess.run(
        [sys.executable, "-m", "router", *words],
        env={**clean, "DATABASE_URL": url, "ROUTER_POOLER": "transaction", "COLUMNS": "120", **environ},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_two_replicas_decide_store_correct_explain_and_learn_from_each_other(pooled_url, database_url):
    report = {"task_type": "classify", "model": "gpt-4o-mini", "status": "success"}
    with serving(pooled_url, POOLED) as one, serving(pooled_url, POOLED) as other:
        # More often than a driver needs to start preparing a statement.
        for _ in range(12):
            made = one.get("/v1/recommendation?task_type=classify").raise_for_status().json()
            one.post("/v1/outcomes", json={"decision": made["decision"], "status": "success"}).raise_for_status()
            stored = other.post("/v1/outcomes", json=report).raise_for_status().json()
            correction = {"source": "human", "status": "failure"}
            one.post(f"/v1/outcomes/{stored['id']}/correction", json=correction).raise_for_status()
            assert other.get(f"/v1/outcomes/{stored['id']}").json()["verdict"]["status"] == "failure"
        one.get("/v1/task-types/classify").raise_for_status()
        deadline = time.monotonic() + 20.0
        while time.monotonic() < deadline:
            seen = [
                client.get("/v1/recommendation?task_type=classify&dry_run=true").json()["evidence"]["outcomes"]
                for client in (one, other)
            ]
            if seen == [24, 24]:
                break
        # The log is written every 100 ms.
        while (logged := other.get(f"/v1/decisions/{made['id']}")).is_error and time.monotonic() < deadline:
            continue
    assert seen == [24, 24]
    assert logged.json()["replayed"]
    opened = connect.engine(database_url, timeout_s=30.0)
    assert audit.mismatches(opened) == []
    opened.dispose()


@pytest.mark.slow
def test_what_an_operator_types_works_or_says_that_it_needs_a_session(pooled_url, database_url, tmp_path):
    assert router(pooled_url, "migrate").returncode == 0
    assert router(pooled_url, "doctor").returncode == 0
    assert router(pooled_url, "recount").returncode == 0
    assert router(pooled_url, "catalogue", "show").returncode == 0
    file = tmp_path / "past.jsonl"
    file.write_text(
        '{"id": "a", "occurred_at": "2026-01-02T03:04:05Z", "task_type": "extract", "model": "o1", "status": "error"}'
    )
    for words in (["import", str(file)], ["archive", "--archives", str(tmp_path), "--before", "2026-01"]):
        refused = router(pooled_url, *words)
        assert (refused.returncode, "needs a session of its own" in refused.stderr) == (1, True)
    assert router(database_url, "import", str(file), ROUTER_POOLER="none").returncode == 0


def test_an_empty_database_is_migrated_through_it(pooled_url, server_url):
    empty = databases.create_scratch(server_url, "pooled")
    try:
        url = f"{pooled_url.rpartition('/')[0]}/{databases.name_of(empty)}"
        migrate(url)
        opened = connect.engine(url, timeout_s=30.0, is_pooled=True)
        connect.check_head(opened)
        opened.dispose()
    finally:
        databases.drop(empty)


def test_a_transaction_keeps_its_limits_and_leaves_none_to_the_next(pooled_url):
    opened = connect.engine(pooled_url, timeout_s=3.0, is_pooled=True)
    with connect.transaction(opened) as connection:
        assert connection.exec_driver_sql("SHOW statement_timeout").scalar_one() == "3s"
        assert connection.exec_driver_sql("SHOW lock_timeout").scalar_one() == "3s"
    opened.dispose()
    with psycopg.connect(pooled_url, autocommit=True, prepare_threshold=None) as connection:
        assert connection.execute("SHOW statement_timeout").fetchone() == ("0",)


def test_recounting_and_the_change_feed_go_through_it(pooled_url):
    opened = connect.engine(pooled_url, timeout_s=30.0, is_pooled=True)
    partitions.maintain(opened, datetime.now(UTC))

    async def play():
        writer = await hot_connection(pooled_url, timeout_s=10.0, is_pooled=True)
        reader = await hot_connection(pooled_url, timeout_s=10.0, is_pooled=True)
        for _ in range(12):
            await record(writer, [row(id=new_id())])
        known = await read(reader, None)
        with connect.transaction(opened) as connection:
            connection.exec_driver_sql("UPDATE tallies SET n = 99")
        mended = await asyncio.to_thread(recount.recount, opened, None, None)
        changes = await read(reader, known.cursor)
        await writer.close()
        await reader.close()
        return mended, changes

    mended, changes = asyncio.run(play())
    opened.dispose()
    assert mended.mended == 1
    assert [tally.n for tally in changes.rows] == [12]
    assert not changes.full
