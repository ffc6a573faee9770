"""What do routes and commands say of themselves? The pages that are made from the code, before the site is built."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import typer

from api.app import create_app
from router.cli import app as command_line_app
from router.cli.examples import EXAMPLES
from router.service import Service

#: What `--json` prints, where that is an answer of the service: its schema stands on the page of HTTP.
PRINTED = {
    "recommend": "Decision",
    "report": "Recorded",
    "feedback": "Link",
    "plan": "Plan",
    "agreement": "Judges",
}
_ABOUT = (
    "`router COMMAND --help` says the same. Exit codes: 0, 1 (it failed, or something does not hold), 2 (bad input). "
    "Every command prints JSON with `--json`: `serve` one line once it listens; `mcp` says nothing else. "
    "`router --install-completion` completes commands and options in your shell."
)
REFERENCE = Path(__file__).parent / "reference"


def on_pre_build(**_: object) -> None:
    """Writes the pages: mkdocs calls it by this name."""
    (REFERENCE / "http.md").write_text(http())
    (REFERENCE / "command-line.md").write_text(command_line())


def on_page_content(html: str, *, page: Any, **_: object) -> str:
    """Sets the sections of our docstrings apart, which no style of mkdocstrings knows."""
    is_python = page.file.src_uri == "reference/python.md"
    return re.sub(r"\b(Parameters|Returns|Raises|Source):\s+", r"<br><b>\1</b> ", html) if is_python else html


def http() -> str:
    """Every route, from OpenAPI, then every schema."""
    document = create_app(_never)._app.openapi()  # type: ignore[attr-defined]  # noqa: SLF001  # FastAPI, behind the hot routes
    parts = ["# HTTP", "The same as `/docs` and `/openapi.json` of a running router."]
    for path, methods in sorted(document["paths"].items()):
        for method, operation in methods.items():
            parts.append(f"## {method.upper()} `{path}`")
            parts.append(operation.get("description") or operation.get("summary", ""))
            parts.extend(_table(_parameters(operation)))
            body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
            parts.append(f"Body: {_named(body)}" if body else "")
            answers = [f"{status} {_answered(answer)}".strip() for status, answer in operation["responses"].items()]
            parts.append(f"Answers: {', '.join(answers)}")
    parts.append("## Schemas")
    for name, schema in sorted(document["components"]["schemas"].items()):
        parts.append(f"### {name}")
        parts.append(schema.get("description", ""))
        needed = schema.get("required", ())
        fields = [(one, _named(of), one in needed) for one, of in schema.get("properties", {}).items()]
        parts.extend(_table(iter(fields)))
    return "\n\n".join(part for part in parts if part) + "\n"


def command_line() -> str:
    """Every command, with what it prints for machines."""
    group = typer.main.get_command(command_line_app)
    parts = [
        "# Command line",
        _ABOUT,
    ]
    parts.extend(_command(group, click.Context(group, info_name="router"), "router"))
    return "\n\n".join(part for part in parts if part) + "\n"


def _command(group: Any, context: click.Context, path: str) -> Iterator[str]:
    """A group's commands, one after another."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        full = f"{path} {name}"
        yield f"## `{full}`"
        yield "\n\n".join(line.strip() for line in (command.help or "").split("\n\n"))
        if hasattr(command, "list_commands"):
            yield from _command(command, click.Context(command, parent=context, info_name=name), full)
            continue
        rows = [(_spelled(one), " ".join((getattr(one, "help", None) or "").split())) for one in command.params]
        if rows:
            yield "\n".join(["| option | meaning |", "|---|---|", *(f"| {left} | {right} |" for left, right in rows)])
        lines = EXAMPLES[full.removeprefix("router ")]
        yield "\n".join(["```text", *lines, "```"])
        if name in PRINTED:
            yield f"`--json` prints [{PRINTED[name]}](http.md#{PRINTED[name].lower()})."


def _spelled(parameter: Any) -> str:
    """A parameter as it is typed."""
    if parameter.param_type_name == "argument":
        return f"`{parameter.metavar or parameter.name.upper()}`"
    return ", ".join(f"`{word}`" for word in parameter.opts)


def _parameters(operation: Mapping[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Parameters of a route."""
    for one in operation.get("parameters", ()):
        yield one["name"], _named(one.get("schema")), one.get("required", False)


def _table(rows: Iterator[tuple[str, str, bool]]) -> Iterator[str]:
    """Fields with their types; nothing where there are none."""
    lines = [f"| `{name}`{' (needed)' if needed else ''} | {kind} |" for name, kind, needed in rows]
    if lines:
        yield "\n".join(["| field | type |", "|---|---|", *lines])


def _answered(answer: Mapping[str, Any]) -> str:
    """The schema of an answer."""
    return next((_named(one.get("schema")) for one in answer.get("content", {}).values()), "")


def _named(schema: Mapping[str, Any] | None) -> str:
    """A schema in a few words, with a link to its own."""
    if not schema:
        return ""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(_named(one) for one in schema["anyOf"] if one.get("type") != "null")
    if "enum" in schema:
        return ", ".join(f"`{word}`" for word in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_named(schema.get('items')) or 'anything'}"
    return str(schema.get("type", ""))


async def _never() -> Service:
    """The service of an application that is only asked what it has."""
    raise AssertionError("nothing is served here")
