"""What does the result of a whole DAG count for its nodes? Stored and credited in one transaction, each once.

A credited outcome lies under the identifier that its node's own first report would have, so the primary key decides
which of the two comes first. A node that was reported by itself is never credited; a report that comes later is stored
beside the credited outcome, which is then withdrawn by a correction (`outcomes`): history keeps both.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
import psycopg
from psycopg import AsyncConnection, AsyncCursor
from sqlalchemy import Engine, exists, select

from router.errors import HistoryAway, SameWorkflowOtherBody
from router.storage import tables
from router.storage.conflicts import refusal
from router.storage.connect import transaction
from router.storage.outcomes import encoded, group_statement, stored
from router.storage.statements import LOST, POISONED, patience_s, raise_if_cancelled
from router.storage.verdicts import effective, withdraw
from router.values import QUALITY_ONE, Outcome, Tally, Workflow

#: Of a decision and a step of its ladder: whether its node succeeded.
Known = Mapping[tuple[UUID, int], bool]
#: What is credited, given what is known of nodes that were reported by themselves, or credited before.
Share = Callable[[Known], Sequence[Outcome]]

_TRIES = 20
_COLUMNS = Workflow.__struct_fields__
_NAMES = ", ".join(_COLUMNS)
_GIVEN = ", ".join(f"%({name})s{'::jsonb' if name == 'nodes' else ''}" for name in _COLUMNS)
# Its key holds the task type, as all keys do: an equal id with other nodes is looked for apart.
_STORE = f"""
    INSERT INTO workflows ({_NAMES})
    SELECT {_GIVEN} WHERE NOT EXISTS (SELECT FROM workflows WHERE id = %(id)s)
    ON CONFLICT DO NOTHING RETURNING true
"""
_HASH = "SELECT body_hash FROM workflows WHERE id = %(id)s ORDER BY task_type"
_SAID = """
    SELECT o.id, o.decision_id, o.step, o.task_type, o.attempt, o.source, o.reporter, o.status, o.quality, o.weight,
           o.body_hash,
           coalesce((SELECT json_agg(json_build_object('source', c.source, 'reporter', c.reporter, 'status', c.status,
                                                       'quality', c.quality) ORDER BY c.revision)
                     FROM corrections c WHERE c.outcome_id = o.id AND c.task_type = o.task_type), '[]') AS corrections
    FROM outcomes o WHERE o.decision_id = ANY (%(decisions)s::uuid[])
    ORDER BY o.decision_id, o.step, o.attempt, o.weight NULLS FIRST
