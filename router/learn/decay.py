"""How much does an old outcome still say? Evidence cap, change scan and idle decay, bucket by bucket."""

from dataclasses import dataclass
from functools import lru_cache
from math import log

import numpy as np
from scipy.special import gammaln

from router.values import BoolArray, FloatArray, IntArray

_LN_2 = log(2.0)
#: Models whose outcomes were looked through lately: one more outcome changes those of one, and the others are known.
_REMEMBERED = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """How evidence ages."""

    #: Off: every outcome weighs the same for ever.
    follow: bool = True
    #: Newest outcomes of a model that are read.
    cap: int = 2_000
    #: A model that rests has changed unseen with even odds after this many outcomes of the others, at least …
    half_life: float = 1_400.0
    #: … and at least this share of all outcomes before: retries become ever rarer …
    half_life_share: float = 0.4
    #: … and at least so many times its own outcomes before: near the bar many are needed, and none of them gains.
    half_life_own: float = 8.0
    #: A change is one whose log-likelihood ratio exceeds this plus ln n.
    change_threshold: float = 4.0
    #: Outcomes needed on both sides of a change.
    change_outcomes: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A model changed its success rate."""

    #: Row of the model, and the bucket from which the new rate holds.
    model: int
    bucket: int
    before: float
    after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Aged:
    """Outcomes as they still count."""

    #: Weighted outcomes and successes, shape (n_models,).
    n: FloatArray
    successes: FloatArray
    #: Outcomes since each model's last change, shape (n_models,), and the bucket it came with; 0: none came.
    n_since: FloatArray
    start: IntArray
    changes: tuple[Change, ...]


def age(
    n: IntArray | FloatArray, successes: FloatArray, drift: Drift, played: IntArray | FloatArray | None = None
) -> Aged:
    """What outcomes still say, by model.

    Parameters:  n, successes — per model and bucket, oldest bucket first, shape (n_models, n_buckets);
                 a graded outcome counts as its quality.
                 played — outcomes of all models per bucket, shape (n_buckets,), where `n` does not hold all of them.
    Source:      change scan: the likelihood-ratio test of one binomial rate against two, with a threshold that
                 grows as ln n for the number of splits tried. Idle decay: `_unchanged`, halved
                 for each half-life that the model rested since its last outcome.
    """
    kept = np.ones(n.shape)
    capped_n, capped_s = n.astype(np.float64), successes
    after_or_in = np.cumsum(n[:, ::-1], axis=1)[:, ::-1]
    if n.size and after_or_in[:, 0].max(initial=0) > drift.cap:
        kept = np.clip((drift.cap - (after_or_in - n)) / np.maximum(n, 1), 0.0, 1.0)
        capped_n, capped_s = n * kept, successes * kept
    start = np.zeros(len(n), dtype=np.int64)
    if not drift.follow:
        return Aged(
            n=capped_n.sum(axis=1),
            successes=capped_s.sum(axis=1),
            n_since=n.sum(axis=1, dtype=np.float64),
            start=start,
            changes=(),
        )
    changes: list[Change] = []
    rows, places = np.nonzero(capped_n > 0)
    at_n, at_s = capped_n[rows, places], capped_s[rows, places]
    # Where each model's buckets with outcomes lie in these arrays, from the one on that its last change came with.
    ends = np.searchsorted(rows, np.arange(len(n)), side="right").tolist()
    begins = [0, *ends[:-1]]
    for model, (begin, end) in enumerate(zip(begins, ends, strict=True)):
        found = _splits(
            at_n[begin:end].tobytes(), at_s[begin:end].tobytes(), drift.change_threshold, drift.change_outcomes
        )
        for place, before, after in found:
            begins[model] = begin + place
            start[model] = places[begins[model]]
            changes.append(Change(model=model, bucket=int(start[model]), before=before, after=after))
    since = np.arange(n.shape[1]) >= start[:, None]
    rested = _rested(n, n.sum(axis=0) if played is None else played, since, drift)
    rest = np.cumsum(rested, axis=1)
    # A bucket counts at its middle.
    at = (rest - 0.5 * rested)[rows, places]
    weights = np.zeros(n.shape)
    for model, (begin, end) in enumerate(zip(begins, ends, strict=True)):
        if begin < end:
            last = at[end - 1]
            known = _unchanged(at_n[begin:end].tobytes(), at_s[begin:end].tobytes(), (last - at[begin:end]).tobytes())
            weights[model, places[begin:end]] = known * np.exp2(last - rest[model, -1])
    return Aged(
        n=(weights * capped_n).sum(axis=1),
        successes=(weights * capped_s).sum(axis=1),
        n_since=(n * since).sum(axis=1, dtype=np.float64),
        start=start,
        changes=tuple(changes),
    )


def _rested(n: IntArray | FloatArray, played: IntArray | FloatArray, since: BoolArray, drift: Drift) -> FloatArray:
    """Half-lives for which each model rested in each bucket: the outcomes of the others, counted in its half-life.

    A half-life of h N, with N outcomes of its own, bounds what retries cost: a model that needs all N to stay refused
    wins back the half it loses by at most N ln 2 outcomes, so it gets no more than ln 2 / h of the calls.
    """
    own = n * since
    before, own_before = np.cumsum(played) - played, np.cumsum(own, axis=1) - own
    half_life = np.maximum(
        np.maximum(drift.half_life, drift.half_life_share * before), drift.half_life_own * own_before
    )
    rested: FloatArray = (played - n) / half_life
    return rested


@lru_cache(maxsize=_REMEMBERED)
def _unchanged(n: bytes, successes: bytes, after: bytes) -> FloatArray:
    """The probability that a model's rate has not changed between each of its buckets and the last of them.

    A change comes unseen only while the model rests, at even odds per half-life. Outcomes after a rest that agree with
    those before it speak against one, so a model found as bad as ever is soon left alone again; others speak for one.
    Parameters:  outcomes, successes, and rest from each bucket to the last; float64, of the buckets with outcomes.
    Returns:     w_b = Σ_{j ≤ b} P_j, with P_j the probability that the last change came just before bucket j:
                 P_j ∝ (1 − 2^−(rest before j)) · 2^−(rest from j on) · m(before j) · m(from j on) / m(all); for the
                 first bucket, where nothing changed, 2^−(rest from it on).
                 m(n, s) = B(s + 1, n − s + 1): any rate is as likely as any other.
    Source:      one change point with Beta-Bernoulli evidence, as in Bayesian online changepoint detection (Adams,
                 MacKay 2007, arXiv 0710.3742). Weighing old outcomes by it instead of mixing two posteriors is ours.
    """
    rest = np.frombuffer(after)
    if len(rest) == 1:
        return np.ones(1)
    n1, s1 = np.frombuffer(n).cumsum(), np.frombuffer(successes).cumsum()
    n2, s2 = n1[-1] - n1[:-1], s1[-1] - s1[:-1]
    ratio = _log_evidence(n1[:-1], s1[:-1]) + _log_evidence(n2, s2) - _log_evidence(n1[-1:], s1[-1:])
    log_p = -_LN_2 * rest
    with np.errstate(divide="ignore"):
        log_p[1:] += np.log(-np.expm1(_LN_2 * np.minimum(rest[1:] - rest[:-1], 0.0))) + ratio
    so_far = np.exp(log_p - log_p.max()).cumsum()
    result: FloatArray = so_far / so_far[-1]
    result.setflags(write=False)
    return result


def _log_evidence(n: FloatArray, successes: FloatArray) -> FloatArray:
    """Logarithm of the probability of outcomes in their order, where every rate is as likely: B(s + 1, n − s + 1)."""
    failures = np.maximum(n - successes, 0.0)
    result: FloatArray = gammaln(successes + 1.0) + gammaln(failures + 1.0) - gammaln(n + 2.0)
    return result


@lru_cache(maxsize=_REMEMBERED)
def _splits(n: bytes, successes: bytes, threshold: float, outcomes: int) -> tuple[tuple[int, float, float], ...]:
    """Where a model's rate changed: the best split, then the best one after it, and so on.

    Parameters:  n, successes — float64, of the buckets with outcomes.
    Returns:     the place among those buckets from which a new rate holds, the rate before, and the rate after.
    """
    found: list[tuple[int, float, float]] = []
    all_n, all_s = np.frombuffer(n), np.frombuffer(successes)
    start = 0
    while True:
        part_n, part_s = all_n[start:].cumsum(), all_s[start:].cumsum()
        if not len(part_n) or part_n[-1] < 2 * outcomes:
            return tuple(found)
        n1, s1 = part_n[:-1], part_s[:-1]
        n2, s2 = part_n[-1] - n1, part_s[-1] - s1
        allowed = (n1 >= outcomes) & (n2 >= outcomes)
        if not allowed.any():
            return tuple(found)
        gain = _log_likelihood(n1, s1) + _log_likelihood(n2, s2) - _log_likelihood(part_n[-1:], part_s[-1:])
        gain = np.where(allowed, gain, -np.inf)
        best = int(np.argmax(gain))
        if gain[best] <= threshold + log(part_n[-1]):
            return tuple(found)
        start += best + 1
        found.append((start, float(s1[best] / n1[best]), float(s2[best] / n2[best])))


def _log_likelihood(n: FloatArray, successes: FloatArray) -> FloatArray:
    """Log-likelihood of a binomial at its own rate, with 0 ln 0 = 0."""
    failures = np.maximum(n - successes, 0.0)
    return _x_log_x(successes) + _x_log_x(failures) - _x_log_x(n)


def _x_log_x(x: FloatArray) -> FloatArray:
    """The product x ln x, and 0 at 0."""
    result: FloatArray = x * np.log(np.where(x > 0.0, x, 1.0))
    return result
