"""An agent's workflow of ten calls, planned and reported run after run; at the end it says what that saved.

    pip install 'adaptive-llm-router'
    router serve &
    python examples/ten_nodes.py http://127.0.0.1:8080 300

No model is called: `llm` stands in for providers, with the success rates and prices that are stated below. What the
same calls would have cost with the strongest model for everything, and how many would have been good, is counted beside
them on the same luck.
"""

import random
import sys
from collections import Counter
from typing import NamedTuple

from router.client import Client

RUNS = int(sys.argv[2]) if len(sys.argv) > 2 else 300
STRONGEST = "claude-opus-4-5"


class Task(NamedTuple):
    """Tokens of a call, and how often a model of each tier answers well."""

    input_tokens: int
    output_tokens: int
    rates: tuple[float, float, float]


TASKS = {
    "classify": Task(900, 20, (0.94, 0.96, 0.97)),
    "extract": Task(2_500, 300, (0.93, 0.95, 0.97)),
    "decompose": Task(3_000, 900, (0.70, 0.93, 0.95)),
    "implement": Task(4_000, 1_800, (0.62, 0.93, 0.95)),
    "format": Task(2_000, 1_900, (0.96, 0.97, 0.98)),
    "validate": Task(3_000, 100, (0.95, 0.97, 0.97)),
    "review": Task(6_000, 700, (0.55, 0.93, 0.94)),
    "write": Task(3_500, 1_200, (0.93, 0.95, 0.96)),
    "judge": Task(5_000, 150, (0.50, 0.78, 0.94)),
}
#: Tier, and USD per million tokens in and out.
MODELS = {
    "claude-haiku-4-5": (1, 1.0, 5.0),
    "gpt-4o-mini": (1, 0.15, 0.6),
    "claude-sonnet-4-5": (2, 3.0, 15.0),
    "gpt-4o": (2, 2.5, 10.0),
    "claude-opus-4-5": (3, 5.0, 25.0),
    "o1": (3, 15.0, 60.0),
}
NODES = [
    {"id": "sort-files", "task_type": "classify"},
    {"id": "interfaces", "task_type": "extract", "depends_on": ["sort-files"]},
    {"id": "split", "task_type": "decompose", "depends_on": ["interfaces"]},
    {"id": "write-a", "task_type": "implement", "depends_on": ["split"]},
    {"id": "write-b", "task_type": "implement", "depends_on": ["split"]},
    {"id": "format-a", "task_type": "format", "depends_on": ["write-a"]},
    {"id": "validate-b", "task_type": "validate", "depends_on": ["write-b"]},
    {"id": "review", "task_type": "review", "depends_on": ["format-a", "validate-b"]},
    {"id": "docs", "task_type": "write", "depends_on": ["review"]},
    {"id": "judge", "task_type": "judge", "depends_on": ["docs"]},
]


def llm(model, task, luck):
    """What a provider would answer: whether it is good, and what it costs."""
    tier, input_usd, output_usd = MODELS[model]
    cost_usd = (task.input_tokens * input_usd + task.output_tokens * output_usd) / 1e6
    return luck < task.rates[tier - 1], cost_usd


client = Client(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080", timeout_ms=5_000)
generator = random.Random(7)
ours, theirs, last = Counter(), Counter(), Counter()

for run in range(RUNS):
    plan = client.plan({"name": "refactor", "nodes": NODES})
    for node in plan.nodes:
        task, luck = TASKS[node.task_type], generator.random()
        is_good, cost_usd = llm(node.model, task, luck)
        client.report(
            "success" if is_good else "failure",
            # A plan that was made without the router has no decisions: the outcome counts all the same.
            **({"decision": node.decision} if node.decision else {"task_type": node.task_type, "model": node.model}),
            usage={"input_tokens": task.input_tokens, "output_tokens": task.output_tokens},
            cost_usd=cost_usd,
        )
        ours.update(good=is_good, cost_usd=cost_usd)
        is_good, cost_usd = llm(STRONGEST, task, luck)
        theirs.update(good=is_good, cost_usd=cost_usd)
        if run >= RUNS - 20:
            last[node.task_type, node.model] += 1
client.close()

calls = RUNS * len(NODES)
print(f"{RUNS} runs of {len(NODES)} calls")
for name, sums in (("the router", ours), (f"all {STRONGEST}", theirs)):
    print(f"{name:22} ${sums['cost_usd'] / RUNS:.4f} a run, {sums['good'] / calls:.3f} of the calls good")
print(f"saved {1 - ours['cost_usd'] / theirs['cost_usd']:.0%}")
print("in the last 20 runs:")
for task_type in TASKS:
    used = {model: n for (kind, model), n in last.most_common() if kind == task_type}
    print(f"  {task_type:10} {', '.join(f'{model} {n}' for model, n in used.items())}")
