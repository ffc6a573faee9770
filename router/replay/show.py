"""How does a person read what the replays showed? Tables for a terminal of 100 columns."""

import re
from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from router.replay.estimates import Estimate
from router.replay.summary import Summary, TaskTypeShown
from router.values import Target

#: Task types shown unless all are asked for: the largest.
MOST_TASK_TYPES = 12
_MODELS_OVER_TIME = 3
_NAME_WIDTH = 18
#: What need not be said where a name is short of room.
_TAIL = re.compile(r"(-instruct)?(-\d{8}|-\d{4}-\d{2}-\d{2})?\Z")
_LEVELS = "▁▂▃▄▅▆▇█"
_POLICIES = {
    "always_dearest": "always dearest",
    "always_cheapest": "always cheapest",
    "static_tiers": "static tier for ever",
    "best_fixed": "best fixed model",
    "hindsight_per_task_type": "hindsight by type",
    "oracle_per_prompt": "oracle per prompt",
    "best_mix_of_two_at_same_cost": "best mix, same cost",
    "cheapest_dearest_mix_at_same_cost": "dear/cheap mix, same",
}


def heading(shown: Summary) -> Text:
    """What was played."""
    facts = (
        f"{shown.prompts:,} prompts",
        counted(len(shown.by_task_type), "task type"),
        counted(len(shown.models), "model"),
        target_words(shown.target),
        counted(len(shown.runs), "seed"),
    )
    return Text.assemble((shown.name, "bold"), "  ", " · ".join(facts))


def policies(shown: Summary) -> Table:
    """The router beside the controls."""
    names = short_names([model.model for model in shown.models])
    table = table_of("What each policy would have brought")
    table.add_column("policy", no_wrap=True)
    table.add_column("success", justify="right", no_wrap=True)
    table.add_column("USD per\n1,000 calls", justify="right", no_wrap=True)
    table.add_column("success of\ndearest", justify="right", no_wrap=True)
    table.add_column("cost\nsaved", justify="right", no_wrap=True)
    table.add_column("models")
    router = shown.router
    table.add_row(
        "router",
        percent(router.success),
        per_thousand(router.mean_cost_usd),
        _share(_mean(router.kept_success_share)),
        _share(_mean(router.saved_cost_share), digits=0),
        _mix(router.models, names),
        style="bold green",
    )
    for control in shown.controls:
        table.add_row(
            _POLICIES[control.policy],
            f"{control.success:.1%}",
            dollars_per_thousand(control.mean_cost_usd),
            _share(control.kept_success_share),
            _share(control.saved_cost_share, digits=0),
            _mix(control.models, names),
        )
    return table


def task_types(shown: Summary, *, everything: bool = False) -> Table:
    """Each task type: its phase, the models chosen over time, success and cost."""
    names = short_names([model.model for model in shown.models])
    table = table_of("Task type by task type", leading=1)
    table.add_column("task type", overflow="ellipsis", no_wrap=True, max_width=20)
    table.add_column("models, first to last tenth", no_wrap=True)
    table.add_column("success\n(target)", justify="right", no_wrap=True)
    table.add_column("USD per\n1,000 calls", justify="right", no_wrap=True)
    table.add_column("hindsight choice\n(success, USD)", no_wrap=True)
    listed = shown.by_task_type if everything else shown.by_task_type[:MOST_TASK_TYPES]
    for one in listed:
        phase = "static to the end" if one.phase == "static" else f"static for {one.static_prompts:.0f}"
        table.add_row(
            f"[bold]{one.task_type}[/bold]\n{one.prompts:,} prompts\n{phase}",
            over_time(one, names),
            f"{percent(one.success)}\n({one.target_success:.1%})",
            per_thousand(one.mean_cost_usd),
            Text(
                f"{names[one.hindsight_model]}\n"
                f"({one.hindsight_success:.1%}, {dollars_per_thousand(one.hindsight_mean_cost_usd)})"
            ),
        )
    if left_out := len(shown.by_task_type) - len(listed):
        table.caption = f"and {left_out} smaller task types: --all shows them"
        table.caption_justify = "left"
    return table


def closing(shown: Summary) -> Text:
    """What the tables come to, in words."""
    router = shown.router
    control = {control.policy: control for control in shown.controls}
    dearest, static, hindsight = (
        control[policy] for policy in ("always_dearest", "static_tiers", "hindsight_per_task_type")
    )
    saved_usd = dearest.mean_cost_usd - router.mean_cost_usd.mean
    sentences = []
    if router.saved_cost_share is not None and router.kept_success_share is not None:
        sentences.append(
            f"Against always calling {shown.models[-1].model} the router saved {router.saved_cost_share.mean:.0%} of "
            f"the cost (USD {dollars_per_thousand(saved_usd)} per 1,000 calls) and kept "
            f"{router.kept_success_share.mean:.1%} of the success; the choice of hindsight would save "
            f"{_share(hindsight.saved_cost_share, digits=0)} and keep {_share(hindsight.kept_success_share)}."
        )
    if (promise := router.promise) is not None:
        sentences.append(
            f"Promised: {promise.promised:.1%} of the success of each task type's best model. Kept: "
            f"{percent(promise.kept)}; less in {promise.runs_below:.0%} of the runs."
        )
    if static.mean_cost_usd > 0.0:
        more = router.success.mean - static.success
        dearer = router.mean_cost_usd.mean / static.mean_cost_usd - 1.0
        sentences.append(
            f"Against staying with the static tier ({next(iter(static.models))}) it succeeds {abs(more) * 100:.1f} "
            f"points {'more' if more >= 0 else 'less'} often and costs {abs(dearer):.0%} "
            f"{'more' if dearer >= 0 else 'less'}."
        )
    above = router.success_above_best_mix
    sentences.append(
        f"It succeeds {abs(above.mean) * 100:.1f} points {'more' if above.mean >= 0 else 'less'} "
        f"often{_interval(above)} than the best random mix of two fixed models that spends as much."
    )
    if (share := router.hindsight_share.all) is not None:
        later = router.hindsight_share.after_300
        rest = "" if later is None else f", {later.mean:.0%} once 300 of a type were played"
        sentences.append(f"{share.mean:.0%} of the calls went to the model that hindsight would choose{rest}.")
    return Text("\n".join(sentences))


