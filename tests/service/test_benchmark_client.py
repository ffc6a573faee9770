"""The client is compared with the library it speaks with, on a real server."""

import pytest

from benchmarks import client


@pytest.mark.slow
def test_a_question_a_call_and_importing_are_compared(server_url):
    asked, called, imported = client.figures(server_url, rounds=1, seconds=0.02)
    assert "µs" in asked.measured
    assert (asked.n, called.n) > (1, 1)
    assert imported.better == "lower"
    assert all(one.ratio > 0.0 for one in (asked, called, imported))
