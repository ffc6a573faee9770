"""What would this call cost with each model?"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from router.catalogue import Price, Typical
from router.learn.counts import Evidence
from router.values import FIRST_EDGE, NUSD_PER_USD, FloatArray, IntArray

#: What is typical counts as this many observed calls.
TYPICAL_CALLS = 20
#: What is read from closed buckets only, so that the price order stands still within a bucket.
_CLOSED = (
    *("n", "input_n", "input_tokens", "output_n", "output_tokens"),
    *("cost_n", "cost_nusd", "error_cost_n", "error_cost_nusd", "cache_read_tokens", "cache_write_tokens"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending:
    """What calls of one task type were observed to use, per model; each of shape (n_models,)."""

    input_n: IntArray
    input_tokens: IntArray
    output_n: IntArray
    output_tokens: IntArray
    #: Input tokens that providers had cached, and that they were made to cache.
    cache_read_tokens: IntArray
    cache_write_tokens: IntArray
    cost_n: IntArray
    #: In 10⁻⁹ USD.
    cost_nusd: IntArray
    #: The part of both that failed attempts were billed.
    error_cost_n: IntArray
    error_cost_nusd: IntArray
    #: Judged answers: the requests that attempts, failed or not, ended in.
    n: IntArray
    #: Calls by output tokens, shape (n_models, bins).
    output_hist: IntArray
    #: Mean latency, nan where none was reported.
    latency_ms: FloatArray
    #: Answers by latency, shape (n_models, bins), and calls that were never answered in time.
    latency_hist: IntArray
    timeouts: IntArray

    def of(self, rows: IntArray) -> "Spending":
        """Some of the models, as often as they are named."""
        return Spending(**{one.name: getattr(self, one.name)[rows] for one in fields(self)})


def spending(evidence: Evidence, models: Sequence[str]) -> Spending:
    """What was observed, in the order of `models`; zero where nothing was."""
    rows = evidence.rows_of(models)
    closed = evidence.closed()
    timing = evidence.totals("latency_n", "latency_ms", "timeouts")
    latency_n, latency_ms, timeouts = (_rows(column, rows) for column in timing)
    with np.errstate(invalid="ignore"):
        mean_latency_ms = np.where(latency_n > 0, latency_ms / np.maximum(latency_n, 1), np.nan)
    return Spending(
        **{name: _rows(closed[name], rows) for name in _CLOSED},
        output_hist=_rows(evidence.output_hist(), rows),
        latency_ms=mean_latency_ms,
        latency_hist=_rows(evidence.latency_hist(), rows),
        timeouts=timeouts,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """Expected cost of one request with each model, in USD, shape (n_models,); nan where no price is known."""

    usd: FloatArray
    #: The same at the first and third quartile of observed output tokens.
    p25_usd: FloatArray
    p75_usd: FloatArray


def expected_costs(
    prices: Sequence[Price | None],
    spent: Spending,
    typical: Typical,
    *,
    input_tokens: float | None = None,
    output_tokens: float | None = None,
) -> Costs:
    """What a request costs with each model at current prices.

    Parameters:  prices — one per model.   spent — what was observed, in the same order.
                 typical — tokens of a typical call; counts as 20 observed ones.
                 input_tokens, output_tokens — this request's own, replacing the means.
    Returns:     token price × token means; a flat price, or a model whose calls were reported with their
                 cost but without tokens (unless the request gives its own), moves with the recorded costs of its
                 answers instead. Either way, what failed attempts were billed is added per answer.
    """
    n_models = len(prices)
    given = _per_token(prices, "input_usd_per_mtok")
    taken = _per_token(prices, "output_usd_per_mtok")
    flat = np.array([np.nan if price is None else _flat(price) for price in prices])
    in_mean = _mean(typical.input_tokens, spent.input_tokens, spent.input_n)
    out_mean = _mean(typical.output_tokens, spent.output_tokens, spent.output_n)
    tokens_in = in_mean if input_tokens is None else np.full(n_models, float(input_tokens))
    tokens_out = out_mean if output_tokens is None else np.full(n_models, float(output_tokens))
    # Cached tokens are part of the input: what share of it, as far as calls have shown.
    seen_in = np.maximum(1.0, TYPICAL_CALLS * typical.input_tokens + spent.input_tokens)
    per_input = given
    for tokens, field in (
        (spent.cache_read_tokens, "cache_read_usd_per_mtok"),
        (spent.cache_write_tokens, "cache_write_usd_per_mtok"),
    ):
        per_input = per_input + np.minimum(1.0, tokens / seen_in) * _above(prices, field, given)
    by_tokens = per_input * tokens_in + taken * tokens_out
    usd = np.where(np.isnan(by_tokens), flat, by_tokens + np.nan_to_num(flat))
    has_no_output = (spent.output_n == 0) & (output_tokens is None)
    answers_n = spent.cost_n - spent.error_cost_n
    answers_usd = (spent.cost_nusd - spent.error_cost_nusd) / NUSD_PER_USD
    recorded = (answers_n > 0) & (has_no_output | np.isnan(by_tokens)) & ~np.isnan(usd)
    usd = np.where(recorded, _mean(usd, answers_usd, answers_n), usd)
    usd = usd + _mean(0.0, spent.error_cost_nusd / NUSD_PER_USD, spent.n)
    # Reported output moves the cost from what it is at the mean to what it is at the quartile.
    spread = np.nan_to_num(taken)[:, None] * (quartiles(spent.output_hist) - tokens_out[:, None])
    spread = np.where(np.isnan(spread) | (output_tokens is not None) | recorded[:, None], 0.0, spread)
    return Costs(usd=usd, p25_usd=np.maximum(0.0, usd + spread[:, 0]), p75_usd=np.maximum(0.0, usd + spread[:, 1]))


def expected_tokens(
    spent: Spending, typical: Typical, input_tokens: float | None, output_tokens: float | None
) -> FloatArray:
    """Tokens in and out of a call with each model, shape (n_models,); parameters as of `expected_costs`."""
    tokens_in = _mean(typical.input_tokens, spent.input_tokens, spent.input_n) if input_tokens is None else input_tokens
    tokens_out = _mean(typical.output_tokens, spent.output_tokens, spent.output_n)
    total: FloatArray = tokens_in + (tokens_out if output_tokens is None else np.full(len(tokens_out), output_tokens))
    return total


def cached_saving(
    prices: Sequence[Price | None], spent: Spending, cached_tokens: int | None, input_tokens: float | None
) -> FloatArray:
    """What a call costs less where its conversation's prompt is cached already, in USD; 0 where that is not priced.

    Parameters:  cached_tokens — of this request; None: as many as calls had cached on average.
                 input_tokens — of this request, of which they are a part; None: not known.
    Returns:     shape (n_models,), of each model as if it were the one that has them.
    """
    given = _per_token(prices, "input_usd_per_mtok")
    seen = spent.cache_read_tokens / np.maximum(1, spent.input_n)
    tokens = seen if cached_tokens is None else np.full(len(prices), float(cached_tokens))
    if input_tokens is not None:
        tokens = np.minimum(tokens, input_tokens)
    saved: FloatArray = np.nan_to_num(np.maximum(0.0, -_above(prices, "cache_read_usd_per_mtok", given)) * tokens)
    return saved


def rounded_tokens(tokens: int) -> int:
    """The power of √2 nearest to a token count: requests of about one size share one choice."""
    return 0 if tokens <= 0 else round(2.0 ** (round(2.0 * float(np.log2(tokens))) / 2.0))


def quartiles(hist: IntArray) -> FloatArray:
    """First and third quartile of histograms whose bins grow by √2, interpolated in the logarithm.

    Parameters:  hist — shape (n_models, bins).
    Returns:     shape (n_models, 2), in the histogram's unit; nan where it is empty.
    """
    bins = hist.shape[1]
    edges = np.concatenate([[FIRST_EDGE / 2], FIRST_EDGE * 2.0 ** (np.arange(bins) / 2.0)])
    result = np.full((len(hist), 2), np.nan)
    for row, counts in enumerate(hist):
        total = counts.sum()
        if total:
            cumulative = np.concatenate([[0], np.cumsum(counts)])
            result[row] = np.exp(np.interp(np.array([0.25, 0.75]) * total, cumulative, np.log(edges)))
    return result


def _mean(typical: FloatArray | float, total: FloatArray | IntArray, n: IntArray) -> FloatArray:
    """Mean over the observed calls and 20 typical ones."""
    mean: FloatArray = (TYPICAL_CALLS * typical + total) / (TYPICAL_CALLS + n)
    return mean


def _per_token(prices: Sequence[Price | None], field: str) -> FloatArray:
    """USD per token of each model, nan where it has no token price."""
    per_mtok = [None if price is None else getattr(price, field) for price in prices]
    return np.array([np.nan if usd is None else usd / 1e6 for usd in per_mtok])


def _above(prices: Sequence[Price | None], field: str, given: FloatArray) -> FloatArray:
    """What a kind of token costs more than an input token; 0 where it has no price of its own."""
    own = _per_token(prices, field)
    above: FloatArray = np.where(np.isnan(own), 0.0, own - given)
    return above


def _flat(price: Price) -> float:
    """USD per request beside the tokens; nan where tokens are unpriced and no flat price is given."""
    return np.nan if price.request_usd is None else price.request_usd


def _rows(counted: IntArray, rows: IntArray) -> IntArray:
    """Rows of an array in another order, zero for -1."""
    result = np.zeros((len(rows), *counted.shape[1:]), dtype=np.int64)
    result[rows >= 0] = counted[rows[rows >= 0]]
    return result
