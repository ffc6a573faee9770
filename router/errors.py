"""What can go wrong, in the words a user meets: the docstring of each error is its text."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Self

_SHOWN = 80


def near(name: str, known: Iterable[str]) -> str:
    """A sentence that offers the known names nearest to `name`; empty where none is near.

    >>> near("clasify", ["classify", "extract"])
    'Did you mean `classify`?'
    """
    matches = get_close_matches(name[:_SHOWN], list(known), n=3, cutoff=0.5)
    return f"Did you mean {' or '.join(f'`{match}`' for match in matches)}?" if matches else ""


class RouterError(Exception):
    """Base of every error a user can meet; the docstring of each subclass is its text."""

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        text = " ".join((type(self).__doc__ or "").split())
        super().__init__(text.format(**{name: _bounded(fact) for name, fact in facts.items()}).rstrip())

    @classmethod
    def told(cls, text: str, facts: Mapping[str, object]) -> Self:
        """The error as a router told it over HTTP: in its words, with its facts."""
        error = cls.__new__(cls)
        error.facts = dict(facts)
        Exception.__init__(error, text)
        return error

    @property
    def field(self) -> str | None:
        """Name of the offending field, where one is to blame."""
        field = self.facts.get("field")
        return None if field is None else str(field)

    def at(self, field: str) -> Self:
        """The same error, of a field in another place."""
        self.facts = {**self.facts, "field": field}
        return self


def _bounded(fact: object) -> object:
    """A fact as it may be shown: long texts are cut, so that no input floods a log or an answer."""
    if isinstance(fact, str) and len(fact) > 400:
        return fact[:400] + "…"
    return fact


class Unexpected(RouterError):
    """Something failed here that should not have; the server's log says what. Sending it again is safe: an outcome with
    the same id counts once.
    """


class BadInput(RouterError):
    """`{field}`: {problem}"""


class UnknownName(BadInput):
    """`{field}` is {given!r}: there is no such name. {hint}"""


class UnknownField(BadInput):
    """`{field}` is not a field of {of}. {hint}"""


class MissingField(BadInput):
    """`{field}` is missing. {hint}"""


class TargetOutOfRange(BadInput):
    """`{field}` is {given!r}: a success rate lies in [0, 1]. {hint}"""


class UnknownTaskType(BadInput):
    """`task_type` is {given!r}: no such task type in the catalogue. {hint} Add it with `router catalogue apply`."""

    @property
    def field(self) -> str | None:
        """Always `task_type`."""
        return "task_type"


class UnknownModel(BadInput):
    """`{field}` is {given!r}: no catalogue has ever named this model. {hint}"""


class TimeOutOfRange(BadInput):
    """`{field}` is {given}: outcomes are accepted from {back} back to 5 minutes ahead of now ({now}). {hint}"""


class NoCandidate(RouterError):
    """No model is left for `{task_type}` under the constraints asked for. Loosen the constraint named beside each
    model.
    """


class PricesAway(RouterError):
    """The list of published prices could not be fetched. Try again, or leave `--fetch` out for the one installed."""


class BudgetSpent(RouterError):
    """The budget of `{budget}` for this day is spent: ${spent_usd} of ${usd_per_day}. It opens again at 00:00 UTC.
    Raise `usd_per_day` in the catalogue, or let `when_spent` be `warn`.
    """


class ForgedDecision(BadInput):
    """`decision` was not issued by this router, or was changed on the way. Send it back exactly as received."""

    @property
    def field(self) -> str | None:
        """`decision`, unless it came in another field."""
        return super().field or "decision"


class AnotherOwnersDecision(RouterError):
    """`decision` was issued to another owner. Report it with the key that asked for the recommendation."""


class ForeignHost(RouterError):
    """`{field}` is {given!r}: without API keys the router answers to loopback names only. Ask 127.0.0.1 or
    localhost.
    """


class ForeignOrigin(RouterError):
    """`{field}` is {given!r}: web pages of other origins may not ask or report here. Ask from a
    program, or from the page that the router serves.
    """


class SourceNotAllowed(RouterError):
    """`source` is {given!r}: this caller may report as {allowed} only. Leave it out, or use a key that may."""


class ExpiredDecision(RouterError):
    """`decision` was made at {made_at}: a decision can be reported for 35 days. Ask for a new recommendation."""


class ArchivedRange(RouterError):
    """`{field}` lies before {floor}, where history is archived and sealed. Report what is newer: what lies
    before can no longer be changed.
    """


class SameIdOtherBody(RouterError):
    """Outcome `{id}` is already recorded with another body. Correct it at `/v1/outcomes/{id}/correction`, or use a new
    id.
    """


class SameWorkflowOtherBody(SameIdOtherBody):
    """Workflow `{id}` is already recorded with another body. Report its nodes by their own decisions, which replaces
    what they were credited, or use a new id.
    """


class NotFound(RouterError):
    """{what} `{id}` is not known. {hint}"""


class AmbiguousId(BadInput):
    """Outcome `{id}` exists under several task types: {task_types}. Say which with `task_type`."""


class BadJson(RouterError):
    """The body is not the JSON expected: {problem} {hint}"""


class TooLarge(RouterError):
    """The body has more than {limit_bytes} bytes. Send fewer outcomes at a time."""


class TooManyItems(BadInput):
    """`{field}` has {given} items: at most {limit} fit in one request. Split it."""


class QueueFull(RouterError):
    """Too many outcomes wait to be stored. Send this one again after `Retry-After`; nothing of it was stored."""


class HistoryAway(RouterError):
    """The database cannot be reached, so nothing was acknowledged. Send it again: an outcome with the same id counts
    once.
    """


class DatabaseAway(RouterError):
    """Postgres does not answer at {where}: {problem} Start it, or correct `DATABASE_URL`."""


class NeedsSession(RouterError):
    """`{command}` needs a session of its own, which a pooler does not give. Run it with the `DATABASE_URL` of Postgres
    itself and without `ROUTER_POOLER`.
    """


class DatabaseInUse(RouterError):
    """Database `{name}` is used by another role's session and was not dropped. Drop it with `DROP DATABASE {name}`."""


