"""Who reports on a task type, how far do they agree, and what do they leave out?"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from router.storage import connect, feedback
from router.values import Note

#: How long a decision may wait for its outcome before it counts as missing, and how far back is looked.
GRACE = timedelta(minutes=15)
SEEN = timedelta(days=7)
#: From so many decisions on, a share of unreported ones this large is said to bias beliefs.
SELECTED_FROM, SELECTED_SHARE = 50, 0.2


def reporters(engine: connect.History, task_type: str, sources: Mapping[str, int], now: datetime) -> dict[str, Any]:
    """What the page of a task type says of its reports.

    Parameters:  sources — outcomes by the source of their effective verdict.
    Raises:      HistoryAway.
    """
    until = now - GRACE
    since = until - SEEN
    missing = feedback.missing(engine, task_type, since, until)
    return {
        "missing": [{**one, "missing_share": 1.0 - one["reported"] / one["decisions"]} for one in missing],
        "missing_since": since,
        "sources": sources,
        "agreement": feedback.agreement(engine, task_type),
        "notes": [*_silent(missing), *_sampled(sources)],
    }


def _silent(missing: Sequence[Mapping[str, Any]]) -> list[Note]:
    """Callers who leave out enough outcomes for beliefs to rest on a selection."""
    return [
        Note(
            code="selected-sample",
            text=f"`{one['reporter']}` never reported {one['decisions'] - one['reported']} of {one['decisions']} "
            "calls: if it leaves out the bad ones, or the good ones, beliefs are off by that much.",
        )
        for one in missing
        if one["decisions"] >= SELECTED_FROM and one["reported"] < (1.0 - SELECTED_SHARE) * one["decisions"]
    ]


def _sampled(sources: Mapping[str, int]) -> list[Note]:
    """Judges who saw only a part of the outcomes, chosen nobody knows how."""
    total = sum(sources.values())
    return [
        Note(
            code="selected-sample",
            text=f"`{source}` judged {sources[source]} of {total} outcomes: unless those were drawn at random, beliefs "
            "mix two kinds of verdicts.",
        )
        for source in ("check", "judge", "human")
        if 0 < sources.get(source, 0) < total
    ]
