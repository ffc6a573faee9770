"""`router import`: outcomes of long ago, from a file into history."""

import json as json_
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, TextIO

import msgspec
import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from router.cli.database import check_session, history
from router.cli.environment import settings
from router.cli.lines import Format, Source, opened
from router.errors import BadInput, HistoryAway, ImportInterrupted, RouterError
from router.past import Brought, Line, bring_in, look_through
from router.storage.connect import url_of

_SHOWN = 20


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(name="import")(bring)


def bring(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Reports as JSON lines or CSV; `-`: standard input.")],
    *,
    format_: Annotated[Format | None, typer.Option("--format", help="None: CSV where the name says so.")] = None,
    rejects: Annotated[Path | None, typer.Option(help="Write what is refused here, as JSON lines.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check every line, store nothing.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
) -> None:
    """Import past outcomes: the fields of a report over HTTP, one outcome a line, of any age up to ten years.

    CSV has the same names for columns, nested ones with a dot (`usage.input_tokens`, `tags.team`); gzip is unpacked.
    `id` may be any text, and may be missing where `occurred_at` is there: equal lines then count as often as they
    stand in the file. Each outcome counts once, so importing again, after an interruption or a mended mistake, adds
    only what is new. Lines that do not hold are refused one by one and the others stored; exit code 1 says there were
    some. It may run beside the service, whose replicas take the outcomes in within a second of each chunk.
    """
    started = time.monotonic()
    check_session(settings(), "router import")
    brought = Brought()
    with ExitStack() as stack:
        source = stack.enter_context(opened(file, format_))
        engine = stack.enter_context(history(settings()))
        console = Console(stderr=True, highlight=False, soft_wrap=True)
        refusals = _Refusals(console, stack.enter_context(_writing(rejects)))
        advanced = stack.enter_context(_bar(source, console))
        if dry_run:
            steps = look_through(source.lines(), engine, _now, refusals.add)
        else:
            steps = bring_in(source.lines(), engine, url_of(engine), _now, refusals.add)
        try:
            for brought in steps:  # noqa: B007  # the last one is the summary
                advanced()
        except HistoryAway as away:
            raise ImportInterrupted(path=file, read=f"{brought.read:,}") from away
    unshown = brought.refused - _SHOWN
    if unshown > 0:
        kept = f"all of them: {rejects}" if rejects else "`--rejects FILE` keeps all"
        console.print(f"and {unshown:,} more; {kept}")
    _print(_summary(brought, time.monotonic() - started, dry_run=dry_run), json=json)
    if brought.refused:
        raise typer.Exit(1)


class _Refusals:
    """Lines that did not hold: the first of them are shown, all of them written to a file."""

    def __init__(self, console: Console, file: TextIO | None) -> None:
        self._console = console
        self._file = file
        self._n = 0

    def add(self, line: Line, problem: RouterError) -> None:
        """Takes one in."""
        self._n += 1
        if self._n <= _SHOWN:
            self._console.print(f"[red]line {line.number}:[/red] {escape(str(problem))}")
        if self._file is not None:
            given = line.given.decode() if isinstance(line.given, bytes) else line.given
            said = {"line": line.number, "field": problem.field, "problem": str(problem), "given": given}
            self._file.write(json_.dumps(said) + "\n")


@contextmanager
def _writing(path: Path | None) -> Iterator[TextIO | None]:
    """The file for what is refused.

    Raises: BadInput — it cannot be written.
    """
    if path is None:
        yield None
        return
    try:
        file = path.open("w", encoding="utf-8")
    except OSError as problem:
        raise BadInput(field="--rejects", problem=f"{path} cannot be written: {problem.strerror}.") from problem
    with file:
        yield file


@contextmanager
def _bar(source: Source, console: Console) -> Iterator[Callable[[], None]]:
    """A bar on stderr; what it is told to look again by."""
    columns = (TextColumn("import"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("import", total=source.size)
        yield lambda: bar.update(task, completed=source.bytes_read)


def _summary(brought: Brought, seconds: float, *, dry_run: bool) -> dict[str, Any]:
    """What a script wants to know."""
    return {
        **msgspec.to_builtins(brought),
        "dry_run": dry_run,
        "seconds": round(seconds, 3),
        "rows_per_s": round(brought.read / seconds, 1),
    }


def _print(summary: dict[str, Any], *, json: bool) -> None:
    """The summary, for people or machines."""
    if json:
        typer.echo(json_.dumps(summary, indent=2))
        return
    kept = "nothing stored" if summary["dry_run"] else f"{summary['recorded']:,} recorded, {summary['known']:,} known"
    typer.echo(
        f"{summary['read']:,} read: {kept}, {summary['refused']:,} refused; "
        f"{summary['seconds']:.1f} s, {summary['rows_per_s']:,.0f} a second"
    )


def _now() -> datetime:
    """The time."""
    return datetime.now(UTC)
