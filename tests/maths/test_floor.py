"""The floor under every candidate, by hand and as a property."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from router.choose.choice import Choice
from router.choose.floor import raised, with_floor


def choice(*propensities):
    return Choice(
        propensities=np.array(propensities),
        p_clears=np.ones(len(propensities)),
        on_trial=np.zeros(len(propensities), dtype=bool),
        fallback_mass=0.0,
        numbers={"strategy": "adaptive"},
    )


def test_the_floor_is_taken_from_all_in_proportion():
    """(1 − 3 · 0.02) · (0.9, 0.1, 0) + 0.02."""
    held = with_floor(choice(0.9, 0.1, 0.0), 0.02)
    assert pytest.approx([0.866, 0.114, 0.02]) == held.propensities.tolist()
    assert held.numbers == {"strategy": "adaptive", "exploration_floor": 0.02}


def test_without_a_floor_nothing_is_touched():
    one = choice(0.9, 0.1)
    assert one is with_floor(one, 0.0)


def test_many_candidates_never_take_more_than_half_of_the_requests():
    """Twenty at 5% would take everything: each has 0.5/20 = 2.5%, and the likely one keeps the other half."""
    held = with_floor(choice(1.0, *[0.0] * 19), 0.05)
    assert pytest.approx([0.525, *[0.025] * 19]) == held.propensities.tolist()
    assert pytest.approx(0.025) == held.numbers["exploration_floor"]


def test_an_only_candidate_keeps_everything():
    assert pytest.approx([1.0]) == with_floor(choice(1.0), 0.05).propensities.tolist()


@given(st.lists(st.floats(0.0, 1.0), min_size=1, max_size=80).filter(sum), st.sampled_from([0.01, 0.02, 0.05]))
def test_it_stays_a_distribution_in_the_same_order_above_its_floor(weights, floor):
    one = choice(*np.array(weights) / sum(weights))
    held = with_floor(one, floor)
    assert abs(held.propensities.sum() - 1.0) <= 1e-9
    assert (held.propensities >= held.numbers["exploration_floor"] * (1.0 - 1e-12)).all()
    order = np.argsort(one.propensities)
    assert (np.diff(held.propensities[order]) >= -1e-15).all()
    assert raised(one.propensities, held.numbers["exploration_floor"]).tobytes() == held.propensities.tobytes()
