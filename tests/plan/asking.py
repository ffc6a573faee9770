"""A catalogue of three models, what was seen of them, and the plan of a DAG under both."""

from router.catalogue import Catalogue, CataloguedEndpoint, CataloguedModel, Policy, Price, TaskType
from router.decide.decider import Decider
from router.learn.snapshot import Snapshot
from router.plan.ask import Asking
from router.plan.dag import Dag, Node
from router.plan.planner import planned
from router.signing import Signer
from router.values import LATENCY_BINS, bin_of
from tests.unit.learn.test_snapshot import tally

SIGNER = Signer({1: bytes(32)})


def model(name, tier, usd, *endpoints):
    return CataloguedModel(name=name, tier=tier, price=Price(request_usd=usd), endpoints=endpoints)


CATALOGUE = Catalogue(
    models=(
        model("small", 1, 0.001, CataloguedEndpoint(provider="a", region="eu")),
        model("middle", 2, 0.01, CataloguedEndpoint(provider="b", region="us")),
        model("large", 3, 0.1, CataloguedEndpoint(provider="c", region="eu")),
    ),
    task_types=(TaskType(path="classify", tier=1), TaskType(path="write", tier=2), TaskType(path="judge", tier=3)),
    policy=Policy(drift=False),
)


def seen(**latency_ms):
    """400 outcomes of each model for each task type: small succeeds at classify alone, middle everywhere but judge."""
    rates = {
        "classify": {"small": 0.96, "middle": 0.97, "large": 0.99},
        "write": {"small": 0.6, "middle": 0.95, "large": 0.99},
        "judge": {"small": 0.3, "middle": 0.7, "large": 0.98},
    }
    snapshot = Snapshot()
    took = {"small": 500, "middle": 1_500, "large": 4_000, **latency_ms}
    for task_type, by_model in rates.items():
        for name, rate in by_model.items():
            hist = [0] * LATENCY_BINS
            hist[bin_of(took[name], LATENCY_BINS)] = 400
            successes = round(400 * rate)
            row = tally(task_type=task_type, model=name, n=400, successes=successes, quality=successes * 10_000)
            snapshot.apply([type(row)(**{**{f: getattr(row, f) for f in row.__struct_fields__}, "latency_hist": hist})])
    return snapshot


def node(name, task_type, *waits, **fields):
    return Node(id=name, task_type=task_type, depends_on=waits, **fields)


def asked(dag, snapshot=None, catalogue=CATALOGUE):
    snapshot = snapshot or Snapshot()
    return list(Asking(Decider(catalogue, 1, SIGNER), catalogue, snapshot).all_of(dag))


def plan(*nodes, snapshot=None, catalogue=CATALOGUE, **limits):
    dag = Dag(nodes=nodes, **limits)
    return planned(dag, asked(dag, snapshot, catalogue), seconds=10.0)


def models(found):
    return {one.node: one.model for one in found.nodes}
