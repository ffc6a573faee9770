"""How is the house built? Sizes of its rooms, and who imports whom.

`python docs/house.py [--json] [--draw FILE] [FOLDER]`; another FOLDER is another checkout, to compare with.
"""

import argparse
import ast
import io
import json
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import Any

HERE = Path(__file__).resolve().parents[1]
PACKAGES = ("router", "api", "migrations", "benchmarks", "examples", "docs", "tests")
#: Rooms are drawn for what users install.
INSTALLED = ("router", "api")


def measured(folder: Path) -> dict[str, Any]:
    """Everything this page knows of a checkout, as plain JSON."""
    packages = {}
    for name in PACKAGES:
        files = modules_of(folder / name)
        if files:
            packages[name] = sizes(files)
    return {
        "packages": packages,
        "installed": sizes([file for name in INSTALLED for file in modules_of(folder / name)]),
        "rooms": {room: sizes(files) for room, files in sorted(rooms_of(folder).items())},
        "imports": {room: sorted(others) for room, others in sorted(imports(folder).items())},
        "settings": n_settings(folder),
        "dependencies": dependencies(folder),
        "pages": {
            str(page.relative_to(folder)): len(page.read_text().splitlines())
            for page in sorted([*folder.glob("*.md"), *folder.glob("docs/**/*.md")])
        },
    }


def modules_of(package: Path) -> list[Path]:
    """Python files of a package; what a build leaves behind is none of ours."""
    return [path for path in sorted(package.rglob("*.py")) if "__pycache__" not in path.parts]


def sizes(files: list[Path]) -> dict[str, Any]:
    """Modules, lines and functions of some files; lengths are in lines that are not blank."""
    texts = [path.read_text() for path in files]
    lengths = [lines for text in texts if (lines := n_lines(text))]
    functions = [function for text in texts for function in functions_of(ast.parse(text))]
    bare = [length for _, length in functions]
    total = sum(lengths)
    return {
        "modules": len(lengths),
        "lines": sum(len(text.splitlines()) for text in texts),
        "median_module": median(lengths) if lengths else 0,
        "largest_module": max(lengths, default=0),
        "over_400": sum(length > 400 for length in lengths),
        "functions": len(functions),
        "median_function": median([length for length, _ in functions]) if functions else 0,
        "median_function_without_docstring": median(bare) if bare else 0,
        "p90_function_without_docstring": round(quantiles(bare, n=10)[-1]) if len(bare) > 1 else sum(bare),
        "public_names": sum(n_public(ast.parse(text)) for text in texts),
        "comments": round(sum(map(n_comments, texts)) / max(total, 1), 3),
        "docstrings": round(sum(n_docstrings(ast.parse(text)) for text in texts) / max(total, 1), 3),
    }


def n_lines(text: str) -> int:
    """Lines that are not blank."""
    return sum(bool(line.strip()) for line in text.splitlines())


