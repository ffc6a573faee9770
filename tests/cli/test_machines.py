"""What programs read of the command line: JSON of every command, and exit codes that mean one thing."""

import http.server
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator

import httpx2
import psycopg
import pytest

from tests.cli.test_help import LEAVES

#: Commands that need no more than a database and a router there.
PLAIN = (
    *("endpoints", "curves", "savings", "audit", "agreement", "doctor", "migrate", "catalogue show", "prices check"),
    "recount --dry-run",
)


@pytest.mark.parametrize("name", sorted(LEAVES))
def test_every_command_takes_json(name):
    assert "--json" in {word for one in LEAVES[name].params for word in one.opts}


def test_json_is_all_that_is_printed_and_exit_codes_are_0_or_1(run, url):
    for words in PLAIN:
        served = ("--url", url) if words == "endpoints" else ()
        answer = run(*words.split(), "--json", *served)
        assert answer.returncode in {0, 1}, f"{words}: {answer.stderr}"
        assert isinstance(json.loads(answer.stdout), dict | list), words


def test_migrate_tells_what_it_applied(run, empty_database_url):
    first = json.loads(run("migrate", "--json", DATABASE_URL=empty_database_url).stdout)["applied"]
    assert (first["from"], first["to"]) == (None, first["to"])
    assert first["to"]
    assert json.loads(run("migrate", "--json", DATABASE_URL=empty_database_url).stdout) == {"applied": None}


@pytest.mark.parametrize("workers", [1, 2])
def test_serve_prints_one_line_once_it_listens(database_url, workers):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environ = {**os.environ, "DATABASE_URL": database_url, "ROUTER_PROVIDERS": "openai"}
    command = [sys.executable, "-m", "router", "serve", "--json", "--port", str(port), "--workers", str(workers)]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = json.loads(process.stdout.readline())
        # At once: whoever has read the line need not wait.
        alive = httpx2.get(f"{line['url']}/healthz", timeout=30.0)
        process.send_signal(signal.SIGTERM)
        rest, _ = process.communicate(timeout=60)
    assert (line["url"], line["workers"]) == (f"http://127.0.0.1:{port}", workers)
    assert line["models"] == ["gpt-4o-mini", "gpt-4o", "o1"]
    assert database_url.rpartition("/")[2].partition("?")[0] in line["database"]
    assert (alive.is_success, rest, process.returncode) == (True, "", 0)


def test_a_router_that_cannot_start_says_so_by_its_exit_code(run, database_url):
    with psycopg.connect(database_url) as connection:
        connection.execute("INSERT INTO catalogues (version, document, author) VALUES (1, '{}', 'nobody')")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert run("serve", "--port", str(port)).returncode == 1


def test_what_a_router_refuses_ends_as_it_would_in_process(run, url):
    unknown = "01a21724-3bdd-715e-b536-21ddb1f359fc"
    absent = run("correct", unknown, "--status", "failure", "--url", url)
    assert (absent.returncode, unknown in absent.stderr) == (1, True)
    bad = run("recommend", "classify", "--min-success", "95", "--url", url)
    assert (bad.returncode, "`min_success`" in bad.stderr) == (2, True)
    none = run("recommend", "classify", "--max-cost-usd", "0", "--url", url)
    assert (none.returncode, "\n  claude-haiku-4-5: " in none.stderr) == (1, True)


@pytest.fixture
def stranger() -> Iterator[str]:
    """An address where something answers that is no router."""

    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_error(502)

        def log_message(self, *_):
            """Nothing."""

    with http.server.HTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_whoever_answers_and_is_no_router_is_told(run, stranger):
    answer = run("recommend", "classify", "--url", stranger)
    assert (answer.returncode, "no router" in answer.stderr, "502" in answer.stderr) == (1, True, True)
