"""`router serve`, `migrate`, `doctor` and `catalogue`, as an operator runs them."""

import json
import os
import signal
import socket
import subprocess
import sys
import time

import httpx2
import psycopg
import pytest


def test_doctor_finds_a_sound_history_sound(run):
    answer = run("doctor", "--json")
    findings = {one["what"]: one["holds"] for one in json.loads(answer.stdout)["findings"]}
    assert (answer.returncode, findings["tallies match history"]) == (0, True)


def test_doctor_finds_a_tally_that_history_does_not_bear_out(run, url, database_url):
    report = {"task_type": "classify", "model": "gpt-4o-mini", "status": "success"}
    httpx2.post(f"{url}/v1/outcomes", json=report).raise_for_status()
    with psycopg.connect(database_url) as connection:
        connection.execute("UPDATE tallies SET successes = successes + 1")
    answer = run("doctor")
    assert answer.returncode == 1
    assert "2 differences: classify gpt-4o-mini" in " ".join(answer.stdout.split())


def test_recount_makes_it_right_and_a_running_router_takes_that_in(run, url, database_url):
    report = {"task_type": "classify", "model": "gpt-4o-mini", "status": "success"}
    httpx2.post(f"{url}/v1/outcomes", json=report).raise_for_status()
    with psycopg.connect(database_url) as connection:
        connection.execute("UPDATE tallies SET n = n + 41, revision = revision + 1, xid = pg_current_xact_id()")
    assert eventually(url, 42) == 42
    looked = run("recount", "--dry-run")
    assert (looked.returncode, looked.stdout.split(";")[0]) == (
        1,
        "1 tallies differed from history: nothing was changed",
    )
    done = json.loads(run("recount", "--json").stdout)
    assert (done["differed"], done["mended"], done["dry_run"]) == (1, 1, False)
    assert eventually(url, 1) == 1
    assert run("doctor").returncode == 0
    assert run("recount", "--dry-run").returncode == 0


def eventually(url, outcomes):
    """What the router believes `classify` to have, once it has so many, or after a while."""
    deadline = time.monotonic() + 20.0
    while time.monotonic() < deadline:
        evidence = httpx2.get(f"{url}/v1/recommendation?task_type=classify").json()["evidence"]
        if evidence["outcomes"] == outcomes:
            break
    return evidence["outcomes"]


def test_doctor_says_when_the_database_is_away_and_never_its_password(run):
    answer = run("doctor", DATABASE_URL="postgresql://me:s3cret@127.0.0.1:9/x")
    assert (answer.returncode, "does not answer" in answer.stdout) == (1, True)
    assert "s3cret" not in answer.stdout + answer.stderr


def test_a_catalogue_is_shown_changed_compared_and_applied(run, tmp_path):
    document = json.loads(run("catalogue", "show", "--json").stdout)
    document["task_types"][0]["tier"] = 2
    file = tmp_path / "catalogue.json"
    file.write_text(json.dumps(document))
    compared = run("catalogue", "diff", str(file))
    assert (compared.returncode, compared.stdout) == (
        1,
        "~ task_types.classify.tier: 1 → 2\n1 change; version 1 is in force\n",
    )
    assert json.loads(run("catalogue", "apply", str(file), "--json").stdout)["version"] == 2
    assert run("catalogue", "diff", "-", stdin=json.dumps(document)).returncode == 0
    stale = run("catalogue", "apply", str(file), "--if-version", "1")
    assert (stale.returncode, "at version 2, not 1" in stale.stderr) == (1, True)


@pytest.mark.parametrize(
    ("text", "said"),
    [("{", "no JSON"), ("[]", "document"), ('{"models": [], "task_types": []}', "name at least one model")],
)
def test_a_document_that_does_not_hold_is_refused(run, text, said):
    answer = run("catalogue", "apply", "-", stdin=text)
    assert (answer.returncode, said in answer.stderr) == (2, True)


