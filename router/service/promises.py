"""What was kept of what a task type promises? Computed once per state of its evidence."""

import numpy as np

from router.catalogue import Catalogue
from router.decide.decider import Decider
from router.learn.snapshot import Snapshot
from router.review.kept import kept
from router.values import QUALITY_ONE, Kept

_MOST_REMEMBERED = 10_000


class Promises:
    """Remembers what was kept, under one catalogue."""

    def __init__(self, catalogue: Catalogue, decider: Decider) -> None:
        self._catalogue = catalogue
        self._decider = decider
        self._kept: dict[str, tuple[int, Kept | None]] = {}

    def of(self, path: str, snapshot: Snapshot) -> Kept | None:
        """The success of what was decided, as a share of the best model's; None before there was an outcome.

        Raises: UnknownTaskType.
        """
        task = self._decider.task(path, snapshot)
        evidence = snapshot.evidence(task.path)
        known = self._kept.get(task.path)
        if known is not None and known[0] == evidence.version:
            return known[1]
        beliefs = self._decider.beliefs(task.path, snapshot).of(range(len(self._catalogue.models)))
        counted = [evidence.decided("static"), evidence.decided("adaptive")]
        n = sum(int(n.sum()) for n, _ in counted)
        successes = sum(float(quality.sum()) for _, quality in counted) / QUALITY_ONE
        found = kept(n, successes, beliefs.alpha, beliefs.beta, np.random.default_rng(self._catalogue.policy.seed))
        if len(self._kept) >= _MOST_REMEMBERED:
            self._kept.clear()
        self._kept[task.path] = (evidence.version, found)
        return found
