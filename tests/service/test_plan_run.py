"""A DAG planned, run with its nodes side by side, and reported, against a real server."""

import asyncio
from pathlib import Path

import pytest

from benchmarks.executing import runs, whole_runs
from router.plan.file import DagFile
from tests.serving import serving

NIGHTLY = Path(__file__).parents[2] / "examples" / "nightly-report.yaml"


def test_a_run_reports_every_node_and_costs_about_what_was_planned(database_url):
    """Tokens and so costs come from a fixed seed; how long the runs take is not asserted."""
    with serving(database_url) as client:
        found = asyncio.run(runs(str(client.base_url), DagFile(NIGHTLY), times=3, faster=20_000.0, outcomes=100))
        task_types = {one["task_type"]: one["evidence"]["outcomes"] for one in _known(client)}
    assert len(found) == 3
    assert all(one.at_once >= 4 for one in found)
    assert all(one.planned_ms <= 60_000.0 * (1.0 + 1e-6) for one in found)
    for one in found:
        assert one.actual_usd == pytest.approx(one.planned_usd, rel=0.3)
    # 100 of each of six models, and what three runs of four, two and so on nodes reported.
    assert {name: task_types[name] for name in ("extract", "summarize/nuanced", "write", "judge")} == {
        "extract": 600 + 12,
        "summarize/nuanced": 600 + 6,
        "write": 600 + 6,
        "judge": 600 + 3,
    }


def test_ends_alone_teach_what_runs_each_node(database_url):
    """Each success counts once for every node, and each failure less than once for all of them together."""
    with serving(database_url) as client:
        found, known = asyncio.run(whole_runs(str(client.base_url), DagFile(NIGHTLY), times=12, faster=20_000.0))
        counted = {one["task_type"]: one["evidence"]["outcomes"] for one in _known(client)}
    went = sum(one.succeeded for one in found)
    assert 0 < went < 12
    assert 4 * went <= counted["extract"] <= 4 * went + 12 - went
    assert went <= counted["judge"] <= 12
    assert sum(one.outcomes for one in known if one.task_type == "extract") == counted["extract"]
    assert all(one.actual_usd > 0.0 for one in found)


def _known(client):
    return client.get("/v1/task-types").json()["task_types"]
