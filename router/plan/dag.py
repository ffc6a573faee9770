"""What does a DAG of calls say, and does it hold together?"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from typing import Annotated, Literal

import msgspec

from router.answers import Names, Request, Tokens
from router.errors import BadInput, DagCycle, DuplicateNode, MissingField, TooManyItems, UnknownNode, near
from router.values import MAX_COST_USD, MAX_LATENCY_MS, Target

MAX_NODES = 1_000
MAX_DEPENDENCIES = 10_000

Id = Annotated[str, msgspec.Meta(min_length=1, max_length=128, pattern=r"^[^\s\x00-\x1f\x7f]+\Z")]
Milliseconds = Annotated[float, msgspec.Meta(gt=0.0, le=MAX_LATENCY_MS)]
Dollars = Annotated[float, msgspec.Meta(ge=0.0, le=MAX_COST_USD)]


class Node(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One call of a DAG: what a request for a recommendation says, and what must be done before it."""

    id: Id
    #: As a recommendation takes it, such as `classify` or `review/python`.
    task_type: Annotated[str, msgspec.Meta(max_length=256)]
    #: Nodes whose answers it needs.
    depends_on: Annotated[tuple[Id, ...], msgspec.Meta(max_length=MAX_NODES)] = ()
    #: The static form: what runs it now. A plan may name another one, unless it is `fixed`.
    model: Annotated[str, msgspec.Meta(max_length=128)] | None = None
    #: Keep `model`.
    fixed: bool = False
    #: A target of its own, replacing its task type's.
    min_success: float | None = None
    of_best: float | None = None
    #: Models that take longer, at the plan's quantile, are left out.
    max_latency_ms: Milliseconds | None = None
    max_cost_usd: Dollars | None = None
    region: Annotated[str, msgspec.Meta(max_length=64)] | None = None
    compliance: Names = ()
    exclude: Names = ()
    #: Its answers are checked: a ladder may run it, where one was learned that pays.
    ladder: bool = False
    #: Tokens expected in and out; they replace the observed means.
    input_tokens: Tokens | None = None
    output_tokens: Tokens | None = None
    #: The tier whose answer passes the check when cheaper ones are tried first; none: as believed success rates say.
    accepted_at: Literal[1, 2, 3] | None = None

    def __post_init__(self) -> None:
        """Refuse a rate that is none, and a fixed model that is not named."""
        Target(min_success=self.min_success, of_best=self.of_best)
        if self.fixed and self.model is None:
            raise MissingField(field=f"nodes.{self.id}.model", hint="Name the model that `fixed` keeps.")

    @property
    def request(self) -> Request:
        """The recommendation that the node alone would ask for; a dry run that shows every candidate."""
        return Request(
            task_type=self.task_type,
            min_success=self.min_success,
            of_best=self.of_best,
            max_cost_usd=self.max_cost_usd,
            region=self.region,
            compliance=self.compliance,
            exclude=self.exclude,
            input_tokens=self.input_tokens,
            output_tokens=self.output_tokens,
            ladder=self.ladder,
            explain=True,
            dry_run=True,
        )


