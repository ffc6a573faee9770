"""What did the past bring? Reports of long ago, line by line, into history, chunk after chunk."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

import msgspec

from router.catalogue import Catalogue, Task, built_in, parse_document
from router.catalogue.document import MAX_TASK_TYPES, ancestors
from router.catalogue.tasks import keeper_of, task_of
from router.errors import RouterError, UnknownCatalogueVersion
from router.ids import IMPORTED_BACK
from router.observe.reports import Report, body_hash, needs_place
from router.observe.rows import Known, outcome_of
from router.signing import Signer
from router.storage import catalogues, copying, keys, partitions, tallies
from router.storage.connect import History
from router.values import LOCAL, Note, Outcome

Clock = Callable[[], datetime]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a file, and the report that it holds."""

    number: int
    #: As it stands there, to be shown.
    given: Any
    #: None: the line holds none.
    report: Report | None = None
    #: An `id` that is no UUID.
    name: str | None = None
    #: What is wrong with it.
    problem: RouterError | None = None


class Brought(msgspec.Struct, kw_only=True):
    """What became of the lines so far."""

    read: int = 0
    #: New: stored and counted now.
    recorded: int = 0
    #: Stored before; nothing changed.
    known: int = 0
    refused: int = 0


Refuse = Callable[[Line, RouterError], None]


def bring_in(
    lines: Iterable[Line],
    engine: History,
    url: str,
    clock: Clock,
    refuse: Refuse,
    *,
    chunk: int = copying.CHUNK,
) -> Generator[Brought]:
    """Stores and counts what lines report, and says after each chunk how far it is.

    A chunk is one transaction. Every line is checked as a report over HTTP is, but may be older. Repeating it, after an
    interruption or for no reason, counts each outcome once.
    Parameters:  url — of the database behind `engine`.   refuse — is told each line that does not hold, and why.
    Raises:      HistoryAway — the chunks before are stored; run it again.
    """
    reader = _Reader(engine, clock)
    brought = Brought()
    with copying.copying(url) as connection:
        for some in _chunks(lines, chunk):
            rows = reader.rows(some, lambda hashes: copying.places(connection, hashes), refuse)
            reader.make_room(rows)
            copied = copying.copy(connection, [row for _, row in rows])
            for place, problem in copied.refused.items():
                refuse(rows[place][0], problem)
            known = len(rows) - copied.new - len(copied.refused)
            yield _counted(brought, len(some), copied.new, known)


def look_through(
    lines: Iterable[Line], engine: History, clock: Clock, refuse: Refuse, *, chunk: int = copying.CHUNK
) -> Generator[Brought]:
    """Checks what lines report, and stores nothing; whether it is known already is not looked up.

    Parameters:  as for `bring_in`.
    """
    reader = _Reader(engine, clock)
    brought = Brought()
    for some in _chunks(lines, chunk):
        rows = reader.rows(some, lambda hashes: [0] * len(hashes), refuse)
        yield _counted(brought, len(some), 0, 0, refused=len(some) - len(rows))


def _counted(brought: Brought, read: int, new: int, known: int, refused: int | None = None) -> Brought:
    """How far it is, after another chunk."""
    brought.read += read
    brought.recorded += new
    brought.known += known
    brought.refused += read - new - known if refused is None else refused
    return brought


def _chunks(lines: Iterable[Line], size: int) -> Iterator[list[Line]]:
    """Lines, so many at a time."""
    remaining = iter(lines)
    while some := list(islice(remaining, size)):
        yield some


class _Reader:
    """Makes rows of reports, with what a service knows in memory."""

    def __init__(self, engine: History, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock
        catalogues.ensure_first(engine, msgspec.to_builtins(built_in()))
        self._version, document = catalogues.latest(engine)
        self._catalogues: dict[int, Catalogue] = {self._version: parse_document(document)}
        self._models = frozenset(catalogues.models_ever_catalogued(engine))
        self._signer = Signer(keys.signing_keys(engine, os.urandom(32)))
        self._seen = {path for known in tallies.task_types(engine) for path in ancestors(known)}
        self._tasks: dict[str, Task] = {}
        self._ranges = partitions.attached_ranges(engine)

    def rows(
        self, lines: list[Line], places: Callable[[list[str]], list[int]], refuse: Refuse
    ) -> list[tuple[Line, Outcome]]:
        """The rows that lines stand for; what does not hold, or belongs to an archived month, is refused.

        Parameters:  places — the place of each report without a name among the equal ones.
        """
        nameless = {
            line.number: body_hash(line.report)
            for line in lines
            if line.report is not None and line.name is None and needs_place(line.report)
        }
        placed = dict(zip(nameless, places(list(nameless.values())), strict=True))
        known = self._known()
        self._ranges = partitions.attached_ranges(self._engine)
        rows = []
        for line in lines:
            name = placed.get(line.number) if line.name is None else line.name
            try:
                row = self._row(line, known, name)
                self._ranges.check_open(row.id)
            except RouterError as problem:
                refuse(line, problem)
                continue
            self._seen.update(ancestors(row.task_type))
            rows.append((line, row))
        return rows

    def make_room(self, rows: list[tuple[Line, Outcome]]) -> None:
        """Adds the months that rows fall into."""
        partitions.make_room(self._engine, self._ranges, (row.id for _, row in rows))

    def _row(self, line: Line, known: Known, name: str | int | None) -> Outcome:
        """The row of a line; the catalogue version of its decision is loaded first where it is an old one."""
        if line.problem is not None or line.report is None:
            raise line.problem or RouterError
        try:
            return outcome_of(line.report, known, name)[0]
        except UnknownCatalogueVersion as missing:
            version = int(str(missing.facts["given"]))
            document = catalogues.get(self._engine, version)
            if document is None:
                raise
            self._catalogues[version] = parse_document(document)
            return outcome_of(line.report, known, name)[0]

    def _known(self) -> Known:
        """What the reader of reports must know."""
        return Known(
            now=self._clock(),
            principal=LOCAL,
            verify=self._signer.verify,
            catalogues=self._catalogues,
            catalogue_version=self._version,
            models=self._models,
            stored_under=self._keep_under,
            mint=_never,
            back=IMPORTED_BACK,
        )

    def _keep_under(self, path: str) -> tuple[Task, Note | None]:
        """Where a path's outcomes are kept."""
        catalogue = self._catalogues[self._version]
        if path not in self._tasks:
            self._tasks[path] = task_of(catalogue, path)
        kept = keeper_of(catalogue, path, self._seen, MAX_TASK_TYPES)
        return (self._tasks[path] if kept == path else task_of(catalogue, kept)), None


def _never() -> UUID:
    """Nothing is minted here: a repeat would count again."""
    raise AssertionError("an imported outcome has a name or a place")
