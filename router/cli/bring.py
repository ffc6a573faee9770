"""`router import`: outcomes of long ago, from a file into history."""

import json as json_
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, TextIO

import msgspec
import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from router.database import check_session, history
from router.errors import BadInput, HistoryAway, ImportInterrupted, RouterError
from router.formats.lines import Format, Source, opened
from router.formats.mapping import FIELDS, Wishes, flat
from router.observe.past import Brought, Line, bring_in, look_through
from router.settings import settings
from router.storage.connect import url_of

_SHOWN = 20


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(name="import")(bring)


def bring(
    file: Annotated[str, typer.Argument(metavar="FILE", help="JSON lines, CSV or Parquet; `-`: standard input.")],
    *,
    format_: Annotated[
        Format | None, typer.Option("--format", help="None: by the name of the file, else JSON lines of our fields.")
    ] = None,
    map_: Annotated[
        list[str] | None, typer.Option("--map", metavar="COLUMN=FIELD", help="A column is this field; repeatable.")
    ] = None,
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help="A field on every line; repeatable.")
    ] = None,
    model: Annotated[
        list[str] | None, typer.Option(metavar="THEIRS=OURS", help="A model's name in the catalogue; repeatable.")
    ] = None,
    rejects: Annotated[Path | None, typer.Option(help="Write what is refused here, as JSON lines.")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Check every line, show what is taken for what, store nothing.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
) -> None:
    """Import past outcomes: the fields of a report over HTTP, one outcome a line, of any age up to ten years.

    CSV has the same names for columns, nested ones with a dot (`usage.input_tokens`, `tags.team`); gzip is unpacked.
    `id` may be any text, and may be missing where `occurred_at` is there: equal lines then count as often as they
    stand in the file. Each outcome counts once, so importing again, after an interruption or a mended mistake, adds
    only what is new. Lines that do not hold are refused one by one and the others stored; exit code 1 says there were
    some. It may run beside the service, whose replicas take the outcomes in within a second of each chunk.

    Other systems' files: `--format litellm` (spend logs, as JSON lines, CSV or Parquet), `--format otlp` (spans by
    OpenTelemetry's GenAI conventions as OTLP/JSON), or any columns with `--map`.
    """
    started = time.monotonic()
    wishes = Wishes.of(map_ or (), set_ or (), model or ())
    check_session(settings(), "router import")
    brought = Brought()
    with ExitStack() as stack:
        source = stack.enter_context(opened(file, format_, wishes))
        engine = stack.enter_context(history(settings()))
        console = Console(stderr=True, highlight=False, soft_wrap=True)
        refusals = _Refusals(console, stack.enter_context(_writing(rejects)))
        advanced = stack.enter_context(_bar(source, console))
        shown = _Shown(source)
        if dry_run:
            steps = look_through(shown.noting(source.lines()), engine, _now, refusals.add)
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
    summary = _summary(brought, time.monotonic() - started, dry_run=dry_run)
    if source.passed_over:
        summary["passed_over"] = source.passed_over
    if dry_run:
        summary |= shown.summary()
    _print(summary, json=json)
    if brought.refused:
        raise typer.Exit(1)


class _Shown:
    """What is taken for what: the fields that lines came to, each with its column and an example."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._examples: dict[str, Any] = {}

    def noting(self, lines: Iterable[Line]) -> Iterator[Line]:
        """The lines, each field's first value noted."""
        for line in lines:
            if line.report is not None:
                said = msgspec.to_builtins(line.report)
                for field, value in flat(said if line.name is None else {**said, "id": line.name}).items():
                    self._examples.setdefault(field, value)
            yield line

    def summary(self) -> dict[str, Any]:
        """The mapping as data."""
        return {
            "mapping": {
                field: {"from": self._source.origin(field), "example": self._examples[field]}
                for field in sorted(self._examples, key=_place)
            },
            "left_out": sorted(self._source.left_out),
        }


def _place(field: str) -> tuple[int, str]:
    """Fields in the order of the contract, tags last."""
    return (FIELDS.index(field), "") if field in FIELDS else (len(FIELDS), field)


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
        raise BadInput(
            field="--rejects", problem=f"{path} cannot be written: {problem.strerror}. Name another file."
        ) from problem
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
    if summary.get("mapping"):
        _print_mapping(summary["mapping"], summary["left_out"])
    kept = "nothing stored" if summary["dry_run"] else f"{summary['recorded']:,} recorded, {summary['known']:,} known"
    typer.echo(
        f"{summary['read']:,} read: {kept}, {summary['refused']:,} refused; "
        f"{summary['seconds']:.1f} s, {summary['rows_per_s']:,.0f} a second"
    )
    if summary.get("passed_over"):
        typer.echo(f"{summary['passed_over']:,} spans called no model, and were passed over")


def _print_mapping(mapping: dict[str, Any], left_out: list[str]) -> None:
    """What is taken for what."""
    table = Table("field", "from", "such as", box=None, padding=(0, 1, 0, 0), pad_edge=False)
    for field, found in mapping.items():
        table.add_row(field, escape(found["from"]), escape(str(found["example"])[:60]))
    console = Console(highlight=False)
    console.print(table)
    if left_out:
        console.print(f"left out: {escape(', '.join(left_out))}")


def _now() -> datetime:
    """The time."""
    return datetime.now(UTC)
