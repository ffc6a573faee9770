"""Does an endpoint answer, and how fast? The one belief into which a clock enters: nothing lasts as an outage does."""

from dataclasses import dataclass
from math import exp, log

#: Answers that an error rate remembers: three errors show, however many calls went well before.
MEMORY = 10
#: Seconds in which what nobody renews is half forgotten.
HALF_LIFE_S = 60.0
#: From this error rate on other endpoints of the model go first; from the second it is left out, but for probes.
POOR, FAILING = 0.2, 0.5
#: Seconds between two probes: doubled by each that fails, up to the second number, and back at each that does not.
FIRST_PROBE_S, LAST_PROBE_S = 1.0, 8.0
#: Answers that a latency remembers.
_LATENCY_MEMORY = 50
_KEPT = 1.0 - 1.0 / MEMORY
_LATENCY_KEPT = 1.0 - 1.0 / _LATENCY_MEMORY


@dataclass(slots=True)
class Health:
    """What was heard of one endpoint of one model; every moment is in seconds of any clock that does not step back."""

    #: At `at_s`.
    _rate: float = 0.0
    _at_s: float = 0.0
    #: Mean logarithm of its latencies in milliseconds.
    _log_ms: float | None = None
    _probe_s: float = FIRST_PROBE_S
    _next_probe_s: float = 0.0

    def heard(self, answers: int, errors: int, at_s: float) -> None:
        """Takes in calls that came together: in which order is not known, so it does not count.

        Parameters:  answers, errors — calls that were answered, and that failed through no fault of their caller.
        """
        calls = answers + errors
        if calls <= 0:
            return
        was_failing = self.error_rate(at_s) >= POOR
        kept = _KEPT**calls
        self._rate = self.error_rate(at_s) * kept + (1.0 - kept) * errors / calls
        self._at_s = max(self._at_s, at_s)
        if self._rate < POOR:
            self._probe_s = FIRST_PROBE_S
        elif not was_failing:
            self._next_probe_s = at_s + self._probe_s
        elif answers:
            self._probe_s = FIRST_PROBE_S
            self._next_probe_s = min(self._next_probe_s, at_s + self._probe_s)
        else:
            self._probe_s = min(LAST_PROBE_S, 2.0 * self._probe_s)
            self._next_probe_s = at_s + self._probe_s

    def timed(self, n: int, total_ms: int) -> None:
        """Takes in how long answers took."""
        if n <= 0 or total_ms <= 0:
            return
        kept = 0.0 if self._log_ms is None else _LATENCY_KEPT**n
        self._log_ms = (self._log_ms or 0.0) * kept + (1.0 - kept) * log(total_ms / n)

    def asked(self, at_s: float) -> None:
        """A call goes there: while it is poor, that is a probe, and the next one waits."""
        if self.error_rate(at_s) >= POOR:
            self._next_probe_s = at_s + self._probe_s

    def error_rate(self, at_s: float) -> float:
        """Share of the calls that fail, in [0, 1], as far as it was heard of lately."""
        return self._rate * 2.0 ** (-max(0.0, at_s - self._at_s) / HALF_LIFE_S) if self._rate else 0.0

    def probe_due(self, at_s: float) -> bool:
        """Whether one more call may find out whether it is back."""
        return at_s >= self._next_probe_s

    @property
    def latency_ms(self) -> float | None:
        """How long its answers took lately; None before there was one."""
        return None if self._log_ms is None else exp(self._log_ms)
