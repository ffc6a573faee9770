"""How does a decision, or a link for a verdict on it, travel out and back, so that nobody can change or forge it?"""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from hashlib import blake2b
from hmac import compare_digest
from typing import TypeVar
from uuid import UUID

import msgspec

from router.errors import ForgedDecision, ForgedLink, RouterError
from router.values import DecidedBy

T = TypeVar("T")

MAX_LENGTH = 2_048
_MAC_BYTES = 16


class Rung(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A step of a ladder, as the decision carries it."""

    model: str
    endpoint: str
    #: Empty: any check.
    check: str
    #: Accepted from this score on; None: as it is.
    threshold: float | None


class Claims(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What a decision says of itself: all that is needed to record its outcome without a look-up."""

    id: UUID
    task_type: str
    model: str
    endpoint: str
    propensity: float
    strategy: DecidedBy
    step: int
    catalogue_version: int
    #: The principal that asked.
    owner: str
    #: What is left of the ladder, this step first; empty where there is none.
    ladder: tuple[Rung, ...] = ()


class LinkClaims(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What a feedback link says of itself."""

    #: Of the decision whose answer is judged, without its ladder.
    decision: Claims
    #: Good until then, in seconds since 1970.
    until_s: int


class Signer:
    """Signs with the newest key, and knows the older ones.

    Parameters:  keys — secrets by number, as stored; at least one.
    """

    def __init__(self, keys: Mapping[int, bytes]) -> None:
        self._keys = dict(keys)
        # Keyed once: copying is half the price of keying again. A link is no decision, whatever it carries.
        self._deciding = _keyed(keys, b"decision")
        self._linking = _keyed(keys, b"feedback")
        self._newest = max(self._keys)
        self._encoder = msgspec.msgpack.Encoder(uuid_format="bytes")
        self._decoder = msgspec.msgpack.Decoder(Claims)
        self._link_decoder = msgspec.msgpack.Decoder(LinkClaims)

    def sign(self, claims: Claims) -> str:
        """The opaque string that the caller sends back unchanged."""
        return self._sealed(claims, self._deciding)

    def verify(self, decision: str) -> Claims:
        """The claims of a decision this router issued.

        Raises: ForgedDecision — not ours, changed, cut short, or spelled differently from what was issued.
        """
        return self._opened(decision, self._deciding, self._decoder, ForgedDecision)

    def sign_link(self, claims: LinkClaims) -> str:
        """The token of a feedback link: of use for one verdict, and for nothing else."""
        return self._sealed(claims, self._linking)

    def verify_link(self, token: str) -> LinkClaims:
        """The claims of a feedback link this router issued; whether it is still good is its reader's to look at.

        Raises: ForgedLink.
        """
        return self._opened(token, self._linking, self._link_decoder, ForgedLink)

    def session_uniform(self, task_type: str, session: str) -> float:
        """The uniform in [0, 1) that a session always draws for this task type: a keyed hash, so no state is kept."""
        return self._uniform(f"{len(task_type)}:{task_type}:{session}".encode(), b"session")

    def audit_uniform(self, outcome: UUID) -> float:
        """The uniform in [0, 1) that decides whether an outcome is to be verified: the same for every repeat of it."""
        return self._uniform(outcome.bytes, b"audit")

    def _uniform(self, text: bytes, person: bytes) -> float:
        """A keyed hash of a text as a uniform in [0, 1), under the oldest key: it never changes."""
        digest = blake2b(text, key=self._keys[min(self._keys)], digest_size=8, person=person).digest()
        return (int.from_bytes(digest, "big") >> 11) * 2.0**-53

    def _sealed(self, claims: msgspec.Struct, keyed: "_Keyed") -> str:
        """Claims as text, signed with the newest key."""
        signed = self._newest.to_bytes(2, "big") + self._encoder.encode(claims)
        return urlsafe_b64encode(signed + _mac(keyed[self._newest], signed)).rstrip(b"=").decode()

    def _opened(self, text: str, keyed: "_Keyed", decoder: msgspec.msgpack.Decoder[T], forged: type[RouterError]) -> T:
        """The claims in a text, or the error that says it is not ours."""
        if len(text) > MAX_LENGTH:
            raise forged
        try:
            raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
        except (binascii.Error, ValueError) as problem:
            raise forged from problem
        # Sixteen spellings of the last character decode alike; only one of them was issued.
        if urlsafe_b64encode(raw).rstrip(b"=").decode() != text:
            raise forged
        signed, mac = raw[:-_MAC_BYTES], raw[-_MAC_BYTES:]
        key = int.from_bytes(signed[:2], "big")
        if key not in keyed or not compare_digest(mac, _mac(keyed[key], signed)):
            raise forged
        try:
            return decoder.decode(signed[2:])
        except msgspec.MsgspecError as problem:
            raise forged from problem


_Keyed = dict[int, blake2b]


def _keyed(keys: Mapping[int, bytes], person: bytes) -> _Keyed:
    """A keyed hash for each key: what is signed for one purpose is worth nothing for another."""
    return {number: blake2b(key=secret, digest_size=_MAC_BYTES, person=person) for number, secret in keys.items()}


def _mac(keyed: blake2b, signed: bytes) -> bytes:
    """Keyed blake2b (RFC 7693 §2.9) over everything before it."""
    copied = keyed.copy()
    copied.update(signed)
    return copied.digest()
