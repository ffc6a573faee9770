"""Which model should run this call? Asked over HTTP, with nothing imported that only a router needs."""

from router.client.answers import Corrected, Planned, PlannedCall, Receipt, Recommendation
from router.client.awaiting import AsyncClient
from router.client.blocking import Client
from router.client.call import Call
from router.client.cascade import Attempt, Cascaded, Score, Tried
from router.client.usage import usage_of

__all__ = [
    "AsyncClient",
    "Attempt",
    "Call",
    "Cascaded",
    "Client",
    "Corrected",
    "Planned",
    "PlannedCall",
    "Receipt",
    "Recommendation",
    "Score",
    "Tried",
    "usage_of",
]
