"""Is the promise of a relative target kept, and what does keeping it cost?

Workloads are played through the product's own decider under several policies, which see the same outcomes. `kept` is
the success of what was chosen as a share of the best model's of each task type, over whole runs with their static
phase: by true rates where they are known, by what happened for recorded files, whose task types are added up. Where
models change, the best one is that of each moment. `cost` is a share of what always the dearest model costs. `below` is
the share of single runs that keep less than promised, `by` how much less on average. `hindsight` plays the static model
while a count alone would, then the cheapest right model. Intervals are of 95%: Student's t over runs.

Simulated shapes: `benchmarks.shapes`; the static model is the one in the middle by price. The default takes about five
minutes of one process; `--variants all` is the frontier, and six times as long. `--from` shows what `--json` wrote
instead of playing: the runs that all its policies share. Only the default policy is judged, on all simulated shapes
together with feedback at once.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, product
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from benchmarks.frontier import Point, picture
from benchmarks.shapes import SHAPES, SHORT_DECISIONS, drifting, shaped
from router.catalogue import Policy
from router.errors import RouterError
from router.replay.estimates import Estimate, estimate
from router.replay.table import read
from router.simulate.instances import Instance, Stream, of_table
from router.simulate.play import Job, Rules, choices
from router.simulate.regret import losses
from router.values import IntArray, Target

OFF, DEFAULT, HINDSIGHT = "promise off", "default", "hindsight"
VARIANTS = {
    OFF: Policy(keep_promise=False),
    DEFAULT: Policy(),
    "look 10": Policy(look_outcomes=10),
    "look 40": Policy(look_outcomes=40),
    "trial .1": Policy(trial_share=0.1),
    "trial .5": Policy(trial_share=0.5),
    "trial 1": Policy(trial_share=1.0),
    "thompson .05": Policy(thompson_share=0.05),
    "thompson .2": Policy(thompson_share=0.2),
    "worth 1": Policy(success_worth=1.0),
    "worth 4": Policy(success_worth=4.0),
    "static 50": Policy(static_outcomes=50),
    "static 200": Policy(static_outcomes=200),
}
SIMULATED, SHORT, DRIFT = "simulated", "short", "drift"
GROUPS = (SIMULATED, SHORT, DRIFT)
_STRATEGY = "adaptive"


class Bill(NamedTuple):
    """What some decisions brought and cost; bills add up."""

    success: float
    #: What the best model of each task type would have brought.
    best: float
    cost_usd: float
    #: What always the dearest model would have cost.
    dearest_usd: float


class Work(NamedTuple):
    """One run: an instance, or all task types of a file."""

    instances: tuple[Instance, ...]
    seed: int


class Played(msgspec.Struct, frozen=True, kw_only=True):
    """One run as it was played."""

    #: The instance or file, its seed, and the decisions of all task types.
    name: str
    seed: int
    decisions: int
    kept: float
    cost: float


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One policy on one group of workloads."""

    group: str
    of_best: float
    #: An outcome is known this many decisions late.
    delay: int
    #: Its name; `hindsight` is none of the router's.
    variant: str
    kept: Estimate
    cost: Estimate
    #: Share of single runs that keep less than promised, and by how much less on average; null: none does.
    below: float
    shortfall: float | None
    runs: tuple[Played, ...]


def bill(one: Instance, stream: Stream, chosen: IntArray) -> Bill:
    """What was chosen, in successes and USD: expected ones where rates are known, else what happened."""
    every = np.arange(len(chosen))
    best = float(stream.rate.max(axis=1).sum())
    if stream.cost_usd is None:
        success = float(stream.rate[every, chosen].sum())
        return Bill(success, best, float(one.cost_usd[chosen].sum()), len(chosen) * float(one.cost_usd[-1]))
    success = float(stream.success[every, chosen].sum())
    return Bill(success, best, float(stream.cost_usd[every, chosen].sum()), float(stream.cost_usd[:, -1].sum()))


def hindsight(one: Instance, stream: Stream, static_outcomes: int) -> IntArray:
    """The static model as long as it must be played, then the cheapest model that is right at each moment."""
    chosen = losses(one.cost_usd, stream.rate, one.target).right.copy()
    chosen[:static_outcomes] = len(one.models) // 2
    return chosen


def play(work: Work, variant: str, delay: int) -> Iterator[tuple[int, Bill]]:
    """The bill of each instance of a run, and its decisions."""
    for one in work.instances:
        stream = one.stream(work.seed)
        if variant == HINDSIGHT:
            chosen = hindsight(one, stream, Policy().static_outcomes)
        else:
            rules = Rules(policy=VARIANTS[variant], delay=delay)
            chosen = choices(Job(instance=one, strategy=_STRATEGY, seed=work.seed, rules=rules), stream)
        yield len(chosen), bill(one, stream, chosen)


