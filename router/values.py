"""What passes between the rooms: frozen values, checked when they are made."""

import math
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args
from uuid import UUID

import msgspec

from router.errors import TargetOutOfRange

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    IntArray = NDArray[np.int64]
    FloatArray = NDArray[np.float64]
    BoolArray = NDArray[np.bool_]
else:

    def __getattr__(name: str) -> Any:
        """The types of arrays, made when they are asked for: who only asks and reports imports no NumPy."""
        of = {"IntArray": "int64", "FloatArray": "float64", "BoolArray": "bool_"}.get(name)
        if of is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        import numpy as np  # noqa: PLC0415  # as above
        from numpy.typing import NDArray  # noqa: PLC0415  # as above

        return NDArray[getattr(np, of)]


Source = Literal["workflow", "caller", "check", "judge", "human"]
Status = Literal["success", "failure", "error"]
Strategy = Literal["auto", "static", "adaptive", "cascade"]
#: What a tally says about who decided: `none` is a report without a decision.
DecidedBy = Literal["static", "adaptive", "cascade", "none"]

#: From the least to the most trusted: learning uses the last verdict of the most trusted source.
SOURCES: tuple[str, ...] = get_args(Source)
#: Kinds of error that are the caller's own: they say nothing of who serves.
CALLERS_ERRORS = ("caller", "bad_request", "content_filter", "cancelled")
#: Whose verdict says whether an answer was right; that of a check, or of who relies on it, does not.
VERIFIED_BY: tuple[Source, ...] = ("judge", "human")
BUCKET_S = 300
#: One quality point: quality in [0, 1] is stored as an integer in 1/10,000.
QUALITY_ONE = 10_000
NUSD_PER_USD = 1_000_000_000
MAX_COST_USD = 1_000_000.0
MAX_LATENCY_MS = 7 * 24 * 3600 * 1000
MAX_TOKENS = 1_000_000_000
LATENCY_BINS = 32
TOKEN_BINS = 24
#: A check's score in [0, 1] is stored as an integer in 1/10,000.
SCORE_ONE = 10_000
#: Bins of a score: twenty of equal width from 0, and one for exactly 1.
SCORE_BINS = 21
#: Lower edge of the second bin; edges are a factor √2 apart.
FIRST_EDGE = 8


