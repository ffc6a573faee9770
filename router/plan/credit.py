"""Which node is to blame when only the whole DAG's result is known?

A DAG succeeds where all its nodes do, so each node's success is then known. Of one that failed only this is known: some
node did. A failure is shared out in integers of 1/10,000. What a node is not blamed for is not counted as its success,
nor at all: no success is made up. So a node's successes are those of runs in which all others succeeded, too; its rate
comes out right if its failures are those of such runs as well: the probability that it failed *alone*.

What no rule can tell: had one node's models all been better by a factor and another's worse by it, every DAG would have
ended as often. Ends tell the models of a node apart, and how good all nodes are together; how good each is comes from
the prior, or from the few runs in which nodes are reported by themselves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from router.errors import BadInput
from router.values import BoolArray, FloatArray, IntArray

#: One failure, or one success, in integers.
WHOLE = 10_000
#: Success rates are taken to lie this far inside (0, 1), so that odds are finite.
_EDGE = 1e-6


class Rule(StrEnum):
    """How a failure is shared out where the caller gives no weights."""

    #: By each node's posterior odds of being the one that failed, alone.
    ODDS = "odds"
    #: The same to each.
    UNIFORM = "uniform"
    #: All to those that nothing waits for.
    LAST = "last"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """What each node is counted for one result of the whole; arrays of shape (n_nodes,), in 1/10,000."""

    successes: IntArray
    failures: IntArray


def credit(
    *,
    succeeded: bool,
    success: FloatArray,
    is_last: Sequence[bool],
    known: Sequence[bool | None] | None = None,
    rule: Rule = Rule.ODDS,
    weights: Mapping[int, int] | None = None,
) -> Credit:
    """One result of a whole DAG as outcomes of its nodes.

    Parameters:  success — believed success rate of what ran each node, shape (n_nodes,).
                 is_last — whether nothing waits for the node.
                 known — of nodes that were reported by themselves; those are counted there already, and not here.
                 weights — share of a failure by place, in 1/10,000, from the caller: they come before any rule;
                 what they leave blames nobody.
    Returns:     a success counts whole for each node that was not reported. A failure adds up to the weights, to 10,000
                 uniformly or to the last; by odds to the probability that one node failed alone; to nothing where a
                 reported failure explains it.
    Raises:      BadInput — weights that add up to more than 10,000, or that blame a node that is not there.
    """
    n_nodes = len(success)
    reported = [None] * n_nodes if known is None else list(known)
    nothing = np.zeros(n_nodes, dtype=np.int64)
    is_open = np.array([one is None for one in reported])
    if succeeded:
        return Credit(successes=np.where(is_open, WHOLE, 0), failures=nothing)
    if weights is not None:
        return Credit(successes=nothing, failures=np.where(is_open, _given(weights, n_nodes), 0))
    if any(one is False for one in reported) or not is_open.any():
        return Credit(successes=nothing, failures=nothing)
    return Credit(
        successes=nothing, failures=shared(_shares(rule, success, np.array(is_last, dtype=np.bool_), is_open))
    )


def alone(success: FloatArray) -> FloatArray:
    """Probability that each node alone failed, given that at least one did.

    Parameters:  success — in [0, 1], shape (n_nodes,); failures are independent.
    Returns:     shape (n_nodes,); sums to at most 1: the rest is that several failed.
    Source:      Bayes: (1 − p_i) ∏_{j ≠ i} p_j / (1 − ∏ p_j).
    """
    rates = np.clip(success, _EDGE, 1.0 - _EDGE)
    log_all = float(np.log(rates).sum())
    result: FloatArray = (1.0 - rates) / rates * (np.exp(log_all) / -np.expm1(log_all))
    return result


def shared(shares: FloatArray) -> IntArray:
    """Integers of 1/10,000 whose sum is that of the shares, rounded: the largest remainders get what is left.

    Parameters:  shares — ≥ 0, shape (n_nodes,), of a sum of at most 1.
    """
    exact = shares * WHOLE
    result = np.floor(exact).astype(np.int64)
    missing = min(WHOLE, round(float(exact.sum()))) - int(result.sum())
    # Ties go to the first: the order of nodes is the document's.
    result[np.argsort(result - exact, kind="stable")[:missing]] += 1
    return result


def _shares(rule: Rule, success: FloatArray, is_last: BoolArray, is_open: BoolArray) -> FloatArray:
    """How much of the blame each node gets; one that was reported gets none."""
    if rule is Rule.ODDS:
        result = np.zeros(len(success))
        result[is_open] = alone(success[is_open])
        return result
    blamed = is_last & is_open if rule is Rule.LAST and (is_last & is_open).any() else is_open
    shares: FloatArray = blamed / blamed.sum()
    return shares


def _given(weights: Mapping[int, int], n_nodes: int) -> IntArray:
    """The caller's weights, checked."""
    for place, weight in weights.items():
        if not 0 <= place < n_nodes or not 0 <= weight <= WHOLE:
            problem = f"{weight} for node {place}: give integers from 0 to {WHOLE}, of nodes of the DAG."
            raise BadInput(field="weights", problem=problem)
    if sum(weights.values()) > WHOLE:
        raise BadInput(field="weights", problem=f"they add up to {sum(weights.values())}: at most {WHOLE}.")
    result = np.zeros(n_nodes, dtype=np.int64)
    result[list(weights)] = list(weights.values())
    return result
