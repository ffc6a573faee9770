"""Which models may run this call, at which endpoints, and why not the others?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from router.answers import Request
from router.catalogue import Catalogue, CataloguedEndpoint, CataloguedModel, Price, Task, contradicted
from router.choose.cost import Costs, Spending, cached_saving, expected_costs
from router.choose.latency import InTime, expected_in_time, in_time
from router.errors import BadInput, NoCandidate, UnknownModel, near
from router.learn.counts import Evidence
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """Every catalogued model under one request; arrays of shape (n_models,)."""

    #: The best first; empty where the model is left out.
    ways: list[tuple[Way, ...]]
    #: Why a model is no candidate; None where it is one.
    reasons: list[str | None]
    #: Places of those that are left out only because their endpoints are not well.
    resting: list[int]
    #: No model has an endpoint that is well: the least bad are candidates.
    is_least_bad: bool
    costs: Costs
    in_time: InTime | None


def served(
    catalogue: Catalogue,
    task: Task,
    request: Request,
    *,
    input_tokens: int | None,
    evidence: Evidence,
    spent: Spending,
    standing: Standing,
    providers: Sequence[str],
) -> Served:
    """Which models may run a call, where, and what it costs there.

    Endpoints are looked at before any probability is computed: a model without one is no candidate, so that
    propensities say what was done.
    Parameters:  input_tokens — of the request, as rounded for choices.   spent — in the catalogue's order.
                 providers — those that the operator can call; none: all.
    Raises:      UnknownModel, BadInput, NoCandidate.
    """
    _check(catalogue, request)
    models = catalogue.models
    fitting = [_fitting(model, request, providers) for model in models]
    timely = None
    if request.max_latency_ms is not None:
        timely = _in_time(catalogue, evidence, spent, fitting, request.max_latency_ms)
    priced = _priced(catalogue, task, request, fitting, spent, input_tokens)
    reasons = _constrained(catalogue, request, fitting, priced, providers)
    # Only an operator who says whom he can call wants calls at a second endpoint while the first one does well.
    beside = catalogue.policy.endpoint_share if providers else 0.0
    ways = [
        () if reason is not None else _ways(model, entries, standing, priced[place], _most_usd(request), beside)
        for place, (model, entries, reason) in enumerate(zip(models, fitting, reasons, strict=True))
    ]
    wanting = [place for place, reason in enumerate(reasons) if reason is None and not ways[place]]
    is_least_bad = bool(wanting) and not any(ways)
    if is_least_bad:
        ways = _least_bad(catalogue, fitting, wanting, standing, priced, _most_usd(request))
        wanting = [place for place in wanting if not ways[place]]
    for place in wanting:
        reasons[place] = _unwell(models[place], fitting[place], standing)
    if not any(ways):
        raise _no_candidate(catalogue, task, request, reasons)
    return Served(
        ways=ways,
        reasons=reasons,
        resting=wanting,
        is_least_bad=is_least_bad,
        costs=_expected(ways, priced),
        in_time=timely,
    )


@dataclass(frozen=True, slots=True)
class _Priced:
    """Expected costs of a model's endpoints, as rows: one for each price."""

    usd: FloatArray
    p25_usd: FloatArray
    p75_usd: FloatArray
    #: Row of each fitting endpoint, and one for the model itself at the end.
    rows: tuple[int, ...]

    def of(self, index: int) -> float:
        """Cost at one endpoint."""
        return float(self.usd[self.rows[index]])


def _most_usd(request: Request) -> float:
    """The most that a call may be expected to cost."""
    return np.inf if request.max_cost_usd is None else request.max_cost_usd


def _check(catalogue: Catalogue, request: Request) -> None:
    """Refuse what names no model, and tags that deny each other."""
    names = [("exclude", name) for name in request.exclude]
    if request.current_model is not None:
        names.append(("current_model", request.current_model))
    for field, name in names:
        if name not in catalogue.by_model:
            raise UnknownModel(field=field, given=name[:128], hint=near(name, catalogue.by_model))
    if (tag := contradicted(request.compliance)) is not None:
        raise BadInput(field="compliance", problem=f"it asks for both `{tag}` and `no-{tag}`. Leave one of them out.")


def _fitting(model: CataloguedModel, request: Request, providers: Sequence[str]) -> list[CataloguedEndpoint]:
    """Endpoints that the operator can call and the request allows."""
    return [
        entry
        for entry in model.endpoints
        if (not providers or entry.provider in providers)
        and (request.region is None or entry.region == request.region)
        and set(request.compliance) <= set(entry.compliance)
    ]


def _in_time(
    catalogue: Catalogue,
    evidence: Evidence,
    spent: Spending,
    fitting: list[list[CataloguedEndpoint]],
    limit_ms: float,
) -> InTime:
    """What is believed of each model's latency; endpoints that are nearly certain to be too slow are taken from it."""
    wanted = catalogue.policy.in_time_share
    likely = expected_in_time(spent, [model.tier for model in catalogue.models], limit_ms)
    hist, timeouts = spent.latency_hist.copy(), spent.timeouts.copy()
    for place, (model, entries) in enumerate(zip(catalogue.models, fitting, strict=True)):
        if len(entries) < 2:
            continue
        timed = [evidence.timed_at(model.name, entry.endpoint.label) for entry in entries]
        own = in_time(np.array([h for h, _ in timed]), np.array([t for _, t in timed]), limit_ms, wanted)
        slow = own.too_slow
        if slow.any() and not slow.all():
            for index in np.flatnonzero(slow).tolist():
                hist[place] -= timed[index][0]
                timeouts[place] -= timed[index][1]
            fitting[place] = [entry for entry, is_slow in zip(entries, slow.tolist(), strict=True) if not is_slow]
    return in_time(hist, timeouts, limit_ms, wanted, likely)


