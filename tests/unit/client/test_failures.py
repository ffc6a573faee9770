"""Exceptions of SDKs, told apart from mistakes of the program by their shape."""

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace as Shape

import httpx2
import pytest

from router.client.failures import Failure, failure_of

NOW = datetime(2026, 1, 31, 12, 0, tzinfo=UTC)


def raised(name, parents=(Exception,), **facts):
    """An exception as an SDK would raise it."""
    error = type(name, parents, {})("…")
    for fact, value in facts.items():
        setattr(error, fact, value)
    return error


def answered(status, **headers):
    """As OpenAI's and Anthropic's SDKs raise it: a status, and the response it came with."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    response = httpx2.Response(status, headers=named, request=httpx2.Request("POST", "http://provider"))
    return raised("APIStatusError", status_code=status, response=response)


def kind_of(error):
    failure = failure_of(error, NOW)
    return None if failure is None else failure.kind


@pytest.mark.parametrize(
    ("status", "kind"),
    [(429, "rate_limit"), (408, "timeout"), (504, "timeout"), (500, "server"), (503, "server"), (529, "overloaded")],
)
def test_a_status_says_what_failed(status, kind):
    assert Failure(kind=kind, retry_after_s=None) == failure_of(answered(status), NOW)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 413, 422])
def test_a_mistake_of_the_caller_is_no_failure_of_the_provider(status):
    assert failure_of(answered(status), NOW) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("APITimeoutError", "timeout"),
        ("ReadTimeout", "timeout"),
        ("ConnectTimeout", "timeout"),
        ("RateLimitError", "rate_limit"),
        ("ThrottlingException", "rate_limit"),
        ("APIConnectionError", "connection"),
        ("ServiceUnavailableError", "server"),
        ("OverloadedError", "overloaded"),
    ],
)
def test_a_class_says_what_failed_where_no_status_came(name, kind):
    assert kind_of(raised(name)) == kind
    assert kind_of(raised("Ours", (type(raised(name)),))) == kind, "a subclass, too"


def test_pythons_own_errors_of_the_network_are_the_providers():
    assert kind_of(TimeoutError()) == "timeout"
    assert kind_of(ConnectionResetError()) == "connection"


@pytest.mark.parametrize("error", [KeyError("x"), ValueError("x"), AssertionError(), TypeError(), OSError(28, "full")])
def test_a_programming_error_is_nobody_elses(error):
    assert failure_of(error, NOW) is None


@pytest.mark.parametrize("error", [KeyboardInterrupt(), asyncio.CancelledError(), SystemExit()])
def test_being_stopped_is_no_failure(error):
    assert failure_of(error, NOW) is None


def test_what_it_was_raised_from_is_looked_at():
    wrapped = ValueError("no answer")
    wrapped.__cause__ = answered(429, retry_after="7")
    assert Failure(kind="rate_limit", retry_after_s=7.0) == failure_of(wrapped, NOW)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry_after": "12"}, 12.0),
        ({"retry_after": "0.5"}, 0.5),
        ({"retry_after_ms": "250", "retry_after": "1"}, 0.25),
        ({"retry_after": "Sat, 31 Jan 2026 12:00:30 GMT"}, 30.0),
        ({"retry_after": "Sat, 31 Jan 2026 11:00:00 GMT"}, 0.0),
        ({"retry_after": "soon"}, None),
        ({"retry_after": "nan"}, None),
        ({"retry_after": "999999999"}, 86_400.0),
        ({}, None),
    ],
)
def test_when_to_come_back_is_read_from_the_headers(headers, seconds):
    assert Failure(kind="rate_limit", retry_after_s=seconds) == failure_of(answered(429, **headers), NOW)


def test_botocore_keeps_its_response_in_a_dictionary():
    response = {"ResponseMetadata": {"HTTPStatusCode": 429, "HTTPHeaders": {"retry-after": "4"}}}
    assert Failure(kind="rate_limit", retry_after_s=4.0) == failure_of(raised("ClientError", response=response), NOW)


def test_a_status_may_stand_on_the_response_alone():
    assert kind_of(raised("HTTPStatusError", response=Shape(status_code=502))) == "server"
