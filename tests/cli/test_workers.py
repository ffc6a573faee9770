"""`router serve --workers`: several processes behind one socket, as an operator and callers meet them."""

import asyncio
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Self
from uuid import uuid4

import httpx2
import psycopg
import pytest
import structlog.testing

from router.cli import workers
from router.errors import WorkersFail

WITHIN_S = 60.0


class Router:
    """A running `router serve --workers 2`."""

    def __init__(self, process: subprocess.Popen[str], url: str, errors: Path) -> None:
        self.process = process
        self.url = url
        self.errors = errors

    def pids(self) -> dict[int, int]:
        """Place → the process that answers there, as the log says."""
        return {
            int(place): int(pid) for pid, place in re.findall(r"worker answers .*pid=(\d+) place=(\d)", self.said())
        }

    def said(self) -> str:
        """Everything on stderr so far, without colours."""
        return re.sub(r"\x1b\[\d*m", "", self.errors.read_text())

    def stop(self) -> int:
        """Tells it to stop; its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=WITHIN_S)

    def worker_of(self, client: httpx2.Client) -> str:
        """Which worker answers a client's connection."""
        found = re.search(r'router_stale_seconds{worker="(\d)"}', client.get("/metrics").text)
        assert found is not None
        return found[1]


@contextmanager
def serving(database_url: str, folder: Path) -> Iterator[Router]:
    """A router with two workers on this database; whatever happens, it ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ROUTER_")}
    environ = {**clean, "DATABASE_URL": database_url, "ROUTER_PORT": str(port), "ROUTER_POLL_S": "0.05"}
    command = [sys.executable, "-m", "router", "serve", "--workers", "2"]
    with (
        (folder / "errors").open("w") as errors,
        subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=errors, text=True) as process,
    ):
        try:
            assert process.stdout is not None
            lines = [process.stdout.readline() for _ in range(4)]
            assert lines[-1] == f"Serving on http://127.0.0.1:{port} with 2 workers\n"
            yield Router(process, f"http://127.0.0.1:{port}", folder / "errors")
        finally:
            process.terminate()
            try:
                process.wait(timeout=WITHIN_S)
            finally:
                # Workers end by themselves when the one who started them is gone.
                process.kill()


@pytest.fixture
def router(database_url: str, tmp_path: Path) -> Iterator[Router]:
    with serving(database_url, tmp_path) as running:
        yield running


def eventually(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + WITHIN_S
    while not holds():
        assert time.monotonic() < deadline, f"it did not come true within {WITHIN_S} s"
        threading.Event().wait(0.02)


@contextmanager
def one_client_each(router: Router) -> Iterator[tuple[httpx2.Client, httpx2.Client]]:
    """A connection to either worker: who accepts is chance, so connections are made until both have."""
    with ExitStack() as stack:
        found: dict[str, httpx2.Client] = {}

        def is_complete() -> bool:
            client = stack.enter_context(httpx2.Client(base_url=router.url, timeout=30.0))
            found.setdefault(router.worker_of(client), client)
            return len(found) == 2

        eventually(is_complete)
        yield found["0"], found["1"]


class Load:
    """Callers that ask and report: two that keep their connection, one that opens one for each request, and three
    that keep one on which nothing happens most of the time, and give it up only when told.
    """

    def __init__(self, url: str) -> None:
        self.acknowledged: list[str] = []
        self.failures: list[str] = []
        self._url = url
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._call, args=({},)) for _ in range(2)]
        self._threads.append(threading.Thread(target=self._call, args=({"connection": "close"},)))
        self._threads += [threading.Thread(target=self._call_now_and_then) for _ in range(3)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _call(self, headers: dict[str, str]) -> None:
        with httpx2.Client(base_url=self._url, headers=headers, timeout=30.0) as client:
            while not self._over.is_set():
                id_ = str(uuid4())
                try:
                    made = client.get("/v1/recommendation?task_type=classify").raise_for_status().json()
                    report = {"task_type": "classify", "model": made["model"], "status": "success", "id": id_}
                    client.post("/v1/outcomes", json=report).raise_for_status()
                except httpx2.HTTPError as problem:
                    self.failures.append(repr(problem))
                    self._over.wait(0.05)
                else:
                    self.acknowledged.append(id_)

    def _call_now_and_then(self) -> None:
        connection = http.client.HTTPConnection(self._url.removeprefix("http://"), timeout=30.0)
        while not self._over.wait(0.15):
            try:
                connection.request("GET", "/v1/recommendation?task_type=classify")
                answer = connection.getresponse()
                answer.read()
            except (OSError, http.client.HTTPException) as problem:
                self.failures.append(repr(problem))
                connection.close()
            else:
                if answer.status != 200:
                    self.failures.append(f"Server error {answer.status}")
        connection.close()


def stored(database_url: str) -> tuple[list[str], int]:
    """The callers' ids on disk, and how many the tallies count."""
    with psycopg.connect(database_url) as connection:
        ids = [str(row[0]) for row in connection.execute("SELECT caller_id FROM outcomes")]
        [(counted,)] = connection.execute("SELECT coalesce(sum(n), 0)::int FROM tallies").fetchall()
    return ids, counted


def assert_nothing_lost(load: Load, database_url: str) -> None:
    ids, counted = stored(database_url)
    assert set(load.acknowledged) <= set(ids)
    assert len(set(ids)) == len(ids) == counted


