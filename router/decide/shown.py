"""What does an answer show of the models that it chose among?"""

import numpy as np

from router.answers import BeliefShown, Borrowed, Candidate, EndpointShown
from router.catalogue import CataloguedModel
from router.decide.choosing import Chosen
from router.decide.ways import Way
from router.learn.beliefs import Beliefs


def candidates(chosen: Chosen, propensities: list[float]) -> tuple[Candidate, ...]:
    """What is known of every catalogued model, from cheap to dear.

    Parameters:  propensities — of the candidates, in the order of `chosen.eligible`.
    """
    low, high = chosen.beliefs.interval()
    place_of = {place: index for index, place in enumerate(chosen.eligible)}
    shown = [
        _candidate(chosen, model, place, place_of.get(place), propensities, (float(low[place]), float(high[place])))
        for place, model in enumerate(chosen.terms.catalogue.models)
    ]
    return tuple(sorted(shown, key=lambda one: (one.cost_usd is None, one.cost_usd or 0.0, one.model)))


def known(value: float) -> float | None:
    """A number, or nothing where it is not one."""
    return None if np.isnan(value) else float(value)


def _candidate(
    chosen: Chosen,
    model: CataloguedModel,
    place: int,
    index: int | None,
    propensities: list[float],
    interval: tuple[float, float],
) -> Candidate:
    """One of them.

    Parameters:  index — its place among the candidates; none: it is left out.
    """
    served, costs, choice = chosen.served, chosen.served.costs, chosen.choice
    return Candidate(
        model=model.name,
        tier=model.tier,
        belief=_belief(chosen.beliefs, place, interval),
        p_clears=None if index is None else float(choice.p_clears[index]),
        p_in_time=None if served.in_time is None else float(served.in_time.mean[place]),
        cost_usd=known(costs.usd[place]),
        cost_p25_usd=known(costs.p25_usd[place]),
        cost_p75_usd=known(costs.p75_usd[place]),
        latency_ms=known(chosen.spent.latency_ms[place]),
        propensity=0.0 if index is None else propensities[index],
        on_trial=False if index is None else bool(choice.on_trial[index]),
        left_out=served.reasons[place],
        endpoints=tuple(shown for way in served.ways[place] if (shown := _endpoint(way)) is not None),
    )


def _belief(beliefs: Beliefs, place: int, interval: tuple[float, float]) -> BeliefShown:
    """What is believed of one, and what that borrows."""
    low, high = interval
    return BeliefShown(
        mean=float(beliefs.mean[place]),
        low=low,
        high=high,
        outcomes=int(beliefs.n_raw[place]),
        borrowed=tuple(
            Borrowed(lender=loan.lender, outcomes=float(loan.strength[place]), mean=float(loan.mean[place]))
            for loan in beliefs.loans
            if loan.strength[place] > 0.0
        ),
    )


def _endpoint(way: Way) -> EndpointShown | None:
    """Where one may be called; none where its catalogue names no endpoint."""
    if way.endpoint is None:
        return None
    return EndpointShown(
        provider=way.endpoint.provider,
        region=way.endpoint.region,
        propensity=way.share,
        state=way.state.name.lower(),
        cost_usd=known(way.cost_usd),
        why=way.why,
    )
