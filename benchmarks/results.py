"""What does the committed page of results say?"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.figures import HEADER, RATIO, Figure, cells

PATH = Path(__file__).parent / "RESULTS.md"
_INTRODUCTION = (
    "# Results of the benchmarks",
    "",
    "Ratios against a named yardstick of the same rounds: the median over rounds, with the least and the most.",
    "A floor must be reached, a stretch would be better still. The command below writes this page.",
    "",
)


def page(figures: Sequence[Figure], failed: Mapping[str, str], circumstances: Mapping[str, str], command: str) -> str:
    """The page, in Markdown.

    Parameters:  failed — benchmarks that gave no figures, with the reason.
                 circumstances — where, when and with what.   command — what was typed.
    """
    asked = [one for one in figures if one.floor is not None]
    missed = sum(not one.holds for one in asked)
    lines = [
        *_INTRODUCTION,
        f"Floors missed: {missed} of {len(asked)}.",
        "",
        *_table([*HEADER, "floor reached"], (_row(one) for one in figures)),
        "",
        *(f"- Not measured: `{name}`. {reason}" for name, reason in failed.items()),
        *([""] if failed else []),
        *_table(["", ""], [["command", f"`{command}`"], *([name, said] for name, said in circumstances.items())]),
    ]
    return "\n".join(lines) + "\n"


def _row(one: Figure) -> list[str]:
    """A figure's line; what is missed stands out."""
    row = cells(one)
    if not one.holds:
        row[RATIO] = f"**{row[RATIO]}**"
    return [*row, "–" if one.floor is None else "yes" if one.holds else "**no**"]


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Lines of a table."""
    escaped = [[cell.replace("|", r"\|") for cell in row] for row in rows]
    return [f"| {' | '.join(row)} |" for row in (header, ["---"] * len(header), *escaped)]
