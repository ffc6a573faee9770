"""Which row does a report stand for? Where it belongs in history, and what it says."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from router.catalogue import Catalogue, Task
from router.catalogue.prices import cost_nusd
from router.errors import (
    AnotherOwnersDecision,
    BadInput,
    ExpiredDecision,
    MissingField,
    TimeOutOfRange,
    UnknownCatalogueVersion,
    UnknownModel,
    near,
)
from router.ids import ACCEPTED_BACK, check_time, derived_id, is_dated, ms_of, named_id, stored_id, time_of, unix_ms
from router.observe.checked import check_amounts, check_check, check_quality, check_text
from router.observe.onward import NOTHING_SAID, Onward, Said, climbed
from router.observe.reports import Report, Verdict, body_hash
from router.signing import Claims
from router.values import (
    LATENCY_BINS,
    NUSD_PER_USD,
    QUALITY_ONE,
    TOKEN_BINS,
    VERIFIED_BY,
    Correction,
    DecidedBy,
    Note,
    Outcome,
    Status,
    Usage,
    bin_of,
    bucket_at,
    quality_points,
    score_points,
)

#: Name of a check that nobody named, on a ladder that any check serves.
ANY_CHECK = "check"
_STATUSES = ("success", "failure", "error")
_REPEAT_COUNTS = Note(code="repeat-counts", text="Without `id` or `decision`, reporting this again counts again.")


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What the reader of reports must know; all of it from memory.

    The functions raise what is wrong with their argument.
    """

    now: datetime
    principal: str
    #: The claims of a signed decision.
    verify: Callable[[str], Claims]
    #: Catalogues by version, as far as they were loaded.
    catalogues: Mapping[int, Catalogue]
    catalogue_version: int
    #: Every model that any catalogue ever named.
    models: frozenset[str]
    #: The task type under which a path is kept, and a note where that is an ancestor.
    stored_under: Callable[[str], tuple[Task, Note | None]]
    #: A new identifier for an outcome that brings none.
    mint: Callable[[], UUID]
    #: What answers take; none: nobody is answered.
    onward: Onward | None = None
    #: How old a call may be.
    back: timedelta = ACCEPTED_BACK


def outcome_of(report: Report, known: Known, name: str | int | None = None) -> tuple[Outcome, Said]:
    """The row that a report stands for, every field checked, and what it is answered.

    Parameters:  name — of an import without `id` as a UUID: what its source calls it, or its place among equal reports.
    Raises: BadInput and others of `router.errors`, naming the field.
    """
    check_amounts(report)
    if report.decision is not None:
        if isinstance(name, str):
            raise BadInput(field="id", problem="the decision says it already. Leave it out.")
        return _of_decision(report, report.decision, known)
    return _undecided(report, known, name)


def correction_of(verdict: Verdict, spelled: UUID, principal: str, now: datetime) -> Correction:
    """The correction that a later verdict stands for.

    Raises: BadInput — names the field.
    """
    for field in ("reason", "task_type"):
        check_text(getattr(verdict, field), field)
    if verdict.retract and (verdict.status is not None or verdict.quality is not None):
        raise BadInput(field="retract", problem="a retraction brings no new verdict. Leave `status` and `quality` out.")
    if not verdict.retract and verdict.status is None:
        raise MissingField(field="status", hint=f"Give one of {', '.join(_STATUSES)}, or `retract: true`.")
    if is_dated(spelled):
        check_time(ms_of(spelled), now, field="id")
    check_quality(verdict.quality, verdict.status)
    return Correction(
        outcome_id=stored_id(spelled),
        task_type=verdict.task_type,
        source=verdict.source,
        reporter=principal,
        status=verdict.status,
        quality=_points(verdict.quality, verdict.status),
        reason=verdict.reason,
    )


def _of_decision(report: Report, decision: str, known: Known) -> tuple[Outcome, Said]:
    """The outcome of a call that the router recommended."""
    claims = known.verify(decision)
    check_owner(claims, known)
    _check_claims(claims, report, known)
    report = _with_check(report, claims.ladder[0].check or ANY_CHECK if claims.ladder else None)
    model = report.model or claims.model
    endpoint = report.endpoint.label if report.endpoint is not None else claims.endpoint
    if model != claims.model and report.endpoint is None:
        endpoint = ""
    overridden = (model, endpoint) != (claims.model, claims.endpoint)
    if overridden:
        _check_model(model, known)
    stored = derived_id(claims.id, claims.step, report.attempt)
    place = _Place(
        id=stored,
        caller_id=None,
        task_type=claims.task_type,
        at_ms=ms_of(claims.id),
        model=model,
        endpoint=endpoint,
        strategy=claims.strategy,
        step=claims.step,
        propensity=None if overridden else claims.propensity,
        decision_id=claims.id,
        catalogue_version=claims.catalogue_version,
        overridden=overridden,
    )
    row = _row(report, known, place)
    said = NOTHING_SAID
    if claims.ladder and known.onward is not None:
        said = climbed(claims, report.status, report.score, report.check, known.onward)
    return row, said._replace(audit=True) if row.is_audit else said


