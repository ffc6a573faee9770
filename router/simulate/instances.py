"""What is played? Instances with known success rates: named ones, fresh random ones, and files of real outcomes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, Protocol
from zlib import crc32

import numpy as np

from router.errors import BadInput, UnknownName, near
from router.replay.checks import AUDIT_USD, Graded, Law, PassOrFail
from router.replay.table import OutcomeTable, read
from router.values import BoolArray, FloatArray, Target

Family = Literal["absolute", "relative", "drift", "random", "checked", "files"]

DECISIONS, DRIFT_DECISIONS, CHECKED_DECISIONS = 8_000, 9_000, 10_000
#: The one task type of an instance that is no file.
TASK_TYPE = "simulated"
MOST_RANDOM = 1_000
_FILE = ".csv.gz"
_RANDOM = re.compile(r"(random|checked):(\d{1,9})(?:-(\d{1,9}))?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """What every model would do at each decision of one run; nothing is drawn while it is played."""

    #: Whether it succeeds, and with what probability; both of shape (n_decisions, n_models).
    success: BoolArray
    rate: FloatArray
    #: What the call would cost, as its report says, shape (n_decisions, n_models); None: costs are not reported.
    cost_usd: FloatArray | None
    #: What the check would give each answer, shape (n_decisions, n_models); None: there is no check.
    score: FloatArray | None = None


class World(Protocol):
    """Where outcomes come from."""

    def stream(self, generator: np.random.Generator, decisions: int) -> Stream:
        """The outcomes of one run, of at most as many decisions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Outcomes drawn from success rates that may move."""

    #: Rates at decisions, in order; between two of them each rate moves in a straight line.
    path: tuple[tuple[int, tuple[float, ...]], ...]

    def stream(self, generator: np.random.Generator, decisions: int) -> Stream:
        """The outcomes of one run."""
        at = [decision for decision, _ in self.path]
        moves = np.array([rates for _, rates in self.path]).T
        rate = np.stack([np.interp(np.arange(decisions), at, move) for move in moves], axis=1)
        return Stream(success=generator.random(rate.shape) < rate, rate=rate, cost_usd=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """Outcomes that happened, one row per prompt, played in an order of the run's own; every prompt once."""

    #: Both of shape (n_prompts, n_models).
    success: BoolArray
    cost_usd: FloatArray

    def stream(self, generator: np.random.Generator, decisions: int) -> Stream:
        """The outcomes of one run; the rates are those of all prompts."""
        order = generator.permutation(len(self.success))[:decisions]
        rate = np.broadcast_to(self.success.mean(axis=0), (len(order), self.success.shape[1]))
        return Stream(success=self.success[order], rate=rate, cost_usd=self.cost_usd[order])


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Outcomes and scores drawn from rates that stand still; failures of models may coincide."""

    rates: tuple[float, ...]
    #: Of the check, by model.
    laws: tuple[Law, ...]
    #: Probability that two models find the same prompts hard; otherwise they fail independently of each other.
    coupled: float
    #: What a check costs, and having one answer verified.
    check_usd: float
    audit_usd: float

    def stream(self, generator: np.random.Generator, decisions: int) -> Stream:
        """The outcomes of one run: a model that shares the prompt's difficulty fails where that exceeds its rate."""
        shape = decisions, len(self.rates)
        shares = generator.random(shape) < np.sqrt(self.coupled)
        difficulty = np.where(shares, generator.random((decisions, 1)), generator.random(shape))
        rate = np.broadcast_to(np.array(self.rates), shape)
        success = difficulty < rate
        score = np.stack(
            [law.scores(generator, right) for law, right in zip(self.laws, success.T, strict=True)], axis=1
        )
        return Stream(success=success, rate=rate, cost_usd=None, score=score)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """One bandit: models, prices, a target, and a world that answers."""

    #: Unlike any other's; it seeds the world, so no run depends on what else is played.
    name: str
    family: Family
    #: The line of the table that its regret is added to: its own, or its file's.
    row: str
    task_type: str
    models: tuple[str, ...]
    #: What the catalogue says a call costs, shape (n_models,), and what it costs on average; from cheap to dear.
    price_usd: FloatArray
    cost_usd: FloatArray
    target: Target
    #: Decisions of one run, unless fewer are asked for.
    decisions: int
    world: World

    def stream(self, seed: int, decisions: int | None = None) -> Stream:
        """What every model would do in the run of a seed: the same for every strategy."""
        wanted = self.decisions if decisions is None else decisions
        return self.world.stream(np.random.default_rng((seed, crc32(self.name.encode()), 0)), wanted)


