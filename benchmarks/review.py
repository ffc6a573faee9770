"""Do the reports tell the truth? Histories whose truth is known: intervals, bands and estimates against it.

Each seed is a history that the product's own rule decided: three task types, five models, static tiers first, beliefs
from the outcomes so far, one uniform a call. What every model would have answered and cost on every call is drawn, too.

1. The savings interval: how often does it hold what the very same calls would have cost?
2. The bands under continuous peeking: how often do they hold the rate at all outcomes together?
3. Other targets from the log: bias, standard error and coverage of each estimator, by how much the policies overlap.

`--seeds 200` takes some minutes on one core.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.progress import track
from rich.table import Table

from router.choose.choice import Choice
from router.choose.draws import Seed
from router.choose.floor import with_floor
from router.choose.situation import Situation
from router.choose.strategies import STRATEGIES
from router.learn.beliefs import Beliefs
from router.review.bands import band
from router.review.cells import Spent, without_ladders
from router.review.policy_value import Groups, PolicyValue, policy_value
from router.review.savings import savings
from router.review.what_if import Instead, chosen_again
from router.values import FloatArray, IntArray, Target

MODELS = ("nano", "mini", "mid", "large", "max")
PRICE_USD = np.array([0.0002, 0.001, 0.004, 0.015, 0.06])
#: Success rate of each model on each task type.
RATES = np.array([[0.93, 0.94, 0.95, 0.96, 0.97], [0.62, 0.80, 0.88, 0.92, 0.95], [0.40, 0.55, 0.72, 0.84, 0.93]])
STATIC, STATIC_CALLS, REFRESH = 2, 100, 20
#: Spread of the logarithm of a call's cost.
COST_SPREAD = 0.6
#: How far catalogue prices are off, as a logarithm: for all models of a task type, and for one on one task type.
TYPE_OFF, CELL_OFF = 0.5, 0.3
TARGET = Target(min_success=0.85)


#: Least shares of every model under which savings are checked; the controls, and what is said of each.
FLOORS = (0.0, 0.01, 0.03)
CONTROLS, WHAT = ("dearest", "best fixed", "mix"), ("saved", "success", "at equal success")


@dataclass(frozen=True, kw_only=True)
class Log:
    """What one history logged, and what nobody sees: the outcome and cost of every model on every call."""

    task_type: IntArray
    model: IntArray
    #: The choice that a call was drawn from, and what each choice was computed from.
    choice: IntArray
    numbers: list[dict[str, Any]]
    propensity: FloatArray
    success: FloatArray
    cost_usd: FloatArray


def played(seed: int, *, calls: int = 1_000, floor: float = 0.0) -> Log:
    """One history: so many calls of each task type."""
    generator = np.random.default_rng(seed)
    n_types, n_models = RATES.shape
    success = (generator.random((n_types, calls, n_models)) < RATES[:, None, :]).astype(np.float64)
    spread = generator.normal(-0.5 * COST_SPREAD**2, COST_SPREAD, size=(n_types, calls, n_models))
    by_type = generator.normal(0.0, TYPE_OFF, size=(n_types, 1, 1))
    by_cell = generator.normal(0.0, CELL_OFF, size=(n_types, 1, n_models))
    cost = PRICE_USD * np.exp(spread + by_type + by_cell)
    numbers, propensity, choices, models = [], [], [], []
    for place in range(n_types):
        n, s = np.zeros(n_models), np.zeros(n_models)
        for start in range(0, calls, REFRESH):
            chosen = _choice(place, n, s, start, floor)
            pi = chosen.propensities
            numbers.append(chosen.numbers)
            propensity.append(pi)
            drawn = generator.choice(n_models, p=pi / pi.sum(), size=min(REFRESH, calls - start))
            rows = np.arange(start, start + len(drawn))
            models.append(drawn)
            choices.append(np.full(len(drawn), len(numbers) - 1))
            np.add.at(n, drawn, 1.0)
            np.add.at(s, drawn, success[place, rows, drawn])
    return Log(
        task_type=np.repeat(np.arange(n_types), calls),
        model=np.concatenate(models),
        choice=np.concatenate(choices),
        numbers=numbers,
        propensity=np.array(propensity),
        success=success.reshape(-1, n_models),
        cost_usd=cost.reshape(-1, n_models),
    )


def spent(log: Log) -> Spent:
    """What the savings report is computed from: sums of the choices' calls, as tallies are sums of five minutes."""
    n_types, n_models = RATES.shape
    key = log.choice * n_models + log.model
    own = (np.arange(len(key)), log.model)
    n = np.bincount(key, minlength=len(log.numbers) * n_models)
    usd: FloatArray = np.bincount(key, weights=log.cost_usd[own], minlength=len(n)).astype(np.float64)
    right: FloatArray = np.bincount(key, weights=log.success[own], minlength=len(n)).astype(np.float64)
    task = log.task_type[np.unique(log.choice, return_index=True)[1]]

    def cells(values: FloatArray) -> FloatArray:
        found = np.zeros((n_types, n_models))
        for place, part in zip(task.tolist(), values.reshape(-1, n_models), strict=True):
            found[place] += part
        return found

    calls = cells(n.astype(np.float64)).astype(np.int64)
    return Spent(
        task_types=("easy", "middling", "hard"),
        models=MODELS,
        n=calls,
        successes=cells(right),
        cost_n=calls,
        cost_usd=cells(usd),
        cost_between=cells(np.divide(usd**2, n, out=np.zeros(len(n)), where=n > 0)),
        groups=cells((n > 0).astype(np.float64)).astype(np.int64),
        assumed_usd=np.tile(PRICE_USD, (n_types, 1)),
        **without_ladders((n_types, n_models)),
    )


