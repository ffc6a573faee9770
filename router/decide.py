"""Which model should run this call? A request, what is in memory, and one uniform make a decision."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from hashlib import blake2b
from itertools import accumulate
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
import numpy as np

from router.catalogue import Catalogue, CataloguedModel, Policy, Task
from router.catalogue.document import MAX_TASK_TYPES, ancestors
from router.catalogue.tasks import task_of
from router.choose.choice import Choice, ChooseSettings, reaches
from router.choose.cost import Costs, Spending, expected_costs, rounded_tokens, spending
from router.choose.draws import Seed
from router.choose.situation import Situation
from router.choose.static import static_place
from router.choose.strategies import STRATEGIES, replay
from router.errors import NoCandidate, UnknownModel, near
from router.learn.beliefs import Beliefs
from router.learn.reading import believed, has_stepped_back, standing
from router.learn.snapshot import Evidence, Snapshot
from router.signing import Claims, Signer
from router.values import (
    MAX_COST_USD,
    MAX_TOKENS,
    DecidedBy,
    Endpoint,
    LoggedChoice,
    LoggedDecision,
    Note,
    Target,
    bucket_at,
)

CACHE_SIZE = 10_000
#: State of a task type's evidence, and of what its belief borrows from.
_Version = tuple[int, int]
#: What holds learning back although there is evidence.
_HELD_BY = {"static": "static mode", "shadow": "shadow mode"}

Names = Annotated[tuple[str, ...], msgspec.Meta(max_length=100)]
Tokens = Annotated[int, msgspec.Meta(ge=0, le=MAX_TOKENS)]


class Request(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the caller asks: `GET /v1/recommendation`."""

    #: What kind of work the call is, such as `classify` or `review/python`.
    task_type: Annotated[str, msgspec.Meta(max_length=256)]
    #: With or without `of_best`: replaces the task type's whole target.
    min_success: float | None = None
    of_best: float | None = None
    #: Models expected to cost more are left out.
    max_cost_usd: Annotated[float, msgspec.Meta(ge=0.0, le=MAX_COST_USD)] | None = None
    #: Models that nobody serves there are left out.
    region: Annotated[str, msgspec.Meta(max_length=64)] | None = None
    #: Tags that the endpoint must carry, all of them.
    compliance: Names = ()
    #: Models to leave out.
    exclude: Names = ()
    #: A conversation: the same text draws the same number, so it keeps its model while beliefs stand still.
    session: Annotated[str, msgspec.Meta(max_length=512)] | None = None
    strategy: Literal["auto", "static", "adaptive"] = "auto"
    #: Tokens of this request; replaces the observed mean.
    input_tokens: Tokens | None = None
    #: Tokens expected back; replaces the observed mean.
    output_tokens: Tokens | None = None
    #: Also say what was known of every model.
    explain: bool = False
    #: Mint no decision and log nothing.
    dry_run: bool = False


class Expected(msgspec.Struct, frozen=True, kw_only=True):
    """What the recommended model is expected to do; null where nothing is known."""

    success_rate: float | None
    cost_usd: float | None
    latency_ms: float | None


class EvidenceShown(msgspec.Struct, frozen=True, kw_only=True):
    """What the recommendation rests on."""

    #: Judged outcomes of the task type.
    outcomes: int
    #: Outcomes after which its static tier lets go.
    needed: int
    #: What still holds learning back; null: nothing does.
    held_by: str | None
    #: Whether the recommended model's posterior mean reaches the bar.
    clears: bool


class BeliefShown(msgspec.Struct, frozen=True, kw_only=True):
    """Posterior of a success rate: mean and 90% interval, and the outcomes it was computed from."""

    mean: float
    low: float
    high: float
    outcomes: int


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one model for this request."""

    model: str
    tier: int
    belief: BeliefShown
    #: Probability that the success rate reaches the bar.
    p_clears: float | None
    cost_usd: float | None
    cost_p25_usd: float | None
    cost_p75_usd: float | None
    latency_ms: float | None
    propensity: float
    #: Too few outcomes to be trusted with more than the trial share.
    on_trial: bool
    #: Why it was no candidate; null: it was.
    left_out: str | None


class Decision(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One recommendation, as the caller gets it."""

    id: str | None
    #: Opaque and signed: send it back unchanged with the outcome. Null for a dry run.
    decision: str | None
    task_type: str
    model: str
    endpoint: Endpoint | None
    tier: int
    strategy: DecidedBy
    #: Probability with which this model was chosen.
    propensity: float
    target: Target
    expected: Expected
    evidence: EvidenceShown
    catalogue_version: int
    #: Seconds since the beliefs were last known to be current.
    stale_s: float
    notes: tuple[Note, ...] = ()
    candidates: tuple[Candidate, ...] | None = None


