"""How was a task type learned? Rates with their bands, shares of the calls, and regret, against outcomes."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from router.figures.style import BAD, GRID, INK, colours, empty, sheet, stacked, titled
from router.review.curves import Curves

#: Models with fewer calls than this share of all get a thin line and no band: bands of everything hide each other.
_SHOWN_FROM = 0.05
#: A line begins with so many outcomes of its model: before, it shows the prior.
_DRAWN_FROM = 10


def learning(curves: Curves, *, by: str = "outcomes") -> Figure:
    """Three panels below each other.

    Parameters:  by — `outcomes` of the task type, or `time`.
    """
    figure, (rates, shares, regret) = sheet(3, height=3.0, ratios=(1.6, 1.0, 0.8))
    if not curves.outcomes:
        for panel in (rates, shares, regret):
            empty(panel, f"No outcome of {curves.task_type} so far.")
        return figure
    x = [float(one) for one in curves.outcomes]
    if by == "time":
        # Matplotlib counts days since 1970.
        x = [moment.timestamp() / 86_400.0 for moment in curves.at]
    label = f"judged outcomes of {curves.task_type}" if by == "outcomes" else "time (UTC)"
    _rates(rates, curves, x)
    _shares(shares, curves, x)
    _regret(regret, curves, x)
    regret.set_xlabel(label, fontsize=9, color=INK)
    for panel in (rates, shares, regret):
        # A single moment stands in the middle, where its marks can be seen.
        panel.set_xlim(0.0 if by == "outcomes" else x[0], 2.0 * x[0] if len(x) == 1 else max(x[-1], x[0] + 1e-6))
        if by == "time":
            panel.xaxis_date()
        if curves.let_go is not None:
            panel.axvline(x[curves.let_go], color=INK, linewidth=1.0, linestyle=":")
    if curves.let_go is not None:
        rates.annotate(
            " static tier lets go",
            (x[curves.let_go], 0.015),
            xycoords=("data", "axes fraction"),
            fontsize=8,
            color=INK,
        )
    _guarded((rates, shares), curves, x, by)
    figure.legend(*rates.get_legend_handles_labels(), loc="outside upper center", ncols=4, fontsize=8, frameon=False)
    return figure


def _guarded(panels: Sequence[Axes], curves: Curves, x: list[float], by: str) -> None:
    """Where the guardrail let the static tier decide."""
    at = [float(one.outcomes) if by == "outcomes" else one.at.timestamp() / 86_400.0 for one in curves.events]
    fell = [place for one, place in zip(curves.events, at, strict=True) if one.code == "guardrail"]
    back = [place for one, place in zip(curves.events, at, strict=True) if one.code == "guardrail-over"]
    # Where the first one listed is an end, its beginning is among those left out.
    begins = [x[0], *fell] if back and (not fell or back[0] < fell[0]) else fell
    for panel in panels:
        for place, begin in enumerate(begins):
            end = back[place] if place < len(back) else x[-1]
            label = "guardrail: static tier decides" if panel is panels[0] and not place else None
            # No colour: those are models.
            panel.axvspan(begin, end, facecolor="none", edgecolor=INK, hatch="///", alpha=0.3, label=label)


def _rates(panel: Axes, curves: Curves, x: list[float]) -> None:
    """Posterior means with bands that hold at all times together, the bar, and what was accepted."""
    titled(panel, f"{curves.task_type}: success rate, with 90% bands that hold at all times", y="success rate")
    palette = colours([one.model for one in curves.models])
    floor = 1.0
    for place, one in enumerate(curves.models):
        seen = np.flatnonzero(np.array(one.n) >= min(_DRAWN_FROM, one.n[-1]))
        if not one.n[-1]:
            continue
        at, colour = [x[point] for point in seen], palette[one.model]
        mean, low, high = (np.array(values)[seen] for values in (one.mean, one.low, one.high))
        is_main = one.n[-1] >= _SHOWN_FROM * curves.outcomes[-1]
        width = 1.8 if is_main else 1.0
        panel.plot(at, mean, color=colour, linewidth=width, label=f"{one.model} (n = {one.n[-1]:,})")
        if len(x) == 1 and is_main:
            # Beside each other, or intervals would hide each other.
            beside = [at[0] * (1.0 + 0.02 * place)]
            panel.errorbar(beside, mean, [mean - low, high - mean], fmt="o", color=colour, markersize=5, capsize=3)
        if is_main:
            floor = min(floor, float(mean.min()))
            panel.fill_between(at, low, high, color=colour, alpha=0.12, linewidth=0.0)
        if one.accepted is not None:
            panel.plot(
                x[one.accepted], one.mean[one.accepted], "o", color=colour, markersize=7, markeredgecolor="white"
            )
    bar = np.array([np.nan if one is None else one for one in curves.bar])
    panel.plot(x, bar, color=INK, linewidth=1.4, linestyle="--", label="good enough")
    if len(x) == 1:
        panel.axhline(float(bar[0]), color=INK, linewidth=1.4, linestyle="--")
        panel.text(
            0.02, 0.05, "All of it within five minutes: a curve needs more.", transform=panel.transAxes, fontsize=9
        )
    panel.plot([], [], "o", color=INK, markersize=6, label="first good enough")
    panel.set_ylim(max(0.0, floor - 0.2), 1.01)
    panel.tick_params(labelbottom=False)


def _shares(panel: Axes, curves: Curves, x: list[float]) -> None:
    """Share of the calls of each stretch."""
    titled(panel, "share of the calls", y="share")
    palette = colours([one.model for one in curves.models])
    stacked(panel, curves, x, palette)
    panel.set_ylim(0.0, 1.0)
    panel.tick_params(labelbottom=False)


def _regret(panel: Axes, curves: Curves, x: list[float]) -> None:
    """Money and successes lost so far."""
    titled(panel, "lost so far against the cheapest model that is good enough (90%)", y="successes")
    lost = curves.regret
    panel.fill_between(x, lost.successes_low, lost.successes_high, color=INK, alpha=0.12, linewidth=0.0)
    panel.plot(x, lost.successes, color=INK, linewidth=1.6)
    money = panel.twinx()
    if len(x) == 1:
        panel.plot(x, lost.successes, "o", color=INK)
        money.plot(x, lost.usd, "o", color=BAD)
    money.fill_between(x, lost.usd_low, lost.usd_high, color=BAD, alpha=0.12, linewidth=0.0)
    money.plot(x, lost.usd, color=BAD, linewidth=1.6)
    money.set_ylabel("USD", color=BAD, fontsize=9)
    money.tick_params(colors=BAD, labelsize=9)
    money.spines[["top"]].set_visible(False)
    money.set_ylim(bottom=0.0)
    panel.set_ylim(bottom=0.0)
    panel.grid(visible=True, color=GRID)
