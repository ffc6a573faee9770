"""What does a DAG's file say, and how are models written into it? YAML in and out; comments and order stay."""

from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.util import load_yaml_guess_indent

from router.catalogue import Catalogue, parse_document
from router.errors import DagFileInvalid, RouterError
from router.plan.answer import NodeChange
from router.plan.dag import Dag
from router.plan.training import Simulated

MAX_BYTES = 1_000_000
#: What a file may say beside its DAG.
_CATALOGUE, _SIMULATED = "catalogue", "simulated"
#: No line is broken that was not broken before.
_WIDTH = 100_000


class DagFile:
    """A DAG as it stands in a file.

    Raises: DagFileInvalid, and what `Dag` raises.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = _read(path)
        plain = _plain(self.text, path)
        catalogue, simulated = plain.pop(_CATALOGUE, None), plain.pop(_SIMULATED, None)
        plain.setdefault("name", path.stem)
        #: Of its own; none: what a router serves.
        self.catalogue: Catalogue | None = None if catalogue is None else parse_document(catalogue)
        self.simulated: Simulated | None = None if simulated is None else _converted(simulated, Simulated, path)
        self.dag: Dag = _converted(plain, Dag, path)

    def with_models(self, changes: Sequence[NodeChange]) -> str:
        """The file's text with other models; everything else as it was."""
        yaml = _yaml()
        document, indent, offset = load_yaml_guess_indent(self.text, yaml=yaml)
        after = {change.node: change.after for change in changes}
        for entry in document["nodes"]:
            if entry["id"] not in after:
                continue
            if "model" in entry:
                entry["model"] = after[entry["id"]]
            else:
                # Never last: what follows the last key, such as an empty line, stays with it.
                place = min(list(entry).index("task_type") + 1, len(entry) - 1)
                entry.insert(place, "model", after[entry["id"]])
        yaml.indent(mapping=2, sequence=indent or 2, offset=offset or 0)
        out = StringIO()
        yaml.dump(document, out)
        return out.getvalue()

    def write(self, text: str) -> None:
        """Replaces the file by a text, whole or not at all.

        Raises: DagFileInvalid — it cannot be written.
        """
        beside = self.path.with_name(f".{self.path.name}.new")
        try:
            beside.write_text(text, encoding="utf-8")
            beside.chmod(self.path.stat().st_mode)
            beside.replace(self.path)
        except OSError as problem:
            raise DagFileInvalid(path=str(self.path), problem=f"it cannot be written: {problem.strerror}.") from problem


def _yaml() -> YAML:
    """A parser that remembers how everything was written."""
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    return yaml


def _read(path: Path) -> str:
    """A file's text."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise DagFileInvalid(path=str(path), problem=f"it has more than {MAX_BYTES} bytes. Split it.")
        return path.read_text(encoding="utf-8")
    except OSError as problem:
        raise DagFileInvalid(path=str(path), problem=f"it cannot be read: {problem.strerror}.") from problem
    except UnicodeDecodeError as problem:
        raise DagFileInvalid(path=str(path), problem="it is not UTF-8 text.") from problem


def _plain(text: str, path: Path) -> dict[str, Any]:
    """Plain data from YAML; of JSON, which is YAML too."""
    try:
        document = YAML(typ="safe", pure=True).load(text)
    except YAMLError as problem:
        said = " ".join(str(problem).split())[:300]
        raise DagFileInvalid(path=str(path), problem=f"it is no YAML: {said}") from problem
    except RecursionError as problem:
        raise DagFileInvalid(path=str(path), problem="it is nested too deep. Flatten it.") from problem
    if not isinstance(document, dict):
        raise DagFileInvalid(path=str(path), problem="it is no mapping. Begin with `nodes:` and a list.")
    return document


def _converted(plain: Any, shape: Any, path: Path) -> Any:
    """A value from plain data, with complaints that name the place."""
    try:
        return msgspec.convert(plain, shape)
    except msgspec.ValidationError as problem:
        if isinstance(problem.__cause__, RouterError):
            raise problem.__cause__ from None
        raise DagFileInvalid(path=str(path), problem=f"{_placed(plain, str(problem))}.") from problem


def _placed(plain: Any, text: str) -> str:
    """Msgspec's sentence, with the node's id where it counts nodes."""
    said, _, where = text.partition(" - at ")
    place = where.strip("`").removeprefix("$").removeprefix(".")
    number = place.removeprefix("nodes[").split("]")[0]
    if place.startswith("nodes[") and number.isdigit():
        entry = plain["nodes"][int(number)]
        name = entry.get("id") if isinstance(entry, dict) else None
        place = place.replace(f"nodes[{number}]", f"nodes.{name}" if name else f"nodes[{number}]")
    return f"`{place}`: {said}" if place else said
