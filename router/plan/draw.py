"""How does a plan look? As a graph for Mermaid or Graphviz, and as a timeline in SVG."""

import json
from html import escape

from router.plan.answer import Plan, PlannedNode
from router.plan.dag import Graph

#: Fill and line by tier.
COLOURS = {1: ("#d3f9d8", "#2b8a3e"), 2: ("#fff3bf", "#e67700"), 3: ("#f3d9fa", "#862e9c")}
INK, GRID, LATE = "#1f2933", "#e4e7eb", "#c92a2a"
WIDTH, RIGHT, HEAD, ROW, FOOT = 980, 16, 46, 20, 30
_CHARACTER = 6.4
_TICKS = 6


def mermaid(plan: Plan, graph: Graph) -> str:
    """A Mermaid flowchart: tiers in colour, the critical path bold."""
    lines = ["flowchart LR"]
    for tier, (fill, line) in COLOURS.items():
        lines.append(f"  classDef tier{tier} fill:{fill},stroke:{line},color:{INK}")
    lines.append("  classDef critical stroke-width:3px,font-weight:bold")
    for place, node in enumerate(plan.nodes):
        label = "<br/>".join(_mermaid_text(text) for text in (node.node, _models(node)))
        lines.append(f'  n{place}["{label}"]:::tier{node.tier}')
    for parent, child, is_critical in _edges(plan, graph):
        lines.append(f"  n{parent} {'==>' if is_critical else '-->'} n{child}")
    critical = ",".join(f"n{place}" for place, node in enumerate(plan.nodes) if node.critical)
    return "\n".join([*lines, f"  class {critical} critical"])


def dot(plan: Plan, graph: Graph) -> str:
    """A Graphviz digraph: tiers in colour, the critical path bold."""
    lines = ["digraph plan {", "  rankdir=LR", '  node [shape=box, style="rounded,filled", fontname="Helvetica"]']
    for node in plan.nodes:
        fill, line = COLOURS[node.tier]
        label = json.dumps(f"{node.node}\n{_models(node)}", ensure_ascii=False)
        bold = 'penwidth=3, fontname="Helvetica bold"' if node.critical else "penwidth=1"
        lines.append(f'  {json.dumps(node.node)} [label={label}, fillcolor="{fill}", color="{line}", {bold}]')
    for parent, child, is_critical in _edges(plan, graph):
        ends = f"{json.dumps(plan.nodes[parent].node)} -> {json.dumps(plan.nodes[child].node)}"
        lines.append(f"  {ends} [penwidth={3 if is_critical else 1}]")
    return "\n".join([*lines, "}"])


def timeline(plan: Plan) -> str:
    """An SVG: a bar per node from its start to its end, tiers in colour, the critical path framed, the deadline red."""
    rows = sorted(plan.nodes, key=lambda node: (node.start_ms, node.finish_ms, node.node))
    left = 24 + _CHARACTER * max(len(node.node) for node in rows)
    end_ms = max(plan.time_ms, plan.deadline_ms or 0.0, 1.0)
    # Room for the name of a model behind the last bar.
    scale = (WIDTH - left - RIGHT - _CHARACTER * max(len(_models(node)) for node in rows)) / end_ms
    height = HEAD + ROW * len(rows) + FOOT
    drawn = [*_heading(plan), *_axis(end_ms, scale, left, height)]
    for place, node in enumerate(rows):
        drawn += _bar(node, scale, left, HEAD + ROW * place)
    if plan.deadline_ms is not None:
        x = left + plan.deadline_ms * scale
        drawn.append(
            f'<path d="M{x:.1f} {HEAD - 6}V{height - FOOT + 4}" stroke="{LATE}" stroke-width="1.6"/>'
            f'<text x="{x:.1f}" y="{HEAD - 9}" text-anchor="middle" fill="{LATE}">deadline</text>'
        )
    style = f'font-family="system-ui, sans-serif" font-size="11" fill="{INK}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" {style}>'
    return "\n".join([head, f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>', *drawn, "</svg>"]) + "\n"


def _heading(plan: Plan) -> list[str]:
    """The plan in a line, and the colours."""
    named = f"{plan.name}: " if plan.name else ""
    said = (
        f"{named}${plan.cost_usd:.4g}, {plan.saved:.0%} below all-strongest; {plan.time_ms / 1000:.1f} s at "
        f"quantile {plan.quantile:g}; P(all succeed) {plan.p_all_succeed:.2f}"
    )
    drawn = [f'<text x="8" y="18" font-size="13" font-weight="600">{escape(said)}</text>']
    for place, (tier, (fill, line)) in enumerate(COLOURS.items()):
        x = WIDTH - RIGHT - 62 * (3 - place)
        drawn.append(
            f'<rect x="{x}" y="9" width="12" height="12" rx="2" fill="{fill}" stroke="{line}"/>'
            f'<text x="{x + 17}" y="19">tier {tier}</text>'
        )
    return drawn


def _axis(end_ms: float, scale: float, left: float, height: int) -> list[str]:
    """Lines at round seconds."""
    step = _step(end_ms / 1000.0)
    drawn = []
    for place in range(int(end_ms / 1000.0 / step) + 1):
        x = left + place * step * 1000.0 * scale
        drawn.append(f'<path d="M{x:.1f} {HEAD - 6}V{height - FOOT}" stroke="{GRID}"/>')
        drawn.append(f'<text x="{x:.1f}" y="{height - 10}" text-anchor="middle">{place * step:g} s</text>')
    return drawn


def _bar(node: PlannedNode, scale: float, left: float, top: float) -> list[str]:
    """One node: its name, its bar, its model."""
    fill, line = COLOURS[node.tier]
    x, width = left + node.start_ms * scale, max(1.5, (node.finish_ms - node.start_ms) * scale)
    stroke = f'stroke="{INK}" stroke-width="2"' if node.critical else f'stroke="{line}"'
    weight = ' font-weight="600"' if node.critical else ""
    return [
        f'<text x="{left - 8:.1f}" y="{top + 13}" text-anchor="end"{weight}>{escape(node.node)}</text>',
        f'<rect x="{x:.1f}" y="{top + 2}" width="{width:.1f}" height="{ROW - 5}" rx="3" fill="{fill}" {stroke}/>',
        f'<text x="{x + width + 5:.1f}" y="{top + 13}" fill="{line}">{escape(_models(node))}</text>',
    ]


def _step(end_s: float) -> float:
    """The round number of seconds that gives some six lines."""
    power = 1.0
    while power * _TICKS > end_s:
        power /= 10.0
    while power * 10.0 * _TICKS <= end_s:
        power *= 10.0
    return next(step * power for step in (10.0, 5.0, 2.0, 1.0) if step == 1.0 or end_s / (step * power) >= _TICKS / 1.5)


def _edges(plan: Plan, graph: Graph) -> list[tuple[int, int, bool]]:
    """Parent, child, and whether both follow each other on the critical path; by place."""
    path = list(zip(plan.critical_path, plan.critical_path[1:], strict=False))
    return [
        (parent, child, (graph.ids[parent], graph.ids[child]) in path)
        for child, parents in enumerate(graph.parents)
        for parent in parents
    ]


def _models(node: PlannedNode) -> str:
    """What runs it, in order."""
    return " → ".join([node.model, *node.then])


def _mermaid_text(text: str) -> str:
    """A text inside quotes, as Mermaid spells it."""
    return text.replace("#", "#35;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")
