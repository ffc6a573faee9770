"""What does every answer show of a choice? Made once per state of belief; some of it when first asked for."""

from collections.abc import Callable
from functools import cached_property
from itertools import accumulate

import msgspec
import numpy as np

from router.answers import Candidate, Checks, EvidenceShown, Expected, LadderShown, Request
from router.choose.cascade import with_ladder
from router.choose.choice import reaches
from router.choose.cost import expected_tokens
from router.decide.choosing import Chosen
from router.decide.draw import last_possible, place_of
from router.decide.notes import budget_note, hurry_note, resting_notes, savings_note, standing_notes
from router.decide.replayed import logged_choice
from router.decide.shown import candidates, known
from router.signing import Rung
from router.traffic import BudgetState
from router.values import Endpoint, LoggedChoice, Note

#: State of a task type's evidence, of what its belief borrows from (relatives, all other task types), of its checks.
Version = tuple[int, int, int, int]


class Recommended(msgspec.Struct, frozen=True, kw_only=True):
    """What every answer that recommends this says of it: a model at an endpoint, or a ladder that begins there."""

    name: str
    tier: int
    endpoint: Endpoint | None
    #: Probability of the endpoint, once the model is drawn.
    endpoint_propensity: float = 1.0
    #: Probability of the model, or of the ladder.
    propensity: float
    expected: Expected
    evidence: EvidenceShown
    #: That one call is expected to take.
    tokens: float
    #: What it costs more than the incumbent; None: it is the incumbent.
    extra_usd: float | None
    ladder: LadderShown | None = None
    rungs: tuple[Rung, ...] = ()


class Prepared:
    """A choice with everything that answers show of it; what only few answers show is made when first asked for.

    Parameters:  ladder — one more candidate; none: there is none, and `no_ladder` says why, if one was asked for.
                 checks — what checks are worth.   unhurried_usd — what the same costs without its limit of latency.
    """

    def __init__(
        self,
        chosen: Chosen,
        version: Version,
        ladder: LadderShown | None,
        no_ladder: str | None,
        *,
        checks: Callable[[], Checks],
        unhurried_usd: Callable[[], float | None],
    ) -> None:
        self.version = version
        self.target = chosen.kind.target
        self.strategy = chosen.strategy
        self._ladder = ladder
        self._chosen = chosen
        self._checks = checks
        self._unhurried_usd = unhurried_usd
        self._propensities = _propensities(chosen, ladder)
        self._cumulative = list(accumulate(self._propensities))
        self._last = last_possible(self._propensities)
        models = _models(chosen, self._propensities)
        #: Of each candidate, the endpoints that it may be called at.
        self._ways = [_at_endpoints(chosen, place, one) for place, one in zip(chosen.eligible, models, strict=True)]
        if ladder is not None:
            # Its steps are signed with the endpoints it was made of.
            self._ways.append([_climbing(ladder, models, self._propensities[-1])])
        reached = reaches(chosen.situation.beliefs.mean, self.target)
        clears = chosen.strategy != "adaptive" or bool(reached.any())
        self._notes = standing_notes(chosen, models[0].evidence, no_ladder=no_ladder, clears=clears)

    def drawn(self, u: float) -> Recommended:
        """What a uniform in [0, 1) falls on.

        Given the model, how far the uniform lies within the model's part of [0, 1) is a uniform again: it draws the
        endpoint.
        """
        place = place_of(self._cumulative, self._last, u)
        ways = self._ways[place]
        if len(ways) == 1:
            return ways[0]
        start = self._cumulative[place - 1] if place else 0.0
        left = min(1.0, max(0.0, (u - start) / self._propensities[place]))
        reached = 0.0
        for way in ways:
            reached += way.endpoint_propensity
            if left < reached:
                return way
        return ways[-1]

    @property
    def climbing(self) -> Recommended | None:
        """The ladder; none where there is none."""
        return None if self._ladder is None else self._ways[-1][0]

    @cached_property
    def expected_usd(self) -> float:
        """Cost of a request, over what may be recommended."""
        costs = self._chosen.served.costs.usd[self._chosen.eligible]
        return float(self._chosen.choice.propensities @ np.nan_to_num(costs))

    @cached_property
    def checks(self) -> Checks:
        """What checks are worth, and the ladder that would pay."""
        return self._checks()

    def notes_on(
        self, drawn: Recommended, request: Request, budget: BudgetState, stored_under: Note | None
    ) -> tuple[Note, ...]:
        """What one answer says.

        Parameters:  stored_under — that another path serves this one.
        """
        notes = self._notes if stored_under is None else (stored_under, *self._notes)
        if self._chosen.served.resting:
            notes = (*notes, *resting_notes(self._chosen, drawn.expected.cost_usd))
        if budget.settles:
            notes = (*notes, budget_note(self._chosen.kind.task, budget))
        if request.explain and not request.climbs:
            notes = (*notes, *self._explained)
        return notes

    @cached_property
    def _explained(self) -> tuple[Note, ...]:
        """What a ladder would save, and what a limit of latency costs."""
        return *savings_note(self.checks.ladder), *hurry_note(self.expected_usd, self._unhurried_usd())

    @cached_property
    def logged(self) -> LoggedChoice:
        """The numbers that the choice was computed from."""
        return logged_choice(self._chosen, self._ladder, self._propensities)

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """What is known of every catalogued model, from cheap to dear."""
        return candidates(self._chosen, self._propensities)


