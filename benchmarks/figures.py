"""What did a benchmark find? Ratios against yardsticks of the same run, each with its floor, as a table and as JSON."""

import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Literal, NoReturn, Self

import msgspec
from rich.console import Console
from rich.table import Table

Better = Literal["higher", "lower"]


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One ratio: the median over rounds, each of which measured both sides."""

    figure: str
    #: What is measured, and by what it is divided, in words.
    yardstick: str
    ratio: float
    #: What must be reached, and what would be better still; None: nothing is asked.
    floor: float | None
    stretch: float | None
    better: Better
    #: Smallest and largest ratio of a round.
    spread: tuple[float, float]
    rounds: int
    #: Measurements behind one round's ratio, such as requests, rows or choices.
    n: int
    #: What the two sides were in their own unit (medians), such as `1,234/s`.
    measured: str
    against: str

    @classmethod
    def of(
        cls,
        figure: str,
        yardstick: str,
        ratios: Sequence[float],
        *,
        floor: float | None = None,
        stretch: float | None = None,
        better: Better = "higher",
        n: int,
        measured: str,
        against: str,
    ) -> Self:
        """The figure of one ratio per round."""
        return cls(
            figure=figure,
            yardstick=yardstick,
            ratio=median(ratios),
            floor=floor,
            stretch=stretch,
            better=better,
            spread=(min(ratios), max(ratios)),
            rounds=len(ratios),
            n=n,
            measured=measured,
            against=against,
        )

    @property
    def holds(self) -> bool:
        """Whether the median is no worse than the floor."""
        if self.floor is None:
            return True
        return self.ratio >= self.floor if self.better == "higher" else self.ratio <= self.floor


HEADER = ("figure", "measured", "yardstick", "ratio", "least … most", "floor", "stretch", "rounds × n")
#: Where among them the ratio stands.
RATIO = HEADER.index("ratio")


def cells(one: Figure) -> list[str]:
    """A figure in words, under `HEADER`."""
    sign = "≥" if one.better == "higher" else "≤"
    return [
        one.figure,
        one.measured,
        f"{one.yardstick} ({one.against})",
        f"{one.ratio:,.2f}",
        f"{one.spread[0]:,.2f} … {one.spread[1]:,.2f}",
        "–" if one.floor is None else f"{sign} {one.floor:g}",
        "–" if one.stretch is None else f"{sign} {one.stretch:g}",
        f"{one.rounds} × {one.n:,}",
    ]


def table(figures: Sequence[Figure], title: str) -> Table:
    """Figures for people."""
    shown = Table(*HEADER, title=title)
    for one in figures:
        row = cells(one)
        row[RATIO] = f"[{'green' if one.holds else 'red'}]{row[RATIO]}"
        shown.add_row(*row)
    return shown


def show(figures: Sequence[Figure], title: str) -> None:
    """Prints the table; a file or a pipe has no width of its own."""
    Console(width=None if sys.stdout.isatty() else 160).print(table(figures, title))


def finish(figures: Sequence[Figure], title: str, path: Path | None = None) -> NoReturn:
    """Ends a benchmark: prints the table, writes the figures where asked, exit code 1 where a floor is missed."""
    show(figures, title)
    if path is not None:
        write(figures, path)
    sys.exit(0 if all(one.holds for one in figures) else 1)


def write(figures: Sequence[Figure], path: Path) -> None:
    """Figures for machines: a list, the fields by name."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(figures), indent=2) + b"\n")
