"""`router catalogue show`, `apply` and `diff`: what may be chosen, read and replaced."""

import getpass
import json as json_
import sys
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from router.catalogue import Catalogue, CataloguedModel, built_in, check_new, parse_document
from router.catalogue.changes import CatalogueChange, changes
from router.catalogue.prices import with_published_prices
from router.catalogue.tasks import task_of
from router.database import history
from router.errors import CatalogueInvalid
from router.settings import settings
from router.storage import catalogues

Json = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
File = Annotated[Path, typer.Argument(metavar="FILE", help="JSON document; `-` reads standard input.")]


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    group = typer.Typer(help="Models, prices, task types, tiers and targets.", no_args_is_help=True)
    for command in (show, apply, diff):
        group.command()(command)
    app.add_typer(group, name="catalogue")


def show(*, json: Json = False) -> None:
    """Show the catalogue in force; `--json` prints a document that `apply` takes."""
    with history(settings()) as engine:
        version, catalogue = in_force(engine)
    if json:
        typer.echo(_text(catalogue))
        return
    console = Console(highlight=False)
    console.print(f"Catalogue version {version}, default target {_target(catalogue.target)}")
    console.print(_models(catalogue))
    console.print(_task_types(catalogue))


def diff(file: File, *, json: Json = False) -> None:
    """Show what applying a document would change; exit code 1 where anything would."""
    new = read(file)
    with history(settings()) as engine:
        version, old = in_force(engine)
    found = changes(old, new)
    _print(found, json=json, version=version)
    raise typer.Exit(1 if found else 0)


def apply(
    file: File,
    *,
    if_version: Annotated[int | None, typer.Option(help="Only if this version is in force.")] = None,
    json: Json = False,
) -> None:
    """Put a document in force as a new version; replicas take it up within a second."""
    new = read(file)
    with history(settings()) as engine:
        version, old = in_force(engine)
        found = changes(old, new)
        if found or if_version not in {None, version}:
            document = msgspec.to_builtins(new)
            version = catalogues.put(engine, document, if_version or version, getpass.getuser())
    _print(found, json=json, version=version)


def in_force(engine: Any) -> tuple[int, Catalogue]:
    """The newest version; the built-in one where there is none."""
    catalogues.ensure_first(engine, msgspec.to_builtins(built_in()))
    version, document = catalogues.latest(engine)
    return version, parse_document(document)


def read(file: Path) -> Catalogue:
    """The document in a file, with published prices where it gives none.

    Raises: CatalogueInvalid.
    """
    try:
        text = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        document = json_.loads(text)
    except OSError as problem:
        raise CatalogueInvalid(
            field=str(file), problem=f"it cannot be read: {problem.strerror}. Name another file."
        ) from problem
    except ValueError as problem:
        raise CatalogueInvalid(
            field=str(file), problem=f"it is no JSON: {problem}. `router catalogue show --json` prints such a document."
        ) from problem
    catalogue = with_published_prices(parse_document(document))
    check_new(catalogue)
    return catalogue


def _print(found: list[CatalogueChange], *, json: bool, version: int) -> None:
    """The changes, for people or machines."""
    if json:
        typer.echo(json_.dumps({"version": version, "changes": msgspec.to_builtins(found)}, indent=2))
        return
    console = Console(highlight=False, soft_wrap=True)
    for change in found:
        if change.before is None:
            console.print(f"[green]+[/green] {escape(change.field)}: {escape(_short(change.after))}")
        elif change.after is None:
            console.print(f"[red]-[/red] {escape(change.field)}: {escape(_short(change.before))}")
        else:
            said = f"{escape(_short(change.before))} → {escape(_short(change.after))}"
            console.print(f"[yellow]~[/yellow] {escape(change.field)}: {said}")
    console.print(f"{len(found) or 'no'} change{'' if len(found) == 1 else 's'}; version {version} is in force")


def _text(catalogue: Catalogue) -> str:
    """The document as text that people can edit."""
    return json_.dumps(msgspec.to_builtins(catalogue), indent=2)


def _short(value: Any) -> str:
    """A value on one line."""
    return value if isinstance(value, str) else json_.dumps(value)


def _models(catalogue: Catalogue) -> Table:
    """Models with their prices and endpoints."""
    table = Table("model", "tier", "USD per million tokens in / out", "endpoints", box=None)
    for model in catalogue.models:
        served = ", ".join(entry.endpoint.label for entry in model.endpoints) or "anywhere"
        table.add_row(escape(model.name), str(model.tier), _price(model), escape(served))
    return table


def _price(model: CataloguedModel) -> str:
    """A price for people."""
    price = model.price
    if price is None:
        return "unknown: sorted last"
    if price.input_usd_per_mtok is None:
        return f"${price.request_usd:g} a request"
    return f"{price.input_usd_per_mtok:g} / {price.output_usd_per_mtok:g}"


def _task_types(catalogue: Catalogue) -> Table:
    """Task types with what holds for them, inherited or not."""
    table = Table("task type", "tier", "target", "mode", "why", box=None)
    for path in sorted(catalogue.by_path):
        task = task_of(catalogue, path)
        why = catalogue.by_path[path].why or ""
        table.add_row(escape(path), str(task.tier), _target(task.target), task.mode, escape(why))
    return table


def _target(target: Any) -> str:
    """A target for people."""
    parts = []
    if target.min_success is not None:
        parts.append(f"success ≥ {target.min_success:g}")
    if target.of_best is not None:
        parts.append(f"≥ {target.of_best:g} of the best")
    return " and ".join(parts)
