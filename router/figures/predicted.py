"""Did predictions come true? A reliability curve, and a point per model."""

from collections.abc import Sequence

from matplotlib.figure import Figure

from router.figures.style import COLOURS, INK, colours, empty, sheet, titled
from router.review.calibration import Calibrated

#: A model with fewer outcomes has no point of its own.
_FEWEST = 20


def reliability(calibrated: Sequence[Calibrated], task_type: str) -> Figure:
    """Predicted against realised success, with 95% bands; on the diagonal where predictions come true."""
    figure, [panel] = sheet(1, height=5.0, width=6.4)
    if not calibrated:
        empty(panel, f"No mature decision on {task_type} has an outcome in this window.")
        return figure
    whole, models = calibrated[0], [one for one in calibrated[1:] if one.n >= _FEWEST]
    palette = colours([one.model or "" for one in models])
    x, y = [one.predicted for one in whole.bins], [one.realised for one in whole.bins]
    spread = [[one.realised - one.low for one in whole.bins], [one.high - one.realised for one in whole.bins]]
    panel.errorbar(x, y, yerr=spread, fmt="o", color=INK, linewidth=1.2, capsize=3, markersize=5, label=_said(whole))
    for one in models:
        panel.plot(one.predicted, one.realised, "D", color=palette[one.model or ""], markersize=9, label=_said(one))
    lowest = min([*x, *y, *(one.low for one in whole.bins)])
    panel.plot([0, 1], [0, 1], color=COLOURS[7], linewidth=1.0, linestyle=":")
    panel.set_xlim(max(0.0, lowest - 0.05), 1.02)
    panel.set_ylim(max(0.0, lowest - 0.05), 1.02)
    figure.legend(fontsize=8, frameon=False, loc="outside upper left", ncols=2)
    titled(panel, f"{task_type}: predicted and realised success", x="predicted", y="realised")
    return figure


def _said(one: Calibrated) -> str:
    """A line of the legend."""
    return f"{one.model or 'all models'}: Brier {one.brier:.3f}, n = {one.n:,}"
