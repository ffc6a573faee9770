"""What does a task type look like whose dearer models are mostly better? Beliefs and histories, the same every time."""

import msgspec
import numpy as np

from router.catalogue import Catalogue, Policy
from router.learn.beliefs import Beliefs
from router.simulate.instances import TASK_TYPE, instance
from router.simulate.play import catalogue_of
from router.values import BUCKET_S, QUALITY_ONE, FloatArray, Tally, TallyKey, Target

ABSOLUTE = Target(min_success=0.85)
#: Of every generator here.
SEED = 7
_PLAYED_A_BUCKET = 3


def ladder(n_models: int) -> tuple[FloatArray, FloatArray]:
    """Prices and true success rates: dearer models are mostly better, half of them near the target."""
    generator = np.random.default_rng((SEED, n_models))
    price_usd = np.geomspace(1e-4, 2e-2, n_models)
    rate = np.clip(np.linspace(0.72, 0.94, n_models) + generator.normal(0.0, 0.02, n_models), 0.05, 0.99)
    return price_usd, rate


def ladder_beliefs(n_models: int) -> Beliefs:
    """What is believed after 0 to 3,000 outcomes a model, each order of magnitude as likely as any other."""
    generator = np.random.default_rng((SEED, n_models, 1))
    _, rate = ladder(n_models)
    n = np.floor(np.exp(generator.uniform(0.0, np.log(3_001.0), n_models))).astype(np.int64) - 1
    successes = generator.binomial(n, rate).astype(np.float64)
    return Beliefs(
        models=tuple(f"m{place + 1}" for place in range(n_models)),
        alpha=1.0 + successes,
        beta=1.0 + n - successes,
        n_raw=n,
        n_since=n,
        recent_n=n.astype(np.float64),
        recent_successes=successes,
        t=1 + int(n.sum()),
    )


def catalogue(n_models: int, *, drift: bool = True) -> Catalogue:
    """Flat prices, the model in the middle for a static tier."""
    price_usd, rate = ladder(n_models)
    one = instance(str(n_models), "absolute", price_usd.tolist(), rate.tolist(), ABSOLUTE)
    return catalogue_of(one, Policy(drift=drift))


def history(n_models: int, outcomes: int, buckets: int, *, failing: bool = False) -> list[Tally]:
    """One row per bucket and model played in it, oldest first: mostly one model, and some of two others."""
    generator = np.random.default_rng((SEED, n_models, outcomes, buckets))
    _, rate = ladder(n_models)
    main = 0 if failing else int(np.argmax(rate >= (ABSOLUTE.min_success or 0.0)))
    others, n_others = np.delete(np.arange(n_models), main), min(_PLAYED_A_BUCKET, n_models) - 1
    rows = []
    for bucket in range(buckets):
        size = outcomes // buckets
        models = [main, *generator.choice(others, n_others, replace=False)]
        shares = generator.multinomial(size, [0.9, *([0.1 / n_others] * n_others)])
        rows += [
            counted(int(model), bucket, int(n), int(generator.binomial(n, rate[model])), revision=1)
            for model, n in zip(models, shares, strict=True)
            if n
        ]
    return rows


def counted(model: int, bucket: int, n: int, successes: int, revision: int) -> Tally:
    """A row of the tallies."""
    key = TallyKey(TASK_TYPE, f"m{model + 1}", "", "", "adaptive", "caller", 0, "", bucket * BUCKET_S)
    return Tally(
        key=key,
        n=n,
        successes=successes,
        quality=successes * QUALITY_ONE,
        quality_sq=successes * QUALITY_ONE**2,
        revision=revision,
    )


def with_one_more(tally: Tally) -> Tally:
    """The row after one more success."""
    return msgspec.structs.replace(
        tally,
        n=tally.n + 1,
        successes=tally.successes + 1,
        quality=tally.quality + QUALITY_ONE,
        quality_sq=tally.quality_sq + QUALITY_ONE**2,
        revision=tally.revision + 1,
    )
