"""`router plan`: which model should run each node of a DAG, from its file or from a running router."""

import json as json_
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import httpx2
import msgspec
import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from router.cli.ask import base_of, read
from router.cli.replay import LARGEST_SEED, check
from router.errors import BadInput, NotServing, PlanInfeasible
from router.plan import draw
from router.plan.answer import NodeChange, Plan, PlannedNode, changes
from router.plan.dag import Dag
from router.plan.file import DagFile
from router.plan.offline import plan_alone
from router.plan.training import MOST_OUTCOMES
from router.values import MAX_COST_USD, MAX_LATENCY_MS

#: Of a tier.
COLOURS = {1: "green", 2: "yellow", 3: "magenta"}
_WAIT_S = 60.0
_WHY_LEAST = 15


class Format(StrEnum):
    """How a plan is printed."""

    TABLE = "table"
    JSON = "json"
    MERMAID = "mermaid"
    DOT = "dot"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(plan)


def plan(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A DAG in YAML or JSON; see examples/.")],
    *,
    deadline_ms: Annotated[float | None, typer.Option(help="All must be done by then.")] = None,
    budget_usd: Annotated[float | None, typer.Option(help="All may cost this much.")] = None,
    min_success: Annotated[float | None, typer.Option(help="Probability that all nodes succeed.")] = None,
    quantile: Annotated[float | None, typer.Option(help="Of each node's latency to plan with.")] = None,
    done: Annotated[list[str] | None, typer.Option(help="Node that has run; may be repeated.")] = None,
    running: Annotated[
        list[str] | None,
        typer.Option(metavar="NODE=MS", help="Node under way, and what it still needs; may be repeated."),
    ] = None,
    trained: Annotated[
        int, typer.Option(help="Simulate N outcomes per task type and model, at the rates the file states.")
    ] = 0,
    seed: Annotated[int | None, typer.Option(help="Of simulated outcomes; none: just what the rates say.")] = None,
    offline: Annotated[bool, typer.Option("--offline", help="Ask no router, even where the file has no catalogue.")] = (
        False
    ),
    apply: Annotated[bool, typer.Option("--apply", help="Write the models into the file; all else stays.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --apply would change; exit code 1 if any.")] = False,
    format_: Annotated[Format, typer.Option("--format", help="How to print the plan.")] = Format.TABLE,
    picture: Annotated[Path | None, typer.Option(help="Draw the timeline into this .svg file.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")] = False,
    url: Annotated[str | None, typer.Option(help="Where the router is served; none: this machine's.")] = None,
) -> None:
    """Plan a whole DAG: the cheapest model for each node that keeps its target, the deadline and the budget.

    A file with a `catalogue` of its own is planned by itself; any other asks the router. Nothing is minted or logged.
    """
    _check(deadline_ms, budget_usd, min_success, quantile, trained, seed)
    read = DagFile(file)
    given = {
        "deadline_ms": deadline_ms,
        "budget_usd": budget_usd,
        "min_success": min_success,
        "quantile": quantile,
        "done": tuple(done) if done else None,
        "running": _running(running) if running else None,
    }
    dag = msgspec.structs.replace(read.dag, **{name: value for name, value in given.items() if value is not None})
    shape = Format.JSON if json else format_
    try:
        if offline or trained or read.catalogue is not None:
            with _quiet():
                found = plan_alone(read, dag, outcomes=trained, seed=seed)
        else:
            found = _asked(dag, url)
    except PlanInfeasible as refused:
        _show_nearest(refused, dag, shape)
        raise
    if picture is not None:
        _write(picture, draw.timeline(found))
    if apply or diff:
        _change(read, changes(dag, found), write=apply, shape=shape)
    else:
        _show(found, dag, shape)


