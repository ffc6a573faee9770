"""What does every answer show of a choice? Made once per state of belief; some of it when first asked for."""

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from hashlib import blake2b
from itertools import accumulate
from typing import Any

import msgspec
import numpy as np

from router.answers import BeliefShown, Borrowed, Candidate, Checks, EvidenceShown, Expected, LadderShown
from router.catalogue import Catalogue, Task
from router.choose.cascade import with_ladder
from router.choose.choice import Choice, reaches
from router.choose.cost import Costs
from router.choose.latency import InTime
from router.choose.strategies import replay
from router.learn.beliefs import Beliefs
from router.signing import Rung
from router.values import DecidedBy, Endpoint, FloatArray, LoggedChoice, LoggedDecision, Note, Target

#: State of a task type's evidence, of what its belief borrows from (relatives, all other task types), of its checks.
Version = tuple[int, int, int, int]


#: Why static tiers let go before their count.
_LET_GO_EARLY = {
    "fails": "their model fails the target, with a certificate",
    "misses": "their model likely misses the target, and dearer ones are to be looked at",
}


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
        endpoints: list[Endpoint | None],
        reasons: list[str | None],
        beliefs: Beliefs,
        choice: Choice,
        costs: Costs,
        latency_ms: FloatArray,
        in_time: InTime | None,
        outcomes: int,
        needed: int,
        held_by: str | None,
        let_go: str | None,
        ladder: LadderShown | None,
        no_ladder: str | None,
        checks: Callable[[], Checks],
        inputs: dict[str, Any],
    ) -> None:
        self.task = task
        self.target = target
        self.strategy = strategy
        self.version = version
        propensities = choice.propensities
        if ladder is not None:
            ladder_usd = ladder.cost_usd if ladder.rule == "learned" else None
            propensities = with_ladder(propensities, costs.usd[eligible], choice.on_trial, ladder_usd)
            inputs = {**inputs, "ladder": msgspec.to_builtins(ladder)}
        #: Of each candidate; where there is a ladder, its own at the end.
        self.propensities: list[float] = propensities.tolist()
        self._catalogue = catalogue
        self._eligible = eligible
        self._reasons = reasons
        self._beliefs = beliefs
        self._choice = choice
        self._costs = costs
        self._latency_ms = latency_ms
        self._in_time = in_time
        self._inputs = inputs
        self._checks = checks
        self._cumulative = list(accumulate(self.propensities))
        self._last = max(place for place, propensity in enumerate(self.propensities) if propensity > 0.0)
        mean = beliefs.mean
        clears = reaches(mean[eligible], target).tolist()
        self.models = [
            Recommended(
                name=catalogue.models[place].name,
                tier=catalogue.models[place].tier,
                endpoint=endpoints[place],
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
        if ladder is not None:
            self._add(ladder)
        notes = []
        if no_ladder is not None:
            notes.append(Note(code="no-ladder", text=f"There is no ladder: {no_ladder}."))
        if strategy == "adaptive" and let_go in _LET_GO_EARLY and outcomes < needed:
            text = f"Static tiers let go after {outcomes} of {needed} outcomes: {_LET_GO_EARLY[let_go]}."
            notes.append(Note(code="static-let-go-early", text=text))
        if strategy == "adaptive" and not any(clears):
            text = "No model's success rate clears the target so far; the likely best one is recommended."
            notes.append(Note(code="no-model-clears", text=text))
        if (floor := choice.numbers.get("exploration_floor")) is not None:
            text = f"Every candidate gets at least {floor:.1%} of the requests, whatever is believed of it."
            notes.append(Note(code="exploration-floor", text=text))
        self.notes: tuple[Note, ...] = tuple(notes)

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
        clears = self.evidence[place].outcomes > 0 and ladder.p_clears >= 0.5
        self.evidence.append(msgspec.structs.replace(self.evidence[place], clears=clears))

    @cached_property
    def checks(self) -> Checks:
        """What checks are worth, and the ladder that would pay."""
        return self._checks()

    @cached_property
    def savings(self) -> tuple[Note, ...]:
        """What a ladder would save, where one would."""
        ladder = self.checks.ladder
        if ladder is None or ladder.cost_usd is None or not ladder.single_cost_usd:
            return ()
        names = " → ".join(step.model for step in ladder.steps)
        saved = 1.0 - ladder.cost_usd / ladder.single_cost_usd
        text = (
            f"A ladder {names} is expected to cost ${ladder.cost_usd:.6f}, and `{ladder.single_model}` alone "
            f"${ladder.single_cost_usd:.6f}: {saved:.0%} saved. Ask with `ladder=true`."
        )
        return (Note(code="ladder-would-save", text=text),)

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
                    p_in_time=None if self._in_time is None else float(self._in_time.mean[place]),
                    cost_usd=known(self._costs.usd[place]),
                    cost_p25_usd=known(self._costs.p25_usd[place]),
                    cost_p75_usd=known(self._costs.p75_usd[place]),
                    latency_ms=known(self._latency_ms[place]),
                    propensity=0.0 if index is None else self.propensities[index],
                    on_trial=False if index is None else bool(self._choice.on_trial[index]),
                    left_out=self._reasons[place],
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
