"""What can be typed? The command `router`."""

import sys

import typer
from rich.console import Console

from router.cli import ask, catalogue, demo, doctor, replay, serve
from router.errors import BadInput, RouterError

BAD_INPUT, FAILED, INTERRUPTED = 2, 1, 130

app = typer.Typer(
    help="Which model should run this LLM call? The cheapest one whose recorded outcomes clear the target.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
for room in (serve, ask, catalogue, doctor, replay, demo):
    room.register(app)


def main() -> None:
    """Runs the command line; our own errors become one line on stderr and an exit code."""
    try:
        app()
    except RouterError as error:
        Console(stderr=True, highlight=False).print(f"[red]router:[/red] {_plain(error)}", soft_wrap=True)
        sys.exit(BAD_INPUT if isinstance(error, BadInput) else FAILED)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _plain(error: RouterError) -> str:
    """An error's text, with brackets that are not markup."""
    return str(error).replace("[", r"\[")
