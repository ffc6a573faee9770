"""What does a choice cost, and what does it cost to believe again after one more outcome?

A choice is measured against its yardstick in the same round: 10,000 Monte Carlo draws of the same beliefs, each decided
by the plain rule. The exploration clock moves from call to call, so no choice finds its uniforms cached; the last
column is what a request pays where a choice is ready. Then: the fold from counts to beliefs (`believed`) against one
plain sum of the same counts, and all that happens between a new row of the tallies and an answer. Beliefs and histories
come from one fixed seed: dearer models are mostly better, with up to 3,000 outcomes each in `A choice`; in histories
three models are played per time bucket, mostly the cheapest that clears the target (or, under `failing`, the cheapest
of all, which does not: the guardrail then looks for every time that learning stepped back). Every round measures each
number once, one after the other, for at least `--seconds`; medians over rounds are shown, with the smallest and the
largest. Seconds are of the processor, so that what else runs matters less.

`figures` takes the fold and the choice together, after one more outcome, against the same draws, which get their
beliefs for nothing. An absolute target's choice is exact, which no number of draws is. A relative target's choice rests
on 64 draws of its own, so beside the figure stands what as few draws cost.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple
from uuid import UUID

import numpy as np
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from scipy import stats

from benchmarks.figures import Figure
from benchmarks.ladders import ABSOLUTE, SEED, catalogue, history, ladder, ladder_beliefs, with_one_more
from benchmarks.rounds import MOST_S, Measure, paired, timed, times_as_fast
from router.answers import Request
from router.catalogue import Catalogue
from router.choose.adaptive import Adaptive, bars, price_order
from router.choose.choice import Choice, ChooseSettings
from router.choose.draws import Seed
from router.choose.situation import Situation
from router.decide.decider import Decider
from router.learn.beliefs import Beliefs
from router.learn.reading import believed
from router.learn.snapshot import Snapshot
from router.signing import Signer
from router.simulate.instances import TASK_TYPE
from router.values import FloatArray, Tally, Target

MODELS = (2, 5, 10, 20, 50)
TARGETS = {
    "absolute": ABSOLUTE,
    "relative": Target(of_best=0.95),
    "both": Target(min_success=0.85, of_best=0.95),
}
#: (models, target) → how many times as fast as the yardstick a choice must be.
FLOORS = {(20, "absolute"): 20.0, (20, "relative"): 3.0}
STRETCH = 100.0
DRAWS = 10_000
#: Outcomes in time buckets: a bucket is five minutes, and older ones than 10,000 are another task type's worry.
HISTORIES = ((10, 10), (1_000, 200), (100_000, 3_000), (10_000_000, 3_000), (10_000_000, 10_000))
FOLDED_MODELS = (2, 5, 20, 50)
#: Where learning fails its target; longer histories than these take too long.
FAILING_MODELS, FAILING_HISTORIES = 5, HISTORIES[1:3]
#: What the figures are about.
FIGURED = (20, *HISTORIES[1])
#: More than the 256 uniforms that are cached: the next time round, the first is forgotten.
_CLOCKS = 512
_ID, _SIGNER = UUID(int=1), Signer({1: b"k" * 32})


class Name(NamedTuple):
    """What is measured."""

    what: str
    models: int
    #: Of a history; 0 where there is none.
    outcomes: int = 0
    buckets: int = 0


def figures(_: str = "") -> list[Figure]:
    """Belief and choice after one more outcome, against draws of the same beliefs; no database is needed."""
    few = ChooseSettings().n_draws
    n_models = FIGURED[0]
    return [
        recomputed("absolute target", TARGETS["absolute"], floor=FLOORS[n_models, "absolute"], stretch=STRETCH),
        recomputed("relative target", TARGETS["relative"], floor=FLOORS[n_models, "relative"]),
        recomputed("absolute target, changes not followed", TARGETS["absolute"], drift=False),
        recomputed(f"relative target, {few} draws on both sides", TARGETS["relative"], n_draws=few),
    ]


def recomputed(
    what: str,
    target: Target,
    *,
    drift: bool = True,
    n_draws: int = DRAWS,
    floor: float | None = None,
    stretch: float | None = None,
) -> Figure:
    """One figure; the yardstick's beliefs stand still."""
    n_models, _, _ = FIGURED
    rows, snapshot, read = history(*FIGURED), Snapshot(), catalogue(n_models, drift=drift)
    snapshot.apply(rows)
    at_first = situation(believed(read, snapshot, TASK_TYPE), target)
    pairs = paired(
        recomputing(read, snapshot, rows[-1], target), drawing(at_first, n_draws), seconds=0.2, most_s=MOST_S / 4
    )
    return times_as_fast(
        f"belief + choice recomputed, one task type, {n_models} models, {what}",
        f"{n_draws:,} scipy Monte Carlo draws",
        pairs,
        floor=floor,
        stretch=stretch,
    )


