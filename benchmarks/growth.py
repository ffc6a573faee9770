"""What grows with history, with the number of task types, and with time? Nothing that anybody waits for.

A refresh: the rows of 10,000 task types with 20 models, as JSON the way Postgres sends them, are decoded and taken in,
all of them or those of one task type in a hundred; without Postgres, which needs some 10 µs a row beside it. What is
taken in is added up when it is asked for; `refresh, and everything added up` asks for all of it.
Memory: of a whole process after that, with a choice for 1,000 of the task types; and per row of a history in many time
buckets, against the JSON it came as.
A decision, the choice being ready: with 10,000 task types loaded against one, and with 10,000,000 outcomes counted
against 1,000.
A worker: a service on a real Postgres decides a million times and is told a million outcomes, as changed tallies every
few thousand decisions (stored one by one, they would take minutes), on 10 task types with 10 models within the same
hour that its first 10,000 lay in; decisions are not logged.
Seconds are of the processor, so that what else runs matters less; each scenario has a process of its own.
"""

import argparse
import asyncio
import ctypes
import ctypes.util
import gc
import multiprocessing
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
import numpy as np

from benchmarks import choices, ladders
from benchmarks.figures import Figure, finish
from benchmarks.server import scratch
from router.answers import Request
from router.catalogue import Catalogue, CataloguedModel, Price, TaskType
from router.cli.worker import leave_alone
from router.database import database
from router.decide.decider import Decider
from router.learn.snapshot import Snapshot
from router.service import Service
from router.settings import Settings, settings
from router.signing import Signer
from router.values import BUCKET_S, LATENCY_BINS, QUALITY_ONE, TOKEN_BINS, Tally, TallyKey, Target

TASK_TYPES, MODELS = 10_000, 20
#: One task type in so many changes in a small refresh, and is asked for.
SOME = 100
ASKED = 1_000
LIMIT_S, LIMIT_BYTES = 1.0, 1e9
ROUNDS = 5
#: Rows that are read at a time, as from Postgres.
PART = 500
DECISIONS = 20_000
FEW, MANY = 10_000, 1_000_000
#: Decisions between two refreshes, and the task types, models and time buckets of a worker.
BETWEEN = 5_000
WORKER_TASK_TYPES, WORKER_MODELS, WORKER_BUCKETS = 10, 10, 12
_MILLION = 1e6
_MIDNIGHT = 1_780_272_000
#: Bins of the two histograms, and those that a row's outcomes lie in.
_SPREAD = ((TOKEN_BINS, range(10, 13)), (LATENCY_BINS, range(12, 15)))
_ID, _SIGNER = UUID(int=1), Signer({1: b"k" * 32})
_decode = msgspec.json.Decoder(Tally).decode


class Refreshes(NamedTuple):
    """What a process with many task types measured."""

    #: Seconds, one figure a round.
    taking_all: list[float]
    taking_some: list[float]
    adding_up: list[float]
    rows: int
    rows_of_some: int
    bytes_in_all: int


class Rows(NamedTuple):
    """What a history in many time buckets takes."""

    rows: int
    bytes_each: float
    json_bytes_each: float


def figures(server_url: str) -> list[Figure]:
    """All figures; about a minute on two cores."""
    refreshes = alone(refreshing, TASK_TYPES, MODELS, ROUNDS)
    rows = alone(rows_in_memory, 50, MODELS, 200)
    with scratch(server_url, "growth") as url:
        early, late = alone(worker, url, FEW, MANY)
    return [
        *refresh_figures(refreshes),
        memory_figure(refreshes),
        row_figure(rows),
        *decision_figures(),
        Figure.of(
            f"memory of a worker after {MANY:,} decisions",
            f"its own after {FEW:,}",
            [late / early],
            floor=1.1,
            stretch=1.02,
            better="lower",
            n=MANY,
            measured=megabytes(late),
            against=megabytes(early),
        ),
    ]


