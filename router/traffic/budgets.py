"""What has a task type spent today, and what does its budget still allow?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from router.catalogue import Budget
from router.values import NUSD_PER_USD, Day

_NOTHING = Day()
#: Share of a spend limit from which on nothing is tried out any more.
NEARLY_SPENT = 0.8


class Reported(Protocol):
    """What was reported of a day's decisions."""

    def __call__(self, path: str, day: int) -> tuple[int, int]:
        """Calls of a path and everything below it, and their known cost in 10⁻⁹ USD."""


class BudgetState(NamedTuple):
    """What a budget asks of a choice."""

    #: Nothing is tried out: the cheapest model known to clear the target, else the likely best.
    settles: bool
    #: The spend limit is used up.
    is_spent: bool
    #: For the words of an answer; 0 where nothing is limited.
    spent_usd: float


UNLIMITED = BudgetState(settles=False, is_spent=False, spent_usd=0.0)


@dataclass(slots=True)
class _Account:
    """One day of one budget."""

    day: int
    own: Day = _NOTHING
    others: Day = _NOTHING


class Ledger:
    """Decisions of the running day, by the path that names their budget; days are counted since 1970, UTC."""

    def __init__(self) -> None:
        self._accounts: dict[str, _Account] = {}

    def decided(self, path: str, day: int, nusd: int, explored_nusd: int | None) -> None:
        """One decision, by its expected cost; `explored_nusd` is above the incumbent's, None for the incumbent."""
        account = self._account(path, day)
        explored = (0, 0) if explored_nusd is None else (1, explored_nusd)
        account.own = _sum(account.own, Day(1, nusd, *explored))

    def heard(self, others: Mapping[str, Day], day: int) -> None:
        """What all other replicas decided today."""
        for path, decided in others.items():
            self._account(path, day).others = decided

    def own(self, path: str, day: int) -> Day:
        """What this replica decided."""
        return self._account(path, day).own

    def state(self, path: str, budget: Budget, day: int, reported: Reported) -> BudgetState:
        """What is left of a budget.

        Spent is what was reported, and for every decision nobody has reported yet what it was expected to cost: a call
        under way is paid for. Decisions that are never reported stay at that.
        """
        account = self._account(path, day)
        made = _sum(account.own, account.others)
        calls, paid_nusd = reported(path, day)
        under_way = max(0, made.decisions - calls)
        spent_usd = (paid_nusd + under_way * made.nusd / max(1, made.decisions)) / NUSD_PER_USD
        limit = budget.usd_per_day
        nearly = limit is not None and spent_usd >= NEARLY_SPENT * limit
        share, most_usd = budget.explore_share, budget.explore_usd_per_day
        too_often = share is not None and made.explored > share * (made.decisions + 1)
        too_dear = most_usd is not None and made.explored_nusd / NUSD_PER_USD >= most_usd
        return BudgetState(
            settles=nearly or too_often or too_dear,
            is_spent=limit is not None and spent_usd >= limit,
            spent_usd=spent_usd,
        )

    def _account(self, path: str, day: int) -> _Account:
        """The account of a day; an older one is closed."""
        account = self._accounts.get(path)
        if account is None or account.day != day:
            account = self._accounts[path] = _Account(day)
        return account


def _sum(one: Day, other: Day) -> Day:
    """Both together."""
    return Day(*(mine + more for mine, more in zip(one, other, strict=True)))
