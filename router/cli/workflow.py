"""`router workflow`: what became of a whole DAG, from the shell."""

import json as json_
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from router.cli.ask import Json, Url, call
from router.errors import BadInput


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(workflow)


def workflow(
    status: Annotated[str, typer.Argument(help="success or failure.")],
    *,
    decision: Annotated[list[str], typer.Option(help="The `decision` of a node; repeat it for each.")],
    weight: Annotated[
        list[float] | None, typer.Option(help="A node's share of a failure, 0 to 1, in the order of the decisions.")
    ] = None,
    rule: Annotated[str | None, typer.Option(help="Who is blamed without weights: odds, uniform or last.")] = None,
    quality: Annotated[float | None, typer.Option(help="How good the answer was, 0 to 1.")] = None,
    id_: Annotated[str | None, typer.Option("--id", help="Any UUID; reporting it twice counts once.")] = None,
    json: Json = False,
    url: Url = None,
) -> None:
    """Report the result of a whole DAG: what each node that was not reported by itself is credited."""
    if weight and len(weight) != len(decision):
        problem = f"{len(weight)} weights for {len(decision)} decisions. Give one for each."
        raise BadInput(field="--weight", problem=problem)
    nodes: list[dict[str, Any]] = [{"decision": one} for one in decision]
    for node, share in zip(nodes, weight or (), strict=False):
        node["weight"] = share
    given = {"status": status, "decisions": nodes, "rule": rule, "quality": quality, "id": id_}
    body = {name: value for name, value in given.items() if value is not None}
    answer = call(url, "POST", "/v1/workflows/outcomes", json=body)
    if json:
        typer.echo(json_.dumps(answer, indent=2))
    else:
        _show(answer)


def _show(answer: dict[str, Any]) -> None:
    """What was credited, for people."""
    console = Console(highlight=False)
    said = "recorded" if answer["recorded"] else "already recorded, counted once"
    console.print(f"{answer['id']}: {said}; credit by {answer['rule']}", soft_wrap=True)
    if answer["credited"]:
        table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False)
        table.add_column("task type", overflow="fold")
        table.add_column("status")
        table.add_column("weight", justify="right")
        table.add_column("outcome", no_wrap=True)
        for one in answer["credited"]:
            colour = "green" if one["status"] == "success" else "red"
            weight = f"{one['weight']:.4f}".rstrip("0").rstrip(".")
            table.add_row(one["task_type"], f"[{colour}]{one['status']}[/]", weight, one["outcome_id"])
        console.print(table)
    else:
        console.print("no node was credited")
    for note in answer.get("notes", ()):
        console.print(f"[dim]note: {note['text']}[/dim]")
