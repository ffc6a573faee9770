"""Does a DAG take what was planned? Run after run against a live router, with stand-ins for the models.

A router of its own is told of past outcomes at the rates and latencies that a file states. Then its DAG is planned
and run, again and again: nodes run side by side as soon as what they wait for is done, each takes the time that its
stand-in has recorded (shortened by `--faster`), and reports its outcome with the plan's decision. Time is of the wall,
made longer again by as much, so that what the router takes counts; cost is what it stored. No model is called.

With `--whole` nothing is told before, no node reports, and the DAG has no deadline, so that its nodes are drawn as they
would be alone: only the end of each run is reported. Shown are runs in four quarters, and how far what is believed then
is from the rates that the stand-ins have.
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

import httpx2
import msgspec
import numpy as np
from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks.figures import Figure, finish
from benchmarks.server import Server, scratch
from router.catalogue import built_in
from router.catalogue.prices import cost_nusd
from router.catalogue.tasks import task_of
from router.choose.latency import SPREAD
from router.database import database
from router.plan.answer import Plan, PlannedNode
from router.plan.dag import Dag
from router.plan.file import DagFile
from router.plan.training import Simulated
from router.settings import settings
from router.values import NUSD_PER_USD, Usage

FILE = Path(__file__).parents[1] / "examples" / "nightly-report.yaml"
#: Past outcomes of each task type and model, runs, and how much faster than the stand-ins they go.
OUTCOMES, RUNS, FASTER = 200, 30, 40.0
#: Share of the runs that must end by the planned time (0.9 of each node do), and how far above plan cost may be.
IN_TIME, COST_OFF = 0.8, 1.1
#: Spread of the logarithm of tokens.
_TOKENS_SPREAD = 0.3
_BATCH = 1_000
#: Outcomes from which on what is believed of a model is shown.
LEAST_KNOWN = 20


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is believed of a model, and what is true of it."""

    task_type: str
    model: str
    outcomes: int
    believed: float
    true: float


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

    def cost_usd(self, model: str, usage: dict[str, int]) -> float:
        """What a call costs."""
        found = cost_nusd(self._catalogue.by_model[model].price, Usage(**usage))
        return (found or 0) / NUSD_PER_USD

    def success_rate(self, task_type: str, model: str) -> float:
        """What is true of a model."""
        return self._simulated.success_rates[task_type][model]

    def past(self, outcomes: int) -> list[dict[str, Any]]:
        """So many outcomes of every task type and model."""
        return [
            {"task_type": task_type, "model": model, **self.answer(task_type, model)}
            for task_type, rates in self._simulated.success_rates.items()
            for model in rates
            for _ in range(outcomes)
        ]


async def teach(client: httpx2.AsyncClient, reports: Sequence[dict[str, Any]]) -> None:
    """Reports past outcomes."""
    for begin in range(0, len(reports), _BATCH):
        answer = await client.post("/v1/outcomes/batch", json=reports[begin : begin + _BATCH])
        answer.raise_for_status()
        if not all(one.get("recorded") for one in answer.json()):
            raise AssertionError(answer.text[:500])


async def run(client: httpx2.AsyncClient, dag: Dag, stand_ins: StandIns, faster: float, *, whole: bool = False) -> Ran:
    """Plans a DAG, runs it with its nodes side by side, and reports every outcome, or its end alone."""
    answer = await client.post("/v1/plan", content=msgspec.json.encode(dag))
    if answer.is_error:
        raise AssertionError(answer.text[:500])
    plan = msgspec.json.decode(answer.content, type=Plan)
    waits = {node.id: node.depends_on for node in dag.nodes}
    answers = {
        asked.id: stand_ins.answer(node.task_type, node.model, asked.input_tokens, asked.output_tokens)
        for asked, node in zip(dag.nodes, plan.nodes, strict=True)
    }
    running = _Running(None if whole else client, waits, answers, faster)
    started = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for node in plan.nodes:
            group.create_task(running.node(node))
    actual_ms = 1000.0 * (time.perf_counter() - started) * faster
    succeeded = all(one["status"] == "success" for one in answers.values())
    if whole:
        await _report_end(client, plan, succeeded=succeeded)
        costs = [stand_ins.cost_usd(node.model, answers[node.node]["usage"]) for node in plan.nodes]
    else:
        costs = [(await client.get(f"/v1/outcomes/{id_}")).json()["cost_usd"] for id_ in running.stored]
    return Ran(
        planned_ms=plan.time_ms,
        planned_usd=plan.cost_usd,
        p_all_succeed=plan.p_all_succeed,
        actual_ms=actual_ms,
        actual_usd=sum(costs),
        succeeded=succeeded,
        at_once=running.most_at_once,
    )


