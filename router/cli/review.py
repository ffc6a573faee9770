"""`router curves`, `savings` and `audit`: what was learned, what it saved, and what to see to."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from router.cli.ask import Json
from router.database import history
from router.errors import BadInput, PicturesMissing, UnknownTaskType
from router.retrospect.opened import of
from router.retrospect.reports import MOST_LOGGED_DAYS, Retrospect
from router.review.audit import Finding
from router.review.calibration import Calibrated
from router.review.curves import Curve, Curves, sparkline
from router.review.savings import Compared, Estimate, Savings
from router.settings import settings

#: Characters of a sparkline, and the task types that are shown without asking.
_WIDTH, _SHOWN = 14, 12
Days = Annotated[float, typer.Option(help="Days to look back.")]
Png = Annotated[Path | None, typer.Option("--png", help="Also draw it into this file (extra `notebooks`).")]


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    for command in (curves, savings, audit):
        app.command()(command)


def curves(
    task_type: Annotated[str | None, typer.Argument(help="Such as `classify`; none: a line for each.")] = None,
    *,
    points: Annotated[int, typer.Option(help="Points of each curve, evenly many outcomes apart.")] = 60,
    time: Annotated[bool, typer.Option("--time", help="Draw against time instead of outcomes.")] = False,
    png: Png = None,
    json: Json = False,
) -> None:
    """See how a task type was learned: rates, shares of the calls, and what it cost to find out."""
    if png is not None and task_type is None:
        raise BadInput(field="--png", problem="one picture shows one task type. Name it.")
    with _looking_back(task_type) as past:
        names = past.task_types if task_type is None else [task_type]
        found = asyncio.run(_curves(past, names, points))
    if png is not None:
        _draw(png, lambda: _figures().learning.learning(found[0], by="time" if time else "outcomes"))
    if json:
        _print_json(found if task_type is None else found[0])
    elif task_type is None:
        _console().print(_overview(found))
    else:
        _show_curves(found[0])


def savings(*, days: Days = 30.0, png: Png = None, json: Json = False) -> None:
    """See what was saved, and how sure that is."""
    with _looking_back(remembers=False) as past:
        window, found = asyncio.run(past.savings(days=days))
        shown = [one.task_type for one in found.by_task_type[:_SHOWN]]
        predicted = asyncio.run(_predicted(past, shown, min(days, MOST_LOGGED_DAYS)))
    if png is not None:
        _draw(png, lambda: _figures().saved.waterfall(found))
    if json:
        _print_json({"window": window, "savings": found, "calibration": predicted})
    else:
        _show_savings(found, predicted, f"{window.since:%Y-%m-%dT%H:%M:%SZ} to {window.until:%Y-%m-%dT%H:%M:%SZ}")


def audit(*, days: Days = 30.0, json: Json = False) -> None:
    """See which habits cost money, and which evidence should not be trusted; exit code 1 where there is any."""
    with _looking_back(remembers=False) as past:
        window, found = asyncio.run(past.audit(days=days))
    if json:
        _print_json({"window": window, "findings": found})
    else:
        _show_findings(found, days)
    if found:
        raise typer.Exit(1)


async def _curves(past: Retrospect, task_types: list[str], points: int) -> list[Curves]:
    """The curves of some task types."""
    return [await past.curves(task_type, points=points) for task_type in task_types]


async def _predicted(past: Retrospect, task_types: list[str], days: float) -> dict[str, Calibrated]:
    """What was predicted of all models together, and what came true; of task types with logged decisions."""
    found = {}
    for task_type in task_types:
        # A task type that left the catalogue has a past, and no predictions.
        with suppress(UnknownTaskType):
            _, calibrated = await past.calibration(task_type, days=days)
            if calibrated:
                found[task_type] = calibrated[0]
    return found


@contextmanager
def _looking_back(task_type: str | None = None, *, remembers: bool = True) -> Iterator[Retrospect]:
    """Reports on the operator's history."""
    chosen = settings()
    with history(chosen) as opened:
        console = Console(stderr=True, highlight=False)
        with console.status("Reading what was counted …") if console.is_terminal else console.capture():
            past = of(opened, providers=chosen.providers, task_type=task_type, remembers=remembers)
        yield past


