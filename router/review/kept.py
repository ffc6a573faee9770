"""Was the promise kept? The success of what was decided, as a share of the best model's."""

import numpy as np

from router.values import FloatArray, Kept

_DRAWS = 4_000


def kept(n: int, successes: float, alpha: FloatArray, beta: FloatArray, generator: np.random.Generator) -> Kept | None:
    """What was kept of the best; None before there was an outcome.

    Parameters:  n, successes — judged outcomes of the calls that were decided, and the sum of their quality.
                 alpha, beta — posterior of every candidate, shape (n_models,).
                 generator — draws the interval.
    Source:      ratio of Beta(1 + s, 1 + n − s) to the largest of the models' posteriors, by joint draws. Which model
                 is best is uncertain, too, so the largest of several draws counts: an estimate on the careful side.
    """
    if n <= 0 or not len(alpha):
        return None
    decided = generator.beta(1.0 + successes, 1.0 + n - successes, size=_DRAWS)
    best = generator.beta(alpha[:, None], beta[:, None], size=(len(alpha), _DRAWS)).max(axis=0)
    shares = decided / best
    low, estimate, high = np.quantile(shares, [0.025, 0.5, 0.975])
    return Kept(estimate=float(estimate), low=float(low), high=float(high), n=n)