def over_time(one: TaskTypeShown, names: dict[str, str]) -> Text:
    """The models with most calls, each with its share in every tenth of the prompts."""
    totals: dict[str, float] = {}
    for part in one.over_time:
        for model, share in part.models.items():
            totals[model] = totals.get(model, 0.0) + share
    most = sorted(totals, key=lambda model: -totals[model])[:_MODELS_OVER_TIME]
    lines = [
        f"{names[model]:<{_NAME_WIDTH}} {spark([part.models.get(model, 0.0) for part in one.over_time])}"
        for model in most
    ]
    return Text("\n".join(lines))


def spark(shares: Sequence[float]) -> str:
    """Shares in [0, 1] as bars of eight heights; nothing where there is none."""
    return "".join(" " if share <= 0.0 else _LEVELS[min(7, int(share * 8))] for share in shares)


def short_names(models: Sequence[str]) -> dict[str, str]:
    """Names that fit a column, still different from one another: without dates and suchlike, then cut in the middle."""
    undated = [_TAIL.sub("", model, count=1) for model in models]
    if len(set(undated)) < len(set(models)):
        undated = list(models)
    cut = [_cut(name) for name in undated]
    if len(set(cut)) < len(set(models)):
        cut = undated
    return dict(zip(models, cut, strict=True))


def target_words(target: Target) -> str:
    """A target in words."""
    words = []
    if target.of_best is not None:
        words.append(f"{target.of_best:g} of the best model's success")
    if target.min_success is not None:
        words.append(f"success of {target.min_success:g}")
    return f"target {' and '.join(words)}"


def counted(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def table_of(title: str, *, leading: int = 0, left: int = 1) -> Table:
    """A table without lines between its columns, which need the room.

    Parameters:  leading — empty lines between rows.   left — blanks left of each cell.
    """
    return Table(
        title=title,
        title_justify="left",
        title_style="bold",
        box=SIMPLE_HEAD,
        pad_edge=False,
        leading=leading,
        padding=(0, 1, 0, left),
    )


def percent(estimate: Estimate) -> str:
    """A rate with its 95% interval."""
    return f"{estimate.mean:.1%}{_half(estimate, 100.0, 1)}"


def per_thousand(estimate: Estimate) -> str:
    """A mean cost with its 95% interval, per 1,000 calls."""
    return f"{dollars_per_thousand(estimate.mean)}{_half(estimate, 1000.0, _digits(estimate.mean))}"


def dollars_per_thousand(mean_cost_usd: float) -> str:
    """A mean cost per 1,000 calls."""
    return f"{mean_cost_usd * 1000.0:,.{_digits(mean_cost_usd)}f}"


def _digits(mean_cost_usd: float) -> int:
    """Digits that tell such costs apart."""
    per_thousand_usd = abs(mean_cost_usd) * 1000.0
    return 4 if per_thousand_usd < 0.1 else 3 if per_thousand_usd < 10.0 else 2


def _half(estimate: Estimate, scale: float, digits: int) -> str:
    """Half an interval, with its sign; nothing for a single seed."""
    if estimate.high is None:
        return ""
    return f" ±{(estimate.high - estimate.mean) * scale:.{digits}f}"


def _interval(estimate: Estimate) -> str:
    """An interval of points, in words; nothing for a single seed."""
    half = _half(estimate, 100.0, 1)
    return f" ({half.strip()})" if half else ""


def _share(share: float | None, digits: int = 1) -> str:
    """A share in percent; a dash where there is none."""
    return "–" if share is None else f"{share:.{digits}%}"


def _mean(estimate: Estimate | None) -> float | None:
    """The mean of an estimate, where there is one."""
    return None if estimate is None else estimate.mean


def _mix(models: dict[str, float], names: dict[str, str]) -> Text:
    """The models with most calls; plain text, because a model's name may look like markup."""
    if len(models) == 1:
        return Text(names[next(iter(models))])
    return Text(", ".join(f"{share:.0%} {names[model]}" for model, share in list(models.items())[:2]))


def _cut(name: str) -> str:
    """A name with its middle left out, where it is too long."""
    if len(name) <= _NAME_WIDTH:
        return name
    head = _NAME_WIDTH - 7
    return f"{name[:head]}…{name[-6:]}"
