"""`router promote`: what would a change of mode, target or catalogue move, before it is made?"""

import asyncio
import getpass
from pathlib import Path
from typing import Annotated, Any, get_args

import msgspec
import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from router.catalogue import Catalogue
from router.catalogue.document import Mode
from router.cli.ask import Json
from router.cli.catalogue import in_force, read
from router.database import history
from router.errors import BadInput
from router.retrospect.changed import Changed, with_settings
from router.retrospect.changed import Settings as Decided
from router.retrospect.opened import of
from router.retrospect.reports import MATURE_S, Window
from router.review.promotion import Promotion
from router.settings import settings
from router.storage import catalogues
from router.values import Target

#: Shares below this are no row: they would read 0.0%.
_SEEN = 5e-4


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(promote)


def promote(  # one parameter per option
    task_type: Annotated[str, typer.Argument(help="Such as `classify`.")],
    *,
    mode: Annotated[str | None, typer.Option(help="`static`, `shadow` or `adaptive`.")] = None,
    min_success: Annotated[float | None, typer.Option(help="Another target: least success rate.")] = None,
    of_best: Annotated[float | None, typer.Option(help="Another target: share of the best model's rate.")] = None,
    catalogue: Annotated[Path | None, typer.Option(help="Another catalogue; `-` reads standard input.")] = None,
    share: Annotated[float | None, typer.Option(help="Share of the calls that learning decides, 0 to 1.")] = None,
    days: Annotated[float, typer.Option(help="Days of the decision log to look back.")] = 7.0,
    mature_s: Annotated[float, typer.Option(help="Seconds after which a missing outcome is missing.")] = MATURE_S,
    apply: Annotated[bool, typer.Option("--apply", help="Put it in force as a new version.")] = False,
    json: Json = False,
) -> None:
    """See what a change would move: traffic, cost and success from the decision log, and the share nobody can judge.

    Without an option it is the step that comes next: from static or shadow mode to adaptive.
    """
    chosen = settings()
    with history(chosen) as engine:
        version, old = in_force(engine)
        new = _new(old if catalogue is None else read(catalogue), task_type, mode, min_success, of_best, share)
        if catalogue is None and (mode, min_success, of_best, share) == (None, None, None, None):
            new = with_settings(old, task_type, mode="adaptive", target=None, rollout=None)
        past = of(engine, providers=chosen.providers, remembers=False)
        found = asyncio.run(past.promotion(task_type, new, days=days, mature_s=mature_s))
        applied = None
        if apply and new != old:
            applied = catalogues.put(engine, msgspec.to_builtins(new), version, getpass.getuser())
    if json:
        _print_json(task_type, version, applied, *found)
        return
    _show(task_type, *found)
    console = Console(highlight=False, soft_wrap=True)
    if applied is not None:
        console.print(f"\nApplied: version {applied} is in force.")
    elif new == old:
        console.print("\nThat is how it is decided already: nothing to apply.")
    else:
        tenth = "; `--share 0.1` lets it begin with a tenth" if share is None else ""
        console.print(f"\nNothing was changed. `--apply` puts it in force{tenth}.")


def _new(
    base: Catalogue, path: str, mode: str | None, min_success: float | None, of_best: float | None, share: float | None
) -> Catalogue:
    """The catalogue with what was asked.

    Raises: BadInput, TargetOutOfRange, CatalogueInvalid, UnknownTaskType.
    """
    if mode is not None and mode not in get_args(Mode):
        raise BadInput(field="--mode", problem=f"it is {mode[:40]!r}. Give {', '.join(get_args(Mode))}.")
    if share is not None and not 0.0 <= share <= 1.0:
        raise BadInput(field="--share", problem=f"{share:g} is not in [0, 1]. Give a share such as 0.1.")
    if share is not None and mode not in {None, "adaptive"}:
        raise BadInput(field="--share", problem=f"in {mode} mode learning decides nothing. Give --mode adaptive.")
    target = None if min_success is None and of_best is None else Target(min_success=min_success, of_best=of_best)
    base.root_of(path)
    if mode is None and target is None and share is None:
        return base
    asked: Any = "adaptive" if mode is None and share is not None else mode
    return with_settings(base, path, mode=asked, target=target, rollout=share)


