"""Does a web page speak here that is not ours? A browser on this machine reaches loopback for any page it shows."""

from collections.abc import Iterable
from functools import lru_cache

from router.errors import ForeignHost, ForeignOrigin, RouterError
from router.settings import is_loopback

#: Where anybody may go, under any name: who holds a link may give its one verdict, and can neither ask nor report. No
#: cookie or key is there that a page of somebody else could make use of; and a page that sends no referrer sends
#: `Origin: null` with its own form.
OPEN = "/feedback/"


def refusal(headers: Iterable[tuple[bytes, bytes]]) -> RouterError | None:
    """Why a request is not answered; None: it is.

    A page of another origin could report outcomes, since a plain POST needs no leave of ours; a page whose name was
    pointed at this machine could read answers, too, but says its own name in `Host`.
    """
    host, origin = b"", None
    for name, value in headers:
        if name == b"host":
            host = value
        elif name == b"origin":
            origin = value
    return _refusal(host, origin)


@lru_cache(maxsize=1_024)
def _refusal(host: bytes, origin: bytes | None) -> RouterError | None:
    """The same; few pairs are ever seen."""
    named = host.decode("latin-1")
    if not is_loopback(_without_port(named)):
        return ForeignHost(field="Host", given=named[:100])
    if origin is not None and origin.decode("latin-1") not in {f"http://{named}", f"https://{named}"}:
        return ForeignOrigin(field="Origin", given=origin.decode("latin-1")[:100])
    return None


def _without_port(host: str) -> str:
    """The name or address in a `Host` header."""
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]
