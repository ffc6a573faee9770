"""`router mcp`: the router as tools of an agent, over standard input and output."""

from importlib.util import find_spec
from typing import Annotated

import typer

from router.client import Client
from router.errors import PackageMissing
from router.settings import settings


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(mcp)


def mcp(
    *,
    url: Annotated[str | None, typer.Option(help="Where the router is served; none: this machine's.")] = None,
    timeout_ms: Annotated[
        float, typer.Option(help="What a question may take before the last answer stands in.")
    ] = 150.0,
    json: Annotated[bool, typer.Option("--json", help="Changes nothing: the protocol is JSON.")] = False,  # noqa: ARG001  # as every command
) -> None:
    """Serve `recommend`, `report`, `plan` and `explain` to an agent, by the Model Context Protocol over stdio."""
    if find_spec("mcp") is None:
        raise PackageMissing(command="router mcp", extra="mcp")
    from router.integrations.mcp import server_of  # noqa: PLC0415  # an optional package

    chosen = settings()
    with Client(url or f"http://{chosen.host}:{chosen.port}", timeout_ms=timeout_ms) as client:
        server_of(client).run("stdio")
