"""What do ten million outcomes cost a recommendation, and which index does every reading use?

Two databases are filled with a year of outcomes, a small and a large one, from the same distributions. Then

1. what stands behind a recommendation is timed on both, in turns: the poll of the change feed after the same number of
   tallies changed, the reading of the catalogue, and a decision with the evidence of one task type in memory. The ratio
   of the medians is taken within a round;
2. every statement with which the product reads history is explained as it runs (`--explain`): index, time, buffers.

Filling is preparation and is not counted; measuring takes less than a minute. `--filled URL` names a large database
that is there already, `--keep` leaves it there.
"""

import argparse
import asyncio
import os
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

import msgspec
from rich.console import Console
from rich.table import Table
from sqlalchemy import event, text

from benchmarks.figures import Figure, finish
from benchmarks.filling import filled, task_types
from router.answers import Request
from router.catalogue import parse_document
from router.database import database
from router.decide.decider import Decider
from router.learn.snapshot import Snapshot
from router.settings import settings
from router.signing import Signer
from router.storage import (
    archives,
    audit,
    catalogues,
    databases,
    decisions,
    feedback,
    outcomes,
    partitions,
    recount,
    tallies,
)
from router.storage.connect import History, HotConnection, engine, hot_connection, migrate, raw, transaction
from router.storage.counting import KEYS, as_json
from router.values import Tally

#: A recommendation over the large history may take so many times what it takes over the small one.
MOST, STRETCH = 1.1, 1.0
LARGE, SMALL = 10_000_000, 10_000
ROUNDS, TURNS = 5, 40
#: No round is begun after this long.
MOST_S = 45.0
CHANGED = 50
#: A task type of the middle: neither the busiest nor the rarest.
TASK_TYPE = task_types()[12]

_TOUCH = f"""
    UPDATE tallies SET revision = revision + 1, xid = pg_current_xact_id()
    WHERE ({KEYS}) IN (SELECT {KEYS} FROM tallies ORDER BY {KEYS} LIMIT {CHANGED})
"""
_EVIDENCE = f"SELECT {as_json('t')}::text FROM tallies t WHERE task_type = :task_type ORDER BY bucket"

_CURSOR = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint, pg_postmaster_start_time()::text"


@dataclass
class Side:
    """One of the two databases, and a replica's memory of it."""

    url: str
    opened: History
    connection: HotConnection
    decider: Decider
    snapshot: Snapshot
    cursor: tallies.Cursor
    took_s: dict[str, list[float]] = field(default_factory=dict)

    async def turn(self, ids: Iterator[int]) -> None:
        """Does once what stands behind a recommendation."""
        with transaction(self.opened) as connection:
            connection.execute(text(_TOUCH))
        async with self.timed("poll"):
            parts = [part async for part in tallies.poll(self.connection, self.cursor)]
        changed = sum(len(part.rows) for part in parts)
        if changed < CHANGED:
            raise AssertionError(f"{changed} tallies changed")
        self.cursor = parts[-1].cursor
        async with self.timed("catalogue"):
            catalogues.latest(self.opened)
        async with self.timed("decision"):
            self.decide(next(ids))

    def decide(self, number: int) -> None:
        """One decision from memory."""
        request = Request(task_type=TASK_TYPE)
        id_ = UUID(int=(7 << 76) | (2 << 62) | (number << 80))
        self.decider.decide(request, self.snapshot, u=0.5, id_=id_, principal="local", stale_s=0.0)

    def timed(self, what: str) -> "_Timed":
        """Adds what a block takes."""
        return _Timed(self.took_s.setdefault(what, []))


class _Timed:
    """Adds the seconds of a block to a list."""

    def __init__(self, took_s: list[float]) -> None:
        self._took_s = took_s

    async def __aenter__(self) -> None:
        self._began = time.perf_counter()

    async def __aexit__(self, *_: object) -> None:
        self._took_s.append(time.perf_counter() - self._began)


def figures(server_url: str, outcomes: int = LARGE) -> list[Figure]:
    """What a recommendation takes at so many outcomes, against a small history."""
    with prepared(server_url, SMALL) as small, prepared(server_url, outcomes) as large:
        return compared(large, small, outcomes)


@contextmanager
def prepared(server_url: str, outcomes: int, told: Callable[[str], None] = lambda _: None) -> Iterator[str]:
    """A filled database that is dropped afterwards."""
    url = databases.create_scratch(server_url, "history", durable=False)
    try:
        migrate(url)
        opened = engine(url, timeout_s=30.0)
        filled(opened, outcomes, datetime.now(UTC), told)
        opened.dispose()
        yield url
    finally:
        databases.drop(url)


