"""Does the server live exactly as long as somebody uses it, whatever dies?"""

import os
import signal
from contextlib import closing, suppress

import psycopg
import pytest
from psycopg.rows import scalar_row


def keep(url: str) -> None:
    """Commit a row that must survive."""
    with psycopg.connect(url) as connection:
        connection.execute('CREATE TABLE "kept" AS SELECT 42 AS number')


def kept(url: str) -> int | None:
    with psycopg.connect(url, row_factory=scalar_row) as connection:
        return connection.execute('SELECT number FROM "kept"').fetchone()


def answers(url: str) -> bool:
    """Whether the row can be read now."""
    try:
        return kept(url) == 42
    except psycopg.OperationalError:
        return False


def test_data_survives_a_stop_and_a_start(hold, assert_nothing_is_left):
    first = hold()
    keep(first.facts["url"])
    first.leave()
    assert_nothing_is_left()
    assert kept(hold().facts["url"]) == 42


def test_two_processes_share_one_server(hold, assert_nothing_is_left):
    first, second = hold(), hold()
    assert first.facts == second.facts
    keep(first.facts["url"])
    first.leave()
    assert kept(second.facts["url"]) == 42
    second.leave()
    assert_nothing_is_left()


@pytest.mark.slow
def test_eight_processes_at_once_on_a_fresh_folder_start_one_server(hold):
    holders = [hold() for _ in range(8)]
    assert len({holder.facts["supervisor_pid"] for holder in holders}) == 1
    keep(holders[0].facts["url"])
    assert kept(holders[-1].facts["url"]) == 42


def test_a_killed_client_leaves_nothing_behind(hold, assert_nothing_is_left):
    client = hold()
    keep(client.facts["url"])
    client.process.kill()
    assert_nothing_is_left()
    assert kept(hold().facts["url"]) == 42


def test_a_killed_supervisor_leaves_nothing_behind(hold, assert_nothing_is_left):
    client = hold()
    keep(client.facts["url"])
    os.kill(client.facts["supervisor_pid"], signal.SIGKILL)
    assert_nothing_is_left()
    assert kept(hold().facts["url"]) == 42


def test_whoever_attaches_right_after_the_supervisor_was_killed_gets_a_new_server(hold):
    client = hold()
    keep(client.facts["url"])
    os.kill(client.facts["supervisor_pid"], signal.SIGKILL)
    again = hold()
    assert kept(again.facts["url"]) == 42
    assert client.facts["supervisor_pid"] != again.facts["supervisor_pid"]


@pytest.mark.slow
def test_a_killed_postmaster_is_replaced_for_those_who_use_it(hold, until, processes, assert_nothing_is_left):
    client = hold()
    url = client.facts["url"]
    keep(url)
    with closing(psycopg.connect(url)) as connection:
        before = set(processes()) - {client.facts["supervisor_pid"]}
        assert {client.facts["postgres_pid"], connection.info.backend_pid} <= before
        os.kill(client.facts["postgres_pid"], signal.SIGKILL)
        until(lambda: not before & set(processes()), within_s=5.0)
    assert until(lambda: answers(url))
    joined = hold()
    assert client.facts["supervisor_pid"] == joined.facts["supervisor_pid"]
    joined.leave()
    client.leave()
    assert_nothing_is_left()


@pytest.mark.slow
def test_a_backend_that_is_busy_ends_with_its_killed_postmaster(hold, until, processes):
    client = hold()
    with closing(psycopg.connect(client.facts["url"])) as connection:
        connection.pgconn.send_query(b"SELECT count(*) FROM generate_series(1, 1000000000000)")
        busy = connection.info.backend_pid
        until(lambda: "SELECT" in processes()[busy])
        os.kill(client.facts["postgres_pid"], signal.SIGKILL)
        until(lambda: busy not in processes(), within_s=5.0)


def test_a_killed_backend_takes_only_its_connections_along(hold, until, assert_nothing_is_left):
    client = hold()
    url = client.facts["url"]
    keep(url)
    with closing(psycopg.connect(url)) as connection:
        os.kill(connection.info.backend_pid, signal.SIGKILL)
    assert until(lambda: answers(url))
    client.leave()
    assert_nothing_is_left()


@pytest.mark.slow
def test_everything_killed_at_once_recovers(hold, processes, assert_nothing_is_left):
    client = hold()
    keep(client.facts["url"])
    client.process.kill()
    for pid in processes():
        with suppress(ProcessLookupError):  # one that dies with another
            os.kill(pid, signal.SIGKILL)
    assert_nothing_is_left()
    assert kept(hold().facts["url"]) == 42


@pytest.mark.slow
@pytest.mark.parametrize("victim", ["supervisor", "client"])
def test_a_kill_in_the_middle_of_the_first_start_leaves_nothing_half_made(hold, home, victim, until, processes):
    client = hold()
    until(lambda: list(home.glob("pg*.partial")))
    supervisor = next(pid for pid, command in processes().items() if "supervisor.py" in command)
    if victim == "client":
        client.process.kill()
    else:
        os.kill(supervisor, signal.SIGKILL)
    # The client whose supervisor dies starts another one by itself.
    if victim == "supervisor":
        assert supervisor != client.facts["supervisor_pid"]
        client.leave()
    # A first start that goes on without a client takes as long as it takes, and then stops.
    until(lambda: not processes())
    assert not list(home.glob("pg*.partial"))
    keep(hold().facts["url"])


@pytest.mark.slow
def test_whoever_comes_while_the_server_stops_waits_and_starts_it_again(hold, home, until, cluster):
    client = hold()
    keep(client.facts["url"])
    client.leave()
    until(lambda: not (cluster / "postmaster.pid").exists() or not (home / "server.json").exists())
    assert kept(hold().facts["url"]) == 42


def test_a_supervisor_told_to_stop_stops_its_server(hold, home, assert_nothing_is_left):
    client = hold()
    keep(client.facts["url"])
    os.kill(client.facts["supervisor_pid"], signal.SIGTERM)
    assert_nothing_is_left()
    assert not (home / "server.json").exists()
    assert kept(hold().facts["url"]) == 42
