"""How fast does the past come in, against a bare COPY of the same rows into the same table?

Every round empties the tables, copies the rows without counting them, empties the tables again, and lets the writer of
`router import` store and count them; the order of the two alternates. Both get the same chunks, one commit each;
the COPY gets bytes that are ready, the writer spells its rows itself. A ratio is taken within its round.
"""

import argparse
import random
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import NamedTuple

from msgspec.structs import astuple
from psycopg import Connection
from rich.console import Console
from rich.progress import Progress
from sqlalchemy import Engine, text

from benchmarks.figures import Figure, finish
from benchmarks.reported import known
from benchmarks.rounds import MOST_S
from benchmarks.server import scratch
from router.database import database
from router.ids import IMPORTED_BACK, named_id
from router.observe.reports import Report
from router.observe.rows import outcome_of
from router.settings import settings
from router.storage import audit, partitions
from router.storage.connect import engine, transaction
from router.storage.copying import CHUNK, CSV, as_csv, copy, copying
from router.values import Outcome, Usage

#: What the writer must reach of a bare COPY, and what would be better still.
FLOOR, STRETCH = 0.25, 0.50
OUTCOMES, DAYS, ROUNDS = 100_000, 7.0, 5
MODELS = ("gpt-4o-mini", "claude-haiku-4-5", "gpt-4o")
TASK_TYPES = ("classify", "extract", "review/python", "summarize/short")


class Measured(NamedTuple):
    """Seconds of each side in each round, and how many tallies the rows made."""

    copy_s: list[float]
    import_s: list[float]
    tallies: int


def figures(server_url: str) -> list[Figure]:
    """The import of a week, against its COPY."""
    rows = history(OUTCOMES, DAYS)
    with scratch(server_url, "importing") as url:
        return [figure_of(run(url, rows, ROUNDS, lambda: None), OUTCOMES)]


def history(n: int, days: float, seed: int = 0) -> list[Outcome]:
    """Outcomes in the order of time, as the importer makes them of a file."""
    draw = random.Random(seed)
    now = datetime.now(UTC)
    reader = known(now, lambda: named_id(0, b""), IMPORTED_BACK)
    began = now - timedelta(days=days + 1)
    return [
        outcome_of(
            Report(
                task_type=draw.choice(TASK_TYPES),
                model=draw.choice(MODELS),
                status=draw.choice(("success", "success", "success", "failure", "error")),
                occurred_at=began + timedelta(days=days * place / n),
                cost_usd=round(draw.random() * 0.01, 6),
                latency_ms=draw.randrange(50, 20_000),
                usage=Usage(input_tokens=draw.randrange(5_000), output_tokens=draw.randrange(900)),
            ),
            reader,
            f"call {place}",
        )[0]
        for place in range(n)
    ]


def copied(connection: Connection, chunks: Sequence[bytes]) -> None:
    """The yardstick: rows that are spelled already, into the table, uncounted, whatever it holds."""
    statement = f"COPY outcomes ({', '.join(Outcome.__struct_fields__)}) {CSV}".encode()
    for chunk in chunks:
        with connection.transaction(), connection.cursor() as cursor, cursor.copy(statement) as stream:
            stream.write(chunk)


def imported(connection: Connection, chunks: Sequence[Sequence[Outcome]]) -> None:
    """What `router import` does with rows."""
    for chunk in chunks:
        done = copy(connection, chunk)
        if done.new != len(chunk) or done.refused:
            raise AssertionError(f"{done.new} of {len(chunk)} rows were new")


def run(url: str, rows: Sequence[Outcome], rounds: int, advance: Callable[[], None], *, chunk: int = CHUNK) -> Measured:
    """Both sides in turns.

    Raises: AssertionError — rows or tallies came out wrong.
    """
    groups = [rows[start : start + chunk] for start in range(0, len(rows), chunk)]
    lines = [as_csv([astuple(outcome) for outcome in group]) for group in groups]
    opened = engine(url, timeout_s=600.0)
    seconds: dict[str, list[float]] = {"copy": [], "import": []}
    tallies = 0
    began = time.monotonic()
    try:
        partitions.make_room(opened, partitions.attached_ranges(opened), (row.id for row in rows))
        with copying(url) as connection:
            sides = {"copy": lambda: copied(connection, lines), "import": lambda: imported(connection, groups)}
            for place in range(rounds):
                if place and time.monotonic() - began > MOST_S:
                    break
                for name in list(sides)[:: 1 if place % 2 == 0 else -1]:
                    _empty(opened)
                    started = time.perf_counter()
                    sides[name]()
                    seconds[name].append(time.perf_counter() - started)
                    if name == "import" and place == 0:
                        tallies = _recounted(opened)
                advance()
    finally:
        opened.dispose()
    return Measured(seconds["copy"], seconds["import"], tallies)


def _recounted(opened: Engine) -> int:
    """How many tallies there are.

    Raises: AssertionError — some of them are not what a recount of the rows gives.
    """
    if wrong := audit.mismatches(opened):
        raise AssertionError(f"{len(wrong)} tallies are wrong")
    return audit.totals(opened)["tallies"]


def _empty(opened: Engine) -> None:
    """Tables as they were."""
    with transaction(opened) as connection:
        connection.execute(text("TRUNCATE outcomes, tallies, check_tallies"))


def figure_of(measured: Measured, n: int) -> Figure:
    """The import's rate by the COPY's."""
    return Figure.of(
        "import, outcomes/s",
        "COPY of the same rows into the same table without tallies",
        [bare / ours for bare, ours in zip(measured.copy_s, measured.import_s, strict=True)],
        floor=FLOOR,
        stretch=STRETCH,
        n=n,
        measured=f"{n / median(measured.import_s):,.0f}/s",
        against=f"{n / median(measured.copy_s):,.0f}/s",
    )


def main() -> None:
    """Runs from the command line; exit code 1 where the ratio is below its floor or a tally is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--outcomes", type=int, default=OUTCOMES)
    parser.add_argument("--days", type=float, default=DAYS, help="that they lie over: fewer to a tally with more")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"at most; none begins after {MOST_S:.0f} s")
    parser.add_argument("--json", type=Path, help="also write the figure here")
    chosen = parser.parse_args()
    rows = history(chosen.outcomes, chosen.days)
    with (
        database(settings()) as server_url,
        scratch(server_url, "importing") as url,
        Progress(console=Console(stderr=True)) as bar,
    ):
        task = bar.add_task("importing", total=chosen.rounds)
        measured = run(url, rows, chosen.rounds, lambda: bar.advance(task))
    what = f"{chosen.outcomes:,} outcomes over {chosen.days:g} days, {measured.tallies:,} tallies"
    finish([figure_of(measured, chosen.outcomes)], what, chosen.json)


if __name__ == "__main__":
    main()
