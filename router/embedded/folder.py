"""What is in the data folder, who may use it, and is there room?"""

import errno
import os
import pwd
import re
import shutil
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from router.embedded.supervisor import SOCKET
from router.errors import ForeignLock, NoSpace, PostgresFailed

NAME = "adaptive-llm-router"
#: Free space that a new cluster must find: 40 MB of its own, a first gigabyte of log files is Postgres's to recycle.
NEEDED_MB = 200
#: What the kernel takes as the path of a unix socket.
_SOCKET_PATH_BYTES = 107


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Whom Postgres runs as, since it refuses to run as root."""

    #: Name, or the number where it has none.
    name: str
    uid: int
    gid: int

    @property
    def is_ourselves(self) -> bool:
        """Whether no change of user is needed."""
        return self.uid == os.geteuid()


def default_data_dir() -> Path:
    """Where the embedded Postgres lives unless told otherwise.

    Returns: `/var/lib/adaptive-llm-router` for root, whose home Postgres's user cannot enter; otherwise the user's data
    folder.
    """
    if os.geteuid() == 0:
        return Path("/var/lib") / NAME
    return platformdirs.user_data_path(NAME, appauthor=False)


def make_data_dir(data_dir: Path) -> None:
    """Make the folder, so that Postgres's user can pass through it and nobody else can look inside."""
    missing = [folder for folder in (data_dir, *data_dir.parents) if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(exist_ok=True)
        # Whatever the umask says.
        folder.chmod(0o755 if os.geteuid() == 0 else 0o700)


def account_for(cluster: Path) -> Account:
    """The owner of the cluster; where there is none yet ourselves, or as root `postgres`, else `nobody`.

    Raises: PostgresFailed — root has neither.
    """
    if os.geteuid() != 0:
        return _account(pwd.getpwuid, os.geteuid(), os.getegid())
    if cluster.exists() and (owner := cluster.stat()).st_uid != 0:
        return _account(pwd.getpwuid, owner.st_uid, owner.st_gid)
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(name=name, uid=entry.pw_uid, gid=entry.pw_gid)
    raise PostgresFailed(
        path=cluster.parent,
        problem="Postgres refuses to run as root, and there is no user `postgres` or `nobody`.",
        hint="Add one with `useradd --system postgres`.",
        log="",
    )


def ensure_reachable(folder: Path, account: Account) -> None:
    """Check that Postgres's user can enter the folder.

    Raises: PostgresFailed — naming the outermost folder that is closed.
    """
    for step in (*reversed(folder.parents), folder):
        found = step.stat()
        bit = stat.S_IXOTH
        if found.st_uid == account.uid:
            bit = stat.S_IXUSR
        elif found.st_gid == account.gid:
            bit = stat.S_IXGRP
        if not found.st_mode & bit:
            raise PostgresFailed(
                path=folder,
                problem=f"It runs as user `{account.name}`, who cannot enter `{step}`.",
                hint=f"Open it with `chmod o+x {step}`, or set `ROUTER_DATA_DIR` to a folder elsewhere.",
                log="",
            )


def ensure_space(folder: Path, free_bytes: int) -> None:
    """Check that a new cluster fits.

    Raises: NoSpace.
    """
    free_mb = free_bytes // 1_000_000
    if free_mb < NEEDED_MB:
        raise NoSpace(path=folder, free_mb=free_mb, needed_mb=NEEDED_MB)


def free_bytes(folder: Path) -> int:
    """Room left where the folder is, for users who are not root."""
    return shutil.disk_usage(folder).free


def cluster_of(data_dir: Path, major: int) -> Path:
    """Where the data of a major version lives."""
    return data_dir / f"pg{major}"


def majors_of(data_dir: Path) -> dict[int, int]:
    """Folders that hold data: the major version in the folder's name → the one that made the data."""
    found = {}
    for version_file in data_dir.glob("pg*/PG_VERSION"):
        name = re.fullmatch(r"pg(\d+)", version_file.parent.name)
        data = re.fullmatch(r"(\d+)(\.\d+)?", version_file.read_text(encoding="ascii", errors="replace").strip())
        if name and data:
            found[int(name[1])] = int(data[1])
    return found


def ensure_unclaimed(cluster: Path) -> None:
    """Check that nobody started a Postgres on the cluster by hand: it would not hold our lock.

    Raises: ForeignLock — with its process.
    """
    pid_file = cluster / "postmaster.pid"
    try:
        pid = int(pid_file.read_text(encoding="ascii").split("\n", 1)[0])
        name = Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return
    if name not in {"postgres", "postmaster"}:
        return
    try:
        is_there = Path(f"/proc/{pid}/cwd").readlink() == cluster.resolve()
    except PermissionError:
        is_there = True
    except OSError:
        return
    if is_there:
        raise ForeignLock(path=pid_file, pid=pid)


def socket_dir_of(data_dir: Path, account: Account, last: Path | None) -> Path:
    """A folder for the socket that only Postgres's user (and root) can enter.

    Parameters: `last` — the folder that the record of an earlier server names.
    Returns: `run` in the data folder; where its path is too long for a socket, or holds a character that separates
    folders in a connection string, the last one if it is still ours, else a new one in `/tmp`.
    """
    inside = data_dir / "run"
    if fits_a_socket(inside):
        inside.mkdir(exist_ok=True)
        folder = inside
    elif last is not None and _is_private(last, account):
        return last
    else:
        # Not `TMPDIR`: that may be long, too, or closed to Postgres's user.
        folder = Path(tempfile.mkdtemp(prefix="router-", dir="/tmp"))
    folder.chmod(0o700)
    if not account.is_ourselves:
        os.chown(folder, account.uid, account.gid)
    return folder


def fits_a_socket(folder: Path) -> bool:
    """Whether a socket in this folder can be named to the kernel and in a connection string."""
    return len(os.fsencode(folder / SOCKET)) <= _SOCKET_PATH_BYTES and not re.search(r"""[,"'\\]""", str(folder))


def holders(path: Path) -> tuple[int, ...]:
    """Processes that have this file open, as far as we may look."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if any(_points_to(link, path) for link in (process / "fd").iterdir()):
                found.append(int(process.name))
    return tuple(found)


def failure(data_dir: Path, error: OSError) -> NoSpace | PostgresFailed:
    """What an error of the file system means to the user."""
    if error.errno == errno.ENOSPC:
        return NoSpace(path=data_dir, free_mb=0, needed_mb=NEEDED_MB)
    return PostgresFailed(
        path=data_dir,
        problem=f"`{error.filename or data_dir}`: {error.strerror or error}.",
        hint="Set `ROUTER_DATA_DIR` to a folder that you own.",
        log="",
    )


def _account(entry_of: Callable[[int], pwd.struct_passwd], uid: int, gid: int) -> Account:
    """An account by its numbers; containers have users without names."""
    try:
        return Account(name=entry_of(uid).pw_name, uid=uid, gid=gid)
    except KeyError:
        return Account(name=str(uid), uid=uid, gid=gid)


def _points_to(link: Path, path: Path) -> bool:
    """Whether a link is there and leads to a path; a process may close a file while we look."""
    try:
        return link.readlink() == path
    except OSError:
        return False


def _is_private(folder: Path, account: Account) -> bool:
    """Whether a folder in `/tmp` is still the one that we made, and not somebody else's of the same name."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == account.uid and stat.S_IMODE(found.st_mode) == 0o700
