"""What would the database have counted? Rows per model and time bucket, of calls and of checks."""

from collections.abc import Sequence

import numpy as np

from router.simulate.instances import Checked, Instance, Stream
from router.values import (
    BUCKET_S,
    NUSD_PER_USD,
    QUALITY_ONE,
    SCORE_BINS,
    SCORE_ONE,
    CheckKey,
    CheckTally,
    DecidedBy,
    Source,
    Tally,
    TallyKey,
)


class Counting:
    """The counts of single calls, whose callers report the truth."""

    def __init__(self, instance: Instance, stream: Stream, bucket: int) -> None:
        self._task_type = instance.task_type
        self._models = instance.models
        self._success = stream.success
        self._cost_nusd = None if stream.cost_usd is None else np.rint(stream.cost_usd * NUSD_PER_USD).astype(np.int64)
        self._bucket = bucket
        # Outcomes, successes and cost so far.
        self._rows: dict[TallyKey, tuple[int, int, int]] = {}

    def counted(self, decision: int, place: int, decided_by: DecidedBy) -> Tally:
        """The row that the outcome of a decision counts in, with it."""
        bucket_s = decision // self._bucket * BUCKET_S
        key = TallyKey(self._task_type, self._models[place], "", "", decided_by, "caller", 0, "", bucket_s)
        n, successes, cost_nusd = self._rows.get(key, (0, 0, 0))
        n, successes = n + 1, successes + int(self._success[decision, place])
        if self._cost_nusd is not None:
            cost_nusd += int(self._cost_nusd[decision, place])
        self._rows[key] = (n, successes, cost_nusd)
        return _tally(key, n, successes, None if self._cost_nusd is None else cost_nusd)


class ClimbCounting:
    """The counts of decisions that may be ladders: a check's finding is reported as such; audits find the truth."""

    def __init__(self, instance: Instance, stream: Stream, bucket: int, check: str) -> None:
        if not isinstance(instance.world, Checked) or stream.score is None:
            raise TypeError(f"{instance.name} has no check")
        self._instance = instance
        self._success = stream.success
        self._bins = (np.rint(stream.score * SCORE_ONE) // (SCORE_ONE // (SCORE_BINS - 1))).astype(np.int64)
        self._check_nusd = round(instance.world.check_usd * NUSD_PER_USD)
        self._bucket = bucket
        self._check = check
        # Outcomes and successes so far.
        self._rows: dict[TallyKey, tuple[int, int]] = {}
        # Answers by score: all, right ones, wrong ones.
        self._found: dict[CheckKey, list[list[int]]] = {}
        self._changed: set[TallyKey] = set()
        self._changed_found: set[CheckKey] = set()

    def count(
        self,
        decision: int,
        path: Sequence[int],
        thresholds: Sequence[int],
        decided_by: DecidedBy,
        *,
        is_scored: bool,
        is_audit: bool,
    ) -> None:
        """Counts every call that a decision leads to.

        Parameters:  path, thresholds — as of `truth.Way`.   is_scored, is_audit — of the first answer.
        """
        for step, place in enumerate(path):
            bin_ = int(self._bins[decision, place])
            is_right = bool(self._success[decision, place])
            is_checked = step < len(thresholds)
            is_accepted = bin_ >= thresholds[step] if is_checked else True
            audited = is_audit and step == 0
            source: Source = "judge" if audited else "check" if is_checked else "caller"
            verdict = is_accepted if source == "check" else is_right
            self._add(decision, place, decided_by, source, step, is_right=verdict)
            if is_checked or (is_scored and step == 0):
                self._add_found(decision, place, source, step, bin_, is_right=verdict)
            if is_accepted:
                return

    def taken(self) -> tuple[list[Tally], list[CheckTally]]:
        """The rows that changed since this was last asked."""
        tallies = [_tally(key, *self._rows[key], None) for key in sorted(self._changed)]
        checks = [self._check_tally(key) for key in sorted(self._changed_found)]
        self._changed.clear()
        self._changed_found.clear()
        return tallies, checks

    def _add(
        self, decision: int, place: int, decided_by: DecidedBy, source: Source, step: int, *, is_right: bool
    ) -> None:
        """Counts one call under the verdict that stands."""
        model, bucket_s = self._instance.models[place], decision // self._bucket * BUCKET_S
        key = TallyKey(self._instance.task_type, model, "", "", decided_by, source, step, "", bucket_s)
        n, successes = self._rows.get(key, (0, 0))
        self._rows[key] = n + 1, successes + is_right
        self._changed.add(key)

    def _add_found(self, decision: int, place: int, source: Source, step: int, bin_: int, *, is_right: bool) -> None:
        """Counts what the check found in one answer."""
        model, bucket_s = self._instance.models[place], decision // self._bucket * BUCKET_S
        key = CheckKey(self._instance.task_type, model, "", self._check, source, step, "", bucket_s)
        hists = self._found.setdefault(key, [[0] * SCORE_BINS for _ in range(3)])
        hists[0][bin_] += 1
        hists[1 if is_right else 2][bin_] += 1
        self._changed_found.add(key)

    def _check_tally(self, key: CheckKey) -> CheckTally:
        """A row of what checks found."""
        scored, right, wrong = (tuple(hist) for hist in self._found[key])
        n = sum(scored)
        return CheckTally(
            key=key,
            n=n,
            check_cost_n=n,
            check_cost_nusd=n * self._check_nusd,
            scored_hist=scored,
            right_hist=right,
            wrong_hist=wrong,
            revision=n,
        )


def _tally(key: TallyKey, n: int, successes: int, cost_nusd: int | None) -> Tally:
    """A row of outcomes that are all judged, without tokens and latency."""
    return Tally(
        key=key,
        n=n,
        successes=successes,
        quality=successes * QUALITY_ONE,
        quality_sq=successes * QUALITY_ONE**2,
        cost_n=0 if cost_nusd is None else n,
        cost_nusd=cost_nusd or 0,
        revision=n,
    )
