"""What do logged decisions and their outcomes say, of other policies and of predictions?"""

from datetime import datetime
from typing import Any, NamedTuple

import numpy as np

from router.choose.draws import Seed
from router.review.calibration import Calibrated, Predicted, calibration
from router.review.policy_value import Groups, PolicyValue, policy_value
from router.review.promotion import Promotion, promotion
from router.review.what_if import Instead, chosen_again
from router.storage import reviews
from router.storage.connect import History
from router.storage.reviews import Drawn
from router.values import QUALITY_ONE, FloatArray

Between = tuple[datetime, datetime]


def valued(engine: History, path: str, between: Between, most: int, instead: Instead, seed: Seed) -> PolicyValue:
    """The value of another policy, from the log."""
    return asked(engine, path, between, most, instead, seed).value


def promoted(engine: History, path: str, between: Between, most: int, instead: Instead, seed: Seed) -> Promotion:
    """What another policy would move, from the log."""
    found = asked(engine, path, between, most, instead, seed)
    return promotion(found.groups, found.policy, found.models, found.value)


class Asked(NamedTuple):
    """Logged choices, and another policy's."""

    groups: Groups
    policy: FloatArray
    models: tuple[str, ...]
    value: PolicyValue


def asked(engine: History, path: str, between: Between, most: int, instead: Instead, seed: Seed) -> Asked:
    """Logged choices made again under another policy."""
    rows, numbers, share, ladders = _logged(engine, path, between, most)
    models = sorted({model for one in numbers.values() for model in one["models"]})
    place_of = {model: place for place, model in enumerate(models)}
    choices = {name: place for place, name in enumerate(sorted(numbers))}
    logged, policy, predicted = np.zeros((3, len(choices), len(models)))
    cost = np.full((len(choices), len(models)), np.nan)
    for name, row in choices.items():
        one = numbers[name]
        at = [place_of[model] for model in one["models"]]
        logged[row, at] = one["propensities"]
        policy[row, at] = chosen_again(one, instead, seed)
        alpha, beta = np.array(one["alpha"]), np.array(one["beta"])
        predicted[row, at] = alpha / (alpha + beta)
        factors = np.array([instead.cost_factors.get(model, 1.0) for model in one["models"]])
        cost[row, at] = np.array([np.nan if usd is None else usd for usd in one["cost_usd"]]) * factors
    heard = [row for row in rows if row.n]
    groups = Groups(
        choice=np.array([choices[row.choice] for row in heard], dtype=np.int64),
        model=np.array([place_of[row.model] for row in heard], dtype=np.int64),
        n=np.array([row.n for row in heard], dtype=np.int64),
        quality=np.array([row.quality / QUALITY_ONE for row in heard]),
        quality_sq=np.array([row.quality_sq / QUALITY_ONE**2 for row in heard]),
        propensity=logged,
        predicted=predicted,
        cost_usd=cost,
    )
    missing = sum(row.decisions - row.n for row in rows)
    value = policy_value(groups, policy, missing=missing, read=share, ladders=ladders)
    return Asked(groups, policy, tuple(models), value)


def calibrated(engine: History, path: str, between: Between, most: int) -> list[Calibrated]:
    """Predicted against realised, from the log."""
    rows, numbers, *_ = _logged(engine, path, between, most)
    heard = [row for row in rows if row.n]
    models = tuple(sorted({row.model for row in heard}))
    predicted = []
    for row in heard:
        one = numbers[row.choice]
        place = one["models"].index(row.model)
        predicted.append(one["alpha"][place] / (one["alpha"][place] + one["beta"][place]))
    given = Predicted(
        models=models,
        model=np.array([models.index(row.model) for row in heard], dtype=np.int64),
        predicted=np.array(predicted),
        n=np.array([row.n for row in heard], dtype=np.int64),
        quality=np.array([row.quality / QUALITY_ONE for row in heard]),
        quality_sq=np.array([row.quality_sq / QUALITY_ONE**2 for row in heard]),
    )
    return calibration(given)


def _logged(
    engine: History, path: str, between: Between, most: int
) -> tuple[list[Drawn], dict[str, dict[str, Any]], float, int]:
    """Mature decisions by choice and model, what the choices were computed from, the share that was read, and ladders.

    Decisions that might have been a ladder are counted, and left out: what other targets would have made of its
    thresholds is not in the log, and its answers are judged by its check.
    """
    rows, share = reviews.drawn(engine, path, *between, most)
    numbers = reviews.numbers_of(engine, path, sorted({row.choice for row in rows}), *between)
    known = [row for row in rows if row.choice in numbers and row.model in numbers[row.choice]["models"]]
    single = [row for row in known if "ladder" not in numbers[row.choice]]
    ladders = sum(row.decisions for row in known) - sum(row.decisions for row in single)
    left = {row.choice: numbers[row.choice] for row in single}
    return single, left, share, ladders
