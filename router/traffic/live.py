"""What does this replica hear of endpoints and budgets, and what does it tell the others?"""

from collections.abc import Callable, Iterable, Mapping
from math import log2
from typing import NamedTuple
from uuid import UUID

from router.catalogue import Catalogue, Task
from router.traffic.budgets import UNLIMITED, BudgetState, Ledger, Reported
from router.traffic.headroom import Headroom
from router.traffic.health import FAILING, POOR, Health
from router.traffic.standing import ALL_WELL, Pair, Standing, State
from router.values import BUCKET_S, NUSD_PER_USD, Cooldown, Heard, Sent, Shared, Told

#: An endpoint that asks for more is called again after this long all the same: whoever reports cannot take it away.
MOST_COOLING_S = 600.0
DAY_S = 86_400
#: Calls of a bucket that began longer ago say nothing of how an endpoint fares now.
_RECENT_S = BUCKET_S + 60
#: What only orders endpoints is looked at again after this long; what leaves them out, at once.
_SOFT_S = 5.0
_HARD_S = 0.05
_MOST_STANDINGS = 1_000
_PROBED = (State.POOR, State.FAILING)


class Faring(NamedTuple):
    """How one endpoint of a model fares, as this replica heard."""

    model: str
    #: `Endpoint.label`.
    endpoint: str
    #: `well`, `poor`, `full`, `failing` or `cooling`.
    state: str
    #: Share of the calls that fail lately; None: nothing was heard.
    error_rate: float | None
    latency_ms: float | None
    #: Share of its rate limit that the last minute took; None: it has none.
    load: float | None
    #: Seconds for which it asked to be left alone.
    cooling_s: float


