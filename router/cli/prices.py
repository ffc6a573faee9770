"""`router prices check` and `update`: do providers still ask what the catalogue says?"""

import getpass
import json as json_
from typing import Annotated

import httpx2
import msgspec
import typer
from rich.console import Console
from rich.table import Table

from router.catalogue import Catalogue, Price
from router.catalogue.prices import PriceChange, fetch_published, price_changes, with_prices
from router.cli.catalogue import in_force
from router.database import history
from router.errors import PricesAway, UnknownModel, near
from router.settings import settings
from router.storage import catalogues

Json = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
Models = Annotated[list[str] | None, typer.Argument(metavar="[MODEL]...", help="Only these; none: all of them.")]
Fetch = Annotated[bool, typer.Option("--fetch", help="Get the newest list from the web, not the one installed.")]


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    group = typer.Typer(help="Catalogued prices against published ones (genai-prices).", no_args_is_help=True)
    for command in (check, update):
        group.command()(command)
    app.add_typer(group, name="prices")


def check(models: Models = None, *, fetch: Fetch = False, json: Json = False) -> None:
    """Show where published prices differ from the catalogue's; exit code 1 where any does."""
    with history(settings()) as engine:
        version, catalogue = in_force(engine)
    found = _changes(catalogue, models, fetch=fetch)
    _print(found, version, json=json)
    raise typer.Exit(1 if found else 0)


def update(models: Models = None, *, fetch: Fetch = False, json: Json = False) -> None:
    """Put published prices in force, as a new version of the catalogue; what was paid before stays as it was."""
    with history(settings()) as engine:
        version, catalogue = in_force(engine)
        found = _changes(catalogue, models, fetch=fetch)
        if found:
            document = msgspec.to_builtins(with_prices(catalogue, found))
            version = catalogues.put(engine, document, version, getpass.getuser())
    _print(found, version, json=json)


def _changes(catalogue: Catalogue, models: list[str] | None, *, fetch: bool) -> list[PriceChange]:
    """What differs.

    Raises: UnknownModel.   PricesAway.
    """
    for name in models or ():
        if name not in catalogue.by_model:
            raise UnknownModel(field="MODEL", given=name[:128], hint=near(name, catalogue.by_model))
    if fetch:
        try:
            fetch_published()
        except (httpx2.HTTPError, ValueError) as problem:
            raise PricesAway from problem
    return price_changes(catalogue, models or ())


def _print(found: list[PriceChange], version: int, *, json: bool) -> None:
    """The differences, for people or machines."""
    if json:
        typer.echo(json_.dumps({"version": version, "changes": msgspec.to_builtins(found)}, indent=2))
        return
    console = Console(highlight=False)
    if found:
        table = Table("model", "catalogue", "published", box=None, title="USD per million tokens in / out")
        for change in found:
            table.add_row(change.model, _price(change.catalogued), _price(change.published))
        console.print(table)
    said = f"{len(found)} price{'' if len(found) == 1 else 's'} differ" if found else "no price differs"
    console.print(f"{said}; version {version} is in force")


def _price(price: Price | None) -> str:
    """A price for people; cached tokens where they have one."""
    if price is None:
        return "unknown"
    if price.input_usd_per_mtok is None:
        return f"${price.request_usd:g} a request"
    cached = "" if price.cache_read_usd_per_mtok is None else f", cached {price.cache_read_usd_per_mtok:g}"
    return f"{price.input_usd_per_mtok:g} / {price.output_usd_per_mtok:g}{cached}"
