"""Which models may run this call, at which endpoints, and why not the others?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from router.answers import Request
from router.catalogue import Catalogue, CataloguedEndpoint, CataloguedModel, Price, Task, contradicted
from router.choose.cost import Costs, Spending, cached_saving, expected_costs
from router.choose.latency import InTime, expected_in_time, in_time
from router.decide.kind import Kind, Terms
from router.decide.ways import Priced, Way, least_bad, unwell, ways_now
from router.errors import BadInput, NoCandidate, UnknownModel, near
from router.learn.counts import Evidence


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


def served(kind: Kind, terms: Terms, evidence: Evidence, spent: Spending) -> Served:
    """Which models may run a call, where, and what it costs there.

    Endpoints are looked at before any probability is computed: a model without one is no candidate, so that
    propensities say what was done.
    Parameters:  spent — in the catalogue's order.
    Raises:      UnknownModel, BadInput, NoCandidate.
    """
    catalogue, request, standing = terms.catalogue, kind.request, kind.standing
    _check(catalogue, request)
    models = catalogue.models
    fitting = [_fitting(model, request, terms.providers) for model in models]
    timely = None
    if request.max_latency_ms is not None:
        timely = _in_time(catalogue, evidence, spent, fitting, request.max_latency_ms)
    priced = _priced(kind, catalogue, fitting, spent)
    reasons = _constrained(catalogue, request, fitting, priced, terms.providers)
    # Only an operator who says whom he can call wants calls at a second endpoint while the first one does well.
    beside = catalogue.policy.endpoint_share if terms.providers else 0.0
    ways = [
        () if reason is not None else ways_now(model, entries, standing, priced[place], _most_usd(request), beside)
        for place, (model, entries, reason) in enumerate(zip(models, fitting, reasons, strict=True))
    ]
    wanting = [place for place, reason in enumerate(reasons) if reason is None and not ways[place]]
    is_least_bad = bool(wanting) and not any(ways)
    if is_least_bad:
        ways = least_bad(catalogue, fitting, wanting, standing, priced, _most_usd(request))
        wanting = [place for place in wanting if not ways[place]]
    for place in wanting:
        reasons[place] = unwell(models[place], fitting[place], standing)
    if not any(ways):
        raise _no_candidate(catalogue, kind.task, request, reasons)
    return Served(
        ways=ways,
        reasons=reasons,
        resting=wanting,
        is_least_bad=is_least_bad,
        costs=_expected(ways, priced),
        in_time=timely,
    )


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


def _priced(kind: Kind, catalogue: Catalogue, fitting: list[list[CataloguedEndpoint]], spent: Spending) -> list[Priced]:
    """Expected costs of every model at the prices of its endpoints; each price is reckoned once."""
    request, input_tokens = kind.request, kind.input_tokens
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
        prices, of_rows, kind.task.typical, input_tokens=input_tokens, output_tokens=request.output_tokens
    )
    kept = np.zeros(len(places))
    if request.current_model is not None:
        is_current = places == catalogue.model_names.index(request.current_model)
        cached = cached_saving(prices, spent.of(places), request.cache_read_tokens, input_tokens)
        kept = np.where(is_current, np.minimum(cached, np.nan_to_num(costs.usd)), 0.0)
    return [Priced(costs.usd - kept, costs.p25_usd - kept, costs.p75_usd - kept, of) for of in rows]


def _constrained(
    catalogue: Catalogue,
    request: Request,
    fitting: list[list[CataloguedEndpoint]],
    priced: list[Priced],
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


def _expected(ways: list[tuple[Way, ...]], priced: list[Priced]) -> Costs:
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