def _priced(
    catalogue: Catalogue,
    task: Task,
    request: Request,
    fitting: list[list[CataloguedEndpoint]],
    spent: Spending,
    input_tokens: int | None,
) -> list[_Priced]:
    """Expected costs of every model at the prices of its endpoints; each price is reckoned once."""
    row_of: dict[tuple[int, Price | None], int] = {}
    rows = []
    for place, (model, entries) in enumerate(zip(catalogue.models, fitting, strict=True)):
        prices = [*(entry.price or model.price for entry in entries), model.price]
        rows.append(tuple(row_of.setdefault((place, price), len(row_of)) for price in prices))
    places = np.array([place for place, _ in row_of])
    prices = [price for _, price in row_of]
    of_rows = spent.of(places)
    if request.current_model is not None:
        # Whoever takes over finds nothing cached, and whoever goes on what the request says, or calls had on average.
        of_rows = replace(of_rows, cache_read_tokens=np.zeros_like(of_rows.cache_read_tokens))
    costs = expected_costs(
        prices, of_rows, task.typical, input_tokens=input_tokens, output_tokens=request.output_tokens
    )
    kept = np.zeros(len(places))
    if request.current_model is not None:
        is_current = places == catalogue.model_names.index(request.current_model)
        cached = cached_saving(prices, spent.of(places), request.cache_read_tokens, input_tokens)
        kept = np.where(is_current, np.minimum(cached, np.nan_to_num(costs.usd)), 0.0)
    return [_Priced(costs.usd - kept, costs.p25_usd - kept, costs.p75_usd - kept, of) for of in rows]


def _constrained(
    catalogue: Catalogue,
    request: Request,
    fitting: list[list[CataloguedEndpoint]],
    priced: list[_Priced],
    providers: Sequence[str],
) -> list[str | None]:
    """Why each model may not run the call, whatever its endpoints fare like; None where it may."""
    wants_endpoint = bool(providers or request.region is not None or request.compliance)
    reasons: list[str | None] = []
    for model, entries, prices in zip(catalogue.models, fitting, priced, strict=True):
        reason = None
        indices = range(len(entries)) if entries else (-1,)
        if model.name in request.exclude:
            reason = "excluded by the request"
        elif not entries and (wants_endpoint or model.endpoints):
            reason = _unserved(model, request, providers)
        elif request.max_cost_usd is not None and not any(prices.of(i) <= request.max_cost_usd for i in indices):
            cheapest = min((prices.of(index) for index in indices), key=lambda usd: (np.isnan(usd), usd))
            reason = f"expected cost {_dollars(cheapest)} is above `max_cost_usd`"
        reasons.append(reason)
    return reasons


def _ways(
    model: CataloguedModel,
    entries: list[CataloguedEndpoint],
    standing: Standing,
    priced: _Priced,
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
    entries: list[CataloguedEndpoint], chosen: list[tuple[int, float, str]], state: list[State], priced: _Priced
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
    priced: _Priced,
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


def _least_bad(
    catalogue: Catalogue,
    fitting: list[list[CataloguedEndpoint]],
    wanting: list[int],
    standing: Standing,
    priced: list[_Priced],
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


def _expected(ways: list[tuple[Way, ...]], priced: list[_Priced]) -> Costs:
    """Costs of each model over the endpoints that it may be drawn at; of those left out, at the model's own price."""
    usd, p25_usd, p75_usd = np.empty(len(ways)), np.empty(len(ways)), np.empty(len(ways))
    for place, (of_model, prices) in enumerate(zip(ways, priced, strict=True)):
        row = prices.rows[-1]
        base = prices.usd[row]
        usd[place] = sum(way.share * way.cost_usd for way in of_model) if of_model else base
        # The band is as wide as at the model's own price, about what is expected here.
        p25_usd[place] = max(0.0, usd[place] + prices.p25_usd[row] - base)
        p75_usd[place] = usd[place] + prices.p75_usd[row] - base
    return Costs(usd=usd, p25_usd=p25_usd, p75_usd=p75_usd)


def _unserved(model: CataloguedModel, request: Request, providers: Sequence[str]) -> str:
    """Which wish no endpoint of a model meets."""
    if providers and not any(entry.provider in providers for entry in model.endpoints):
        return "no provider in `ROUTER_PROVIDERS` serves it"
    if request.region is not None and not any(entry.region == request.region for entry in model.endpoints):
        return f"no endpoint in region `{request.region}`"
    return "no endpoint meets region and compliance together"


def _unwell(model: CataloguedModel, entries: list[CataloguedEndpoint], standing: Standing) -> str:
    """How a model's endpoints fare."""
    said = [
        f"`{entry.endpoint.label}` {WORDS[standing.states[(model.name, entry.endpoint.label)]]}"
        for entry in entries
        if (model.name, entry.endpoint.label) in standing.states
    ]
    return f"no usable endpoint: {', '.join(said)}"


def _no_candidate(catalogue: Catalogue, task: Task, request: Request, reasons: list[str | None]) -> NoCandidate:
    """Nothing is left, and why."""
    facts: dict[str, object] = {}
    regions = sorted({entry.region for model in catalogue.models for entry in model.endpoints if entry.region})
    if request.region is not None and request.region not in regions:
        facts = {"field": "region", "regions": regions}
    models = dict(zip(catalogue.model_names, reasons, strict=True))
    return NoCandidate(task_type=task.path, models=models, **facts)


def _dollars(cost_usd: float) -> str:
    """A cost in words."""
    return "unknown" if np.isnan(cost_usd) else f"${cost_usd:.6f}"
