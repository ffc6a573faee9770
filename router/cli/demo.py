"""`router demo`: static tiers give way to learning, in under a minute, with nothing but the package."""

import asyncio
import time
from collections.abc import Sequence
from contextlib import nullcontext
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.live import Live

from router.catalogue import Policy
from router.cli.replay import LARGEST_SEED, Json, check, reachable, results_console
from router.replay import show, workload
from router.replay.live import Scoreboard
from router.replay.play import Played, play
from router.replay.scratch import scratch
from router.replay.summary import Summary, summary
from router.replay.table import OutcomeTable
from router.values import Target

#: What good enough means here.
TARGET = Target(of_best=0.95)
#: How long the live table plays, so that a person can follow it.
PLAY_S = 28.0
_REFRESHES_PER_S = 8


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(demo)


def demo(
    *,
    seed: Annotated[int, typer.Option(help="Another seed, other outcomes.")] = 0,
    fast: Annotated[bool, typer.Option("--fast", help="As fast as it goes.")] = False,
    json: Json = False,
) -> None:
    """Watch the router learn on a simulated workload, and see what it saved.

    The success rates are published ones, the outcomes are drawn from them, and the decisions are the real service's, in
    a database of its own that is dropped afterwards.
    """
    check("--seed", seed, 0, LARGEST_SEED)
    console = results_console()
    is_live = console.is_terminal and not json
    table = workload.simulated(seed)
    if not json:
        _introduce(console, table)
    started = time.monotonic()
    with reachable() as server_url:
        found = _play(table, seed, server_url, console if is_live else None, 0.0 if fast or not is_live else PLAY_S)
    if json:
        document = {**msgspec.to_builtins(found), "workload": msgspec.to_builtins(workload.facts())}
        typer.echo(msgspec.json.format(msgspec.json.encode(document), indent=2).decode())
        return
    console.print("", show.task_types(found), "", show.policies(found), "", show.closing(found), sep="\n")
    _name_sources(console)
    console.print(f"{found.prompts:,} calls decided in {time.monotonic() - started:.0f} s.")


def _introduce(console: Console, table: OutcomeTable) -> None:
    """What is about to be seen."""
    tasks = ", ".join(f"{task.task_type} ({task.benchmark})" for task in workload.TASKS)
    console.print(
        f"[bold]{table.n_prompts:,} simulated calls[/bold] of {len(table.task_types)} kinds: {tasks}. "
        f"{len(table.models)} models, from cheap to dear: {', '.join(table.models)}.\n"
        f"At first the static tier sends every call to {table.models[table.static_place]}. After "
        f"{Policy().static_outcomes} outcomes of a kind, learning looks for the cheapest model that reaches "
        f"{TARGET.of_best:.0%} of the best one's success.\n"
    )


def _play(table: OutcomeTable, seed: int, server_url: str, console: Console | None, play_s: float) -> Summary:
    """One replay of the workload; watched where there is a console, and stretched over `play_s` seconds."""
    standing = Scoreboard(table)
    n_waves = table.n_prompts // len(table.task_types)
    waves = 0
    first = 0.0

    async def advance(done: Sequence[Played]) -> None:
        nonlocal waves, first
        standing.take(done)
        first = first or time.monotonic()
        waves += 1
        await asyncio.sleep(max(0.0, first + waves * play_s / n_waves - time.monotonic()))

    live = (
        nullcontext()
        if console is None
        else Live(console=console, refresh_per_second=_REFRESHES_PER_S, get_renderable=standing.shown)
    )
    started = time.monotonic()
    with scratch(server_url) as url, live:
        run = asyncio.run(play(table, seed=seed, target=TARGET, url=url, on_progress=advance))
    return summary(table, TARGET, [run], [time.monotonic() - started])


def _name_sources(console: Console) -> None:
    """Where the numbers come from, and what is assumed."""
    console.print(f"\nSuccess rates: published in {workload.SOURCE}", soft_wrap=True)
    for assumption in workload.ASSUMPTIONS:
        console.print(assumption, style="dim")
