"""What is known at this moment? The tallies of all task types, one consistent reading after another."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from operator import attrgetter

from router.catalogue.document import ancestors
from router.learn.check_counts import CheckCounts
from router.learn.counts import Evidence, Moved
from router.learn.days import DAY_S, DAYS_KEPT, Days
from router.learn.packed import Voices
from router.values import CheckTally, Heard, Tally

#: Tallies of buckets that began so long before the newest are told to nobody.
_TOLD_S = 3_600

Tell = Callable[[Heard], None]
_task_type = attrgetter("key.task_type")
#: Judged outcomes of several task types and the sum of their quality, in 1/10,000, per model.
Pooled = Mapping[str, tuple[int, int]]


class Snapshot:
    """All evidence in memory, by task type.

    Parameters:  tell — is told what each changed tally says of the endpoint that served its calls; none: nobody is.
    """

    def __init__(self, tell: Tell | None = None) -> None:
        self._tell = tell
        self._now = _Reading(tell)
        # A full reading under way: it becomes the truth once it is complete.
        self._coming: _Reading | None = None

    def __contains__(self, task_type: str) -> bool:
        return task_type in self._now.evidence

    def __len__(self) -> int:
        return len(self._now.evidence)

    @property
    def task_types(self) -> list[str]:
        """Task types with evidence."""
        return sorted(self._now.evidence)

    def evidence(self, task_type: str) -> Evidence:
        """What was counted for a task type; empty where nothing was."""
        return self._now.evidence.get(task_type) or Evidence()

    @property
    def checks(self) -> CheckCounts:
        """What checks found, by task type."""
        return self._now.checks

    def reported(self, path: str, day: int) -> tuple[int, int]:
        """Calls of a path and everything below it that were decided on a day and reported since, and what all cost.

        Parameters:  day — days since 1970, UTC; today or yesterday.   Returns: calls, 10⁻⁹ USD.
        """
        return self._now.days.of(path, day)

    def apply(self, tallies: Iterable[Tally], checks: Iterable[CheckTally] = ()) -> None:
        """Takes in changed rows; older readings of a row are passed over."""
        if self._coming is not None:
            # The full reading may have begun before they were committed.
            tallies, checks = tuple(tallies), tuple(checks)
            self._coming.apply(tallies, checks)
        self._now.apply(tallies, checks)

    def relatives(self, path: str) -> Pooled:
        """What was counted for the parent of a path and everything below it, without the path and what is below it."""
        parent = path.rpartition("/")[0]
        return _without(self._now.trees.get(parent, {}), self._now.trees.get(path, {}))

    def tree_version(self, path: str) -> int:
        """The state of everything that a path's belief may borrow from its relatives."""
        return self._now.tree_versions.get(path.rpartition("/")[0], 0)

    def others(self, path: str) -> Pooled:
        """What was counted for all task types but this one."""
        return _without(self._now.everything, self.evidence(path).judged_by_model())

    @property
    def everything_version(self) -> int:
        """The state of everything that a belief may borrow across task types."""
        return self._now.everything_version

    def expect_full(self) -> None:
        """Begins a full reading, in the place of one that was not completed."""
        # A later reading would tell again what is known.
        self._coming = _Reading(None if self._now.state else self._tell)

    def expected(self, tallies: Iterable[Tally], checks: Iterable[CheckTally] = ()) -> None:
        """Takes in a part of the full reading, which nobody sees before it is complete."""
        if self._coming is None:
            self.expect_full()
        if self._coming is not None:
            self._coming.apply(tallies, checks)

    def replace(self) -> None:
        """Takes the full reading for the whole truth."""
        coming, self._coming = self._coming or _Reading(self._tell), None
        coming.tell = self._tell
        coming.follow(self._now.state)
        self._now = coming


