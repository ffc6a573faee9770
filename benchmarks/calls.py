"""How fast, and at what real cost? Calls of models whose latencies and tokens are known, through the public decider.

    python -m benchmarks.calls [latency|cost|sessions|all] [--json FILE]

`latency`: is P(answered within a limit) what is believed, for latencies of three shapes; what does a limit bring, and
what does it cost? `cost`: a verbose and a reasoning model are cheap by their list price: when is that seen through?
`sessions`: how often does a conversation of fifty calls change its model, and what is its prompt cache worth?
One seed each, so that two runs find the same.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import numpy as np
from rich.console import Console
from rich.table import Table
from scipy.special import betaincinv
from scipy.stats import lognorm, pareto

from router.answers import Request
from router.catalogue import Catalogue, CataloguedModel, Policy, Price, TaskType
from router.catalogue.document import Tier
from router.choose.latency import in_time
from router.decide.decider import Decider
from router.learn.snapshot import Snapshot
from router.signing import Signer
from router.values import BUCKET_S, LATENCY_BINS, QUALITY_ONE, TOKEN_BINS, Tally, TallyKey, bin_of

SEED = 20_26
_SIGNER, _ID = Signer({1: bytes(32)}), UUID(int=0)
_TASK_TYPE = "classify"


@dataclass(frozen=True, kw_only=True)
class Model:
    """A model as it really is."""

    name: str
    price: Price
    tier: Tier = 1
    success: float = 0.95
    #: Tokens of its answers, reasoning included: mean of a lognormal one.
    output_tokens: float = 300.0
    #: Draws latencies in milliseconds.
    latency: Callable[[np.random.Generator, int], np.ndarray[Any, np.dtype[np.float64]]] = lambda generator, n: lognorm(
        0.4, scale=800.0
    ).rvs(n, random_state=generator)


@dataclass
class Book:
    """The tallies of what was called, as the database would count them."""

    _rows: dict[TallyKey, Tally] = field(default_factory=dict)

    def add(self, model: str, call: int, *, success: bool, tokens: tuple[int, int, int], latency_ms: float) -> Tally:
        """The tally of one more call.

        Parameters:  tokens — in, out, and read from a cache.
        """
        key = TallyKey(_TASK_TYPE, model, "", "", "adaptive", "caller", 0, "", call // 20 * BUCKET_S)
        row = self._rows.get(key) or Tally(key=key)
        given, taken, cached = tokens
        changed = msgspec.structs.replace(
            row,
            n=row.n + 1,
            successes=row.successes + success,
            quality=row.quality + QUALITY_ONE * success,
            input_n=row.input_n + 1,
            input_tokens=row.input_tokens + given,
            output_n=row.output_n + 1,
            output_tokens=row.output_tokens + taken,
            cache_read_tokens=row.cache_read_tokens + cached,
            latency_n=row.latency_n + 1,
            latency_ms=row.latency_ms + round(latency_ms),
            output_tokens_hist=_one_more(row.output_tokens_hist, bin_of(taken, TOKEN_BINS)),
            latency_hist=_one_more(row.latency_hist, bin_of(latency_ms, LATENCY_BINS)),
            revision=row.revision + 1,
        )
        self._rows[key] = changed
        return changed


def _one_more(hist: Sequence[int], place: int) -> list[int]:
    """A histogram with one more in a bin."""
    return [n + (one == place) for one, n in enumerate(hist)]


class World:
    """Models behind the decider, called and reported one after another."""

    def __init__(self, models: Sequence[Model], *, seed: int = SEED, **policy: Any) -> None:
        self.models = {one.name: one for one in models}
        self._generator = np.random.default_rng(seed)
        self._book = Book()
        self.snapshot = Snapshot()
        self.decider = Decider(
            Catalogue(
                models=tuple(CataloguedModel(name=one.name, tier=one.tier, price=one.price) for one in models),
                task_types=(TaskType(path=_TASK_TYPE, tier=models[0].tier),),
                policy=Policy(**policy),
            ),
            1,
            _SIGNER,
        )
        self.calls = 0

    def ask(self, **fields: Any) -> Any:
        """One recommendation."""
        request = Request(task_type=_TASK_TYPE, dry_run=True, **fields)
        return self.decider.decide(request, self.snapshot, u=self.uniform(), id_=_ID, principal="", stale_s=0.0)[0]

    def uniform(self) -> float:
        """A number in [0, 1)."""
        return float(self._generator.random())

    def call(self, name: str, *, input_tokens: int = 1_000, cached: int = 0) -> tuple[float, float]:
        """A call that is reported: its cost in USD, and its latency in milliseconds."""
        model, generator = self.models[name], self._generator
        taken = max(1, round(float(generator.lognormal(np.log(model.output_tokens) - 0.08, 0.4))))
        latency_ms = float(model.latency(generator, 1)[0])
        success = bool(generator.random() < model.success)
        tokens = input_tokens, taken, cached
        self.snapshot.apply([self._book.add(name, self.calls, success=success, tokens=tokens, latency_ms=latency_ms)])
        self.calls += 1
        price = model.price
        given_usd, taken_usd = price.input_usd_per_mtok or 0.0, price.output_usd_per_mtok or 0.0
        read_usd = given_usd if price.cache_read_usd_per_mtok is None else price.cache_read_usd_per_mtok
        return ((input_tokens - cached) * given_usd + cached * read_usd + taken * taken_usd) / 1e6, latency_ms


#: Latencies of three shapes around a second: their distribution functions, and how they are drawn.
def _bimodal(generator: np.random.Generator, n: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Seven of ten answers around 400 ms, the others around three seconds."""
    fast = lognorm(0.25, scale=400.0).rvs(n, random_state=generator)
    slow = lognorm(0.25, scale=3_000.0).rvs(n, random_state=generator)
    return np.where(generator.random(n) < 0.7, fast, slow)


