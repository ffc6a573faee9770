"""Which models may run this call, at which endpoint, and why not the others?"""

from collections.abc import Sequence

import numpy as np

from router.answers import Request
from router.catalogue import Catalogue, CataloguedModel
from router.choose.cost import Costs
from router.errors import UnknownModel, near
from router.values import Endpoint


def endpoint_of(model: CataloguedModel, request: Request, providers: Sequence[str]) -> Endpoint | None:
    """The first endpoint that the operator can call and the request allows."""
    for entry in model.endpoints:
        callable_ = not providers or entry.provider in providers
        there = request.region is None or entry.region == request.region
        if callable_ and there and set(request.compliance) <= set(entry.compliance):
            return entry.endpoint
    return None


def left_out(
    catalogue: Catalogue,
    request: Request,
    endpoints: Sequence[Endpoint | None],
    costs: Costs,
    providers: Sequence[str],
) -> list[str | None]:
    """Why each model is no candidate; None where it is."""
    for name in request.exclude:
        if name not in catalogue.by_model:
            raise UnknownModel(field="exclude", given=name[:128], hint=near(name, catalogue.by_model))
    wants_endpoint = bool(providers or request.region is not None or request.compliance)
    limit = request.max_cost_usd
    reasons: list[str | None] = []
    for model, endpoint, cost_usd in zip(catalogue.models, endpoints, costs.usd, strict=True):
        reason = None
        if model.name in request.exclude:
            reason = "excluded by the request"
        elif endpoint is None and (wants_endpoint or model.endpoints):
            reason = _unserved(model, request, providers)
        elif limit is not None and not cost_usd <= limit:
            reason = f"expected cost {_dollars(cost_usd)} is above `max_cost_usd`"
        reasons.append(reason)
    return reasons


def _unserved(model: CataloguedModel, request: Request, providers: Sequence[str]) -> str:
    """Which wish no endpoint of a model meets."""
    if providers and not any(entry.provider in providers for entry in model.endpoints):
        return "no provider in `ROUTER_PROVIDERS` serves it"
    if request.region is not None and not any(entry.region == request.region for entry in model.endpoints):
        return f"no endpoint in region `{request.region}`"
    return "no endpoint meets region and compliance together"


def _dollars(cost_usd: float) -> str:
    """A cost in words."""
    return "unknown" if np.isnan(cost_usd) else f"${cost_usd:.6f}"
