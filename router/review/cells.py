"""What did calls of each model on each task type cost and bring, and what would those cost that were not made?"""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from router.errors import BadInput
from router.values import BoolArray, FloatArray, IntArray

#: A model whose costs vary by fewer degrees of freedom than this is taken to vary as all of them do.
FEWEST = 30
#: How far catalogue prices are off before anything shows it, as a standard deviation of the logarithm, and how many
#: observed cells that counts for.
_OFF, _OFF_CELLS = 0.3, 2.0
#: Calls after which what a cell's mean is unsure of is as small as what catalogue prices are off.
_HALF = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What calls cost and brought, by task type and model; arrays of shape (n_task_types, n_models).

    Raises: BadInput — arrays of another shape.
    """

    task_types: tuple[str, ...]
    models: tuple[str, ...]
    #: Judged calls, and the sum of their quality.
    n: IntArray
    successes: FloatArray
    #: Answers of known cost, and that cost with what failed attempts were billed.
    cost_n: IntArray
    cost_usd: FloatArray
    #: Σ S² / n over groups of calls of one cell, with S a group's cost and n its calls; and the number of groups.
    cost_between: FloatArray
    groups: IntArray
    #: Cost of a typical call at the catalogue's prices, before any was observed; nan: unknown.
    assumed_usd: FloatArray
    #: Of these calls, and of their successes, what nobody but a ladder's own check says: no evidence on the model.
    unverified_n: IntArray
    unverified_successes: FloatArray
    #: Ladders' later steps, by the model that answered: answers, and how many of them ended their call with success;
    #: answers of known cost, and that cost. They belong to calls that are counted above.
    later_n: IntArray
    later_successes: FloatArray
    later_cost_n: IntArray
    later_cost_usd: FloatArray
    #: What checks cost, shape (n_task_types,).
    check_usd: FloatArray

    def __post_init__(self) -> None:
        """Refuse arrays that do not fit each other."""
        shape = (len(self.task_types), len(self.models))
        for field in fields(self)[2:]:
            wanted = shape[:1] if field.name == "check_usd" else shape
            given = getattr(self, field.name).shape
            if given != wanted:
                raise BadInput(field=field.name, problem=f"its shape is {given}, not {wanted}.")

    @property
    def right(self) -> FloatArray:
        """Calls of each task type that succeeded, whichever step of a ladder did; shape (n_task_types,).

        An answer that a check rejected and a judge found right may be counted with the one that followed it: never more
        than all calls.
        """
        found = self.successes.sum(axis=1) + self.later_successes.sum(axis=1)
        return np.asarray(np.minimum(found, self.n.sum(axis=1)), dtype=np.float64)


def without_ladders(shape: tuple[int, int]) -> dict[str, Any]:
    """What `Spent` says of ladders where none was climbed."""
    counts = ("unverified_n", "later_n", "later_cost_n")
    sums = ("unverified_successes", "later_successes", "later_cost_usd")
    return {
        **{name: np.zeros(shape, dtype=np.int64) for name in counts},
        **{name: np.zeros(shape) for name in sums},
        "check_usd": np.zeros(shape[0]),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """What is known of each cell; shape (n_task_types, n_models)."""

    mean: FloatArray
    #: Variance of one call's cost.
    variance: FloatArray
    #: No call of known cost: the mean is made of the catalogue's; and it knows none either: then it is 0.
    is_assumed: BoolArray
    is_unknown: BoolArray
    #: Variance of the logarithm of a mean that is made of the catalogue's, shape (n_task_types, 1).
    off: FloatArray
    #: Degrees of freedom behind it.
    off_freedom: float
    #: What the cell's own calls cost: their first answers.
    realised: FloatArray
    #: What ladders cost beyond them, shape (n_task_types,).
    onward: FloatArray
    rate: FloatArray

    @property
    def spend(self) -> FloatArray:
        """Everything that was spent, shape (n_task_types,)."""
        return np.asarray(self.realised.sum(axis=1) + self.onward, dtype=np.float64)


def cells_of(spent: Spent) -> Cells:
    """Means and variances of every cell; where no cost is known, the mean is the catalogue's."""
    known = spent.cost_n > 0
    observed = spent.cost_usd / np.maximum(spent.cost_n, 1)
    assumed, off, off_freedom = _imputed(spent, observed)
    mean = np.where(known, observed, assumed)
    return Cells(
        mean=mean,
        variance=_variation(spent, mean) * mean**2,
        is_assumed=~known,
        is_unknown=~known & np.isnan(spent.assumed_usd),
        off=off,
        off_freedom=off_freedom,
        realised=mean * spent.n,
        onward=(spent.later_cost_usd + np.maximum(spent.later_n - spent.later_cost_n, 0) * mean).sum(axis=1)
        + spent.check_usd,
        rate=_rate(spent),
    )


def verified(spent: Spent) -> tuple[IntArray, FloatArray]:
    """Calls and successes that are evidence on the model that answered first."""
    return spent.n - spent.unverified_n, spent.successes - spent.unverified_successes


def _rate(spent: Spent) -> FloatArray:
    """Success rates; a model hardly tried on a task type starts from what was achieved there, as two outcomes."""
    n, successes = verified(spent)
    calls, right = n.sum(axis=1, keepdims=True), successes.sum(axis=1, keepdims=True)
    found: FloatArray = (successes + 2.0 * (right + 1.0) / (calls + 2.0)) / (n + 2.0)
    return found


def _imputed(spent: Spent, observed: FloatArray) -> tuple[FloatArray, FloatArray, float]:
    """What a call of each cell likely costs, and how far off that is: the variance of its logarithm.

    Catalogue prices know neither how long the prompts of a task type are nor how much a model says. The first shows in
    the models that were called for it, and moves all of them; what is left between these is how far a price is off.
    """
    can = (spent.cost_n > 0) & (observed > 0.0) & (np.nan_to_num(spent.assumed_usd) > 0.0)
    ratio = np.log(np.where(can, observed, 1.0) / np.where(can, spent.assumed_usd, 1.0))
    weight = np.where(can, spent.cost_n / (spent.cost_n + _HALF), 0.0)
    total = np.maximum(weight.sum(axis=1, keepdims=True), 1e-12)
    moved = (weight * ratio).sum(axis=1, keepdims=True) / total
    # What the movement itself is unsure of, as a share of one cell's variance; all of it where no model was called.
    unsure = np.where(can.any(axis=1, keepdims=True), (weight**2).sum(axis=1, keepdims=True) / total**2, 1.0)
    freedom = float((weight.sum(axis=1, keepdims=True) * (1.0 - unsure)).sum())
    left = float((weight * (ratio - moved) ** 2).sum())
    off = (left + _OFF_CELLS * _OFF**2) / (freedom + _OFF_CELLS)
    return np.nan_to_num(spent.assumed_usd) * np.exp(moved), off * (1.0 + unsure), freedom + _OFF_CELLS


def _variation(spent: Spent, mean: FloatArray) -> FloatArray:
    """Squared coefficient of variation of one call's cost, by model, shape (n_models,)."""
    freedom = np.maximum(spent.groups - 1, 0)
    squares = np.maximum(0.0, spent.cost_between - spent.cost_usd**2 / np.maximum(spent.cost_n, 1))
    relative = np.where(freedom > 0, squares / np.where(mean > 0.0, mean, np.inf) ** 2, 0.0)
    everywhere = relative.sum() / max(1, freedom.sum())
    by_model = relative.sum(axis=0) / np.maximum(freedom.sum(axis=0), 1)
    found: FloatArray = np.where(freedom.sum(axis=0) >= FEWEST, by_model, everywhere)
    return found
