"""What did checks find so far? Their counts in memory, by task type."""

from collections.abc import Iterable, Mapping
from sys import intern

import msgspec

from router.values import VERIFIED_BY, CheckKey, CheckTally

_packed = msgspec.msgpack.Encoder().encode
_unpacked = msgspec.msgpack.Decoder(CheckTally).decode


class CheckCounts:
    """All counts of checks, by task type; only the change feed writes them.

    Held packed: a replica holds those of all time, and most of the numbers in a histogram are zero.
    """

    def __init__(self) -> None:
        self._tallies: dict[str, dict[CheckKey, bytes]] = {}
        self._versions: dict[str, int] = {}
        # Of first steps: verified, and all, by task type, model and check.
        self._audited: dict[tuple[str, str, str], tuple[int, int]] = {}

    def version(self, task_type: str) -> int:
        """The state of what is known of a task type's checks; 0 where nothing is."""
        return self._versions.get(task_type, 0)

    def of(self, task_type: str) -> Mapping[CheckKey, CheckTally]:
        """The rows of a task type."""
        return {key: _unpacked(row) for key, row in self._tallies.get(task_type, {}).items()}

    def audited(self, task_type: str, model: str, check: str) -> tuple[int, int]:
        """How many first answers of a model a check scored that were verified, and how many in all."""
        audits, scored = self._audited.get((task_type, model, check), (0, 0))
        return audits, scored

    def apply(self, tallies: Iterable[CheckTally], state: int) -> int:
        """Takes in changed rows, and says how many were news; older readings of a row are passed over.

        Parameters:  state — what the last change made; each change makes a new one, with the next number.
        """
        news = 0
        for tally in tallies:
            own = self._tallies.setdefault(tally.key.task_type, {})
            row = own.get(tally.key)
            before = None if row is None else _unpacked(row)
            if before is None or before.revision < tally.revision:
                own[_interned(tally.key)] = _packed(tally)
                self._count(tally, 1)
                if before is not None:
                    self._count(before, -1)
                news += 1
                self._versions[tally.key.task_type] = state + news
        return news

    def renew(self, state: int) -> None:
        """Makes everything a new state."""
        self._versions = dict.fromkeys(self._versions, state)

    def _count(self, tally: CheckTally, sign: int) -> None:
        """Adds a row to what is counted over all buckets, or takes it away."""
        key = tally.key
        if key.step:
            return
        place = key.task_type, key.model, key.check
        audits, scored = self._audited.get(place, (0, 0))
        verified = sum(tally.right_hist) + sum(tally.wrong_hist) if key.source in VERIFIED_BY else 0
        self._audited[place] = (audits + sign * verified, scored + sign * sum(tally.scored_hist))


def _interned(key: CheckKey) -> CheckKey:
    """The same key with words that other keys share."""
    task_type, model, served_model, check, source, step, reporter, bucket_s = key
    names = intern(task_type), intern(model), intern(served_model), intern(check), intern(source)
    return CheckKey(*names, step, intern(reporter), bucket_s)
