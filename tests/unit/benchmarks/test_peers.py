"""The set-up of the comparison with other bandits; what is theirs needs the extra, and is measured, not tested."""

import sys

import numpy as np
import pytest

from benchmarks.peers import PEERS, PeerMissing, counts, figures, ours, read, tallies
from router.learn.reading import believed
from router.learn.snapshot import Snapshot
from router.simulate.instances import TASK_TYPE

MODULES = {
    "pybandits": "pybandits.model",
    "mabwiser": "mabwiser.mab",
    "litellm": "litellm.router_strategy.adaptive_router.adaptive_router",
}


def test_ours_believes_what_the_peers_are_given():
    """Beta(1 + successes, 1 + failures), to the last bit."""
    seen, snapshot = counts(), Snapshot()
    snapshot.apply(tallies(seen))
    beliefs = believed(read(seen), snapshot, TASK_TYPE)
    assert beliefs.models == seen.models
    assert np.array_equal(beliefs.alpha, 1 + seen.successes)
    assert np.array_equal(beliefs.beta, 1 + seen.failures)


def test_everybody_has_seen_two_hundred_outcomes_of_ten_models():
    seen = counts()
    assert len(seen.models) == 10
    assert ((seen.successes + seen.failures) == 200).all()
    assert seen.failures.all()


def test_ours_is_an_adaptive_decision_that_differs_from_call_to_call():
    decide = ours(counts())
    decisions = [decide(call) for call in range(200)]
    assert {one.strategy for one in decisions} == {"adaptive"}
    assert len({one.model for one in decisions}) > 1
    assert all(one.decision for one in decisions)


@pytest.mark.parametrize("peer", PEERS)
def test_a_missing_peer_is_named_with_what_installs_it(peer, monkeypatch):
    monkeypatch.setenv("LITELLM_LOCAL_MODEL_COST_MAP", "True")
    monkeypatch.setitem(sys.modules, MODULES[peer], None)
    with pytest.raises(PeerMissing, match=rf"`{peer}`.*\[bench\]"):
        PEERS[peer](counts())


def test_no_figure_is_given_while_a_peer_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, MODULES["pybandits"], None)
    with pytest.raises(PeerMissing):
        figures()
