"""The contract, readable: every route of the OpenAPI document on one page, without a script from anywhere."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

routes = APIRouter(include_in_schema=False)

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #1c2733; }
h2 { margin: 2.2rem 0 .3rem; font-size: 1.05rem; } h2 b { color: #2f7d5b; margin-right: .5rem; }
table { border-collapse: collapse; width: 100%; margin: .4rem 0 .8rem; } code { background: #f2f5f8; padding: 0 .3rem; }
td, th { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #e6ebf0; }
th { font-weight: 600; color: #5a6b7d; } .must { color: #b4231f; } caption { text-align: left; color: #5a6b7d; }
"""


@routes.get("/docs", response_class=HTMLResponse)
async def documentation(request: Request) -> str:
    """All routes."""
    document: dict[str, Any] = request.app.openapi()
    schemas = document["components"]["schemas"]
    parts = "".join(
        _operation(method.upper(), path, operation, schemas)
        for path, methods in sorted(document["paths"].items(), key=lambda one: _place(one[0]))
        for method, operation in methods.items()
    )
    return f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(document["info"]["title"])}</title>
<style>{_STYLE}</style><h1>{escape(document["info"]["title"])}</h1><p>{escape(document["info"]["description"])}
For machines: <a href="/openapi.json">openapi.json</a>.</p>{parts}</html>"""


def _place(path: str) -> tuple[int, str]:
    """What callers need comes before what operators need."""
    first = (
        "/v1/recommendation",
        "/v1/outcomes",
        "/v1/decisions",
        "/v1/task-types",
        "/v1/endpoints",
        "/v1/catalogue",
        "/v1",
    )
    return next((place for place, start in enumerate(first) if path.startswith(start)), len(first)), path


def _operation(method: str, path: str, operation: Mapping[str, Any], schemas: Mapping[str, Any]) -> str:
    """One route."""
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    answers = ", ".join(
        f"{escape(status)} {_named(_schema(answer))}" for status, answer in operation.get("responses", {}).items()
    )
    said = escape(operation.get("description") or operation.get("summary", ""))
    return (
        f"<h2><b>{method}</b><code>{escape(path)}</code></h2><p>{said}</p>"
        f"{_table('parameters', _parameters(operation))}"
        f"{_table(f'body: {_named(body)}', _fields(body, schemas)) if body else ''}"
        f"<p>answers: {answers}</p>"
    )


def _parameters(operation: Mapping[str, Any]) -> Iterator[tuple[str, str, bool, str]]:
    """Name, type, whether it must be given, and what it means, of each parameter."""
    for one in operation.get("parameters", ()):
        yield one["name"], _named(one.get("schema")), one.get("required", False), one.get("description", "")


def _fields(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> Iterator[tuple[str, str, bool, str]]:
    """The same of each field of a body."""
    inner = schema.get("items", schema)
    found = schemas.get(str(inner.get("$ref", "")).rpartition("/")[2], inner)
    for name, field in found.get("properties", {}).items():
        yield name, _named(field), name in found.get("required", ()), field.get("description", "")


def _table(caption: str, rows: Iterator[tuple[str, str, bool, str]]) -> str:
    """Rows of fields; nothing where there are none."""
    lines = "".join(
        f"<tr><td><code>{escape(name)}</code>{' <span class=must>needed</span>' if must else ''}</td>"
        f"<td>{kind}</td><td>{escape(said)}</td></tr>"
        for name, kind, must, said in rows
    )
    return f"<table><caption>{caption}</caption>{lines}</table>" if lines else ""


def _schema(answer: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The schema of an answer, where it has one."""
    for content in answer.get("content", {}).values():
        schema: Mapping[str, Any] | None = content.get("schema")
        return schema
    return None


def _named(schema: Mapping[str, Any] | None) -> str:
    """A schema in a few words."""
    if not schema:
        return ""
    if "$ref" in schema:
        return f"<code>{escape(schema['$ref'].rpartition('/')[2])}</code>"
    if "anyOf" in schema:
        return " or ".join(_named(one) for one in schema["anyOf"] if one.get("type") != "null")
    if "enum" in schema:
        return " · ".join(f"<code>{escape(str(word))}</code>" for word in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_named(schema.get('items')) or 'anything'}"
    return escape(str(schema.get("type", "")))
