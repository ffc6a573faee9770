"""What does another catalogue change for one task type? The settings under which logged choices are made again."""

from collections.abc import Sequence

import msgspec
import numpy as np

from router.catalogue import Catalogue, TaskType, parse_document
from router.catalogue.document import Mode
from router.catalogue.tasks import task_of
from router.choose.static import static_place
from router.retrospect.spending import listed_usd
from router.review.what_if import Instead
from router.values import Target


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How a task type is decided."""

    mode: Mode
    target: Target
    #: Share of the requests that learning decides, where the mode is `adaptive`.
    rollout: float
    #: The static tier's model.
    static: str | None


class Changed(msgspec.Struct, frozen=True, kw_only=True):
    """How two catalogues decide a task type."""

    before: Settings
    after: Settings
    #: Models that are new, and models that are gone.
    added: list[str]
    removed: list[str]
    #: Model → new price by old one, of a typical call.
    prices: dict[str, float]
    #: Catalogued task types below it that inherit something of this.
    children: list[str]


def with_settings(
    catalogue: Catalogue, path: str, *, mode: Mode | None, target: Target | None, rollout: float | None
) -> Catalogue:
    """The catalogue with other settings of one task type, which it need not list yet; None: as it is.

    Raises: CatalogueInvalid.
    """
    own = catalogue.by_path.get(path, TaskType(path=path))
    given = {"mode": mode, "target": target, "rollout": rollout}
    new = msgspec.structs.replace(own, **{name: value for name, value in given.items() if value is not None})
    others = tuple(one for one in catalogue.task_types if one.path != path)
    places = {one.path: place for place, one in enumerate(catalogue.task_types)}
    at = places.get(path, len(others))
    found = msgspec.structs.replace(catalogue, task_types=(*others[:at], new, *others[at:]))
    return parse_document(msgspec.to_builtins(found))


def changed(old: Catalogue, new: Catalogue, path: str, providers: Sequence[str]) -> tuple[Changed, Instead]:
    """What changes, for people, and for choices that are made again.

    Prices are compared at the tokens of a typical call. What a new policy section says otherwise is not weighed.
    Parameters:  providers — those the operator can call; none: all.
    Raises:      UnknownTaskType.
    """
    before, after = _settings(old, path, providers), _settings(new, path, providers)
    there, then = usable(old, providers), usable(new, providers)
    prices = _prices(old, new, path)
    found = Changed(
        before=before,
        after=after,
        added=[name for name in then if name not in there],
        removed=[name for name in there if name not in then],
        prices=prices,
        children=sorted(one for one in new.by_path if one.startswith(f"{path}/")),
    )
    learns = after.mode == "adaptive"
    return found, Instead(
        target=None if after.target == before.target else after.target,
        in_place_of=before.target,
        learns=None if learns == (before.mode == "adaptive") else learns,
        share=after.rollout if learns else None,
        let_go=new.policy.static_outcomes,
        static=None if after.static == before.static else after.static,
        cost_factors=prices,
        without=frozenset(found.removed),
    )


def _settings(catalogue: Catalogue, path: str, providers: Sequence[str]) -> Settings:
    """How a catalogue decides a task type."""
    task = task_of(catalogue, path)
    may = set(usable(catalogue, providers))
    place = static_place(
        [one.tier for one in catalogue.models], task.tier, [one.name in may for one in catalogue.models]
    )
    return Settings(
        mode=task.mode,
        target=task.target,
        rollout=task.rollout,
        static=None if place is None else catalogue.model_names[place],
    )


def usable(catalogue: Catalogue, providers: Sequence[str]) -> list[str]:
    """Models that the operator can call; no providers named: all."""
    return [
        one.name
        for one in catalogue.models
        if not providers or any(entry.provider in providers for entry in one.endpoints)
    ]


def _prices(old: Catalogue, new: Catalogue, path: str) -> dict[str, float]:
    """New price by old one, where it differs."""
    before = dict(zip(old.model_names, listed_usd(path, old).tolist(), strict=True))
    after = dict(zip(new.model_names, listed_usd(path, new).tolist(), strict=True))
    factors = {name: after[name] / before[name] for name in after if before.get(name, 0.0) > 0.0}
    return {name: factor for name, factor in factors.items() if np.isfinite(factor) and abs(factor - 1.0) > 1e-9}