def instance(
    name: str,
    family: Family,
    price_usd: Sequence[float],
    rates: Sequence[float],
    target: Target,
    *later: tuple[int, Sequence[float]],
) -> Instance:
    """An instance by hand: prices and first rates from cheap to dear, then rates at later decisions."""
    cost_usd = np.array(price_usd, dtype=np.float64)
    path = ((0, tuple(rates)), *((decision, tuple(moved)) for decision, moved in later))
    return Instance(
        name=name,
        family=family,
        row=name,
        task_type=TASK_TYPE,
        models=tuple(f"m{place + 1}" for place in range(len(rates))),
        price_usd=cost_usd,
        cost_usd=cost_usd,
        target=target,
        decisions=DRIFT_DECISIONS if family == "drift" else DECISIONS,
        world=Drawn(path=path),
    )


_LADDER = (0.15, 0.6, 2.5, 5.0, 15.0)
_FOUR = (0.1, 0.8, 4.0, 10.0)
_AT_85, _AT_90 = Target(min_success=0.85), Target(min_success=0.9)
_OF_95, _OF_90 = Target(of_best=0.95), Target(of_best=0.9)

#: The instances that the algorithm was chosen on. R2 and R3 are published: Juneja, Joe-Wong, Yagan 2025 (arXiv
#: 2501.10290), GoodReads and the two-armed family at 0.82.
NAMED: tuple[Instance, ...] = (
    instance("A1-ladder5", "absolute", _LADDER, (0.62, 0.78, 0.88, 0.92, 0.95), _AT_85),
    instance("A2-cheap-ok3", "absolute", (0.2, 3.0, 20.0), (0.91, 0.94, 0.97), _AT_85),
    instance("A4-margin1", "absolute", (0.15, 0.8, 4.0, 15.0), (0.84, 0.86, 0.90, 0.95), _AT_85),
    instance("A5-none-clears5", "absolute", (0.1, 0.4, 1.5, 6.0, 10.0), (0.50, 0.62, 0.71, 0.78, 0.74), _AT_90),
    instance(
        "A7-wide8",
        "absolute",
        (0.1, 0.2, 0.4, 0.9, 2.0, 4.0, 8.0, 10.0),
        (0.58, 0.66, 0.81, 0.74, 0.89, 0.87, 0.93, 0.96),
        _AT_85,
    ),
    instance(
        "R2-goodreads8",
        "relative",
        (0.279, 0.354, 0.394, 0.533, 0.575, 0.688, 0.775, 0.852),
        (0.684, 0.664, 0.659, 0.672, 0.636, 0.687, 0.712, 0.684),
        _OF_95,
    ),
    instance("R3-toy82", "relative", (0.1, 0.5), (0.82, 0.90), _OF_90),
    instance("R6-llm5", "relative", _LADDER, (0.70, 0.84, 0.90, 0.91, 0.93), _OF_95),
    instance(
        "R8-llm6-steep", "relative", (0.2, 0.4, 1.0, 3.0, 8.0, 20.0), (0.40, 0.55, 0.60, 0.72, 0.88, 0.94), _OF_95
    ),
    instance(
        "D1-good-to-bad",
        "drift",
        _LADDER,
        (0.65, 0.90, 0.91, 0.93, 0.95),
        _AT_85,
        (3_999, (0.65, 0.90, 0.91, 0.93, 0.95)),
        (4_000, (0.65, 0.70, 0.91, 0.93, 0.95)),
    ),
    instance("D4-benign", "drift", _LADDER, (0.62, 0.78, 0.89, 0.92, 0.95), _AT_85),
    instance(
        "D6-bad-to-good-mid",
        "drift",
        _FOUR,
        (0.60, 0.72, 0.90, 0.95),
        _AT_85,
        (3_499, (0.60, 0.72, 0.90, 0.95)),
        (3_500, (0.60, 0.93, 0.90, 0.95)),
    ),
    instance(
        "D7-ramp-up-down",
        "drift",
        _FOUR,
        (0.70, 0.80, 0.92, 0.95),
        _AT_85,
        (1_500, (0.70, 0.80, 0.92, 0.95)),
        (3_500, (0.93, 0.80, 0.92, 0.95)),
        (6_000, (0.93, 0.80, 0.92, 0.95)),
        (7_000, (0.68, 0.80, 0.92, 0.95)),
    ),
)
FAMILIES: tuple[Family, ...] = ("absolute", "relative", "drift")


def chosen(words: Iterable[str], target: Target) -> list[Instance]:
    """The instances that words name, each once, in the order given.

    Parameters:  words — `A1` or `A1-ladder5`, a family, `all`, `random:7`, `random:0-9`, `checked:0-9`, or a
                 `.csv.gz` file.
                 target — of files, which name none.
    Raises:      BadInput — a word names nothing, or a file cannot be read.
    """
    found = {one.name: one for word in words for one in _of_word(word, target)}
    return list(found.values())


