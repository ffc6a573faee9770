"""What was counted over many days, without reading each of them again? A day that nothing touched is remembered."""

from collections import OrderedDict
from datetime import UTC, date, datetime, timedelta

import numpy as np

from router.storage import reviews
from router.storage.connect import History
from router.storage.reviews import Counted, Feed
from router.values import FloatArray

#: Days that are remembered, and rows of all of them together: each is some 200 bytes.
MOST_DAYS, MOST_ROWS = 400, 1_000_000

#: Fields of `Counted` that name what was counted; all others are sums.
_N_KEYS = Counted._fields.index("n")
_N_SUMS = len(Counted._fields) - _N_KEYS
_Key = tuple[object, ...]
_Day = tuple[list[_Key], FloatArray]


class Days:
    """Sums over tallies by whole UTC days; not for two threads at a time.

    A late outcome and a correction move tallies of their decision's day, and every moved tally carries the number of
    its transaction: the days of those that came since the last look are read again, by the rule of the change feed.
    """

    def __init__(self, engine: History) -> None:
        self._engine = engine
        self._known: OrderedDict[date, _Day] = OrderedDict()
        self._feed: Feed | None = None

    def between(self, since: datetime, until: datetime) -> list[Counted]:
        """What was reported in a window, summed.

        Raises: ReportTooLong, HistoryAway.
        """
        self._forget_changed()
        first, last = _ceiling(since), until.astimezone(UTC).date()
        if first > last:
            return reviews.counted(self._engine, since, until)
        days = [first + timedelta(days=place) for place in range((last - first).days)]
        self._read(days)
        parts = [self._known[day] for day in days]
        # The ends of the window are parts of days.
        for low, high in ((since, _start(first)), (_start(last), until)):
            if low < high:
                parts.append(_parted(reviews.counted(self._engine, low, high)))
        self._bound()
        return _added(parts)

    def _forget_changed(self) -> None:
        """Forgets the days of tallies that moved since the last look; all of them, where another server counts."""
        changed, self._feed = reviews.changed_days(self._engine, self._feed)
        if changed is None:
            self._known.clear()
        else:
            for day in changed:
                self._known.pop(day, None)

    def _read(self, days: list[date]) -> None:
        """Reads the days that are not known, one by one: each has the budget of a report."""
        for day in days:
            if day not in self._known:
                rows = reviews.counted(self._engine, _start(day), _start(day + timedelta(days=1)))
                self._known[day] = _parted(rows)

    def _bound(self) -> None:
        """Forgets the days that were known first, where there are too many."""
        rows = sum(len(keys) for keys, _ in self._known.values())
        while len(self._known) > MOST_DAYS or rows > MOST_ROWS:
            rows -= len(self._known.popitem(last=False)[1][0])


def _parted(rows: list[Counted]) -> _Day:
    """Rows as keys and numbers, shape (n_rows, n_sums)."""
    numbers = np.array([row[_N_KEYS:] for row in rows], dtype=np.float64).reshape(-1, _N_SUMS)
    return [row[:_N_KEYS] for row in rows], numbers


def _added(parts: list[_Day]) -> list[Counted]:
    """Parts of a window, added up by key."""
    places: dict[_Key, int] = {}
    rows = [[places.setdefault(key, len(places)) for key in keys] for keys, _ in parts]
    sums = np.zeros((len(places), _N_SUMS))
    for at, (_, numbers) in zip(rows, parts, strict=True):
        # No key comes twice within a part.
        sums[at] += numbers
    found = []
    for key, (*counts, cost_nusd, cost_between) in zip(places, sums.tolist(), strict=True):
        found.append(Counted._make((*key, *map(round, counts), cost_nusd, cost_between)))
    return found


def _start(day: date) -> datetime:
    """When a day begins."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _ceiling(at: datetime) -> date:
    """The first day that begins at a moment or after it."""
    day = at.astimezone(UTC).date()
    return day if _start(day) >= at else day + timedelta(days=1)
