"""What does every answer show of a choice? Made once per state of belief; some of it when first asked for."""

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import accumulate

import msgspec
import numpy as np

from router.answers import Candidate, Checks, EvidenceShown, Expected, LadderShown, Request
from router.choose.cascade import with_ladder
from router.choose.choice import reaches
from router.choose.cost import expected_tokens
from router.decide.choosing import Chosen
from router.decide.notes import budget_note, hurry_note, resting_notes, savings_note, standing_notes
from router.decide.replayed import drawn, last_possible, logged_choice
from router.decide.shown import candidates, known
from router.decide.ways import Way
from router.signing import Rung
from router.traffic import BudgetState
from router.values import Endpoint, LoggedChoice, Note

#: State of a task type's evidence, of what its belief borrows from (relatives, all other task types), of its checks.
Version = tuple[int, int, int, int]


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
        self._chosen = chosen
        self._ladder = ladder
        self._checks = checks
        self._unhurried_usd = unhurried_usd
        served, choice, eligible, phase = chosen.served, chosen.choice, chosen.eligible, chosen.phase
        costs, mean = served.costs, chosen.beliefs.mean
        propensities = choice.propensities
        if ladder is not None:
            ladder_usd = ladder.cost_usd if ladder.rule == "learned" else None
            propensities = with_ladder(propensities, costs.usd[eligible], choice.on_trial, ladder_usd)
        #: Of each candidate; where there is a ladder, its own at the end.
        self.propensities: list[float] = propensities.tolist()
        self._cumulative = list(accumulate(self.propensities))
        self._last = last_possible(self.propensities)
        models = chosen.terms.catalogue.models
        self.models = [
            Recommended(
                name=models[place].name,
                tier=models[place].tier,
                endpoint=served.ways[place][0].endpoint,
                expected=Expected(
                    success_rate=float(mean[place]) if chosen.beliefs.n_raw[place] else None,
                    cost_usd=known(costs.usd[place]),
                    latency_ms=known(chosen.spent.latency_ms[place]),
                ),
            )
            for place in eligible
        ]
        clears = reaches(mean[eligible], self.target).tolist()
        self.evidence = [
            EvidenceShown(
                outcomes=phase.outcomes,
                needed=phase.needed,
                held_by=chosen.held_by,
                clears=phase.outcomes > 0 and bool(one),
            )
            for one in clears
        ]
        kind = chosen.kind
        tokens = expected_tokens(chosen.spent, kind.task.typical, kind.input_tokens, kind.request.output_tokens)
        #: Expected tokens of each candidate, and what it costs more than the incumbent; None for that one itself.
        self.tokens: list[float] = tokens[eligible].tolist()
        usd = np.nan_to_num(costs.usd[eligible])
        extra_usd = np.maximum(0.0, usd - usd[chosen.incumbent]).tolist()
        self.extra_usd = [None if place == chosen.incumbent else extra for place, extra in enumerate(extra_usd)]
        #: Of a request, over what may be recommended.
        self.expected_usd = float(choice.propensities @ usd)
        self._ways = [
            self._ways_of(model, served.ways[place]) for model, place in zip(self.models, eligible, strict=True)
        ]
        if ladder is not None:
            self._add(ladder)
        self.notes = standing_notes(
            chosen, self.evidence[0], no_ladder=no_ladder, clears=self.strategy != "adaptive" or any(clears)
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
        if self._chosen.served.resting:
            notes = (*notes, *resting_notes(self._chosen, self.models[place].expected.cost_usd))
        if budget.settles:
            notes = (*notes, budget_note(self._chosen.kind.task, budget))
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
        return drawn(self._cumulative, self._last, u)

    @cached_property
    def logged(self) -> LoggedChoice:
        """The numbers that the choice was computed from."""
        return logged_choice(self._chosen, self._ladder, self.propensities)

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """What is known of every catalogued model, from cheap to dear."""
        return candidates(self._chosen, self.propensities)


class Recommended(msgspec.Struct, frozen=True, kw_only=True):
    """What every answer that names this model says of it."""

    name: str
    tier: int
    endpoint: Endpoint | None
    expected: Expected
    #: Where it is the first step of one.
    ladder: LadderShown | None = None
    rungs: tuple[Rung, ...] = ()
