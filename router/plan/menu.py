"""What may each node of a DAG run, as arrays, and what may the whole take?"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from router.values import BoolArray, FloatArray, IntArray

#: Below this a success rate no longer tells plans apart, and its logarithm would be minus infinity.
_LEAST_SUCCESS = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """What each node may run: options of all nodes after one another; arrays of shape (n_options,)."""

    #: Place of the node that may run it, ascending; every node has at least one.
    owner: IntArray
    cost_usd: FloatArray
    latency_ms: FloatArray
    #: In [0, 1].
    success: FloatArray

    @property
    def log_success(self) -> FloatArray:
        """Logarithms of the success rates, finite."""
        logs: FloatArray = np.log(np.maximum(self.success, _LEAST_SUCCESS))
        return logs

    def of(self, keep: BoolArray | IntArray) -> "Menu":
        """Some of the options."""
        return Menu(
            owner=self.owner[keep],
            cost_usd=self.cost_usd[keep],
            latency_ms=self.latency_ms[keep],
            success=self.success[keep],
        )

    def first_of_each(self, *keys: FloatArray) -> IntArray:
        """The place of each node's first option in an order whose last key counts most, shape (n_nodes,)."""
        ordered = np.lexsort((*keys, self.owner))
        return ordered[np.unique(self.owner[ordered], return_index=True)[1]]


class Limits(NamedTuple):
    """What the whole may take; None: nothing is asked."""

    deadline_ms: float | None = None
    budget_usd: float | None = None
    #: Probability that all nodes succeed, failing independently.
    min_success: float | None = None

    @property
    def log_success(self) -> float | None:
        """Logarithm of the success asked for; None where none is."""
        return float(np.log(self.min_success)) if self.min_success else None
