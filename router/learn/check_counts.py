"""What did checks find so far? Their counts in memory, by task type."""

from collections.abc import Iterable, Mapping
from sys import intern

import msgspec

from router.values import CheckKey, CheckTally

_packed = msgspec.msgpack.Encoder().encode
_unpacked = msgspec.msgpack.Decoder(CheckTally).decode


class CheckCounts:
    """All counts of checks, by task type; only the change feed writes them.

    Held packed: a replica holds those of all time, and most of the numbers in a histogram are zero.
    """

    def __init__(self) -> None:
        self._tallies: dict[str, dict[CheckKey, bytes]] = {}
        self._versions: dict[str, int] = {}

    def version(self, task_type: str) -> int:
        """The state of what is known of a task type's checks; 0 where nothing is."""
        return self._versions.get(task_type, 0)

    def of(self, task_type: str) -> Mapping[CheckKey, CheckTally]:
        """The rows of a task type."""
        return {key: _unpacked(row) for key, row in self._tallies.get(task_type, {}).items()}

    def apply(self, tallies: Iterable[CheckTally], state: int) -> int:
        """Takes in changed rows, and says how many were news; older readings of a row are passed over.

        Parameters:  state — what the last change made; each change makes a new one, with the next number.
        """
        news = 0
        for tally in tallies:
            own = self._tallies.setdefault(tally.key.task_type, {})
            before = own.get(tally.key)
            if before is None or _unpacked(before).revision < tally.revision:
                own[_interned(tally.key)] = _packed(tally)
                news += 1
                self._versions[tally.key.task_type] = state + news
        return news

    def renew(self, state: int) -> None:
        """Makes everything a new state."""
        self._versions = dict.fromkeys(self._versions, state)


def _interned(key: CheckKey) -> CheckKey:
    """The same key with words that other keys share."""
    task_type, model, served_model, check, source, step, reporter, bucket_s = key
    names = intern(task_type), intern(model), intern(served_model), intern(check), intern(source)
    return CheckKey(*names, step, intern(reporter), bucket_s)
