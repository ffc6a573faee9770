"""What would be known after N outcomes of each model, at success rates that a file states?"""

import msgspec
import numpy as np
from scipy.special import ndtri

from router.catalogue.document import Name, Share
from router.choose.latency import SPREAD
from router.learn.snapshot import Snapshot
from router.plan.dag import Milliseconds
from router.values import LATENCY_BINS, QUALITY_ONE, Tally, TallyKey, bin_of

MOST_OUTCOMES = 100_000
#: All of them fall into one time bucket, at no particular time.
_BUCKET_S = 0


class Simulated(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How models would do: what a file states so that a plan can be shown before anything was reported."""

    #: Success rate by task type and model.
    success_rates: dict[str, dict[Name, Share]]
    #: Median latency by model, whatever the task type.
    latency_ms: dict[Name, Milliseconds] = {}


def trained(simulated: Simulated, outcomes: int, seed: int | None) -> Snapshot:
    """Evidence after so many outcomes of each model and task type.

    Parameters:  seed — of binomial draws; None: exactly as many successes as the rate says, rounded.
    """
    generator = None if seed is None else np.random.default_rng(seed)
    snapshot = Snapshot()
    tallies = []
    for task_type, rates in simulated.success_rates.items():
        for model, rate in rates.items():
            successes = round(outcomes * rate) if generator is None else int(generator.binomial(outcomes, rate))
            tallies.append(_tally(task_type, model, outcomes, successes, simulated.latency_ms.get(model)))
    if outcomes:
        snapshot.apply(tallies)
    return snapshot


def _tally(task_type: str, model: str, n: int, successes: int, median_ms: float | None) -> Tally:
    """The row that these outcomes count in."""
    hist = [0] * LATENCY_BINS
    took_ms = [] if median_ms is None else (median_ms * np.exp(SPREAD * ndtri((np.arange(n) + 0.5) / n))).tolist()
    for one in took_ms:
        hist[bin_of(one, LATENCY_BINS)] += 1
    return Tally(
        key=TallyKey(task_type, model, "", "", "none", "caller", 0, "simulated", _BUCKET_S),
        n=n,
        successes=successes,
        quality=successes * QUALITY_ONE,
        quality_sq=successes * QUALITY_ONE**2,
        latency_n=len(took_ms),
        latency_ms=round(sum(took_ms)),
        latency_hist=hist,
        revision=1,
    )
