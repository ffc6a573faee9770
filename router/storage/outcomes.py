"""Is it on disk, exactly once? Outcomes stored in groups, and read back."""

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from psycopg import AsyncConnection
from sqlalchemy import Dialect, Engine, select
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

from router.errors import AmbiguousId, HistoryAway, RouterError, SameIdOtherBody
from router.ids import derived_id, ms_of, named_id
from router.storage import tables
from router.storage.conflicts import refusal
from router.storage.connect import transaction
from router.storage.counting import CHECKS, COUNTED, KEYS, added, upserted
from router.storage.statements import POISONED, run
from router.storage.verdicts import effective, withdraw
from router.values import NUSD_PER_USD, QUALITY_ONE, SCORE_ONE, Outcome, Recorded, Tally

Result = Recorded | RouterError
#: An identifier and a task type; as an integer, which is compared and looked up ten times as fast.
_Key = tuple[int, str]

_COLUMNS = Outcome.__struct_fields__
_POSTGRES: Dialect = PGDialect_psycopg()  # type: ignore[no-untyped-call]  # SQLAlchemy's constructor has no types
_TYPES = {column.name: column.type.compile(_POSTGRES) for column in tables.outcomes.columns}


class _Stored(msgspec.Struct, frozen=True):
    """What a group's statement answers: the outcomes that were new, and the tallies they changed."""

    #: None: all of them.
    new: list[tuple[UUID, str]] | None
    tallies: list[Tally]


class _Kept(NamedTuple):
    """What history holds under an id."""

    body_hash: str
    is_new: bool
    #: Under which it is stored, where that is not its own: what a whole DAG's result credited lies there.
    id: UUID | None = None


_decode = msgspec.json.Decoder(_Stored).decode
_encode = msgspec.json.Encoder().encode

_TYPED = ", ".join(f"{name} {_TYPES[name]}" for name in _COLUMNS)
_RECORD = f"""
    WITH given AS MATERIALIZED (
        SELECT * FROM json_to_recordset(%(rows)s::json) AS given ({_TYPED})
    ), stored AS (
        INSERT INTO outcomes ({", ".join(_COLUMNS)}) SELECT {", ".join(_COLUMNS)} FROM given ORDER BY id, task_type
        ON CONFLICT DO NOTHING
        RETURNING id, {KEYS}, {", ".join(COUNTED)}, status, quality, status AS reported, 1 AS sign
    ), counted AS ({added("stored")}){{checked}}
    SELECT json_build_object(
        'new', CASE WHEN (SELECT count(*) FROM stored) < (SELECT count(*) FROM given)
            THEN (SELECT coalesce(json_agg(json_build_array(id, task_type)), '[]') FROM stored) END,
        'tallies', (SELECT coalesce(json_agg(tally), '[]') FROM counted)
    )::text
"""
_RECORD_PLAIN = _RECORD.format(checked="")
# Apart, since most groups hold no check, and would pay for planning what they do not need.
_RECORD_CHECKED = _RECORD.format(checked=f", checked AS ({upserted('stored', CHECKS)})")

_HASHES = """
    SELECT o.id, o.task_type, o.body_hash, o.weight IS NOT NULL AND o.decision_id IS NOT NULL AS is_credited
    FROM unnest(%(ids)s::uuid[], %(task_types)s::text[]) AS given (id, task_type)
    JOIN outcomes o ON o.id = given.id AND o.task_type = given.task_type
"""


def group_statement(outcomes: Sequence[Outcome]) -> str:
    """The statement that stores a group, given `rows`; what it answers is read by `stored`."""
    is_checked = any(outcome.check_name is not None for outcome in outcomes)
    return _RECORD_CHECKED if is_checked else _RECORD_PLAIN


def encoded(outcomes: Sequence[Outcome]) -> str:
    """A group as its statement takes it: sorted by id and task type, each once."""
    return _encode(outcomes).decode()


