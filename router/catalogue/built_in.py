"""What does the router know before anyone has told it anything?"""

from router.catalogue.document import Catalogue, CataloguedEndpoint, CataloguedModel, TaskType, Tier

_TASK_TYPES: dict[str, tuple[Tier, str]] = {
    "classify": (1, "deterministic or mechanical"),
    "validate": (1, "deterministic or mechanical"),
    "format": (1, "deterministic or mechanical"),
    "extract": (1, "deterministic or mechanical"),
    "summarize": (2, "short is easy, nuanced is not"),
    "summarize/short": (1, "short is easy"),
    "summarize/nuanced": (2, "nuanced is not"),
    "write": (2, "creative quality"),
    "implement": (2, "correctness"),
    "review": (2, "judgment"),
    "synthesize": (2, "judgment"),
    "decompose": (3, "deep understanding, long horizon"),
    "architect": (3, "deep understanding, long horizon"),
    "judge": (3, "deep understanding, long horizon"),
    "plan": (3, "deep understanding, long horizon"),
    "reason": (3, "deep understanding, long horizon"),
}


def built_in() -> Catalogue:
    """The first version of every operator's catalogue; prices as published when it is made."""
    from router.catalogue.prices import with_published_prices  # noqa: PLC0415  # who needs tiers alone waits for none

    return with_published_prices(unpriced())


def unpriced() -> Catalogue:
    """The same without prices: who serves what, and which tier does which work."""
    return Catalogue(
        models=(
            _model("claude-haiku-4-5", 1, _served("anthropic"), _served("bedrock", "latency", "region")),
            _model("gpt-4o-mini", 1, _served("openai"), _served("azure", "rate_limits", "compliance")),
            _model(
                "claude-sonnet-4-5",
                2,
                _served("anthropic"),
                _served("bedrock", "cost", "rate_limits"),
                _served("vertex", "cost", "rate_limits"),
            ),
            _model("gpt-4o", 2, _served("openai"), _served("azure", "rate_limits", "compliance")),
            _model("claude-opus-4-5", 3, _served("anthropic")),
            _model("o1", 3, _served("openai")),
        ),
        task_types=tuple(TaskType(path=path, tier=tier, why=why) for path, (tier, why) in _TASK_TYPES.items()),
    )


def _model(name: str, tier: Tier, *endpoints: CataloguedEndpoint) -> CataloguedModel:
    """A model whose price genai-prices knows."""
    return CataloguedModel(name=name, tier=tier, endpoints=endpoints)


def _served(provider: str, *criteria: str) -> CataloguedEndpoint:
    """An endpoint in the provider's default region."""
    return CataloguedEndpoint(provider=provider, criteria=criteria)
