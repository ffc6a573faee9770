"""How well are nodes known when only whole DAGs are reported? Each rule of credit against the truth.

Every node has two models whose true success rates are drawn from 0.85 to 0.995; each run picks one of them for each
node at random, and only its end is known. Blame follows what is believed at that moment. Shown is the mean error of the
success rates of all node-model pairs, over DAGs of several seeds, beside what direct reports of every node give, and
what is known by odds where all nodes of one run in twenty are reported. `judged weights` are those of a caller who
looks at each run that failed and gives all the weight to one node: eight times of ten to one that did fail, else to
any. The last column is the error of the difference between the two models of a node: that is what choosing needs, and
what ends can tell.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.progress import track
from rich.table import Table

from router.plan.credit import WHOLE, Rule, credit
from router.values import BoolArray, FloatArray

NODES, RUNS, SEEDS = (3, 10, 30), (100, 1_000, 10_000), 5
DIRECT, AUDITED, JUDGED = "direct", "odds, 1 of 20 audited", "judged weights"
#: How often such a judge is right.
JUDGE = 0.8
_AUDIT_EACH = 20
LOWEST, HIGHEST, MODELS = 0.85, 0.995, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Errors:
    """Mean absolute error of node-model success rates after some runs, by rule."""

    nodes: int
    rule: str
    #: By number of runs: the mean over seeds, and half a 95% interval of it.
    mean: tuple[float, ...]
    half: tuple[float, ...]
    #: Mean of estimate minus truth: whether nodes look worse than they are.
    bias: tuple[float, ...]
    #: Mean absolute error of the difference between a node's two models.
    between: tuple[float, ...]


def errors(nodes: int, rule: str, runs: Sequence[int] = RUNS, seeds: int = SEEDS) -> Errors:
    """Errors of one rule; the same worlds for each rule.

    Parameters:  rule — of `Rule`; `direct`: every node reports for itself; by odds, with some runs audited; by a judge.
    """
    found = np.array([_errors_of(nodes, rule, runs, seed) for seed in range(seeds)])
    absolute, signed, between = found[:, 0], found[:, 1], found[:, 2]
    half = 1.96 * absolute.std(axis=0, ddof=1) / np.sqrt(seeds) if seeds > 1 else np.zeros(len(runs))
    return Errors(
        nodes=nodes,
        rule=rule,
        mean=tuple(absolute.mean(axis=0).tolist()),
        half=tuple(half.tolist()),
        bias=tuple(signed.mean(axis=0).tolist()),
        between=tuple(between.mean(axis=0).tolist()),
    )


def _errors_of(nodes: int, rule: str, runs: Sequence[int], seed: int) -> tuple[list[float], ...]:
    """Absolute and signed error, and that between models, at each number of runs, in one world."""
    generator = np.random.default_rng((nodes, seed))
    rates = generator.uniform(LOWEST, HIGHEST, (nodes, MODELS))
    places = np.arange(nodes)
    is_last = [place == nodes - 1 for place in range(nodes)]
    # A flat prior of one success and one failure.
    successes, failures = np.ones((nodes, MODELS)), np.ones((nodes, MODELS))
    by = Rule.ODDS if rule in {DIRECT, AUDITED, JUDGED} else Rule(rule)
    absolute: list[float] = []
    signed: list[float] = []
    between: list[float] = []
    for run in range(1, max(runs) + 1):
        models = generator.integers(0, MODELS, nodes)
        went = generator.random(nodes) < rates[places, models]
        if rule == DIRECT or (rule == AUDITED and run % _AUDIT_EACH == 0):
            successes[places, models] += went
            failures[places, models] += ~went
        else:
            believed = (successes / (successes + failures))[places, models]
            weights = _pointed_at(went, generator) if rule == JUDGED else None
            counted = credit(succeeded=bool(went.all()), success=believed, is_last=is_last, rule=by, weights=weights)
            successes[places, models] += counted.successes / WHOLE
            failures[places, models] += counted.failures / WHOLE
        if run in runs:
            off: FloatArray = successes / (successes + failures) - rates
            absolute.append(float(np.abs(off).mean()))
            signed.append(float(off.mean()))
            between.append(float(np.abs(off[:, 0] - off[:, 1]).mean()))
    return absolute, signed, between


def _pointed_at(went: BoolArray, generator: np.random.Generator) -> dict[int, int]:
    """All the weight on one node: as a rule one that failed."""
    failed = np.flatnonzero(~went)
    if len(failed) and generator.random() < JUDGE:
        return {int(generator.choice(failed)): WHOLE}
    return {int(generator.integers(len(went))): WHOLE}


def table(found: Sequence[Errors], runs: Sequence[int]) -> Table:
    """Errors for people."""
    shown = Table("nodes", "credit", *(f"{n:,} runs" for n in runs), f"bias at {runs[-1]:,}", "between models")
    for one in found:
        cells = [f"{mean:.4f} ± {half:.4f}" for mean, half in zip(one.mean, one.half, strict=True)]
        shown.add_row(str(one.nodes), one.rule, *cells, f"{one.bias[-1]:+.4f}", f"{one.between[-1]:.4f}")
    return shown


def main(arguments: Sequence[str] = ()) -> None:
    """All rules and sizes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=SEEDS)
    parser.add_argument("--json", type=Path, help="write the errors here")
    given = parser.parse_args(arguments or sys.argv[1:])
    asked = [(nodes, rule) for nodes in NODES for rule in (DIRECT, AUDITED, *Rule, JUDGED)]
    shown = track(asked, "worlds", console=Console(stderr=True), transient=True)
    found = [errors(nodes, str(rule), RUNS, given.seeds) for nodes, rule in shown]
    Console(width=None if sys.stdout.isatty() else 140).print(table(found, RUNS))
    if given.json is not None:
        told = [{name: getattr(one, name) for name in Errors.__slots__} for one in found]
        given.json.write_text(json.dumps(told, indent=2) + "\n")


if __name__ == "__main__":
    main()