def recomputing(read: Catalogue, snapshot: Snapshot, newest: Tally, target: Target) -> Callable[[int], Choice]:
    """One more success in the newest row, then belief and choice."""
    adaptive = Adaptive()
    evidence = snapshot.evidence(TASK_TYPE)

    def recompute(_: int) -> Choice:
        nonlocal newest
        newest = with_one_more(newest)
        evidence.apply(newest)
        return adaptive.choose(situation(believed(read, snapshot, TASK_TYPE), target))

    return recompute


def situations(n_models: int, target: Target) -> list[Situation]:
    """The same situation at many moments of the exploration clock."""
    beliefs = ladder_beliefs(n_models)
    return [situation(replace(beliefs, t=beliefs.t + later), target) for later in range(_CLOCKS)]


def situation(beliefs: Beliefs, target: Target) -> Situation:
    """A choice among all models, the one in the middle static."""
    n_models = len(beliefs.models)
    price_usd, _ = ladder(n_models)
    seed = Seed(policy=0, task_type=TASK_TYPE)
    return Situation(beliefs=beliefs, cost_usd=price_usd, target=target, seed=seed, static=n_models // 2)


def monte_carlo(given: Situation, generator: np.random.Generator, n_draws: int = DRAWS) -> FloatArray:
    """The yardstick: the cheapest model whose draw reaches the bar, else the best draw, as shares of the draws."""
    beliefs = given.beliefs
    order = price_order(beliefs, given.cost_usd)
    shape = (n_draws, len(order))
    drawn = stats.beta.rvs(beliefs.alpha[order], beliefs.beta[order], size=shape, random_state=generator)
    reaching = drawn >= bars(drawn.T, given.target)[:, None]
    played = np.where(reaching.any(axis=1), reaching.argmax(axis=1), drawn.argmax(axis=1))
    share = np.empty(len(order))
    share[order] = np.bincount(played, minlength=len(order)) / n_draws
    return share


def choices(n_models: int) -> Iterator[tuple[Name, Measure]]:
    """A choice and its yardstick under each target, and a decision where the choice is ready."""
    for name, target in TARGETS.items():
        moments = situations(n_models, target)
        yield Name(f"choice, {name}", n_models), choosing(moments)
        yield Name(f"draws, {name}", n_models), drawing(moments[0])
    decider, snapshot, request = Decider(catalogue(n_models), 1, _SIGNER), Snapshot(), Request(task_type=TASK_TYPE)
    snapshot.apply(history(n_models, 1_000, 200))
    yield Name("decision", n_models), lambda call: decided(decider, snapshot, request, call)


def choosing(moments: Sequence[Situation]) -> Measure:
    """A choice, the clock one on from call to call."""
    adaptive = Adaptive()
    return lambda call: adaptive.choose(moments[call % len(moments)])


def drawing(given: Situation, n_draws: int = DRAWS) -> Measure:
    """Its yardstick, with fresh draws."""
    generator = np.random.default_rng(SEED)
    return lambda _: monte_carlo(given, generator, n_draws)


def decided(decider: Decider, snapshot: Snapshot, request: Request, call: int) -> object:
    """A signed decision, as a request gets it."""
    return decider.decide(request, snapshot, u=call % 997 / 997, id_=_ID, principal="", stale_s=0.0)


def folds(n_models: int, outcomes: int, buckets: int) -> Iterator[tuple[Name, Measure]]:
    """From counts to beliefs, with drift handling off and on, and a plain sum; from a new row to an answer."""
    rows, snapshot = history(n_models, outcomes, buckets), Snapshot()
    snapshot.apply(rows)
    evidence = snapshot.evidence(TASK_TYPE)
    about = (n_models, outcomes, buckets)
    for drift in (False, True):
        what = f"fold, drift {'on' if drift else 'off'}"
        yield Name(what, *about), folding(catalogue(n_models, drift=drift), snapshot)
    yield Name("sum", *about), lambda _: [column.sum(axis=1) for column in evidence.per_bucket()]
    for name in ("absolute", "relative"):
        yield Name(f"answer, {name}", *about), answering(n_models, rows, TARGETS[name])
    if n_models == FAILING_MODELS and (outcomes, buckets) in FAILING_HISTORIES:
        rows = history(n_models, outcomes, buckets, failing=True)
        yield Name("answer, failing", *about), answering(n_models, rows, TARGETS["absolute"])


def folding(read: Catalogue, snapshot: Snapshot) -> Measure:
    """From counts to beliefs."""
    return lambda _: believed(read, snapshot, TASK_TYPE)


def answering(n_models: int, rows: Sequence[Tally], target: Target) -> Measure:
    """One more success in the newest row, then a decision."""
    decider, snapshot, request = Decider(catalogue(n_models), 1, _SIGNER), Snapshot(), asking(target)
    snapshot.apply(rows)
    newest = rows[-1]

    def answer(call: int) -> object:
        nonlocal newest
        newest = with_one_more(newest)
        snapshot.apply([newest])
        return decided(decider, snapshot, request, call)

    return answer


def asking(target: Target) -> Request:
    """A request with a target of its own."""
    return Request(task_type=TASK_TYPE, min_success=target.min_success, of_best=target.of_best)


def run(
    measures: dict[Name, Measure], rounds: int, seconds: float, tick: Callable[[], None]
) -> dict[Name, list[float]]:
    """Seconds per call by name, one number a round; each is called once before the first."""
    for call in measures.values():
        call(0)
    measured: dict[Name, list[float]] = {name: [] for name in measures}
    for _ in range(rounds):
        for name, call in measures.items():
            measured[name].append(timed(call, seconds).seconds)
            tick()
    return measured


def spread(values: Sequence[float], scale: float, digits: int) -> str:
    """Median, and smallest to largest."""
    least, most = min(values) * scale, max(values) * scale
    return f"{median(values) * scale:,.{digits}f} [dim]{least:,.{digits}f}–{most:,.{digits}f}[/dim]"


def shown(values: Sequence[float]) -> dict[str, float]:
    """The same as numbers, in seconds or as ratios."""
    return {"median": median(values), "least": min(values), "most": max(values)}


def choice_rows(measured: dict[Name, list[float]], models: Sequence[int], table: Table) -> list[dict[str, Any]]:
    """What a choice costs, into the table and as numbers."""
    rows: list[dict[str, Any]] = []
    for n_models in models:
        ready = measured[Name("decision", n_models)]
        for name in TARGETS:
            choice, draws = measured[Name(f"choice, {name}", n_models)], measured[Name(f"draws, {name}", n_models)]
            ratios = list(np.array(draws) / np.array(choice))
            floor = FLOORS.get((n_models, name))
            holds = floor is None or median(ratios) >= floor
            row = {"models": n_models, "target": name, "choice_s": shown(choice), "draws_s": shown(draws)}
            rows.append({**row, "ratio": shown(ratios), "floor": floor, "ready_s": shown(ready), "holds": holds})
            mark = "" if floor is None else "[green]" if holds else "[red]"
            table.add_row(
                str(n_models),
                name,
                spread(choice, 1e6, 0),
                f"{median(draws) * 1e6:,.0f}",
                mark + spread(ratios, 1.0, 1),
                "" if floor is None else f"{floor:g}",
                f"{median(ready) * 1e6:,.1f}",
                end_section=name == "both",
            )
    return rows


def fold_rows(measured: dict[Name, list[float]], folded: Table, answered: Table) -> list[dict[str, Any]]:
    """What believing again costs, into the tables and as numbers."""
    rows: list[dict[str, Any]] = []
    for about in dict.fromkeys(name[1:] for name in measured if name.outcomes):
        n_models, outcomes, buckets = about
        by_what = {name.what: values for name, values in measured.items() if name[1:] == about}
        ratios = list(np.array(by_what["fold, drift on"]) / np.array(by_what["sum"]))
        row: dict[str, Any] = {"models": n_models, "outcomes": outcomes, "buckets": buckets}
        row |= {what: shown(values) for what, values in by_what.items()}
        rows.append({**row, "fold, drift on / sum": shown(ratios)})
        sizes = (str(n_models), f"{outcomes:,}", f"{buckets:,}")
        folds = [spread(by_what[f"fold, drift {drift}"], 1e3, 2) for drift in ("off", "on")]
        answers = [
            spread(by_what[f"answer, {name}"], 1e3, 2) if f"answer, {name}" in by_what else ""
            for name in ("absolute", "relative", "failing")
        ]
        folded.add_row(*sizes, *folds, f"{median(ratios):,.0f}", end_section=(outcomes, buckets) == HISTORIES[-1])
        answered.add_row(*sizes, *answers, end_section=(outcomes, buckets) == HISTORIES[-1])
    return rows


def growth(rows: Sequence[dict[str, Any]]) -> list[str]:
    """What more outcomes in the same buckets cost, and what more buckets do with the same outcomes."""
    said = []
    for n_models in dict.fromkeys(row["models"] for row in rows):
        answer = {
            (row["outcomes"], row["buckets"]): row["answer, absolute"]["median"]
            for row in rows
            if row["models"] == n_models
        }
        few, many, wide = (answer.get(one) for one in HISTORIES[2:])
        if few and many and wide:
            said.append(
                f"{n_models} models: 100 times the outcomes in as many buckets take {many / few:.2f} times as long to"
                f" answer, 3.3 times the buckets {wide / many:.2f} times."
            )
    return said


def main() -> None:
    """Runs from the command line; exit code 1 where a median ratio is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=0.03, help="of each number in each round, at least")
    parser.add_argument("--models", default=",".join(map(str, MODELS)), help="numbers of models, with commas")
    parser.add_argument("--most-buckets", type=int, default=10_000, help="leave out histories of more time buckets")
    parser.add_argument("--json", type=Path, help="also write the numbers here")
    chosen = parser.parse_args()
    models = [int(one) for one in chosen.models.split(",")]
    measures = dict(one for n_models in models for one in choices(n_models))
    for n_models in models:
        for outcomes, buckets in HISTORIES:
            if n_models in FOLDED_MODELS and buckets <= chosen.most_buckets:
                measures |= dict(folds(n_models, outcomes, buckets))
    with Progress(console=Console(stderr=True)) as bar:
        task = bar.add_task("measuring", total=len(measures) * chosen.rounds)
        measured = run(measures, chosen.rounds, chosen.seconds, lambda: bar.advance(task))
    rounds = f"{chosen.rounds} rounds, median and smallest–largest"
    choice = Table(
        *("models", "target", "choice, µs", "draws, µs", "times as fast", "floor", "ready, µs"),
        title=f"A choice, and {DRAWS:,} draws instead: {rounds}",
    )
    sizes = ("models", "outcomes", "buckets")
    folded = Table(*sizes, "drift off, ms", "drift on, ms", "× a sum", title=f"From counts to beliefs: {rounds}")
    answered = Table(
        *(*sizes, "absolute, ms", "relative, ms", "failing, ms"), title=f"From one new row to an answer: {rounds}"
    )
    choice_numbers, fold_numbers = choice_rows(measured, models, choice), fold_rows(measured, folded, answered)
    # A file or a pipe has no width of its own.
    console = Console(width=None if sys.stdout.isatty() else 110)
    console.print(choice, folded, answered, *growth(fold_numbers), sep="\n")
    if chosen.json:
        result = {"rounds": chosen.rounds, "seconds": chosen.seconds, "choices": choice_numbers, "folds": fold_numbers}
        chosen.json.write_text(json.dumps(result, indent=2))
    sys.exit(0 if all(one["holds"] for one in choice_numbers) else 1)


if __name__ == "__main__":
    main()
