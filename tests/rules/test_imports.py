"""Who may import whom: the layers, held."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

#: Room → the rooms and outside packages (beyond the standard library) that it may import. A room stands above all that
#: it imports: the lowest come first.
LAYOUT: dict[str, set[str]] = {
    "router.errors": set(),
    "router.ids": {"errors"},
    "router.values": {"errors", "numpy", "msgspec"},
    "router.answers": {"values", "msgspec"},
    "router.signing": {"values", "errors", "msgspec"},
    "router.catalogue": {"values", "errors", "msgspec", "genai_prices"},
    "router.settings": {"errors", "catalogue", "msgspec"},
    "router.embedded": {"errors", "psycopg", "platformdirs"},
    "router.storage": {"values", "errors", "ids", "sqlalchemy", "psycopg", "msgspec", "alembic"},
    "router.archive": {"errors", "ids", "storage", "msgspec", "pyarrow"},
    "router.database": {"embedded", "errors", "settings", "storage"},
    # A recommendation: from memory alone.
    "router.learn": {"values", "errors", "catalogue", "msgspec", "numpy", "scipy"},
    "router.choose": {"values", "errors", "catalogue", "learn", "numpy", "scipy"},
    "router.traffic": {"catalogue", "values"},
    "router.decide": {
        *("answers", "catalogue", "choose", "errors", "learn", "signing", "traffic", "values"),
        *("msgspec", "numpy"),
    },
    "router.plan": {
        *("answers", "catalogue", "choose", "decide", "errors", "learn", "signing", "traffic", "values"),
        *("numpy", "scipy", "msgspec", "ruamel"),
    },
    # A report: onto disk.
    "router.observe": {
        *("catalogue", "errors", "ids", "learn", "plan", "signing", "storage", "values"),
        *("msgspec", "numpy", "structlog"),
    },
    "router.inputs": {"errors", "observe", "msgspec"},
    "router.formats": {"archive", "client", "errors", "ids", "inputs", "observe", "values", "msgspec"},
    "router.review": {"choose", "learn", "values", "errors", "msgspec", "numpy", "scipy"},
    # One replica, and what is asked of its history.
    "router.service": {
        *("answers", "catalogue", "decide", "errors", "ids", "learn", "observe", "plan", "review", "settings"),
        *("signing", "storage", "traffic", "values", "msgspec", "numpy", "structlog"),
    },
    "router.retrospect": {
        *("catalogue", "choose", "decide", "errors", "learn", "review", "signing", "storage", "values"),
        *("msgspec", "numpy", "scipy"),
    },
    "router.figures": {"errors", "review", "numpy", "matplotlib"},
    "router.replay": {
        *("answers", "catalogue", "embedded", "errors", "observe", "service", "settings", "storage", "values"),
        *("numpy", "scipy", "msgspec", "rich"),
    },
    "router.simulate": {
        *("answers", "catalogue", "choose", "decide", "errors", "learn", "observe", "replay", "signing", "values"),
        *("numpy", "scipy", "msgspec", "rich"),
    },
    # The doors.
    "router.client": {
        *("answers", "catalogue", "errors", "ids", "values"),
        *("httpx2", "msgspec", "platformdirs"),
    },
    "router.integrations": {"client", "errors", "values", "langchain_core", "langgraph", "litellm", "mcp", "msgspec"},
    "router.inside": {
        *("answers", "client", "database", "errors", "inputs", "observe", "plan", "service", "settings", "storage"),
        *("values", "msgspec"),
    },
    "router": {"inside"},
    "api": {
        *("answers", "errors", "inputs", "observe", "plan", "retrospect", "service", "settings", "traffic", "values"),
        *("fastapi", "starlette", "msgspec", "prometheus_client", "structlog"),
    },
    "router.http": {"api"},
    "router.cli": {
        *("archive", "catalogue", "client", "database", "embedded", "errors", "figures", "formats", "http", "ids"),
        "integrations",
        *("observe", "plan", "replay", "retrospect", "review", "service", "settings", "simulate", "storage", "values"),
        *("typer", "rich", "httpx2", "httpx2", "uvicorn", "structlog", "msgspec"),
    },
    "router.notebook": {"database", "replay", "retrospect", "settings"},
    "router.__main__": {"cli"},
    "migrations": {"alembic", "sqlalchemy"},
}
#: `env.py` joins the migrations to the product; the versions themselves stay runnable without it.
LAYOUT["migrations.env"] = {*LAYOUT["migrations"], "storage", "settings"}

FILES = sorted(path for top in ("router", "api", "migrations") for path in (ROOT / top).rglob("*.py"))
STANDARD = __import__("sys").stdlib_module_names


def room_of(module: str) -> str:
    """The room a module belongs to: the longest listed prefix."""
    parts = module.split(".")
    listed = [".".join(parts[:length]) for length in (2, 1) if ".".join(parts[:length]) in LAYOUT]
    if module.startswith("router.") and (not listed or listed[0] == "router"):
        raise AssertionError(f"{module} is in no room of the layout: add its row")
    return listed[0]


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(tree: ast.AST, own: str = "") -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level:
            # `api` goes by two names: beside the library, and inside it where it was installed.
            assert own == "api", "imports are absolute"
        elif isinstance(node, ast.ImportFrom):
            assert own != "api" or not f"{node.module}.".startswith("api."), "within `api` they are relative"
            yield from (f"{node.module}.{name.name}" for name in node.names)


def short(room: str) -> str:
    return room.removeprefix("router.")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_what_its_row_allows(path):
    room = room_of(module_of(path))
    for name in imported(ast.parse(path.read_text()), room):
        top = name.split(".")[0]
        if top in STANDARD:
            continue
        target = short(room_of(name)) if name.startswith(("router.", "api.")) else top
        if top == "router" and target == "router":
            continue
        assert target == short(room) or target in LAYOUT[room], f"{path.name} ({room}) imports {name}"


def test_a_migration_imports_nothing_of_the_product():
    for path in (ROOT / "migrations" / "versions").glob("*.py"):
        names = {name.split(".")[0] for name in imported(ast.parse(path.read_text()))}
        assert names.isdisjoint({"router", "api"}), path.name


def test_only_settings_reads_the_environment():
    readers = {
        str(path.relative_to(ROOT))
        for path in FILES
        if "os.environ" in path.read_text() or "getenv" in path.read_text()
    }
    assert readers == {"router/settings.py", "migrations/env.py"}, "take a `Settings`"


def test_learning_and_choosing_know_no_clock_and_no_hidden_randomness():
    for room in ("learn", "choose"):
        for path in (ROOT / "router" / room).rglob("*.py"):
            text = path.read_text()
            for forbidden in ("import random", "datetime.now", "time.time", "np.random.seed", "np.random.rand"):
                assert forbidden not in text, f"{path.name}: {forbidden}"


def test_sql_is_written_in_storage_alone():
    for path in FILES:
        if "storage" in path.parts or "migrations" in path.parts or "embedded" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value.upper()
                is_sql = ("SELECT " in text and " FROM " in text) or "INSERT INTO" in text
                assert not is_sql, path.name
