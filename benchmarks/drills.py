"""A provider fails, throttles, a budget runs out: what do callers see, on replicas that hear of it one by one?

Real servers on one database. Providers are stood in for by a clock: what they answer depends on when they are asked
and how often. Callers ask a replica, wait as long as the call takes, and report to the same one.

    python -m benchmarks.drills outage|limit|budget [--json FILE]
"""

import argparse
import asyncio
import json
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import httpx2
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from benchmarks.server import Server, scratch
from router.database import database
from router.settings import settings

#: How long a call takes here.
CALL_S = 0.05
HAIKU, OPUS = "claude-haiku-4-5", "claude-opus-4-5"
#: What fails in the outage, and what serves each task type before.
PROVIDER = "anthropic"
TASK_TYPES = {"classify": HAIKU, "judge": OPUS}

#: What a provider answers: a status, and what goes with it.
Answers = Callable[[dict[str, Any]], dict[str, Any]]


@dataclass
class Asked:
    """One call, as its caller saw it."""

    replica: int
    task_type: str
    model: str
    provider: str
    status: str
    #: Seconds since the drill began.
    at_s: float


@dataclass
class Replicas:
    """Servers on one database."""

    servers: list[Server]
    calls: list[Asked] = field(default_factory=list)
    #: Questions that were refused for want of money.
    refused: int = 0
    began: float = 0.0

    @property
    def now_s(self) -> float:
        """Seconds since the drill began."""
        return time.monotonic() - self.began

    def catalogue(self, edit: Callable[[dict[str, Any]], None]) -> None:
        """Puts the catalogue in force with a change, and waits until every replica has it."""
        base = self.servers[0].base
        shown = httpx2.get(f"{base}/v1/catalogue")
        document = shown.json()
        edit(document)
        tag = {"If-Match": shown.headers["etag"]}
        httpx2.put(f"{base}/v1/catalogue", json=document, headers=tag).raise_for_status()
        wanted = '"2"'
        while any(httpx2.get(f"{one.base}/v1/catalogue").headers["etag"] != wanted for one in self.servers):
            time.sleep(0.05)

    async def call(self, replica: int, task_type: str, answers: Answers, http: httpx2.AsyncClient) -> None:
        """One question, one call, one report."""
        base = self.servers[replica].base
        query = {"task_type": task_type, "input_tokens": "1000"}
        asked = await _patiently(lambda: http.get(f"{base}/v1/recommendation", params=query))
        if asked.status_code == 402:
            self.refused += 1
            return
        decision = asked.raise_for_status().json()
        await asyncio.sleep(CALL_S)
        answer = answers(decision)
        said = {"decision": decision["decision"], "latency_ms": CALL_S * 1_000, **answer}
        (await _patiently(lambda: http.post(f"{base}/v1/outcomes", json=said))).raise_for_status()
        provider, model = decision["endpoint"]["provider"], decision["model"]
        self.calls.append(Asked(replica, task_type, model, provider, answer["status"], self.now_s))

    async def demand(self, per_s: float, seconds: float, answers: Answers, task_types: Sequence[str]) -> None:
        """So many questions a second to each replica, of each task type in turn, whatever becomes of them."""
        self.began = time.monotonic()
        async with httpx2.AsyncClient(timeout=30.0, limits=httpx2.Limits(max_connections=200)) as http:
            under_way = set()
            for number in range(int(per_s * seconds)):
                await asyncio.sleep(max(0.0, number / per_s - self.now_s))
                for replica in range(len(self.servers)):
                    task_type = task_types[number % len(task_types)]
                    task = asyncio.create_task(self.call(replica, task_type, answers, http))
                    under_way.add(task)
                    task.add_done_callback(under_way.discard)
            await asyncio.gather(*under_way)


async def _patiently(request: Callable[[], Awaitable[httpx2.Response]]) -> httpx2.Response:
    """An answer; a kept connection that the server closed at this very moment is no reason to fail."""
    try:
        return await request()
    except httpx2.TransportError:
        return await request()


@contextmanager
def replicas(server_url: str, n: int) -> Iterator[Replicas]:
    """Servers on a database of their own, answering."""
    with scratch(server_url, "drill") as url, ExitStack() as stack:
        servers = []
        for _ in range(n):
            servers.append(Server(url))
            stack.callback(servers[-1].stop)
        for one in servers:
            one.ready()
        yield Replicas(servers)


