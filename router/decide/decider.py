"""Which model should run this call? A request, what is in memory, and one uniform make a decision."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Any
from uuid import UUID

import msgspec

from router.answers import ChangeShown, Checks, Decision, LadderShown, Request
from router.catalogue import Catalogue, Task
from router.catalogue.document import MAX_TASK_TYPES
from router.catalogue.tasks import keeper_of, task_of
from router.choose.cost import rounded_tokens
from router.choose.strategies import STRATEGIES
from router.decide.changes import changes
from router.decide.choosing import chosen, ladder_of, material_of
from router.decide.kind import Kind, Terms
from router.decide.ladders import learned_ladder
from router.decide.prepared import Prepared, Version
from router.errors import BudgetSpent
from router.learn.beliefs import Beliefs, Folded
from router.learn.reading import borrowing, read
from router.learn.snapshot import Snapshot
from router.signing import Claims, Rung, Signer
from router.traffic import ALL_WELL, UNLIMITED, BudgetState, Standing, Traffic
from router.values import LoggedChoice, LoggedDecision, Note, Target

CACHE_SIZE = 10_000


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
        self._terms = Terms(catalogue=catalogue, version=version, providers=providers, learning=STRATEGIES[learning])
        self._signer = signer
        self._tasks: dict[str, Task] = {}
        self._beliefs: dict[str, tuple[Version, Folded, Beliefs]] = {}
        self._prepared: OrderedDict[Any, Prepared] = OrderedDict()

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
        task, note = self.stored_under(request.task_type, snapshot)
        standing = ALL_WELL if traffic is None else traffic.standing()
        budget = UNLIMITED if traffic is None else traffic.budget(task)
        if not request.dry_run:
            check_budget(task, budget)
        prepared = self._prepare(request, task, snapshot, standing, settles=budget.settles)
        model = prepared.drawn(u)
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
                    tokens=model.tokens,
                    spent_usd=model.expected.cost_usd or 0.0,
                    extra_usd=model.extra_usd,
                )
            claims = Claims(
                id=id_,
                task_type=task.path,
                model=model.name,
                endpoint=endpoint,
                propensity=model.propensity,
                strategy=strategy,
                step=0,
                catalogue_version=self._terms.version,
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
                propensity=model.propensity,
                principal=principal,
                strategy=strategy,
                endpoint_propensity=model.endpoint_propensity,
                choice=prepared.logged.hash,
                catalogue_version=self._terms.version,
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
            propensity=model.propensity,
            endpoint_propensity=model.endpoint_propensity,
            target=prepared.target,
            expected=model.expected,
            evidence=model.evidence,
            catalogue_version=self._terms.version,
            stale_s=stale_s,
            notes=prepared.notes_on(model, request, budget, note),
            ladder=model.ladder,
            candidates=prepared.candidates if request.explain else None,
        ), logged

    def stored_under(self, path: str, snapshot: Snapshot) -> tuple[Task, Note | None]:
        """The task type that serves and records a path: itself, or, when there are too many, its nearest known parent.

        Raises: UnknownTaskType.
        """
        task = self._task(path)
        known = keeper_of(self._terms.catalogue, path, snapshot, MAX_TASK_TYPES)
        if known == path:
            return task, None
        text = f"There are {len(snapshot)} task types already: `{known}` serves and records `{path}`."
        return self._task(known), Note(code="kept-under-ancestor", text=text)

    def changes(self, path: str, snapshot: Snapshot) -> list[ChangeShown]:
        """When models of a task type were seen to change, oldest first, and what that did."""
        task, _ = self.stored_under(path, snapshot)
        beliefs, evidence = self.beliefs(task.path, snapshot), snapshot.evidence(task.path)
        return changes(beliefs, evidence, self._terms.catalogue.policy.trial_outcomes)

    def checks(self, path: str, snapshot: Snapshot) -> Checks:
        """What checks of a task type are worth, and the ladder that would pay, or why there is none."""
        task, _ = self.stored_under(path, snapshot)
        return self._prepare(Request(task_type=task.path), task, snapshot).checks

    def ladder(self, request: Request, snapshot: Snapshot) -> tuple[LadderShown, tuple[Rung, ...]] | None:
        """The ladder that a request may get, and its steps as a decision carries them; None where it gets none."""
        task, _ = self.stored_under(request.task_type, snapshot)
        found = self._prepare(request, task, snapshot).climbing
        return None if found is None or found.ladder is None else (found.ladder, found.rungs)

    def task(self, path: str, snapshot: Snapshot) -> Task:
        """What holds for a task type, inherited or not."""
        return self.stored_under(path, snapshot)[0]

    def _task(self, path: str) -> Task:
        """The settings of a path, looked up once."""
        task = self._tasks.get(path)
        if task is None:
            task = task_of(self._terms.catalogue, path)
            if len(self._tasks) >= CACHE_SIZE:
                self._tasks.clear()
            self._tasks[path] = task
        return task

    def _prepare(
        self,
        request: Request,
        task: Task,
        snapshot: Snapshot,
        standing: Standing = ALL_WELL,
        *,
        settles: bool = False,
    ) -> Prepared:
        """The choice for this kind of request, computed once per state of belief."""
        version = self._state(task.path, snapshot)
        target = _target(request, task)
        limit = request.max_cost_usd
        tokens = request.input_tokens
        # A limit is held to exactly; otherwise requests of about one size share a choice.
        size = tokens if tokens is None or limit is not None else rounded_tokens(tokens)
        mode = "static" if request.strategy == "static" else task.mode
        key = (
            task.path,
            target,
            mode,
            request.strategy == "cascade",
            request.ladder,
            request.exclude,
            limit,
            request.max_latency_ms,
            request.region,
            request.compliance,
            size,
            request.output_tokens,
            request.current_model,
            request.cache_read_tokens,
            standing.number,
            settles,
        )
        prepared = self._prepared.get(key)
        if prepared is None or prepared.version != version:
            kind = Kind(
                request=request,
                task=task,
                target=target,
                input_tokens=size,
                mode=mode,
                standing=standing,
                settles=settles,
            )
            prepared = self._prepared[key] = self._compute(kind, snapshot, version)
            if len(self._prepared) > CACHE_SIZE:
                self._prepared.popitem(last=False)
        self._prepared.move_to_end(key)
        return prepared

    def _compute(self, kind: Kind, snapshot: Snapshot, version: Version) -> Prepared:
        """Everything that an answer shows of a kind of request."""
        found = chosen(kind, self._terms, snapshot, self.beliefs(kind.task.path, snapshot))
        ladder, no_ladder = None, None
        if kind.request.climbs:
            ladder, no_ladder = ladder_of(found, material_of(found, snapshot))
        return Prepared(
            found,
            version,
            ladder,
            no_ladder,
            checks=lambda: learned_ladder(material_of(found, snapshot)),
            unhurried_usd=lambda: self._unhurried_usd(kind, snapshot),
        )

    def _unhurried_usd(self, kind: Kind, snapshot: Snapshot) -> float | None:
        """What a request would cost without its limit of latency; None where it has none."""
        if kind.request.max_latency_ms is None:
            return None
        unhurried = msgspec.structs.replace(kind.request, max_latency_ms=None)
        return self._prepare(unhurried, kind.task, snapshot, kind.standing, settles=kind.settles).expected_usd

    def beliefs(self, path: str, snapshot: Snapshot) -> Beliefs:
        """Beliefs of a task type, computed once per state of its evidence and of what it borrows from."""
        version = self._state(path, snapshot)
        known = self._beliefs.get(path)
        if known is None or known[0] != version:
            if len(self._beliefs) >= CACHE_SIZE:
                self._beliefs.clear()
            # What a task type's own outcomes say stays as it is while only those change that it borrows from.
            is_own = known is not None and known[0][0] == version[0]
            own = known[1] if known is not None and is_own else read(self._terms.catalogue, snapshot.evidence(path))
            found = borrowing(self._terms.catalogue, own, snapshot, path)
            known = self._beliefs[path] = (version, own, found)
        return known[2]

    def _state(self, path: str, snapshot: Snapshot) -> Version:
        """The state of everything that a task type's belief is computed from."""
        across = snapshot.everything_version if self._terms.catalogue.policy.cross_task_strength else 0
        return snapshot.evidence(path).version, snapshot.tree_version(path), across, snapshot.checks.version(path)


def check_budget(task: Task, budget: BudgetState) -> None:
    """Refuse a call that nothing is left for, where the operator wants that.

    Raises: BudgetSpent.
    """
    if budget.is_spent and task.budget is not None and task.budget.when_spent == "refuse":
        raise BudgetSpent(
            budget=task.budget_path, spent_usd=round(budget.spent_usd, 6), usd_per_day=task.budget.usd_per_day
        )


def _target(request: Request, task: Task) -> Target:
    """The request's target in place of the task type's, where it gives one."""
    if request.min_success is None and request.of_best is None:
        return task.target
    return Target(min_success=request.min_success, of_best=request.of_best)
