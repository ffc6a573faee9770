"""Can a person read it in a terminal of 100 columns, and the live table in one of 80?"""

import io

import numpy as np
import pytest
from rich.console import Console

from router.replay import show, workload
from router.replay.estimates import Estimate
from router.replay.live import Scoreboard
from router.replay.play import Played, Run
from router.replay.scratch import shown
from router.replay.summary import summary
from router.replay.table import outcome_table
from router.values import Target

TARGET = Target(of_best=0.95)


def printed(*renderables, width=100):
    console = Console(width=width, record=True, highlight=False, file=io.StringIO())
    for one in renderables:
        console.print(one)
    return console.export_text()


@pytest.fixture(scope="module")
def many():
    """Fourteen task types with long names, and models with long names, over two seeds."""
    generator = np.random.default_rng(1)
    n_types, per_type = 14, 12
    table = outcome_table(
        name="a-file-with-a-rather-long-name.csv.gz",
        models=["claude-3-5-sonnet-20241022", "gpt-4o-mini-2024-07-18", "meta-llama-3.1-405b-instruct-turbo"],
        task_types=[f"high_school_government_{place}" for place in range(n_types)],
        task_type=np.repeat(np.arange(n_types), per_type),
        success=generator.random((n_types * per_type, 3)) < 0.8,
        cost_usd=generator.random((n_types * per_type, 3)) * [0.02, 0.001, 0.004],
    )
    return summary(table, TARGET, [_run(table, seed) for seed in (0, 1)], [1.0, 1.0])


def _run(table, seed):
    rows = np.arange(table.n_prompts)
    model = np.random.default_rng(seed).integers(0, 3, table.n_prompts)
    return Run(
        seed=seed,
        task_type=table.task_type,
        prompt=rows,
        model=model,
        success=table.success[rows, model],
        cost_usd=table.cost_usd[rows, model],
        propensity=np.ones(len(rows)),
        is_adaptive=np.ones(len(rows), dtype=bool),
        clears=np.ones(len(rows), dtype=bool),
    )


def test_every_figure_fits_100_columns(many):
    text = printed(show.heading(many), show.policies(many), show.task_types(many), show.closing(many))
    figures = text[: text.index("Task type by task type")].replace("high_school", "")
    assert "…" not in figures.replace("meta-llama-…-turbo", "")
    assert "claude-3-5-sonnet" in text
    assert "±" in text
    assert all(len(line) <= 100 for line in text.splitlines())


def test_the_largest_types_are_shown_and_the_rest_counted(many):
    assert "and 2 smaller task types: --all shows them" in printed(show.task_types(many))
    everything = printed(show.task_types(many, everything=True))
    assert "smaller task types" not in everything
    assert everything.count("12 prompts") == 14


def test_shares_are_drawn_as_bars():
    assert show.spark([0.0, 0.01, 0.5, 1.0]) == " ▁▅█"


@pytest.mark.parametrize(
    ("models", "short"),
    [
        (["claude-3-5-haiku-20241022", "gpt-4o-2024-08-06"], ["claude-3-5-haiku", "gpt-4o"]),
        (["mixtral-8x7b-instruct"], ["mixtral-8x7b"]),
        # Without their dates they would be one and the same.
        (["gpt-4o-2024-08-06", "gpt-4o-2024-11-20"], ["gpt-4o-2024-08-06", "gpt-4o-2024-11-20"]),
        (["a-model-with-a-very-long-name"], ["a-model-wit…g-name"]),
    ],
)
def test_names_are_cut_but_stay_different(models, short):
    assert dict(zip(models, short, strict=True)) == show.short_names(models)


def test_a_name_that_looks_like_markup_is_shown_as_it_is():
    table = outcome_table(
        name="[bold]file",
        models=["[red]model"],
        task_types=["a"],
        task_type=np.zeros(3, dtype=np.int64),
        success=np.ones((3, 1), dtype=bool),
        cost_usd=np.ones((3, 1)),
    )
    run = Run(
        seed=0,
        task_type=table.task_type,
        prompt=np.arange(3),
        model=np.zeros(3, dtype=np.int64),
        success=table.success[:, 0],
        cost_usd=table.cost_usd[:, 0],
        propensity=np.ones(3),
        is_adaptive=np.zeros(3, dtype=bool),
        clears=np.ones(3, dtype=bool),
    )
    found = summary(table, TARGET, [run], [1.0])
    text = printed(show.heading(found), show.policies(found), show.task_types(found), show.closing(found))
    assert "[bold]file" in text
    assert text.count("[red]model") > 8


def test_an_estimate_is_shown_with_half_its_interval():
    found = Estimate(mean=0.9, low=0.88, high=0.92, sd=0.01)
    assert show.percent(found) == "90.0% ±2.0"
    assert show.per_thousand(Estimate(mean=1.2e-5, low=1.1e-5, high=1.3e-5, sd=1e-6)) == "0.0120 ±0.0010"
    assert show.percent(Estimate(mean=0.9, low=None, high=None, sd=None)) == "90.0%"


def test_a_target_is_put_in_words():
    assert "0.95 of the best model's success" in show.target_words(TARGET)
    both = show.target_words(Target(of_best=0.9, min_success=0.8))
    assert "0.9 of the best model's success and success of 0.8" in both


def test_the_live_table_fits_80_columns_and_follows_the_phase():
    table = workload.simulated(0, prompts_per_type=150)
    standing = Scoreboard(table)
    assert "always" in printed(standing.shown(), width=80)
    for outcomes in range(101):
        wave = [
            Played(
                task_type=place,
                prompt=int(table.prompts_of(place)[outcomes]),
                model=3,
                is_success=True,
                cost_usd=0.1,
                propensity=1.0,
                is_adaptive=outcomes >= 100,
                clears=True,
                outcomes=outcomes,
                needed=100,
            )
            for place in range(5)
        ]
        if outcomes == 99:
            standing.take(wave)
            held = printed(standing.shown(), width=80)
        else:
            standing.take(wave)
    learning = printed(standing.shown(), width=80)
    assert "100/100 static tier gpt-4.1 100%" in held
    assert "101 learning" in learning
    assert "505" in learning
    assert "100.0%" in learning
    assert "saved" in learning
    assert "…" not in learning


def test_a_password_is_never_printed():
    assert shown("postgresql://me:hidden@host:5432/kept") == "postgresql://me:***@host:5432/kept"
    assert shown("postgresql://me@/kept?host=/run") == "postgresql://me@/kept?host=/run"
