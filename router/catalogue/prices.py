"""What does a call cost at a catalogued price, and what do providers publish?"""

import math
from collections.abc import Collection, Iterable

import msgspec
from genai_prices import UpdatePrices
from genai_prices.data_snapshot import get_snapshot, set_custom_snapshot

from router.catalogue.document import Catalogue, Price
from router.values import NUSD_PER_USD, Usage

_NUSD_PER_TOKEN = NUSD_PER_USD // 1_000_000


def with_published_prices(catalogue: Catalogue) -> Catalogue:
    """The catalogue with genai-prices' current price on every model that gives none; unknown ones stay without."""
    priced = tuple(
        msgspec.structs.replace(model, price=model.price or published_price(model.name)) for model in catalogue.models
    )
    return msgspec.structs.replace(catalogue, models=priced)


def fetch_published() -> None:
    """Lets the newest published list stand in for the one installed, in this process.

    Raises: httpx2.HTTPError, ValueError — it could not be fetched, or is none.
    """
    set_custom_snapshot(UpdatePrices().fetch())


class PriceChange(msgspec.Struct, frozen=True, kw_only=True):
    """A model whose published price is another than the catalogue's."""

    model: str
    catalogued: Price | None
    published: Price


def price_changes(catalogue: Catalogue, names: Collection[str]) -> list[PriceChange]:
    """Models whose price differs from what is published now; prices of single endpoints are the operator's own.

    Parameters:  names — the models to compare; empty: all.
    """
    found = []
    for model in catalogue.models:
        published = published_price(model.name) if not names or model.name in names else None
        if published is not None and published != model.price:
            found.append(PriceChange(model=model.name, catalogued=model.price, published=published))
    return found


def with_prices(catalogue: Catalogue, changes: Iterable[PriceChange]) -> Catalogue:
    """The catalogue with the published price of each change."""
    published = {change.model: change.published for change in changes}
    models = tuple(
        msgspec.structs.replace(model, price=published.get(model.name, model.price)) for model in catalogue.models
    )
    return msgspec.structs.replace(catalogue, models=models)


def published_price(model: str) -> Price | None:
    """The list price of a model by its usual name, from the data bundled with genai-prices; None where unknown."""
    try:
        _, info = get_snapshot().find_provider_model(model, None, None, None)
    except LookupError:
        return None
    prices = info.prices if not isinstance(info.prices, list) else info.prices[-1].prices
    given, taken = _base(prices.input_mtok), _base(prices.output_mtok)
    if given is None or taken is None:
        return None
    return Price(
        input_usd_per_mtok=given,
        output_usd_per_mtok=taken,
        cache_read_usd_per_mtok=_base(prices.cache_read_mtok),
        cache_write_usd_per_mtok=_base(prices.cache_write_mtok),
    )


def cost_nusd(price: Price | None, usage: Usage) -> int | None:
    """Cost of one call from its tokens, in 10⁻⁹ USD, rounded half up; None where the price or a token count is unknown.

    Cached input tokens are part of `input_tokens` and billed at their own price where the catalogue gives one.

    Parameters:  price — in USD per million tokens, and per request; None: unknown.   usage — the tokens of the call.

    >>> haiku = Price(input_usd_per_mtok=1.0, output_usd_per_mtok=5.0)
    >>> cost_nusd(haiku, Usage(input_tokens=803, output_tokens=61))
    1108000
    >>> cost_nusd(haiku, Usage(input_tokens=803)) is None
    True
    """
    if price is None or price.input_usd_per_mtok is None or price.output_usd_per_mtok is None:
        return None if price is None or price.request_usd is None else round(price.request_usd * NUSD_PER_USD)
    if usage.input_tokens is None or usage.output_tokens is None:
        return None
    read, written = usage.cache_read_tokens or 0, usage.cache_write_tokens or 0
    fresh = max(0, usage.input_tokens - read - written)
    per_token = (
        (fresh, price.input_usd_per_mtok),
        (read, _else(price.cache_read_usd_per_mtok, price.input_usd_per_mtok)),
        (written, _else(price.cache_write_usd_per_mtok, price.input_usd_per_mtok)),
        (usage.output_tokens, price.output_usd_per_mtok),
    )
    total = math.fsum(tokens * usd_per_mtok * _NUSD_PER_TOKEN for tokens, usd_per_mtok in per_token)
    return math.floor(total + (price.request_usd or 0.0) * NUSD_PER_USD + 0.5)


def _else(price: float | None, otherwise: float) -> float:
    """The price given, else another."""
    return otherwise if price is None else price


def _base(price: object) -> float | None:
    """USD per million tokens; the lowest step where the price has steps."""
    if price is None:
        return None
    return float(getattr(price, "base", price))  # type: ignore[arg-type]  # genai-prices: Decimal, or steps with a base
