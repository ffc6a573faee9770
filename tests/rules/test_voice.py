"""One voice: a thing has one word, in errors, help, log lines, routes and pages; and one form says what is wrong."""

import ast
import re
from collections.abc import Iterator

import pytest

from api.app import create_app
from tests.cli.test_help import LEAVES
from tests.rules.test_errors import KINDS
from tests.rules.test_imports import FILES, ROOT
from tests.rules.test_units import never

#: What others call it, and we do not: a model, its outcome, the target, a tally, a belief, and what we do.
NOT_OURS = re.compile(
    r"\b(arms?|variants?|rewards?|confidence|thresholds?|stats|learners?|bandits?|refresh(es|ed)?|sync(s|ed)?"
    r"|events?|levels?|please|invalid|sorry|illegal|oops|helper|utils?|blacklist|whitelist)\b",
    re.IGNORECASE,
)
#: Where such a word is another one's name, or says another thing.
ALLOWED = {
    ("README.md", "bandit"): "the name of the method",
    ("docs/develop.md", "bandits"): "what others make",
    ("docs/measured.md", "bandits"): "what others make",
    ("docs/how-to/ladders.md", "threshold"): "the score from which a ladder accepts an answer",
    ("docs/measured.md", "threshold"): "the same",
    ("docs/compared.md", "variants"): "what another product calls its models",
}


def prose(text: str) -> str:
    """Text without code, links' targets, and the rows and blocks that quote it."""
    text = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"`[^`]*`|\]\([^)]*\)|https?://\S+", "", text)


def log_lines() -> Iterator[tuple[str, str]]:
    """Every sentence that is logged."""
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text())):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            is_log = isinstance(node.func.value, ast.Name) and node.func.value.id in {"log", "logger", "_log"}
            if is_log and isinstance(node.args[0], ast.Constant):
                yield str(path.relative_to(ROOT)), str(node.args[0].value)


def refusals() -> Iterator[tuple[str, str]]:
    """Every sentence that an error is given where it is raised."""
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.keyword) and node.arg in {"problem", "hint"}:
                parts = [one.value for one in ast.walk(node.value) if isinstance(one, ast.Constant)]
                yield str(path.relative_to(ROOT)), " ".join(str(part) for part in parts if isinstance(part, str))


def routes() -> Iterator[tuple[str, str]]:
    """What every route says of itself."""
    document = create_app(never)._app.openapi()  # type: ignore[attr-defined]  # FastAPI, behind the hot routes
    for path, methods in document["paths"].items():
        for operation in methods.values():
            yield path, f"{operation.get('summary', '')} {operation.get('description', '')}"
    for name, schema in document["components"]["schemas"].items():
        yield name, schema.get("description", "")


def commands() -> Iterator[tuple[str, str]]:
    """What every command and option says of itself."""
    for name, command in LEAVES.items():
        yield name, command.help or ""
        yield from ((f"{name} {one.name}", getattr(one, "help", None) or "") for one in command.params)


def pages() -> Iterator[tuple[str, str]]:
    """What every page says."""
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))):
        yield str(path.relative_to(ROOT)), path.read_text()


SAID = {
    "errors": [(kind.__name__, kind.__doc__ or "") for kind in KINDS],
    "refusals": list(refusals()),
    "log lines": list(log_lines()),
    "routes": list(routes()),
    "commands": list(commands()),
    "pages": list(pages()),
}


@pytest.mark.parametrize("where", SAID)
def test_one_thing_has_one_word(where):
    assert len(SAID[where]) >= 10
    found = {(name, word.group().lower()) for name, text in SAID[where] for word in NOT_OURS.finditer(prose(text))}
    assert found == {one for one in ALLOWED if where == "pages"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_is_whole_sentences(kind):
    """Without end only where its facts bring one."""
    text = " ".join((kind.__doc__ or "").split())
    assert text[0].isupper() or text[0] in "`{"
    assert text.endswith((".", "}"))


def test_every_command_and_option_says_what_it_is_in_sentences():
    for name, text in SAID["commands"]:
        assert text or name.endswith((" help", " version")), f"{name} has no help"
        assert text[:1].isupper() or text[:1] == "`" or "success" in text[:10] or "auto" in text[:4], f"{name}: {text}"
        assert text.rstrip().endswith((".", ":")), f"{name}: {text}"
