"""What does every answer show of a choice? Made once per state of belief; some of it when first asked for."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from hashlib import blake2b
from itertools import accumulate
from typing import Any

import msgspec
import numpy as np

from router.answers import (
    BeliefShown,
    Borrowed,
    Candidate,
    Checks,
    EndpointShown,
    EvidenceShown,
    Expected,
    LadderShown,
    Request,
)
from router.catalogue import Catalogue, Task
from router.choose.cascade import with_ladder
from router.choose.choice import Choice, reaches
from router.choose.strategies import replay
from router.decide.eligible import Served, Way
from router.decide.notes import budget_note, hurry_note, resting_notes, savings_note, standing_notes
from router.learn.beliefs import Beliefs
from router.signing import Rung
from router.traffic import BudgetState
from router.values import DecidedBy, Endpoint, FloatArray, LoggedChoice, LoggedDecision, Note, Target

#: State of a task type's evidence, of what its belief borrows from (relatives, all other task types), of its checks.
Version = tuple[int, int, int, int]


class Prepared:
    """A choice with everything that answers show of it; what only few answers show is made when first asked for."""

    def __init__(
        self,
        *,
        catalogue: Catalogue,
        task: Task,
        target: Target,
        strategy: DecidedBy,
        version: Version,
        eligible: list[int],
        served: Served,
        beliefs: Beliefs,
        choice: Choice,
        incumbent: int,
        tokens: FloatArray,
        latency_ms: FloatArray,
        outcomes: int,
        needed: int,
        held_by: str | None,
        let_go: str | None,
        too_slow: str | None,
        ladder: LadderShown | None,
        no_ladder: str | None,
        checks: Callable[[], Checks],
        unhurried_usd: Callable[[], float | None],
        inputs: dict[str, Any],
    ) -> None:
        self.task = task
        self.target = target
        self.strategy = strategy
        self.version = version
        costs = served.costs
        propensities = choice.propensities
        if ladder is not None:
            ladder_usd = ladder.cost_usd if ladder.rule == "learned" else None
            propensities = with_ladder(propensities, costs.usd[eligible], choice.on_trial, ladder_usd)
            inputs = {**inputs, "ladder": msgspec.to_builtins(ladder)}
        #: Of each candidate; where there is a ladder, its own at the end.
        self.propensities: list[float] = propensities.tolist()
        self._catalogue = catalogue
        self._eligible = eligible
        self._served = served
        self._beliefs = beliefs
        self._choice = choice
        self._latency_ms = latency_ms
        self._unhurried_usd = unhurried_usd
        #: What a model's endpoints are drawn by, beside its propensity.
        self._inputs = {**inputs, "endpoints": _drawn_by(catalogue, served)}
        self._checks = checks
        self._cumulative = list(accumulate(self.propensities))
        self._last = max(place for place, propensity in enumerate(self.propensities) if propensity > 0.0)
        mean = beliefs.mean
        clears = reaches(mean[eligible], target).tolist()
        self.models = [
            Recommended(
                name=catalogue.models[place].name,
                tier=catalogue.models[place].tier,
                endpoint=served.ways[place][0].endpoint,
                expected=Expected(
                    success_rate=float(mean[place]) if beliefs.n_raw[place] else None,
                    cost_usd=known(costs.usd[place]),
                    latency_ms=known(latency_ms[place]),
                ),
            )
            for place in eligible
        ]
        self.evidence = [
            EvidenceShown(outcomes=outcomes, needed=needed, held_by=held_by, clears=outcomes > 0 and bool(one))
            for one in clears
        ]
        #: Expected tokens of each candidate, and what it costs more than the incumbent; None for that one itself.
        self.tokens: list[float] = tokens[eligible].tolist()
        usd = np.nan_to_num(costs.usd[eligible])
        extra_usd = np.maximum(0.0, usd - usd[incumbent]).tolist()
        self.extra_usd = [None if place == incumbent else extra for place, extra in enumerate(extra_usd)]
        #: Of a request, over what may be recommended.
        self.expected_usd = float(choice.propensities @ usd)
        self._ways = [
            self._ways_of(model, served.ways[place]) for model, place in zip(self.models, eligible, strict=True)
        ]
        if ladder is not None:
            self._add(ladder)
        self.notes = standing_notes(
            served,
            choice,
            no_ladder=no_ladder,
            too_slow=too_slow,
            let_go=let_go if strategy == "adaptive" else None,
            evidence=self.evidence[0],
            clears=strategy != "adaptive" or any(clears),
        )

    def _add(self, ladder: LadderShown) -> None:
        """Lets the ladder be one more candidate: what is expected of it as a whole stands in itself."""
        place = next(place for place, model in enumerate(self.models) if model.name == ladder.steps[0].model)
        first = msgspec.structs.replace(
            self.models[place],
            ladder=msgspec.structs.replace(ladder, propensity=self.propensities[-1]),
            rungs=tuple(
                Rung(
                    model=step.model,
                    endpoint="" if step.endpoint is None else step.endpoint.label,
                    check=step.check or "",
                    threshold=step.threshold,
                )
                for step in ladder.steps
            ),
        )
        self.models.append(first)
        # A ladder's steps are signed with the endpoints it was made of.
        self._ways.append([(1.0, first)])
        self.tokens.append(self.tokens[place])
        self.extra_usd.append(self.extra_usd[place])
        clears = self.evidence[place].outcomes > 0 and ladder.p_clears >= 0.5
        self.evidence.append(msgspec.structs.replace(self.evidence[place], clears=clears))

    @cached_property
    def checks(self) -> Checks:
        """What checks are worth, and the ladder that would pay."""
        return self._checks()

    def notes_of(self, place: int, request: Request, budget: BudgetState, kept_under: Note | None) -> tuple[Note, ...]:
        """What one answer says.

        Parameters:  place — the candidate that is recommended.   kept_under — another path serves this one.
        """
        notes = self.notes if kept_under is None else (kept_under, *self.notes)
        if self._served.resting:
            cost_usd = self.models[place].expected.cost_usd
            notes = (*notes, *resting_notes(self._catalogue.model_names, self._served, cost_usd))
        if budget.settles:
            notes = (*notes, budget_note(self.task, budget))
        if request.explain and not request.climbs:
            notes = (*notes, *self._explained)
        return notes

    @cached_property
    def _explained(self) -> tuple[Note, ...]:
        """What a ladder would save, and what a limit of latency costs."""
        return *savings_note(self.checks.ladder), *hurry_note(self.expected_usd, self._unhurried_usd())

    def served(self, place: int, u: float) -> "tuple[Recommended, float]":
        """The candidate at the endpoint that is drawn, and with what probability; by what `u` has left of its model.

        Given the model, how far the uniform lies within the model's part of [0, 1) is a uniform again.
        """
        ways = self._ways[place]
        if len(ways) == 1:
            return ways[0][1], 1.0
        start = self._cumulative[place - 1] if place else 0.0
        left = min(1.0, max(0.0, (u - start) / self.propensities[place]))
        reached = 0.0
        for share, recommended in ways:
            reached += share
            if left < reached:
                return recommended, share
        return ways[-1][1], ways[-1][0]

    def _ways_of(self, model: "Recommended", ways: Sequence[Way]) -> "list[tuple[float, Recommended]]":
        """A candidate at each endpoint that may serve it, with its share."""
        return [
            (
                way.share,
                msgspec.structs.replace(
                    model,
                    endpoint=way.endpoint,
                    expected=msgspec.structs.replace(model.expected, cost_usd=known(way.cost_usd)),
                ),
            )
            for way in ways
            if way.share > 0.0
        ]

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
        costs, in_time = self._served.costs, self._served.in_time
        place_of = {place: index for index, place in enumerate(self._eligible)}
        shown = []
        for place, model in enumerate(self._catalogue.models):
            index = place_of.get(place)
            belief = BeliefShown(
                mean=float(self._beliefs.mean[place]),
                low=float(low[place]),
                high=float(high[place]),
                outcomes=int(self._beliefs.n_raw[place]),
                borrowed=tuple(
                    Borrowed(lender=loan.lender, outcomes=float(loan.strength[place]), mean=float(loan.mean[place]))
                    for loan in self._beliefs.loans
                    if loan.strength[place] > 0.0
                ),
            )
            shown.append(
                Candidate(
                    model=model.name,
                    tier=model.tier,
                    belief=belief,
                    p_clears=None if index is None else float(self._choice.p_clears[index]),
                    p_in_time=None if in_time is None else float(in_time.mean[place]),
                    cost_usd=known(costs.usd[place]),
                    cost_p25_usd=known(costs.p25_usd[place]),
                    cost_p75_usd=known(costs.p75_usd[place]),
                    latency_ms=known(self._latency_ms[place]),
                    propensity=0.0 if index is None else self.propensities[index],
                    on_trial=False if index is None else bool(self._choice.on_trial[index]),
                    left_out=self._served.reasons[place],
                    endpoints=tuple(
                        EndpointShown(
                            provider=way.endpoint.provider,
                            region=way.endpoint.region,
                            propensity=way.share,
                            state=way.state.name.lower(),
                            cost_usd=known(way.cost_usd),
                            why=way.why,
                        )
                        for way in self._served.ways[place]
                        if way.endpoint is not None
                    ),
                )
            )
        return tuple(sorted(shown, key=lambda one: (one.cost_usd is None, one.cost_usd or 0.0, one.model)))


class Recommended(msgspec.Struct, frozen=True, kw_only=True):
    """What every answer that names this model says of it."""

    name: str
    tier: int
    endpoint: Endpoint | None
    expected: Expected
    #: Where it is the first step of one.
    ladder: LadderShown | None = None
    rungs: tuple[Rung, ...] = ()


def _drawn_by(catalogue: Catalogue, served: Served) -> dict[str, dict[str, float]]:
    """Shares of the endpoints of each model that has several."""
    return {
        name: {way.label: way.share for way in ways}
        for name, ways in zip(catalogue.model_names, served.ways, strict=True)
        if len(ways) > 1
    }


def replayed(decision: LoggedDecision, choice: LoggedChoice) -> tuple[dict[str, float], bool]:
    """The propensities computed again from the logged numbers, and whether they name the logged model as it was."""
    models, names = list(choice.numbers["models"]), list(choice.numbers["models"])
    if "ladder" in choice.numbers:
        steps = [step["model"] for step in choice.numbers["ladder"]["steps"]]
        models.append(steps[0])
        names.append(" → ".join(steps))
    again = replay(choice.numbers).tolist()
    stored = choice.numbers["propensities"]
    place = min(
        bisect_right(list(accumulate(stored)), decision.u),
        max(index for index, propensity in enumerate(stored) if propensity > 0.0),
    )
    same = all(abs(one - other) <= 1e-9 for one, other in zip(again, stored, strict=True))
    drawn = models[place] == decision.model and stored[place] == decision.propensity
    return dict(zip(names, again, strict=True)), same and drawn


def known(value: float) -> float | None:
    """A number, or nothing where it is not one."""
    return None if np.isnan(value) else float(value)
