"""A file of reports is read line by line, whatever its form, and what is wrong is told by line."""

import csv
import gzip
import json
from datetime import UTC, datetime
from uuid import UUID

import pytest

from router.errors import BadInput, BadJson, ImportFileInvalid, UnknownField
from router.formats.lines import MAX_LINE_BYTES, opened

REPORTS = [
    {"task_type": "classify", "model": "gpt-4o", "status": "success", "id": "5f1c36d7-2b47-4f2c-9a39-61f0a9c4b7a1"},
    {
        "task_type": "extract",
        "model": "o1",
        "status": "error",
        "error_kind": "timeout",
        "id": "call,7",
        "attempt": 2,
        "retry_after_s": 1.5,
        "cost_usd": 1,
        "occurred_at": "2025-01-02T03:04:05Z",
        "usage": {"input_tokens": 7, "output_tokens": 0},
        "endpoint": {"provider": "bedrock", "region": "eu"},
        "tags": {"team": 'a "b"\nc', "x": "é"},
        "source": "judge",
        "served_model": "o1-2024",
    },
    {"decision": "AAGZ", "status": "failure", "quality": 0.25, "latency_ms": 12},
]


def flat(report):
    cells: dict[str, object] = {}
    for name, value in report.items():
        if isinstance(value, dict):
            cells |= {f"{name}.{field}": inner for field, inner in value.items()}
        else:
            cells[name] = value
    return cells


def as_json(path):
    path.write_text("".join(f"{json.dumps(report)}\n" for report in REPORTS))
    return path


def as_csv(path):
    rows = [flat(report) for report in REPORTS]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, sorted({name for row in rows for name in row}))
        writer.writeheader()
        writer.writerows(rows)
    return path


def read(path, **options):
    with opened(str(path), **options) as source:
        return list(source.lines())


def test_csv_says_what_json_lines_say_packed_or_not(tmp_path):
    plain = read(as_json(tmp_path / "past.jsonl"))
    table = read(as_csv(tmp_path / "past.csv"))
    packed = tmp_path / "past.csv.gz"
    packed.write_bytes(gzip.compress((tmp_path / "past.csv").read_bytes()))
    for others in (table, read(packed)):
        assert [(one.report, one.name) for one in plain] == [(one.report, one.name) for one in others]
    assert [one.name for one in plain] == [None, "call,7", None]
    first, second, _ = (one.report for one in plain)
    assert first is not None and second is not None  # noqa: PT018  # every line has its report
    assert UUID("5f1c36d7-2b47-4f2c-9a39-61f0a9c4b7a1") == first.id
    assert datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC) == second.occurred_at


@pytest.mark.parametrize(
    ("text", "kind", "field", "said"),
    [
        ('{"status": "sucess"}', BadInput, "status", "success, failure, error"),
        ('{"statsu": "success"}', UnknownField, "statsu", "Did you mean `status`"),
        ('{"id": "call 7", "statsu": "success"}', UnknownField, "statsu", "Did you mean `status`"),
        ('{"id": 7, "status": "success"}', BadInput, "id", "uuid"),
        ('{"id": "", "status": "success"}', BadInput, "id", "UUID"),
        ('{"status": "success"', BadJson, None, "JSON"),
        ('{"cost_usd": NaN}', BadJson, None, "leave out what is unknown"),
        ('"success"', BadInput, "body", "object"),
        (f'"{"x" * MAX_LINE_BYTES}"', BadJson, None, "1,000,000 bytes"),
    ],
)
def test_a_bad_line_is_told_and_the_next_one_read(tmp_path, text, kind, field, said):
    path = tmp_path / "past.jsonl"
    path.write_text(f'\n{text}\n{{"status": "success"}}')
    bad, good = read(path)
    assert (2, kind, field) == (bad.number, type(bad.problem), bad.problem.field)
    assert said in str(bad.problem)
    assert (good.number, good.problem) == (3, None)


def test_a_bad_row_is_told_and_the_next_one_read(tmp_path):
    path = tmp_path / "past.csv"
    path.write_bytes(b"status,quality,model\nsuccess,1,a,b\nsuccess,high,m\n\nsuccess,,\xff\nfailure\n")
    more, high, latin, last = read(path)
    assert (more.number, more.problem.field) == (2, "line")
    assert (high.number, high.problem.field) == (3, "quality")
    assert "'high'" in str(high.problem)
    assert (latin.number, latin.report.model) == (5, "\udcff")
    assert (last.number, last.report.status) == (6, "failure")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("past.json", b'[{"status": "success"}]', "line 1: it is a JSON array"),
        ("past.csv", b"status,qualty\nsuccess,1\n", "`qualty` is not a column. Did you mean `quality`?"),
        ("past.csv", b"status,status\nsuccess,1\n", "twice"),
        ("past.csv", b'status,model\nsuccess,"m\n', "Is a quote left open?"),
        ("past.jsonl.gz", gzip.compress(b'{"status": "success"}\n' * 9, mtime=0)[:-9], "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_on_says_where_and_what_to_do(tmp_path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ImportFileInvalid) as told:
        read(path)
    assert said in str(told.value)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ImportFileInvalid, match="No such file"):
        read(tmp_path / "past.jsonl")


def test_an_empty_file_holds_nothing(tmp_path):
    for name in ("past.csv", "past.jsonl"):
        (tmp_path / name).touch()
        assert read(tmp_path / name) == []


def test_a_format_may_be_said(tmp_path):
    assert [one.problem for one in read(as_csv(tmp_path / "past.txt"), format_="csv")] == [None] * 3