class Target(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What good enough means.

    Raises: TargetOutOfRange — a rate outside [0, 1], or not a number.
    """

    #: Success rate wanted, in [0, 1].
    min_success: float | None = None
    #: Share of the best candidate's success rate wanted, in [0, 1].
    of_best: float | None = None

    def __post_init__(self) -> None:
        """Refuse a rate that is none."""
        for field in ("min_success", "of_best"):
            rate = getattr(self, field)
            if rate is not None and not 0.0 <= rate <= 1.0:
                hint = f"Did you mean {rate / 100:g}?" if 1.0 < rate <= 100.0 else "Give a rate such as 0.9."
                raise TargetOutOfRange(field=field, given=rate, hint=hint)


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """A provider that serves a model in a region."""

    provider: str
    region: str = ""

    @property
    def label(self) -> str:
        """`provider/region`, as tallies key it; the provider alone where it has no regions."""
        return f"{self.provider}/{self.region}" if self.region else self.provider


class Usage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Tokens of one call; `output_tokens` includes the reasoning tokens, `input_tokens` the cached ones."""

    input_tokens: int | None = None
    output_tokens: int | None = None
    cache_read_tokens: int | None = None
    cache_write_tokens: int | None = None
    reasoning_tokens: int | None = None


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """One reported result of one call, as it is stored: a row of history."""

    #: UUIDv7 layout; the time in it is the time of the decision, 0 in the partition `undated`.
    id: UUID
    task_type: str
    #: Start of the 5-minute bucket (UTC) that the outcome counts in.
    bucket: datetime
    #: The caller's own spelling of the id, where it differs from the canonical one.
    caller_id: str | None
    model: str
    #: `Endpoint.label`; empty where unknown.
    endpoint: str
    served_model: str
    strategy: DecidedBy
    source: Source
    step: int
    #: The principal that reported it.
    reporter: str
    status: Status
    error_kind: str | None
    #: In 1/10,000; null for errors.
    quality: int | None
    #: In 10⁻⁹ USD; null where unknown.
    cost_nusd: int | None
    latency_ms: int | None
    latency_bin: int | None
    input_tokens: int | None
    output_tokens: int | None
    output_tokens_bin: int | None
    cache_read_tokens: int | None
    cache_write_tokens: int | None
    reasoning_tokens: int | None
    #: Probability with which the model was chosen; null where the router did not choose it.
    propensity: float | None
    decision_id: UUID | None
    attempt: int
    catalogue_version: int
    #: The caller used another model or endpoint than the decision named.
    overridden: bool
    #: The check that looked at the answer; null where none did.
    check_name: str | None
    #: What it gave, in 1/10,000; null where it came to nothing.
    score: int | None
    #: In 10⁻⁹ USD; null where unknown.
    check_cost_nusd: int | None
    #: Probability with which its caller was asked to have the answer verified, and whether so; null: not considered.
    audit_propensity: float | None
    is_audit: bool | None
    #: Of one credited from the result of a whole DAG: how much of one outcome it counts, in 1/10,000; null: all of it.
    weight: int | None = None
    tags: dict[str, str] | None
    #: Hex digest of the validated fields, defaults left out: tells a repeat from a conflict.
    body_hash: str


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """A later verdict on an outcome, or the retraction of one source's verdicts."""

    outcome_id: UUID
    task_type: str | None
    source: Source
    reporter: str
    #: None: a retraction.
    status: Status | None
    #: In 1/10,000; null for errors and retractions.
    quality: int | None
    reason: str | None


class Workflow(msgspec.Struct, frozen=True, kw_only=True):
    """The reported result of a whole DAG, as it is stored."""

    #: UUIDv7 layout.
    id: UUID
    #: Of its first decision by identifier.
    task_type: str
    #: As of an outcome.
    body_hash: str
    reporter: str
    status: Literal["success", "failure"]
    #: In 1/10,000; null where none was given.
    quality: int | None
    #: How a failure is shared out.
    rule: Literal["weights", "odds", "uniform", "last"]
    #: What each node was: its decision's identifier, the step of its ladder, model, and weight where one was given.
    nodes: Sequence["WorkflowNode"]


class WorkflowNode(msgspec.Struct, frozen=True, kw_only=True):
    """One node of a whole DAG's result, as it is stored."""

    decision_id: UUID
    task_type: str
    model: str
    step: int
    #: Its share of a failure, in [0, 1], as the caller gave it.
    weight: float | None


class Next(msgspec.Struct, frozen=True, kw_only=True):
    """The next step of a ladder, whose last answer was not accepted."""

    #: Opaque and signed: send it back unchanged with this step's outcome.
    decision: str
    model: str
    endpoint: Endpoint | None
    #: 1 for the second model.
    step: int
    #: Null where any check may look at the answer, or none needs to.
    check: str | None
    #: Accept from this score on; null: accept as it is.
    threshold: float | None


class Recorded(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What became of a report."""

    id: str
    #: False: a repeat, already counted.
    recorded: bool
    task_type: str
    notes: tuple["Note", ...] = ()
    #: The answer was not accepted: the call to make next.
    next: Next | None = None
    #: Have this answer verified, and send the verdict as a correction: it teaches what the check is worth.
    audit: bool = False


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """Success rate of decided calls, as a share of the best model's success rate."""

    estimate: float
    #: 95% interval.
    low: float
    high: float
    #: Judged outcomes of decided calls.
    n: int


#: Who reports where nobody has a key.
LOCAL = "local"


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """What an answer has to say beyond its numbers."""

    code: str
    text: str


class TallyKey(NamedTuple):
    """What outcomes are counted by."""

    task_type: str
    model: str
    endpoint: str
    served_model: str
    strategy: str
    source: str
    step: int
    reporter: str
    #: Start of the bucket, seconds since 1970, UTC.
    bucket_s: int


class Tally(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """Integer counts and exact sums of the outcomes of one key; in JSON an array of the fields in this order.

    Nothing is counted that is not given.
    """

    key: TallyKey
    #: Judged outcomes: success or failure.
    n: int = 0
    errors: int = 0
    timeouts: int = 0
    successes: int = 0
    #: Sum of quality, in 1/10,000.
    quality: int = 0
    #: Sum of squared quality, in 1/10,000².
    quality_sq: int = 0
    #: Outcomes with a known cost, and their sum in 10⁻⁹ USD.
    cost_n: int = 0
    cost_nusd: int = 0
    #: The part of both that failed attempts were billed: outcomes that are errors.
    error_cost_n: int = 0
    error_cost_nusd: int = 0
    #: Outcomes with known tokens, and the sums.
    input_n: int = 0
    input_tokens: int = 0
    output_n: int = 0
    output_tokens: int = 0
    cache_read_tokens: int = 0
    cache_write_tokens: int = 0
    reasoning_tokens: int = 0
    output_tokens_hist: Sequence[int] = (0,) * TOKEN_BINS
    latency_n: int = 0
    latency_ms: int = 0
    latency_hist: Sequence[int] = (0,) * LATENCY_BINS
    #: Grows by one at each change of the row.
    revision: int = 0
    #: What credited outcomes count less than one, in 1/10,000, added up: `n` without it is what is known.
    discount: int = 0


class Heard(NamedTuple):
    """What one changed tally says of the endpoint that served its calls: what came, not what is."""

    model: str
    #: `Endpoint.label`; empty where unknown.
    endpoint: str
    bucket_s: int
    #: Calls that were answered, well or not, and that failed through no fault of their caller.
    answers: int
    errors: int
    latency_n: int
    latency_ms: int
    tokens: int
    #: Whether they were recommended here.
    is_decided: bool


class Day(NamedTuple):
    """Decisions of one day, by their expected cost in 10⁻⁹ USD; what explores, and its cost above the incumbent's."""

    decisions: int = 0
    nusd: int = 0
    explored: int = 0
    explored_nusd: int = 0


class Cooldown(NamedTuple):
    """An endpoint of a model that asked to be left alone."""

    model: str
    endpoint: str
    #: Seconds since 1970.
    until_s: float


class Sent(NamedTuple):
    """Calls that were recommended to an endpoint with a rate limit, and their expected tokens."""

    model: str
    endpoint: str
    #: Since each replica started.
    calls: int
    tokens: int
    #: Of these, within the last minute.
    late_calls: int
    late_tokens: int


class Told(NamedTuple):
    """What one replica tells the others beside outcomes: its own counts, whole, so that telling twice is once."""

    #: Days since 1970, UTC.
    day: int
    cooldowns: Sequence[Cooldown]
    #: Of that day, by the path that names the budget.
    days: Mapping[str, Day]
    sent: Sequence[Sent]


class Shared(NamedTuple):
    """What all others told: their sums."""

    cooldowns: Sequence[Cooldown]
    days: Mapping[str, Day]
    sent: Sequence[Sent]


class CheckKey(NamedTuple):
    """What checks are counted by."""

    task_type: str
    model: str
    served_model: str
    check: str
    #: Whose verdict on the answer counts.
    source: str
    step: int
    reporter: str
    #: Start of the bucket, seconds since 1970, UTC.
    bucket_s: int


class CheckTally(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """Integer counts of what a check found under one key; in JSON an array of the fields in this order."""

    key: CheckKey
    #: Answers it looked at.
    n: int
    #: Those with a known cost of the check, and its sum in 10⁻⁹ USD.
    check_cost_n: int
    check_cost_nusd: int
    #: By score: all of them, and those whose verdict is success, and failure.
    scored_hist: Sequence[int]
    right_hist: Sequence[int]
    wrong_hist: Sequence[int]
    #: Grows by one at each change of the row.
    revision: int


class LoggedDecision(msgspec.Struct, frozen=True, kw_only=True):
    """A decision as the log keeps it."""

    id: UUID
    task_type: str
    u: float
    model: str
    endpoint: str
    propensity: float
    principal: str
    strategy: DecidedBy
    #: `LoggedChoice.hash`, hex.
    choice: str
    catalogue_version: int
    #: Probability with which the endpoint was drawn, once the model was; null where nobody said.
    endpoint_propensity: float | None = None


class LoggedChoice(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers that a choice was computed from, written once per choice and day."""

    hash: str
    task_type: str
    numbers: dict[str, Any]


def quality_points(quality: float) -> int:
    """Quality in [0, 1] as stored: an integer in 1/10,000.

    >>> quality_points(0.25)
    2500
    """
    return round(quality * QUALITY_ONE)


def score_points(score: float) -> int:
    """A score in [0, 1] as stored: an integer in 1/10,000."""
    return round(score * SCORE_ONE)


def bin_of(value: float, bins: int) -> int:
    """Histogram bin of a non-negative amount: 0 below 8, then one bin per factor √2, the last open.

    Parameters:  value — milliseconds or tokens, ≥ 0.   bins — number of bins of the histogram.
    Returns:     0 … bins − 1.

    >>> [bin_of(tokens, 24) for tokens in (0, 7, 8, 11, 12, 16, 10**9)]
    [0, 0, 1, 1, 2, 3, 23]
    """
    if value < FIRST_EDGE:
        return 0
    # Multiples of a half: rounding in log2 never moves an exact power of two.
    return min(bins - 1, 1 + math.floor(2.0 * math.log2(value / FIRST_EDGE)))


def bucket_of(at_s: float) -> int:
    """Start of the bucket that holds this moment; both in seconds since 1970, UTC."""
    return int(at_s // BUCKET_S) * BUCKET_S


def bucket_at(at_s: float) -> datetime:
    """Start of the bucket that holds this moment, in seconds since 1970, UTC.

    >>> bucket_at(299.9).isoformat(), bucket_at(300.0).isoformat()
    ('1970-01-01T00:00:00+00:00', '1970-01-01T00:05:00+00:00')
    """
    return datetime.fromtimestamp(bucket_of(at_s), UTC)
