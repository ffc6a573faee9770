"""How fast does the past come in, against a bare COPY of the same rows into the same table?

Every round empties the tables, copies the rows without counting them, empties the tables again, and lets the writer of
`router import` store and count them; the order of the two alternates. Both get the same chunks, one commit each;
the COPY gets bytes that are ready, the writer spells its rows itself. A ratio is taken within its round.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from msgspec.structs import astuple
from psycopg import Connection
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from sqlalchemy import Engine, text

from benchmarks.server import scratch
from router.catalogue import built_in
from router.catalogue.tasks import task_of
from router.cli.database import database
from router.cli.environment import settings
from router.ids import IMPORTED_BACK, named_id
from router.reports import Known, Report, outcome_of
from router.signing import Claims
from router.storage import audit, partitions
from router.storage.connect import engine, transaction
from router.storage.copying import CHUNK, CSV, as_csv, copy, copying
from router.values import LOCAL, Outcome, Usage

#: What the writer must reach of a bare COPY, and what would be better still.
FLOOR, STRETCH = 0.25, 0.50
#: No round is begun after this long.
MOST_S = 60.0
MODELS = ("gpt-4o-mini", "claude-haiku-4-5", "gpt-4o")
TASK_TYPES = ("classify", "extract", "review/python", "summarize/short")


def history(n: int, days: float, seed: int = 0) -> list[Outcome]:
    """Outcomes in the order of time, as the importer makes them of a file."""
    draw = random.Random(seed)
    catalogue = built_in()
    now = datetime.now(UTC)
    known = Known(
        now=now,
        principal=LOCAL,
        verify=_unsigned,
        catalogues={1: catalogue},
        catalogue_version=1,
        models=frozenset(catalogue.model_names),
        keep_under=lambda path: (task_of(catalogue, path), None),
        mint=lambda: named_id(0, b""),
        back=IMPORTED_BACK,
    )
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
            known,
            f"call {place}",
        )[0]
        for place in range(n)
    ]


def _unsigned(_: str) -> Claims:
    """No outcome here has a decision."""
    raise AssertionError


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


def run(
    url: str, rows: Sequence[Outcome], rounds: int, advance: Callable[[], None], *, chunk: int = CHUNK
) -> dict[str, Any]:
    """Seconds of each side in each round, and whether the tallies came out right."""
    groups = [rows[start : start + chunk] for start in range(0, len(rows), chunk)]
    lines = [as_csv([astuple(outcome) for outcome in group]) for group in groups]
    opened = engine(url, timeout_s=600.0)
    seconds: dict[str, list[float]] = {"copy": [], "import": []}
    wrong = tallies = 0
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
                        wrong, tallies = len(audit.mismatches(opened)), audit.totals(opened)["tallies"]
                advance()
    finally:
        opened.dispose()
    return {"seconds": seconds, "tallies": tallies, "tallies_wrong": wrong}


def _empty(opened: Engine) -> None:
    """Tables as they were."""
    with transaction(opened) as connection:
        connection.execute(text("TRUNCATE outcomes, tallies"))


def judged(measured: dict[str, Any], n: int) -> dict[str, Any]:
    """Rates and their ratio: the median over rounds, with the smallest and the largest."""
    seconds = measured["seconds"]
    ratios = [bare / ours for bare, ours in zip(seconds["copy"], seconds["import"], strict=True)]
    return {
        "outcomes": n,
        "tallies": measured["tallies"],
        "tallies_wrong": measured["tallies_wrong"],
        "rounds": len(ratios),
        "copy_per_s": _spread([n / one for one in seconds["copy"]]),
        "import_per_s": _spread([n / one for one in seconds["import"]]),
        "ratio": _spread(ratios),
    }


def _spread(values: list[float]) -> dict[str, float]:
    """Median, smallest and largest."""
    return {"median": median(values), "smallest": min(values), "largest": max(values)}


def main() -> None:
    """Runs from the command line; exit code 1 where the ratio is below its floor or a tally is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--outcomes", type=int, default=100_000)
    parser.add_argument("--days", type=float, default=7.0, help="that they lie over: fewer to a tally with more")
    parser.add_argument("--rounds", type=int, default=5, help=f"at most; none begins after {MOST_S:.0f} s")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args()
    rows = history(chosen.outcomes, chosen.days)
    with (
        database(settings()) as server_url,
        scratch(server_url, "importing") as url,
        Progress(console=Console(stderr=True)) as bar,
    ):
        task = bar.add_task("importing", total=chosen.rounds)
        figures = judged(run(url, rows, chosen.rounds, lambda: bar.advance(task)), chosen.outcomes)
    what = f"{figures['outcomes']:,} outcomes over {chosen.days:g} days, {figures['tallies']:,} tallies"
    table = Table(
        *("figure", "median", "smallest", "largest"),
        title=f"{what}: {figures['rounds']} rounds",
    )
    for name, label in (("copy_per_s", "bare COPY, outcomes/s"), ("import_per_s", "stored and counted, outcomes/s")):
        table.add_row(label, *(f"{value:,.0f}" for value in figures[name].values()))
    table.add_row(f"ratio (floor {FLOOR}, stretch {STRETCH})", *(f"{one:.2f}" for one in figures["ratio"].values()))
    holds = figures["ratio"]["median"] >= FLOOR and not figures["tallies_wrong"]
    Console().print(table, "[green]holds[/green]" if holds else "[red]DOES NOT HOLD[/red]")
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=2))
    sys.exit(0 if holds else 1)


if __name__ == "__main__":
    main()