class Traffic:
    """How endpoints and budgets fare, as this replica heard; memory alone, and nothing of it is evidence on a model.

    Parameters:  now_s — the time, seconds since 1970.   replica — tells its own counts from those of others.
                 reported — what was reported of a day's decisions, by path.
    """

    def __init__(self, now_s: Callable[[], float], replica: UUID, reported: Reported) -> None:
        self.replica = replica
        self._now_s = now_s
        self._reported = reported
        self._health: dict[Pair, Health] = {}
        self._troubled: set[Pair] = set()
        self._cooling: dict[Pair, float] = {}
        self._limited: dict[Pair, Headroom] = {}
        self._told_apart: frozenset[Pair] = frozenset()
        self._known: dict[Pair, None] = {}
        self._ledger = Ledger()
        self._untold_days: set[str] = set()
        self._untold_sent: set[Pair] = set()
        self._untold_cooling: set[Pair] = set()
        self._standing = ALL_WELL
        self._standings: dict[tuple[object, ...], Standing] = {}
        self._numbered = 0
        self._speed: dict[Pair, int] = {}
        self._load: dict[Pair, int] = {}
        self._soft_until_s = 0.0
        self._until_s = 0.0

    @property
    def day(self) -> int:
        """Today, in days since 1970, UTC."""
        return int(self._now_s() // DAY_S)

    @property
    def is_urgent(self) -> bool:
        """Whether others should hear at once."""
        return bool(self._untold_cooling)

    def follow(self, catalogue: Catalogue) -> None:
        """Takes another catalogue's endpoints and limits; what was heard of those that stay is kept."""
        entries = {(model.name, one.endpoint.label): one for model in catalogue.models for one in model.endpoints}
        limited = {}
        for pair, one in entries.items():
            if one.requests_per_minute is None and one.tokens_per_minute is None:
                continue
            room = self._limited.get(pair) or Headroom(None, None)
            room.requests_per_minute, room.tokens_per_minute = one.requests_per_minute, one.tokens_per_minute
            limited[pair] = room
        self._limited = limited
        self._known = dict.fromkeys(entries)
        self._told_apart = frozenset(
            (model.name, one.endpoint.label)
            for model in catalogue.models
            if "latency" in model.criteria and len(model.endpoints) > 1
            for one in model.endpoints
        )
        self._until_s = self._soft_until_s = 0.0

    def heard(self, heard: Heard) -> None:
        """Takes in calls that were reported, here or elsewhere."""
        now_s = self._now_s()
        pair = heard.model, heard.endpoint
        if heard.bucket_s < now_s - _RECENT_S or pair not in self._known:
            return
        health = self._health.setdefault(pair, Health())
        health.heard(heard.answers, heard.errors, now_s)
        health.timed(heard.latency_n, heard.latency_ms)
        if health.error_rate(now_s) >= POOR or pair in self._troubled:
            self._troubled.add(pair)
            self._until_s = 0.0
        if not heard.is_decided and (room := self._limited.get(pair)) is not None:
            room.unasked(heard.answers + heard.errors, heard.tokens, now_s)
            self._until_s = 0.0

    def cool(self, model: str, endpoint: str, retry_after_s: float) -> None:
        """An endpoint asked not to be called for so many seconds; ten minutes at most are granted."""
        pair = model, endpoint
        until_s = self._now_s() + min(retry_after_s, MOST_COOLING_S)
        # Of many that say the same at once, one is told to the others.
        if pair in self._known and until_s > self._cooling.get(pair, 0.0) + 0.5:
            self._cooling[pair] = until_s
            self._untold_cooling.add(pair)
            self._until_s = 0.0

    def decided(
        self, task: Task, model: str, endpoint: str, *, tokens: float, spent_usd: float, extra_usd: float | None
    ) -> None:
        """A recommendation was given.

        Parameters:  tokens — expected of the call.   spent_usd — its expected cost.
                     extra_usd — what of it is above the incumbent's; None: it is the incumbent.
        """
        if not self._troubled and not self._limited and task.budget_path is None:
            return
        pair = model, endpoint
        now_s = self._now_s()
        if pair in self._troubled:
            self._health[pair].asked(now_s)
            self._until_s = 0.0
        if (room := self._limited.get(pair)) is not None:
            room.sent(round(tokens), now_s)
            self._untold_sent.add(pair)
            self._until_s = 0.0
        if task.budget_path is not None:
            extra_nusd = None if extra_usd is None else round(extra_usd * NUSD_PER_USD)
            self._ledger.decided(task.budget_path, int(now_s // DAY_S), round(spent_usd * NUSD_PER_USD), extra_nusd)
            self._untold_days.add(task.budget_path)

    def budget(self, task: Task) -> BudgetState:
        """What a task type's budget asks of a choice."""
        if task.budget is None or task.budget_path is None:
            return UNLIMITED
        return self._ledger.state(task.budget_path, task.budget, self.day, self._reported)

    def standing(self) -> Standing:
        """How all endpoints stand now; the same object while nothing changes."""
        now_s = self._now_s()
        if now_s >= self._until_s:
            self._standing = self._looked_at(now_s)
            self._until_s = now_s + (_HARD_S if self._troubled or self._cooling or self._limited else _SOFT_S)
        return self._standing

    def shown(self) -> "list[Faring]":
        """How every catalogued endpoint fares, model after model."""
        now_s = self._now_s()
        states = self.standing().states
        return [
            Faring(
                model=pair[0],
                endpoint=pair[1],
                state=states.get(pair, State.WELL).name.lower(),
                error_rate=None if (health := self._health.get(pair)) is None else health.error_rate(now_s),
                latency_ms=None if health is None else health.latency_ms,
                load=None if (room := self._limited.get(pair)) is None else room.load(now_s),
                cooling_s=max(0.0, self._cooling.get(pair, 0.0) - now_s),
            )
            for pair in self._known
        ]

    def untold(self) -> Told:
        """What others have not been told yet; whoever cannot tell them gives it back."""
        day = self.day
        cooling, days, sent = self._untold_cooling, self._untold_days, self._untold_sent
        self._untold_cooling, self._untold_days, self._untold_sent = set(), set(), set()
        return Told(
            day=day,
            cooldowns=[Cooldown(*pair, self._cooling[pair]) for pair in sorted(cooling) if pair in self._cooling],
            days={path: self._ledger.own(path, day) for path in sorted(days)},
            sent=[self._limited[pair].told(*pair, self._now_s()) for pair in sorted(sent) if pair in self._limited],
        )

    def give_back(self, told: Told) -> None:
        """They were not told."""
        self._untold_cooling |= {(one.model, one.endpoint) for one in told.cooldowns}
        self._untold_days |= told.days.keys()
        self._untold_sent |= {(one.model, one.endpoint) for one in told.sent}

    def learned(self, shared: Shared) -> None:
        """What the others tell."""
        now_s = self._now_s()
        for model, endpoint, until_s in shared.cooldowns:
            pair = model, endpoint
            if pair in self._known and until_s > self._cooling.get(pair, 0.0):
                self._cooling[pair] = min(until_s, now_s + MOST_COOLING_S)
                self._until_s = 0.0
        self._ledger.heard(shared.days, self.day)
        sent = {(one.model, one.endpoint): one for one in shared.sent}
        for pair, room in self._limited.items():
            room.heard(sent.get(pair) or Sent(*pair, 0, 0, 0, 0), now_s)

    def _looked_at(self, now_s: float) -> Standing:
        """How endpoints stand, in words that choices can be kept under."""
        states: dict[Pair, State] = {}
        probed = set()
        for pair in list(self._troubled):
            rate = self._health[pair].error_rate(now_s)
            if rate < POOR:
                self._troubled.discard(pair)
                continue
            states[pair] = State.FAILING if rate >= FAILING else State.POOR
            if self._health[pair].probe_due(now_s):
                probed.add(pair)
        for pair, room in self._limited.items():
            if states.get(pair, State.WELL) < State.FULL and room.load(now_s) >= 1.0:
                states[pair] = State.FULL
        for pair, until_s in list(self._cooling.items()):
            if until_s <= now_s:
                del self._cooling[pair]
            else:
                states[pair] = State.COOLING
        if now_s >= self._soft_until_s:
            self._soft_until_s = now_s + _SOFT_S
            timed = {pair: self._health[pair].latency_ms for pair in self._told_apart if pair in self._health}
            self._speed = {pair: round(2.0 * log2(ms)) for pair, ms in timed.items() if ms}
            self._load = {pair: int(4.0 * room.load(now_s)) for pair, room in self._limited.items()}
        return self._numbering(states, frozenset(pair for pair in probed if states[pair] in _PROBED))

    def _numbering(self, states: Mapping[Pair, State], probed: frozenset[Pair]) -> Standing:
        """The standing of this content, made when it is new."""
        key = (_sorted(states.items()), probed, _sorted(self._speed.items()), _sorted(self._load.items()))
        found = self._standings.get(key)
        if found is None:
            if len(self._standings) >= _MOST_STANDINGS:
                self._standings.clear()
            self._numbered += 1
            found = self._standings[key] = Standing(
                number=self._numbered, states=states, probed=probed, speed=dict(self._speed), load=dict(self._load)
            )
        return found


def _sorted(items: Iterable[tuple[Pair, int]]) -> tuple[tuple[Pair, int], ...]:
    """Items in an order of their own."""
    return tuple(sorted(items))