"""


class Credited(msgspec.Struct, frozen=True, kw_only=True):
    """What one node was credited."""

    outcome_id: UUID
    decision_id: UUID
    task_type: str
    #: In 1/10,000 of one outcome.
    weight: int
    succeeded: bool


class Stored(NamedTuple):
    """What became of a workflow."""

    #: False: a repeat, already counted.
    recorded: bool
    #: By it, also where it is a repeat; what was withdrawn since is left out.
    credited: list[Credited]
    tallies: list[Tally]


class _Raced(Exception):
    """A node was reported, or credited, while the blame was shared out."""


async def credit(connection: AsyncConnection, workflow: Workflow, decisions: Sequence[UUID], share: Share) -> Stored:
    """Stores a workflow with what it credits.

    Parameters:  decisions — of its nodes.   share — may be asked several times.
    Raises:      SameWorkflowOtherBody, BadInput.   HistoryAway — perhaps stored; sending it again counts it once.
    """
    given = {"decisions": list(decisions)}
    for _ in range(_TRIES):
        try:
            async with asyncio.timeout(patience_s(connection)), connection.transaction(), connection.cursor() as cursor:
                tallies = await _stored(cursor, workflow, given, share)
        except (_Raced, *LOST):
            continue
        except POISONED as problem:
            raise refusal(problem) from problem
        except (psycopg.Error, TimeoutError, OSError) as problem:
            raise HistoryAway from problem
        raise_if_cancelled()
        return await _given_way(connection, workflow, given, tallies)
    raise HistoryAway


def find(engine: Engine, id_: UUID) -> dict[str, Any] | None:
    """The report of a whole DAG, and what each of its nodes was credited for it; None where it was never stored.

    Raises: HistoryAway.
    """
    table, credited, said = tables.workflows, tables.outcomes, tables.corrections
    with transaction(engine) as connection:
        found = (
            connection.execute(select(table).where(table.c.id == id_).order_by(table.c.task_type)).mappings().first()
        )
        if found is None:
            return None
        withdrawn = exists().where(said.c.outcome_id == credited.c.id, said.c.task_type == credited.c.task_type)
        wanted = select(credited.c.decision_id, credited.c.id, credited.c.weight, withdrawn.label("withdrawn")).where(
            credited.c.decision_id.in_([UUID(node["decision_id"]) for node in found["nodes"]]),
            credited.c.weight.is_not(None),
            credited.c.body_hash == found["body_hash"],
        )
        shares = {str(row["decision_id"]): row for row in connection.execute(wanted).mappings()}
    quality = found["quality"]
    return {
        **{name: found[name] for name in ("recorded_at", "reporter", "status", "rule")},
        "quality": None if quality is None else quality / QUALITY_ONE,
        "nodes": [{**node, "credited": _share(shares.get(node["decision_id"]))} for node in found["nodes"]],
    }


def _share(row: Mapping[Any, Any] | None) -> dict[str, Any] | None:
    """What a node was credited, as it is answered."""
    if row is None:
        return None
    return {"outcome_id": row["id"], "weight": row["weight"] / QUALITY_ONE, "withdrawn": row["withdrawn"]}


async def _stored(
    cursor: AsyncCursor[Any], workflow: Workflow, given: dict[str, Any], share: Share
) -> list[Tally] | None:
    """The tallies that its credit moved; None where it was known."""
    parameters = {name: getattr(workflow, name) for name in _COLUMNS}
    parameters["nodes"] = msgspec.json.encode(workflow.nodes).decode()
    if not await (await cursor.execute(_STORE.encode(), parameters)).fetchall():
        found = await (await cursor.execute(_HASH.encode(), {"id": workflow.id})).fetchall()
        if not found:
            # Somebody else's was rolled back meanwhile.
            raise _Raced
        if found[0][0].hex != workflow.body_hash:
            raise SameWorkflowOtherBody(id=str(workflow.id))
        return None
    rows = sorted(share(_known(await _said(cursor, given))), key=lambda row: (row.id.int, row.task_type))
    if not rows:
        return []
    [(text,)] = await (await cursor.execute(group_statement(rows).encode(), {"rows": encoded(rows)})).fetchall()
    found_new, tallies = stored(text)
    if found_new is not None:
        raise _Raced
    return tallies


async def _given_way(
    connection: AsyncConnection, workflow: Workflow, given: dict[str, Any], tallies: list[Tally] | None
) -> Stored:
    """What was credited, without nodes whose own report came at the same time under a later attempt's identifier.

    That report looks for credit after its commit, as this looks for reports: one of both sees the other.
    """
    try:
        async with asyncio.timeout(patience_s(connection)), connection.cursor() as cursor:
            said = await _said(cursor, given)
    except (psycopg.Error, TimeoutError, OSError) as problem:
        raise HistoryAway from problem
    raise_if_cancelled()
    own = {(one["decision_id"], one["step"]) for one in said if one["weight"] is None}
    ours = [
        one
        for one in said
        if one["weight"] is not None and one["body_hash"].hex == workflow.body_hash and _verdict(one) is not None
    ]
    moved = list(tallies or ())
    credited = []
    for one in ours:
        if (one["decision_id"], one["step"]) in own:
            moved += await withdraw(connection, one["id"], one["task_type"])
            continue
        credited.append(
            Credited(
                outcome_id=one["id"],
                decision_id=one["decision_id"],
                task_type=one["task_type"],
                weight=one["weight"],
                succeeded=one["status"] == "success",
            )
        )
    return Stored(tallies is not None, credited, moved)


async def _said(cursor: AsyncCursor[Any], given: dict[str, Any]) -> list[dict[str, Any]]:
    """All outcomes of some decisions, each with its corrections."""
    await cursor.execute(_SAID.encode(), given)
    names = [column.name for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in await cursor.fetchall()]


def _known(said: Sequence[dict[str, Any]]) -> dict[tuple[UUID, int], bool]:
    """Whether nodes succeeded that were reported by themselves, or credited before: their last attempt decides.

    Of one whose verdicts were all withdrawn it is not known any more that it failed.
    """
    known: dict[tuple[UUID, int], bool] = {}
    own = {(one["decision_id"], one["step"]) for one in said if one["weight"] is None}
    for one in said:
        node = one["decision_id"], one["step"]
        if one["weight"] is not None and node in own:
            continue
        verdict = _verdict(one)
        known[node] = verdict is None or verdict["status"] == "success"
    return known


def _verdict(one: dict[str, Any]) -> dict[str, Any] | None:
    """The verdict on an outcome that counts."""
    return effective(one, one["corrections"])
