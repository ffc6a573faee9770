"""A replica says when history runs out of room, and cannot be told what is archived."""

import asyncio
from datetime import UTC, datetime, timedelta

from router.service import Service
from router.settings import Settings


def test_a_replica_whose_maintenance_fails_warns_two_months_ahead(database_url):
    ahead = timedelta()

    async def work():
        nonlocal ahead
        service = await Service.start(Settings(), database_url, clock=lambda: datetime.now(UTC) + ahead)
        try:
            assert service.warnings == []
            ahead = timedelta(days=6)
            assert [one.split()[0] for one in service.warnings] == ["`decisions`", "`choices`"]
            ahead = timedelta(days=60)
            assert [one.split()[0] for one in service.warnings][:2] == ["`outcomes`", "`corrections`"]
        finally:
            await service.stop()

    asyncio.run(work())
