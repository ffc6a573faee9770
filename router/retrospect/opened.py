"""How is a history looked at without serving it? Read once, and nothing is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from router.catalogue import Catalogue, built_in, parse_document
from router.learn.snapshot import Snapshot
from router.retrospect.reports import Retrospect
from router.storage import catalogues, reviews, tallies
from router.storage.connect import History, check_head, engine

#: Logged choices that a report reads: nobody waits for an answer over HTTP.
MOST_CHOICES = 4_000


@contextmanager
def opened(url: str, *, timeout_s: float = 10.0) -> Iterator[Retrospect]:
    """Reports on a migrated database, as it is at this moment.

    Raises: DatabaseAway, SchemaBehind, HistoryAway.
    """
    history = engine(url, timeout_s=timeout_s)
    try:
        check_head(history)
        yield of(history)
    finally:
        history.dispose()


def of(
    history: History, *, providers: tuple[str, ...] = (), task_type: str | None = None, remembers: bool = True
) -> Retrospect:
    """Reports on a history that is open already.

    Parameters:  providers — those the operator can call; none: all.
                 task_type — read the tallies of its root and everything below it only; none: of all task types.
                 remembers — read tallies into memory, which curves and changes are made of; other reports are not.
    """
    version, catalogue = _catalogue(history)
    known = tallies.task_types(history) if remembers else []
    if task_type is not None:
        root = task_type.split("/", 1)[0]
        known = [path for path in known if path.split("/", 1)[0] == root]
    snapshot = Snapshot()
    snapshot.apply(reviews.tallies_of(history, known))
    return Retrospect(
        history,
        snapshot,
        lambda: (version, catalogue),
        providers=providers,
        most_choices=MOST_CHOICES,
        most_decisions=None,
        clock=lambda: datetime.now(UTC),
    )


def _catalogue(history: History) -> tuple[int, Catalogue]:
    """The catalogue in force; before anybody served this history, the one that will be."""
    if catalogues.get(history, 1) is None:
        return 1, built_in()
    version, document = catalogues.latest(history)
    return version, parse_document(document)
