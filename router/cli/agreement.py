"""`router agreement`: do those who judge agree?"""

from datetime import UTC, datetime
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from router.cli.ask import Json
from router.database import history
from router.retrospect.agreement import Asked, Judges, Pair, judges
from router.settings import settings


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(agreement)


def agreement(
    task_type: Annotated[str | None, typer.Argument(help="With all below it; none: all.")] = None,
    *,
    days: Annotated[float, typer.Option(help="Days to look back.")] = 30.0,
    json: Json = False,
) -> None:
    """See how far callers, checks, judges and humans agree on outcomes that two of them judged.

    Kappa is agreement beyond chance: 1 is perfect, 0 is what chance would bring. A source that hardly agrees with a
    more trusted one can be given less weight by `source_trust` in the catalogue.
    """
    asked = Asked(task_type=task_type, days=days)
    with history(settings()) as engine:
        found = judges(engine, asked, datetime.now(UTC))
    if json:
        typer.echo(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())
    else:
        _show(found)


def _show(found: Judges) -> None:
    """The report for people."""
    console = Console(highlight=False)
    if not found.pairs:
        console.print("No outcome was judged by two sources in this time: `router correct` or a feedback link does so.")
        return
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False)
    for name in ("", "both judged", "agreed (95%)", "kappa (95%)", "said success"):
        table.add_column(name, no_wrap=True)
    _add(table, found.task_type or "all", found.pairs)
    if [one.task_type for one in found.task_types] != [found.task_type]:
        for one in found.task_types:
            _add(table, one.task_type, one.pairs)
    console.print(table)
    for note in found.notes:
        console.print(f"note: {note.text}")


def _add(table: Table, name: str, pairs: tuple[Pair, ...]) -> None:
    """The pairs of a task type, below its name."""
    table.add_row(f"[bold]{name}[/bold]")
    for pair in pairs:
        one = pair.agreement
        kappa = one.kappa
        table.add_row(
            f"  {pair.source}, {pair.than}",
            f"{one.outcomes:,}",
            f"{one.share:.2f} ({one.low:.2f}–{one.high:.2f})",
            "undefined" if kappa is None else f"{kappa.estimate:.2f} ({kappa.low:.2f}–{kappa.high:.2f})",
            f"{one.success:.2f}, {one.than_success:.2f}",
        )
