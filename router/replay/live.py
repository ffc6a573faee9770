"""How does it stand right now? What a replay has shown so far, as a table to watch."""

from collections import Counter, deque
from collections.abc import Sequence

import numpy as np
from rich.box import SIMPLE_HEAD
from rich.table import Table

from router.replay.play import Played
from router.replay.table import OutcomeTable

#: Calls that `recommended lately` looks back on.
LATELY = 20


class Scoreboard:
    """Counts what was played; shows it at any moment."""

    def __init__(self, table: OutcomeTable) -> None:
        self._table = table
        n_types = len(table.task_types)
        self._calls = np.zeros(n_types, dtype=np.int64)
        self._successes = np.zeros(n_types, dtype=np.int64)
        self._cost_usd = np.zeros(n_types)
        self._dearest_usd = np.zeros(n_types)
        self._last: list[Played | None] = [None] * n_types
        self._lately: list[deque[int]] = [deque(maxlen=LATELY) for _ in range(n_types)]

    def take(self, done: Sequence[Played]) -> None:
        """Counts what a wave did."""
        for one in done:
            place = one.task_type
            self._calls[place] += 1
            self._successes[place] += one.is_success
            self._cost_usd[place] += one.cost_usd
            self._dearest_usd[place] += self._table.cost_usd[one.prompt, -1]
            self._last[place] = one
            self._lately[place].append(one.model)

    def shown(self) -> Table:
        """The table of this moment."""
        # 80 columns are enough, and widths stand still while numbers grow.
        table = Table(box=SIMPLE_HEAD, show_edge=False, padding=0)
        table.add_column("task type", no_wrap=True, min_width=9)
        table.add_column("evidence", justify="right", no_wrap=True, min_width=8)
        table.add_column("decided by", no_wrap=True, min_width=11)
        table.add_column("recommended lately", no_wrap=True, min_width=18)
        table.add_column("success\nso far", justify="right", no_wrap=True, min_width=7)
        table.add_column("cost\nin USD", justify="right", no_wrap=True, min_width=6)
        table.add_column(f"always\n{self._table.models[-1]}", justify="right", no_wrap=True, min_width=6)
        table.add_column("saved", justify="right", no_wrap=True, min_width=5)
        for place, name in enumerate(self._table.task_types):
            table.add_row(name, *self._decided(place), *self._amounts(slice(place, place + 1)))
        table.add_section()
        table.add_row("all", f"{self._calls.sum()}", "", "", *self._amounts(slice(None)), style="bold")
        return table

    def _decided(self, place: int) -> tuple[str, str, str]:
        """Evidence, who decides, and what was recommended lately."""
        last = self._last[place]
        if last is None:
            return "0", "", ""
        outcomes = last.outcomes + 1
        model, times = Counter(self._lately[place]).most_common(1)[0]
        lately = f"{self._table.models[model]} {times / len(self._lately[place]):.0%}"
        if last.is_adaptive:
            return f"{outcomes}", "[green]learning[/green]", lately
        return f"{outcomes}/{last.needed}", "[yellow]static tier[/yellow]", lately

    def _amounts(self, places: slice) -> tuple[str, str, str, str]:
        """Success, cost, the dearest model's cost on the same prompts, and what was saved."""
        calls, dearest_usd = int(self._calls[places].sum()), float(self._dearest_usd[places].sum())
        cost_usd = float(self._cost_usd[places].sum())
        success = f"{self._successes[places].sum() / calls:.1%}" if calls else ""
        saved = f"{1.0 - cost_usd / dearest_usd:.0%}" if dearest_usd > 0.0 else ""
        return success, f"{cost_usd:.2f}", f"{dearest_usd:.2f}", saved
