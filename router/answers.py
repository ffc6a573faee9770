"""What is asked, and what is answered?"""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from router.values import MAX_COST_USD, MAX_LATENCY_MS, MAX_TOKENS, DecidedBy, Endpoint, Note, Target

Names = Annotated[tuple[str, ...], msgspec.Meta(max_length=100)]
Tokens = Annotated[int, msgspec.Meta(ge=0, le=MAX_TOKENS)]


class Request(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the caller asks: `GET /v1/recommendation`."""

    #: What kind of work the call is, such as `classify` or `review/python`.
    task_type: Annotated[str, msgspec.Meta(max_length=256)]
    #: With or without `of_best`: replaces the task type's whole target.
    min_success: float | None = None
    of_best: float | None = None
    #: Nine of ten answers must come within this many milliseconds.
    max_latency_ms: Annotated[float, msgspec.Meta(gt=0.0, le=MAX_LATENCY_MS)] | None = None
    #: Models expected to cost more are left out.
    max_cost_usd: Annotated[float, msgspec.Meta(ge=0.0, le=MAX_COST_USD)] | None = None
    #: Models that nobody serves there are left out.
    region: Annotated[str, msgspec.Meta(max_length=64)] | None = None
    #: Tags that the endpoint must carry, all of them.
    compliance: Names = ()
    #: Models to leave out.
    exclude: Names = ()
    #: A conversation: the same text draws the same number, so it keeps its model while beliefs stand still.
    session: Annotated[str, msgspec.Meta(max_length=512)] | None = None
    #: The model that the conversation has been with: what of its prompt is cached there, another would read anew.
    current_model: Annotated[str, msgspec.Meta(max_length=128)] | None = None
    #: Input tokens cached there; replaces the observed mean.
    cache_read_tokens: Tokens | None = None
    #: `cascade`: try cheap models first, by the tiers until checks have shown what they are worth.
    strategy: Literal["auto", "static", "adaptive", "cascade"] = "auto"
    #: Also answer with a ladder where one is known to pay.
    ladder: bool = False
    #: Tokens of this request; replaces the observed mean.
    input_tokens: Tokens | None = None
    #: Tokens expected back; replaces the observed mean.
    output_tokens: Tokens | None = None
    #: Also say what was known of every model.
    explain: bool = False
    #: Mint no decision and log nothing.
    dry_run: bool = False

    @property
    def climbs(self) -> bool:
        """Whether the answer may be a ladder."""
        return self.strategy == "cascade" or self.ladder


class Expected(msgspec.Struct, frozen=True, kw_only=True):
    """What the recommended model is expected to do; null where nothing is known."""

    success_rate: float | None
    cost_usd: float | None
    latency_ms: float | None


class EvidenceShown(msgspec.Struct, frozen=True, kw_only=True):
    """What the recommendation rests on."""

    #: Judged outcomes of the task type.
    outcomes: int
    #: Outcomes after which its static tier lets go.
    needed: int
    #: What still holds learning back; null: nothing does.
    held_by: str | None
    #: Whether the recommended model's posterior mean reaches the bar.
    clears: bool


class Borrowed(msgspec.Struct, frozen=True, kw_only=True):
    """Pseudo-outcomes that a prior borrows from other task types, and the success rate that they have there."""

    #: `relatives`: parent and siblings. `other_tasks`: all other task types, as far as relatives leave room.
    lender: Literal["relatives", "other_tasks"]
    outcomes: float
    mean: float


class BeliefShown(msgspec.Struct, frozen=True, kw_only=True):
    """Posterior of a success rate: mean and 90% interval, and the outcomes it was computed from."""

    mean: float
    low: float
    high: float
    outcomes: int
    #: What stands in for outcomes that are not there yet.
    borrowed: tuple[Borrowed, ...] = ()


class EndpointShown(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one endpoint of a model for this request."""

    provider: str
    region: str
    #: Probability with which it is drawn once the model is.
    propensity: float
    #: `well`, `poor`, `full` (at its rate limit), `failing` or `cooling` (it asked to be left alone).
    state: str
    cost_usd: float | None
    #: Why it has this share.
    why: str


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one model for this request."""

    model: str
    tier: int
    belief: BeliefShown
    #: Probability that the success rate reaches the bar.
    p_clears: float | None
    #: Probability to answer within `max_latency_ms`; null where none was asked.
    p_in_time: float | None
    cost_usd: float | None
    cost_p25_usd: float | None
    cost_p75_usd: float | None
    latency_ms: float | None
    propensity: float
    #: Too few outcomes to be trusted with more than the trial share.
    on_trial: bool
    #: Why it was no candidate; null: it was.
    left_out: str | None
    #: Where it may be served, the best first.
    endpoints: tuple[EndpointShown, ...] = ()


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """Posterior of a share: mean and 90% interval."""

    mean: float
    low: float
    high: float


class CheckShown(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one check of one model's answers."""

    model: str
    check: str
    #: Answers that it scored, and how many of those a judge or a human verified.
    answers: int
    audits: int
    #: Where the next two are taken: answers with this score or more are accepted.
    threshold: float
    #: Share of the right answers that it accepts.
    sensitivity: Share
    #: Share of the wrong answers that it rejects.
    specificity: Share
    #: Mean cost of the check: $0.001 counts as 20 of them.
    cost_usd: float
    #: It gave every answer the same score, so it accepts all or none: no ladder uses it.
    is_constant: bool


class LadderStep(msgspec.Struct, frozen=True, kw_only=True):
    """One step of a ladder; the last one has no check."""

    model: str
    endpoint: Endpoint | None
    #: Null where any check may look at the answer, or none needs to.
    check: str | None
    #: Accept from this score on; null: accept as it is.
    threshold: float | None
    #: 90% interval of the lowest threshold that keeps the target; a null upper end: perhaps none does.
    threshold_low: float | None
    threshold_high: float | None
    #: Expected cost of the call and of its check; null where it has no known price.
    cost_usd: float | None
    #: Probability that a request gets here.
    reached: float


class LadderShown(msgspec.Struct, frozen=True, kw_only=True):
    """What trying cheap models first brings, beside the cheapest single model that clears the target."""

    #: `learned`: from what checks were worth. `tiers`: before that is known, a model of each tier, one threshold.
    rule: Literal["learned", "tiers"]
    steps: tuple[LadderStep, ...]
    #: Probability with which it was chosen, beside those of the candidates; null where it was not to be chosen.
    propensity: float | None
    success_rate: float
    #: Probability of keeping the target.
    p_clears: float
    #: Null where a step has no known price.
    cost_usd: float | None
    #: Null where the latency of a step is unknown.
    latency_ms: float | None
    #: Probability that the first answer is not accepted.
    escalation: float
    #: The cheapest single model that clears the target; null where none does.
    single_model: str | None
    single_cost_usd: float | None


class Checks(msgspec.Struct, frozen=True, kw_only=True):
    """What checks are worth, and the ladder that they would make."""

    known: tuple[CheckShown, ...]
    #: Null where none pays.
    ladder: LadderShown | None
    #: Why there is no ladder; null where there is one.
    refused: str | None


class Decision(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One recommendation, as the caller gets it."""

    id: UUID | None
    #: Opaque and signed: send it back unchanged with the outcome. Null for a dry run.
    decision: str | None
    task_type: str
    model: str
    endpoint: Endpoint | None
    tier: int
    strategy: DecidedBy
    #: Probability with which this model was chosen.
    propensity: float
    #: Probability with which the endpoint was drawn, once the model was.
    endpoint_propensity: float
    target: Target
    expected: Expected
    evidence: EvidenceShown
    catalogue_version: int
    #: Seconds since the beliefs were last known to be current.
    stale_s: float
    notes: tuple[Note, ...] = ()
    #: Models to try in order, this one first; the answer to a report of what was not accepted names the next.
    ladder: LadderShown | None = None
    candidates: tuple[Candidate, ...] | None = None


class ChangeShown(msgspec.Struct, frozen=True, kw_only=True):
    """A model changed: what came before no longer counts, and it is tried anew."""

    #: `rate`: its outcomes say so. `served_model`: its provider names other weights.
    kind: Literal["rate", "served_model"]
    model: str
    #: Start of the five minutes from which the new rate, or the new weights, were seen.
    at: datetime
    #: Success rates, where outcomes say so.
    before: float | None
    after: float | None
    served_model: str | None
    #: Outcomes since then: how much was explored again.
    outcomes_since: int
    #: Still within the trial share.
    on_trial: bool
