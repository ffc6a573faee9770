"""A client of a real server on a fresh database."""

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from tests.serving import serving


@pytest.fixture
def client(database_url: str) -> Iterator[httpx.Client]:
    """A client of a server on a fresh database."""
    with serving(database_url) as client:
        yield client


@pytest.fixture
def recommend(client: httpx.Client) -> Callable[..., dict[str, object]]:
    """Asks for a recommendation."""

    def ask(task_type: str = "classify", **query: Any) -> dict[str, object]:
        answer = client.get("/v1/recommendation", params={"task_type": task_type, **query})
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    return ask
