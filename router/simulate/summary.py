"""What did the runs show? Mean regret with its interval, per strategy and instance; `--json` prints this."""

from collections.abc import Sequence

import msgspec
import numpy as np

from router.catalogue import Policy
from router.replay.estimates import Estimate, estimate
from router.simulate.instances import Instance
from router.simulate.play import Rules
from router.simulate.regret import POINTS, Run
from router.values import FloatArray, Target


class Regret(msgspec.Struct, frozen=True, kw_only=True):
    """What one strategy lost in one run, on average over seeds."""

    strategy: str
    cost: Estimate
    quality: Estimate
    #: Cost and quality, with weight 1.
    regret: Estimate
    #: Share of the calls that went to the right model.
    right_share: Estimate


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """An instance, or a file with all its task types added up."""

    name: str
    #: Of one run.
    decisions: int
    #: One per strategy, in the order asked for.
    strategies: tuple[Regret, ...]


class Curve(msgspec.Struct, frozen=True, kw_only=True):
    """A regret so far, from the start to the end of a run, in equal steps."""

    mean: tuple[float, ...]
    #: Ends of the 95% interval; null for a single seed.
    low: tuple[float, ...] | None
    high: tuple[float, ...] | None


class Curves(msgspec.Struct, frozen=True, kw_only=True):
    """How one strategy came to its regret, added up over a family."""

    strategy: str
    cost: Curve
    quality: Curve
    regret: Curve


class FamilyShown(msgspec.Struct, frozen=True, kw_only=True):
    """Instances that are judged together: by their sum."""

    family: str
    rows: tuple[Row, ...]
    sum: Row
    curves: tuple[Curves, ...]


class InstanceShown(msgspec.Struct, frozen=True, kw_only=True):
    """What was played."""

    name: str
    family: str
    target: Target
    models: tuple[str, ...]
    cost_usd: tuple[float, ...]
    #: Success rates at the first decision of the first seed.
    rates: tuple[float, ...]


class Speed(msgspec.Struct, frozen=True, kw_only=True):
    """How fast a strategy decided and learned, in one process."""

    strategy: str
    decisions_per_s: float


class Simulated(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a set of runs showed."""

    seeds: tuple[int, ...]
    delay: int
    bucket: int
    policy: Policy
    instances: tuple[InstanceShown, ...]
    families: tuple[FamilyShown, ...]
    speed: tuple[Speed, ...]


def summary(
    instances: Sequence[Instance], strategies: Sequence[str], seeds: Sequence[int], rules: Rules, runs: Sequence[Run]
) -> Simulated:
    """What the runs showed: one of each instance, strategy and seed, in any order."""
    by_key = {(run.instance, run.strategy, run.seed): run for run in runs}
    families = dict.fromkeys(one.family for one in instances)
    return Simulated(
        seeds=tuple(seeds),
        delay=rules.delay,
        bucket=rules.bucket,
        policy=rules.policy,
        instances=tuple(_instance(one, seeds[0]) for one in instances),
        families=tuple(
            _family(family, [one for one in instances if one.family == family], strategies, seeds, by_key)
            for family in families
        ),
        speed=tuple(_speed(strategy, [run for run in runs if run.strategy == strategy]) for strategy in strategies),
    )


_Runs = dict[tuple[str, str, int], Run]


def _instance(one: Instance, seed: int) -> InstanceShown:
    """An instance as it is shown."""
    return InstanceShown(
        name=one.name,
        family=one.family,
        target=one.target,
        models=one.models,
        cost_usd=tuple(one.cost_usd.tolist()),
        rates=tuple(one.stream(seed, 1).rate[0].tolist()),
    )


def _family(
    family: str, instances: Sequence[Instance], strategies: Sequence[str], seeds: Sequence[int], runs: _Runs
) -> FamilyShown:
    """A family, row by row and added up."""
    rows = dict.fromkeys(one.row for one in instances)
    return FamilyShown(
        family=family,
        rows=tuple(
            _row(row, [one.name for one in instances if one.row == row], strategies, seeds, runs) for row in rows
        ),
        sum=_row("sum", [one.name for one in instances], strategies, seeds, runs),
        curves=tuple(_curves(strategy, [one.name for one in instances], seeds, runs) for strategy in strategies),
    )


def _row(name: str, instances: Sequence[str], strategies: Sequence[str], seeds: Sequence[int], runs: _Runs) -> Row:
    """Instances added up, strategy by strategy."""
    decisions = sum(runs[instance, strategies[0], seeds[0]].decisions for instance in instances)
    return Row(
        name=name,
        decisions=decisions,
        strategies=tuple(_regret(strategy, instances, seeds, runs) for strategy in strategies),
    )


def _regret(strategy: str, instances: Sequence[str], seeds: Sequence[int], runs: _Runs) -> Regret:
    """What a strategy lost on instances together: added up per seed first, so that the interval is that of the sum."""
    cost, quality = _so_far(strategy, instances, seeds, runs)[:, :, -1]
    right = [
        np.average([runs[one, strategy, seed].right_share for one in instances], weights=_weights(instances, runs))
        for seed in seeds
    ]
    return Regret(
        strategy=strategy,
        cost=estimate(cost.tolist()),
        quality=estimate(quality.tolist()),
        regret=estimate((cost + quality).tolist()),
        right_share=estimate([float(share) for share in right]),
    )


def _weights(instances: Sequence[str], runs: _Runs) -> list[int]:
    """Decisions of each instance."""
    decisions = {name: run.decisions for (name, _, _), run in runs.items()}
    return [decisions[name] for name in instances]


def _curves(strategy: str, instances: Sequence[str], seeds: Sequence[int], runs: _Runs) -> Curves:
    """A strategy's regret so far on instances together."""
    cost, quality = _so_far(strategy, instances, seeds, runs)
    return Curves(strategy=strategy, cost=_curve(cost), quality=_curve(quality), regret=_curve(cost + quality))


def _so_far(strategy: str, instances: Sequence[str], seeds: Sequence[int], runs: _Runs) -> FloatArray:
    """Cost and quality regret so far, added up over instances, shape (2, n_seeds, POINTS + 1)."""
    total = np.zeros((2, len(seeds), POINTS + 1))
    for place, seed in enumerate(seeds):
        for instance in instances:
            run = runs[instance, strategy, seed]
            total[:, place] += np.stack([run.cost, run.quality])
    return total


def _curve(per_seed: FloatArray) -> Curve:
    """Mean and interval at each moment, from an array of shape (n_seeds, POINTS + 1)."""
    shown = [estimate(column.tolist()) for column in per_seed.T]
    low = tuple(one.low for one in shown if one.low is not None)
    high = tuple(one.high for one in shown if one.high is not None)
    return Curve(mean=tuple(one.mean for one in shown), low=low or None, high=high or None)


def _speed(strategy: str, runs: Sequence[Run]) -> Speed:
    """Decisions over seconds, of all runs."""
    seconds = sum(run.seconds for run in runs)
    return Speed(strategy=strategy, decisions_per_s=sum(run.decisions for run in runs) / seconds)