def _draw(path: Path, figure: Callable[[], Any]) -> None:
    """Draws a figure into a file.

    Raises: PicturesMissing, BadInput.
    """
    _figures().style.write(figure(), path)


def _figures() -> Any:
    """The figures, where they can be drawn.

    Raises: PicturesMissing.
    """
    try:
        from router.figures import learning, saved, style  # noqa: F401, PLC0415  # Matplotlib comes with an extra
    except ImportError as problem:
        raise PicturesMissing from problem
    from router import figures  # noqa: PLC0415  # as above

    return figures


def _print_json(value: Any) -> None:
    """A report, for programs."""
    typer.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def _console() -> Console:
    """Where results are printed."""
    return Console(highlight=False)


def _table(*columns: str, left: int = 1) -> Table:
    """A table without lines; columns but the first ones lie at the right."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for place, column in enumerate(columns):
        table.add_column(column, justify="left" if place < left else "right", no_wrap=place >= left, overflow="fold")
    return table


def _overview(found: list[Curves]) -> Table:
    """A line per task type: its success over time, and who has the calls now."""
    table = _table("task type", "outcomes", "good\nenough", "success\nof all calls", "lately", "now most often", left=1)
    for one in found:
        if not one.outcomes:
            continue
        rates = _success(one)
        last = max(one.models, key=lambda curve: curve.share[-1])
        bar = one.bar[-1]
        table.add_row(
            one.task_type,
            f"{one.outcomes[-1]:,}",
            "" if bar is None else f"{bar:.2f}",
            sparkline(_thinned(rates), 0.0, 1.0),
            f"{rates[-1]:.2f}",
            f"{last.model}\n{last.share[-1]:.0%}",
        )
    return table


def _show_curves(found: Curves) -> None:
    """Everything of one task type."""
    console = _console()
    if not found.outcomes:
        console.print(f"No outcome of {found.task_type} so far.")
        return
    bar = "unknown" if found.bar[-1] is None else f"{found.bar[-1]:.3f}"
    let_go = "not yet" if found.let_go is None else f"after {found.outcomes[found.let_go]:,}"
    console.print(
        f"[bold]{found.task_type}[/bold]: {found.outcomes[-1]:,} judged outcomes, good enough is {bar}; "
        f"static tier let go: {let_go}\n"
    )
    table = _table("model", "calls", "success\n(90%)", "rate\nover time", "share\nof calls")
    lowest = min(min(one.mean) for one in found.models)
    for one in found.models:
        accepted = "" if one.accepted is None else f"\n[dim]good enough after {found.outcomes[one.accepted]:,}[/dim]"
        table.add_row(
            f"{one.model}{accepted}",
            f"{one.n[-1]:,}",
            f"{one.mean[-1]:.2f}\n{one.low[-1]:.2f}–{one.high[-1]:.2f}",
            sparkline(_thinned(_seen(one)), max(0.0, lowest - 0.05), 1.0),
            sparkline(_thinned(one.share), 0.0, 1.0),
        )
    console.print(table)
    falls = [one for one in found.events if one.code == "guardrail"]
    if falls:
        now = " It holds now." if found.events[-1].code == "guardrail" else ""
        console.print(
            f"\nThe guardrail let the static tier decide: {len(falls):,} times"
            f"{' lately' if found.events_before else ''}, last at {falls[-1].at:%Y-%m-%dT%H:%M:%SZ}, after "
            f"{falls[-1].outcomes:,} outcomes.{now}",
            soft_wrap=True,
        )
    lost = found.regret
    console.print(
        f"\nLost on the way: ${lost.usd[-1]:,.4g} ({lost.usd_low[-1]:,.4g}–{lost.usd_high[-1]:,.4g}) and "
        f"{lost.successes[-1]:,.0f} successes ({lost.successes_low[-1]:,.0f}–{lost.successes_high[-1]:,.0f}) against "
        "the cheapest model that is good enough. Bands hold however often you look.",
        soft_wrap=True,
    )


def _success(found: Curves) -> list[float]:
    """Success of all calls of each stretch."""
    rates, before = [], (0.0, 0.0)
    for place in range(len(found.outcomes)):
        n = float(found.outcomes[place])
        right = sum(one.mean[place] * (one.n[place] + 2) - 1 for one in found.models)
        rates.append((right - before[1]) / (n - before[0]))
        before = n, right
    return rates


def _seen(one: Curve) -> list[float]:
    """A model's rate since its first call."""
    return [mean for mean, n in zip(one.mean, one.n, strict=True) if n]