def compared(large: str, small: str, outcomes: int) -> list[Figure]:
    """The figures of two filled databases."""
    rounds = asyncio.run(_rounds(large, small))
    labels = {
        "poll": f"poll of the change feed, {CHANGED} tallies changed",
        "catalogue": "reading the catalogue",
        "decision": "a decision from memory",
    }
    return [
        Figure.of(
            f"{label}, p50 at {outcomes:,} outcomes",
            f"the same at {SMALL:,}",
            [long / short for long, short in (one[what] for one in rounds)],
            floor=MOST,
            stretch=STRETCH,
            better="lower",
            n=TURNS,
            measured=f"{1000 * median(one[what][0] for one in rounds):.3f} ms",
            against=f"{1000 * median(one[what][1] for one in rounds):.3f} ms",
        )
        for what, label in labels.items()
    ]


async def _rounds(large: str, small: str) -> list[dict[str, tuple[float, float]]]:
    """Medians of each round, of the large and the small side."""
    sides = [await _side(url) for url in (large, small)]
    ids, began = count(1), time.monotonic()
    found: list[dict[str, tuple[float, float]]] = []
    for _ in range(ROUNDS):
        if found and time.monotonic() - began > MOST_S:
            break
        for side in sides:
            side.took_s.clear()
        for turn in range(TURNS):
            for side in sides if turn % 2 else reversed(sides):
                await side.turn(ids)
        both = {name: [median(side.took_s[name]) for side in sides] for name in sides[0].took_s}
        found.append({name: (long, short) for name, (long, short) in both.items()})
    for side in sides:
        await side.connection.close()
        side.opened.dispose()
    return found


async def _side(url: str) -> Side:
    """A database with the evidence of one task type in memory."""
    opened = engine(url, timeout_s=30.0)
    version, document = catalogues.latest(opened)
    snapshot = Snapshot()
    decode = msgspec.json.Decoder(Tally).decode
    with transaction(opened) as connection:
        rows = connection.execute(text(_EVIDENCE), {"task_type": TASK_TYPE}).scalars()
        snapshot.apply(decode(row) for row in rows)
        cursor = tallies.Cursor(*connection.execute(text(_CURSOR)).one())
    decider = Decider(parse_document(document), version, Signer({1: bytes(32)}))
    side = Side(url, opened, await hot_connection(url, timeout_s=30.0), decider, snapshot, cursor)
    # Each once before it is timed: a pool that is open, a choice that is computed.
    await side.turn(count(1))
    return side


@dataclass(frozen=True)
class Reading:
    """One statement as it ran."""

    query: str
    #: Indexes by their parent's name, and what was read without one.
    by: list[str]
    ms: float
    #: Pages found in shared memory, and read.
    hit: int
    read: int


def explained(url: str) -> list[Reading]:
    """Every reading of the product, explained as it runs."""
    opened = engine(url, timeout_s=600.0)
    with opened.connect() as connection:
        sample = connection.execute(text(_SAMPLE)).one()
    found: list[Reading] = []
    for name, work in _readings(sample).items():
        statements = _statements(opened, work)
        with transaction(opened) as connection:
            connection.execute(text("SET LOCAL work_mem = '64MB'"))
            for place, (statement, parameters) in enumerate(statements):
                label = name if len(statements) == 1 else f"{name} ({place + 1})"
                cursor = raw(connection).execute(_EXPLAIN.encode() + statement.encode(), parameters)
                [[plan]] = cursor.fetchall()
                found.append(_read(label, plan[0]))
    opened.dispose()
    return found


_EXPLAIN = "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) "
_SAMPLE = """
    SELECT o.id, o.task_type, d.id AS decision_id FROM decisions d JOIN outcomes o ON o.decision_id = d.id LIMIT 1
"""
Statement = tuple[str, Any]
#: What reads: a function of the product, or a statement that it runs over a connection of its own.
Work = Callable[[History], object] | Statement


