"""The example of a workflow runs against a router, and says what it saved."""

import re

import pytest


@pytest.mark.slow
def test_the_example_runs_reports_every_call_and_says_what_it_saved(example, outcomes):
    """Nine task types before there is evidence: the tiers decide, so what is spent is known to the cent."""
    printed = example("ten_nodes.py", "4").splitlines()
    assert printed[0] == "4 runs of 10 calls"
    found = re.fullmatch(r"the router +\$(.*) a run, 0\.\d+ of the calls good", printed[1])
    assert found is not None, printed[1]
    assert re.fullmatch(r"saved \d+%", printed[3])
    told = outcomes()
    assert len(told) == 40
    assert {one["decision_id"] is None for one in told} == {False}
    assert {one["model"] for one in told if one["task_type"] == "review"} == {"claude-sonnet-4-5"}