class NoDatabaseAllowed(RouterError):
    """Role `{role}` may not create a database, and this work needs one of its own. Allow it with `ALTER ROLE {role}
    CREATEDB`, or unset `DATABASE_URL` to use the embedded Postgres.
    """


class NotReady(RouterError):
    """Beliefs were never loaded: the database has not answered since the start. Ask again after `Retry-After`."""


class CatalogueInvalid(BadInput):
    """`{field}`: {problem} Nothing was applied."""


class UnknownCatalogueVersion(BadInput):
    """Catalogue version {given} is not known; the newest is {newest}. Send it to the router that issued it."""


class CatalogueMoved(RouterError):
    """The catalogue is at version {newest}, not {given}. Read it again, redo the change, and send the new version in
    `If-Match`.
    """


class PreconditionMissing(RouterError):
    """`If-Match` is missing. Give the version that the change was made from, such as `If-Match: "3"`."""


class SettingsInvalid(BadInput):
    """The settings do not hold: {problems}"""


class NotLoopback(BadInput):
    """`{field}` is {given!r}: without API keys the router serves loopback addresses only. Use 127.0.0.1, ::1 or
    localhost.
    """


class PortTaken(BadInput):
    """`{field}` is {port}: it cannot be listened on ({problem}). Stop what listens there, or give another `--port`."""


class WorkersFail(RouterError):
    """Worker {place} ended {ends} times in a row soon after its start, the last time with status {code}: the lines
    above say why. Correct it, and start the router again.
    """


class SchemaBehind(RouterError):
    """The database is at schema {found!r} and this version needs {needed!r}. Run `router migrate`."""


class SchemaAhead(RouterError):
    """The database is at schema {found!r}, made by a newer version; this one knows {needed!r} at most. Run the newer
    version, or go back with it: `router migrate --to {needed}`.
    """


class PostgresMissing(RouterError):
    """No Postgres was found to start. Install `adaptive-llm-router[embedded]`, or set `DATABASE_URL` to a Postgres 15
    or newer.
    """


class PostgresTooOld(RouterError):
    """The database is Postgres {found}: version 15 or newer is needed. Point `DATABASE_URL` at a newer server."""


class NoSpace(RouterError):
    """`{path}` has {free_mb} MB free and the embedded Postgres needs {needed_mb} MB. Free some space, or set
    `ROUTER_DATA_DIR`.
    """


class ForeignLock(RouterError):
    """`{path}` is held by process {pid}, which is not a router's Postgres. Stop that process, or set
    `ROUTER_DATA_DIR`.
    """


