"""`router recommend`, `report`, `correct`, `feedback` and `explain`: the service's routes, from the shell."""

import json as json_
from typing import Annotated, Any, cast

import httpx2
import typer
from rich.console import Console
from rich.table import Table

from router.client import wire
from router.errors import NoCandidate, NoRouter, NotServing
from router.settings import settings

Json = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
Url = Annotated[str | None, typer.Option(help="Where the router is served; none: this machine's.")]


def register(app: typer.Typer) -> None:
    """Adds the commands."""
    for command in (recommend, report, correct, feedback, explain, endpoints):
        app.command()(command)


def recommend(
    task_type: Annotated[str, typer.Argument(help="Such as `classify` or `review/python`.")],
    *,
    min_success: Annotated[float | None, typer.Option(help="Success rate wanted, such as 0.9.")] = None,
    of_best: Annotated[float | None, typer.Option(help="Share of the best model's success rate wanted.")] = None,
    max_cost_usd: Annotated[float | None, typer.Option(help="Leave out models expected to cost more.")] = None,
    max_latency_ms: Annotated[float | None, typer.Option(help="Nine of ten answers must come within this.")] = None,
    input_tokens: Annotated[int | None, typer.Option(help="Tokens of the request.")] = None,
    region: Annotated[str | None, typer.Option(help="Where it must be served.")] = None,
    compliance: Annotated[list[str] | None, typer.Option(help="Tag its endpoint must carry; may be repeated.")] = None,
    exclude: Annotated[list[str] | None, typer.Option(help="Model to leave out; may be repeated.")] = None,
    current_model: Annotated[
        str | None, typer.Option(help="The conversation's model: another would read its prompt anew.")
    ] = None,
    session: Annotated[str | None, typer.Option(help="Keep the model for this conversation.")] = None,
    strategy: Annotated[str | None, typer.Option(help="auto, static, adaptive or cascade.")] = None,
    ladder: Annotated[
        bool, typer.Option("--ladder", help="Take a ladder of models where one is known to pay.")
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show what is known of every model.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Mint no decision, log nothing.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print the model's name alone.")] = False,
    json: Json = False,
    url: Url = None,
) -> None:
    """Ask which model should run a call."""
    query: dict[str, Any] = {
        "task_type": task_type,
        "min_success": min_success,
        "of_best": of_best,
        "max_cost_usd": max_cost_usd,
        "max_latency_ms": max_latency_ms,
        "input_tokens": input_tokens,
        "region": region,
        "compliance": compliance or [],
        "exclude": exclude or [],
        "current_model": current_model,
        "session": session,
        "strategy": strategy,
        "ladder": str(ladder).lower(),
        "explain": str(explain).lower(),
        "dry_run": str(dry_run).lower(),
    }
    given = {name: value for name, value in query.items() if value is not None}
    answer = call(url, "GET", "/v1/recommendation", params=given)
    if quiet:
        typer.echo(answer["model"])
    elif json:
        typer.echo(json_.dumps(answer, indent=2))
    else:
        _show_decision(answer)


def report(
    status: Annotated[str, typer.Argument(help="success, failure or error.")],
    *,
    decision: Annotated[str | None, typer.Option(help="The `decision` of the recommendation.")] = None,
    task_type: Annotated[str | None, typer.Option(help="Without a decision: the task type.")] = None,
    model: Annotated[str | None, typer.Option(help="Without a decision: the model called.")] = None,
    quality: Annotated[float | None, typer.Option(help="How good the answer was, 0 to 1.")] = None,
    cost_usd: Annotated[float | None, typer.Option(help="What the call cost.")] = None,
    latency_ms: Annotated[float | None, typer.Option(help="How long it took.")] = None,
    attempt: Annotated[int | None, typer.Option(help="Which attempt of a retrying caller this was.")] = None,
    source: Annotated[str | None, typer.Option(help="Who judged: caller, check, judge, human, workflow.")] = None,
    score: Annotated[float | None, typer.Option(help="How good a check found the answer, 0 to 1.")] = None,
    check: Annotated[str | None, typer.Option(help="The check's name; on a ladder it need not be given.")] = None,
    check_cost_usd: Annotated[float | None, typer.Option(help="What the check cost, beside the call.")] = None,
    json: Json = False,
    url: Url = None,
) -> None:
    """Report how a call went."""
    body = {
        "status": status,
        "decision": decision,
        "task_type": task_type,
        "model": model,
        "quality": quality,
        "cost_usd": cost_usd,
        "latency_ms": latency_ms,
        "attempt": attempt,
        "source": source,
        "score": score,
        "check": check,
        "check_cost_usd": check_cost_usd,
    }
    answer = call(url, "POST", "/v1/outcomes", json={name: value for name, value in body.items() if value is not None})
    if json:
        typer.echo(json_.dumps(answer, indent=2))
    else:
        said = "recorded" if answer["recorded"] else "already recorded, counted once"
        console = Console(highlight=False, soft_wrap=True)
        console.print(f"{answer['id']}: {said}")
        if answer.get("audit"):
            console.print(f"have this answer verified, then: router correct {answer['id']} --status … --source human")
        if following := answer.get("next"):
            console.print(f"not accepted: go on with [bold]{following['model']}[/bold]")
            console.print(f"decision {following['decision']}")
        _show_notes(answer)


def correct(
    outcome: Annotated[str, typer.Argument(metavar="ID", help="Identifier of the outcome.")],
    *,
    status: Annotated[str | None, typer.Option(help="The verdict: success or failure.")] = None,
    quality: Annotated[float | None, typer.Option(help="How good the answer was, 0 to 1.")] = None,
    source: Annotated[str, typer.Option(help="Who judges now.")] = "human",
    retract: Annotated[bool, typer.Option("--retract", help="Withdraw this source's verdicts.")] = False,
    reason: Annotated[str | None, typer.Option(help="Why.")] = None,
    json: Json = False,
    url: Url = None,
) -> None:
    """Give a later verdict on an outcome, or withdraw one."""
    body = {"status": status, "quality": quality, "source": source, "retract": retract or None, "reason": reason}
    given = {name: value for name, value in body.items() if value is not None}
    answer = call(url, "POST", f"/v1/outcomes/{outcome}/correction", json=given)
    if json:
        typer.echo(json_.dumps(answer, indent=2))
    else:
        said = f"recorded as revision {answer['revision']}" if answer["recorded"] else "said before, nothing changed"
        Console(highlight=False, soft_wrap=True).print(f"{outcome}: {said}")


def feedback(
    decision: Annotated[str, typer.Argument(metavar="DECISION", help="The `decision` of the recommendation.")],
    *,
    json: Json = False,
    url: Url = None,
) -> None:
    """Print a link by which a human says whether the answer was good: no login, once, until it expires."""
    answer = call(url, "POST", "/v1/feedback-links", json={"decision": decision})
    link = answer["url"] or f"{base_of(url)}{answer['path']}"
    typer.echo(json_.dumps({**answer, "url": link}, indent=2) if json else link)


def explain(
    decision: Annotated[str, typer.Argument(metavar="ID", help="Identifier of a decision, or the decision itself.")],
    *,
    json: Json = False,
    url: Url = None,
) -> None:
    """Show what went into a decision, replay it, and show its outcomes."""
    answer = call(url, "GET", f"/v1/decisions/{decision}")
    if json:
        typer.echo(json_.dumps(answer, indent=2))
        return
    console = Console(highlight=False)
    made = answer["decision"]
    console.print(
        f"[bold]{made['model']}[/bold] for {made['task_type']} ({made['strategy']}), propensity "
        f"{made['propensity']:.4f}, uniform {made['u']:.6f}; replayed: {'equal' if answer['replayed'] else 'DIFFERENT'}"
    )
    table = Table("model", "propensity", box=None)
    for model, propensity in answer["propensities"].items():
        table.add_row(model, f"{propensity:.6f}")
    console.print(table)
    for outcome in answer["outcomes"]:
        step = f"step {outcome['step']} {outcome['model']}: " if answer["ladder"] else ""
        score = "" if outcome["score"] is None else f", scored {outcome['score']:.2f} by {outcome['check']}"
        console.print(f"outcome {outcome['id']}: {step}{outcome['status']}{score}")


def endpoints(*, json: Json = False, url: Url = None) -> None:
    """Show how every endpoint fares: errors, latency, use of its rate limit."""
    found = listed(url, "/v1/endpoints", "endpoints")
    if json:
        typer.echo(json_.dumps({"endpoints": found}, indent=2))
        return
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for name in ("model", "endpoint", "state", "errors", "latency", "limit used"):
        table.add_column(name, no_wrap=True)
    colours = {"well": "green", "poor": "yellow", "full": "yellow"}
    for one in found:
        colour = colours.get(one["state"], "red")
        cooling = f" {one['cooling_s']:.0f} s" if one["cooling_s"] else ""
        table.add_row(
            one["model"],
            one["endpoint"],
            f"[{colour}]{one['state']}{cooling}[/{colour}]",
            "" if one["error_rate"] is None else f"{one['error_rate']:.0%}",
            "" if one["latency_ms"] is None else f"{one['latency_ms']:.0f} ms",
            "" if one["load"] is None else f"{one['load']:.0%}",
        )
    Console(highlight=False).print(table)


def _label(endpoint: dict[str, str]) -> str:
    """`provider/region`, as the catalogue names it."""
    return "/".join(part for part in (endpoint["provider"], endpoint.get("region", "")) if part)


def call(url: str | None, method: str, path: str, **said: Any) -> Any:
    """An answer of the service.

    Raises: NotServing, NoRouter, and what the service raised, of the same class.
    """
    base = base_of(url)
    try:
        answer = httpx2.request(method, base + path, timeout=30.0, **said)
    except httpx2.HTTPError as problem:
        raise NotServing(url=base) from problem
    return read(answer, base)


def read(answer: httpx2.Response, base: str) -> Any:
    """What an answer of the service holds.

    Raises: NoRouter, and what the service raised, of the same class: its exit code is that of a command without it.
    """
    try:
        return wire.read_plain(wire.Answer(answer.status_code, answer.content))
    except wire.NotOurs as problem:
        raise NoRouter(url=base, answered=answer.status_code) from problem
    except NoCandidate as refused:
        models = cast("dict[str, str]", refused.facts.get("models", {}))
        reasons = "".join(f"\n  {model}: {reason}" for model, reason in models.items())
        raise NoCandidate.told(str(refused) + reasons, refused.facts) from refused


def listed(url: str | None, path: str, name: str, *, limit: int = 1_000) -> list[Any]:
    """All rows of a list of the service, part after part of `limit` rows.

    Raises: as `call`.
    """
    rows: list[Any] = []
    asked: dict[str, Any] = {"limit": limit}
    while True:
        answer = call(url, "GET", path, params=asked)
        rows += answer[name]
        if answer["next"] is None:
            return rows
        asked["after"] = answer["next"]


def base_of(url: str | None) -> str:
    """Where the router is served."""
    chosen = settings()
    return (url or f"http://{chosen.host}:{chosen.port}").rstrip("/")


def _show_decision(answer: dict[str, Any]) -> None:
    """A recommendation for people."""
    console = Console(highlight=False, soft_wrap=True)
    expected, evidence = answer["expected"], answer["evidence"]
    cost = "unknown" if expected["cost_usd"] is None else f"${expected['cost_usd']:.5f}"
    held = f", held by {evidence['held_by']}" if evidence["held_by"] else ""
    clears = "clears" if evidence["clears"] else "does not clear"
    served = f" at {_label(answer['endpoint'])}" if answer.get("endpoint") else ""
    console.print(
        f"[bold]{answer['model']}[/bold]{served}  ({answer['strategy']}, propensity {answer['propensity']:.3f})"
    )
    rate = "unknown" if expected["success_rate"] is None else f"{expected['success_rate']:.3f} ({clears} the target)"
    console.print(f"expected success {rate}, cost {cost}")
    console.print(f"evidence {evidence['outcomes']}/{evidence['needed']} outcomes{held}")
    if answer.get("ladder"):
        _show_ladder(console, answer["ladder"])
    _show_notes(answer)
    if answer.get("decision"):
        console.print(f"decision {answer['decision']}")
    if answer.get("candidates"):
        _show_candidates(console, answer["candidates"])


def _show_ladder(console: Console, ladder: dict[str, Any]) -> None:
    """Which models to try in order, and what the whole is expected to bring."""
    for number, step in enumerate(ladder["steps"]):
        accepted = (
            "accepted as it is" if step["threshold"] is None else f"accepted from a score of {step['threshold']:.2f}"
        )
        console.print(f"step {number} {step['model']}, {accepted}, reached by {step['reached']:.0%}")
    cost = "unknown" if ladder["cost_usd"] is None else f"${ladder['cost_usd']:.5f}"
    rule = "learned" if ladder["rule"] == "learned" else "by the tiers, nothing is known of its checks yet"
    console.print(f"the whole ladder: expected success {ladder['success_rate']:.3f}, cost {cost} ({rule})")


def _show_candidates(console: Console, candidates: list[dict[str, Any]]) -> None:
    """What is known of every model."""
    # As wide as a terminal of 80 columns: names are never cut, intervals stand below their means.
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False)
    for name in ("model", "tier", "success (90%)", "outcomes", "p(clears)", "cost", "propensity"):
        wraps = name == "success (90%)"
        table.add_column(name, no_wrap=not wraps, min_width=len("(0.05–0.95)") if wraps else None)
    table.add_column("")
    for one in candidates:
        belief = one["belief"]
        table.add_row(
            one["model"],
            str(one["tier"]),
            f"{belief['mean']:.3f} ({belief['low']:.2f}–{belief['high']:.2f})",
            str(belief["outcomes"]),
            "" if one["p_clears"] is None else f"{one['p_clears']:.3f}",
            "" if one["cost_usd"] is None else f"${one['cost_usd']:.5f}",
            f"{one['propensity']:.3f}",
            one["left_out"] or ("trial" if one["on_trial"] else ""),
        )
    console.print(table, soft_wrap=False)


def _show_notes(answer: dict[str, Any]) -> None:
    """What the answer has to say beyond its numbers."""
    for note in answer.get("notes", ()):
        Console(highlight=False, soft_wrap=True).print(f"note: {note['text']}")
