"""What changed, and what did the router do? Rates and shares of the calls over time, with every change marked."""

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure

from router.figures.style import BAD, INK, colours, empty, sheet, stacked, titled
from router.review.curves import Curves
from router.review.drift import Drifted


def drifted(curves: Curves, changes: Sequence[Drifted]) -> Figure:
    """Rate of each stretch (not of all time) and share of the calls, against time."""
    figure, (rates, shares) = sheet(2, height=3.2)
    if not curves.outcomes:
        empty(rates, f"No outcome of {curves.task_type} so far.")
        empty(shares, "")
        return figure
    palette = colours([one.model for one in curves.models])
    at = np.array(curves.outcomes)
    for one in curves.models:
        n = np.array(one.n, dtype=float)
        right = np.array(one.mean) * (n + 2.0) - 1.0
        calls, hits = np.diff(n, prepend=0.0), np.diff(right, prepend=0.0)
        seen = calls >= 3.0
        if seen.any():
            rates.plot(at[seen], hits[seen] / calls[seen], "o-", color=palette[one.model], markersize=3, linewidth=1.2)
    stacked(shares, curves, at.tolist(), palette)
    for change in changes:
        place = int(np.searchsorted([moment.timestamp() for moment in curves.at], change.at.timestamp()))
        x = at[min(place, len(at) - 1)]
        for panel, colour in ((rates, BAD), (shares, INK)):
            panel.axvline(x, color=colour, linewidth=1.2, linestyle="--")
        said = "new weights" if change.before is None else f"{change.before:.2f} → {change.after:.2f}"
        rates.annotate(
            f" {change.model}\n {said}", (x, 0.03), xycoords=("data", "axes fraction"), fontsize=8, color=BAD
        )
    titled(rates, f"{curves.task_type}: success rate of each stretch", y="success rate")
    titled(shares, "share of the calls", x="judged outcomes", y="share")
    rates.set_ylim(0.0, 1.03)
    shares.set_ylim(0.0, 1.0)
    for panel in (rates, shares):
        panel.set_xlim(0.0, at[-1])
    figure.legend(*shares.get_legend_handles_labels(), loc="outside upper center", ncols=4, fontsize=8, frameon=False)
    return figure