def random_instance(number: int) -> Instance:
    """A fresh instance, the same for everybody: three to eight models, dearer ones mostly better, either target."""
    generator = np.random.default_rng((number, 3))
    n_models = int(generator.integers(3, 9))
    price_usd = np.sort(np.exp(generator.uniform(np.log(0.1), np.log(20.0), n_models))).round(3)
    rising = np.sort(generator.uniform(0.45, 0.97, n_models))
    rates = np.clip(rising + generator.normal(0.0, 0.03, n_models), 0.05, 0.99).round(3)
    share = float(generator.uniform())
    target = Target(min_success=round(0.75 + 0.17 * share, 3))
    if generator.uniform() < 0.5:
        target = Target(of_best=round(0.90 + 0.07 * share, 3))
    return instance(f"random:{number}", "random", price_usd.tolist(), rates.tolist(), target)


def checked_instance(number: int) -> Instance:
    """A fresh instance with a check, the same for everybody: two to four models, dearer ones better, either target.

    Prices in USD of a call, from $0.0002 to $0.2; half of the checks pass or fail, the others grade.
    """
    generator = np.random.default_rng((number, 4))
    n_models = int(generator.integers(2, 5))
    cheap_usd = float(np.exp(generator.uniform(np.log(2e-4), np.log(2e-3))))
    steps = np.sort(np.append(generator.uniform(0.2, 0.8, n_models - 2), [0.0, 1.0]))
    price_usd = cheap_usd * float(generator.uniform(10.0, 100.0)) ** steps
    rates = np.sort(np.append(generator.uniform(0.5, 0.88, n_models - 1), generator.uniform(0.88, 0.98)))
    s, v, sharp = (float(generator.uniform(low, high)) for low, high in ((0.75, 0.97), (0.5, 0.97), (1.5, 6.0)))
    grades = generator.uniform() < 0.5
    law: Law = Graded(right=(sharp, 1.5), wrong=(1.5, sharp)) if grades else PassOrFail(sensitivity=s, specificity=v)
    world = Checked(
        rates=tuple(rates.round(3).tolist()),
        laws=(law,) * n_models,
        coupled=float(generator.uniform(0.0, 0.8)),
        check_usd=float(np.exp(generator.uniform(np.log(1e-4), np.log(2e-3)))),
        audit_usd=AUDIT_USD,
    )
    share = float(generator.uniform())
    is_absolute = generator.uniform() < 0.5
    target = Target(min_success=round(0.75 + 0.13 * share, 3)) if is_absolute else Target(of_best=0.9 + 0.07 * share)
    return checked(f"checked:{number}", price_usd.tolist(), target, world)


def checked(name: str, price_usd: Sequence[float], target: Target, world: Checked) -> Instance:
    """An instance with a check, by hand; prices from cheap to dear."""
    return replace(instance(name, "checked", price_usd, world.rates, target), world=world, decisions=CHECKED_DECISIONS)


def of_table(table: OutcomeTable, target: Target) -> list[Instance]:
    """One instance per task type of a table; the catalogue knows each model's mean cost over the whole table."""
    found = []
    for place, task_type in enumerate(table.task_types):
        prompts = table.prompts_of(place)
        success, cost_usd = table.success[prompts], table.cost_usd[prompts]
        found.append(
            Instance(
                name=f"{table.name}/{task_type}",
                family="files",
                row=table.name.removesuffix(_FILE),
                task_type=task_type,
                models=table.models,
                price_usd=table.mean_cost_usd,
                cost_usd=cost_usd.mean(axis=0),
                target=target,
                decisions=len(prompts),
                world=Recorded(success=success, cost_usd=cost_usd),
            )
        )
    return found


def _of_word(word: str, target: Target) -> list[Instance]:
    """The instances that one word names."""
    if word.endswith(_FILE):
        return of_table(read(Path(word)), target)
    if (numbered := _RANDOM.match(word)) is not None:
        first = int(numbered[2])
        last = first if numbered[3] is None else int(numbered[3])
        if not first <= last < first + MOST_RANDOM:
            problem = f"{word!r} does not run from a number to one at most {MOST_RANDOM - 1:,} above it."
            raise BadInput(field="INSTANCES", problem=f"{problem} Give a range such as {numbered[1]}:0-9.")
        make = random_instance if numbered[1] == "random" else checked_instance
        return [make(number) for number in range(first, last + 1)]
    asked = word.lower()
    named = [one for one in NAMED if asked in {"all", one.family, one.name.lower(), one.name.lower().split("-")[0]}]
    if not named:
        known = ["all", *FAMILIES, *(one.name for one in NAMED)]
        hint = near(word, known) or f"Give one of {', '.join(known)}, random:0-9, checked:0-9, or a {_FILE} file."
        raise UnknownName(field="INSTANCES", given=word[:128], hint=hint)
    return named