class ChangeShown(msgspec.Struct, frozen=True, kw_only=True):
    """A model was seen to change its success rate: what came before no longer counts, and it is tried anew."""

    model: str
    #: Start of the five minutes from which the new rate holds.
    at: datetime
    before: float
    after: float
    #: Outcomes since then: how much was explored again.
    outcomes_since: int
    #: Still within the trial share.
    on_trial: bool


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
        self._beliefs: dict[str, tuple[_Version, Beliefs]] = {}
        self._prepared: OrderedDict[Any, _Prepared] = OrderedDict()

    def decide(
        self, request: Request, snapshot: Snapshot, *, u: float, id_: UUID, principal: str, stale_s: float
    ) -> tuple[Decision, tuple[LoggedDecision, Callable[[], LoggedChoice]] | None]:
        """A decision, and what the log keeps of it; nothing for a dry run.

        Parameters:  u — one uniform in [0, 1).   id_ — the decision's identifier.
        Raises:      UnknownTaskType, UnknownModel, TargetOutOfRange, NoCandidate.
        """
        task, note = self.kept_under(request.task_type, snapshot)
        prepared = self._prepare(request, task, snapshot)
        place = prepared.drawn(u)
        model = prepared.models[place]
        propensity = prepared.propensities[place]
        signed = None
        logged = None
        if not request.dry_run:
            endpoint = "" if model.endpoint is None else model.endpoint.label
            claims = Claims(
                id=id_,
                task_type=task.path,
                model=model.name,
                endpoint=endpoint,
                propensity=propensity,
                strategy=prepared.strategy,
                step=0,
                catalogue_version=self._version,
                owner=principal,
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
                strategy=prepared.strategy,
                choice=prepared.logged.hash,
                catalogue_version=self._version,
            )
            logged = (row, lambda: prepared.logged)
        return Decision(
            id=None if request.dry_run else str(id_),
            decision=signed,
            task_type=task.path,
            model=model.name,
            endpoint=model.endpoint,
            tier=model.tier,
            strategy=prepared.strategy,
            propensity=propensity,
            target=prepared.target,
            expected=model.expected,
            evidence=prepared.evidence[place],
            catalogue_version=self._version,
            stale_s=stale_s,
            notes=prepared.notes if note is None else (note, *prepared.notes),
            candidates=prepared.candidates if request.explain else None,
        ), logged

    def kept_under(self, path: str, snapshot: Snapshot) -> tuple[Task, Note | None]:
        """The task type that serves and records a path: itself, or, when there are too many, its nearest known parent.

        Raises: UnknownTaskType.
        """
        if path in snapshot or path in self._catalogue.by_path or len(snapshot) < MAX_TASK_TYPES:
            return self._task(path), None
        self._task(path)
        known = next(place for place in ancestors(path) if place in snapshot or place in self._catalogue.by_path)
        text = f"There are {len(snapshot)} task types already: `{known}` serves and records `{path}`."
        return self._task(known), Note(code="kept-under-ancestor", text=text)

    def changes(self, path: str, snapshot: Snapshot) -> list[ChangeShown]:
        """When models of a task type were seen to change, oldest first, and what that did."""
        task, _ = self.kept_under(path, snapshot)
        evidence = snapshot.evidence(task.path)
        beliefs = self._believe(task.path, snapshot)
        shown = [
            ChangeShown(
                model=beliefs.models[change.model],
                at=bucket_at(evidence.buckets_s[change.bucket]),
                before=change.before,
                after=change.after,
                outcomes_since=int(beliefs.n_since[change.model]),
                on_trial=bool(beliefs.n_since[change.model] < self._catalogue.policy.trial_outcomes),
            )
            for change in beliefs.changes
        ]
        return sorted(shown, key=lambda change: change.at)

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

    def _prepare(self, request: Request, task: Task, snapshot: Snapshot) -> "_Prepared":
        """The choice for this kind of request, computed once per state of belief."""
        evidence = snapshot.evidence(task.path)
        version = (evidence.version, snapshot.tree_version(task.path))
        target = _target(request, task)
        limit = request.max_cost_usd
        tokens = request.input_tokens
        # A limit is held to exactly; otherwise requests of about one size share a choice.
        size = tokens if tokens is None or limit is not None else rounded_tokens(tokens)
        strategy = "static" if request.strategy == "static" else task.mode
        constraints = (request.exclude, limit, request.region, request.compliance, size, request.output_tokens)
        key = (task.path, target, strategy, constraints)
        prepared = self._prepared.get(key)
        if prepared is None or prepared.version != version:
            beliefs = self._believe(task.path, snapshot)
            prepared = self._compute(request, task, target, size, strategy, evidence, beliefs, version)
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
        version: _Version,
    ) -> "_Prepared":
        """Everything that an answer shows, from beliefs, costs and target."""
        policy = self._catalogue.policy
        models = self._catalogue.models
        spent = spending(evidence, self._catalogue.model_names)
        costs = expected_costs(
            [model.price for model in models],
            spent,
            task.typical,
            input_tokens=size,
            output_tokens=request.output_tokens,
        )
        endpoints = [self._endpoint(model, request) for model in models]
        reasons = self._left_out(request, endpoints, costs)
        static = static_place([m.tier for m in models], task.tier, [reason is None for reason in reasons])
        if static is None:
            raise NoCandidate(task_type=task.path, models=dict(zip(self._catalogue.model_names, reasons, strict=True)))
        held = standing(self._catalogue, evidence, models[static].name, target)
        eligible = [place for place, reason in enumerate(reasons) if reason is None]
        situation = Situation(
            beliefs=beliefs.of(eligible),
            cost_usd=costs.usd[eligible],
            target=target,
            seed=Seed(policy=policy.seed, task_type=task.path),
            static=eligible.index(static),
            settings=_settings(policy),
        )
        held_by = held.held_by or _HELD_BY.get(strategy)
        if held_by is None and has_stepped_back(self._catalogue, evidence, target):
            held_by = "guardrail"
        may_learn = held.held_by is None and strategy != "static"
        learned = self._learning.choose(situation) if may_learn else None
        if learned is None or held_by is not None:
            acts: DecidedBy = "static"
            choice = STRATEGIES["static"].choose(situation)
        else:
            acts, choice = "adaptive", learned
        return _Prepared(
            catalogue=self._catalogue,
            task=task,
            target=target,
            strategy=acts,
            version=version,
            eligible=eligible,
            endpoints=endpoints,
            reasons=reasons,
            beliefs=beliefs,
            choice=choice,
            costs=costs,
            spent=spent,
            outcomes=held.outcomes,
            needed=held.needed,
            held_by=held_by,
            inputs={
                "input_tokens": size,
                "output_tokens": request.output_tokens,
                "catalogue_version": self._version,
                # In shadow mode, what learning would have chosen stands beside what acted.
                "shadow": None if learned is None or learned is choice else _shown(learned),
            },
        )

    def _believe(self, path: str, snapshot: Snapshot) -> Beliefs:
        """Beliefs of a task type, computed once per state of its evidence and of what it borrows from."""
        evidence = snapshot.evidence(path)
        version = (evidence.version, snapshot.tree_version(path))
        known = self._beliefs.get(path)
        if known is None or known[0] != version:
            if len(self._beliefs) >= CACHE_SIZE:
                self._beliefs.clear()
            known = self._beliefs[path] = (version, believed(self._catalogue, evidence, snapshot.relatives(path)))
        return known[1]

    def _endpoint(self, model: CataloguedModel, request: Request) -> Endpoint | None:
        """The first endpoint that the operator can call and the request allows."""
        for entry in model.endpoints:
            callable_ = not self._providers or entry.provider in self._providers
            there = request.region is None or entry.region == request.region
            if callable_ and there and set(request.compliance) <= set(entry.compliance):
                return entry.endpoint
        return None

    def _left_out(self, request: Request, endpoints: list[Endpoint | None], costs: Costs) -> list[str | None]:
        """Why each model is no candidate; None where it is."""
        for name in request.exclude:
            if name not in self._catalogue.by_model:
                raise UnknownModel(field="exclude", given=name[:128], hint=near(name, self._catalogue.by_model))
        wants_endpoint = bool(self._providers or request.region is not None or request.compliance)
        limit = request.max_cost_usd
        reasons: list[str | None] = []
        for model, endpoint, cost_usd in zip(self._catalogue.models, endpoints, costs.usd, strict=True):
            reason = None
            if model.name in request.exclude:
                reason = "excluded by the request"
            elif endpoint is None and (wants_endpoint or model.endpoints):
                reason = self._unserved(model, request)
            elif limit is not None and not cost_usd <= limit:
                reason = f"expected cost {_dollars(cost_usd)} is above `max_cost_usd`"
            reasons.append(reason)
        return reasons

    def _unserved(self, model: CataloguedModel, request: Request) -> str:
        """Which wish no endpoint of a model meets."""
        if self._providers and not any(entry.provider in self._providers for entry in model.endpoints):
            return "no provider in `ROUTER_PROVIDERS` serves it"
        if request.region is not None and not any(entry.region == request.region for entry in model.endpoints):
            return f"no endpoint in region `{request.region}`"
        return "no endpoint meets region and compliance together"


