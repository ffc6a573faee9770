"""Which habits cost money, and which evidence should not be trusted? What an operator should see to, dearest first."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import exp, log, sqrt

import msgspec

#: Calls of a habit, or outcomes of a reporter, from which on they say something.
FEWEST = 50
#: Share of the calls that makes a habit.
HABIT = 0.95
#: How sure a statement on success rates must be.
SURE = 0.9
#: The strongest model's latency, in multiples of the right one's, that somebody should know of.
SLOW = 5.0
#: Shares of decisions without outcome that are told, and that leave nothing but a selection.
UNREPORTED, SELECTED = 0.5, 0.2
#: A reporter without a failure is suspicious where one by chance has at most these odds.
CHANCE = 1e-4
#: Costs beyond this factor of what others report for the same model and task type.
IMPOSSIBLE = 10.0
#: A catalogue that stood for so long without a look at its tiers.
STALE = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one reporter said of one model on one task type in the window."""

    task_type: str
    model: str
    #: Who decided: `static`, `adaptive`, `cascade`, or `none`: the caller did.
    strategy: str
    source: str
    reporter: str
    #: Judged calls and the sum of their quality.
    n: int
    successes: float
    #: Answers of known cost.
    cost_n: int
    cost_usd: float
    latency_n: int
    latency_ms: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is believed of a model on a task type."""

    model: str
    cost_usd: float | None
    mean: float
    outcomes: int
    #: Probability that it reaches the task type's target.
    p_clears: float
    latency_ms: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a task type stands now."""

    task_type: str
    target: str
    #: Success rate that is good enough.
    bar: float
    mode: str
    static_model: str
    needed: int
    #: From cheap to dear.
    models: tuple[Known, ...]

    @property
    def outcomes(self) -> int:
        """Judged outcomes of all models."""
        return sum(one.outcomes for one in self.models)

    @property
    def right(self) -> Known | None:
        """The cheapest model that surely reaches the target."""
        return next((one for one in self.models if one.outcomes >= FEWEST and one.p_clears >= SURE), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreported:
    """Mature decisions of one caller, and how many of them had an outcome."""

    task_type: str
    reporter: str
    decisions: int
    reported: int

    @property
    def share(self) -> float:
        """Share without an outcome."""
        return 1.0 - self.reported / self.decisions if self.decisions else 0.0


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Something to see to."""

    code: str
    text: str
    #: What it cost in the window, or the spend that it concerns; null: not to be said in money.
    usd: float | None = None
    task_type: str | None = None
    model: str | None = None
    reporter: str | None = None


def audit(
    cells: Sequence[Cell],
    positions: Sequence[Position],
    unreported: Sequence[Unreported],
    *,
    log_days: float,
    catalogue_since: datetime,
    now: datetime,
) -> list[Finding]:
    """Everything to see to, dearest first.

    Parameters:  log_days — days that `unreported` looks back.
                 catalogue_since — when the catalogue in force was applied.   now — aware.
    """
    by_type = {one.task_type: one for one in positions}
    costs = _costs(cells)
    found: list[Finding] = []
    for task_type, reporter, rows in _callers(cells):
        if task_type in by_type:
            found += _habits(by_type[task_type], reporter, rows)
    for position in positions:
        found += _tiers(position, now - catalogue_since, [one for one in cells if one.task_type == position.task_type])
    found += _unheard(unreported, costs, log_days)
    found += _reporters(cells)
    found += _dominated(positions)
    return sorted(found, key=lambda one: (-(one.usd or 0.0), one.code, one.task_type or ""))


def _callers(cells: Sequence[Cell]) -> Iterable[tuple[str, str, list[Cell]]]:
    """Calls that callers chose a model for themselves, by task type and caller."""
    grouped: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    for one in cells:
        if one.strategy == "none":
            grouped[one.task_type, one.reporter].append(one)
    return [(task_type, reporter, rows) for (task_type, reporter), rows in grouped.items()]


def _habits(position: Position, reporter: str, rows: list[Cell]) -> list[Finding]:
    """Always the best, always the cheapest, and no eye for latency."""
    total = sum(one.n for one in rows)
    if total < FEWEST or len(position.models) < 2:
        return []
    known = {one.model: one for one in position.models}
    priced = [one for one in position.models if one.cost_usd is not None]
    found = []
    for name, calls in _sums(rows, lambda one: float(one.n)).items():
        if calls < HABIT * total or name not in known or len(priced) < 2:
            continue
        model, right = known[name], position.right
        about = {"task_type": position.task_type, "model": name, "reporter": reporter}
        spent = sum(one.cost_usd for one in rows if one.model == name)
        if model is priced[-1] and right is not None and right is not model and right.cost_usd is not None:
            wasted = max(0.0, calls * ((model.cost_usd or 0.0) - right.cost_usd))
            text = (
                f"`{reporter}` sends {calls / total:.0%} of {position.task_type} to {name}, the dearest; "
                f"{right.model} reaches {position.target} at ${right.cost_usd:.4f} a call."
            )
            found.append(Finding(code="always-best", text=text, usd=wasted, **about))
            if model.latency_ms and right.latency_ms and model.latency_ms >= SLOW * right.latency_ms:
                hours = calls * (model.latency_ms - right.latency_ms) / 3.6e6
                text = (
                    f"{name} takes {model.latency_ms / right.latency_ms:.0f} times as long as {right.model} on "
                    f"{position.task_type}: `{reporter}` waited {hours:,.1f} hours for it. Keep it off the critical "
                    "path."
                )
                found.append(Finding(code="latency-blind", text=text, usd=wasted, **about))
        if model is priced[0] and model.outcomes >= FEWEST and model.p_clears <= 1.0 - SURE:
            lost = calls * max(0.0, position.bar - model.mean)
            text = (
                f"`{reporter}` sends {calls / total:.0%} of {position.task_type} to {name}, the cheapest: it "
                f"succeeds at {model.mean:.0%} where {position.target} is wanted, {lost:,.0f} successes short. "
                "What failed calls cost is the sum."
            )
            found.append(Finding(code="always-cheapest", text=text, usd=spent * (1.0 - model.mean), **about))
    return found


def _tiers(position: Position, age: timedelta, cells: list[Cell]) -> list[Finding]:
    """Tiers that nobody revisited, targets that nothing reaches, learning that is switched off."""
    found = []
    known = {one.model: one for one in position.models}
    static, right = known.get(position.static_model), position.right
    spent = sum(one.cost_usd for one in cells)
    about = {"task_type": position.task_type}
    enough = position.outcomes >= position.needed
    if static is not None and right is not None and right is not static and enough and static.cost_usd is not None:
        calls = sum(one.n for one in cells if one.strategy == "static" and one.model == static.model)
        dearer = (right.cost_usd or 0.0) < static.cost_usd
        if (dearer or static.p_clears <= 1.0 - SURE) and (age >= STALE or position.mode != "adaptive"):
            why = "is dearer than needed" if dearer else f"misses {position.target}"
            usd = calls * (static.cost_usd - (right.cost_usd or 0.0)) if dearer else None
            text = (
                f"The tier of {position.task_type} names {static.model}, which {why}: {right.model} reaches it. "
                f"The catalogue is {age.days} days old; set the tier anew with `router catalogue apply`."
            )
            found.append(Finding(code="stale-tier", text=text, usd=usd, model=static.model, **about))
    tried = [one for one in position.models if one.outcomes >= FEWEST]
    if enough and tried and len(tried) == len(position.models) and all(one.p_clears <= 1.0 - SURE for one in tried):
        best = max(tried, key=lambda one: one.mean)
        text = (
            f"No model reaches {position.target} on {position.task_type}; {best.model} comes nearest at "
            f"{best.mean:.0%}. Lower the target, split the task type, or catalogue a stronger model."
        )
        found.append(Finding(code="unreachable-target", text=text, usd=spent, model=best.model, **about))
    return found


def _unheard(unreported: Sequence[Unreported], costs: dict[str, float], log_days: float) -> list[Finding]:
    """Callers whose outcomes never come, and beliefs that rest on what is left."""
    found = []
    for one in unreported:
        if one.decisions < FEWEST or one.share < SELECTED:
            continue
        missing = one.decisions - one.reported
        about = {"task_type": one.task_type, "reporter": one.reporter}
        usd = missing * costs[one.task_type] if one.task_type in costs else None
        said = (
            f"`{one.reporter}` never reported {one.share:.0%} of {one.decisions:,} decisions on {one.task_type} in the "
            f"last {log_days:.3g} days"
        )
        if one.share >= UNREPORTED:
            text = f"{said}: nothing can be learned from them. Report each with its `decision`."
            found.append(Finding(code="no-feedback", text=text, usd=usd, **about))
        if one.reported:
            text = f"{said}: what is believed rests on the rest, which may be a selection."
            found.append(Finding(code="selected-sample", text=text, usd=usd, **about))
    return found


def _reporters(cells: Sequence[Cell]) -> list[Finding]:
    """Reporters who never saw a failure where others do, and costs that cannot be."""
    found = []
    by_type: dict[str, list[Cell]] = defaultdict(list)
    for one in cells:
        by_type[one.task_type].append(one)
    for task_type, rows in by_type.items():
        by_reporter: dict[str, list[Cell]] = defaultdict(list)
        for one in rows:
            by_reporter[one.reporter].append(one)
        for reporter, own in by_reporter.items():
            others = [one for one in rows if one.reporter != reporter]
            found += _too_good(task_type, reporter, own, others)
            found += _too_dear(task_type, reporter, own, others)
    return found


def _too_good(task_type: str, reporter: str, own: list[Cell], others: list[Cell]) -> list[Finding]:
    """All success, where the same models fail for others."""
    n = sum(one.n for one in own)
    if n < FEWEST or sum(one.successes for one in own) < n:
        return []
    calls, right = _sums(others, lambda one: float(one.n)), _sums(others, lambda one: one.successes)
    # Rates of others a little low: few of their outcomes must not make a suspect.
    odds = sum(
        one.n * log((right[one.model] + 1.0) / (calls[one.model] + 2.0))
        for one in own
        if calls.get(one.model, 0) >= FEWEST
    )
    if odds > log(CHANCE):
        return []
    text = (
        f"`{reporter}` reported {n:,} successes on {task_type} and no failure; for others the same models fail "
        f"(odds {exp(odds):.0e}). Trust it less with `policy.reporter_trust` until it is looked into."
    )
    spent = sum(one.cost_usd for one in own)
    return [Finding(code="all-success", text=text, usd=spent, task_type=task_type, reporter=reporter)]


def _too_dear(task_type: str, reporter: str, own: list[Cell], others: list[Cell]) -> list[Finding]:
    """Costs of a call far from what others report for the same model."""
    found = []
    mine, theirs = (
        (_sums(rows, lambda one: one.cost_usd), _sums(rows, lambda one: float(one.cost_n))) for rows in (own, others)
    )
    for model, calls in mine[1].items():
        others_n = theirs[1].get(model, 0.0)
        if calls < FEWEST or others_n < FEWEST or theirs[0][model] <= 0.0:
            continue
        cost, usual = mine[0][model] / calls, theirs[0][model] / others_n
        if not usual / IMPOSSIBLE <= cost <= usual * IMPOSSIBLE:
            text = (
                f"`{reporter}` reports ${cost:.6f} a call of {model} on {task_type}, others ${usual:.6f}. "
                "Is it in another unit?"
            )
            usd = abs(mine[0][model] - calls * usual)
            about = {"task_type": task_type, "model": model, "reporter": reporter}
            found.append(Finding(code="impossible-cost", text=text, usd=usd, **about))
    return found


def _dominated(positions: Sequence[Position]) -> list[Finding]:
    """Models that another one beats in cost and success wherever they were tried."""
    beaten: dict[str, list[bool]] = defaultdict(list)
    for position in positions:
        tried = [one for one in position.models if one.outcomes >= FEWEST and one.cost_usd is not None]
        for one in tried:
            better = [
                other
                for other in tried
                if other is not one and (other.cost_usd or 0.0) <= (one.cost_usd or 0.0) and _is_better(other, one)
            ]
            beaten[one.model].append(bool(better))
    found = []
    for model, everywhere in sorted(beaten.items()):
        if all(everywhere):
            text = (
                f"{model} is beaten in cost and success wherever it was tried (task types: {len(everywhere)}). "
                "Take it out of the catalogue, or tell where it shines."
            )
            found.append(Finding(code="dominated-model", text=text, model=model))
    return found


def _is_better(one: Known, other: Known) -> bool:
    """Whether a success rate is surely higher: by 1.28 standard errors, odds of nine to one."""
    variance = sum(known.mean * (1.0 - known.mean) / known.outcomes for known in (one, other))
    return one.mean - other.mean > 1.28 * sqrt(variance)


def _costs(cells: Sequence[Cell]) -> dict[str, float]:
    """Mean known cost of a call, by task type."""
    usd: dict[str, float] = defaultdict(float)
    calls: dict[str, int] = defaultdict(int)
    for one in cells:
        usd[one.task_type] += one.cost_usd
        calls[one.task_type] += one.cost_n
    return {task_type: usd[task_type] / n for task_type, n in calls.items() if n}


def _sums(rows: Iterable[Cell], value: Callable[[Cell], float]) -> dict[str, float]:
    """A number added up by model."""
    found: dict[str, float] = defaultdict(float)
    for one in rows:
        found[one.model] += value(one)
    return found
