"""Where do outcomes wait while the router is away? One small file each, whole or not there."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import UUID

from router.errors import SpoolFull

_SUFFIX = ".json"
_REFUSED = "refused"
#: Nobody writes a file for so long.
_LEFT_S = 3_600.0


class Spool:
    """A folder of outcomes, shared by any number of processes.

    Each file is written aside, synced and renamed, so that a crash leaves all of it or nothing. Whoever sends one takes
    it away afterwards; a crash in between sends it again, which counts once, by its id.
    Parameters:  folder — made when it is needed.   size — outcomes that may wait.
    """

    def __init__(self, folder: Path, size: int) -> None:
        self._folder = folder
        self._size = size

    def add(self, name: UUID, body: bytes) -> None:
        """Keeps an outcome, on disk when this returns.

        Parameters:  name — grows with time, so that the oldest is sent first.
        Raises:      SpoolFull.   OSError — the disk does not take it.
        """
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if len(self.names()) >= self._size:
            raise SpoolFull(path=str(self._folder), size=self._size)
        aside = self._folder / f"{name}.tmp"
        with aside.open("wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        aside.rename(self._folder / f"{name}{_SUFFIX}")
        self._sync()

    def names(self) -> list[str]:
        """What waits, the oldest first."""
        try:
            return sorted(path.name for path in self._folder.iterdir() if path.suffix == _SUFFIX)
        except (FileNotFoundError, NotADirectoryError):
            return []

    def read(self, name: str) -> bytes | None:
        """An outcome; None where another process has sent it meanwhile."""
        try:
            return (self._folder / name).read_bytes()
        except FileNotFoundError:
            return None

    def tidy(self, now_s: float) -> None:
        """Removes what crashes left half-written, long ago."""
        for aside in self._folder.glob("*.tmp"):
            with suppress(FileNotFoundError):
                if aside.stat().st_mtime < now_s - _LEFT_S:
                    aside.unlink()

    def sent(self, name: str) -> None:
        """Takes away what the router has."""
        (self._folder / name).unlink(missing_ok=True)

    def refused(self, name: str) -> None:
        """Puts aside what the router will never take, as many as may wait; more are dropped."""
        folder = self._folder / _REFUSED
        folder.mkdir(mode=0o700, exist_ok=True)
        if sum(1 for _ in folder.iterdir()) < self._size:
            (self._folder / name).rename(folder / name)
        else:
            self.sent(name)

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """Whether this process may send now; others would send the same once more."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = os.open(self._folder / "lock", os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
        finally:
            os.close(lock)

    def _sync(self) -> None:
        """Makes a rename last through a power cut."""
        folder = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