def _print_json(
    task_type: str, version: int, applied: int | None, window: Window, changed: Changed, found: Promotion
) -> None:
    """Everything, for programs."""
    said = {
        "task_type": task_type,
        "window": window,
        "catalogue_version": version,
        "applied_version": applied,
        "change": changed,
        "promotion": found,
    }
    typer.echo(msgspec.json.format(msgspec.json.encode(said), indent=2).decode())


def _show(task_type: str, window: Window, changed: Changed, found: Promotion) -> None:
    """Everything, for people."""
    console = Console(highlight=False)
    value = found.value
    console.print(
        f"[bold]{escape(task_type)}[/bold], {value.decisions:,} decisions with an outcome from "
        f"{window.since:%Y-%m-%dT%H:%M:%SZ} to {window.until:%Y-%m-%dT%H:%M:%SZ}\n",
        soft_wrap=True,
    )
    console.print(_compared(changed, found))
    if found.traffic:
        console.print("", _traffic(found), sep="\n")
    for line in _said(changed, found):
        console.print(f"\n{line}", soft_wrap=True)


def _compared(changed: Changed, found: Promotion) -> Table:
    """Settings, cost and success, now and then."""
    table = Table("", "now", "then", box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    before, after, value = changed.before, changed.after, found.value
    table.add_row("mode", _mode(before), _mode(after))
    table.add_row("good enough", _target(before.target), _target(after.target))
    table.add_row("static tier", before.static or "none", after.static or "none")
    table.add_row("expected cost of a call", _usd(value.cost_usd), _usd(value.policy_cost_usd))
    now = "unknown" if value.success_rate is None else f"{value.success_rate:.1%}"
    doubly = next((one for one in value.estimates if one.estimator == "dr"), None)
    then = (
        "cannot be said" if doubly is None else f"{doubly.value:.1%} ({100 * doubly.low:.1f}–{100 * doubly.high:.1f})"
    )
    table.add_row("success, from outcomes", now, then)
    believed = (found.believed_success_before, found.believed_success_after)
    table.add_row("success, as believed", *("unknown" if one is None else f"{one:.1%}" for one in believed))
    return table


def _traffic(found: Promotion) -> Table:
    """Shares of the calls by model."""
    table = Table("model", box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for name in ("calls now", "then", "moved"):
        table.add_column(name, justify="right")
    for one in found.traffic:
        if max(one.before, one.after) < _SEEN:
            continue
        moved = one.after - one.before
        sign = "" if abs(moved) < _SEEN else f"{moved:+.1%}".replace("-", "−")
        table.add_row(escape(one.model), f"{one.before:.1%}", f"{one.after:.1%}", sign)
    return table


def _said(changed: Changed, found: Promotion) -> list[str]:
    """What the numbers do not say by themselves."""
    lines = []
    if found.traffic:
        lines.append(
            f"{found.moved_share:.1%} of the calls would go to another model. {found.unjudged_share:.1%} would go to "
            "models that were hardly ever drawn: what they would bring is believed, not seen."
        )
    if found.value.refused:
        lines.append(found.value.refused)
    lines += [note.text for note in found.value.notes]
    if changed.added:
        names = ", ".join(changed.added)
        lines.append(
            f"New, so not in the log: {escape(names)}. Until each has its outcomes they share what trials get."
        )
    if changed.prices:
        said = ", ".join(f"{name} × {factor:.3g}" for name, factor in sorted(changed.prices.items()))
        lines.append(f"Prices of a typical call: {escape(said)}.")
    if changed.children:
        lines.append(f"What these do not say themselves they take from it, too: {escape(', '.join(changed.children))}.")
    return lines


def _mode(given: Decided) -> str:
    """A mode, with the share that learning has."""
    return f"adaptive, {given.rollout:.0%} of the calls" if given.mode == "adaptive" else given.mode


def _target(target: Target) -> str:
    """A target on one line."""
    parts = [("success ≥", target.min_success), ("of the best ≥", target.of_best)]
    return " and ".join(f"{name} {rate:g}" for name, rate in parts if rate is not None)


def _usd(value: float | None) -> str:
    """An amount, or that nobody knows it."""
    return "unknown" if value is None else f"${value:.4g}"
