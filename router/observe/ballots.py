"""What did people say by a link, and where does it count?"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

import msgspec
import structlog

from router.errors import ExpiredLink, HistoryAway, RouterError, SameIdOtherBody, UsedLink
from router.ids import ACCEPTED_BACK, time_of
from router.observe.reports import Report, Verdict
from router.signing import Claims, LinkClaims, Signer
from router.storage import votes
from router.storage.connect import History
from router.storage.partitions import DECISIONS_KEPT
from router.storage.votes import Vote
from router.values import Recorded

#: A call that was not reported within this time after its decision is taken to be reported by nobody else.
WAITS = timedelta(hours=1)
REASON = "feedback link"

log = structlog.get_logger(__name__)

#: Corrects an outcome; observes reports.
Correct = Callable[[UUID, Verdict], Awaitable[tuple[bool, int | None]]]
Observe = Callable[[Sequence[Report]], Awaitable[list[Recorded | RouterError]]]


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """A feedback link: answer of `POST /v1/feedback-links`."""

    #: Where its page is, on whatever address the router is reached.
    path: str
    #: The whole of it, where `ROUTER_PUBLIC_URL` says on which address; else null.
    url: str | None
    #: The verdict must be given before.
    expires_at: datetime


class Wish(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Body of `POST /v1/feedback-links`."""

    #: The `decision` of the recommendation, unchanged.
    decision: str


def link(claims: Claims, signer: Signer, now: datetime, good_for: timedelta, public_url: str | None) -> Link:
    """A link for one verdict on the answer to a decision.

    Raises: ExpiredLink — the decision is too old for any verdict.
    """
    until = min(now + good_for, time_of(claims.id) + ACCEPTED_BACK)
    if until <= now:
        raise ExpiredLink
    # What is left of a ladder is for its caller alone.
    plain = msgspec.structs.replace(claims, ladder=())
    token = signer.sign_link(LinkClaims(decision=plain, until_s=int(until.timestamp())))
    path = f"/feedback/{token}"
    return Link(
        path=path, url=None if public_url is None else public_url + path, expires_at=until.replace(microsecond=0)
    )


def opened(token: str, signer: Signer, now: datetime) -> Claims:
    """The decision that a link is for.

    Raises: ForgedLink, ExpiredLink.
    """
    claims = signer.verify_link(token)
    if now.timestamp() >= claims.until_s:
        raise ExpiredLink
    return claims.decision


def made_at(claims: Claims) -> datetime:
    """When a decision was made."""
    return time_of(claims.id)


class Ballots:
    """Takes verdicts, each decision's first, and makes them count.

    A verdict is stored before it is acknowledged. It becomes a correction by a human of the last answer reported under
    its decision; where none is reported within the hour, it is reported itself, by a human.
    """

    def __init__(self, engine: History, correct: Correct, observe: Observe) -> None:
        self._engine = engine
        self._correct = correct
        self._observe = observe

    async def cast(self, claims: Claims, decision: str, status: Literal["success", "failure"], now: datetime) -> None:
        """Stores a verdict, and makes it count where its outcome is known.

        Raises: UsedLink, HistoryAway.
        """
        vote = Vote(decision_id=claims.id, task_type=claims.task_type, status=status, decision=decision)
        if not await asyncio.to_thread(votes.cast, self._engine, vote):
            raise UsedLink
        try:
            await self._settle(vote, now)
        except HistoryAway as away:
            log.warning("a verdict is stored, and counts later", problem=str(away))

    async def settle(self, now: datetime) -> int:
        """Makes verdicts count whose outcome came meanwhile; how many.

        Raises: HistoryAway.
        """
        return sum([await self._settle(vote, now) for vote in await asyncio.to_thread(votes.waiting, self._engine)])

    async def forget(self, now: datetime) -> None:
        """Drops verdicts whose links are no longer good.

        Raises: HistoryAway.
        """
        await asyncio.to_thread(votes.forget, self._engine, now - DECISIONS_KEPT)

    async def _settle(self, vote: Vote, now: datetime) -> bool:
        """Whether a verdict counts by now; one that never can is let go of."""
        outcome = await self._answered(vote)
        if outcome is None and now - time_of(vote.decision_id) < WAITS:
            return False
        try:
            if outcome is not None:
                said = Verdict(source="human", status=vote.status, reason=REASON, task_type=vote.task_type)
                await self._correct(outcome, said)
            else:
                [told] = await self._observe([Report(decision=vote.decision, status=vote.status, source="human")])
                if isinstance(told, SameIdOtherBody) and await self._answered(vote) is not None:
                    # It was reported at this very moment: the next time corrects it.
                    return False
                if isinstance(told, RouterError):
                    raise told
        except HistoryAway:
            raise
        except RouterError as refused:
            log.warning("a verdict does not count", problem=str(refused), decision=str(vote.decision_id))
        await asyncio.to_thread(votes.settle, self._engine, vote)
        return True

    async def _answered(self, vote: Vote) -> UUID | None:
        """The outcome that a verdict is on."""
        return await asyncio.to_thread(votes.answered, self._engine, vote)
