"""How does a process come by the Postgres of a data folder: start it, or join the one that runs?"""

import fcntl
import json
import os
import subprocess
import sys
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import psycopg
from psycopg import sql

from router.embedded import binaries, folder, supervisor
from router.errors import ForeignLock, NoSpace, PostgresFailed, RouterError

DATABASE = "router"
#: A recovery after a crash replays up to a gigabyte of log.
_START_S = 300.0
#: A supervisor stops its server within 40 s; whoever comes meanwhile waits.
_STOP_S = 60.0
#: What is left of a killed server ends within 5 s.
_ORPHAN_S = 10.0
_CONNECT_S = 30.0
_STARTS = 3
_POLL_S = 0.01


class Attached:
    """A hold on the Postgres of a data folder: it runs at least until `close`, or until this process ends.

    A process made by `fork` alone shares the hold: the server then runs until both have let go. One that executes
    another program does not.
    """

    def __init__(self, *, data_dir: Path, state: "State", users_fd: int) -> None:
        #: Folder of the data.
        self.data_dir = data_dir
        #: Where to connect, as libpq and psycopg take it: the database `router`, made if it was missing.
        self.url = url_of(state.socket_dir, DATABASE)
        #: Version of the server, such as `18.6`.
        self.version = state.version
        #: Process that keeps the server.
        self.supervisor_pid = state.supervisor_pid
        #: The server's first process.
        self.postgres_pid = state.postgres_pid
        self._users_fd: int | None = users_fd

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go: about a second after the last holder did, the server stops. More calls do nothing."""
        users_fd, self._users_fd = self._users_fd, None
        if users_fd is not None:
            os.close(users_fd)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What the supervisor last said of its server."""

    #: `starting`, `running` or `failed`.
    state: str
    supervisor_pid: int
    #: Tells the supervisor from a later process with its number.
    supervisor_started: int | None
    #: 0 before it is started.
    postgres_pid: int
    socket_dir: str
    version: str
    problem: str

    @property
    def is_alive(self) -> bool:
        """Whether the supervisor is still there."""
        return supervisor.started_at(self.supervisor_pid) == self.supervisor_started is not None

    @property
    def is_running(self) -> bool:
        """Whether the server accepts connections."""
        return self.state == "running" and self.is_alive


def attach(data_dir: Path | None = None) -> Attached:
    """Start the Postgres of a data folder, or join it where it runs; returns when it accepts connections.

    Parameters: `data_dir` — by default `default_data_dir()`; made if missing.
    Returns: a hold on the server, to be closed.
    Raises: PostgresMissing; NoSpace; OtherMajor; ForeignLock; PostgresFailed.
    """
    home = (data_dir or folder.default_data_dir()).expanduser().absolute()
    try:
        folder.make_data_dir(home)
        home = home.resolve()
        users_fd = _join(home)
        try:
            state = _connectable(home)
        except BaseException:
            os.close(users_fd)
            raise
    except OSError as error:
        raise folder.failure(home, error) from error
    return Attached(data_dir=home, state=state, users_fd=users_fd)


def url_of(socket_dir: str, database: str) -> str:
    """The connection URL of a database behind a socket."""
    return f"postgresql://{supervisor.ROLE}@/{database}?host={quote(socket_dir, safe='/')}"


def read_state(data_dir: Path) -> State | None:
    """What is on record of the server; none where nothing readable is."""
    try:
        facts: dict[str, Any] = json.loads((data_dir / supervisor.STATE_FILE).read_text(encoding="utf-8"))
        return State(**{**facts, "postgres_pid": facts["postgres_pid"] or 0})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _join(data_dir: Path) -> int:
    """Take a share of the users' lock: from then on no supervisor stops its server."""
    path = data_dir / supervisor.USERS_LOCK
    users_fd = _open(path)
    deadline = time.monotonic() + _STOP_S
    while not _try_lock(users_fd, fcntl.LOCK_SH):
        if time.monotonic() > deadline:
            os.close(users_fd)
            raise ForeignLock(path=path, pid=_first(folder.holders(path)))
        time.sleep(_POLL_S)
    return users_fd


def _connectable(data_dir: Path) -> State:
    """The running server's state, once its database is there."""
    deadline = time.monotonic() + _CONNECT_S
    while True:
        state = _running(data_dir)
        try:
            _ensure_database(state)
        except psycopg.OperationalError as error:
            if time.monotonic() > deadline:
                raise _failed(data_dir, f"It does not accept connections: {error}.") from error
            time.sleep(_POLL_S)
        else:
            if state.is_alive:  # else: its supervisor was just killed, and the server answers for the last time
                return state


