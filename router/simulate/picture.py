"""How did regret grow? Cumulative regret of each family and its two parts, as an SVG picture."""

from collections.abc import Sequence
from html import escape
from math import ceil, floor, log10

from router.simulate.summary import Curve, FamilyShown, Simulated

WIDTH, LEFT, RIGHT, GAP = 980, 52, 14, 62
PANEL = (WIDTH - LEFT - RIGHT - 2 * GAP) / 3
HEAD, ROW, ABOVE, BELOW = 34, 236, 26, 34
INK, GRID = "#1f2933", "#e4e7eb"
COLOURS = ("#0b7285", "#c2410c", "#5f3dc4", "#8a6d1c", "#2b8a3e", "#a61e4d", "#1864ab", "#495057", "#d6336c")
_TICKS = 4


def picture(shown: Simulated) -> str:
    """A row of three panels per family, with the 95% interval of each mean as a band."""
    strategies = [one.strategy for one in shown.families[0].curves]
    colours = {name: COLOURS[place % len(COLOURS)] for place, name in enumerate(strategies)}
    body = _legend(colours)
    for place, family in enumerate(shown.families):
        top = HEAD + place * ROW
        titles = (f"{family.family}: regret", "cost part, price ranges", "quality part, lost successes")
        for column, (title, part) in enumerate(zip(titles, ("regret", "cost", "quality"), strict=True)):
            left = LEFT + column * (PANEL + GAP)
            curves = {one.strategy: getattr(one, part) for one in family.curves}
            body += _panel(title, curves, colours, left, top, _end(family))
    height = HEAD + len(shown.families) * ROW + 4
    style = f'font-family="system-ui, sans-serif" font-size="11" fill="{INK}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" {style}>'
    return "\n".join([head, f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>', *body, "</svg>"]) + "\n"


def nice_top(highest: float) -> float:
    """The least of 1, 2, 3, 4, 6 and 8 times a power of ten that is no less than a number; 1 where there is none."""
    if highest <= 0.0:
        return 1.0
    power = 10.0 ** floor(log10(highest))
    return next(step * power for step in (1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0) if step * power >= highest * (1.0 - 1e-9))


def top_of(curves: Sequence[Curve]) -> float:
    """The highest value to be drawn: of every mean, and of wide bands only so far that the means stay readable."""
    means = max(max(curve.mean) for curve in curves)
    return min(1.5 * means, max(max(curve.high or curve.mean) for curve in curves))


def _end(family: FamilyShown) -> str:
    """What the right end of a panel is, in words."""
    decisions = {row.decisions for row in family.rows}
    return f"{decisions.pop():,} decisions" if len(decisions) == 1 else "all decisions"


def _legend(colours: dict[str, str]) -> list[str]:
    """A stroke and a name per strategy, along the top."""
    drawn = []
    left = float(LEFT)
    for name, colour in colours.items():
        drawn.append(f'<path d="M{left:.0f} 14h18" stroke="{colour}" stroke-width="2.4"/>')
        drawn.append(f'<text x="{left + 23:.0f}" y="18">{escape(name)}</text>')
        left += 38 + 5.8 * len(name)
    return drawn


def _panel(
    title: str, curves: dict[str, Curve], colours: dict[str, str], left: float, top: float, end: str
) -> list[str]:
    """One panel: a grid, a band and a line per strategy."""
    highest = nice_top(top_of(list(curves.values())))
    ceiling, bottom = top + ABOVE, top + ROW - BELOW

    def points(values: Sequence[float]) -> list[str]:
        step = PANEL / (len(values) - 1)
        heights = [bottom - (bottom - ceiling) * min(max(value, 0.0), highest) / highest for value in values]
        return [f"{left + place * step:.1f},{height:.1f}" for place, height in enumerate(heights)]

    drawn = [f'<text x="{left:.0f}" y="{top + 16:.0f}" font-weight="600">{escape(title)}</text>']
    for tick in range(_TICKS + 1):
        height = bottom - (bottom - ceiling) * tick / _TICKS
        drawn.append(f'<path d="M{left:.1f} {height:.1f}h{PANEL:.1f}" stroke="{GRID}"/>')
        label = _label(highest * tick / _TICKS)
        drawn.append(f'<text x="{left - 6:.1f}" y="{height + 4:.1f}" text-anchor="end">{label}</text>')
    drawn.append(f'<text x="{left:.1f}" y="{bottom + 17}">0</text>')
    drawn.append(f'<text x="{left + PANEL:.1f}" y="{bottom + 17}" text-anchor="end">{end}</text>')
    for name, curve in curves.items():
        if curve.low is not None and curve.high is not None:
            band = " ".join([*points(curve.high), *reversed(points(curve.low))])
            drawn.append(f'<polygon points="{band}" fill="{colours[name]}" fill-opacity="0.14"/>')
    # The first strategy on top of the others.
    for name, curve in reversed(curves.items()):
        line = " ".join(points(curve.mean))
        drawn.append(f'<polyline points="{line}" fill="none" stroke="{colours[name]}" stroke-width="1.8"/>')
    return drawn


def _label(value: float) -> str:
    """A number at a grid line."""
    return f"{value:,.0f}" if value == ceil(value) else f"{value:g}"
