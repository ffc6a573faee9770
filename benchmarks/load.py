"""How many requests a second does a server answer? A load generator on keep-alive connections, one process."""

import asyncio
import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import cast

import httptools
import uvloop


class _Connection(asyncio.Protocol):
    """Sends a request, waits for its answer, sends the next."""

    def __init__(self, requests: Iterator[bytes], latencies_s: list[float], failed: list[str]) -> None:
        self._requests = requests
        self._latencies_s = latencies_s
        self._failed = failed
        self._parser = httptools.HttpResponseParser(self)
        self._sent_at = 0.0
        self.closing = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begins."""
        self._transport = cast("asyncio.Transport", transport)
        self._send()

    def data_received(self, data: bytes) -> None:
        """Reads on."""
        self._parser.feed_data(data)

    def on_message_complete(self) -> None:
        """An answer is complete."""
        self._latencies_s.append(time.perf_counter() - self._sent_at)
        status = self._parser.get_status_code()
        if status not in {200, 201}:
            self._failed.append(str(status))
        if not self.closing:
            self._send()

    def connection_lost(self, exc: Exception | None) -> None:
        """The server hung up."""
        if not self.closing:
            self._failed.append(repr(exc))

    def _send(self) -> None:
        """The next request."""
        self._sent_at = time.perf_counter()
        self._transport.write(next(self._requests))

    def close(self) -> None:
        """No more requests."""
        self.closing = True
        self._transport.close()


async def measured(
    port: int, requests: Callable[[], Iterator[bytes]], connections: int, seconds: float, host: str = "127.0.0.1"
) -> dict[str, float]:
    """Requests a second and latencies, after a warm-up of a fifth of the time."""
    loop = asyncio.get_running_loop()
    latencies_s: list[float] = []
    failed: list[str] = []
    opened = []
    for _ in range(connections):
        _, one = await loop.create_connection(lambda: _Connection(requests(), latencies_s, failed), host, port)
        opened.append(one)
    await asyncio.sleep(seconds / 5)
    latencies_s.clear()
    started = time.perf_counter()
    await asyncio.sleep(seconds)
    elapsed = time.perf_counter() - started
    done = sorted(latencies_s)
    for one in opened:
        one.close()
    if failed:
        raise RuntimeError(f"{len(failed)} requests failed, the first with {failed[0]}")
    if not done:
        raise RuntimeError("no request was answered")
    return {
        "per_s": len(done) / elapsed,
        "p50_ms": 1000 * done[len(done) // 2],
        "p99_ms": 1000 * done[int(len(done) * 0.99)],
    }


def get(path: str) -> Callable[[], Iterator[bytes]]:
    """The same GET again and again."""
    request = f"GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n".encode()

    def requests() -> Iterator[bytes]:
        while True:
            yield request

    return requests


def post(path: str, items: int) -> Callable[[], Iterator[bytes]]:
    """Reports, each new; `items` of 0 is a single one, else a batch of so many."""
    one = {"task_type": "classify", "model": "gpt-4o-mini", "status": "success", "cost_usd": 0.001, "latency_ms": 712}
    body = json.dumps(one if not items else [one] * items).encode()
    head = f"POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: "

    def requests() -> Iterator[bytes]:
        # Without `id` or `decision` every report is a new outcome: the server mints its id.
        request = f"{head}{len(body)}\r\n\r\n".encode() + body
        while True:
            yield request

    return requests


def main() -> None:
    """`python -m benchmarks.load PORT KIND CONNECTIONS SECONDS [HOST]`: prints one JSON object."""
    port, kind, connections, seconds = sys.argv[1:5]
    kinds = {
        "hello": get("/"),
        "get": get("/v1/recommendation?task_type=classify"),
        "post": post("/v1/outcomes", 0),
        "batch": post("/v1/outcomes/batch", 100),
    }
    figures = uvloop.run(measured(int(port), kinds[kind], int(connections), float(seconds), *sys.argv[5:]))
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
