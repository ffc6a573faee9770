"""What is known at this moment? Tallies as arrays in memory, one consistent reading after another."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import NamedTuple, get_args

import numpy as np

from router.catalogue.document import ancestors
from router.values import LATENCY_BINS, TOKEN_BINS, DecidedBy, IntArray, Tally, TallyKey

#: Columns of `Evidence.sums`: what is added up per model and bucket.
COLUMNS = (
    "n",
    "quality",
    "successes",
    "errors",
    "timeouts",
    "cost_n",
    "cost_nusd",
    "error_cost_n",
    "error_cost_nusd",
    "input_n",
    "input_tokens",
    "output_n",
    "output_tokens",
    "latency_n",
    "latency_ms",
)
_COLUMN = {name: place for place, name in enumerate(COLUMNS)}
#: Judged outcomes of several task types and the sum of their quality, in 1/10,000, per model.
Pooled = Mapping[str, tuple[int, int]]
_GROWTH = 64
_DECIDED_BY: tuple[str, ...] = get_args(DecidedBy)


class Evidence:
    """What was counted for one task type: first-step outcomes per model and time bucket.

    Grows in place as tallies change; readers hold the loop's thread, so they never see half a change.
    """

    class Row(NamedTuple):
        """Judged outcomes of one model, bucket and voice."""

        source: str
        reporter: str
        served_model: str
        bucket: int
        n: int
        #: In 1/10,000.
        quality: int

    def __init__(self) -> None:
        #: Grows by one at each change: whoever computed something from it knows when to do so again.
        self.version = 0
        self.models: list[str] = []
        #: Starts of the buckets, seconds since 1970, ascending.
        self.buckets_s: list[int] = []
        self._row_of: dict[str, int] = {}
        # Shape: (columns, models, buckets), with room to grow; what is read together lies together.
        self._sums = np.zeros((len(COLUMNS), 4, _GROWTH), dtype=np.int64)
        # Shape: (models, bins).
        self._output_hist = np.zeros((4, TOKEN_BINS), dtype=np.int64)
        self._latency_hist = np.zeros((4, LATENCY_BINS), dtype=np.int64)
        # Judged outcomes and their quality by who decided, shape (strategies, buckets, 2).
        self._decided = np.zeros((len(_DECIDED_BY), _GROWTH, 2), dtype=np.int64)
        self._tallies: dict[TallyKey, Tally] = {}
        self._voices: set[tuple[str, str, str]] = set()
        self._details: dict[str, list[Evidence.Row]] = {}
        self._details_version = -1

    @property
    def tallies(self) -> Mapping[TallyKey, Tally]:
        """The rows themselves."""
        return self._tallies

    def apply(self, tally: Tally) -> bool:
        """Replaces a row if this one is newer; whether it was."""
        before = self._tallies.get(tally.key)
        if before is not None and before.revision >= tally.revision:
            return False
        self._tallies[tally.key] = tally
        self.version += 1
        if tally.key.step == 0:
            self._voices.add((tally.key.source, tally.key.reporter, tally.key.served_model))
            row, column = self._row(tally.key.model), self._bucket(tally.key.bucket_s)
            self._add(row, column, tally, 1)
            if before is not None:
                self._add(row, column, before, -1)
        return True

    def sums(self, *names: str) -> list[IntArray]:
        """Columns by name, each of shape (models, buckets)."""
        return [self._sums[_COLUMN[name], : len(self.models), : len(self.buckets_s)] for name in names]

    def decided(self, strategy: DecidedBy) -> tuple[IntArray, IntArray]:
        """Judged outcomes, and their quality, of what a strategy decided; each of shape (buckets,)."""
        own = self._decided[_DECIDED_BY.index(strategy), : len(self.buckets_s)]
        return own[:, 0], own[:, 1]

    def output_hist(self) -> IntArray:
        """Calls by output tokens, shape (models, bins)."""
        return self._output_hist[: len(self.models)]

    def latency_hist(self) -> IntArray:
        """Calls by latency, shape (models, bins)."""
        return self._latency_hist[: len(self.models)]

    def judged(self) -> int:
        """Judged first-step outcomes of all models."""
        [n] = self.sums("n")
        return int(n.sum())

    def judged_by_model(self) -> dict[str, tuple[int, int]]:
        """Judged first-step outcomes of each model, and the sum of their quality, in 1/10,000."""
        n, quality = (column.sum(axis=1).tolist() for column in self.sums("n", "quality"))
        return dict(zip(self.models, zip(n, quality, strict=True), strict=True))

    def by_source(self) -> dict[str, int]:
        """Judged outcomes of every step by who judged them."""
        counted: dict[str, int] = {}
        for key, tally in self._tallies.items():
            counted[key.source] = counted.get(key.source, 0) + tally.n
        return {source: n for source, n in counted.items() if n}

    @property
    def is_detailed(self) -> bool:
        """Whether outcomes differ in more than model and time: in who reported or judged, or in the weights served."""
        return len(self._voices) > 1 or any(served_model for _, _, served_model in self._voices)

    def detailed(self, model: str) -> list[Row]:
        """First-step outcomes of a model by who reported, who judged, and which weights answered."""
        if self._details_version != self.version:
            self._details = {}
            for key, tally in self._tallies.items():
                if key.step == 0 and tally.n:
                    bucket = bisect_left(self.buckets_s, key.bucket_s)
                    row = Evidence.Row(key.source, key.reporter, key.served_model, bucket, tally.n, tally.quality)
                    self._details.setdefault(key.model, []).append(row)
            # Weights are fractions: added up in order of arrival, they would differ between replicas in the last bit.
            for rows in self._details.values():
                rows.sort()
            self._details_version = self.version
        return self._details.get(model, [])

    def rows_of(self, models: Iterable[str]) -> IntArray:
        """Row of each model, -1 where nothing was counted."""
        return np.array([self._row_of.get(model, -1) for model in models], dtype=np.int64)

    def _row(self, model: str) -> int:
        """The model's row, made when it is new."""
        row = self._row_of.get(model)
        if row is None:
            row = self._row_of[model] = len(self.models)
            self.models.append(model)
            if row >= self._sums.shape[1]:
                self._sums = np.concatenate([self._sums, np.zeros_like(self._sums)], axis=1)
                self._output_hist = np.concatenate([self._output_hist, np.zeros_like(self._output_hist)])
                self._latency_hist = np.concatenate([self._latency_hist, np.zeros_like(self._latency_hist)])
        return row

    def _bucket(self, bucket_s: int) -> int:
        """The bucket's column, made when it is new; nearly always the last."""
        column = bisect_left(self.buckets_s, bucket_s)
        if column < len(self.buckets_s) and self.buckets_s[column] == bucket_s:
            return column
        used = len(self.buckets_s)
        if used == self._sums.shape[2]:
            room = np.zeros((*self._sums.shape[:2], max(_GROWTH, used)), dtype=np.int64)
            self._sums = np.concatenate([self._sums, room], axis=2)
            more = np.zeros((len(self._decided), room.shape[2], 2), dtype=np.int64)
            self._decided = np.concatenate([self._decided, more], axis=1)
        if column < used:
            self._sums[:, :, column + 1 : used + 1] = self._sums[:, :, column:used].copy()
            self._sums[:, :, column] = 0
            self._decided[:, column + 1 : used + 1] = self._decided[:, column:used].copy()
            self._decided[:, column] = 0
        self.buckets_s.insert(column, bucket_s)
        return column

    def _add(self, row: int, column: int, tally: Tally, sign: int) -> None:
        """Adds a tally to the arrays, or takes it away."""
        self._sums[:, row, column] += sign * np.array([getattr(tally, name) for name in COLUMNS], dtype=np.int64)
        self._decided[_DECIDED_BY.index(tally.key.strategy), column] += sign * np.array([tally.n, tally.quality])
        self._output_hist[row] += sign * np.asarray(tally.output_tokens_hist, dtype=np.int64)
        self._latency_hist[row] += sign * np.asarray(tally.latency_hist, dtype=np.int64)


