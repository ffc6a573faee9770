"""Do two judges agree beyond chance? From counts of what both said."""

import math
from collections.abc import Mapping

import msgspec

from router.review.bands import Z95

#: (What the one said, what the other said) → outcomes.
Table = Mapping[tuple[str, str], int]


class Kappa(msgspec.Struct, frozen=True, kw_only=True):
    """Agreement beyond chance: 1 is perfect, 0 what chance would bring, below 0 is less."""

    estimate: float
    #: 95% interval.
    low: float
    high: float


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """How far two judges agree on outcomes that both judged."""

    outcomes: int
    agreed: int
    #: Of the outcomes, with its 95% interval.
    share: float
    low: float
    high: float
    #: None: both said the same of every outcome, or one of them always says one thing: chance explains everything.
    kappa: Kappa | None
    #: Share of the outcomes that each called a success: what the one would have learning believe, and the other.
    success: float
    than_success: float


def agreement(table: Table) -> Agreement | None:
    """How far two judges agree; None where no outcome was judged by both.

    Parameters:  table — counts, ≥ 0.
    Source:      share: score interval, Wilson, JASA 22 (1927), 209–212.   kappa: Cohen, Educational and Psychological
                 Measurement 20 (1960), 37–46; its standard error: Fleiss, Cohen and Everitt, Psychological Bulletin 72
                 (1969), 323–327, equation 13: large-sample, so with few outcomes the interval is a rough one.
    """
    n = sum(table.values())
    if n == 0:
        return None
    agreed = sum(count for (one, other), count in table.items() if one == other)
    low, high = score_interval(agreed, n)
    return Agreement(
        outcomes=n,
        agreed=agreed,
        share=agreed / n,
        low=low,
        high=high,
        kappa=_kappa(table, n),
        success=sum(count for (one, _), count in table.items() if one == "success") / n,
        than_success=sum(count for (_, other), count in table.items() if other == "success") / n,
    )


def score_interval(successes: int, n: int) -> tuple[float, float]:
    """Wilson's 95% interval of a share.

    Parameters:  successes — 0 … n.   n — ≥ 1.
    """
    share, z2 = successes / n, Z95**2
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z95 * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    # At 0 and at 1 it ends there, but for what rounding leaves.
    return max(0.0, min(middle - half, share)), min(1.0, max(middle + half, share))


def _kappa(table: Table, n: int) -> Kappa | None:
    """Cohen's kappa, with the interval of equation 13."""
    said = sorted({word for pair in table for word in pair})
    share = {(one, other): table.get((one, other), 0) / n for one in said for other in said}
    row = {one: sum(share[one, other] for other in said) for one in said}
    column = {other: sum(share[one, other] for one in said) for other in said}
    observed = sum(share[word, word] for word in said)
    chance = sum(row[word] * column[word] for word in said)
    # One of the judges makes no distinction, so there is nothing to agree on.
    one_sided = {len({pair[side] for pair, count in table.items() if count}) for side in (0, 1)}
    if 1 in one_sided:
        return None
    kappa = (observed - chance) / (1.0 - chance)
    missed = 1.0 - kappa
    same = sum(share[word, word] * (1.0 - (row[word] + column[word]) * missed) ** 2 for word in said)
    other = missed**2 * sum(
        share[one, two] * (column[one] + row[two]) ** 2 for one in said for two in said if one != two
    )
    variance = (same + other - (kappa - chance * missed) ** 2) / ((1.0 - chance) ** 2 * n)
    half = Z95 * math.sqrt(max(0.0, variance))
    return Kappa(estimate=kappa, low=max(-1.0, kappa - half), high=min(1.0, kappa + half))
