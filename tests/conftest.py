"""A real Postgres for every test that needs one: one server a run, one database a test."""

import os
import shutil
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

from router import embedded
from router.storage import databases
from router.storage.connect import migrate
from tests.folders import server_folder

#: Tells the workers of a run where its Postgres lives.
RUN_FOLDER = "ADAPTIVE_TEST_RUN_FOLDER"


# How long an example takes says something of the machine, and examples that differ from run to run say it by luck.
settings.register_profile("here", deadline=None, derandomize=True)
settings.load_profile("here")


def pytest_configure(config: pytest.Config) -> None:
    """Gives the run a folder for its Postgres."""
    if not hasattr(config, "workerinput"):
        os.environ[RUN_FOLDER] = str(server_folder("tests"))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Removes the folder once its Postgres, which nobody uses any more, has stopped."""
    if hasattr(config, "workerinput"):
        return
    folder = Path(os.environ.pop(RUN_FOLDER))
    deadline = time.monotonic() + 20.0
    while embedded.describe(folder).running and time.monotonic() < deadline:
        time.sleep(0.1)
    shutil.rmtree(folder, ignore_errors=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what needs real outcome tables, PgBouncer or a package that are not there; the summary counts it."""
    there = {"real_data": bool(os.environ.get("ROUTER_TEST_DATA")), "pooler": shutil.which("pgbouncer") is not None}
    missing = [marker for marker, is_there in there.items() if not is_there]
    left_out = [item for item in items if any(item.get_closest_marker(marker) for marker in missing) or _lacks(item)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def _lacks(item: pytest.Item) -> bool:
    """Whether a test needs a package that is not installed."""
    return any(find_spec(package) is None for marker in item.iter_markers("needs") for package in marker.args)


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of the real outcome tables."""
    return Path(os.environ["ROUTER_TEST_DATA"])


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """A running Postgres: the one given, else the embedded one, shared by all workers of a run."""
    if given := os.environ.get("ROUTER_TEST_DATABASE_URL"):
        yield given
        return
    with embedded.attach(Path(os.environ[RUN_FOLDER])) as attached:
        yield attached.url


@pytest.fixture(scope="session")
def template(server_url: str) -> Iterator[str]:
    """The name of a migrated, empty database to copy."""
    url = databases.create_scratch(server_url, "template")
    migrate(url)
    yield databases.name_of(url)
    databases.drop(url)


@pytest.fixture
def database_url(server_url: str, template: str) -> Iterator[str]:
    """A fresh migrated database."""
    url = databases.create_scratch(server_url, "test", template=template)
    yield url
    databases.drop(url)


@pytest.fixture
def empty_database_url(server_url: str) -> Iterator[str]:
    """A fresh database without a schema."""
    url = databases.create_scratch(server_url, "empty")
    yield url
    databases.drop(url)
