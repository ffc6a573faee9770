"""A model changed: what was seen, and what did the router do? Its share of the calls before and after."""

from dataclasses import dataclass
from datetime import datetime

import msgspec
import numpy as np

from router.review.bands import band
from router.values import QUALITY_ONE, IntArray, bucket_at

#: Outcomes of the task type over which shares are compared, before and after.
WINDOW = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A change as the detector places it."""

    model: int
    #: The bucket from which the new rate holds.
    bucket: int
    before: float | None
    after: float | None


class Drifted(msgspec.Struct, frozen=True, kw_only=True):
    """One change, what was seen, and what followed."""

    model: str
    at: datetime
    #: Success rates as the detector saw them; null where the provider named new weights.
    before: float | None
    after: float | None
    #: 90% band of the rate since then.
    low: float
    high: float
    outcomes_since: int
    #: Its share of the last calls before, and of the newest since.
    share_before: float
    share_after: float
    #: Successes that its calls since would have had at the old rate; null: it did not get worse.
    lost_successes: float | None
    #: Outcomes of the task type until its share had come half the way; null: there was hardly a way.
    followed_after: int | None


def drift(
    models: tuple[str, ...], n: IntArray, quality: IntArray, buckets_s: IntArray, seen: list[Seen]
) -> list[Drifted]:
    """What followed each change, oldest first.

    Parameters:  n, quality — judged outcomes per model and bucket, quality in 1/10,000; shape (n_models, n_buckets).
    """
    return [_of(models, n, quality, buckets_s, one) for one in sorted(seen, key=lambda one: (one.bucket, one.model))]


def _of(models: tuple[str, ...], n: IntArray, quality: IntArray, buckets_s: IntArray, seen: Seen) -> Drifted:
    """One change."""
    calls, own = n.sum(axis=0), n[seen.model]
    since = own[seen.bucket :]
    right = float(quality[seen.model, seen.bucket :].sum()) / QUALITY_ONE
    low, high = band(np.array(since.sum()), np.array(right))
    before = _share(own[: seen.bucket][::-1], calls[: seen.bucket][::-1])
    after = _share(since[::-1], calls[seen.bucket :][::-1])
    return Drifted(
        model=models[seen.model],
        at=bucket_at(float(buckets_s[seen.bucket])),
        before=seen.before,
        after=seen.after,
        low=float(low),
        high=float(high),
        outcomes_since=int(since.sum()),
        share_before=before,
        share_after=after,
        lost_successes=_lost(seen, int(since.sum())),
        followed_after=_followed(since, calls[seen.bucket :], before, after),
    )


def _lost(seen: Seen, outcomes: int) -> float | None:
    """What a model that got worse cost since."""
    if seen.before is None or seen.after is None or seen.after >= seen.before:
        return None
    return outcomes * (seen.before - seen.after)


def _share(own: IntArray, calls: IntArray) -> float:
    """A model's share of the first outcomes, as many whole buckets as `WINDOW` needs."""
    until = int(np.searchsorted(np.cumsum(calls), WINDOW)) + 1
    total = int(calls[:until].sum())
    return float(own[:until].sum()) / total if total else 0.0


def _followed(own: IntArray, calls: IntArray, before: float, after: float) -> int | None:
    """Outcomes until the share of the buckets so far had come half the way; none where there is hardly a way."""
    if abs(after - before) < 0.1:
        return None
    share = own / np.maximum(calls, 1)
    moved = (share - before) * np.sign(after - before) >= 0.5 * abs(after - before)
    places = np.flatnonzero(moved & (calls > 0))
    return int(calls[: places[0]].sum()) if len(places) else None
