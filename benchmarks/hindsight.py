"""Would the log have told what another target does? Real outcomes, replayed; other targets asked about, and replayed.

A file of outcomes of every model on every prompt is played through the real service at `of_best` .95, with an
exploration floor and its log. Then each other target is asked about from the log alone, and compared with

1. what it would have drawn on these very decisions: the outcomes of all models are known, so this is the truth of what
   is estimated;
2. a replay of its own: what it would really have come to, with the history that it would have made.

What was saved is compared with what the same prompts would have cost.
"""

import argparse
import asyncio
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import numpy as np
from rich.console import Console
from rich.table import Table
from sqlalchemy import text

from router.catalogue import Policy
from router.choose.draws import Seed
from router.database import database
from router.replay.play import Run, play
from router.replay.scratch import scratch
from router.replay.table import OutcomeTable, read
from router.retrospect.logged import Asked, asked
from router.retrospect.opened import opened
from router.retrospect.reports import MOST_LOGGED_DAYS
from router.review.policy_value import Groups, PolicyValue, policy_value
from router.review.savings import Compared
from router.review.what_if import Instead
from router.settings import settings
from router.storage.connect import engine
from router.values import FloatArray, Target

TARGET = Target(of_best=0.95)
OTHERS = (Target(of_best=0.90), Target(of_best=0.85), Target(min_success=0.85))
FLOOR = 0.02
_DRAWN = text("SELECT encode(choice, 'hex') FROM decisions WHERE task_type = :task_type ORDER BY id")


class Told(NamedTuple):
    """What the log says of one target, and what is true."""

    target: Target
    value: PolicyValue
    #: Success on these decisions, and of a replay of its own.
    truth: float
    replayed: float


def told(table: OutcomeTable, seed: int, server_url: str) -> tuple[list[Told], list[tuple[Compared, float, float]]]:
    """Every other target, and every control with what it would really have saved, and its success."""
    own = {target: _played(table, seed, target, server_url) for target in OTHERS}
    with scratch(server_url) as url:
        run = asyncio.run(_play(table, seed, TARGET, url))
        found = []
        for target in OTHERS:
            value, truth = _asked(table, run, target, url)
            found.append(Told(target, value, truth, float(own[target].success.mean())))
        with opened(url, timeout_s=60.0) as past:
            _, savings = asyncio.run(past.savings(days=MOST_LOGGED_DAYS))
    spent = float(run.cost_usd.sum())
    controls = []
    for one in savings.against:
        shares = np.array([one.shares.get(model, 0.0) for model in table.models])
        controls.append((one, float((table.cost_usd @ shares).sum()) - spent, float((table.success @ shares).mean())))
    return found, controls


def _played(table: OutcomeTable, seed: int, target: Target, server_url: str) -> Run:
    """A replay in a database of its own."""
    with scratch(server_url) as url:
        return asyncio.run(_play(table, seed, target, url))


async def _play(table: OutcomeTable, seed: int, target: Target, url: str) -> Run:
    """A replay with its log."""
    policy = Policy(exploration_floor=FLOOR)
    return await play(table, seed=seed, target=target, url=url, policy=policy, with_cost=True, decision_log=1.0)


def _asked(table: OutcomeTable, run: Run, target: Target, url: str) -> tuple[PolicyValue, float]:
    """What the log says of a target over all task types, and the truth on these decisions."""
    now = datetime.now(UTC)
    between = (now - timedelta(days=MOST_LOGGED_DAYS), now + timedelta(minutes=5))
    history = engine(url, timeout_s=60.0)
    parts, truths = [], []
    for place, path in enumerate(table.task_types):
        one = asked(history, path, between, table.n_prompts, Instead(target=target), Seed(policy=0, task_type=path))
        with history.connect() as connection:
            drawn = list(connection.execute(_DRAWN, {"task_type": path}).scalars())
        # Choices stand in the order of their hashes, and prompts in that of their decisions.
        row = {name: number for number, name in enumerate(sorted(set(drawn)))}
        policy = one.policy[[row[name] for name in drawn]]
        outcomes = table.success[run.prompt[run.task_type == place]]
        truths.append((policy * outcomes[:, [table.models.index(model) for model in one.models]]).sum(axis=1))
        parts.append(one)
    history.dispose()
    groups, policy = _pooled(parts, table.models)
    return policy_value(groups, policy), float(np.concatenate(truths).mean())


def _pooled(parts: list[Asked], models: tuple[str, ...]) -> tuple[Groups, FloatArray]:
    """The logs of several task types as one."""
    starts = np.cumsum([0, *(len(one.policy) for one in parts)])
    places = [np.array([models.index(model) for model in one.models], dtype=np.int64) for one in parts]

    def wide(values: FloatArray, at: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> FloatArray:
        found = np.zeros((len(values), len(models)))
        found[:, at] = values
        return found

    def joined(name: str) -> Iterator[FloatArray]:
        for one, at in zip(parts, places, strict=True):
            yield wide(getattr(one.groups, name), at)

    groups = Groups(
        choice=np.concatenate([one.groups.choice + start for one, start in zip(parts, starts[:-1], strict=True)]),
        model=np.concatenate([at[one.groups.model] for one, at in zip(parts, places, strict=True)]),
        n=np.concatenate([one.groups.n for one in parts]),
        quality=np.concatenate([one.groups.quality for one in parts]),
        quality_sq=np.concatenate([one.groups.quality_sq for one in parts]),
        propensity=np.concatenate(list(joined("propensity"))),
        predicted=np.concatenate(list(joined("predicted"))),
        cost_usd=np.concatenate(list(joined("cost_usd"))),
    )
    return groups, np.concatenate([wide(one.policy, at) for one, at in zip(parts, places, strict=True)])


def _shown(found: list[Told], controls: list[tuple[Compared, float, float]], title: str, console: Console) -> None:
    """Everything, for people."""
    table = Table("target", "effective n", "ips", "snips", "dr", "truth", "own replay", title=title)
    for one in found:
        target = f"of_best {one.target.of_best:g}" if one.target.of_best else f"min_success {one.target.min_success:g}"
        said = [f"{it.value:.3f} [{it.low:.3f}, {it.high:.3f}]" for it in one.value.estimates] or ["refused", "", ""]
        table.add_row(target, f"{one.value.effective_n:,.0f}", *said, f"{one.truth:.3f}", f"{one.replayed:.3f}")
    console.print(table)
    table = Table("control", "saved USD", "truth", "success", "truth", title=title)
    for control, saved, success in controls:
        usd, rate = control.saved_usd, control.success_rate
        table.add_row(
            control.policy,
            f"{usd.value:,.2f} [{usd.low:,.2f}, {usd.high:,.2f}]",
            f"{saved:,.2f}",
            f"{rate.value:.3f} [{rate.low:.3f}, {rate.high:.3f}]",
            f"{success:.3f}",
        )
    console.print(table)


def main() -> None:
    """Runs from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+", help="files that `router replay` takes")
    parser.add_argument("--seeds", type=int, default=2)
    chosen = parser.parse_args()
    console = Console(highlight=False, width=120)
    with database(settings()) as server_url:
        for file in chosen.files:
            table = read(file)
            for seed in range(chosen.seeds):
                title = f"{file.name}, seed {seed}, {table.n_prompts:,} prompts, load {os.getloadavg()[0]:.1f}"
                _shown(*told(table, seed, server_url), title, console)


if __name__ == "__main__":
    main()