@pytest.mark.slow
def test_two_workers_share_what_they_sign_record_and_learn(router, database_url):
    assert len(set(router.pids().values())) == 2
    with one_client_each(router) as (one, other):
        assert (one.get("/healthz").status_code, other.get("/readyz").status_code) == (200, 200)
        for asked, told in ((one, other), (other, one)):
            made = asked.get("/v1/recommendation?task_type=classify").json()
            report = {"decision": made["decision"], "status": "success"}
            answers = [client.post("/v1/outcomes", json=report) for client in (told, asked, told)]
            assert [answer.status_code for answer in answers] == [201, 200, 200]
        eventually(lambda: all(believed(client) == 2 for client in (one, other)))
        query = "/v1/recommendation?task_type=classify&session=s"
        chosen = {client.get(query).json()["model"] for client in (one, other)}
        assert len(chosen) == 1
    assert stored(database_url)[1] == 2


def believed(client: httpx2.Client) -> int:
    outcomes: int = client.get("/v1/recommendation?task_type=classify&dry_run=true").json()["evidence"]["outcomes"]
    return outcomes


@pytest.mark.slow
def test_a_stop_under_load_loses_nothing_acknowledged(router, database_url):
    with Load(router.url) as load:
        eventually(lambda: len(load.acknowledged) > 100)
        assert router.stop() == 0
    assert_nothing_lost(load, database_url)
    with psycopg.connect(database_url) as connection:
        [(logged,)] = connection.execute("SELECT count(*) FROM decisions").fetchall()
    assert logged >= len(load.acknowledged)
    assert not [problem for problem in load.failures if "Server error" in problem]
    assert "Traceback" not in router.said()


@pytest.mark.slow
def test_a_rolling_restart_under_load_fails_no_request(router, database_url):
    before = router.pids()
    with Load(router.url) as load:
        eventually(lambda: len(load.acknowledged) > 50)
        router.process.send_signal(signal.SIGHUP)
        eventually(lambda: "all workers were replaced" in router.said())
        so_far = len(load.acknowledged)
        eventually(lambda: len(load.acknowledged) > so_far + 50)
    assert load.failures == []
    after = router.pids()
    assert not set(before.values()) & set(after.values())
    assert router.stop() == 0
    assert_nothing_lost(load, database_url)


@pytest.mark.slow
def test_a_killed_worker_is_replaced_and_what_it_acknowledged_stays(router, database_url):
    killed = router.pids()[1]
    with Load(router.url) as load:
        eventually(lambda: len(load.acknowledged) > 100)
        os.kill(killed, signal.SIGKILL)
        eventually(lambda: router.pids()[1] != killed)
    assert f"place=1 restarts=1 status=-{signal.SIGKILL:d}" in router.said()
    with one_client_each(router) as (_, other):
        assert 'router_worker_restarts{worker="1"} 1.0' in other.get("/metrics").text
    assert router.stop() == 0
    assert_nothing_lost(load, database_url)


@pytest.mark.slow
def test_workers_stop_in_order_when_the_one_who_started_them_is_gone(router, database_url):
    with Load(router.url) as load:
        eventually(lambda: len(load.acknowledged) > 20)
        router.process.kill()
        router.process.wait(timeout=WITHIN_S)
        eventually(lambda: not any(Path(f"/proc/{pid}").exists() for pid in router.pids().values()))
    assert_nothing_lost(load, database_url)


@pytest.mark.slow
def test_a_worker_that_ends_at_once_again_and_again_is_given_up(monkeypatch):
    monkeypatch.setattr(workers, "_PROGRAM", "raise SystemExit(7)")
    with socket.create_server(("127.0.0.1", 0)) as listener, pytest.raises(WorkersFail) as told:
        asyncio.run(workers.keep(listener, 2, lambda _: None))
    assert (told.value.facts["ends"], told.value.facts["code"]) == (5, 7)


def test_where_no_new_worker_starts_the_old_ones_go_on(monkeypatch):
    async def work() -> None:
        answering = asyncio.Event()
        keeping = asyncio.create_task(workers.keep(listener, 2, lambda _: answering.set()))
        await answering.wait()
        monkeypatch.setattr(workers, "_PROGRAM", "raise SystemExit(7)")
        os.kill(os.getpid(), signal.SIGHUP)
        await asyncio.to_thread(eventually, lambda: any("did not start" in line["event"] for line in lines))
        os.kill(os.getpid(), signal.SIGTERM)
        await keeping

    monkeypatch.setattr(workers, "_PROGRAM", "import os; os.write(1, b'[\"gpt-4o\"]\\n'); os.read(0, 1)")
    with socket.create_server(("127.0.0.1", 0)) as listener, structlog.testing.capture_logs() as lines:
        asyncio.run(work())
    assert not [line for line in lines if "is replaced" in line["event"]]


@pytest.mark.parametrize("n", ["0", "-1", "65", "two"])
def test_a_number_of_workers_that_cannot_be_is_refused(run, n):
    given, set_ = run("serve", "--workers", n), run("serve", ROUTER_WORKERS=n)
    assert (given.returncode, "--workers" in given.stderr) == (2, True)
    assert (set_.returncode, "ROUTER_WORKERS" in set_.stderr) == (2, True)