def _propensities(chosen: Chosen, ladder: LadderShown | None) -> list[float]:
    """Of each candidate; where there is a ladder, its own at the end."""
    choice = chosen.choice
    propensities = choice.propensities
    if ladder is not None:
        ladder_usd = ladder.cost_usd if ladder.rule == "learned" else None
        cost_usd = chosen.served.costs.usd[chosen.eligible]
        propensities = with_ladder(propensities, cost_usd, choice.on_trial, ladder_usd)
    listed: list[float] = propensities.tolist()
    return listed


def _models(chosen: Chosen, propensities: list[float]) -> list[Recommended]:
    """Each candidate at its best endpoint, with its cost over all of them."""
    kind, served, phase, eligible = chosen.kind, chosen.served, chosen.phase, chosen.eligible
    catalogued, beliefs = chosen.terms.catalogue.models, chosen.beliefs
    clears = reaches(beliefs.mean[eligible], kind.target).tolist()
    tokens = expected_tokens(chosen.spent, kind.task.typical, kind.input_tokens, kind.request.output_tokens)
    usd = np.nan_to_num(served.costs.usd[eligible])
    extra_usd = np.maximum(0.0, usd - usd[chosen.incumbent]).tolist()
    return [
        Recommended(
            name=catalogued[place].name,
            tier=catalogued[place].tier,
            endpoint=served.ways[place][0].endpoint,
            propensity=propensities[index],
            expected=Expected(
                success_rate=float(beliefs.mean[place]) if beliefs.n_raw[place] else None,
                cost_usd=known(served.costs.usd[place]),
                latency_ms=known(chosen.spent.latency_ms[place]),
            ),
            evidence=EvidenceShown(
                outcomes=phase.outcomes,
                needed=phase.needed,
                held_by=chosen.held_by,
                clears=phase.outcomes > 0 and bool(clears[index]),
            ),
            tokens=float(tokens[place]),
            extra_usd=None if index == chosen.incumbent else extra_usd[index],
        )
        for index, place in enumerate(eligible)
    ]


def _at_endpoints(chosen: Chosen, place: int, model: Recommended) -> list[Recommended]:
    """A candidate at each endpoint that may be drawn, at the cost there."""
    return [
        msgspec.structs.replace(
            model,
            endpoint=way.endpoint,
            endpoint_propensity=way.share,
            expected=msgspec.structs.replace(model.expected, cost_usd=known(way.cost_usd)),
        )
        for way in chosen.served.ways[place]
        if way.share > 0.0
    ]


def _climbing(ladder: LadderShown, models: list[Recommended], propensity: float) -> Recommended:
    """The ladder as one more candidate: what is expected of it as a whole stands in itself."""
    first = next(model for model in models if model.name == ladder.steps[0].model)
    clears = first.evidence.outcomes > 0 and ladder.p_clears >= 0.5
    return msgspec.structs.replace(
        first,
        propensity=propensity,
        evidence=msgspec.structs.replace(first.evidence, clears=clears),
        ladder=msgspec.structs.replace(ladder, propensity=propensity),
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
