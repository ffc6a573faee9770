"""What does Postgres refuse a row for? Told by the constraint's name, never by its sentence."""

import re
from datetime import UTC, datetime, timedelta

import psycopg

from router.errors import BadInput, RouterError
from router.storage.partitions import sealed

#: Constraint → the field, and what it allows.
_CONSTRAINTS = {
    "quality": ("quality", "it is not in [0, 1]."),
    "source": ("source", "it is not one of workflow, caller, check, judge, human."),
    "status": ("status", "it is not one of success, failure, error."),
    "latency_bin": ("latency_ms", "it is out of range."),
    "output_tokens_bin": ("usage.output_tokens", "it is out of range."),
}
#: Constraint of a month that takes nothing any more.
SEAL = "archived"


def refusal(problem: psycopg.Error) -> RouterError:
    """Our own error for a row that Postgres does not take."""
    if problem.diag.constraint_name == SEAL and (month := re.search(r"\d{6}\Z", problem.diag.table_name or "")):
        start = datetime.strptime(month[0], "%Y%m").replace(tzinfo=UTC)
        return sealed((start + timedelta(days=31)).replace(day=1))
    constraint = (problem.diag.constraint_name or "").partition("_")[2].partition("_")[2]
    if constraint in _CONSTRAINTS:
        field, text = _CONSTRAINTS[constraint]
        return BadInput(field=field, problem=text)
    if problem.diag.sqlstate == psycopg.errors.CheckViolation.sqlstate:
        return BadInput(field="id", problem="history has no room for its time. Check the clocks.")
    field = problem.diag.column_name or "body"
    return BadInput(field=field, problem=f"the database does not take it ({problem.diag.sqlstate}).")
