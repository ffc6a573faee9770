"""Do ladders pay, and is what is said of them true? Cascades against worlds whose truth is known, played call by call.

Instances are `router simulate`'s `checked:N`: two to four models, a check that passes or fails or that grades, failures
that partly coincide; rates, check and coincidence are known to the judge alone, so what a ladder costs and brings is
exact. Regret is what a call costs above the best of all single models and ladders, checks and audits included, in price
ranges, plus successes lost below the target. The product's own policy plays, its
static phase included; `cost by best` and `by single` are divided by what the best known way and the best known single
model cost. Intervals are of 95%: Student's t over instances.

The default takes about ten minutes of two processes; `--instances 6 --calls 1000` one.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path

import msgspec
import numpy as np
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from router.catalogue import Policy
from router.replay.checks import PassOrFail
from router.replay.estimates import Estimate, estimate
from router.replay.show import table_of
from router.simulate.climb import Climbed, Told
from router.simulate.instances import Instance, checked_instance
from router.simulate.play import Job, Rules, climbs, each
from router.simulate.regret import losses_of
from router.simulate.show import amount
from router.simulate.truth import Way, bar_of, best, best_single, blind, lowest_thresholds, world_of
from router.values import SCORE_BINS, FloatArray

STRATEGIES = ("static", "adaptive", "ladder", "cascade")
#: Played where a check is worse than a fixed ladder takes it for.
LEARNING = ("adaptive", "cascade")
#: Known to the judge alone: they need not learn.
SINGLE, BLIND = "best single", "blind ladder"
AUDIT_RATES: dict[str, float | None] = {"0": 0.0, "default": None, ".05": 0.05, ".2": 0.2}
#: What the blind ladder assumes, and what is true.
ASSUMED, TRUE = (0.95, 0.95), (0.8, 0.7)
SEED = 1
_ROUNDING = 1e-9


class Bill(msgspec.Struct, frozen=True, kw_only=True):
    """Ten nodes of a workflow, by the tier that finally answers each."""

    #: Models that answered, alone.
    answers_usd: float
    #: Attempts that were rejected before, and checks.
    rejected_usd: float
    checks_usd: float
    total_usd: float


class After(msgspec.Struct, frozen=True, kw_only=True):
    """A policy over its first calls, on average over instances."""

    policy: str
    calls: int
    cost: Estimate
    quality: Estimate
    regret: Estimate
    #: Mean cost of a call with checks and audits as a share of the best known way's, and of the best single model's.
    of_best: Estimate
    of_single: Estimate
    #: Success less the bar, of these calls.
    above_bar: Estimate
    #: Share of the calls that were answered with a ladder, and that were verified.
    ladders: float
    audits: float


class Calibration(msgspec.Struct, frozen=True, kw_only=True):
    """Ladders said to pay, against what they really do."""

    calls: int
    #: Runs with one, of all.
    ladders: int
    runs: int
    #: Success and cost said, less what is true; the latter as a share of it.
    success_error: Estimate | None
    cost_error: Estimate | None
    #: Share that keeps the target, and what was said to be the probability of it.
    keeps: float | None
    said_to_keep: float | None
    #: The worst shortfall.
    worst: float | None
    #: Share of the lowest thresholds that keep the target inside their 90% interval.
    in_interval: float | None
    #: Share that cost less than the best single model that keeps the target.
    pays: float | None


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the runs showed."""

    instances: int
    workflow: Bill
    policies: tuple[After, ...]
    calibration: tuple[Calibration, ...]
    #: On instances whose check is worse than assumed.
    wrong_check: tuple[After, ...]
    audit_rates: tuple[After, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """One run, added up to some moments; tuples have one for each."""

    policy: str
    audit_rate: float | None
    cost: tuple[float, ...]
    quality: tuple[float, ...]
    usd: tuple[float, ...]
    success: tuple[float, ...]
    ladders: tuple[float, ...]
    audits: tuple[float, ...]
    instance: Instance
    #: The ladder in force at each moment; None where none was.
    told: tuple[Told | None, ...]


def workflow(answered: Sequence[int], cost_usd: Sequence[float], check_usd: float) -> Bill:
    """Nodes that a cascade answers: each tries the tiers in order until its answer is accepted.

    Parameters:  answered — nodes by the tier that finally answers.   cost_usd — of a call, by tier.
                 check_usd — of a check; the last tier's answers are not checked.
    """
    last = len(answered) - 1
    answers = sum(n * usd for n, usd in zip(answered, cost_usd, strict=True))
    rejected = sum(n * sum(cost_usd[:tier]) for tier, n in enumerate(answered))
    checks = sum(n * min(tier + 1, last) for tier, n in enumerate(answered)) * check_usd
    return Bill(answers_usd=answers, rejected_usd=rejected, checks_usd=checks, total_usd=answers + rejected + checks)


def moments(calls: int) -> tuple[int, ...]:
    """Calls after which is looked: 100, 1,000, 10,000, as far as they are played."""
    return tuple(dict.fromkeys(min(calls, at) for at in (100, 1_000, 10_000)))


def spent(job: Job) -> Spent:
    """One run, played and added up."""
    return added(job, climbs(job, job.instance.stream(job.seed, job.rules.decisions)))


def added(job: Job, found: Climbed) -> Spent:
    """A run against the best known way, added up to each moment."""
    one, at = job.instance, np.array(moments(len(found.ways)))
    usd = found.cost_usd + found.audit_usd
    lost = losses_of(one.cost_usd, usd, found.success, right_usd=best(one).cost_usd, bar=bar_of(one))

    def until(values: FloatArray) -> tuple[float, ...]:
        return tuple(np.cumsum(values)[at - 1].tolist())

    return Spent(
        policy=job.strategy,
        audit_rate=job.rules.policy.audit_rate,
        cost=until(lost[0]),
        quality=until(lost[1]),
        usd=until(usd),
        success=until(found.success),
        ladders=until(found.is_ladder.astype(np.float64)),
        audits=until((found.audit_usd > 0.0).astype(np.float64)),
        instance=one,
        told=tuple(_in_force(found, int(moment)) for moment in at),
    )


def known(job: Job, way: Way) -> Spent:
    """The same of one way that is played from the first call on."""
    calls = job.rules.decisions or job.instance.decisions
    always = Climbed(
        ways=(way,) * calls,
        cost_usd=np.full(calls, way.cost_usd),
        audit_usd=np.zeros(calls),
        success=np.full(calls, way.success),
        is_ladder=np.full(calls, bool(way.thresholds)),
        told=(),
    )
    return added(job, always)


def after(policy: str, runs: Sequence[Spent], place: int, calls: int) -> After:
    """What a policy did until a moment, over instances."""
    usd = [one.usd[place] / calls for one in runs]
    return After(
        policy=policy,
        calls=calls,
        cost=estimate([one.cost[place] for one in runs]),
        quality=estimate([one.quality[place] for one in runs]),
        regret=estimate([one.cost[place] + one.quality[place] for one in runs]),
        of_best=estimate([cost / best(one.instance).cost_usd for cost, one in zip(usd, runs, strict=True)]),
        of_single=estimate([cost / best_single(one.instance).cost_usd for cost, one in zip(usd, runs, strict=True)]),
        above_bar=estimate([one.success[place] / calls - bar_of(one.instance) for one in runs]),
        ladders=float(np.mean([one.ladders[place] for one in runs])) / calls,
        audits=float(np.mean([one.audits[place] for one in runs])) / calls,
    )


def calibration(runs: Sequence[Spent], place: int, calls: int) -> Calibration:
    """What was said of the ladders in force at a moment, against the truth."""
    told = [(one.instance, found) for one in runs if (found := one.told[place]) is not None]
    if not told:
        none: dict[str, None] = dict.fromkeys(
            ("success_error", "cost_error", "keeps", "said_to_keep", "worst", "in_interval", "pays")
        )
        return Calibration(calls=calls, ladders=0, runs=len(runs), **none)
    short = [bar_of(one) - found.way.success for one, found in told]
    return Calibration(
        calls=calls,
        ladders=len(told),
        runs=len(runs),
        success_error=estimate([found.shown.success_rate - found.way.success for _, found in told]),
        cost_error=estimate([(found.shown.cost_usd or 0.0) / found.way.cost_usd - 1.0 for _, found in told]),
        keeps=float(np.mean([one <= _ROUNDING for one in short])),
        said_to_keep=float(np.mean([found.shown.p_clears for _, found in told])),
        worst=max(0.0, *short),
        in_interval=float(np.mean([inside for one, found in told for inside in _inside(one, found)])),
        pays=float(np.mean([found.way.cost_usd < best_single(one).cost_usd for one, found in told])),
    )


def wrong(one: Instance) -> Instance:
    """The same instance with a check of known worth."""
    law = PassOrFail(sensitivity=TRUE[0], specificity=TRUE[1])
    return replace(one, name=f"{one.name}/wrong", world=replace(world_of(one), laws=(law,) * len(one.models)))


def shown(instances: int, calls: int, processes: int, audited: int) -> Shown:
    """Plays everything.

    Parameters:  audited — instances that every audit rate is played on.
    """
    fresh = [checked_instance(number) for number in range(instances)]
    worse = [wrong(one) for one in fresh]
    jobs = [
        *(_job(one, name, calls) for one in fresh for name in STRATEGIES),
        *(_job(one, name, calls) for one in worse for name in LEARNING),
        *(
            _job(one, "cascade", calls, rate)
            for one in fresh[:audited]
            for rate in AUDIT_RATES.values()
            if rate is not None
        ),
    ]
    found = {(one.instance.name, one.policy, one.audit_rate): one for one in _played(jobs, processes)}

    def learned(some: Sequence[Instance], policy: str, rate: float | None = None) -> list[Spent]:
        return [found[one.name, policy, rate] for one in some]

    def fixed(some: Sequence[Instance], policy: str, way: Callable[[Instance], Way]) -> list[Spent]:
        return [known(_job(one, policy, calls), way(one)) for one in some]

    policies = [*(learned(fresh, name) for name in STRATEGIES), fixed(fresh, SINGLE, best_single)]
    blinds = fixed(worse, BLIND, lambda one: blind(one, *ASSUMED))
    wrongs = [fixed(worse, SINGLE, best_single), blinds, *(learned(worse, name) for name in LEARNING)]
    rates = {name: learned(fresh[:audited], "cascade", rate) for name, rate in AUDIT_RATES.items()}
    climbing = [*learned(fresh, "ladder"), *learned(fresh, "cascade")]
    at = list(enumerate(moments(calls)))
    return Shown(
        instances=instances,
        workflow=workflow((6, 3, 1), (0.001, 0.01, 0.1), 0.001),
        policies=tuple(after(runs[0].policy, runs, place, moment) for place, moment in at for runs in policies),
        calibration=tuple(calibration(climbing, place, moment) for place, moment in at),
        wrong_check=tuple(after(runs[0].policy, runs, place, moment) for place, moment in at for runs in wrongs),
        audit_rates=tuple(
            after(f"audit rate {name}", runs, place, moment) for place, moment in at for name, runs in rates.items()
        ),
    )


def main() -> None:
    """Runs from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.cascades", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--instances", type=int, default=32)
    parser.add_argument("--calls", type=int, default=10_000, help="of each run")
    parser.add_argument("--audited", type=int, default=12, help="instances that every audit rate is played on")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--json", type=Path, help="gets everything")
    chosen = parser.parse_args()
    if chosen.instances < 2 or chosen.calls < 1 or not 2 <= chosen.audited <= chosen.instances:
        parser.error("give two instances or more, one call or more, and two to all instances for the audit rates")
    found = shown(chosen.instances, chosen.calls, chosen.processes, chosen.audited)
    if chosen.json is not None:
        chosen.json.write_bytes(msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n")
    console = Console(width=None if sys.stdout.isatty() else 100, highlight=False)
    for table in tables(found):
        console.print(table)


def tables(found: Shown) -> Iterator[Table]:
    """What was found, for people."""
    bill = found.workflow
    nodes = _table("Ten nodes: 6 at $0.001, 3 at $0.01,\n1 at $0.10; checks at $0.001", "part", "USD")
    for name, usd in (
        ("models that answered", bill.answers_usd),
        ("rejected attempts before", bill.rejected_usd),
        ("checks", bill.checks_usd),
        ("all", bill.total_usd),
    ):
        nodes.add_row(name, f"{usd:.3f}")
    yield nodes
    yield _afters(f"Policies on {found.instances} instances", found.policies)
    yield _calibrations(found.calibration)
    yield _afters(f"Checks of s {TRUE[0]}, v {TRUE[1]} that a fixed ladder takes for .95", found.wrong_check)
    yield _afters("How much is verified", found.audit_rates)


def _afters(title: str, rows: Sequence[After]) -> Table:
    """Policies, by the calls after which is looked."""
    names = (
        "regret",
        "of it\nquality",
        "success\nabove bar",
        "cost by\nthe best",
        "cost by\nsingle",
        "ladders",
        "audits",
    )
    table = _table(title, "calls", "policy", *names)
    for place, one in enumerate(rows):
        is_first = place == 0 or rows[place - 1].calls != one.calls
        table.add_row(
            f"{one.calls:,}" if is_first else "",
            one.policy,
            amount(one.regret),
            amount(one.quality),
            f"{one.above_bar.mean:+.3f}",
            f"{one.of_best.mean:.2f}",
            f"{one.of_single.mean:.2f}",
            f"{one.ladders:.0%}",
            f"{one.audits:.1%}",
            end_section=place + 1 < len(rows) and rows[place + 1].calls != one.calls,
        )
    return table


def _calibrations(rows: Sequence[Calibration]) -> Table:
    """What was said of ladders against the truth."""
    names = (
        "success,\nsaid − true",
        "cost, said\nby true − 1",
        "keeps\n(said)",
        "worst\nmiss",
        "in 90%\ninterval",
        "pays",
    )
    table = _table("Ladders in force, and what was said of them", "calls", "ladders", *names)
    for one in rows:
        told = [f"{one.calls:,}", f"{one.ladders} of {one.runs}"]
        if one.success_error is not None and one.cost_error is not None:
            told += [
                f"{one.success_error.mean:+.3f} sd {one.success_error.sd or 0.0:.3f}",
                f"{one.cost_error.mean:+.1%} sd {one.cost_error.sd or 0.0:.1%}",
                f"{one.keeps:.0%} ({one.said_to_keep:.0%})",
                f"{one.worst:.3f}",
                f"{one.in_interval:.0%}",
                f"{one.pays:.0%}",
            ]
        table.add_row(*told)
    return table


def _table(title: str, *columns: str) -> Table:
    """A table whose first two columns are words."""
    table = table_of(title)
    for place, column in enumerate(columns):
        table.add_column(column, justify="left" if place < 2 and len(columns) > 2 else "right", no_wrap=True)
    return table


def _in_force(found: Climbed, moment: int) -> Told | None:
    """The ladder that was last said to pay, where one was answered in the last tenth of the calls so far."""
    since = moment - max(1, moment // 10)
    if not found.is_ladder[since:moment].any():
        return None
    told = [one for one in found.told if one.at < moment]
    return told[-1] if told and told[-1].shown.rule == "learned" else None


def _inside(one: Instance, found: Told) -> list[bool]:
    """Whether each true lowest threshold lies in the interval said of it; none that does: above every score."""
    lowest = lowest_thresholds(one, found.way.path, found.way.thresholds)
    inside = []
    for step, true in zip(found.shown.steps, lowest, strict=False):
        low, high = (inf if end is None else end for end in (step.threshold_low, step.threshold_high))
        least = inf if true is None else true / (SCORE_BINS - 1)
        inside.append(low - _ROUNDING <= least <= high + _ROUNDING)
    return inside


def _job(one: Instance, policy: str, calls: int, audit_rate: float | None = None) -> Job:
    """One run."""
    return Job(
        instance=one, strategy=policy, seed=SEED, rules=Rules(policy=Policy(audit_rate=audit_rate), decisions=calls)
    )


def _played(jobs: Sequence[Job], processes: int) -> Iterator[Spent]:
    """All runs, with a progress bar on stderr."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:3.0f}%"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("cascades", total=len(jobs))
        for one in each(spent, jobs, processes):
            bar.advance(task)
            yield one


if __name__ == "__main__":
    main()
