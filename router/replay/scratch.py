"""Where can a replay write without touching the operator's history? In a database that lives as long as the replay."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from router.storage import databases
from router.storage.connect import migrate

_LABEL = "replay"


@contextmanager
def scratch(server_url: str, *, keep: bool = False) -> Iterator[str]:
    """The URL of a migrated database beside the operator's; dropped at the end, whatever happens, unless kept.

    Raises: DatabaseAway, NoDatabaseAllowed.
    """
    # What is thrown away need not wait for the disk.
    url = databases.create_scratch(server_url, _LABEL, durable=keep)
    try:
        migrate(url)
        yield url
    finally:
        if not keep:
            databases.drop(url)


def shown(url: str) -> str:
    """A database's URL as it may be printed: without a password."""
    parts = urlsplit(url)
    if parts.password is None:
        return url
    user, _, address = parts.netloc.rpartition("@")
    return parts._replace(netloc=f"{user.partition(':')[0]}:***@{address}").geturl()
