"""Is the server what it is meant to be: private, in UTC, durable, light, and described as it is?"""

import os
import pwd
import subprocess
from contextlib import closing
from pathlib import Path

import platformdirs
import psycopg
import pytest
from psycopg.rows import scalar_row

from router.embedded import attach, default_data_dir, describe, supervisor
from router.embedded.folder import fits_a_socket

IS_ROOT = os.geteuid() == 0


def test_settings_are_those_the_history_needs(home):
    names = (
        "listen_addresses",
        "TimeZone",
        "jit",
        "dynamic_shared_memory_type",
        "fsync",
        "synchronous_commit",
        "autovacuum",
        "server_encoding",
        "data_checksums",
    )
    with attach(home) as attached, psycopg.connect(attached.url, row_factory=scalar_row) as connection:
        shown = {name: connection.execute(f"SHOW {name}").fetchone() for name in names}
        collation = connection.execute("SELECT datcollate FROM pg_database WHERE datname = 'router'").fetchone()
    assert collation == "C"
    assert shown == {
        "listen_addresses": "",
        "TimeZone": "UTC",
        "jit": "off",
        "dynamic_shared_memory_type": "mmap",
        "fsync": "on",
        "synchronous_commit": "on",
        "autovacuum": "on",
        "server_encoding": "UTF8",
        "data_checksums": "on",
    }


def test_closing_twice_is_closing_once(home):
    attached = attach(home)
    attached.close()
    attached.close()
    with attach(home) as again:
        assert again.supervisor_pid == attached.supervisor_pid


def test_one_process_may_attach_twice(home, assert_nothing_is_left):
    with attach(home) as outer:
        with attach(home) as inner:
            assert inner.url == outer.url
        psycopg.connect(outer.url).close()
    assert_nothing_is_left()


def test_a_program_started_meanwhile_does_not_hold_the_server(home, assert_nothing_is_left):
    with attach(home), subprocess.Popen(["/bin/cat"], stdin=subprocess.PIPE, close_fds=False) as program:
        pass
    assert program.returncode == 0
    assert_nothing_is_left()


@pytest.mark.skipif(not IS_ROOT, reason="only root can become another user")
def test_another_user_cannot_connect(home):
    nobody = pwd.getpwnam("nobody")
    with attach(home) as attached:
        child = os.fork()
        if child == 0:
            os.setgroups([])
            os.setgid(nobody.pw_gid)
            os.setuid(nobody.pw_uid)
            try:
                psycopg.connect(attached.url)
            except psycopg.OperationalError as error:
                os._exit(7 if "Permission denied" in str(error) else 8)
            os._exit(9)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7


@pytest.mark.skipif(not IS_ROOT, reason="only root runs Postgres as somebody else")
def test_postgres_never_runs_as_root(home):
    with attach(home) as attached:
        assert Path(f"/proc/{attached.postgres_pid}").stat().st_uid != 0


@pytest.mark.skipif(not IS_ROOT, reason="only root needs a copy of the programs")
def test_the_programs_are_copied_once_whole_and_open_to_their_user(home, assert_nothing_is_left):
    attach(home).close()
    (copy,) = (home / "binaries").iterdir()
    made = copy.stat().st_ctime_ns
    assert_nothing_is_left()
    attach(home).close()
    assert copy.stat().st_ctime_ns == made


@pytest.mark.slow
@pytest.mark.parametrize("name", ["x" * 120, "a,b"])
def test_a_path_that_cannot_name_a_socket_gets_one_elsewhere(home, until, name):
    data_dir = home / name
    with attach(data_dir) as attached, psycopg.connect(attached.url) as connection:
        socket_dir = Path(connection.info.host)
    assert fits_a_socket(socket_dir)
    assert not socket_dir.is_relative_to(home)
    until(lambda: not socket_dir.exists())


@pytest.mark.slow
def test_a_socket_elsewhere_is_found_again_after_a_kill(home, until):
    data_dir = home / ("x" * 120)
    with attach(data_dir) as attached:
        os.kill(attached.supervisor_pid, 9)
        until(lambda: supervisor.started_at(attached.supervisor_pid) is None)
        with attach(data_dir) as again:
            assert again.url == attached.url
            psycopg.connect(again.url).close()
    until(lambda: not describe(data_dir).running)


def test_blanks_and_signs_in_the_path_are_carried_by_the_url(home):
    with attach(home / "with blank & 100%?é") as attached:
        psycopg.connect(attached.url).close()


def test_the_supervisor_stays_small(home):
    with attach(home) as attached:
        maps = Path(f"/proc/{attached.supervisor_pid}/maps").read_text()
        status = Path(f"/proc/{attached.supervisor_pid}/status").read_text()
    assert "site-packages" not in maps
    facts = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
    assert int(facts["Threads"]) == 1
    assert int(facts["VmRSS"].split()[0]) < 30_000


def test_a_long_log_is_set_aside_at_the_start(home):
    log = home / "postgres.log"
    log.write_bytes(b"x" * (supervisor.LOG_BYTES + 1))
    with attach(home):
        assert log.stat().st_size < 100_000
        assert (home / "postgres.log.1").stat().st_size > supervisor.LOG_BYTES


def test_a_long_log_is_set_aside_while_the_server_is_used(home, until):
    log = home / "postgres.log"
    with attach(home):
        with log.open("ab") as grown:
            grown.write(b"x" * (supervisor.LOG_BYTES + 1))
        until(lambda: log.stat().st_size < 100_000)


def test_a_log_that_cannot_be_set_aside_is_emptied_all_the_same(home, until):
    log = home / "postgres.log"
    (home / "postgres.log.1").mkdir()
    with attach(home) as attached:
        with log.open("ab") as grown:
            grown.write(b"x" * (supervisor.LOG_BYTES + 1))
        until(lambda: log.stat().st_size < 100_000)
        psycopg.connect(attached.url).close()


def test_a_description_starts_and_makes_nothing(home):
    found = describe(home / "nothing" / "here")
    assert not (home / "nothing").exists()
    assert (found.running, found.users, found.data_major, found.fits) == (False, 0, None, True)
    assert found.binaries_version is not None


def test_a_description_shows_what_runs(home):
    with attach(home) as attached, attach(home):
        found = describe(home)
        assert found.running
        assert found.users == 1
        assert (found.supervisor_pid, found.postgres_pid) == (attached.supervisor_pid, attached.postgres_pid)
        assert found.running_version == attached.version == found.binaries_version
        assert found.data_major == int(attached.version.split(".")[0])


def test_a_description_of_data_that_no_program_reads_says_so(home):
    (home / "pg14").mkdir()
    (home / "pg14" / "PG_VERSION").write_text("14\n")
    found = describe(home)
    assert (found.data_major, found.fits) == (14, False)


def test_the_folder_is_the_users_own_unless_root_asks(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert default_data_dir() == platformdirs.user_data_path("adaptive-llm-router", appauthor=False)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert default_data_dir() == Path("/var/lib/adaptive-llm-router")


def test_the_database_is_made_again_where_somebody_dropped_it(home):
    with attach(home) as attached:
        with closing(psycopg.connect(attached.url.replace("/router?", "/postgres?"), autocommit=True)) as connection:
            connection.execute("DROP DATABASE router")
        attach(home).close()
        psycopg.connect(attached.url).close()