def outage(server_url: str, *, calm_s: float = 10.0, out_s: float = 60.0, per_s: float = 30.0) -> dict[str, Any]:
    """A provider fails every call for a minute, then three of ten, then none; two replicas."""
    ends = (calm_s, calm_s + out_s, calm_s + 1.5 * out_s, calm_s + 2.5 * out_s)
    phases = dict(zip(("well", "fails", "30%", "recovered"), ends, strict=True))
    counted: Counter[str] = Counter()

    with replicas(server_url, 2) as running:

        def answers(decision: dict[str, Any]) -> dict[str, Any]:
            if decision["endpoint"]["provider"] != PROVIDER:
                return {"status": "success"}
            now_s = running.now_s
            counted["asked"] += 1
            fails = ends[0] <= now_s < ends[1] or (ends[1] <= now_s < ends[2] and counted["asked"] % 10 in {0, 3, 7})
            return {"status": "error", "error_kind": "server"} if fails else {"status": "success"}

        running.catalogue(_static)
        beliefs: list[dict[str, Any]] = []

        async def drill() -> None:
            demand = asyncio.create_task(running.demand(per_s, ends[-1], answers, tuple(TASK_TYPES)))
            for when, at_s in zip(("before", "at its end"), ends[:2], strict=True):
                await asyncio.sleep(max(0.0, at_s - 0.1 - running.now_s))
                beliefs.extend(await asyncio.to_thread(_beliefs, running, when))
            await demand

        running.began = time.monotonic()
        asyncio.run(drill())
        # Every replica hears of the last one within a poll.
        time.sleep(2.0)
        beliefs += _beliefs(running, "after")
        found: dict[str, Any] = {"calls": len(running.calls), "phases_until_s": phases, "replicas": []}
        for replica in range(2):
            for task_type, model in TASK_TYPES.items():
                mine = [one for one in running.calls if (one.replica, one.task_type) == (replica, task_type)]
                found["replicas"].append({"replica": replica, "model": model, **_phases(mine, ends)})
        found["beliefs"] = beliefs
        return found


def _phases(calls: list[Asked], ends: tuple[float, ...]) -> dict[str, Any]:
    """Errors of each phase, and when traffic moved and came back."""
    calls = sorted(calls, key=lambda one: one.at_s)
    errors = [
        sum(one.status == "error" for one in calls if low <= one.at_s < high)
        for low, high in zip((0.0, *ends[:-1]), ends, strict=True)
    ]
    asked = [sum(low <= one.at_s < high for one in calls) for low, high in zip((0.0, *ends[:-1]), ends, strict=True)]
    moved_s = _since(calls, ends[0], ends[1], at_provider=False)
    back_s = _since(calls, ends[2], ends[3], at_provider=True)
    until = ends[0] + (moved_s or 0.0)
    return {
        "calls": "/".join(map(str, asked)),
        "errors": "/".join(map(str, errors)),
        "moved after s": moved_s,
        "errors until": sum(one.status == "error" for one in calls if ends[0] <= one.at_s <= until),
        "back after s": back_s,
    }


def _since(calls: list[Asked], low: float, high: float, *, at_provider: bool) -> float | None:
    """Seconds from `low` until nine of the next ten calls went where they should; None: they never did."""
    recent: deque[Asked] = deque(maxlen=10)
    for one in calls:
        if not low <= one.at_s < high:
            continue
        recent.append(one)
        if len(recent) == 10 and sum((call.provider == PROVIDER) == at_provider for call in recent) >= 9:
            return round(recent[0].at_s - low, 2)
    return None


def _beliefs(running: Replicas, when: str) -> list[dict[str, Any]]:
    """What each replica believes of the models whose provider fails."""
    found = []
    for replica, server in enumerate(running.servers):
        for task_type, model in TASK_TYPES.items():
            query = {"task_type": task_type, "explain": "true", "dry_run": "true"}
            shown = httpx2.get(f"{server.base}/v1/recommendation", params=query).json()
            belief = next(one["belief"] for one in shown["candidates"] if one["model"] == model)
            mine = [one for one in running.calls if (one.task_type, one.model) == (task_type, model)]
            found.append(
                {
                    "when": when,
                    "replica": replica,
                    "model": model,
                    "believed outcomes": belief["outcomes"],
                    "mean": round(belief["mean"], 4),
                    "answered": sum(one.status == "success" for one in mine),
                    "failed": sum(one.status == "error" for one in mine),
                }
            )
    return found


def _static(document: dict[str, Any]) -> None:
    """Nothing is learned: what moves traffic is how endpoints fare."""
    document["policy"] = {"static_outcomes": 1_000_000, "static_outcomes_most": 1_000_000}


#: Calls that the provider of the limit drill answers a minute, and those that are wanted.
_ALLOWED, _WANTED = 60, 120