def _check(
    deadline_ms: float | None,
    budget_usd: float | None,
    min_success: float | None,
    quantile: float | None,
    trained: int,
    seed: int | None,
) -> None:
    """Refuse what lies outside its bounds."""
    check("--trained", trained, 0, MOST_OUTCOMES)
    bounds: list[tuple[str, float | None, float, float]] = [
        ("--deadline-ms", deadline_ms, 1e-3, MAX_LATENCY_MS),
        ("--budget-usd", budget_usd, 0.0, MAX_COST_USD),
        ("--min-success", min_success, 0.0, 1.0),
        ("--quantile", quantile, 0.5, 0.99),
        ("--seed", seed, 0, LARGEST_SEED),
    ]
    for name, value, low, high in bounds:
        if value is not None:
            check(name, value, low, high)


def _running(given: Sequence[str]) -> dict[str, float]:
    """Nodes under way, with the milliseconds each still needs.

    Raises: BadInput.
    """
    found = {}
    for text in given:
        name, _, left = text.rpartition("=")
        try:
            left_ms = float(left)
        except ValueError:
            left_ms = float("nan")
        if not name or not 0.0 <= left_ms <= MAX_LATENCY_MS:
            problem = f"{text[:80]!r} is no node with the milliseconds it still needs. Write it like draft=400."
            raise BadInput(field="--running", problem=problem)
        found[name] = left_ms
    return found


