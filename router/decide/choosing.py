"""With what probability is each model recommended? One kind of request, at one state of belief."""

from dataclasses import dataclass

import numpy as np

from router.answers import LadderShown
from router.catalogue import Policy
from router.choose.choice import Choice, ChooseSettings
from router.choose.cost import Spending, spending
from router.choose.draws import Seed
from router.choose.floor import with_floor
from router.choose.settled import settled_place
from router.choose.situation import Situation
from router.choose.static import static_in_time, static_place
from router.choose.strategies import STRATEGIES
from router.decide.eligible import Served, served
from router.decide.kind import Kind, Terms
from router.decide.ladders import Material, chosen_ladder
from router.learn.beliefs import Beliefs
from router.learn.evidence import Phase
from router.learn.reading import has_stepped_back, phase_of
from router.learn.scores import checked
from router.learn.snapshot import Snapshot
from router.values import DecidedBy

#: What holds learning back although there is evidence.
_HELD_BY = {"static": "static mode", "shadow": "shadow mode"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A choice, and all that it rests on."""

    kind: Kind
    terms: Terms
    #: Of every catalogued model.
    beliefs: Beliefs
    served: Served
    spent: Spending
    #: Places of the candidates among the catalogued models; what follows is in their order.
    eligible: list[int]
    situation: Situation
    phase: Phase
    #: What holds learning back; None: nothing does.
    held_by: str | None
    strategy: DecidedBy
    choice: Choice
    #: What learning would have chosen, where it did not act.
    shadow: Choice | None
    #: Place of the candidate that the others are tried out against.
    incumbent: int
    #: The static tier's model, where a limit of latency passes over it.
    too_slow: str | None


def chosen(kind: Kind, terms: Terms, snapshot: Snapshot, beliefs: Beliefs) -> Chosen:
    """The choice for a kind of request.

    Raises: UnknownModel, BadInput, NoCandidate.
    """
    catalogue, task = terms.catalogue, kind.task
    evidence = snapshot.evidence(task.path)
    spent = spending(evidence, catalogue.model_names)
    found = served(kind, terms, evidence, spent)
    usable = [reason is None for reason in found.reasons]
    tiers = [model.tier for model in catalogue.models]
    static = static_in_time(tiers, task.tier, usable, found.in_time)
    eligible = np.flatnonzero(usable).tolist()
    situation = Situation(
        beliefs=beliefs.of(eligible),
        cost_usd=found.costs.usd[eligible],
        target=kind.target,
        seed=Seed(policy=catalogue.policy.seed, task_type=task.path),
        static=eligible.index(static),
        in_time=None if found.in_time is None else found.in_time.of(np.array(eligible)),
        rollout=task.rollout,
        settings=_settings(catalogue.policy),
    )
    # Under a limit of latency no promise is kept, so none is missed.
    n_dearer = 0 if found.in_time is not None else int((~(situation.cost_usd <= found.costs.usd[static])).sum())
    phase = phase_of(catalogue, evidence, catalogue.models[static].name, kind.target, n_dearer)
    held_by = phase.held_by or _HELD_BY.get(kind.mode)
    if held_by is None and has_stepped_back(catalogue, evidence, kind.target):
        held_by = "guardrail"
    learned = _learned(kind, terms, situation) if phase.held_by is None and kind.mode != "static" else None
    strategy: DecidedBy = "static" if learned is None or held_by is not None else "adaptive"
    if learned is None or strategy == "static":
        choice = STRATEGIES["static"].choose(situation)
    else:
        choice = STRATEGIES["settled"].choose(situation) if kind.settles else learned
    named = static_place(tiers, task.tier, usable)
    is_passed_over = strategy == "static" and named is not None and named != static
    return Chosen(
        kind=kind,
        terms=terms,
        beliefs=beliefs,
        served=found,
        spent=spent,
        eligible=eligible,
        situation=situation,
        phase=phase,
        held_by=held_by,
        strategy=strategy,
        choice=choice,
        shadow=None if learned is choice else learned,
        incumbent=settled_place(situation) if strategy == "adaptive" else situation.static,
        too_slow=catalogue.models[named].name if is_passed_over and named is not None else None,
    )


def material_of(found: Chosen, snapshot: Snapshot) -> Material:
    """What a ladder can be made of; computed for those alone who ask for one, or for what checks are worth."""
    kind, models = found.kind, found.terms.catalogue.models
    evidence = snapshot.evidence(kind.task.path)
    spent = spending(evidence, found.situation.beliefs.models)
    return Material(
        situation=found.situation,
        tiers=[models[place].tier for place in found.eligible],
        endpoints=[found.served.ways[place][0].endpoint for place in found.eligible],
        latency_ms=spent.latency_ms,
        latency_hist=spent.latency_hist,
        timeouts=spent.timeouts,
        evidence=evidence,
        found=checked(found.terms.catalogue, evidence, snapshot.checks.of(kind.task.path)),
        limit_ms=kind.request.max_latency_ms,
        most_usd=kind.request.max_cost_usd,
    )


def ladder_of(found: Chosen, material: Material) -> tuple[LadderShown | None, str | None]:
    """The ladder of a request that may get one, or why it gets none."""
    policy = found.terms.catalogue.policy
    return chosen_ladder(
        material,
        held_by=found.held_by or (None if found.kind.task.rollout >= 1.0 else "rollout"),
        tiers_until=policy.static_outcomes if found.kind.request.strategy == "cascade" else None,
        threshold=policy.ladder_threshold,
    )


def _learned(kind: Kind, terms: Terms, situation: Situation) -> Choice:
    """What learning chooses, where it decides."""
    rule = terms.learning if kind.task.rollout >= 1.0 else STRATEGIES["rollout"]
    return with_floor(rule.choose(situation), terms.catalogue.policy.exploration_floor)


def _settings(policy: Policy) -> ChooseSettings:
    """What a choice weighs, from the catalogue's policy."""
    return ChooseSettings(
        success_worth=policy.success_worth,
        thompson_share=policy.thompson_share,
        trial_outcomes=policy.trial_outcomes,
        trial_share=policy.trial_share,
        keep_promise=policy.keep_promise,
        look_outcomes=policy.look_outcomes,
    )
