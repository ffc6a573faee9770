"""Which policy keeps how much at what cost? Panels of labelled points, as an SVG picture."""

from collections.abc import Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple

import numpy as np

WIDTH, COLUMNS, ROW, LEFT, LABELS, ABOVE, BELOW = 980, 2, 290, 46, 104, 30, 40
CELL = WIDTH // COLUMNS
PANEL = CELL - LEFT - LABELS
INK, GRID, PROMISE = "#1f2933", "#e4e7eb", "#c92a2a"
#: By the setting that differs from the default, the first word of a name.
COLOURS = {
    "look": "#0b7285",
    "trial": "#c2410c",
    "thompson": "#5f3dc4",
    "worth": "#2b8a3e",
    "static": "#8a6d1c",
    "hindsight": "#868e96",
    "promise": "#868e96",
}


class Point(NamedTuple):
    """One policy."""

    name: str
    cost: float
    kept: float


def picture(panels: dict[str, tuple[float, list[Point]]]) -> str:
    """A panel per title: its promise as a line, and its points."""
    body: list[str] = []
    for place, (title, (promise, points)) in enumerate(panels.items()):
        body += _panel(title, promise, points, place % COLUMNS * CELL + LEFT, place // COLUMNS * ROW)
    height = -(-len(panels) // COLUMNS) * ROW
    style = f'font-family="system-ui, sans-serif" font-size="11" fill="{INK}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" {style}>'
    return "\n".join([head, f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>', *body, "</svg>"]) + "\n"


def ticks(low: float, high: float) -> list[float]:
    """Some six round numbers from just below to just above a range, evenly spaced."""
    span = max(high - low, 1e-6)
    steps = [one * 10.0**power for power in range(-7, 2) for one in (1.0, 2.0, 5.0)]
    step = next(one for one in steps if span / one <= 5)
    return [round(place * step, 9) for place in range(int(np.floor(low / step)), int(np.ceil(high / step)) + 1)]


def apart(places: Sequence[float], least: float, bottom: float) -> list[float]:
    """Heights of labels, moved so that none overlaps another and none is below the bottom."""
    order = sorted(range(len(places)), key=places.__getitem__)
    moved = list(places)
    for above, below in pairwise(order):
        moved[below] = max(moved[below], moved[above] + least)
    limit = bottom
    for place in reversed(order):
        moved[place] = min(moved[place], limit)
        limit = moved[place] - least
    return moved


def _panel(title: str, promise: float, points: Sequence[Point], left: float, top: float) -> list[str]:
    """One panel: a grid, the promise, lines between the values of one setting, points, and their names."""
    across = ticks(min(one.cost for one in points), max(one.cost for one in points))
    kept = [promise, *(one.kept for one in points)]
    up = ticks(min(kept), max(kept))
    ceiling, bottom, right = top + ABOVE, top + ROW - BELOW, left + PANEL

    def x(cost: float) -> float:
        return left + PANEL * (cost - across[0]) / (across[-1] - across[0])

    def y(rate: float) -> float:
        return bottom - (bottom - ceiling) * (rate - up[0]) / (up[-1] - up[0])

    drawn = [f'<text x="{left:.0f}" y="{top + 18:.0f}" font-weight="600">{escape(title)}</text>']
    for value in up:
        drawn.append(f'<path d="M{left:.1f} {y(value):.1f}H{right:.1f}" stroke="{GRID}"/>')
        drawn.append(f'<text x="{left - 6:.1f}" y="{y(value) + 4:.1f}" text-anchor="end">{value:g}</text>')
    for value in across:
        drawn.append(f'<path d="M{x(value):.1f} {ceiling:.1f}V{bottom:.1f}" stroke="{GRID}"/>')
        drawn.append(f'<text x="{x(value):.1f}" y="{bottom + 15:.1f}" text-anchor="middle">{value:g}</text>')
    legend = "cost, of always the dearest; upwards: success kept, of the best"
    drawn.append(f'<text x="{(left + right) / 2:.0f}" y="{bottom + 31:.0f}" text-anchor="middle">{legend}</text>')
    drawn.append(f'<path d="M{left:.1f} {y(promise):.1f}H{right:.1f}" stroke="{PROMISE}" stroke-dasharray="5 3"/>')
    drawn.append(f'<text x="{left + 4:.1f}" y="{y(promise) - 4:.1f}" fill="{PROMISE}">promised</text>')
    # The sweep of one setting is a line through the default; names sort by its value, the default's is in the middle.
    for word in ("look", "trial", "thompson", "worth", "static"):
        sweep = [one for one in points if one.name.split()[0] == word or one.name == "default"]
        ordered = sorted(sweep, key=lambda one: _DEFAULTS[word] if one.name == "default" else _value(one.name))
        line = " ".join(f"{x(one.cost):.1f},{y(one.kept):.1f}" for one in ordered)
        drawn.append(f'<polyline points="{line}" fill="none" stroke="{COLOURS[word]}" stroke-opacity="0.45"/>')
    heights = apart([y(one.kept) for one in points], 12.5, bottom)
    for one, height in zip(points, heights, strict=True):
        colour, is_default = COLOURS.get(one.name.split()[0], INK), one.name == "default"
        at = f'{x(one.cost):.1f}" cy="{y(one.kept):.1f}'
        drawn.append(
            f'<path d="M{x(one.cost):.1f} {y(one.kept):.1f}L{right + 8:.1f} {height:.1f}" stroke="{colour}" '
            'stroke-opacity="0.25" stroke-width="0.7" fill="none"/>'
        )
        drawn.append(f'<circle cx="{at}" r="{5 if is_default else 3.5}" fill="{colour}"/>')
        weight = ' font-weight="700"' if is_default else ""
        drawn.append(
            f'<text x="{right + 11:.1f}" y="{height + 4:.1f}" fill="{colour}"{weight}>{escape(one.name)}</text>'
        )
    return drawn


#: What the default sets, between the values that are tried.
_DEFAULTS = {"look": 20.0, "trial": 0.25, "thompson": 0.1, "worth": 2.0, "static": 100.0}


def _value(name: str) -> float:
    """The number at the end of a policy's name."""
    return float(name.rsplit(maxsplit=1)[-1])
