"""When was it decided, and is it the same one? Identifiers that say both."""

import threading
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from uuid import UUID

from router.errors import TimeOutOfRange

#: A report may come this long after its decision.
ACCEPTED_BACK = timedelta(days=35)
#: History that is imported may be this old: partitions are made for every month it touches.
IMPORTED_BACK = timedelta(days=3_653)
#: Clocks of callers may run ahead by this much.
ACCEPTED_AHEAD = timedelta(minutes=5)

_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62
_RANDOM_BITS = (1 << 74) - 1


class UuidClock:
    """Makes UUIDv7 identifiers that grow, even when the clock steps back."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = (0, 0)

    def next(self, now: datetime, randomness: bytes) -> UUID:
        """The next identifier.

        Parameters:  now — aware; the time in the identifier, or the last one's where the clock stepped back.
                     randomness — 10 bytes.
        """
        millisecond = unix_ms(now)
        tail = int.from_bytes(randomness, "big") & _RANDOM_BITS
        with self._lock:
            last_millisecond, last_tail = self._last
            if millisecond <= last_millisecond:
                # A step of up to 2⁴⁰ keeps the identifier unguessable from its neighbour.
                millisecond, tail = last_millisecond, last_tail + 1 + (tail & ((1 << 40) - 1))
                if tail > _RANDOM_BITS:
                    millisecond, tail = millisecond + 1, tail & _RANDOM_BITS
            self._last = (millisecond, tail)
        return _laid_out(millisecond, tail)


def derived_id(decision_id: UUID, step: int, attempt: int) -> UUID:
    """The identifier of the outcome of one attempt at one step of a decision: the same whoever computes it.

    Parameters:  decision_id — a UUIDv7.   step — of a ladder, 0 without one.   attempt — of a caller that tries again.
    Returns:     a UUIDv7 of the decision's own millisecond.

    >>> decision = UUID("01a21724-3bdd-715e-b536-21ddb1f359fc")
    >>> first, again = derived_id(decision, 0, 0), derived_id(decision, 0, 1)
    >>> (ms_of(first) == ms_of(decision), first == derived_id(decision, 0, 0), first == again)
    (True, True, False)
    """
    digest = blake2b(decision_id.bytes + step.to_bytes(2, "big") + attempt.to_bytes(4, "big"), digest_size=10)
    return _laid_out(decision_id.int >> 80, int.from_bytes(digest.digest(), "big") & _RANDOM_BITS)


def undated_id(spelled: UUID) -> UUID:
    """The identifier under which an outcome with an undated UUID is kept: its time is 0."""
    digest = blake2b(spelled.bytes, digest_size=10, person=b"undated")
    return _laid_out(0, int.from_bytes(digest.digest(), "big") & _RANDOM_BITS)


def named_id(at_ms: int, name: bytes) -> UUID:
    """The identifier of an outcome that its source knows by a name: its time, and the name's digest."""
    digest = blake2b(name, digest_size=10, person=b"named")
    return _laid_out(at_ms, int.from_bytes(digest.digest(), "big") & _RANDOM_BITS)


def stored_id(spelled: UUID) -> UUID:
    """The identifier under which a caller's UUID is stored: itself when dated, else a derived one, whose time is 0.

    >>> spelled = UUID("5f1c36d7-2b47-4f2c-9a39-61f0a9c4b7a2")
    >>> ms_of(stored_id(spelled))
    0
    """
    return spelled if is_dated(spelled) else undated_id(spelled)


def is_dated(spelled: UUID) -> bool:
    """Whether a UUID carries a time.

    >>> is_dated(UUID("01a21724-3bdd-715e-b536-21ddb1f359fc")), is_dated(UUID("5f1c36d7-2b47-4f2c-9a39-61f0a9c4b7a2"))
    (True, False)
    """
    return spelled.version == 7


def unix_ms(at: datetime) -> int:
    """Milliseconds since 1970, UTC."""
    return int(at.timestamp() * 1000)


def ms_of(id_: UUID) -> int:
    """The time in a UUIDv7, in milliseconds since 1970, UTC."""
    return id_.int >> 80


def time_of(id_: UUID) -> datetime:
    """The time in a UUIDv7.

    >>> f"{time_of(UUID('01a21724-3bdd-715e-b536-21ddb1f359fc')):%Y-%m-%dT%H:%M:%SZ}"
    '2026-11-26T09:16:20Z'
    """
    return datetime.fromtimestamp(ms_of(id_) / 1000, UTC)


def check_time(at_ms: int, now: datetime, *, field: str, back: timedelta = ACCEPTED_BACK) -> None:
    """Refuse a moment that outcomes are not accepted for.

    Raises: TimeOutOfRange — more than `back`, or 5 minutes ahead of `now`.
    """
    now_ms = unix_ms(now)
    oldest = now_ms - int(back.total_seconds() * 1000)
    newest = now_ms + int(ACCEPTED_AHEAD.total_seconds() * 1000)
    if oldest <= at_ms <= newest:
        return
    hint = "Older history comes in by `router import`." if back < IMPORTED_BACK else "Leave older history out."
    hint = "Check this machine's clock." if at_ms > newest else hint
    accepted = f"{back.days:,} days"
    raise TimeOutOfRange(field=field, given=_shown(at_ms), now=f"{now:%Y-%m-%dT%H:%M:%SZ}", back=accepted, hint=hint)


def _shown(at_ms: int) -> str:
    """A moment in words that hold beyond the year 9999, too."""
    try:
        return f"{datetime.fromtimestamp(at_ms / 1000, UTC):%Y-%m-%dT%H:%M:%SZ}"
    except (OverflowError, ValueError, OSError):
        return f"{at_ms} ms after 1970"


def _laid_out(millisecond: int, tail: int) -> UUID:
    """UUIDv7 layout (RFC 9562 §5.7): 48 bits of time, then 74 bits around version and variant."""
    high, low = tail >> 62, tail & ((1 << 62) - 1)
    return UUID(int=(millisecond << 80) | _VERSION_7 | (high << 64) | _VARIANT | low)
