"""Is the router worth asking right now, and which model stands in for it when it is not?"""

import threading
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from router.catalogue.built_in import unpriced
from router.catalogue.document import Catalogue
from router.catalogue.tasks import task_of
from router.client.answers import Planned, PlannedCall, Recommendation
from router.errors import BadInput, NothingToFallBackOn, UnknownTaskType
from router.values import Endpoint, Note

#: After a failure the router is left alone for this long, doubling up to the second.
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.1, 1.0
_MOST_REMEMBERED = 10_000
#: For work that the built-in catalogue does not know.
_UNKNOWN_TIER = 2
_LAST = Note(code="last-answer", text="The router did not answer in time: this is its last answer for this task type.")
_APART = Note(
    code="node-by-node", text="The router did not answer in time: no deadline, budget or success of the whole is kept."
)
_STATIC = Note(code="static-tiers", text="The router did not answer in time: this is the built-in static tier's model.")


class Circuit:
    """Lets one caller in a while try a router that did not answer, so that an outage costs nobody time.

    Parameters:  uniform — draws from [0, 1): callers must not come back in step.
    """

    def __init__(self, uniform: Callable[[], float]) -> None:
        self._uniform = uniform
        self._lock = threading.Lock()
        self._pause_s = 0.0
        self._closed_until_s = 0.0

    def lets_through(self, now_s: float) -> bool:
        """Whether to ask now; who is let through during an outage is alone for a while."""
        if not self._pause_s:
            return True
        with self._lock:
            if now_s < self._closed_until_s:
                return False
            self._closed_until_s = now_s + self._pause_s
            return True

    def failed(self, now_s: float) -> bool:
        """Leaves the router alone for longer; whether this began the outage."""
        with self._lock:
            began = not self._pause_s
            self._pause_s = min(LONGEST_PAUSE_S, self._pause_s * 2 or FIRST_PAUSE_S)
            self._closed_until_s = now_s + self._pause_s * (0.5 + 0.5 * self._uniform())
            return began

    def answered(self) -> None:
        """The outage, if there was one, is over."""
        self._pause_s = 0.0


class StandIn:
    """What may stand in for an answer: the last one for the same work, else the static tiers.

    Parameters:  providers — whose models the static tiers may name; none: all.
    """

    def __init__(self, providers: Sequence[str]) -> None:
        self._providers = tuple(providers)
        self._lock = threading.Lock()
        self._last: dict[tuple[Any, ...], tuple[Recommendation, float]] = {}

    def remember(self, task_type: str, wanted: Mapping[str, Any], answer: Recommendation, now_s: float) -> None:
        """Keeps an answer, without what must not be used twice: its decision."""
        kept = msgspec.structs.replace(
            answer,
            fallback="last_answer",
            id=None,
            decision=None,
            propensity=None,
            ladder=None,
            candidates=None,
            notes=(_LAST,),
        )
        with self._lock:
            key = _key(task_type, wanted)
            self._last.pop(key, None)
            self._last[key] = (kept, now_s)
            if len(self._last) > _MOST_REMEMBERED:
                del self._last[next(iter(self._last))]

    def instead(self, task_type: str, wanted: Mapping[str, Any], now_s: float) -> Recommendation:
        """What to do without the router; `exclude`, `region` and `compliance` hold all the same.

        Raises: NothingToFallBackOn — nothing that is known here meets them.
        """
        last, at_s = self._last.get(_key(task_type, wanted), (None, 0.0))
        if last is not None and last.model not in (wanted.get("exclude") or ()):
            return msgspec.structs.replace(last, stale_s=round((last.stale_s or 0.0) + now_s - at_s, 3))
        return self._static(task_type, wanted)

    def planned(self, dag: Mapping[str, Any], now_s: float) -> Planned:
        """What to do without the router about a whole DAG: each node by itself; what is fixed or running stays.

        Raises: NothingToFallBackOn.   BadInput — no DAG.
        """
        try:
            done = set(dag.get("done") or ())
            left = [node for node in dag["nodes"] if node["id"] not in done]
            nodes = tuple(self._planned(node, node["id"] in (dag.get("running") or ()), now_s) for node in left)
        except (KeyError, TypeError, AttributeError) as problem:
            said = "each node is an object with `id` and `task_type`."
            raise BadInput(field="nodes", problem=said) from problem
        return Planned(nodes=nodes, name=dag.get("name") or "", fallback="node_by_node", notes=(_APART,))

    def _planned(self, node: Mapping[str, Any], is_running: bool, now_s: float) -> PlannedCall:  # noqa: FBT001  # one of two
        """What stands in for a node of a plan."""
        if (is_running or node.get("fixed")) and node.get("model"):
            return PlannedCall(node=node["id"], task_type=node["task_type"], model=node["model"], strategy="none")
        answer = self.instead(node["task_type"], node, now_s)
        return PlannedCall(
            node=node["id"],
            task_type=node["task_type"],
            model=answer.model,
            endpoint=answer.endpoint,
            tier=answer.tier,
            strategy=answer.strategy,
        )

    def _static(self, task_type: str, wanted: Mapping[str, Any]) -> Recommendation:
        """The first usable model of the work's tier; an empty tier moves up, then down."""
        catalogue = _built_in()
        tier = _tier(catalogue, task_type)
        upwards = [tier, *range(tier + 1, 4), *range(tier - 1, 0, -1)]
        usable = [
            (upwards.index(model.tier), model, endpoint)
            for model in catalogue.models
            if model.name not in (wanted.get("exclude") or ())
            for endpoint in [self._endpoint(model.endpoints, wanted)]
            if endpoint is not None
        ]
        if not usable:
            raise NothingToFallBackOn(task_type=task_type[:128])
        _, model, endpoint = min(usable, key=lambda one: one[0])
        return Recommendation(
            model=model.name,
            task_type=task_type,
            endpoint=endpoint,
            fallback="static_tiers",
            tier=model.tier,
            strategy="static",
            notes=(_STATIC,),
        )

    def _endpoint(self, endpoints: Sequence[Any], wanted: Mapping[str, Any]) -> Endpoint | None:
        """The first endpoint that may be called."""
        region, compliance = wanted.get("region"), set(wanted.get("compliance") or ())
        for entry in endpoints:
            callable_ = not self._providers or entry.provider in self._providers
            if callable_ and region in {None, entry.region} and compliance <= set(entry.compliance):
                endpoint: Endpoint = entry.endpoint
                return endpoint
        return None


@cache
def _built_in() -> Catalogue:
    """The bundled tiers."""
    return unpriced()


def _tier(catalogue: Catalogue, task_type: str) -> int:
    """The tier of some work."""
    try:
        return task_of(catalogue, task_type).tier
    except UnknownTaskType:
        return _UNKNOWN_TIER


def _key(task_type: str, wanted: Mapping[str, Any]) -> tuple[Any, ...]:
    """What an answer holds for: an answer for one region or law is none for another."""
    return task_type, wanted.get("region"), tuple(sorted(wanted.get("compliance") or ()))
