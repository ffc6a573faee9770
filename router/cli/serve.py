"""`router serve` and `router migrate`."""

import gc
import socket
import sys
from typing import Annotated

import structlog
import typer
import uvicorn
from rich.console import Console

from api.app import create_app
from router.cli.database import database
from router.cli.environment import settings
from router.errors import NotLoopback, PortTaken
from router.service import Service
from router.settings import Settings, is_loopback
from router.storage.connect import migrate

_LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40}


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command()(serve)
    app.command("migrate")(migrate_)


def serve(
    host: Annotated[str | None, typer.Option(help="Address to serve on; loopback only.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to serve on.", min=1, max=65535)] = None,
) -> None:
    """Migrate the database, then answer on http://127.0.0.1:8080."""
    chosen = settings()
    host, port = host or chosen.host, port or chosen.port
    if not is_loopback(host):
        raise NotLoopback(field="host", given=host)
    _configure_logging(chosen.log_level)
    with _bound(host, port) as listener, database(chosen) as url:
        migrate(url)
        app = create_app(lambda: _started(chosen, url, host, port), max_body_bytes=chosen.max_body_bytes)
        config = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="on")
        uvicorn.Server(config).run(sockets=[listener])


def migrate_() -> None:
    """Bring the database's schema up to this version."""
    with database(settings()) as url:
        migrate(url)
    Console().print("The schema is up to date.")


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


async def _started(chosen: Settings, url: str, host: str, port: int) -> Service:
    """A running service, and the lines a newcomer needs."""
    service = await Service.start(chosen, url)
    # What is there now stays: the collector need not look at it again and again.
    gc.collect()
    gc.freeze()
    _, catalogue = service.catalogue
    usable = [model.name for model in catalogue.models if chosen.serves(model)]
    base = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"Ask     curl '{base}/v1/recommendation?task_type=classify'")
    console.print(f'Report  curl {base}/v1/outcomes --json \'{{"decision": "…", "status": "success"}}\'')
    console.print(f"Look    {base}   (candidates: {', '.join(usable) or 'none: ROUTER_PROVIDERS leaves no model'})")
    return service


def _configure_logging(level: str) -> None:
    """Structured lines on stderr."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(_LEVELS[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
