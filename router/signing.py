"""How does a decision travel to the caller and back, so that nobody can change or forge it?"""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from hashlib import blake2b
from hmac import compare_digest
from uuid import UUID

import msgspec

from router.errors import ForgedDecision
from router.values import DecidedBy

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


class Signer:
    """Signs with the newest key, and knows the older ones.

    Parameters:  keys — secrets by number, as stored; at least one.
    """

    def __init__(self, keys: Mapping[int, bytes]) -> None:
        self._keys = dict(keys)
        # Keyed once: copying is half the price of keying again.
        self._keyed = {
            number: blake2b(key=secret, digest_size=_MAC_BYTES, person=b"decision") for number, secret in keys.items()
        }
        self._newest = max(self._keys)
        self._encoder = msgspec.msgpack.Encoder(uuid_format="bytes")
        self._decoder = msgspec.msgpack.Decoder(Claims)

    def sign(self, claims: Claims) -> str:
        """The opaque string that the caller sends back unchanged."""
        signed = self._newest.to_bytes(2, "big") + self._encoder.encode(claims)
        return urlsafe_b64encode(signed + self._mac(self._newest, signed)).rstrip(b"=").decode()

    def verify(self, decision: str) -> Claims:
        """The claims of a decision this router issued.

        Raises: ForgedDecision — not ours, changed, cut short, or spelled differently from what was issued.
        """
        if len(decision) > MAX_LENGTH:
            raise ForgedDecision
        try:
            raw = urlsafe_b64decode(decision + "=" * (-len(decision) % 4))
        except (binascii.Error, ValueError) as problem:
            raise ForgedDecision from problem
        # Sixteen spellings of the last character decode alike; only one of them was issued.
        if urlsafe_b64encode(raw).rstrip(b"=").decode() != decision:
            raise ForgedDecision
        signed, mac = raw[:-_MAC_BYTES], raw[-_MAC_BYTES:]
        key = int.from_bytes(signed[:2], "big")
        if key not in self._keys or not compare_digest(mac, self._mac(key, signed)):
            raise ForgedDecision
        try:
            return self._decoder.decode(signed[2:])
        except msgspec.MsgspecError as problem:
            raise ForgedDecision from problem

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

    def _mac(self, key: int, signed: bytes) -> bytes:
        """Keyed blake2b (RFC 7693 §2.9) over everything before it."""
        keyed = self._keyed[key].copy()
        keyed.update(signed)
        return keyed.digest()
