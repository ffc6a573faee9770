"""How does a person read what the runs showed? A table per family, for a terminal of 100 columns."""

from rich.table import Table
from rich.text import Text

from router.replay.estimates import Estimate
from router.replay.show import counted, table_of
from router.simulate.summary import FamilyShown, Row, Simulated

_TITLES = {
    "absolute": "Absolute target",
    "relative": "Relative target",
    "drift": "Models that change, absolute target",
    "random": "Random instances",
    "checked": "Random instances with a check",
    "files": "Real outcomes",
}


def heading(shown: Simulated) -> Text:
    """What was played, and how the router's own strategies were set."""
    policy = shown.policy
    runs = [
        counted(len(shown.seeds), "seed"),
        f"feedback {shown.delay:,} late" if shown.delay else "feedback at once",
        f"{shown.bucket:,} decisions a time bucket",
    ]
    ours = [
        f"static for {policy.static_outcomes:,}",
        f"trial share {policy.trial_share:g}",
        f"drift {'followed' if policy.drift else 'not followed'}",
        f"guardrail {'on' if policy.guardrail else 'off'}",
        f"a success worth {policy.success_worth:g}",
    ]
    return Text.assemble(" · ".join(runs), "\n", ("adaptive", "bold"), " ", " · ".join(ours))


def family(shown: FamilyShown) -> Table:
    """The regret of each strategy, instance by instance and in sum; the least of each is marked."""
    table = table_of(f"{_TITLES[shown.family]}: regret in price ranges and lost successes")
    table.add_column("instance", no_wrap=True, max_width=22, overflow="ellipsis")
    table.add_column("strategy", no_wrap=True)
    table.add_column("cost", justify="right", no_wrap=True)
    table.add_column("quality", justify="right", no_wrap=True)
    table.add_column("regret", justify="right", no_wrap=True)
    table.add_column("on the\nright model", justify="right", no_wrap=True)
    rows = shown.rows if len(shown.rows) == 1 else (*shown.rows, shown.sum)
    for row in rows:
        _add(table, row)
    return table


def speed(shown: Simulated) -> Text:
    """How fast it went."""
    facts = ", ".join(f"{one.strategy} {one.decisions_per_s:,.0f}" for one in shown.speed)
    return Text(f"Decisions per second and process: {facts}.")


def amount(estimate: Estimate) -> str:
    """A regret with its 95% interval."""
    digits = 1 if abs(estimate.mean) < 10.0 else 0
    half = "" if estimate.high is None else f" ±{estimate.high - estimate.mean:,.{digits}f}"
    return f"{estimate.mean:,.{digits}f}{half}"


def _add(table: Table, row: Row) -> None:
    """One instance: a line per strategy, the name on the first."""
    least = min(one.regret.mean for one in row.strategies)
    for place, one in enumerate(row.strategies):
        names = (row.name, f"{row.decisions:,} decisions")
        is_least = len(row.strategies) > 1 and one.regret.mean == least
        table.add_row(
            Text(names[place], style="bold" if place == 0 else "dim") if place < len(names) else "",
            Text(one.strategy),
            amount(one.cost),
            amount(one.quality),
            Text(amount(one.regret), style="bold green" if is_least else ""),
            f"{one.right_share.mean:.1%}",
            end_section=place == len(row.strategies) - 1,
        )
