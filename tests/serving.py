"""A real server on a real database."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import httpx2
import uvicorn

from api.app import create_app
from router.service import Service
from router.settings import Settings


@contextmanager
def serving(url: str, settings: Settings | None = None, *, port: int = 0) -> Iterator[httpx2.Client]:
    """A server of its own on this database, in a thread, and a client for it."""
    chosen = settings or Settings(poll_s=0.05)
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(128)
    app = create_app(lambda: Service.start(chosen, url), max_body_bytes=chosen.max_body_bytes)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False, lifespan="on"))
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    host, port = listener.getsockname()
    try:
        with httpx2.Client(base_url=f"http://{host}:{port}", timeout=30.0) as client:
            client.get("/healthz")
            yield client
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
