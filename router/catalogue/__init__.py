"""What may be chosen, at what price, for which kind of work."""

from router.catalogue.built_in import built_in
from router.catalogue.document import (
    Budget,
    Catalogue,
    CataloguedEndpoint,
    CataloguedModel,
    Policy,
    Price,
    TaskType,
    Typical,
    check_new,
    contradicted,
)
from router.catalogue.document import parse as parse_document
from router.catalogue.tasks import Task

__all__ = [
    "Budget",
    "Catalogue",
    "CataloguedEndpoint",
    "CataloguedModel",
    "Policy",
    "Price",
    "Task",
    "TaskType",
    "Typical",
    "built_in",
    "check_new",
    "contradicted",
    "parse_document",
]
