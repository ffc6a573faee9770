"""Cascades replayed through the real service: what is called, checked and verified, and what hindsight says."""

import asyncio
import json

import numpy as np
import pytest

from router.errors import BadInput
from router.replay.checks import PassOrFail
from router.replay.climb import Checking, ascend
from router.replay.steps import hindsight
from router.replay.table import outcome_table
from router.values import Target


def tiny(n=40):
    """A cheap model that is right every second time, and a dear one that always is."""
    right = np.arange(n) % 2 == 0
    return outcome_table(
        name="tiny",
        models=["cheap", "dear"],
        task_types=["extract"],
        task_type=np.zeros(n, dtype=np.int64),
        success=np.stack([right, np.ones(n, dtype=np.bool_)], axis=1),
        cost_usd=np.tile([0.001, 0.1], (n, 1)),
    )


PERFECT = PassOrFail(sensitivity=1.0, specificity=1.0)


def test_every_prompt_is_climbed_and_paid_for(database_url):
    """A perfect check in the phase by the tiers: every second prompt costs both calls, and each one a check."""
    checking = Checking(name="1/1", law=PERFECT, cost_usd=0.002, scored=0.0)
    found = asyncio.run(ascend(tiny(), checking, seed=1, target=Target(min_success=0.9), url=database_url))
    assert found.success.all()
    assert found.is_ladder.all()
    assert sorted(np.round(found.cost_usd, 6).tolist()) == [0.003] * 20 + [0.103] * 20
    [ends] = found.ends
    assert [check.answers for check in ends.known] == [40]
    assert found.n_audits == ends.known[0].audits > 20


def test_hindsight_knows_the_ladder_that_would_have_paid():
    """.001 + .002 + .5 · .1 = $0.053, where the dear model alone costs $0.1; a check may cost (.1 − .051)."""
    [found] = hindsight(tiny(), Target(min_success=0.9), PERFECT, 0.002)
    assert found.ladder is not None
    assert (found.ladder.path, found.ladder.success) == ((0, 1), 1.0)
    assert found.ladder.cost_usd(0.002) == pytest.approx(0.053)
    assert found.pays_below_usd == pytest.approx(0.049)


def test_hindsight_finds_none_where_the_check_costs_more_than_it_saves():
    [found] = hindsight(tiny(), Target(min_success=0.9), PERFECT, 0.06)
    assert found.ladder is None or found.ladder.cost_usd(0.06) >= found.single_usd


@pytest.mark.slow
def test_ladders_are_shown_beside_single_models(run, table_file):
    words = ("replay", table_file, "--seeds", 1, "--limit", 12, "--check", ".9/.9", "--check", "useless")
    shown = run(*words)
    assert shown.exception is None
    assert "useless" in shown.stdout
    found = json.loads(run(*words, "--json").stdout)
    assert found["prompts"] == 36


@pytest.mark.parametrize("word", ["1.2/.9", ".9", "good", "nan/.5"])
def test_a_check_that_is_none_says_how_to_name_one(run, table_file, word):
    refused = run("replay", table_file, "--check", word)
    assert isinstance(refused.exception, BadInput)
    assert refused.exception.field == "--check"
    assert "such as .9/.8" in str(refused.exception)
