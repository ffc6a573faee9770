"""How much of its rate limit is left to an endpoint? What every replica sent there within the last minute."""

from dataclasses import dataclass, field

from router.values import Sent

WINDOW_S = 60
#: Share of a limit that is used: calls are made a moment after they were decided.
USED = 0.95
#: Others' calls are heard of after their next poll; until then they are taken to come as they came, for this long, or
#: as this replica's own came meanwhile, whichever is more.
_UNHEARD_S = 2.0


class Window:
    """Calls and tokens of the last minute, in slots of a second."""

    def __init__(self) -> None:
        self._calls = [0] * WINDOW_S
        self._tokens = [0] * WINDOW_S
        self._second = 0
        self.calls = 0
        self.tokens = 0

    def add(self, calls: int, tokens: int, at_s: float) -> None:
        """Counts calls at a moment, or at the newest one known where that is later."""
        self.roll(at_s)
        slot = self._second % WINDOW_S
        self._calls[slot] += calls
        self._tokens[slot] += tokens
        self.calls += calls
        self.tokens += tokens

    def roll(self, at_s: float) -> None:
        """Lets go of what is older than a minute."""
        second = int(at_s)
        for passed in range(max(self._second + 1, second - WINDOW_S + 1), second + 1):
            slot = passed % WINDOW_S
            self.calls -= self._calls[slot]
            self.tokens -= self._tokens[slot]
            self._calls[slot] = self._tokens[slot] = 0
        self._second = max(self._second, second)


@dataclass(slots=True)
class Headroom:
    """One endpoint of one model under its limits; a limit that is None is none."""

    requests_per_minute: int | None
    tokens_per_minute: int | None
    #: Sent by this replica since it started: what others are told.
    sent_calls: int = 0
    sent_tokens: int = 0
    _own: Window = field(default_factory=Window)
    _others: Window = field(default_factory=Window)
    _others_calls: int | None = None
    _others_tokens: int = 0
    _heard_s: float = 0.0
    #: Own calls and tokens at the last two hearings: what others sent since the earlier one may not be told yet.
    _then: tuple[int, int] = (0, 0)
    _now: tuple[int, int] = (0, 0)

    def sent(self, tokens: int, at_s: float) -> None:
        """Counts a call that was recommended here."""
        self._own.add(1, tokens, at_s)
        self.sent_calls += 1
        self.sent_tokens += tokens

    def unasked(self, calls: int, tokens: int, at_s: float) -> None:
        """Counts calls that nobody recommended."""
        self._others.add(calls, tokens, at_s)

    def heard(self, others: Sent, at_s: float) -> None:
        """What all other replicas sent since each of them started; the first time, what they sent lately counts."""
        calls, tokens = others.calls, others.tokens
        if self._others_calls is None:
            self._others.add(others.late_calls, others.late_tokens, at_s)
        elif calls > self._others_calls:
            self._others.add(calls - self._others_calls, max(0, tokens - self._others_tokens), at_s)
        self._others_calls, self._others_tokens, self._heard_s = calls, tokens, at_s
        self._then, self._now = self._now, (self.sent_calls, self.sent_tokens)

    def told(self, model: str, endpoint: str, at_s: float) -> Sent:
        """What others are told."""
        self._own.roll(at_s)
        return Sent(model, endpoint, self.sent_calls, self.sent_tokens, self._own.calls, self._own.tokens)

    def load(self, at_s: float) -> float:
        """Share of the tighter limit that the last minute took; 1 or more: nothing is left."""
        self._own.roll(at_s)
        self._others.roll(at_s)
        age = min(_UNHEARD_S, max(0.0, at_s - self._heard_s)) / WINDOW_S
        shares = [
            (own + others * (1.0 + max(age, since / max(1, own))) + 1.0) / (USED * limit)
            for own, others, since, limit in (
                (self._own.calls, self._others.calls, self.sent_calls - self._then[0], self.requests_per_minute),
                (self._own.tokens, self._others.tokens, self.sent_tokens - self._then[1], self.tokens_per_minute),
            )
            if limit is not None
        ]
        return max(shares, default=0.0)
