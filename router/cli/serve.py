"""`router serve` and `router migrate`."""

import asyncio
import socket
from typing import Annotated

import typer
import uvicorn
from rich.console import Console

from api.app import create_app
from router.cli.database import database
from router.cli.environment import settings
from router.cli.worker import candidates, config_of, configure_logging, hush, started
from router.cli.workers import keep
from router.errors import NotLoopback, PortTaken
from router.service import Service
from router.settings import MOST_WORKERS, Settings, is_loopback
from router.storage.connect import go_back, migrate


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command()(serve)
    app.command("migrate")(migrate_)


def serve(
    host: Annotated[str | None, typer.Option(help="Address to serve on; loopback only.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to serve on.", min=1, max=65535)] = None,
    workers: Annotated[int | None, typer.Option(help="Processes that answer there.", min=1, max=MOST_WORKERS)] = None,
) -> None:
    """Migrate the database, then answer on http://127.0.0.1:8080."""
    chosen = settings()
    host, port, workers = host or chosen.host, port or chosen.port, workers or chosen.workers
    if not is_loopback(host):
        raise NotLoopback(field="host", given=host)
    configure_logging(chosen.log_level)
    base = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    with _bound(host, port) as listener, database(chosen) as url:
        migrate(url)
        if workers == 1:
            _answer(listener, chosen, url, base)
        else:
            asyncio.run(keep(listener, workers, lambda usable: _say_all(base, usable, workers)))


def migrate_(
    to: Annotated[
        str | None, typer.Option(metavar="SCHEMA", help="Go back to an older one, such as 0006; drops what it lacks.")
    ] = None,
) -> None:
    """Bring the database's schema up to this version."""
    with database(settings()) as url:
        if to is None:
            migrate(url)
        else:
            go_back(url, to)
    Console().print("The schema is up to date." if to is None else f"The schema is at {to} again.")


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


def _answer(listener: socket.socket, chosen: Settings, url: str, base: str) -> None:
    """Answers in this very process."""

    async def start() -> Service:
        service = await started(chosen, url)
        _say(base, candidates(service))
        hush()
        return service

    app = create_app(start, max_body_bytes=chosen.max_body_bytes)
    uvicorn.Server(config_of(app)).run(sockets=[listener])


def _say_all(base: str, usable: str, workers: int) -> None:
    """The lines a newcomer needs, and how many answer."""
    _say(base, usable)
    Console(highlight=False, soft_wrap=True).print(f"Serving on {base} with {workers} workers")


def _say(base: str, usable: str) -> None:
    """The lines a newcomer needs."""
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"Ask     curl '{base}/v1/recommendation?task_type=classify'")
    console.print(f'Report  curl {base}/v1/outcomes --json \'{{"decision": "…", "status": "success"}}\'')
    console.print(f"Look    {base}   (candidates: {usable})")