def played(work: Work, bills: Sequence[tuple[int, Bill]]) -> Played:
    """A run with the bills of its instances added up."""
    total = Bill(*np.sum([one for _, one in bills], axis=0).tolist())
    return Played(
        name=work.instances[0].row,
        seed=work.seed,
        decisions=sum(decisions for decisions, _ in bills),
        kept=total.success / total.best,
        cost=total.cost_usd / total.dearest_usd,
    )


def row(group: str, of_best: float, delay: int, variant: str, runs: Sequence[Played]) -> Row:
    """What the runs of one policy on one group show."""
    short = [of_best - run.kept for run in runs if run.kept < of_best]
    return Row(
        group=group,
        of_best=of_best,
        delay=delay,
        variant=variant,
        kept=estimate([run.kept for run in runs]),
        cost=estimate([run.cost for run in runs]),
        below=len(short) / len(runs),
        shortfall=float(np.mean(short)) if short else None,
        runs=tuple(runs),
    )


def works_of(groups: Sequence[str], files: Sequence[Path], of_best: float, seeds: range) -> dict[str, list[Work]]:
    """The runs of each group; as many of each shape, and of each file, as there are seeds."""
    target = Target(of_best=of_best)
    numbered = list(product(SHAPES, seeds))
    found = {
        SIMULATED: [Work((shaped(shape, seed, target),), seed) for shape, seed in numbered],
        SHORT: [Work((shaped(shape, seed, target, SHORT_DECISIONS, "/short"),), seed) for shape, seed in numbered],
        DRIFT: [Work((drifting(shape, seed, target),), seed) for shape, seed in numbered],
    }
    chosen = {group: found[group] for group in groups}
    for path in files:
        instances = tuple(of_table(read(path), target))
        chosen[instances[0].row] = [Work(instances, seed) for seed in seeds]
    return chosen


def rows(
    works: dict[float, dict[str, list[Work]]], variants: Sequence[str], delays: Sequence[int], console: Console
) -> list[Row]:
    """Everything played, with a progress bar on stderr; each shape also by itself.

    Parameters:  works — of each target.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:3.0f}%"))
    every = [work for groups in works.values() for runs in groups.values() for work in runs]
    decisions = sum(one.decisions for work in every for one in work.instances)
    found = []
    with Progress(*columns, TimeRemainingColumn(), console=console) as bar:
        task = bar.add_task("promise", total=decisions * len(variants) * len(delays))
        for (of_best, groups), delay in product(works.items(), delays):
            for (group, runs), variant in product(groups.items(), [*variants, HINDSIGHT]):
                bar.update(task, description=f"{group} {of_best:g}, {delay:,} late: {variant}")
                done = []
                for work in runs:
                    bills = []
                    for decided, one in play(work, variant, delay):
                        bills.append((decided, one))
                        bar.update(task, advance=0 if variant == HINDSIGHT else decided)
                    done.append(played(work, bills))
                found.append(row(group, of_best, delay, variant, done))
                if group == SIMULATED:
                    found += [
                        row(shape, of_best, delay, variant, list(own))
                        for shape, own in groupby(done, key=lambda run: run.name.split(":")[0])
                    ]
    return found


def pooled(found: Sequence[Row]) -> list[Row]:
    """Rows that were played apart, put together: of each group, target and delay the runs that all policies share."""
    runs: dict[tuple[str, float, int], dict[str, dict[tuple[str, int], Played]]] = {}
    for one in found:
        own = runs.setdefault((one.group, one.of_best, one.delay), {}).setdefault(one.variant, {})
        own.update({(run.name, run.seed): run for run in one.runs})
    whole = []
    for (group, of_best, delay), variants in runs.items():
        shared = sorted(set.intersection(*(set(own) for own in variants.values())))
        whole += [
            row(group, of_best, delay, variant, [variants[variant][run] for run in shared])
            for variant in [*VARIANTS, HINDSIGHT]
            if variant in variants and shared
        ]
    return whole


def failing(found: Sequence[Row]) -> list[Row]:
    """Where the default policy keeps less than promised, on all shapes together and with feedback at once."""
    judged = [one for one in found if (one.group, one.variant, one.delay) == (SIMULATED, DEFAULT, 0)]
    return [one for one in judged if one.kept.mean < one.of_best]


def table(title: str, found: Sequence[Row]) -> Table:
    """One target and delay: a section per group; single shapes with the default and without a promise only."""
    shown = Table("group", "runs", "policy", "kept", "cost", "below", "by", title=title)
    for group, own in groupby(sorted(found, key=lambda one: _place(one, found)), key=lambda one: one.group):
        shown.add_section()
        for place, one in enumerate(own):
            first = (group, str(len(one.runs))) if place == 0 else ("", "")
            short = "–" if one.shortfall is None else f"{one.shortfall:.3f}"
            style = "bold" if one.variant == DEFAULT else None
            parts = (one.variant, _amount(one.kept), _amount(one.cost), f"{one.below:.0%}", short)
            shown.add_row(*first, *parts, style=style)
    return shown


def _place(one: Row, found: Sequence[Row]) -> tuple[bool, int]:
    """Whole groups first, each group's rows together."""
    groups = list(dict.fromkeys(other.group for other in found))
    return one.group in SHAPES, groups.index(one.group)


