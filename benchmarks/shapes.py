"""What does a workload look like that nobody chose a rule on? Fresh instances of several shapes, by number."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from router.simulate.instances import Instance, instance
from router.values import FloatArray, Target

#: Success rates from cheap to dear, of prices in (0, 1) on a logarithmic scale and the best model's rate.
Shape = Callable[[np.random.Generator, FloatArray, float], FloatArray]
DECISIONS, SHORT_DECISIONS = (250, 3_000), (100, 300)
#: Prices of a million calls of the dearest possible model; the number itself does not matter.
_DEAREST_USD = 10.0


def ladder(generator: np.random.Generator, price: FloatArray, top: float) -> FloatArray:
    """Rates rise with the price, less and less."""
    rates: FloatArray = top * (1.0 - generator.uniform(0.1, 0.5) * (1.0 - price / price[-1]) ** 2)
    return rates


def steep(generator: np.random.Generator, price: FloatArray, top: float) -> FloatArray:
    """Only the dearest model is good, or the dearest two."""
    rates = np.sort(top * generator.uniform(0.3, 0.8, len(price)))
    if len(price) > 2 and generator.uniform() < 0.5:
        rates[-2] = top * generator.uniform(0.93, 1.0)
    rates[-1] = top
    return rates


def random(generator: np.random.Generator, price: FloatArray, top: float) -> FloatArray:
    """Rates have nothing to do with prices."""
    rates = top * generator.uniform(0.5, 1.0, len(price))
    rates[generator.integers(len(price))] = top
    return rates


def flat(generator: np.random.Generator, price: FloatArray, top: float) -> FloatArray:
    """All models are near the best."""
    return top * generator.uniform(0.96, 1.0, len(price))


def ties(generator: np.random.Generator, price: FloatArray, top: float) -> FloatArray:
    """Three levels, several models on each."""
    levels = top * np.array([generator.uniform(0.5, 0.8), generator.uniform(0.85, 0.97), 1.0])
    places = np.sort(generator.integers(0, 3, len(price)))
    places[-1] = 2
    return levels[places]


def dear_bad(generator: np.random.Generator, price: FloatArray, top: float) -> FloatArray:
    """As a ladder, but the dearest model is worse than a middle one."""
    rates = ladder(generator, price, top)
    rates[-1] = rates[(len(price) - 1) // 2] * generator.uniform(0.7, 0.98)
    return rates


SHAPES: dict[str, Shape] = {
    "ladder": ladder,
    "steep": steep,
    "random": random,
    "flat": flat,
    "ties": ties,
    "dear-bad": dear_bad,
}


def shaped(shape: str, number: int, target: Target, decisions: tuple[int, int] = DECISIONS, mark: str = "") -> Instance:
    """A fresh instance of a shape, the same for everybody.

    Two to eight models, prices over one to three decades, the best rate from .5 to .98, log-uniform decisions.
    Parameters:  mark — tells instances of one shape and number apart.
    """
    name = f"{shape}:{number}{mark}"
    generator = np.random.default_rng((number, *name.encode()))
    n_models = int(generator.integers(2, 9))
    price = np.sort(generator.uniform(0.0, 1.0, n_models))
    price_usd = _DEAREST_USD * 10.0 ** ((price - 1.0) * generator.uniform(1.0, 3.0))
    rates = SHAPES[shape](generator, price, float(generator.uniform(0.5, 0.98)))
    made = instance(name, "random", price_usd.tolist(), rates.tolist(), target)
    return replace(made, decisions=round(float(np.exp(generator.uniform(*np.log(decisions))))))


def drifting(shape: str, number: int, target: Target) -> Instance:
    """A fresh instance in which the rate of one model steps up or down by .1 to .4, in the middle third of the run."""
    first = shaped(shape, number, target, mark="/drift")
    generator = np.random.default_rng((number, *first.name.encode(), 1))
    before = first.stream(0, 1).rate[0]
    after = before.copy()
    place = generator.integers(len(before))
    step = generator.uniform(0.1, 0.4)
    # Where only one way stays between 0 and 1, that way.
    is_up = before[place] - step < 0.02 or (before[place] + step <= 0.98 and generator.uniform() < 0.5)
    after[place] += step if is_up else -step
    at = int(first.decisions * generator.uniform(1.0 / 3.0, 2.0 / 3.0))
    price_usd, rates = first.price_usd.tolist(), before.tolist()
    moved = instance(first.name, "random", price_usd, rates, target, (at - 1, rates), (at, after.tolist()))
    return replace(moved, decisions=first.decisions)