def _asked(dag: Dag, url: str | None) -> Plan:
    """The plan of a running router; nothing is minted.

    Raises: NotServing, NoRouter, and what the router raised.
    """
    base = base_of(url)
    body = msgspec.json.encode(msgspec.structs.replace(dag, dry_run=True))
    try:
        answer = httpx2.post(f"{base}/v1/plan", content=body, timeout=_WAIT_S)
    except httpx2.HTTPError as problem:
        raise NotServing(url=base) from problem
    read(answer, base)
    return msgspec.json.decode(answer.content, type=Plan)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps standard output for the answer: HiGHS writes stray lines to it, past Python."""
    sys.stdout.flush()
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


def _show(found: Plan, dag: Dag, shape: Format) -> None:
    """A plan, for people or machines."""
    if shape is Format.JSON:
        typer.echo(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())
    elif shape is Format.MERMAID:
        typer.echo(draw.mermaid(found, dag.graph))
    elif shape is Format.DOT:
        typer.echo(draw.dot(found, dag.graph))
    else:
        _show_table(found)


def _show_nearest(refused: PlanInfeasible, dag: Dag, shape: Format) -> None:
    """What is missed, and the plan that misses the least; the problem itself goes to stderr."""
    facts: Any = refused.facts
    if shape is Format.JSON:
        told = {"problem": str(refused), "violations": facts["violations"], "nearest": facts["nearest"]}
        typer.echo(json_.dumps(told, indent=2, default=str))
        return
    if shape is Format.TABLE:
        Console(highlight=False).print("[bold red]Nearest plan[/bold red], which does not keep all that was asked for:")
    _show(msgspec.convert(facts["nearest"], Plan), dag, shape)


def _show_table(found: Plan) -> None:
    """Nodes, strategies, and what they come to."""
    console = Console(highlight=False)
    console.print(_nodes(found))
    console.print()
    console.print(_strategies(found))
    limits = [
        None if found.deadline_ms is None else f"deadline {_time(found.deadline_ms)}",
        None if found.budget_usd is None else f"budget {_usd(found.budget_usd)}",
        None if found.min_success is None else f"all succeed ≥ {found.min_success:g}",
    ]
    asked = "; ".join(one for one in limits if one) or "no limit on the whole"
    missed = found.strategies["adaptive"].misses
    proof = "the cheapest" if not found.gap else f"within {found.gap:.1%} of the cheapest"
    proof = f"misses {', '.join(missed)}" if missed else proof
    console.print(
        f"\n[bold]{_usd(found.cost_usd)}[/bold] in {_time(found.time_ms)} ({proof}; {asked}). Critical path, at "
        f"quantile {found.quantile:g} of each node: [bold]{escape(' → '.join(found.critical_path))}[/bold]"
    )
    for note in found.notes:
        console.print(f"[dim]note: {escape(note.text)}[/dim]")


def _nodes(found: Plan) -> Table:
    """A line per node; the critical path is bold, and marked."""
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column("", width=1)
    for name in ("node", "model"):
        table.add_column(name, no_wrap=True, overflow="ellipsis")
    for name in ("succ.", "cost", "runs (s)"):
        table.add_column(name, no_wrap=True, justify="right")
    table.add_column("why", min_width=_WHY_LEAST, overflow="fold")
    for one in found.nodes:
        table.add_row(*_row(one), style="bold" if one.critical else None)
    return table


def _row(one: PlannedNode) -> Sequence[str]:
    """A node in words."""
    where = "" if one.endpoint is None else f"{one.endpoint.label} · "
    models = "\n→ ".join([one.model, *one.then])
    return (
        "▸" if one.critical else "",
        escape(one.node),
        f"[{COLOURS[one.tier]}]{escape(models)}[/]",
        "" if one.expected.success_rate is None else f"{one.expected.success_rate:.2f}",
        "" if one.expected.cost_usd is None else _usd(one.expected.cost_usd),
        f"{one.start_ms / 1000.0:.1f}–{one.finish_ms / 1000.0:.1f}",
        escape(where + one.reason),
    )


def _strategies(found: Plan) -> Table:
    """The table of strategies."""
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False)
    for name in ("strategy", "cost (90%)", "saved", "time", "all succeed (90%)", "tier 1/2/3", "misses"):
        table.add_column(name, no_wrap=name != "misses", justify="left" if name in {"strategy", "misses"} else "right")
    for name, row in found.strategies.items():
        spread = "" if row.cost_low_usd == row.cost_high_usd else f" ({row.cost_low_usd:.3g}–{row.cost_high_usd:.3g})"
        table.add_row(
            name,
            f"{_usd(row.cost_usd)}{spread}",
            f"{row.saved:.1%}",
            _time(row.time_ms),
            f"{row.p_all_succeed:.2f} ({row.p_all_succeed_low:.2f}–{row.p_all_succeed_high:.2f})",
            "/".join(str(row.tiers.get(tier, 0)) for tier in COLOURS),
            ", ".join(row.misses),
            style="bold" if name == "adaptive" else None,
        )
        if row.final_models_cost_usd is not None:
            table.add_row("[dim]  final models[/]", f"[dim]{_usd(row.final_models_cost_usd)}[/]")
    return table


def _change(file: DagFile, found: Sequence[NodeChange], *, write: bool, shape: Format) -> None:
    """Writes or shows where the plan names another model than the file; exit code 1 where it was only shown."""
    if write and found:
        file.write(file.with_models(found))
    if shape is Format.JSON:
        typer.echo(json_.dumps({"changes": msgspec.to_builtins(found), "written": write}, indent=2))
    else:
        console = Console(highlight=False, soft_wrap=True)
        for change in found:
            sign = "[green]+[/green]" if change.before is None else "[yellow]~[/yellow]"
            before = "" if change.before is None else f"{escape(change.before)} → "
            console.print(f"{sign} {escape(change.node)}: {before}{escape(change.after)}")
        done = f"written to {escape(str(file.path))}" if write and found else "nothing was written"
        console.print(f"{len(found) or 'no'} change{'' if len(found) == 1 else 's'}; {done}")
    if found and not write:
        raise typer.Exit(1)


def _write(path: Path, text: str) -> None:
    """A file with a text.

    Raises: BadInput — it cannot be written.
    """
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as problem:
        text = f"{str(path)!r} cannot be written: {problem.strerror or problem}. Check the path."
        raise BadInput(field="--picture", problem=text) from problem


def _usd(usd: float) -> str:
    """An amount, to four digits that count."""
    return f"${usd:.4g}" if usd == 0.0 or usd >= 1e-4 else f"${usd:.1e}"


def _time(ms: float) -> str:
    """A duration in seconds."""
    return f"{ms / 1000.0:.1f} s"
