"""Between which rates does a success rate lie, however often somebody looks? Confidence sequences."""

from math import log

import numpy as np
from scipy.special import betaln

from router.errors import BadInput
from router.values import FloatArray, IntArray

#: Half of a normal 95% interval, in standard errors: for what nobody looks at again and again.
Z95 = 1.959963984540054
#: Halvings: the ends are right to 2⁻⁵⁰.
_HALVINGS = 50


def band(n: IntArray | FloatArray, successes: FloatArray, mass: float = 0.9) -> tuple[FloatArray, FloatArray]:
    """A band that holds the rate at all times together, with probability `mass` at least.

    Unlike a credible interval, it may be looked at after every outcome, and stopped at whenever one likes.
    Parameters:  n — outcomes so far, of any shape.   successes — their quality so far, 0 ≤ successes ≤ n.
                 mass — in (0, 1).
    Returns:     low and high ends, of that shape; 0 and 1 before the first outcome.
    Raises:      BadInput — more successes than outcomes, or a mass outside (0, 1).
    Source:      {p : B(s + 1, f + 1) / (p^s (1 − p)^f) < 1 / (1 − mass)}: the beta-binomial mixture martingale (Howard,
                 Ramdas, McAuliffe, Sekhon 2021, arXiv 1810.08240, §3) and Ville's inequality. For quality in [0, 1] the
                 ratio is a supermartingale, since x ↦ aˣ b¹⁻ˣ is convex: the band then holds a little more than asked.
                 What it covers is one rate that stays; of a rate that moves it says nothing certain.
    """
    if not 0.0 < mass < 1.0:
        raise BadInput(field="mass", problem=f"{mass!r} is no probability between 0 and 1.")
    n, s = np.broadcast_arrays(np.asarray(n, dtype=np.float64), np.asarray(successes, dtype=np.float64))
    f = n - s
    if (s < 0.0).any() or (f < -1e-9).any():
        raise BadInput(field="successes", problem="there are between none and as many as outcomes.")
    f = np.maximum(f, 0.0)
    bar = betaln(s + 1.0, f + 1.0) + log(1.0 - mass)
    centre = np.divide(s, n, out=np.full(n.shape, 0.5), where=n > 0.0)
    low = _end(s, f, bar, np.zeros(n.shape), centre)
    high = _end(s, f, bar, np.ones(n.shape), centre)
    return np.where(n > 0.0, low, 0.0), np.where(n > 0.0, high, 1.0)


def _end(s: FloatArray, f: FloatArray, bar: FloatArray, outside: FloatArray, inside: FloatArray) -> FloatArray:
    """Where the likelihood falls to the bar between a rate that lies outside and one inside; outside where never."""
    never = _ln_likelihood(s, f, outside) > bar
    for _ in range(_HALVINGS):
        middle = 0.5 * (outside + inside)
        is_in = _ln_likelihood(s, f, middle) > bar
        inside, outside = np.where(is_in, middle, inside), np.where(is_in, outside, middle)
    found: FloatArray = np.where(never, np.round(outside), outside)
    return found


def _ln_likelihood(s: FloatArray, f: FloatArray, p: FloatArray) -> FloatArray:
    """Logarithm of p^s (1 − p)^f, with 0 ln 0 = 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        found: FloatArray = np.where(s > 0.0, s * np.log(p), 0.0) + np.where(f > 0.0, f * np.log1p(-p), 0.0)
    return found
