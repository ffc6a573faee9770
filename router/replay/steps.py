"""Which ladder would have paid, with hindsight? Every order and threshold, from recorded outcomes and a known check."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations, product

import numpy as np

from router.answers import LadderShown
from router.replay import controls
from router.replay.checks import Law, accepted
from router.replay.table import OutcomeTable
from router.values import SCORE_BINS, FloatArray, Target

#: Rates are ratios of counts.
_ROUNDING = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Climb:
    """A ladder on one task type, on average over its prompts and over what the check may say."""

    #: Places of the models, and from what k/20 on all but the last are accepted.
    path: tuple[int, ...]
    thresholds: tuple[int, ...]
    success: float
    #: Of a prompt's calls, and of its checks.
    calls_usd: float
    checks: float

    def cost_usd(self, check_usd: float) -> float:
        """What a prompt costs."""
        return self.calls_usd + self.checks * check_usd

    def pays_below_usd(self, single_usd: float) -> float:
        """The cost of a check below which the ladder is cheaper than a single model; 0 where it never is."""
        return max(0.0, (single_usd - self.calls_usd) / self.checks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindsight:
    """What would have been right on one task type."""

    #: The cheapest single model that reaches the bar, else the best one.
    single: int
    single_usd: float
    single_success: float
    bar: float
    #: The cheapest ladder that reaches the bar; None where none does.
    ladder: Climb | None
    #: The cost of a check below which some ladder pays.
    pays_below_usd: float


def hindsight(table: OutcomeTable, target: Target, law: Law, check_usd: float) -> list[Hindsight]:
    """What would have been right on each task type, in the table's order."""
    bars, known = controls.bars(table, target), controls.rates(table)
    singles = controls.hindsight_places(table, target).tolist()
    found = []
    for place, single in enumerate(singles):
        bar = min(float(bars[place]), float(known.success[place].max()))
        single_usd = float(known.mean_cost_usd[place, single])
        climbs = list(_climbs(table, place, law, bar, check_usd, single_usd))
        found.append(
            Hindsight(
                single=single,
                single_usd=single_usd,
                single_success=float(known.success[place, single]),
                bar=bar,
                ladder=min(climbs, key=lambda one: one.cost_usd(check_usd), default=None),
                pays_below_usd=max((one.pays_below_usd(single_usd) for one in climbs), default=0.0),
            )
        )
    return found


def climb(table: OutcomeTable, task_type: int, law: Law, path: tuple[int, ...], thresholds: tuple[int, ...]) -> Climb:
    """What one ladder would have cost and brought on a task type."""
    success, calls_usd, checks = _under_all(table, task_type, law, path)
    return _at(path, thresholds, success, calls_usd, checks)


def steps_of(ladder: LadderShown, models: Sequence[str]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """A ladder as it was answered: places of its models, and from what k/20 on all but the last are accepted.

    A threshold between two edges accepts what lies above: nothing is known of scores within a bin.
    """
    path = tuple(models.index(step.model) for step in ladder.steps)
    return path, tuple(round((step.threshold or 0.0) * (SCORE_BINS - 1)) for step in ladder.steps[:-1])


def _at(
    path: tuple[int, ...], at: tuple[int, ...], success: FloatArray, calls_usd: FloatArray, checks: FloatArray
) -> Climb:
    """One cell of a path's thresholds."""
    return Climb(
        path=path, thresholds=at, success=float(success[at]), calls_usd=float(calls_usd[at]), checks=float(checks[at])
    )


def _paths(n_models: int) -> Iterator[tuple[int, ...]]:
    """Orders of two and three models."""
    for length in (2, 3):
        yield from permutations(range(n_models), length)


def _climbs(
    table: OutcomeTable, task_type: int, law: Law, bar: float, check_usd: float, single_usd: float
) -> Iterator[Climb]:
    """Of each order, among thresholds that reach the bar: the cheapest, and those that bear the dearest check."""
    for path in _paths(len(table.models)):
        success, calls_usd, checks = _under_all(table, task_type, law, path)
        inner = (slice(1, SCORE_BINS),) * (len(path) - 1)
        keeps = success[inner] >= bar - _ROUNDING
        if not keeps.any():
            continue
        for judged in (calls_usd + checks * check_usd, (calls_usd - single_usd) / checks):
            cell = np.unravel_index(int(np.argmin(np.where(keeps, judged[inner], np.inf))), keeps.shape)
            yield _at(path, tuple(int(k) + 1 for k in cell), success, calls_usd, checks)


def _under_all(
    table: OutcomeTable, task_type: int, law: Law, path: tuple[int, ...]
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Success, cost of calls, and checks under every threshold; an axis of SCORE_BINS + 1 for all but the last model.

    A step is reached by the answers before it, right or wrong, that their checks rejected; prompts that are alike in
    that are averaged.
    """
    prompts = table.prompts_of(task_type)
    right, cost_usd = table.success[prompts], table.cost_usd[prompts]
    shares, last = accepted(law), len(path) - 1
    shape = (SCORE_BINS + 1,) * last
    success, calls_usd, checks = np.zeros(shape), np.zeros(shape), np.zeros(shape)
    for step, place in enumerate(path):
        for before in product((0, 1), repeat=step):
            alike = np.ones(len(prompts), dtype=np.bool_)
            reached = np.ones((1,) * last)
            for axis, was_right in enumerate(before):
                alike &= right[:, path[axis]] == bool(was_right)
                reached = reached * (1.0 - _along(shares[was_right], axis, last))
            passes = np.ones((1,) * last) if step == last else _along(shares[1], step, last)
            success += reached * passes * float((alike & right[:, place]).mean())
            calls_usd += reached * float((alike * cost_usd[:, place]).mean())
            checks += reached * (float(alike.mean()) if step < last else 0.0)
    return success, calls_usd, checks


def _along(share: FloatArray, axis: int, axes: int) -> FloatArray:
    """Shares with their thresholds on one of several axes."""
    return share.reshape([len(share) if axis == at else 1 for at in range(axes)])
