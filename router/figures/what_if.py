"""What would other policies have achieved, and at what cost? Each estimator beside what was."""

from collections.abc import Mapping

from matplotlib.figure import Figure

from router.figures.style import BAD, COLOURS, INK, empty, sheet, titled, usd
from router.review.policy_value import PolicyValue


def policies(values: Mapping[str, PolicyValue]) -> Figure:
    """A row per policy: three estimates of its success with 95% intervals, its cost, or why there are none."""
    figure, [panel] = sheet(1, height=1.4 + 0.75 * max(1, len(values)))
    if not values:
        empty(panel, "No policy was asked about.")
        return figure
    names, ends = [], []
    for row, (name, one) in enumerate(values.items()):
        cost = "" if one.policy_cost_usd is None else f"\n{usd(1_000 * one.policy_cost_usd)} per 1,000"
        names.append(f"{name}{cost}")
        for place, said in enumerate(one.estimates):
            at = row + 0.22 * (place - 1)
            panel.errorbar(
                said.value, at, xerr=said.high - said.value, fmt="o", color=COLOURS[place], capsize=3, markersize=5,
                label=said.estimator if row == _first(values) else None,
            )  # fmt: skip
            ends += [said.low, said.high]
        if one.refused:
            panel.text(
                0.5,
                row,
                "not enough of it was logged",
                transform=panel.get_yaxis_transform(),
                ha="center",
                va="center",
                color=BAD,
                fontsize=9,
                style="italic",
                bbox={"color": "white", "pad": 2},
            )
    achieved = next((one.success_rate for one in values.values() if one.success_rate is not None), None)
    if achieved is not None:
        panel.axvline(achieved, color=INK, linewidth=1.2, linestyle="--", label="achieved")
        ends.append(achieved)
    panel.set_yticks(range(len(names)), names)
    panel.set_ylim(len(names) - 0.4, -0.6)
    if ends:
        panel.set_xlim(max(0.0, min(ends) - 0.03), min(1.02, max(ends) + 0.03))
    panel.legend(fontsize=8, frameon=False, loc="best")
    titled(panel, "Success under other policies, from the log (95%)", x="success rate")
    return figure


def _first(values: Mapping[str, PolicyValue]) -> int:
    """The first row that has estimates."""
    return next((row for row, one in enumerate(values.values()) if one.estimates), -1)