class _Prepared:
    """A choice with everything that answers show of it; what only few answers show is made when first asked for."""

    def __init__(
        self,
        *,
        catalogue: Catalogue,
        task: Task,
        target: Target,
        strategy: DecidedBy,
        version: _Version,
        eligible: list[int],
        endpoints: list[Endpoint | None],
        reasons: list[str | None],
        beliefs: Beliefs,
        choice: Choice,
        costs: Costs,
        spent: Spending,
        outcomes: int,
        needed: int,
        held_by: str | None,
        inputs: dict[str, Any],
    ) -> None:
        self.task = task
        self.target = target
        self.strategy = strategy
        self.version = version
        self.propensities: list[float] = choice.propensities.tolist()
        self._catalogue = catalogue
        self._eligible = eligible
        self._reasons = reasons
        self._beliefs = beliefs
        self._choice = choice
        self._costs = costs
        self._spent = spent
        self._inputs = inputs
        self._cumulative = list(accumulate(self.propensities))
        self._last = max(place for place, propensity in enumerate(self.propensities) if propensity > 0.0)
        mean = beliefs.mean
        clears = reaches(mean[eligible], target).tolist()
        self.models = [
            _Recommended(
                name=catalogue.models[place].name,
                tier=catalogue.models[place].tier,
                endpoint=endpoints[place],
                expected=Expected(
                    success_rate=float(mean[place]) if beliefs.n_raw[place] else None,
                    cost_usd=_known(costs.usd[place]),
                    latency_ms=_known(spent.latency_ms[place]),
                ),
            )
            for place in eligible
        ]
        self.evidence = [
            EvidenceShown(outcomes=outcomes, needed=needed, held_by=held_by, clears=outcomes > 0 and bool(one))
            for one in clears
        ]
        self.notes: tuple[Note, ...] = ()
        if strategy == "adaptive" and not any(clears):
            text = "No model's success rate clears the target so far; the likely best one is recommended."
            self.notes = (Note(code="no-model-clears", text=text),)

    def drawn(self, u: float) -> int:
        """The candidate that a uniform in [0, 1) falls on; rounding at the end falls on the last possible one."""
        return min(bisect_right(self._cumulative, u), self._last)

    @cached_property
    def logged(self) -> LoggedChoice:
        """The numbers that the choice was computed from."""
        numbers = {**self._choice.numbers, **self._inputs, "propensities": self.propensities}
        digest = blake2b(msgspec.json.encode([self.task.path, numbers]), digest_size=16).hexdigest()
        return LoggedChoice(hash=digest, task_type=self.task.path, numbers=numbers)

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """What is known of every catalogued model, from cheap to dear."""
        low, high = self._beliefs.interval()
        place_of = {place: index for index, place in enumerate(self._eligible)}
        shown = []
        for place, model in enumerate(self._catalogue.models):
            index = place_of.get(place)
            belief = BeliefShown(
                mean=float(self._beliefs.mean[place]),
                low=float(low[place]),
                high=float(high[place]),
                outcomes=int(self._beliefs.n_raw[place]),
            )
            shown.append(
                Candidate(
                    model=model.name,
                    tier=model.tier,
                    belief=belief,
                    p_clears=None if index is None else float(self._choice.p_clears[index]),
                    cost_usd=_known(self._costs.usd[place]),
                    cost_p25_usd=_known(self._costs.p25_usd[place]),
                    cost_p75_usd=_known(self._costs.p75_usd[place]),
                    latency_ms=_known(self._spent.latency_ms[place]),
                    propensity=0.0 if index is None else self.propensities[index],
                    on_trial=False if index is None else bool(self._choice.on_trial[index]),
                    left_out=self._reasons[place],
                )
            )
        return tuple(sorted(shown, key=lambda one: (one.cost_usd is None, one.cost_usd or 0.0, one.model)))


class _Recommended(msgspec.Struct, frozen=True, kw_only=True):
    """What every answer that names this model says of it."""

    name: str
    tier: int
    endpoint: Endpoint | None
    expected: Expected


def replayed(decision: LoggedDecision, choice: LoggedChoice) -> tuple[dict[str, float], bool]:
    """The propensities computed again from the logged numbers, and whether they name the logged model as it was."""
    models = choice.numbers["models"]
    again = replay(choice.numbers).tolist()
    stored = choice.numbers["propensities"]
    place = min(
        bisect_right(list(accumulate(stored)), decision.u),
        max(index for index, propensity in enumerate(stored) if propensity > 0.0),
    )
    same = all(abs(one - other) <= 1e-9 for one, other in zip(again, stored, strict=True))
    drawn = models[place] == decision.model and stored[place] == decision.propensity
    return dict(zip(models, again, strict=True)), same and drawn


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
    )


def _known(value: float) -> float | None:
    """A number, or nothing where it is not one."""
    return None if np.isnan(value) else float(value)


def _dollars(cost_usd: float) -> str:
    """A cost in words."""
    return "unknown" if np.isnan(cost_usd) else f"${cost_usd:.6f}"
