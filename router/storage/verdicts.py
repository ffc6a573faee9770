"""Which verdict on an outcome counts? The last of the most trusted source that did not withdraw."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import msgspec
from psycopg import AsyncConnection

from router.errors import AmbiguousId, BadInput, HistoryAway, NotFound
from router.storage.conflicts import refusal
from router.storage.counting import CHECKS, COUNTED, KEY, TRUST, added, upserted
from router.storage.statements import POISONED, run
from router.values import SOURCES, Correction, Tally

_VERDICT = ("source", "reporter", "status", "quality")
_KEPT = tuple(name for name in (*KEY, *COUNTED) if name not in _VERDICT)

_TASK_TYPES = "SELECT task_type, weight IS NOT NULL FROM outcomes WHERE id = %(id)s ORDER BY task_type"


class _Corrected(msgspec.Struct, frozen=True):
    """What a correction's statement answers."""

    #: Of the new revision; None: none was added.
    revision: int | None
    #: Of the last verdict of this source, where it says the same.
    repeats: int | None
    tallies: list[Tally]


_decode = msgspec.json.Decoder(_Corrected).decode


def _ranked(rows: str) -> str:
    """The verdict that counts, among the last ones of each source."""
    return f"SELECT {', '.join(_VERDICT)} FROM {rows} WHERE status IS NOT NULL ORDER BY {TRUST} DESC LIMIT 1"


def _side(verdict: str, sign: int) -> str:
    """The outcome as counted under a verdict; without one, under its own source, its cost and latency alone."""
    kept = ", ".join(f"found.{name}" for name in _KEPT)
    return f"""
        SELECT {kept}, coalesce(v.source, found.source) AS source, coalesce(v.reporter, found.reporter) AS reporter,
               v.status, v.quality, found.status AS reported, {sign} AS sign
        FROM changed, found LEFT JOIN {verdict} v ON true
    """


_OTHERS = f"""(
    SELECT {", ".join(_VERDICT)} FROM last WHERE source <> %(source)s UNION ALL SELECT * FROM given
) AS verdicts"""

# The revision's primary key is the lock: whoever read an older state inserts nothing, and runs again.
_CORRECT = f"""
    WITH found AS MATERIALIZED (
        SELECT * FROM outcomes WHERE id = %(id)s AND task_type = %(task_type)s
    ), said AS MATERIALIZED (
        SELECT 0 AS revision, {", ".join(_VERDICT)} FROM found
        UNION ALL
        SELECT revision, {", ".join(_VERDICT)} FROM corrections
        WHERE outcome_id = %(id)s AND task_type = %(task_type)s
    ), last AS MATERIALIZED (
        SELECT DISTINCT ON (source) * FROM said ORDER BY source, revision DESC
    ), given AS (
        SELECT %(source)s::text AS source, %(reporter)s::text AS reporter, %(status)s::text AS status,
               %(quality)s::integer AS quality
    ), repeats AS (
        SELECT last.revision FROM given LEFT JOIN last USING (source)
        WHERE last.status IS NOT DISTINCT FROM given.status AND last.quality IS NOT DISTINCT FROM given.quality
    ), added AS (
        INSERT INTO corrections (outcome_id, task_type, revision, {", ".join(_VERDICT)}, reason)
        SELECT found.id, found.task_type, (SELECT max(revision) + 1 FROM said), given.*, %(reason)s
        FROM found, given WHERE NOT EXISTS (SELECT FROM repeats)
        ON CONFLICT DO NOTHING
        RETURNING revision
    ), before AS MATERIALIZED (
        {_ranked("last")}
    ), after AS MATERIALIZED (
        {_ranked(_OTHERS)}
    ), changed AS (
        SELECT FROM added WHERE (SELECT before FROM before) IS DISTINCT FROM (SELECT after FROM after)
    ), moved AS (
        {_side("before", -1)} UNION ALL {_side("after", 1)}
    ), counted AS ({added("moved")}), checked AS ({upserted("moved", CHECKS)})
    SELECT json_build_object(
        'revision', (SELECT revision FROM added),
        'repeats', (SELECT coalesce(revision, 0) FROM repeats),
        'tallies', (SELECT coalesce(json_agg(tally), '[]') FROM counted)
    )::text
"""
_TRIES = 50


async def correct(connection: AsyncConnection, correction: Correction) -> tuple[bool, int | None, list[Tally]]:
    """Whether a correction was new, its revision (that of the equal verdict where it was not), and the tallies moved.

    A verdict equal to the last one of its source, or the retraction of what was never said, is not recorded.
    Raises: NotFound, AmbiguousId, BadInput.   HistoryAway — safe to send again.
    """
    parameters = {
        "id": correction.outcome_id,
        "task_type": await _task_type(connection, correction),
        **{name: getattr(correction, name) for name in (*_VERDICT, "reason")},
    }
    for _ in range(_TRIES):
        try:
            [(text,)] = await run(connection, _CORRECT, parameters)
        except POISONED as problem:
            raise refusal(problem) from problem
        done = _decode(text)
        if done.revision is not None:
            return True, done.revision, done.tallies
        if done.repeats is not None:
            return False, done.repeats or None, []
    raise HistoryAway


async def withdraw(connection: AsyncConnection, outcome_id: UUID, task_type: str) -> list[Tally]:
    """Withdraws a credited outcome, whose node was reported by itself: the tallies that moved; none at a repeat.

    Raises: HistoryAway — safe to call again.
    """
    retraction = Correction(
        outcome_id=outcome_id,
        task_type=task_type,
        source="workflow",
        reporter="router",
        status=None,
        quality=None,
        reason="The node was reported by itself.",
    )
    _, _, tallies = await correct(connection, retraction)
    return tallies


def effective(outcome: Mapping[str, Any], corrections: Sequence[Mapping[str, Any]]) -> dict[str, Any] | None:
    """The verdict that counts; None where all were withdrawn.

    Parameters:  corrections — of the outcome, oldest first.
    """
    last = {said["source"]: said for said in (outcome, *corrections)}
    standing = [said for said in last.values() if said["status"] is not None]
    if not standing:
        return None
    best = max(standing, key=lambda said: SOURCES.index(said["source"]))
    return {name: best[name] for name in _VERDICT}


async def _task_type(connection: AsyncConnection, correction: Correction) -> str:
    """The task type of the outcome to correct."""
    found = await run(connection, _TASK_TYPES, {"id": correction.outcome_id})
    rows = [task_type for task_type, _ in found]
    wanted = correction.task_type
    if not rows or (wanted is not None and wanted not in rows):
        raise NotFound(what="Outcome", id=str(correction.outcome_id), hint="It was never stored here.")
    if wanted is None and len(rows) > 1:
        named = ", ".join(f"`{task_type}`" for task_type in rows)
        raise AmbiguousId(field="id", id=str(correction.outcome_id), task_types=named)
    task_type = wanted or str(rows[0])
    if dict(found)[task_type] and (correction.source, correction.status) != ("workflow", None):
        problem = (
            "it was credited from the result of a whole DAG. Report the node by its `decision`, which replaces it."
        )
        raise BadInput(field="id", problem=problem)
    return task_type