def grouped(log: Log) -> Groups:
    """What the policy-value report is computed from."""
    key, where = np.unique(log.choice * len(MODELS) + log.model, return_inverse=True)
    own = log.success[np.arange(len(log.model)), log.model]
    hits: FloatArray = np.bincount(where, weights=own).astype(np.float64)
    alpha, beta = (np.array([numbers[name] for numbers in log.numbers]) for name in ("alpha", "beta"))
    return Groups(
        choice=key // len(MODELS),
        model=key % len(MODELS),
        n=np.bincount(where),
        quality=hits,
        quality_sq=hits,
        propensity=log.propensity,
        predicted=alpha / (alpha + beta),
        cost_usd=np.array([numbers["cost_usd"] for numbers in log.numbers]),
    )


def truth(log: Log, policy: FloatArray) -> float:
    """What a policy would have achieved in expectation, choice by choice."""
    return float((policy[log.choice] * RATES[log.task_type]).sum(axis=1).mean())


def held(log: Log) -> FloatArray:
    """Whether the intervals hold what the same calls would have cost, brought, and saved at equal success.

    Returns:  shape (3 controls, 3 numbers), 1 where held; nan where the best fixed model is the dearest.
    """
    own = np.arange(len(log.model)), log.model
    spent_usd, successes = float(log.cost_usd[own].sum()), float(log.success[own].sum())
    found = []
    for one in savings(spent(log), len(MODELS) - 1).against:
        shares = np.array([one.shares.get(model, 0.0) for model in MODELS])
        usd, right = float((log.cost_usd @ shares).sum()), float((log.success @ shares).sum())
        real = (usd - spent_usd, right / len(log.model), successes * usd / right - spent_usd)
        said = (one.saved_usd, one.success_rate, one.saved_at_equal_success_usd)
        found.append([float(a.low <= truth <= a.high) for a, truth in zip(said, real, strict=True)])
    if len(found) < len(CONTROLS):
        found.insert(1, [np.nan] * len(WHAT))
    return np.array(found)


def never_left(seed: int, rate: float) -> bool:
    """Whether a rate lies in its band after each of 3,000 outcomes."""
    outcomes = (np.random.default_rng(seed).random(3_000) < rate).astype(np.float64)
    low, high = band(np.arange(1, 3_001), np.cumsum(outcomes))
    return bool(((low <= rate) & (rate <= high)).all())


#: Regime → least share of every model, and the target that is asked about instead.
REGIMES: dict[str, tuple[float, Target]] = {
    "near: 0.85 → 0.86, no floor": (0.0, Target(min_success=0.86)),
    "near: 0.85 → 0.80, floor 1%": (0.01, Target(min_success=0.80)),
    "far: 0.85 → 0.94, floor 1%": (0.01, Target(min_success=0.94)),
    "far: 0.85 → 0.94, floor 5%": (0.05, Target(min_success=0.94)),
    "far: 0.85 → 0.94, no floor": (0.0, Target(min_success=0.94)),
}


def asked(log: Log, target: Target) -> tuple[PolicyValue, float]:
    """The report on another target, and the truth."""
    policy = np.array([chosen_again(one, Instead(target=target), Seed(policy=0, task_type="t")) for one in log.numbers])
    return policy_value(grouped(log), policy), truth(log, policy)


