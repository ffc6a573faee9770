"""Usage objects of the SDKs, told apart by their shape."""

from types import SimpleNamespace as Shape

import pytest

from router.client.usage import served_model_in, usage_in, usage_of
from router.errors import UnknownUsage
from router.values import Usage

WITH_CACHE = Usage(
    input_tokens=1_000, output_tokens=300, cache_read_tokens=600, cache_write_tokens=100, reasoning_tokens=200
)
SHAPES = {
    "anthropic": {
        "input_tokens": 300,
        "output_tokens": 300,
        "cache_read_input_tokens": 600,
        "cache_creation_input_tokens": 100,
        "cache_creation": {"ephemeral_5m_input_tokens": 100, "ephemeral_1h_input_tokens": 0},
        "output_tokens_details": {"thinking_tokens": 200},
        "service_tier": "standard",
    },
    "openai chat": {
        "prompt_tokens": 1_000,
        "completion_tokens": 300,
        "total_tokens": 1_300,
        "prompt_tokens_details": {"cached_tokens": 600, "cache_write_tokens": 100, "audio_tokens": 0},
        "completion_tokens_details": {"reasoning_tokens": 200},
    },
    "openai responses": {
        "input_tokens": 1_000,
        "output_tokens": 300,
        "total_tokens": 1_300,
        "input_tokens_details": {"cached_tokens": 600, "cache_write_tokens": 100},
        "output_tokens_details": {"reasoning_tokens": 200},
    },
    "litellm": {
        "prompt_tokens": 1_000,
        "completion_tokens": 300,
        "total_tokens": 1_300,
        "prompt_tokens_details": {"cached_tokens": 600, "cache_creation_tokens": 100},
        "completion_tokens_details": {"reasoning_tokens": 200},
        "cache_read_input_tokens": 600,
        "cache_creation_input_tokens": 100,
    },
    "opentelemetry": {
        "gen_ai.request.model": "claude-haiku-4-5",
        "gen_ai.usage.input_tokens": 1_000,
        "gen_ai.usage.output_tokens": 300,
        "gen_ai.usage.cache_read.input_tokens": 600,
        "gen_ai.usage.cache_creation.input_tokens": 100,
        "gen_ai.usage.reasoning.output_tokens": 200,
    },
    "langchain": {
        "input_tokens": 1_000,
        "output_tokens": 300,
        "total_tokens": 1_300,
        "input_token_details": {"cache_read": 600, "cache_creation": 100},
        "output_token_details": {"reasoning": 200},
    },
    "ours": {
        "input_tokens": 1_000,
        "output_tokens": 300,
        "cache_read_tokens": 600,
        "cache_write_tokens": 100,
        "reasoning_tokens": 200,
    },
}


def object_of(shape):
    return Shape(**{name: object_of(value) if isinstance(value, dict) else value for name, value in shape.items()})


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_every_shape_says_the_same_of_the_same_call(shape):
    assert usage_of(shape) == WITH_CACHE


@pytest.mark.parametrize("shape", [shape for name, shape in SHAPES.items() if name != "opentelemetry"])
def test_objects_are_read_as_mappings_are(shape):
    assert usage_of(object_of(shape)) == WITH_CACHE


def test_what_an_sdk_leaves_none_is_unknown_and_not_zero():
    said = Shape(
        input_tokens=8,
        output_tokens=5,
        cache_read_input_tokens=None,
        cache_creation_input_tokens=None,
        cache_creation=None,
    )
    assert Usage(input_tokens=8, output_tokens=5) == usage_of(said)


def test_an_embedding_gives_nothing_back():
    assert Usage(input_tokens=8, output_tokens=0) == usage_of({"prompt_tokens": 8, "total_tokens": 8})


@pytest.mark.parametrize(
    "unknown",
    [
        {},
        {"tokens": 12},
        {"input": 3, "output": 4},
        {"prompt_tokens": 3},
        "803/61",
        803,
        object(),
        Shape(output_tokens=3),
    ],
)
def test_an_unknown_shape_is_refused_and_not_guessed(unknown):
    with pytest.raises(UnknownUsage) as refused:
        usage_of(unknown)
    assert refused.value.field == "usage"


def test_the_refusal_says_what_it_saw():
    with pytest.raises(UnknownUsage, match="dict: it has tokens, which no known usage has"):
        usage_of({"tokens": 12})


@pytest.mark.parametrize("count", [-1, 1.5, True, "12"])
def test_a_count_that_is_none_is_refused(count):
    with pytest.raises(UnknownUsage):
        usage_of({"input_tokens": count, "output_tokens": 1})


def test_a_reply_carries_its_usage_and_the_version_that_answered():
    reply = Shape(usage=object_of(SHAPES["openai chat"]), model="gpt-4o-mini-2024-07-18")
    assert usage_in(reply) == WITH_CACHE
    assert served_model_in(reply) == "gpt-4o-mini-2024-07-18"
    assert usage_in(Shape(content="…", usage_metadata=SHAPES["langchain"])) == WITH_CACHE
    assert usage_in({"usage": SHAPES["anthropic"]}) == WITH_CACHE


def test_a_reply_without_usage_is_refused():
    with pytest.raises(UnknownUsage):
        usage_in(Shape(text="hello"))
