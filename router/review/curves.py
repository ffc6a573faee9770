"""How did the router learn a task type? Rates, shares of the calls and regret, after ever more outcomes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import msgspec
import numpy as np

from router.learn.guardrail import Decided, GuardrailRule, falls
from router.review.bands import band
from router.values import QUALITY_ONE, BoolArray, FloatArray, IntArray, Target, bucket_at

#: Points of a curve, at most.
MOST_POINTS = 500
#: Events that are listed, at most.
MOST_EVENTS = 100
#: Mass of the bands.
MASS = 0.9
#: Posterior draws behind the interval of a regret.
_DRAWS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What was counted for one task type, oldest bucket first."""

    task_type: str
    models: tuple[str, ...]
    #: Judged outcomes, and their quality in 1/10,000, per model and bucket; shape (n_models, n_buckets).
    n: IntArray
    quality: IntArray
    #: Starts of the buckets, seconds since 1970; shape (n_buckets,).
    buckets_s: IntArray
    #: Judged outcomes that learning, and static tiers, decided.
    adaptive: Decided
    static: Decided
    #: Expected cost of a call, shape (n_models,); nan: unknown.
    cost_usd: FloatArray
    target: Target
    #: Outcomes before static lets go, where none says who decided it; and those that a model is on trial for.
    static_outcomes: int
    trial_outcomes: int
    #: Whether the guardrail watches over learning.
    guardrail: bool = True


class Curve(msgspec.Struct, frozen=True, kw_only=True):
    """One model's curve; a value per point."""

    model: str
    cost_usd: float | None
    #: Its judged outcomes so far.
    n: list[int]
    #: Posterior mean from all of them, under a flat prior, and the band that holds at all times together.
    mean: list[float]
    low: list[float]
    high: list[float]
    #: Its share of the calls since the point before.
    share: list[float]
    #: First point at which it is no longer on trial and its mean reaches the bar; null: none yet.
    accepted: int | None
    #: First point at which its whole band lies above the bar.
    certified: int | None


