"""Outcomes wait on disk, whole or not at all, and no more than fit."""

import os
import subprocess
import sys
from uuid import UUID

import pytest

from router.client.spool import Spool
from router.errors import SpoolFull


def named(number):
    return UUID(int=number)


@pytest.fixture
def spool(tmp_path):
    return Spool(tmp_path / "outcomes", 3)


def test_nothing_waits_in_a_folder_that_is_not_there(spool, tmp_path):
    assert spool.names() == []
    assert not (tmp_path / "outcomes").exists()


def test_the_oldest_comes_first(spool):
    spool.add(named(2), b"second")
    spool.add(named(1), b"first")
    assert [spool.read(name) for name in spool.names()] == [b"first", b"second"]


def test_what_was_sent_is_gone_and_may_be_gone_already(spool):
    spool.add(named(1), b"first")
    [name] = spool.names()
    spool.sent(name)
    spool.sent(name)
    assert spool.names() == []
    assert spool.read(name) is None


def test_no_more_wait_than_fit(spool):
    for number in range(3):
        spool.add(named(number), b"any")
    with pytest.raises(SpoolFull):
        spool.add(named(3), b"any")
    assert len(spool.names()) == 3


def test_a_half_written_outcome_is_never_read(spool, tmp_path):
    spool.add(named(1), b"whole")
    (tmp_path / "outcomes" / f"{named(2)}.tmp").write_bytes(b'{"status": "succ')
    assert [spool.read(name) for name in spool.names()] == [b"whole"]


def test_what_a_crash_left_half_written_is_removed_in_the_end(spool, tmp_path):
    spool.add(named(1), b"whole")
    for name, written_s in (("old", 1_000.0), ("new", 4_000.0)):
        aside = tmp_path / "outcomes" / f"{name}.tmp"
        aside.write_bytes(b"half")
        os.utime(aside, (written_s, written_s))
    spool.tidy(now_s=5_000.0)
    assert [path.name for path in (tmp_path / "outcomes").glob("*.tmp")] == ["new.tmp"]
    assert len(spool.names()) == 1


def test_what_the_router_never_takes_is_put_aside_and_bounded(spool, tmp_path):
    for number in range(5):
        spool.add(named(number), b"any")
        spool.refused(spool.names()[0])
    assert spool.names() == []
    assert len(list((tmp_path / "outcomes" / "refused").iterdir())) == 3


def test_only_one_process_sends_at_a_time(spool, tmp_path):
    script = (
        "import sys; from pathlib import Path; from router.client.spool import Spool\n"
        "with Spool(Path(sys.argv[1]), 3).alone() as alone: print(alone)"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "outcomes")]
    with spool.alone() as alone:
        assert alone
        assert subprocess.check_output(command, text=True).strip() == "False"
    assert subprocess.check_output(command, text=True).strip() == "True"


def test_nobody_else_may_read_it(spool, tmp_path):
    spool.add(named(1), b"any")
    assert (tmp_path / "outcomes").stat().st_mode & 0o077 == 0
