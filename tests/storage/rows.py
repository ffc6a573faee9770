"""Rows of history, as the reader of reports makes them."""

import os
from datetime import UTC, datetime
from uuid import UUID

import msgspec

from router.catalogue import built_in
from router.catalogue.tasks import task_of
from router.ids import UuidClock
from router.observe.reports import Report
from router.observe.rows import Known, outcome_of
from router.signing import Claims
from router.values import Outcome

CLOCK = UuidClock()


def new_id() -> UUID:
    """A dated identifier of this moment."""
    return CLOCK.next(datetime.now(UTC), os.urandom(10))


def never_signed(_: str) -> Claims:
    raise AssertionError("no test here reports a decision")


def known(reporter: str = "local") -> Known:
    """What the reader of reports knows, without a service."""
    catalogue = built_in()
    return Known(
        now=datetime.now(UTC),
        principal=reporter,
        verify=never_signed,
        catalogues={1: catalogue},
        catalogue_version=1,
        models=frozenset(catalogue.model_names),
        stored_under=lambda path: (task_of(catalogue, path), None),
        mint=new_id,
    )


def row(reporter: str = "local", **fields: object) -> Outcome:
    """A row of history, as the reader of reports makes it."""
    said = {"task_type": "classify", "model": "gpt-4o-mini", "status": "success", **fields}
    return outcome_of(msgspec.convert(said, Report), known(reporter))[0]
