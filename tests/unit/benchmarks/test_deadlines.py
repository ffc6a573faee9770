"""A longer deadline never costs more, and the picture shows the one that nothing keeps."""

from pathlib import Path
from xml.etree import ElementTree as ET

from benchmarks.deadlines import picture, sweep
from router.plan.file import DagFile

NIGHTLY = Path(__file__).parents[3] / "examples" / "nightly-report.yaml"


def test_a_longer_deadline_never_costs_more():
    found = sweep(DagFile(NIGHTLY), points=14)
    kept = [plan for plan in found.plans if plan is not None]
    costs = [plan.cost_usd for plan in kept]
    assert found.plans[0] is None
    assert costs == sorted(costs, reverse=True)
    assert costs[0] > costs[-1] == found.free.cost_usd
    assert all(plan.time_ms <= (plan.deadline_ms or 0.0) * (1.0 + 1e-6) for plan in kept)
    texts = [text.text for text in ET.fromstring(picture(found)).iter("{http://www.w3.org/2000/svg}text")]
    assert {"no plan keeps it", "the plan", "static"} <= set(texts)