async def _report_end(client: httpx2.AsyncClient, plan: Plan, *, succeeded: bool) -> None:
    """Reports the end of a run, and of no node."""
    decisions = [{"decision": node.decision} for node in plan.nodes]
    status = "success" if succeeded else "failure"
    answer = await client.post("/v1/workflows/outcomes", json={"status": status, "decisions": decisions})
    answer.raise_for_status()


class _Running:
    """Nodes under way; without a client they report nothing."""

    def __init__(
        self,
        client: httpx2.AsyncClient | None,
        waits: dict[str, tuple[str, ...]],
        answers: dict[str, Any],
        faster: float,
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
        if self._client is None:
            return
        answer = await self._client.post("/v1/outcomes", json={"decision": node.decision, **said})
        answer.raise_for_status()
        self.stored.append(answer.json()["id"])


async def runs(base: str, file: DagFile, times: int, faster: float, outcomes: int = OUTCOMES) -> list[Ran]:
    """A router taught, then the DAG so many times."""
    if file.simulated is None:
        raise AssertionError(file.path)
    stand_ins = StandIns(file.simulated, seed=1)
    async with httpx2.AsyncClient(base_url=base, timeout=60.0) as client:
        await teach(client, stand_ins.past(outcomes))
        numbers = track(range(times), "runs", console=Console(stderr=True), transient=True)
        return [await run(client, file.dag, stand_ins, faster) for _ in numbers]


async def whole_runs(base: str, file: DagFile, times: int, faster: float) -> tuple[list[Ran], list[Known]]:
    """A DAG so many times, of which only the end is ever told, and what is known of its models then."""
    if file.simulated is None:
        raise AssertionError(file.path)
    stand_ins = StandIns(file.simulated, seed=1)
    dag = msgspec.structs.replace(file.dag, deadline_ms=None)
    async with httpx2.AsyncClient(base_url=base, timeout=60.0) as client:
        numbers = track(range(times), "runs", console=Console(stderr=True), transient=True)
        found = [await run(client, dag, stand_ins, faster, whole=True) for _ in numbers]
        return found, [one for path in file.simulated.success_rates for one in await _known(client, path, stand_ins)]


async def _known(client: httpx2.AsyncClient, task_type: str, stand_ins: StandIns) -> list[Known]:
    """What is believed of each model of a task type."""
    query = {"task_type": task_type, "explain": "true", "dry_run": "true"}
    answer = (await client.get("/v1/recommendation", params=query)).json()
    return [
        Known(
            task_type=task_type,
            model=one["model"],
            outcomes=one["belief"]["outcomes"],
            believed=one["belief"]["mean"],
            true=stand_ins.success_rate(task_type, one["model"]),
        )
        for one in answer["candidates"]
    ]


def quarters(found: Sequence[Ran], known: Sequence[Known], console: Console) -> None:
    """Runs one after the other in four parts, and what is known in the end."""
    shown = Table("runs", "planned cost", "actual", "planned to succeed", "did")
    for part in range(4):
        low, high = len(found) * part // 4, len(found) * (part + 1) // 4
        some = found[low:high]
        usd, actual_usd, p_all = (
            fmean(column) for column in _columns(some, "planned_usd", "actual_usd", "p_all_succeed")
        )
        did = fmean(one.succeeded for one in some)
        half = 1.96 * (did * (1.0 - did) / len(some)) ** 0.5
        shown.add_row(
            f"{low + 1}–{high}", f"${usd:.4f}", f"${actual_usd:.4f}", f"{p_all:.2f}", f"{did:.2f} ± {half:.2f}"
        )
    console.print(shown)
    beliefs = Table("task type", "model", "outcomes", "believed", "true", "off")
    for one in known:
        if one.outcomes >= LEAST_KNOWN:
            off = f"{one.believed - one.true:+.3f}"
            beliefs.add_row(one.task_type, one.model, str(one.outcomes), f"{one.believed:.3f}", f"{one.true:.3f}", off)
    console.print(beliefs)


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
    parser.add_argument("--whole", action="store_true", help="report nothing but the ends of the runs")
    parser.add_argument("--json", type=Path, help="write the figures here")
    given = parser.parse_args(arguments or sys.argv[1:])
    with database(settings()) as server_url, scratch(server_url, "executing") as url:
        server = Server(url)
        try:
            server.ready()
            if given.whole:
                ends = asyncio.run(whole_runs(server.base, DagFile(given.file), given.runs, given.faster))
                quarters(*ends, Console(width=None if sys.stdout.isatty() else 140))
                return
            found = asyncio.run(runs(server.base, DagFile(given.file), given.runs, given.faster))
        finally:
            server.stop()
    Console().print(table(found))
    finish(figures_of(found), "A DAG run as planned", given.json)


if __name__ == "__main__":
    main()