def refresh_figures(measured: Refreshes) -> Iterator[Figure]:
    """Taking in what changed, against the limit, and a small part of it against all."""
    added_up = [sum(both) for both in zip(measured.taking_all, measured.adding_up, strict=True)]
    for name, seconds, floor in (
        ("refresh, all changed", measured.taking_all, 1.0),
        ("refresh, and everything added up", added_up, None),
    ):
        yield Figure.of(
            name,
            "the limit",
            [one / LIMIT_S for one in seconds],
            floor=floor,
            better="lower",
            n=measured.rows,
            measured=f"{median(seconds):.2f} s",
            against=f"{LIMIT_S:g} s",
        )
    yield Figure.of(
        f"refresh, 1 in {SOME} changed",
        "all changed",
        [some / everything for some, everything in zip(measured.taking_some, measured.taking_all, strict=True)],
        floor=2.0 / SOME,
        better="lower",
        n=measured.rows_of_some,
        measured=f"{median(measured.taking_some) * 1e3:.1f} ms",
        against=f"{median(measured.taking_all):.2f} s",
    )


def memory_figure(measured: Refreshes) -> Figure:
    """The whole process that took them in."""
    return Figure.of(
        f"memory with {TASK_TYPES:,} task types × {MODELS} models",
        "the limit",
        [measured.bytes_in_all / LIMIT_BYTES],
        floor=1.0,
        better="lower",
        n=measured.rows,
        measured=megabytes(measured.bytes_in_all),
        against=megabytes(LIMIT_BYTES),
    )


def row_figure(measured: Rows) -> Figure:
    """What one more tally takes."""
    return Figure.of(
        "memory of a tally",
        "its JSON",
        [measured.bytes_each / measured.json_bytes_each],
        better="lower",
        n=measured.rows,
        measured=f"{measured.bytes_each:,.0f} bytes",
        against=f"{measured.json_bytes_each:,.0f} bytes",
    )


def decision_figures(n_task_types: int = TASK_TYPES, rounds: int = ROUNDS, calls: int = DECISIONS) -> Iterator[Figure]:
    """What a decision costs with much in memory, against little."""
    asked = min(ASKED, n_task_types)
    many = deciding(many_task_types(n_task_types), asked=1)
    one, each = deciding(many_task_types(1), asked=1), deciding(many_task_types(n_task_types), asked=asked)
    long, short = (deciding(counted_history(*size), asked=1) for size in ((10_000_000, 3_000), (1_000, 200)))
    for name, yardstick, measure, against, floor in (
        (f"a decision, {n_task_types:,} task types loaded", "one loaded", many, one, 1.2),
        (f"a decision, of {asked:,} task types in turn", "of one, alone", each, one, None),
        ("a decision after 10,000,000 outcomes", "after 1,000", long, short, 1.2),
    ):
        seconds = [(per_call(measure, calls), per_call(against, calls)) for _ in range(rounds)]
        measured, base = (median(side) for side in zip(*seconds, strict=True))
        yield Figure.of(
            name,
            yardstick,
            [mine / other for mine, other in seconds],
            floor=floor,
            stretch=None if floor is None else 1.05,
            better="lower",
            n=calls,
            measured=f"{measured * _MILLION:.1f} µs",
            against=f"{base * _MILLION:.1f} µs",
        )


