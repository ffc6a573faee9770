"""Real processes on folders of their own: as whoever runs the tests and, if that is root, as an ordinary user too."""

import json
import os
import pwd
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from router.embedded import describe
from tests.folders import server_folder

HOLD = Path(__file__).with_name("hold.py")
SOURCES = Path(__file__).parents[2]
IS_ROOT = os.geteuid() == 0


def until(holds: Callable[[], Any], *, within_s: float = 20.0) -> Any:
    """The first true answer; fails when there was none in time."""
    deadline = time.monotonic() + within_s
    while time.monotonic() < deadline:
        if answer := holds():
            return answer
        time.sleep(0.01)
    raise AssertionError(f"it did not come true within {within_s} s")


def processes_of(data_dir: Path) -> dict[int, str]:
    """Living processes of the server of a folder: its supervisor, and all that work in its cluster."""
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            if HOLD.name in command or not command:
                continue
            supervises = "supervisor.py" in command and f'"{data_dir}"' in command
            if supervises or (process / "cwd").readlink().is_relative_to(data_dir):
                found[int(process.name)] = command
    return found


class Holder:
    """A process that is attached."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    @property
    def facts(self) -> dict[str, Any]:
        """What it said: how to connect, or its error."""
        if not hasattr(self, "_facts"):
            assert self.process.stdout is not None
            line = self.process.stdout.readline()
            assert line, "it ended without a word"
            self._facts: dict[str, Any] = json.loads(line)
        return self._facts

    def leave(self) -> None:
        """Let go in good order."""
        self.process.communicate()
        assert self.process.returncode == 0

    def end(self) -> None:
        """Whatever it does: gone."""
        self.process.kill()
        self.process.communicate()


@dataclass(frozen=True)
class Person:
    """Somebody who attaches."""

    uid: int
    gid: int
    interpreter: str

    def hold(self, data_dir: Path, holders: list[Holder]) -> Holder:
        """Start a process that attaches."""
        is_other = self.uid != os.geteuid()
        process = subprocess.Popen(
            [self.interpreter, str(HOLD), str(data_dir)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd="/",
            env={"PATH": os.defpath, "PYTHONPATH": f"{SOURCES}:{sysconfig.get_path('purelib')}"},
            user=self.uid if is_other else None,
            group=self.gid if is_other else None,
            extra_groups=[] if is_other else None,
        )
        holder = Holder(process)
        holders.append(holder)
        return holder


def other_persons_interpreter(uid: int) -> str | None:
    """A Python of our version that another user can run: a virtual environment may stand in a closed home."""
    for candidate in (sys.executable, f"/usr/bin/python3.{sys.version_info.minor}"):
        with suppress(OSError):
            if (
                subprocess.run([candidate, "-c", ""], user=uid, cwd="/", check=False, capture_output=True).returncode
                == 0
            ):
                return candidate
    return None


@pytest.fixture(params=["ourselves", pytest.param("nobody", marks=pytest.mark.skipif(not IS_ROOT, reason="not root"))])
def person(request: pytest.FixtureRequest) -> Person:
    if request.param == "ourselves":
        return Person(uid=os.geteuid(), gid=os.getegid(), interpreter=sys.executable)
    nobody = pwd.getpwnam("nobody")
    interpreter = other_persons_interpreter(nobody.pw_uid)
    if interpreter is None:
        pytest.skip("no Python of this version that `nobody` can run")
    return Person(uid=nobody.pw_uid, gid=nobody.pw_gid, interpreter=interpreter)


@pytest.fixture
def home() -> Iterator[Path]:
    """A folder for a server; what still runs in it is ended afterwards."""
    folder = server_folder("embedded")
    yield folder
    for signum in (signal.SIGTERM, signal.SIGKILL):
        for pid in processes_of(folder):
            with suppress(ProcessLookupError):
                os.kill(pid, signum)
        with suppress(AssertionError):
            until(lambda: not processes_of(folder), within_s=5.0)
    # Whoever is on its way out takes its own files away at the same time.
    until(lambda: removed(folder), within_s=5.0)


def removed(folder: Path) -> bool:
    """Whether a folder is gone, after an attempt to remove it."""
    with suppress(FileNotFoundError):
        shutil.rmtree(folder)
    return not folder.exists()


@pytest.fixture
def cluster(home: Path) -> Path:
    """Where the cluster of the folder is, or will be."""
    version = describe(home).binaries_version
    assert version is not None
    return home / f"pg{version.split('.')[0]}"


@pytest.fixture(name="until")
def polling() -> Callable[..., Any]:
    """Waiting for something to come true, but not for ever."""
    return until


@pytest.fixture
def processes(home: Path) -> Callable[[], dict[int, str]]:
    """Living processes of the server of the folder, with their command lines."""
    return lambda: processes_of(home)


@pytest.fixture
def assert_nothing_is_left(home: Path) -> Callable[[], None]:
    """No process of the server within five seconds."""

    def check() -> None:
        until(lambda: not processes_of(home), within_s=5.0)

    return check


@pytest.fixture
def hold(person: Person, home: Path) -> Iterator[Callable[[], Holder]]:
    """Start a process of the person's that attaches to the folder."""
    os.chown(home, person.uid, person.gid)
    holders: list[Holder] = []
    yield lambda: person.hold(home, holders)
    for holder in holders:
        holder.end()
