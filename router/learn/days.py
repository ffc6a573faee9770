"""How many calls were decided on a day, and what did all calls cost? Of each path and everything below it."""

from collections.abc import Iterable

DAY_S = 86_400
#: What a day's counts are kept for: late reports of yesterday's decisions count yesterday.
DAYS_KEPT = 2


class Days:
    """Counts of the last days, which are since 1970, UTC."""

    def __init__(self) -> None:
        self._of: dict[str, dict[int, list[int]]] = {}

    def add(self, lines: Iterable[str], day: int, calls: int, nusd: int) -> None:
        """Adds calls that were decided here, and what all calls cost, to a day of a path and of all its ancestors."""
        for path in lines:
            days = self._of.setdefault(path, {})
            if day not in days:
                for old in [one for one in days if one <= day - DAYS_KEPT]:
                    del days[old]
                days[day] = [0, 0]
            counted = days[day]
            counted[0] += calls
            counted[1] += nusd

    def of(self, path: str, day: int) -> tuple[int, int]:
        """Calls of a path, and their cost in 10⁻⁹ USD."""
        calls, nusd = self._of.get(path, {}).get(day, (0, 0))
        return calls, nusd
