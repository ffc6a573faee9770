"""Which options does each node have? The decider's own candidates, under the node's constraints and target."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

import numpy as np

from router.answers import Candidate, Decision
from router.catalogue import Catalogue, Task
from router.choose.choice import reaches
from router.choose.cost import spending
from router.choose.draws import Seed, posterior_draws
from router.choose.latency import latencies
from router.choose.static import static_place
from router.decide.decider import Decider
from router.errors import NoCandidate, NodeRefused, RouterError, UnknownModel, near
from router.learn.beliefs import Beliefs
from router.learn.reading import believed
from router.learn.snapshot import Snapshot
from router.plan.dag import Dag, Node
from router.plan.learned import learned
from router.plan.option import Option
from router.traffic import Traffic
from router.values import Endpoint, FloatArray, Target

#: Posterior draws behind the interval of the success of the whole.
DRAWS = 512
#: Success rate of a model that nobody has tried: what the tiers claim is that theirs is good enough.
AS_CLAIMED, BELOW_TIER = 0.9, 0.7
#: A normal distribution's quartiles are this many standard deviations apart.
_QUARTILES_SD = 1.349
_SMALLEST = 1e-3
#: Dry runs: no decision is ever looked up.
_NO_ID = UUID(int=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A node with its options."""

    node: Node
    #: Under which its outcomes are kept.
    task_type: str
    target: Target
    #: Every model that may run it, in the catalogue's order; a ladder comes last.
    options: tuple[Option, ...]
    #: Places of the options that the target allows: the static one, or those that clear it.
    allowed: tuple[int, ...]
    #: Place of the static tier's option.
    static: int
    #: Why these are allowed, in words.
    why: str
    #: Who decides: the static tier, what was learned, or the caller.
    decided_by: str
    #: The decision that the node alone would get.
    decision: Decision

    @property
    def singles(self) -> tuple[Option, ...]:
        """The options of one model."""
        return _singles(self.options)

    def at_tier(self, tier: int) -> int:
        """Place of the option that a static tier names; an empty tier moves up, then down."""
        return _at_tier(self.singles, tier)

    def place_of(self, steps: tuple[str, ...]) -> int | None:
        """Place of the option with these steps."""
        return next((place for place, one in enumerate(self.options) if one.steps == steps), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What is known of a task type's models, in the catalogue's order."""

    task: Task
    beliefs: Beliefs
    draws: FloatArray
    latency_ms: FloatArray


class Asking:
    """Asks the decider for a DAG's nodes; what they share is computed once.

    Parameters:  traffic — how endpoints and budgets fare; none: all are well.
    """

    def __init__(
        self, decider: Decider, catalogue: Catalogue, snapshot: Snapshot, traffic: Traffic | None = None
    ) -> None:
        self._decider = decider
        self._catalogue = catalogue
        self._snapshot = snapshot
        self._traffic = traffic
        self._known: dict[tuple[str, float], _Known] = {}

    def all_of(self, dag: Dag) -> Iterable[Asked]:
        """The nodes that are left, one after another.

        Raises: NodeRefused — naming the node's field and what to do.
        """
        for node in dag.left:
            asked = self._asked(node, dag.quantile)
            left_ms = dag.running.get(node.id)
            yield asked if left_ms is None else _under_way(asked, left_ms)

    def _asked(self, node: Node, quantile: float) -> Asked:
        """One node."""
        try:
            decision, _ = self._decider.decide(
                node.request,
                self._snapshot,
                u=0.0,
                id_=_NO_ID,
                principal="",
                stale_s=0.0,
                traffic=self._traffic,
            )
        except NoCandidate as refused:
            raise NodeRefused(field=f"nodes.{node.id}", problem=_reasons(refused)) from refused
        except RouterError as refused:
            field = f"nodes.{node.id}.{refused.field}" if refused.field else f"nodes.{node.id}"
            raise NodeRefused(field=field, problem=str(refused)) from refused
        known = self._of(decision.task_type, quantile)
        options = self._options(node, decision, known)
        if node.model is not None and (node.fixed or node.model not in self._catalogue.by_model):
            _check_model(node, self._catalogue.model_names, decision)
        if node.fixed:
            options = [one for one in options if one.model == node.model]
        elif (climbed := self._ladder(node, options, quantile)) is not None:
            options.append(climbed)
        options = _in_time(node, options, quantile)
        return _allowed(node, decision, known, options)

    def _ladder(self, node: Node, singles: list[Option], quantile: float) -> Option | None:
        """The ladder that was learned for such a node; None where none pays, or its answers are not checked."""
        if not node.ladder:
            return None
        found = self._decider.ladder(node.request, self._snapshot)
        return None if found is None else learned(*found, singles, quantile)

    def _of(self, path: str, quantile: float) -> _Known:
        """What is known of a task type, computed once."""
        key = (path, quantile)
        if key not in self._known:
            catalogue, evidence = self._catalogue, self._snapshot.evidence(path)
            task = self._decider.task(path, self._snapshot)
            found = believed(catalogue, self._snapshot, path).of(range(len(catalogue.models)))
            tiers = [model.tier for model in catalogue.models]
            spent = spending(evidence, catalogue.model_names)
            claimed = _claimed(found, np.array(tiers) >= task.tier)
            self._known[key] = _Known(
                task=task,
                beliefs=claimed,
                draws=posterior_draws(claimed, Seed(policy=catalogue.policy.seed, task_type=path), DRAWS),
                latency_ms=latencies(spent.latency_hist, spent.timeouts, tiers, quantile),
            )
        return self._known[key]

    def _options(self, node: Node, decision: Decision, known: _Known) -> list[Option]:
        """Candidates that nothing leaves out and whose cost is known, in the catalogue's order."""
        by_model = {one.model: one for one in decision.candidates or ()}
        found = []
        for place, model in enumerate(self._catalogue.models):
            candidate = by_model[model.name]
            if candidate.left_out is not None or candidate.cost_usd is None:
                continue
            quartiles_usd = (candidate.cost_p75_usd or 0.0) - (candidate.cost_p25_usd or 0.0)
            found.append(
                Option(
                    steps=(model.name,),
                    endpoint=_first(candidate),
                    tier=model.tier,
                    cost_usd=candidate.cost_usd,
                    cost_sd_usd=quartiles_usd / _QUARTILES_SD,
                    final_usd=candidate.cost_usd,
                    latency_ms=float(known.latency_ms[place]),
                    success=float(known.beliefs.mean[place]),
                    draws=known.draws[place],
                    outcomes=candidate.belief.outcomes,
                )
            )
        if not found:
            problem = "no price is known of any model that may run it. Give them one in the catalogue."
            raise NodeRefused(field=f"nodes.{node.id}", problem=problem)
        return found


def _first(candidate: Candidate) -> Endpoint | None:
    """Where it is served best now; None where the catalogue names no endpoint."""
    if not candidate.endpoints:
        return None
    return Endpoint(provider=candidate.endpoints[0].provider, region=candidate.endpoints[0].region)


def _claimed(beliefs: Beliefs, is_tier: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> Beliefs:
    """Beliefs whose flat prior, as far as nothing is borrowed, says what the static tiers claim; of the same strength.

    A flat prior has every model nobody has tried succeed half of the time: ten of them never do, and no plan could be
    told from another.
    """
    shared = sum((loan.share for loan in beliefs.loans), np.zeros(len(beliefs.models)))
    moved = (2.0 * np.where(is_tier, AS_CLAIMED, BELOW_TIER) - 1.0) * np.maximum(0.0, 1.0 - shared)
    return replace(
        beliefs,
        alpha=np.maximum(beliefs.alpha + moved, _SMALLEST),
        beta=np.maximum(beliefs.beta - moved, _SMALLEST),
    )


def _allowed(node: Node, decision: Decision, known: _Known, options: list[Option]) -> Asked:
    """The node with the options that may be chosen, and why."""
    singles = _singles(options)
    static = _at_tier(singles, known.task.tier)
    candidates = {one.model: one for one in decision.candidates or ()}
    allowed: tuple[int, ...]
    if node.fixed:
        allowed, why, decided_by = (0,), "fixed", "none"
    elif decision.evidence.held_by is not None:
        seen = decision.evidence
        said = f"{seen.outcomes}/{seen.needed} outcomes" if seen.outcomes < seen.needed else seen.held_by
        allowed, why, decided_by = (static,), f"static tier {known.task.tier}, {said}", "static"
    else:
        means = np.array([candidates[one.model].belief.mean for one in singles])
        clears = reaches(means, decision.target)
        proven = [not candidates[one.model].on_trial for one in singles]
        allowed = tuple(place for place, may in enumerate(proven) if may and clears[place])
        why, decided_by = f"cheapest that clears {_bar(decision.target)}", "adaptive"
        if not allowed:
            likely = [mean if may else -1.0 for mean, may in zip(means.tolist(), proven, strict=True)]
            allowed = (int(np.argmax(likely)),) if any(proven) else (static,)
            why = f"none clears {_bar(decision.target)}; likely the best"
        # It was learned to keep the target.
        allowed = (*allowed, *range(len(singles), len(options)))
    return Asked(
        node=node,
        task_type=decision.task_type,
        target=decision.target,
        options=tuple(options),
        allowed=allowed,
        static=static,
        why=why,
        decided_by=decided_by,
        decision=decision,
    )


def _singles(options: Sequence[Option]) -> tuple[Option, ...]:
    """The options of one model."""
    return tuple(one for one in options if len(one.steps) == 1)


def _at_tier(singles: Sequence[Option], tier: int) -> int:
    """Place of the option that a static tier names; an empty tier moves up, then down."""
    return static_place([one.tier for one in singles], tier, [True] * len(singles)) or 0


def _under_way(asked: Asked, left_ms: float) -> Asked:
    """A node that runs already: its model, paid, for the time it still needs."""
    model = asked.node.model
    running = [one for one in asked.singles if one.model == model]
    if not running:
        problem = f"`{model}` runs it, and may not."
        raise NodeRefused(field=f"nodes.{asked.node.id}.model", problem=problem)
    option = replace(running[0], cost_usd=0.0, cost_sd_usd=0.0, final_usd=0.0, latency_ms=left_ms)
    return replace(asked, options=(option,), allowed=(0,), static=0, why="running", decided_by="none")


def _check_model(node: Node, models: tuple[str, ...], decision: Decision) -> None:
    """Refuse a model that is not catalogued, or fixed and left out."""
    if node.model not in models:
        unknown = UnknownModel(field=f"nodes.{node.id}.model", given=node.model, hint=near(node.model or "", models))
        raise NodeRefused(field=f"nodes.{node.id}.model", problem=str(unknown)) from unknown
    reasons = {one.model: one.left_out for one in decision.candidates or ()}
    if (reason := reasons[node.model]) is not None:
        problem = f"`{node.model}` is fixed, and left out: {reason}. Loosen one of the two."
        raise NodeRefused(field=f"nodes.{node.id}.model", problem=problem)


def _in_time(node: Node, options: list[Option], quantile: float) -> list[Option]:
    """Options that keep the node's own limit of latency."""
    limit_ms = node.max_latency_ms
    if limit_ms is None:
        return options
    kept = [one for one in options if one.latency_ms <= limit_ms]
    if not kept:
        fastest = min(options, key=lambda one: one.latency_ms)
        problem = (
            f"{limit_ms:g}: the fastest model that may run it, `{fastest.model}`, takes {fastest.latency_ms:.0f} ms at "
            f"quantile {quantile:g}, {fastest.latency_ms - limit_ms:.0f} more. Loosen it."
        )
        raise NodeRefused(field=f"nodes.{node.id}.max_latency_ms", problem=problem)
    return kept


def _reasons(refused: NoCandidate) -> str:
    """No candidate, and why none of the models is one."""
    reasons = refused.facts["models"]
    listed = reasons.items() if isinstance(reasons, dict) else ()
    return f"{refused} " + "; ".join(f"`{model}`: {reason}" for model, reason in list(listed)[:10]) + "."


def _bar(target: Target) -> str:
    """A target in words."""
    parts = [
        None if target.min_success is None else f"{target.min_success:g}",
        None if target.of_best is None else f"{target.of_best:g} of the best",
    ]
    return " and ".join(part for part in parts if part)
