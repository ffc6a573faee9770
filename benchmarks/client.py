"""What does the client cost, beyond the HTTP library that it speaks with?

A question and a report: by the client, against the same requests sent by the library itself, over connections of the
same kind to the same server; in processor time of this process, so what the server takes counts on neither side.
Importing: the client in a process of its own, against its HTTP library in another.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import httpx2
import msgspec

from benchmarks.figures import Figure, finish
from benchmarks.rounds import Pair, paired, times_as_fast
from benchmarks.server import Server, scratch
from router.client import Client
from router.client.line import options
from router.database import database
from router.settings import settings

IMPORTS = 7
_USAGE = {"input_tokens": 803, "output_tokens": 61}
_IMPORTING = "import time; t = time.process_time(); import {}; print(time.process_time() - t)"


def figures(server_url: str, *, rounds: int = 7, seconds: float = 0.5) -> list[Figure]:
    """A question, a whole call, and importing."""
    with scratch(server_url, "client") as url, tempfile.TemporaryDirectory() as folder:
        server = Server(url)
        try:
            server.ready()
            with (
                Client(server.base, timeout_ms=10_000, spool=Path(folder)) as client,
                httpx2.Client(**options(server.base, {})) as bare,
            ):
                asked = paired(
                    lambda _: client.recommend("classify", min_success=0.9),
                    lambda _: _asked(bare),
                    rounds=rounds,
                    seconds=seconds,
                )
                called = paired(lambda _: _call(client), lambda _: _bare(bare), rounds=rounds, seconds=seconds)
        finally:
            server.stop()
    return [
        _compared("a recommendation", "the same request by httpx2", asked, floor=0.75),
        _compared("a call, asked and reported", "the same two requests by httpx2", called, floor=0.75),
        _imported(),
    ]


def _compared(figure: str, yardstick: str, pairs: Sequence[Pair], *, floor: float) -> Figure:
    """A figure that also says what the client adds."""
    added_us = median(pair.ours.seconds - pair.theirs.seconds for pair in pairs) * 1e6
    one = times_as_fast(figure, yardstick, pairs, floor=floor)
    return msgspec.structs.replace(one, measured=f"{one.measured}, {added_us:+,.0f} µs")


def _asked(bare: httpx2.Client) -> str:
    """The decision of a recommendation, as whoever speaks HTTP gets it."""
    answer = bare.request("GET", "/v1/recommendation?task_type=classify&min_success=0.9").json()
    return str(answer["decision"])


def _bare(bare: httpx2.Client) -> None:
    """A question and a report by HTTP alone."""
    body = {"status": "success", "decision": _asked(bare), "latency_ms": 712.0, "usage": _USAGE}
    bare.request("POST", "/v1/outcomes", json=body).json()


def _call(client: Client) -> None:
    """A question and a report by the client."""
    with client.call("classify", min_success=0.9) as call:
        call.succeeded(usage=_USAGE)
    if not call.receipts[0].recorded:
        raise AssertionError(call.receipts)


def _imported() -> Figure:
    """Importing the client, against importing its HTTP library; each in a new process, in turns."""
    pairs = [(_import_s("router.client"), _import_s("httpx2")) for _ in range(IMPORTS)]
    return Figure.of(
        "importing the client",
        "importing httpx2 alone",
        [ours / theirs for ours, theirs in pairs],
        floor=2.0,
        better="lower",
        n=1,
        measured=f"{median(ours for ours, _ in pairs) * 1e3:,.0f} ms",
        against=f"{median(theirs for _, theirs in pairs) * 1e3:,.0f} ms",
    )


def _import_s(module: str) -> float:
    """Processor time of an import in a new process."""
    done = subprocess.run([sys.executable, "-c", _IMPORTING.format(module)], capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    """Runs from the command line; exit code 1 where a floor is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args()
    with database(settings()) as url:
        found = figures(url, rounds=chosen.rounds)
    finish(found, "The client", chosen.json)


if __name__ == "__main__":
    main()
