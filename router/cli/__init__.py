"""What can be typed? The command `router`."""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, cast

import typer
from rich.console import Console
from typer.core import TyperGroup

from router.cli.examples import ending
from router.errors import BadInput, RouterError

BAD_INPUT, FAILED, INTERRUPTED = 2, 1, 130

#: Command → the module that holds it. Only the one that was typed is imported: half of them need no SciPy, no server.
COMMANDS = {
    "serve": "serve",
    "migrate": "serve",
    "recommend": "ask",
    "report": "ask",
    "correct": "ask",
    "feedback": "ask",
    "explain": "ask",
    "endpoints": "ask",
    "plan": "plan",
    "workflow": "workflow",
    "import": "bring",
    "export": "export",
    "catalogue": "catalogue",
    "prices": "prices",
    "curves": "review",
    "savings": "review",
    "audit": "review",
    "promote": "promote",
    "notebooks": "notebooks",
    "mcp": "mcp",
    "agreement": "agreement",
    "doctor": "doctor",
    "recount": "recount",
    "archive": "archive",
    "replay": "replay",
    "demo": "demo",
    "simulate": "simulate",
}


class _Commands(TyperGroup):
    """Commands, each imported when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # typer's signature
        """All names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  # typer's signature
        """One command, or nothing."""
        if cmd_name not in COMMANDS:
            return None
        room = typer.Typer(pretty_exceptions_enable=False)
        room.callback()(_nothing)
        import_module(f"router.cli.{COMMANDS[cmd_name]}").register(room)
        command = cast("TyperGroup", typer.main.get_command(room)).commands[cmd_name]
        for name, one in _leaves(cmd_name, command):
            one.epilog = ending(name)
        return command


def _leaves(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    """A command under its name, or those of a group."""
    below = getattr(command, "commands", None)
    if below is None:
        yield name, command
        return
    for inner, one in below.items():
        yield f"{name} {inner}", one


app = typer.Typer(
    cls=_Commands,
    help="Which model should run this LLM call? The cheapest one whose recorded outcomes clear the target.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)


@app.callback()
def _nothing() -> None:
    """Nothing happens before a command."""


def main(run: Callable[[], None] = app) -> None:
    """Runs the command line, or a part of it; our own errors become one line on stderr and an exit code."""
    try:
        run()
    except RouterError as error:
        Console(stderr=True, highlight=False).print(f"[red]router:[/red] {_plain(error)}", soft_wrap=True)
        sys.exit(BAD_INPUT if isinstance(error, BadInput) else FAILED)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _plain(error: RouterError) -> str:
    """An error's text, with brackets that are not markup."""
    return str(error).replace("[", r"\[")