def check_owner(claims: Claims, known: Known) -> None:
    """Refuse a decision of somebody else, or of another time.

    Raises: AnotherOwnersDecision, ExpiredDecision, TimeOutOfRange.
    """
    if claims.owner != known.principal:
        raise AnotherOwnersDecision
    try:
        check_time(ms_of(claims.id), known.now, field="decision", back=known.back)
    except TimeOutOfRange as late:
        if time_of(claims.id) > known.now:
            raise
        raise ExpiredDecision(made_at=f"{time_of(claims.id):%Y-%m-%dT%H:%M:%SZ}", accepted=str(ACCEPTED_BACK)) from late


def _check_claims(claims: Claims, report: Report, known: Known) -> None:
    """Refuse a decision whose catalogue is not loaded, and what contradicts it."""
    if claims.catalogue_version not in known.catalogues:
        newest = known.catalogue_version
        raise UnknownCatalogueVersion(field="decision", given=claims.catalogue_version, newest=newest)
    for field in ("task_type", "id", "occurred_at"):
        if getattr(report, field) not in {None, claims.task_type if field == "task_type" else None}:
            raise BadInput(field=field, problem="the decision says it already. Leave it out.")


def _undecided(report: Report, known: Known, name: str | int | None) -> tuple[Outcome, Said]:
    """The outcome of a call that the router was not asked about."""
    report = _with_check(report, None)
    if report.task_type is None:
        raise MissingField(field="task_type", hint="Give `decision`, or `task_type` and `model`.")
    if report.model is None:
        raise MissingField(field="model", hint="Give `decision`, or `task_type` and `model`.")
    task, note = known.stored_under(report.task_type)
    _check_model(report.model, known)
    notes = () if note is None else (note,)
    now_ms = unix_ms(known.now)
    if report.id is None and name is not None:
        at_ms = _told(report, known)
        stored = named_id(at_ms, _named(report, name))
    elif report.id is None:
        stored, at_ms = known.mint(), now_ms
        notes = (*notes, _REPEAT_COUNTS)
        if report.occurred_at is not None:
            at_ms = _moment(report.occurred_at, known)
            stored = named_id(at_ms, stored.bytes)
    elif is_dated(report.id):
        stored, at_ms = report.id, ms_of(report.id)
        check_time(at_ms, known.now, field="id", back=known.back)
    else:
        stored = stored_id(report.id)
        at_ms = now_ms if report.occurred_at is None else _moment(report.occurred_at, known)
    place = _Place(
        id=stored,
        caller_id=_spelled(report, name, stored),
        task_type=task.path,
        at_ms=at_ms,
        model=report.model,
        endpoint="" if report.endpoint is None else report.endpoint.label,
        strategy="none",
        step=0,
        propensity=None,
        decision_id=None,
        catalogue_version=known.catalogue_version,
        overridden=False,
    )
    row = _row(report, known, place)
    return row, Said(notes=notes, audit=bool(row.is_audit))


def _spelled(report: Report, name: str | int | None, stored: UUID) -> str | None:
    """The id as its source spells it, where it is stored under another one."""
    if isinstance(name, str):
        return name
    return None if report.id in {None, stored} else str(report.id)


def _told(report: Report, known: Known) -> int:
    """The time of a call that nothing else dates, in milliseconds since 1970."""
    if report.occurred_at is None:
        raise MissingField(field="occurred_at", hint="Give the time of the call, or an `id` that is a UUID.")
    return _moment(report.occurred_at, known)


def _named(report: Report, name: str | int) -> bytes:
    """What tells an outcome from all others of its moment: its source's name, else what it says and its place."""
    if isinstance(name, int):
        return f"{body_hash(report)} {name}".encode()
    check_text(name, "id")
    return b"id " + name.encode()


def _with_check(report: Report, check: str | None) -> Report:
    """A report with the name of its check, and what that found refused where it does not hold.

    Parameters:  check — the ladder's, which need not be named; none: there is no ladder.
    """
    if report.check is None:
        found = next((field for field in ("score", "check_cost_usd") if getattr(report, field) is not None), None)
        if found is None:
            return report
        if check is None:
            raise MissingField(field="check", hint=f"Name the check that `{found}` is of.")
        report = msgspec.structs.replace(report, check=check)
    check_check(report)
    return report


