"""Short drills on real replicas find what long ones find."""

import pytest

from benchmarks import calls, drills


@pytest.mark.slow
def test_an_outage_is_noticed_and_its_end_too(server_url):
    found = drills.outage(server_url, calm_s=1.5, out_s=4.0, per_s=20.0)
    rows = {(row["replica"], row["model"]): row for row in found["replicas"]}
    assert len(rows) == 4
    assert all(row["errors until"] <= 20 for row in rows.values())
    after = [row for row in found["beliefs"] if row["when"] == "after"]
    assert [row["believed outcomes"] for row in after] == [row["answered"] for row in after]


@pytest.mark.slow
def test_a_budget_is_not_overspent_by_more_than_a_poll(server_url):
    found = drills.budget(server_url, usd_per_day=0.1, per_s=30.0, seconds=3.0)
    for replicas in ("1 replica", "3 replicas"):
        assert found[replicas]["refused"] > 0
        assert found[replicas]["spent_usd"] >= 0.1
    assert found["1 replica"]["over_usd"] == 0.0


def test_what_is_believed_of_latencies_is_calibrated():
    for row in calls.calibration(runs=40):
        assert abs(row["bias"]) < 0.08
        assert row["90% interval holds"] > 0.6


@pytest.mark.slow
def test_a_limit_is_kept_where_a_model_can_keep_it():
    free, limited = calls.constraint(calls=600)
    assert free["within it"] < 0.5
    assert limited["within it"] > 0.85


@pytest.mark.slow
def test_a_low_list_price_is_seen_through():
    found = calls.cost(most=600)
    assert found["order by list price"][0] == "reasoning"
    assert found["share of the terse one at the end"] > 0.5


@pytest.mark.slow
def test_a_conversation_keeps_its_model():
    anew, _, kept = calls.sessions(n=12, length=15)
    assert kept["changes per session"] < anew["changes per session"]
    assert kept["USD per session"] < anew["USD per session"]
