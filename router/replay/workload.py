"""What can be played with nothing but the package at hand? A simulated workload on published success rates."""

from collections.abc import Sequence

import msgspec
import numpy as np

from router.catalogue import Price, Typical
from router.catalogue.prices import published_price
from router.replay.table import OutcomeTable, outcome_table

#: Success rates: the table of the README, read at this commit.
SOURCE = "https://github.com/openai/simple-evals/blob/0f2cf33303b9f20bc2db18f04a2fefdf69bb0dd8/README.md"
#: What is simulated or assumed, and not published.
ASSUMPTIONS = (
    "Each call succeeds at random with the published rate, independently of every other.",
    "DROP is published as a mean F1; it is taken for a success rate. MATH of o3 and o4-mini is MATH-500.",
    "Costs are list prices from genai-prices times assumed tokens per call.",
    "o3 and o4-mini are assumed to bill 4 times the output tokens, because they reason before they answer.",
)
PROMPTS_PER_TYPE = 600
_REASONING_TOKENS = 4


class SimulatedTask(msgspec.Struct, frozen=True, kw_only=True):
    """A task type of the workload."""

    task_type: str
    #: The benchmark whose published results are its success rates.
    benchmark: str
    #: Assumed tokens of one call.
    tokens: Typical


class PublishedModel(msgspec.Struct, frozen=True, kw_only=True):
    """A model with the success rates that its maker published."""

    model: str
    #: The row of the source.
    row: str
    #: Published results in percent, in the order of `TASKS`.
    percent: tuple[float, ...]
    reasons: bool = False


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """Where the workload's numbers come from."""

    source: str
    assumptions: tuple[str, ...]
    task_types: tuple[SimulatedTask, ...]
    models: tuple[PublishedModel, ...]


TASKS = (
    SimulatedTask(task_type="knowledge", benchmark="MMLU", tokens=Typical(input_tokens=250, output_tokens=250)),
    SimulatedTask(task_type="maths", benchmark="MATH", tokens=Typical(input_tokens=200, output_tokens=700)),
    SimulatedTask(task_type="code", benchmark="HumanEval", tokens=Typical(input_tokens=350, output_tokens=350)),
    SimulatedTask(task_type="reason", benchmark="MGSM", tokens=Typical(input_tokens=250, output_tokens=250)),
    SimulatedTask(task_type="read", benchmark="DROP", tokens=Typical(input_tokens=1_200, output_tokens=120)),
)
#: Source: the README's columns MMLU, MATH, HumanEval, MGSM and DROP.
MODELS = (
    PublishedModel(model="gpt-4.1-nano", row="gpt-4.1-nano-2025-04-14", percent=(80.1, 62.3, 87.0, 73.0, 82.2)),
    PublishedModel(model="gpt-4o-mini", row="gpt-4o-mini-2024-07-18", percent=(82.0, 70.2, 87.2, 87.0, 79.7)),
    PublishedModel(model="gpt-4.1-mini", row="gpt-4.1-mini-2025-04-14", percent=(87.5, 81.4, 93.8, 88.2, 81.0)),
    PublishedModel(model="gpt-4.1", row="gpt-4.1-2025-04-14", percent=(90.2, 82.1, 94.5, 86.9, 79.4)),
    PublishedModel(model="o4-mini", row="o4-mini", percent=(90.0, 97.5, 97.3, 93.7, 77.7), reasons=True),
    PublishedModel(model="o3", row="o3", percent=(92.9, 97.8, 87.4, 92.3, 80.6), reasons=True),
)


def facts() -> Facts:
    """Where the workload's numbers come from, for whoever reads the result."""
    return Facts(source=SOURCE, assumptions=ASSUMPTIONS, task_types=TASKS, models=MODELS)


def simulated(
    seed: int, prompts_per_type: int = PROMPTS_PER_TYPE, models: Sequence[PublishedModel] = MODELS
) -> OutcomeTable:
    """Outcomes of every model for prompts that were never written; models without a published price are left out."""
    priced = [(model, price) for model in models if (price := published_price(model.model)) is not None]
    rates = np.array([model.percent for model, _ in priced]).T / 100.0
    costs_usd = np.array([[_cost_usd(model, price, task.tokens) for model, price in priced] for task in TASKS])
    task_type = np.repeat(np.arange(len(TASKS)), prompts_per_type)
    uniforms = np.random.default_rng((seed, 2)).random((len(task_type), len(priced)))
    return outcome_table(
        name="simulated workload",
        models=[model.model for model, _ in priced],
        task_types=[task.task_type for task in TASKS],
        task_type=task_type,
        success=uniforms < rates[task_type],
        cost_usd=costs_usd[task_type],
    )


def _cost_usd(model: PublishedModel, price: Price, tokens: Typical) -> float:
    """What one call costs at list prices."""
    output_tokens = tokens.output_tokens * (_REASONING_TOKENS if model.reasons else 1)
    given, taken = price.input_usd_per_mtok or 0.0, price.output_usd_per_mtok or 0.0
    return (tokens.input_tokens * given + output_tokens * taken) / 1e6
