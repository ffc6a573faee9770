"""Is a file read as it stands, and refused with the place and the remedy where it does not hold?"""

import gzip

import numpy as np
import pytest

from router.errors import BadInput, ReplayFileInvalid
from router.replay.table import limited, outcome_table, read, under

HEADER = "dataset,task_type,prompt_id,model,success,quality,cost_usd,latency_ms,prompt_tokens,completion_tokens"
GOOD = [
    "d,easy,p1,dear,1,,0.02,,10,20",
    "d,easy,p1,cheap,0,0.3,0.001,,10,20",
    "d,hard,p2,dear,1,,0.04,,,",
    "d,hard,p2,cheap,1,,0.003,,,",
]


@pytest.fixture
def written(tmp_path):
    def write(*lines, header=HEADER):
        path = tmp_path / "file.csv.gz"
        path.write_bytes(gzip.compress("\n".join([header, *lines, ""]).encode()))
        return path

    return write


def test_a_file_is_read_with_its_models_from_cheap_to_dear(written):
    table = read(written(*GOOD))
    assert table.models == ("cheap", "dear")
    assert table.task_types == ("easy", "hard")
    assert table.success.tolist() == [[False, True], [True, True]]
    assert table.cost_usd.tolist() == [[0.001, 0.02], [0.003, 0.04]]
    assert table.task_type.tolist() == [0, 1]
    assert table.name == "file.csv.gz"


def test_the_order_of_rows_and_further_columns_mean_nothing(written):
    one = read(written(*GOOD))
    lines = [
        f"{line.split(',')[4]},{line.split(',')[3]},{line.split(',')[1]},{line.split(',')[2]},{line.split(',')[6]}"
        for line in (GOOD[1], GOOD[0], GOOD[3], GOOD[2])
    ]
    other = read(written(*lines, header="success,model,task_type,prompt_id,cost_usd"))
    assert one.models == other.models
    assert one.success.tolist() == other.success.tolist()


def test_equally_dear_models_stand_by_name():
    table = outcome_table(
        name="ties",
        models=["b", "a"],
        task_types=["t"],
        task_type=np.array([0]),
        success=np.array([[True, False]]),
        cost_usd=np.array([[1.0, 1.0]]),
    )
    assert table.models == ("a", "b")
    assert table.success.tolist() == [[False, True]]


def test_a_table_cannot_be_changed(written):
    table = read(written(*GOOD))
    with pytest.raises(ValueError, match="read-only"):
        table.success[0, 0] = True


def replaced(place, column, text):
    lines = list(GOOD)
    cells = lines[place].split(",")
    cells[HEADER.split(",").index(column)] = text
    lines[place] = ",".join(cells)
    return lines


@pytest.mark.parametrize(
    ("lines", "field", "line", "says"),
    [
        (replaced(1, "success", "yes"), "success", 3, "'yes' is neither 0 nor 1"),
        (replaced(1, "success", ""), "success", 3, "neither 0 nor 1"),
        (replaced(2, "cost_usd", "cheap"), "cost_usd", 4, "'cheap' is no cost in USD"),
        (replaced(2, "cost_usd", "nan"), "cost_usd", 4, "no cost in USD"),
        (replaced(2, "cost_usd", "-0.1"), "cost_usd", 4, "no cost in USD"),
        (replaced(2, "cost_usd", "1e12"), "cost_usd", 4, "no cost in USD"),
        (replaced(0, "task_type", "Easy Peasy"), "task_type", 2, "'Easy Peasy' is no task type"),
        (replaced(0, "task_type", ""), "task_type", 2, "is no task type"),
        (replaced(1, "task_type", "hard"), "task_type", 3, "is of `easy` on line 2"),
        (replaced(0, "model", "two words"), "model", 2, "'two words' is no name of a model"),
        (replaced(0, "prompt_id", ""), "prompt_id", 2, "empty"),
        (replaced(1, "model", "dear"), "model", 3, "already has a row for `dear`"),
        (GOOD[:3], "model", 4, "'p2' has no row for `cheap`"),
        ([*GOOD, "d,easy,p3"], "row", 6, "3 cells and the header 10"),
        ([], "prompt_id", 2, "no rows"),
    ],
    ids=lambda one: str(one)[:30],
)
def test_a_row_that_does_not_hold_is_named(written, lines, field, line, says):
    path = written(*lines)
    with pytest.raises(ReplayFileInvalid) as refused:
        read(path)
    assert (field, line, path) == (refused.value.field, refused.value.facts["line"], refused.value.facts["path"])
    assert says in str(refused.value)


@pytest.mark.parametrize("column", ["task_type", "prompt_id", "model", "success", "cost_usd"])
def test_a_missing_column_is_named(written, column):
    path = written(header=HEADER.replace(column, f"my_{column}"))
    with pytest.raises(ReplayFileInvalid) as refused:
        read(path)
    assert column == refused.value.field
    assert f"`my_{column}`" in str(refused.value)


def test_a_column_named_twice_is_refused(written):
    with pytest.raises(ReplayFileInvalid, match="twice"):
        read(written(header=f"{HEADER},success"))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"task_type,prompt_id\n", "no gzip data"),
        (b"", "no such column"),
        (gzip.compress(b"x" * 1000)[:20], "break off"),
        (gzip.compress(b"\xff\xfe\x00"), "no CSV in UTF-8"),
        (gzip.compress(b'a,"b\n'), "no CSV in UTF-8"),
    ],
    ids=["plain", "empty", "cut", "binary", "quote"],
)
def test_what_is_no_table_is_refused(tmp_path, content, says):
    path = tmp_path / "file.csv.gz"
    path.write_bytes(content)
    with pytest.raises(ReplayFileInvalid, match=says):
        read(path)


@pytest.mark.parametrize("name", ["none.csv.gz", "."])
def test_a_file_that_cannot_be_opened_is_named(tmp_path, name):
    with pytest.raises(BadInput) as refused:
        read(tmp_path / name)
    assert refused.value.field == "FILE"
    assert str(tmp_path) in str(refused.value)


def test_a_limit_keeps_some_prompts_of_every_type():
    table = outcome_table(
        name="many",
        models=["a"],
        task_types=["one", "two"],
        task_type=np.repeat([0, 1], [50, 5]),
        success=np.ones((55, 1), dtype=bool),
        cost_usd=np.arange(55.0)[:, None],
    )
    some = limited(table, 10, seed=3)
    assert np.bincount(some.task_type).tolist() == [10, 5]
    assert some.cost_usd.tolist() == limited(table, 10, seed=3).cost_usd.tolist()
    assert some.cost_usd.tolist() != limited(table, 10, seed=4).cost_usd.tolist()


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("name", "prompts", "models", "task_types"),
    [("zeroeval", 2840, 8, 3), ("paretobandit-val", 1766, 4, 9), ("routellm", 15361, 2, 58)],
)
def test_the_real_files_are_read(real_data, name, prompts, models, task_types):
    table = read(real_data / f"{name}.csv.gz")
    assert (prompts, models, task_types) == (table.n_prompts, len(table.models), len(table.task_types))


def test_task_types_may_become_children_of_one_that_is_never_called():
    table = outcome_table(
        name="t",
        models=("a",),
        task_types=("law", "virology"),
        task_type=np.array([0, 1]),
        success=np.array([[True], [False]]),
        cost_usd=np.array([[1.0], [2.0]]),
    )
    assert under(table, "mmlu").task_types == ("mmlu/law", "mmlu/virology")
    with pytest.raises(BadInput, match="--under"):
        under(table, "MMLU")
