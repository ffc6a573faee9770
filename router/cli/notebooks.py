"""`router notebooks`: the questions of an operator as notebooks, on the operator's own history."""

import json as json_
import shutil
import subprocess
import sys
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from router.errors import BadInput, PicturesMissing


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(notebooks)


def notebooks(
    folder: Annotated[Path, typer.Argument(help="Where they are copied to; what is there already stays.")] = Path(
        "router-notebooks"
    ),
    *,
    json: Annotated[bool, typer.Option("--json", help="Print what was copied as JSON.")] = False,
    open_: Annotated[bool, typer.Option("--open/--no-open", help="Open Jupyter there.")] = True,
) -> None:
    """Copy the notebooks out and open them in Jupyter: learning curves, savings, what if, drift.

    They look back on your own history, or on a simulated one where nothing was reported yet, and change nothing.
    """
    copied: list[str] = []
    kept: list[str] = []
    for path in originals():
        copy = folder / path.name
        if copy.exists():
            kept.append(str(copy))
            continue
        try:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
        except OSError as problem:
            text = f"{str(folder)!r} cannot be written: {problem.strerror or problem}. Give another folder."
            raise BadInput(field="FOLDER", problem=text) from problem
        copied.append(str(copy))
    if json:
        typer.echo(json_.dumps({"copied": copied, "kept": kept}, indent=2))
    else:
        said = [*(f"{copy} is there already and stays as it is." for copy in kept), *copied]
        typer.echo("\n".join(said))
    if not open_:
        return
    if find_spec("jupyterlab") is None:
        raise PicturesMissing
    done = subprocess.run([sys.executable, "-m", "jupyterlab", str(folder)], check=False)  # noqa: S603  # our own words
    raise typer.Exit(1 if done.returncode else 0)


def originals() -> list[Path]:
    """The notebooks as they are shipped: inside the wheel, else beside the package."""
    package = Path(str(files("router")))
    packaged = package / "_notebooks"
    folder = packaged if packaged.exists() else package.parent / "notebooks"
    return sorted(folder.glob("*.ipynb"))
