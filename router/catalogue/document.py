"""What does a catalogue say, and does it hold together?"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cached_property
from typing import Annotated, Any, Literal

import msgspec

from router.errors import CatalogueInvalid, RouterError, UnknownTaskType, near
from router.values import Endpoint, Source, Target

MAX_MODELS = 1_000
MAX_TASK_TYPES = 10_000
MAX_PATH_LENGTH = 128
MAX_PATH_LEVELS = 4
#: What endpoints of a model are compared by. `region` and `compliance` are the request's to ask for.
CRITERIA = ("latency", "region", "cost", "rate_limits", "compliance", "gpu")
#: Smaller floors cost traffic for ever, and leave weights too large to judge by.
LEAST_FLOOR = 0.01

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=128, pattern=r"^[^\s\x00-\x1f\x7f]+\Z")]
Dollars = Annotated[float, msgspec.Meta(ge=0.0, le=1_000_000.0)]
Share = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
PerMinute = Annotated[int, msgspec.Meta(ge=1, le=1_000_000_000)]
Tier = Literal[1, 2, 3]
Mode = Literal["static", "shadow", "adaptive"]

_SEGMENT = re.compile(r"[a-z0-9_-]+\Z")


class Price(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a model costs: per million tokens, or flat per request where tokens are not what is billed."""

    input_usd_per_mtok: Dollars | None = None
    output_usd_per_mtok: Dollars | None = None
    #: Where absent, cached tokens cost what input tokens cost.
    cache_read_usd_per_mtok: Dollars | None = None
    cache_write_usd_per_mtok: Dollars | None = None
    #: Flat price of one request; recorded costs refine it as they arrive.
    request_usd: Dollars | None = None

    def __post_init__(self) -> None:
        """Refuse half a price."""
        if (self.input_usd_per_mtok is None) != (self.output_usd_per_mtok is None):
            raise ValueError("a token price needs both `input_usd_per_mtok` and `output_usd_per_mtok`")
        if self.input_usd_per_mtok is None and self.request_usd is None:
            raise ValueError("give `input_usd_per_mtok` and `output_usd_per_mtok`, or `request_usd`")