class Regret(msgspec.Struct, frozen=True, kw_only=True):
    """What was lost so far against the cheapest model that reaches the bar; a value per point, with a 90% interval."""

    #: Money beyond that model's cost.
    usd: list[float]
    usd_low: list[float]
    usd_high: list[float]
    #: Successes short of the bar.
    successes: list[float]
    successes_low: list[float]
    successes_high: list[float]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened on the way."""

    #: `guardrail`: learning did worse than promised, and the static tier decides. `guardrail-over`: learning again.
    code: Literal["guardrail", "guardrail-over"]
    #: Start of the five minutes in which it happened, and judged outcomes of the task type by their end.
    at: datetime
    outcomes: int
    text: str


class Curves(msgspec.Struct, frozen=True, kw_only=True):
    """How a task type was learned: a value per point in every list."""

    task_type: str
    target: Target
    #: Ends of the points: the start of the last five minutes that each holds.
    at: list[datetime]
    #: Judged outcomes of the task type so far.
    outcomes: list[int]
    #: The success rate that was good enough, as far as was known; null before any model was.
    bar: list[float | None]
    #: First point at which learning decided; null: it has not yet.
    let_go: int | None
    #: Oldest first; the newest ones where there are many, and how many were before them.
    events: list[Event]
    events_before: int
    #: From cheap to dear.
    models: list[Curve]
    regret: Regret


def curves(learned: Learned, generator: np.random.Generator, *, points: int = 60) -> Curves:
    """The curves of a task type.

    Parameters:  generator — draws the interval of the regret.   points — at most so many, evenly many outcomes apart.
    """
    ends = _ends(learned.n.sum(axis=0), points)
    total: IntArray = np.cumsum(learned.n, axis=1)[:, ends]
    successes: FloatArray = np.cumsum(learned.quality, axis=1)[:, ends] / QUALITY_ONE
    mean = (successes + 1.0) / (total + 2.0)
    low, high = band(total, successes, MASS)
    is_tried = total >= max(1, learned.trial_outcomes)
    bar = bars(mean, is_tried, learned.target)
    calls = np.diff(total, axis=1, prepend=0)
    share = calls / np.maximum(calls.sum(axis=0), 1)
    order = np.argsort(np.where(np.isnan(learned.cost_usd), np.inf, learned.cost_usd), kind="stable")
    events, n_events = _events(learned)
    with np.errstate(invalid="ignore"):
        accepted, certified = is_tried & (mean >= bar), low >= bar
    return Curves(
        task_type=learned.task_type,
        target=learned.target,
        at=[bucket_at(float(start)) for start in learned.buckets_s[ends]],
        outcomes=total.sum(axis=0).astype(int).tolist(),
        bar=[None if np.isnan(one) else float(one) for one in bar],
        let_go=_let_go(learned, ends, total),
        events=events,
        events_before=n_events - len(events),
        models=[
            Curve(
                model=learned.models[place],
                cost_usd=None if np.isnan(learned.cost_usd[place]) else float(learned.cost_usd[place]),
                n=total[place].tolist(),
                mean=mean[place].tolist(),
                low=low[place].tolist(),
                high=high[place].tolist(),
                share=share[place].tolist(),
                accepted=_first(accepted[place]),
                certified=_first(certified[place]),
            )
            for place in order.tolist()
        ],
        regret=_regret(learned, total, successes, generator),
    )


def bars(mean: FloatArray, is_known: BoolArray, target: Target) -> FloatArray:
    """The success rate that is good enough at each point; nan where it is relative and no model is known.

    Parameters:  mean, is_known — of each model at each point, shape (n_models, n_points).
    """
    absolute = np.full(mean.shape[1], -np.inf if target.min_success is None else target.min_success)
    if target.of_best is None:
        return absolute
    best = np.where(is_known, mean, -np.inf).max(axis=0, initial=-np.inf)
    relative = np.where(np.isfinite(best), target.of_best * best, np.nan)
    found: FloatArray = np.fmax(absolute, relative)
    return np.asarray(np.where(np.isfinite(found), found, np.nan), dtype=np.float64)


def _ends(judged: IntArray, points: int) -> IntArray:
    """Places of the buckets that points end with: all of them where there are few, else evenly many outcomes apart."""
    filled = np.flatnonzero(judged)
    if len(filled) <= points:
        return filled
    so_far = np.cumsum(judged[filled])
    wanted = np.linspace(so_far[-1] / points, so_far[-1], points)
    return np.asarray(filled[np.unique(np.searchsorted(so_far, wanted - 1e-9))])


def _let_go(learned: Learned, ends: IntArray, total: IntArray) -> int | None:
    """The first point at which learning decided; where nothing says who did, at which it might have."""
    if learned.adaptive.n.any() or learned.static.n.any():
        return _first(np.cumsum(learned.adaptive.n)[ends] > 0)
    return _first(total.sum(axis=0) >= learned.static_outcomes)


def _events(learned: Learned) -> tuple[list[Event], int]:
    """When the guardrail let the static tier decide, and when learning tried again: the newest, and how many in all."""
    if not learned.guardrail or learned.target.min_success is None:
        return [], 0
    played = learned.n.sum(axis=0)
    outcomes = np.cumsum(played)
    rule, wanted = GuardrailRule(), learned.target.min_success
    fell = (
        f"Learning was certain to succeed below {wanted - rule.margin:.3g} and the static tier was not: the static "
        f"tier decides for {rule.cool_down} outcomes."
    )
    found: list[tuple[Literal["guardrail", "guardrail-over"], int, str]] = []
    for one in falls(learned.adaptive, learned.static, played, wanted, rule):
        found.append(("guardrail", one.fell, fell))
        if one.back is not None:
            found.append(("guardrail-over", one.back, "The cool-down is over: learning decides again."))
    events = [
        Event(code=code, at=bucket_at(float(learned.buckets_s[bucket])), outcomes=int(outcomes[bucket]), text=text)
        for code, bucket, text in found[-MOST_EVENTS:]
    ]
    return events, len(found)


def _first(holds: BoolArray) -> int | None:
    """The first place at which something holds."""
    places = np.flatnonzero(holds)
    return int(places[0]) if len(places) else None


def _regret(learned: Learned, total: IntArray, successes: FloatArray, generator: np.random.Generator) -> Regret:
    """Regret of all calls so far, by joint draws of the rates as they are believed at the end."""
    n_points = total.shape[1]
    tried = np.flatnonzero(total[:, -1] > 0) if n_points else np.zeros(0, dtype=np.int64)
    if not len(tried):
        return Regret(usd=[], usd_low=[], usd_high=[], successes=[], successes_low=[], successes_high=[])
    n, s, cost = total[tried], successes[tried, -1], learned.cost_usd[tried][:, None]
    rates = generator.beta(s[:, None] + 1.0, (n[:, -1] - s)[:, None] + 1.0, size=(len(tried), _DRAWS))
    bar = np.minimum(bars(rates, np.ones(rates.shape, dtype=bool), learned.target), rates.max(axis=0))
    # A model of unknown cost is neither right nor regretted.
    right = np.where((rates >= bar) & ~np.isnan(cost), cost, np.inf).min(axis=0)
    usd = np.maximum(0.0, np.nan_to_num(cost) - right).T @ n
    lost = np.maximum(0.0, bar - rates).T @ n
    return Regret(**_spread("usd", usd), **_spread("successes", lost))


def _spread(name: str, drawn: FloatArray) -> dict[str, list[float]]:
    """Median and 90% interval over draws, shape (n_draws, n_points)."""
    low, middle, high = np.quantile(drawn, [0.05, 0.5, 0.95], axis=0)
    return {name: middle.tolist(), f"{name}_low": low.tolist(), f"{name}_high": high.tolist()}


def sparkline(values: Sequence[float], low: float, high: float) -> str:
    """Values as a line of block characters; what lies outside the range stands at its end."""
    blocks = "▁▂▃▄▅▆▇█"
    width = max(high - low, 1e-12)
    places = [min(len(blocks) - 1, max(0, int((value - low) / width * len(blocks)))) for value in values]
    return "".join(blocks[place] for place in places)
