"""Who keeps the embedded Postgres running, and stops it when nobody uses it any more?

Started as a program, by its path: the standard library alone, so that it is up in milliseconds and small.
"""

import ctypes
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

STATE_FILE = "server.json"
SERVER_LOCK = "server.lock"
USERS_LOCK = "users.lock"
LOG_FILE = "postgres.log"
SOCKET = ".s.PGSQL.5432"
#: Role that owns the cluster.
ROLE = "router"

#: A log longer than this is set aside as `postgres.log.1`, of which there is one.
LOG_BYTES = 5_000_000
_POLL_S = 0.25
_GRACE_S = 1.0
_STOP_FAST_S = 30.0
_STOP_NOW_S = 5.0
_RESTARTS = 5
_RESTARTS_WITHIN_S = 60.0
_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36
_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGCHLD)
_ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}


class Plan(NamedTuple):
    """All a supervisor needs to know; whoever starts it has made the folders and holds the lock."""

    #: Folder of the locks, the state, and the log.
    data_dir: str
    #: The cluster; made by `initdb` where it is missing.
    cluster: str
    #: Folder of `postgres` and `initdb`.
    binaries: str
    #: Where the socket goes.
    socket_dir: str
    #: Version of the binaries.
    version: str
    #: Whom Postgres runs as; none: as ourselves.
    uid: int | None
    gid: int | None
    #: Open file that holds the lock on the server.
    lock_fd: int


class StartFailed(Exception):
    """Postgres did not come up; the text says how."""


