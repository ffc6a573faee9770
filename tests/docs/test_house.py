"""The figures and the picture of the rooms say what is there."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

ERRORS = '''"""What can go wrong?"""


class Wrong(Exception):
    """It is wrong."""
'''
VALUES = '''"""What passes between the rooms?"""

from router.errors import Wrong  # the one


def doubled(n: int) -> int:
    """Twice as much.

    Raises: Wrong — it is negative.
    """
    if n < 0:
        raise Wrong
    return _times(n, 2)


def _times(n: int, factor: int) -> int:
    return n * factor
'''
API = "from router import values\nfrom router.errors import Wrong\n"


@pytest.fixture(scope="module")
def house():
    spec = importlib.util.spec_from_file_location("docs_house", ROOT / "docs" / "house.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path):
    """A house of three rooms."""
    for name, text in {"router/errors.py": ERRORS, "router/values.py": VALUES, "api/app.py": API}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return tmp_path


def test_sizes_by_hand(house, checkout):
    found = house.sizes([checkout / "router" / "values.py"])
    expected = {
        "modules": 1,
        "lines": 17,
        "median_module": 11,
        "largest_module": 11,
        "over_400": 0,
        "functions": 2,
        # Eight lines and two; four of the eight are its docstring.
        "median_function": 5.0,
        "median_function_without_docstring": 3.0,
        "public_names": 1,
        "comments": 0.091,
        "docstrings": 0.455,
    }
    assert expected == {name: found[name] for name in expected}


def test_a_room_stands_above_what_it_imports(house, checkout):
    graph = house.imports(checkout)
    assert {"errors": set(), "values": {"errors"}, "api": {"values", "errors"}} == graph
    assert house.ranks(graph) == {"errors": 0, "values": 1, "api": 2}
    # That `api` needs `errors`, too, is said by the way over `values`.
    assert {"errors": set(), "values": {"errors"}, "api": {"values"}} == house.needed(graph)


def test_the_picture_has_every_room(house, tmp_path):
    rooms = set(house.imports(ROOT)) - {"router", "__main__"}
    house.draw(ROOT, tmp_path / "house.svg")
    for path in (tmp_path / "house.svg", ROOT / "docs" / "house.svg"):
        assert rooms == set(re.findall(r">([a-z]+)</text>", path.read_text())), f"draw {path.name} again"


def test_the_table_of_rooms_has_every_room(house):
    page = (ROOT / "ARCHITECTURE.md").read_text()
    for room in set(house.imports(ROOT)) - {"router", "__main__", "api"}:
        assert f"`router/{room}/`" in page or f"`router/{room}.py`" in page, room


def test_every_file_that_the_page_names_is_there():
    page = (ROOT / "ARCHITECTURE.md").read_text()
    named = set(re.findall(r"`((?:[a-z_]+/)*[a-z_]+\.(?:py|sql|md|svg))[`:]", page))
    assert len(named) > 60
    assert {one for one in named if not (ROOT / one).exists() and not (ROOT / "router" / one).exists()} == set()
