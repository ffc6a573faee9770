"""A task type that was learned: a cheap model takes over from a dear one."""

import numpy as np

from router.learn.guardrail import Decided
from router.review.curves import Learned
from router.values import QUALITY_ONE, Target

N = np.array([[0, 20, 40, 40], [50, 10, 0, 0]])
RIGHT = np.array([[0, 19, 38, 38], [45, 9, 0, 0]])


def decided(n, rate=0.9):
    """Outcomes of what a strategy decided, by bucket."""
    counts = np.array(n, dtype=np.int64)
    return Decided(n=counts, successes=rate * counts)


LEARNED = Learned(
    task_type="classify",
    models=("cheap", "dear"),
    n=N,
    quality=RIGHT * QUALITY_ONE,
    buckets_s=np.array([0, 300, 600, 900]),
    adaptive=decided([0, 30, 40, 40]),
    static=decided([50, 0, 0, 0]),
    cost_usd=np.array([0.001, 0.01]),
    target=Target(min_success=0.8),
    static_outcomes=100,
    trial_outcomes=20,
)
