"""Where does a task type stand, as the audit looks at it?"""

from collections.abc import Sequence

from router.answers import Candidate
from router.catalogue import Catalogue, Task
from router.choose.static import static_place
from router.review import audit
from router.review.audit import Cell, Known, Standing
from router.storage.reviews import Counted
from router.values import NUSD_PER_USD, QUALITY_ONE


def standing_of(task: Task, candidates: Sequence[Candidate], catalogue: Catalogue) -> Standing:
    """A task type as the audit looks at it."""
    usable = {one.model for one in candidates if one.left_out is None}
    place = static_place(
        [one.tier for one in catalogue.models], task.tier, [n in usable for n in catalogue.model_names]
    )
    best = max((one.belief.mean for one in candidates if one.belief.outcomes >= audit.FEWEST), default=0.0)
    target = task.target
    parts = [("min_success", target.min_success, 1.0), ("of_best", target.of_best, best)]
    return Standing(
        task_type=task.path,
        target=" and ".join(f"{name} {rate:g}" for name, rate, _ in parts if rate is not None),
        bar=max(rate * scale for _, rate, scale in parts if rate is not None),
        mode=task.mode,
        static_model="" if place is None else catalogue.model_names[place],
        needed=catalogue.policy.static_outcomes,
        models=tuple(
            Known(
                model=one.model,
                cost_usd=one.cost_usd,
                mean=one.belief.mean,
                outcomes=one.belief.outcomes,
                p_clears=one.p_clears or 0.0,
                latency_ms=one.latency_ms,
            )
            for one in candidates
            if one.model in usable
        ),
    )


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
