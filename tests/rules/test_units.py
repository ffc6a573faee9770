"""Every quantity carries its unit in its name, and every time that is written is RFC 3339 in UTC."""

import json
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
import pytest

from api.app import create_app
from router.service import Service
from tests.rules.test_imports import FILES, ROOT, module_of

#: What is measured in time or in money.
MEASURED = re.compile(
    r"latency|timeout|duration|delay|elapsed|deadline|wait|slack|stale|cooling|retry_after|age|seconds|hours"
    r"|cost|price|spent|spend|budget"
)
#: How a name says in what: milliseconds, seconds, days; US dollars, also of a million tokens, or 10⁻⁹ of them. What is
#: counted or shared has no unit: `cost_n`, `latency_bin`, `latency_hist`, `saved_cost_share`, `outcomes_…`, `calls_…`.
UNIT = re.compile(
    r"(^|_)(ms|s|days|usd|nusd|usd_per_mtok|usd_per_day)$|_(n|bin|hist|share|path)$|^(outcomes|calls|tokens)_|^stale_tier$"
)
#: Numbers that are measured in nothing of these, and one whose name is its unit.
OTHERWISE = {
    ("Simulated", "delay"): "decisions that an outcome comes late",
    ("Regret", "cost"): "regret in the unit of the instance, made so that costs lie in [0, 1]",
    ("Tally", "timeouts"): "a count",
    ("Changed", "prices"): "new price by old one: a factor",
}
OPTIONAL = ("router/integrations/", "router/figures/", "router/archive/", "router/__main__", "router/notebook.py")


def words_of(name: str) -> str:
    """A name without words that only look like a measure: `usage`, `pages`, `stage`, `percentage`."""
    return re.sub(r"usage|pages?|stage|average|percentage|storage|language|message|manage", "", name)


def is_bare(name: str, value: object) -> bool:
    """Whether a number's name says that it is measured, and not in what."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and MEASURED.search(words_of(name)) is not None and UNIT.search(name) is None


def structs() -> list[type[msgspec.Struct]]:
    """Every struct of the product: bodies, answers, what the command line prints."""
    for path in FILES:
        shown = str(path.relative_to(ROOT))
        if not shown.startswith((*OPTIONAL, "migrations/", "router/embedded/supervisor")):
            import_module(module_of(path))

    def below(kind: type[msgspec.Struct]) -> Any:
        for one in kind.__subclasses__():
            yield one
            yield from below(one)

    ours = {one for one in below(msgspec.Struct) if one.__module__.startswith(("router.", "api."))}
    return sorted(ours, key=lambda one: (one.__module__, one.__name__))


def is_numeric(kind: Any) -> bool:
    """Whether a field holds numbers, alone or in a list, a mapping or an estimate with its interval."""
    return re.search(r"\b(int|float|Estimate)\b", str(kind)) is not None


def test_every_measured_field_of_every_struct_names_its_unit():
    found = structs()
    assert len(found) > 100
    bare = {
        f"{one.__module__}.{one.__name__}.{field.encode_name}"
        for one in found
        for field in msgspec.structs.fields(one)
        if is_numeric(field.type) and is_bare(field.encode_name, 0.0) and (one.__name__, field.name) not in OTHERWISE
    }
    assert bare == set()


def numbers_of(schema: Any, name: str = "") -> Any:
    """Names of numbers in a JSON schema, however deep."""
    if isinstance(schema, list):
        for one in schema:
            yield from numbers_of(one, name)
    elif isinstance(schema, dict):
        if schema.get("type") in {"number", "integer"}:
            yield name
        if schema.get("in") == "query":
            yield from numbers_of(schema["schema"], schema["name"])
            return
        for key, inner in schema.items():
            if key == "properties":
                for field, one in inner.items():
                    yield from numbers_of(one, field)
            elif isinstance(inner, dict | list):
                yield from numbers_of(inner, name)


def test_every_measured_number_that_is_published_names_its_unit():
    document = create_app(never)._app.openapi()  # type: ignore[attr-defined]  # FastAPI, behind the hot routes
    names = set(numbers_of(document))
    assert {"cost_usd", "max_latency_ms", "days", "limit", "mature_s"} <= names
    assert {name for name in names if is_bare(name, 0.0)} == set()


async def never() -> Service:
    raise AssertionError("nothing is served here")


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("latency", True),
        ("max_cost", True),
        ("stale", True),
        ("latency_ms", False),
        ("cost_n", False),
        ("usage", False),
    ],
)
def test_what_is_bare(name, bare):
    assert is_bare(name, 1.0) is bare


def test_times_are_written_in_one_form():
    """But on the page of a link, where a person reads it beside that form."""
    for path in FILES:
        formats = set(re.findall(r"[^\s\"'{}:<>]*%H[^\"'{}<>]*", path.read_text()))
        if path == ROOT / "api" / "routes" / "feedback.py":
            formats -= {"%H:%M"} | {one for one in formats if one.endswith("%B %Y at %H:%M")}
        assert formats <= {"%Y-%m-%dT%H:%M:%SZ"}, Path(path).name


def test_whatever_the_published_contract_refers_to_is_in_it():
    """Two structs of one name would be published under the modules that hold them, and under neither's own."""
    document = create_app(never)._app.openapi()  # type: ignore[attr-defined]  # FastAPI, behind the hot routes
    named = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(document)))
    assert named <= set(document["components"]["schemas"])
    assert {name for name in document["components"]["schemas"] if "." in name} == set()