def alone(function: Callable[..., Any], *arguments: object) -> Any:
    """What a function returns in a process that held nothing before."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(function, arguments)


def refreshing(n_task_types: int, n_models: int, rounds: int) -> Refreshes:
    """Takes in the rows of many task types, then those that changed, again and again."""
    snapshot = Snapshot()
    snapshot.expect_full()
    taken_in(parts(n_task_types, n_models, revision=1), snapshot.expected)
    snapshot.replace()
    # As a worker does: else a quarter of the time is the collector's, which looks at all modules again and again.
    leave_alone()
    taking_all, taking_some, adding_up = [], [], []
    for revision in range(2, 2 * rounds + 2, 2):
        taking_all.append(taken_in(parts(n_task_types, n_models, revision), snapshot.apply))
        started = time.process_time()
        for path in snapshot.task_types:
            snapshot.evidence(path).judged()
        adding_up.append(time.process_time() - started)
        some = parts(n_task_types, n_models, revision + 1, step=SOME)
        taking_some.append(taken_in(some, snapshot.apply))
    decide = deciding((catalogue(n_task_types, n_models), snapshot), asked=min(ASKED, n_task_types))
    for call in range(min(ASKED, n_task_types)):
        decide(call)
    rows = n_task_types * n_models
    n_some = len(range(0, n_task_types, SOME)) * n_models
    return Refreshes(taking_all, taking_some, adding_up, rows, n_some, resident_bytes())


def rows_in_memory(n_task_types: int, n_models: int, n_buckets: int) -> Rows:
    """Takes in the rows of some task types in many time buckets, and adds them up."""
    snapshot, before, sent = Snapshot(), resident_bytes(), 0
    for bucket in range(n_buckets):
        for part in parts(n_task_types, n_models, revision=1, bucket=bucket):
            snapshot.apply([_decode(row) for row in part])
            sent += sum(map(len, part))
    for path in snapshot.task_types:
        snapshot.evidence(path).judged()
    rows = n_task_types * n_models * n_buckets
    return Rows(rows, (resident_bytes() - before) / rows, sent / rows)


def worker(url: str, few: int, many: int) -> tuple[int, int]:
    """Bytes of a service that decided and was told so many outcomes, few and many."""
    return asyncio.run(working(url, few, many))


async def working(url: str, few: int, many: int) -> tuple[int, int]:
    """The same, within a loop, whose other tasks get a turn after each refresh."""
    chosen = Settings(decision_log=0.0)
    service = await Service.start(chosen, url, catalogue=catalogue(WORKER_TASK_TYPES, WORKER_MODELS))
    told = Told()
    try:
        await work(service, told, few)
        early = resident_bytes()
        await work(service, told, many - few)
        return early, resident_bytes()
    finally:
        await service.stop()


async def work(service: Service, told: "Told", n: int) -> None:
    """Decisions over one hour, with as many outcomes told."""
    refreshes = max(WORKER_BUCKETS, n // BETWEEN)
    asked = [
        Request(task_type=task_type(place), min_success=target, input_tokens=tokens)
        for place in range(WORKER_TASK_TYPES)
        for target in (None, 0.8)
        for tokens in (None, 2_000)
    ]
    for refresh in range(refreshes):
        n_now = n * (refresh + 1) // refreshes - n * refresh // refreshes
        service.snapshot.apply(told.more(n_now, refresh * WORKER_BUCKETS // refreshes))
        for decision in range(n_now):
            service.decide(asked[decision % len(asked)])
        await asyncio.sleep(0)


class Told:
    """Outcomes as they add up in tallies."""

    def __init__(self) -> None:
        self._rows: dict[tuple[int, int, int], tuple[int, int, int]] = {}
        self._draw = np.random.default_rng(7)

    def more(self, n: int, bucket: int) -> Iterator[Tally]:
        """The rows that so many more outcomes in a time bucket change."""
        cells = WORKER_TASK_TYPES * WORKER_MODELS
        rate = np.tile(np.linspace(0.72, 0.94, WORKER_MODELS), WORKER_TASK_TYPES)
        more = self._draw.multinomial(n, np.full(cells, 1.0 / cells))
        successes = self._draw.binomial(more, rate)
        for cell, (size, good) in enumerate(zip(more.tolist(), successes.tolist(), strict=True)):
            place, model = divmod(cell, WORKER_MODELS)
            known, known_good, revision = self._rows.get((place, model, bucket), (0, 0, 0))
            now = self._rows[place, model, bucket] = (known + size, known_good + good, revision + 1)
            if size:
                yield row(place, model, bucket, *now)


def parts(n_task_types: int, n_models: int, revision: int, bucket: int = 0, step: int = 1) -> Iterator[Sequence[bytes]]:
    """Rows as Postgres sends them, some at a time; each revision counts other numbers."""
    n, path = 30 + revision, msgspec.json.encode(task_type(0))
    texts = [msgspec.json.encode(row(0, model, bucket, n, n - model, revision)) for model in range(n_models)]
    part: list[bytes] = []
    for place in range(0, n_task_types, step):
        name = msgspec.json.encode(task_type(place))
        part += [text.replace(path, name, 1) for text in texts]
        if len(part) >= PART:
            yield part
            part = []
    if part:
        yield part


def taken_in(rows: Iterator[Sequence[bytes]], take: Callable[[Sequence[Tally]], None]) -> float:
    """Seconds to decode rows and to take them in, without those to make them."""
    seconds = 0.0
    for part in rows:
        started = time.process_time()
        take([_decode(text) for text in part])
        seconds += time.process_time() - started
    return seconds


def row(place: int, model: int, bucket: int, n: int, successes: int, revision: int) -> Tally:
    """A row of a task type with everything reported: cost, tokens, latency."""
    bucket_s = _MIDNIGHT + bucket * BUCKET_S
    key = TallyKey(task_type(place), f"m{model + 1}", "", "", "adaptive", "caller", 0, "local", bucket_s)
    output, latency = ([n // 3 if at in middle else 0 for at in range(bins)] for bins, middle in _SPREAD)
    return Tally(
        key=key,
        n=n,
        successes=successes,
        quality=successes * QUALITY_ONE,
        quality_sq=successes * QUALITY_ONE**2,
        cost_n=n,
        cost_nusd=n * 1_234_567,
        input_n=n,
        input_tokens=n * 803,
        output_n=n,
        output_tokens=n * 301,
        output_tokens_hist=output,
        latency_n=n,
        latency_ms=n * 712,
        latency_hist=latency,
        revision=revision,
    )


def task_type(place: int) -> str:
    """The path of a task type."""
    return f"simulated-{place}"


def catalogue(n_task_types: int, n_models: int) -> Catalogue:
    """Task types without relatives, and models with token prices."""
    return Catalogue(
        models=tuple(
            CataloguedModel(
                name=f"m{place + 1}",
                tier=2 if place == n_models // 2 else 1 if place < n_models // 2 else 3,
                price=Price(input_usd_per_mtok=0.1 * 1.3**place, output_usd_per_mtok=0.4 * 1.3**place),
            )
            for place in range(n_models)
        ),
        task_types=tuple(TaskType(path=task_type(place), tier=2) for place in range(n_task_types)),
        target=Target(min_success=0.85),
    )


def many_task_types(n_task_types: int) -> tuple[Catalogue, Snapshot]:
    """Task types with their rows taken in."""
    snapshot = Snapshot()
    taken_in(parts(n_task_types, MODELS, revision=1), snapshot.apply)
    return catalogue(n_task_types, MODELS), snapshot


def counted_history(outcomes: int, buckets: int) -> tuple[Catalogue, Snapshot]:
    """One task type with a history."""
    snapshot = Snapshot()
    for tally in ladders.history(MODELS, outcomes, buckets):
        snapshot.apply([msgspec.structs.replace(tally, key=tally.key._replace(task_type=task_type(0)))])
    return catalogue(1, MODELS), snapshot


def deciding(read: tuple[Catalogue, Snapshot], asked: int) -> Callable[[int], object]:
    """A decision on one of the first task types, in turn."""
    document, snapshot = read
    decider = Decider(document, 1, _SIGNER)
    requests = [Request(task_type=task_type(place)) for place in range(asked)]
    return lambda call: choices.decided(decider, snapshot, requests[call % asked], call)


def per_call(measure: Callable[[int], object], calls: int) -> float:
    """Seconds of a call, after as many as make every choice ready."""
    for call in range(min(calls, ASKED)):
        measure(call)
    started = time.process_time()
    for call in range(calls):
        measure(call)
    return (time.process_time() - started) / calls


def resident_bytes() -> int:
    """Memory of this process, once everything that is free was given back."""
    gc.collect()
    found = ctypes.util.find_library("c")
    if found is not None and hasattr(libc := ctypes.CDLL(found), "malloc_trim"):
        libc.malloc_trim(0)
    [line] = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) * 1024


def megabytes(n_bytes: float) -> str:
    """A size for people."""
    return f"{n_bytes / _MILLION:,.0f} MB"


def main() -> None:
    """Runs from the command line; exit code 1 where a figure is worse than its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args()
    with database(settings()) as server_url:
        found = figures(server_url)
    finish(found, "What grows", chosen.json)


if __name__ == "__main__":
    main()
