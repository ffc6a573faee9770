"""At which endpoints may a model run a call now, and with what share of them?"""

from dataclasses import dataclass

import numpy as np

from router.catalogue import Catalogue, CataloguedEndpoint, CataloguedModel
from router.traffic import Standing, State
from router.traffic.standing import WORDS
from router.values import Endpoint, FloatArray

#: What endpoints are compared by where their model names nothing.
_CRITERIA = ("cost",)
#: Those that say which endpoint is better; a request asks for the others.
_RANKED = ("latency", "cost", "rate_limits", "gpu")
_ONLY, _LEAST_BAD = "no other fares well", "the least bad of all models' endpoints"
_BESIDE, _LATER = "so that its latency is known", "if the first does not fare well"
_PROBED = "to find out whether it fares well again"
#: All endpoints beside the best together get at most this share; one that is to be tried again gets at least the other.
_MOST_BESIDE, _PROBED_SHARE = 0.5, 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """An endpoint that may serve a model, or none where the catalogue names none."""

    endpoint: Endpoint | None
    #: Probability with which it is drawn once the model is.
    share: float
    state: State
    cost_usd: float
    #: Why it has this share, in words.
    why: str

    @property
    def label(self) -> str:
        """As tallies key it."""
        return "" if self.endpoint is None else self.endpoint.label


@dataclass(frozen=True, slots=True)
class Priced:
    """Expected costs of a model's endpoints, as rows: one for each price."""

    usd: FloatArray
    p25_usd: FloatArray
    p75_usd: FloatArray
    #: Row of each fitting endpoint, and one for the model itself at the end.
    rows: tuple[int, ...]

    def of(self, index: int) -> float:
        """Cost at one endpoint."""
        return float(self.usd[self.rows[index]])


def ways_now(
    model: CataloguedModel,
    entries: list[CataloguedEndpoint],
    standing: Standing,
    priced: Priced,
    limit_usd: float,
    beside: float,
) -> tuple[Way, ...]:
    """The endpoints that a call may go to now, the best first; none where none of them fares well enough.

    Parameters:  beside — share of each endpoint beside the best, where they are told apart by latency.
    """
    if not entries:
        return (Way(endpoint=None, share=1.0, state=State.WELL, cost_usd=priced.of(-1), why="no endpoint is named"),)
    places = [index for index in range(len(entries)) if limit_usd == np.inf or priced.of(index) <= limit_usd]
    pairs = [(model.name, entry.endpoint.label) for entry in entries]
    state = _states(model, entries, standing)
    probed = [index for index in places if pairs[index] in standing.probed]
    usable = [index for index in places if state[index] == State.WELL]
    if not usable:
        usable = [index for index in places if state[index] == State.POOR]
        probed = [index for index in probed if index not in usable]
    timed = beside if "latency" in model.criteria else 0.0
    chosen = [
        *((index, timed, _BESIDE if timed else _LATER) for index in _ranked(usable, model, entries, standing, priced)),
        *((index, max(timed, _PROBED_SHARE), _PROBED) for index in probed),
    ]
    if usable:
        named = ", ".join(name for name in model.criteria or _CRITERIA if name in _RANKED)
        chosen[0] = (chosen[0][0], 0.0, f"the best by {named or 'its place'}" if len(usable) > 1 else _ONLY)
        return _drawn(entries, chosen, state, priced)
    # Of those that are only tried again all have the same.
    return _drawn(entries, [(index, 1.0 / len(probed), why) for index, _, why in chosen], state, priced)


def _drawn(
    entries: list[CataloguedEndpoint], chosen: list[tuple[int, float, str]], state: list[State], priced: Priced
) -> tuple[Way, ...]:
    """Endpoints with their shares; the first has what the others leave.

    Parameters:  chosen — place, share wanted, and why; the best first.
    """
    most = sum(share for _, share, _ in chosen[1:])
    fit = min(1.0, _MOST_BESIDE / most) if most and not chosen[0][1] else 1.0
    shares = [share * fit for _, share, _ in chosen]
    if chosen:
        shares[0] = 1.0 - sum(shares[1:])
    return tuple(
        Way(endpoint=entries[index].endpoint, share=share, state=state[index], cost_usd=priced.of(index), why=why)
        for (index, _, why), share in zip(chosen, shares, strict=True)
    )


def _ranked(
    places: list[int],
    model: CataloguedModel,
    entries: list[CataloguedEndpoint],
    standing: Standing,
    priced: Priced,
) -> list[int]:
    """Endpoints from the best to the least good by their model's criteria; ties: as the catalogue lists them."""
    speeds = [standing.speed.get((model.name, entries[index].endpoint.label)) for index in places]
    # Who was never timed may be as fast as the fastest.
    fastest = min((speed for speed in speeds if speed is not None), default=0)
    speed_of = dict(zip(places, (fastest if speed is None else speed for speed in speeds), strict=True))

    def rank(index: int) -> tuple[float, ...]:
        pair = model.name, entries[index].endpoint.label
        usd = priced.of(index)
        by = {
            "latency": float(speed_of[index]),
            "cost": np.inf if np.isnan(usd) else usd,
            "rate_limits": float(standing.load.get(pair, 0)),
            "gpu": 0.0 if entries[index].gpu else 1.0,
        }
        return tuple(by[name] for name in model.criteria or _CRITERIA if name in by)

    return sorted(places, key=rank)


def least_bad(
    catalogue: Catalogue,
    fitting: list[list[CataloguedEndpoint]],
    wanting: list[int],
    standing: Standing,
    priced: list[Priced],
    limit_usd: float,
) -> list[tuple[Way, ...]]:
    """Where no endpoint of any model fares well enough: all that fare least badly."""
    ways: list[tuple[Way, ...]] = [()] * len(catalogue.models)
    states = {place: _states(catalogue.models[place], fitting[place], standing) for place in wanting}
    affordable = {
        place: [index for index in range(len(of_model)) if limit_usd == np.inf or priced[place].of(index) <= limit_usd]
        for place, of_model in states.items()
    }
    least = min(states[place][index] for place in wanting for index in affordable[place])
    for place, of_model in states.items():
        places = [index for index in affordable[place] if of_model[index] == least]
        ranked = _ranked(places, catalogue.models[place], fitting[place], standing, priced[place])
        chosen = [(index, 0.0, _LEAST_BAD) for index in ranked[:1]]
        ways[place] = _drawn(fitting[place], chosen, of_model, priced[place])
    return ways


def _states(model: CataloguedModel, entries: list[CataloguedEndpoint], standing: Standing) -> list[State]:
    """How each endpoint of a model fares."""
    return [standing.states.get((model.name, entry.endpoint.label), State.WELL) for entry in entries]


def unwell(model: CataloguedModel, entries: list[CataloguedEndpoint], standing: Standing) -> str:
    """How a model's endpoints fare."""
    said = [
        f"`{entry.endpoint.label}` {WORDS[standing.states[(model.name, entry.endpoint.label)]]}"
        for entry in entries
        if (model.name, entry.endpoint.label) in standing.states
    ]
    return f"no usable endpoint: {', '.join(said)}"
