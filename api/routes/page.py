"""The page that opens in a browser: every task type, who decides for it, and what it would be recommended now."""

from html import escape
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from router.inputs import read_query
from router.traffic import Faring
from router.values import Kept, Target

from ..answers import Serving
from ..paging import MOST_ROWS, Page
from ..routes.task_types import part

routes = APIRouter(include_in_schema=False)

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; color: #1c2733; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid #dde3ea; }
th { font-weight: 600; color: #5a6b7d; }
.bar { background: #dde3ea; width: 7rem; height: .5rem; border-radius: .25rem; display: inline-block; }
.bar i { background: #2f7d5b; height: .5rem; border-radius: .25rem; display: block; }
.static, .shadow, .poor, .full { color: #8a6d1c; } .adaptive, .well { color: #2f7d5b; }
.failing, .cooling { color: #a8322d; } h2 { margin-top: 2.5rem; } code { background: #f2f5f8; padding: .1rem .3rem; }
"""


@routes.get("/", response_class=HTMLResponse)
async def page(request: Request, service: Serving) -> str:
    """What the router would recommend now."""
    version, _ = service.catalogue
    asked = read_query(request.scope["query_string"], Page)
    lines, following = part(service, asked)
    rows = "".join(map(_row, lines))
    more = f'<p><a href="/?limit={asked.limit}&amp;after={following}">more task types</a></p>' if following else ""
    faring = service.traffic.shown()
    left = f'<p><a href="/v1/endpoints">all {len(faring):,}</a></p>' if len(faring) > MOST_ROWS else ""
    return f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>Adaptive LLM router</title>
<style>{_STYLE}</style><h1>Which model should run this call?</h1>
<p>Catalogue version {version}; beliefs {service.stale_s:.1f} s old. Ask with
<code>GET /v1/recommendation?task_type=classify</code>, report with <code>POST /v1/outcomes</code>;
<a href="/docs">all routes</a>. Reports: <a href="/v1/reports/savings">what was saved</a>,
<a href="/v1/reports/audit">what to see to</a>.</p>
<table><tr><th>task type</th><th>evidence</th><th>decided by</th><th>most likely recommended</th><th>success (90%)</th>
<th>target</th><th>kept of the best (95%)</th><th>cost</th></tr>{rows}</table>{more}
<h2>Who serves it</h2>
<table><tr><th>model</th><th>endpoint</th><th>fares</th><th>errors lately</th><th>latency lately</th>
<th>rate limit used</th></tr>{"".join(map(_endpoint, faring[:MOST_ROWS]))}</table>{left}</html>"""


def _endpoint(one: Faring) -> str:
    """An endpoint as a table row."""
    cooling = f" for {one.cooling_s:.0f} s" if one.cooling_s else ""
    errors = "" if one.error_rate is None else f"{one.error_rate:.0%}"
    latency = "" if one.latency_ms is None else f"{one.latency_ms:,.0f} ms"
    load = "" if one.load is None else f"{one.load:.0%}"
    return (
        f"<tr><td>{escape(one.model)}</td><td>{escape(one.endpoint)}</td>"
        f'<td class="{one.state}">{one.state}{cooling}</td><td>{errors}</td><td>{latency}</td><td>{load}</td></tr>'
    )


def _row(line: dict[str, Any]) -> str:
    """A task type as a table row."""
    name = f"<td>{escape(line['task_type'])}</td>"
    if "problem" in line:
        return f"<tr>{name}<td colspan=7>{escape(line['problem'])}</td></tr>"
    evidence, belief, cost_usd = line["evidence"], line["belief"], line["cost_usd"]
    share = 100 * min(1.0, evidence.outcomes / max(1, evidence.needed))
    cost = "unknown" if cost_usd is None else f"${cost_usd:.5f}"
    success = f"{belief.mean:.3f} ({belief.low:.2f}–{belief.high:.2f})" if belief.outcomes else "unknown"
    return (
        f'<tr>{name}<td><span class="bar"><i style="width:{share:.0f}%"></i></span> '
        f"{evidence.outcomes}/{evidence.needed}</td>"
        f'<td class="{line["strategy"]}">{escape(evidence.held_by or line["strategy"])}</td>'
        f"<td>{escape(line['model'])} ({line['propensity']:.0%})</td>"
        f"<td>{success}</td><td>{_promised(line['target'])}</td><td>{_kept(line['kept'])}</td><td>{cost}</td></tr>"
    )


def _promised(target: Target) -> str:
    """What is asked for, in a few words."""
    words = [] if target.of_best is None else [f"{target.of_best:g} of the best"]
    return " and ".join(words if target.min_success is None else [*words, f"{target.min_success:g}"])


def _kept(kept: Kept | None) -> str:
    """The success of what was decided, as a share of the best model's, with its interval."""
    return "unknown" if kept is None else f"{kept.estimate:.3f} ({kept.low:.2f}–{kept.high:.2f})"
