"""Which months can leave Postgres, and how do they, whatever happens on the way?"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import msgspec

from router.archive import parquet
from router.archive.parquet import Content, Rows
from router.errors import ArchiveDamaged, ArchiveTaken, ArchivingStopped, BadInput, RouterError
from router.ids import ACCEPTED_BACK
from router.storage import archives
from router.storage.archives import TABLES, Archived, Archivist, Month
from router.storage.audit import Copies

#: Told the rows that were written or read since the last time.
OnRows = Callable[[int], None]
#: Clocks of replicas may differ by this much.
_SLACK = timedelta(hours=1)


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """A month that was archived, or would be."""

    name: str
    outcomes: int
    corrections: int
    #: In Postgres, with indexes.
    size_bytes: int
    #: Of both files; None: not written.
    file_bytes: int | None
    #: Of its rows, as recorded in `archives`; None: not recorded.
    checksum: str | None


def month_start(text: str) -> datetime:
    """The start of a month such as `2026-01`.

    Raises: BadInput.
    """
    with suppress(ValueError):
        if len(text) == len("2026-01"):
            return datetime.strptime(text, "%Y-%m").replace(tzinfo=UTC)
    raise BadInput(field="before", problem=f"{text[:40]!r} is no month. Give one such as 2026-01.")


def due(connection: Archivist, before: datetime, now: datetime) -> list[Month]:
    """The months before `before` that nobody can report into any more, oldest first."""
    closed = now - ACCEPTED_BACK - _SLACK
    return [month for month in archives.months(connection) if month.end <= min(before, closed)]


def preview(connection: Archivist, month: Month) -> Done:
    """What would be archived."""
    counted = archives.count(connection, month)
    return _done(month, counted["outcomes"], counted["corrections"], None, month.checksum)


def archive(connection: Archivist, month: Month, folder: Path, on_rows: OnRows) -> Done:
    """Writes a month to two files, checks them, records them, and takes the month out of Postgres.

    Whatever stops it, it can be run again: files appear under their names only when they were checked, the row in
    `archives` decides that they count, and only then the month is detached and dropped.
    Raises: ArchivingStopped, ArchiveDamaged, ArchiveTaken, ParquetMissing, NotTheOwner.
    """
    if month.checksum is None:
        archives.seal(connection, month)
        try:
            contents = _write(connection, month, folder, on_rows)
        except OSError as problem:
            raise ArchivingStopped(problem=f"`{folder}`: {problem.strerror or problem}.") from problem
        archives.record(connection, month, _rows(contents), _checksum(contents))
    else:
        contents = check(month.name, month.row_count, month.checksum, folder, on_rows)
    archives.detach(connection, month)
    archives.drop(connection, month)
    size = sum(path(folder, table, month.name).stat().st_size for table in TABLES)
    outcomes, corrections = (content.rows for content in contents)
    return _done(month, outcomes, corrections, size, _checksum(contents))


def check(name: str, row_count: int | None, checksum: bytes, folder: Path, on_rows: OnRows) -> list[Content]:
    """What the files of a month hold, which is what was recorded.

    Raises: ArchiveDamaged, ParquetMissing.
    """
    contents = []
    for table in TABLES:
        contents.append(parquet.content(path(folder, table, name)))
        on_rows(contents[-1].rows)
    if (_rows(contents), _checksum(contents)) != (row_count, checksum):
        problem = f"{_rows(contents)} rows, which are not the {row_count} rows that were archived."
        raise ArchiveDamaged(path=str(path(folder, "outcomes", name)), problem=problem)
    return contents


def copies(ranges: Sequence[Archived], folder: Path) -> Copies:
    """The rows of archived ranges, for a recount; those that are still attached are left out."""
    files = {table: [path(folder, table, one.name) for one in ranges if not one.is_attached] for table in TABLES}
    return {table: [parquet.read(file) for file in found] for table, found in files.items()}


def path(folder: Path, table: str, name: str) -> Path:
    """The file of a month."""
    return folder / f"{table}-{name}.parquet"


def _write(connection: Archivist, month: Month, folder: Path, on_rows: OnRows) -> list[Content]:
    """Writes both files under names of their own, reads them back, and gives them their names."""
    counted = archives.count(connection, month)
    drafts: dict[Path, Path] = {}
    contents = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for table in TABLES:
            target = path(folder, table, month.name)
            draft = drafts[target] = target.with_name(f".{target.name}.{os.getpid()}")
            for left in folder.glob(f".{target.name}.*"):
                # By a run that was killed: nobody else archives now.
                left.unlink()
            written = parquet.write(draft, archives.columns(table), _told(connection, month, table, on_rows))
            found = parquet.content(draft)
            on_rows(found.rows)
            _compare(target, draft, found, written, counted[table])
            contents.append(found)
    except BaseException:
        _clear(drafts)
        # Nothing is archived yet, so nothing need be refused. Without the database the next run sees to it.
        with suppress(RouterError, archives.CONNECTION_LOST):
            archives.unseal(connection, month)
        raise
    try:
        for target, draft in drafts.items():
            draft.replace(target)
        _sync(folder)
    finally:
        _clear(drafts)
    return contents


def _compare(target: Path, draft: Path, found: Content, written: Content, stored: int) -> None:
    """Refuse a file that does not say what was stored, or would replace one that says something else."""
    if written != found or found.rows != stored:
        problem = f"{found.rows} rows were read back, {written.rows} written, {stored} stored."
        raise ArchiveDamaged(path=str(draft), problem=problem)
    if target.exists() and parquet.content(target) != found:
        raise ArchiveTaken(path=str(target))


def _clear(drafts: Mapping[Path, Path]) -> None:
    """Removes what did not get its name."""
    for draft in drafts.values():
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _told(connection: Archivist, month: Month, table: str, on_rows: OnRows) -> Iterator[Rows]:
    """The rows of a month, telling how many passed."""
    for batch in archives.rows(connection, month, table):
        yield batch
        on_rows(len(batch))


def _sync(folder: Path) -> None:
    """Has the names of files on the disk, too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _rows(contents: Sequence[Content]) -> int:
    """Outcomes and corrections together."""
    return sum(content.rows for content in contents)


def _checksum(contents: Sequence[Content]) -> bytes:
    """One checksum of both files."""
    return sha256(b"".join(content.digest for content in contents)).digest()


def _done(month: Month, outcomes: int, corrections: int, file_bytes: int | None, checksum: bytes | None) -> Done:
    """What became of a month."""
    return Done(
        name=month.name,
        outcomes=outcomes,
        corrections=corrections,
        size_bytes=month.size_bytes,
        file_bytes=file_bytes,
        checksum=None if checksum is None else checksum.hex(),
    )
