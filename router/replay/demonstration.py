"""What can be looked back on where nothing was reported yet? The simulated workload, with a model that gets worse."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import numpy as np

from router.catalogue import Policy
from router.replay import workload
from router.replay.play import play, waves
from router.replay.scratch import scratch
from router.replay.table import OutcomeTable
from router.values import Target

TARGET = Target(of_best=0.95)
#: A floor buys the support that other policies are judged by.
POLICY = Policy(exploration_floor=0.02)
PROMPTS_PER_TYPE, SEED = 400, 0
#: What changes: from this share of the calls on, a model succeeds at another rate.
CHANGED = ("maths", "o4-mini")
CHANGED_FROM, CHANGED_RATE = 0.6, 0.6


@contextmanager
def demonstration(server_url: str) -> Iterator[str]:
    """The URL of a database in which the real service decided the workload, with its log; dropped at the end.

    Raises: DatabaseAway, NoDatabaseAllowed.
    """
    table = changing(workload.simulated(SEED, PROMPTS_PER_TYPE), SEED)
    with scratch(server_url) as url:
        # A notebook's own loop is running already, in this thread.
        failed: list[BaseException] = []

        def run() -> None:
            try:
                playing = play(
                    table, seed=SEED, target=TARGET, url=url, policy=POLICY, with_cost=True, decision_log=1.0
                )
                asyncio.run(playing)
            except BaseException as problem:  # noqa: BLE001  # it is raised where it is waited for
                failed.append(problem)

        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
        if failed:
            raise failed[0]
        yield url


def changing(table: OutcomeTable, seed: int) -> OutcomeTable:
    """The same outcomes, but for those of one model on one task type in the later part of a replay."""
    task_type, model = table.task_types.index(CHANGED[0]), table.models.index(CHANGED[1])
    schedule = waves(table, seed)
    late = np.concatenate(schedule[round(CHANGED_FROM * len(schedule)) :])
    late = late[table.task_type[late] == task_type]
    success = table.success.copy()
    success[late, model] = np.random.default_rng((seed, 3)).random(len(late)) < CHANGED_RATE
    return replace(table, success=success)