class Snapshot:
    """All evidence in memory, by task type."""

    def __init__(self) -> None:
        self._evidence: dict[str, Evidence] = {}
        self._fresh: set[TallyKey] | None = None
        # Of each path and everything below it: judged outcomes and their quality per model; how often that changed.
        self._trees: dict[str, dict[str, tuple[int, int]]] = {}
        self._tree_versions: dict[str, int] = {}
        # The same of all task types.
        self._everything: dict[str, tuple[int, int]] = {}
        self._everything_version = 0

    def __contains__(self, task_type: str) -> bool:
        return task_type in self._evidence

    def __len__(self) -> int:
        return len(self._evidence)

    @property
    def task_types(self) -> list[str]:
        """Task types with evidence."""
        return sorted(self._evidence)

    def evidence(self, task_type: str) -> Evidence:
        """What was counted for a task type; empty where nothing was."""
        return self._evidence.get(task_type) or Evidence()

    def apply(self, tallies: Iterable[Tally]) -> None:
        """Takes in changed rows; older readings of a row are passed over."""
        for tally in tallies:
            if self._fresh is not None:
                self._fresh.add(tally.key)
            evidence = self._evidence.get(tally.key.task_type)
            if evidence is None:
                evidence = self._evidence[tally.key.task_type] = Evidence()
            before = evidence.tallies.get(tally.key)
            if evidence.apply(tally) and tally.key.step == 0:
                self._count(tally, before)

    def relatives(self, path: str) -> Pooled:
        """What was counted for the parent of a path and everything below it, without the path and what is below it."""
        parent = path.rpartition("/")[0]
        return _without(self._trees.get(parent, {}), self._trees.get(path, {}))

    def tree_version(self, path: str) -> int:
        """How often anything that a path's belief may borrow from its relatives has changed."""
        return self._tree_versions.get(path.rpartition("/")[0], 0)

    def others(self, path: str) -> Pooled:
        """What was counted for all task types but this one."""
        return _without(self._everything, self.evidence(path).judged_by_model())

    @property
    def everything_version(self) -> int:
        """How often anything that a belief may borrow across task types has changed."""
        return self._everything_version

    def _count(self, tally: Tally, before: Tally | None) -> None:
        """Adds what changed to the path, to all its ancestors, and to everything."""
        n = tally.n - (before.n if before else 0)
        quality = tally.quality - (before.quality if before else 0)
        for path in ancestors(tally.key.task_type):
            _add(self._trees.setdefault(path, {}), tally.key.model, n, quality)
            self._tree_versions[path] = self._tree_versions.get(path, 0) + 1
        if n or quality:
            _add(self._everything, tally.key.model, n, quality)
            self._everything_version += 1

    def expect_full(self) -> None:
        """From now until `replace`, remember what is applied: the full reading may have begun before it."""
        self._fresh = set()

    def replace(self, tallies: Iterable[Tally]) -> None:
        """Takes a full reading for the whole truth, but for what was applied while it was read."""
        fresh, self._fresh = self._fresh or set(), None
        kept = [tally for one in self._evidence.values() for key, tally in one.tallies.items() if key in fresh]
        versions = {path: one.version for path, one in self._evidence.items()}
        self._evidence = {}
        self._trees = {}
        self._everything = {}
        self._everything_version += 1
        self.apply([*tallies, *kept])
        for path, one in self._evidence.items():
            # A version never comes back with other content.
            one.version += versions.get(path, 0) + 1


def _add(counted: dict[str, tuple[int, int]], model: str, n: int, quality: int) -> None:
    """Adds outcomes and their quality to a model's."""
    old_n, old_quality = counted.get(model, (0, 0))
    counted[model] = (old_n + n, old_quality + quality)


def _without(counted: Pooled, own: Pooled) -> Pooled:
    """What is left of counts without a part of them; models of which nothing is left are left out."""
    left = {}
    for model, (n, quality) in counted.items():
        own_n, own_quality = own.get(model, (0, 0))
        if n > own_n:
            left[model] = (n - own_n, quality - own_quality)
    return left
