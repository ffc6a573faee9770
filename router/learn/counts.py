"""What was counted for one task type? Its tallies as arrays in memory."""

from collections.abc import Iterable, Sequence
from operator import itemgetter, sub
from typing import NamedTuple, get_args

import msgspec
import numpy as np

from router.learn.packed import (
    CLOSED,
    LATENCY_HIST,
    NUMBERS,
    OUTPUT_HIST,
    REVISION,
    WIDTH,
    Voices,
    matrix,
    numbers,
    numbers_of,
    packed,
    split,
)
from router.values import LATENCY_BINS, QUALITY_ONE, DecidedBy, IntArray, Tally

#: Whose verdicts on a ladder's answers are no evidence, of its first step and of later ones: who relied on a check and
#: reports what it found may call himself its caller; a last answer, which nothing checks, is his to judge.
#: The result of a whole DAG tells of those ladders alone whose answers were accepted, so it says too much of them.
UNVERIFIED = ("caller", "check", "workflow"), ("check", "workflow")
_COLUMN = {name: place for place, name in enumerate(NUMBERS)}
#: What outcomes are judged by; a credited one counts less than one, so that `n` is discounted.
_JUDGED = tuple(_COLUMN[name] for name in ("n", "quality", "discount"))
_TIMED = [_COLUMN["timeouts"], *range(LATENCY_HIST.start, LATENCY_HIST.stop)]
_DECIDED_BY: tuple[str, ...] = get_args(DecidedBy)
#: More changed rows than this are added up at once: whoever asks next need not wait for it.
_MOST_BEHIND = 256


class Moved(NamedTuple):
    """What a changed row brought, or took away where it is negative; under the names of its numbers."""

    n: int
    quality: int
    answers: int
    errors: int
    cost_nusd: int
    latency_n: int
    latency_ms: int
    input_tokens: int
    output_tokens: int


_moved_of = itemgetter(*(_COLUMN[name] for name in Moved._fields))