class CataloguedEndpoint(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A provider that serves a model, and what it is chosen for."""

    provider: Name
    region: Annotated[str, msgspec.Meta(max_length=64)] = ""
    #: What speaks for this endpoint, of `CRITERIA`; its model's endpoints are compared by all that any of them names.
    criteria: tuple[str, ...] = ()
    #: What requests may insist on: `hipaa`, `eu`, …; `no-hipaa` says that it is not.
    compliance: tuple[str, ...] = ()
    #: Absent: the model's.
    price: Price | None = None
    #: What the provider allows, over all replicas; absent: nobody knows of a limit.
    requests_per_minute: PerMinute | None = None
    tokens_per_minute: PerMinute | None = None
    #: It runs on the operator's own hardware.
    gpu: bool = False

    @property
    def endpoint(self) -> Endpoint:
        """The endpoint as decisions name it."""
        return Endpoint(provider=self.provider, region=self.region)


class CataloguedModel(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, dict=True
):
    """A model that may be chosen."""

    name: Name
    tier: Tier
    #: Absent: taken from genai-prices when the catalogue is applied; unknown there: sorted last by cost.
    price: Price | None = None
    endpoints: tuple[CataloguedEndpoint, ...] = ()
    #: New weights under an old name: evidence before this moment no longer counts; UTC where it names no zone.
    evidence_since: datetime | None = None

    def __post_init__(self) -> None:
        """Keeps the moment in UTC."""
        given = self.evidence_since
        if given is not None:
            at = given.replace(tzinfo=UTC) if given.tzinfo is None else given.astimezone(UTC)
            msgspec.structs.force_setattr(self, "evidence_since", at)

    @cached_property
    def criteria(self) -> tuple[str, ...]:
        """What its endpoints are compared by, in the order in which they name it."""
        return tuple(dict.fromkeys(name for entry in self.endpoints for name in entry.criteria))


class Typical(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Tokens of a typical call, used until enough calls were observed."""

    input_tokens: Annotated[int, msgspec.Meta(ge=0, le=100_000_000)] = 1_000
    output_tokens: Annotated[int, msgspec.Meta(ge=0, le=100_000_000)] = 450


class Budget(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a task type and everything below it may spend in one day (UTC), over all replicas."""

    #: From four fifths of it on the cheapest model that clears the target is recommended; absent: no limit.
    usd_per_day: Dollars | None = None
    #: What happens once it is spent: recommendations say so, or are refused with 402.
    when_spent: Literal["warn", "refuse"] = "warn"
    #: Share of the calls that may go to another model than the incumbent, which is what is known to be best.
    explore_share: Share | None = None
    #: What these calls may be expected to cost more than the incumbent's would.
    explore_usd_per_day: Dollars | None = None

    def __post_init__(self) -> None:
        """Refuse a budget that limits nothing."""
        if (self.usd_per_day, self.explore_share, self.explore_usd_per_day) == (None, None, None):
            raise ValueError("give `usd_per_day`, `explore_share` or `explore_usd_per_day`")
        if self.when_spent == "refuse" and self.usd_per_day is None:
            raise ValueError("`when_spent` needs `usd_per_day`")


class TaskType(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A kind of work; what it does not say it takes from its parent path, then from `like`."""

    path: str
    tier: Tier | None = None
    target: Target | None = None
    mode: Mode | None = None
    #: Share of the requests that learning decides, where the mode is `adaptive`; the static tier has the rest.
    rollout: Share | None = None
    typical: Typical | None = None
    #: Shared with everything below it that names none.
    budget: Budget | None = None
    #: Another task type that lends what neither this one nor its parents say.
    like: str | None = None
    why: str | None = None


class Policy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How the router decides, wherever a task type does not say."""

    #: Judged outcomes of a task type before its static tier lets go.
    static_outcomes: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 100
    #: `count`: after `static_outcomes`; `both`: also a certificate that static clears; `evidence`: a certificate only.
    static_exit: Literal["count", "both", "evidence"] = "count"
    #: Error rate of the certificates.
    static_delta: Annotated[float, msgspec.Meta(gt=0.0, lt=1.0)] = 0.05
    #: Outcomes after which `both` and `evidence` let go without a certificate.
    static_outcomes_most: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 600
    #: A model with fewer outcomes than this is on trial.
    trial_outcomes: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 20
    #: Share of the choice that all models on trial get together.
    trial_share: Share = 0.25
    #: Follow models that change; off: every outcome weighs the same for ever.
    drift: bool = True
    #: Step back to the static tier for a while where learning fails an absolute target that static does not.
    guardrail: bool = True
    #: Pseudo-outcomes that a child borrows from its parent and siblings, where their rates do not clearly differ.
    relatives_strength: Annotated[float, msgspec.Meta(ge=0.0, le=10.0)] = 10.0
    #: Pseudo-outcomes that a task type borrows from all others, where its relatives leave room; 0: none.
    cross_task_strength: Annotated[float, msgspec.Meta(ge=0.0, le=25.0)] = 0.0
    #: Weight of a source's verdicts in learning, 1 where none is given: `{"judge": 0.5}`.
    source_trust: dict[Source, Share] = {}
    #: Weight of a reporter's outcomes, 1 where none is given.
    reporter_trust: dict[Name, Share] = {}
    #: Most that one reporter may contribute to the evidence on a model, where there are several.
    reporter_share: Share = 1.0
    #: Newest outcomes of a model that its belief reads.
    evidence_cap: Annotated[int, msgspec.Meta(ge=100, le=10_000_000)] = 2_000
    #: What one lost success is worth, in ranges between the cheapest and the dearest model's cost.
    success_worth: Annotated[float, msgspec.Meta(ge=0.0, le=1_000.0)] = 2.0
    #: Share of plain Thompson sampling under a relative target: it keeps every belief alive.
    thompson_share: Share = 0.1
    #: Make good what a relative target is short of; off: each choice looks ahead only.
    keep_promise: bool = True
    #: Outcomes that a model dearer than the static one needs before it sets the bar of a relative target.
    look_outcomes: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 20
    #: Least share of each candidate once learning decides: it buys the support that judging other policies needs.
    exploration_floor: Annotated[float, msgspec.Meta(ge=0.0, le=0.05)] = 0.0
    #: Score from which a ladder accepts before it is known what its checks are worth.
    ladder_threshold: Annotated[float, msgspec.Meta(gt=0.0, le=1.0)] = 0.8
    #: Share of the scored answers that callers are asked to have verified; none: many at first, then fewer.
    audit_rate: Share | None = None
    #: Share of a model's calls that each endpoint beside the best gets, so that its latency is known: where `latency`
    #: is a criterion of the model's and `ROUTER_PROVIDERS` says that all of them can be called.
    endpoint_share: Annotated[float, msgspec.Meta(ge=0.0, le=0.25)] = 0.05
    #: Share of the answers that must come within a request's `max_latency_ms`.
    in_time_share: Annotated[float, msgspec.Meta(ge=0.5, le=0.999)] = 0.9
    #: Seed of the posterior draws inside a choice.
    seed: Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)] = 0

    def __post_init__(self) -> None:
        """Refuse a rule that lets go before it may, and a floor that costs traffic and buys nothing."""
        if self.static_exit != "count" and self.static_outcomes_most < self.static_outcomes:
            raise ValueError("`static_outcomes_most` is below `static_outcomes`")
        if 0.0 < self.exploration_floor < LEAST_FLOOR:
            raise ValueError(f"`exploration_floor` is 0, or from {LEAST_FLOOR} to 0.05: less gives hardly any support")


class Catalogue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, dict=True):
    """The versioned document of models, endpoints, prices, task types, tiers and targets.

    Models are listed in the order in which their tier prefers them.
    Raises: CatalogueInvalid — names the entry that does not hold, and why.
    """

    models: Annotated[tuple[CataloguedModel, ...], msgspec.Meta(max_length=MAX_MODELS)]
    task_types: Annotated[tuple[TaskType, ...], msgspec.Meta(max_length=MAX_TASK_TYPES)]
    target: Target = Target(min_success=0.9)
    policy: Policy = Policy()

    def __post_init__(self) -> None:
        """Refuse a document that contradicts itself."""
        _check_models(self.models)
        _check_task_types(self.task_types, {model.tier for model in self.models})
        if self.target == Target():
            raise CatalogueInvalid(field="target", problem="it is empty: give `min_success`, `of_best`, or both.")

    @cached_property
    def model_names(self) -> tuple[str, ...]:
        """All models, in the document's order."""
        return tuple(model.name for model in self.models)

    @cached_property
    def by_model(self) -> dict[str, CataloguedModel]:
        """Models by name."""
        return {model.name: model for model in self.models}

    @cached_property
    def by_path(self) -> dict[str, TaskType]:
        """Task types by path."""
        return {task_type.path: task_type for task_type in self.task_types}

    def root_of(self, path: str) -> TaskType:
        """The catalogued root of a path.

        Raises: UnknownTaskType — the path is malformed, too deep, too long, or its root is not catalogued.
        """
        root = self.by_path.get(path.split("/", 1)[0])
        if root is None or path_problem(path):
            hint = path_problem(path) or near(path, self.by_path)
            raise UnknownTaskType(given=path[:MAX_PATH_LENGTH], hint=hint)
        return root


def parse(document: Any) -> Catalogue:
    """A catalogue from plain JSON data.

    Raises: CatalogueInvalid — with the field's path and what to do.
    """
    try:
        return msgspec.convert(document, Catalogue)
    except msgspec.ValidationError as problem:
        cause = problem.__cause__
        if isinstance(cause, RouterError):
            raise _placed(cause, str(problem)) from problem
        text, _, where = str(problem).partition(" - at ")
        field = where.strip("`").removeprefix("$").removeprefix(".") or "document"
        raise CatalogueInvalid(field=field, problem=f"{text[:300]}.") from problem


def path_problem(path: str) -> str:
    """What is wrong with a task type's path; empty where nothing is."""
    if len(path) > MAX_PATH_LENGTH:
        return f"A path has at most {MAX_PATH_LENGTH} characters."
    segments = path.split("/")
    if len(segments) > MAX_PATH_LEVELS:
        return f"A path has at most {MAX_PATH_LEVELS} levels."
    if not all(_SEGMENT.match(segment) for segment in segments):
        return "A path is made of a-z, 0-9, `_` and `-`, with `/` between levels."
    return ""


def ancestors(path: str) -> Iterable[str]:
    """The path itself, then its parents, nearest first.

    >>> list(ancestors("review/python/tests"))
    ['review/python/tests', 'review/python', 'review']
    """
    while path:
        yield path
        path = path.rpartition("/")[0]


def _placed(cause: RouterError, text: str) -> CatalogueInvalid:
    """An error of a nested value, with the place msgspec found it at."""
    if isinstance(cause, CatalogueInvalid):
        return cause
    where = text.rpartition(" - at ")[2].strip("`").removeprefix("$.")
    return CatalogueInvalid(field=f"{where}.{cause.field}" if cause.field else where, problem=str(cause))


def _check_models(models: tuple[CataloguedModel, ...]) -> None:
    """At least one model, each once, each endpoint once."""
    if not models:
        raise CatalogueInvalid(field="models", problem="it is empty: name at least one model.")
    for name in _repeated(model.name for model in models):
        raise CatalogueInvalid(field="models", problem=f"`{name}` stands twice. Keep one of them.")
    for model in models:
        field = f"models.{model.name}.endpoints"
        for label in _repeated(entry.endpoint.label for entry in model.endpoints):
            raise CatalogueInvalid(field=field, problem=f"`{label}` stands twice. Keep one of them.")


def check_new(catalogue: Catalogue) -> None:
    """Refuse what versions of before were not held to: they stay readable as they are.

    Raises: CatalogueInvalid — names the entry that does not hold, and why.
    """
    for model in catalogue.models:
        for entry in model.endpoints:
            field = f"models.{model.name}.endpoints.{entry.endpoint.label}"
            for name in entry.criteria:
                if name not in CRITERIA:
                    problem = f"`{name[:64]}` is no criterion. {near(name, CRITERIA)}"
                    raise CatalogueInvalid(field=f"{field}.criteria", problem=problem)
            if (tag := contradicted(entry.compliance)) is not None:
                problem = f"it says both `{tag}` and `no-{tag}`. Keep one of them."
                raise CatalogueInvalid(field=f"{field}.compliance", problem=problem)
            if model.price is None and entry.price is None and any(one.price is not None for one in model.endpoints):
                problem = f"neither it nor `{model.name}` has a price, and other endpoints have. Give it one."
                raise CatalogueInvalid(field=f"{field}.price", problem=problem)


def contradicted(tags: Iterable[str]) -> str | None:
    """A tag that is also denied; None: there is none."""
    tags = tuple(tags)
    return next((tag for tag in tags if f"no-{tag}" in tags), None)


def _check_task_types(task_types: tuple[TaskType, ...], tiers: set[Tier]) -> None:
    """Paths well-formed and unique, parents present, tiers served, no circle of `like`."""
    by_path = {entry.path: entry for entry in task_types}
    for path in _repeated(entry.path for entry in task_types):
        raise CatalogueInvalid(field="task_types", problem=f"`{path}` stands twice. Keep one of them.")
    for entry in task_types:
        field = f"task_types.{entry.path[:MAX_PATH_LENGTH]}"
        if problem := path_problem(entry.path):
            raise CatalogueInvalid(field=field, problem=problem)
        parent = entry.path.rpartition("/")[0]
        if parent and parent not in by_path:
            raise CatalogueInvalid(field=field, problem=f"its parent `{parent}` is not listed. Add it.")
        if entry.like is not None and entry.like not in by_path:
            hint = near(entry.like, by_path)
            raise CatalogueInvalid(field=f"{field}.like", problem=f"`{entry.like}` is not listed. {hint}")
        if entry.tier is not None and entry.tier not in tiers:
            problem = f"tier {entry.tier} has no model. Give it one, or name another tier."
            raise CatalogueInvalid(field=f"{field}.tier", problem=problem)
        if entry.target == Target():
            raise CatalogueInvalid(field=f"{field}.target", problem="it is empty: give `min_success` or `of_best`.")
    for entry in task_types:
        _check_circle(entry, by_path)
        if lenders(entry.path, by_path, "tier") is None:
            problem = "neither it, nor its parents, nor `like` name a tier. Give `tier`: 1, 2 or 3."
            raise CatalogueInvalid(field=f"task_types.{entry.path}.tier", problem=problem)


def _check_circle(entry: TaskType, by_path: dict[str, TaskType]) -> None:
    """Refuse a chain of `like` that comes back to where it was."""
    seen = [entry.path]
    while (lent := _lender(seen[-1], by_path)) is not None:
        if lent in seen:
            circle = " → ".join(f"`{path}`" for path in [*seen[seen.index(lent) :], lent])
            raise CatalogueInvalid(field=f"task_types.{entry.path}.like", problem=f"{circle} is a circle. Break it.")
        seen.append(lent)


def _lender(path: str, by_path: dict[str, TaskType]) -> str | None:
    """Whom the nearest ancestor with a `like` borrows from."""
    for known in ancestors(path):
        if known in by_path and (lent := by_path[known].like) is not None:
            return lent
    return None


def lenders(path: str, by_path: dict[str, TaskType], field: str) -> Any:
    """What a path says of `field`: its own word, its nearest parent's, then that of whom it is `like`; else None."""
    place: str | None = path
    while place is not None:
        for known in ancestors(place):
            if known in by_path and (said := getattr(by_path[known], field)) is not None:
                return said
        place = _lender(place, by_path)
    return None


def _repeated(names: Iterable[str]) -> list[str]:
    """Names that stand more than once."""
    return [name for name, times in Counter(names).items() if times > 1]
