"""What does a client begin with, however it does its I/O?"""

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from router.client.delivery import Delivery
from router.client.line import Line
from router.client.protocol import Protocol
from router.client.spool import Spool
from router.errors import BadInput

DEFAULT_URL = "http://127.0.0.1:8080"
DEFAULT_TIMEOUT_MS = 150.0
DEFAULT_SPOOL_SIZE = 10_000
#: How long closing may take where outcomes wait.
CLOSING_S = 2.0


class Opened(ABC):
    """What both clients have: what to say to a router, and what keeps outcomes while it is away."""

    def __init__(
        self,
        url: str = DEFAULT_URL,
        *,
        timeout_ms: float = DEFAULT_TIMEOUT_MS,
        api_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        providers: Sequence[str] = (),
        spool: Path | None = None,
        spool_size: int = DEFAULT_SPOOL_SIZE,
    ) -> None:
        _check(url, timeout_ms)
        sent = _with_key(headers, api_key)
        self._protocol = Protocol(url, timeout_s=timeout_ms / 1_000, providers=providers)
        self._delivery = _delivery_of(self._protocol, url, sent, spool, spool_size)
        self._open(url, sent)

    @property
    def waiting(self) -> int:
        """Outcomes that wait on disk, of all processes that share the folder."""
        return self._delivery.waiting

    @abstractmethod
    def _open(self, url: str, headers: Mapping[str, str]) -> None:
        """Gets ready to do I/O."""


def _check(url: str, timeout_ms: float) -> None:
    """Refuses what could never work.

    Raises: BadInput.
    """
    if not url.startswith(("http://", "https://")):
        raise BadInput(field="url", problem=f"{url[:80]!r} is no address. Write it like {DEFAULT_URL}.")
    if not 0.0 < timeout_ms <= 600_000.0:
        raise BadInput(field="timeout_ms", problem=f"{timeout_ms:g} is not in (0, 600000] ms.")


def _with_key(headers: Mapping[str, str] | None, api_key: str | None) -> dict[str, str]:
    """Headers, with the key that the router knows its caller by.

    Raises: BadInput — names the parameter, and never shows the key.
    """
    sent = dict(headers or {})
    if api_key is None:
        return sent
    if any(name.lower() == "authorization" for name in sent):
        raise BadInput(field="api_key", problem="`headers` has an `Authorization` already. Give one of them.")
    if not api_key or not api_key.isascii() or not api_key.isprintable() or " " in api_key:
        raise BadInput(field="api_key", problem="a key is printable ASCII without spaces. Is a line break at its end?")
    return {**sent, "Authorization": f"Bearer {api_key}"}


def _delivery_of(contract: Protocol, url: str, headers: Mapping[str, str], spool: Path | None, size: int) -> Delivery:
    """What keeps and sends outcomes; what an earlier process left is sent at once."""
    # Who reports with another key must not send what waits for this one.
    whose = hashlib.blake2b(repr((url.rstrip("/"), sorted(headers.items()))).encode(), digest_size=8)
    folder = spool or platformdirs.user_state_path("adaptive-llm-router") / "outcomes"

    @contextmanager
    def line() -> Iterator[Line]:
        opened = Line(url, headers, keep=lambda *_: "outcomes are not kept twice")
        try:
            yield opened
        finally:
            opened.close()

    delivery = Delivery(Spool(folder / whose.hexdigest(), size), contract, line)
    delivery.start()
    return delivery
