"""Do those who judge outcomes agree, and whom does that make doubtful?"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from router.catalogue import built_in, parse_document
from router.catalogue.document import ancestors
from router.errors import BadInput, UnknownTaskType, near
from router.review.agreement import Agreement, agreement
from router.storage import catalogues, feedback, tallies
from router.storage.connect import History
from router.storage.feedback import Both
from router.values import Note, Source

#: From so many outcomes on, agreement this near to chance is said to be none.
DOUBTED_FROM, DOUBTED_KAPPA = 20, 0.2
MOST_DAYS = 3_653.0


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two sources, compared on the outcomes that both judged, by their last verdicts."""

    #: The less trusted one, whose verdict is overruled.
    source: Source
    than: Source
    agreement: Agreement


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """The same of one task type."""

    task_type: str
    pairs: tuple[Pair, ...]


class Judges(msgspec.Struct, frozen=True, kw_only=True):
    """Agreement of sources: answer of `GET /v1/reports/agreement`."""

    #: Outcomes that were decided in this time.
    since: datetime
    until: datetime
    #: None: all of them. One with all below it.
    task_type: str | None
    pairs: tuple[Pair, ...]
    task_types: tuple[Task, ...]
    notes: tuple[Note, ...]


class Asked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Query of `GET /v1/reports/agreement`."""

    task_type: str | None = None
    #: How far to look back.
    days: float = 30.0

    def __post_init__(self) -> None:
        """Refuse a stretch of time that is none."""
        if not 0.0 < self.days <= MOST_DAYS:
            raise BadInput(field="days", problem=f"{self.days:g} is not in (0, {MOST_DAYS:g}].")


def judges(engine: History, asked: Asked, now: datetime) -> Judges:
    """How far sources agree, in all and by task type.

    Raises: UnknownTaskType, HistoryAway.
    """
    if asked.task_type is not None:
        _check_known(engine, asked.task_type)
    since = now - timedelta(days=asked.days)
    rows = feedback.both(engine, asked.task_type, since, now)
    by_task: dict[str, list[Both]] = defaultdict(list)
    for row in rows:
        by_task[row.task_type].append(row)
    pairs = _pairs(rows)
    return Judges(
        since=since,
        until=now,
        task_type=asked.task_type,
        pairs=pairs,
        task_types=tuple(Task(task_type=path, pairs=_pairs(found)) for path, found in sorted(by_task.items())),
        notes=tuple(_doubts(pairs)),
    )


def _pairs(rows: Iterable[Both]) -> tuple[Pair, ...]:
    """Each pair of sources, the one with the most outcomes first."""
    tables: dict[tuple[Source, Source], dict[tuple[str, str], int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        tables[row.source, row.than][row.said, row.than_said] += row.outcomes
    compared = [
        Pair(source=source, than=than, agreement=found)
        for (source, than), table in tables.items()
        if (found := agreement(table)) is not None
    ]
    return tuple(sorted(compared, key=lambda pair: (-pair.agreement.outcomes, pair.source, pair.than)))


def _doubts(pairs: Iterable[Pair]) -> Iterable[Note]:
    """What the numbers should make an operator ask."""
    for pair in pairs:
        kappa, n = pair.agreement.kappa, pair.agreement.outcomes
        if n >= DOUBTED_FROM and kappa is not None and kappa.high < DOUBTED_KAPPA:
            text = f"`{pair.source}` agrees with `{pair.than}` hardly more than chance would, over {n} outcomes."
            yield Note(code="no-agreement", text=f"{text} Lower its weight by `source_trust`, or mend it.")
    if pairs:
        text = "Outcomes are compared that both judged. Where people only correct what is wrong, agreement looks worse."
        yield Note(code="selected-sample", text=text)


def _check_known(engine: History, task_type: str) -> None:
    """Refuse a task type that neither history nor the catalogue has."""
    catalogues.ensure_first(engine, msgspec.to_builtins(built_in()))
    catalogued = parse_document(catalogues.latest(engine)[1]).by_path
    known = {*catalogued, *(path for one in tallies.task_types(engine) for path in ancestors(one))}
    if task_type not in known:
        raise UnknownTaskType(given=task_type[:128], hint=near(task_type, known))
