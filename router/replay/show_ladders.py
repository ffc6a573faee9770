"""How does a person read what ladders brought? Tables for a terminal of 80 columns."""

from rich.table import Table
from rich.text import Text

from router.replay.ladders import ADAPTIVE, CASCADE, HINDSIGHT, HINDSIGHT_SINGLE, STATIC, Climbs
from router.replay.show import (
    counted,
    dollars_per_thousand,
    per_thousand,
    percent,
    short_names,
    table_of,
    target_words,
)

_POLICIES = {
    STATIC: "static tier for ever",
    ADAPTIVE: "router, single models",
    CASCADE: "router, cascade",
    HINDSIGHT_SINGLE: "hindsight, singles",
    HINDSIGHT: "hindsight, ladders",
}


def heading(shown: Climbs) -> Text:
    """What was played."""
    facts = (
        f"{shown.prompts:,} prompts",
        target_words(shown.target),
        counted(len(shown.seeds), "seed"),
    )
    costs = (
        f"a check ${shown.check_cost_usd:g}, an audit ${shown.audit_cost_usd:g}, {shown.scored:.0%} of others scored"
    )
    return Text.assemble((shown.name, "bold"), "  ", " · ".join(facts), "\n", costs)


def policies(shown: Climbs) -> Table:
    """Success and cost of each policy, beside a mix of two models that costs as much."""
    table = table_of("With and without ladders, USD per 1,000 prompts", left=0)
    for name in ("check", "policy"):
        table.add_column(name, no_wrap=True)
    for name in ("success", "calls and\nchecks", "with\naudits", "above\nmix", "lad-\nders"):
        table.add_column(name, justify="right", no_wrap=True)
    before: str | None = None
    for one in shown.policies:
        is_first = one.check != before
        if is_first:
            table.add_section()
        table.add_row(
            Text(one.check or "" if is_first else ""),
            _POLICIES[one.policy],
            percent(one.success),
            per_thousand(one.mean_cost_usd),
            dollars_per_thousand(one.with_audits_usd.mean),
            f"{100.0 * one.above_mix.mean:+.1f}",
            f"{one.ladders:.0%}",
            style="bold green" if one.policy == CASCADE else "",
        )
        before = one.check
    return table


def task_types(shown: Climbs) -> Table:
    """What hindsight would climb, at which cost of a check that pays, and whether the router came to it."""
    table = table_of("Task type by task type, with hindsight; USD per 1,000 prompts", left=0)
    for name, width in (("check", 8), ("task type", 14), ("cheapest single", 15)):
        table.add_column(name, no_wrap=True, max_width=width, overflow="ellipsis")
    for name in ("USD", "ladder", "saves", "pays\nbelow", "right/missed/\nwrong, %"):
        table.add_column(name, justify="right", no_wrap=True)
    names = short_names(list(dict.fromkeys(one.single for one in shown.by_task_type)))
    before: str | None = None
    for one in shown.by_task_type:
        is_first = one.check != before
        if is_first and before is not None:
            table.add_section()
        table.add_row(
            Text(one.check if is_first else ""),
            Text(one.task_type),
            Text(names[one.single]),
            dollars_per_thousand(one.single_usd),
            "–" if one.ladder_usd is None else dollars_per_thousand(one.ladder_usd),
            "–" if one.saves is None else f"{max(one.saves, -9.99):.0%}",
            dollars_per_thousand(one.pays_below_usd) if one.pays_below_usd else "never",
            "/".join(f"{100.0 * share:.0f}" for share in (one.right, one.missed, one.wrong)),
        )
        before = one.check
    return table


def closing() -> Text:
    """How to read the tables."""
    return Text(
        "above mix: points of success above the best random mix of two models at that\n"
        "cost, audits included. ladder: the cheapest that keeps the target; pays below:\n"
        "the price of 1,000 checks below which one pays. right, missed, wrong: seeds that\n"
        "ended as they should, without a ladder that pays, with one that does not."
    )
