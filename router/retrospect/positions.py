"""Where did a task type stand in a window, as the audit looks at it? From its sums alone, under a flat prior."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from scipy.special import betaincc

from router.catalogue import Catalogue, Task
from router.catalogue.tasks import task_of
from router.choose.static import static_place
from router.errors import RouterError
from router.learn.counts import UNVERIFIED
from router.retrospect.changed import usable
from router.retrospect.spending import listed_usd
from router.review import audit
from router.review.audit import Cell, Known, Position
from router.storage.reviews import Counted
from router.values import NUSD_PER_USD, QUALITY_ONE


def positions(rows: Sequence[Counted], catalogue: Catalogue, providers: Sequence[str]) -> list[Position]:
    """Every task type of a window that the catalogue knows.

    Parameters:  providers — those the operator can call; none: all.
    """
    by_type: dict[str, list[Counted]] = defaultdict(list)
    for row in rows:
        by_type[row.task_type].append(row)
    found = []
    for task_type in sorted(by_type):
        try:
            task = task_of(catalogue, task_type)
        except RouterError:
            continue
        found.append(_position(task, by_type[task_type], catalogue, providers))
    return found


def _position(task: Task, rows: Sequence[Counted], catalogue: Catalogue, providers: Sequence[str]) -> Position:
    """One task type: its usable models from cheap to dear."""
    n, right, cost_n, usd, latency_n, latency_ms = _sums(rows, catalogue)
    listed = listed_usd(task.path, catalogue)
    cost_usd = np.where(cost_n > 0, usd / np.maximum(cost_n, 1), listed)
    may = set(usable(catalogue, providers))
    places = {place for place, name in enumerate(catalogue.model_names) if name in may}
    mean = (right + 1.0) / (n + 2.0)
    best = max((float(mean[place]) for place in places if n[place] >= audit.FEWEST), default=0.0)
    target = task.target
    parts = [("min_success", target.min_success, 1.0), ("of_best", target.of_best, best)]
    bar = max(rate * scale for _, rate, scale in parts if rate is not None)
    p_clears = betaincc(right + 1.0, n - right + 1.0, bar)
    static = static_place(
        [one.tier for one in catalogue.models], task.tier, [place in places for place in range(len(catalogue.models))]
    )
    dear_last = np.where(np.isnan(cost_usd), np.inf, cost_usd)
    return Position(
        task_type=task.path,
        target=" and ".join(f"{name} {rate:g}" for name, rate, _ in parts if rate is not None),
        bar=bar,
        mode=task.mode,
        static_model="" if static is None else catalogue.model_names[static],
        needed=catalogue.policy.static_outcomes,
        models=tuple(
            Known(
                model=catalogue.model_names[place],
                cost_usd=None if np.isnan(cost_usd[place]) else float(cost_usd[place]),
                mean=float(mean[place]),
                outcomes=int(n[place]),
                p_clears=float(p_clears[place]),
                latency_ms=float(latency_ms[place] / latency_n[place]) if latency_n[place] else None,
            )
            for place in sorted(places, key=lambda place: (dear_last[place], place))
        ),
    )


def _sums(rows: Sequence[Counted], catalogue: Catalogue) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Verdicts that are evidence, successes, costs and latencies by catalogued model; shape (6, n_models)."""
    place_of = {name: place for place, name in enumerate(catalogue.model_names)}
    sums = np.zeros((6, len(place_of)))
    for row in rows:
        place = place_of.get(row.model)
        if place is None or row.is_later:
            continue
        is_evidence = not (row.strategy == "cascade" and row.source in UNVERIFIED[0])
        judged = (row.n, row.quality / QUALITY_ONE) if is_evidence else (0, 0.0)
        sums[:, place] += (*judged, row.cost_n, row.cost_nusd / NUSD_PER_USD, row.latency_n, row.latency_ms)
    return sums


def cell_of(row: Counted) -> Cell:
    """A row as the audit looks at it."""
    return Cell(
        task_type=row.task_type,
        model=row.model,
        strategy=row.strategy,
        source=row.source,
        reporter=row.reporter,
        n=row.n,
        successes=row.quality / QUALITY_ONE,
        cost_n=row.cost_n,
        cost_usd=row.cost_nusd / NUSD_PER_USD,
        latency_n=row.latency_n,
        latency_ms=float(row.latency_ms),
    )
