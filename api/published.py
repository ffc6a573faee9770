"""What does OpenAPI say of the hot routes, and of bodies and answers that FastAPI does not read itself?"""

from typing import Any

import msgspec
from fastapi import FastAPI

from router.answers import Decision, Request
from router.observe.ballots import Link, Wish
from router.observe.reports import Report, Verdict
from router.observe.workflow_reports import WorkflowRecorded, WorkflowReport
from router.plan.answer import Plan
from router.plan.dag import Dag
from router.retrospect.agreement import Judges
from router.values import Recorded

from .problems import CONTENT_TYPE
from .routes.agreement import AgreementAsked, JudgesPart

_TYPES = (
    *(Decision, Request, Report, Verdict, Recorded, Dag, Plan, Wish, Link),
    *(WorkflowReport, WorkflowRecorded, AgreementAsked, JudgesPart, Judges),
)


def describe(app: FastAPI) -> None:
    """Adds the hot routes and the bodies of the others to the application's OpenAPI document."""
    generated = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = generated()
            _, components = msgspec.json.schema_components(_TYPES, ref_template="#/components/schemas/{name}")
            document.setdefault("components", {}).setdefault("schemas", {}).update({**components, "Problem": _PROBLEM})
            document["paths"].update(_paths(components))
            verdict = document["paths"]["/v1/outcomes/{spelled}/correction"]["post"]
            verdict["requestBody"] = _body(_ref("Verdict"))
            plan = document["paths"]["/v1/plan"]["post"]
            plan["requestBody"] = _body(_ref("Dag"))
            plan["responses"] = _answers({"200": _ref("Plan")}, "400", "413", "422", "503")
            link = document["paths"]["/v1/feedback-links"]["post"]
            link["requestBody"] = _body(_ref("Wish"))
            link["responses"] = _answers({"201": _ref("Link")}, "400", "403", "410", "422", "503")
            ended = document["paths"]["/v1/workflows/outcomes"]["post"]
            ended["requestBody"] = _body(_ref("WorkflowReport"))
            recorded = _ref("WorkflowRecorded")
            ended["responses"] = _answers(
                {"201": recorded, "200": recorded}, "400", "403", "409", "410", "413", "422", "503"
            )
            agreement = document["paths"]["/v1/reports/agreement"]["get"]
            agreement["parameters"] = _parameters(components["AgreementAsked"])
            agreement["responses"] = _answers({"200": _ref("JudgesPart")}, "422", "503")
            app.openapi_schema = document
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's documented way to extend the document


def _paths(components: dict[str, Any]) -> dict[str, Any]:
    """The three hot routes."""
    parameters = _parameters(components["Request"])
    batch_items = {"type": "array", "maxItems": 1_000, "items": _ref("Report")}
    results = {"type": "array", "items": {"anyOf": [_ref("Recorded"), _ref("Problem")]}}
    return {
        "/v1/recommendation": {
            "get": {
                "tags": ["recommendation"],
                "summary": "Which model should run this call?",
                "parameters": parameters,
                "responses": _answers({"200": _ref("Decision")}, "422", "503"),
            }
        },
        "/v1/outcomes": {
            "post": {
                "tags": ["outcomes"],
                "summary": "How did it go?",
                "requestBody": _body(_ref("Report")),
                "responses": _answers(
                    {"201": _ref("Recorded"), "200": _ref("Recorded")}, "400", "403", "409", "410", "413", "422", "503"
                ),
            }
        },
        "/v1/outcomes/batch": {
            "post": {
                "tags": ["outcomes"],
                "summary": "How did these go? An array, or one outcome a line.",
                "requestBody": _body(batch_items, "application/x-ndjson"),
                "responses": _answers({"200": results}, "400", "413", "422", "503"),
            }
        },
    }


def _parameters(query: dict[str, Any]) -> list[dict[str, Any]]:
    """The parameters of a query that a struct spells."""
    needed = query.get("required", ())
    return [
        {"name": name, "in": "query", "required": name in needed, "schema": schema}
        for name, schema in query["properties"].items()
    ]


def _ref(name: str) -> dict[str, str]:
    """A published type by name."""
    return {"$ref": f"#/components/schemas/{name}"}


def _body(schema: dict[str, Any], *also: str) -> dict[str, Any]:
    """A required JSON body."""
    content: dict[str, Any] = {"application/json": {"schema": schema}}
    content.update({name: {"schema": {"type": "string"}} for name in also})
    return {"required": True, "content": content}


def _answers(good: dict[str, dict[str, Any]], *problems: str) -> dict[str, Any]:
    """Responses: the good ones by status, and the problems."""
    said = {
        status: {"description": "Done", "content": {"application/json": {"schema": schema}}}
        for status, schema in good.items()
    }
    problem = {"description": "Problem", "content": {CONTENT_TYPE: {"schema": _ref("Problem")}}}
    return {**said, **dict.fromkeys(problems, problem)}


_PROBLEM: dict[str, Any] = {
    "title": "Problem",
    "type": "object",
    "description": "RFC 9457: what went wrong, in words and for machines.",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "description": "Stable relative reference of the kind of problem."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "field": {"type": "string", "description": "The field to blame, where there is one."},
    },
}
