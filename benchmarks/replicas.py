"""How soon do replicas know what one of them was told, and what do three of them store, each on an address of its own?

A Postgres and three replicas run apart: as root in network namespaces, joined by a bridge, so that every statement
crosses a network; otherwise on loopback addresses of their own. Outcomes are reported to one replica, and the others
are asked until the evidence of their answers includes them: the time from the acknowledgement is the staleness. Then
load is put on one replica, and the same load on each of the three. At most a minute; ends only what it started.
"""

import argparse
import ctypes
import http.client
import json
import os
import pwd
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.figures import Figure, finish
from router.embedded.binaries import installed
from router.storage.connect import migrate

#: Outcomes whose arrival is timed at two replicas, the mean time between them, and how long all of it may take.
OUTCOMES, GAP_S, TIMED_S = 150, 0.15, 36.0
#: A replica knows within so many of its polls, and hears of it in one on average.
MOST, STRETCH = 2.0, 1.0
POLL_S = 0.5
LOAD_S, CONNECTIONS = 2.5, 32
_PORT, _CLONE_NEWNET = 8080, 0x40000000
_PATIENCE_S = 20.0


@dataclass(frozen=True)
class Host:
    """A machine of its own, as far as addresses go."""

    name: str
    address: str
    #: Where its replica serves: loopback, as a router without keys does.
    serves: str
    has_namespace: bool

    def command(self, words: Sequence[str], *, account: str | None = None) -> list[str]:
        """A command that runs there."""
        entered = ["ip", "netns", "exec", self.name] if self.has_namespace else []
        if account is None or os.geteuid() != 0:
            return [*entered, *words]
        user = pwd.getpwnam(account)
        return [*entered, "setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", *words]

    def connection(self) -> http.client.HTTPConnection:
        """A kept connection of a client beside the replica."""
        opened = http.client.HTTPConnection(self.serves, _PORT, timeout=_PATIENCE_S)
        if not self.has_namespace:
            opened.connect()
            return opened
        # A socket stays where it was made.
        with Path("/proc/self/ns/net").open("rb") as ours, Path("/run/netns", self.name).open("rb") as theirs:
            try:
                _enter(theirs.fileno())
                opened.connect()
            finally:
                _enter(ours.fileno())
        return opened


def _enter(namespace: int) -> None:
    """Makes sockets of this thread in another namespace from now on."""
    if ctypes.CDLL(None, use_errno=True).setns(namespace, _CLONE_NEWNET):
        raise OSError(ctypes.get_errno(), "setns")


@contextmanager
def hosts() -> Iterator[tuple[Host, list[Host]]]:
    """A machine for the database, and three for replicas."""
    if os.geteuid() != 0 or shutil.which("ip") is None:
        loopback = [f"127.0.0.{place}" for place in range(2, 6)]
        made = [Host(f"host{place}", address, address, has_namespace=False) for place, address in enumerate(loopback)]
        yield made[0], made[1:]
        return
    label = f"rb{os.getpid()}"
    db = Host(f"{label}db", "10.213.77.1", "127.0.0.1", has_namespace=True)
    others = [Host(f"{label}r{n}", f"10.213.77.{10 + n}", "127.0.0.1", has_namespace=True) for n in (1, 2, 3)]
    with ExitStack() as stack:
        for host in (db, *others):
            _ip("netns", "add", host.name)
            stack.callback(_ip, "netns", "del", host.name)
            _ip("-n", host.name, "link", "set", "lo", "up")
        _ip("-n", db.name, "link", "add", "hub", "type", "bridge")
        _ip("-n", db.name, "addr", "add", f"{db.address}/24", "dev", "hub")
        _ip("-n", db.name, "link", "set", "hub", "up")
        for place, host in enumerate(others):
            port = f"port{place}"
            _ip("-n", db.name, "link", "add", port, "type", "veth", "peer", "name", "wire", "netns", host.name)
            _ip("-n", db.name, "link", "set", port, "master", "hub", "up")
            _ip("-n", host.name, "addr", "add", f"{host.address}/24", "dev", "wire")
            _ip("-n", host.name, "link", "set", "wire", "up")
        yield db, others


def _ip(*words: str) -> None:
    """Changes the network."""
    subprocess.run(["ip", *words], check=True)


@contextmanager
def postgres(host: Host) -> Iterator[str]:
    """The URL of a new Postgres on a machine, migrated."""
    programs = next(installed()).folder
    account = next((name for name in ("postgres", "nobody") if _is_there(name)), None)
    with tempfile.TemporaryDirectory(prefix="router-replicas-") as folder, ExitStack() as stack:
        if os.geteuid() == 0 and account is not None:
            shutil.chown(folder, account)
        data = Path(folder) / "data"
        words = [str(programs / "initdb"), f"--pgdata={data}", "--auth=trust", "--username=router", "--encoding=UTF8"]
        made = host.command([*words, "--locale=C"], account=account)
        subprocess.run(made, check=True, stdout=subprocess.DEVNULL, cwd="/")
        with (data / "pg_hba.conf").open("a") as rules:
            rules.write("host all all samenet trust\n")
        options = {"listen_addresses": host.address, "unix_socket_directories": folder, "jit": "off", "port": "5432"}
        given = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        command = host.command([str(programs / "postgres"), "-D", str(data), *given], account=account)
        with (Path(folder) / "log").open("wb") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, cwd="/")
        stack.callback(_end, process, signal.SIGINT)
        local = f"postgresql://router@/postgres?host={folder}"
        deadline = time.monotonic() + _PATIENCE_S
        while True:
            try:
                migrate(local)
                break
            except Exception:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)
        yield f"postgresql://router@{host.address}:5432/postgres"


