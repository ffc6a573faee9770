"""`router replay`: real outcomes of the past, played through the real service."""

import asyncio
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from typing import Annotated

import msgspec
import structlog
import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from router.catalogue import Policy
from router.cli.logs import to_stderr
from router.database import database
from router.errors import BadInput, TargetOutOfRange
from router.replay import show, show_ladders
from router.replay.checks import AUDIT_USD, TYPICAL_CHECK_USD, named
from router.replay.climb import Ascent, Checking, ascend
from router.replay.ladders import Climbs, climbs
from router.replay.play import Played, Run, play
from router.replay.scratch import scratch, shown
from router.replay.summary import Summary, summary
from router.replay.table import OutcomeTable, limited, read, under
from router.settings import settings
from router.values import Target

WIDTH = 100
DEFAULT_OF_BEST = 0.95
MOST_SEEDS = 1_000
#: The largest seed that any generator takes without trouble.
LARGEST_SEED = 2**32 - 1

Json = Annotated[bool, typer.Option("--json", help="Print everything as JSON.")]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(replay)


def replay(
    file: Annotated[Path, typer.Argument(help="A .csv.gz table: each model's outcome for each prompt.")],
    *,
    seeds: Annotated[int, typer.Option(help="Replays, each in another order.")] = 3,
    first_seed: Annotated[int, typer.Option(help="Seed of the first; the others follow.")] = 0,
    of_best: Annotated[float | None, typer.Option(help="Target: share of the best model's success rate.")] = None,
    min_success: Annotated[float | None, typer.Option(help="Target: success rate.")] = None,
    limit: Annotated[int | None, typer.Option(help="Prompts of each task type; none: all.")] = None,
    static_outcomes: Annotated[int | None, typer.Option(help="Outcomes before the static tier lets go.")] = None,
    trial_share: Annotated[float | None, typer.Option(help="Share of the calls for models hardly tried.")] = None,
    relatives: Annotated[float | None, typer.Option(help="Pseudo-outcomes that children borrow at most.")] = None,
    others: Annotated[float | None, typer.Option(help="Pseudo-outcomes borrowed from all other task types.")] = None,
    promise: Annotated[
        bool, typer.Option("--promise/--no-promise", help="Make good what a relative target is short of.")
    ] = True,
    under_: Annotated[str | None, typer.Option("--under", help="Make all task types children of this one.")] = None,
    with_cost: Annotated[bool, typer.Option("--with-cost", help="Also report what each call cost.")] = False,
    checks: Annotated[
        list[str] | None,
        typer.Option("--check", help="Play ladders too: P(pass | right)/P(fail | wrong), or useless."),
    ] = None,
    check_cost: Annotated[float, typer.Option(help="Of one check, in USD.")] = TYPICAL_CHECK_USD,
    audit_cost: Annotated[float, typer.Option(help="Of having one answer verified, in USD.")] = AUDIT_USD,
    scored: Annotated[float, typer.Option(help="Share of single answers that are checked, too.")] = 0.1,
    keep: Annotated[bool, typer.Option("--keep", help="Keep the databases, with every decision.")] = False,
    json: Json = False,
    every: Annotated[bool, typer.Option("--all", help="Show every task type.")] = False,
) -> None:
    """Play real per-prompt outcomes through the router, and compare it with policies that do not learn.

    FILE has one row per prompt and model, with the columns task_type, prompt_id, model, success (0 or 1) and cost_usd;
    every prompt has a row for every model. Nothing of it reaches your own history: each replay has a database of its
    own, which is dropped afterwards.

    With --check, which may be repeated, cascades are played instead, whose checks are simulated from the recorded
    outcomes: what they bring beside single models, and where hindsight would have climbed.
    """
    check("--seeds", seeds, 1, MOST_SEEDS)
    check("--first-seed", first_seed, 0, LARGEST_SEED - MOST_SEEDS)
    check("--limit", limit, 1, 1_000_000_000)
    check("--static-outcomes", static_outcomes, 0, 1_000_000)
    check("--trial-share", trial_share, 0.0, 1.0)
    check("--relatives", relatives, 0.0, 10.0)
    check("--others", others, 0.0, 25.0)
    check("--check-cost", check_cost, 0.0, 1.0)
    check("--audit-cost", audit_cost, 0.0, 1_000.0)
    check("--scored", scored, 0.0, 1.0)
    checkings = [
        Checking(name=word, law=named(word), cost_usd=check_cost, scored=scored) for word in dict.fromkeys(checks or ())
    ]
    target = target_of(of_best, min_success)
    policy = _policy(
        static_outcomes=static_outcomes,
        trial_share=trial_share,
        relatives_strength=relatives,
        cross_task_strength=others,
        keep_promise=promise,
    )
    table = read(file)
    if under_ is not None:
        table = under(table, under_)
    if limit is not None:
        table = limited(table, limit, first_seed)
    numbers = range(first_seed, first_seed + seeds)
    with reachable() as server_url:
        runs, seconds, ascents = _play_all(
            table, target, policy, server_url, numbers, checkings, with_cost=with_cost, keep=keep
        )
    if checkings:
        climbed = climbs(table, target, runs, ascents, check_usd=check_cost, audit_usd=audit_cost, scored=scored)
        print_json(climbed) if json else print_climbs(climbed)
        return
    found = summary(table, target, runs, seconds)
    if json:
        print_json(found)
    else:
        print_summary(found, everything=every)


