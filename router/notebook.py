"""Which history does a notebook look back on? The operator's own, or a simulated one where nothing was reported yet."""

import atexit
from contextlib import ExitStack

from router.database import database, history
from router.replay.demonstration import demonstration
from router.retrospect.opened import of, opened
from router.retrospect.reports import Retrospect
from router.settings import settings

_open = ExitStack()
atexit.register(_open.close)


def look_back(*, demo: bool = False) -> Retrospect:
    """Reports on the history that `DATABASE_URL` names, or the embedded Postgres holds; it stays open until the end.

    Nothing of it is changed. Where it holds no outcome, or with `demo`, a simulated workload is decided in a database
    of its own first, which takes some seconds and is dropped at the end.
    Raises: DatabaseAway, SchemaBehind, and the errors of the embedded Postgres.
    """
    chosen = settings()
    if not demo:
        past = of(_open.enter_context(history(chosen)), providers=chosen.providers)
        if past.task_types:
            print(f"Your own history: {len(past.task_types)} task types.")  # noqa: T201  # a notebook's reader sees it
            return past
    print("A simulated workload: nothing here was ever called.")  # noqa: T201  # as above
    server_url = _open.enter_context(database(chosen))
    return _open.enter_context(opened(_open.enter_context(demonstration(server_url))))


def busiest(past: Retrospect) -> str:
    """The task type with the most outcomes."""
    return max(past.task_types, key=past.outcomes)
