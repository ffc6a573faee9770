"""How many requests a second does a server answer, and how late? A load generator on keep-alive connections.

One process, for it shares the machine with what it measures: it says how much of a core it took itself. Answers are
counted by their status, and one in a few hundred is read and checked.
"""

import argparse
import asyncio
import json
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from itertools import cycle
from typing import NamedTuple, cast

import httptools
import uvloop

#: One answer in so many is read; prime, so that every connection's turn comes.
SAMPLED = 211
#: Requests of a given rate are due at ticks of this length, all of a tick at its beginning.
TICK_S = 0.001


class Kind(NamedTuple):
    """Requests of one kind, and what an answer must say."""

    request: bytes
    holds: Callable[[bytes], bool]


class _Connection(asyncio.Protocol):
    """Sends a request, waits for its answer, and says that it is free."""

    def __init__(self, told: "Load") -> None:
        self._told = told
        self._parser = httptools.HttpResponseParser(self)
        self._body = b""
        self._kind: Kind | None = None
        self._due = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begins."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Reads on."""
        self._parser.feed_data(data)

    def on_body(self, body: bytes) -> None:
        """A piece of the answer."""
        self._body = self._body + body if self._body else body

    def on_message_complete(self) -> None:
        """An answer is complete."""
        assert self._kind is not None
        self._told.answered(self, self._kind, self._parser.get_status_code(), self._body, self._due)

    def connection_lost(self, exc: Exception | None) -> None:
        """The server hung up."""
        self._told.lost(exc)

    def send(self, kind: Kind, due: float) -> None:
        """The next request."""
        self._kind, self._due, self._body = kind, due, b""
        self._transport.write(kind.request)

    def close(self) -> None:
        """No more requests."""
        self._transport.close()


class Load:
    """Connections that are kept busy.

    Parameters:  kinds — sent in turn.   rate — requests a second; none: each connection sends as soon as it can.
    """

    def __init__(self, kinds: Sequence[Kind], rate: float | None = None) -> None:
        self._kinds = cycle(kinds)
        self._rate = rate
        self._free: deque[_Connection] = deque()
        self._late: deque[float] = deque()
        self._latencies_s: list[float] = []
        self._wrong: list[str] = []
        self._checked = 0
        self._closing = False

    def answered(self, connection: _Connection, kind: Kind, status: int, body: bytes, due: float) -> None:
        """Counts an answer, and sends the next request over its connection."""
        now = time.perf_counter()
        self._latencies_s.append(now - due)
        if status not in {200, 201}:
            self._wrong.append(f"status {status}")
        elif len(self._latencies_s) % SAMPLED == 0:
            self._checked += 1
            if not kind.holds(body):
                self._wrong.append(body[:200].decode(errors="replace"))
        if self._closing:
            return
        if self._rate is None:
            connection.send(next(self._kinds), now)
        elif self._late:
            connection.send(next(self._kinds), self._late.popleft())
        else:
            self._free.append(connection)

    def lost(self, problem: Exception | None) -> None:
        """A connection ended."""
        if not self._closing:
            self._wrong.append(repr(problem))

    async def measured(self, host: str, port: int, connections: int, seconds: float) -> dict[str, float]:
        """Requests a second and latencies, after a warm-up of a fifth of the time.

        Raises: RuntimeError — an answer was wrong, or there was none.
        """
        loop = asyncio.get_running_loop()
        opened = [(await loop.create_connection(lambda: _Connection(self), host, port))[1] for _ in range(connections)]
        self._free.extend(opened)
        for ends_in in (seconds / 5, seconds):
            self._latencies_s.clear()
            started, used = time.perf_counter(), time.process_time()
            await self._busy(started + ends_in)
        elapsed, used = time.perf_counter() - started, time.process_time() - used
        done = sorted(self._latencies_s)
        self._closing = True
        for one in opened:
            one.close()
        if self._wrong:
            raise RuntimeError(f"{len(self._wrong)} answers were wrong, the first: {self._wrong[0]}")
        if not done:
            raise RuntimeError("no request was answered")
        return {
            "n": len(done),
            "checked": self._checked,
            "per_s": len(done) / elapsed,
            "p50_ms": 1000 * done[len(done) // 2],
            "p99_ms": 1000 * done[int(len(done) * 0.99)],
            "generator_cores": used / elapsed,
        }

    async def _busy(self, until: float) -> None:
        """Sends for so long; what is late waits for a connection, and its lateness counts."""
        if self._rate is None:
            while self._free:
                self._free.popleft().send(next(self._kinds), time.perf_counter())
            await asyncio.sleep(until - time.perf_counter())
            return
        started = tick = time.perf_counter()
        sent = 0
        while tick < until:
            asked = round((tick - started) * self._rate)
            for _ in range(sent, asked):
                if self._free:
                    self._free.popleft().send(next(self._kinds), tick)
                else:
                    self._late.append(tick)
            sent = asked
            tick += TICK_S
            # Not until the very moment: the timer rounds, and a loop that turns until then takes a core from Postgres.
            await asyncio.sleep(max(TICK_S / 2, tick - time.perf_counter()))


def hello() -> Kind:
    """The yardstick."""
    return Kind(_get("/"), lambda body: body == b"hello")


def get(task_type: str = "classify") -> Kind:
    """A recommendation."""
    return Kind(_get(f"/v1/recommendation?task_type={task_type}"), _recommends)


def post(items: int = 0) -> Kind:
    """A report, new every time: without `id` or `decision` the server mints one. 0 items: a single report."""
    one = {"task_type": "classify", "model": "gpt-4o-mini", "status": "success", "cost_usd": 0.001, "latency_ms": 712}
    body = json.dumps([one] * items if items else one).encode()
    path = "/v1/outcomes/batch" if items else "/v1/outcomes"
    head = f"POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: {len(body)}"
    return Kind(f"{head}\r\n\r\n".encode() + body, lambda answer: _recorded(answer) == max(1, items))


def _get(path: str) -> bytes:
    """A GET."""
    return f"GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n".encode()


def _recommends(body: bytes) -> bool:
    """Whether an answer names a model, its propensity, and a decision that can be reported."""
    said = json.loads(body)
    return bool(said["model"]) and 0.0 < said["propensity"] <= 1.0 and len(said["decision"]) > 20


def _recorded(body: bytes) -> int:
    """How many reports an answer says were new."""
    said = json.loads(body)
    return sum(one["recorded"] for one in (said if isinstance(said, list) else [said]))


KINDS: dict[str, Callable[[], list[Kind]]] = {
    "hello": lambda: [hello()],
    "get": lambda: [get()],
    "post": lambda: [post()],
    "batch": lambda: [post(100)],
    "mixed": lambda: [get(), post()],
}


def main() -> None:
    """Prints one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("port", type=int)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("connections", type=int)
    parser.add_argument("seconds", type=float)
    parser.add_argument("--rate", type=float, help="requests a second; none: as many as are answered")
    parser.add_argument("--host", default="127.0.0.1")
    chosen = parser.parse_args()
    load = Load(KINDS[chosen.kind](), chosen.rate)
    figures = uvloop.run(load.measured(chosen.host, chosen.port, chosen.connections, chosen.seconds))
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
