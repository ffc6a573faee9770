"""A file's models are replaced, and nothing else is; what does not hold is told with its place."""

import re
from pathlib import Path

import pytest

from router.errors import BadInput, CatalogueInvalid, DagCycle, DagFileInvalid
from router.plan.answer import NodeChange
from router.plan.file import DagFile

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))

TEXT = """\
# nightly
name: "nightly"   # quoted, and it stays so
nodes:
  # first
  - id: a
    task_type: classify  # cheap
    model: claude-haiku-4-5   # for now

  - id: b
    depends_on: [a]
    task_type: 'judge'

  - {id: c, task_type: write, depends_on: [a, b], model: gpt-4o}
deadline_ms: 60_000
"""


def written(tmp_path, text):
    path = tmp_path / "dag.yaml"
    path.write_text(text)
    return path


def test_only_models_change_and_comments_keep_their_column(tmp_path):
    file = DagFile(written(tmp_path, TEXT))
    changes = [
        NodeChange(node="a", before="claude-haiku-4-5", after="gpt-4o-mini"),
        NodeChange(node="b", before=None, after="o1"),
    ]
    wanted = TEXT.replace("model: claude-haiku-4-5   # for now", "model: gpt-4o-mini        # for now").replace(
        "    task_type: 'judge'\n", "    model: o1\n    task_type: 'judge'\n"
    )
    assert file.with_models(changes) == wanted


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_writing_nothing_into_an_example_changes_nothing(path):
    file = DagFile(path)
    assert file.with_models([]) == file.text


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_with_all_models_differs_by_its_models_alone(path, tmp_path):
    file = DagFile(path)
    text = file.with_models([NodeChange(node=one.id, before=one.model, after="o1") for one in file.dag.nodes])
    again = DagFile(written(tmp_path, text))
    assert {one.model for one in again.dag.nodes} == {"o1"}
    assert re.sub(r" +model: o1\n|model: o1, ", "", text) == file.text


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path):
    path = written(tmp_path, TEXT)
    path.chmod(0o640)
    DagFile(path).write("nodes: []\n")
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("nodes: []\n", 0o640)
    assert [one.name for one in tmp_path.iterdir()] == ["dag.yaml"]


@pytest.mark.parametrize(
    ("text", "error", "said"),
    [
        ("nodes: [", DagFileInvalid, "no YAML"),
        ("[]", DagFileInvalid, "no mapping"),
        ("[" * 20_000, DagFileInvalid, "nested too deep"),
        ("nodes: []", DagFileInvalid, "`nodes`: Expected `array` of length >= 1"),
        ("nodes: [{id: a}]", DagFileInvalid, "`nodes.a`: Object missing required field `task_type`"),
        (
            "nodes: [{id: a, task_type: x, modle: y}]",
            DagFileInvalid,
            "`nodes.a`: Object contains unknown field `modle`",
        ),
        ("nodes: [{id: a, task_type: x, depends_on: [a]}]", DagCycle, "`a` → `a`"),
        ("nodes: [{id: a, task_type: x, min_success: 95}]", BadInput, "Did you mean 0.95?"),
        ("nodes: [{id: a, task_type: x}]\ncatalogue: {models: [], task_types: []}", CatalogueInvalid, "`models`"),
        ("nodes: [{id: a, task_type: x}]\nsimulated: {success_rates: {x: {m: 2}}}", DagFileInvalid, "<= 1.0"),
        ("a: &a [x]\nnodes: *a", DagFileInvalid, "unknown field `a`"),
    ],
    ids=range(11),
)
def test_what_does_not_hold_is_told(tmp_path, text, error, said):
    with pytest.raises(error) as refused:
        DagFile(written(tmp_path, text))
    assert said in str(refused.value)


def test_a_file_that_is_not_there_or_too_large_is_told(tmp_path):
    with pytest.raises(DagFileInvalid, match="cannot be read"):
        DagFile(tmp_path / "none.yaml")
    with pytest.raises(DagFileInvalid, match="more than 1000000 bytes"):
        DagFile(written(tmp_path, "#" * 1_000_001))
    path = tmp_path / "latin.yaml"
    path.write_bytes(b"name: \xff")
    with pytest.raises(DagFileInvalid, match="UTF-8"):
        DagFile(path)