def _audit_propensity(report: Report, known: Known, place: "_Place") -> float | None:
    """Probability with which a first answer is to be verified; None where that would tell nothing of a check."""
    if report.check is None or report.score is None or place.step or report.source in VERIFIED_BY:
        return None
    return None if known.onward is None else known.onward.audit_propensity(place.task_type, place.model, report.check)


def _is_audit(id_: UUID, propensity: float | None, known: Known) -> bool | None:
    """Whether an answer is to be verified."""
    if propensity is None or known.onward is None:
        return None
    return known.onward.audit_uniform(id_) < propensity


class _Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where in history an outcome belongs: what its decision says, or what stands in for one."""

    id: UUID
    caller_id: str | None
    task_type: str
    at_ms: int
    model: str
    endpoint: str
    strategy: DecidedBy
    step: int
    propensity: float | None
    decision_id: UUID | None
    catalogue_version: int
    overridden: bool


def _row(report: Report, known: Known, place: _Place) -> Outcome:
    """The row: where it belongs, and what the report says."""
    if report.status is None:
        raise MissingField(field="status", hint=f"Give one of {', '.join(_STATUSES)}.")
    usage = report.usage or Usage()
    audit_propensity = _audit_propensity(report, known, place)
    return Outcome(
        id=place.id,
        task_type=place.task_type,
        bucket=bucket_at(place.at_ms / 1000),
        caller_id=place.caller_id,
        model=place.model,
        endpoint=place.endpoint,
        served_model=report.served_model or "",
        strategy=place.strategy,
        source=report.source,
        step=place.step,
        reporter=known.principal,
        status=report.status,
        error_kind=report.error_kind,
        quality=_points(report.quality, report.status),
        cost_nusd=_cost(report, usage, known, place),
        latency_ms=None if report.latency_ms is None else round(report.latency_ms),
        latency_bin=None if report.latency_ms is None else bin_of(report.latency_ms, LATENCY_BINS),
        input_tokens=usage.input_tokens,
        output_tokens=usage.output_tokens,
        output_tokens_bin=None if usage.output_tokens is None else bin_of(usage.output_tokens, TOKEN_BINS),
        cache_read_tokens=usage.cache_read_tokens,
        cache_write_tokens=usage.cache_write_tokens,
        reasoning_tokens=usage.reasoning_tokens,
        propensity=place.propensity,
        decision_id=place.decision_id,
        attempt=report.attempt,
        catalogue_version=place.catalogue_version,
        overridden=place.overridden,
        check_name=report.check,
        score=None if report.score is None else score_points(report.score),
        check_cost_nusd=_nusd(report.check_cost_usd),
        audit_propensity=audit_propensity,
        is_audit=_is_audit(place.id, audit_propensity, known),
        tags=report.tags,
        body_hash=body_hash(report),
    )


def _cost(report: Report, usage: Usage, known: Known, place: _Place) -> int | None:
    """Cost in 10⁻⁹ USD: as reported, else usage at the decision's prices, else unknown."""
    if report.cost_usd is not None:
        return _nusd(report.cost_usd)
    if report.usage is None:
        return None
    model = known.catalogues[place.catalogue_version].by_model.get(place.model)
    return None if model is None else cost_nusd(model.price, usage)


def _nusd(cost_usd: float | None) -> int | None:
    """A reported cost in 10⁻⁹ USD."""
    return None if cost_usd is None else round(cost_usd * NUSD_PER_USD)


def _points(quality: float | None, status: Status | None) -> int | None:
    """Quality in 1/10,000: as judged, else 1 for a success and 0 for a failure; errors have none."""
    if status is None or status == "error":
        return None
    if quality is not None:
        return quality_points(quality)
    return QUALITY_ONE if status == "success" else 0


def _moment(occurred_at: datetime, known: Known) -> int:
    """The time of a call as its caller tells it, in milliseconds since 1970."""
    if occurred_at.tzinfo is None:
        raise BadInput(field="occurred_at", problem="it has no time zone. Write it like 2026-01-31T12:00:00Z.")
    at_ms = unix_ms(occurred_at)
    check_time(at_ms, known.now, field="occurred_at", back=known.back)
    return at_ms


def _check_model(model: str, known: Known) -> None:
    """Refuse a model that no catalogue ever named."""
    if model not in known.models:
        raise UnknownModel(field="model", given=model[:128], hint=near(model, known.models))