def _is_there(account: str) -> bool:
    """Whether there is such a user."""
    with suppress(KeyError):
        return bool(pwd.getpwnam(account))
    return False


def _end(process: "subprocess.Popen[bytes]", how: signal.Signals) -> None:
    """Ends a process that was started here."""
    process.send_signal(how)
    process.wait(timeout=_PATIENCE_S)


@contextmanager
def replica(host: Host, url: str) -> Iterator[None]:
    """A router on a machine, once it answers."""
    given = {"DATABASE_URL": url, "ROUTER_HOST": host.serves, "ROUTER_PORT": str(_PORT), "ROUTER_POLL_S": str(POLL_S)}
    command = host.command([sys.executable, "-m", "router", "serve"])
    process = subprocess.Popen(command, env={**os.environ, **given}, stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + _PATIENCE_S
        while True:
            try:
                if _asked(host.connection(), "/readyz")[0] == http.HTTPStatus.OK:
                    break
            except OSError:
                if time.monotonic() > deadline:
                    raise
            time.sleep(0.05)
        yield
    finally:
        _end(process, signal.SIGTERM)


def _asked(connection: http.client.HTTPConnection, path: str, body: object = None) -> tuple[int, dict[str, object]]:
    """What a replica answers."""
    if body is None:
        connection.request("GET", path)
    else:
        connection.request("POST", path, json.dumps(body), {"content-type": "application/json"})
    answer = connection.getresponse()
    return answer.status, json.loads(answer.read() or b"{}")


def staleness(replicas: Sequence[Host]) -> list[float]:
    """Seconds from an acknowledgement by the first replica until each other one counts the outcome."""
    first, *others = (host.connection() for host in replicas)
    report = {"task_type": "extract", "model": "gpt-4o-mini", "status": "success"}
    draw = random.Random(0)
    acknowledged: list[float] = []
    seen = [0] * len(others)
    took_s: list[float] = []
    due = time.monotonic()
    until = due + TIMED_S
    while min(seen) < OUTCOMES:
        if time.monotonic() > until:
            raise TimeoutError("a replica learned too late")
        # At any moment between two polls, not just after one.
        if len(acknowledged) < OUTCOMES and time.monotonic() > due:
            _asked(first, "/v1/outcomes", report)
            acknowledged.append(time.monotonic())
            due += draw.expovariate(1 / GAP_S)
        for place, one in enumerate(others):
            _, said = _asked(one, "/v1/recommendation?task_type=extract&dry_run=true")
            evidence = said["evidence"]
            known = int(evidence["outcomes"]) if isinstance(evidence, dict) else 0
            now = time.monotonic()
            took_s += [now - at for at in acknowledged[seen[place] : known]]
            seen[place] = known
        time.sleep(0.002)
    return took_s


def stored_per_s(replicas: Sequence[Host]) -> float:
    """Outcomes a second that replicas acknowledge together, each under the same load from beside it."""
    words = [sys.executable, "-m", "benchmarks.load", str(_PORT), "post", str(CONNECTIONS), str(LOAD_S)]
    commands = [host.command([*words, "--host", host.serves]) for host in replicas]
    loads = [subprocess.Popen(command, stdout=subprocess.PIPE) for command in commands]
    return sum(float(json.loads(load.communicate()[0])["per_s"]) for load in loads)


def figures(_: str = "") -> list[Figure]:
    """How soon replicas know, and what three of them store against one; on a Postgres of its own."""
    with hosts() as (db, others), postgres(db) as url, ExitStack() as stack:
        for host in others:
            stack.enter_context(replica(host, url))
        took_s = staleness(others)
        rounds = []
        for _round in range(2):
            alone = stored_per_s(others[:1])
            rounds.append((alone, stored_per_s(others)))
    apart = "in namespaces" if others[0].has_namespace else "on loopback addresses"
    p50, p99 = (float(np.percentile(took_s, share)) for share in (50, 99))
    return [
        Figure.of(
            f"staleness at two other replicas {apart}, {name}",
            "the interval of their polls",
            [found / POLL_S],
            floor=MOST if name == "p99" else None,
            stretch=STRETCH if name == "p99" else None,
            better="lower",
            n=len(took_s),
            measured=f"{1000 * found:.0f} ms",
            against=f"{1000 * POLL_S:.0f} ms",
        )
        for name, found in (("p50", p50), ("p99", p99))
    ] + [
        Figure.of(
            f"outcomes stored by three replicas {apart}, {CONNECTIONS} connections each",
            f"by one, on {os.cpu_count()} cores for all",
            [three / one for one, three in rounds],
            n=int(sum(three for _, three in rounds) * LOAD_S),
            measured=f"{np.median([three for _, three in rounds]):,.0f}/s",
            against=f"{np.median([one for one, _ in rounds]):,.0f}/s",
        )
    ]


def main() -> None:
    """Runs from the command line; exit code 1 where replicas know too late."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args()
    finish(figures(), f"Replicas; load {os.getloadavg()[0]:.1f}", chosen.json)


if __name__ == "__main__":
    main()
