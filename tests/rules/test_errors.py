"""Every error has its text, and a place in the table of statuses."""

import ast
import re

import pytest

from api import problems
from router import errors
from router.errors import RouterError
from tests.rules.test_imports import FILES, ROOT


def kinds(kind=RouterError):
    yield kind
    for below in kind.__subclasses__():
        yield from kinds(below)


KINDS = sorted(set(kinds()), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_has_a_text_of_its_own(kind):
    assert kind.__doc__
    assert not re.search(r"\b(please|invalid|sorry)\b", kind.__doc__, re.IGNORECASE)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_has_a_status_and_a_stable_type(kind):
    facts = dict.fromkeys(re.findall(r"{(\w+)", kind.__doc__ or ""), "x")
    error = kind(**facts)
    document = problems.document(error)
    assert document["status"] in {400, 402, 403, 404, 409, 410, 412, 413, 422, 428, 500, 503}
    assert document["type"].startswith("/problems/")
    assert document["detail"] == str(error)


def test_names_of_types_are_stable():
    assert problems.type_of(errors.SameIdOtherBody(id="x")) == "/problems/same-id-other-body"


def test_long_input_is_cut_in_the_text():
    assert len(str(errors.UnknownTaskType(given="x" * 10_000, hint=""))) < 1_000


def raised_in(function):
    """Names of our errors that a function raises itself."""
    for node in ast.walk(function):
        if isinstance(node, ast.Raise) and node.exc is not None:
            raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
            name = getattr(raised, "attr", getattr(raised, "id", ""))
            if name in {kind.__name__ for kind in KINDS}:
                yield name


@pytest.mark.parametrize("room", ["router", "api"])
def test_who_raises_says_so(room):
    """Commands and routes speak to users: their docstrings are help and documentation."""
    silent = []
    for path in FILES:
        shown = path.relative_to(ROOT)
        if shown.parts[0] != room or shown.parts[:2] in {("router", "cli"), ("api", "routes")}:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or node.name.startswith("_"):
                continue
            if any(raised_in(node)) and "Raises" not in (ast.get_docstring(node) or ""):
                silent.append(f"{shown}: {node.name}")
    assert silent == []
