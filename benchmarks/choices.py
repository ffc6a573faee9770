"""What does a choice cost, and what does it cost to believe again after one more outcome?

A choice is measured against its yardstick in the same round: 10,000 Monte Carlo draws of the same beliefs, each decided
by the plain rule. The exploration clock moves from call to call, so no choice finds its uniforms cached; the last
column is what a request pays where a choice is ready. Then: the fold from counts to beliefs (`believed`) against one
plain sum of the same counts, and all that happens between a new row of the tallies and an answer. Beliefs and histories
come from one fixed seed: dearer models are mostly better, with up to 3,000 outcomes each in `A choice`; in histories
three models are played per time bucket, mostly the cheapest that clears the target (or, under `failing`, the cheapest
of all, which does not: the guardrail then looks for every time that learning stepped back). Every round measures each
figure once, one after the other, for at least `--seconds`; medians over rounds are shown, with the smallest and the
largest. Seconds are of the processor, so that what else runs matters less.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
import numpy as np
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from router.answers import Request
from router.catalogue import Catalogue, Policy
from router.choose.adaptive import Adaptive, bars, price_order
from router.choose.draws import Seed
from router.choose.situation import Situation
from router.decide import Decider
from router.learn.beliefs import Beliefs
from router.learn.counts import Evidence
from router.learn.reading import believed
from router.learn.snapshot import Snapshot
from router.signing import Signer
from router.simulate.instances import TASK_TYPE, instance
from router.simulate.play import catalogue_of
from router.values import BUCKET_S, LATENCY_BINS, QUALITY_ONE, TOKEN_BINS, FloatArray, Tally, TallyKey, Target

MODELS = (2, 5, 10, 20, 50)
TARGETS = {
    "absolute": Target(min_success=0.85),
    "relative": Target(of_best=0.95),
    "both": Target(min_success=0.85, of_best=0.95),
}
#: (models, target) → how many times as fast as the yardstick a choice must be.
FLOORS = {(20, "absolute"): 20.0, (20, "relative"): 3.0}
DRAWS = 10_000
#: Outcomes in time buckets: a bucket is five minutes, and older ones than 10,000 are another task type's worry.
HISTORIES = ((10, 10), (1_000, 200), (100_000, 3_000), (10_000_000, 3_000), (10_000_000, 10_000))
FOLDED_MODELS = (2, 5, 20, 50)
#: Where learning fails its target; longer histories than these take too long.
FAILING_MODELS, FAILING_HISTORIES = 5, HISTORIES[1:3]
#: More than the 256 uniforms that are cached: the next time round, the first is forgotten.
_CLOCKS = 512
_SEED = 7
_PLAYED_A_BUCKET = 3
_ID, _SIGNER = UUID(int=1), Signer({1: b"k" * 32})

Measure = Callable[[int], object]


class Name(NamedTuple):
    """What is measured."""

    what: str
    models: int
    #: Of a history; 0 where there is none.
    outcomes: int = 0
    buckets: int = 0


def ladder(n_models: int) -> tuple[FloatArray, FloatArray]:
    """Prices and true success rates: dearer models are mostly better, half of them near the target."""
    generator = np.random.default_rng((_SEED, n_models))
    price_usd = np.geomspace(1e-4, 2e-2, n_models)
    rate = np.clip(np.linspace(0.72, 0.94, n_models) + generator.normal(0.0, 0.02, n_models), 0.05, 0.99)
    return price_usd, rate


def ladder_beliefs(n_models: int) -> Beliefs:
    """What is believed after 0 to 3,000 outcomes a model, each order of magnitude as likely as any other."""
    generator = np.random.default_rng((_SEED, n_models, 1))
    _, rate = ladder(n_models)
    n = np.floor(np.exp(generator.uniform(0.0, np.log(3_001.0), n_models))).astype(np.int64) - 1
    successes = generator.binomial(n, rate).astype(np.float64)
    return Beliefs(
        models=tuple(f"m{place + 1}" for place in range(n_models)),
        alpha=1.0 + successes,
        beta=1.0 + n - successes,
        n_raw=n,
        n_since=n,
        recent_n=n.astype(np.float64),
        recent_successes=successes,
        t=1 + int(n.sum()),
    )


def situations(n_models: int, target: Target) -> list[Situation]:
    """The same situation at many moments of the exploration clock."""
    beliefs, (price_usd, _) = ladder_beliefs(n_models), ladder(n_models)
    return [
        Situation(
            beliefs=replace(beliefs, t=beliefs.t + later),
            cost_usd=price_usd,
            target=target,
            seed=Seed(policy=0, task_type=TASK_TYPE),
            static=n_models // 2,
        )
        for later in range(_CLOCKS)
    ]


def monte_carlo(situation: Situation, generator: np.random.Generator, n_draws: int = DRAWS) -> FloatArray:
    """The yardstick: the cheapest model whose draw reaches the bar, else the best draw, as shares of the draws."""
    beliefs = situation.beliefs
    order = price_order(beliefs, situation.cost_usd)
    shape = (n_draws, len(order))
    drawn = generator.beta(beliefs.alpha[order], beliefs.beta[order], shape)
    reaching = drawn >= bars(drawn.T, situation.target)[:, None]
    played = np.where(reaching.any(axis=1), reaching.argmax(axis=1), drawn.argmax(axis=1))
    share = np.empty(len(order))
    share[order] = np.bincount(played, minlength=len(order)) / n_draws
    return share


def catalogue(n_models: int, *, drift: bool = True) -> Catalogue:
    """Flat prices, the model in the middle for a static tier."""
    price_usd, rate = ladder(n_models)
    one = instance(str(n_models), "absolute", price_usd.tolist(), rate.tolist(), TARGETS["absolute"])
    return catalogue_of(one, Policy(drift=drift))


def history(n_models: int, outcomes: int, buckets: int, *, failing: bool = False) -> list[Tally]:
    """One row per bucket and model played in it, oldest first: mostly one model, and some of two others."""
    generator = np.random.default_rng((_SEED, n_models, outcomes, buckets))
    _, rate = ladder(n_models)
    main = 0 if failing else int(np.argmax(rate >= (TARGETS["absolute"].min_success or 0.0)))
    others, n_others = np.delete(np.arange(n_models), main), min(_PLAYED_A_BUCKET, n_models) - 1
    rows = []
    for bucket in range(buckets):
        size = outcomes // buckets
        models = [main, *generator.choice(others, n_others, replace=False)]
        shares = generator.multinomial(size, [0.9, *([0.1 / n_others] * n_others)])
        rows += [
            counted(int(model), bucket, int(n), int(generator.binomial(n, rate[model])), revision=1)
            for model, n in zip(models, shares, strict=True)
            if n
        ]
    return rows


def counted(model: int, bucket: int, n: int, successes: int, revision: int) -> Tally:
    """A row of the tallies."""
    key = TallyKey(TASK_TYPE, f"m{model + 1}", "", "", "adaptive", "caller", 0, "", bucket * BUCKET_S)
    zero = dict.fromkeys(set(Tally.__struct_fields__) - {"key", "output_tokens_hist", "latency_hist"}, 0)
    known = {
        "n": n,
        "successes": successes,
        "quality": successes * QUALITY_ONE,
        "quality_sq": successes * QUALITY_ONE**2,
        "revision": revision,
    }
    return Tally(key=key, output_tokens_hist=(0,) * TOKEN_BINS, latency_hist=(0,) * LATENCY_BINS, **{**zero, **known})


def with_one_more(tally: Tally) -> Tally:
    """The row after one more success."""
    return msgspec.structs.replace(
        tally,
        n=tally.n + 1,
        successes=tally.successes + 1,
        quality=tally.quality + QUALITY_ONE,
        quality_sq=tally.quality_sq + QUALITY_ONE**2,
        revision=tally.revision + 1,
    )


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


def drawing(situation: Situation) -> Measure:
    """Its yardstick, with fresh draws."""
    generator = np.random.default_rng(_SEED)
    return lambda _: monte_carlo(situation, generator)


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
        yield Name(what, *about), folding(catalogue(n_models, drift=drift), evidence)
    yield Name("sum", *about), lambda _: [column.sum(axis=1) for column in evidence.per_bucket()]
    for name in ("absolute", "relative"):
        yield Name(f"answer, {name}", *about), answering(n_models, rows, TARGETS[name])
    if n_models == FAILING_MODELS and (outcomes, buckets) in FAILING_HISTORIES:
        rows = history(n_models, outcomes, buckets, failing=True)
        yield Name("answer, failing", *about), answering(n_models, rows, TARGETS["absolute"])


def folding(read: Catalogue, evidence: Evidence) -> Measure:
    """From counts to beliefs."""
    return lambda _: believed(read, evidence, {}, {})


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


def seconds_per_call(call: Measure, least_s: float) -> float:
    """Processor time of one call, over as many as fill so many seconds; at least one."""
    calls, batch, elapsed_s = 0, 1, 0.0
    started = time.process_time()
    while not calls or elapsed_s < least_s:
        for one in range(calls, calls + batch):
            call(one)
        calls += batch
        elapsed_s = time.process_time() - started
        # The clock itself takes a while: look at it after every tenth of the time.
        batch = max(1, int(0.1 * least_s * calls / elapsed_s))
    return elapsed_s / calls


def run(
    measures: dict[Name, Measure], rounds: int, seconds: float, tick: Callable[[], None]
) -> dict[Name, list[float]]:
    """Seconds per call by name, one figure a round; each is called once before the first."""
    for call in measures.values():
        call(0)
    figures: dict[Name, list[float]] = {name: [] for name in measures}
    for _ in range(rounds):
        for name, call in measures.items():
            figures[name].append(seconds_per_call(call, seconds))
            tick()
    return figures


def spread(values: Sequence[float], scale: float, digits: int) -> str:
    """Median, and smallest to largest."""
    least, most = min(values) * scale, max(values) * scale
    return f"{median(values) * scale:,.{digits}f} [dim]{least:,.{digits}f}–{most:,.{digits}f}[/dim]"


def shown(values: Sequence[float]) -> dict[str, float]:
    """The same as numbers, in seconds or as ratios."""
    return {"median": median(values), "least": min(values), "most": max(values)}


def choice_rows(figures: dict[Name, list[float]], models: Sequence[int], table: Table) -> list[dict[str, Any]]:
    """What a choice costs, into the table and as numbers."""
    rows: list[dict[str, Any]] = []
    for n_models in models:
        ready = figures[Name("decision", n_models)]
        for name in TARGETS:
            choice, draws = figures[Name(f"choice, {name}", n_models)], figures[Name(f"draws, {name}", n_models)]
            ratios = list(np.array(draws) / np.array(choice))
            floor = FLOORS.get((n_models, name))
            row = {"models": n_models, "target": name, "choice_s": shown(choice), "draws_s": shown(draws)}
            rows.append({**row, "ratio": shown(ratios), "floor": floor, "ready_s": shown(ready)})
            mark = "" if floor is None else "[green]" if median(ratios) >= floor else "[red]"
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


def fold_rows(figures: dict[Name, list[float]], folded: Table, answered: Table) -> list[dict[str, Any]]:
    """What believing again costs, into the tables and as numbers."""
    rows: list[dict[str, Any]] = []
    for about in dict.fromkeys(name[1:] for name in figures if name.outcomes):
        n_models, outcomes, buckets = about
        measured = {name.what: values for name, values in figures.items() if name[1:] == about}
        ratios = list(np.array(measured["fold, drift on"]) / np.array(measured["sum"]))
        row: dict[str, Any] = {"models": n_models, "outcomes": outcomes, "buckets": buckets}
        row |= {what: shown(values) for what, values in measured.items()}
        rows.append({**row, "fold, drift on / sum": shown(ratios)})
        sizes = (str(n_models), f"{outcomes:,}", f"{buckets:,}")
        folds = [spread(measured[f"fold, drift {drift}"], 1e3, 2) for drift in ("off", "on")]
        answers = [
            spread(measured[f"answer, {name}"], 1e3, 2) if f"answer, {name}" in measured else ""
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
    parser.add_argument("--seconds", type=float, default=0.03, help="of each figure in each round, at least")
    parser.add_argument("--models", default=",".join(map(str, MODELS)), help="numbers of models, with commas")
    parser.add_argument("--most-buckets", type=int, default=10_000, help="leave out histories of more time buckets")
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args()
    models = [int(one) for one in chosen.models.split(",")]
    measures = dict(one for n_models in models for one in choices(n_models))
    for n_models in models:
        for outcomes, buckets in HISTORIES:
            if n_models in FOLDED_MODELS and buckets <= chosen.most_buckets:
                measures |= dict(folds(n_models, outcomes, buckets))
    with Progress(console=Console(stderr=True)) as bar:
        task = bar.add_task("measuring", total=len(measures) * chosen.rounds)
        figures = run(measures, chosen.rounds, chosen.seconds, lambda: bar.advance(task))
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
    choice_figures, fold_figures = choice_rows(figures, models, choice), fold_rows(figures, folded, answered)
    # A file or a pipe has no width of its own.
    console = Console(width=None if sys.stdout.isatty() else 110)
    console.print(choice, folded, answered, *growth(fold_figures), sep="\n")
    if chosen.json:
        result = {"rounds": chosen.rounds, "seconds": chosen.seconds, "choices": choice_figures, "folds": fold_figures}
        chosen.json.write_text(json.dumps(result, indent=2))
    sys.exit(0 if all(one["floor"] is None or one["ratio"]["median"] >= one["floor"] for one in choice_figures) else 1)


if __name__ == "__main__":
    main()