def test_every_wrong_setting_is_told_at_once(run):
    answer = run("serve", ROUTER_PORT="x", ROUTER_POLL_S="y")
    assert answer.returncode == 2
    assert "ROUTER_PORT" in answer.stderr
    assert "ROUTER_POLL_S" in answer.stderr


@pytest.mark.parametrize("host", ["0.0.0.0", "10.1.2.3", "example.org"])  # it is refused
def test_without_keys_only_loopback_is_served(run, host):
    answer = run("serve", "--host", host)
    assert (answer.returncode, "loopback" in answer.stderr) == (2, True)


def test_a_taken_port_is_told_before_anything_is_started(run):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        answer = run("serve", "--port", str(taken.getsockname()[1]))
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "Stop what listens there" in answer.stderr


def test_migrate_brings_an_empty_database_up(run, empty_database_url):
    assert run("doctor", DATABASE_URL=empty_database_url).returncode == 1
    assert run("migrate", DATABASE_URL=empty_database_url).returncode == 0
    assert run("doctor", DATABASE_URL=empty_database_url).returncode == 0


@pytest.mark.slow
def test_serve_prints_what_a_newcomer_needs_answers_and_stops_when_told(database_url):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environ = {**os.environ, "DATABASE_URL": database_url, "ROUTER_PROVIDERS": "openai"}
    command = [sys.executable, "-m", "router", "serve", "--port", str(port)]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(3)]
        deadline = time.monotonic() + 20.0
        while time.monotonic() < deadline:
            try:
                answer = httpx2.get(f"http://127.0.0.1:{port}/v1/recommendation?task_type=classify")
                break
            except httpx2.ConnectError:
                continue
        process.send_signal(signal.SIGTERM)
        rest, _ = process.communicate(timeout=30)
    assert [line.split()[0] for line in lines] == ["Ask", "Report", "Look"]
    assert (answer.json()["model"], rest) == ("gpt-4o-mini", "")


def test_endpoints_show_how_they_fare(run, url):
    report = {"task_type": "classify", "model": "claude-haiku-4-5", "status": "error", "retry_after_s": 60}
    report["endpoint"] = {"provider": "anthropic"}
    httpx2.post(f"{url}/v1/outcomes", json=report).raise_for_status()
    shown = run("endpoints", "--url", url)
    assert "claude-haiku-4-5   anthropic  cooling" in shown.stdout
    first = json.loads(run("endpoints", "--json", "--url", url).stdout)["endpoints"][0]
    assert (first["model"], first["state"], 50 < first["cooling_s"] <= 60) == ("claude-haiku-4-5", "cooling", True)
    metrics = httpx2.get(f"{url}/metrics").text
    assert 'router_endpoint_usable{endpoint="anthropic",model="claude-haiku-4-5"} 0.0' in metrics


def test_prices_are_compared_and_renewed_as_a_new_version_and_history_keeps_its_own(run, tmp_path, database_url):
    document = json.loads(run("catalogue", "show", "--json").stdout)
    document["models"][0]["price"]["input_usd_per_mtok"] = 77.0
    (tmp_path / "catalogue.json").write_text(json.dumps(document))
    assert json.loads(run("catalogue", "apply", str(tmp_path / "catalogue.json"), "--json").stdout)["version"] == 2
    checked = run("prices", "check", "--json")
    assert (checked.returncode, json.loads(checked.stdout)["changes"][0]["catalogued"]["input_usd_per_mtok"]) == (1, 77)
    assert "77 / " in run("prices", "check").stdout
    assert run("prices", "check", "gpt-4o").returncode == 0
    assert "gpt-4o-mini" in run("prices", "check", "gpt-4o-mni").stderr
    assert json.loads(run("prices", "update", "--json").stdout)["version"] == 3
    assert run("prices", "check").returncode == 0
    with psycopg.connect(database_url) as connection:
        kept = connection.execute("SELECT document FROM catalogues WHERE version = 2").fetchone()
    assert kept is not None
    assert kept[0]["models"][0]["price"]["input_usd_per_mtok"] == 77.0
