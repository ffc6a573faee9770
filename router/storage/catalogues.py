"""Which catalogue was in force? Versions are written once and never changed."""

from typing import Any

from sqlalchemy import Engine, func, select, text
from sqlalchemy.dialects.postgresql import insert

from router.errors import CatalogueMoved
from router.storage.connect import transaction
from router.storage.tables import catalogues as table

_MODELS = text("SELECT DISTINCT model ->> 'name' FROM catalogues, jsonb_array_elements(document -> 'models') AS model")


def ensure_first(engine: Engine, document: dict[str, Any]) -> None:
    """Makes a document version 1, unless there is a version.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        first = insert(table).values(version=1, document=document, author="built-in")
        connection.execute(first.on_conflict_do_nothing())


def latest(engine: Engine) -> tuple[int, dict[str, Any]]:
    """The version in force, and its document.

    Raises: HistoryAway.
    """
    newest = select(table.c.version, table.c.document).order_by(table.c.version.desc()).limit(1)
    with transaction(engine) as connection:
        version, document = connection.execute(newest).one()
    return version, document


def get(engine: Engine, version: int) -> dict[str, Any] | None:
    """The document of a version; None where there is no such version.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        document: dict[str, Any] | None = connection.execute(
            select(table.c.document).where(table.c.version == version)
        ).scalar_one_or_none()
    return document


def put(engine: Engine, document: dict[str, Any], expected: int, author: str) -> int:
    """Adds the version after `expected`; its number.

    Raises: CatalogueMoved — `expected` is not the newest.   HistoryAway.
    """
    with transaction(engine) as connection:
        newest = connection.execute(select(func.max(table.c.version))).scalar_one()
        if newest == expected:
            added = insert(table).values(version=expected + 1, document=document, author=author)
            if connection.execute(added.on_conflict_do_nothing()).rowcount:
                return expected + 1
    newest, _ = latest(engine)
    raise CatalogueMoved(newest=newest, given=expected)


def models_ever_catalogued(engine: Engine) -> set[str]:
    """Every model that any version names.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        return set(connection.execute(_MODELS).scalars())
