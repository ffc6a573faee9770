"""Does it pay to try a cheap model first, check, and go on? Ladders of up to three steps, uncertainty included."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

import numpy as np
from scipy.special import betaincinv

from router.choose.latency import MOST_IN_TIME
from router.learn.checks import Worth
from router.values import FIRST_EDGE, SCORE_BINS, FloatArray, IntArray

#: How sure a ladder must be to keep the target: few audits leave it unsure.
CONFIDENCE = 0.8
#: What was not measured on escalated requests counts as this many of them.
ESCALATED_OUTCOMES = 4.0
#: Most models tried before the last one, and as the last one: with all of twenty a choice would take 0.2 s.
MOST_CHECKED, MOST_LAST = 4, 6
#: Thresholds that accept some scores and reject others.
_THRESHOLDS = np.arange(1, SCORE_BINS)
_LOW, _HIGH = 0.05, 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """A model that may be a step of a ladder."""

    model: str
    cost_usd: float
    #: Posterior draws of its success rate on all requests, shape (n_draws,).
    success: FloatArray
    #: What its check is worth, and costs; None: it can only be the last step.
    check: Worth | None = None
    check_cost_usd: float = 0.0
    #: Mean latency, check included; nan where unknown.
    latency_ms: float = float("nan")
    #: Shares of its calls by latency, shape (bins,); what is missing to 1 never came.
    latency_share: FloatArray | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a ladder."""

    model: str
    #: Accept from this score on; None: the last step, accepted as it is.
    threshold: float | None
    #: 90% interval of the cheapest threshold that keeps the target; infinite where none does.
    threshold_low: float | None
    threshold_high: float | None
    #: Expected cost of the model and of its check.
    cost_usd: float
    #: Probability that a request gets here.
    reached: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Models to try in order, and what that is expected to bring; means over the posterior."""

    steps: tuple[Step, ...]
    cost_usd: float
    success: float
    #: 90% interval of the success rate.
    success_low: float
    success_high: float
    #: Probability of keeping the target.
    p_clears: float
    #: Probability that the first answer is not accepted.
    escalation: float
    #: Nan where a step's latency is unknown.
    latency_ms: float


def best_ladder(
    rungs: Sequence[Rung],
    escalated: FloatArray,
    bar: FloatArray,
    single_usd: float,
    limit_ms: float | None = None,
    in_time_share: float = MOST_IN_TIME,
    most_usd: float | None = None,
) -> Ladder | None:
    """The cheapest ladder that keeps the target and costs less than the best single model; None where none does.

    Parameters:  escalated — success of model j on what i rejected, shape (n_rungs, n_rungs, n_draws).
                 bar — success rate wanted in each draw, shape (n_draws,).
                 single_usd — expected cost of the cheapest single model that clears the target.
                 limit_ms — answers must come within it, all steps together; `in_time_share` of them.
                 most_usd — its expected cost may not be above it.
    Source:      acceptance, cost and success of a chain of independent checks; the order by cost per acceptance that is
                 optimal there comes out of trying all of them.
    """
    best: tuple[float, _Played] | None = None
    for path in _paths(rungs, single_usd):
        played = _play([rungs[place] for place in path], path, escalated)
        may = (played.success >= bar[:, None, None]).mean(axis=0) >= CONFIDENCE
        if limit_ms is not None:
            may &= played.in_time(limit_ms) >= in_time_share
        mean_usd = played.cost.mean(axis=0)
        if most_usd is not None:
            may &= mean_usd <= most_usd
        cost = np.where(may, mean_usd, np.inf)
        place = int(np.argmin(cost))
        lowest = float(cost.flat[place])
        if lowest < (single_usd if best is None else best[0]):
            best = lowest, played.at(place)
    return None if best is None else best[1].ladder(bar)


def fixed_ladder(rungs: Sequence[Rung], escalated: FloatArray, bar: FloatArray, threshold: float) -> Ladder:
    """What trying all of these in order would bring, all but the last accepted from one score on.

    Parameters:  rungs — two or three; all but the last with a check.   escalated, bar — as for `best_ladder`.
                 threshold — in (0, 1].
    """
    played = _play(rungs, range(len(rungs)), escalated)
    place = min(max(round(threshold * (SCORE_BINS - 1)), 1), SCORE_BINS - 1) - 1
    thresholds = played.cost.shape[1:]
    found = played.at(int(np.ravel_multi_index((place, min(place, thresholds[1] - 1)), thresholds))).ladder(bar)
    before = [replace(step, threshold=threshold, threshold_low=None, threshold_high=None) for step in found.steps[:-1]]
    return replace(found, steps=(*before, found.steps[-1]))


def escalations(
    success: FloatArray, n: IntArray, right: FloatArray, uniforms: FloatArray, checked: Sequence[int] | None = None
) -> FloatArray:
    """Draws of the success of each model on what another one rejected.

    Before it was measured it lies halfway between two extremes: failures independent of each other, and a model that
    fails wherever a weaker one succeeded only if it must: (p_j - p_i) / (1 - p_i).
    Parameters:  success — on all requests, shape (n_models, n_draws).
                 n, right — outcomes of later steps, shape (n_models,).
                 uniforms — in (0, 1), shape (n_models, n_draws).
                 checked — models that reject anything; none: all of them.
    Returns:     shape (n_models, n_models, n_draws): of the second, on what the first rejected; nan for a first one
                 that is not checked.
    """
    rows = np.arange(len(success)) if checked is None else np.array(checked, dtype=np.int64)
    found = np.full((len(success), *success.shape), np.nan)
    first, second = success[rows][:, None], success[None]
    nested = np.maximum(0.0, second - first) / np.maximum(1.0 - first, 1e-12)
    prior = np.clip((second + nested) / 2.0, 1e-3, 1.0 - 1e-3) * ESCALATED_OUTCOMES
    alpha = prior + right[None, :, None]
    beta = ESCALATED_OUTCOMES - prior + (n - right)[None, :, None]
    found[rows] = betaincinv(alpha, beta, uniforms[None])
    return found


@dataclass(frozen=True, slots=True)
class _Played:
    """A path under all thresholds; arrays of shape (n_draws, thresholds of the first step, of the second)."""

    path: tuple[Rung, ...]
    cost: FloatArray
    success: FloatArray
    #: Probability that a request gets to each step.
    reached: tuple[FloatArray, ...]
    #: The thresholds chosen, as places; None: all of them.
    chosen: tuple[int, int] | None = None

    def in_time(self, limit_ms: float) -> FloatArray:
        """Probability that the answer comes in time, shape (thresholds, thresholds)."""
        reached = [share.mean(axis=0) for share in self.reached]
        ends = [here - after for here, after in zip(reached, [*reached[1:], np.zeros(())], strict=True)]
        within = [_within([rung.latency_share for rung in self.path[: k + 1]], limit_ms) for k in range(len(self.path))]
        total: FloatArray = sum((end * share for end, share in zip(ends, within, strict=True)), np.zeros((1, 1)))
        return total

    def at(self, place: int) -> "_Played":
        """The same with its thresholds chosen."""
        first, second = np.unravel_index(place, self.cost.shape[1:])
        return _Played(self.path, self.cost, self.success, self.reached, (int(first), int(second)))

    def ladder(self, bar: FloatArray) -> Ladder:
        """What the chosen thresholds are expected to bring."""
        if self.chosen is None:
            raise AssertionError
        first, second = self.chosen
        success = self.success[:, first, second]
        reached = [float(_pick(share, first, second).mean()) for share in self.reached]
        intervals = [_interval(self.success[:, :, second], bar), _interval(self.success[:, first, :], bar)]
        thresholds = [_score(first), _score(second)]
        steps = [
            Step(
                model=rung.model,
                threshold=threshold,
                threshold_low=low,
                threshold_high=high,
                cost_usd=rung.cost_usd + rung.check_cost_usd,
                reached=share,
            )
            for rung, threshold, (low, high), share in zip(
                self.path[:-1], thresholds, intervals, reached[:-1], strict=False
            )
        ]
        last = Step(
            model=self.path[-1].model,
            threshold=None,
            threshold_low=None,
            threshold_high=None,
            cost_usd=self.path[-1].cost_usd,
            reached=reached[-1],
        )
        return Ladder(
            steps=(*steps, last),
            cost_usd=float(self.cost[:, first, second].mean()),
            success=float(success.mean()),
            success_low=float(np.quantile(success, _LOW)),
            success_high=float(np.quantile(success, _HIGH)),
            p_clears=float((success >= bar).mean()),
            escalation=reached[1],
            latency_ms=sum(rung.latency_ms * share for rung, share in zip(self.path, reached, strict=True)),
        )


def worth_trying(rungs: Sequence[Rung], single_usd: float) -> list[int]:
    """Places of the models that a ladder may be made of: of many those that earn it.

    The cheapest per right answer before the last step, and the most successful as the last one.
    """
    first, last = _before(rungs, single_usd), _last(rungs)
    return sorted({*first, *last}) if first else []


def _paths(rungs: Sequence[Rung], single_usd: float) -> Iterator[tuple[int, ...]]:
    """Orders of two and three models, all but the last with a check, that may cost less than the single model."""
    first, last = _before(rungs, single_usd), _last(rungs)
    for length in (1, 2):
        for before in permutations(first, length):
            yield from ((*before, place) for place in last if place not in before)


def _before(rungs: Sequence[Rung], single_usd: float) -> list[int]:
    """Places of the models that come before the last one."""
    checked = [
        place
        for place, rung in enumerate(rungs)
        if rung.check is not None and rung.cost_usd + rung.check_cost_usd < single_usd
    ]
    checked.sort(
        key=lambda place: (
            (rungs[place].cost_usd + rungs[place].check_cost_usd) / max(float(rungs[place].success.mean()), 1e-9)
        )
    )
    return checked[:MOST_CHECKED]


def _last(rungs: Sequence[Rung]) -> list[int]:
    """Places of the models that come last."""
    last = [place for place, rung in enumerate(rungs) if np.isfinite(rung.cost_usd)]
    last.sort(key=lambda place: (-float(rungs[place].success.mean()), rungs[place].cost_usd))
    return last[:MOST_LAST]


def _play(path: Sequence[Rung], places: Sequence[int], escalated: FloatArray) -> _Played:
    """What a path costs and brings under every threshold."""
    n_draws = escalated.shape[2]
    one = np.ones((n_draws, 1, 1))
    reached, cost, success, shares = one, np.zeros((n_draws, 1, 1)), np.zeros((n_draws, 1, 1)), [one]
    for step, rung in enumerate(path[:-1]):
        accepted, right = _accepting(rung, None if step == 0 else escalated[places[step - 1], places[step]])
        axes = (slice(None), slice(None), None) if step == 0 else (slice(None), None, slice(None))
        cost = cost + reached * (rung.cost_usd + rung.check_cost_usd)
        success = success + reached * right[axes]
        reached = reached * (1.0 - accepted[axes])
        shares.append(reached)
    # On what several models rejected, no better than on what any one of them did.
    rest = np.min([escalated[place, places[-1]] for place in places[:-1]], axis=0)
    cost = cost + reached * path[-1].cost_usd
    return _Played(tuple(path), cost, success + reached * rest[:, None, None], tuple(shares))


def _accepting(rung: Rung, escalated: FloatArray | None) -> tuple[FloatArray, FloatArray]:
    """Share accepted, and accepted and right, under every threshold; each of shape (n_draws, thresholds).

    Parameters:  escalated — success on what gets here, where that is not everything; the check is as good there.
    """
    if rung.check is None:
        raise AssertionError
    check = rung.check
    if escalated is None:
        return check.accepted[:, _THRESHOLDS], check.accepted_right[:, _THRESHOLDS]
    right = check.sensitivity[:, _THRESHOLDS] * escalated[:, None]
    wrong = (1.0 - check.specificity[:, _THRESHOLDS]) * (1.0 - escalated[:, None])
    return right + wrong, right


def _within(shares: Sequence[FloatArray | None], limit_ms: float) -> float:
    """Probability that calls one after another end within a limit; each counts as long as its bin may last."""
    total_ms, mass = np.zeros(1), np.ones(1)
    for share in shares:
        if share is None:
            return 0.0
        upper = FIRST_EDGE * 2.0 ** (np.arange(len(share)) / 2.0)
        upper[-1] = np.inf
        total_ms = (total_ms[:, None] + upper).ravel()
        mass = (mass[:, None] * share).ravel()
    return float(mass[total_ms <= limit_ms].sum())


def _interval(success: FloatArray, bar: FloatArray) -> tuple[float, float]:
    """90% interval of the lowest threshold that keeps the target.

    Parameters:  success — shape (n_draws, thresholds).
    """
    keeps = success >= bar[:, None]
    lowest = np.where(keeps.any(axis=1), (keeps.argmax(axis=1) + 1) / (SCORE_BINS - 1), np.inf)
    low, high = np.sort(lowest)[[int(_LOW * len(lowest)), min(len(lowest) - 1, int(_HIGH * len(lowest)))]]
    return float(low), float(high)


def _pick(share: FloatArray, first: int, second: int) -> FloatArray:
    """The column of chosen thresholds, of arrays that may not depend on one of them."""
    column: FloatArray = share[:, min(first, share.shape[1] - 1), min(second, share.shape[2] - 1)]
    return column


def _score(place: int) -> float:
    """A threshold as a score."""
    return float(_THRESHOLDS[place] / (SCORE_BINS - 1))
