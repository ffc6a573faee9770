"""Which verdicts came by feedback links, and which of them wait for their outcome?"""

from datetime import datetime
from typing import Literal
from uuid import UUID

import msgspec
from sqlalchemy import Engine, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from router.ids import ms_of
from router.storage.connect import transaction
from router.storage.tables import outcomes
from router.storage.tables import votes as table

_MOST = 1_000


class Vote(msgspec.Struct, frozen=True, kw_only=True):
    """A verdict on the answer to a decision."""

    decision_id: UUID
    task_type: str
    status: Literal["success", "failure"]
    #: Signed, as its caller has it.
    decision: str


def cast(engine: Engine, vote: Vote) -> bool:
    """Whether a verdict is the first one on its decision, and stored.

    Raises: HistoryAway.
    """
    given = insert(table).values(**msgspec.structs.asdict(vote)).on_conflict_do_nothing().returning(table.c.status)
    with transaction(engine) as connection:
        return connection.execute(given).first() is not None


def waiting(engine: Engine) -> list[Vote]:
    """The oldest verdicts that are not settled yet.

    Raises: HistoryAway.
    """
    wanted = (
        select(table.c.decision_id, table.c.task_type, table.c.status, table.c.decision)
        .where(table.c.settled_at.is_(None))
        .order_by(table.c.voted_at)
        .limit(_MOST)
    )
    with transaction(engine) as connection:
        return [Vote(**row) for row in connection.execute(wanted).mappings()]


def answered(engine: Engine, vote: Vote) -> UUID | None:
    """The outcome that a verdict is on: the last answer that was reported under its decision; None: there is none yet.

    Raises: HistoryAway.
    """
    # An outcome's id begins with the time of its decision: only its own month is looked into.
    since = ms_of(vote.decision_id) << 80
    wanted = (
        select(outcomes.c.id)
        .where(
            outcomes.c.decision_id == vote.decision_id,
            outcomes.c.id >= UUID(int=since),
            outcomes.c.id < UUID(int=since + (1 << 80)),
            outcomes.c.task_type == vote.task_type,
            outcomes.c.status != "error",
        )
        .order_by(outcomes.c.step.desc(), outcomes.c.attempt.desc())
        .limit(1)
    )
    with transaction(engine) as connection:
        return connection.execute(wanted).scalar()


def settle(engine: Engine, vote: Vote) -> None:
    """Notes that a verdict counts by now, or never will.

    Raises: HistoryAway.
    """
    done = update(table).where(table.c.decision_id == vote.decision_id, table.c.task_type == vote.task_type)
    with transaction(engine) as connection:
        connection.execute(done.values(settled_at=func.now()))


def forget(engine: Engine, until: datetime) -> None:
    """Drops verdicts of before, whose links are no longer good.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        connection.execute(delete(table).where(table.c.voted_at < until))