class Evidence:
    """What was counted for one task type: first-step outcomes per model and time bucket.

    Rows are held as they were last read, packed; the arrays follow when they are asked for, by what changed. Readers
    hold the loop's thread, so they never see half a change.
    Parameters:  voices — numbers for voices, shared between task types.
    """

    class Row(NamedTuple):
        """Judged outcomes of one model, bucket and voice."""

        source: str
        reporter: str
        served_model: str
        bucket: int
        #: A credited one counts less than one.
        n: float
        #: In 1/10,000.
        quality: int

    def __init__(self, voices: Voices | None = None) -> None:
        #: Another one after each change: whoever computed something from it knows when to do so again.
        self.version = 0
        self._voices = Voices() if voices is None else voices
        self._rows: dict[int, bytes] = {}
        # Rows that the arrays do not show yet, with what they show instead.
        self._behind: dict[int, bytes | None] = {}
        self._models: list[str] = []
        # Row of the arrays by voice; -1 for later steps of a ladder, which are no evidence on a model.
        self._row_of: dict[int, int] = {}
        # Starts of the buckets, ascending, with room to grow, as all that has a place per bucket.
        self._buckets_s = np.zeros(0, dtype=np.int64)
        self._n_buckets = 0
        # Columns of `_JUDGED`, shape (3, models, buckets), and by who decided, (3, strategies, buckets).
        self._judged = np.zeros((3, 0, 0), dtype=np.int64)
        self._decided = np.zeros((3, len(_DECIDED_BY), 0), dtype=np.int64)
        self._is_credited = False
        # Judged first-step outcomes that were reported by themselves, and their quality, by model.
        self._direct: dict[str, tuple[int, int]] = {}
        # Sums over all buckets, shape (models, columns); over the newest one.
        self._totals = np.zeros((0, WIDTH), dtype=np.int64)
        self._newest = np.zeros((0, len(CLOSED)), dtype=np.int64)
        # Row of the next array by model and endpoint; timeouts and latency histogram of each.
        self._way_of: dict[tuple[str, str], int] = {}
        self._timed = np.zeros((0, 1 + LATENCY_BINS), dtype=np.int64)
        # Judged outcomes of later steps of a ladder and their quality, by model.
        self._later: dict[str, tuple[int, int]] = {}
        self._details: dict[str, dict[int, Evidence.Row]] | None = None
        self._sorted: dict[str, list[Evidence.Row]] = {}

    def apply(self, tally: Tally) -> "Moved | None":
        """Replaces a row if this one is newer.

        Returns:  what came, or went where it is negative; judged outcomes only where they were reported by themselves.
                  None where the row was known.
        """
        key = tally.key
        # What a whole DAG credits is no call: its node's own report is.
        is_credit = key.source == "workflow"
        answers = 0 if is_credit else tally.n
        if key.strategy == "cascade" and key.source in UNVERIFIED[min(key.step, 1)]:
            # It cost and took what it did; how good it was its ladder's check alone cannot say.
            tally = msgspec.structs.replace(tally, n=0, quality=0, discount=0)
        place = self._voices.place(key)
        before = self._rows.get(place)
        now = numbers_of(tally, answers)
        if before is None:
            moved = Moved._make(_moved_of(now))
        else:
            was = numbers(before)
            if was[REVISION] >= tally.revision:
                return None
            moved = Moved._make(map(sub, _moved_of(now), _moved_of(was)))
        self._rows[place] = packed(now, tally)
        self.version += 1
        self._behind.setdefault(place, before)
        if len(self._behind) > _MOST_BEHIND:
            self._catch_up()
        if tally.discount:
            self._is_credited = True
        counted = self._later if key.step else None if is_credit else self._direct
        if counted is not None:
            n, quality = counted.get(key.model, (0, 0))
            counted[key.model] = (n + moved.n, quality + moved.quality)
        return moved._replace(n=0, quality=0) if is_credit else moved

    @property
    def models(self) -> Sequence[str]:
        """Models with outcomes: the rows of the arrays."""
        self._catch_up()
        return self._models

    @property
    def buckets_s(self) -> IntArray:
        """Starts of the buckets, seconds since 1970, ascending."""
        self._catch_up()
        return self._buckets_s[: self._n_buckets]

    def per_bucket(self) -> tuple[IntArray, IntArray]:
        """Judged outcomes, and the sum of their quality in 1/10,000; each of shape (models, buckets)."""
        self._catch_up()
        return self._whole(self._judged[:, :, : self._n_buckets])

    def totals(self, *names: str) -> list[IntArray]:
        """Columns by name, added up over all buckets; each of shape (models,)."""
        self._catch_up()
        return [self._totals[:, _COLUMN[name]] for name in names]

    def closed(self) -> dict[str, IntArray]:
        """The columns of `CLOSED`, added up over all buckets but the newest; each of shape (models,)."""
        self._catch_up()
        older = self._totals[:, : len(CLOSED)] - self._newest
        return {name: older[:, place] for place, name in enumerate(CLOSED)}

    def decided(self, strategy: DecidedBy) -> tuple[IntArray, IntArray]:
        """Judged outcomes, and their quality, of what a strategy decided; each of shape (buckets,)."""
        self._catch_up()
        return self._whole(self._decided[:, _DECIDED_BY.index(strategy), : self._n_buckets])

    def output_hist(self) -> IntArray:
        """Calls by output tokens, shape (models, bins)."""
        self._catch_up()
        return self._totals[:, OUTPUT_HIST]

    def latency_hist(self) -> IntArray:
        """Calls by latency, shape (models, bins)."""
        self._catch_up()
        return self._totals[:, LATENCY_HIST]

    def timed_at(self, model: str, endpoint: str) -> tuple[IntArray, int]:
        """Calls of a model at an endpoint: by latency, shape (bins,), and how many were never answered."""
        self._catch_up()
        row = self._way_of.get((model, endpoint))
        counted = np.zeros(1 + LATENCY_BINS, dtype=np.int64) if row is None else self._timed[row]
        return counted[1:], int(counted[0])

    def judged(self) -> int:
        """Judged first-step outcomes of all models."""
        n, discount = self.totals("n", "discount")
        return int(((n * QUALITY_ONE - discount) // QUALITY_ONE).sum())

    def judged_by_model(self) -> dict[str, tuple[int, int]]:
        """Judged first-step outcomes of each model that were reported by themselves, and their quality, in 1/10,000."""
        return self._direct

    def later(self, model: str) -> tuple[int, int]:
        """Judged outcomes of a model on what a ladder's earlier steps rejected, and their quality, in 1/10,000."""
        return self._later.get(model, (0, 0))

    def by_source(self) -> dict[str, int]:
        """Judged outcomes of every step by who judged them."""
        counted: dict[str, int] = {}
        for place, row in self._rows.items():
            source, n = self._voices.of(place).source, numbers(row)[0]
            counted[source] = counted.get(source, 0) + n
        return {source: n for source, n in counted.items() if n}

    @property
    def is_detailed(self) -> bool:
        """Whether outcomes differ in more than model and time: in who reported or judged, or in the weights served."""
        self._catch_up()
        said = [self._voices[number] for number, row in self._row_of.items() if row >= 0]
        told_apart = {(voice.source, voice.reporter, voice.served_model) for voice in said}
        return len(told_apart) > 1 or any(served_model for _, _, served_model in told_apart)

    def detailed(self, model: str) -> list[Row]:
        """First-step outcomes of a model by who reported, who judged, and which weights answered."""
        self._catch_up()
        if self._details is None:
            self._details = {}
            self._detail(self._rows)
        if model not in self._sorted:
            # Weights are fractions: added up in order of arrival, they would differ between replicas in the last bit.
            self._sorted[model] = sorted(self._details.get(model, {}).values())
        return self._sorted[model]

    def rows_of(self, models: Iterable[str]) -> IntArray:
        """Row of each model, -1 where nothing was counted."""
        row_of = {model: row for row, model in enumerate(self.models)}
        return np.array([row_of.get(model, -1) for model in models], dtype=np.int64)

    def _whole(self, judged: IntArray) -> tuple[IntArray, IntArray]:
        """Judged outcomes as whole ones, and their quality, from the columns of `_JUDGED`."""
        n, quality, discount = judged
        return (whole(n * QUALITY_ONE - discount) if self._is_credited else n), quality

    def _catch_up(self) -> None:
        """Lets the arrays show every row: what changed is added, and what it was before is taken away."""
        if not self._behind:
            return
        changed, self._behind = self._behind, {}
        before = {place: row for place, row in changed.items() if row is not None}
        counted = matrix([*(self._rows[place] for place in changed), *before.values()])
        counted[len(changed) :] *= -1
        voices, buckets_s = split([*changed, *before])
        rows = np.array([self._row(number) for number in voices.tolist()], dtype=np.int64)
        first_step = rows >= 0
        rows, counted, voices = rows[first_step], counted[first_step], voices[first_step]
        self._make_room_for_models()
        columns = self._columns(buckets_s[first_step])
        newest = columns == self._n_buckets - 1
        strategies = [_DECIDED_BY.index(self._voices[number].strategy) for number in voices.tolist()]
        np.add.at(self._totals, rows, counted)
        ways = np.array([self._way(number) for number in voices.tolist()], dtype=np.int64)
        self._timed = np.pad(self._timed, ((0, len(self._way_of) - len(self._timed)), (0, 0)))
        np.add.at(self._timed, ways, counted[:, _TIMED])
        np.add.at(self._newest, rows[newest], counted[newest, : len(CLOSED)])
        for place, column in enumerate(_JUDGED):
            np.add.at(self._judged[place], (rows, columns), counted[:, column])
            np.add.at(self._decided[place], (np.array(strategies, dtype=np.int64), columns), counted[:, column])
        if self._details is not None:
            self._detail(changed)

    def _row(self, number: int) -> int:
        """The row of a voice's model, made when it is new."""
        row = self._row_of.get(number)
        if row is None:
            voice = self._voices[number]
            if not voice.step and voice.model not in self._models:
                self._models.append(voice.model)
            row = self._row_of[number] = -1 if voice.step else self._models.index(voice.model)
        return row

    def _way(self, number: int) -> int:
        """The row of a voice's model and endpoint, made when it is new."""
        voice = self._voices[number]
        return self._way_of.setdefault((voice.model, voice.endpoint), len(self._way_of))

    def _make_room_for_models(self) -> None:
        """Gives new models their rows."""
        more = len(self._models) - len(self._totals)
        if more:
            self._totals = np.pad(self._totals, ((0, more), (0, 0)))
            self._newest = np.pad(self._newest, ((0, more), (0, 0)))
            self._judged = np.pad(self._judged, ((0, 0), (0, more), (0, 0)))

    def _columns(self, buckets_s: IntArray) -> IntArray:
        """The column of each bucket, made where it is new."""
        known = self._buckets_s[: self._n_buckets]
        columns = np.searchsorted(known, buckets_s)
        is_new = np.append(known, -1)[columns] != buckets_s
        if not is_new.any():
            return columns
        self._insert(np.unique(buckets_s[is_new]))
        return np.searchsorted(self._buckets_s[: self._n_buckets], buckets_s)

    def _insert(self, new: IntArray) -> None:
        """Gives new buckets their columns, nearly always at the end."""
        known = self._buckets_s[: self._n_buckets]
        merged = np.union1d(known, new)
        columns = np.searchsorted(merged, known)
        if merged[-1] == new[-1]:
            self._newest[:] = 0
        are_last = len(known) == 0 or new[0] > known[-1]
        if not are_last:
            # They name buckets by column.
            self._details, self._sorted = None, {}
        if not are_last or len(merged) > len(self._buckets_s):
            # A quarter more than needed, but for a first reading: most task types see few buckets.
            room = len(merged) + len(known) // 4
            self._judged, self._decided = (_moved(array, columns, room) for array in (self._judged, self._decided))
            self._buckets_s = np.zeros(room, dtype=np.int64)
        self._n_buckets = len(merged)
        self._buckets_s[: self._n_buckets] = merged

    def _detail(self, places: Iterable[int]) -> None:
        """Brings the details of some rows up to date."""
        details = {} if self._details is None else self._details
        self._details = details
        places = list(places)
        voices, buckets_s = split(places)
        columns = np.searchsorted(self._buckets_s[: self._n_buckets], buckets_s)
        for place, number, column in zip(places, voices.tolist(), columns.tolist(), strict=True):
            model, _, served_model, _, source, step, reporter = self._voices[number]
            if step:
                continue
            self._sorted.pop(model, None)
            rows = details.setdefault(model, {})
            found = numbers(self._rows[place])
            n, quality, discount = (found[at] for at in _JUDGED)
            if n:
                known = n - discount / QUALITY_ONE
                rows[place] = Evidence.Row(source, reporter, served_model, column, known, quality)
            else:
                rows.pop(place, None)


def whole(points: IntArray) -> IntArray:
    """Outcomes in 1/10,000 per bucket, oldest first, as whole ones: what is left of one counts in the next bucket.

    So all readers count in integers, and none is ever off by a whole outcome.
    """
    total = np.cumsum(points, axis=-1) // QUALITY_ONE
    return np.diff(total, axis=-1, prepend=0)


def _moved(array: IntArray, columns: IntArray, room: int) -> IntArray:
    """An array whose columns lie elsewhere in a wider one."""
    result = np.zeros((*array.shape[:-1], room), dtype=np.int64)
    result[..., columns] = array[..., : len(columns)]
    return result
