"""When does each node of a DAG run, and which of them decide when all are done?"""

from dataclasses import dataclass

import numpy as np

from router.plan.dag import Graph
from router.values import FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """Each node as early as what it waits for allows; arrays of shape (n_nodes,)."""

    start_ms: FloatArray
    finish_ms: FloatArray
    #: How much longer each may take without anything ending later.
    slack_ms: FloatArray
    #: Places of one longest chain, first to last.
    critical: tuple[int, ...]

    @property
    def time_ms(self) -> float:
        """When all are done."""
        return float(self.finish_ms.max(initial=0.0))


def timetable(graph: Graph, latency_ms: FloatArray) -> Timetable:
    """The critical path method (Kelley and Walker 1959): a pass forwards, a pass backwards.

    Parameters:  latency_ms — of each node, shape (n_nodes,), ≥ 0.
    """
    n_nodes = len(graph.ids)
    took = latency_ms.tolist()
    start = [0.0] * n_nodes
    held_by = [-1] * n_nodes
    for place in graph.order:
        for parent in graph.parents[place]:
            ends = start[parent] + took[parent]
            # Ties and parents that take no time: still a chain from the first node on.
            if ends > start[place] or held_by[place] < 0:
                start[place], held_by[place] = ends, parent
    finish = [begins + lasts for begins, lasts in zip(start, took, strict=True)]
    end = max(finish, default=0.0)
    latest = [end] * n_nodes
    for place in reversed(graph.order):
        for parent in graph.parents[place]:
            latest[parent] = min(latest[parent], latest[place] - took[place])
    return Timetable(
        start_ms=np.array(start),
        finish_ms=np.array(finish),
        slack_ms=np.maximum(0.0, np.array(latest) - np.array(finish)),
        critical=_chain(held_by, finish),
    )


def _chain(held_by: list[int], finish: list[float]) -> tuple[int, ...]:
    """From the node that ends last back to one that waited for nothing, turned round."""
    if not finish:
        return ()
    path = [max(range(len(finish)), key=finish.__getitem__)]
    while held_by[path[-1]] >= 0:
        path.append(held_by[path[-1]])
    return tuple(reversed(path))
