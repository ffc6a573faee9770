"""What does Postgres refuse a row for? Told by the constraint's name, never by its sentence."""

import psycopg

from router.errors import BadInput, RouterError

#: Constraint → the field, and what it allows.
_CONSTRAINTS = {
    "quality": ("quality", "it is not in [0, 1]."),
    "source": ("source", "it is not one of workflow, caller, check, judge, human."),
    "status": ("status", "it is not one of success, failure, error."),
    "latency_bin": ("latency_ms", "it is out of range."),
    "output_tokens_bin": ("usage.output_tokens", "it is out of range."),
}


def refusal(problem: psycopg.Error) -> RouterError:
    """Our own error for a row that Postgres does not take."""
    constraint = (problem.diag.constraint_name or "").partition("_")[2].partition("_")[2]
    if constraint in _CONSTRAINTS:
        field, text = _CONSTRAINTS[constraint]
        return BadInput(field=field, problem=text)
    if problem.diag.sqlstate == psycopg.errors.CheckViolation.sqlstate:
        return BadInput(field="id", problem="history has no room for its time. Check the clocks.")
    field = problem.diag.column_name or "body"
    return BadInput(field=field, problem=f"the database does not take it ({problem.diag.sqlstate}).")
