"""History is read piece by piece: each outcome once, in order, with the verdict that counts."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from router.storage import extracts
from router.storage.extracts import Wanted, pieces
from router.storage.outcomes import record
from router.storage.verdicts import correct
from tests.storage.rows import new_id, row
from tests.storage.test_verdicts import retraction, verdict


def filled(with_connection):
    """Rows of two task types, some under one id, some without a time; the last one's verdict withdrawn."""
    shared = new_id()
    rows = [row(id=shared, task_type=task_type) for task_type in ("classify", "extract")]
    rows += [row(id=new_id(), task_type="review/py_thon", model="o1", tags={"n": str(n)}) for n in range(6)]
    rows += [row(id=uuid4(), task_type="review/pyxthon") for _ in range(3)]

    async def work():
        await with_connection(record, rows)
        await with_connection(correct, verdict(rows[2].id, source="judge"))
        await with_connection(correct, retraction(rows[-1].id, "caller"))

    asyncio.run(work())
    return rows


def keys(found):
    return [(one["id"], one["task_type"]) for piece in found for one in piece]


def test_every_outcome_comes_once_in_order_whatever_a_piece_holds(engine, with_connection, monkeypatch):
    rows = filled(with_connection)
    for size in (1, 2, 3, 100):
        monkeypatch.setattr(extracts, "PIECE", size)
        found = list(pieces(engine, Wanted()))
        assert keys(found) == sorted((one.id, one.task_type) for one in rows)
        assert max(len(piece) for piece in found) <= size
    verdicts = {one["id"]: one["verdict"] for piece in pieces(engine, Wanted()) for one in piece}
    assert verdicts[rows[2].id]["source"] == "judge"
    assert verdicts[rows[3].id]["source"] == "caller"
    assert verdicts[rows[-1].id] is None


def test_filters_mean_what_they_say(engine, with_connection):
    rows = filled(with_connection)
    now = datetime.now(UTC)
    assert len(keys(pieces(engine, Wanted(task_types=("review",))))) == 9
    assert len(keys(pieces(engine, Wanted(task_types=("review/py_thon",))))) == 6
    assert len(keys(pieces(engine, Wanted(models=("o1",))))) == 6
    assert len(keys(pieces(engine, Wanted(since=now - timedelta(hours=1))))) == len(rows)
    assert keys(pieces(engine, Wanted(since=now + timedelta(hours=1)))) == []
    assert keys(pieces(engine, Wanted(until=now - timedelta(hours=1)))) == []
    assert extracts.tag_names(engine, Wanted()) == ["n"]
    assert extracts.tag_names(engine, Wanted(task_types=("classify",))) == []