def _thinned(values: list[float]) -> list[float]:
    """Values, so few that they fit."""
    if len(values) <= _WIDTH:
        return values
    ends = [round((place + 1) * len(values) / _WIDTH) for place in range(_WIDTH)]
    return [sum(values[low:high]) / (high - low) for low, high in zip([0, *ends[:-1]], ends, strict=True)]


def _show_savings(found: Savings, predicted: dict[str, Calibrated], window: str) -> None:
    """What was saved, against whom, and where."""
    console = _console()
    if not found.calls or found.success_rate is None:
        console.print(f"No call was reported from {window}.")
        return
    per_success = "" if found.cost_per_success_usd is None else f", ${found.cost_per_success_usd:.4g} per success"
    console.print(
        f"[bold]{found.calls:,} calls[/bold] from {window}: ${found.spent_usd:,.2f} spent, "
        f"{found.success_rate:.1%} succeeded{per_success}\n",
        soft_wrap=True,
    )
    table = _table("instead", "would cost", "success", "saved", "at equal\nsuccess")
    for one in found.against:
        table.add_row(
            one.policy, _usd(one.cost_usd), _rate(one), _usd(one.saved_usd), _usd(one.saved_at_equal_success_usd)
        )
    console.print(table)
    parts = _table("task type", "calls", "spent", "success", "predicted", "saved on it")
    for part in found.by_task_type[:_SHOWN]:
        parts.add_row(
            part.task_type,
            f"{part.calls:,}",
            f"${part.spent_usd:,.2f}",
            f"{part.success_rate:.1%}",
            _came_true(predicted.get(part.task_type)),
            _usd(part.saved_usd),
        )
    console.print("", parts, sep="\n")
    if len(found.by_task_type) > _SHOWN:
        console.print(f"… and {len(found.by_task_type) - _SHOWN} more: --json shows all")
    notes = [
        f"{one.assumed_share:.0%} of what “{one.policy}” would cost is of calls never made, at catalogue prices."
        for one in found.against
        if one.assumed_share >= 0.05
    ]
    if found.ladders_usd:
        notes.append(f"${found.ladders_usd:,.4g} of it went to later steps of ladders and to checks.")
    if found.calls_unverified:
        notes.append(
            f"{found.calls_unverified:,} calls climbed a ladder, and nobody but its check judged their first answer: "
            "have some verified."
        )
    if found.calls_without_cost:
        notes.append(f"{found.calls_without_cost:,} calls came without a cost and are priced like the others.")
    if predicted:
        notes.append("Predicted: success of logged decisions, and below it what came true of them.")
    for note in ["Below each number its 95% interval.", *notes]:
        console.print(note, style="dim", soft_wrap=True)


def _came_true(one: Calibrated | None) -> str:
    """What was predicted, above what came true."""
    return "" if one is None else f"{one.predicted:.1%}\n{one.realised:.1%}"


def _usd(one: Estimate) -> str:
    """An amount above its interval."""
    return f"${one.value + 0.0:,.2f}\n{one.low:,.2f}–{one.high:,.2f}".replace("$-", "−$").replace("-0.00", "0.00")


def _rate(one: Compared) -> str:
    """A rate above its interval."""
    rate = one.success_rate
    return f"{rate.value:.1%}\n{100 * rate.low:.1f}–{100 * rate.high:.1f}"


def _show_findings(found: list[Finding], days: float) -> None:
    """Everything to see to."""
    console = _console()
    if not found:
        console.print(f"Nothing to see to in the last {days:g} days.")
        return
    table = _table("what", "in USD", "", left=1)
    table.columns[2].justify, table.columns[2].no_wrap = "left", False
    for one in found:
        table.add_row(one.code, "" if one.usd is None else f"{one.usd:,.2f}", one.text.replace("[", r"\["))
    console.print(table)