def stored(text: str) -> tuple[list[tuple[UUID, str]] | None, list[Tally]]:
    """The outcomes of a group that were new (None: all of them), and the tallies they changed."""
    found = _decode(text)
    return found.new, found.tallies


async def record(connection: AsyncConnection, outcomes: Sequence[Outcome]) -> tuple[list[Result], list[Tally]]:
    """Stores outcomes: what became of each, in order, and the tallies that changed.

    One row that the database does not take is refused alone; the others are stored.
    Raises: HistoryAway — some may be stored; sending all of them again counts each once.
    """
    first: dict[_Key, Outcome] = {}
    for outcome in outcomes:
        first.setdefault(_key(outcome), outcome)
    kept: dict[_Key, _Kept | RouterError] = {}
    tallies: list[Tally] = []
    await _store(connection, [first[key] for key in sorted(first)], kept, tallies)
    later = [outcome for outcome in first.values() if outcome.attempt and outcome.decision_id is not None]
    if later:
        tallies += await _without_credit(connection, later)
    results: list[Result] = []
    for outcome in outcomes:
        key = _key(outcome)
        results.append(_result(outcome, kept[key], is_first=first.pop(key, None) is not None))
    return results, tallies


def find_outcome(engine: Engine, id_: UUID, task_type: str | None) -> dict[str, Any] | None:
    """One outcome, with its corrections and the verdict that counts; None where it was never stored.

    Raises: AmbiguousId — several task types use the id.   HistoryAway.
    """
    table = tables.outcomes
    wanted = select(table).where(table.c.id == id_)
    if task_type is not None:
        wanted = wanted.where(table.c.task_type == task_type)
    with transaction(engine) as connection:
        rows = connection.execute(wanted.order_by(table.c.task_type)).mappings().all()
        if not rows:
            return None
        if len(rows) > 1:
            raise AmbiguousId(field="id", id=str(id_), task_types=", ".join(f"`{row['task_type']}`" for row in rows))
        said = tables.corrections
        later = (
            select(said)
            .where(said.c.outcome_id == id_, said.c.task_type == rows[0]["task_type"])
            .order_by(said.c.revision)
        )
        corrections = [dict(row) for row in connection.execute(later).mappings()]
    return _shown(dict(rows[0]), corrections)


async def _store(
    connection: AsyncConnection,
    outcomes: Sequence[Outcome],
    kept: dict[_Key, _Kept | RouterError],
    tallies: list[Tally],
) -> None:
    """Stores distinct outcomes, sorted by id; a group that holds a bad row is halved until the row is alone."""
    try:
        [(text,)] = await run(connection, group_statement(outcomes), {"rows": encoded(outcomes)})
    except POISONED as problem:
        if len(outcomes) == 1:
            kept[_key(outcomes[0])] = refusal(problem)
            return
        half = len(outcomes) // 2
        await _store(connection, outcomes[:half], kept, tallies)
        await _store(connection, outcomes[half:], kept, tallies)
        return
    new_keys, changed = stored(text)
    tallies += changed
    new = None if new_keys is None else {(id_.int, task_type) for id_, task_type in new_keys}
    old = [] if new is None else [outcome for outcome in outcomes if _key(outcome) not in new]
    kept.update((_key(outcome), _Kept(outcome.body_hash, is_new=True)) for outcome in outcomes)
    if old:
        # In a statement of its own: the first one cannot see a row that somebody else committed while it ran.
        hashes = await _hashes(connection, old)
        for outcome in old:
            key = _key(outcome)
            body_hash, is_credited = hashes.get(key, (None, False))
            if is_credited and outcome.decision_id is not None:
                kept[key] = await _beside_credit(connection, outcome, tallies)
            else:
                kept[key] = HistoryAway() if body_hash is None else _Kept(body_hash, is_new=False)


