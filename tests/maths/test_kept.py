"""What was kept of the best, against what is known."""

import numpy as np
import pytest

from router.review.kept import kept


def asked(n, successes, *models, seed=0):
    alpha, beta = (np.array(column, dtype=float) for column in zip(*models, strict=True))
    return kept(n, successes, alpha, beta, np.random.default_rng(seed))


def test_with_much_evidence_it_is_the_ratio_of_the_rates():
    """.855 of .90 is .95, with 10⁶ outcomes on each side."""
    found = asked(1_000_000, 855_000, (900_000, 100_000), (500_000, 500_000))
    assert found is not None
    assert pytest.approx(0.95, abs=2e-3) == found.estimate
    assert found.low < 0.95 < found.high
    assert found.high - found.low < 0.005


def test_before_an_outcome_there_is_nothing_to_say():
    assert asked(0, 0.0, (1, 1)) is None


def test_little_evidence_is_a_wide_interval():
    found = asked(10, 9, (10, 2), (1, 1))
    assert found is not None
    assert found.high - found.low > 0.3


def test_the_interval_covers():
    """400 worlds of two models, seeds fixed: the truth lies inside at least 360 times (nominal 380 ± 4.4)."""
    generator = np.random.default_rng(3)
    covered = 0
    for world in range(400):
        rates = generator.beta(8, 2, size=2)
        counts = generator.integers(200, 2_000, size=2)
        wins = generator.binomial(counts, rates)
        chosen = generator.binomial(500, rates[0])
        found = asked(500, chosen, *((1 + w, 1 + c - w) for w, c in zip(wins, counts, strict=True)), seed=world)
        assert found is not None
        covered += found.low <= rates[0] / rates.max() <= found.high
    assert covered >= 360