def limit(server_url: str) -> dict[str, Any]:
    """A provider allows fewer calls a minute than are wanted; the catalogue says so, or it does not; two replicas."""
    found: dict[str, Any] = {"allowed_per_minute": _ALLOWED, "wanted_per_minute": _WANTED}
    for name, is_declared in (("without", False), ("with", True)):
        with replicas(server_url, 2) as running:
            served: deque[float] = deque()

            def answers(
                decision: dict[str, Any], running: Replicas = running, served: deque[float] = served
            ) -> dict[str, Any]:
                if decision["endpoint"]["provider"] != PROVIDER:
                    return {"status": "success"}
                now_s = running.now_s
                while served and served[0] <= now_s - 60.0:
                    served.popleft()
                if len(served) >= _ALLOWED:
                    wait_s = served[0] + 60.0 - now_s
                    return {"status": "error", "error_kind": "rate_limit", "retry_after_s": round(wait_s, 3)}
                served.append(now_s)
                return {"status": "success"}

            running.catalogue(partial(_limited, allowed=_ALLOWED if is_declared else None))
            asyncio.run(running.demand(_WANTED / 120.0, 120.0, answers, ("classify",)))
            by = Counter((one.provider, one.status) for one in running.calls)
            found[name] = {
                "calls": len(running.calls),
                "answered_there": by[(PROVIDER, "success")],
                "429s": by[(PROVIDER, "error")],
                "elsewhere": sum(n for (provider, _), n in by.items() if provider != PROVIDER),
            }
    return found


def _limited(document: dict[str, Any], allowed: int | None) -> None:
    """Declares what the first endpoint of a model allows."""
    first = next(model for model in document["models"] if model["name"] == HAIKU)["endpoints"][0]
    if allowed is not None:
        first["requests_per_minute"] = allowed
    _static(document)


def budget(server_url: str, *, usd_per_day: float = 0.5, per_s: float = 60.0, seconds: float = 12.0) -> dict[str, Any]:
    """A task type's budget runs out under steady demand; one replica and three, the same demand in all."""
    found: dict[str, Any] = {"usd_per_day": usd_per_day}
    for n in (1, 3):
        with replicas(server_url, n) as running:
            running.catalogue(partial(_budgeted, usd_per_day=usd_per_day))
            asyncio.run(running.demand(per_s / n, seconds, _at_price, ("write",)))
            spent_usd = sum(_COST_USD for _ in running.calls)
            interval_usd = 0.5 * per_s * _COST_USD
            found[f"{n} replica{'s' if n > 1 else ''}"] = {
                "calls": len(running.calls),
                "refused": running.refused,
                "spent_usd": round(spent_usd, 4),
                "over_usd": round(max(0.0, spent_usd - usd_per_day), 4),
                "one_poll_interval_usd": round(interval_usd, 4),
            }
    return found


#: What a call of the budget drill costs: what is expected of it, from the first one on.
_COST_USD = 0.01


def _at_price(_: dict[str, Any]) -> dict[str, Any]:
    """A call that costs what was expected."""
    return {"status": "success", "cost_usd": _COST_USD}


def _budgeted(document: dict[str, Any], usd_per_day: float) -> None:
    """One model at a flat price, and a budget that refuses."""
    for model in document["models"]:
        model["price"] = {"request_usd": _COST_USD}
    write = next(one for one in document["task_types"] if one["path"] == "write")
    write["budget"] = {"usd_per_day": usd_per_day, "when_spent": "refuse"}


DRILLS: dict[str, Callable[[str], dict[str, Any]]] = {"outage": outage, "limit": limit, "budget": budget}


def main() -> None:
    """Runs from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("drill", choices=[*DRILLS, "all"])
    parser.add_argument("--json", type=Path, help="also write what was seen here")
    chosen = parser.parse_args()
    names = list(DRILLS) if chosen.drill == "all" else [chosen.drill]
    found = {}
    with database(settings()) as url, Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("drills", total=len(names))
        for name in names:
            found[name] = DRILLS[name](url)
            progress.advance(bar)
    for name, seen in found.items():
        _show(name, seen)
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=2) + "\n")


def _show(name: str, seen: dict[str, Any]) -> None:
    """What was seen, for people."""
    console = Console(highlight=False)
    console.rule(name)
    for what, value in seen.items():
        if isinstance(value, list) and value:
            table = Table(*value[0], box=None)
            for row in value:
                table.add_row(*(str(cell) for cell in row.values()))
            console.print(table)
        elif isinstance(value, dict):
            console.print(f"{what}: " + ", ".join(f"{name} {one}" for name, one in value.items()))
        else:
            console.print(f"{what}: {value}")


if __name__ == "__main__":
    main()
