"""Who asks, and over which connections? A server of a few lines that writes down what it was sent."""

import asyncio
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from router.client import AsyncClient, Client
from router.errors import BadInput

ANSWER = b'{"model": "gpt-4o", "task_type": "classify", "decision": "AAAA"}'
PATIENT_MS = 20_000.0


class Server(ThreadingHTTPServer):
    daemon_threads = True
    seen: ClassVar[list[tuple[int, str | None]]] = []


class Noting(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        Server.seen.append((self.client_address[1], self.headers.get("Authorization")))
        self.send_response(200)
        self.send_header("Content-Length", str(len(ANSWER)))
        self.end_headers()
        self.wfile.write(ANSWER)

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    with Server(("127.0.0.1", 0), Noting) as server:
        Server.seen.clear()
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def url(server):
    return f"http://127.0.0.1:{server.server_address[1]}"


def test_a_key_is_sent_with_every_question(server, url, tmp_path):
    with Client(url, api_key="rk_secret", timeout_ms=PATIENT_MS, spool=tmp_path) as client:
        assert client.recommend("classify").fallback is None

    async def ask():
        async with AsyncClient(url, api_key="rk_secret", timeout_ms=PATIENT_MS, spool=tmp_path) as awaiting:
            assert (await awaiting.recommend("classify")).fallback is None

    asyncio.run(ask())
    assert [said for _, said in server.seen] == ["Bearer rk_secret"] * 2


@pytest.mark.parametrize("kind", [Client, AsyncClient])
@pytest.mark.parametrize("key", ["", "rk_secret\n", "rk secret", "rk_sécret"])
def test_a_key_that_no_header_can_carry_is_refused_and_not_shown(kind, key, tmp_path):
    with pytest.raises(BadInput) as refused:
        kind("http://127.0.0.1:9", api_key=key, spool=tmp_path)
    assert refused.value.field == "api_key"
    assert not key or key.strip() not in str(refused.value)


def test_two_ways_to_say_who_asks_are_refused(tmp_path):
    with pytest.raises(BadInput):
        Client("http://127.0.0.1:9", api_key="a", headers={"authorization": "Bearer b"}, spool=tmp_path)


def test_one_client_serves_one_event_loop_after_another(server, url, tmp_path):
    client = AsyncClient(url, timeout_ms=PATIENT_MS, spool=tmp_path)

    async def twice(*, last):
        answers = [await client.recommend("classify") for _ in range(2)]
        if last:
            await client.close()
        return [answer.fallback for answer in answers]

    with asyncio.Runner() as first, asyncio.Runner() as second:
        assert first.run(twice(last=False)) == [None, None]
        assert second.run(twice(last=False)) == [None, None]
        assert first.run(twice(last=False)) == [None, None]
        ports = [port for port, _ in server.seen]
        assert ports == [ports[0]] * 2 + [ports[2]] * 2 + [ports[0]] * 2
        assert ports[0] != ports[2]
        first.run(client.close())
        # After it was closed it answers from here, in any loop.
        assert second.run(client.recommend("classify")).fallback == "last_answer"


def test_one_client_serves_event_loops_of_several_threads(server, url, tmp_path):
    client = AsyncClient(url, timeout_ms=PATIENT_MS, spool=tmp_path)
    found = []

    async def ask():
        found.append((await client.recommend("classify")).fallback)

    threads = [threading.Thread(target=lambda: asyncio.run(ask())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [None] * 8