SHAPES: dict[str, tuple[Callable[[float], float], Callable[[np.random.Generator, int], Any]]] = {
    "lognormal": (
        lognorm(0.5, scale=900.0).cdf,
        lambda generator, n: lognorm(0.5, scale=900.0).rvs(n, random_state=generator),
    ),
    "bimodal": (
        lambda ms: 0.7 * lognorm(0.25, scale=400.0).cdf(ms) + 0.3 * lognorm(0.25, scale=3_000.0).cdf(ms),
        _bimodal,
    ),
    "heavy tail": (
        pareto(1.2, scale=500.0).cdf,
        lambda generator, n: pareto(1.2, scale=500.0).rvs(n, random_state=generator),
    ),
}
LIMITS_MS = (450.0, 700.0, 1_000.0, 1_500.0, 2_200.0, 4_000.0, 9_000.0)


def calibration(runs: int = 400) -> list[dict[str, Any]]:
    """How far P(within a limit) lies from the truth, and how often its 90% interval holds it where it is uncertain."""
    generator, found = np.random.default_rng(SEED), []
    for shape, (truth, draw) in SHAPES.items():
        real = np.array([truth(limit) for limit in LIMITS_MS])
        for n in (20, 100, 1_000):
            means, holds = [], []
            for _ in range(runs):
                hist = np.zeros((1, LATENCY_BINS), dtype=np.int64)
                np.add.at(hist[0], [bin_of(float(ms), LATENCY_BINS) for ms in draw(generator, n)], 1)
                for limit, true in zip(LIMITS_MS, real, strict=True):
                    believed = in_time(hist, np.zeros(1, dtype=np.int64), limit)
                    low, high = (float(betaincinv(believed.alpha[0], believed.beta[0], q)) for q in (0.05, 0.95))
                    means.append(float(believed.mean[0]) - true)
                    # No interval inside (0, 1) holds what is nearly certain.
                    if 0.02 < true < 0.98:
                        holds.append(low <= true <= high)
            found.append(
                {
                    "shape": shape,
                    "answers": n,
                    "bias": round(float(np.mean(means)), 4),
                    "mean error": round(float(np.mean(np.abs(means))), 4),
                    "90% interval holds": round(float(np.mean(holds)), 3),
                }
            )
    return found


def constraint(calls: int = 3_000) -> list[dict[str, Any]]:
    """What a limit of latency brings and costs, where the cheap model is slow."""
    limit_ms = 1_500.0
    found = []
    slow = Model(
        name="cheap-slow",
        price=Price(input_usd_per_mtok=0.2, output_usd_per_mtok=0.8),
        latency=lambda generator, n: lognorm(0.5, scale=2_000.0).rvs(n, random_state=generator),
    )
    fast = Model(
        name="fast",
        price=Price(input_usd_per_mtok=1.0, output_usd_per_mtok=4.0),
        tier=2,
        latency=lambda generator, n: lognorm(0.35, scale=600.0).rvs(n, random_state=generator),
    )
    large = Model(
        name="large",
        price=Price(input_usd_per_mtok=5.0, output_usd_per_mtok=20.0),
        tier=3,
        success=0.98,
        latency=lambda generator, n: lognorm(0.5, scale=4_000.0).rvs(n, random_state=generator),
    )
    for asked in (None, limit_ms):
        world = World((slow, fast, large))
        seen = []
        for _ in range(calls):
            name = world.ask(max_latency_ms=asked).model
            seen.append((name, *world.call(name)))
        late = seen[200:]
        found.append(
            {
                "limit": "none" if asked is None else f"{asked:.0f} ms",
                "within it": round(sum(ms <= limit_ms for *_, ms in late) / len(late), 3),
                "USD per 1,000": round(1_000 * sum(usd for _, usd, _ in late) / len(late), 3),
                "on the fast model": round(sum(name == "fast" for name, *_ in late) / len(late), 3),
                "first hundred within": round(sum(ms <= limit_ms for *_, ms in seen[:100]) / 100, 2),
            }
        )
    return found


