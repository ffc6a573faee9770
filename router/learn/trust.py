"""Whose word counts, how much, and of which weights of the model?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from router.learn.counts import Evidence
from router.values import FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """How far outcomes are trusted."""

    #: Weight of a source's verdicts, in [0, 1]; 1 where none is given.
    sources: Mapping[str, float] = field(default_factory=dict)
    #: The same of a reporter's.
    reporters: Mapping[str, float] = field(default_factory=dict)
    #: Most that one reporter may contribute to the evidence on a model, as a share of it, where there are several.
    reporter_share: float = 1.0

    @property
    def is_plain(self) -> bool:
        """Whether every outcome weighs the same."""
        return not self.sources and not self.reporters and self.reporter_share >= 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Evidence on one model per bucket of its task type, each of shape (n_buckets,)."""

    #: Outcomes that count, and their quality in 1/10,000.
    n: FloatArray
    quality: FloatArray
    #: The same, weighed.
    trusted_n: FloatArray
    trusted_quality: FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """A provider put new weights behind a name."""

    model: str
    served_model: str
    #: Bucket in which they first answered.
    bucket: int


def counted(evidence: Evidence, model: str, renewal: Renewal | None, trust: Trust) -> Counted:
    """The outcomes of a model that still speak of it, plain and weighed.

    Parameters:  renewal — its present weights: outcomes of others do not count, nor undated ones from before.
    """
    shape = len(evidence.buckets_s)
    n, quality, trusted_n, trusted_quality = (np.zeros(shape) for _ in range(4))
    rows = [row for row in evidence.detailed(model) if _is_current(row.served_model, row.bucket, renewal)]
    shares = _reporter_weights(rows, trust)
    for row in rows:
        weight = trust.sources.get(row.source, 1.0) * shares[row.reporter]
        n[row.bucket] += row.n
        quality[row.bucket] += row.quality
        trusted_n[row.bucket] += weight * row.n
        trusted_quality[row.bucket] += weight * row.quality
    return Counted(n=n, quality=quality, trusted_n=trusted_n, trusted_quality=trusted_quality)


def renewal_of(evidence: Evidence, model: str) -> Renewal | None:
    """The present weights behind a model's name, where outcomes name more than one; None where they do not.

    Present is what answered in the newest bucket that names any; of several there, the one that appeared last. Going
    back to earlier weights brings their evidence back.
    """
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for row in evidence.detailed(model):
        if row.served_model:
            first[row.served_model] = min(row.bucket, first.get(row.served_model, row.bucket))
            last[row.served_model] = max(row.bucket, last.get(row.served_model, row.bucket))
    if len(first) < 2:
        return None
    newest = max(last.values())
    present = max((name for name in last if last[name] == newest), key=lambda name: (first[name], name))
    return Renewal(model=model, served_model=present, bucket=first[present])


def capped(n: Sequence[float], most: float) -> FloatArray:
    """Weights under which no part exceeds a share of the weighed whole.

    Parameters:  n — size of each part, ≥ 0.   most — the share; where it is below 1/len(n), all parts weigh alike.
    Returns:     weights in (0, 1], shape (len(n),).
    """
    sizes = np.asarray(n, dtype=np.float64)
    parts = int(np.count_nonzero(sizes))
    if parts < 2 or most >= 1.0:
        return np.ones(len(sizes))
    most = max(most, 1.0 / parts)
    order = np.argsort(-sizes)
    for n_capped in range(parts):
        rest = float(sizes[order[n_capped:]].sum())
        # With so many parts at their limit, the whole is `rest` plus n_capped shares of itself.
        whole = rest / (1.0 - n_capped * most) if n_capped * most < 1.0 else 0.0
        if sizes[order[n_capped]] <= most * whole * (1.0 + 1e-12):
            return np.minimum(1.0, most * whole / np.maximum(sizes, 1e-300))
    smallest = float(sizes[sizes > 0.0].min())
    return np.minimum(1.0, smallest / np.maximum(sizes, 1e-300))


def _is_current(served_model: str, bucket: int, renewal: Renewal | None) -> bool:
    """Whether an outcome speaks of the present weights."""
    if renewal is None:
        return True
    return served_model == renewal.served_model or (not served_model and bucket >= renewal.bucket)


def _reporter_weights(rows: Sequence[Evidence.Row], trust: Trust) -> dict[str, float]:
    """Weight of each reporter: as configured, then capped."""
    sizes: dict[str, float] = {}
    for row in rows:
        own = trust.reporters.get(row.reporter, 1.0)
        sizes[row.reporter] = sizes.get(row.reporter, 0.0) + own * trust.sources.get(row.source, 1.0) * row.n
    weights = capped(list(sizes.values()), trust.reporter_share)
    return {
        reporter: trust.reporters.get(reporter, 1.0) * float(weight)
        for reporter, weight in zip(sizes, weights, strict=True)
    }