class _Reading:
    """What one full reading and all changes since have brought."""

    def __init__(self, tell: Tell | None) -> None:
        self.tell = tell
        #: Each change makes a new state, with the next number.
        self.state = 0
        self.evidence: dict[str, Evidence] = {}
        self.checks = CheckCounts()
        #: Of each path and everything below it: judged outcomes and their quality per model, and their state.
        self.trees: dict[str, dict[str, tuple[int, int]]] = {}
        self.tree_versions: dict[str, int] = {}
        #: The same of all task types.
        self.everything: dict[str, tuple[int, int]] = {}
        self.everything_version = 0
        #: What calls cost by day.
        self.days = Days()
        self._newest_s = 0
        self._voices = Voices()

    def apply(self, tallies: Iterable[Tally], checks: Iterable[CheckTally]) -> None:
        """Takes in rows that are newer than what is known of them."""
        self.state += self.checks.apply(checks, self.state)
        # Neighbours are of one task type, as a rule: what is true of all of them is done once.
        for path, rows in groupby(tallies, _task_type):
            evidence = self.evidence.get(path)
            if evidence is None:
                evidence = self.evidence[path] = Evidence(self._voices)
            before = self.state
            judged, spent = self._taken_in(evidence, rows)
            if self.state == before:
                continue
            evidence.version = self.state
            lines = tuple(ancestors(path))
            if judged:
                self._count(lines, judged)
            for day, (calls, nusd) in spent.items():
                self.days.add(lines, day, calls, nusd)

    def _taken_in(self, evidence: Evidence, rows: Iterable[Tally]) -> tuple[Pooled, Mapping[int, tuple[int, int]]]:
        """What rows of one task type brought: judged outcomes by model, and what calls cost by day."""
        judged: dict[str, tuple[int, int]] = {}
        spent: dict[int, tuple[int, int]] = {}
        for tally in rows:
            moved = evidence.apply(tally)
            if moved is None:
                continue
            self.state += 1
            key = tally.key
            if key.step == 0 and (moved.n or moved.quality):
                n, quality = judged.get(key.model, (0, 0))
                judged[key.model] = (n + moved.n, quality + moved.quality)
            # What is long over concerns neither today's budgets nor how endpoints fare.
            bucket_s = key.bucket_s
            day = bucket_s // DAY_S
            if day > self._newest_s // DAY_S - DAYS_KEPT:
                self._newest_s = max(self._newest_s, bucket_s)
                calls, nusd = spent.get(day, (0, 0))
                decided = moved.answers + moved.errors if key.strategy != "none" else 0
                spent[day] = (calls + decided, nusd + moved.cost_nusd)
                if self.tell is not None and bucket_s > self._newest_s - _TOLD_S:
                    self.tell(_heard(tally, moved))
        return judged, spent

    def follow(self, state: int) -> None:
        """Makes everything a new state after another reading's last: none ever comes back with other content."""
        self.state += state + 1
        self.everything_version = self.state
        self.tree_versions = dict.fromkeys(self.trees, self.state)
        self.checks.renew(self.state)
        for one in self.evidence.values():
            one.version = self.state

    def _count(self, lines: Iterable[str], judged: Pooled) -> None:
        """Adds what changed to the path, to all its ancestors, and to everything."""
        for path in lines:
            _add(self.trees.setdefault(path, {}), judged)
            self.tree_versions[path] = self.state
        _add(self.everything, judged)
        self.everything_version = self.state


def _heard(tally: Tally, moved: Moved) -> Heard:
    """What a changed tally says of who served."""
    key = tally.key
    tokens = moved.input_tokens + moved.output_tokens
    seen = moved.answers, moved.errors, moved.latency_n, moved.latency_ms, tokens
    return Heard(key.model, key.endpoint, key.bucket_s, *seen, key.strategy != "none")


def _add(counted: dict[str, tuple[int, int]], judged: Pooled) -> None:
    """Adds outcomes and their quality per model."""
    for model, (n, quality) in judged.items():
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
