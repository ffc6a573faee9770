"""What callers write is read, or refused in words that name the field."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from router.answers import Request
from router.errors import BadInput, BadJson, RouterError, TooManyItems, UnknownField
from router.inputs import read_json, read_query, read_report, read_reports
from router.observe.reports import Report, Verdict


def test_a_query_string_becomes_a_request():
    query = b"task_type=review%2Fpython&of_best=0.95&exclude=a&exclude=b&explain=true&input_tokens=800"
    assert Request(
        task_type="review/python", of_best=0.95, exclude=("a", "b"), explain=True, input_tokens=800
    ) == read_query(query, Request)


@pytest.mark.parametrize(
    ("query", "field"),
    [
        (b"", "task_type"),
        (b"task_type=a&explane=true", "explane"),
        (b"task_type=a&task_type=b", "task_type"),
        (b"task_type=a&min_success=high", "min_success"),
        (b"task_type=a&max_cost_usd=-1", "max_cost_usd"),
        (b"task_type=a&strategy=best", "strategy"),
        (b"task_type=a&input_tokens=1.5", "input_tokens"),
        (b"task_type=%ff", "query"),
        (b"task_type", "query"),
        (b"task_type=" + b"x" * 9_000, "query"),
    ],
)
def test_a_query_that_does_not_hold_names_the_parameter(query, field):
    with pytest.raises(BadInput) as told:
        read_query(query, Request)
    assert field == told.value.field


def test_an_unknown_parameter_offers_the_near_one():
    with pytest.raises(UnknownField, match="`explain`"):
        read_query(b"task_type=a&explane=true", Request)


def test_an_unknown_strategy_lists_the_known():
    with pytest.raises(BadInput, match="auto, static, adaptive"):
        read_query(b"task_type=a&strategy=best", Request)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b'{"status":"sucess"}', "status"),
        (b'{"staus":"success"}', "staus"),
        (b'{"status":"success","cost_usd":"1"}', "cost_usd"),
        (b'{"status":"success","cost_usd":1e999}', "cost_usd"),
        (b'{"status":"success","id":"x"}', "id"),
        (b'{"status":"success","usage":{"input":3}}', "usage.input"),
        (b'{"status":"success","endpoint":{"region":"x"}}', "endpoint.provider"),
        (b"[]", "body"),
        (b"3", "body"),
    ],
)
def test_a_report_that_does_not_hold_names_the_field(body, field):
    with pytest.raises(BadInput) as told:
        read_report(body)
    assert field == told.value.field


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"nonsense", b'{"cost_usd":NaN}', b'{"tags":{"a":"\\ud800"}}', b"\xff\xfe", b"[" * 100_000],
)
def test_what_is_no_json_is_refused(body):
    with pytest.raises((BadJson, BadInput)):
        read_json(body, Verdict)


def test_nan_is_refused_with_the_reason():
    with pytest.raises(BadJson, match="no NaN"):
        read_report(b'{"status":"success","cost_usd":NaN}')


def test_deep_json_is_refused():
    deep = b'{"status":"success","tags":' + b'{"a":' * 50_000 + b"1" + b"}" * 50_001
    with pytest.raises(RouterError):
        read_report(deep)


@given(st.binary(max_size=200))
def test_no_bytes_crash_the_reader(body):
    with suppress(RouterError):
        assert read_reports(body)


def test_a_batch_is_an_array_or_lines():
    one = b'{"status":"success"}'
    array, lines = read_reports(b"[" + one + b"," + one + b"]"), read_reports(one + b"\n\n" + one + b"\n")
    assert [Report(status="success")] * 2 == array == lines


def test_a_bad_item_is_an_error_in_its_place():
    good, bad, also_good = read_reports(b'[{"status":"success"},{"status":"x"},{"status":"failure"}]')
    assert isinstance(good, Report)
    assert isinstance(bad, BadInput)
    assert isinstance(also_good, Report)


def test_a_bad_line_is_an_error_in_its_place():
    good, bad = read_reports(b'{"status":"success"}\n{"status":')
    assert isinstance(good, Report)
    assert isinstance(bad, BadJson)


@pytest.mark.parametrize("body", [b"[" + b"{}," * 1_000 + b"{}]", b"{}\n" * 1_001])
def test_more_than_a_thousand_items_are_refused(body):
    with pytest.raises(TooManyItems, match="1000"):
        read_reports(body)


@pytest.mark.parametrize("body", [b"", b"\n", b"[]"])
def test_an_empty_batch_is_refused(body):
    with pytest.raises(BadJson):
        read_reports(body)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        (b"input_tokens=few", "Give a whole number."),
        (b"max_cost_usd=little", "Give a number."),
        (b"explain=perhaps", "Give true or false."),
    ],
)
def test_another_kind_of_value_is_refused_with_what_to_give(query, wanted):
    with pytest.raises(BadInput) as refused:
        read_query(b"task_type=classify&" + query, Request)
    assert str(refused.value).endswith(wanted)