def _running(data_dir: Path) -> State:
    """The state of the running server; started here if it does not run and nobody else is about to."""
    earlier = read_state(data_dir)
    started = time.monotonic()
    seen_alive = started
    starts = 0
    while True:
        state = read_state(data_dir)
        if state is not None and state.is_running:
            return state
        if state is not None and state.state == "failed" and state != earlier:
            raise _failed(data_dir, state.problem)
        lock_fd = _open(data_dir / supervisor.SERVER_LOCK)
        if _try_lock(lock_fd, fcntl.LOCK_EX):
            if starts == _STARTS:
                os.close(lock_fd)
                raise _failed(data_dir, "Its supervisor ended at once.", supervisor_log=True)
            starts += 1
            _start(data_dir, lock_fd, state)
            continue
        os.close(lock_fd)
        now = time.monotonic()
        if state is not None and state.is_alive:
            seen_alive = now
        if now - seen_alive > _ORPHAN_S:
            path = data_dir / supervisor.SERVER_LOCK
            raise ForeignLock(path=path, pid=_first(folder.holders(path)))
        if now - started > _START_S:
            raise _failed(data_dir, f"It was not ready after {_START_S:.0f} s.")
        time.sleep(_POLL_S)


def _start(data_dir: Path, lock_fd: int, last: State | None) -> None:
    """Start a supervisor and hand it the lock: it is ours until the supervisor has it, so there is never a second."""
    try:
        _announce(data_dir, last)
        plan = _plan(data_dir, lock_fd, last)
        with (data_dir / "supervisor.log").open("wb") as log:
            # Isolated, without site-packages: up in a third of the time, and nothing of ours to import.
            command = [sys.executable, "-I", "-S", supervisor.__file__, json.dumps(plan._asdict())]
            subprocess.run(  # noqa: S603 - our own file, by our own interpreter
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                start_new_session=True,
                pass_fds=(lock_fd,),
                check=False,
            )
    except BaseException:
        (data_dir / supervisor.STATE_FILE).unlink(missing_ok=True)
        raise
    finally:
        os.close(lock_fd)


def _announce(data_dir: Path, last: State | None) -> None:
    """Say who prepares the start, in place of what an earlier server left."""
    facts = {
        "state": "starting",
        "supervisor_pid": os.getpid(),
        "supervisor_started": supervisor.started_at(os.getpid()),
        "postgres_pid": None,
        "socket_dir": last.socket_dir if last else "",
        "version": "",
        "problem": "",
    }
    supervisor.record_state(data_dir, facts)


def _plan(data_dir: Path, lock_fd: int, last: State | None) -> supervisor.Plan:
    """What to start, after everything that can be checked beforehand was."""
    majors = folder.majors_of(data_dir)
    chosen = binaries.choose(binaries.installed(), majors, data_dir)
    cluster = folder.cluster_of(data_dir, chosen.major)
    account = folder.account_for(cluster)
    if not majors:
        folder.ensure_space(data_dir, folder.free_bytes(data_dir))
    folder.ensure_unclaimed(cluster)
    if not account.is_ourselves:
        folder.ensure_reachable(data_dir, account)
        chosen = binaries.copied(chosen, data_dir)
    last_socket_dir = Path(last.socket_dir) if last and last.socket_dir else None
    return supervisor.Plan(
        data_dir=str(data_dir),
        cluster=str(cluster),
        binaries=str(chosen.folder),
        socket_dir=str(folder.socket_dir_of(data_dir, account, last_socket_dir)),
        version=chosen.version,
        uid=None if account.is_ourselves else account.uid,
        gid=None if account.is_ourselves else account.gid,
        lock_fd=lock_fd,
    )


def _ensure_database(state: State) -> None:
    """Make the database if it is missing; another process may do so at the same moment."""
    url = url_of(state.socket_dir, "postgres")
    with closing(psycopg.connect(url, autocommit=True, connect_timeout=5)) as connection:
        known = connection.execute("SELECT FROM pg_database WHERE datname = %s", (DATABASE,)).rowcount
        if not known:
            with suppress(psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))


def _failed(data_dir: Path, problem: str, *, supervisor_log: bool = False) -> RouterError:
    """The failure of a server, with the end of its log."""
    log = data_dir / ("supervisor.log" if supervisor_log else supervisor.LOG_FILE)
    tail = _tail(log)
    if "No space left on device" in tail:
        return NoSpace(path=data_dir, free_mb=folder.free_bytes(data_dir) // 1_000_000, needed_mb=folder.NEEDED_MB)
    return PostgresFailed(path=data_dir, problem=problem, hint=f"Its log is `{log}`:", log=tail)


def _tail(log: Path) -> str:
    """The last lines of a log, short enough to be shown."""
    with suppress(OSError), log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - 350))
        return " / ".join(line.strip() for line in file.read().decode(errors="replace").splitlines() if line.strip())
    return ""


def _open(path: Path) -> int:
    """A lock's file, not to be inherited."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


def _try_lock(fd: int, kind: int) -> bool:
    """Take a lock if it is free."""
    try:
        fcntl.flock(fd, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _first(pids: tuple[int, ...]) -> int | str:
    """The process to name; our own is not the one."""
    return next((pid for pid in pids if pid != os.getpid()), "unknown")
