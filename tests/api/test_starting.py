"""Before beliefs were loaded there is no answer, and it is said."""

import asyncio

import httpx2
import pytest

from api.app import create_app
from tests.rules.test_units import never


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/v1/recommendation?task_type=classify", 503),
        ("POST", "/v1/outcomes", 503),
        ("GET", "/v1/task-types", 503),
        ("GET", "/readyz", 503),
        # The process is there all the same.
        ("GET", "/healthz", 200),
    ],
)
def test_an_application_that_has_not_started_says_503(method, path, status):
    async def ask():
        transport = httpx2.ASGITransport(app=create_app(never))
        async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            return await client.request(method, path, json={"task_type": "classify"} if method == "POST" else None)

    answer = asyncio.run(ask())
    assert answer.status_code == status
    assert status == 200 or answer.json()["type"] == "/problems/not-ready"