async def _beside_credit(connection: AsyncConnection, outcome: Outcome, tallies: list[Tally]) -> _Kept | RouterError:
    """Stores a report whose node was credited before, under another identifier; the credit is withdrawn."""
    beside = msgspec.structs.replace(outcome, id=named_id(ms_of(outcome.id), b"beside " + outcome.id.bytes))
    kept: dict[_Key, _Kept | RouterError] = {}
    await _store(connection, [beside], kept, tallies)
    result = kept[_key(beside)]
    if not isinstance(result, _Kept):
        return result
    # After the report: whatever stops it here, a repeat finds the credit again.
    tallies += await withdraw(connection, outcome.id, outcome.task_type)
    return result._replace(id=beside.id)


async def _without_credit(connection: AsyncConnection, outcomes: Sequence[Outcome]) -> list[Tally]:
    """Withdraws what the nodes of later attempts were credited: it lies under the first attempt's identifier."""
    firsts = [
        msgspec.structs.replace(one, id=derived_id(one.decision_id, one.step, 0))
        for one in outcomes
        if one.decision_id is not None
    ]
    tallies = []
    for (id_, task_type), (_, is_credited) in (await _hashes(connection, firsts)).items():
        if is_credited:
            tallies += await withdraw(connection, UUID(int=id_), task_type)
    return tallies


async def _hashes(connection: AsyncConnection, outcomes: Sequence[Outcome]) -> dict[_Key, tuple[str, bool]]:
    """Hashes of what is stored under these ids, and whether that was credited."""
    ids, task_types = [outcome.id for outcome in outcomes], [outcome.task_type for outcome in outcomes]
    rows = await run(connection, _HASHES, {"ids": ids, "task_types": task_types})
    return {(id_.int, task_type): (body_hash.hex, is_credited) for id_, task_type, body_hash, is_credited in rows}


def _key(outcome: Outcome) -> _Key:
    """What tells an outcome from all others."""
    return outcome.id.int, outcome.task_type


def _result(outcome: Outcome, kept: _Kept | RouterError, *, is_first: bool) -> Result:
    """What the caller is told: stored, a repeat, or a conflict with what is stored."""
    if isinstance(kept, RouterError):
        return kept
    if kept.body_hash != outcome.body_hash:
        return SameIdOtherBody(id=_spelled(outcome))
    id_ = _spelled(outcome) if kept.id is None else str(kept.id)
    return Recorded(id=id_, recorded=kept.is_new and is_first, task_type=outcome.task_type)


def _spelled(outcome: Outcome) -> str:
    """The id as its caller knows it."""
    return outcome.caller_id or str(outcome.id)


def _shown(row: dict[str, Any], corrections: list[dict[str, Any]]) -> dict[str, Any]:
    """An outcome as it is answered: costs in USD, quality in [0, 1], internal columns left out."""
    cost_nusd, spelled = row.pop("cost_nusd"), row.pop("caller_id")
    check, score, check_cost_nusd = row.pop("check_name"), row.pop("score"), row.pop("check_cost_nusd")
    for internal in ("body_hash", "latency_bin", "output_tokens_bin"):
        del row[internal]
    verdict = effective(row, corrections)
    weight = row.pop("weight")
    return {
        **row,
        "weight": None if weight is None else weight / QUALITY_ONE,
        "id": spelled or str(row["id"]),
        "cost_usd": _usd(cost_nusd),
        "check": check,
        "score": None if score is None else score / SCORE_ONE,
        "check_cost_usd": _usd(check_cost_nusd),
        "quality": _quality(row["quality"]),
        "verdict": None if verdict is None else {**verdict, "quality": _quality(verdict["quality"])},
        "corrections": [
            {
                **{name: said[name] for name in ("revision", "recorded_at", "source", "reporter", "status", "reason")},
                "quality": _quality(said["quality"]),
            }
            for said in corrections
        ],
    }


def _usd(nusd: int | None) -> float | None:
    """USD from 10⁻⁹ USD."""
    return None if nusd is None else nusd / NUSD_PER_USD


def _quality(points: int | None) -> float | None:
    """Quality in [0, 1] from 1/10,000."""
    return None if points is None else points / QUALITY_ONE
