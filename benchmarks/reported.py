"""What does a report become? Rows of history without a service, for those that write them themselves."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from router.catalogue import built_in
from router.catalogue.tasks import task_of
from router.ids import ACCEPTED_BACK
from router.observe.rows import Known
from router.signing import Claims
from router.values import LOCAL


def known(now: datetime, mint: Callable[[], UUID], back: timedelta = ACCEPTED_BACK) -> Known:
    """What the reader of reports knows under the built-in catalogue.

    Parameters:  mint — identifiers of reports that bring none.   back — how old a call may be.
    """
    catalogue = built_in()
    return Known(
        now=now,
        principal=LOCAL,
        verify=_unsigned,
        catalogues={1: catalogue},
        catalogue_version=1,
        models=frozenset(catalogue.model_names),
        stored_under=lambda path: (task_of(catalogue, path), None),
        mint=mint,
        back=back,
    )


def _unsigned(_: str) -> Claims:
    """No outcome here has a decision."""
    raise AssertionError
