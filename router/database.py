"""Which database does a command work on?"""

from collections.abc import Iterator
from contextlib import contextmanager

from router import embedded
from router.errors import NeedsSession
from router.settings import Settings
from router.storage.connect import History, check_head, engine, migrate


@contextmanager
def database(chosen: Settings) -> Iterator[str]:
    """The URL of the operator's database; the embedded Postgres runs for as long as it is needed.

    Raises: PostgresMissing and the other errors of the embedded Postgres.
    """
    if chosen.database_url is not None:
        yield chosen.database_url
        return
    with embedded.attach(chosen.data_dir) as attached:
        yield attached.url


def check_session(chosen: Settings, command: str) -> None:
    """Checks that a command has a session of its own.

    Raises: NeedsSession.
    """
    if chosen.is_pooled:
        raise NeedsSession(command=command)


@contextmanager
def history(chosen: Settings) -> Iterator[History]:
    """The operator's history, ready to be worked with; the embedded one is migrated, a given one only checked.

    Raises: DatabaseAway, SchemaBehind, PostgresTooOld, HistoryAway, and the errors of the embedded Postgres.
    """
    with database(chosen) as url:
        if chosen.database_url is None:
            migrate(url)
        opened = engine(url, timeout_s=chosen.database_timeout_s, is_pooled=chosen.is_pooled)
        try:
            check_head(opened)
            yield opened
        finally:
            opened.dispose()
