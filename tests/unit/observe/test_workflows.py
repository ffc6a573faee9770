"""What the result of a whole DAG must say, and the rows that it stands for."""

import os
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from router import errors
from router.ids import UuidClock, derived_id
from router.observe.workflow_reports import NodeDecision, WorkflowReport
from router.observe.workflows import credited, ended
from router.signing import Claims
from tests.storage.rows import known

NOW = datetime.now(UTC)


def claims(back=timedelta(), **fields):
    said = {
        "id": UuidClock().next(NOW - back, os.urandom(10)),
        "task_type": "classify",
        "model": "o1",
        "endpoint": "openai",
        "propensity": 0.75,
        "strategy": "adaptive",
        "step": 0,
        "catalogue_version": 1,
        "owner": "local",
    }
    return Claims(**{**said, **fields})


def read(given, **fields):
    """The report of a DAG whose nodes' decisions say this."""
    by_text = {str(place): one for place, one in enumerate(given)}
    nodes = tuple(NodeDecision(decision=text) for text in by_text)
    reader = msgspec.structs.replace(known(), now=NOW, verify=by_text.__getitem__)
    return ended(WorkflowReport(**{"status": "failure", "decisions": nodes, **fields}), reader)


def test_a_credited_row_lies_where_the_nodes_own_report_would():
    nodes = [claims(), claims(task_type="extract", step=2, propensity=1.0)]
    [row, other] = credited(read(nodes, status="success"), [0.5, 0.5], {})
    assert row.id == derived_id(nodes[0].id, 0, 0)
    assert other.id == derived_id(nodes[1].id, 2, 0)
    assert (row.source, row.status, row.weight, row.quality) == ("workflow", "success", 10_000, 10_000)
    assert (row.model, row.endpoint, row.strategy, row.propensity) == ("o1", "openai", "adaptive", 0.75)
    assert (row.cost_nusd, row.latency_ms, row.latency_bin) == (None, None, None)


def test_nodes_without_a_share_have_no_row():
    nodes = [claims(), claims(), claims()]
    rows = credited(read(nodes, rule="last"), [0.5] * 3, {})
    assert [(row.decision_id, row.weight, row.status, row.quality) for row in rows] == [
        (nodes[2].id, 10_000, "failure", 0)
    ]


REFUSED: dict[str, tuple[dict[str, Any], type[errors.RouterError]]] = {
    "another owner's": ({"owner": "bob"}, errors.AnotherOwnersDecision),
    "too old": ({"back": timedelta(days=36)}, errors.ExpiredDecision),
    "of tomorrow": ({"back": timedelta(days=-1)}, errors.TimeOutOfRange),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_decision_is_refused_as_for_an_outcome_and_with_its_place(case):
    fields, kind = REFUSED[case]
    with pytest.raises(kind) as refused:
        read([claims(), claims(**fields)])
    assert refused.value.field == "decisions.1.decision"


def test_500_nodes_fit_and_one_more_does_not():
    nodes = [claims() for _ in range(501)]
    assert len(read(nodes[:500]).claims) == 500
    with pytest.raises(errors.TooManyItems) as refused:
        read(nodes)
    assert (refused.value.field, refused.value.facts["limit"]) == ("decisions", 500)


def test_an_old_id_is_refused_and_an_undated_one_kept_for_ever():
    old = UuidClock().next(NOW - timedelta(days=36), os.urandom(10))
    with pytest.raises(errors.TimeOutOfRange) as refused:
        read([claims()], id=old)
    assert refused.value.field == "id"
    undated = msgspec.convert("7f1d7f5e-8c1b-4a55-9d61-0a4f9f0b1c2d", type=type(old))
    assert read([claims()], id=undated).workflow.id.int >> 80 == 0


def test_without_an_id_the_order_of_decisions_does_not_matter():
    nodes = [claims(), claims()]
    assert read(nodes).workflow.id == read(list(reversed(nodes))).workflow.id
    assert read(nodes).workflow.id != read(nodes[:1]).workflow.id
