"""How many tokens did a call take? The usage objects of the common SDKs, told apart by their shape alone."""

from collections.abc import Callable, Mapping
from typing import Any

from router.errors import UnknownUsage
from router.values import Usage

Read = Callable[[str], Any]

_OTEL = "gen_ai.usage."


def usage_of(given: object) -> Usage:
    """Tokens by kind; `input_tokens` with the cached ones, `output_tokens` with those of reasoning.

    Parameters:  given — usage of the Anthropic, OpenAI (both APIs), LiteLLM or LangChain SDKs, attributes of
                 OpenTelemetry's GenAI conventions, or ours; an object or a mapping.
    Raises:      UnknownUsage — no such shape: nothing is guessed.
    """
    if isinstance(given, Usage):
        return given
    read = _reader(given)
    for needed, usage in _SHAPES:
        if all(_has(read, name) for name in needed):
            return usage(read)
    raise UnknownUsage(field="usage", given=_named(given), fields=", ".join(sorted(_fields(given))[:20]) or "no fields")


def usage_in(reply: object) -> Usage:
    """The usage that an SDK's reply carries.

    Raises: UnknownUsage — none is there, or none of a known shape.
    """
    read = _reader(reply)
    for name in ("usage", "usage_metadata"):
        if read(name) is not None:
            return usage_of(read(name))
    raise UnknownUsage(field="reply", given=_named(reply), fields="no `usage`, which")


def served_model_in(reply: object) -> str | None:
    """The provider's own name for the model that answered, where the reply says it."""
    said = _reader(reply)("model")
    return said if isinstance(said, str) and 0 < len(said) <= 128 else None


def _openai_chat(read: Read) -> Usage:
    """OpenAI's Chat Completions, and LiteLLM, which adds Anthropic's names for what was cached."""
    taken, given = _details(read, "prompt_tokens_details"), _details(read, "completion_tokens_details")
    return Usage(
        input_tokens=_count(read, "prompt_tokens"),
        output_tokens=_count(read, "completion_tokens"),
        cache_read_tokens=_first(_count(read, "cache_read_input_tokens"), _count(taken, "cached_tokens")),
        cache_write_tokens=_first(
            _count(read, "cache_creation_input_tokens"),
            _count(taken, "cache_creation_tokens"),
            _count(taken, "cache_write_tokens"),
        ),
        reasoning_tokens=_count(given, "reasoning_tokens"),
    )


def _openai_embedding(read: Read) -> Usage:
    """OpenAI's embeddings, which give nothing back that is billed."""
    return Usage(input_tokens=_count(read, "prompt_tokens"), output_tokens=0)


def _anthropic(read: Read) -> Usage:
    """Anthropic's Messages: its `input_tokens` are the ones beside the cache."""
    cached, written = _count(read, "cache_read_input_tokens"), _count(read, "cache_creation_input_tokens")
    fresh = _count(read, "input_tokens")
    return Usage(
        input_tokens=None if fresh is None else fresh + (cached or 0) + (written or 0),
        output_tokens=_count(read, "output_tokens"),
        cache_read_tokens=cached,
        cache_write_tokens=written,
        reasoning_tokens=_count(_details(read, "output_tokens_details"), "thinking_tokens"),
    )


def _openai_responses(read: Read) -> Usage:
    """OpenAI's Responses."""
    taken = _details(read, "input_tokens_details")
    return Usage(
        input_tokens=_count(read, "input_tokens"),
        output_tokens=_count(read, "output_tokens"),
        cache_read_tokens=_count(taken, "cached_tokens"),
        cache_write_tokens=_count(taken, "cache_write_tokens"),
        reasoning_tokens=_count(_details(read, "output_tokens_details"), "reasoning_tokens"),
    )


def _langchain(read: Read) -> Usage:
    """LangChain's `usage_metadata`, whatever provider it was read from."""
    taken = _details(read, "input_token_details")
    return Usage(
        input_tokens=_count(read, "input_tokens"),
        output_tokens=_count(read, "output_tokens"),
        cache_read_tokens=_count(taken, "cache_read"),
        cache_write_tokens=_count(taken, "cache_creation"),
        reasoning_tokens=_count(_details(read, "output_token_details"), "reasoning"),
    )


def _opentelemetry(read: Read) -> Usage:
    """Attributes of a span, as OpenTelemetry's GenAI conventions name them."""
    return Usage(
        input_tokens=_count(read, f"{_OTEL}input_tokens"),
        output_tokens=_count(read, f"{_OTEL}output_tokens"),
        cache_read_tokens=_count(read, f"{_OTEL}cache_read.input_tokens"),
        cache_write_tokens=_count(read, f"{_OTEL}cache_creation.input_tokens"),
        reasoning_tokens=_count(read, f"{_OTEL}reasoning.output_tokens"),
    )


def _ours(read: Read) -> Usage:
    """The names of the contract; also the least that the shapes above have in common."""
    return Usage(**{name: _count(read, name) for name in Usage.__struct_fields__})


#: What each shape is known by: the first whose fields are all there is taken.
_SHAPES: tuple[tuple[frozenset[str], Callable[[Read], Usage]], ...] = (
    (frozenset({f"{_OTEL}input_tokens", f"{_OTEL}output_tokens"}), _opentelemetry),
    (frozenset({"prompt_tokens", "completion_tokens"}), _openai_chat),
    (frozenset({"prompt_tokens", "total_tokens"}), _openai_embedding),
    (frozenset({"input_tokens", "output_tokens", "cache_read_input_tokens"}), _anthropic),
    (frozenset({"input_tokens", "output_tokens", "cache_creation_input_tokens"}), _anthropic),
    (frozenset({"input_tokens", "output_tokens", "input_tokens_details"}), _openai_responses),
    (frozenset({"input_tokens", "output_tokens", "input_token_details"}), _langchain),
    (frozenset({"input_tokens", "output_tokens"}), _ours),
)


def _reader(given: object) -> Read:
    """Reads a field of a mapping or an object; None where it has none."""
    if isinstance(given, Mapping):
        return given.get
    return lambda name: getattr(given, name, None)


def _has(read: Read, name: str) -> bool:
    """Whether a field says anything. SDKs name every field they know, and leave None in what a reply did not have."""
    return read(name) is not None


def _details(read: Read, name: str) -> Read:
    """Reads the fields of a nested object, which may be missing."""
    return _reader(read(name))


def _count(read: Read, name: str) -> int | None:
    """A number of tokens."""
    said = read(name)
    if said is None:
        return None
    if isinstance(said, bool) or not isinstance(said, int | float) or said != int(said) or said < 0:
        raise UnknownUsage(field=f"usage.{name}", given=repr(said)[:80], fields="no number of tokens, which")
    return int(said)


def _first(*counts: int | None) -> int | None:
    """The first that is known."""
    return next((count for count in counts if count is not None), None)


def _named(given: object) -> str:
    """A type, as a user knows it."""
    return f"{type(given).__module__}.{type(given).__qualname__}".removeprefix("builtins.")


def _fields(given: object) -> list[str]:
    """The names that an unknown shape has."""
    if isinstance(given, Mapping):
        return [str(name)[:40] for name in given]
    return [name for name in vars(given) if not name.startswith("_")] if hasattr(given, "__dict__") else []
