"""Expected costs, by hand."""

import numpy as np
import pytest

from router.catalogue import Price, Typical
from router.choose.cost import Spending, expected_costs, quartiles, rounded_tokens, spending
from router.learn.counts import Evidence
from router.values import LATENCY_BINS, TOKEN_BINS
from tests.unit.learn.test_snapshot import tally

TOKENS = Price(input_usd_per_mtok=1.0, output_usd_per_mtok=5.0)
FLAT = Price(request_usd=0.002)
TYPICAL = Typical(input_tokens=500, output_tokens=100)


def spent(n_models=1, **columns):
    names = (
        *("n", "input_n", "input_tokens", "output_n", "output_tokens"),
        *("cost_n", "cost_nusd", "error_cost_n", "error_cost_nusd", "cache_read_tokens", "cache_write_tokens"),
    )
    arrays = {name: np.array(columns.get(name, [0] * n_models)) for name in names}
    hist = np.array(columns.get("output_hist", np.zeros((n_models, TOKEN_BINS), dtype=int)))
    return Spending(
        **arrays,
        output_hist=hist,
        latency_ms=np.full(n_models, np.nan),
        latency_hist=np.zeros((n_models, LATENCY_BINS), dtype=int),
        timeouts=np.zeros(n_models, dtype=int),
    )


def test_before_any_call_the_typical_one_is_priced():
    """(500 × $1 + 100 × $5) / 10⁶ = $0.001."""
    assert pytest.approx(0.001) == expected_costs([TOKENS], spent(), TYPICAL).usd[0]


def test_observed_output_weighs_against_twenty_typical_calls():
    """Output (20·100 + 20·300)/40 = 200 → (500 × 1 + 200 × 5)/10⁶ = $0.0015: a verbose model is dear."""
    observed = spent(output_n=[20], output_tokens=[6000])
    assert pytest.approx(0.0015) == expected_costs([TOKENS], observed, TYPICAL).usd[0]


def test_the_requests_own_tokens_replace_the_means():
    costs = expected_costs([TOKENS], spent(), TYPICAL, input_tokens=2_000, output_tokens=10)
    assert pytest.approx(0.00205) == costs.usd[0]


def test_a_flat_price_moves_with_recorded_costs():
    """(20 × 0.002 + 20 × 0.004)/40 = $0.003."""
    observed = spent(cost_n=[20], cost_nusd=[80_000_000])
    assert pytest.approx(0.003) == expected_costs([FLAT], observed, TYPICAL).usd[0]


def test_costs_recorded_without_tokens_replace_the_guess():
    """(20 × 0.001 + 20 × 0.005)/40 = $0.003."""
    observed = spent(cost_n=[20], cost_nusd=[100_000_000])
    assert pytest.approx(0.003) == expected_costs([TOKENS], observed, TYPICAL).usd[0]


def test_what_failed_attempts_were_billed_is_paid_by_the_answers():
    """$0.001 for the tokens, and $0.06 over (20 + 40) answers: $0.001 more."""
    observed = spent(n=[40], cost_n=[50], cost_nusd=[100_000_000], error_cost_n=[10], error_cost_nusd=[60_000_000])
    costs = expected_costs([TOKENS], observed, TYPICAL, output_tokens=100)
    assert pytest.approx(0.002) == costs.usd[0] == costs.p25_usd[0] == costs.p75_usd[0]


@pytest.mark.parametrize("price", [TOKENS, FLAT])
def test_failed_attempts_are_not_counted_twice_where_costs_are_recorded(price):
    """Answers at $0.005: (20·typical + 20·0.005)/40; the failed ones' $0.04 over (20 + 20) answers: $0.001 more."""
    observed = spent(n=[20], cost_n=[30], cost_nusd=[140_000_000], error_cost_n=[10], error_cost_nusd=[40_000_000])
    typical = 0.001 if price is TOKENS else 0.002
    assert pytest.approx((20 * typical + 0.1) / 40 + 0.001) == expected_costs([price], observed, TYPICAL).usd[0]


def test_a_model_that_only_fails_is_not_free():
    """No answer yet: $0.002 flat, and $0.02 over the 20 typical answers."""
    observed = spent(cost_n=[10], cost_nusd=[20_000_000], error_cost_n=[10], error_cost_nusd=[20_000_000])
    assert pytest.approx(0.003) == expected_costs([FLAT], observed, TYPICAL).usd[0]


def test_no_price_is_an_unknown_cost_never_zero():
    costs = expected_costs([None, TOKENS], spent(2), TYPICAL)
    assert list(np.isnan(costs.usd)) == [True, False]


def test_no_price_stays_unknown_even_when_costs_were_recorded():
    observed = spent(cost_n=[20], cost_nusd=[100_000_000])
    assert np.isnan(expected_costs([None], observed, TYPICAL).usd[0])


def test_costs_are_read_from_closed_buckets_only():
    evidence = Evidence()
    evidence.apply(tally(n=4, errors=1, cost_n=5, cost_nusd=9, error_cost_n=1, error_cost_nusd=3))
    evidence.apply(tally(bucket_s=300, n=1, errors=2, cost_n=3, cost_nusd=50, error_cost_n=2, error_cost_nusd=40))
    found = spending(evidence, ["m", "never called"])
    assert (found.n.tolist(), found.error_cost_n.tolist(), found.error_cost_nusd.tolist()) == ([4, 0], [1, 0], [3, 0])


def test_the_band_spans_the_quartiles_of_observed_output():
    hist = np.zeros((1, TOKEN_BINS), dtype=int)
    hist[0, 5:9] = 25  # 32 to 128 tokens, evenly in the logarithm
    observed = spent(output_n=[100], output_tokens=[7000], output_hist=hist)
    costs = expected_costs([TOKENS], observed, TYPICAL)
    assert costs.p25_usd[0] < costs.usd[0] < costs.p75_usd[0]


def test_quartiles_by_hand():
    """A hundred calls spread over bins 5 … 8, edges 32 … 128: a quarter ends at 32·√2, three at 128/√2."""
    hist = np.zeros((2, TOKEN_BINS), dtype=int)
    hist[0, 5:9] = 25
    found = quartiles(hist)
    assert pytest.approx([32 * 2**0.5, 128 / 2**0.5]) == list(found[0])
    assert np.isnan(found[1]).all()


@pytest.mark.parametrize(("tokens", "rounded"), [(0, 0), (1, 1), (800, 724), (1000, 1024), (1024, 1024)])
def test_requests_of_about_one_size_share_a_choice(tokens, rounded):
    assert rounded == rounded_tokens(tokens)