def cost(most: int = 2_000) -> dict[str, Any]:
    """When is a price seen through that is low per token, and high per answer?"""
    models = (
        Model(name="reasoning", price=Price(input_usd_per_mtok=0.4, output_usd_per_mtok=2.0), output_tokens=4_000.0),
        Model(name="verbose", price=Price(input_usd_per_mtok=0.5, output_usd_per_mtok=2.5), output_tokens=900.0),
        Model(name="terse", price=Price(input_usd_per_mtok=1.0, output_usd_per_mtok=5.0), output_tokens=200.0),
    )
    real = {
        one.name: (
            1_000 * (one.price.input_usd_per_mtok or 0) + one.output_tokens * (one.price.output_usd_per_mtok or 0)
        )
        / 1e6
        for one in models
    }
    world = World(models)
    by_list = _order(world)
    ordered, carried = None, None
    recent: list[str] = []
    for call in range(most):
        name = world.ask().model
        world.call(name)
        recent = [*recent[-99:], name]
        if ordered is None and _order(world) == sorted(real, key=real.__getitem__):
            ordered = call + 1
        if carried is None and len(recent) == 100 and recent.count("terse") >= 50:
            carried = call + 1
    shown = {one.model: round(one.cost_usd or 0.0, 6) for one in world.ask(explain=True).candidates}
    return {
        "order by list price": by_list,
        "order by real cost": sorted(real, key=real.__getitem__),
        "USD a call, real": {name: round(usd, 6) for name, usd in real.items()},
        "USD a call, expected at the end": shown,
        "outcomes until the order is right": ordered,
        "outcomes until the terse one carries half": carried,
        "share of the terse one at the end": recent.count("terse") / len(recent),
    }


def _order(world: World) -> list[str]:
    """Models from cheap to dear, as they are expected."""
    return [one.model for one in world.ask(explain=True).candidates]


def sessions(n: int = 100, length: int = 50) -> list[dict[str, Any]]:
    """How often conversations change their model while beliefs move, and what their calls cost."""
    cache = {"cache_read_usd_per_mtok": 0.1}
    models = (
        Model(name="one", success=0.92, price=Price(input_usd_per_mtok=1.0, output_usd_per_mtok=5.0, **cache)),
        Model(name="other", success=0.93, price=Price(input_usd_per_mtok=1.1, output_usd_per_mtok=5.0, **cache)),
    )
    found = []
    for way in ("no session", "session", "session and its model"):
        world = World(models, static_outcomes=0)
        signer = Signer({1: bytes(range(32))})
        current: list[str | None] = [None] * n
        changes, usd = 0, 0.0
        for turn in range(length):
            size = 1_000 + 400 * turn
            for session in range(n):
                before = current[session]
                u = world.uniform()
                if way != "no session":
                    u = signer.session_uniform(_TASK_TYPE, str(session))
                kept: dict[str, Any] = {}
                if way == "session and its model" and before is not None:
                    kept = {"current_model": before, "cache_read_tokens": size - 400}
                request = Request(task_type=_TASK_TYPE, dry_run=True, input_tokens=size, **kept)
                answer, _ = world.decider.decide(request, world.snapshot, u=u, id_=_ID, principal="", stale_s=0.0)
                cached = size - 400 if answer.model == before else 0
                changes += before is not None and answer.model != before
                usd += world.call(answer.model, input_tokens=size, cached=cached)[0]
                current[session] = answer.model
        found.append(
            {
                "way": way,
                "changes per session": round(changes / n, 2),
                "USD per session": round(usd / n, 4),
            }
        )
    return found


PARTS: dict[str, Callable[[], dict[str, Any]]] = {
    "latency": lambda: {"calibration": calibration(), "a limit of 1,500 ms": constraint()},
    "cost": cost,
    "sessions": lambda: {"conversations of 50 calls": sessions()},
}


def main() -> None:
    """Runs from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="?", default="all", choices=[*PARTS, "all"])
    parser.add_argument("--json", type=Path, help="also write the figures here")
    chosen = parser.parse_args()
    names = list(PARTS) if chosen.part == "all" else [chosen.part]
    found = {name: PARTS[name]() for name in names}
    console = Console(highlight=False)
    for name, figures in found.items():
        console.rule(name)
        for what, value in figures.items():
            if isinstance(value, list) and value and isinstance(value[0], dict):
                table = Table(*value[0], title=what, box=None)
                for row in value:
                    table.add_row(*(str(cell) for cell in row.values()))
                console.print(table)
            else:
                console.print(f"{what}: {value}")
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
