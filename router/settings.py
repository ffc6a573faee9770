"""What did the operator set? The one reader of the environment."""

import ipaddress
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec

from router.catalogue.document import CataloguedModel
from router.errors import SettingsInvalid, near

PREFIX = "ROUTER_"
MOST_WORKERS = 64


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Every setting, checked; `from_env` reads them all at once and reports all mistakes at once."""

    #: Postgres to use; none: the embedded one.
    database_url: str | None = None
    #: Folder of the embedded Postgres.
    data_dir: Path | None = None
    #: Address to serve on; loopback only.
    host: str = "127.0.0.1"
    #: Port to serve on.
    port: int = 8080
    #: Processes that answer there.
    workers: int = 1
    #: Address under which people reach the feedback page, where that is another one.
    public_url: str | None = None
    #: How long a feedback link is good, in days; never longer than its decision.
    feedback_days: float = 14.0
    #: Providers the operator can call; none: all of the catalogue.
    providers: tuple[str, ...] = ()
    #: Share of decisions kept in the log, 0 … 1.
    decision_log: float = 1.0
    #: Seconds between two looks at what other processes recorded.
    poll_s: float = 0.5
    #: Outcomes that may wait to be stored before new ones are refused.
    queue_size: int = 20_000
    #: Bytes of one request's body.
    max_body_bytes: int = 4_000_000
    #: How long a statement may take before the database counts as away, in seconds.
    database_timeout_s: float = 5.0
    #: What stands before Postgres: `none`, or `transaction` for one that lends connections by transaction.
    pooler: str = "none"
    #: `info`, `warning`, `error` or `debug`.
    log_level: str = "info"

    @property
    def is_pooled(self) -> bool:
        """Whether a session's state does not last from one transaction to the next."""
        return self.pooler == "transaction"

    def serves(self, model: CataloguedModel) -> bool:
        """Whether the operator can call a model: some provider of it is among theirs, or all are."""
        return not self.providers or any(entry.provider in self.providers for entry in model.endpoints)

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> "Settings":
        """The settings of this environment.

        Raises: SettingsInvalid — with every setting that does not hold.
        """
        values: dict[str, Any] = {}
        problems: list[str] = []
        if url := environ.get("DATABASE_URL", "").strip():
            values["database_url"] = url
        for variable, (field, read) in VARIABLES.items():
            text = environ.get(variable, "").strip()
            if not text:
                continue
            try:
                values[field] = read(text)
            except ValueError as problem:
                problems.append(f"`{variable}` is {text[:80]!r}: {problem}")
        known = {*VARIABLES, *TEST_VARIABLES}
        problems += [
            f"`{name}` is no setting. {near(name, known)}".strip()
            for name in environ
            if name.startswith(PREFIX) and name not in known
        ]
        if url and not url.startswith(("postgresql://", "postgres://")):
            problems.append("`DATABASE_URL` must start with `postgresql://`.")
        if problems:
            raise SettingsInvalid(problems=" ".join(problems))
        return cls(**values)


def settings() -> Settings:
    """The settings of this process.

    Raises: SettingsInvalid.
    """
    return Settings.from_env(os.environ)


def is_loopback(host: str) -> bool:
    """Whether an address reaches this machine only.

    >>> [is_loopback(host) for host in ("localhost", "127.0.0.2", "::1", "0.0.0.0", "localhost.example.org")]
    [True, True, True, False, False]
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _number(low: float, high: float) -> Callable[[str], float]:
    """A reader of numbers in [low, high]."""

    def read(text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            raise ValueError(f"give a number from {low:g} to {high:g}.") from None
        if not low <= number <= high:
            raise ValueError(f"give a number from {low:g} to {high:g}.")
        return number

    return read


def _whole(low: int, high: int) -> Callable[[str], int]:
    """A reader of whole numbers in [low, high]."""

    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not low <= int(text) <= high:
            raise ValueError(f"give a whole number from {low} to {high}.")
        return int(text)

    return read


def _share(text: str) -> float:
    """`all`, `off`, or a share."""
    words = {"all": 1.0, "off": 0.0}
    return words[text] if text in words else _number(0.0, 1.0)(text)


def _names(text: str) -> tuple[str, ...]:
    """Names between commas."""
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    if not names:
        raise ValueError("give provider names between commas, such as `anthropic,bedrock`.")
    return names


def _address(text: str) -> str:
    """An address to build links on."""
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.netloc or parts.query or parts.fragment:
        raise ValueError("give an address such as `https://feedback.example.com`.")
    return text.rstrip("/")


def _level(text: str) -> str:
    """A log level."""
    if text.lower() not in {"debug", "info", "warning", "error"}:
        raise ValueError("give `debug`, `info`, `warning` or `error`.")
    return text.lower()


def _pooler(text: str) -> str:
    """What stands before Postgres."""
    if text.lower() not in {"none", "transaction"}:
        raise ValueError("give `none`, or `transaction` for PgBouncer in transaction mode.")
    return text.lower()


#: Environment variable → field of `Settings` and how it is read.
VARIABLES: dict[str, tuple[str, Callable[[str], Any]]] = {
    "ROUTER_DATA_DIR": ("data_dir", Path),
    "ROUTER_HOST": ("host", str),
    "ROUTER_PORT": ("port", _whole(1, 65535)),
    "ROUTER_WORKERS": ("workers", _whole(1, MOST_WORKERS)),
    "ROUTER_PUBLIC_URL": ("public_url", _address),
    "ROUTER_FEEDBACK_DAYS": ("feedback_days", _number(0.01, 35.0)),
    "ROUTER_PROVIDERS": ("providers", _names),
    "ROUTER_DECISION_LOG": ("decision_log", _share),
    "ROUTER_POLL_S": ("poll_s", _number(0.05, 60.0)),
    "ROUTER_QUEUE_SIZE": ("queue_size", _whole(1, 1_000_000)),
    "ROUTER_MAX_BODY_BYTES": ("max_body_bytes", _whole(1_000, 100_000_000)),
    "ROUTER_DATABASE_TIMEOUT_S": ("database_timeout_s", _number(0.1, 600.0)),
    "ROUTER_POOLER": ("pooler", _pooler),
    "ROUTER_LOG_LEVEL": ("log_level", _level),
}
#: Read by the tests alone.
TEST_VARIABLES = ("ROUTER_TEST_DATA", "ROUTER_TEST_DATABASE_URL")
