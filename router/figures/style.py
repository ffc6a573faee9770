"""How do all figures look alike? Colours by model, a sheet with panels, a file."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from router.errors import BadInput
from router.review.curves import Curves

INK, GRID, GOOD, BAD = "#1f2933", "#e4e7eb", "#2b8a3e", "#c2410c"
COLOURS = ("#0b7285", "#c2410c", "#5f3dc4", "#8a6d1c", "#2b8a3e", "#a61e4d", "#1864ab", "#495057", "#d6336c", "#66a80f")


def sheet(
    rows: int, *, height: float, width: float = 9.6, ratios: Sequence[float] | None = None
) -> tuple[Figure, list[Axes]]:
    """An empty figure with panels below each other; sizes in inches."""
    figure = Figure(figsize=(width, height * rows), layout="constrained", facecolor="white")
    axes = figure.subplots(rows, 1, squeeze=False, height_ratios=ratios)
    panels: list[Axes] = list(axes[:, 0])
    for panel in panels:
        panel.grid(visible=True, color=GRID, linewidth=0.8)
        panel.set_axisbelow(True)
        panel.spines[["top", "right"]].set_visible(False)
        panel.tick_params(colors=INK, labelsize=9)
    return figure, panels


def colours(names: Sequence[str]) -> dict[str, str]:
    """A colour per name, the same in every panel of a report."""
    return {name: COLOURS[place % len(COLOURS)] for place, name in enumerate(names)}


def titled(panel: Axes, title: str, x: str = "", y: str = "") -> None:
    """Names a panel and its axes."""
    panel.set_title(title, loc="left", fontsize=11, color=INK, fontweight="bold")
    panel.set_xlabel(x, fontsize=9, color=INK)
    panel.set_ylabel(y, fontsize=9, color=INK)


def stacked(panel: Axes, curves: Curves, x: Sequence[float], palette: Mapping[str, str]) -> None:
    """Shares of the calls of each stretch above each other, from the first call on."""
    start = 0.0 if list(x) == curves.outcomes else x[0]
    panel.stackplot(
        [start, *x],
        [[one.share[0], *one.share] for one in curves.models],
        colors=[palette[one.model] for one in curves.models],
        labels=[one.model for one in curves.models],
        step="pre",
        linewidth=0.3,
        edgecolor="white",
    )


def empty(panel: Axes, text: str) -> None:
    """Says why there is nothing to see."""
    panel.text(0.5, 0.5, text, ha="center", va="center", transform=panel.transAxes, color=INK, wrap=True)
    panel.set_xticks([])
    panel.set_yticks([])


def usd(value: float) -> str:
    """An amount as short as it stays readable."""
    size = abs(value)
    if size < 1e-6:
        value = size = 0.0
    shown = f"{size:,.0f}" if size >= 100 else f"{size:.2f}" if size >= 0.1 or size == 0.0 else f"{size:.2g}"
    return f"−${shown}" if value < 0 else f"${shown}"


def write(figure: Figure, path: Path) -> None:
    """A figure as a PNG file.

    Raises: BadInput — it cannot be written.
    """
    try:
        figure.savefig(path, dpi=120, format="png")
    except OSError as problem:
        text = f"{str(path)!r} cannot be written: {problem.strerror or problem}. Check the path."
        raise BadInput(field="--png", problem=text) from problem
