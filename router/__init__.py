"""Which model should run this LLM call?"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from router.inside import Router

__all__ = ["Router"]


def __getattr__(name: str) -> Any:
    """The public names, imported when they are asked for: `router.client` needs no NumPy, no database."""
    if name != "Router":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from router.inside import Router  # noqa: PLC0415  # as above

    return Router