def functions_of(tree: ast.AST) -> Iterator[tuple[int, int]]:
    """Length of each function, with its docstring and without."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            yield length, length - docstring_lines(node)


def docstring_lines(node: ast.AST) -> int:
    """Lines of a docstring; none where there is none."""
    body = getattr(node, "body", [])
    first = body[0] if body else None
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        return (first.end_lineno or first.lineno) - first.lineno + 1
    return 0


def n_docstrings(tree: ast.AST) -> int:
    """Lines of all docstrings."""
    kinds = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    return sum(docstring_lines(node) for node in ast.walk(tree) if isinstance(node, kinds))


def n_comments(text: str) -> int:
    """Lines that are, or end in, a comment."""
    return sum(token.type == tokenize.COMMENT for token in tokenize.generate_tokens(io.StringIO(text).readline))


def n_public(tree: ast.Module) -> int:
    """Functions and classes of a module that others may use."""
    kinds = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    return sum(isinstance(node, kinds) and not node.name.startswith("_") for node in tree.body)


def n_settings(folder: Path) -> int:
    """Environment variables that an operator may set."""
    tree = ast.parse((folder / "router" / "settings.py").read_text())
    return 1 + sum(  # `DATABASE_URL` has no prefix
        isinstance(key, ast.Constant) and str(key.value).startswith("ROUTER_")
        for node in ast.walk(tree)
        if isinstance(node, ast.Dict)
        for key in node.keys
    )


def dependencies(folder: Path) -> dict[str, int]:
    """Libraries that are asked for, by extra."""
    project = tomllib.loads((folder / "pyproject.toml").read_text())["project"]
    extras = project.get("optional-dependencies", {})
    return {"always": len(project["dependencies"]), **{name: len(asked) for name, asked in sorted(extras.items())}}


def rooms_of(folder: Path) -> dict[str, list[Path]]:
    """Files of each room: a package or a module directly in `router`, and `api`."""
    rooms: dict[str, list[Path]] = {}
    for top in INSTALLED:
        for path in modules_of(folder / top):
            rooms.setdefault(room_of(".".join(path.relative_to(folder).with_suffix("").parts)), []).append(path)
    return rooms


def room_of(module: str) -> str:
    """The room of a module by its dotted name."""
    top, _, rest = module.partition(".")
    first = rest.partition(".")[0]
    return top if top != "router" or first in {"", "__init__"} else first


def imports(folder: Path) -> dict[str, set[str]]:
    """Room → the rooms it imports."""
    rooms = rooms_of(folder)
    found: dict[str, set[str]] = {}
    for room, files in rooms.items():
        named = {name for path in files for name in imported(ast.parse(path.read_text()))}
        found[room] = {other for name in named if (other := room_of(name)) in rooms and other not in {room, "router"}}
    return found


def imported(tree: ast.AST) -> Iterator[str]:
    """Dotted names of ours that are imported anywhere in a module."""
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [name.name for name in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{name.name}" for name in node.names]
        yield from (name for name in names if name.partition(".")[0] in INSTALLED)


def ranks(graph: dict[str, set[str]]) -> dict[str, int]:
    """Storey of each room: one above the highest it imports. Rooms in a circle share what can be told of them."""
    found = dict.fromkeys(graph, 0)
    for _ in graph:
        found = {room: max((found[other] + 1 for other in others), default=0) for room, others in graph.items()}
    return {room: min(rank, len(graph)) for room, rank in found.items()}


def needed(graph: dict[str, set[str]]) -> dict[str, set[str]]:
    """The imports that no other way through the house implies: what a picture has to show."""
    reached: dict[str, set[str]] = {}
    for room in sorted(graph, key=ranks(graph).__getitem__):
        reached[room] = set(graph[room]).union(*(reached.get(other, set()) for other in graph[room]))
    return {
        room: {one for one in others if not any(one in reached[other] for other in others if other != one)}
        for room, others in graph.items()
    }


def draw(folder: Path, target: Path) -> None:
    """The rooms as a picture: each stands above all that it imports."""
    # Only this needs it.
    import matplotlib as mpl  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    graph = imports(folder)
    graph = {room: others for room, others in graph.items() if room not in {"router", "__main__"}}
    rank = ranks(graph)
    edges = needed(graph)
    storeys: dict[int, list[str]] = {}
    for room in sorted(graph, key=lambda one: (rank[one], one)):
        storeys.setdefault(rank[room], []).append(room)
    widest = float(max(map(len, storeys.values())))
    places = settled(storeys, edges, widest)
    figure = Figure(figsize=(11, 0.55 * len(storeys) + 0.6), layout="constrained")
    axes = figure.add_subplot()
    axes.set_axis_off()
    axes.set_xlim(-0.1, widest + 0.1)
    axes.set_ylim(-0.6, max(storeys) + 0.6)
    for room, others in edges.items():
        for other in others:
            xs, ys = zip(places[room], places[other], strict=True)
            axes.plot(xs, ys, color="#9fb3c8", linewidth=0.9, zorder=1)
    for room, (x, y) in places.items():
        box = {"boxstyle": "round,pad=0.35", "facecolor": "#f2f7f4", "edgecolor": "#2f7d5b", "linewidth": 0.9}
        axes.text(x, y, room, ha="center", va="center", fontsize=9, bbox=box, zorder=2)
    # Names stay text: they can be searched for, and a new room changes a few lines of the file.
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "house"}):
        figure.savefig(target, metadata={"Date": None} if target.suffix == ".svg" else None)


def settled(storeys: dict[int, list[str]], edges: dict[str, set[str]], widest: float) -> dict[str, tuple[float, float]]:
    """Where each room stands: near what it is joined with, as far as its neighbours leave room."""
    joined = {room: {*edges[room], *(one for one in edges if room in edges[one])} for room in edges}
    x_of = {room: (place + 0.5) * widest / len(rooms) for rooms in storeys.values() for place, room in enumerate(rooms)}
    for _ in range(60):
        for rooms in storeys.values():
            wanted = {one: sum(x_of[other] for other in joined[one]) / max(len(joined[one]), 1) for one in rooms}
            rooms.sort(key=wanted.__getitem__)
            step = min(1.0, widest / len(rooms))
            start = sum(wanted.values()) / len(rooms) - step * (len(rooms) - 1) / 2
            start = max(step / 2, min(start, widest - step * (len(rooms) - 0.5)))
            for place, room in enumerate(rooms):
                x_of[room] = start + step * place
    return {room: (x_of[room], float(storey)) for storey, rooms in storeys.items() for room in rooms}


def table(found: dict[str, Any]) -> str:
    """The same for people."""
    shown = {
        "modules": "modules",
        "lines": "lines",
        "median_module": "median module",
        "largest_module": "largest",
        "over_400": "> 400",
        "median_function": "function",
        "median_function_without_docstring": "without docstring",
        "p90_function_without_docstring": "90%",
        "public_names": "public names",
        "comments": "comments",
        "docstrings": "docstrings",
    }
    rows = [["", *shown.values()]]
    for name, size in (*found["packages"].items(), ("router + api", found["installed"])):
        rows.append([name, *(f"{size[key]:,}" for key in shown)])
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    lines = ["  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    asked = ", ".join(f"{name} {count}" for name, count in found["dependencies"].items())
    lines += ["", f"settings: {found['settings']}", f"dependencies: {asked}"]
    lines += ["", "room imports", *(f"{room}: {', '.join(others)}" for room, others in found["imports"].items())]
    return "\n".join(lines)


def main() -> None:
    """Prints the figures of a checkout, or draws its rooms."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=HERE, help="a checkout; none: this one")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--draw", type=Path, metavar="FILE", help="draw who imports whom, as SVG or PNG")
    given = parser.parse_args()
    if given.draw is not None:
        draw(given.folder, given.draw)
        return
    found = measured(given.folder)
    sys.stdout.write(f"{json.dumps(found, indent=2) if given.json else table(found)}\n")


if __name__ == "__main__":
    main()
