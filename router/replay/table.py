"""What did every model do with every prompt? Outcome tables, and the file they are read from."""

import csv
import gzip
import math
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np

from router.catalogue.document import MAX_MODELS, MAX_TASK_TYPES, Name, path_problem
from router.errors import BadInput, ReplayFileInvalid, near
from router.replay.catalogue import middle
from router.values import MAX_COST_USD, BoolArray, FloatArray, IntArray

#: Columns that a file must have; others are passed over.
COLUMNS = ("task_type", "prompt_id", "model", "success", "cost_usd")
_SUCCESS = {"0": False, "1": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeTable:
    """Every model's outcome for every prompt; make it with `outcome_table`, which orders the models."""

    #: Where the outcomes come from: a file's name, or a workload's.
    name: str
    #: From cheap to dear, by mean cost over all prompts; ties by name.
    models: tuple[str, ...]
    task_types: tuple[str, ...]
    #: Place of each prompt's task type in `task_types`, shape (n_prompts,).
    task_type: IntArray
    #: Shape (n_prompts, n_models).
    success: BoolArray
    #: Cost of the one call, shape (n_prompts, n_models).
    cost_usd: FloatArray

    def __post_init__(self) -> None:
        """Refuse arrays that do not fit each other, and freeze them."""
        shape = (len(self.task_type), len(self.models))
        if self.success.shape != shape or self.cost_usd.shape != shape:
            raise ValueError(f"an outcome table of shape {shape} got {self.success.shape} and {self.cost_usd.shape}")
        for array in (self.task_type, self.success, self.cost_usd):
            array.setflags(write=False)

    @property
    def n_prompts(self) -> int:
        """Prompts in the table."""
        return len(self.task_type)

    @property
    def mean_cost_usd(self) -> FloatArray:
        """Mean cost of a call over all prompts, shape (n_models,)."""
        mean: FloatArray = self.cost_usd.mean(axis=0)
        return mean

    @property
    def static_place(self) -> int:
        """The model that the static tier names: the one in the middle by price."""
        return middle(self.models)

    def prompts_of(self, task_type: int) -> IntArray:
        """Places of the prompts of a task type, in the table's order."""
        return np.flatnonzero(self.task_type == task_type)


def outcome_table(
    *,
    name: str,
    models: Sequence[str],
    task_types: Sequence[str],
    task_type: IntArray,
    success: BoolArray,
    cost_usd: FloatArray,
) -> OutcomeTable:
    """A table with its models put in order, from cheap to dear."""
    order = np.lexsort((np.argsort(np.argsort(np.array(models))), cost_usd.mean(axis=0)))
    return OutcomeTable(
        name=name,
        models=tuple(models[place] for place in order),
        task_types=tuple(task_types),
        task_type=task_type.copy(),
        success=success[:, order],
        cost_usd=cost_usd[:, order],
    )


def read(path: Path) -> OutcomeTable:
    """The table in a `.csv.gz` file: one row per prompt and model, with at least the columns `COLUMNS`.

    `success` is 0 or 1, `cost_usd` the cost of that one call; `prompt_id` is unique within the file.
    Raises: BadInput — the file cannot be opened.   ReplayFileInvalid — names the column, the line, and what to do.
    """
    prompts: dict[str, _Prompt] = {}
    for row in _rows(path):
        prompt = prompts.setdefault(row.prompt_id, _Prompt(task_type=row.task_type, line=row.line, outcomes={}))
        if prompt.task_type != row.task_type:
            problem = f"{row.prompt_id!r} is of `{prompt.task_type}` on line {prompt.line}. A prompt has one task type."
            raise ReplayFileInvalid(field="task_type", path=path, line=row.line, problem=problem)
        if row.model in prompt.outcomes:
            problem = f"{row.prompt_id!r} already has a row for `{row.model}`. Keep one of them."
            raise ReplayFileInvalid(field="model", path=path, line=row.line, problem=problem)
        prompt.outcomes[row.model] = (row.is_success, row.cost_usd)
    if not prompts:
        raise ReplayFileInvalid(field="prompt_id", path=path, line=2, problem="there are no rows. Give at least one.")
    models = list(dict.fromkeys(model for prompt in prompts.values() for model in prompt.outcomes))
    _check_complete(path, prompts, models)
    task_types = list(dict.fromkeys(prompt.task_type for prompt in prompts.values()))
    _check_size(path, models, task_types)
    place_of = {task_type: place for place, task_type in enumerate(task_types)}
    outcomes = np.array([[prompt.outcomes[model] for model in models] for prompt in prompts.values()])
    return outcome_table(
        name=path.name,
        models=models,
        task_types=task_types,
        task_type=np.array([place_of[prompt.task_type] for prompt in prompts.values()], dtype=np.int64),
        success=outcomes[:, :, 0] > 0.5,
        cost_usd=outcomes[:, :, 1],
    )


def limited(table: OutcomeTable, per_type: int, seed: int) -> OutcomeTable:
    """At most `per_type` prompts of each task type, drawn by the seed; models are put in order anew."""
    generator = np.random.default_rng((seed, per_type))
    kept = [generator.permutation(table.prompts_of(task_type))[:per_type] for task_type in range(len(table.task_types))]
    rows = np.sort(np.concatenate(kept))
    return outcome_table(
        name=table.name,
        models=table.models,
        task_types=table.task_types,
        task_type=table.task_type[rows],
        success=table.success[rows],
        cost_usd=table.cost_usd[rows],
    )


def under(table: OutcomeTable, parent: str) -> OutcomeTable:
    """The same table with every task type a child of one that is never called itself.

    Raises: BadInput — a path that would be none.
    """
    names = tuple(f"{parent}/{name}" for name in table.task_types)
    for name in names:
        if problem := path_problem(name):
            raise BadInput(field="--under", problem=f"`{name}`: {problem}")
    return replace(table, task_types=names)


class _Row(NamedTuple):
    """One line of a file, checked."""

    line: int
    task_type: str
    prompt_id: str
    model: str
    is_success: bool
    cost_usd: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prompt:
    """What was read of one prompt so far."""

    task_type: str
    line: int
    #: Success and cost of each model.
    outcomes: dict[str, tuple[bool, float]]


def _rows(path: Path) -> Iterator[_Row]:
    """The rows of a file, each checked by itself."""
    line = 1
    try:
        with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = next(reader, [])
            places = _places(path, header)
            for cells in reader:
                line = reader.line_num
                if cells:
                    yield _row(path, line, header, cells, places)
    except gzip.BadGzipFile as problem:
        text = "it is no gzip data. Compress the table with `gzip`."
        raise ReplayFileInvalid(field="file", path=path, line=line, problem=text) from problem
    except OSError as problem:
        text = f"{str(path)!r} cannot be read: {problem.strerror or problem}. Check the path."
        raise BadInput(field="FILE", problem=text) from problem
    except (EOFError, zlib.error) as problem:
        text = "its gzip data break off or are damaged. Fetch the file again."
        raise ReplayFileInvalid(field="file", path=path, line=line, problem=text) from problem
    except (UnicodeDecodeError, csv.Error) as problem:
        text = f"it is no CSV in UTF-8 ({problem}). Write it as comma-separated values."
        raise ReplayFileInvalid(field="file", path=path, line=line, problem=text) from problem


def _places(path: Path, header: list[str]) -> list[int]:
    """Where the columns stand."""
    for column in COLUMNS:
        if header.count(column) > 1:
            problem = "the header names it twice. Keep one of them."
            raise ReplayFileInvalid(field=column, path=path, line=1, problem=problem)
        if column not in header:
            problem = f"the header has no such column. {near(column, header)} Needed are {', '.join(COLUMNS)}."
            raise ReplayFileInvalid(field=column, path=path, line=1, problem=problem)
    return [header.index(column) for column in COLUMNS]


def _row(path: Path, line: int, header: list[str], cells: list[str], places: list[int]) -> _Row:
    """One line, checked."""
    if len(cells) != len(header):
        problem = f"it has {len(cells)} cells and the header {len(header)}. Give one cell per column."
        raise ReplayFileInvalid(field="row", path=path, line=line, problem=problem)
    task_type, prompt_id, model, success, cost = (cells[place] for place in places)
    for field, problem in (
        ("task_type", _path_problem(task_type)),
        ("prompt_id", "" if prompt_id else "it is empty. Give each prompt a name of its own."),
        ("model", _name_problem(model)),
        ("success", _success_problem(success)),
        ("cost_usd", _cost_problem(cost)),
    ):
        if problem:
            raise ReplayFileInvalid(field=field, path=path, line=line, problem=problem)
    return _Row(line, task_type, prompt_id, model, _SUCCESS[success], float(cost))


def _path_problem(task_type: str) -> str:
    """Why a catalogue would refuse a task type; empty where it would not."""
    problem = path_problem(task_type)
    return f"{task_type[:80]!r} is no task type. {problem}" if problem else ""


def _name_problem(model: str) -> str:
    """Why a catalogue would refuse a model's name; empty where it would not."""
    try:
        msgspec.convert(model, Name)
    except msgspec.ValidationError:
        return f"{model[:80]!r} is no name of a model: 1 to 128 characters, no spaces. Rename it."
    return ""


def _success_problem(success: str) -> str:
    """What is wrong with a verdict; empty where nothing is."""
    if success in _SUCCESS:
        return ""
    return f"{success[:80]!r} is neither 0 nor 1. Write 1 for a success, 0 for a failure."


def _cost_problem(cost: str) -> str:
    """What is wrong with a cost; empty where nothing is."""
    try:
        cost_usd = float(cost)
    except ValueError:
        cost_usd = math.nan
    if math.isfinite(cost_usd) and 0.0 <= cost_usd <= MAX_COST_USD:
        return ""
    return f"{cost[:80]!r} is no cost in USD. Write a number from 0 to {MAX_COST_USD:g}, such as 0.0012."


def _check_complete(path: Path, prompts: dict[str, _Prompt], models: list[str]) -> None:
    """Refuse a prompt that some model was not asked."""
    for name, prompt in prompts.items():
        for model in models:
            if model not in prompt.outcomes:
                problem = f"{name!r} has no row for `{model}`. Give every prompt a row for every model."
                raise ReplayFileInvalid(field="model", path=path, line=prompt.line, problem=problem)


def _check_size(path: Path, models: list[str], task_types: list[str]) -> None:
    """Refuse more names than a catalogue holds."""
    for field, names, most in (("model", models, MAX_MODELS), ("task_type", task_types, MAX_TASK_TYPES)):
        if len(names) > most:
            problem = f"{len(names)} different ones: at most {most} fit in a catalogue."
            raise ReplayFileInvalid(field=field, path=path, line=1, problem=problem)
