"""`router simulate`: how much each way to choose loses where the right answer is known."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from router.catalogue import Policy
from router.cli.replay import LARGEST_SEED, MOST_SEEDS, Json, check, results_console, target_of
from router.errors import BadInput
from router.simulate import show
from router.simulate.instances import chosen
from router.simulate.picture import picture as drawn
from router.simulate.play import Job, Rules, check_checks, play_all, strategies_of
from router.simulate.regret import Run
from router.simulate.summary import summary

MOST_DECISIONS = 1_000_000
MOST_PROCESSES = 256
STRATEGIES = "adaptive,thompson,kl-ucb"


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(simulate)


def simulate(
    instances: Annotated[
        list[str], typer.Argument(help="Such as A1, relative, all, random:0-9, checked:0-9, or a .csv.gz file.")
    ],
    *,
    strategies: Annotated[str, typer.Option(help="Names with commas between them, or all.")] = STRATEGIES,
    seeds: Annotated[int, typer.Option(help="Runs of each, with other outcomes.")] = 3,
    first_seed: Annotated[int, typer.Option(help="Seed of the first; the others follow.")] = 0,
    decisions: Annotated[int | None, typer.Option(help="Of each run; none: as many as the instance has.")] = None,
    delay: Annotated[int, typer.Option(help="Outcomes are known this many decisions late.")] = 0,
    bucket: Annotated[int, typer.Option(help="Decisions that fall into one time bucket.")] = 10,
    of_best: Annotated[float | None, typer.Option(help="Target of files: share of the best model's rate.")] = None,
    min_success: Annotated[float | None, typer.Option(help="Target of files: success rate.")] = None,
    static_outcomes: Annotated[int, typer.Option(help="Outcomes before the static tier lets go.")] = 0,
    trial_share: Annotated[float, typer.Option(help="Share of the calls for models hardly tried.")] = 1.0,
    promise: Annotated[
        bool, typer.Option("--promise/--no-promise", help="Make good what a relative target is short of.")
    ] = True,
    drift: Annotated[bool, typer.Option("--drift/--no-drift", help="Follow models that change.")] = True,
    guardrail: Annotated[
        bool, typer.Option("--guardrail/--no-guardrail", help="Step back where learning fails its target.")
    ] = False,
    success_worth: Annotated[
        float, typer.Option(help="What one lost success is worth to the router, in price ranges.")
    ] = Policy().success_worth,
    scored: Annotated[
        float, typer.Option(help="Share of single answers that are checked, where ladders are played.")
    ] = 0.1,
    processes: Annotated[int, typer.Option(help="Processes that play runs.")] = 1,
    picture: Annotated[Path | None, typer.Option(help="Draw regret over time into this .svg file.")] = None,
    json: Json = False,
) -> None:
    """Count what the router and simpler strategies lose on instances whose success rates are known.

    Every strategy is asked through the router's own decider, in memory, and sees the same outcomes. Regret is what a
    call costs above the cheapest model that reaches the target, in ranges between the cheapest and the dearest price,
    plus the successes it loses below the target; by true rates, from the first decision. Baselines follow no drift.

    On checked:0-9 answers can be checked: strategies cascade (cheap models first) and ladder (where one is known to
    pay) pay for calls, checks and audits, and are held against the best of all models and ladders.
    """
    check("--seeds", seeds, 1, MOST_SEEDS)
    check("--first-seed", first_seed, 0, LARGEST_SEED - MOST_SEEDS)
    check("--decisions", decisions, 1, MOST_DECISIONS)
    check("--delay", delay, 0, MOST_DECISIONS)
    check("--bucket", bucket, 1, MOST_DECISIONS)
    check("--static-outcomes", static_outcomes, 0, 1_000_000)
    check("--trial-share", trial_share, 0.0, 1.0)
    check("--scored", scored, 0.0, 1.0)
    check("--success-worth", success_worth, 0.0, 1_000.0)
    check("--processes", processes, 1, MOST_PROCESSES)
    names = strategies_of(strategies)
    played = chosen(instances, target_of(of_best, min_success))
    check_checks(names, played, delay)
    policy = Policy(
        static_outcomes=static_outcomes,
        trial_share=trial_share,
        keep_promise=promise,
        drift=drift,
        guardrail=guardrail,
        success_worth=success_worth,
    )
    rules = Rules(policy=policy, decisions=decisions, delay=delay, bucket=bucket, scored=scored)
    numbers = range(first_seed, first_seed + seeds)
    jobs = [
        Job(instance=one, strategy=name, seed=seed, rules=rules) for one in played for seed in numbers for name in names
    ]
    found = summary(played, names, numbers, rules, _play(jobs, processes))
    if picture is not None:
        _write(picture, drawn(found))
    if json:
        typer.echo(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())
        return
    console = results_console()
    console.print(show.heading(found))
    for family in found.families:
        console.print("", show.family(family), sep="\n")
    console.print(show.speed(found), soft_wrap=True)


def _play(jobs: Sequence[Job], processes: int) -> list[Run]:
    """All runs, with a progress bar on stderr."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:3.0f}%"),
        TimeRemainingColumn(),
    )
    decisions = [job.rules.decisions or job.instance.decisions for job in jobs]
    runs = []
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("simulate", total=sum(decisions))
        for run in play_all(jobs, processes):
            runs.append(run)
            bar.update(task, advance=run.decisions, description=f"simulate {len(runs)} of {len(jobs)}")
    return runs


def _write(path: Path, text: str) -> None:
    """A file with a text.

    Raises: BadInput — it cannot be written.
    """
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as problem:
        text = f"{str(path)!r} cannot be written: {problem.strerror or problem}. Check the path."
        raise BadInput(field="--picture", problem=text) from problem