class Supervisor:
    """One Postgres: started, watched, and stopped when nobody holds the users' lock."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.data_dir = Path(plan.data_dir)
        self.log = self.data_dir / LOG_FILE
        self.libc = ctypes.CDLL(None, use_errno=True)
        self.users_fd = os.open(self.data_dir / USERS_LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self.log_fd = os.open(self.log, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self.postmaster: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        """Start Postgres, keep it while it is used, stop it, and leave nothing behind."""
        signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
        # Backends whose postmaster was killed become our children, so that they can be ended before a restart.
        self.libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self._record("starting")
        try:
            self._make_cluster()
            self._start()
            self._watch()
        except StartFailed as failure:
            self._stop()
            self._record("failed", problem=str(failure))
            return
        self._stop()
        if not Path(self.plan.socket_dir).is_relative_to(self.data_dir):
            shutil.rmtree(self.plan.socket_dir, ignore_errors=True)
        (self.data_dir / STATE_FILE).unlink(missing_ok=True)

    def _make_cluster(self) -> None:
        """The cluster, complete or not at all: made beside its place and renamed into it."""
        cluster = Path(self.plan.cluster)
        if cluster.exists():
            return
        partial = cluster.with_name(f"{cluster.name}.partial")
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(mode=0o700)
        if self.plan.uid is not None and self.plan.gid is not None:
            os.chown(partial, self.plan.uid, self.plan.gid)
        options = ["--locale=C", "--encoding=UTF8", "--auth=trust", f"--username={ROLE}", "--data-checksums"]
        initdb = self._spawn("initdb", [f"--pgdata={partial}", *options], dies_by=signal.SIGKILL)
        if status := initdb.wait():
            shutil.rmtree(partial, ignore_errors=True)
            raise StartFailed(f"`initdb` ended with status {status}.")
        partial.rename(cluster)
        _sync_folder(cluster.parent)

    def _start(self) -> None:
        """Start Postgres and wait until it accepts connections."""
        self._bound_log()
        self._forget_the_dead()
        options = {
            "listen_addresses": "",
            "unix_socket_directories": self.plan.socket_dir,
            "unix_socket_permissions": "0700",
            "max_connections": "200",
            "timezone": "UTC",
            "log_timezone": "UTC",
            "jit": "off",
            "dynamic_shared_memory_type": "mmap",
            "log_checkpoints": "off",
            "fsync": "on",
        }
        settings = [f"--{name}={value}" for name, value in options.items()]
        # SIGQUIT: Postgres ends within seconds whatever it is doing, and its write-ahead log keeps what was committed.
        self.postmaster = self._spawn("postgres", ["-D", self.plan.cluster, *settings], dies_by=signal.SIGQUIT)
        self._record("starting")
        while not self._is_ready(self.postmaster.pid):
            if (status := self.postmaster.poll()) is not None:
                raise StartFailed(f"`postgres` ended with status {status}.")
            if self._told_to_stop(0.01):
                raise StartFailed("It was told to stop.")
        self._record("running")

    def _watch(self) -> None:
        """Return when nobody uses the server, when told to stop, or when Postgres was stopped by hand."""
        restarts: list[float] = []
        unused_since: float | None = None
        while not self._told_to_stop(_POLL_S):
            now = time.monotonic()
            self._bound_log()
            status = self._reap()
            if status == 0:
                return
            if status is not None:
                restarts = [*(at for at in restarts if now - at < _RESTARTS_WITHIN_S), now]
                if len(restarts) > _RESTARTS:
                    raise StartFailed(f"`postgres` ended {len(restarts)} times within a minute.")
                self._start_again()
            if not _try_lock(self.users_fd):
                unused_since = None
                continue
            unused_since = now if unused_since is None else unused_since
            if now - unused_since >= _GRACE_S:
                return  # with the users' lock held: whoever comes now waits until we are gone
            fcntl.flock(self.users_fd, fcntl.LOCK_UN)

    def _start_again(self) -> None:
        """After a postmaster's death: its backends are ended first, since they still write to its files."""
        self._end_leftovers()
        self._start()

    def _forget_the_dead(self) -> None:
        """Remove the pid files of a killed postmaster: Postgres would not start if another process had its pid now.

        The server's lock, which every process of that server held, proves that all of them are gone.
        """
        (Path(self.plan.cluster) / "postmaster.pid").unlink(missing_ok=True)
        for name in (SOCKET, f"{SOCKET}.lock"):
            (Path(self.plan.socket_dir) / name).unlink(missing_ok=True)

    def _stop(self) -> None:
        """Stop Postgres: orderly if that takes half a minute at most, then at once."""
        postmaster = self.postmaster
        if postmaster is not None:
            for how, patience_s in (
                (signal.SIGINT, _STOP_FAST_S),
                (signal.SIGQUIT, _STOP_NOW_S),
                (signal.SIGKILL, _STOP_NOW_S),
            ):
                if postmaster.poll() is not None:
                    break
                postmaster.send_signal(how)
                self._wait(postmaster, patience_s)
        self._end_leftovers()

    def _wait(self, process: "subprocess.Popen[bytes]", patience_s: float) -> None:
        """Wait for the end of a process, but not for ever."""
        deadline = time.monotonic() + patience_s
        while process.poll() is None and time.monotonic() < deadline:
            signal.sigtimedwait((signal.SIGCHLD,), 0.05)

    def _end_leftovers(self) -> None:
        """End the processes that a dead postmaster left to us; return when they are gone."""
        deadline = time.monotonic() + _STOP_NOW_S
        while (children := _children_of(os.getpid())) and time.monotonic() < deadline:
            for pid in children:
                os.kill(pid, signal.SIGKILL)
            self._reap()
            signal.sigtimedwait((signal.SIGCHLD,), 0.02)
        self._reap()

    def _reap(self) -> int | None:
        """Collect the dead; answers the postmaster's status if it is among them."""
        status = None if self.postmaster is None else self.postmaster.poll()
        while self.postmaster is None or self.postmaster.returncode is not None:
            try:
                pid, _ = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                break
            if pid == 0:
                break
        return status

    def _spawn(self, program: str, arguments: list[str], *, dies_by: signal.Signals) -> "subprocess.Popen[bytes]":
        """A child that runs as the cluster's owner, keeps the server's lock, and does not outlive us."""
        supervisor_pid = os.getpid()

        def before_exec() -> None:
            # After setuid, which clears it.
            self.libc.prctl(_PR_SET_PDEATHSIG, dies_by, 0, 0, 0)
            if os.getppid() != supervisor_pid:
                os._exit(1)
            signal.pthread_sigmask(signal.SIG_SETMASK, ())

        return subprocess.Popen(  # noqa: S603 - the program is one that whoever started us has chosen
            [str(Path(self.plan.binaries) / program), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=self.log_fd,
            stderr=self.log_fd,
            cwd="/",
            env=_ENVIRONMENT,
            user=self.plan.uid,
            group=self.plan.gid,
            extra_groups=None if self.plan.uid is None else (),
            pass_fds=(self.plan.lock_fd,),
            preexec_fn=before_exec,  # noqa: PLW1509 - this process has one thread
        )

    def _is_ready(self, pid: int) -> bool:
        """Whether Postgres says that it accepts connections; the eighth line of its pid file does."""
        try:
            lines = (Path(self.plan.cluster) / "postmaster.pid").read_text().splitlines()
        except OSError:
            return False
        return len(lines) >= 8 and lines[0] == str(pid) and lines[7].strip() == "ready"

    def _told_to_stop(self, patience_s: float) -> bool:
        """Wait for a signal; whether it asks us to leave."""
        received = signal.sigtimedwait(_SIGNALS, patience_s)
        return received is not None and received.si_signo != signal.SIGCHLD

    def _bound_log(self) -> None:
        """Set a long log aside: copied and emptied, since Postgres keeps it open."""
        if os.fstat(self.log_fd).st_size > LOG_BYTES:
            with suppress(OSError):  # a full disk must not end the server, and emptying the log helps it
                shutil.copyfile(self.log, self.log.with_suffix(".log.1"))
            os.ftruncate(self.log_fd, 0)

    def _record(self, state: str, *, problem: str = "") -> None:
        """Tell everybody how the server stands."""
        record_state(
            self.data_dir,
            {
                "state": state,
                "supervisor_pid": os.getpid(),
                "supervisor_started": started_at(os.getpid()),
                "postgres_pid": None if self.postmaster is None else self.postmaster.pid,
                "socket_dir": self.plan.socket_dir,
                "version": self.plan.version,
                "problem": problem,
            },
        )


def record_state(data_dir: Path, facts: Mapping[str, Any]) -> None:
    """Replace the record of the server's state, whole."""
    partial = data_dir / f".{STATE_FILE}.{os.getpid()}"
    partial.write_text(json.dumps(facts), encoding="utf-8")
    partial.chmod(0o644)
    partial.replace(data_dir / STATE_FILE)


def started_at(pid: int) -> int | None:
    """When a process started, in clock ticks since boot; none if it is dead: tells a process from a later namesake."""
    stat = _stat(pid)
    return None if stat is None or stat[0] in "ZX" else int(stat[19])


def main() -> None:
    """Become a supervisor: leave the process that started us, then run the plan given as the only argument."""
    plan = Plan(**json.loads(sys.argv[1]))
    if os.fork():
        os._exit(0)
    os.umask(0o077)
    Supervisor(plan).run()


def _try_lock(fd: int) -> bool:
    """Take an exclusive lock if nobody holds any."""
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _children_of(parent: int) -> list[int]:
    """Living children of a process."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        stat = _stat(int(entry.name))
        if stat is not None and stat[0] not in "ZX" and int(stat[1]) == parent:
            found.append(int(entry.name))
    return found


def _stat(pid: int) -> list[str] | None:
    """What the kernel says of a process, from its state on: the name before it may hold blanks and brackets."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return None


def _sync_folder(folder: Path) -> None:
    """Put a rename on the disk."""
    fd = os.open(folder, os.O_RDONLY)
    os.fsync(fd)
    os.close(fd)


if __name__ == "__main__":
    main()
