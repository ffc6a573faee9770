"""Does a DAG take what was planned? Run after run against a live router, with stand-ins for the models.

A router of its own is told of past outcomes at the rates and latencies that a file states. Then its DAG is planned
and run, again and again: nodes run side by side as soon as what they wait for is done, each takes the time that its
stand-in has recorded (shortened by `--faster`), and reports its outcome with the plan's decision. Time is of the wall,
made longer again by as much, so that what the router takes counts; cost is what it stored. No model is called.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median
from typing import Any

import httpx
import msgspec
import numpy as np
from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks.figures import Figure, finish
from benchmarks.server import Server, scratch
from router.catalogue import built_in
from router.catalogue.tasks import task_of
from router.choose.latency import SPREAD
from router.cli.database import database
from router.cli.environment import settings
from router.plan.answer import Plan, PlannedNode
from router.plan.dag import Dag
from router.plan.file import DagFile
from router.plan.training import Simulated

FILE = Path(__file__).parents[1] / "examples" / "nightly-report.yaml"
#: Past outcomes of each task type and model, runs, and how much faster than the stand-ins they go.
OUTCOMES, RUNS, FASTER = 200, 30, 40.0
#: Share of the runs that must end by the planned time (0.9 of each node do), and how far above plan cost may be.
IN_TIME, COST_OFF = 0.8, 1.1
#: Spread of the logarithm of tokens.
_TOKENS_SPREAD = 0.3
_BATCH = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """One run of a DAG."""

    planned_ms: float
    planned_usd: float
    p_all_succeed: float
    actual_ms: float
    actual_usd: float
    succeeded: bool
    #: Most nodes under way at one moment.
    at_once: int


class StandIns:
    """What models would have answered, recorded: status, latency and tokens.

    Parameters:  seed — of everything that is drawn.
    """

    def __init__(self, simulated: Simulated, seed: int) -> None:
        self._simulated = simulated
        self._generator = np.random.default_rng(seed)
        self._catalogue = built_in()

    def answer(
        self, task_type: str, model: str, input_tokens: int | None = None, output_tokens: int | None = None
    ) -> dict[str, Any]:
        """One outcome as it is reported, but for who it belongs to.

        Parameters:  input_tokens, output_tokens — about so many; None: as is typical of the task type.
        """
        draw = self._generator
        typical = task_of(self._catalogue, task_type).typical
        spread = np.exp(_TOKENS_SPREAD * draw.standard_normal(2) - _TOKENS_SPREAD**2 / 2.0)
        latency_ms = self._simulated.latency_ms[model] * float(np.exp(SPREAD * draw.standard_normal()))
        return {
            "status": "success" if draw.random() < self._simulated.success_rates[task_type][model] else "failure",
            "latency_ms": round(latency_ms),
            "usage": {
                "input_tokens": round((typical.input_tokens if input_tokens is None else input_tokens) * spread[0]),
                "output_tokens": round((typical.output_tokens if output_tokens is None else output_tokens) * spread[1]),
            },
        }

    def past(self, outcomes: int) -> list[dict[str, Any]]:
        """So many outcomes of every task type and model."""
        return [
            {"task_type": task_type, "model": model, **self.answer(task_type, model)}
            for task_type, rates in self._simulated.success_rates.items()
            for model in rates
            for _ in range(outcomes)
        ]


async def teach(client: httpx.AsyncClient, reports: Sequence[dict[str, Any]]) -> None:
    """Reports past outcomes."""
    for begin in range(0, len(reports), _BATCH):
        answer = await client.post("/v1/outcomes/batch", json=reports[begin : begin + _BATCH])
        answer.raise_for_status()
        if not all(one.get("recorded") for one in answer.json()):
            raise AssertionError(answer.text[:500])


async def run(client: httpx.AsyncClient, dag: Dag, stand_ins: StandIns, faster: float) -> Ran:
    """Plans a DAG, runs it with its nodes side by side, and reports every outcome."""
    answer = await client.post("/v1/plan", content=msgspec.json.encode(dag))
    if answer.is_error:
        raise AssertionError(answer.text[:500])
    plan = msgspec.json.decode(answer.content, type=Plan)
    waits = {node.id: node.depends_on for node in dag.nodes}
    answers = {
        asked.id: stand_ins.answer(node.task_type, node.model, asked.input_tokens, asked.output_tokens)
        for asked, node in zip(dag.nodes, plan.nodes, strict=True)
    }
    running = _Running(client, waits, answers, faster)
    started = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for node in plan.nodes:
            group.create_task(running.node(node))
    actual_ms = 1000.0 * (time.perf_counter() - started) * faster
    stored = [(await client.get(f"/v1/outcomes/{id_}")).json() for id_ in running.stored]
    return Ran(
        planned_ms=plan.time_ms,
        planned_usd=plan.cost_usd,
        p_all_succeed=plan.p_all_succeed,
        actual_ms=actual_ms,
        actual_usd=sum(one["cost_usd"] for one in stored),
        succeeded=all(one["status"] == "success" for one in answers.values()),
        at_once=running.most_at_once,
    )


class _Running:
    """Nodes under way."""

    def __init__(
        self, client: httpx.AsyncClient, waits: dict[str, tuple[str, ...]], answers: dict[str, Any], faster: float
    ) -> None:
        self.stored: list[str] = []
        self.most_at_once = 0
        self._client = client
        self._waits = waits
        self._answers = answers
        self._faster = faster
        self._done = {name: asyncio.Event() for name in waits}
        self._at_once = 0

    async def node(self, node: PlannedNode) -> None:
        """Waits for what it needs, takes its time, reports, and lets others go on."""
        for parent in self._waits[node.node]:
            await self._done[parent].wait()
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        said = self._answers[node.node]
        await asyncio.sleep(said["latency_ms"] / 1000.0 / self._faster)
        self._at_once -= 1
        # What comes next needs the answer, not its report.
        self._done[node.node].set()
        answer = await self._client.post("/v1/outcomes", json={"decision": node.decision, **said})
        answer.raise_for_status()
        self.stored.append(answer.json()["id"])


async def runs(base: str, file: DagFile, times: int, faster: float, outcomes: int = OUTCOMES) -> list[Ran]:
    """A router taught, then the DAG so many times."""
    if file.simulated is None:
        raise AssertionError(file.path)
    stand_ins = StandIns(file.simulated, seed=1)
    async with httpx.AsyncClient(base_url=base, timeout=60.0) as client:
        await teach(client, stand_ins.past(outcomes))
        numbers = track(range(times), "runs", console=Console(stderr=True), transient=True)
        return [await run(client, file.dag, stand_ins, faster) for _ in numbers]


def table(found: Sequence[Ran]) -> Table:
    """Planned beside actual."""
    shown = Table("", "planned", "actual")
    planned_s, actual_s = (
        [value / 1000.0 for value in column] for column in _columns(found, "planned_ms", "actual_ms")
    )
    planned_usd, actual_usd = _columns(found, "planned_usd", "actual_usd")
    half = 1.96 * float(np.std(actual_usd, ddof=1)) / np.sqrt(len(found))
    shown.add_row("time, median", f"{median(planned_s):.1f} s", f"{median(actual_s):.1f} s")
    shown.add_row("time, least … most", *(f"{min(one):.1f} … {max(one):.1f} s" for one in (planned_s, actual_s)))
    shown.add_row("cost, mean", f"${fmean(planned_usd):.5f}", f"${fmean(actual_usd):.5f} ± {half:.5f}")
    p_all = fmean(one.p_all_succeed for one in found)
    shown.add_row("all succeed", f"{p_all:.2f}", f"{fmean(one.succeeded for one in found):.2f}")
    shown.add_row("nodes at once, most", "", str(max(one.at_once for one in found)))
    return shown


def _columns(found: Sequence[Ran], *names: str) -> list[list[float]]:
    """Fields of all runs."""
    return [[getattr(one, name) for one in found] for name in names]


def figures_of(found: Sequence[Ran]) -> list[Figure]:
    """In time, and for the planned cost."""
    in_time = fmean(one.actual_ms <= one.planned_ms for one in found)
    cost = fmean(one.actual_usd for one in found) / fmean(one.planned_usd for one in found)
    return [
        Figure.of(
            "runs that end by the planned time",
            "all runs",
            [in_time],
            floor=IN_TIME,
            n=len(found),
            measured=f"{in_time * len(found):.0f}",
            against=str(len(found)),
        ),
        Figure.of(
            "actual cost of a DAG, mean",
            "planned cost",
            [cost],
            floor=COST_OFF,
            better="lower",
            n=len(found),
            measured=f"${fmean(one.actual_usd for one in found):.5f}",
            against=f"${fmean(one.planned_usd for one in found):.5f}",
        ),
    ]


def main(arguments: Sequence[str] = ()) -> None:
    """Runs a file's DAG against a router of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", default=FILE)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--faster", type=float, default=FASTER)
    parser.add_argument("--json", type=Path, help="write the figures here")
    given = parser.parse_args(arguments or sys.argv[1:])
    with database(settings()) as server_url, scratch(server_url, "executing") as url:
        server = Server(url)
        try:
            server.ready()
            found = asyncio.run(runs(server.base, DagFile(given.file), given.runs, given.faster))
        finally:
            server.stop()
    Console().print(table(found))
    finish(figures_of(found), "A DAG run as planned", given.json)


if __name__ == "__main__":
    main()
