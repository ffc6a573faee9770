"""What does a decision cost in process, against one decision of other bandits that hold the same beliefs?

Ours is what a GET does once beliefs are cached: `Decider.decide` with an absolute target and a fresh uniform, signature
and evidence included. Theirs is the function that each library calls once per request: pybandits' cost-control
Bernoulli bandit (`predict` of one sample), mabwiser's Thompson sampling (`predict`), and litellm's adaptive router
(`pick_model`, which draws once per model and weighs quality and cost). All start from one count of successes and
failures on the flat prior Beta(1, 1). They draw from the posterior at every request; ours has the choice ready. Rounds
are paired, who begins alternates, seconds are of the processor. The peers come with the extra `bench`.
"""

import argparse
import os
import random
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple
from uuid import UUID

import numpy as np

from benchmarks.figures import Figure, finish
from benchmarks.ladders import ABSOLUTE, SEED, catalogue, counted, ladder
from benchmarks.rounds import MOST_S, Measure, paired, times_as_fast
from router.answers import Decision, Request
from router.catalogue import Catalogue
from router.decide.decider import Decider
from router.learn.snapshot import Snapshot
from router.signing import Signer
from router.simulate.instances import TASK_TYPE
from router.values import FloatArray, IntArray, Tally

MODELS, OUTCOMES = 10, 200
#: How many times as fast as each peer a decision must be, and what would be better still.
FLOOR, STRETCH = 50.0, 100.0
FIGURE = "in-process decide, 10 models, belief cached"
#: What cost control may give up of the best draw: the distance between the best model and the absolute target.
_SUBSIDY = 0.1


class PeerMissing(ImportError):
    """A peer is not installed; the text says how to get it."""

    def __init__(self, package: str) -> None:
        super().__init__(
            f"`{package}` is not installed. `make bench` installs it, as does"
            " `pip install --constraint constraints.txt --editable '.[bench]'`."
        )


class Counts(NamedTuple):
    """What everybody has seen; arrays of shape (n_models,)."""

    models: tuple[str, ...]
    successes: IntArray
    failures: IntArray
    price_usd: FloatArray


def counts() -> Counts:
    """As many outcomes of every model, the dearer ones mostly better."""
    price_usd, rate = ladder(MODELS)
    successes = np.random.default_rng((SEED, MODELS, OUTCOMES)).binomial(OUTCOMES, rate)
    models = tuple(f"m{place + 1}" for place in range(MODELS))
    return Counts(models, successes, OUTCOMES - successes, price_usd)


def tallies(seen: Counts) -> list[Tally]:
    """The same as the database counts it, all in one time bucket."""
    pairs = zip(seen.successes.tolist(), seen.failures.tolist(), strict=True)
    return [
        counted(place, 0, successes + failures, successes, revision=1)
        for place, (successes, failures) in enumerate(pairs)
    ]


def read(seen: Counts) -> Catalogue:
    """What ours is decided under: changes are not followed, so that beliefs are the counts themselves."""
    return catalogue(len(seen.models), drift=False)


def ours(seen: Counts) -> Callable[[int], Decision]:
    """A decision as a request gets it, the choice ready after the first."""
    decider = Decider(read(seen), 1, Signer({1: b"k" * 32}))
    request, snapshot, id_ = Request(task_type=TASK_TYPE, min_success=ABSOLUTE.min_success), Snapshot(), UUID(int=1)
    snapshot.apply(tallies(seen))
    uniform = random.Random(SEED).random
    return lambda _: decider.decide(request, snapshot, u=uniform(), id_=id_, principal="", stale_s=0.0)[0]


def pybandits(seen: Counts) -> Measure:
    """Cost control: the cheapest of those whose draw comes near the best draw."""
    model, smab = _imported("pybandits.model"), _imported("pybandits.smab")
    rows = zip(seen.models, seen.successes.tolist(), seen.failures.tolist(), seen.price_usd.tolist(), strict=True)
    actions = {
        name: model.BetaCC(n_successes=1 + successes, n_failures=1 + failures, cost=price_usd)
        for name, successes, failures, price_usd in rows
    }
    bandit = smab.SmabBernoulliCC(actions=actions, subsidy_factor=_SUBSIDY, random_seed=SEED)
    return lambda _: bandit.predict(n_samples=1)


def mabwiser(seen: Counts) -> Measure:
    """Thompson sampling: the best draw."""
    mab = _imported("mabwiser.mab")
    bandit = mab.MAB(list(seen.models), mab.LearningPolicy.ThompsonSampling(), seed=SEED)
    decisions = np.repeat(seen.models, seen.successes + seen.failures)
    judged = np.column_stack([seen.successes, seen.failures]).ravel()
    bandit.fit(decisions, np.repeat(np.tile([1, 0], len(seen.models)), judged))
    return lambda _: bandit.predict()


def litellm(seen: Counts) -> Measure:
    """The adaptive router: the best weighted sum of draw and cheapness."""
    # Else it asks the network for prices when it is imported.
    os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")
    adaptive = _imported("litellm.router_strategy.adaptive_router.adaptive_router")
    kind = adaptive.RequestType.GENERAL
    prices = dict(zip(seen.models, seen.price_usd.tolist(), strict=True))
    config = adaptive.AdaptiveRouterConfig(available_models=list(seen.models))
    router = adaptive.AdaptiveRouter("peer", config, {}, prices)
    rows = zip(seen.models, seen.successes.tolist(), seen.failures.tolist(), strict=True)
    # Its only other way in reads a database.
    router._cells |= {  # noqa: SLF001
        (kind, name): adaptive.BanditCell(alpha=1.0 + successes, beta=1.0 + failures)
        for name, successes, failures in rows
    }

    def pick(_: int) -> object:
        # It waits for nothing: one step ends it, without an event loop's cost.
        try:
            router.pick_model(kind).send(None)
        except StopIteration as picked:
            return picked.value
        raise AssertionError

    return pick


PEERS: dict[str, Callable[[Counts], Measure]] = {"pybandits": pybandits, "mabwiser": mabwiser, "litellm": litellm}


def figures(_: str = "") -> list[Figure]:
    """Ours against each peer; no database is needed.

    Raises: PeerMissing.
    """
    seen = counts()
    decide = ours(seen)
    measures = {name: theirs(seen) for name, theirs in PEERS.items()}
    return [
        times_as_fast(
            f"{FIGURE}, against {name}",
            f"one decision of {name}",
            paired(decide, theirs, seconds=0.1, most_s=MOST_S / len(PEERS)),
            floor=FLOOR,
            stretch=STRETCH,
        )
        for name, theirs in measures.items()
    ]


def _imported(module: str) -> Any:
    """A module of a peer.

    Raises: PeerMissing.
    """
    try:
        return import_module(module)
    except ImportError as problem:
        raise PeerMissing(module.partition(".")[0]) from problem


def main() -> None:
    """Runs from the command line; exit code 1 where a median ratio is below its floor or a peer is missing."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    try:
        found = figures()
    except PeerMissing as missing:
        sys.exit(str(missing))
    finish(found, "A decision, and other bandits' on the same beliefs")


if __name__ == "__main__":
    main()