def _is_shown(one: Row) -> bool:
    """Whether a row is in the table; all are in `--json`."""
    return one.group not in SHAPES or one.variant in {OFF, DEFAULT, HINDSIGHT}


def _amount(one: Estimate) -> str:
    """A mean with half of its interval."""
    return f"{one.mean:.3f}" if one.high is None else f"{one.mean:.3f} ± {one.high - one.mean:.3f}"


def _panels(found: Sequence[Row]) -> dict[str, tuple[float, list[Point]]]:
    """What the picture shows: a panel per group, target and delay, without single shapes."""
    panels: dict[str, tuple[float, list[Point]]] = {}
    for one in found:
        if one.group not in SHAPES:
            late = f", {one.delay:,} late" if one.delay else ""
            title = f"{one.group}, of_best {one.of_best:g}{late}: {len(one.runs)} runs"
            panels.setdefault(title, (one.of_best, []))[1].append(Point(one.variant, one.cost.mean, one.kept.mean))
    return panels


def main() -> None:
    """Runs from the command line; exit code 1 where the default policy does not keep its promise."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--variants", default=f"{OFF},{DEFAULT}", help=f"all, or of {', '.join(VARIANTS)}")
    parser.add_argument("--groups", default=",".join(GROUPS), help="simulated ones, with commas; empty: none")
    parser.add_argument("--files", type=Path, nargs="+", default=[], help="recorded outcomes, as `router replay` reads")
    parser.add_argument("--targets", default="0.95", help="shares of the best model's success, with commas")
    parser.add_argument("--delays", default="0", help="decisions that feedback is late, with commas: such as 0,200")
    parser.add_argument("--seeds", type=int, default=6, help="runs of each shape and of each file")
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--from", dest="played", type=Path, nargs="+", help="what `--json` wrote; nothing is played")
    parser.add_argument("--picture", type=Path, help="draw the frontier into this .svg file")
    parser.add_argument("--json", type=Path, help="also write the figures here, run by run")
    asked = parser.parse_args()
    try:
        if asked.played:
            parts = [msgspec.json.decode(path.read_bytes(), type=list[Row]) for path in asked.played]
            found = pooled([one for part in parts for one in part])
        else:
            found = _asked(asked)
    except (OSError, ValueError, RouterError) as problem:
        parser.error(str(problem))
    # A file or a pipe has no width of its own.
    console = Console(width=None if sys.stdout.isatty() else 100, highlight=False)
    for of_best, delay in dict.fromkeys((one.of_best, one.delay) for one in found):
        own = [one for one in found if (one.of_best, one.delay) == (of_best, delay) and _is_shown(one)]
        console.print(table(f"of_best {of_best:g}, feedback {delay:,} decisions late", own), "", sep="\n")
    short = failing(found)
    for one in short:
        text = f"{DEFAULT} keeps {one.kept.mean:.3f} where {one.of_best:g} is promised"
        console.print(f"[red]DOES NOT HOLD[/red]: {text}")
    if asked.picture:
        asked.picture.write_text(picture(_panels(found)), encoding="utf-8")
    if asked.json:
        asked.json.write_bytes(msgspec.json.format(msgspec.json.encode(found), indent=2))
    sys.exit(1 if short else 0)


def _asked(asked: argparse.Namespace) -> list[Row]:
    """What the command line asks for, played.

    Raises: RouterError — a file cannot be read.   ValueError — a number or a name is none.
    """
    variants = list(VARIANTS) if asked.variants == "all" else _named(asked.variants, VARIANTS)
    groups = _named(asked.groups, GROUPS)
    seeds = range(asked.first_seed, asked.first_seed + asked.seeds)
    targets = [float(one) for one in asked.targets.split(",")]
    works = {of_best: works_of(groups, asked.files, of_best, seeds) for of_best in targets}
    return rows(works, variants, [int(one) for one in asked.delays.split(",")], Console(stderr=True))


def _named(text: str, known: Iterable[str]) -> list[str]:
    """The names in a list with commas, in the order in which they are known."""
    asked = {one.strip() for one in text.split(",")} - {""}
    if strange := asked - set(known):
        raise ValueError(f"{', '.join(sorted(strange))}: there is no such name. Give some of {', '.join(known)}.")
    return [one for one in known if one in asked]


if __name__ == "__main__":
    main()
