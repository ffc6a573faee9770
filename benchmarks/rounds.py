"""How are two sides timed fairly? In turns within a round, by the processor's clock, which stops while others run."""

import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple

from benchmarks.figures import Figure

#: What is timed; it is told how often it was called before.
Measure = Callable[[int], object]
#: A benchmark begins no round after so many seconds of measuring.
MOST_S = 60.0


class Timed(NamedTuple):
    """What one call took, and over how many."""

    seconds: float
    calls: int


class Pair(NamedTuple):
    """Both sides of a round."""

    ours: Timed
    theirs: Timed


def paired(
    ours: Measure, theirs: Measure, *, rounds: int = 7, seconds: float = 0.5, most_s: float = MOST_S
) -> list[Pair]:
    """Both sides in every round, who begins alternating; each is called once before the first.

    Parameters:  seconds — of each side in each round, at least.   most_s — no round begins after so long.
    """
    for side in (ours, theirs):
        side(0)
    pairs: list[Pair] = []
    began = time.monotonic()
    while len(pairs) < rounds and (not pairs or time.monotonic() - began < most_s):
        if len(pairs) % 2 == 0:
            first = timed(ours, seconds)
            pairs.append(Pair(first, timed(theirs, seconds)))
        else:
            first = timed(theirs, seconds)
            pairs.append(Pair(timed(ours, seconds), first))
    return pairs


def timed(call: Measure, least_s: float) -> Timed:
    """Processor time of one call, over as many as fill so many seconds; at least one."""
    calls, batch, elapsed_s = 0, 1, 0.0
    started = time.process_time()
    while not calls or elapsed_s < least_s:
        for one in range(calls, calls + batch):
            call(one)
        calls += batch
        elapsed_s = time.process_time() - started
        # The clock itself takes a while: look at it after every tenth of the time.
        batch = max(1, int(0.1 * least_s * calls / elapsed_s))
    return Timed(elapsed_s / calls, calls)


def times_as_fast(
    figure: str, yardstick: str, pairs: Sequence[Pair], *, floor: float | None = None, stretch: float | None = None
) -> Figure:
    """The figure of the yardstick's time by ours."""
    return Figure.of(
        figure,
        yardstick,
        [pair.theirs.seconds / pair.ours.seconds for pair in pairs],
        floor=floor,
        stretch=stretch,
        n=min(timed.calls for pair in pairs for timed in pair),
        measured=f"{median(pair.ours.seconds for pair in pairs) * 1e6:,.1f} µs",
        against=f"{median(pair.theirs.seconds for pair in pairs) * 1e6:,.1f} µs",
    )