def _readings(sample: Any) -> dict[str, Work]:
    """Name → what is read."""
    now = datetime.now(UTC)
    day = (now - timedelta(days=100)).replace(hour=0, minute=0, second=0, microsecond=0)
    known = {"id": sample.id, "task_type": sample.task_type}
    return {
        "poll, nothing changed": (tallies._POLL, {"cursor": str(2**62)}),  # noqa: SLF001
        "task types": tallies.task_types,
        "repeated ids": (outcomes._HASHES, {"ids": [sample.id], "task_types": [sample.task_type]}),  # noqa: SLF001
        "one outcome": lambda opened: outcomes.find_outcome(opened, sample.id, None),
        "one decision": lambda opened: decisions.find(opened, sample.decision_id),
        "missing reports, 7 days": lambda opened: feedback.missing(opened, TASK_TYPE, now - timedelta(days=7), now),
        "agreement of sources": lambda opened: feedback.agreement(opened, TASK_TYPE),
        "catalogue": catalogues.latest,
        "models ever catalogued": catalogues.models_ever_catalogued,
        "ranges of partitions": partitions.attached_ranges,
        "months to archive": (archives._MONTHS.replace("%", "%%"), None),  # noqa: SLF001
        "rows of a month": (f"SELECT * FROM outcomes_p{day:%Y%m} ORDER BY id, task_type", None),
        "recount, a day": lambda opened: recount.recount(opened, day, day + timedelta(days=1), mend=False),
        "totals": audit.totals,
        "correction's outcome": ("SELECT task_type FROM outcomes WHERE id = %(id)s ORDER BY task_type", known),
    }


def _statements(opened: History, work: Work) -> list[Statement]:
    """The statements that a function reads by."""
    if not callable(work):
        return [work]
    found: list[Statement] = []

    def seen(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        if statement.lstrip().startswith(("SELECT", "WITH")):
            found.append((statement, parameters))

    event.listen(opened, "before_cursor_execute", seen)
    try:
        work(opened)
    finally:
        event.remove(opened, "before_cursor_execute", seen)
    return found


_PARTITION = re.compile(r"^(outcomes|corrections|decisions|choices)_(?:p\d+|undated)(?:_(.*))?$")


def _read(query: str, plan: dict[str, Any]) -> Reading:
    """What a plan says it did."""
    used: dict[str, None] = {}

    def visit(node: dict[str, Any]) -> None:
        if not node.get("Actual Loops"):
            return
        if "Index Name" in node:
            used[_parent(node["Index Name"])] = None
        elif node["Node Type"] == "Seq Scan" and node.get("Actual Rows", 0) + node.get("Rows Removed by Filter", 0) > 0:
            used[f"all of {_parent(node['Relation Name'])}"] = None
        for below in node.get("Plans", ()):
            visit(below)

    visit(plan["Plan"])
    top = plan["Plan"]
    pages = int(top["Shared Hit Blocks"]), int(top["Shared Read Blocks"])
    return Reading(query, list(used), float(plan["Execution Time"]), *pages)


def _parent(name: str) -> str:
    """The name of a partition's table or index as the schema has it."""
    found = _PARTITION.match(name)
    if found is None:
        return name
    parent, rest = found.groups()
    if rest is None:
        return str(parent)
    return f"pk_{parent}" if rest == "pkey" else f"ix_{parent}_{rest.removesuffix('_idx')}"


def shown(readings: Sequence[Reading]) -> Table:
    """Readings for people."""
    rows = Table("reading", "by", "ms", "pages hit", "pages read", title="Every reading, as it ran")
    for one in readings:
        rows.add_row(one.query, ", ".join(one.by), f"{one.ms:,.2f}", f"{one.hit:,}", f"{one.read:,}")
    return rows


@contextmanager
def _large(
    server_url: str, outcomes: int, given: str | None, told: Callable[[str], None], *, keep: bool
) -> Iterator[str]:
    """The large database."""
    if given is not None:
        yield given
        return
    with ExitStack() as stack:
        url = stack.enter_context(prepared(server_url, outcomes, told))
        yield url
        if keep:
            stack.pop_all()
            told(f"kept: {url}")


def main() -> None:
    """Runs from the command line; exit code 1 where a recommendation notices the size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--outcomes", type=int, default=LARGE)
    parser.add_argument("--filled", metavar="URL", help="a database with so many outcomes that is there already")
    parser.add_argument("--keep", action="store_true", help="leave the large database there")
    parser.add_argument("--explain", action="store_true", help="also explain every reading")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args()
    console = Console(stderr=True, highlight=False)
    with (
        database(settings()) as server_url,
        prepared(server_url, SMALL) as small,
        _large(server_url, chosen.outcomes, chosen.filled, console.print, keep=chosen.keep) as large,
    ):
        found = compared(large, small, chosen.outcomes)
        if chosen.explain:
            Console().print(shown(explained(large)))
    finish(found, f"Recommendations over history; load {os.getloadavg()[0]:.1f}", chosen.json)


if __name__ == "__main__":
    main()
