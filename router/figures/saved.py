"""What was saved? A waterfall by task type, and the router beside its controls."""

from matplotlib.figure import Figure

from router.figures.style import BAD, COLOURS, GOOD, INK, empty, sheet, titled, usd
from router.review.savings import Savings

_MOST = 12


def waterfall(savings: Savings) -> Figure:
    """From what the strongest model would have cost down to what was spent, a step per task type."""
    parts = savings.by_task_type
    figure, [panel] = sheet(1, height=1.6 + 0.32 * (min(len(parts), _MOST) + 3))
    if not parts or not savings.against:
        empty(panel, "Nothing was reported in this window.")
        return figure
    strongest = savings.against[0]
    shown = [(one.task_type, one.saved_usd.value, one.saved_usd.low, one.saved_usd.high) for one in parts[:_MOST]]
    if rest := parts[_MOST:]:
        shown.append((f"{len(rest)} others", *(sum(getattr(one.saved_usd, end) for one in rest) for end in _ENDS)))
    names = [strongest.policy, *(name for name, *_ in shown), "spent"]
    level = strongest.cost_usd.value
    panel.barh(0, level, color=COLOURS[7], height=0.62)
    panel.text(level, 0, f" {usd(level)} ", va="center", ha="right", color="white", fontsize=9)
    for row, (_, value, low, high) in enumerate(shown, start=1):
        panel.barh(row, -value, left=level, color=GOOD if value >= 0 else BAD, height=0.62)
        panel.plot([level - low, level - high], [row, row], color=INK, linewidth=1.2)
        panel.text(level, row, f" {usd(value)}", va="center", ha="left", fontsize=9, color=INK)
        level -= value
    panel.barh(len(names) - 1, savings.spent_usd, color=COLOURS[0], height=0.62)
    panel.text(savings.spent_usd, len(names) - 1, f" {usd(savings.spent_usd)}", va="center", fontsize=9, color=INK)
    panel.set_yticks(range(len(names)), names)
    panel.invert_yaxis()
    panel.set_xlim(0.0, strongest.cost_usd.high * 1.1)
    titled(panel, f"Saved on {savings.calls:,} calls, by task type (lines: 95%)", x="USD")
    return figure


_ENDS = ("value", "low", "high")


def against(savings: Savings) -> Figure:
    """Success and spend of the router and of its controls, with 95% intervals."""
    figure, [panel] = sheet(1, height=4.2)
    if savings.success_rate is None:
        empty(panel, "Nothing was reported in this window.")
        return figure
    for place, one in enumerate(savings.against, start=1):
        cost, rate = one.cost_usd, one.success_rate
        panel.errorbar(
            cost.value,
            rate.value,
            xerr=[[cost.value - cost.low], [cost.high - cost.value]],
            yerr=[[rate.value - rate.low], [rate.high - rate.value]],
            fmt="o",
            color=COLOURS[place],
            capsize=3,
            label=f"{one.policy}: {usd(cost.value)}, {rate.value:.1%}",
        )
    label = f"the router: {usd(savings.spent_usd)}, {savings.success_rate:.1%}"
    panel.plot(savings.spent_usd, savings.success_rate, "D", color=COLOURS[0], markersize=9, label=label)
    panel.set_xlim(left=0.0)
    panel.legend(fontsize=9, frameon=False, loc="best")
    titled(panel, f"The same {savings.calls:,} calls, decided otherwise (95%)", x="USD", y="success rate")
    return figure