def target_of(of_best: float | None, min_success: float | None) -> Target:
    """The target of the options; none given: 0.95 of the best.

    Raises: TargetOutOfRange — names the option.
    """
    if of_best is None and min_success is None:
        of_best = DEFAULT_OF_BEST
    try:
        return Target(of_best=of_best, min_success=min_success)
    except TargetOutOfRange as error:
        option = f"--{str(error.field).replace('_', '-')}"
        raise TargetOutOfRange(**{**error.facts, "field": option}) from error


def check(option: str, given: float | None, low: float, high: float) -> None:
    """Refuse a number out of range.

    Raises: BadInput — names the option.
    """
    if given is not None and not low <= given <= high:
        raise BadInput(field=option, problem=f"{given:g} is not in [{low:g}, {high:g}]. Give a number in that range.")


@contextmanager
def reachable() -> Iterator[str]:
    """The operator's server, for databases of our own; a termination unwinds like Ctrl-C, so that they are dropped."""
    logging = structlog.get_config()
    to_stderr("warning")
    terminating = signal.signal(signal.SIGTERM, _interrupt)
    try:
        with database(settings()) as server_url:
            yield server_url
    finally:
        signal.signal(signal.SIGTERM, terminating)
        structlog.configure(**logging)


def _interrupt(*_: object) -> None:
    """What Ctrl-C does, also where Ctrl-C does nothing: a background job is started with SIGINT ignored."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        raise KeyboardInterrupt
    signal.raise_signal(signal.SIGINT)


def print_json(found: msgspec.Struct) -> None:
    """The whole summary, for programs."""
    typer.echo(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())


def print_summary(found: Summary, *, everything: bool) -> None:
    """The whole summary, for people."""
    console = results_console()
    console.print(show.heading(found), "", show.policies(found), "", sep="\n")
    console.print(show.task_types(found, everything=everything), "", show.closing(found), sep="\n")


def print_climbs(found: Climbs) -> None:
    """What ladders brought, for people."""
    console = results_console()
    console.print(show_ladders.heading(found), "", show_ladders.policies(found), "", sep="\n")
    console.print(show_ladders.task_types(found), "", show_ladders.closing(), sep="\n")


def results_console() -> Console:
    """Where results are printed: as wide as the terminal, and wide enough for the tables where there is none."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=WIDTH)


def _policy(**given: float | None) -> Policy:
    """The product's policy, but for what the options say."""
    return msgspec.structs.replace(Policy(), **{name: value for name, value in given.items() if value is not None})


def _play_all(
    table: OutcomeTable,
    target: Target,
    policy: Policy,
    server_url: str,
    seeds: Sequence[int],
    checkings: Sequence[Checking],
    *,
    with_cost: bool,
    keep: bool,
) -> tuple[list[Run], list[float], list[tuple[Checking, list[Ascent]]]]:
    """One replay per seed, and per check, each in a database of its own, with a progress bar on stderr.

    Returns:  the runs without ladders, how long each took, and those with each check.
    """
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    runs: list[Run] = []
    seconds: list[float] = []
    ascents: list[tuple[Checking, list[Ascent]]] = [(checking, []) for checking in checkings]
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:3.0f}%"),
        TimeRemainingColumn(),
    )
    replays = len(seeds) * (1 + len(checkings))
    with ExitStack() as stack:
        bar = stack.enter_context(Progress(*columns, console=console, disable=not console.is_terminal, transient=True))
        task = bar.add_task("replay", total=replays * table.n_prompts)
        numbers = count(1)

        async def advance(done: Sequence[Played]) -> None:
            bar.advance(task, len(done))

        @contextmanager
        def fresh(seed: int) -> Iterator[str]:
            bar.update(task, description=f"replay {next(numbers)} of {replays}")
            with scratch(server_url, keep=keep) as url:
                if keep:
                    console.print(f"seed {seed} is kept in {shown(url)}", markup=False)
                yield url

        for seed in seeds:
            with fresh(seed) as url:
                started = time.monotonic()
                playing = play(
                    table,
                    seed=seed,
                    target=target,
                    url=url,
                    policy=policy,
                    with_cost=with_cost,
                    decision_log=1.0 if keep else 0.0,
                    on_progress=advance,
                )
                runs.append(asyncio.run(playing))
                seconds.append(time.monotonic() - started)
            for checking, found in ascents:
                with fresh(seed) as url:
                    ascending = ascend(
                        table,
                        checking,
                        seed=seed,
                        target=target,
                        url=url,
                        policy=policy,
                        decision_log=1.0 if keep else 0.0,
                        on_progress=lambda done: bar.advance(task, done),
                    )
                    found.append(asyncio.run(ascending))
    return runs, seconds, ascents
