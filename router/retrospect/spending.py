"""What was spent, as savings are computed from it? Sums over a window, beside what the catalogue expects of a call."""

from collections.abc import Mapping, Sequence

import numpy as np

from router.catalogue import Catalogue
from router.catalogue.tasks import task_of
from router.choose.cost import expected_costs, spending
from router.errors import RouterError
from router.learn.counts import UNVERIFIED, Evidence
from router.review.cells import Spent
from router.storage.reviews import Counted
from router.values import NUSD_PER_USD, QUALITY_ONE, FloatArray

_N_SUMS = 12


def climbing(rows: Sequence[Counted]) -> list[str]:
    """Task types on which ladders were climbed."""
    return sorted({row.task_type for row in rows if row.strategy == "cascade"})


def spent(rows: Sequence[Counted], check_nusd: Mapping[str, float], catalogue: Catalogue) -> Spent:
    """Sums by task type and model.

    Parameters:  check_nusd — what looking at answers cost, by task type, in 10⁻⁹ USD.
    """
    task_types = sorted({row.task_type for row in rows})
    names = catalogue.model_names
    models = (*names, *sorted({row.model for row in rows}.difference(names)))
    place_of = {name: place for place, name in enumerate(models)}
    type_of = {name: place for place, name in enumerate(task_types)}
    sums = np.zeros((_N_SUMS, len(task_types), len(models)))
    for row in rows:
        sums[:, type_of[row.task_type], place_of[row.model]] += _sums(row)
    whole = sums.astype(np.int64)
    assumed = np.full((len(task_types), len(models)), np.nan)
    for place, task_type in enumerate(task_types):
        assumed[place, : len(names)] = listed_usd(task_type, catalogue)
    return Spent(
        task_types=tuple(task_types),
        models=models,
        n=whole[0],
        successes=sums[1],
        cost_n=whole[2],
        cost_usd=sums[3],
        cost_between=sums[4],
        groups=whole[5],
        assumed_usd=assumed,
        unverified_n=whole[6],
        unverified_successes=sums[7],
        later_n=whole[8],
        later_successes=sums[9],
        later_cost_n=whole[10],
        later_cost_usd=sums[11],
        check_usd=np.array([check_nusd.get(task_type, 0.0) / NUSD_PER_USD for task_type in task_types]),
    )


def listed_usd(task_type: str, catalogue: Catalogue) -> FloatArray:
    """What a typical call costs with each catalogued model; nan where nobody knows the price, or the task type."""
    try:
        typical = task_of(catalogue, task_type).typical
    except RouterError:
        return np.full(len(catalogue.models), np.nan)
    nothing = spending(Evidence(), catalogue.model_names)
    return expected_costs([model.price for model in catalogue.models], nothing, typical).usd


def _sums(row: Counted) -> tuple[float, ...]:
    """What a row adds: as a first answer, of which nobody may have verified it, or as a later one."""
    successes, usd = row.quality / QUALITY_ONE, row.cost_nusd / NUSD_PER_USD
    if row.is_later:
        return (0, 0.0, 0, 0.0, 0.0, 0, 0, 0.0, row.n, successes, row.cost_n, usd)
    is_open = row.strategy == "cascade" and row.source in UNVERIFIED[0]
    first = (row.n, successes, row.cost_n, usd, row.cost_between / NUSD_PER_USD**2, row.groups)
    return (*first, *((row.n, successes) if is_open else (0, 0.0)), 0, 0.0, 0, 0.0)
