"""With what are decisions signed? The same secrets for every replica."""

from sqlalchemy import Engine, select
from sqlalchemy.dialects.postgresql import insert

from router.storage.connect import transaction
from router.storage.tables import signing_keys as table


def signing_keys(engine: Engine, candidate: bytes) -> dict[int, bytes]:
    """All secrets by number; `candidate` becomes the first one where there is none.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        connection.execute(insert(table).values(id=1, secret=candidate).on_conflict_do_nothing())
        rows = connection.execute(select(table.c.id, table.c.secret)).all()
    return {number: bytes(secret) for number, secret in rows}