class Dag(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, dict=True):
    """Calls that depend on each other, and what the whole may take: `POST /v1/plan`.

    Raises: DuplicateNode, UnknownNode, DagCycle, TooManyItems, BadInput — naming what does not hold.
    """

    nodes: Annotated[tuple[Node, ...], msgspec.Meta(min_length=1, max_length=MAX_NODES)]
    name: Annotated[str, msgspec.Meta(max_length=128)] = ""
    #: Of the whole: all that is left of it, where nodes are done.
    deadline_ms: Milliseconds | None = None
    budget_usd: Dollars | None = None
    #: Probability that all nodes succeed.
    min_success: float | None = None
    #: Each node is planned with this quantile of its latency.
    quantile: Annotated[float, msgspec.Meta(ge=0.5, le=0.99)] = 0.9
    #: What checking one answer costs when cheaper models are tried first.
    check_usd: Dollars = 0.001
    #: Nodes that have run: they take no more time and no more money.
    done: Annotated[tuple[Id, ...], msgspec.Meta(max_length=MAX_NODES)] = ()
    #: Nodes under way, with the milliseconds each still needs; they keep their `model`, which is paid already.
    running: dict[Id, Annotated[float, msgspec.Meta(ge=0.0, le=MAX_LATENCY_MS)]] = {}
    #: Mint no decision and log nothing.
    dry_run: bool = False

    def __post_init__(self) -> None:
        """Refuse what is no DAG."""
        Target(min_success=self.min_success)
        ids = [node.id for node in self.nodes]
        if twice := [name for name, times in Counter(ids).items() if times > 1]:
            raise DuplicateNode(ids=_listed(twice))
        if (total := sum(len(node.depends_on) for node in self.nodes)) > MAX_DEPENDENCIES:
            raise TooManyItems(field="depends_on", given=total, limit=MAX_DEPENDENCIES)
        for node in self.nodes:
            _check_known(f"nodes.{node.id}.depends_on", node.depends_on, ids)
        _check_known("done", self.done, ids)
        _check_known("running", self.running, ids)
        self._check_running()
        _ = self.graph

    @cached_property
    def left(self) -> tuple[Node, ...]:
        """Nodes that have not run, in the document's order."""
        done = set(self.done)
        return tuple(node for node in self.nodes if node.id not in done)

    @cached_property
    def graph(self) -> "Graph":
        """What the nodes that are left wait for."""
        all_nodes = Graph.of([(node.id, node.depends_on) for node in self.nodes])
        if not self.done:
            return all_nodes
        left = {node.id for node in self.left}
        return Graph.of([(node.id, [one for one in node.depends_on if one in left]) for node in self.left])

    @property
    def is_coupled(self) -> bool:
        """Whether the choice for one node depends on the others'."""
        return any(limit is not None for limit in (self.deadline_ms, self.budget_usd, self.min_success))

    def _check_running(self) -> None:
        """Refuse nodes that are done and running, and such as run nobody knows what."""
        by_id = {node.id: node for node in self.nodes}
        for name in self.running:
            if name in self.done:
                raise BadInput(field="running", problem=f"`{name}` is in `done`, too. Keep one of them.")
            if by_id[name].model is None:
                raise MissingField(field=f"nodes.{name}.model", hint="Name the model that runs it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """Which node waits for which, by place."""

    ids: tuple[str, ...]
    #: Places of what each node waits for.
    parents: tuple[tuple[int, ...], ...]
    #: All places, each after its parents.
    order: tuple[int, ...]

    @classmethod
    def of(cls, nodes: Sequence[tuple[str, Sequence[str]]]) -> "Graph":
        """The graph of ids with the ids they wait for.

        Raises: DagCycle.
        """
        place_of = {name: place for place, (name, _) in enumerate(nodes)}
        parents = tuple(tuple(sorted({place_of[name] for name in waits})) for _, waits in nodes)
        try:
            order = tuple(TopologicalSorter(dict(enumerate(parents))).static_order())
        except CycleError as found:
            circle = [nodes[place][0] for place in found.args[1]]
            raise DagCycle(cycle=" → ".join(f"`{name}`" for name in circle)) from found
        return cls(ids=tuple(place_of), parents=parents, order=order)


def _check_known(field: str, names: Iterable[str], ids: Sequence[str]) -> None:
    """Refuse the name of a node that is not there."""
    known = set(ids)
    for name in names:
        if name not in known:
            raise UnknownNode(field=field, given=name, hint=near(name, ids) or "Add it, or leave it out.")


def _listed(names: Sequence[str]) -> str:
    """Some names in words."""
    shown = ", ".join(f"`{name}`" for name in names[:5])
    return shown if len(names) <= 5 else f"{shown} and {len(names) - 5} more"
