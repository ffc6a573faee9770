"""What was decided, from which numbers? The decision log."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from psycopg import AsyncConnection
from sqlalchemy import Engine, select

from router.ids import time_of
from router.storage import tables
from router.storage.connect import transaction
from router.storage.statements import run
from router.values import SCORE_ONE, LoggedChoice, LoggedDecision

_COLUMNS = ", ".join(LoggedDecision.__struct_fields__)
_encode = msgspec.json.Encoder().encode

_LOG = f"""
    WITH choices AS (
        INSERT INTO choices (day, hash, task_type, numbers)
        SELECT day, decode(hash, 'hex'), task_type, numbers
        FROM json_to_recordset(%(choices)s::json) AS given (day date, hash text, task_type text, numbers jsonb)
        ORDER BY day, hash, task_type
        ON CONFLICT DO NOTHING
    )
    INSERT INTO decisions ({_COLUMNS})
    SELECT {_COLUMNS.replace("choice", "decode(choice, 'hex')", 1)}
    FROM json_to_recordset(%(decisions)s::json) AS given (
        id uuid, task_type text, u double precision, model text, endpoint text, propensity double precision,
        principal text, strategy text, choice text, catalogue_version integer,
        endpoint_propensity double precision
    )
    ORDER BY id
    ON CONFLICT DO NOTHING
    RETURNING id
"""


async def log(
    connection: AsyncConnection,
    decisions: Sequence[LoggedDecision],
    choices: Sequence[tuple[date, LoggedChoice]],
) -> None:
    """Writes decisions, and the choices they were drawn from; a repeat writes nothing.

    Raises: HistoryAway.
    """
    numbered = [
        {"day": day, "hash": choice.hash, "task_type": choice.task_type, "numbers": choice.numbers}
        for day, choice in choices
    ]
    parameters = {"choices": _encode(numbered).decode(), "decisions": _encode(decisions).decode()}
    await run(connection, _LOG, parameters)


def find(engine: Engine, id_: UUID) -> tuple[LoggedDecision, LoggedChoice, list[dict[str, Any]]] | None:
    """A logged decision, the choice it was drawn from, and the outcomes reported for it; None where it was not logged.

    Raises: HistoryAway.
    """
    made, chosen, reported = tables.decisions, tables.choices, tables.outcomes
    with transaction(engine) as connection:
        decision = connection.execute(select(made).where(made.c.id == id_)).mappings().one_or_none()
        if decision is None:
            return None
        choice = (
            connection.execute(
                select(chosen.c.hash, chosen.c.task_type, chosen.c.numbers).where(
                    chosen.c.day == time_of(id_).date(),
                    chosen.c.hash == decision["choice"],
                    chosen.c.task_type == decision["task_type"],
                )
            )
            .mappings()
            .one_or_none()
        )
        names = (
            *("id", "model", "endpoint", "status", "attempt", "step", "overridden", "recorded_at"),
            *("check_name", "score", "audit_propensity", "is_audit"),
        )
        wanted = select(*(reported.c[name] for name in names)).where(reported.c.decision_id == id_)
        outcomes = [_reported(dict(row)) for row in connection.execute(wanted.order_by("step", "attempt")).mappings()]
    if choice is None:
        return None
    facts = {**decision, "choice": decision["choice"].hex()}
    return (
        LoggedDecision(**facts),
        LoggedChoice(hash=choice["hash"].hex(), task_type=choice["task_type"], numbers=choice["numbers"]),
        outcomes,
    )


def _reported(row: dict[str, Any]) -> dict[str, Any]:
    """An outcome as it is answered beside its decision."""
    score = row.pop("score")
    check = row.pop("check_name")
    return {**row, "check": check, "score": None if score is None else score / SCORE_ONE}
