"""A router of a benchmark's own: a process that can be killed, on a database that is dropped."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx2

from router.storage import databases
from router.storage.connect import migrate

#: One request is given up after this long without an answer.
PATIENCE_S = 60.0


class Server:
    """A `router serve` of its own that can be killed and started again on the same port."""

    def __init__(self, url: str, **environ: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        given = {"DATABASE_URL": url, "ROUTER_PORT": str(self.port), **environ}
        self._environ = {**os.environ, **given}
        self._process = self._started()

    @property
    def base(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def kill(self) -> None:
        """Ends it without a word, and starts it again."""
        self.end()
        self.begin()

    def end(self) -> None:
        """Ends it without a word."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def begin(self) -> None:
        """Starts it again after `end`."""
        self._process = self._started()

    def stop(self) -> None:
        """Ends it in good order."""
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(timeout=30)

    def ready(self) -> None:
        """Returns when it answers."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            try:
                if httpx2.get(f"{self.base}/readyz", timeout=2.0).is_success:
                    return
            except httpx2.HTTPError:
                time.sleep(0.05)
        raise TimeoutError(f"no answer from {self.base} within {PATIENCE_S:.0f} s")

    def _started(self) -> "subprocess.Popen[bytes]":
        """A new process."""
        command = [sys.executable, "-m", "router", "serve"]
        return subprocess.Popen(command, env=self._environ, stdout=subprocess.DEVNULL)


@contextmanager
def scratch(server_url: str, label: str) -> Iterator[str]:
    """A migrated database that is dropped afterwards."""
    url = databases.create_scratch(server_url, label)
    try:
        migrate(url)
        yield url
    finally:
        databases.drop(url)
