"""Running services on real databases."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest

from router.service import Service
from router.settings import Settings

Started = Callable[..., AbstractAsyncContextManager[Service]]


@pytest.fixture
def started(database_url: str) -> Started:
    """Starts a replica on the test's database, or on another one."""

    @asynccontextmanager
    async def start(url: str = database_url, **settings: object) -> AsyncIterator[Service]:
        chosen = Settings(**{"poll_s": 0.05, **settings})  # type: ignore[arg-type]  # a test names real settings
        service = await Service.start(chosen, url)
        try:
            yield service
        finally:
            await service.stop()

    return start