def _choice(place: int, n: FloatArray, s: FloatArray, start: int, floor: float) -> Choice:
    """The product's choice at what is known."""
    beliefs = Beliefs(
        models=MODELS,
        alpha=1.0 + s,
        beta=1.0 + n - s,
        n_raw=n.astype(np.int64),
        n_since=n.astype(np.int64),
        recent_n=n.copy(),
        recent_successes=s.copy(),
        t=1 + int(n.sum()),
    )
    situation = Situation(
        beliefs=beliefs,
        cost_usd=PRICE_USD,
        target=TARGET,
        seed=Seed(policy=0, task_type=str(place)),
        static=STATIC,
    )
    if start < STATIC_CALLS:
        return STRATEGIES["static"].choose(situation)
    return with_floor(STRATEGIES["adaptive"].choose(situation), floor)


def reported(seeds: Sequence[int], console: Console) -> dict[str, object]:
    """Everything, over some seeds."""
    hold = {
        f"floor {floor:.0%}": np.nanmean(
            [held(played(seed, floor=floor)) for seed in track(seeds, f"savings, floor {floor:.0%}", console=console)],
            axis=0,
        ).tolist()
        for floor in FLOORS
    }
    bands = {
        str(rate): float(np.mean([never_left(seed, rate) for seed in seeds]))
        for rate in track([0.5, 0.85, 0.97, 0.999], "bands", console=console)
    }
    values = {}
    for name, (floor, target) in REGIMES.items():
        found = [asked(played(seed, floor=floor), target) for seed in track(seeds, name, console=console)]
        values[name] = summed(found)
    return {"seeds": len(seeds), "savings_held": hold, "bands_held": bands, "policy_value": values}


def summed(found: Sequence[tuple[PolicyValue, float]]) -> dict[str, object]:
    """Bias, standard deviation and coverage of each estimator over histories; how often none was given."""
    given = [(one, real) for one, real in found if one.refused is None]
    by_estimator = {}
    for place, name in enumerate(("ips", "snips", "dr")):
        rows = [(one.estimates[place], real) for one, real in given]
        errors = np.array([one.value - real for one, real in rows if one.value is not None])
        hold = [one.low <= real <= one.high for one, real in rows if one.low is not None and one.high is not None]
        if len(errors):
            by_estimator[name] = {
                "bias": float(errors.mean()),
                "sd": float(errors.std(ddof=1)) if len(errors) > 1 else 0.0,
                "held": float(np.mean(hold)),
            }
    return {
        "refused": 1.0 - len(given) / len(found),
        "warned": float(np.mean([bool(one.notes) for one, _ in given])) if given else None,
        "effective_n": float(np.median([one.effective_n for one, _ in found])),
        "unsupported": float(np.median([one.unsupported_share for one, _ in found])),
        "estimators": by_estimator,
    }


def shown(found: dict[str, object], console: Console) -> None:
    """Everything, for people."""
    savings_held = found["savings_held"]
    table = Table("savings: 95% intervals held", *(f"{control}: {what}" for control in CONTROLS for what in WHAT))
    for floor, hold in savings_held.items() if isinstance(savings_held, dict) else ():
        table.add_row(floor, *(f"{share:.1%}" for control in hold for share in control))
    console.print(table)
    console.print(f"bands (90%) held at all outcomes together, by rate: {found['bands_held']}")
    table = Table("policies, 95%", "refused", "effective n", "unsupported", "estimator", "bias", "sd", "95% held")
    values = found["policy_value"]
    for name, one in values.items() if isinstance(values, dict) else ():
        head = (name, f"{one['refused']:.0%}", f"{one['effective_n']:.0f}", f"{one['unsupported']:.1%}")
        rows = one["estimators"] or {"–": None}
        for estimator, said in rows.items():
            numbers = (
                ("", "", "") if said is None else (f"{said['bias']:+.4f}", f"{said['sd']:.4f}", f"{said['held']:.1%}")
            )
            table.add_row(*head, estimator, *numbers)
            head = ("", "", "", "")
    console.print(table)


def main() -> None:
    """Runs from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--json", type=Path, help="also write everything here")
    chosen = parser.parse_args()
    console = Console(stderr=True, highlight=False)
    found = reported(range(chosen.seeds), console)
    shown(found, Console(highlight=False, width=120))
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
