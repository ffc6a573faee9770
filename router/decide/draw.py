"""Which candidate does a uniform fall on?"""

from bisect import bisect_right


def place_of(cumulative: list[float], last: int, u: float) -> int:
    """The candidate that a uniform in [0, 1) falls on; rounding at the end falls on the last possible one.

    >>> place_of([0.25, 1.0], 1, 0.25)
    1
    """
    place = bisect_right(cumulative, u)
    return min(last, place)


def last_possible(propensities: list[float]) -> int:
    """Place of the last candidate that can be drawn at all.

    >>> last_possible([0.4, 0.6, 0.0])
    1
    """
    return max(place for place, propensity in enumerate(propensities) if propensity > 0.0)