class OtherMajor(RouterError):
    """`{path}` holds data of Postgres {found} and the binary at hand is {ours}. Dump it with `pg_dump` of Postgres
    {found} and restore it with `psql` into a new `ROUTER_DATA_DIR`, or install Postgres {found}.
    """


class PostgresFailed(RouterError):
    """The embedded Postgres in `{path}` did not start: {problem} {hint} {log}"""


class ParquetMissing(RouterError):
    """Parquet files need `pyarrow`, which is not installed. Install `adaptive-llm-router[archive]`."""


class ArchivingTwice(RouterError):
    """Another `router archive` works on this database. Wait until it ends."""


class ArchivingStopped(RouterError):
    """Archiving stopped: {problem} Nothing was lost. See to it, and run `router archive` again."""


class ArchiveTaken(RouterError):
    """`{path}` exists and holds other rows. Move it away, or give another folder; nothing was archived."""


class ArchiveDamaged(RouterError):
    """`{path}` does not hold what was archived: {problem} Give the folder that it was archived to, or restore it."""


class NotTheOwner(RouterError):
    """History's tables belong to another role. Archive as the role that runs `router migrate`."""


class ImportFileInvalid(BadInput):
    """{path}, line {line}: {problem} What was imported so far stays, and is counted once when imported again."""


class ImportInterrupted(RouterError):
    """The database stopped answering when {read} lines of {path} were through. Import it again: what is stored counts
    once.
    """


class ReportTooLong(BadInput):
    """`{field}` asks for more than the database sums up in {budget_s} s. Ask for fewer, or when it is less busy."""


class PicturesMissing(RouterError):
    """Pictures and notebooks need Matplotlib and Jupyter. Install `adaptive-llm-router[notebooks]`."""


class ReplayFileInvalid(BadInput):
    """`{field}` of {path}, line {line}: {problem}"""


class NotServing(RouterError):
    """Nobody answers at {url}. Start the router with `router serve`, or give `--url`."""


class NoRouter(RouterError):
    """Something answers at {url}, with status {answered}, that is no router. Give the router's address by `--url`."""


class Refused(BadInput):
    """{problem}"""


class RouterAway(RouterError):
    """The router at {url} does not answer. Send it again once it does."""


class NothingToFallBackOn(RouterError):
    """The router does not answer, and no model known here may run `{task_type}` under the constraints asked for. Ask
    again once it does, or loosen `exclude`, `region` or `compliance`.
    """


class UnknownUsage(BadInput):
    """`{field}` is {given}: it has {fields}, which no known usage has. Give the usage of an Anthropic, OpenAI, LiteLLM
    or LangChain reply, OpenTelemetry's `gen_ai.usage.*`, or `input_tokens` and `output_tokens`.
    """


class AlreadyReported(RouterError):
    """The call was reported before. Report it once, or correct the outcome afterwards."""


class SpoolFull(RouterError):
    """{size} outcomes wait in {path} already. Start the router, or give the client more room by `spool_size`."""


class NoDeployment(RouterError):
    """LiteLLM has no deployment of `{model}`. Add one under that `model_name`, or take the model out of the
    catalogue.
    """


class PackageMissing(RouterError):
    """`{command}` needs a package that is not installed. Install `adaptive-llm-router[{extra}]`."""


class ForgedLink(NotFound):
    """The link does not hold: it was cut short, or changed on the way. Open it exactly as it was sent."""


class ExpiredLink(RouterError):
    """The link is no longer good. Ask whoever sent it for another way to answer."""


class UsedLink(RouterError):
    """The answer was judged before; the first verdict stands. Whoever runs the router can correct it."""


class DuplicateNode(BadInput):
    """`nodes`: {ids} stands more than once. Give each node an id of its own."""


class UnknownNode(BadInput):
    """`{field}` names {given!r}, and no node has this id. {hint}"""


class DagCycle(BadInput):
    """`depends_on` runs in a circle: {cycle}. Remove one of these dependencies."""


class NodeRefused(BadInput):
    """`{field}`: {problem}"""


class DagFileInvalid(BadInput):
    """{path}: {problem}"""


class PlanInfeasible(RouterError):
    """No plan holds everything asked for: {problems} Loosen that; the nearest plan stands beside."""
