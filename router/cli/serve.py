"""`router serve` and `router migrate`."""

import asyncio
import json as json_
import signal
import socket
from collections.abc import Callable
from typing import Annotated

import typer
from rich.console import Console

from router.cli.logs import to_stderr
from router.cli.worker import Announced, candidates, config_of, started
from router.cli.workers import keep
from router.database import database
from router.embedded import default_data_dir
from router.errors import NotLoopback, PortTaken, SchemaBehind
from router.http import create_app
from router.service import Service
from router.settings import MOST_WORKERS, Settings, is_loopback, settings
from router.storage.connect import check_head, engine, go_back, migrate, named


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command()(serve)
    app.command("migrate")(migrate_)


def serve(
    *,
    host: Annotated[str | None, typer.Option(help="Address to serve on; loopback only.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to serve on.", min=1, max=65535)] = None,
    workers: Annotated[int | None, typer.Option(help="Processes that answer there.", min=1, max=MOST_WORKERS)] = None,
    json: Annotated[
        bool, typer.Option("--json", help="Print one line of JSON once it listens: address, models, database.")
    ] = False,
) -> None:
    """Migrate the database, then answer on http://127.0.0.1:8080."""
    chosen = settings()
    host, port, workers = host or chosen.host, port or chosen.port, workers or chosen.workers
    if not is_loopback(host):
        raise NotLoopback(field="host", given=host)
    to_stderr(chosen.log_level)
    base = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    with _bound(host, port) as listener, database(chosen) as url:
        migrate(url)

        def ready(models: list[str]) -> None:
            if json:
                line = {"url": base, "workers": workers, "models": models, "database": _named(chosen, url)}
                typer.echo(json_.dumps(line))
            else:
                _say(base, models, workers)

        if workers == 1:
            _answer(listener, chosen, url, ready)
        else:
            asyncio.run(keep(listener, workers, ready))


def migrate_(
    *,
    to: Annotated[
        str | None, typer.Option(metavar="SCHEMA", help="Go back to an older one, such as 0006; drops what it lacks.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print as JSON from which to which schema.")] = False,
) -> None:
    """Bring the database's schema up to this version."""
    applied: dict[str, object] | None
    with database(settings()) as url:
        if to is not None:
            applied = {"from": go_back(url, to), "to": to}
        else:
            applied = _behind(settings(), url)
            migrate(url)
    if json:
        typer.echo(json_.dumps({"applied": applied}))
    elif applied is None:
        typer.echo("The schema was up to date.")
    else:
        state = "up to date" if to is None else "an older one"
        typer.echo(f"The schema is {state}: it was {applied['from'] or 'empty'}, and is {applied['to']}.")


def _behind(chosen: Settings, url: str) -> dict[str, object] | None:
    """From which schema to which a database is to be brought; None: nowhere.

    Raises: DatabaseAway, PostgresTooOld.
    """
    opened = engine(url, timeout_s=chosen.database_timeout_s, is_pooled=chosen.is_pooled)
    try:
        check_head(opened)
    except SchemaBehind as behind:
        return {"from": behind.facts["found"], "to": behind.facts["needed"]}
    finally:
        opened.dispose()
    return None


def _named(chosen: Settings, url: str) -> str:
    """The database for people and programs: the folder of an embedded one, else its address without a password."""
    return str(chosen.data_dir or default_data_dir()) if chosen.database_url is None else named(url)


def _bound(host: str, port: int) -> socket.socket:
    """A socket at the address: taken before anything is started, so that a taken one is told at once.

    Raises: PortTaken.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind, protocol)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(address)
    except OSError as problem:
        listener.close()
        raise PortTaken(field="port", port=port, problem=problem.strerror) from problem
    return listener


def _answer(listener: socket.socket, chosen: Settings, url: str, ready: Callable[[list[str]], None]) -> None:
    """Answers in this very process."""
    models: list[str] = []

    async def start() -> Service:
        service = await started(chosen, url)
        models.extend(candidates(service))
        return service

    app = create_app(start, max_body_bytes=chosen.max_body_bytes)
    for told in (signal.SIGTERM, signal.SIGINT):
        # The server raises it again once it has stopped in order: that is no failure.
        signal.signal(told, lambda *_: None)
    try:
        Announced(config_of(app), lambda: ready(models)).run(sockets=[listener])
    except SystemExit as failed:
        raise typer.Exit(1) from failed


def _say(base: str, models: list[str], workers: int) -> None:
    """The lines a newcomer needs, and how many answer."""
    console = Console(highlight=False, soft_wrap=True)
    usable = ", ".join(models) or "none: ROUTER_PROVIDERS leaves no model"
    console.print(f"Ask     curl '{base}/v1/recommendation?task_type=classify'")
    console.print(f'Report  curl {base}/v1/outcomes --json \'{{"decision": "…", "status": "success"}}\'')
    console.print(f"Look    {base}   (candidates: {usable})")
    if workers > 1:
        console.print(f"Serving on {base} with {workers} workers")
