"""Which catalogue offers some models at flat prices, where nobody gave them tiers?"""

from collections.abc import Sequence

from router.catalogue import Catalogue, CataloguedModel, Policy, Price, TaskType
from router.catalogue.document import Tier, ancestors
from router.values import FloatArray, Target


def middle(models: Sequence[str]) -> int:
    """Place of the model that a static tier names: the one in the middle, of models from cheap to dear."""
    return len(models) // 2


def catalogue_of(
    models: Sequence[str], price_usd: FloatArray, task_types: Sequence[str], target: Target, policy: Policy
) -> Catalogue:
    """A catalogue whose task types all have the model in the middle for a static tier.

    Parameters:  models — by their rank, the static one in the middle.   price_usd — of a call, shape (n_models,).
                 task_types — their parents come with them.
    """
    static = middle(models)
    paths = dict.fromkeys(path for name in task_types for path in reversed(list(ancestors(name))))
    return Catalogue(
        models=tuple(
            CataloguedModel(name=name, tier=_tier(place, static), price=Price(request_usd=float(usd)))
            for place, (name, usd) in enumerate(zip(models, price_usd, strict=True))
        ),
        task_types=tuple(TaskType(path=path, tier=2) for path in paths),
        target=target,
        policy=policy,
    )


def _tier(place: int, static: int) -> Tier:
    """Cheaper than the static model, the static model, dearer."""
    if place == static:
        return 2
    return 1 if place < static else 3
