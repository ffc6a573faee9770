"""Which model should run this call? A request, what is in memory, and one uniform make a decision."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from typing import Any, Literal
from uuid import UUID

import msgspec
import numpy as np

from router.answers import ChangeShown, Checks, Decision, LadderShown, Request
from router.catalogue import Catalogue, Policy, Task
from router.catalogue.document import MAX_TASK_TYPES
from router.catalogue.tasks import keeper_of, task_of
from router.choose.choice import Choice, ChooseSettings
from router.choose.cost import expected_tokens, rounded_tokens, spending
from router.choose.draws import Seed
from router.choose.floor import with_floor
from router.choose.settled import settled_place
from router.choose.situation import Situation
from router.choose.static import static_in_time, static_place
from router.choose.strategies import STRATEGIES
from router.decide.eligible import served
from router.decide.ladders import Material, chosen_ladder, learned_ladder
from router.decide.prepared import Prepared, Version
from router.errors import BudgetSpent
from router.learn.beliefs import Beliefs, Folded
from router.learn.counts import Evidence
from router.learn.reading import borrowing, has_stepped_back, read, renewals, standing
from router.learn.scores import checked
from router.learn.snapshot import Snapshot
from router.review.kept import kept
from router.signing import Claims, Rung, Signer
from router.traffic import ALL_WELL, UNLIMITED, BudgetState, Standing, Traffic
from router.values import (
    QUALITY_ONE,
    DecidedBy,
    Endpoint,
    Kept,
    LoggedChoice,
    LoggedDecision,
    Note,
    Target,
    bucket_at,
)

CACHE_SIZE = 10_000
#: What holds learning back although there is evidence.
_HELD_BY = {"static": "static mode", "shadow": "shadow mode"}


class Decider:
    """Decides under one catalogue version; computes each choice once per state of belief.

    Parameters:  signer — signs decisions.   providers — those the operator can call; none: all.
                 learning — the strategy of `STRATEGIES` that decides once the static tier lets go.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        version: int,
        signer: Signer,
        providers: tuple[str, ...] = (),
        learning: str = "adaptive",
    ) -> None:
        self._catalogue = catalogue
        self._version = version
        self._signer = signer
        self._providers = providers
        self._learning = STRATEGIES[learning]
        self._tasks: dict[str, Task] = {}
        self._beliefs: dict[str, tuple[Version, Folded, Beliefs]] = {}
        self._prepared: OrderedDict[Any, Prepared] = OrderedDict()
        self._kept: dict[str, tuple[int, Kept | None]] = {}

    def decide(
        self,
        request: Request,
        snapshot: Snapshot,
        *,
        u: float,
        id_: UUID,
        principal: str,
        stale_s: float,
        traffic: Traffic | None = None,
    ) -> tuple[Decision, tuple[LoggedDecision, Callable[[], LoggedChoice]] | None]:
        """A decision, and what the log keeps of it; nothing for a dry run.

        Parameters:  u — one uniform in [0, 1).   id_ — the decision's identifier.
                     traffic — how endpoints and budgets fare, which is told of the decision; none: all are well.
        Raises:      UnknownTaskType, UnknownModel, BadInput, TargetOutOfRange, NoCandidate, BudgetSpent.
        """
        task, note = self.kept_under(request.task_type, snapshot)
        moment = ALL_WELL if traffic is None else traffic.standing()
        budget = UNLIMITED if traffic is None else traffic.budget(task)
        if not request.dry_run:
            check_budget(task, budget)
        prepared = self._prepare(request, task, snapshot, moment, budget)
        place = prepared.drawn(u)
        model, endpoint_propensity = prepared.served(place, u)
        propensity = prepared.propensities[place]
        strategy = prepared.strategy if model.ladder is None else "cascade"
        signed = None
        logged = None
        if not request.dry_run:
            endpoint = "" if model.endpoint is None else model.endpoint.label
            if traffic is not None:
                traffic.decided(
                    task,
                    model.name,
                    endpoint,
                    tokens=prepared.tokens[place],
                    spent_usd=model.expected.cost_usd or 0.0,
                    extra_usd=prepared.extra_usd[place],
                )
            claims = Claims(
                id=id_,
                task_type=task.path,
                model=model.name,
                endpoint=endpoint,
                propensity=propensity,
                strategy=strategy,
                step=0,
                catalogue_version=self._version,
                owner=principal,
                ladder=model.rungs,
            )
            signed = self._signer.sign(claims)
            row = LoggedDecision(
                id=id_,
                task_type=task.path,
                u=u,
                model=model.name,
                endpoint=endpoint,
                propensity=propensity,
                principal=principal,
                strategy=strategy,
                endpoint_propensity=endpoint_propensity,
                choice=prepared.logged.hash,
                catalogue_version=self._version,
            )
            logged = (row, lambda: prepared.logged)
        return Decision(
            id=None if request.dry_run else id_,
            decision=signed,
            task_type=task.path,
            model=model.name,
            endpoint=model.endpoint,
            tier=model.tier,
            strategy=strategy,
            propensity=propensity,
            endpoint_propensity=endpoint_propensity,
            target=prepared.target,
            expected=model.expected,
            evidence=prepared.evidence[place],
            catalogue_version=self._version,
            stale_s=stale_s,
            notes=prepared.notes_of(place, request, budget, note),
            ladder=model.ladder,
            candidates=prepared.candidates if request.explain else None,
        ), logged

    def kept_under(self, path: str, snapshot: Snapshot) -> tuple[Task, Note | None]:
        """The task type that serves and records a path: itself, or, when there are too many, its nearest known parent.

        Raises: UnknownTaskType.
        """
        task = self._task(path)
        known = keeper_of(self._catalogue, path, snapshot, MAX_TASK_TYPES)
        if known == path:
            return task, None
        text = f"There are {len(snapshot)} task types already: `{known}` serves and records `{path}`."
        return self._task(known), Note(code="kept-under-ancestor", text=text)

    def changes(self, path: str, snapshot: Snapshot) -> list[ChangeShown]:
        """When models of a task type were seen to change, oldest first, and what that did."""
        task, _ = self.kept_under(path, snapshot)
        evidence = snapshot.evidence(task.path)
        beliefs = self._believe(task.path, snapshot)
        places = {model: place for place, model in enumerate(beliefs.models)}
        shown = [
            self._changed(beliefs, change.model, "rate", evidence.buckets_s[change.bucket], change.before, change.after)
            for change in beliefs.changes
        ]
        shown += [
            self._changed(
                beliefs,
                places[renewal.model],
                "served_model",
                evidence.buckets_s[renewal.bucket],
                served_model=renewal.served_model,
            )
            for renewal in renewals(evidence)
        ]
        return sorted(shown, key=lambda change: change.at)

    def _changed(
        self,
        beliefs: Beliefs,
        place: int,
        kind: Literal["rate", "served_model"],
        bucket_s: int,
        before: float | None = None,
        after: float | None = None,
        served_model: str | None = None,
    ) -> ChangeShown:
        """One change, with what it did."""
        n_since = int(beliefs.n_since[place])
        return ChangeShown(
            kind=kind,
            model=beliefs.models[place],
            at=bucket_at(bucket_s),
            before=before,
            after=after,
            served_model=served_model,
            outcomes_since=n_since,
            on_trial=n_since < self._catalogue.policy.trial_outcomes,
        )

    def checks(self, path: str, snapshot: Snapshot) -> Checks:
        """What checks of a task type are worth, and the ladder that would pay, or why there is none."""
        task, _ = self.kept_under(path, snapshot)
        return self._prepare(Request(task_type=task.path), task, snapshot).checks

    def ladder(self, request: Request, snapshot: Snapshot) -> tuple[LadderShown, tuple[Rung, ...]] | None:
        """The ladder that a request may get, and its steps as a decision carries them; None where it gets none."""
        task, _ = self.kept_under(request.task_type, snapshot)
        last = self._prepare(request, task, snapshot).models[-1]
        return None if last.ladder is None else (last.ladder, last.rungs)

    def kept(self, path: str, snapshot: Snapshot) -> Kept | None:
        """The success of what was decided here, as a share of the best model's; None before there was an outcome."""
        task, _ = self.kept_under(path, snapshot)
        evidence = snapshot.evidence(task.path)
        known = self._kept.get(task.path)
        if known is not None and known[0] == evidence.version:
            return known[1]
        beliefs = self._believe(task.path, snapshot).of(range(len(self._catalogue.models)))
        counted = [evidence.decided("static"), evidence.decided("adaptive")]
        n = sum(int(n.sum()) for n, _ in counted)
        successes = sum(float(quality.sum()) for _, quality in counted) / QUALITY_ONE
        generator = np.random.default_rng(self._catalogue.policy.seed)
        found = kept(n, successes, beliefs.alpha, beliefs.beta, generator)
        if len(self._kept) >= CACHE_SIZE:
            self._kept.clear()
        self._kept[task.path] = (evidence.version, found)
        return found

    def task(self, path: str, snapshot: Snapshot) -> Task:
        """What holds for a task type, inherited or not."""
        return self.kept_under(path, snapshot)[0]

    def _task(self, path: str) -> Task:
        """The settings of a path, looked up once."""
        task = self._tasks.get(path)
        if task is None:
            task = task_of(self._catalogue, path)
            if len(self._tasks) >= CACHE_SIZE:
                self._tasks.clear()
            self._tasks[path] = task
        return task

    def _prepare(
        self,
        request: Request,
        task: Task,
        snapshot: Snapshot,
        moment: Standing = ALL_WELL,
        budget: BudgetState = UNLIMITED,
    ) -> Prepared:
        """The choice for this kind of request, computed once per state of belief."""
        evidence = snapshot.evidence(task.path)
        version = self._state(task.path, snapshot)
        target = _target(request, task)
        limit = request.max_cost_usd
        tokens = request.input_tokens
        # A limit is held to exactly; otherwise requests of about one size share a choice.
        size = tokens if tokens is None or limit is not None else rounded_tokens(tokens)
        strategy = "static" if request.strategy == "static" else task.mode
        constraints = (request.exclude, limit, request.max_latency_ms, request.region, request.compliance)
        climbs = request.strategy == "cascade", request.ladder
        conversation = request.current_model, request.cache_read_tokens
        key = (
            task.path,
            target,
            strategy,
            climbs,
            constraints,
            size,
            request.output_tokens,
            conversation,
            moment.number,
            budget.settles,
        )
        prepared = self._prepared.get(key)
        if prepared is None or prepared.version != version:
            beliefs = self._believe(task.path, snapshot)
            prepared = self._compute(
                request, task, target, size, strategy, evidence, beliefs, snapshot, version, moment, budget
            )
            self._prepared[key] = prepared
            if len(self._prepared) > CACHE_SIZE:
                self._prepared.popitem(last=False)
        self._prepared.move_to_end(key)
        return prepared

    def _compute(
        self,
        request: Request,
        task: Task,
        target: Target,
        size: int | None,
        strategy: str,
        evidence: Evidence,
        beliefs: Beliefs,
        snapshot: Snapshot,
        version: Version,
        moment: Standing,
        budget: BudgetState,
    ) -> Prepared:
        """Everything that an answer shows, from beliefs, costs and target."""
        policy = self._catalogue.policy
        models = self._catalogue.models
        spent = spending(evidence, self._catalogue.model_names)
        found = served(
            self._catalogue,
            task,
            request,
            input_tokens=size,
            evidence=evidence,
            spent=spent,
            standing=moment,
            providers=self._providers,
        )
        costs, timely, reasons = found.costs, found.in_time, found.reasons
        usable = [reason is None for reason in reasons]
        tiers = [model.tier for model in models]
        static = static_in_time(tiers, task.tier, usable, timely)
        eligible = [place for place, reason in enumerate(reasons) if reason is None]
        # Under a limit of latency no promise is kept, so none is missed.
        n_dearer = 0 if timely is not None else int((~(costs.usd[eligible] <= costs.usd[static])).sum())
        held = standing(self._catalogue, evidence, models[static].name, target, n_dearer)
        situation = Situation(
            beliefs=beliefs.of(eligible),
            cost_usd=costs.usd[eligible],
            target=target,
            seed=Seed(policy=policy.seed, task_type=task.path),
            static=eligible.index(static),
            in_time=None if timely is None else timely.of(np.array(eligible)),
            rollout=task.rollout,
            settings=_settings(policy),
        )
        held_by = held.held_by or _HELD_BY.get(strategy)
        if held_by is None and has_stepped_back(self._catalogue, evidence, target):
            held_by = "guardrail"
        may_learn = held.held_by is None and strategy != "static"
        rule = self._learning if task.rollout >= 1.0 else STRATEGIES["rollout"]
        learned = with_floor(rule.choose(situation), policy.exploration_floor) if may_learn else None
        if learned is None or held_by is not None:
            acts: DecidedBy = "static"
            choice = STRATEGIES["static"].choose(situation)
        elif budget.settles:
            acts, choice = "adaptive", STRATEGIES["settled"].choose(situation)
        else:
            acts, choice = "adaptive", learned
        endpoints = [ways[0].endpoint if ways else None for ways in found.ways]
        material = partial(self._material, request, task.path, situation, eligible, endpoints, snapshot)
        ladder, no_ladder = None, None
        if request.climbs:
            ladder, no_ladder = chosen_ladder(
                material(),
                held_by=held_by or (None if task.rollout >= 1.0 else "rollout"),
                tiers_until=policy.static_outcomes if request.strategy == "cascade" else None,
                threshold=policy.ladder_threshold,
            )
        named = static_place(tiers, task.tier, usable)
        return Prepared(
            catalogue=self._catalogue,
            task=task,
            target=target,
            strategy=acts,
            version=version,
            eligible=eligible,
            served=found,
            beliefs=beliefs,
            choice=choice,
            incumbent=settled_place(situation) if acts == "adaptive" else situation.static,
            tokens=expected_tokens(spent, task.typical, size, request.output_tokens),
            latency_ms=spent.latency_ms,
            outcomes=held.outcomes,
            needed=held.needed,
            held_by=held_by,
            let_go=held.let_go,
            too_slow=models[named].name if acts == "static" and named is not None and named != static else None,
            ladder=ladder,
            no_ladder=no_ladder,
            checks=lambda: learned_ladder(material()),
            unhurried_usd=lambda: self._unhurried_usd(request, task, snapshot, moment, budget),
            inputs={
                "input_tokens": size,
                "output_tokens": request.output_tokens,
                "catalogue_version": self._version,
                # In shadow mode, what learning would have chosen stands beside what acted.
                "shadow": None if learned is None or learned is choice else _shown(learned),
            },
        )

    def _unhurried_usd(
        self, request: Request, task: Task, snapshot: Snapshot, moment: Standing, budget: BudgetState
    ) -> float | None:
        """What a request would cost without its limit of latency; None where it has none."""
        if request.max_latency_ms is None:
            return None
        unhurried = msgspec.structs.replace(request, max_latency_ms=None)
        return self._prepare(unhurried, task, snapshot, moment, budget).expected_usd

    def _material(
        self,
        request: Request,
        path: str,
        situation: Situation,
        eligible: list[int],
        endpoints: list[Endpoint | None],
        snapshot: Snapshot,
    ) -> Material:
        """What a ladder can be made of; computed for those alone who ask for one, or for what checks are worth."""
        evidence = snapshot.evidence(path)
        spent = spending(evidence, situation.beliefs.models)
        return Material(
            situation=situation,
            tiers=[self._catalogue.models[place].tier for place in eligible],
            endpoints=[endpoints[place] for place in eligible],
            latency_ms=spent.latency_ms,
            latency_hist=spent.latency_hist,
            timeouts=spent.timeouts,
            evidence=evidence,
            found=checked(self._catalogue, evidence, snapshot.checks.of(path)),
            limit_ms=request.max_latency_ms,
            most_usd=request.max_cost_usd,
        )

    def _believe(self, path: str, snapshot: Snapshot) -> Beliefs:
        """Beliefs of a task type, computed once per state of its evidence and of what it borrows from."""
        version = self._state(path, snapshot)
        known = self._beliefs.get(path)
        if known is None or known[0] != version:
            if len(self._beliefs) >= CACHE_SIZE:
                self._beliefs.clear()
            # What a task type's own outcomes say stays as it is while only those change that it borrows from.
            is_own = known is not None and known[0][0] == version[0]
            own = known[1] if known is not None and is_own else read(self._catalogue, snapshot.evidence(path))
            found = borrowing(self._catalogue, own, snapshot, path)
            known = self._beliefs[path] = (version, own, found)
        return known[2]

    def _state(self, path: str, snapshot: Snapshot) -> Version:
        """The state of everything that a task type's belief is computed from."""
        across = snapshot.everything_version if self._catalogue.policy.cross_task_strength else 0
        return snapshot.evidence(path).version, snapshot.tree_version(path), across, snapshot.checks.version(path)


def check_budget(task: Task, budget: BudgetState) -> None:
    """Refuse a call that nothing is left for, where the operator wants that.

    Raises: BudgetSpent.
    """
    if budget.is_spent and task.budget is not None and task.budget.when_spent == "refuse":
        raise BudgetSpent(
            budget=task.budget_path, spent_usd=round(budget.spent_usd, 6), usd_per_day=task.budget.usd_per_day
        )


def _shown(choice: Choice) -> dict[str, Any]:
    """A choice that did not act, as plain JSON."""
    return {**choice.numbers, "propensities": choice.propensities.tolist()}


def _target(request: Request, task: Task) -> Target:
    """The request's target in place of the task type's, where it gives one."""
    if request.min_success is None and request.of_best is None:
        return task.target
    return Target(min_success=request.min_success, of_best=request.of_best)


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
