"""What answers: a service and its server; alone in its process, or as one of several workers behind one socket."""

import asyncio
import gc
import json
import os
import socket
import sys
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from router.cli import main
from router.cli.logs import to_stderr
from router.database import database
from router.http import Dispatcher, Place, create_app
from router.service import Service
from router.settings import Settings, settings

#: How long a worker that leaves goes on answering the connections it has, and finishing what it has begun.
_GOODBYE_S, _FINISH_S = 2.0, 30
_INPUT, _OUTPUT = 0, 1


def work() -> None:
    """A worker, as `workers` starts it: the listening socket, its place, and how often that was filled before."""
    fd, number, restarts = (int(word) for word in sys.argv[1:4])
    main(lambda: _answer(fd, Place(number, restarts)))


async def started(chosen: Settings, url: str) -> Service:
    """A running service."""
    # While history is read, the collector would look at all modules a dozen times: a quarter of the whole work.
    leave_alone()
    service = await Service.start(chosen, url)
    leave_alone()
    return service


def leave_alone() -> None:
    """What is there now stays: the collector need not look at it again and again."""
    gc.collect()
    gc.freeze()
    # A batch makes thousands of objects that all die young: looking for garbage so often took a tenth of its time.
    gc.set_threshold(10_000, 20, 50)


def config_of(app: Dispatcher, *, finish_s: int | None = None) -> uvicorn.Config:
    """How an application is served: no log of requests, nothing that believes proxies, no word of the software.

    Parameters:  finish_s — how long requests may take once the server stops; none: as long as they need.
    """
    return uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        lifespan="on",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=finish_s,
    )


def candidates(service: Service) -> list[str]:
    """The models that can be chosen."""
    chosen = service.settings
    return [model.name for model in service.catalogue[1].models if chosen.serves(model)]


def hush() -> None:
    """Closes standard output to all that comes after, in the whole process.

    Logs go to stderr. What C libraries write past Python (HiGHS: a line now and then, whatever it is told) is for
    nobody, and could not be kept back call by call: other threads share the descriptor.
    """
    sys.stdout.flush()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, _OUTPUT)
    os.close(nowhere)


def _answer(fd: int, place: Place) -> None:
    """Answers until told to stop; holds the embedded Postgres itself, so that what it drains has somewhere to go."""
    chosen = settings()
    to_stderr(chosen.log_level)
    said = ""

    async def start() -> Service:
        nonlocal said
        service = await started(chosen, url)
        said = json.dumps(candidates(service))
        return service

    with socket.socket(fileno=fd) as listener, database(chosen) as url:
        app = create_app(start, max_body_bytes=chosen.max_body_bytes, place=place)
        _Worker(config_of(app, finish_s=_FINISH_S), lambda: _say(said)).run(sockets=[listener])


def _say(line: str) -> None:
    """Tells whoever started us, unless he is gone."""
    with suppress(BrokenPipeError):
        os.write(_OUTPUT, f"{line}\n".encode())


class Announced(uvicorn.Server):
    """A server that says when it listens; from then on standard output is closed.

    Parameters:  ready — called once connections are taken; not where the start failed.
    """

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Ready."""
        await super().startup(sockets)
        if not self.should_exit:
            self._ready()
        hush()


class _Worker(Announced):
    """A server that also stops when its input ends, and breaks no connection in use as it leaves."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Ready: from then on the input is watched."""
        await super().startup(sockets)
        asyncio.get_running_loop().add_reader(_INPUT, self._told)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Accepts no more; a client that keeps its connection is told with its next answer that this one ends.

        Closing it at once would break the request that is on its way.
        """
        for server in self.servers:
            server.close()
        self.server_state.default_headers = [*self.server_state.default_headers, (b"connection", b"close")]
        loop = asyncio.get_running_loop()
        deadline = loop.time() + _GOODBYE_S
        await asyncio.sleep(0.05)
        while self.server_state.connections and loop.time() < deadline:  # noqa: ASYNC110 - uvicorn tells nobody
            await asyncio.sleep(0.01)
        await super().shutdown(sockets)

    def _told(self) -> None:
        """The input ended: whoever started us wants us to stop, or is gone."""
        asyncio.get_running_loop().remove_reader(_INPUT)
        self.should_exit = True
