"""What is different between two catalogues?"""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from router.catalogue.document import Catalogue


class CatalogueChange(msgspec.Struct, frozen=True, kw_only=True):
    """One field that two catalogues say differently."""

    #: Such as `models.gpt-4o.tier`.
    field: str
    #: None: it was not there.
    before: Any
    #: None: it is gone.
    after: Any


def changes(before: Catalogue, after: Catalogue) -> list[CatalogueChange]:
    """What was added, removed or changed, field by field, sorted; empty where both say the same."""
    old, new = dict(_fields(_named(before))), dict(_fields(_named(after)))
    return [
        CatalogueChange(field=field, before=old.get(field), after=new.get(field))
        for field in sorted({*old, *new})
        if old.get(field) != new.get(field)
    ]


def _named(catalogue: Catalogue) -> dict[str, Any]:
    """The document with its lists by name, and the order of the models beside them: a tier prefers the first."""
    plain = msgspec.to_builtins(catalogue)
    return {
        **plain,
        "models": {model["name"]: model for model in plain["models"]},
        "order": [model["name"] for model in plain["models"]],
        "task_types": {entry["path"]: entry for entry in plain["task_types"]},
    }


def _fields(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Every leaf with its path."""
    if not isinstance(value, Mapping):
        yield place, value
        return
    for name, inner in value.items():
        yield from _fields(inner, f"{place}.{name}" if place else str(name))
