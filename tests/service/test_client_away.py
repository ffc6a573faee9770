"""The router goes away and comes back: no call fails, and every outcome counts once."""

import asyncio
import signal
import socket
import subprocess
import sys
import time

import pytest

from benchmarks import outage
from router.client import AsyncClient, Client
from router.storage.connect import blocking_connection
from tests.serving import serving

PATIENT_MS = 20_000.0
#: A process that reports three outcomes to nobody, and is killed.
KILLED = """
import os, signal, sys
from pathlib import Path
from router.client import Client
client = Client(sys.argv[1], spool=Path(sys.argv[2]))
for place in range(3):
    assert client.report("success", task_type="classify", model="gpt-4o", tags={"place": str(place)}).kept
os.kill(os.getpid(), signal.SIGKILL)
"""

#: A process that asks, forks, and reports from both sides.
FORKED = """
import os, sys
from pathlib import Path
from router.client import Client
client = Client(sys.argv[1], timeout_ms=20_000, spool=Path(sys.argv[2]))
client.recommend("classify")
child = os.fork()
with client.call("classify") as call:
    call.succeeded(tags={"place": "parent" if child else "child"})
assert call.receipts[0].recorded, call.receipts
if child:
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
else:
    os._exit(0)
"""


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def stored(url):
    with blocking_connection(url, timeout_s=20.0) as connection:
        return [place for (place,) in connection.execute("SELECT tags->>'place' FROM outcomes ORDER BY 1")]


def emptied(client):
    deadline = time.monotonic() + 60.0
    while client.waiting:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_outcomes_of_processes_that_were_killed_are_sent_by_the_next_that_comes(database_url, port, tmp_path):
    url = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-c", KILLED, url, str(tmp_path)]
    killed = [subprocess.Popen(command, stderr=subprocess.DEVNULL) for _ in range(2)]
    assert [process.wait(60) for process in killed] == [-signal.SIGKILL] * 2
    with serving(database_url, port=port), Client(url, timeout_ms=PATIENT_MS, spool=tmp_path) as client:
        emptied(client)
    assert stored(database_url) == ["0", "0", "1", "1", "2", "2"]


def test_an_outcome_that_was_stored_unanswered_counts_once_when_it_is_sent_again(database_url, port, tmp_path):
    url = f"http://127.0.0.1:{port}"
    with serving(database_url, port=port), Client(url, timeout_ms=PATIENT_MS, spool=tmp_path / "first") as client:
        decision = client.recommend("classify").decision
        assert decision
        client.report("success", decision=decision, tags={"place": "0"})
    with Client(url, spool=tmp_path) as client:
        assert client.report("success", decision=decision, tags={"place": "0"}).kept
    with serving(database_url, port=port), Client(url, timeout_ms=PATIENT_MS, spool=tmp_path) as client:
        emptied(client)
    assert stored(database_url) == ["0"]


def test_what_the_router_will_never_take_holds_up_nothing(database_url, port, tmp_path):
    url = f"http://127.0.0.1:{port}"
    with Client(url, spool=tmp_path) as client:
        client.report("success", task_type="no-such-work", model="gpt-4o")
        client.report("success", task_type="classify", model="gpt-4o", tags={"place": "0"})
    with serving(database_url, port=port), Client(url, timeout_ms=PATIENT_MS, spool=tmp_path) as client:
        emptied(client)
    assert stored(database_url) == ["0"]
    assert len(list(tmp_path.glob("*/refused/*"))) == 1


def test_a_router_that_accepts_and_never_answers_is_not_waited_for(tmp_path):
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        url = f"http://127.0.0.1:{deaf.getsockname()[1]}"
        with Client(url, spool=tmp_path) as client:
            assert client.recommend("classify").fallback == "static_tiers"

        async def ask():
            client = AsyncClient(url, spool=tmp_path)
            answer = await client.recommend("classify")
            await client.close()
            return answer.fallback

        assert asyncio.run(ask()) == "static_tiers"


def test_a_closed_client_still_answers_and_keeps(database_url, tmp_path):
    with serving(database_url) as server:
        client = Client(str(server.base_url), timeout_ms=PATIENT_MS, spool=tmp_path)
        client.close()
        with client.call("classify") as call:
            call.succeeded()
    assert call.fell_back
    assert call.receipts[0].kept


def test_a_forked_process_has_connections_of_its_own(database_url, port, tmp_path):
    url = f"http://127.0.0.1:{port}"
    with serving(database_url, port=port):
        # In a process of its own: this one has threads, which must not be forked.
        done = subprocess.run(
            [sys.executable, "-c", FORKED, url, str(tmp_path)], capture_output=True, text=True, check=False, timeout=60
        )
    assert done.returncode == 0, done.stderr
    assert stored(database_url) == ["child", "parent"]


def test_a_disk_that_takes_nothing_fails_no_call(port, tmp_path):
    (tmp_path / "file").write_text("no folder")
    with Client(f"http://127.0.0.1:{port}", spool=tmp_path / "file") as client:
        with client.call("classify") as call:
            call.succeeded()
        [receipt] = call.receipts
        assert not receipt.kept
        assert receipt.problem


@pytest.mark.slow
def test_nobody_notices_that_the_router_was_killed_but_by_what_answers_say(server_url):
    verdict = outage.run(server_url, calls=800, callers=4, away_s=0.2)
    assert verdict.holds, verdict
    assert verdict.calls == 800
    assert verdict.outcomes_that_waited > 0
    assert verdict.answered_without_the_router > 0
